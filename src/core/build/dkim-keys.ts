import { encodeBase64 } from '../base/base64.ts';
import type { Bytes } from '../base/bytes.ts';
import { derChildren, readDer } from '../base/der.ts';
import { writeDkimKey } from '../records/dkim/print.ts';

export type DkimKeyKind = 'rsa1024' | 'rsa2048' | 'rsa3072' | 'rsa4096' | 'ed25519';
/** Lives in memory only: never kept, never sent. */
export interface DkimKeyPair {
  readonly record: string;
  readonly pkcs8: string;
  /** Null for Ed25519, which PKCS#1 does not know. */
  readonly pkcs1: string | null;
  /** Ed25519 alone: the 32 octets of the private key in Base64, the only form that rspamd reads. */
  readonly seed: string | null;
}

const pem = (label: string, bytes: Uint8Array): string =>
  `-----BEGIN ${label}-----\n${encodeBase64(bytes).replace(/(.{64})(?=.)/g, '$1\n')}\n-----END ${label}-----\n`;

/** RFC 5958 §2: the third member holds the RSAPrivateKey of RFC 8017 A.1.2. */
export function pkcs1Of(pkcs8: Uint8Array): Bytes | null {
  const outer = readDer(pkcs8, 0);
  const key = outer && derChildren(pkcs8, outer)?.[2];
  return key ? Uint8Array.from(pkcs8.slice(key.content, key.end)) : null;
}

/** RFC 8410 §7: a PKCS#8 frame around the 32 octets of an Ed25519 seed. */
const ed25519Frame = [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20];

/** By script, so that browsers without Ed25519 in WebCrypto have it too. */
export async function ed25519Public(seed: Uint8Array, { subtle }: Crypto): Promise<Uint8Array> {
  const { getPublicKeyAsync, hashes } = await import('@noble/ed25519');
  hashes.sha512Async = async (data) => new Uint8Array(await subtle.digest('SHA-512', Uint8Array.from(data)));
  return getPublicKeyAsync(seed);
}

export async function makeDkimKey(kind: DkimKeyKind, crypto: Crypto): Promise<DkimKeyPair> {
  if (kind === 'ed25519') {
    const seed = crypto.getRandomValues(new Uint8Array(32));
    const key = encodeBase64(await ed25519Public(seed, crypto)); // RFC 8463 §4.2: the 32 octets alone
    const pkcs8 = pem('PRIVATE KEY', Uint8Array.from([...ed25519Frame, ...seed]));
    return { record: writeDkimKey({ keyType: 'ed25519', key }), pkcs8, pkcs1: null, seed: `${encodeBase64(seed)}\n` }; // prettier-ignore
  }
  const { subtle } = crypto;
  const pair = await subtle.generateKey(
    {
      name: 'RSASSA-PKCS1-v1_5',
      modulusLength: Number(kind.slice(3)),
      publicExponent: Uint8Array.from([1, 0, 1]),
      hash: 'SHA-256',
    },
    true,
    ['sign', 'verify'],
  );
  const open = new Uint8Array(await subtle.exportKey('spki', pair.publicKey));
  const secret = new Uint8Array(await subtle.exportKey('pkcs8', pair.privateKey));
  const inner = pkcs1Of(secret);
  return {
    record: writeDkimKey({ keyType: 'rsa', key: encodeBase64(open) }),
    pkcs8: pem('PRIVATE KEY', secret),
    pkcs1: inner && pem('RSA PRIVATE KEY', inner),
    seed: null,
  };
}

/** A selector that says when the key was made: rotation is then a look at the name. `day`: YYYY-MM-DD. */
export const proposedSelector = (day: string, kind: DkimKeyKind): string =>
  `${kind === 'ed25519' ? 'e' : 's'}${day.replaceAll('-', '')}`;
