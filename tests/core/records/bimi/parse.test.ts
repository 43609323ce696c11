import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBimiRecord, parseBimi } from '../../../../src/core/records/bimi/parse.ts';
import { partsOf } from '../../../../src/core/records/bimi/parts.ts';
import { printBimi, printBimiDraft } from '../../../../src/core/records/bimi/print.ts';

const brief = (text: string) =>
  parseBimi(text).findings.map(
    ({ id, span }) => `${id.replace('bimi.', '')}${span ? ` @ ${span.start}-${span.end}` : ''}`,
  );
const logo = 'https://example.com/logo.svg';

// draft-brand-indicators-for-message-identification-14 §4.3
test.each<[string, string, string[]]>([
  [`v=BIMI1; l=${logo}; a=https://example.com/mark.pem`, 'indicator', []],
  [`v=BIMI1; l=${logo}`, 'indicator', []],
  [`v=BIMI1; l=${logo}; a=`, 'indicator', []],
  [`v=BIMI1;l=${logo};avp=personal;lps=news,shop-1;`, 'indicator', []],
  // §7.5: the domain wants no logo
  ['v=BIMI1; l=; a=;', 'declined', []],
  ['v=BIMI1; l=', 'declined', []],
  ['v=BIMI1; l=; a=https://example.com/mark.pem', 'invalid', ['location.empty @ 11-11']],
  ['v=BIMI1; a=https://example.com/mark.pem', 'invalid', ['location.missing @ 0-7']],
  ['v=BIMI1', 'invalid', ['location.missing @ 0-7']],
  ['v=BIMI1; l=http://example.com/logo.svg', 'invalid', ['location.invalid @ 11-38']],
  ['v=BIMI1; l=example.com/logo.svg', 'invalid', ['location.invalid @ 11-31']],
  ['v=BIMI1; l=https:///logo.svg', 'invalid', ['location.invalid @ 11-28']],
  [`v=BIMI1; l=${logo},${logo}`, 'invalid', ['location.invalid @ 11-68']],
  ['v=BIMI1; l=https://example.com/logo.png', 'indicator', ['location.not-svg @ 11-39']],
  ['v=BIMI1; l=https://example.com/logo.svg?x=1', 'indicator', []],
  [`v=BIMI1; l=${logo}; a=self`, 'invalid', ['evidence.invalid @ 43-47']],
  [`v=BIMI1; l=${logo}; avp=logo`, 'indicator', ['preference.invalid @ 45-49']],
  [`v=BIMI1; l=${logo}; lps=a_b`, 'indicator', ['prefixes.invalid @ 45-48']],
  [`v=BIMI1; l=${logo}; e=x`, 'indicator', ['tag.unknown @ 41-44']],
  [`v=BIMI1; l=${logo}; l=`, 'invalid', ['tag.repeated @ 41-43']],
  [`v=BIMI1; l=${logo}; logo`, 'invalid', ['piece @ 41-45']],
  [`v=bimi1; l=${logo}`, 'invalid', ['version @ 0-7']],
  [`l=${logo}; v=BIMI1`, 'invalid', ['version @ 0-30']],
  ['', 'invalid', ['version @ 0-0', 'location.missing @ 0-0']],
])('%s', (text, state, expected) => {
  expect(brief(text)).toEqual(expected);
  expect(parseBimi(text).record.state).toBe(state);
});

test.each([
  ['v=BIMI1', true],
  ['v = BIMI1 ; l=', true],
  ['v=BIMI1x', false],
  ['V=BIMI1; l=', false],
  [' v=BIMI1; l=', false],
])('%s is a BIMI record: %s', (text, expected) => expect(isBimiRecord(text)).toBe(expected));

test.each([
  [{ location: logo, evidence: '' }, `v=BIMI1; l=${logo}`],
  [{ location: '', evidence: '' }, 'v=BIMI1; l=; a='],
])('a draft reads back without a finding', (draft, text) => {
  expect(printBimiDraft(draft)).toBe(text);
  expect(brief(text)).toEqual([]);
});

const hostile = fc.oneof(
  fc.string(),
  fc.array(fc.constantFrom('v=BIMI1', ';', ' ', 'l=', 'a=', logo, 'avp=', 'lps=', ',', '`', '\n', 'é', '__proto__=1'), { maxLength: 20 }).map((pieces) => pieces.join('')),
); // prettier-ignore
test('any text is read, spans slice back, print and parse agree', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const { record, findings } = parseBimi(text);
      for (const { value, span } of [...record.junk, ...record.prefixes])
        expect(text.slice(span.start, span.end)).toBe(value);
      for (const { span } of findings) if (span) expect(span.end).toBeLessThanOrEqual(text.length);
      const parts = partsOf(record);
      for (const [index, { span }] of parts.entries())
        expect(span.start).toBeGreaterThanOrEqual(parts[index - 1]?.span.end ?? 0);
      if (record.state !== 'invalid') expect(parseBimi(printBimi(record)).record.state).toBe(record.state);
    }),
    { seed: 20261124, numRuns: 400 },
  );
});
