import type { Span, Spanned } from '../../base/span.ts';
import type { Tag } from '../../syntax/tags.ts';
import type { Setting } from '../parsed.ts';

/** RFC 6376 §3.6.1. */
export interface DkimKeyRecord {
  readonly kind: 'dkim-key';
  readonly text: string;
  readonly tags: readonly Tag[];
  readonly keyType: Setting<'rsa' | 'ed25519' | 'unknown'>; // k
  readonly hashes: Setting<'any' | readonly string[]>; // h
  readonly services: Setting<readonly string[]>; // s
  readonly flags: { readonly testing: Spanned<'y'> | null; readonly strict: Spanned<'s'> | null }; // t
  readonly notes: Spanned<string> | null; // n
  readonly key: PublicKey; // p
  /** False when a verifier must discard the whole record (wrong v, duplicate tags, unparsable list). */
  readonly usable: boolean;
}
export type PublicKey =
  | { readonly state: 'absent' }
  /** `p=` left empty. */
  | { readonly state: 'revoked'; readonly span: Span }
  | {
      readonly state: 'broken';
      readonly span: Span;
      readonly reason: 'base64' | 'asn1' | 'length';
      /** Characters of base64 that a cut key lacks, and had when whole. */
      readonly missing: { readonly characters: number; readonly total: number } | null;
    }
  | {
      readonly state: 'ok';
      readonly span: Span;
      readonly form: 'spki' | 'pkcs1' | 'ed25519';
      /** Modulus bits for RSA, 256 for Ed25519. */
      readonly bits: number;
      readonly exponent: bigint | null;
    };
