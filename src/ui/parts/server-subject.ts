import { ipOfReverseName, parseIp, recogniseInput, recogniseName, type IpAddress } from '../../core/index.ts';

/** One address: without brackets, port and marks, or from a whole reverse name; null: no single address. */
export function addressIn(text: string): IpAddress | null {
  const reverse = ipOfReverseName(text.slice(0, 200));
  if (reverse) return reverse;
  const seen = recogniseInput(text);
  return seen.kind === 'ip' ? parseIp(seen.address) : null;
}

/** The domain of what was typed, of an e-mail address or a link too; null: none. */
export function domainIn(text: string): string | null {
  const seen = recogniseInput(text);
  return 'domain' in seen ? seen.domain : null;
}

/** The name as the server gives it: judged, not refused, unless it is no text that a server could send. */
export function heloIn(text: string): string | null {
  const name = text.trim().replace(/\.$/, '').toLowerCase();
  const known = recogniseName(name);
  if (known.ok) return known.domain;
  return /^[!-~]{1,253}$/.test(name) ? name : null;
}
