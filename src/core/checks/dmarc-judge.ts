import type { Span } from '../base/span.ts';
import { finding, type LocalFinding } from '../findings/finding.ts';
import type { DmarcRecord } from '../records/dmarc/types.ts';
import { isPolicyInvalid } from '../records/dmarc/validity.ts';
import { labelsOf } from '../base/domain-name.ts';
import { isWeaker, oneLevelDown } from './dmarc-policy.ts';
import type { FoundPolicy } from './dmarc-walk.ts';
import type { EffectivePolicies } from './facts.ts';

/** What the applied record does for this domain and the names below it. */
export function judgePolicy(
  domain: string,
  { domain: policyDomain, record }: FoundPolicy,
  organizational: string | null,
  effective: EffectivePolicies,
): readonly LocalFinding[] {
  const own = policyDomain === domain;
  return [
    ...domainPolicy(domain, record, effective),
    ...testing(record, effective),
    ...weaker(domain, record, effective),
    ...(own ? unused(domain, record, organizational) : []),
    ...suffix(domain, own, record, organizational),
    ...(record.aggregateReports.length === 0 ? [finding('dmarc.rua.missing', { domain })] : []),
  ];
}

function at(record: DmarcRecord, name: string): { readonly span?: Span } {
  const tag = record.tags.find((tag) => tag.name.value.toLowerCase() === name);
  return tag ? { span: tag.span } : {};
}

/** The tag that decided, whether it is p, sp or np; an unusable policy was reported by the parser. */
function domainPolicy(
  domain: string,
  record: DmarcRecord,
  { domain: { published, decidedBy } }: EffectivePolicies,
): readonly LocalFinding[] {
  if (published === null || decidedBy === 'invalid') return [];
  const place = at(record, decidedBy);
  switch (published) {
    case 'none':
      return [finding('dmarc.policy.none', { domain }, place)];
    case 'quarantine':
      return [finding('dmarc.policy.quarantine', { domain }, place)];
    case 'reject':
      return [finding('dmarc.policy.reject', { domain }, place)];
  }
}

function testing(record: DmarcRecord, { domain: { published } }: EffectivePolicies): readonly LocalFinding[] {
  if (!record.testing.value || published === null || published === 'none') return [];
  return [finding('dmarc.testing', { policy: published, applied: oneLevelDown(published) }, at(record, 't'))];
}

function weaker(
  domain: string,
  record: DmarcRecord,
  { domain: own, existing, invented }: EffectivePolicies,
): readonly LocalFinding[] {
  if (own.policy === null || isPolicyInvalid(record)) return [];
  const findings: LocalFinding[] = [];
  // Before t=y, which lowers all three alike and has its own finding.
  const of = (row: typeof own) => row.published ?? 'none';
  // Another record may speak for the names below.
  const place = (row: typeof own) => (row.policyDomain === own.policyDomain ? at(record, row.decidedBy) : {});
  if (isWeaker(of(existing), of(own)))
    findings.push(
      finding('dmarc.subdomain.weaker', { domain, policy: of(existing), own: of(own) }, place(existing)),
    );
  if (isWeaker(of(invented), of(own)))
    findings.push(
      finding('dmarc.invented.weaker', { domain, policy: of(invented), own: of(own) }, place(invented)),
    );
  return findings;
}

/** RFC 9989 §4.7 sp: a record on a subdomain of the Organizational Domain speaks for that one name. */
function unused(domain: string, record: DmarcRecord, organizational: string | null): readonly LocalFinding[] {
  if (organizational === null || organizational === domain) return [];
  return ([
    ['sp', record.subdomainPolicy],
    ['np', record.nonexistentPolicy],
  ] as const).flatMap(([tag, setting]) =>
    setting.from === 'record' ? [finding('dmarc.subdomain.unused', { domain, tag }, at(record, tag))] : [],
  ); // prettier-ignore
}

function suffix(
  domain: string,
  own: boolean,
  record: DmarcRecord,
  organizational: string | null,
): readonly LocalFinding[] {
  if (labelsOf(domain).length < 2) return [];
  if (own && record.publicSuffix.value === 'yes')
    return [finding('dmarc.psd.yes', { domain }, at(record, 'psd'))];
  // §4.10.2: a top-level record without psd=y makes everything below it one organization.
  return organizational !== null && labelsOf(organizational).length === 1
    ? [finding('dmarc.suffix.no-psd', { domain, suffix: organizational })]
    : [];
}
