import { ipFromOctets, octetsOfIp, parseIp, rangeOf, type IpAddress } from '../base/ip.ts';
import { finding, type LocalFinding } from '../findings/finding.ts';
import { shown } from '../records/spf/shown.ts';
import type { SpfMechanism, SpfTerm } from '../records/spf/types.ts';

export interface NetworkPlace {
  /** The term as written. */
  readonly written: string;
  /** The domain whose mail is judged. */
  readonly domain: string;
  readonly own: boolean;
  /** False: a match of this term does not end in pass. */
  readonly passes: boolean;
}
type Place = Parameters<typeof finding>[2];

/** Shortest lengths that raise no question: a company's own network, or that of a provider it includes. */
const broad = { own: { 4: 15, 6: 31 }, included: { 4: 8, 6: -1 } } as const;
/** RFC 6890 §2.2: never the source of a packet on the internet. */
const privateRanges = new Set(['private', 'loopback', 'linkLocal', 'uniqueLocal', 'carrierGradeNat']);

/** The network's first or last address: all bits beyond `length` are clear or set. */
function edge(address: IpAddress, length: number, set: boolean): IpAddress {
  const octets = octetsOfIp(address).map((octet, index) => {
    const kept = Math.min(Math.max(length - index * 8, 0), 8);
    const mask = (0xff << (8 - kept)) & 0xff;
    return set ? (octet & mask) | (0xff & ~mask) : octet & mask;
  });
  return ipFromOctets(octets);
}

function width(length: number, family: 4 | 6, at: NetworkPlace, place: Place): readonly LocalFinding[] {
  if (!at.passes) return [];
  const term = shown(at.written);
  if (length === 0) return [finding('spf.network.everyone', { term, domain: at.domain }, place)];
  return length <= broad[at.own ? 'own' : 'included'][family]
    ? [finding('spf.network.broad', { term, domain: at.domain, prefix: length }, place)]
    : [];
}

function judgeAddress(
  term: Extract<SpfMechanism, { name: 'ip4' | 'ip6' }>,
  at: NetworkPlace,
  place: Place,
): readonly LocalFinding[] {
  const address = parseIp(term.address.value);
  if (!address) return [];
  const family = term.name === 'ip4' ? 4 : 6;
  if (address.family !== family) return [];
  const length = term.length?.value ?? (family === 4 ? 32 : 128);
  const first = edge(address, length, false);
  const range = rangeOf(first);
  const unreachable = privateRanges.has(range) && rangeOf(edge(address, length, true)) === range;
  if (unreachable) return at.own ? [finding('spf.network.private', { term: shown(at.written) }, place)] : [];
  const wide = width(length, family, at, place);
  if (!at.own || length === 0 || first.text === edge(address, family === 4 ? 32 : 128, false).text)
    return wide;
  const suggestion = `${term.qualifier?.value ?? ''}${term.name}:${first.text}/${length}`;
  return [...wide, finding('spf.network.host-bits', { term: shown(at.written), suggestion }, place)];
}

/** RFC 7208 §5.6: how much address space a term lets in. */
export function judgeNetwork(term: SpfTerm, at: NetworkPlace, place: Place): readonly LocalFinding[] {
  if (term.kind !== 'mechanism') return [];
  if (term.name === 'ip4' || term.name === 'ip6') return judgeAddress(term, at, place);
  if (term.name !== 'a' && term.name !== 'mx') return [];
  const { v4, v6 } = term.prefix;
  return [...(v4 ? width(v4.value, 4, at, place) : []), ...(v6 ? width(v6.value, 6, at, place) : [])].slice(
    0,
    1,
  );
}
