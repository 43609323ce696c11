import { hasReportUri, isPolicyInvalid } from '../records/dmarc/validity.ts';
import type { DmarcPolicy, DmarcRecord } from '../records/dmarc/types.ts';
import { applicablePolicy, foundFrom, type FoundPolicy } from './dmarc-walk.ts';
import type { EffectivePolicies, EffectivePolicy } from './facts.ts';

type Decision = Pick<EffectivePolicy, 'policy' | 'published' | 'decidedBy'>;
const notApplied = (decidedBy: 'invalid' | 'none'): Decision => ({
  policy: null,
  published: null,
  decidedBy,
});

/** RFC 9989 §4.7 t: one level down; RFC 7489 §6.6.4 does the same to mail outside the sample of pct. */
export const oneLevelDown = (policy: DmarcPolicy): DmarcPolicy =>
  policy === 'reject' ? 'quarantine' : 'none';
const strength: Readonly<Record<DmarcPolicy, number>> = { none: 0, quarantine: 1, reject: 2 };
/** No DMARC at all protects as little as p=none. */
export const isWeaker = (policy: DmarcPolicy | null, than: DmarcPolicy | null): boolean =>
  strength[policy ?? 'none'] < strength[than ?? 'none'];

/** RFC 9989 §4.10.1 and §4.7: which of p, sp and np speaks, and what t=y makes of it. */
export function decide(
  record: DmarcRecord,
  place: { readonly own: boolean; readonly exists: boolean },
): Decision {
  if (isPolicyInvalid(record))
    return hasReportUri(record)
      ? { policy: 'none', published: 'none', decidedBy: 'invalid' }
      : notApplied('invalid');
  const { policy, subdomainPolicy, nonexistentPolicy, testing } = record;
  const [decidedBy, { value: published }] = place.own
    ? (['p', policy] as const)
    : !place.exists && nonexistentPolicy.from === 'record'
      ? (['np', nonexistentPolicy] as const)
      : subdomainPolicy.from === 'record'
        ? (['sp', subdomainPolicy] as const)
        : (['p', policy] as const);
  return { policy: testing.value ? oneLevelDown(published) : published, published, decidedBy };
}

/** Examples of a subdomain in use and of a name that nobody has. */
export const existingExample = (domain: string): string => `mail.${domain}`;
export const inventedExample = (domain: string): string => `invented.${domain}`;

/** RFC 9989, for the domain, a subdomain without a record of its own, and an invented name. */
export function effectivePolicies(
  domain: string,
  found: readonly FoundPolicy[],
  domainExists: boolean,
): EffectivePolicies {
  const row = (name: string, exists: boolean): EffectivePolicy => {
    const applicable = applicablePolicy(name, foundFrom(name, found));
    if (!applicable) return { name, policyDomain: null, ...notApplied('none') };
    const decision = decide(applicable.record, { own: applicable.domain === name, exists });
    return { name, policyDomain: applicable.domain, ...decision };
  };
  return {
    domain: row(domain, domainExists),
    existing: row(existingExample(domain), true),
    invented: row(inventedExample(domain), false),
  };
}

/** What an RFC 7489 receiver finds at a name: one record, none, or several, which end its search (§6.6.3). */
export type OlderAnswer = DmarcRecord | 'none' | 'several';

/**
 * RFC 7489 §6.6.3: the domain, then its organizational domain by the public suffix list; no np, no t, no psd, but pct.
 * `organizational` is null for a public suffix itself.
 */
export function olderPolicies(
  domain: string,
  organizational: string | null,
  at: (name: string) => OlderAnswer,
): EffectivePolicies {
  const row = (name: string): EffectivePolicy => {
    const own = name === domain ? at(name) : 'none';
    // Below a public suffix every name is an organizational domain of its own.
    const above = organizational ?? name;
    const policyDomain = own !== 'none' ? name : above;
    const answer = own !== 'none' ? own : above === name && name !== domain ? 'none' : at(above);
    if (answer === 'none' || answer === 'several') return { name, policyDomain: null, ...notApplied('none') };
    return { name, policyDomain, ...decideOlder(answer, policyDomain === name) };
  };
  return {
    domain: row(domain),
    existing: row(existingExample(domain)),
    invented: row(inventedExample(domain)),
  };
}

function decideOlder(record: DmarcRecord, own: boolean): Decision & { readonly percent?: number } {
  const { policy, subdomainPolicy } = record;
  if (policy.from !== 'record' || subdomainPolicy.from === 'invalid')
    return hasReportUri(record)
      ? { policy: 'none', published: 'none', decidedBy: 'invalid' }
      : notApplied('invalid');
  const bySubdomain = !own && subdomainPolicy.from === 'record';
  const published = bySubdomain ? subdomainPolicy.value : policy.value;
  const decidedBy = bySubdomain ? 'sp' : 'p';
  const percent = percentOf(record);
  return percent < 100 && published !== 'none'
    ? { policy: oneLevelDown(published), published, decidedBy, percent }
    : { policy: published, published, decidedBy };
}

/** RFC 7489 §6.3 pct; 100 when left out or unreadable. */
export function percentOf({ historic }: DmarcRecord): number {
  const written = historic.find(({ name }) => name.value.toLowerCase() === 'pct')?.value.value ?? '';
  return /^\d{1,3}$/.test(written) ? Math.min(100, Number(written)) : 100;
}

const rows = ['domain', 'existing', 'invented'] as const;
/** Whether the two standards ask for something different for any of the three. */
export const differ = (a: EffectivePolicies, b: EffectivePolicies): boolean =>
  rows.some((row) => a[row].policy !== b[row].policy);
