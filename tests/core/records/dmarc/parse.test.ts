import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDmarcRecord, looksLikeDmarc, parseDmarc } from '../../../../src/core/records/dmarc/parse.ts';
import { partsOf } from '../../../../src/core/records/dmarc/parts.ts';
import { printDmarc, printDraft } from '../../../../src/core/records/dmarc/print.ts';
import { hasReportUri, isPolicyInvalid } from '../../../../src/core/records/dmarc/validity.ts';
import type { DmarcRecord } from '../../../../src/core/records/dmarc/types.ts';
import { format } from '../../../../src/core/text/format.ts';
import { dmarcTopics as topicsDe } from '../../../../src/core/text/de/dmarc.ts';
import { dmarcTopics as topicsEn } from '../../../../src/core/text/en/dmarc.ts';

const brief = (text: string) =>
  parseDmarc(text).findings.map(({ id, span }) => (span ? `${id} @ ${span.start}-${span.end}` : id));

// RFC 9989 §4.7 v, §4.8
test.each([
  ['v=DMARC1', true],
  ['v=DMARC1;', true],
  ['v = DMARC1 ; p=none', true],
  ['V=DMARC1; p=none', true],
  ['v=DMARC1;p=none', true],
  ['v=dmarc1; p=none', false],
  ['v=dmarc1; DMARC1', false],
  ['v=DMARC1x; p=none', false],
  [' v=DMARC1; p=none', false],
  ['"v=DMARC1; p=none"', false],
  ['p=none; v=DMARC1', false],
  ['v=DMARC1, p=none', false],
  ['v=DMARC1 p=none', false],
  ['v=DMARC1\\; p=none', false],
  ['v=spf1 -all', false],
  ['', false],
])('%s is a DMARC record: %s', (text, expected) => expect(isDmarcRecord(text)).toBe(expected));

test.each([
  ['v=dmarc1; p=none', true],
  ['“v=DMARC1; p=none”', true],
  ['p=none; rua=mailto:a@example.com', true],
  ['v=spf1 -all', false],
  ['google-site-verification=abc', false],
])('%s was meant as one: %s', (text, expected) => expect(looksLikeDmarc(text)).toBe(expected));

test.each<[string, string[]]>([
  ['v=DMARC1; p=reject; rua=mailto:a@example.com', []],
  ['v=DMARC1; p=REJECT; adkim=S; aspf=r; t=N; psd=u', []],
  ['v=DMARC1; p=reject; rua=mailto:a@example.com, mailto:b@example.net;', []],
  // the three rows of the article this project began with (decisions.md §9)
  ['v=DMARC1;p=reject;pct=100;rua=mailto:postmaster@testsys.de', ['dmarc.tag.removed @ 18-25']],
  ['v=DMARC1;p=none;pct=100;rua=mailto:postmaster@testsys.de', ['dmarc.tag.removed @ 16-23']],
  ['v=DMARC1;p=quarantine;pct=10;ruf=mailto:postmaster@testsys.de', ['dmarc.pct.partial @ 22-28']],
  // §4.10.1
  ['v=DMARC1; p=rejct', ['dmarc.policy.invalid-ignored @ 10-17']],
  ['v=DMARC1; p=rejct; rua=mailto:a@example.com', ['dmarc.policy.invalid @ 10-17']],
  ['v=DMARC1; p=reject; sp=bogus; rua=mailto:a@example.com', ['dmarc.policy.invalid @ 20-28']],
  ['v=DMARC1; p=reject; sp=; rua=mailto:a@example.com', ['dmarc.policy.invalid @ 20-23']],
  ['v=DMARC1', ['dmarc.policy.missing-ignored @ 0-8']],
  ['v=DMARC1; rua=mailto:a@example.com', ['dmarc.policy.missing @ 0-8']],
  ['v=DMARC1; p=rejct; rua=a@example.com', ['dmarc.policy.invalid-ignored @ 10-17', 'dmarc.rua.not-mailto @ 23-36']], // prettier-ignore
  // §4.8: other values fall back to their default
  ['v=DMARC1; p=none; adkim=strict', ['dmarc.value.invalid @ 18-30']],
  ['v=DMARC1; p=none; t=yes; psd=z', ['dmarc.value.invalid @ 18-23', 'dmarc.value.invalid @ 25-30']],
  ['v=DMARC1; p=none; fo=0:1; ruf=mailto:a@example.com', ['dmarc.value.invalid @ 18-24']],
  ['v=DMARC1; p=none; fo=1:d:s; ruf=mailto:a@example.com', []],
  ['v=DMARC1; p=none; fo=1', ['dmarc.fo.unused @ 18-22']],
  // names
  ['v=DMARC1; p=none; foo=bar', ['dmarc.tag.unknown @ 18-21']],
  ['v=DMARC1; p=none; adkm=r', ['dmarc.tag.misspelt @ 18-22']],
  ['v=DMARC1; p=none; asfp=r', ['dmarc.tag.misspelt @ 18-22']],
  ['v=DMARC1; p=none; p=reject', ['dmarc.tag.duplicate @ 18-26']],
  ['v=DMARC1; adkim=s; p=none', ['dmarc.policy.not-second @ 19-25']],
  ['v=DMARC1; p=none; __proto__=x', ['dmarc.tag.unknown @ 18-27']],
  // removed tags
  ['v=DMARC1; p=none; pct=50; rf=afrf; ri=3600', ['dmarc.tag.removed @ 18-24', 'dmarc.tag.removed @ 26-33', 'dmarc.tag.removed @ 35-42']], // prettier-ignore
  ['v=DMARC1; p=reject; pct=0', ['dmarc.pct.partial @ 20-25']],
  // addresses
  ['v=DMARC1; p=none; rua=mailto:a@example.com!10m', ['dmarc.rua.size @ 42-46']],
  ['v=DMARC1; p=none; rua=mailto:a@example.com; mailto:b@example.com', ['dmarc.rua.separator @ 44-64']],
  ['v=DMARC1; p=none; rua=mailto: a@example.com', ['dmarc.rua.invalid @ 22-43']],
  ['v=DMARC1; p=none; rua=mailto:nobody', ['dmarc.rua.invalid @ 22-35']],
  ['v=DMARC1; p=none; rua=https://example.com/in', ['dmarc.rua.scheme @ 22-44']],
  // separators and characters (F18)
  ['v=DMARC1; p=reject rua=mailto:a@example.com', ['dmarc.policy.invalid-ignored @ 10-43', 'dmarc.syntax.separator @ 18-23']], // prettier-ignore
  ['v=DMARC1; p=none, rua=mailto:a@example.com', ['dmarc.policy.invalid-ignored @ 10-42', 'dmarc.syntax.separator @ 16-22']], // prettier-ignore
  ['v=DMARC1; p=none; reject', ['dmarc.syntax.piece @ 18-24']],
  ['v=DMARC1\\; p=none', ['dmarc.version.wrong @ 0-9', 'dmarc.syntax.characters @ 8-9']],
  ['v=dmarc1; p=none', ['dmarc.version.wrong @ 0-8']],
  ['p=none; v=DMARC1', ['dmarc.version.wrong @ 0-6']],
  ['“v=DMARC1; p=none”', ['dmarc.version.wrong @ 0-9', 'dmarc.syntax.characters @ 0-1']],
  ['v=DMARC1;\u00a0p=none', ['dmarc.policy.missing-ignored @ 0-8', 'dmarc.syntax.characters @ 9-10', 'dmarc.tag.unknown @ 9-11']], // prettier-ignore
])('%s', (text, expected) => expect(brief(text).sort()).toEqual(expected.sort()));

describe('settings', () => {
  const read = (text: string) => parseDmarc(text).record;
  test('what is left out has its default, and np follows sp, which follows p', () => {
    const { subdomainPolicy, nonexistentPolicy, testing, dkimAlignment, failureOptions } = read(
      'v=DMARC1; p=reject; sp=quarantine',
    );
    expect(subdomainPolicy).toMatchObject({ value: 'quarantine', from: 'record' });
    expect(nonexistentPolicy).toEqual({ value: 'quarantine', from: 'default' });
    expect(testing).toEqual({ value: false, from: 'default' });
    expect(dkimAlignment).toEqual({ value: 'relaxed', from: 'default' });
    expect(failureOptions).toEqual({ value: ['0'], from: 'default' });
  });
  test.each([
    ['v=DMARC1; p=none; rua=mailto:a@Example.COM', ['example.com']],
    ['v=DMARC1; p=none; rua=mailto:a@example.com?subject=x,mailto:b@example.net!1g', ['example.com', 'example.net']], // prettier-ignore
    ['v=DMARC1; p=none; rua=a@example.com', [null]],
    ['v=DMARC1; p=none; rua=mailto://a@example.com', [null]],
    ['v=DMARC1; p=none; rua=https://example.com/in', ['example.com']],
  ])('%s', (text, expected) =>
    expect(read(text).aggregateReports.map(({ domain }) => domain)).toEqual(expected),
  );
  test('a bare address is no URI and does not save an invalid policy', () => {
    expect(hasReportUri(read('v=DMARC1; p=x; rua=a@example.com'))).toBe(false);
    expect(hasReportUri(read('v=DMARC1; p=x; rua=mailto:a@example.com'))).toBe(true);
    expect(isPolicyInvalid(read('v=DMARC1; p=none; np=maybe'))).toBe(true);
  });
  test.each([
    [{ policy: 'reject' as const }, 'v=DMARC1; p=reject'],
    [{ policy: 'none' as const, subdomainPolicy: 'none' as const, nonexistentPolicy: 'reject' as const }, 'v=DMARC1; p=none; np=reject'], // prettier-ignore
    [{ policy: 'quarantine' as const, testing: true, aggregateReports: ['mailto:a@example.com'] }, 'v=DMARC1; p=quarantine; t=y; rua=mailto:a@example.com'], // prettier-ignore
  ])('prints only what differs from the default', (draft, expected) =>
    expect(printDraft(draft)).toBe(expected),
  );
});

describe('laws', () => {
  const piece = fc.oneof(
    fc.constantFrom('v=DMARC1', ';', '; ', ',', 'p=reject', 'sp=', 'np=none', 'rua=mailto:a@example.com', 'ruf=', 'pct=5', 't=y', 'fo=1:d', '!10m', ' ', '=', '\\', '“', '\u00a0', '__proto__=1', 'adkm=s'), // prettier-ignore
    fc.string({ unit: 'binary', maxLength: 8 }),
  );
  const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
  const options = { seed: 20261124, numRuns: 600 };
  const meaning = ({ text: _t, tags: _g, ...rest }: DmarcRecord) =>
    JSON.parse(
      JSON.stringify(rest, (key, value: unknown) => (key === 'span' || key === 'junk' ? undefined : value)),
    ) as unknown;

  test('every span slices back', () =>
    fc.assert(
      fc.property(text, (written) => {
        const { record, findings } = parseDmarc(written);
        expect(record.text).toBe(written);
        for (const { name, value } of [...record.tags]) {
          expect(written.slice(name.span.start, name.span.end)).toBe(name.value);
          expect(written.slice(value.span.start, value.span.end)).toBe(value.value);
        }
        for (const { uri } of [...record.aggregateReports, ...record.failureReports])
          expect(written.slice(uri.span.start, uri.span.end)).toBe(uri.value);
        for (const { span } of findings)
          if (span) expect(span.start <= span.end && span.end <= written.length).toBe(true);
      }),
      options,
    ));
  test('printed and read again it means the same', () =>
    fc.assert(
      fc.property(text, (written) => {
        const { record } = parseDmarc(`v=DMARC1; ${written}`);
        expect(meaning(parseDmarc(printDmarc(record)).record)).toEqual(meaning(record));
      }),
      options,
    ));
  test('every part has a text in both languages, and parts do not overlap', () =>
    fc.assert(
      fc.property(text, (written) => {
        let end = 0;
        for (const { span, topic } of partsOf(parseDmarc(written).record)) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          end = span.end;
          for (const said of [topicsEn(topic, format('en', 'UTC')), topicsDe(topic, format('de', 'UTC'))]) {
            expect(said.meaning.length).toBeGreaterThan(5);
            expect(`${said.meaning}${said.trap ?? ''}`.split('`').length % 2).toBe(1);
          }
        }
      }),
      options,
    ));
  test('64 kB of anything is read in time', () => {
    for (const unit of ['p=none;', 'rua=mailto:a@b.c,', 'x ', ';', '“', 'v=', ' , p =']) {
      const before = performance.now();
      parseDmarc(unit.repeat(65_536 / unit.length));
      expect(performance.now() - before).toBeLessThan(500);
    }
  });
});
