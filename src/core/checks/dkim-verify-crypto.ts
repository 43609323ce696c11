import { sha256 } from '@noble/hashes/sha2.js';
import type { Bytes } from '../base/bytes.ts';

export type Hash = 'sha1' | 'sha256';
export type PublicKeyOctets =
  { readonly type: 'rsa'; readonly spki: Bytes } | { readonly type: 'ed25519'; readonly raw: Bytes };

const webCryptoName = { sha1: 'SHA-1', sha256: 'SHA-256' } as const;

/** Up to so many octets, hashing here takes less time than handing them to another thread of the browser and waiting. */
export const fewOctets = 2048;

export const digest = async (hash: Hash, data: Bytes, { subtle }: Crypto): Promise<Bytes> =>
  hash === 'sha256' && data.length <= fewOctets
    ? sha256(data)
    : new Uint8Array(await subtle.digest(webCryptoName[hash], data));

/** null: this browser cannot compute it with this key. */
export async function isSignedBy(
  key: PublicKeyOctets,
  hash: Hash,
  signature: Bytes,
  data: Bytes,
  crypto: Crypto,
): Promise<boolean | null> {
  if (key.type === 'rsa') return rsa(key, hash, signature, data, crypto);
  // RFC 8463 §3: what Ed25519 signs is the SHA-256 of the header data.
  return ed25519(key, signature, await digest('sha256', data, crypto), crypto);
}

/** Importing a key costs as much as two verifications, so each is imported once for as long as its record is kept. */
const imported = new WeakMap<SubtleCrypto, WeakMap<PublicKeyOctets, Map<Hash, CryptoKey>>>();

function importedKeys(subtle: SubtleCrypto, octets: PublicKeyOctets): Map<Hash, CryptoKey> {
  const keys = imported.get(subtle) ?? new WeakMap<PublicKeyOctets, Map<Hash, CryptoKey>>();
  imported.set(subtle, keys);
  const made = keys.get(octets) ?? new Map<Hash, CryptoKey>();
  keys.set(octets, made);
  return made;
}

async function rsa(
  octets: PublicKeyOctets & { readonly type: 'rsa' },
  hash: Hash,
  signature: Bytes,
  data: Bytes,
  { subtle }: Crypto,
): Promise<boolean | null> {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: webCryptoName[hash] };
  try {
    const keys = importedKeys(subtle, octets);
    const key = keys.get(hash) ?? (await subtle.importKey('spki', octets.spki, algorithm, false, ['verify']));
    keys.set(hash, key);
    return await subtle.verify(algorithm.name, key, signature, data);
  } catch {
    return null; // a size or exponent this browser refuses
  }
}

async function ed25519(
  octets: PublicKeyOctets & { readonly type: 'ed25519' },
  signature: Bytes,
  message: Bytes,
  crypto: Crypto,
): Promise<boolean | null> {
  // RFC 8032 §5.1.6: a signature has 64 octets.
  if (signature.length !== 64) return false;
  try {
    const { subtle } = crypto;
    const keys = importedKeys(subtle, octets);
    const algorithm = { name: 'Ed25519' };
    const key =
      keys.get('sha256') ?? (await subtle.importKey('raw', octets.raw, algorithm, false, ['verify']));
    keys.set('sha256', key);
    return await subtle.verify(algorithm, key, signature, message);
  } catch {
    return ed25519InScript(octets.raw, signature, message, crypto);
  }
}

/** For browsers without Ed25519 in WebCrypto; loaded only there. */
async function ed25519InScript(
  raw: Bytes,
  signature: Bytes,
  message: Bytes,
  { subtle }: Crypto,
): Promise<boolean | null> {
  try {
    const { hashes, verifyAsync } = await import('@noble/ed25519');
    hashes.sha512Async = async (data) =>
      new Uint8Array(await subtle.digest('SHA-512', Uint8Array.from(data)));
    return await verifyAsync(signature, message, raw, { zip215: false });
  } catch {
    return null; // no point of the curve
  }
}
