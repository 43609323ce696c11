import { shown } from '../base/shown.ts';
import { joinStrings } from '../dns/txt.ts';
import type { FailureReason } from '../dns/types.ts';
import { bimiFinding as finding, type BimiFinding } from '../findings/bimi.ts';
import { isBimiRecord, looksLikeBimi, parseBimi } from '../records/bimi/parse.ts';
import type { BimiRecord } from '../records/bimi/types.ts';
import { isDmarcRecord, parseDmarc } from '../records/dmarc/parse.ts';
import type { DmarcRecord } from '../records/dmarc/types.ts';
import { judgeBimiPolicy } from './bimi-check-policy.ts';
import type { Deps } from './check.ts';
import type { DmarcFacts } from './facts.ts';

export interface BimiFacts {
  readonly outcome: 'record' | 'none' | 'several' | 'failed';
  readonly reason: FailureReason | null;
  /** Where the record was found, or was looked for first. */
  readonly name: string;
  readonly record: BimiRecord | null;
  readonly count: number;
  readonly findings: readonly BimiFinding[];
}

export interface BimiRequest {
  readonly domain: string;
  readonly dmarc: DmarcFacts;
  /** Messages may name another one in `BIMI-Selector`. */
  readonly selector?: string;
}

type Found = Omit<BimiFacts, 'findings'>;

export async function checkBimi(
  { domain, dmarc, selector = 'default' }: BimiRequest,
  deps: Deps,
): Promise<BimiFacts> {
  deps.signal.throwIfAborted();
  const found = await discover(domain, selector, dmarc.organizationalDomain, deps);
  const { outcome, name, record, count } = found;
  if (outcome === 'failed')
    return { ...found, findings: [finding('bimi.failed', { name }, { unknown: 'failed' })] };
  if (outcome === 'several') return { ...found, findings: [finding('bimi.several', { name, count })] };
  if (!record) return { ...found, findings: [finding('bimi.missing', { domain })] };
  if (record.state === 'declined') return { ...found, findings: [finding('bimi.declined', { domain })] };

  const findings: BimiFinding[] = [];
  const { organizationalDomain } = dmarc;
  if (
    organizationalDomain !== null &&
    organizationalDomain !== domain &&
    name.endsWith(`._bimi.${organizationalDomain}`)
  )
    findings.push(finding('bimi.inherited', { domain, from: organizationalDomain }));
  findings.push(...parseBimi(record.text).findings);
  if (record.state === 'indicator' && record.location.state === 'ok') {
    const url = shown(record.location.written.value);
    findings.push(finding('bimi.ok', { domain, url }));
    if (record.evidence.state !== 'ok') findings.push(finding('bimi.evidence.missing', { domain }));
    // Other origins are closed to this page; that says nothing about the files.
    findings.push(finding('bimi.files.unseen', { url }, { unknown: 'cannot-see' }));
  }
  const organization = await organizationRecord(dmarc, deps);
  const parsed = dmarc.record?.parsed;
  const own = parsed?.kind === 'dmarc' ? parsed : null;
  findings.push(...judgeBimiPolicy({ domain, dmarc, own, organization }));
  return { ...found, findings };
}

/** Draft §7.2: the domain itself, then the organization with the same selector. */
async function discover(
  domain: string,
  selector: string,
  organization: string | null,
  deps: Deps,
): Promise<Found> {
  const own = await read(`${selector}._bimi.${domain}`, deps);
  if (own.outcome !== 'none' || organization === null || organization === domain) return own;
  // The selector stays: `default` does not stand in for one that a message chose.
  const other = await read(`${selector}._bimi.${organization}`, deps);
  return other.outcome === 'none' ? own : other;
}

async function read(name: string, { resolver, signal }: Deps): Promise<Found> {
  const lookup = await resolver.lookup(name, 'TXT', signal);
  if (lookup.status === 'failed')
    return { outcome: 'failed', reason: lookup.reason, name, record: null, count: 0 };
  const texts = lookup.status === 'found' ? lookup.records.map(joinStrings) : [];
  const candidates = texts.filter(isBimiRecord);
  const text = candidates[0] ?? texts.find(looksLikeBimi);
  const record = text === undefined ? null : parseBimi(text).record;
  const outcome = candidates.length > 1 ? 'several' : record ? 'record' : 'none';
  return { outcome, reason: null, name, record, count: candidates.length };
}

/** The organization's own record, where the domain's policy comes from another name. */
async function organizationRecord(
  { organizationalDomain, policyDomain }: DmarcFacts,
  { resolver, signal }: Deps,
): Promise<DmarcRecord | null | 'failed'> {
  if (organizationalDomain === null || organizationalDomain === policyDomain) return null;
  const lookup = await resolver.lookup(`_dmarc.${organizationalDomain}`, 'TXT', signal);
  if (lookup.status === 'failed') return 'failed';
  const texts = lookup.status === 'found' ? lookup.records.map(joinStrings).filter(isDmarcRecord) : [];
  const [text] = texts;
  return text !== undefined && texts.length === 1 ? parseDmarc(text).record : null;
}
