import { octetsOfIp, type IpAddress } from '../base/ip.ts';

/** RFC 7208 §7.3 `i`: dotted quad, or 32 nibbles with dots, high first. */
export const macroIp = (ip: IpAddress): string =>
  ip.family === 4
    ? ip.text
    : octetsOfIp(ip)
        .flatMap((octet) => [octet >> 4, octet & 15])
        .map((nibble) => nibble.toString(16))
        .join('.');

/**
 * RFC 7208 §5: an IPv4-mapped IPv6 address (`::ffff:192.0.2.1`, RFC 4291 §2.5.5.2) is the IPv4 address it holds.
 */
export function unmapped(ip: IpAddress): IpAddress {
  if (ip.family === 4) return ip;
  const octets = octetsOfIp(ip);
  const mapped =
    octets.slice(0, 10).every((octet) => octet === 0) && octets[10] === 255 && octets[11] === 255;
  return mapped ? { family: 4, text: octets.slice(12).join('.') } : ip;
}
