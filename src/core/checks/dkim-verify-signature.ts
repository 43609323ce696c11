/** RFC 6376 §6.1.1: a signature field, read and checked before any key is asked for. */
import { decodeBase64 } from '../base/base64.ts';
import type { Bytes } from '../base/bytes.ts';
import { isAtOrBelow, parseDomainName } from '../base/domain-name.ts';
import { decodeUtf8 } from '../dns/txt.ts';
import {
  readCanonicalization,
  readNumber,
  readSignedNames,
  readSignatureTags,
  type SignatureTags,
} from '../mail/dkim-signature.ts';
import type { Hash } from './dkim-verify-crypto.ts';
import type { DkimVerdict, SignatureFault } from './dkim-verify-types.ts';

export interface ReadSignature {
  readonly tags: SignatureTags;
  readonly facts: Pick<
    DkimVerdict,
    | 'domain'
    | 'selector'
    | 'algorithm'
    | 'identity'
    | 'canonicalization'
    | 'signedNames'
    | 'signedAt'
    | 'expiresAt'
    | 'signatureStart'
  >;
  readonly fault: { readonly reason: SignatureFault; readonly tag: string | null } | null;
  readonly signature: Bytes;
  readonly bodyHash: Bytes;
  readonly bodyLength: number | null;
  readonly type: 'rsa' | 'ed25519';
  readonly hash: Hash;
  readonly identityBelow: boolean;
}

const algorithms = new Map<string, { readonly type: 'rsa' | 'ed25519'; readonly hash: Hash }>([
  ['rsa-sha256', { type: 'rsa', hash: 'sha256' }],
  ['rsa-sha1', { type: 'rsa', hash: 'sha1' }],
  // RFC 8463 §3.
  ['ed25519-sha256', { type: 'ed25519', hash: 'sha256' }],
]);

/** `kind`: which of the three fields with this grammar it is (RFC 8617 §4.1.2, §4.1.3). */
export function readSignature(value: string, kind: 'dkim' | 'arc-message' | 'arc-seal'): ReadSignature {
  const tags = readSignatureTags(value);
  const algorithmWritten = tags.get('a');
  const algorithm = algorithms.get(algorithmWritten?.toLowerCase() ?? '');
  const domain = nameOf(tags.get('d'));
  const selector = nameOf(tags.get('s'));
  // In ARC fields i= is the instance.
  const written = kind === 'dkim' ? decodeQuoted(tags.get('i')) : null;
  const identity = written === null ? (domain.ascii === null ? null : `@${domain.ascii}`) : textOf(written);
  const identityDomain = written === null ? domain : nameOf(written.slice(written.lastIndexOf('@') + 1));
  const b = decodeBase64(tags.get('b') ?? '');
  const bh = decodeBase64(tags.get('bh') ?? '');
  const canonicalization =
    kind === 'arc-seal'
      ? ({ header: 'relaxed', body: 'relaxed' } as const)
      : readCanonicalization(tags.get('c'));
  const signedNames = kind === 'arc-seal' ? [] : readSignedNames(tags);
  // RFC 8617 §4.1.3: a seal knows i, a, b, cv, d, s and t; what else stands there is a tag nobody knows.
  const tag = (name: string) => (kind === 'arc-seal' ? null : tags.get(name));
  const times = { t: numberOf(tags.get('t'), 12), x: numberOf(tag('x'), 12), l: numberOf(tag('l'), 76) };

  const faultOf = (): ReadSignature['fault'] => {
    const fault = (reason: SignatureFault, tag: string | null = null) => ({ reason, tag });
    if (!tags.wellFormed) return fault('tags-malformed');
    // §3.5: the tags a signature must have; i= and cv= are those of RFC 8617 §4.1.3.
    const missing = requiredTags[kind].find((name) => tags.get(name) === null);
    if (missing !== undefined) return fault('tag-missing', missing);
    if (kind === 'dkim' && tags.get('v') !== '1') return fault('version-unknown', 'v');
    if (!algorithm) return fault('algorithm-unknown', 'a');
    if (!canonicalization) return fault('canonicalization-unknown', 'c');
    const methods = tag('q')
      ?.split(':')
      .map((word) => word.trim().toLowerCase());
    if (methods && !methods.includes('dns/txt')) return fault('query-unknown', 'q');
    // §3.5: domain-name = sub-domain 1*("." sub-domain), so at least two labels.
    if (!domain.ascii?.includes('.')) return fault('domain-malformed', 'd');
    if (selector.ascii === null) return fault('selector-malformed', 's');
    if (written !== null && (!written.includes('@') || identityDomain.ascii === null))
      return fault('identity-malformed', 'i');
    if (identityDomain.ascii !== null && !isAtOrBelow(identityDomain.ascii, domain.ascii))
      return fault('identity-elsewhere', 'i');
    // §5.4: From MUST be signed; RFC 8617 §4.1.2 asks the same of ARC by leaving it to this document.
    if (kind !== 'arc-seal' && !signedNames.includes('from')) return fault('from-not-signed', 'h');
    if (b.wrong !== null || b.padding === 'impossible' || b.characters === 0)
      return fault('signature-malformed', 'b');
    if (kind !== 'arc-seal' && (bh.wrong !== null || bh.padding === 'impossible' || bh.characters === 0))
      return fault('body-hash-malformed', 'bh');
    if (times.l === 'malformed') return fault('length-malformed', 'l');
    if (times.t === 'malformed') return fault('time-malformed', 't');
    if (times.x === 'malformed') return fault('time-malformed', 'x');
    // §3.5 x=: "MUST be greater than the value of the t= tag if both are present".
    if (times.t !== null && times.x !== null && times.x <= times.t)
      return fault('expires-before-signed', 'x');
    return null;
  };

  return {
    tags,
    facts: {
      domain: domain.ascii ?? domain.written,
      selector: selector.ascii ?? selector.written,
      algorithm: algorithmWritten,
      identity,
      canonicalization,
      signedNames,
      signedAt: known(times.t),
      expiresAt: known(times.x),
      signatureStart: startOf(tags.get('b')),
    },
    fault: faultOf(),
    signature: b.bytes,
    bodyHash: bh.bytes,
    bodyLength: known(times.l),
    type: algorithm?.type ?? 'rsa',
    hash: algorithm?.hash ?? 'sha256',
    identityBelow: identityDomain.ascii !== domain.ascii,
  };
}

/** The first eight characters, white space left out. */
const startOf = (b: string | null): string | null =>
  b === null ? null : (/^(?:[ \t\r\n]*[^ \t\r\n]){0,8}/.exec(b)?.[0] ?? '').replace(/[ \t\r\n]+/g, '');

const requiredTags = {
  dkim: ['v', 'a', 'b', 'bh', 'd', 'h', 's'],
  'arc-message': ['i', 'a', 'b', 'bh', 'd', 'h', 's'],
  'arc-seal': ['i', 'a', 'b', 'cv', 'd', 's'],
} as const;

/** RFC 8616 §5: U-labels become A-labels for DNS. */
function nameOf(written: string | null): { readonly written: string | null; readonly ascii: string | null } {
  if (written === null) return { written: null, ascii: null };
  const text = textOf(written);
  // A root dot is not in the grammar, and white space cannot stand inside a name.
  const name = /[\s]|\.$/.test(text) ? null : parseDomainName(text);
  return { written: text, ascii: name?.ok ? name.ascii : null };
}

/** One character an octet, as a person reads it. */
const textOf = (octets: string): string => (/[\x80-\xff]/.test(octets) ? decodeUtf8(octets) : octets);

/** §2.11: white space means nothing, `=XX` is an octet. */
const decodeQuoted = (written: string | null): string | null =>
  written
    ?.replace(/[ \t\r\n]+/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) ?? null;

function numberOf(value: string | null, digits: number): number | null | 'malformed' {
  return value === null ? null : (readNumber(value, digits) ?? 'malformed');
}
const known = (value: number | null | 'malformed'): number | null => (value === 'malformed' ? null : value);
