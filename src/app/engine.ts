import {
  checkDomain,
  dohResolver,
  emptyReport,
  exampleZone,
  limits,
  recogniseInput,
  reduce,
  searchSelectors,
  services,
  statusOf,
  zoneResolver,
  type Deps,
  type Resolver,
} from '../core/index.ts';
import type { Engine, Run, Source } from './check-session.svelte.ts';

/** The world, handed in by `main.ts`. */
export interface EngineWorld {
  readonly fetch: typeof fetch;
  readonly now: () => number;
  readonly after: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly random: NonNullable<Deps['random']>;
  /** Only on https (or localhost). */
  readonly crypto?: Crypto;
}

/** The person stopped all questions: each is answered with that, and none leaves. */
const unlessSilent = (resolver: Resolver, isSilent: () => boolean): Resolver => ({
  lookup: (name, type, signal, options) =>
    isSilent()
      ? Promise.resolve({ status: 'failed', reason: 'not-asked', note: '', detail: null })
      : resolver.lookup(name, type, signal, options),
});

/** The core put to work: its own chunk, loaded while the person types. */
export function engine({ fetch, now, after, random, crypto }: EngineWorld): Engine {
  const source = (resolver: Resolver): Source => {
    const deps = ({ signal, emit }: Run) => ({
      resolver,
      signal,
      now,
      random,
      emit,
      ...(crypto && { crypto }),
    });
    return {
      check: (run) => checkDomain(run.domain, { ...deps(run), selectors: run.selectors }),
      searchKeys: (report, names, run) => searchSelectors(report, names, deps(run)),
    };
  };
  return {
    recognise: recogniseInput,
    emptyReport,
    reduce,
    statusOf,
    live(ids, isSilent) {
      const asked = ids.flatMap((id) => services.filter((service) => service.id === id));
      return source(unlessSilent(dohResolver({ fetch, services: asked, now, limits, after }), isSilent));
    },
    example(id) {
      const found = exampleZone(id);
      return found && { domain: found.domain, source: source(zoneResolver(found.zone)) };
    },
  };
}
