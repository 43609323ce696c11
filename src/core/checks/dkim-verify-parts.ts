/** RFC 6376 §3.7: what a signature was computed over, from the octets of one message. */
import { bytesFromLatin1, type Bytes } from '../base/bytes.ts';
import { canonicalBody, canonicalChanged, canonicalField, type Canonicalization } from '../mail/canonical.ts';
import { withoutSignature, type SignatureTags } from '../mail/dkim-signature.ts';
import { headerSectionOf, type HeaderField, type HeaderSection } from '../mail/header-fields.ts';
import { digest, type Hash } from './dkim-verify-crypto.ts';

/** A message taken apart once, for all its signatures. */
export interface MessageParts {
  readonly header: HeaderSection;
  /** Positions in `header.fields` by lower-case name, top first. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
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
  { header, positions }: MessageParts,
  names: readonly string[],
  own: number,
  tags: SignatureTags,
  how: Canonicalization,
): Bytes {
  const field = header.fields[own];
  const lines = takenFields(positions, names, own).map((at) => fieldAt(header, at, how));
  const last = field ? canonicalChanged(header.text, field, withoutSignature(tags), how) : '';
  return bytesFromLatin1(lines.map((line) => `${line}\r\n`).join('') + last);
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

export function fieldAt(header: HeaderSection, at: number, how: Canonicalization): string {
  const field: HeaderField | undefined = header.fields[at];
  return field ? canonicalField(header.text, field, how) : '';
}
