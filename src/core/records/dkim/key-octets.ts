// SubjectPublicKeyInfo (RFC 5280 §4.1) and RSAPublicKey (RFC 8017 A.1.1):
//   SubjectPublicKeyInfo ::= SEQUENCE { SEQUENCE { OBJECT IDENTIFIER, parameters }, BIT STRING }
//   RSAPublicKey         ::= SEQUENCE { modulus INTEGER, publicExponent INTEGER }
import type { Bytes } from '../../base/bytes.ts';
import { derChildren, derTag, readDer, writeDer, type DerElement } from '../../base/der.ts';

/** What the octets of `p=` are, whatever the record says they should be. */
export type KeyOctets =
  | {
      readonly kind: 'rsa';
      readonly form: 'spki' | 'pkcs1';
      readonly bits: number;
      readonly exponent: bigint;
      /** Octets behind the end of the key. */
      readonly extra: number;
    }
  /** Ed25519 wrapped in SubjectPublicKeyInfo; RFC 8463 §4.2 wants the 32 octets alone. */
  | { readonly kind: 'ed25519-spki'; readonly raw: Bytes }
  | { readonly kind: 'private' }
  /** The outermost length promises more than is there. */
  | { readonly kind: 'cut'; readonly total: number }
  | { readonly kind: 'other' };

const rsaEncryption = '1.2.840.113549.1.1.1';
const ed25519 = '1.3.101.112';
const oidOctets: Readonly<Record<string, string>> = {
  [rsaEncryption]: '2a864886f70d010101',
  [ed25519]: '2b6570',
};

/** A 16384-bit key has 2 kB; a length beyond this is no key that lost its end, but other data. */
const longestKey = 8192;

export function readKeyOctets(bytes: Bytes): KeyOctets {
  const outer = readDer(bytes, 0);
  if (outer?.tag !== derTag.sequence) return { kind: 'other' };
  if (outer.end > bytes.length) {
    const inner = bytes[outer.content];
    const begins = inner === undefined || inner === derTag.sequence || inner === derTag.integer;
    return begins && outer.end <= longestKey ? { kind: 'cut', total: outer.end } : { kind: 'other' };
  }
  const parts = derChildren(bytes, outer);
  if (!parts) return { kind: 'other' };
  const extra = bytes.length - outer.end;
  if (isPrivate(bytes, parts)) return { kind: 'private' };
  const [first, second] = parts;
  if (parts.length !== 2 || !first || !second) return { kind: 'other' };
  if (first.tag === derTag.integer) return rsaKey(bytes, parts, 'pkcs1', extra);
  if (first.tag !== derTag.sequence || second.tag !== derTag.bitString) return { kind: 'other' };
  // X.690 §8.6.2.2: the first octet of a BIT STRING counts unused bits; keys are whole octets.
  if (bytes[second.content] !== 0) return { kind: 'other' };
  const [algorithm] = derChildren(bytes, first) ?? [];
  if (algorithm?.tag !== derTag.objectId) return { kind: 'other' };
  const oid = hex(bytes.subarray(algorithm.content, algorithm.end));
  if (oid === oidOctets[ed25519] && second.end - second.content === 33)
    return { kind: 'ed25519-spki', raw: bytes.slice(second.content + 1, second.end) };
  const key = oid === oidOctets[rsaEncryption] ? readDer(bytes, second.content + 1, second.end) : null;
  if (key?.tag !== derTag.sequence || key.end !== second.end) return { kind: 'other' };
  return rsaKey(bytes, derChildren(bytes, key), 'spki', extra);
}

/** RFC 6376 §3.6.1 as practised (erratum 3017): a bare RSAPublicKey wrapped as SubjectPublicKeyInfo. */
export function wrapAsSpki(pkcs1: Uint8Array): Bytes {
  const oid = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01];
  const algorithm = writeDer(derTag.sequence, [
    ...writeDer(derTag.objectId, oid),
    ...writeDer(derTag.null, []),
  ]);
  const bits = writeDer(derTag.bitString, [0, ...pkcs1]);
  return Uint8Array.from(writeDer(derTag.sequence, [...algorithm, ...bits]));
}

function rsaKey(
  bytes: Bytes,
  parts: readonly DerElement[] | null,
  form: 'spki' | 'pkcs1',
  extra: number,
): KeyOctets {
  const [modulus, exponent] = (parts ?? []).map((part) => positiveInteger(bytes, part));
  if (parts?.length !== 2 || !modulus || !exponent) return { kind: 'other' };
  return { kind: 'rsa', form, bits: modulus.toString(2).length, exponent, extra };
}

/** null for anything but an INTEGER that is zero or more. */
function positiveInteger(bytes: Bytes, { tag, content, end }: DerElement): bigint | null {
  const first = bytes[content];
  if (tag !== derTag.integer || content === end || first === undefined || first >= 0x80) return null;
  return BigInt(`0x${hex(bytes.subarray(content, end))}`);
}

/** PKCS#8 (version, algorithm, OCTET STRING; RFC 5208 §5) or PKCS#1 (version, then eight numbers; RFC 8017 A.1.2). */
function isPrivate(bytes: Bytes, parts: readonly DerElement[]): boolean {
  const [version, second, third] = parts;
  if (version?.tag !== derTag.integer || version.end - version.content !== 1) return false;
  if ((bytes[version.content] ?? 9) > 1) return false;
  const pkcs8 = second?.tag === derTag.sequence && third?.tag === derTag.octetString;
  return pkcs8 || (parts.length >= 9 && parts.slice(0, 9).every(({ tag }) => tag === derTag.integer));
}

const hex = (bytes: Uint8Array): string => Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
