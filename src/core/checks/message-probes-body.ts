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

const mostFooter = 150;
const mostBanner = 40;
/** Rewriting copies the text; beyond this only lines are cut. */
const mostRewritten = 12_000_000;

/** `raw`: the body as it stands. Cheap and usual changes first. */
export function* bodyVariants(message: Message, raw: Bytes, how: Canonicalization): Generator<BodyVariant> {
  const canonical = canonicalBody(raw, how);
  yield* cutLines(canonical);
  if (raw.length > mostRewritten) return;
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
  yield* addedPart(message, raw);
}

/** Lines from the end, lines before the last boundary, and lines from the beginning. */
function* cutLines(body: Bytes): Generator<BodyVariant> {
  const starts = lineStarts(body);
  const count = starts.length;
  const startOf = (line: number): number => starts[line] ?? body.length;
  const cut = (end: number): Bytes => {
    // RFC 6376 §3.4.3: empty lines at the end do not count.
    let to = end;
    while (to >= 4 && body[to - 1] === 10 && body[to - 3] === 10) to -= 2;
    return body.subarray(0, to);
  };
  for (let lines = 1; lines <= Math.min(mostFooter, count - 1); lines++) {
    const end = startOf(count - lines);
    // A blank line more or less gives the same octets.
    if (end >= 4 && body[end - 3] === 10 && body[end - 1] === 10) continue;
    yield { proof: { kind: 'footer', lines }, octets: cut(end), canonical: true };
  }
  for (let lines = 1; lines <= Math.min(mostBanner, count - 1); lines++)
    yield { proof: { kind: 'banner', lines }, octets: body.subarray(startOf(lines)), canonical: true };
  const boundaries = starts.flatMap((start, line) =>
    body[start] === 0x2d && body[start + 1] === 0x2d && startOf(line + 1) - start > 4 ? [line] : [],
  );
  // A footer inside a part stands before one of its last boundaries.
  for (const boundary of boundaries.slice(1, 40))
    for (let lines = 1; lines <= Math.min(24, boundary - 1); lines++)
      yield {
        proof: { kind: 'footer', lines },
        octets: joined(body.subarray(0, startOf(boundary - lines)), body.subarray(startOf(boundary))),
        canonical: true,
      };
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
