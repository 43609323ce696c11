import { bimiFindings } from './bimi.ts';
import { dkimFindings } from './dkim.ts';
import { dmarcFindings } from './dmarc.ts';
import { dnsFindings } from './dns.ts';
import { hostsFindings } from './hosts.ts';
import { receivingFindings } from './receiving.ts';
import { spfFindings } from './spf.ts';
import { transportFindings } from './transport.ts';

/** Every finding a report can make. Ids read `area.subject.fact` and are forever. */
export const catalogue = {
  ...spfFindings,
  ...dkimFindings,
  ...dmarcFindings,
  ...receivingFindings,
  ...hostsFindings,
  ...transportFindings,
  ...bimiFindings,
  ...dnsFindings,
} as const;

export type Catalogue = typeof catalogue;
export type FindingId = keyof Catalogue;
