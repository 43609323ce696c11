import ipaddr from 'ipaddr.js';

export type IpAddress = { readonly family: 4 | 6; /** RFC 5952 form for IPv6. */ readonly text: string };

/** Dotted quads without leading zeros and RFC 4291 text, no zone index; anything else is null. */
export function parseIp(text: string): IpAddress | null {
  if (text.length > 45) return null;
  if (ipaddr.IPv4.isValidFourPartDecimal(text) && !/(^|\.)0\d/.test(text)) return { family: 4, text };
  if (!text.includes(':') || text.includes('%') || !ipaddr.IPv6.isValid(text)) return null;
  return { family: 6, text: ipaddr.IPv6.parse(text).toRFC5952String() };
}

/** `unicast` is an ordinary public address; every other word is a range of the IANA special-purpose registries. */
export const rangeOf = (address: IpAddress): string => ipaddr.parse(address.text).range();

/** RFC 1035 §3.5, RFC 3596 §2.5. */
export function reverseName({ family, text }: IpAddress): string {
  const bytes = ipaddr.parse(text).toByteArray();
  if (family === 4) return `${bytes.reverse().join('.')}.in-addr.arpa`;
  const nibbles = bytes.flatMap((byte) => [byte >> 4, byte & 15]);
  return `${nibbles
    .reverse()
    .map((nibble) => nibble.toString(16))
    .join('.')}.ip6.arpa`;
}

/** 4 or 16 octets. */
export const octetsOfIp = ({ text }: IpAddress): readonly number[] => ipaddr.parse(text).toByteArray();

export function ipFromOctets(octets: readonly number[]): IpAddress {
  const parsed = ipaddr.fromByteArray([...octets]);
  return octets.length === 4
    ? { family: 4, text: parsed.toString() }
    : { family: 6, text: ipaddr.IPv6.parse(parsed.toString()).toRFC5952String() };
}
