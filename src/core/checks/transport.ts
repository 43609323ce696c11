import { shown } from '../base/shown.ts';
import { joinStrings } from '../dns/txt.ts';
import type { FailureReason, Lookup } from '../dns/types.ts';
import { transportFinding as finding, type TransportFinding } from '../findings/transport.ts';
import { isMtaStsRecord, looksLikeMtaSts, parseMtaSts } from '../records/mta-sts/parse.ts';
import { parsePolicy, type ParsedPolicy } from '../records/mta-sts/policy-judge.ts';
import type { MtaStsRecord } from '../records/mta-sts/types.ts';
import { isTlsRptRecord, looksLikeTlsRpt, parseTlsRpt } from '../records/tls-rpt/parse.ts';
import type { TlsRptRecord } from '../records/tls-rpt/types.ts';
import type { Deps } from './check.ts';
import { judgeDane, readDane, type DaneHost } from './dane.ts';
import type { ReceivingFacts } from './facts.ts';
import { judgeCoverage } from './transport-coverage.ts';

export interface PublishedText<R> {
  readonly name: string;
  readonly outcome: 'record' | 'none' | 'several' | 'failed';
  readonly reason: FailureReason | null;
  /** Texts that senders take for the record; more than one is as none. */
  readonly count: number;
  /** The one record, or what was meant as one. */
  readonly record: R | null;
}
export interface TransportFacts {
  readonly mtaSts: PublishedText<MtaStsRecord>;
  /** Where senders fetch the policy; this page cannot (RFC 8461 §3.3). */
  readonly policyUrl: string;
  readonly policyHost: 'found' | 'missing' | 'failed' | 'not-asked';
  readonly policy: ParsedPolicy | null;
  readonly tlsRpt: PublishedText<TlsRptRecord>;
  readonly dane: readonly DaneHost[];
  readonly findings: readonly TransportFinding[];
}

export interface TransportRequest {
  readonly domain: string;
  readonly receiving: Pick<ReceivingFacts, 'kind' | 'hosts'>;
  /** The policy file, where the person pasted or dropped it. */
  readonly policyText: string | null;
}

export async function checkTransport(
  { domain, receiving, policyText }: TransportRequest,
  deps: Deps,
): Promise<TransportFacts> {
  const { resolver, signal } = deps;
  signal.throwIfAborted();
  const names = { mtaSts: `_mta-sts.${domain}`, host: `mta-sts.${domain}`, tlsRpt: `_smtp._tls.${domain}` };
  const exchanges = receiving.hosts
    .map(({ exchange }) => exchange)
    .filter((exchange) => exchange.includes('.'));
  const [sts, tls, dane] = await Promise.all([
    resolver.lookup(names.mtaSts, 'TXT', signal),
    resolver.lookup(names.tlsRpt, 'TXT', signal),
    // RFC 7672 §2.2.1 needs MX records or, without them, the domain itself.
    receiving.kind === 'hosts' || receiving.kind === 'implicit' ? readDane(domain, exchanges, deps) : [],
  ]);
  const mtaSts = published(names.mtaSts, sts, isMtaStsRecord, looksLikeMtaSts, (text) => parseMtaSts(text).record); // prettier-ignore
  const tlsRpt = published(names.tlsRpt, tls, isTlsRptRecord, looksLikeTlsRpt, (text) => parseTlsRpt(text).record); // prettier-ignore
  const receives = receiving.kind !== 'null-mx' && receiving.kind !== 'none';
  const policyHost = mtaSts.outcome === 'record' ? await readPolicyHost(names.host, deps) : 'not-asked';
  const policyUrl = `https://${names.host}/.well-known/mta-sts.txt`;
  const policy = policyText === null ? null : parsePolicy(policyText);
  // Where no mail arrives, there is nothing to protect on the way.
  const isWanted = ({ id }: TransportFinding) => receives || !id.endsWith('.missing');
  const facts = { mtaSts, policyUrl, policyHost, policy, tlsRpt, dane };
  return {
    ...facts,
    findings: [
      ...judgeMtaSts(domain, names.host, facts).filter(isWanted),
      ...(policy ? [...policy.findings, ...judgeCoverage(domain, policy.policy, receiving)] : []),
      ...judgeTlsRpt(domain, tlsRpt).filter(isWanted),
      ...judgeDane(domain, dane),
    ],
  };
}

/** RFC 8461 §3.1, RFC 8460 §3: other texts are discarded; unless one is left, there is none. */
function published<R>(
  name: string,
  lookup: Lookup<'TXT'>,
  isRecord: (text: string) => boolean,
  looksLike: (text: string) => boolean,
  parse: (text: string) => R,
): PublishedText<R> {
  if (lookup.status === 'failed')
    return { name, outcome: 'failed', reason: lookup.reason, count: 0, record: null };
  const texts = lookup.status === 'found' ? lookup.records.map(joinStrings) : [];
  const candidates = texts.filter(isRecord);
  const [first] = candidates;
  const meant = first ?? texts.find(looksLike);
  const record = meant === undefined ? null : parse(meant);
  const count = candidates.length;
  return { name, reason: null, count, record, outcome: count > 1 ? 'several' : record ? 'record' : 'none' };
}

async function readPolicyHost(
  host: string,
  { resolver, signal }: Deps,
): Promise<TransportFacts['policyHost']> {
  const both = await Promise.all([resolver.lookup(host, 'A', signal), resolver.lookup(host, 'AAAA', signal)]);
  if (both.some(({ status }) => status === 'found')) return 'found';
  return both.some(({ status }) => status === 'failed') ? 'failed' : 'missing';
}

function judgeMtaSts(
  domain: string,
  host: string,
  { mtaSts, policyHost, policyUrl, policy }: Omit<TransportFacts, 'findings'>,
): readonly TransportFinding[] {
  const { name, record, outcome, count } = mtaSts;
  if (outcome === 'failed') return [finding('transport.mta-sts.failed', { name }, { unknown: 'failed' })];
  if (outcome === 'several') return [finding('transport.mta-sts.several', { name, count })];
  if (!record) return [finding('transport.mta-sts.missing', { domain })];
  const found: TransportFinding[] = [...parseMtaSts(record.text).findings];
  if (policyHost === 'missing') found.push(finding('transport.mta-sts.host-missing', { domain, host }));
  if (policyHost === 'failed')
    found.push(finding('transport.mta-sts.host-failed', { host }, { unknown: 'failed' }));
  // A fetch from this page would fail for a good policy too: other origins are closed to it.
  if (!policy && policyHost !== 'missing')
    found.push(finding('transport.mta-sts.policy-unseen', { url: policyUrl }, { unknown: 'cannot-see' }));
  // With a blank before the first semicolon the grammar is kept, and those who compare the beginning pass it over.
  if (record.usable && record.isCandidate && record.id && policyHost === 'found')
    found.push(finding('transport.mta-sts.ok', { domain, id: record.id.value }));
  return found;
}

function judgeTlsRpt(
  domain: string,
  { name, record, outcome, count }: PublishedText<TlsRptRecord>,
): readonly TransportFinding[] {
  if (outcome === 'failed') return [finding('transport.tls-rpt.failed', { name }, { unknown: 'failed' })];
  if (outcome === 'several') return [finding('transport.tls-rpt.several', { name, count })];
  if (!record) return [finding('transport.tls-rpt.missing', { domain })];
  const { findings } = parseTlsRpt(record.text);
  if (!record.usable || !record.isCandidate) return findings;
  const targets = record.targets.flatMap(({ uri, scheme }) =>
    scheme === null ? [] : shown(uri.value.replace(/^mailto:/i, '')),
  );
  return [finding('transport.tls-rpt.ok', { domain, targets: targets.slice(0, 3) }), ...findings];
}
