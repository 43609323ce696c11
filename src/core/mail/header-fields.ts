// RFC 5322 §2.2: field = name ":" body CRLF, continued on every line that begins with white space; an empty line ends them.
import { latin1FromBytes, type Bytes } from '../base/bytes.ts';
import { span, type Span, type Spanned } from '../base/span.ts';

export type LineEnd = 'crlf' | 'lf' | 'cr' | 'none';

/** One field as it stands; offsets into the text of its section, where one character is one octet. */
export interface HeaderField {
  readonly kind: 'field';
  /** As written, without the white space that may precede the colon (RFC 5322 §4.5). */
  readonly name: Spanned<string>;
  /** `name` in lower case. */
  readonly key: string;
  /** Everything between the colon and the last line end, folding included. */
  readonly value: Spanned<string>;
  /** From the name to behind the last line end. */
  readonly span: Span;
  /** The end of its last line; `none`: the text stopped there. */
  readonly lineEnd: LineEnd;
}
/** Lines among the fields that are none: kept in their place, never signed, never read. */
export interface HeaderJunk {
  readonly kind: 'junk';
  readonly reason: 'no-colon' | 'bad-name' | 'continuation-first';
  readonly span: Span;
  readonly lineEnd: LineEnd;
}
export type HeaderLine = HeaderField | HeaderJunk;

export interface HeaderSection {
  /** Everything before the body, one character (U+0000–U+00FF) an octet. */
  readonly text: string;
  /** A byte order mark at the very beginning; no part of the message. */
  readonly mark: Span | null;
  /** The line `From sender date` of an mbox file (RFC 4155); no part of the message. */
  readonly mboxLine: Span | null;
  readonly lines: readonly HeaderLine[];
  readonly fields: readonly HeaderField[];
  /** The line that is empty and divides; null when the text ended without it. */
  readonly divider: Span | null;
  /** Which line ends occur. */
  readonly lineEnds: { readonly crlf: number; readonly lf: number };
}

const [tab, lineFeed, carriageReturn, space, colon] = [0x09, 0x0a, 0x0d, 0x20, 0x3a];

/** Where the body begins: behind the first empty line; at the end of the octets when there is none. */
export function bodyStartOf(bytes: Uint8Array): number {
  for (let line = markLength(bytes); line < bytes.length;) {
    if (bytes[line] === lineFeed) return line + 1;
    if (bytes[line] === carriageReturn && bytes[line + 1] === lineFeed) return line + 2;
    const end = bytes.indexOf(lineFeed, line);
    if (end < 0) break;
    line = end + 1;
  }
  return bytes.length;
}

/** The fields of a message; the body is not touched. */
export const headerSectionOf = (message: Bytes): HeaderSection =>
  splitHeader(latin1FromBytes(message.subarray(0, bodyStartOf(message))));

/** `text`: one character an octet. Reading stops at the first empty line. Linear in its length. */
export function splitHeader(text: string): HeaderSection {
  const lines: HeaderLine[] = [];
  const lineEnds = { crlf: 0, lf: 0 };
  const mark = text.startsWith('\u00ef\u00bb\u00bf') ? span(0, 3) : null;
  let mboxLine: Span | null = null;
  let divider: Span | null = null;
  let at = mark?.end ?? 0;
  const first = at;
  while (at < text.length) {
    const start = at;
    let line = lineAt(text, at, lineEnds);
    if (line.content === start) {
      divider = span(start, line.next);
      at = line.next;
      break;
    }
    // RFC 4155 App. A; a space after the name and no colon directly behind it is no field.
    if (start === first && /^From [^\s:]/.test(text.slice(start, start + 6))) {
      mboxLine = span(start, line.next);
      at = line.next;
      continue;
    }
    // RFC 5322 §2.2.3: white space at the beginning continues the line before, even where nothing follows it (§4.2).
    while (line.end !== 'none' && isBlank(text.charCodeAt(line.next)))
      line = lineAt(text, line.next, lineEnds);
    lines.push(lineOf(text, start, line));
    at = line.next;
  }
  return {
    text: text.slice(0, at),
    mark,
    mboxLine,
    lines,
    fields: lines.filter((line) => line.kind === 'field'),
    divider,
    lineEnds,
  };
}

interface Line {
  /** Where the line's own characters end. */
  readonly content: number;
  readonly next: number;
  readonly end: LineEnd;
}

function lineAt(text: string, start: number, count: { crlf: number; lf: number }): Line {
  const feed = text.indexOf('\n', start);
  if (feed < 0) {
    const cut = text.length > start && text.charCodeAt(text.length - 1) === carriageReturn;
    return { content: text.length - (cut ? 1 : 0), next: text.length, end: cut ? 'cr' : 'none' };
  }
  if (feed > start && text.charCodeAt(feed - 1) === carriageReturn) {
    count.crlf++;
    return { content: feed - 1, next: feed + 1, end: 'crlf' };
  }
  count.lf++;
  return { content: feed, next: feed + 1, end: 'lf' };
}

function lineOf(text: string, start: number, last: Line): HeaderLine {
  const [whole, lineEnd] = [span(start, last.next), last.end];
  if (isBlank(text.charCodeAt(start)))
    return { kind: 'junk', reason: 'continuation-first', span: whole, lineEnd };
  let at = start;
  // RFC 5322 §3.6.8: ftext = %d33-57 / %d59-126; octets above are no name either, but are kept as one.
  while (at < last.content && isNameOctet(text.charCodeAt(at))) at++;
  const nameEnd = at;
  while (at < last.content && isBlank(text.charCodeAt(at))) at++;
  if (at < last.content && text.charCodeAt(at) === colon && nameEnd > start) {
    const name = text.slice(start, nameEnd);
    return {
      kind: 'field',
      name: { value: name, span: span(start, nameEnd) },
      key: name.toLowerCase(),
      value: { value: text.slice(at + 1, last.content), span: span(at + 1, last.content) },
      span: whole,
      lineEnd,
    };
  }
  // Looked for in the line alone: a search to the end of the text for each of many such lines would be quadratic.
  const hasColon = text.slice(start, last.content).includes(':');
  return { kind: 'junk', reason: hasColon ? 'bad-name' : 'no-colon', span: whole, lineEnd };
}

const isBlank = (code: number): boolean => code === space || code === tab;
const isNameOctet = (code: number): boolean => code > space && code !== colon && code !== 0x7f;

const markLength = (bytes: Uint8Array): number =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;

/** RFC 5322 §2.2.3: the line ends before white space go, the white space stays. */
export const unfold = (value: string): string => value.replace(/\r?\n(?=[ \t])/g, '');
