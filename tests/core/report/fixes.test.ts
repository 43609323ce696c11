import { describe, expect, test } from 'vitest';
import { zoneFromRecords, type ZoneLiteral } from '../../../src/core/dns/zone.ts';
import { statusOf } from '../../../src/core/findings/finding.ts';
import { checkDomain } from '../../../src/core/report/check-domain.ts';
import { fixCatalogue, type FixId } from '../../../src/core/report/fix-catalogue.ts';
import { emptyReport, reduce } from '../../../src/core/report/reduce.ts';
import { fixTexts as german } from '../../../src/core/text/de/fixes.ts';
import { fixTexts as english } from '../../../src/core/text/en/fixes.ts';
import { format } from '../../../src/core/text/format.ts';

const around: ZoneLiteral = {
  'mx.example.com': { A: ['192.0.2.1'] },
  '1.2.0.192.in-addr.arpa': { PTR: ['mx.example.com'] },
  '7.2.0.192.in-addr.arpa': { PTR: ['h7.example.com'] },
  'h7.example.com': { A: ['192.0.2.7'] },
  'ok.example': { TXT: ['v=spf1 ip4:192.0.2.0/28 -all'] },
  '_dmarc.example.com': { TXT: ['v=DMARC1; p=reject; rua=mailto:dmarc@example.com'] },
};
async function reportOf(zone: ZoneLiteral) {
  let report = emptyReport('example.com', 0);
  await checkDomain('example.com', {
    resolver: zoneFromRecords({ ...around, ...zone }),
    signal: new AbortController().signal,
    now: () => 0,
    random: (length) => new Uint8Array(length).fill(7),
    emit: (event) => (report = reduce(report, event)),
  });
  return report;
}
const mx = [[10, 'mx.example.com']] as const;
const spf = (...TXT: string[]): ZoneLiteral => ({ 'example.com': { TXT, MX: mx } });

/** Published, the change offered first, and the record it gives. */
test.each<[string, ZoneLiteral, string, string | null]>([
  ['two records', spf('v=spf1 mx -all', 'v=spf1 include:ok.example ~all'), 'spf.merge', 'v=spf1 mx include:ok.example ~all'],
  ['a misspelt mechanism', spf('v=spf1 ipv4:192.0.2.7 -all'), 'spf.repair', 'v=spf1 ip4:192.0.2.7 -all'],
  ['+all', spf('v=spf1 mx +all'), 'spf.ending', 'v=spf1 mx ~all'],
  ['no ending', spf('v=spf1 mx'), 'spf.ending', 'v=spf1 mx ~all'],
  ['an include without a record', spf('v=spf1 include:gone.example mx -all'), 'spf.remove', 'v=spf1 mx -all'],
  ['no record, hosts that receive', { 'example.com': { MX: mx } }, 'spf.create', 'v=spf1 mx ~all'],
  ['no record, Microsoft receives', { 'example.com': { MX: [[0, 'example-com.mail.protection.outlook.com']] }, 'example-com.mail.protection.outlook.com': { A: ['192.0.2.30'] }, 'spf.protection.outlook.com': { TXT: ['v=spf1 ip4:192.0.2.0/24 -all'] } }, 'spf.create-provider', 'v=spf1 include:spf.protection.outlook.com ~all'],
  ['no record, Microsoft receives, its record is not there', { 'example.com': { MX: [[0, 'example-com.mail.protection.outlook.com']] }, 'example-com.mail.protection.outlook.com': { A: ['192.0.2.30'] } }, 'spf.ask-provider', null],
  ['no record, a filter receives', { 'example.com': { MX: [[0, 'mx1.example.pphosted.com']] }, 'mx1.example.pphosted.com': { A: ['192.0.2.30'] } }, 'spf.ask-provider', null],
  ['an exists that every server passes', spf('v=spf1 mx exists:mx.example.com -all'), 'spf.close', 'v=spf1 mx -all'],
  ['a network of everybody', spf('v=spf1 mx ip4:0.0.0.0/0 -all'), 'spf.close', 'v=spf1 mx -all'],
  ['no record, null MX', { 'example.com': { MX: [[0, '']] } }, 'spf.park', 'v=spf1 -all'],
])('%s', async (_, zone, id, after) => {
  const [first] = (await reportOf(zone)).fixes;
  expect(first?.id).toBe(id);
  expect(first?.change?.after ?? null).toBe(after);
}); // prettier-ignore

describe('a proposed record, once published, mends what it says and brings nothing new', () => {
  test.each<[string, ZoneLiteral]>([
    ['two records', spf('v=spf1 mx -all', 'v=spf1 include:ok.example ~all')],
    ['a misspelt mechanism', spf('v=spf1 ipv4:192.0.2.7 -all')],
    ['+all', spf('v=spf1 mx +all')],
    ['a dead include', spf('v=spf1 include:gone.example mx -all')],
  ])('%s', async (_, zone) => {
    const before = await reportOf(zone);
    const change = before.fixes[0]?.change;
    const after = await reportOf(spf(change?.after ?? ''));
    const marked = (report: typeof before) =>
      new Set(
        report.findings.filter((one) => ['broken', 'risk'].includes(statusOf(one))).map(({ id }) => id),
      );
    expect([...marked(after)].filter((id) => !marked(before).has(id))).toEqual([]);
    expect(marked(after)).not.toContain(before.fixes[0]?.mends);
  });
});

test('nothing is proposed for what could not be read', async () => {
  const { fixes } = await reportOf({ 'example.com': { MX: mx, fail: { TXT: 'timeout' } }, '_dmarc.example.com': { fail: 'servfail' } });
  expect(fixes).toEqual([]);
}); // prettier-ignore

test.each(Object.keys(fixCatalogue) as FixId[])('%s has its words in both languages', (id) => {
  for (const [texts, language] of [[english, 'en'], [german, 'de']] as const) {
    const { title, why } = texts[id](fixCatalogue[id].example as never, format(language));
    expect(title).not.toMatch(/undefined|\s{2}/);
    expect(why).toMatch(/\.$/);
    expect(`${title} ${why}`.split('`').length % 2).toBe(1);
  }
}); // prettier-ignore
