import { joinStrings } from '../dns/txt.ts';
import { providerOfCname } from '../data/selectors.ts';
import { finding, placed, statusOf, type Finding, type LocalFinding } from '../findings/finding.ts';
import { looksLikeDkimKey, parseDkimKey } from '../records/dkim/parse.ts';
import type { DkimKeyRecord } from '../records/dkim/types.ts';
import type { Parsed } from '../records/parsed.ts';
import type { FoundRecord } from './check.ts';
import type { SelectorAnswer } from './dkim-ask.ts';
import type { DkimFacts, DkimKeyFound } from './facts.ts';

/** More records than this at one name are not read; RFC 6376 §3.6.2.2 wants one. */
const mostRecords = 10;

export interface SelectorReading {
  readonly found: DkimKeyFound;
  readonly findings: readonly Finding[];
}

/** What stands at a selector that answered, or whose CNAME leads nowhere; null when nothing is there. */
export function readSelector(
  answer: SelectorAnswer,
  inferred: DkimFacts['inferred'],
): SelectorReading | null {
  const { selector, name, lookup, chain } = answer;
  const target = chain.at(-1);
  const provider = providerBehind(selector, chain, inferred);
  const about = { selector, name, chain, provider };
  if (lookup.status !== 'found') {
    if (target === undefined || lookup.status === 'failed') return null;
    // Judged as a whole later: whether another key of the same provider works makes the difference.
    return { found: { ...about, records: [], result: 'broken' }, findings: [] };
  }

  const findings: Finding[] = [];
  const add = (record: string | null, ...local: LocalFinding[]) =>
    findings.push(...local.map((one) => placed(one, 'dkim', record)));
  const parsed: Parsed<DkimKeyRecord>[] = [];
  const records = lookup.records.slice(0, mostRecords).map((data, index): FoundRecord => {
    const text = joinStrings(data);
    const id = index === 0 ? `dkim:${selector}` : `dkim:${selector}:${index + 1}`;
    const key = looksLikeDkimKey(text) ? parseDkimKey(text) : null;
    if (key) parsed.push(key);
    if (key) add(id, ...key.findings);
    return {
      id, section: 'dkim', name, strings: data.strings, text, ttl: lookup.ttl, authentic: lookup.authentic,
      parsed: key?.record ?? null,
    }; // prettier-ignore
  });
  const first = records[0]?.id ?? null;
  if (parsed.length === 0)
    add(
      first,
      target === undefined
        ? finding('dkim.record.not-a-key', { name })
        : finding('dkim.cname.no-key', { name, target }),
    );
  else if (lookup.records.length > 1)
    add(first, finding('dkim.records.several', { name, count: lookup.records.length }));
  return { found: { ...about, records, result: resultOf(parsed) }, findings };
}

/** CNAMEs that lead to a name without a key (ux.md F12). */
export function danglingFindings(
  found: readonly DkimKeyFound[],
  exists: (name: string) => boolean,
): readonly Finding[] {
  return found.flatMap(({ name, chain, records, provider }) => {
    const target = chain.at(-1);
    if (records.length > 0 || target === undefined) return [];
    const sibling = found.find(
      (other) => other.result === 'ok' && provider !== null && other.provider === provider,
    );
    if (sibling)
      return [placed(finding('dkim.cname.spare', { name, target, working: sibling.selector }), 'dkim')];
    return [
      placed(finding(exists(name) ? 'dkim.cname.no-key' : 'dkim.cname.broken', { name, target }), 'dkim'),
    ];
  });
}

/** The best key of a selector; with several records a receiver may take any, so that the worst counts. */
function resultOf(parsed: readonly Parsed<DkimKeyRecord>[]): DkimKeyFound['result'] {
  const order: readonly DkimKeyFound['result'][] = ['broken', 'revoked', 'weak', 'testing', 'ok'];
  const results = parsed.map(({ record, findings }): DkimKeyFound['result'] => {
    if (findings.some((one) => statusOf(one) === 'broken')) return 'broken';
    if (record.key.state === 'revoked') return 'revoked';
    if (record.key.state !== 'ok') return 'broken';
    if (record.key.exponent !== null && record.key.bits < 1024) return 'weak';
    return record.flags.testing ? 'testing' : 'ok';
  });
  return order.find((result) => results.includes(result)) ?? 'not-a-key';
}

/** The target of a CNAME is evidence; a selector's name counts only beside an MX or SPF that says the same. */
function providerBehind(
  selector: string,
  chain: readonly string[],
  inferred: DkimFacts['inferred'],
): string | null {
  for (const target of chain) {
    const entry = providerOfCname(target);
    if (entry) return entry.provider;
  }
  if (chain.length > 0) return null;
  return (
    inferred.find(({ from, selectors }) => from !== 'cname' && selectors.includes(selector))?.provider ?? null
  );
}
