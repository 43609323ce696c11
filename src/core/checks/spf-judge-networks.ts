import { blockOf, coversEverybody, type AddressBlock } from '../base/address-space.ts';
import { ipFromOctets, octetsOfIp, parseIp, rangeOf, type IpAddress } from '../base/ip.ts';
import { finding, type LocalFinding } from '../findings/finding.ts';
import { shown } from '../base/shown.ts';
import type { SpfMechanism, SpfTerm } from '../records/spf/types.ts';
import type { SpfRow } from './facts.ts';

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

function width(
  length: number,
  family: 4 | 6,
  at: NetworkPlace,
  place: Place,
  network: AddressBlock | null = null,
): readonly LocalFinding[] {
  if (!at.passes) return [];
  const term = shown(at.written);
  if (length === 0 || (network && coversEverybody(family, [network])))
    return [finding('spf.network.everyone', { term, domain: at.domain }, place)];
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
  // A provider's network of this size is neither private nor wide: thousands of them pass by here.
  if (!at.own && length > broad.included[4]) return [];
  const first = edge(address, length, false);
  const range = rangeOf(first);
  const unreachable = privateRanges.has(range) && rangeOf(edge(address, length, true)) === range;
  if (unreachable) return at.own ? [finding('spf.network.private', { term: shown(at.written) }, place)] : [];
  const wide = width(length, family, at, place, blockOf(address, length));
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

/** The networks that a row lets pass, as far as they are known. */
function networksOf({ term, hosts }: SpfRow): readonly AddressBlock[] {
  if (term.kind !== 'mechanism') return [];
  if (term.name === 'ip4' || term.name === 'ip6') {
    const address = parseIp(term.address.value);
    const family = term.name === 'ip4' ? 4 : 6;
    return address?.family === family
      ? [blockOf(address, term.length?.value ?? (family === 4 ? 32 : 128))]
      : [];
  }
  if (term.name !== 'a' && term.name !== 'mx') return [];
  const { v4, v6 } = term.prefix;
  return (hosts ?? []).flatMap((host) =>
    [...host.v4, ...host.v6].flatMap((text) => {
      const address = parseIp(text);
      return address ? [blockOf(address, (address.family === 4 ? v4?.value : v6?.value) ?? 128)] : [];
    }),
  );
}

const mostNamed = 4;
const sizeOf = ({ first, last }: AddressBlock) => last - first;

/** Networks of which none alone, but all together hold everybody, such as `0.0.0.0/1` and `128.0.0.0/1`. */
export function judgeNetworksTogether(
  rows: readonly { readonly row: SpfRow; readonly written: string; readonly passes: boolean }[],
  domain: string,
): readonly LocalFinding[] {
  const networks = rows.flatMap(({ row, written, passes }) =>
    passes ? networksOf(row).map((network) => ({ network, written })) : [],
  );
  for (const family of [4, 6] as const) {
    const own = networks.filter(({ network }) => network.family === family);
    const blocks = own.map(({ network }) => network);
    if (!coversEverybody(family, blocks) || blocks.some((one) => coversEverybody(family, [one]))) continue;
    own.sort((a, b) => (sizeOf(a.network) < sizeOf(b.network) ? 1 : -1));
    const terms = [...new Set(own.map(({ written }) => shown(written)))].slice(0, mostNamed);
    return [finding('spf.network.everyone-together', { terms, domain })];
  }
  return [];
}
