/*
 * RFC 7208 §5.6:
 *   ip4-network = qnum "." qnum "." qnum "." qnum
 *   qnum        = DIGIT / %x31-39 DIGIT / "1" 2DIGIT / "2" %x30-34 DIGIT / "25" %x30-35
 *   ip6-network = as per RFC 4291 §2.2
 *   ip4-cidr-length = "/" ("0" / %x31-39 0*1DIGIT)   0-32
 *   ip6-cidr-length = "/" ("0" / %x31-39 0*2DIGIT)   0-128
 */

export const isIp4Network = (text: string): boolean => {
  const octets = text.split('.');
  return (
    octets.length === 4 && octets.every((octet) => /^(?:0|[1-9]\d{0,2})$/.test(octet) && Number(octet) <= 255)
  );
};

/** RFC 4291 §2.2: eight groups; one "::" for one or more of them (at least one, RFC 5952 §4.2.2 only advises); the last two may be an IPv4 address. */
export function isIp6Network(text: string): boolean {
  if (text.length > 45) return false;
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const groups = halves.map((half) => (half === '' ? [] : half.split(':')));
  const last = groups.at(-1)?.at(-1);
  let count = groups.reduce((sum, half) => sum + half.length, 0);
  const withAddress = last?.includes('.') === true;
  if (withAddress) {
    if (!isIp4Network(last)) return false;
    count += 1;
  }
  const all = groups.flat();
  const hexadecimal = withAddress ? all.slice(0, -1) : all;
  if (!hexadecimal.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return false;
  return halves.length === 2 ? count <= 7 : count === 8;
}

/** The number after the slash, or null when it breaks the grammar. */
export function prefixLength(digits: string, longest: 32 | 128): number | null {
  if (!/^(?:0|[1-9]\d{0,2})$/.test(digits)) return null;
  const length = Number(digits);
  return length <= longest ? length : null;
}
