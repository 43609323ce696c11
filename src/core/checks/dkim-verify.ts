/** RFC 6376 §6 with RFC 8301 and RFC 8463: every DKIM-Signature of a message, its header and body part apart. */
import type { Bytes } from '../base/bytes.ts';
import type { HeaderField } from '../mail/header-fields.ts';
import type { Deps } from './check.ts';
import { notesOf } from './dkim-verify-notes.ts';
import { keyName, nothing, outcomeOf, verification, type Outcome, type Run } from './dkim-verify-outcome.ts';
import { messageParts, signedData, type MessageParts } from './dkim-verify-parts.ts';
import { readSignature, type ReadSignature } from './dkim-verify-signature.ts';
import type { DkimVerdict } from './dkim-verify-types.ts';

/** §8.4: more signatures than this are named, not computed. */
export const mostSignatures = 20;

export interface DkimOptions {
  /** `missing`: only the header was handed in; its half is judged alone. */
  readonly body?: 'given' | 'missing';
}

/** One verdict a signature, top first; empty for a message without any. Asks for each key; rejects only when aborted. */
export const verifyDkim = (
  message: Bytes,
  deps: Deps,
  options: DkimOptions = {},
): Promise<readonly DkimVerdict[]> => verifyDkimOf(messageParts(message), deps, options);

/** The same of a message that was taken apart already. */
export async function verifyDkimOf(
  parts: MessageParts,
  deps: Deps,
  { body = 'given' }: DkimOptions,
): Promise<readonly DkimVerdict[]> {
  deps.signal.throwIfAborted();
  const run = verification(parts, deps, body);
  const positions = parts.positions.get('dkim-signature') ?? [];
  const verdicts = await Promise.all(
    positions.flatMap((at, index) => {
      const field = parts.header.fields[at];
      return field ? [verdictOf(field, at, index < mostSignatures, run)] : [];
    }),
  );
  deps.signal.throwIfAborted();
  return verdicts;
}

async function verdictOf(field: HeaderField, at: number, evaluate: boolean, run: Run): Promise<DkimVerdict> {
  const signature = readSignature(field.value.value, 'dkim');
  const how = signature.facts.canonicalization?.header ?? 'simple';
  const now = Math.floor(run.deps.now() / 1000);
  const outcome: Outcome = evaluate
    ? await outcomeOf(
        signature,
        () => signedData(run.parts, signature.facts.signedNames, at, signature.tags, how),
        run,
        now,
      )
    : { ...nothing, result: 'neutral', reason: 'not-evaluated' };
  // Written out: copying objects by spreading cost a seventh of all that is not cryptography.
  const { key, keys } = outcome;
  const { facts } = signature;
  const { domain, selector } = facts;
  return {
    result: outcome.result,
    domain,
    selector,
    algorithm: facts.algorithm,
    reason: outcome.reason,
    header: outcome.header,
    body: outcome.body,
    tag: outcome.tag,
    identity: facts.identity,
    canonicalization: facts.canonicalization,
    signedNames: facts.signedNames,
    signedAt: facts.signedAt,
    expiresAt: facts.expiresAt,
    bodyLength: evaluate ? bodyLengthOf(signature, run.parts) : null,
    key: key
      ? { name: keyName(selector ?? '', domain ?? ''), type: key.octets.type, bits: key.bits, text: key.text }
      : null,
    notes: evaluate ? notesOf(signature, run.parts, at, key, keys, now) : [],
    span: field.span,
    signatureStart: facts.signatureStart,
  };
}

function bodyLengthOf({ bodyLength, facts }: ReadSignature, parts: MessageParts): DkimVerdict['bodyLength'] {
  if (bodyLength === null || !facts.canonicalization) return null;
  const whole = parts.body(facts.canonicalization.body).length;
  return { signed: bodyLength, beyond: Math.max(0, whole - bodyLength) };
}
