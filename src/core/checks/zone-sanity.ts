import { dayText } from '../base/civil-date.ts';
import { octetsOfIp, parseIp } from '../base/ip.ts';
import { shown } from '../base/shown.ts';
import type { FailureReason, Lookup, RrData, RrType } from '../dns/types.ts';
import { zoneFinding as finding, type ZoneFinding } from '../findings/zone.ts';
import type { Deps } from './check.ts';
import { aliasTarget, negativeTtlOf, zoneCandidates } from './zone-check.ts';

/** Our bound; RFC 1035 knows none, and thirteen fit into a message of 512 octets. */
const mostServers = 13;
const mostDs = 20;

export interface NameServer {
  readonly name: string;
  readonly state: 'addresses' | 'alias' | 'none' | 'failed' | 'not-asked';
  readonly addresses: readonly string[];
}
export interface ZoneSanity {
  /** Top of the zone that holds the domain; null: not found. */
  readonly apex: string | null;
  /** What the DNS service has validated (AD), told apart from what stands at the parent (DS). */
  readonly authentic: boolean | null;
  readonly ds: {
    readonly outcome: 'found' | 'none' | 'failed';
    readonly reason: FailureReason | null;
    readonly records: readonly RrData['DS'][];
    /** The absence or the records themselves were validated. */
    readonly authentic: boolean;
  };
  /** Keys in the zone itself, asked for only where it counts as unsigned; `count` is 0 unless they are there. */
  readonly keys: { readonly outcome: 'found' | 'none' | 'failed' | 'not-asked'; readonly count: number };
  readonly servers: readonly NameServer[];
  readonly soa: RrData['SOA'] | null;
  /** Seconds that an absence may be remembered. */
  readonly negativeTtl: number | null;
  readonly findings: readonly ZoneFinding[];
}

/** Signatures, name servers and SOA of the zone that holds the domain, as far as they touch its mail. */
export async function checkZoneSanity(domain: string, deps: Deps): Promise<ZoneSanity> {
  const { resolver, signal } = deps;
  signal.throwIfAborted();
  const ask = (name: string) =>
    Promise.all([resolver.lookup(name, 'NS', signal), resolver.lookup(name, 'DS', signal)]);
  const [soas, own] = await Promise.all([
    Promise.all(
      zoneCandidates(domain).map(async (name) => ({ name, soa: await resolver.lookup(name, 'SOA', signal) })),
    ),
    // Nearly always the domain is the top itself, and then one round trip is enough.
    ask(domain),
  ]);
  // An alias answers with the SOA of its target's zone, which is not this one.
  const top = soas.find(({ soa }) => soa.status === 'found' && aliasTarget(soa) === null);
  const broken = soas.find(({ soa }) => soa.status === 'failed' && soa.reason === 'bogus');
  const apex = top?.name ?? null;
  const asked = apex ?? broken?.name ?? domain;
  const [ns, ds] = asked === domain ? own : await ask(asked);
  const names = ns.status === 'found' && aliasTarget(ns) === null ? [...new Set(ns.records)].sort() : [];
  const authentic = broken ? false : top ? isAuthentic(top.soa) : null;
  // RFC 4035 §2.1: a signed zone holds its keys, whether or not the parent names them.
  const isKeyWanted =
    apex !== null && authentic === false && (ds.status === 'no-data' || ds.status === 'no-name');
  const [servers, keys] = await Promise.all([
    Promise.all(names.slice(0, mostServers).map((name) => readServer(name, deps))),
    isKeyWanted ? readKeys(apex, deps) : ({ outcome: 'not-asked', count: 0 } as const),
  ]);
  const soa = top?.soa.status === 'found' ? (top.soa.records[0] ?? null) : null;
  const facts: Omit<ZoneSanity, 'findings'> = {
    apex,
    authentic,
    ds: readDs(ds),
    keys,
    servers,
    soa,
    negativeTtl: negativeTtlOf(top?.soa),
  };
  const isOpen = soas.some(({ soa: one }) => one.status === 'failed');
  const findings = broken
    ? [finding('zone.broken', { apex: asked })]
    : apex === null
      ? [
          isOpen
            ? finding('zone.failed', { domain }, { unknown: 'failed' })
            : finding('zone.none', { domain }),
        ]
      : [
          ...judgeSignatures(apex, facts),
          ...(ns.status === 'failed' ? [finding('zone.ns.unread', { apex }, { unknown: 'failed' })] : judgeServers(apex, servers)), // prettier-ignore
          ...(soa ? judgeSoa(soa, facts.negativeTtl, deps.now()) : []),
        ];
  return { ...facts, findings };
}

function isAuthentic(lookup: Lookup<RrType>): boolean {
  return lookup.status === 'found' ? lookup.authentic : (lookup.detail?.authentic ?? false);
}

function readDs(lookup: Lookup<'DS'>): ZoneSanity['ds'] {
  const base = { reason: null, records: [], authentic: isAuthentic(lookup) };
  if (lookup.status === 'failed') return { ...base, outcome: 'failed', reason: lookup.reason };
  if (lookup.status !== 'found') return { ...base, outcome: 'none' };
  return { ...base, outcome: 'found', records: lookup.records.slice(0, mostDs) };
}

async function readKeys(apex: string, { resolver, signal }: Deps): Promise<ZoneSanity['keys']> {
  const lookup = await resolver.lookup(apex, 'DNSKEY', signal);
  if (lookup.status === 'failed') return { outcome: 'failed', count: 0 };
  // An alias would answer with the keys of another zone.
  if (lookup.status !== 'found' || aliasTarget(lookup) !== null) return { outcome: 'none', count: 0 };
  // RFC 4034 §2.1.1: without the zone key flag (bit 7) a key signs no zone.
  const count = lookup.records.filter(({ flags }) => (flags & 0x0100) !== 0).length;
  return { outcome: count > 0 ? 'found' : 'none', count };
}

async function readServer(name: string, { resolver, signal }: Deps): Promise<NameServer> {
  const both = await Promise.all([resolver.lookup(name, 'A', signal), resolver.lookup(name, 'AAAA', signal)]);
  const addresses = both.flatMap((one) => (one.status === 'found' ? [...one.records] : []));
  const alias = both.map(aliasTarget).find((target) => target !== null) ?? null;
  if (alias !== null) return { name, state: 'alias', addresses: [alias] };
  if (addresses.length > 0) return { name, state: 'addresses', addresses };
  const failed = both.find((one) => one.status === 'failed');
  if (failed?.status !== 'failed') return { name, state: 'none', addresses };
  return { name, state: failed.reason === 'not-asked' ? 'not-asked' : 'failed', addresses };
}

/** Key tag, algorithm, digest type: RFC 4034 §5.1. */
export const dsText = ({ keyTag, algorithm, digestType }: RrData['DS']): string =>
  `${String(keyTag)} ${String(algorithm)} ${String(digestType)}`;

/** Octets of a digest: SHA-1 (RFC 4034 §5.1.4), SHA-256 (RFC 4509 §2.2), SHA-384 (RFC 6605 §2). */
const digestOctets: Readonly<Record<number, number>> = { 1: 20, 2: 32, 4: 48 };
/** RFC 8624 §3.1: MUST NOT sign, or (SHA-1: 5, 7; RFC 9905 §2) no longer to be relied on. */
const oldAlgorithms: ReadonlySet<number> = new Set([1, 3, 5, 6, 7, 12]);

function judgeSignatures(
  apex: string,
  { authentic, ds, keys }: Pick<ZoneSanity, 'authentic' | 'ds' | 'keys'>,
): readonly ZoneFinding[] {
  if (ds.outcome === 'failed')
    return [authentic ? finding('zone.signed.no-ds', { apex }) : finding('zone.ds.failed', { apex }, { unknown: 'failed' })]; // prettier-ignore
  if (ds.outcome === 'none') {
    if (authentic) return [finding('zone.signed.no-ds', { apex })];
    return [keys.outcome === 'found' ? finding('zone.keys.no-ds', { apex, count: keys.count }) : finding('zone.unsigned', { apex })]; // prettier-ignore
  }
  const texts = ds.records.map(dsText).slice(0, 4);
  const state = authentic
    ? finding('zone.signed', { apex, ds: texts })
    : ds.authentic
      ? // The service validates (it did so for the DS records) and still holds the zone to be unsigned: RFC 4035 §5.2.
        finding('zone.ds.not-used', { apex, ds: texts })
      : finding('zone.not-validated', { apex, ds: texts }, { unknown: 'cannot-see' });
  return [state, ...judgeDs(apex, ds.records)];
}

function judgeDs(apex: string, records: readonly RrData['DS'][]): readonly ZoneFinding[] {
  const found: ZoneFinding[] = [];
  for (const one of records) {
    const expected = digestOctets[one.digestType];
    const octets = one.digest.length / 2;
    if (expected !== undefined && octets !== expected)
      found.push(finding('zone.ds.length', { ds: dsText(one), octets, expected }));
  }
  // RFC 4509 §3: validators pass over SHA-1 where SHA-256 stands beside it.
  if (records.every(({ digestType }) => digestType === 1)) found.push(finding('zone.ds.sha1', { apex }));
  if (records.every(({ algorithm }) => oldAlgorithms.has(algorithm)))
    found.push(finding('zone.ds.algorithm', { apex, algorithm: records[0]?.algorithm ?? 0 }));
  return found;
}

function judgeServers(apex: string, servers: readonly NameServer[]): readonly ZoneFinding[] {
  const found: ZoneFinding[] = [];
  const [only] = servers;
  if (servers.length === 1 && only) found.push(finding('zone.ns.single', { apex, server: shown(only.name) }));
  for (const { name, state, addresses } of servers) {
    const server = shown(name);
    if (state === 'alias')
      found.push(finding('zone.ns.alias', { server, target: shown(addresses[0] ?? '') }));
    if (state === 'none') found.push(finding('zone.ns.no-address', { server }));
    if (state === 'failed' || state === 'not-asked')
      found.push(finding('zone.ns.failed', { server }, { unknown: state }));
  }
  const network = commonNetwork(servers);
  if (network !== null) found.push(finding('zone.ns.one-network', { network }));
  return found;
}

/** The /24 that holds every server; null: several networks, another family too, or not all is known. */
function commonNetwork(servers: readonly NameServer[]): string | null {
  if (servers.length < 2 || servers.some(({ state }) => state !== 'addresses')) return null;
  const networks = new Set(
    servers.flatMap(({ addresses }) =>
      addresses.map((text) => {
        const ip = parseIp(text);
        return ip?.family === 4 ? octetsOfIp(ip).slice(0, 3).join('.') : '';
      }),
    ),
  );
  const [first = ''] = networks;
  return networks.size === 1 && first !== '' ? `${first}.0/24` : null;
}

const longestNegative = 86_400;
const day = 86_400_000;

function judgeSoa(
  { serial, refresh, expire }: RrData['SOA'],
  negativeTtl: number | null,
  now: number,
): readonly ZoneFinding[] {
  const found: ZoneFinding[] = [];
  const seconds = negativeTtl ?? 0;
  // RFC 2308 §5: one to three hours have worked well; over a day has been a problem.
  found.push(
    seconds > longestNegative
      ? finding('zone.soa.negative-long', { seconds })
      : finding('zone.soa.ok', { serial, seconds }),
  );
  if (expire <= refresh) found.push(finding('zone.soa.expire', { expire, refresh }));
  const date = dateOfSerial(serial);
  // Two days of room for time zones and a change counted on.
  if (date !== null && date > dayText(now + 2 * day))
    found.push(finding('zone.soa.serial-ahead', { serial, date }));
  return found;
}

/** RFC 1912 §2.2 advises YYYYMMDDnn; any other number is as good. */
function dateOfSerial(serial: number): string | null {
  const [, year, month, date] =
    /^(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d\d$/.exec(String(serial)) ?? [];
  return year === undefined ? null : `${year}-${month ?? ''}-${date ?? ''}`;
}
