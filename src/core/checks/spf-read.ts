import type { Lookup, RrType } from '../dns/types.ts';
import { isSpfRecord, parseSpf } from '../records/spf/parse.ts';
import type { DomainSpec, SpfRecord, SpfTerm } from '../records/spf/types.ts';
import type { Deps } from './check.ts';
import { expand, knownBeforehand } from './spf-macro.ts';

/** Our own bounds, far beyond what any receiver reads (RFC 7208 §4.6.4: ten). */
export const readLimits = { texts: 36, addresses: 40, depth: 11, exchanges: 10 } as const;

/** What was asked, by "TYPE name". Nothing is judged here. */
export interface SpfReading {
  readonly texts: ReadonlyMap<string, Lookup<'TXT'>>;
  answer<T extends RrType>(name: string, type: T): Lookup<T> | null;
  /** The record in a text; each text is read once. */
  readonly recordOf: (text: string) => SpfRecord;
}

/** The terms that evaluation can reach (§5.1: what stands after `all` is never tested; §6.1: `all` switches redirect off). */
export function reachable({ terms }: SpfRecord): readonly SpfTerm[] {
  const all = terms.findIndex((term) => term.kind === 'mechanism' && term.name === 'all');
  return all < 0
    ? terms
    : terms.filter((term, index) => (index <= all ? !isRedirect(term) : isExplanation(term)));
}
/** RFC 7208 §6: a modifier's place in the record means nothing. */
const isExplanation = (term: SpfTerm): boolean => term.kind === 'modifier' && term.name === 'exp';
export const isRedirect = (term: SpfTerm): boolean => term.kind === 'modifier' && term.name === 'redirect';

/** RFC 7208 §4.3: labels of 1 to 63 octets, two at least. */
export function canBeAsked(name: string): boolean {
  const labels = name.split('.');
  return labels.length > 1 && name.length <= 253 && labels.every(({ length }) => length > 0 && length < 64);
}

export const targetOf = (spec: DomainSpec | null, domain: string, root: string): string | null =>
  spec ? (expand(spec, knownBeforehand(domain, root))?.toLowerCase() ?? null) : domain;

export const textOf = (strings: readonly string[]): string => strings.join('');
/** RFC 7208 §4.5. */
export const spfRecordsIn = (lookup: Lookup<'TXT'>) =>
  lookup.status === 'found' ? lookup.records.filter(({ strings }) => isSpfRecord(textOf(strings))) : [];

/** Asks for the whole tree, what one record names side by side. `pause`: lets others run between two long records. */
export async function readSpf(
  root: string,
  { resolver, signal }: Deps,
  pause: () => Promise<void> = () => Promise.resolve(),
): Promise<SpfReading> {
  const answers = new Map<string, Promise<Lookup<RrType>>>();
  const done = new Map<string, Lookup<RrType>>();
  const asked = { texts: 0, addresses: 0 };
  const depths = new Map<string, number>();
  const records = new Map<string, SpfRecord>();
  function recordOf(text: string): SpfRecord {
    const record = records.get(text) ?? parseSpf(text).record;
    records.set(text, record);
    return record;
  }

  async function ask<T extends RrType>(name: string, type: T): Promise<Lookup<T> | null> {
    const key = `${type} ${name}`;
    let answer = answers.get(key);
    if (!answer) {
      const kind = type === 'TXT' ? 'texts' : 'addresses';
      if (asked[kind] >= readLimits[kind] || !canBeAsked(name)) return null;
      asked[kind] += 1;
      answer = resolver.lookup(name, type, signal);
      answers.set(key, answer);
    }
    const found = await answer;
    done.set(key, found);
    // The key holds the type, which TypeScript cannot see.
    return found as Lookup<T>;
  }

  async function askHosts(term: SpfTerm, name: string): Promise<void> {
    if (term.kind !== 'mechanism') return;
    if (term.name === 'exists') await ask(name, 'A');
    if (term.name === 'a') await Promise.all([ask(name, 'A'), ask(name, 'AAAA')]);
    if (term.name !== 'mx') return;
    const mx = await ask(name, 'MX');
    if (mx?.status !== 'found') return;
    const exchanges = mx.records.map(({ exchange }) => exchange).filter((exchange) => exchange !== '');
    await Promise.all(
      exchanges
        .slice(0, readLimits.exchanges)
        .flatMap((exchange) => [ask(exchange, 'A'), ask(exchange, 'AAAA')]),
    );
  }

  async function walk(domain: string, depth: number): Promise<void> {
    // A name met again is walked again only from a shorter way, so that the bound on depth is fair.
    if ((depths.get(domain) ?? Infinity) <= depth || depth > readLimits.depth) return;
    depths.set(domain, depth);
    const lookup = await ask(domain, 'TXT');
    const [only, second] = lookup ? spfRecordsIn(lookup) : [];
    if (!only || second) return;
    await pause();
    await Promise.all(
      reachable(recordOf(textOf(only.strings))).map(async (term) => {
        if (!('target' in term)) return;
        const name = targetOf(term.target, domain, root);
        if (name === null) return;
        if (term.name === 'include' || term.name === 'redirect') await walk(name, depth + 1);
        else if (term.name === 'exp') await (depth === 0 ? ask(name, 'TXT') : null);
        else await askHosts(term, name);
      }),
    );
  }

  await walk(root, 0);
  const answer = <T extends RrType>(name: string, type: T) =>
    (done.get(`${type} ${name}`) as Lookup<T> | undefined) ?? null;
  const texts = new Map<string, Lookup<'TXT'>>();
  for (const [key, found] of done)
    if (key.startsWith('TXT ')) texts.set(key.slice(4), found as Lookup<'TXT'>);
  return { texts, answer, recordOf };
}
