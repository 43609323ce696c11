import { decodeBase64, encodeBase64 } from '../base/base64.ts';
import type { Bytes } from '../base/bytes.ts';
import { derChildren, derTag, readDer, writeDer } from '../base/der.ts';
import { wrapAsSpki } from '../records/dkim/key-octets.ts';
import { parseDkimKey } from '../records/dkim/parse.ts';
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
async function ed25519Public(seed: Uint8Array, { subtle }: Crypto): Promise<Uint8Array> {
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

export type KeyMatch = 'same' | 'different' | 'revoked' | 'published-unreadable' | 'given-unreadable';

/** As `amavisd testkeys`: does the published record belong to this record, public key or private key? */
export async function matchDkimKey(published: string, given: string, crypto: Crypto): Promise<KeyMatch> {
  const key = parseDkimKey(published).record.key;
  if (key.state === 'revoked') return 'revoked';
  const theirs = await publicOctets(published, crypto);
  if (!theirs) return 'published-unreadable';
  const ours = await publicOctets(given, crypto);
  if (!ours) return 'given-unreadable';
  return theirs === ours ? 'same' : 'different';
}

/** Base64 of the public half in the form of RFC 6376 §3.6.1 as practised, whatever form was given. */
async function publicOctets(text: string, crypto: Crypto): Promise<string | null> {
  const bytes = /-----BEGIN/.test(text) ? pemOctets(text) : null;
  if (!bytes) {
    const { key } = parseDkimKey(text).record;
    if (key.state !== 'ok') return null;
    const octets = octetsOf(text.slice(key.span.start, key.span.end));
    return octets && encodeBase64(key.form === 'pkcs1' ? wrapAsSpki(octets) : octets);
  }
  if (bytes.length === 48 && ed25519Frame.every((octet, at) => bytes[at] === octet))
    return encodeBase64(await ed25519Public(bytes.slice(16), crypto));
  const outer = readDer(bytes, 0);
  const parts = outer && derChildren(bytes, outer);
  if (!parts) return null;
  // PKCS#8 holds PKCS#1; PKCS#1 holds version, modulus, exponent and the secret rest.
  if (parts[1]?.tag === derTag.sequence) {
    const inner = pkcs1Of(bytes);
    return inner && rsaPublic(inner);
  }
  return parts.length > 3 ? rsaPublic(bytes) : parts.length === 2 ? encodeBase64(publicForm(bytes)) : null;
}

/** SubjectPublicKeyInfo begins with a SEQUENCE, RSAPublicKey with an INTEGER. */
function publicForm(bytes: Bytes): Bytes {
  const outer = readDer(bytes, 0);
  return outer && bytes[outer.content] === derTag.integer ? wrapAsSpki(bytes) : bytes;
}

function rsaPublic(pkcs1: Bytes): string | null {
  const outer = readDer(pkcs1, 0);
  const [, modulus, exponent] = (outer && derChildren(pkcs1, outer)) ?? [];
  if (!modulus || !exponent) return null;
  const numbers = [modulus, exponent].flatMap(({ content, end }) =>
    writeDer(derTag.integer, pkcs1.slice(content, end)),
  );
  return encodeBase64(wrapAsSpki(Uint8Array.from(writeDer(derTag.sequence, numbers))));
}

function pemOctets(text: string): Bytes | null {
  const body = /-----BEGIN [A-Z ]{1,30}-----([^-]{1,20000})-----END/.exec(text)?.[1];
  return body === undefined ? null : octetsOf(body);
}

function octetsOf(text: string): Bytes | null {
  const { bytes, wrong } = decodeBase64(text);
  return wrong === null && bytes.length > 0 ? bytes : null;
}
