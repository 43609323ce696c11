/** RFC 6376 §8, RFC 8301: what a person should know of a signature, whatever its result. */
import type { UsableKey } from './dkim-verify-key.ts';
import { takenFields, type MessageParts } from './dkim-verify-parts.ts';
import type { ReadSignature } from './dkim-verify-signature.ts';
import type { DkimNote } from './dkim-verify-types.ts';

/** Fields of which RFC 5322 §3.6 allows one. */
const single = ['date', 'from', 'sender', 'reply-to', 'to', 'cc', 'bcc', 'message-id', 'in-reply-to', 'references', 'subject']; // prettier-ignore
/** A clock may be wrong by this much before a time counts as future (§3.5 t=). */
const clockSkew = 300;

export function notesOf(
  signature: ReadSignature,
  parts: MessageParts,
  own: number,
  key: UsableKey | null,
  keys: number,
  now: number,
): readonly DkimNote[] {
  const notes: DkimNote[] = [];
  const { signedNames, signedAt } = signature.facts;
  if (key?.testing) notes.push('key-testing');
  // RFC 8301 §3.2: signers SHOULD use at least 2048.
  if (key?.octets.type === 'rsa' && key.bits < 2048) notes.push('key-short');
  if (keys > 1) notes.push('several-keys');
  const { bodyLength, facts } = signature;
  // §8.2: octets beyond l= can be added by anyone.
  if (bodyLength === 0) notes.push('body-unsigned');
  else if (
    bodyLength !== null &&
    facts.canonicalization &&
    bodyLength < parts.body(facts.canonicalization.body).length
  )
    notes.push('body-partly-signed');
  if (signedAt !== null && signedAt > now + clockSkew) notes.push('signed-in-future');
  const count = (name: string) => parts.positions.get(name)?.length ?? 0;
  // §8.15: a second From on top is what a person sees, while the lowest is what was signed.
  if (count('from') > 1) notes.push('from-repeated');
  if (signedNames.filter((name) => name === 'from').length <= count('from'))
    notes.push('from-not-oversigned');
  for (const name of ['subject', 'to', 'date'] as const)
    if (count(name) > 0 && !signedNames.includes(name)) notes.push(`${name}-unsigned`);
  if (bodyLength !== null && count('content-type') > 0 && !signedNames.includes('content-type'))
    notes.push('content-type-unsigned');
  const repeated = single.filter((name) => name !== 'from' && count(name) > 1 && signedNames.includes(name));
  if (repeated.length === 0) return notes;
  const taken = new Set(takenFields(parts.positions, signedNames, own));
  if (repeated.some((name) => parts.positions.get(name)?.some((at) => !taken.has(at))))
    notes.push('repeated-header-unsigned');
  return notes;
}
