import { dkimFindings } from './dkim.ts';
import { dmarcFindings } from './dmarc.ts';
import { dnsFindings } from './dns.ts';
import { receivingFindings } from './receiving.ts';
import { spfFindings } from './spf.ts';

/** Every finding this page can make. Ids read `area.subject.fact` and are forever. */
export const catalogue = {
  ...spfFindings,
  ...dkimFindings,
  ...dmarcFindings,
  ...receivingFindings,
  ...dnsFindings,
} as const;

export type Catalogue = typeof catalogue;
export type FindingId = keyof Catalogue;
