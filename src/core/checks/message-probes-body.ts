/** The text as it may have been before: each variant undoes one usual change. */
import { decodeBase64 } from '../base/base64.ts';
import { bytesFromLatin1, latin1FromBytes, type Bytes } from '../base/bytes.ts';
import { canonicalBody, type Canonicalization } from '../mail/canonical.ts';
import { decodeQuotedPrintable, type Message } from '../mail/message.ts';
import type { BodyProof } from './message-types.ts';

export interface BodyVariant {
  readonly proof: BodyProof;
  readonly octets: Bytes;
  /** They are canonical already. */
  readonly canonical: boolean;
}

const usualFooter = 40;
const mostFooter = 150;
const mostBanner = 40;
/** Lines taken out of each of two parts. */
const mostInPart = 16;
/** Octets of a text whose parts are searched for a footer. */
const mostSearched = 1_000_000;
/** Rewriting copies the text; beyond this only lines are cut. */
const mostRewritten = 12_000_000;

/** `raw`: the body as it stands. What is usual and cheap first: whoever asks stops after so many octets. */
export function* bodyVariants(message: Message, raw: Bytes, how: Canonicalization): Generator<BodyVariant> {
  const canonical = canonicalBody(raw, how);
  const lines = linesOf(canonical);
  yield* footers(lines, 1, usualFooter);
  yield* addedPart(message, raw);
  if (raw.length <= mostRewritten) yield* rewritten(message, raw, how);
  yield* banners(lines);
  yield* footers(lines, usualFooter + 1, mostFooter);
  yield* footersInParts(lines);
}

function* rewritten(message: Message, raw: Bytes, how: Canonicalization): Generator<BodyVariant> {
  const text = latin1FromBytes(raw);
  const variant = (
    kind: Exclude<BodyProof['kind'], 'footer' | 'banner'>,
    changed: string,
  ): readonly BodyVariant[] =>
    changed === text ? [] : [{ proof: { kind }, octets: bytesFromLatin1(changed), canonical: false }];
  // RFC 5321 §4.5.2: a dot at the beginning of a line is doubled in transit, and must be undone.
  yield* variant('stuffing', text.replace(/(^|\n)\.\./g, '$1.'));
  yield* variant('stuffing', text.replace(/(^|\n)\.(?!\r?\n|$)/g, '$1..'));
  // RFC 4155: mailbox files mark lines that begin with "From ".
  yield* variant('from-mark', text.replace(/(^|\n)>From /g, '$1From '));
  // A run is tried from its first character alone: from each of them, a megabyte of one character would not end.
  yield* variant('line-ends', text.replace(/(?<!\r)\r+\n|\r(?!\n)|(?<!\r)\n/g, '\r\n'));
  yield* variant('line-ends', text.replace(/\r\r\n/g, '\r\n'));
  if (how === 'simple') {
    yield* variant('blanks', text.replace(/(?<![ \t])[ \t]+(?=\r?\n|$)/g, ''));
    yield* variant('blanks', text.replace(/(^|\n)--(?=\r?\n)/g, '$1-- '));
  }
  yield* encodings(message, raw, variant);
}

interface Lines {
  readonly body: Bytes;
  readonly count: number;
  /** Where a line begins; the end of the body for one that is not there. */
  readonly at: (line: number) => number;
}
function linesOf(body: Bytes): Lines {
  const starts = lineStarts(body);
  return { body, count: starts.length, at: (line) => starts[line] ?? body.length };
}

function* footers({ body, count, at }: Lines, least: number, most: number): Generator<BodyVariant> {
  for (let lines = least; lines <= Math.min(most, count - 1); lines++) {
    let end = at(count - lines);
    // A blank line more or less gives the same octets.
    if (end >= 4 && body[end - 3] === 10 && body[end - 1] === 10) continue;
    // RFC 6376 §3.4.3: empty lines at the end do not count.
    while (end >= 4 && body[end - 1] === 10 && body[end - 3] === 10) end -= 2;
    yield { proof: { kind: 'footer', lines }, octets: body.subarray(0, end), canonical: true };
  }
}

function* banners({ body, count, at }: Lines): Generator<BodyVariant> {
  for (let lines = 1; lines <= Math.min(mostBanner, count - 1); lines++)
    yield { proof: { kind: 'banner', lines }, octets: body.subarray(at(lines)), canonical: true };
}

/** A footer inside a part stands before one of its last boundaries, and in HTML before the end of its body. */
function* footersInParts({ body, count, at }: Lines): Generator<BodyVariant> {
  if (body.length > mostSearched) return;
  const startsWith = (line: number, what: RegExp): boolean =>
    what.test(latin1FromBytes(body.subarray(at(line), Math.min(at(line + 1), at(line) + 80))));
  const every = Array.from({ length: count }, (_, line) => line);
  const ends = every.filter((line) => startsWith(line, /^--\S/)).slice(1, 40);
  const closing = every.findLast((line) => startsWith(line, /^\s{0,20}<\/body>/i));
  const cut = (before: number, lines: number): Range => [at(before - lines), at(before)];
  for (const end of closing === undefined ? ends : [closing, ...ends])
    for (let lines = 1; lines <= Math.min(24, end - 1); lines++)
      yield without(body, [cut(end, lines)], lines);
  // A disclaimer is put into both forms of a text.
  const [first, second] = ends;
  if (first === undefined || second === undefined) return;
  const isBetween = closing !== undefined && closing > first && closing < second;
  for (const end of isBetween ? [closing, second] : [second])
    for (let lines = 1; lines <= Math.min(mostInPart, end - first - 1); lines++)
      for (let more = 1; more <= Math.min(mostInPart, first - 1); more++)
        yield without(body, [cut(first, more), cut(end, lines)], lines + more);
}

type Range = readonly [from: number, to: number];

/** The body without these ranges, in ascending order. */
function without(body: Bytes, ranges: readonly Range[], lines: number): BodyVariant {
  let octets: Bytes = body.subarray(0, 0);
  let from = 0;
  for (const [start, end] of ranges) {
    octets = joined(octets, body.subarray(from, start));
    from = end;
  }
  return { proof: { kind: 'footer', lines }, octets: joined(octets, body.subarray(from)), canonical: true };
}

function lineStarts(body: Uint8Array): readonly number[] {
  const starts = [0];
  for (let at = body.indexOf(10); at >= 0 && at + 1 < body.length; at = body.indexOf(10, at + 1))
    starts.push(at + 1);
  return starts;
}

function joined(one: Uint8Array, other: Uint8Array): Bytes {
  const whole = new Uint8Array(one.length + other.length);
  whole.set(one);
  whole.set(other, one.length);
  return whole;
}

/** RFC 6376 §5.3: a relay that cannot carry eight bits encodes the text anew; here it is decoded again. */
function* encodings(
  message: Message,
  raw: Bytes,
  variant: (kind: 'encoding', changed: string) => readonly BodyVariant[],
): Generator<BodyVariant> {
  if (message.parts.length > 0) {
    const leaves = message.parts
      .filter(({ parts, encoding }) => parts.length === 0 && isEncoded(encoding))
      .slice(0, 20);
    const start = message.header.text.length;
    let text = latin1FromBytes(raw);
    for (const { body, encoding } of leaves.toReversed()) {
      const [from, to] = [body.start - start, body.end - start];
      text = text.slice(0, from) + decodedText(text.slice(from, to), encoding) + text.slice(to);
    }
    yield* variant('encoding', text);
  } else if (isEncoded(message.encoding))
    yield* variant('encoding', decodedText(latin1FromBytes(raw), message.encoding));
}
const isEncoded = (encoding: string): boolean => encoding === 'quoted-printable' || encoding === 'base64';
const decodedText = (text: string, encoding: string): string =>
  encoding === 'base64' ? latin1FromBytes(decodeBase64(text).bytes) : decodeQuotedPrintable(text);

/** A list wraps the message into a new multipart and appends its own part: the first one is what was signed. */
function* addedPart(message: Message, raw: Bytes): Generator<BodyVariant> {
  const [first] = message.parts;
  if (!first || message.parts.length < 2 || message.media.subtype !== 'mixed') return;
  const start = message.header.text.length;
  const octets = raw.subarray(first.body.start - start, first.body.end - start);
  yield { proof: { kind: 'part-added' }, octets, canonical: false };
  yield { proof: { kind: 'part-added' }, octets: joined(octets, Uint8Array.of(13, 10)), canonical: false };
}
