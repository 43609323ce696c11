import { ipFromOctets, type IpAddress } from './ip.ts';

const isOctet = (part: string): boolean => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255;

/**
 * The address of a whole reverse name as people copy it from a log (RFC 1035 §3.5, RFC 3596 §2.5), or of one in a
 * delegated part of a network where it tells the address (RFC 2317 §4, `25.0/26.2.0.192.in-addr.arpa`); null: not one.
 */
export function ipOfReverseName(text: string): IpAddress | null {
  const [, labels = '', family] = /^([0-9a-f./-]{7,71})\.(in-addr|ip6)\.arpa\.?$/i.exec(text.trim()) ?? [];
  const parts = labels.toLowerCase().split('.').reverse();
  if (family?.toLowerCase() === 'in-addr') {
    const octets = parts.length === 5 ? withoutDelegation(parts) : parts;
    return octets?.length === 4 && octets.every(isOctet) ? ipFromOctets(octets.map(Number)) : null;
  }
  if (family === undefined || parts.length !== 32 || !parts.every((part) => /^[0-9a-f]$/.test(part)))
    return null;
  return ipFromOctets(Array.from({ length: 16 }, (_, at) => parseInt(`${parts[2 * at] ?? ''}${parts[2 * at + 1] ?? ''}`, 16))); // prettier-ignore
}

/** RFC 2317 §4: the label between names the part of the /24, as first address and length or as first and last. */
function withoutDelegation(parts: readonly string[]): readonly string[] | null {
  const own = Number(parts[4]);
  const [, first = '', sign, second = ''] = /^(\d{1,3})([-/])(\d{1,3})$/.exec(parts[3] ?? '') ?? [];
  if (sign === undefined || !isOctet(first) || !isOctet(second)) return null;
  const bits = Number(second);
  const isBlock = bits >= 24 && bits <= 32 && own >= Number(first) && own < Number(first) + 2 ** (32 - bits);
  // "0-63" is a range, "0-26" as often a length.
  const isRange = sign === '-' && own >= Number(first) && own <= bits;
  return isBlock || isRange ? [...parts.slice(0, 3), parts[4] ?? ''] : null;
}
