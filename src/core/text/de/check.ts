import type { CheckTexts } from '../check-pack.ts';
import { format } from '../format.ts';
import { dkimTexts, dkimTopics } from './dkim.ts';
import { dmarcTexts, dmarcTopics } from './dmarc.ts';
import { dnsTexts } from './dns.ts';
import { fixTexts } from './fixes.ts';
import { receivingTexts } from './receiving.ts';
import { spfTexts, spfTopics } from './spf.ts';

export const texts: CheckTexts = {
  language: 'de',
  fmt: format('de'),
  findings: { ...spfTexts, ...dkimTexts, ...dmarcTexts, ...receivingTexts, ...dnsTexts },
  topics: { spf: spfTopics, dkim: dkimTopics, dmarc: dmarcTopics },
  fixes: fixTexts,
};
