import { octetsOf, type NewRecord, type Resolver } from '../core/index.ts';
import type { Asking } from './asking.svelte.ts';

export interface Sight {
  readonly service: string;
  /** `wrong-name`: the record stands at a name that holds the domain twice. */
  readonly state: 'waiting' | 'new' | 'old' | 'absent' | 'failed' | 'wrong-name';
  /** Seconds that this service may go on with what it remembers; null: it did not say. */
  readonly seconds: number | null;
}

/** What is published, each record as a builder writes it. */
async function look(type: NewRecord['type'], name: string, resolver: Resolver, signal: AbortSignal, options: Parameters<Resolver['lookup']>[3]) {
  if (type === 'MX') {
    const lookup = await resolver.lookup(name, type, signal, options);
    const records = lookup.status === 'found' ? lookup.records : [];
    return { lookup, texts: records.map(({ preference, exchange }) => `${preference} ${exchange}.`) };
  }
  const lookup = await resolver.lookup(name, type, signal, options);
  return { lookup, texts: lookup.status === 'found' ? lookup.records.map(({ strings }) => strings.join('')) : [] };
} // prettier-ignore

/** `v=spf1`, `v=DMARC1`: two texts that begin alike are records of one kind, of which only one may stand. */
const beginning = (text: string) => text.trimStart().split(/[\s;]/, 1)[0]?.toLowerCase() ?? '';

interface World {
  readonly services: readonly { readonly id: string; readonly asking: Asking }[];
  /** Resolves after so many milliseconds, or at once when stopped. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Asks again until every service sees the new record. */
export class Watch {
  sights = $state.raw<readonly Sight[]>([]);
  running = $state(false);
  rounds = $state(0);
  readonly #world: World;
  #run: AbortController | null = null;

  constructor(world: World) {
    this.#world = world;
  }

  async start(record: NewRecord, doubled: string, example: string | null): Promise<void> {
    this.stop();
    const { signal } = (this.#run = new AbortController());
    const { services, wait } = this.#world;
    this.running = true;
    this.rounds = 0;
    this.sights = services.map(({ id }) => ({ service: id, state: 'waiting', seconds: null }));
    // Beyond an hour nobody sits and waits.
    while (!signal.aborted && this.rounds < 120) {
      const sights = await Promise.all(
        services.map(({ id, asking }) => this.#look(id, asking, record, doubled, example)),
      );
      // Stopped meanwhile, which TypeScript cannot see.
      if ((signal as { readonly aborted: boolean }).aborted) return;
      this.sights = sights;
      this.rounds += 1;
      if (sights.every(({ state }) => state === 'new')) break;
      // What is remembered for long is not asked for every few seconds.
      const least = Math.min(...sights.map(({ seconds }) => seconds ?? 30));
      await wait(Math.min(60, Math.max(10, least)) * 1000, signal);
    }
    this.running = false;
  }

  stop(): void {
    this.#run?.abort();
    this.#run = null;
    this.running = false;
    for (const { asking } of this.#world.services) asking.stop();
  }

  async #look(
    service: string,
    asking: Asking,
    { name, type, value: written }: NewRecord,
    doubled: string,
    example: string | null,
  ): Promise<Sight> {
    // DNS answers with octets, of which a letter beyond ASCII is several.
    const value = octetsOf(written);
    const seen = await asking.run(
      async ({ resolver, signal }) => {
        const { lookup, texts } = await look(type, name, resolver, signal, { purpose: 'needed' });
        const isThere = texts.includes(value);
        // Every other MX record is one of the same kind.
        const isOldThere = texts.some(
          (text) => text !== value && (type === 'MX' || beginning(text) === beginning(value)),
        );
        const stray = isThere ? null : await look(type, doubled, resolver, signal, { purpose: 'probe' });
        return { lookup, isThere, isOldThere, isDoubled: stray?.texts.includes(value) ?? false };
      },
      { example },
    );
    if (!seen || seen.lookup.status === 'failed') return { service, state: 'failed', seconds: null };
    const { lookup, isThere, isOldThere, isDoubled } = seen;
    const seconds = lookup.status === 'found' ? lookup.ttl : (lookup.detail?.negativeTtl ?? null);
    // Beside the old record the new one is an error, not a success (RFC 7208 §4.5, RFC 9989 §4.10).
    const state = isOldThere ? 'old' : isThere ? 'new' : isDoubled ? 'wrong-name' : 'absent';
    return { service, state, seconds };
  }
}
