/** RFC 6376 §3.7: what a signature was computed over, from the octets of one message. */
import type { Bytes } from '../base/bytes.ts';
import { span, type Span } from '../base/span.ts';
import {
  canonicalBody,
  canonicalHeader,
  type CanonicalHeader,
  type Canonicalization,
} from '../mail/canonical.ts';
import { signaturePlace, type SignatureTags } from '../mail/dkim-signature.ts';
import { headerSectionOf, type HeaderField, type HeaderSection } from '../mail/header-fields.ts';
import { digest, type Hash } from './dkim-verify-crypto.ts';

/** A message taken apart once, for all its signatures. */
export interface MessageParts {
  readonly header: HeaderSection;
  /** Positions in `header.fields` by lower-case name, top first. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
  /** How many octets the body has as it stands. */
  readonly bodyOctets: number;
  readonly canonical: (how: Canonicalization) => CanonicalHeader;
  /** The canonical body; computed once for each form. */
  readonly body: (how: Canonicalization) => Bytes;
  /** Its hash, cut to `length` octets; computed once for each question. */
  readonly bodyHash: (
    how: Canonicalization,
    hash: Hash,
    length: number | null,
    crypto: Crypto,
  ) => Promise<Bytes>;
}

export function messageParts(message: Bytes): MessageParts {
  const header = headerSectionOf(message);
  const positions = new Map<string, number[]>();
  for (const [at, { key }] of header.fields.entries()) {
    const known = positions.get(key);
    if (known) known.push(at);
    else positions.set(key, [at]);
  }
  // The section is everything before the body, one character an octet.
  const raw = message.subarray(header.text.length);
  const headers = new Map<Canonicalization, CanonicalHeader>();
  const canonical = (how: Canonicalization): CanonicalHeader => {
    const made = headers.get(how) ?? canonicalHeader(message, header.fields, how);
    headers.set(how, made);
    return made;
  };
  const bodies = new Map<Canonicalization, Bytes>();
  const hashes = new Map<string, Promise<Bytes>>();
  const body = (how: Canonicalization): Bytes => {
    const made = bodies.get(how) ?? canonicalBody(raw, how);
    bodies.set(how, made);
    return made;
  };
  return {
    header,
    positions,
    bodyOctets: raw.length,
    canonical,
    body,
    bodyHash(how, hash, length, crypto) {
      const whole = body(how);
      const end = Math.min(length ?? whole.length, whole.length);
      const question = `${how} ${hash} ${end}`;
      const asked = hashes.get(question) ?? digest(hash, whole.subarray(0, end), crypto);
      hashes.set(question, asked);
      return asked;
    },
  };
}

/**
 * §3.7 step 2, §5.4.2: the fields named, each time the lowest not yet taken; a name without a field left gives nothing.
 * Then the signature field itself without its b=, and without a line end. `own`: its position.
 */
export function signedData(
  { header, positions, canonical }: MessageParts,
  names: readonly string[],
  own: number,
  tags: SignatureTags,
  how: Canonicalization,
): Bytes {
  const without = signatureSpan(header.fields[own], tags);
  return canonical(how).join(takenFields(positions, names, own), own, without);
}

/** Where the value of b= stands in the section. */
export function signatureSpan(field: HeaderField | undefined, tags: SignatureTags): Span | null {
  const place = signaturePlace(tags);
  const start = field?.value.span.start;
  return place && start !== undefined ? span(start + place.start, start + place.end) : null;
}

/** Positions of the fields that `names` take, in their order. */
export function takenFields(
  positions: ReadonlyMap<string, readonly number[]>,
  names: readonly string[],
  own: number,
): readonly number[] {
  const left = new Map<string, number>();
  const taken: number[] = [];
  for (const name of names) {
    const all = positions.get(name);
    if (!all) continue;
    let next = (left.get(name) ?? all.length) - 1;
    // §3.5 h=: a signature cannot name itself, only others before it.
    if (all[next] === own) next--;
    left.set(name, Math.max(next, 0));
    const at = next < 0 ? undefined : all[next];
    if (at !== undefined) taken.push(at);
  }
  return taken;
}
