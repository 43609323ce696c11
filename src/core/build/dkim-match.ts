import { decodeBase64, encodeBase64 } from '../base/base64.ts';
import type { Bytes } from '../base/bytes.ts';
import { derChildren, derTag, readDer, writeDer, type DerElement } from '../base/der.ts';
import { readKeyOctets, wrapAsSpki } from '../records/dkim/key-octets.ts';
import { parseDkimKey } from '../records/dkim/parse.ts';
import { readZoneLine } from '../records/dkim/zone-line.ts';
import { ed25519Public, pkcs1Of } from './dkim-keys.ts';

/** The public half of a key, which may be shown. */
export interface PublicHalf {
  readonly kind: 'rsa' | 'ed25519';
  /** Of the modulus; 256 for Ed25519. */
  readonly bits: number;
  /** Base64 as `p=` holds it: SubjectPublicKeyInfo for RSA as practised, the 32 octets for Ed25519 (RFC 8463 §4.2). */
  readonly base64: string;
}
export const keyRefusals = ['unreadable', 'locked', 'certificate', 'other-kind', 'withdrawn', 'no-crypto'] as const; // prettier-ignore
export type KeyRefusal = (typeof keyRefusals)[number];
/** Two halves only for 32 bare octets, which may be the public or the private half of Ed25519. */
export type ReadKey = { readonly halves: readonly PublicHalf[] } | { readonly refused: KeyRefusal };

const refused = (why: KeyRefusal): ReadKey => ({ refused: why });
const half = (one: PublicHalf | null): ReadKey => (one ? { halves: [one] } : refused('unreadable'));

/** A private key, a public key, a record or its line of a zone file: the public half of it. Only Ed25519 needs `crypto`. */
export async function readKey(text: string, crypto: Crypto | undefined): Promise<ReadKey> {
  if (text.includes('-----BEGIN')) return pemKey(text, crypto);
  const record = readZoneLine(text.trim())?.text ?? text;
  const { key, keyType } = parseDkimKey(record).record;
  if (key.state === 'revoked') return refused('withdrawn');
  if (key.state === 'ok') return half(publishedHalf(record));
  if (keyType.value === 'unknown') return refused('other-kind');
  const bare = octetsOf(text);
  if (!bare) return refused('unreadable');
  if (bare.length !== 32) return octetsKey(bare, crypto);
  const open: PublicHalf = { kind: 'ed25519', bits: 256, base64: encodeBase64(bare) };
  return { halves: crypto ? [open, await fromSeed(bare, crypto)] : [open] };
}

const fromSeed = async (seed: Uint8Array, crypto: Crypto): Promise<PublicHalf> => ({
  kind: 'ed25519',
  bits: 256,
  base64: encodeBase64(await ed25519Public(seed, crypto)),
});

/** RFC 7468: the first block that is a key; RFC 1421 §4.6: header lines tell of a passphrase. */
async function pemKey(text: string, crypto: Crypto | undefined): Promise<ReadKey> {
  const blocks = [...text.matchAll(/-----BEGIN ([A-Z0-9 ]{1,30})-----((?:(?!-----)[^]){0,20000})-----END/g)];
  const [, label = '', body = ''] = blocks.find(([, one]) => one?.endsWith('KEY')) ?? blocks[0] ?? [];
  if (label.startsWith('ENCRYPTED') || /^(?:Proc-Type|DEK-Info):/im.test(body)) return refused('locked');
  if (label.startsWith('CERTIFICATE')) return refused('certificate');
  if (/^(?:EC|DSA|OPENSSH|PGP) /.test(label)) return refused('other-kind');
  const octets = octetsOf(body);
  return octets ? octetsKey(octets, crypto) : refused('unreadable');
}

const ed25519Oid = '\x2b\x65\x70';

async function octetsKey(bytes: Bytes, crypto: Crypto | undefined): Promise<ReadKey> {
  const read = readKeyOctets(bytes);
  if (read.kind === 'ed25519-spki')
    return half({ kind: 'ed25519', bits: 256, base64: encodeBase64(read.raw) });
  if (read.kind === 'rsa') return half(rsaHalf(read.form === 'pkcs1' ? bytes : innerKey(bytes)));
  const parts = partsOf(bytes);
  const [first, second, third] = parts;
  // PKCS#1 (RFC 8017 A.1.2): version, modulus, public exponent, and the secret rest.
  if (read.kind === 'private' && second?.tag === derTag.integer) return half(rsaHalf(bytes));
  const algorithm = first?.tag === derTag.integer ? second : first;
  if (algorithm?.tag !== derTag.sequence) return refused('unreadable');
  const [oid] = derChildren(bytes, algorithm) ?? [];
  if (oid?.tag !== derTag.objectId) return refused('unreadable');
  if (String.fromCharCode(...bytes.slice(oid.content, oid.end)) === ed25519Oid) {
    // RFC 8410 §7: an OCTET STRING inside the OCTET STRING.
    const seed = third && readDer(bytes, third.content);
    if (seed?.end !== third?.end || !seed || seed.end - seed.content !== 32) return refused('unreadable');
    return crypto ? half(await fromSeed(bytes.slice(seed.content, seed.end), crypto)) : refused('no-crypto');
  }
  const inner = read.kind === 'private' ? pkcs1Of(bytes) : null;
  const rsa = inner && rsaHalf(inner);
  return rsa ? half(rsa) : refused(parts.length >= 2 ? 'other-kind' : 'unreadable');
}

const partsOf = (bytes: Bytes): readonly DerElement[] => {
  const outer = readDer(bytes, 0);
  return (outer && derChildren(bytes, outer)) ?? [];
};

/** RFC 5280 §4.1: the BIT STRING of a SubjectPublicKeyInfo holds the RSAPublicKey, behind one octet of unused bits. */
const innerKey = (bytes: Bytes): Bytes => {
  const [, bits] = partsOf(bytes);
  return Uint8Array.from(bits ? bytes.slice(bits.content + 1, bits.end) : []);
};

/** Modulus and exponent stand last in RSAPublicKey, and behind the version in RSAPrivateKey. */
function rsaHalf(bytes: Bytes): PublicHalf | null {
  const parts = partsOf(bytes);
  const [modulus, exponent] = parts.length > 2 ? parts.slice(1) : parts;
  if (modulus?.tag !== derTag.integer || exponent?.tag !== derTag.integer) return null;
  const [numbers, power] = [modulus, exponent].map(({ content, end }) => bytes.slice(content, end));
  const digits = numbers?.findIndex((octet) => octet !== 0) ?? -1;
  if (!numbers || !power || digits < 0) return null;
  const bits = (numbers.length - digits - 1) * 8 + (numbers[digits] ?? 0).toString(2).length;
  const inner = [...writeDer(derTag.integer, numbers), ...writeDer(derTag.integer, power)];
  const base64 = encodeBase64(wrapAsSpki(Uint8Array.from(writeDer(derTag.sequence, inner))));
  return { kind: 'rsa', bits, base64 };
}

/** Of a record whose key can be read. */
function publishedHalf(text: string): PublicHalf | null {
  const { key } = parseDkimKey(text).record;
  const octets = key.state === 'ok' ? octetsOf(text.slice(key.span.start, key.span.end)) : null;
  if (key.state !== 'ok' || !octets) return null;
  if (key.form === 'ed25519') return { kind: 'ed25519', bits: 256, base64: encodeBase64(octets) };
  return rsaHalf(key.form === 'pkcs1' ? octets : innerKey(octets));
}

export type KeyMatch =
  | { readonly match: 'same' | 'revoked' | 'unreadable' }
  /** The published key is the beginning of this one. */
  | { readonly match: 'cut'; readonly has: number; readonly of: number }
  | { readonly match: 'different'; readonly theirs: PublicHalf; readonly ours: PublicHalf };

/** As `amavisd testkeys`: does the published record belong to this key? */
export function matchKey(published: string, halves: readonly PublicHalf[]): KeyMatch {
  const { key } = parseDkimKey(published).record;
  if (key.state === 'revoked') return { match: 'revoked' };
  const theirs = publishedHalf(published);
  if (!theirs) {
    const start =
      key.state === 'broken' ? published.slice(key.span.start, key.span.end).replace(/\s/g, '') : '';
    const whole = halves.find(({ base64 }) => start.length >= 40 && base64.startsWith(start));
    return whole ? { match: 'cut', has: start.length, of: whole.base64.length } : { match: 'unreadable' };
  }
  if (halves.some(({ base64 }) => base64 === theirs.base64)) return { match: 'same' };
  const [ours] = halves;
  return ours ? { match: 'different', theirs, ours } : { match: 'unreadable' };
}

/** Where two keys of one kind and size part: the character of `p=`, counted from 1, and twelve from there of each. */
export function partingOf(one: PublicHalf, other: PublicHalf) {
  let at = 0;
  while (at < one.base64.length && one.base64[at] === other.base64[at]) at++;
  return { at: at + 1, one: one.base64.slice(at, at + 12), other: other.base64.slice(at, at + 12) };
}

function octetsOf(text: string): Bytes | null {
  const { bytes, wrong } = decodeBase64(text);
  return wrong === null && bytes.length > 0 ? bytes : null;
}
