import { parseIp, rangeOf, type IpRange } from '../base/ip.ts';
import { mailProviderOf } from '../data/mail-providers.ts';
import type { FailureReason, Lookup } from '../dns/types.ts';
import { finding, placed, type LocalFinding } from '../findings/finding.ts';
import type { CheckDeps } from './check.ts';
import type { MxHost, ReceivingFacts } from './facts.ts';

/** Our bound; no sender tries more hosts than a handful (RFC 5321 §5.1). */
const mostHosts = 12;

/** Where mail for the domain goes. A mail host under another domain is as right as one under the own (decisions.md §9). */
export async function checkReceiving(domain: string, deps: CheckDeps): Promise<ReceivingFacts> {
  const { resolver, signal } = deps;
  signal.throwIfAborted();
  const say = (local: LocalFinding) => deps.emit({ type: 'finding', finding: placed(local, 'receiving') });
  const mx = await resolver.lookup(domain, 'MX', signal);

  if (mx.status === 'failed') {
    say(finding('receiving.lookup.failed', { domain }, { unknown: 'failed' }));
    return { kind: 'failed', hosts: [], providers: [] };
  }
  if (mx.status === 'no-name') return { kind: 'none', hosts: [], providers: [] };
  if (mx.status === 'no-data') return withoutMx(domain, deps, say);

  const exchanges = distinct(mx.records);
  // RFC 7505 §3: a null MX stands alone.
  const named = exchanges.filter(({ exchange }) => exchange !== '');
  if (named.length === 0) {
    say(finding('receiving.null-mx', { domain }));
    return { kind: 'null-mx', hosts: [], providers: [] };
  }
  if (named.length < exchanges.length)
    say(
      finding('receiving.null-mx.mixed', {
        domain,
        hosts: named.slice(0, 3).map(({ exchange }) => exchange),
      }),
    );

  const hosts = await Promise.all(named.slice(0, mostHosts).map((host) => readHost(host, deps)));
  const providers = [...new Set(hosts.flatMap(({ exchange }) => mailProviderOf(exchange)?.name ?? []))];
  for (const local of judgeHosts(domain, hosts)) say(local);
  if (providers.length > 0) say(finding('receiving.provider', { domain, providers }));
  return { kind: 'hosts', hosts, providers };
}

type Exchange = Pick<MxHost, 'preference' | 'exchange'>;

/** RFC 5321 §5.1: lowest preference first. */
function distinct(records: readonly { preference: number; exchange: string }[]): readonly Exchange[] {
  const sorted = records.toSorted(
    (a, b) => a.preference - b.preference || (a.exchange < b.exchange ? -1 : 1),
  );
  const seen = new Set<string>();
  return sorted.filter(({ exchange }) => !seen.has(exchange) && seen.add(exchange));
}

/** RFC 5321 §5.1: without MX the domain itself is the mail host. */
async function withoutMx(
  domain: string,
  deps: CheckDeps,
  say: (local: LocalFinding) => void,
): Promise<ReceivingFacts> {
  const host = await readHost({ preference: null, exchange: domain }, deps);
  const addresses = [...host.v4, ...host.v6];
  if (addresses.length > 0) {
    say(finding('receiving.mx.implicit', { domain, addresses: addresses.slice(0, 3) }));
    return { kind: 'implicit', hosts: [host], providers: [] };
  }
  if (host.failed) {
    say(finding('receiving.host.failed', { host: domain }, { unknown: 'failed' }));
    return { kind: 'failed', hosts: [host], providers: [] };
  }
  say(finding('receiving.none', { domain }));
  return { kind: 'none', hosts: [], providers: [] };
}

const addressLike = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]*:[\da-f:.]*)$/i;
/** decisions.md §2: such names mean something else in every network and are never asked. */
const localName = /^[^.]*$|(?:^|\.)(?:localhost|local|internal|lan|corp|home|home\.arpa|invalid)$/;

async function readHost(host: Exchange, { resolver, signal }: CheckDeps): Promise<MxHost> {
  const { exchange } = host;
  if (addressLike.test(exchange) || localName.test(exchange))
    return { ...host, cname: [], v4: [], v6: [], failed: null };
  const [a, aaaa] = await Promise.all([
    resolver.lookup(exchange, 'A', signal),
    resolver.lookup(exchange, 'AAAA', signal),
  ]);
  return {
    ...host,
    cname: chainOf(a) ?? chainOf(aaaa) ?? [],
    v4: a.status === 'found' ? a.records : [],
    v6: aaaa.status === 'found' ? aaaa.records : [],
    failed: reasonOf(a) ?? reasonOf(aaaa),
  };
}
const reasonOf = (lookup: Lookup<'A' | 'AAAA'>): FailureReason | null =>
  lookup.status === 'failed' ? lookup.reason : null;
function chainOf({ detail }: Lookup<'A' | 'AAAA'>): readonly string[] | null {
  return detail && detail.chain.length > 0 ? detail.chain : null;
}

function judgeHosts(domain: string, hosts: readonly MxHost[]): readonly LocalFinding[] {
  const found: LocalFinding[] = [];
  const without: string[] = [];
  for (const { exchange, cname, v4, v6, failed } of hosts) {
    if (addressLike.test(exchange)) {
      found.push(finding('receiving.mx.address', { domain, written: exchange }));
      continue;
    }
    if (localName.test(exchange)) {
      found.push(finding('receiving.mx.local', { domain, host: exchange }));
      continue;
    }
    // RFC 2181 §10.3
    const target = cname.at(-1);
    if (target !== undefined && target !== exchange)
      found.push(finding('receiving.mx.cname', { host: exchange, target }));
    if (failed) found.push(finding('receiving.host.failed', { host: exchange }, { unknown: 'failed' }));
    else if (v4.length + v6.length === 0) without.push(exchange);
    const hidden = [...v4, ...v6].find(isPrivate);
    if (hidden !== undefined)
      found.push(finding('receiving.host.private', { host: exchange, address: hidden }));
  }
  const reachable = hosts.filter(({ v4, v6 }) => v4.length + v6.length > 0);
  const open = hosts.some(({ failed }) => failed !== null);
  if (without.length > 0 && reachable.length === 0 && !open)
    found.push(finding('receiving.mx.unreachable', { domain, hosts: without.slice(0, 3) }));
  else for (const host of without) found.push(finding('receiving.host.no-address', { domain, host }));
  if (reachable.length > 0 && !open && hosts.every(({ v4 }) => v4.length === 0))
    found.push(finding('receiving.family.only-v6', { domain }));
  if (found.length === 0)
    found.push(finding('receiving.ok', { domain, hosts: hosts.slice(0, 3).map(({ exchange }) => exchange) }));
  return found;
}

/** RFC 6890 §2.2; the documentation networks are left out, for they stand in examples and reach nobody anyway. */
const hidden: ReadonlySet<IpRange> = new Set<IpRange>([
  'unspecified',
  'loopback',
  'private',
  'carrierGradeNat',
  'linkLocal',
  'uniqueLocal',
]);
export function isPrivate(address: string): boolean {
  const ip = parseIp(address);
  return ip !== null && hidden.has(rangeOf(ip));
}
