import {
  checkDomain,
  dohResolver,
  emptyReport,
  limits,
  loadExample,
  parseIp,
  reduce,
  runResolver,
  searchSelectors,
  services,
  statusOf,
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

/** What is no address is not weighed. */
function senderOf({ sender }: Run) {
  const ip = parseIp(sender?.ip ?? '');
  return ip && { ip, helo: sender?.helo ?? null };
}

/** The core put to work: its own chunk, loaded while the person types. */
export function engine(
  { fetch, now, after, random, crypto }: EngineWorld,
  recognise: Engine['recognise'],
): Engine {
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
      check: (run) =>
        checkDomain(run.domain, { ...deps(run), selectors: run.selectors, sender: senderOf(run) }),
      searchKeys: (report, names, run) => searchSelectors(report, names, deps(run)),
    };
  };
  const live = (ids: readonly string[], isSilent: () => boolean): Resolver => {
    const asked = ids.flatMap((id) => services.filter((service) => service.id === id));
    return unlessSilent(dohResolver({ fetch, services: asked, now, limits, after }), isSilent);
  };
  return {
    recognise,
    emptyReport,
    reduce,
    statusOf,
    resolver: (ids, isSilent, onQuery) => runResolver({ resolver: live(ids, isSilent), now, onQuery }),
    live: (ids, isSilent) => source(live(ids, isSilent)),
    async exampleResolver(id, onQuery) {
      const found = await loadExample(id);
      return found && runResolver({ resolver: found.resolver, now, onQuery });
    },
    async example(id) {
      const found = await loadExample(id);
      return found && { domain: found.domain, source: source(found.resolver) };
    },
    pack: async (report) => (await import('./snapshot.ts')).pack(report),
    async open(text) {
      const seen = await (await import('./snapshot.ts')).open(text);
      return seen && { ...seen, source: source(seen.resolver) };
    },
  };
}
