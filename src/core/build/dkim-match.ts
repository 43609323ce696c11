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
/** Several halves where several keys were pasted, and for 32 bare octets, which may be either half of Ed25519. */
export type ReadKey = { readonly halves: readonly PublicHalf[] } | { readonly refused: KeyRefusal };

const refused = (why: KeyRefusal): ReadKey => ({ refused: why });
const half = (one: PublicHalf | null): ReadKey => (one ? { halves: [one] } : refused('unreadable'));

/** Private and public keys, records and their lines of a zone file: the public halves. Only Ed25519 needs `crypto`. */
export async function readKey(text: string, crypto: Crypto | undefined): Promise<ReadKey> {
  // Word processors make one dash out of two, mail programs mark quoted lines, JSON writes line breaks as letters.
  const plain = text.replace(/[\u2010-\u2015\u2212]/g, '-').replace(/\\[rn]/g, '\n').replace(/^[>\s]+/gm, ''); // prettier-ignore
  if (plain.includes('-----BEGIN')) return several(pemBlocks(plain).map((block) => pemKey(block, crypto)));
  // RFC 4253 §6.6, RFC 4716: SSH writes the same numbers in another form.
  if (/^(?:ssh-(?:rsa|dss|ed25519) |---- BEGIN SSH2|PuTTY-User-Key-File)/m.test(plain))
    return refused('other-kind');
  return several(recordsIn(text).map((record) => recordKey(record, crypto)));
}

/** All that could be read; where nothing could, what was wrong with the first. */
async function several(reads: readonly Promise<ReadKey>[]): Promise<ReadKey> {
  const all = await Promise.all(reads);
  const halves = all.flatMap((one) => ('halves' in one ? one.halves : []));
  return halves.length > 0 ? { halves } : (all.find((one) => 'refused' in one) ?? refused('unreadable'));
}

/** A server that signs for many has as many lines: `amavisd showkeys`, a zone file. */
function recordsIn(text: string): readonly string[] {
  const lines = text.split(/\n(?=[^\s"();]\S*[ \t]+(?:\d+[ \t]+)?(?:IN[ \t]+)?TXT[ \t])/i);
  const found = lines.flatMap((line) => readZoneLine(line.trim())?.text ?? []);
  if (found.length > 0) return found;
  // `host` and `nslookup` put words of their own before the strings.
  const strings = [...text.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, inner = '']) => inner);
  return [strings.length > 0 ? strings.join('') : text];
}

async function recordKey(record: string, crypto: Crypto | undefined): Promise<ReadKey> {
  const { key, keyType } = parseDkimKey(record).record;
  if (key.state === 'revoked') return refused('withdrawn');
  if (key.state === 'ok') return half(publishedHalf(record));
  if (keyType.value === 'unknown') return refused('other-kind');
  const bare = octetsOf(record);
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

type PemBlock = readonly [label: string, body: string];
/** RFC 7468 §2: those that are keys, or whatever there is. */
function pemBlocks(text: string): readonly PemBlock[] {
  const all = [...text.matchAll(/-----BEGIN ([A-Z0-9 ]{1,30})-----((?:(?!-----)[^]){0,20000})-----END/g)];
  const blocks = all.map(([, label = '', body = '']): PemBlock => [label, body]);
  const keys = blocks.filter(([label]) => label.endsWith('KEY'));
  return keys.length > 0 ? keys : blocks.slice(0, 1);
}

/** RFC 1421 §4.6: header lines tell of a passphrase. */
function pemKey([label, body]: PemBlock, crypto: Crypto | undefined): Promise<ReadKey> {
  if (label.startsWith('ENCRYPTED') || /^(?:Proc-Type|DEK-Info):/im.test(body))
    return Promise.resolve(refused('locked'));
  if (label.startsWith('CERTIFICATE')) return Promise.resolve(refused('certificate'));
  if (/^(?:EC|DSA|OPENSSH|PGP) /.test(label)) return Promise.resolve(refused('other-kind'));
  const octets = octetsOf(body);
  return octets ? octetsKey(octets, crypto) : Promise.resolve(refused('unreadable'));
}

const ed25519Oid = '\x2b\x65\x70';
const rsaOid = '\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01';

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
  const named = String.fromCharCode(...bytes.slice(oid.content, oid.end));
  if (named === ed25519Oid) {
    // RFC 8410 §7: an OCTET STRING inside the OCTET STRING.
    const seed = third && readDer(bytes, third.content);
    if (seed?.end !== third?.end || !seed || seed.end - seed.content !== 32) return refused('unreadable');
    return crypto ? half(await fromSeed(bytes.slice(seed.content, seed.end), crypto)) : refused('no-crypto');
  }
  // A key for RSASSA-PSS (RFC 8017 A.2.3) is another: RFC 8301 §3.1 signs with RSASSA-PKCS1-v1_5.
  const inner = read.kind === 'private' && named === rsaOid ? pkcs1Of(bytes) : null;
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
  /** The published key is nearly this one: characters of it were lost or changed. */
  | { readonly match: 'damaged'; readonly theirs: Pick<PublicHalf, 'base64'>; readonly ours: PublicHalf }
  | { readonly match: 'different'; readonly theirs: PublicHalf; readonly ours: PublicHalf };

/** As `amavisd testkeys`: does the published record belong to this key? */
export function matchKey(published: string, halves: readonly PublicHalf[]): KeyMatch {
  const { key } = parseDkimKey(published).record;
  if (key.state === 'revoked') return { match: 'revoked' };
  const theirs = publishedHalf(published);
  const base64 = theirs?.base64 ?? writtenKey(published);
  // Where the record is broken otherwise, such as by the wrong k=, the key may still be the right one.
  if (halves.some((one) => one.base64 === base64)) return { match: 'same' };
  const whole = theirs ? undefined : halves.find((one) => base64.length >= 40 && one.base64.startsWith(base64)); // prettier-ignore
  if (whole) return { match: 'cut', has: base64.length, of: whole.base64.length };
  const near = halves.find((one) => isNear(base64, one.base64));
  if (near) return { match: 'damaged', theirs: { base64 }, ours: near };
  const [ours] = halves;
  return theirs && ours ? { match: 'different', theirs, ours } : { match: 'unreadable' };
}

/** What `p=` holds, as a key of Ed25519 alone where it was published in the frame that RFC 8463 §4.2 leaves out. */
function writtenKey(published: string): string {
  const { key } = parseDkimKey(published).record;
  if (key.state !== 'broken') return '';
  const written = published.slice(key.span.start, key.span.end).replace(/\s/g, '');
  const octets = octetsOf(written);
  const read = octets && readKeyOctets(octets);
  return read?.kind === 'ed25519-spki' ? encodeBase64(read.raw) : written;
}

/** Four fifths are alike from both ends; two keys made apart share about an eighth. */
function isNear(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  let front = 0;
  while (front < shorter && one[front] === other[front]) front++;
  let back = 0;
  while (back < shorter - front && one.at(-1 - back) === other.at(-1 - back)) back++;
  return front + back >= Math.max(one.length, other.length) * 0.8;
}

/** Where two keys of one kind and size part: the character of `p=`, counted from 1, and twelve from there of each. */
export function partingOf(one: Pick<PublicHalf, 'base64'>, other: Pick<PublicHalf, 'base64'>) {
  let at = 0;
  while (at < one.base64.length && one.base64[at] === other.base64[at]) at++;
  return { at: at + 1, one: one.base64.slice(at, at + 12), other: other.base64.slice(at, at + 12) };
}

function octetsOf(text: string): Bytes | null {
  const { bytes, wrong } = decodeBase64(text);
  return wrong === null && bytes.length > 0 ? bytes : null;
}
