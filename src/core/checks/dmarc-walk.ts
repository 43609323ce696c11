// RFC 9989 §4.10: the DNS tree walk. Pure rules on top, the asking below.
import { joinStrings } from '../dns/txt.ts';
import type { AskOptions, Lookup } from '../dns/types.ts';
import { isDmarcRecord, parseDmarc } from '../records/dmarc/parse.ts';
import type { DmarcRecord } from '../records/dmarc/types.ts';
import type { Deps } from './check.ts';
import { labelsOf } from '../base/domain-name.ts';
import { fits } from './dmarc-name.ts';
import type { DmarcStep } from './facts.ts';

/** What stands at `_dmarc.<domain>`. */
export interface PolicyAnswer {
  readonly domain: string;
  /** The name asked. */
  readonly name: string;
  readonly outcome: DmarcStep['outcome'];
  /** The one usable record; null when there is none, or more than one. */
  readonly record: DmarcRecord | null;
  /** Null where the name is too long to be asked. */
  readonly lookup: Lookup<'TXT'> | null;
}
export interface FoundPolicy {
  readonly domain: string;
  readonly record: DmarcRecord;
  readonly answer: PolicyAnswer;
}
export interface Walk {
  readonly start: string;
  readonly steps: readonly PolicyAnswer[];
  /** Longest name first. */
  readonly found: readonly FoundPolicy[];
  /** The look-up that ended the walk too early: an error is not an absence. */
  readonly failed: PolicyAnswer | null;
}
export type AskPolicy = (domain: string, purpose?: AskOptions['purpose']) => Promise<PolicyAnswer>;

/** §4.10: at most eight names, whatever the length: the start, then at most its right-most seven labels, one fewer each time. */
export function walkNames(start: string): readonly string[] {
  const labels = labelsOf(start);
  const rest = labels.slice(labels.length >= 8 ? -7 : 1);
  return [start, ...rest.map((_, index) => rest.slice(index).join('.'))];
}

/** §4.10 steps 2 and 6: a stop at psd=y or psd=n. */
const endsWalk = ({ publicSuffix }: DmarcRecord): boolean => publicSuffix.value !== 'unknown';

/** §4.10.2. */
export function organizationalDomain(start: string, found: readonly FoundPolicy[]): string {
  for (const { domain, record } of found) {
    if (record.publicSuffix.value === 'no') return domain;
    if (record.publicSuffix.value === 'yes' && domain !== start)
      return labelsOf(start)
        .slice(-(labelsOf(domain).length + 1))
        .join('.');
  }
  return found.at(-1)?.domain ?? start;
}

/** §4.10.1: the record of the Author Domain, else of its Organizational Domain, else of its public suffix. */
export function applicablePolicy(start: string, found: readonly FoundPolicy[]): FoundPolicy | null {
  const at = (domain: string) => found.find((policy) => policy.domain === domain);
  return (
    at(start) ??
    at(organizationalDomain(start, found)) ??
    found.find(({ record }) => record.publicSuffix.value === 'yes') ??
    null
  );
}

/** What a walk from `name` would find, given what a walk from a name below or above it found. */
export function foundFrom(name: string, found: readonly FoundPolicy[]): readonly FoundPolicy[] {
  const names = new Set(walkNames(name));
  const seen = found.filter(({ domain }) => names.has(domain));
  const end = seen.findIndex(({ record }) => endsWalk(record));
  return end < 0 ? seen : seen.slice(0, end + 1);
}

/** Asks for policy records, every name once. `namesAsked` lists the names in the order in which they were needed. */
export function policyAsker({ resolver, signal }: Pick<Deps, 'resolver' | 'signal'>): {
  readonly ask: AskPolicy;
  readonly namesAsked: readonly string[];
} {
  const answers = new Map<string, Promise<PolicyAnswer>>();
  const needed = new Set<string>();
  const namesAsked: string[] = [];
  const ask: AskPolicy = (domain, purpose = 'needed') => {
    const name = `_dmarc.${domain}`;
    if (purpose === 'needed' && fits(name) && !needed.has(name)) {
      needed.add(name);
      namesAsked.push(name);
    }
    let answer = answers.get(name);
    if (!answer) {
      answer = fits(name)
        ? resolver
            .lookup(name, 'TXT', signal, { purpose })
            .then((lookup): PolicyAnswer => ({ domain, name, lookup, ...judge(lookup) }))
        : // RFC 1035 §2.3.4: such a name cannot exist, so no record can stand there.
          Promise.resolve({ domain, name, lookup: null, outcome: 'no-name', record: null });
      answers.set(name, answer);
    }
    return answer;
  };
  return { ask, namesAsked };
}

export const textsOf = (lookup: Lookup<'TXT'> | null): readonly string[] =>
  lookup?.status === 'found' ? lookup.records.map(joinStrings) : [];

function judge(lookup: Lookup<'TXT'>): Pick<PolicyAnswer, 'outcome' | 'record'> {
  if (lookup.status === 'failed') return { outcome: 'failed', record: null };
  if (lookup.status === 'no-name') return { outcome: 'no-name', record: null };
  const [only, second] = textsOf(lookup).filter(isDmarcRecord);
  if (only === undefined) return { outcome: 'none', record: null };
  // §4.10: "If multiple DMARC Policy Records are returned, they are all discarded."
  if (second !== undefined) return { outcome: 'several', record: null };
  return { outcome: 'record', record: parseDmarc(only).record };
}

/** §4.10, one name after the other. */
export async function walkTree(start: string, ask: AskPolicy): Promise<Walk> {
  const steps: PolicyAnswer[] = [];
  const found: FoundPolicy[] = [];
  for (const domain of walkNames(start)) {
    const answer = await ask(domain);
    steps.push(answer);
    if (answer.outcome === 'failed') return { start, steps, found, failed: answer };
    if (!answer.record) continue;
    found.push({ domain, record: answer.record, answer });
    if (endsWalk(answer.record)) break;
  }
  return { start, steps, found, failed: null };
}

export interface Discovery {
  readonly policy: FoundPolicy | null;
  readonly failed: PolicyAnswer | null;
}

/** §4.10.1: the Author Domain first, and a walk only when nothing usable stands there. */
export async function discover(author: string, ask: AskPolicy): Promise<Discovery> {
  const own = await ask(author);
  if (own.record) return { policy: { domain: author, record: own.record, answer: own }, failed: null };
  const walk = await walkTree(author, ask);
  return walk.failed
    ? { policy: null, failed: walk.failed }
    : { policy: applicablePolicy(author, walk.found), failed: null };
}

/**
 * §3.2.13: only NXDOMAIN makes a name non-existent. CNAME is the one type whose question is never followed, so that
 * an alias to nowhere still counts as a name.
 */
export async function nameExists(
  name: string,
  { resolver, signal }: Pick<Deps, 'resolver' | 'signal'>,
): Promise<'yes' | 'no' | 'unknown'> {
  const { status } = await resolver.lookup(name, 'CNAME', signal);
  if (status === 'failed') return 'unknown';
  return status === 'no-name' ? 'no' : 'yes';
}
