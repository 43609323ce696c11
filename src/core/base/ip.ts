export type IpAddress = { readonly family: 4 | 6; /** RFC 5952 form for IPv6. */ readonly text: string };

/** RFC 7208 §12 `qnum`: decimal, no leading zero. */
function readQuads(text: string): readonly number[] | null {
  const quads = text.split('.');
  const good = quads.length === 4 && quads.every((quad) => /^(?:0|[1-9]\d{0,2})$/.test(quad) && +quad <= 255);
  return good ? quads.map(Number) : null;
}

/** RFC 4291 §2.2: eight groups, one "::" for one or more of them, the last two perhaps as an IPv4 address. */
function readGroups(text: string): readonly number[] | null {
  const [left, right, ...more] = text.split('::').map((half) => (half === '' ? [] : half.split(':')));
  if (!left || more.length > 0) return null;
  const written = [...left, ...(right ?? [])];
  const last = written.at(-1);
  const quads = last?.includes('.') === true ? readQuads(last) : null;
  const hexadecimal = quads ? written.slice(0, -1) : written;
  if (!hexadecimal.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return null;
  // The quads must end the text, not the half before "::".
  if (quads && right?.length === 0) return null;
  const octets = hexadecimal.flatMap((group) => [parseInt(group, 16) >> 8, parseInt(group, 16) & 255]);
  octets.push(...(quads ?? []));
  if (!right) return octets.length === 16 ? octets : null;
  if (octets.length > 14) return null;
  octets.splice(left.length * 2, 0, ...Array.from({ length: 16 - octets.length }, () => 0));
  return octets;
}

const isMapped = (octets: readonly number[]) =>
  octets.slice(0, 12).every((octet, index) => octet === (index < 10 ? 0 : 255));

/** RFC 5952 §4: lower case, the longest run of two or more zero groups as "::", the first of equals; §5: mapped addresses mixed. */
function printGroups(octets: readonly number[]): string {
  if (isMapped(octets)) return `::ffff:${octets.slice(12).join('.')}`;
  const groups = Array.from({ length: 8 }, (_, at) =>
    (((octets[2 * at] ?? 0) << 8) | (octets[2 * at + 1] ?? 0)).toString(16),
  );
  let best = { start: 0, length: 1 };
  for (let start = 0; start < 8; start++) {
    const end = groups.findIndex((group, at) => at >= start && group !== '0');
    const length = (end < 0 ? 8 : end) - start;
    if (length > best.length) best = { start, length };
  }
  if (best.length < 2) return groups.join(':');
  return `${groups.slice(0, best.start).join(':')}::${groups.slice(best.start + best.length).join(':')}`;
}

/** Dotted quads without leading zeros and RFC 4291 text, no zone index; anything else is null. */
export function parseIp(text: string): IpAddress | null {
  if (text.length > 45) return null;
  if (!text.includes(':')) return readQuads(text) && { family: 4, text };
  const octets = readGroups(text);
  return octets && { family: 6, text: printGroups(octets) };
}

/** 4 or 16 octets; of an address that `parseIp` gave. */
export const octetsOfIp = ({ family, text }: IpAddress): readonly number[] =>
  (family === 4 ? readQuads(text) : readGroups(text)) ?? [];

export const ipFromOctets = (octets: readonly number[]): IpAddress =>
  octets.length === 4 ? { family: 4, text: octets.join('.') } : { family: 6, text: printGroups(octets) };

/** Whether the first `length` bits are the same; addresses of the other family never are. */
export function cidrContains(network: IpAddress, length: number, ip: IpAddress): boolean {
  if (network.family !== ip.family) return false;
  const theirs = octetsOfIp(ip);
  return octetsOfIp(network).every((octet, index) => {
    const kept = Math.min(Math.max(length - index * 8, 0), 8);
    return (octet ^ (theirs[index] ?? 0)) >> (8 - kept) === 0;
  });
}

/** The IANA special-purpose registries (RFC 6890) with what was added since; the first that fits. */
const specialRanges = {
  unspecified: ['0.0.0.0/8', '::/128'], // RFC 791 §3.2, RFC 4291 §2.5.2
  loopback: ['127.0.0.0/8', '::1/128'],
  private: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'], // RFC 1918
  carrierGradeNat: ['100.64.0.0/10'], // RFC 6598
  linkLocal: ['169.254.0.0/16', 'fe80::/10'], // RFC 3927
  uniqueLocal: ['fc00::/7'], // RFC 4193
  documentation: ['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '2001:db8::/32', '3fff::/20'], // RFC 5737, 3849, 9637
  benchmarking: ['198.18.0.0/15', '2001:2::/48'], // RFC 2544, 5180
  broadcast: ['255.255.255.255/32'],
  multicast: ['224.0.0.0/4', 'ff00::/8'],
  '6to4': ['192.88.99.0/24', '2002::/16'], // RFC 3068, 3056
  teredo: ['2001::/32'], // RFC 4380
  ipv4Mapped: ['::ffff:0:0/96'], // RFC 4291 §2.5.5.2
  translated: ['64:ff9b::/96', '64:ff9b:1::/48'], // RFC 6052, 8215
  discard: ['100::/64'], // RFC 6666
  siteLocal: ['fec0::/10'], // RFC 3879
  reserved: ['192.0.0.0/24', '240.0.0.0/4', '2001::/23', '5f00::/16'],
} as const;
export type IpRange = keyof typeof specialRanges | 'unicast';
const rangeNames = Object.keys(specialRanges) as (keyof typeof specialRanges)[];

export interface SpecialBlock {
  readonly kind: keyof typeof specialRanges;
  readonly family: 4 | 6;
  readonly first: bigint;
  readonly last: bigint;
}

/** 32 or 128 bits; of an address that `parseIp` gave. */
export function numberOfIp(ip: IpAddress): bigint {
  const octets = octetsOfIp(ip);
  if (ip.family === 4) return BigInt(octets.reduce((sum, octet) => sum * 256 + octet, 0));
  return octets.reduce((sum, octet) => (sum << 8n) | BigInt(octet), 0n);
}

let blocks: readonly SpecialBlock[] | null = null;
/** The registries as numbers, in the order in which they are looked through. */
export function specialBlocks(): readonly SpecialBlock[] {
  blocks ??= rangeNames.flatMap((kind) =>
    specialRanges[kind].flatMap((cidr) => {
      const [text = '', length = ''] = cidr.split('/');
      const ip = parseIp(text);
      if (!ip) return [];
      const first = numberOfIp(ip);
      const free = BigInt((ip.family === 4 ? 32 : 128) - Number(length));
      return [{ kind, family: ip.family, first, last: first + (1n << free) - 1n }];
    }),
  );
  return blocks;
}

/** `unicast` is an ordinary public address. */
export function rangeOf(ip: IpAddress): IpRange {
  const number = numberOfIp(ip);
  const block = specialBlocks().find(
    ({ family, first, last }) => family === ip.family && first <= number && number <= last,
  );
  return block?.kind ?? 'unicast';
}

/** RFC 1035 §3.5, RFC 3596 §2.5. */
export function reverseName(ip: IpAddress): string {
  const octets = octetsOfIp(ip).toReversed();
  if (ip.family === 4) return `${octets.join('.')}.in-addr.arpa`;
  const nibbles = octets.flatMap((octet) => [octet & 15, octet >> 4]);
  return `${nibbles.map((nibble) => nibble.toString(16)).join('.')}.ip6.arpa`;
}
