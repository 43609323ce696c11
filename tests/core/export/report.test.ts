import { describe, expect, test } from 'vitest';
import { zoneResolver } from '../../../src/core/dns/zone.ts';
import { reportJson } from '../../../src/core/export/json.ts';
import { reportMarkdown } from '../../../src/core/export/markdown.ts';
import { markdown, plain } from '../../../src/core/export/marks.ts';
import { ticketText } from '../../../src/core/export/ticket.ts';
import { checkDomain } from '../../../src/core/report/check-domain.ts';
import { exampleZone } from '../../../src/core/report/examples.ts';
import { emptyReport, reduce } from '../../../src/core/report/reduce.ts';
import { loadCheckPack } from '../../../src/core/text/load.ts';

const en = await loadCheckPack('en');
const de = await loadCheckPack('de');

async function reportOf(domain: string, zone: string) {
  let report = emptyReport(domain, Date.UTC(2026, 10, 24, 12));
  await checkDomain(domain, {
    resolver: zoneResolver(zone),
    signal: new AbortController().signal,
    now: () => report.startedAt,
    emit: (event) => (report = reduce(report, event)),
  });
  return report;
}
const example = (id: string) => {
  const found = exampleZone(id);
  if (!found) throw new Error(id);
  return reportOf(found.domain, found.zone);
};
const link = 'https://mailwright.example/#check?d=watching.example';

describe.each([['en', en, 'What to change'], ['de', de, 'Was zu ändern ist']] as const)('a ticket in %s', (_language, pack, todo) => {
  test.each(['customer', 'administrator'] as const)('for the %s, in both forms', async (reader) => {
    const report = await example('watching');
    for (const form of ['plain', 'markdown'] as const) {
      const text = ticketText(report, pack, { reader, form, link });
      expect(text).toContain('watching.example');
      expect(text).toContain(link);
      expect(text).toContain('2026');
      expect(text).toMatch(/UTC|GMT|MEZ|CET/);
      expect(text).toContain(todo);
      expect(text).toContain('p=quarantine');
      expect(text).not.toMatch(/undefined|\[object|\n{3}/);
      if (form === 'plain') expect(text).not.toMatch(/`|\*\*/);
    }
  });
}); // prettier-ignore

test('an administrator sees what stands there now, a customer does not', async () => {
  const report = await example('watching');
  const before = 'v=DMARC1; p=none; rua=mailto:dmarc@watching.example';
  expect(ticketText(report, en, { reader: 'administrator', form: 'plain', link })).toContain(before);
  expect(ticketText(report, en, { reader: 'customer', form: 'plain', link })).not.toContain(before);
});

test('a report in Markdown names every record and the answers', async () => {
  const text = reportMarkdown(await example('healthy'), en);
  expect(text).toMatch(/^# healthy\.example\n/);
  expect(text).toContain('v=spf1 mx include:_spf.mailhost.example -all');
  expect(text).toContain('v=DMARC1; p=reject; rua=mailto:dmarc@healthy.example');
  expect(text).not.toMatch(/undefined|\[object/);
});

test('hostile text from DNS stays text', async () => {
  const zone = `evil.example. TXT "v=spf1 include:<script>alert(1)</script> \`\`\` [x](javascript:x) -all"
evil.example. MX 10 mx.evil.example.
mx.evil.example. A 192.0.2.1`;
  const report = await reportOf('evil.example', zone);
  const text = reportMarkdown(report, en);
  const record = report.records.find(({ section }) => section === 'spf')?.text ?? '';
  const fences = text.split('\n').filter((line) => /^`{3,}$/.test(line));
  expect(fences.length % 2).toBe(0);
  expect(text).toContain('````\nv=spf1');
  const outsideCode = text.replaceAll(record, '').replace(/`[^`\n]*`/g, '');
  expect(outsideCode).not.toMatch(/(^|[^\\])</);
});

test('JSON carries ids and sentences, and can be read again', async () => {
  const report = await example('keys');
  const data = JSON.parse(reportJson(report, de));
  expect(data).toMatchObject({ format: 'mailwright-report', version: 1, language: 'de', domain: 'keys.example', state: 'done' });
  expect(data.findings.length).toBe(report.findings.length);
  for (const { id, status, text, references } of data.findings) {
    expect([id, status, text.verdict]).not.toContain('');
    expect(references.length).toBeGreaterThan(0);
  }
  expect(data.records[0]).not.toHaveProperty('parsed');
}); // prettier-ignore

test.each([
  ['a*b_c', 'a\\*b\\_c'],
  ['<b>`<i>`', '\\<b\\>`<i>`'],
  ['one ` alone', 'one ` alone'],
  ['\u202eevil\u0007', '\ufffdevil\ufffd'],
])('Markdown prose %j', (text, expected) => expect(markdown.prose(text)).toBe(expected));
test('plain prose has no marks', () => expect(plain.prose('see `v=spf1`')).toBe('see v=spf1'));
