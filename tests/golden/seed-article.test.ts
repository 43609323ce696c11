/** Every record printed in the article this project began with: explained, judged and, where asked, corrected (decisions.md §9). */
import { describe, expect, test } from 'vitest';
import { sliceOf } from '../../src/core/base/span.ts';
import { repairDkimKey } from '../../src/core/checks/dkim-proposals.ts';
import { nextDmarcStep, repairDmarc } from '../../src/core/checks/dmarc-proposals.ts';
import { repairSpf, replaceAll } from '../../src/core/checks/spf-proposals.ts';
import { zoneResolver } from '../../src/core/dns/zone.ts';
import { panelEntry } from '../../src/core/export/panel.ts';
import { parseDkimKey } from '../../src/core/records/dkim/parse.ts';
import { partsOf as dkimParts } from '../../src/core/records/dkim/parts.ts';
import { readZoneLine } from '../../src/core/records/dkim/zone-line.ts';
import { parseDmarc } from '../../src/core/records/dmarc/parse.ts';
import { partsOf as dmarcParts } from '../../src/core/records/dmarc/parts.ts';
import { parseSpf } from '../../src/core/records/spf/parse.ts';
import { partsOf as spfParts } from '../../src/core/records/spf/parts.ts';
import { checkDomain } from '../../src/core/report/check-domain.ts';
import { exampleZone } from '../../src/core/report/examples.ts';
import { emptyReport, reduce } from '../../src/core/report/reduce.ts';
import { cutTestsys, rsa2048, showkeys } from '../core/records/dkim/keys.ts';

const spf = 'v=spf1 a mx a:mail.testsys.de a:mail.testsystwo.de ip4:123.123.123.42 ?all';

describe('SPF', () => {
  test('the record, term by term', () => {
    const { record, findings } = parseSpf(spf);
    expect(findings).toEqual([]);
    expect(spfParts(record).map(({ topic, span }) => `${topic.id} ${sliceOf(spf, span)}`)).toEqual([
      'spf.version v=spf1',
      'spf.a a',
      'spf.mx mx',
      'spf.a a:mail.testsys.de',
      'spf.a a:mail.testsystwo.de',
      'spf.ip4 ip4:123.123.123.42',
      'spf.all ?all',
    ]);
    expect(replaceAll(record, '~all')?.text).toBe(spf.replace('?all', '~all'));
  });

  test('ipv4: is ip4:', () => {
    const text = 'v=spf1 a mx ipv4:123.123.123.42 ?all';
    expect(parseSpf(text).findings).toMatchObject([
      {
        id: 'spf.syntax.misspelled',
        params: { term: 'ipv4:123.123.123.42', suggestion: 'ip4:123.123.123.42' },
      },
    ]);
    expect(repairSpf(text)?.text).toBe('v=spf1 a mx ip4:123.123.123.42 ?all');
  });

  test('123.155.144.256 is no address, and what was meant cannot be known', () => {
    const text = 'v=spf1 a mx ip4:123.155.144.256 ?all';
    expect(parseSpf(text).findings).toMatchObject([
      { id: 'spf.syntax.ip4', params: { term: 'ip4:123.155.144.256', suggestion: '' } },
    ]);
    expect(repairSpf(text)).toBeNull();
  });
});

describe('DKIM', () => {
  test('one character is missing, and nobody can say which', () => {
    const { record, findings } = parseDkimKey(cutTestsys);
    expect(findings).toMatchObject([{ id: 'dkim.key.cut', params: { missing: 1, total: 216 } }]);
    expect(dkimParts(record).map(({ topic }) => topic.id)).toEqual(['dkim.version', 'dkim.key.broken']);
    expect(repairDkimKey(cutTestsys)).toBeNull();
  });

  test('showkeys: the line of a zone file is a name, a TTL and one record of 2048 bits', () => {
    expect(readZoneLine(showkeys)?.text).toBe(`v=DKIM1; p=${rsa2048}`);
    const { record, findings } = parseDkimKey(`v=DKIM1; p=${rsa2048}`);
    expect(record.key).toMatchObject({ state: 'ok', bits: 2048, exponent: 65537n });
    expect(findings.map(({ id }) => id)).toEqual(['dkim.key.ok']);
  });

  test('showkeys: the line pasted whole into a panel is put right, and can be typed anywhere', () => {
    const repaired = repairDkimKey(showkeys);
    expect(repaired).toBe(`v=DKIM1; k=rsa; p=${rsa2048}`);
    const name = 'mail201309._domainkey.testsys.de';
    const change = {
      action: 'add',
      name,
      type: 'TXT',
      before: [],
      after: repaired ?? '',
      ttl: null,
    } as const;
    // 18 + 392 octets: more than one string holds.
    expect(panelEntry('bind', change, 'testsys.de')).toEqual({
      name: `${name}.`,
      type: 'TXT',
      ttl: 3600,
      value: `"v=DKIM1; k=rsa; p=${rsa2048.slice(0, 237)}" "${rsa2048.slice(237)}"`,
    });
  });
});

describe('DMARC', () => {
  test.each<[string, string[], string[], string | null, string | null]>([
    [
      'v=DMARC1;p=reject;pct=100;rua=mailto:postmaster@testsys.de',
      ['dmarc.v', 'dmarc.p', 'dmarc.pct', 'dmarc.rua'],
      ['dmarc.tag.removed 18-25'],
      'v=DMARC1; p=reject; rua=mailto:postmaster@testsys.de',
      'v=DMARC1; p=reject; rua=mailto:postmaster@testsys.de',
    ],
    [
      'v=DMARC1;p=none;pct=100;rua=mailto:postmaster@testsys.de',
      ['dmarc.v', 'dmarc.p', 'dmarc.pct', 'dmarc.rua'],
      ['dmarc.tag.removed 16-23'],
      'v=DMARC1; p=none; rua=mailto:postmaster@testsys.de',
      'v=DMARC1; p=none; rua=mailto:postmaster@testsys.de',
    ],
    [
      'v=DMARC1;p=quarantine;pct=10;ruf=mailto:postmaster@testsys.de',
      ['dmarc.v', 'dmarc.p', 'dmarc.pct', 'dmarc.ruf'],
      ['dmarc.pct.partial 22-28'],
      'v=DMARC1; p=quarantine; ruf=mailto:postmaster@testsys.de',
      'v=DMARC1; p=quarantine; ruf=mailto:postmaster@testsys.de',
    ],
  ])('%s', (text, topics, said, repaired, next) => {
    const { record, findings } = parseDmarc(text);
    expect(dmarcParts(record).map(({ topic }) => topic.id)).toEqual(topics);
    expect(findings.map(({ id, span }) => `${id} ${span?.start ?? ''}-${span?.end ?? ''}`)).toEqual(said);
    expect(repairDmarc(text)?.text ?? null).toBe(repaired);
    expect(nextDmarcStep(record, 'testsys.de')?.text ?? null).toBe(next);
  });
});

test('a mail server under another domain than the sender is right', async () => {
  const example = exampleZone('article');
  if (!example) throw new Error('no example');
  let report = emptyReport(example.domain, 0);
  await checkDomain(example.domain, {
    resolver: zoneResolver(example.zone),
    signal: new AbortController().signal,
    now: () => 0,
    random: (length) => new Uint8Array(length).fill(7),
    emit: (event) => (report = reduce(report, event)),
  });
  expect(report.findings.map(({ id }) => id).filter((id) => /alias|cname|void|not-needed/.test(id))).toEqual(
    [],
  );
  // a 1, mx 1, two names: 2.
  expect(report.facts.spf?.lookups).toBe(4);
  expect(report.findings.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['dkim.key.cut', 'spf.all.neutral', 'dmarc.tag.removed', 'dmarc.policy.reject']),
  );
});
