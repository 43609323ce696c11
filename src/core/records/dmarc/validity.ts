import type { DmarcRecord } from './types.ts';

/** RFC 9989 §4.10.1: one syntactically valid URI in rua is enough for "act as if p=none". */
export const hasReportUri = (record: DmarcRecord): boolean =>
  record.aggregateReports.some(({ scheme, domain }) => scheme !== null && (scheme !== 'mailto' || domain));

/** RFC 9989 §4.10.1: no valid p, or an sp or np that is there but not valid. */
export const isPolicyInvalid = ({ policy, subdomainPolicy, nonexistentPolicy }: DmarcRecord): boolean =>
  policy.from !== 'record' || subdomainPolicy.from === 'invalid' || nonexistentPolicy.from === 'invalid';
