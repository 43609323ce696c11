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
  // sts-field-delim = *WSP ";" *WSP, also at the end
  ['v=STSv1;\tid=1 \t;\t', true, []],
  ['v=STSv1; id=1; ', true, []],
  ['v=STSv1; id=1 ', false, ['blank-end @ 13-14']],
  ['v=STSv1; id=1\t ', false, ['blank-end @ 13-15']],
  ['v=STSv1; id=1; a=b ', false, ['unknown-field @ 15-18', 'blank-end @ 18-19']],
  // WSP is no line end
  ['v=STSv1;\r\n id=1', false, ['syntax @ 8-10']],
  ['v=STSv1; id=1\n', false, ['syntax @ 13-14']],
  ['v=STSv1; id=1;\n', false, ['syntax @ 14-15']],
  // sts-ext-name has 32 characters at most and begins with a letter or digit
  [`v=STSv1; id=1; ${'a'.repeat(32)}=x`, true, ['unknown-field @ 15-49']],
  [`v=STSv1; id=1; ${'a'.repeat(33)}=x`, false, ['syntax @ 15-50']],
  ['v=STSv1; id=1; _a=x', false, ['syntax @ 15-19']],
  // sts-ext-value: printable, no ";", "=" or blank
  ['v=STSv1; id=1; a=!~:<>', true, ['unknown-field @ 15-22']],
  ['v=STSv1; id=1; a=b c', false, ['syntax @ 15-20']],
  ['v=STSv1; a=b; id=1', true, ['unknown-field @ 9-12']],
  ['v=STSv1; id=1 2', false, ['id-invalid @ 12-15']],
  // a second id that is none breaks the grammar; one that reads as an extension does not
  ['v=STSv1; id=1; id=', false, ['syntax @ 15-18', 'repeated @ 15-18']],
  ['v=STSv1; id=1; id=a-b', true, ['repeated @ 15-21']],
  ['v=STSv1; id=1; v=STSv1', true, ['repeated @ 15-22']],
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
