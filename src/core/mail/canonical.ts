// RFC 6376 §3.4. A lone LF counts as a line end, as every verifier that reads stored mail does; a lone CR is data.
import type { Bytes } from '../base/bytes.ts';
import type { Span } from '../base/span.ts';
import type { HeaderField } from './header-fields.ts';

export type Canonicalization = 'simple' | 'relaxed';

const [tab, lineFeed, carriageReturn, space, colon] = [0x09, 0x0a, 0x0d, 0x20, 0x3a];

/** The fields of one header in their canonical form, each made once and only when it is asked for. */
export interface CanonicalHeader {
  /**
   * §3.7: the fields at these positions one after the other, each with a line end; then the field at `last` without the
   * place `without` (the value of its `b=`) and without a line end.
   */
  readonly join: (positions: readonly number[], last: number, without: Span | null) => Bytes;
}

/** §3.4.1, §3.4.2. `octets`: those that the fields stand in. */
export function canonicalHeader(
  octets: Uint8Array,
  fields: readonly HeaderField[],
  how: Canonicalization,
): CanonicalHeader {
  const write = how === 'simple' ? writeSimple : writeRelaxed;
  /** Where each field stands that an earlier join has written. */
  const places: Written[] = [];
  const roomOf = ({ value, span }: HeaderField): number => 2 * (value.span.end - span.start) + 2;
  return {
    join(positions, last, without) {
      const own = fields[last];
      // A lone LF becomes two octets, and every field gets a line end.
      let room = own ? roomOf(own) : 0;
      for (const at of positions) {
        const [known, field] = [places[at], fields[at]];
        if (known) room += known.end - known.start;
        else if (field) room += roomOf(field);
      }
      const out = new Uint8Array(room);
      let to = 0;
      for (const at of positions) {
        const [known, field] = [places[at], fields[at]];
        if (known) {
          out.set(known.octets.subarray(known.start, known.end), to);
          to += known.end - known.start;
        } else if (field) {
          const start = to;
          to = write(octets, field, null, out, to);
          out[to++] = carriageReturn;
          out[to++] = lineFeed;
          places[at] = { octets: out, start, end: to };
        }
      }
      return out.subarray(0, own ? write(octets, own, without, out, to) : to);
    },
  };
}

interface Written extends Span {
  readonly octets: Uint8Array;
}

/** Each gives where the next octet goes. */
function writeSimple(
  octets: Uint8Array,
  field: HeaderField,
  without: Span | null,
  out: Uint8Array,
  start: number,
): number {
  let to = start;
  for (let at = field.span.start; at < field.value.span.end; at++) {
    if (at === without?.start) at = without.end;
    if (at >= field.value.span.end) break;
    const octet = octets[at] ?? 0;
    if (octet === lineFeed && octets[at - 1] !== carriageReturn) out[to++] = carriageReturn;
    out[to++] = octet;
  }
  return to;
}

/** §3.4.2: lower-case name, unfolded, runs of white space as one space, none at the ends and around the colon. */
function writeRelaxed(
  octets: Uint8Array,
  { name, value }: HeaderField,
  without: Span | null,
  out: Uint8Array,
  start: number,
): number {
  let to = start;
  for (let at = name.span.start; at < name.span.end; at++) {
    const octet = octets[at] ?? 0;
    out[to++] = octet >= 0x41 && octet <= 0x5a ? octet + 0x20 : octet;
  }
  out[to++] = colon;
  const first = to;
  const { end } = value.span;
  let blank = false;
  for (let at = value.span.start; at < end; at++) {
    if (at === without?.start) at = without.end;
    if (at >= end) break;
    const octet = octets[at] ?? 0;
    if (octet === space || octet === tab) {
      blank = true;
      continue;
    }
    // RFC 5322 §2.2.3: a line end goes where white space follows it; nothing else begins with one inside a field.
    if (octet === lineFeed && isBlank(octets[at + 1])) continue;
    if (octet === carriageReturn && octets[at + 1] === lineFeed && isBlank(octets[at + 2])) continue;
    if (blank && to > first) out[to++] = space;
    blank = false;
    out[to++] = octet;
  }
  return to;
}

const isBlank = (octet: number | undefined): boolean => octet === space || octet === tab;

/**
 * §3.4.3, §3.4.4: the body as it is hashed, before `l=` cuts it. One pass; the result is at most one line end longer, and
 * lies in `body` itself where nothing had to change.
 */
export function canonicalBody(body: Bytes, how: Canonicalization): Bytes {
  return how === 'simple' ? simpleBody(body) : relaxedBody(body);
}

function simpleBody(body: Bytes): Bytes {
  let end = body.length;
  // "Ignores all empty lines at the end": back over line ends as long as the one before is a line end too.
  for (;;) {
    const before = lineEndBefore(body, end);
    if (before === end) break;
    end = before;
  }
  const lone = countLoneFeeds(body, end);
  if (lone === 0 && body[end] === carriageReturn && body[end + 1] === lineFeed)
    return body.subarray(0, end + 2);
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
