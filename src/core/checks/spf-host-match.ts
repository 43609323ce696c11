import { readOctets } from '../base/ip.ts';

/** RFC 7208 §7.3 `i`: dotted quad, or 32 nibbles with dots, high first; of 4 or 16 octets. */
export const macroIp = (octets: readonly number[]): string =>
  octets.length === 4
    ? octets.join('.')
    : octets.map((octet) => `${(octet >> 4).toString(16)}.${(octet & 15).toString(16)}`).join('.');

/**
 * The client's address as octets; null where it is none. RFC 7208 §5: an IPv4-mapped IPv6 address
 * (`::ffff:192.0.2.1`, RFC 4291 §2.5.5.2) is the IPv4 address it holds.
 */
export function clientOctets(text: string): readonly number[] | null {
  const octets = readOctets(text.trim());
  const isMapped =
    octets?.length === 16 && octets.every((octet, at) => at > 11 || octet === (at < 10 ? 0 : 255));
  return isMapped ? octets.slice(12) : octets;
}
