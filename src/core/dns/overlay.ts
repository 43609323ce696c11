import type { Resolver } from './types.ts';
import type { ZoneResolver } from './zone.ts';

/** `zone` answers for the names and types it holds (or says are absent); everything else is asked of `live`. */
export const overlay = (zone: ZoneResolver, live: Resolver): Resolver => ({
  lookup: (name, type, signal, options) =>
    zone.covers(name.toLowerCase().replace(/\.$/, ''), type)
      ? zone.lookup(name, type, signal, options)
      : live.lookup(name, type, signal, options),
});
