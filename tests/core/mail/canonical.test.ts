import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesFromLatin1, latin1FromBytes } from '../../../src/core/base/bytes.ts';
import { canonicalBody, canonicalHeader } from '../../../src/core/mail/canonical.ts';
import { splitHeader } from '../../../src/core/mail/header-fields.ts';

const body = (text: string, how: 'simple' | 'relaxed') =>
  latin1FromBytes(canonicalBody(bytesFromLatin1(text), how));

describe('RFC 6376 §3.4.3 and §3.4.4: the body', () => {
  test.each([
    ['', '\r\n', ''],
    ['\r\n', '\r\n', ''],
    ['\r\n\r\n', '\r\n', ''],
    ['a', 'a\r\n', 'a\r\n'],
    ['a\r\n\r\n\r\n', 'a\r\n', 'a\r\n'],
    [' \r\n', ' \r\n', ''],
    ['\t \r\n \r\n', '\t \r\n \r\n', ''],
    // §3.4.5, the example of the RFC.
    [' C \r\nD \t E\r\n\r\n\r\n', ' C \r\nD \t E\r\n', ' C\r\nD E\r\n'],
    ['a\r\n\r\nb  ', 'a\r\n\r\nb  \r\n', 'a\r\n\r\nb\r\n'],
    // A lone LF is a line end of stored mail, a lone CR is data.
    ['a\n\nb\n\n', 'a\r\n\r\nb\r\n', 'a\r\n\r\nb\r\n'],
    ['a\rb\r\r\n', 'a\rb\r\r\n', 'a\rb\r\r\n'],
    ['\u00e4 \u00ff\r\n', '\u00e4 \u00ff\r\n', '\u00e4 \u00ff\r\n'],
  ])('%j', (text, simple, relaxed) => {
    expect(body(text, 'simple')).toBe(simple);
    expect(body(text, 'relaxed')).toBe(relaxed);
  });

  test('canonical twice is canonical once, whatever the octets', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a \t\r\n]{0,40}$/),
        fc.constantFrom('simple' as const, 'relaxed' as const),
        (text, how) => {
          const once = body(text, how);
          expect(body(once, how)).toBe(once);
        },
      ),
      { seed: 20261124 },
    );
  });

  test('one megabyte of blanks, of line ends and of blank lines each takes no time', () => {
    const started = performance.now();
    for (const piece of [' ', '\n', '\r\n', ' \r\n', '\r'])
      for (const how of ['simple', 'relaxed'] as const)
        canonicalBody(bytesFromLatin1(piece.repeat(1_000_000 / piece.length)), how);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

describe('RFC 6376 §3.4.1 and §3.4.2: a field', () => {
  test.each([
    // §3.4.5, the example of the RFC.
    ['A: X\r\n', 'A: X', 'a:X'],
    ['B : Y\t\r\n\tZ  \r\n', 'B : Y\t\r\n\tZ  ', 'b:Y Z'],
    ['Subject:\r\n', 'Subject:', 'subject:'],
    ['Subject: \t \r\n  \r\n', 'Subject: \t \r\n  ', 'subject:'],
    ['X:a\n b\n', 'X:a\r\n b', 'x:a b'],
    ['X: a\u00a0 b', 'X: a\u00a0 b', 'x:a\u00a0 b'],
  ])('%j', (text, simple, relaxed) => {
    const section = splitHeader(text);
    const octets = bytesFromLatin1(text);
    const form = (how: 'simple' | 'relaxed') =>
      latin1FromBytes(canonicalHeader(octets, section.fields, how).join([], 0, null));
    expect([form('simple'), form('relaxed')]).toEqual([simple, relaxed]);
  });
});
