import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMtaSts } from '../../../../src/core/records/mta-sts/parse.ts';
import { partsOf } from '../../../../src/core/records/mta-sts/parts.ts';
import { printMtaSts } from '../../../../src/core/records/mta-sts/print.ts';

const brief = (text: string) =>
  parseMtaSts(text).findings.map(
    ({ id, span }) => `${id.replace('transport.mta-sts.', '')}${span ? ` @ ${span.start}-${span.end}` : ''}`,
  );

// RFC 8461 §3.1; the first row is its example.
test.each<[string, boolean, string[]]>([
  ['v=STSv1; id=20160831085700Z;', true, []],
  ['v=STSv1;id=1', true, []],
  ['v=STSv1; id=1; a.b-c_d=x', true, ['unknown-field @ 15-24']],
  // id: 1*32(ALPHA / DIGIT)
  ['v=STSv1; id=abcdefghijklmnopqrstuvwxyz012345', true, []],
  ['v=STSv1; id=abcdefghijklmnopqrstuvwxyz0123456', false, ['id-invalid @ 12-45']],
  ['v=STSv1; id=2026-11-24', false, ['id-invalid @ 12-22']],
  ['v=STSv1; id=', false, ['id-invalid @ 12-12']],
  ['v=STSv1; id=ä', false, ['id-invalid @ 12-13']],
  ['v=STSv1;', false, ['id-missing @ 0-7']],
  ['v=STSv1', false, ['version @ 0-7', 'id-missing @ 0-7']],
  // %s: the case counts, also of the name
  ['v=stsv1; id=1', false, ['version @ 0-7']],
  ['V=STSv1; id=1', false, ['version @ 0-7']],
  ['v=STSv1; ID=1', false, ['id-missing @ 0-7', 'unknown-field @ 9-13']],
  // v comes first
  ['id=1; v=STSv1;', false, ['version @ 0-4']],
  [' v=STSv1; id=1', false, ['version @ 1-8']],
  ['"v=STSv1; id=1"', false, ['version @ 0-8', 'syntax @ 0-8', 'id-invalid @ 13-15']],
  // the grammar allows it, the rule for discarding compares `v=STSv1;`
  ['v=STSv1 ; id=1', true, ['version-blank @ 0-7']],
  // no white space around "="
  ['v=STSv1; id = 1', false, ['syntax @ 9-15']],
  ['v=STSv1; id=1; x', false, ['syntax @ 15-16']],
  ['v=STSv1; id=1;; x=y', false, ['syntax @ 14-15', 'unknown-field @ 16-19']],
  ['v=STSv1; id=1; x=', false, ['syntax @ 15-17']],
  ['v=STSv1; id=1; x=a=b', false, ['syntax @ 15-20']],
  // §3.2: "all entries except for the first SHALL be ignored"
  ['v=STSv1; id=1; id=2', true, ['repeated @ 15-19']],
  ['', false, ['version @ 0-0', 'id-missing @ 0-0']],
])('%s', (text, usable, expected) => {
  const found = brief(text);
  expect(found.sort()).toEqual(expected.sort());
  expect(parseMtaSts(text).record.usable).toBe(usable);
});

test('the id is where it was written', () => {
  const { record } = parseMtaSts('v=STSv1; id=20160831085700Z;');
  expect(record.id).toEqual({ value: '20160831085700Z', span: { start: 12, end: 27 } });
});

const hostile = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.constantFrom('v=STSv1', ';', ' ', 'id=', '=', '1', 'a', '\t', '\n', '__proto__=1'), { maxLength: 20 }).map((pieces) => pieces.join('')),
); // prettier-ignore
test('any text is read, and spans slice back', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const { record, findings } = parseMtaSts(text);
      for (const { value, span } of record.broken) expect(text.slice(span.start, span.end)).toBe(value);
      for (const field of record.fields)
        expect(text.slice(field.value.span.start, field.value.span.end)).toBe(field.value.value);
      for (const { span } of findings) if (span) expect(span.end).toBeLessThanOrEqual(text.length);
      const parts = partsOf(record);
      for (const [index, { span }] of parts.entries())
        expect(span.start).toBeGreaterThanOrEqual(parts[index - 1]?.span.end ?? 0);
      // Printed and read again, a sound record says the same.
      if (!record.usable) return;
      const again = parseMtaSts(printMtaSts(record)).record;
      expect(again.usable).toBe(true);
      expect(again.id?.value).toBe(record.id?.value);
    }),
    { seed: 20261124, numRuns: 400 },
  );
});
