import { latin1FromBytes, type Bytes } from '../base/bytes.ts';

export type Hash = 'sha1' | 'sha256';
export type PublicKeyOctets =
  { readonly type: 'rsa'; readonly spki: Bytes } | { readonly type: 'ed25519'; readonly raw: Bytes };

const webCryptoName = { sha1: 'SHA-1', sha256: 'SHA-256' } as const;

export const digest = async (hash: Hash, data: Bytes, { subtle }: Crypto): Promise<Bytes> =>
  new Uint8Array(await subtle.digest(webCryptoName[hash], data));

/** null: this browser cannot compute it with this key. */
export async function isSignedBy(
  key: PublicKeyOctets,
  hash: Hash,
  signature: Bytes,
  data: Bytes,
  crypto: Crypto,
): Promise<boolean | null> {
  if (key.type === 'rsa') return rsa(key.spki, hash, signature, data, crypto);
  // RFC 8463 §3: what Ed25519 signs is the SHA-256 of the header data.
  return ed25519(key.raw, signature, await digest('sha256', data, crypto), crypto);
}

/** Public keys that were imported last: importing one costs as much as two verifications. Nothing of a message is kept. */
const imported = new WeakMap<SubtleCrypto, Map<string, Promise<CryptoKey>>>();
const mostImported = 64;

/** Rejects where this browser refuses the key. `name`: tells it from other uses of the same octets. */
function importedKey(
  subtle: SubtleCrypto,
  name: string,
  octets: Bytes,
  make: () => Promise<CryptoKey>,
): Promise<CryptoKey> {
  const kept = imported.get(subtle) ?? new Map<string, Promise<CryptoKey>>();
  imported.set(subtle, kept);
  const key = `${name} ${latin1FromBytes(octets)}`;
  const known = kept.get(key);
  if (known) return known;
  const [oldest] = kept.keys();
  if (kept.size >= mostImported && oldest !== undefined) kept.delete(oldest);
  const made = make();
  kept.set(key, made);
  return made;
}

async function rsa(
  spki: Bytes,
  hash: Hash,
  signature: Bytes,
  data: Bytes,
  { subtle }: Crypto,
): Promise<boolean | null> {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: webCryptoName[hash] };
  try {
    const key = await importedKey(subtle, hash, spki, () =>
      subtle.importKey('spki', spki, algorithm, false, ['verify']),
    );
    return await subtle.verify(algorithm.name, key, signature, data);
  } catch {
    return null; // a size or exponent this browser refuses
  }
}

async function ed25519(
  raw: Bytes,
  signature: Bytes,
  message: Bytes,
  crypto: Crypto,
): Promise<boolean | null> {
  // RFC 8032 §5.1.6: a signature has 64 octets.
  if (signature.length !== 64) return false;
  try {
    const { subtle } = crypto;
    const key = await importedKey(subtle, 'ed25519', raw, () =>
      subtle.importKey('raw', raw, { name: 'Ed25519' }, false, ['verify']),
    );
    return await subtle.verify({ name: 'Ed25519' }, key, signature, message);
  } catch {
    return ed25519InScript(raw, signature, message, crypto);
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
