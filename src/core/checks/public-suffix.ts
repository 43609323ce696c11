import { getDomain } from 'tldts';
import { askableName } from './dmarc-name.ts';

/** RFC 7489 §3.2: one label below the longest public suffix, private section included; null for a suffix itself. */
export function organizationalDomainByPublicSuffix(domain: string): string | null {
  if (domain.startsWith('.')) return null;
  const name = askableName(domain);
  return name === null
    ? null
    : getDomain(name, { allowPrivateDomains: true, extractHostname: false, validateHostname: false });
}
