import { parseDomainName } from '../base/domain-name.ts';
import { parseIp, reverseName } from '../base/ip.ts';
import { printDraft } from '../records/dmarc/print.ts';
import type { DmarcPolicy } from '../records/dmarc/types.ts';

export interface NewRecord {
  readonly name: string;
  readonly type: 'TXT' | 'MX';
  readonly value: string;
}

/** RFC 7505 §3: preference 0 and the root. */
export const nullMx = (domain: string): NewRecord => ({ name: domain, type: 'MX', value: '0 .' });

/** A domain that neither sends nor receives: no sender, no key under any selector, no mail host. */
export const noMailSet = (domain: string): readonly NewRecord[] => [
  { name: domain, type: 'TXT', value: 'v=spf1 -all' },
  { name: `*._domainkey.${domain}`, type: 'TXT', value: 'v=DKIM1; p=' }, // RFC 6376 §3.6.1: empty p
  { name: `_dmarc.${domain}`, type: 'TXT', value: printDraft({ policy: 'reject' }) },
  nullMx(domain),
];

/** RFC 9990 §4: the receiver of the reports says that it takes them for this domain. */
export const consentRecord = (domain: string, receiver: string): NewRecord => ({
  name: `${domain}._report._dmarc.${receiver}`,
  type: 'TXT',
  value: 'v=DMARC1',
});

export interface DmarcStage {
  readonly id: 'monitor' | 'test' | 'quarantine' | 'reject';
  readonly policy: DmarcPolicy;
  readonly testing: boolean;
}
/** RFC 9989 §4.7: `t=y` took the place of `pct`. */
export const dmarcStages: readonly DmarcStage[] = [
  { id: 'monitor', policy: 'none', testing: false },
  { id: 'test', policy: 'quarantine', testing: true },
  { id: 'quarantine', policy: 'quarantine', testing: false },
  { id: 'reject', policy: 'reject', testing: false },
];

/**
 * A report address as people type it; null: not an address. What a `mailto:` may not hold is encoded (RFC 6068 §2), and
 * so is what DMARC reads otherwise (RFC 9989 §4.7, rua). A size limit behind `!` (RFC 7489 §6.2) went with RFC 9989.
 */
export function reportAddress(pasted: string): string | null {
  const text = pasted.trim().replace(/^mailto:/i, '').replace(/!\d+[kmgt]?$/i, ''); // prettier-ignore
  const at = text.lastIndexOf('@');
  if (at < 1 || /[\s,;<>"\p{Surrogate}]/u.test(text)) return null;
  const host = parseDomainName(text.slice(at + 1));
  const local = text
    .slice(0, at)
    .replace(/[^\w.~$'*+%-]|%(?![0-9a-f]{2})/giu, encodeURIComponent)
    .replaceAll('!', '%21');
  return host.ok ? `mailto:${local}@${host.ascii}` : null;
}

/** RFC 8461 §3.1: 1 to 32 letters and digits, another with each change of the policy. `moment`: ISO 8601. */
export const mtaStsId = (moment: string): string => moment.replace(/[^0-9]/g, '').slice(0, 14);

/** Name and value of the PTR record that the owner of the address has to set; null: no address. */
export function pointerRecord(address: string, host: string): { name: string; value: string } | null {
  const ip = parseIp(address.trim());
  return ip && { name: reverseName(ip), value: `${host}.` };
}
