import type { CheckTexts } from '../check-pack.ts';
import { format } from '../format.ts';
import { bimiTexts } from './bimi.ts';
import { dkimTexts, dkimTopics } from './dkim.ts';
import { dmarcTexts, dmarcTopics } from './dmarc.ts';
import { dnsTexts } from './dns.ts';
import { fixTexts } from './fixes.ts';
import { hostsTexts } from './hosts.ts';
import { receivingTexts } from './receiving.ts';
import { spfTexts, spfTopics } from './spf.ts';
import { transportTexts } from './transport.ts';

export const texts: CheckTexts = {
  language: 'en',
  fmt: format('en'),
  findings: {
    ...spfTexts,
    ...dkimTexts,
    ...dmarcTexts,
    ...receivingTexts,
    ...hostsTexts,
    ...transportTexts,
    ...bimiTexts,
    ...dnsTexts,
  },
  topics: { spf: spfTopics, dkim: dkimTopics, dmarc: dmarcTopics },
  fixes: fixTexts,
};
