import type { Bytes } from './bytes.ts';

/** What base64 text (RFC 4648 §4) held; decoding goes as far as it can, so that a cut key can still be measured. */
export interface Base64 {
  readonly bytes: Bytes;
  /** Characters of the alphabet before `wrong`, without white space and padding. */
  readonly characters: number;
  /** Offset of the first character that cannot stand where it stands. */
  readonly wrong: number | null;
  /** `impossible`: one character is left over, which no octet can give. */
  readonly padding: 'right' | 'missing' | 'impossible';
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** By character code: the value of a character of the alphabet, `blank`, or `other`. */
const [blank, other] = [64, 65];
const kinds = new Uint8Array(128).fill(other);
for (let value = 0; value < alphabet.length; value++) kinds[alphabet.charCodeAt(value)] = value;
for (const code of [0x20, 0x09, 0x0a, 0x0b, 0x0c, 0x0d]) kinds[code] = blank;

/** White space anywhere is left out (RFC 6376 §2.10: FWS may stand between any two characters). */
export function decodeBase64(text: string): Base64 {
  const octets = new Uint8Array(Math.ceil((text.length * 3) / 4));
  let count = 0;
  let characters = 0;
  let equals = 0;
  let buffer = 0;
  let bits = 0;
  let wrong: number | null = null;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? (kinds[code] ?? other) : other;
    if (kind < blank && equals === 0) {
      characters++;
      buffer = ((buffer << 6) | kind) & 0xffff;
      bits += 6;
      if (bits >= 8) {
        bits -= 8;
        octets[count++] = buffer >> bits;
      }
    } else if (code === 0x3d && equals < neededPadding(characters)) equals++;
    else if (kind !== blank) {
      wrong = at;
      break;
    }
  }
  const padding =
    characters % 4 === 1 ? 'impossible' : equals === neededPadding(characters) ? 'right' : 'missing';
  return { bytes: octets.subarray(0, count), characters, wrong, padding };
}

export function encodeBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
    const group = (first << 16) | (second << 8) | third;
    const used = Math.min(3, bytes.length - at) + 1;
    for (let place = 0; place < 4; place++)
      text += place < used ? alphabet.charAt((group >> (18 - 6 * place)) & 0x3f) : '=';
  }
  return text;
}

/** How many characters `octets` octets take, padding included. */
export const base64Length = (octets: number): number => 4 * Math.ceil(octets / 3);

const neededPadding = (characters: number): number => [0, 0, 2, 1][characters % 4] ?? 0;
