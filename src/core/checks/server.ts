import { parseIp, type IpAddress } from '../base/ip.ts';
import { shown } from '../base/shown.ts';
import { hostsFinding as finding, type HostsFinding } from '../findings/hosts.ts';
import type { Deps } from './check.ts';
import type { ReceivingFacts, SpfNode, SpfTree } from './facts.ts';
import { findingsFor, type ServerRole } from './hosts-role.ts';
import { checkSendingHost, type SendingHostFacts } from './hosts.ts';
import { isHostName, lookUpAddresses, unmappedIp } from './reverse-name.ts';
import { checkSpf } from './spf-tree.ts';

export interface ServerRequest {
  /** The address that sends, as the person says. */
  readonly ip: IpAddress | null;
  /** The name that server gives; without an address its own addresses are taken for those that send. */
  readonly helo: string | null;
  readonly domain: string | null;
}

export interface ServerAddress {
  readonly role: ServerRole;
  /** Names under which it was found: MX hosts, hosts that SPF names, the domain. */
  readonly hosts: readonly string[];
  readonly facts: SendingHostFacts;
  /** Judged by its role: a host that receives needs no reverse name. */
  readonly findings: readonly HostsFinding[];
}

export interface ServerFacts {
  readonly addresses: readonly ServerAddress[];
  /** What is said of hosts whose other family SPF leaves out. */
  readonly families: readonly HostsFinding[];
  /** Addresses beyond our bound, which were not looked at. */
  readonly more: number;
  /** How the domain's SPF record was read; null: no domain was given. */
  readonly spfRecord: SpfNode['outcome'] | null;
  /** The HELO name has no address, or none could be looked up, and no address was given. */
  readonly helo: 'addresses' | 'none' | 'failed' | 'not-asked';
}

/** How far to look: our bound on addresses, and whether the networks' owners are asked for. */
export interface ServerBounds {
  readonly most: number;
  readonly owners: boolean;
}
export const allOfServer: ServerBounds = { most: 24, owners: true };

interface Seen {
  readonly ip: IpAddress;
  readonly hosts: Set<string>;
  /** What its name is to the domain; the person's own word weighs most. */
  said: boolean;
  mailHost: boolean;
}

/**
 * All addresses that mail of a domain may come from or go to, each with reverse name, way back and SPF. `receiving`: the
 * domain's mail hosts. Rejects only when the signal aborts.
 */
export async function checkServer(
  { ip, helo, domain }: ServerRequest,
  receiving: Promise<ReceivingFacts> | null,
  deps: Deps,
  { most, owners } = allOfServer,
): Promise<ServerFacts> {
  deps.signal.throwIfAborted();
  const [mailHosts, tree, own, named] = await Promise.all([
    receiving,
    domain === null ? null : checkSpf(domain, { ...deps, emit: () => undefined }),
    domain === null ? null : addressesOf(domain, deps),
    helo !== null && ip === null && isHostName(helo) ? addressesOf(helo, deps) : null,
  ]);

  const seen = new Map<string, Seen>();
  const add = (address: IpAddress | null, host: string | null, how: Partial<Pick<Seen, 'said' | 'mailHost'>> = {}) => {
    if (!address) return;
    const plain = unmappedIp(address);
    const known = seen.get(plain.text) ?? { ip: plain, hosts: new Set<string>(), said: false, mailHost: false };
    if (host !== null) known.hosts.add(host);
    known.said ||= how.said ?? false;
    known.mailHost ||= how.mailHost ?? false;
    seen.set(plain.text, known);
  }; // prettier-ignore
  add(ip, null, { said: true });
  for (const text of named?.texts ?? []) add(parseIp(text), helo, { said: true });
  for (const { exchange, v4, v6 } of mailHosts?.hosts ?? [])
    for (const text of [...v4, ...v6]) add(parseIp(text), exchange, { mailHost: true });
  for (const { host, text } of namedBySpf(tree)) add(parseIp(text), host);
  for (const text of own?.texts ?? []) add(parseIp(text), domain);

  const all = [...seen.values()];
  const addresses = await Promise.all(
    all.slice(0, most).map(async ({ ip: one, hosts, said, mailHost }): Promise<ServerAddress> => {
      const facts = await checkSendingHost({ ip: one, helo: said ? helo : null, domain }, deps, owners);
      const isListed = facts.spf.domain?.result === 'pass';
      const role = said ? 'sends' : isListed ? 'listed' : mailHost ? 'receives' : 'other';
      return { role, hosts: [...hosts], facts, findings: findingsFor(role, facts) };
    }),
  );
  return {
    addresses,
    families: missingFamilies(addresses),
    more: Math.max(all.length - most, 0),
    spfRecord: tree?.root.outcome ?? null,
    helo: !named ? 'not-asked' : named.texts.length > 0 ? 'addresses' : named.isOpen ? 'failed' : 'none',
  };
}

const isLeftOut = ({ facts }: ServerAddress): boolean =>
  ['fail', 'softfail', 'neutral'].includes(facts.spf.domain?.result ?? '');

/** A server with both families sends by either; a record that lists one of them fails half of its mail (RFC 7208 §5.6). */
function missingFamilies(addresses: readonly ServerAddress[]): readonly HostsFinding[] {
  const found = new Map<string, HostsFinding>();
  for (const listed of addresses.filter(({ role }) => role === 'listed' || role === 'sends')) {
    if (listed.facts.spf.domain?.result !== 'pass') continue;
    const { ip } = listed.facts.reverse;
    for (const other of addresses) {
      const host = listed.hosts.find((name) => other.hosts.includes(name));
      const { ip: missing } = other.facts.reverse;
      // An address that the person says sends is judged by itself.
      if (host === undefined || other.role === 'sends' || missing.family === ip.family || !isLeftOut(other))
        continue;
      found.set(`${host} ${missing.text}`, finding('hosts.spf.family-missing', {
        host: shown(host), listed: ip.text, missing: missing.text, term: missing.family === 4 ? 'ip4' : 'ip6',
      })); // prettier-ignore
    }
  }
  return [...found.values()];
}

async function addressesOf(name: string, deps: Deps) {
  const both = await Promise.all([lookUpAddresses(name, 4, deps), lookUpAddresses(name, 6, deps)]);
  const texts = both.flatMap((lookup) => (lookup.status === 'found' ? lookup.records : []));
  return { texts, isOpen: both.some(({ status }) => status === 'failed') };
}

interface Named {
  readonly host: string | null;
  readonly text: string;
}

/** Single addresses and hosts of the domain's own record; networks and providers' records name no server of the domain. */
function namedBySpf(tree: SpfTree | null): readonly Named[] {
  return (tree?.root.rows ?? []).flatMap(({ term, hosts }): readonly Named[] => {
    if (term.kind !== 'mechanism') return [];
    if (term.name === 'ip4' || term.name === 'ip6') {
      const bits = term.name === 'ip4' ? 32 : 128;
      return (term.length?.value ?? bits) === bits ? [{ host: null, text: term.address.value }] : [];
    }
    if (term.name !== 'a' && term.name !== 'mx') return [];
    return (hosts ?? []).flatMap(({ name, v4, v6 }) => [...v4, ...v6].map((text) => ({ host: name, text })));
  });
}
