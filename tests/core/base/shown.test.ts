import { expect, test } from 'vitest';
import { readable, shown } from '../../../src/core/base/shown.ts';

test.each([
  ['mx', 'mx'],
  ['', ''],
  ['a`b', "a'b"],
  ['a\nb\u0000c\u2028d', 'a\ufffdb\ufffdc\ufffdd'],
  ['<script>', '<script>'],
  ['x'.repeat(80), 'x'.repeat(80)],
  ['x'.repeat(81), `${'x'.repeat(79)}…`],
  // U+00E4 as its two octets.
  ['\u00c3\u00a4', 'ä'],
  ['100%\u00c3\u00a4', '100%ä'],
  ['\u00e4', '\u00e4'],
  ['\u00c3\u00a4'.repeat(50_000), `${'ä'.repeat(79)}…`],
  // U+1F600 as UTF-16 is two units: cut before, not within.
  [`${'x'.repeat(78)}\u{1f600}yyy`, `${'x'.repeat(78)}…`],
])('%j is shown as %j', (text, expected) => expect(shown(text)).toBe(expected));

test('another length', () => expect(shown('abcdef', 4)).toBe('abc…'));
test('text that is not octets stays', () => expect(readable('ä€')).toBe('ä€'));
