import { base64Length, decodeBase64 } from '../../base/base64.ts';
import { span, type Spanned } from '../../base/span.ts';
import { finding, type LocalFinding } from '../../findings/finding.ts';
import { readKeyOctets } from './key-octets.ts';
import { shown } from '../../base/shown.ts';
import type { DkimKeyRecord, PublicKey } from './types.ts';

export interface ReadKey {
  readonly key: PublicKey;
  readonly findings: readonly LocalFinding[];
}
type KeyType = DkimKeyRecord['keyType']['value'];

/** The value of `p=`, decoded down to its bits. `textLength` is that of the whole record. */
export function readPublicKey(written: Spanned<string>, type: KeyType, textLength: number): ReadKey {
  const { value, span: place } = written;
  // RFC 6376 §3.6.1: an empty value means that this key was revoked.
  if (value === '') return { key: { state: 'revoked', span: place }, findings: [finding('dkim.key.revoked', {}, { span: place })] }; // prettier-ignore
  if (value.includes('-----BEGIN') || value.includes('-----END'))
    return broken(written, 'base64', value.includes('PRIVATE KEY') ? 'dkim.key.private' : 'dkim.key.pem');

  const { bytes, characters, wrong, padding } = decodeBase64(value);
  if (wrong !== null) {
    const at = span(place.start + wrong, place.start + wrong + 1);
    return {
      key: brokenKey(written, 'base64'),
      findings: [finding('dkim.key.characters', { character: shown(value.charAt(wrong)) }, { span: at })],
    };
  }
  const octets = readKeyOctets(bytes);
  if (octets.kind === 'private') return broken(written, 'asn1', 'dkim.key.private');
  if (octets.kind === 'cut') {
    const total = base64Length(octets.total);
    const missing = { characters: Math.max(1, total - characters), total };
    // A panel that cuts text does so at the longest single string of a TXT record (RFC 1035 §3.3).
    const id = textLength === 255 ? 'dkim.key.cut-255' : 'dkim.key.cut';
    return {
      key: { ...brokenKey(written, 'length'), missing },
      findings: [finding(id, { missing: missing.characters, total }, { span: place })],
    };
  }

  const small: LocalFinding[] = [];
  if (padding === 'missing') small.push(finding('dkim.key.padding', {}, { span: place }));
  if (/\s/.test(value)) small.push(finding('dkim.key.spaces', {}, { span: place }));

  if (type === 'ed25519') {
    // RFC 8463 §4.2: the 32 octets of the key, without any wrapping.
    if (octets.kind === 'ed25519-spki') return broken(written, 'length', 'dkim.key.ed25519-spki');
    if (octets.kind === 'rsa') return mismatch(written, 'ed25519', 'rsa');
    if (padding !== 'impossible' && bytes.length === 32)
      return {
        key: { state: 'ok', span: place, form: 'ed25519', bits: 256, exponent: null },
        findings: small,
      };
    return {
      key: brokenKey(written, 'length'),
      findings: [finding('dkim.key.ed25519-length', { octets: bytes.length }, { span: place })],
    };
  }
  if (octets.kind === 'rsa' && padding !== 'impossible') {
    const { form, bits, exponent, extra } = octets;
    if (form === 'pkcs1') small.push(finding('dkim.key.bare', {}, { span: place }));
    if (extra > 0) small.push(finding('dkim.key.extra', { octets: extra }, { span: place }));
    return { key: { state: 'ok', span: place, form, bits, exponent }, findings: small };
  }
  // An unknown type is told as such; its octets may be anything (RFC 6376 §3.6.1).
  if (type === 'unknown') return { key: brokenKey(written, 'asn1'), findings: [] };
  if (octets.kind === 'ed25519-spki' || (octets.kind === 'other' && bytes.length === 32 && characters === 43))
    return mismatch(written, 'rsa', 'ed25519');
  return broken(written, 'asn1', 'dkim.key.undecodable');
}

type BrokenKey = Extract<PublicKey, { state: 'broken' }>;
const brokenKey = (written: Spanned<string>, reason: BrokenKey['reason']): BrokenKey => ({
  state: 'broken',
  span: written.span,
  reason,
  missing: null,
});

const broken = (
  written: Spanned<string>,
  reason: BrokenKey['reason'],
  id: 'dkim.key.private' | 'dkim.key.pem' | 'dkim.key.ed25519-spki' | 'dkim.key.undecodable',
): ReadKey => ({ key: brokenKey(written, reason), findings: [finding(id, {}, { span: written.span })] });

const mismatch = (written: Spanned<string>, declared: string, found: string): ReadKey => ({
  key: brokenKey(written, 'asn1'),
  findings: [finding('dkim.key.type-mismatch', { declared, found }, { span: written.span })],
});
