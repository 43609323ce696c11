import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesFromLatin1 } from '../../../src/core/base/bytes.ts';
import { bodyStartOf, headerSectionOf, splitHeader } from '../../../src/core/mail/header-fields.ts';

const brief = (text: string) =>
  splitHeader(text).lines.map((line) =>
    line.kind === 'field'
      ? `${line.name.value}|${line.value.value}|${line.lineEnd}`
      : `${line.reason}|${line.lineEnd}`,
  );

describe('splitting a header', () => {
  test.each([
    ['', []],
    ['\r\nbody', []],
    ['A: 1\r\nB: 2\r\n\r\nC: 3\r\n', ['A| 1|crlf', 'B| 2|crlf']],
    ['A: 1\r\n 2\r\n\t3\nB:x', ['A| 1\r\n 2\r\n\t3|lf', 'B|x|none']],
    ['A : 1\r', ['A| 1|cr']],
    ['no colon here\r\nA: 1\r\n', ['no-colon|crlf', 'A| 1|crlf']],
    ['two words: 1\r\n', ['bad-name|crlf']],
    [' first\r\nA: 1\r\n', ['continuation-first|crlf', 'A| 1|crlf']],
    // RFC 5322 §4.2: a continuation of blanks alone ends nothing.
    ['A: 1\r\n  \r\nB: 2\r\n', ['A| 1\r\n  |crlf', 'B| 2|crlf']],
    [': 1\r\n', ['bad-name|crlf']],
    ['From a@example.com Tue Nov 24 10:00:00 2026\nA: 1\n', ['A| 1|lf']],
    ['From: a@example.com\n', ['From| a@example.com|lf']],
    ['\u00ef\u00bb\u00bfA: 1\r\n', ['A| 1|crlf']],
  ])('%j', (text, lines) => expect(brief(text)).toEqual(lines));

  test('every octet belongs to exactly one place, and spans slice back', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A:\u00e9 \t\r\n]{0,60}$/), (text) => {
        const { lines, mark, mboxLine, divider, ...section } = splitHeader(text);
        let at = (mboxLine ?? mark)?.end ?? 0;
        for (const line of lines) {
          expect(line.span.start).toBe(at);
          at = line.span.end;
          if (line.kind === 'junk') continue;
          expect(text.slice(line.name.span.start, line.name.span.end)).toBe(line.name.value);
          expect(text.slice(line.value.span.start, line.value.span.end)).toBe(line.value.value);
        }
        expect(divider?.end ?? at).toBe(section.text.length);
        expect(text.startsWith(section.text)).toBe(true);
        // The octets agree with the text on where the body begins.
        const message = bytesFromLatin1(text);
        if (divider && !mboxLine) expect(bodyStartOf(message)).toBe(divider.end);
        expect(headerSectionOf(message).text).toBe(section.text);
      }),
      { seed: 20261124, numRuns: 500 },
    );
  });
});
