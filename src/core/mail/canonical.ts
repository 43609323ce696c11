// RFC 6376 §3.4. A lone LF counts as a line end, as every verifier that reads stored mail does; a lone CR is data.
import type { Bytes } from '../base/bytes.ts';
import { unfold, type HeaderField } from './header-fields.ts';

export type Canonicalization = 'simple' | 'relaxed';

/** §3.4.1, §3.4.2: one field, without the line end that closes it. `text` is the section the field stands in. */
export function canonicalField(text: string, field: HeaderField, how: Canonicalization): string {
  if (how === 'relaxed') return relaxedField(field.key, field.value.value);
  const { start } = field.span;
  return withCrlf(text.slice(start, field.value.span.end));
}

/** A field whose value was changed for the purpose (an emptied `b=`, §3.5). */
export function canonicalChanged(
  text: string,
  field: HeaderField,
  value: string,
  how: Canonicalization,
): string {
  if (how === 'relaxed') return relaxedField(field.key, value);
  return withCrlf(text.slice(field.span.start, field.value.span.start) + value);
}

/** §3.4.2: lower-case name, unfolded, runs of white space as one space, none at the ends and around the colon. */
function relaxedField(key: string, value: string): string {
  const line = unfold(value).replace(/[ \t]+/g, ' ');
  const from = line.startsWith(' ') ? 1 : 0;
  const to = line.length > from && line.endsWith(' ') ? line.length - 1 : line.length;
  return `${key}:${line.slice(from, to)}`;
}

const withCrlf = (text: string): string => (text.includes('\n') ? text.replace(/\r?\n/g, '\r\n') : text);

const [tab, lineFeed, carriageReturn, space] = [0x09, 0x0a, 0x0d, 0x20];

/** §3.4.3, §3.4.4: the body as it is hashed, before `l=` cuts it. One pass; the result is at most one line end longer. */
export function canonicalBody(body: Uint8Array, how: Canonicalization): Bytes {
  return how === 'simple' ? simpleBody(body) : relaxedBody(body);
}

function simpleBody(body: Uint8Array): Bytes {
  let end = body.length;
  // "Ignores all empty lines at the end": back over line ends as long as the one before is a line end too.
  for (;;) {
    const before = lineEndBefore(body, end);
    if (before === end) break;
    end = before;
  }
  const lone = countLoneFeeds(body, end);
  const out = new Uint8Array(end + lone + 2);
  if (lone === 0) out.set(body.subarray(0, end));
  else {
    let to = 0;
    for (let at = 0; at < end; at++) {
      const octet = body[at] ?? 0;
      if (octet === lineFeed && body[at - 1] !== carriageReturn) out[to++] = carriageReturn;
      out[to++] = octet;
    }
  }
  out.set([carriageReturn, lineFeed], out.length - 2);
  return out;
}

function relaxedBody(body: Uint8Array): Bytes {
  const out = new Uint8Array(body.length + countLoneFeeds(body, body.length) + 2);
  let to = 0;
  /** Line ends not yet written: they count only when a line with content follows. */
  let pending = 0;
  let blank = false;
  for (let at = 0; at < body.length; at++) {
    const octet = body[at] ?? 0;
    if (octet === space || octet === tab) {
      blank = true;
      continue;
    }
    const ends = octet === lineFeed || (octet === carriageReturn && body[at + 1] === lineFeed);
    if (ends) {
      if (octet === carriageReturn) at++;
      // White space at the end of a line goes.
      blank = false;
      pending++;
      continue;
    }
    for (; pending > 0; pending--) {
      out[to++] = carriageReturn;
      out[to++] = lineFeed;
    }
    if (blank) out[to++] = space;
    blank = false;
    out[to++] = octet;
  }
  // "If the body is non-empty but does not end with a CRLF, a CRLF is added"; an empty one stays empty.
  if (to > 0) {
    out[to++] = carriageReturn;
    out[to++] = lineFeed;
  }
  return out.subarray(0, to);
}

/** Where the line end before `end` begins; `end` itself when there is none. */
function lineEndBefore(body: Uint8Array, end: number): number {
  if (end === 0 || body[end - 1] !== lineFeed) return end;
  return end > 1 && body[end - 2] === carriageReturn ? end - 2 : end - 1;
}

function countLoneFeeds(body: Uint8Array, end: number): number {
  let lone = 0;
  for (let at = body.indexOf(lineFeed); at >= 0 && at < end; at = body.indexOf(lineFeed, at + 1))
    if (at === 0 || body[at - 1] !== carriageReturn) lone++;
  return lone;
}
