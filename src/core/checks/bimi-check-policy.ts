import { shown } from '../base/shown.ts';
import { bimiFinding as finding, type BimiFinding } from '../findings/bimi.ts';
import type { DmarcRecord } from '../records/dmarc/types.ts';
import type { DmarcFacts } from './facts.ts';

export interface BimiPolicy {
  readonly domain: string;
  readonly dmarc: Pick<
    DmarcFacts,
    'outcome' | 'complete' | 'effective' | 'policyDomain' | 'organizationalDomain'
  >;
  /** The record that decides for the domain. */
  readonly own: DmarcRecord | null;
  /** The record of the organization, where it is another one; `failed`: its look-up failed. */
  readonly organization: DmarcRecord | null | 'failed';
}

/**
 * Draft §7.1: the policy in effect has to be quarantine or reject without a test mode, and neither the domain's record
 * nor the organization's may hold `none` for the domain or for subdomains.
 */
export function judgeBimiPolicy({ domain, dmarc, own, organization }: BimiPolicy): readonly BimiFinding[] {
  const unknown = [finding('bimi.dmarc.failed', { domain }, { unknown: 'failed' })];
  if (dmarc.outcome === 'failed') return unknown;
  const effective = dmarc.effective?.domain ?? null;
  if (dmarc.outcome !== 'policy' || !effective || !own) return [finding('bimi.dmarc.missing', { domain })];
  // `published` is the policy before `t=y` lowers it (RFC 9989 §4.7).
  if (effective.published === null || effective.published === 'none')
    return [finding('bimi.dmarc.none', { domain })];
  const found: BimiFinding[] = [];
  if (own.testing.value) found.push(finding('bimi.dmarc.testing', { domain }));
  const percent = partOf(own);
  if (percent !== null && effective.published === 'quarantine')
    found.push(finding('bimi.dmarc.percent', { domain, percent: shown(percent, 20) }));
  if (own.subdomainPolicy.value === 'none')
    found.push(finding('bimi.dmarc.subdomains', { at: dmarc.policyDomain ?? domain }));
  if (organization === 'failed' || !dmarc.complete) return found.length > 0 ? found : unknown;
  const at = dmarc.organizationalDomain ?? domain;
  if (organization && (organization.policy.value === 'none' || organization.subdomainPolicy.value === 'none'))
    found.push(finding('bimi.dmarc.organization', { domain, at }));
  return found.length > 0 ? found : [finding('bimi.dmarc.ok', { domain, policy: effective.published })];
}

/** `pct` left DMARC with RFC 9989; receivers that know it hold a part to be no policy. */
function partOf({ historic }: DmarcRecord): string | null {
  const written = historic.find(({ name }) => name.value.toLowerCase() === 'pct')?.value.value;
  return written !== undefined && /^\d{1,3}$/.test(written) && Number(written) < 100 ? written : null;
}
