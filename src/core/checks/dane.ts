import { shown } from '../base/shown.ts';
import type { FailureReason, Lookup, RrType } from '../dns/types.ts';
import { transportFinding as finding, type TransportFinding } from '../findings/transport.ts';
import { numbersOf, parseTlsa, printTlsa } from '../records/tlsa/parse.ts';
import type { TlsaRecord } from '../records/tlsa/types.ts';
import type { Deps } from './check.ts';

/** What a sender that knows DANE makes of one mail host (RFC 7672 §2.2). */
export interface DaneHost {
  readonly host: string;
  readonly state:
    | 'protected'
    /** Records, but none that mail can use: encrypted without proof of identity (§2.2). */
    | 'unusable'
    | 'none'
    /** Records, but whoever forges the unsigned MX answer names another host (§2.2.1). */
    | 'mx-unsigned'
    /** Records, but they or the host's addresses are not signed (§2.2.2): they are not looked at. */
    | 'host-unsigned'
    /** DNSSEC validation fails: the host is not used (§2.1.1). */
    | 'bogus'
    | 'failed';
  readonly reason: FailureReason | null;
  /** Where the records stand. */
  readonly name: string;
  readonly records: readonly TlsaRecord[];
  readonly signed: {
    readonly mx: boolean | null;
    readonly host: boolean | null;
    readonly tlsa: boolean | null;
  };
}

export async function readDane(
  domain: string,
  hosts: readonly string[],
  deps: Deps,
): Promise<readonly DaneHost[]> {
  const { resolver, signal } = deps;
  signal.throwIfAborted();
  const mx = isSigned(await resolver.lookup(domain, 'MX', signal));
  return Promise.all(hosts.map((host) => readHost(host, mx, deps)));
}

/** Null: the look-up failed. Authentic is what the DNS service says it has validated (RFC 4035 §3.2.3). */
function isSigned<T extends RrType>(lookup: Lookup<T>): boolean | null {
  if (lookup.status === 'failed') return null;
  return lookup.status === 'found' ? lookup.authentic : (lookup.detail?.authentic ?? false);
}

async function readHost(host: string, mx: boolean | null, { resolver, signal }: Deps): Promise<DaneHost> {
  const [a, aaaa] = await Promise.all([
    resolver.lookup(host, 'A', signal),
    resolver.lookup(host, 'AAAA', signal),
  ]);
  const addresses = areSigned([a, aaaa]);
  // §2.2.2: an alias that is signed is followed; its target's records come first, then those of the host itself.
  const target = a.detail?.chain.at(-1) ?? aaaa.detail?.chain.at(-1);
  const names = [...(target !== undefined && addresses === true ? [target] : []), host].map(
    (base) => `_25._tcp.${base}`,
  );
  let name = names[0] ?? `_25._tcp.${host}`;
  let tlsa = await resolver.lookup(name, 'TLSA', signal);
  if (names.length > 1 && (tlsa.status === 'no-data' || tlsa.status === 'no-name')) {
    name = names[1] ?? name;
    tlsa = await resolver.lookup(name, 'TLSA', signal);
  }
  // RFC 7671 §7: where the alias itself is signed and leads out of the signed zones, its own name stays the base.
  const isTold = tlsa.status === 'found' || tlsa.status === 'failed';
  const isHostSigned =
    target !== undefined && addresses === false && isTold
      ? isSigned(await resolver.lookup(host, 'CNAME', signal))
      : addresses;
  const signed = { mx, host: isHostSigned, tlsa: isSigned(tlsa) };
  const all = tlsa.status === 'found' ? tlsa.records.map((data) => parseTlsa(printTlsa(data))) : [];
  // §2.2.2: of a host without signatures no TLSA record is asked, so what is wrong there hurts nobody.
  const reasons = [a, aaaa, ...(isHostSigned === false ? [] : [tlsa])].flatMap((one) =>
    one.status === 'failed' ? one.reason : [],
  );
  const reason = reasons.find((one) => one === 'bogus') ?? reasons[0] ?? null;
  // Those that count first, where there are more than are shown.
  const records = [...all.filter(isUsable), ...all.filter((one) => !isUsable(one))].slice(0, mostRecords);
  return { host, name, records, signed, reason, state: stateOf(tlsa, records, signed, reason) };
}

const mostRecords = 20;
const isUsable = ({ use }: TlsaRecord): boolean => use === 'usable';

/** Of the addresses there are, or of their absence; null: not all is known. */
function areSigned(lookups: readonly Lookup<'A' | 'AAAA'>[]): boolean | null {
  const answered = lookups.filter(({ status }) => status !== 'failed');
  const found = answered.filter(({ status }) => status === 'found');
  const told = (found.length > 0 ? found : answered).map(isSigned);
  if (told.includes(false)) return false;
  return answered.length < lookups.length ? null : true;
}

function stateOf(
  tlsa: Lookup<'TLSA'>,
  records: readonly TlsaRecord[],
  { mx, host, tlsa: own }: DaneHost['signed'],
  reason: FailureReason | null,
): DaneHost['state'] {
  if (reason === 'bogus') return 'bogus';
  if (tlsa.status === 'failed') return host === false ? 'none' : 'failed';
  if (tlsa.status !== 'found') return 'none';
  if (host === false || own === false) return 'host-unsigned';
  if (mx === false) return 'mx-unsigned';
  if (mx === null || host === null) return 'failed';
  return records.some(isUsable) ? 'protected' : 'unusable';
}

export function judgeDane(domain: string, hosts: readonly DaneHost[]): readonly TransportFinding[] {
  const found: TransportFinding[] = [];
  const named = (state: DaneHost['state']) =>
    hosts.filter((one) => one.state === state).map(({ host }) => shown(host));
  const covered = named('protected');
  for (const { host, state, reason } of hosts) {
    if (state === 'bogus') found.push(finding('transport.dane.bogus', { host: shown(host) }));
    if (state === 'failed')
      found.push(finding('transport.dane.failed', { host: shown(host) }, { unknown: reason === 'not-asked' ? 'not-asked' : 'failed' })); // prettier-ignore
    if (state === 'host-unsigned') found.push(finding('transport.dane.host-unsigned', { host: shown(host) }));
  }
  const unsigned = named('mx-unsigned');
  if (unsigned.length > 0)
    found.push(finding('transport.dane.mx-unsigned', { domain, hosts: unsigned.slice(0, 3) }));
  for (const host of hosts)
    if (host.state === 'protected' || host.state === 'unusable') found.push(...judgeRecords(host));
  if (covered.length > 0) {
    // §2.2.1: a sender kept from the covered hosts goes on to the others.
    const others = named('none');
    if (others.length > 0) found.push(finding('transport.dane.partly', { hosts: others.slice(0, 3) }));
    if (covered.length === hosts.length)
      found.push(finding('transport.dane.ok', { hosts: covered.slice(0, 3) }));
  } else if (hosts.length > 0 && hosts.every(({ state }) => state === 'none')) {
    found.push(finding('transport.dane.none', { domain }));
  }
  return found;
}

function judgeRecords({ host: name, state, records }: DaneHost): readonly TransportFinding[] {
  const host = shown(name);
  const found: TransportFinding[] = [];
  for (const one of records) {
    const record = numbersOf(one);
    const { octets, expected } = one.data;
    if (one.use === 'wrong-length' && expected !== null)
      found.push(finding('transport.dane.digest-length', { host, record, octets, expected }));
    else if (one.use !== 'usable' && state === 'protected')
      found.push(finding('transport.dane.record-ignored', { host, record }));
  }
  const [first] = records;
  if (state === 'unusable' && first)
    found.push(finding('transport.dane.unusable', { host, record: numbersOf(first) }));
  return found;
}
