import { ipFromOctets, type IpAddress } from './ip.ts';

/** The address of a whole reverse name as people copy it from a log (RFC 1035 §3.5, RFC 3596 §2.5); null: not one. */
export function ipOfReverseName(text: string): IpAddress | null {
  const [, labels = '', family] = /^([0-9a-f.]{7,63})\.(in-addr|ip6)\.arpa\.?$/i.exec(text.trim()) ?? [];
  const parts = labels.toLowerCase().split('.').reverse();
  if (family?.toLowerCase() === 'in-addr') {
    const good =
      parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && +part <= 255);
    return good ? ipFromOctets(parts.map(Number)) : null;
  }
  if (family === undefined || parts.length !== 32 || !parts.every((part) => /^[0-9a-f]$/.test(part)))
    return null;
  return ipFromOctets(Array.from({ length: 16 }, (_, at) => parseInt(`${parts[2 * at] ?? ''}${parts[2 * at + 1] ?? ''}`, 16))); // prettier-ignore
}
