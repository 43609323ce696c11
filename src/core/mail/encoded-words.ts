// RFC 2047: "=?" charset [ "*" language ] "?" ( "B" / "Q" ) "?" text "?="; white space between two of them is no text (§6.2).
import { decodeBase64, encodeBase64 } from '../base/base64.ts';
import { bytesFromLatin1, latin1FromBytes } from '../base/bytes.ts';
import { decodeCharset } from '../base/charset.ts';

/** The value of an unstructured field as a person reads it. `octets`: one character an octet, folding included. */
export const readableText = (octets: string): string =>
  decodeEncodedWords(readableOctets(unfoldedToOneLine(octets))).trim();

/** Each fold as one blank, as mail programs show it. */
const unfoldedToOneLine = (value: string): string =>
  value.includes('\n')
    ? value
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join(' ')
    : value;

/** Raw 8-bit text: UTF-8 (RFC 6532), and where it is none, Windows-1252. */
export const readableOctets = (octets: string): string =>
  /[\x80-\xff]/.test(octets) ? decodeCharset(bytesFromLatin1(octets), 'utf-8') : octets;

/** The text inside may be folded or hold blanks, against §2, and is read all the same. */
const encodedWord = /=\?([^?\s]{1,60})\?([bq])\?([^?]*)\?=/gi;

export function decodeEncodedWords(text: string): string {
  const pieces: (string | { readonly charset: string; octets: string; rest: string })[] = [];
  let at = 0;
  for (const match of text.matchAll(encodedWord)) {
    const between = text.slice(at, match.index);
    const charset = (match[1] ?? '').replace(/\*.*$/s, '').toLowerCase();
    const last = pieces.at(-1);
    const adjoins = typeof last === 'object' && /^[ \t\r\n]*$/.test(between);
    // Words of one charset in a row are one text: senders cut inside characters, and inside groups of Base64.
    const joined = adjoins && last.charset === charset ? last : null;
    const { octets, rest } = wordOctets(match[2] ?? '', match[3] ?? '', joined?.rest ?? '');
    if (joined) Object.assign(joined, { octets: joined.octets + octets, rest });
    else pieces.push(...(adjoins ? [] : [between]), { charset, octets, rest });
    at = match.index + match[0].length;
  }
  const read = pieces.map((piece) =>
    typeof piece === 'string' ? piece : decodeCharset(bytesFromLatin1(piece.octets), piece.charset),
  );
  return read.join('') + text.slice(at);
}

/** `before`, `rest`: what is left of a group of four characters of Base64. */
function wordOctets(
  encoding: string,
  text: string,
  before: string,
): { readonly octets: string; readonly rest: string } {
  if (encoding.toLowerCase() === 'b') {
    const coded = before + text.replace(/[\r\n \t]+/g, '');
    const left = coded.includes('=') ? '' : coded.slice(coded.length - (coded.length % 4));
    // A group that was cut has bits left over; one that only lacks its padding has none, and its word ends there.
    const isCut = left !== encodeBase64(decodeBase64(left).bytes).replace(/=+$/, '');
    const already = before === '' ? 0 : latin1FromBytes(decodeBase64(before).bytes).length;
    return {
      octets: latin1FromBytes(decodeBase64(coded).bytes).slice(already),
      rest: isCut ? left : '',
    };
  }
  // §4.2: "_" is a blank; a blank or fold inside is none of the text.
  const octets = text
    .replace(/[\r\n \t]+/g, '')
    .replaceAll('_', ' ')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return { octets, rest: '' };
}
