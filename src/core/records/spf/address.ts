import { parseIp } from '../../base/ip.ts';

/*
 * RFC 7208 §5.6:
 *   ip4-network = qnum "." qnum "." qnum "." qnum
 *   qnum        = DIGIT / %x31-39 DIGIT / "1" 2DIGIT / "2" %x30-34 DIGIT / "25" %x30-35
 *   ip6-network = as per RFC 4291 §2.2
 *   ip4-cidr-length = "/" ("0" / %x31-39 0*1DIGIT)   0-32
 *   ip6-cidr-length = "/" ("0" / %x31-39 0*2DIGIT)   0-128
 */

export const isIp4Network = (text: string): boolean => parseIp(text)?.family === 4;
export const isIp6Network = (text: string): boolean => parseIp(text)?.family === 6;

/** The number after the slash, or null when it breaks the grammar. */
export function prefixLength(digits: string, longest: 32 | 128): number | null {
  if (!/^(?:0|[1-9]\d{0,2})$/.test(digits)) return null;
  const length = Number(digits);
  return length <= longest ? length : null;
}
