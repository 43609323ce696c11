import { expect, test } from 'vitest';
import { bytesFromLatin1 } from '../../../src/core/base/bytes.ts';
import { decodeCharset } from '../../../src/core/base/charset.ts';

test.each([
  ['utf-8', '\u00c3\u00bc', 'ü'],
  ['UTF8', '\u00c3\u00bc', 'ü'],
  ["'utf-8'", '\u00c3\u00bc', 'ü'],
  ['us-ascii', '\u00c3\u00bc', 'ü'],
  ['ANSI_X3.4-1968', '\u00c3\u00bc', 'ü'],
  ['', '\u00fc', 'ü'],
  ['utf-8', '\u00fc', 'ü'],
  ['ISO-8859-1', '\u00fc\u0080', 'ü€'],
  ['ISO-8859-15', '\u00a4', '€'],
  ['windows-1252', '\u0080\u0093x\u0094\u009f', '€“x”Ÿ'],
  ['cp1252', '\u0085', '…'],
  ['koi8-r', '\u00f0\u00d2', 'Пр'],
  ['x-mac-roman', '\u008a', 'ä'],
  ['macroman', '\u008a', 'ä'],
  ['cp932', '\u0093\u00fa', '日'],
  ['ks_c_5601-1987', '\u00c5\u00d7', '테'],
  ['ms949', '\u00c5\u00d7', '테'],
  ['gb2312', '\u00c4\u00e3', '你'],
  ['cp936', '\u00c4\u00e3', '你'],
  ['cp950', '\u00a7\u0041', '你'],
  ['iso-2022-jp', '\u001b$B$"\u001b(B', 'あ'],
  ['utf-16be', '\u0000a\u0000b', 'ab'],
  ['utf-16', '\u00ff\u00fea\u0000', 'a'],
  // RFC 2152 §5, its examples.
  ['utf-7', 'A+ImIDkQ.', 'A≢Α.'],
  ['UTF-7', 'Hi Mom -+Jjo--!', 'Hi Mom -☺-!'],
  ['unicode-1-1-utf-7', '1 +- 1 = 2', '1 + 1 = 2'],
  ['nowhere', '\u00c3\u00bc', 'ü'],
  ['nowhere', '\u00fc', 'ü'],
  ['x-user-defined\u0000', 'a', 'a'],
])('%s %j', (label, octets, text) => expect(decodeCharset(bytesFromLatin1(octets), label)).toBe(text));
