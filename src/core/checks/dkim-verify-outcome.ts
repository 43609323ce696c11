/** RFC 6376 §6.1: from a signature that was read to its result, header and body part apart. */
import type { Bytes } from '../base/bytes.ts';
import type { Deps } from './check.ts';
import { fewOctets, isSignedBy } from './dkim-verify-crypto.ts';
import { askKey, readKey, type KeyAnswer, type UsableKey } from './dkim-verify-key.ts';
import type { MessageParts } from './dkim-verify-parts.ts';
import type { ReadSignature } from './dkim-verify-signature.ts';
import type { DkimReason, DkimResult, DkimVerdict, KeyFault, PartResult } from './dkim-verify-types.ts';

/** One verification of one message: each key is asked for once. */
export interface Run {
  readonly parts: MessageParts;
  readonly deps: Deps;
  /** `missing`: only the header was handed in. `none`: what is verified covers no body (an ARC seal). */
  readonly body: 'given' | 'missing' | 'none';
  readonly ask: (name: string) => Promise<KeyAnswer>;
}

export function verification(parts: MessageParts, deps: Deps, body: Run['body']): Run {
  const answers = new Map<string, Promise<KeyAnswer>>();
  return {
    parts,
    deps,
    body,
    ask(name) {
      const asked = answers.get(name) ?? askKey(name, deps);
      answers.set(name, asked);
      return asked;
    },
  };
}

export interface Outcome extends Pick<DkimVerdict, 'result' | 'reason' | 'tag' | 'header' | 'body'> {
  readonly key: UsableKey | null;
  /** How many records could have been the key. */
  readonly keys: number;
}
export const nothing = { tag: null, header: 'unknown', body: 'unknown', key: null, keys: 0 } as const;

/** `data`: the octets of the header that were signed. Expiry is judged at `now`, in seconds. */
export async function outcomeOf(
  signature: ReadSignature,
  data: () => Bytes,
  run: Run,
  now: number,
): Promise<Outcome> {
  const { fault, facts } = signature;
  const crypto = run.deps.crypto && hasSubtle(run.deps.crypto) ? run.deps.crypto : null;
  if (!crypto)
    return fault
      ? { ...nothing, result: 'permerror', reason: fault.reason, tag: fault.tag }
      : { ...nothing, result: 'neutral', reason: 'crypto-unavailable' };
  if (fault) {
    const body = await bodyPart(signature, run, crypto);
    return { ...nothing, result: 'permerror', reason: fault.reason, tag: fault.tag, body };
  }
  const asked = run.ask(keyName(facts.selector ?? '', facts.domain ?? ''));
  // A large body is hashed while the key is on its way; a small one while the signature is computed in another thread.
  const early = run.parts.bodyOctets > fewOctets ? bodyPart(signature, run, crypto) : null;
  const verified = headerOf(await asked, signature, data, crypto);
  const body = await (early ?? bodyPart(signature, run, crypto));
  const { part, keys } = await verified;
  if (part.fault !== null) return { ...nothing, ...keyOutcome(part.fault), body, keys };
  const { result, reason } = combined(signature, part.result, body, part.key, now, run);
  return { tag: null, header: part.result, body, key: part.key, keys, result, reason };
}

/** RFC 8601 §2.7.1: what cannot be asked now may pass later; all else about a key is final. */
const keyOutcome = (reason: KeyFault): { readonly result: DkimResult; readonly reason: DkimReason } => ({
  result: reason === 'key-unavailable' || reason === 'key-not-asked' ? 'temperror' : 'permerror',
  reason,
});

function combined(
  signature: ReadSignature,
  header: PartResult,
  body: PartResult,
  key: UsableKey,
  now: number,
  run: Run,
): { readonly result: DkimResult; readonly reason: DkimReason | null } {
  const { bodyLength, facts } = signature;
  const how = facts.canonicalization?.body ?? 'simple';
  // §3.5 l=: MUST NOT be larger than the body; then something was cut off, or the signer is wrong.
  if (run.body === 'given' && bodyLength !== null && bodyLength > run.parts.body(how).length)
    return { result: body === 'fail' ? 'fail' : 'permerror', reason: 'body-shorter-than-signed' };
  if (body === 'fail') return { result: 'fail', reason: 'body-hash-differs' };
  if (header === 'fail') return { result: 'fail', reason: 'signature-differs' };
  // RFC 8301 §3.1, §3.2: rsa-sha1 and RSA keys below 1024 bits are never valid, though the arithmetic is right, or is refused here.
  if (signature.hash === 'sha1') return { result: 'policy', reason: 'algorithm-outdated' };
  if (key.octets.type === 'rsa' && key.bits < 1024) return { result: 'policy', reason: 'key-too-short' };
  if (header === 'unknown') return { result: 'neutral', reason: 'crypto-unavailable' };
  // §6.1.1: a verifier MAY refuse an expired signature.
  if (facts.expiresAt !== null && facts.expiresAt < now) return { result: 'policy', reason: 'expired' };
  if (run.body === 'missing') return { result: 'neutral', reason: 'body-not-given' };
  return { result: 'pass', reason: null };
}

async function bodyPart(signature: ReadSignature, run: Run, crypto: Crypto): Promise<PartResult> {
  const { facts, bodyHash, bodyLength, hash } = signature;
  if (run.body !== 'given' || !facts.canonicalization || bodyHash.length === 0) return 'unknown';
  const found = await run.parts.bodyHash(facts.canonicalization.body, hash, bodyLength, crypto);
  return sameOctets(found, bodyHash) ? 'pass' : 'fail';
}

type HeaderPart =
  | { readonly fault: KeyFault }
  | { readonly fault: null; readonly result: PartResult; readonly key: UsableKey };

async function headerOf(
  answer: KeyAnswer,
  signature: ReadSignature,
  data: () => Bytes,
  crypto: Crypto,
): Promise<{ readonly part: HeaderPart; readonly keys: number }> {
  if (answer.fault !== null) return { part: answer, keys: 0 };
  const { texts } = answer;
  return { part: await headerPart(signature, data, texts, crypto), keys: texts.length };
}

/** Each record that could be the key in turn (§6.1.2 step 4); the first that fits decides. */
async function headerPart(
  signature: ReadSignature,
  made: () => Bytes,
  texts: readonly string[],
  crypto: Crypto,
): Promise<HeaderPart> {
  let best: HeaderPart | null = null;
  let data: Bytes | null = null;
  for (const text of texts) {
    const read = readKey(text, signature);
    if (read.fault !== null) {
      best ??= read;
      continue;
    }
    data ??= made();
    const valid = await isSignedBy(read.key.octets, signature.hash, signature.signature, data, crypto);
    const result: PartResult = valid === null ? 'unknown' : valid ? 'pass' : 'fail';
    const judged: HeaderPart = { fault: null, result, key: read.key };
    if (valid) return judged;
    if (best?.fault !== null) best = judged;
  }
  return best ?? { fault: 'key-missing' };
}

export const keyName = (selector: string, domain: string): string => `${selector}._domainkey.${domain}`;

const sameOctets = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((octet, at) => octet === other[at]);

/** On a page over plain http the browser hands out no `subtle`, whatever its type says. */
const hasSubtle = (crypto: Partial<Crypto>): boolean => crypto.subtle !== undefined;
