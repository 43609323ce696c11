import { txtTokenService } from '../data/txt-tokens.ts';
import type { Lookup, RrType } from '../dns/types.ts';
import { finding, placed, type LocalFinding } from '../findings/finding.ts';
import { looksLikeSpf } from '../records/spf/parse.ts';
import type { CheckDeps } from './check.ts';
import type { ZoneFacts } from './facts.ts';

/** Above the name itself, how far the top of its zone is looked for. */
const mostParents = 3;
const mostTexts = 100;

/** The zone that holds the domain: does the name exist, who serves it, is it signed, what else do its TXT records say. */
export async function checkZone(domain: string, deps: CheckDeps): Promise<ZoneFacts> {
  const { resolver, signal } = deps;
  signal.throwIfAborted();
  const say = (local: LocalFinding) => deps.emit({ type: 'finding', finding: placed(local, 'dns') });

  const [texts, soas, ownNs, ownDs] = await Promise.all([
    resolver.lookup(domain, 'TXT', signal),
    Promise.all(
      zoneCandidates(domain).map(async (name) => ({ name, soa: await resolver.lookup(name, 'SOA', signal) })),
    ),
    resolver.lookup(domain, 'NS', signal),
    resolver.lookup(domain, 'DS', signal),
  ]);
  // An alias answers with the SOA of its target's zone, which is not this one.
  const top = soas.find(({ soa }) => soa.status === 'found' && !aliasTarget(soa));
  const apex = top?.name ?? null;
  const [ns, ds] =
    apex === null || apex === domain
      ? [ownNs, ownDs]
      : await Promise.all([resolver.lookup(apex, 'NS', signal), resolver.lookup(apex, 'DS', signal)]);

  const lookups = [texts, ownNs, ...soas.filter(({ name }) => name === domain).map(({ soa }) => soa)];
  const exists = existenceOf(lookups);
  const signed = signedOf([texts, top?.soa, ns], ds);
  const { tokens, otherTexts } = sortTexts(texts);
  const alias = aliasTarget(texts);

  if (exists === 'no') say(finding('dns.domain.absent', { domain }));
  if (exists === 'unknown' && signed !== 'broken')
    say(finding('dns.lookup.failed', { domain }, { unknown: 'failed' }));
  if (signed === 'broken') say(finding('dns.signatures.broken', { domain }));
  if (exists === 'yes' && signed === 'yes') say(finding('dns.signed', { domain }));
  if (exists === 'yes' && signed === 'no') say(finding('dns.unsigned', { domain }));
  if (exists === 'yes' && signed === 'unknown' && ds.status === 'found')
    say(finding('dns.signed.not-validated', { domain }, { unknown: 'cannot-see' }));
  if (alias !== null) {
    // No name above it holds a zone of its own, so the alias stands at the top of one.
    const isTop = apex === null && soas.every(({ soa }) => soa.status !== 'failed');
    say(finding(isTop ? 'dns.apex.alias' : 'dns.name.alias', { domain, target: alias }));
  }
  const services = [...new Set(tokens.map(({ service }) => service))];
  if (services.length > 0) say(finding('dns.tokens.named', { services: services.slice(0, 12) }));

  return {
    exists,
    apex,
    nameServers: ns.status === 'found' && !aliasTarget(ns) ? ns.records.toSorted() : [],
    negativeTtl: negativeTtlOf(top?.soa),
    signed,
    tokens,
    otherTexts,
  };
}

/** The name and its parents, longest first; a bare top level is no zone of anybody who asks here. */
export function zoneCandidates(domain: string): readonly string[] {
  const labels = domain.split('.');
  return labels
    .map((_, index) => labels.slice(index).join('.'))
    .filter((name, index) => index === 0 || (index <= mostParents && name.includes('.')));
}

export function aliasTarget({ detail }: Lookup<RrType>): string | null {
  return detail?.chain.at(-1) ?? null;
}

/** RFC 6604 §3: after a CNAME the code speaks of the target; the alias itself exists. */
function existenceOf(lookups: readonly Lookup<RrType>[]): ZoneFacts['exists'] {
  if (lookups.some((one) => one.status === 'found' || one.status === 'no-data' || aliasTarget(one) !== null))
    return 'yes';
  if (lookups.some(({ status }) => status === 'no-name')) return 'no';
  return 'unknown';
}

function signedOf(lookups: readonly (Lookup<RrType> | undefined)[], ds: Lookup<'DS'>): ZoneFacts['signed'] {
  const answers = lookups.filter((one) => one !== undefined);
  if (answers.some((one) => one.status === 'failed' && one.reason === 'bogus')) return 'broken';
  // RFC 4035 §3.2.3: AD is set only when all of the answer was found authentic.
  if (answers.some((one) => (one.status === 'found' && one.authentic) || one.detail?.authentic)) return 'yes';
  if (ds.status === 'no-data' || ds.status === 'no-name') return 'no';
  return 'unknown';
}

/** RFC 2308 §5: the smaller of the SOA's own TTL and its last field. */
export function negativeTtlOf(soa: Lookup<'SOA'> | undefined): number | null {
  if (soa?.status !== 'found') return null;
  const [record] = soa.records;
  return record ? Math.min(soa.ttl, record.minimum) : null;
}

function sortTexts(texts: Lookup<'TXT'>): Pick<ZoneFacts, 'tokens' | 'otherTexts'> {
  const tokens: { service: string; text: string }[] = [];
  const otherTexts: string[] = [];
  const records = texts.status === 'found' ? texts.records.slice(0, mostTexts) : [];
  for (const { strings } of records) {
    const text = strings.join('');
    const service = txtTokenService(text);
    if (service !== null) tokens.push({ service, text });
    else if (!looksLikeSpf(text)) otherTexts.push(text);
  }
  return { tokens, otherTexts };
}
