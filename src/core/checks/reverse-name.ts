import { nameProblem, neverAsked } from '../base/domain-name.ts';
import {
  ipFromOctets,
  octetsOfIp,
  parseIp,
  rangeOf,
  reverseName,
  type IpAddress,
  type IpRange,
} from '../base/ip.ts';
import type { FailureReason, Lookup } from '../dns/types.ts';
import type { Deps } from './check.ts';
import { genericHint, type GenericHint } from './hosts-generic.ts';

/** Our bound on the names of one address; RFC 7208 §4.6.4 stops after ten. */
export const mostReverseNames = 50;

/** One PTR name and the way back from it. */
export interface ReverseNameFacts {
  readonly name: string;
  readonly back:
    | 'confirmed'
    | 'other-address'
    /** The name has no address of this family, or does not exist. */
    | 'no-address'
    | 'failed'
    /** Never asked: a name of one network, or one that cannot be a name. */
    | 'not-asked';
  readonly reason: FailureReason | null;
  readonly addresses: readonly string[];
  /** The name that holds the addresses, where the PTR name is an alias. */
  readonly alias: string | null;
  /** RFC 1123 §2.1: letters, digits and hyphens. */
  readonly isHostName: boolean;
  readonly hint: GenericHint | null;
}

export interface ReverseFacts {
  /** IPv4-mapped addresses are read as the IPv4 address they stand for. */
  readonly ip: IpAddress;
  readonly range: IpRange;
  /** Owner name asked. */
  readonly asked: string;
  readonly outcome: 'names' | 'none' | 'failed' | 'not-asked';
  readonly reason: FailureReason | null;
  /** RFC 2317: the owner names that the reverse name was passed on to. */
  readonly delegation: readonly string[];
  readonly names: readonly ReverseNameFacts[];
  /** Names beyond our bound, which were not followed. */
  readonly more: number;
  /** RFC 8601 §2.7.3; null: nothing was asked. */
  readonly iprev: 'pass' | 'fail' | 'temperror' | 'permerror' | null;
}

/** Addresses that no other network can see; their reverse names are never asked. */
const hiddenRanges: ReadonlySet<IpRange> = new Set<IpRange>([
  'unspecified', 'loopback', 'private', 'carrierGradeNat', 'linkLocal', 'uniqueLocal', 'broadcast', 'multicast', 'discard', 'siteLocal',
]); // prettier-ignore
export const isHidden = (range: IpRange): boolean => hiddenRanges.has(range);

/** RFC 4291 §2.5.5.2: `::ffff:192.0.2.1` is a socket's way of writing 192.0.2.1. */
export function unmappedIp(ip: IpAddress): IpAddress {
  return rangeOf(ip) === 'ipv4Mapped' ? ipFromOctets(octetsOfIp(ip).slice(12)) : ip;
}

/** All names of an address, each asked for its addresses again: RFC 8601 §2.7.3. */
export async function readReverseName(written: IpAddress, deps: Deps): Promise<ReverseFacts> {
  const { resolver, signal } = deps;
  signal.throwIfAborted();
  const ip = unmappedIp(written);
  const range = rangeOf(ip);
  const asked = reverseName(ip);
  const base = { ip, range, asked, reason: null, delegation: [], names: [], more: 0 };
  if (isHidden(range)) return { ...base, outcome: 'not-asked', iprev: null };

  const lookup = await resolver.lookup(asked, 'PTR', signal);
  const delegation = lookup.detail?.chain ?? [];
  if (lookup.status === 'failed')
    return { ...base, outcome: 'failed', reason: lookup.reason, iprev: 'temperror' };
  // RFC 8601 §2.7.3 permerror: "no PTR data are published for the connecting IP address".
  if (lookup.status !== 'found') return { ...base, delegation, outcome: 'none', iprev: 'permerror' };

  const all = [...new Set(lookup.records.map(plain))].sort();
  const names = await Promise.all(all.slice(0, mostReverseNames).map((name) => readBack(name, ip, deps)));
  const more = Math.max(all.length - mostReverseNames, 0);
  return { ...base, delegation, outcome: 'names', names, more, iprev: iprevOf(names) };
}

/** The root, which stands for "no name", is shown as its dot. */
const plain = (name: string) => name.toLowerCase().replace(/\.$/, '') || '.';

/** One name that leads back is enough; without one, a failed look-up leaves the question open. */
function iprevOf(names: readonly ReverseNameFacts[]): 'pass' | 'fail' | 'temperror' {
  if (names.some(({ back }) => back === 'confirmed')) return 'pass';
  return names.some(({ back }) => back === 'failed') ? 'temperror' : 'fail';
}

/** RFC 1123 §2.1, RFC 952; its last label is never a number, for that would be an address (RFC 3696 §2). */
export const isHostName = (name: string): boolean =>
  nameProblem(name) === null &&
  !/(?:^|\.)\d+$/.test(name) &&
  name.split('.').every((label) => /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(label));

async function readBack(name: string, ip: IpAddress, deps: Deps): Promise<ReverseNameFacts> {
  const base = { name, reason: null, addresses: [], alias: null, isHostName: isHostName(name) };
  const hint = genericHint(name, ip);
  // Other octets than these cannot stand in a question without escapes.
  const isAskable = nameProblem(name) === null && /^[a-z0-9_.-]+$/.test(name) && !neverAsked(name);
  if (!isAskable) return { ...base, hint, back: 'not-asked' };
  const lookup = await lookUpAddresses(name, ip.family, deps);
  if (lookup.status === 'failed') return { ...base, hint, back: 'failed', reason: lookup.reason };
  const alias = lookup.detail?.chain.at(-1) ?? null;
  if (lookup.status !== 'found') return { ...base, hint, alias, back: 'no-address' };
  const addresses = lookup.records;
  return { ...base, hint, alias, addresses, back: holds(addresses, ip) ? 'confirmed' : 'other-address' };
}

export const lookUpAddresses = (
  name: string,
  family: 4 | 6,
  { resolver, signal }: Deps,
): Promise<Lookup<'A'> | Lookup<'AAAA'>> =>
  family === 4 ? resolver.lookup(name, 'A', signal) : resolver.lookup(name, 'AAAA', signal);

/** Compared as addresses, for one address has many ways to be written. */
export const holds = (addresses: readonly string[], ip: IpAddress): boolean =>
  addresses.some((text) => parseIp(text)?.text === ip.text);
