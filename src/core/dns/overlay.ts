import type { AskOptions, Lookup, Resolver, RrType } from './types.ts';
import type { ZoneResolver } from './zone.ts';

/** Links followed between the two before it counts as a loop. */
const longestChain = 16;

/**
 * `zone` answers for the names and types it holds (or says are absent); everything else is asked of `live`. A chain of
 * aliases may lead from one into the other and back; whose turn it is is decided anew at each link.
 */
export function overlay(zone: ZoneResolver, live: Resolver): Resolver {
  const plain = (name: string) => name.toLowerCase().replace(/\.$/, '');

  return {
    async lookup<T extends RrType>(
      asked: string,
      type: T,
      signal: AbortSignal,
      options?: AskOptions,
    ): Promise<Lookup<T>> {
      const chain: string[] = [];
      let name = plain(asked);
      let ttl = Number.MAX_SAFE_INTEGER;
      let authentic = true;
      // The answer that ends the chain, told as the answer to the name asked.
      const whole = (last: Lookup<RrType>): Lookup<T> => {
        const told = last as Lookup<T>; // it was asked with this type
        if (chain.length === 0) return told;
        const detail = told.detail && {
          ...told.detail,
          chain: [...chain, ...told.detail.chain],
          authentic: authentic && told.detail.authentic,
        };
        return told.status === 'found'
          ? { ...told, detail, ttl: Math.min(ttl, told.ttl), authentic: authentic && told.authentic }
          : { ...told, detail };
      };
      for (let links = 0; links <= longestChain; links++) {
        if (zone.covers(name, type)) {
          const held = await zone.lookup(name, type, signal);
          if (held.status === 'found' || held.status === 'failed') return whole(held);
          const target = await zone.lookup(name, 'CNAME', signal);
          if (target.status !== 'found' || type === 'CNAME') return whole(absence(name, held));
          const next = target.records[0] ?? '';
          ttl = Math.min(ttl, target.ttl);
          authentic = authentic && target.authentic;
          chain.push(next);
          name = next;
          continue;
        }
        const lived = await live.lookup(name, type, signal, options);
        // RFC 8020: a name with something below or beside it in the overlay exists.
        if (lived.status === 'no-name' && (lived.detail?.chain ?? []).length === 0) {
          if (zone.exists(name)) return whole({ ...lived, status: 'no-data' });
          if (zone.coversByWildcard(name, type)) return whole(await zone.lookup(name, type, signal));
        }
        const back = (lived.detail?.chain ?? []).findIndex((link) => zone.covers(link, type));
        if (back < 0) return whole(lived);
        chain.push(...(lived.detail?.chain ?? []).slice(0, back + 1));
        authentic = authentic && (lived.detail?.authentic ?? false);
        name = chain.at(-1) ?? name;
      }
      return whole({ status: 'failed', reason: 'servfail', note: 'CNAME loop', detail: null });

      /** What was taken away leaves its name behind, unless all of it was. */
      function absence(at: string, held: Lookup<RrType>): Lookup<RrType> {
        if (held.status !== 'no-name' || zone.isGone(at)) return held;
        return { status: 'no-data', detail: held.detail };
      }
    },
  };
}
