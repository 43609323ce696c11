// RFC 2045, RFC 2046: a message as a tree of parts, each with its place in the octets. Nothing is unpacked or run.
import { decodeBase64 } from '../base/base64.ts';
import { bytesFromLatin1, latin1FromBytes, type Bytes } from '../base/bytes.ts';
import { decodeCharset } from '../base/charset.ts';
import { span, type Span } from '../base/span.ts';
import { parseMediaType, type MediaType } from './content-type.ts';
import { readableText } from './encoded-words.ts';
import { cursorAt, isWhite } from './structured.ts';
import { headerSectionOf, type HeaderField, type HeaderSection } from './header-fields.ts';

export interface MessagePart {
  readonly header: HeaderSection;
  /** Where its body lies in the octets of the whole message. */
  readonly body: Span;
  readonly media: MediaType;
  /** Content-Transfer-Encoding in lower case; `7bit` when absent (RFC 2045 §6.1). */
  readonly encoding: string;
  /** RFC 2183: `inline`, `attachment` or another word, lower case; null where nothing says. */
  readonly disposition: string | null;
  readonly fileName: string | null;
  /** Parts of a multipart, or the one message inside message/rfc822. */
  readonly parts: readonly MessagePart[];
}
export interface Message extends MessagePart {
  readonly bytes: Bytes;
  /** Which bound stopped the reading of the tree, if one did. */
  readonly limit: 'depth' | 'parts' | null;
}

const mostDepth = 50;
const mostParts = 2000;

/** Any octets; never throws, and reads at most a bounded tree. */
export function parseMessage(bytes: Bytes): Message {
  const state: State = { bytes, count: 0, limit: null };
  const root = partAt(state, span(0, bytes.length), 0, 'text/plain');
  return { ...root, bytes, limit: state.limit };
}

interface State {
  readonly bytes: Bytes;
  count: number;
  limit: Message['limit'];
}

function partAt(state: State, place: Span, depth: number, defaultType: string): MessagePart {
  state.count++;
  const header = headerSectionOf(state.bytes.subarray(place.start, place.end));
  const written = parseMediaType(fieldOf(header, 'content-type')?.value.value ?? defaultType);
  // RFC 2045 §5.2: a type that is not well formed counts as text/plain.
  const media = written.subtype === null ? { ...written, type: 'text', subtype: 'plain' } : written;
  const body = span(place.start + header.text.length, place.end);
  const encoding = firstWord(fieldOf(header, 'content-transfer-encoding')?.value.value ?? '7bit');
  const told = fieldOf(header, 'content-disposition')?.value.value;
  const disposition = told === undefined ? null : parseMediaType(told);
  return {
    header,
    body,
    media,
    encoding,
    disposition: disposition?.type ?? null,
    fileName: disposition?.parameters.get('filename') ?? media.parameters.get('name') ?? null,
    parts: partsInside(state, body, media, encoding, depth),
  };
}

/** RFC 2045 §6.1: one token, with comments allowed around it; some write it in quotes, or a semicolon behind it. */
function firstWord(value: string): string {
  const cursor = cursorAt(value);
  cursor.skip();
  return (cursor.quoted() ?? cursor.run(/[A-Za-z0-9\-_.]*/y)).value.toLowerCase();
}

function partsInside(
  state: State,
  body: Span,
  media: MediaType,
  encoding: string,
  depth: number,
): readonly MessagePart[] {
  // RFC 2046 §5.1.1: a boundary does not end with white space.
  const boundary = media.type === 'multipart' ? media.parameters.get('boundary')?.trimEnd() : undefined;
  const holdsMessage = isMessage(media) && !['base64', 'quoted-printable'].includes(encoding);
  if (!boundary && !holdsMessage) return [];
  if (depth >= mostDepth) {
    state.limit ??= 'depth';
    return [];
  }
  if (!boundary) return [partAt(state, body, depth + 1, 'text/plain')];
  // RFC 2046 §5.1.5: inside a digest the default is a message.
  const inside = media.subtype === 'digest' ? 'message/rfc822' : 'text/plain';
  const parts: MessagePart[] = [];
  for (const place of boundedBy(state.bytes, body, boundary)) {
    if (state.count >= mostParts) {
      state.limit ??= 'parts';
      break;
    }
    parts.push(partAt(state, place, depth + 1, inside));
  }
  return parts;
}

/** RFC 2046 §5.2.1, RFC 6532 §3.7, and the header alone of RFC 3462. */
const isMessage = ({ type, subtype }: MediaType): boolean =>
  (type === 'message' && ['rfc822', 'global', 'global-headers', 'rfc822-headers'].includes(subtype ?? '')) ||
  (type === 'text' && subtype === 'rfc822-headers');

/**
 * RFC 2046 §5.1.1: the pieces between lines that begin with "--" and the boundary; a missing last one ends with the body.
 * A line that goes on counts only where none is exact: "--ab" of a part inside is no boundary of "a".
 */
function boundedBy(bytes: Bytes, body: Span, boundary: string): readonly Span[] {
  const exact = boundedPlaces(bytes, body, boundary, true);
  return exact.length > 0 ? exact : boundedPlaces(bytes, body, boundary, false);
}

function boundedPlaces(bytes: Bytes, body: Span, boundary: string, exact: boolean): readonly Span[] {
  const mark = new TextEncoder().encode(`--${boundary}`);
  const places: Span[] = [];
  let open: number | null = null;
  for (let line = body.start; line < body.end && places.length < mostParts;) {
    const feed = bytes.indexOf(0x0a, line);
    const next = feed < 0 || feed >= body.end ? body.end : feed + 1;
    if (startsWith(bytes, line, next, mark) && (!exact || endsThere(bytes, line + mark.length, next))) {
      // The line end before the boundary belongs to it.
      if (open !== null) places.push(span(open, Math.max(open, lineEndBefore(bytes, line))));
      open = next;
      const behind = line + mark.length;
      if (bytes[behind] === 0x2d && bytes[behind + 1] === 0x2d && behind + 1 < next) {
        open = null;
        break;
      }
    }
    line = next;
  }
  if (open !== null && open < body.end) places.push(span(open, body.end));
  return places;
}

function startsWith(bytes: Bytes, at: number, end: number, mark: Bytes): boolean {
  if (at + mark.length > end) return false;
  for (let i = 0; i < mark.length; i++) if (bytes[at + i] !== mark[i]) return false;
  return true;
}

/** Nothing more on the line but the two hyphens of the last boundary and white space. */
function endsThere(bytes: Bytes, from: number, end: number): boolean {
  let at = bytes[from] === 0x2d && bytes[from + 1] === 0x2d ? from + 2 : from;
  while (at < end && isWhite(bytes[at] ?? 0)) at++;
  return at >= end;
}

function lineEndBefore(bytes: Bytes, line: number): number {
  if (bytes[line - 1] !== 0x0a) return line;
  return bytes[line - 2] === 0x0d ? line - 2 : line - 1;
}

/** The topmost field of this name; `key` in lower case. */
export const fieldOf = ({ fields }: HeaderSection, key: string): HeaderField | null =>
  fields.find((field) => field.key === key) ?? null;

/** Its value as a person reads it. */
export function fieldText(header: HeaderSection, key: string): string | null {
  const field = fieldOf(header, key);
  return field ? readableText(field.value.value) : null;
}

/** All parts, outermost first, in order. */
export function allParts(part: MessagePart): readonly MessagePart[] {
  return [part, ...part.parts.flatMap(allParts)];
}

/** The octets of a body without their transfer encoding (RFC 2045 §6). */
export function decodedBody({ bytes }: Message, { body, encoding }: MessagePart): Bytes {
  const raw = bytes.subarray(body.start, body.end);
  if (encoding === 'base64') return decodedBase64(latin1FromBytes(raw));
  if (encoding === 'quoted-printable') return bytesFromLatin1(decodeQuotedPrintable(latin1FromBytes(raw)));
  return raw;
}

/** A text part as a person reads it. */
export const bodyText = (message: Message, part: MessagePart): string =>
  decodeCharset(decodedBody(message, part), part.media.parameters.get('charset') ?? '');

/** RFC 2045 §6.8: what is outside the alphabet is ignored; behind padding another piece may follow. */
function decodedBase64(text: string): Bytes {
  const pieces = text
    .replace(/[^A-Za-z0-9+/=]+/g, '')
    .split(/=+/)
    .map((piece) => decodeBase64(piece).bytes);
  const [first = new Uint8Array(), ...others] = pieces;
  if (others.every(({ length }) => length === 0)) return first;
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** RFC 2045 §6.7: white space at the end of a line and soft line breaks go, "=XX" is an octet, anything else stays. */
export const decodeQuotedPrintable = (text: string): string =>
  text
    .split('\n')
    .map(withoutEndBlanks)
    .join('\n')
    .replace(/=\r?\n|=$/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** A loop, because a pattern would try every blank of a long run anew. */
function withoutEndBlanks(line: string): string {
  const content = line.endsWith('\r') ? line.length - 1 : line.length;
  let end = content;
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end--;
  return end === content ? line : line.slice(0, end) + line.slice(content);
}
