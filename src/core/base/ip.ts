export type IpAddress = { readonly family: 4 | 6; /** RFC 5952 form for IPv6. */ readonly text: string };

const dot = 46;
const colon = 58;
// Read in one pass and without patterns: evaluating SPF reads addresses more than anything else.

/** RFC 7208 §12 `qnum`: decimal, no leading zero. */
function readQuads(text: string): readonly number[] | null {
  const quads: number[] = [];
  /** -1: no digit yet. */
  let value = -1;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : dot;
    if (code === dot) {
      if (value < 0 || quads.length === 4) return null;
      quads.push(value);
      value = -1;
    } else {
      const digit = code - 48;
      if (digit < 0 || digit > 9 || value === 0) return null;
      value = value < 0 ? digit : value * 10 + digit;
      if (value > 255) return null;
    }
  }
  return quads.length === 4 ? quads : null;
}

function hexadecimal(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = code | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}

/** RFC 4291 §2.2: eight groups, one "::" for one or more of them, the last two perhaps as an IPv4 address. */
function readGroups(text: string): readonly number[] | null {
  const octets: number[] = [];
  /** How many octets stand before "::"; -1: none seen. */
  let gap = text.startsWith('::') ? 0 : -1;
  let at = gap === 0 ? 2 : 0;
  while (at < text.length) {
    const from = at;
    let value = 0;
    for (; at < text.length; at++) {
      const digit = hexadecimal(text.charCodeAt(at));
      if (digit < 0) break;
      value = value * 16 + digit;
    }
    if (at < text.length && text.charCodeAt(at) === dot) {
      const quads = readQuads(text.slice(from));
      if (!quads) return null;
      octets.push(...quads);
      break;
    }
    if (at === from || at - from > 4 || octets.length >= 16) return null;
    octets.push(value >> 8, value & 255);
    if (at === text.length) break;
    if (text.charCodeAt(at) !== colon) return null;
    at += 1;
    if (at === text.length) return null;
    if (text.charCodeAt(at) === colon) {
      if (gap >= 0) return null;
      gap = octets.length;
      at += 1;
    }
  }
  if (gap < 0) return octets.length === 16 ? octets : null;
  if (octets.length > 14) return null;
  octets.splice(gap, 0, ...Array.from({ length: 16 - octets.length }, () => 0));
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

/** 4 or 16 octets of what `parseIp` takes; null for anything else. */
export function readOctets(text: string): readonly number[] | null {
  if (text.length > 45) return null;
  return text.includes(':') ? readGroups(text) : readQuads(text);
}

/** 4 or 16 octets; of an address that `parseIp` gave. */
export const octetsOfIp = ({ family, text }: IpAddress): readonly number[] =>
  (family === 4 ? readQuads(text) : readGroups(text)) ?? [];

export const ipFromOctets = (octets: readonly number[]): IpAddress =>
  octets.length === 4 ? { family: 4, text: octets.join('.') } : { family: 6, text: printGroups(octets) };

/** Whether the first `length` bits are the same; those of the other family never are. */
export function octetsContain(network: readonly number[], length: number, ip: readonly number[]): boolean {
  if (network.length !== ip.length) return false;
  for (let index = 0, left = length; left > 0 && index < ip.length; index++, left -= 8) {
    const differing = (network[index] ?? 0) ^ (ip[index] ?? 0);
    if (left < 8 ? differing >> (8 - left) !== 0 : differing !== 0) return false;
  }
  return true;
}
/** The same for addresses. */
export const cidrContains = (network: IpAddress, length: number, ip: IpAddress): boolean =>
  network.family === ip.family && octetsContain(octetsOfIp(network), length, octetsOfIp(ip));

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
  reserved: ['192.0.0.0/24', '240.0.0.0/4', '2001::/23', '5f00::/16', '::/8'], // RFC 4291 §2.5.5.1: IPv4-compatible, too
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
  for (const { kind, family, first, last } of specialBlocks())
    if (family === ip.family && first <= number && number <= last) return kind;
  return 'unicast';
}

/** RFC 1035 §3.5, RFC 3596 §2.5. */
export function reverseName(ip: IpAddress): string {
  const octets = octetsOfIp(ip).toReversed();
  if (ip.family === 4) return `${octets.join('.')}.in-addr.arpa`;
  const pairs = octets.map((octet) => `${(octet & 15).toString(16)}.${(octet >> 4).toString(16)}`);
  return `${pairs.join('.')}.ip6.arpa`;
}
