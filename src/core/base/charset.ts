import { decodeBase64 } from './base64.ts';
import { bytesFromLatin1, latin1FromBytes, type Bytes } from './bytes.ts';

/** Names that mail uses and browsers do not know. */
const aliases = new Map(
  Object.entries({
    'utf-8': ['', 'us-ascii', 'ascii', 'us', 'ansi_x3.4-1968', 'iso646-us', 'cp367', 'utf_8', 'utf-8-mac', 'x-utf-8'],
    shift_jis: ['cp932', 'ms932', 'x-ms932', 'windows-932'],
    'euc-kr': ['cp949', 'ms949', 'x-windows-949', 'uhc'],
    gbk: ['cp936', 'ms936', 'windows-936'],
    big5: ['cp950', 'ms950', 'windows-950', 'x-windows-950'],
    macintosh: ['macroman', 'mac-roman', 'x-macroman'],
    'utf-7': ['utf7', 'unicode-1-1-utf-7', 'csunicode11utf7', 'x-unicode-2-0-utf-7'],
  }).flatMap(([name, others]) => others.map((other) => [other, name] as const)),
); // prettier-ignore

/**
 * Octets as text. A label nobody knows, or octets that break their own charset, are read as UTF-8, then as Windows-1252.
 * Software that calls its text ASCII often writes UTF-8.
 */
export function decodeCharset(bytes: Bytes, label: string): string {
  const name = label.trim().replace(/^['"]|['"]$/g, '').toLowerCase(); // prettier-ignore
  const told = aliases.get(name) ?? name;
  if (told === 'iso-2022-jp') return fromIso2022(bytes, told);
  if (told === 'utf-7') return fromUtf7(latin1FromBytes(bytes));
  return (
    tryDecode(bytes, told, true) ??
    tryDecode(bytes, 'utf-8', true) ??
    (told === 'utf-8' ? null : tryDecode(bytes, told, false)) ??
    fromWindows1252(bytes)
  );
}

/** RFC 1468: escapes choose the set. Senders write one that the next undoes at once, which browsers call an error. */
function fromIso2022(bytes: Bytes, label: string): string {
  const octets = latin1FromBytes(bytes).replace(/(?:\x1b[($][@BIJ])+(?=\x1b[($][@BIJ])/g, '');
  return tryDecode(bytesFromLatin1(octets), label, false) ?? fromWindows1252(bytes);
}

/** Made once: a list of recipients asks for it hundreds of times. */
const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

function tryDecode(bytes: Bytes, label: string, fatal: boolean): string | null {
  try {
    const decoder = fatal && label === 'utf-8' ? strictUtf8 : new TextDecoder(label, { fatal });
    return decoder.encoding === 'windows-1252' ? fromWindows1252(bytes) : decoder.decode(bytes);
  } catch {
    return null; // an unknown label, or octets outside the charset
  }
}

/** 0x80 to 0x9F. Written out, because Node before version 23 decodes them as Latin-1. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const fromWindows1252 = (bytes: Bytes): string =>
  latin1FromBytes(bytes).replace(/[\x80-\x9f]/g, (octet) => windows1252.charAt(octet.charCodeAt(0) - 0x80));

/** RFC 2152: "+" opens UTF-16 in Base64, which ends at "-" or at anything outside its alphabet; "+-" is a plus sign. */
const fromUtf7 = (text: string): string =>
  text.replace(/\+([A-Za-z0-9+/]*)-?/g, (_, coded: string) =>
    coded === '' ? '+' : new TextDecoder('utf-16be').decode(decodeBase64(coded).bytes),
  );
