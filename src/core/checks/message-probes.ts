/** Undoes, one at a time, what is usually done to messages on their way; only a signature that fits then proves it. */
import { bytesFromLatin1, type Bytes } from '../base/bytes.ts';
import { neverAsked } from '../base/domain-name.ts';
import { canonicalBody } from '../mail/canonical.ts';
import type { Deps } from './check.ts';
import { digest, isSignedBy } from './dkim-verify-crypto.ts';
import { askKey, readKey } from './dkim-verify-key.ts';
import { messageParts, signedData } from './dkim-verify-parts.ts';
import { readSignature, type ReadSignature } from './dkim-verify-signature.ts';
import type { DkimVerdict } from './dkim-verify-types.ts';
import { bodyVariants } from './message-probes-body.ts';
import { headerVariants } from './message-probes-header.ts';
import type { MessageFacts } from './message-read.ts';
import type { BodyProof, HeaderProof, Proofs } from './message-types.ts';

/** Octets hashed for one signature at most. */
const mostHashed = 48_000_000;
/** Other names of the same domain that are asked for a key. */
const mostKeys = 12;

/** For a signature that does not fit. Asks only for other keys of the same domain; rejects only when aborted. */
export async function probeSignature(
  facts: MessageFacts,
  verdict: DkimVerdict,
  deps: Deps,
): Promise<Proofs | null> {
  const { crypto } = deps;
  const { header } = facts.message;
  const at = header.fields.findIndex(({ span }) => span.start === verdict.span.start);
  const field = header.fields[at];
  if (!crypto || !('subtle' in crypto) || !field) return null;
  const signature = readSignature(field.value.value, 'dkim');
  if (signature.fault) return null;
  const headerWrong = verdict.header === 'fail' || verdict.reason === 'key-missing';
  const [body, headerProof] = await Promise.all([
    verdict.body === 'fail' ? probeBody(facts, signature, crypto) : null,
    headerWrong ? probeHeader(facts, signature, at, verdict, { ...deps, crypto }) : [],
  ]);
  deps.signal.throwIfAborted();
  const whole =
    (verdict.body === 'pass' || body !== null) && (verdict.header === 'pass' || headerProof.length > 0);
  return { body, header: headerProof, whole };
}

async function probeBody(
  facts: MessageFacts,
  signature: ReadSignature,
  crypto: Crypto,
): Promise<BodyProof | null> {
  const { message } = facts;
  const how = signature.facts.canonicalization?.body;
  if (!how) return null;
  const raw = message.bytes.subarray(message.header.text.length);
  let left = mostHashed;
  const fits = async (octets: Bytes): Promise<boolean> => {
    left -= octets.length;
    const cut = signature.bodyLength === null ? octets : octets.subarray(0, signature.bodyLength);
    const found = await digest(signature.hash, cut, crypto);
    return (
      found.length === signature.bodyHash.length && found.every((octet, i) => octet === signature.bodyHash[i])
    );
  };
  for (const { proof, octets, canonical } of bodyVariants(message, raw, how)) {
    if (left <= 0) return null;
    if (await fits(canonical ? octets : canonicalBody(octets, how))) return proof;
  }
  return null;
}

type WithCrypto = Deps & { readonly crypto: Crypto };

async function probeHeader(
  facts: MessageFacts,
  signature: ReadSignature,
  at: number,
  verdict: DkimVerdict,
  deps: WithCrypto,
): Promise<readonly HeaderProof[]> {
  const how = signature.facts.canonicalization?.header ?? 'simple';
  const { header } = facts.message;
  const data = (text: string): Bytes =>
    signedData(messageParts(bytesFromLatin1(text)), signature.facts.signedNames, at, signature.tags, how);
  const key = verdict.key ? readKey(verdict.key.text, signature) : null;
  if (key?.fault === null)
    for (const { proofs, text } of headerVariants(facts.message, how, signature.facts.signedNames)) {
      const fits = await isSignedBy(
        key.key.octets,
        signature.hash,
        signature.signature,
        data(text),
        deps.crypto,
      );
      if (fits === true) return proofs;
    }
  return otherKey(facts, signature, data(header.text), deps);
}

/** A key was replaced, or the signer names the wrong one: every other key of the domain that can be found is tried. */
async function otherKey(
  facts: MessageFacts,
  signature: ReadSignature,
  data: Bytes,
  deps: WithCrypto,
): Promise<readonly HeaderProof[]> {
  const { domain, selector } = signature.facts;
  if (domain === null || selector === null) return [];
  const told = facts.signatures.flatMap((one) => (one.domain === domain ? (one.selector ?? []) : []));
  const names = [...new Set([...told, ...neighbours(selector), ...usual])]
    .filter((name) => name !== selector && !neverAsked(`${name}._domainkey.${domain}`))
    .slice(0, mostKeys);
  const probing: Deps = {
    ...deps,
    resolver: {
      lookup: (name, type, signal) => deps.resolver.lookup(name, type, signal, { purpose: 'probe' }),
    },
  };
  const answers = await Promise.all(
    names.map(async (name) => ({ name, answer: await askKey(`${name}._domainkey.${domain}`, probing) })),
  );
  for (const { name, answer } of answers) {
    if (answer.fault !== null) continue;
    for (const text of answer.texts) {
      const key = readKey(text, signature);
      if (key.fault !== null) continue;
      if (await isSignedBy(key.key.octets, signature.hash, signature.signature, data, deps.crypto))
        return [{ kind: 'key', selector: name }];
    }
  }
  return [];
}

const usual = ['default', 'mail', 'dkim', 'selector1', 'selector2', 's1', 's2', 'k1'];

/** `mail2025` has `mail2026` and `mail2024` beside it. */
function neighbours(selector: string): readonly string[] {
  const match = /^(.*?)(\d{1,8})(\D*)$/.exec(selector);
  if (!match) return [];
  const [, before = '', digits = '', after = ''] = match;
  const written = (number: number) => `${before}${String(number).padStart(digits.length, '0')}${after}`;
  const number = Number(digits);
  return [number + 1, ...(number > 0 ? [number - 1] : [])].map(written);
}
