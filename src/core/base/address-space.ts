import { octetsOfIp, parseIp, type IpAddress } from './ip.ts';

/** A network of one family, first and last address as numbers. */
export interface AddressBlock {
  readonly family: 4 | 6;
  readonly first: bigint;
  readonly last: bigint;
}

const bitsOf = { 4: 32n, 6: 128n } as const;

export function blockOf(address: IpAddress, length: number): AddressBlock {
  const { family } = address;
  const bits = bitsOf[family];
  const number = octetsOfIp(address).reduce((sum, octet) => (sum << 8n) | BigInt(octet), 0n);
  const size = 1n << (bits - BigInt(Math.min(Math.max(length, 0), Number(bits))));
  const first = number - (number % size);
  return { family, first, last: first + size - 1n };
}

function block(text: string, length: number): AddressBlock {
  const address = parseIp(text);
  if (!address) throw new Error(`no address: ${text}`);
  return blockOf(address, length);
}

/** RFC 6890 §2.2.2, RFC 1112 §4: no mail comes from these, so a set without them still holds everybody. */
const neverSending: readonly AddressBlock[] = [
  block('0.0.0.0', 8),
  block('10.0.0.0', 8),
  block('127.0.0.0', 8),
  block('169.254.0.0', 16),
  block('172.16.0.0', 12),
  block('192.168.0.0', 16),
  block('224.0.0.0', 3),
];
/** RFC 4291 §2.4 and the IANA registry: the part of IPv6 from which addresses are given out. */
const wholes = { 4: block('0.0.0.0', 0), 6: block('2000::', 3) } as const;

/** Whether the networks of one family together hold every address from which mail can come. */
export function coversEverybody(family: 4 | 6, blocks: readonly AddressBlock[]): boolean {
  const own = blocks.filter((one) => one.family === family);
  if (own.length === 0) return false;
  const whole = wholes[family];
  let next = whole.first;
  for (const { first, last } of [...own, ...(family === 4 ? neverSending : [])].sort((a, b) =>
    a.first < b.first ? -1 : 1,
  )) {
    if (first > next) return false;
    if (last >= next) next = last + 1n;
    if (next > whole.last) return true;
  }
  return false;
}
