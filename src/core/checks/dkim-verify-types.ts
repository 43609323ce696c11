import type { Span } from '../base/span.ts';
import type { Canonicalization } from '../mail/canonical.ts';

/** RFC 8601 §2.7.1; `none` is a message without any signature. */
export type DkimResult = 'pass' | 'fail' | 'policy' | 'neutral' | 'temperror' | 'permerror';

/** One half of a signature, judged on its own. `unknown`: it could not be computed, `reason` says why. */
export type PartResult = 'pass' | 'fail' | 'unknown';

export type SignatureFault =
  | 'tags-malformed'
  | 'tag-missing'
  | 'version-unknown'
  | 'algorithm-unknown'
  | 'canonicalization-unknown'
  | 'query-unknown'
  | 'domain-malformed'
  | 'selector-malformed'
  | 'identity-malformed'
  | 'identity-elsewhere'
  | 'from-not-signed'
  | 'body-hash-malformed'
  | 'signature-malformed'
  | 'length-malformed'
  | 'time-malformed'
  | 'expires-before-signed';
export type KeyFault =
  | 'key-unavailable'
  | 'key-not-asked'
  | 'key-missing'
  | 'key-malformed'
  | 'key-version'
  | 'key-revoked'
  | 'key-type'
  | 'key-hash'
  | 'key-service'
  | 'key-identity';
export type DkimReason =
  | SignatureFault
  | KeyFault
  | 'body-hash-differs'
  | 'body-shorter-than-signed'
  | 'body-not-given'
  | 'signature-differs'
  | 'algorithm-outdated'
  | 'key-too-short'
  | 'expired'
  | 'crypto-unavailable'
  | 'not-evaluated';

/** What is true of a signature beside its result; none of them changes it. */
export type DkimNote =
  | 'key-testing'
  | 'key-short'
  | 'several-keys'
  | 'body-partly-signed'
  | 'body-unsigned'
  | 'signed-in-future'
  | 'from-repeated'
  | 'from-not-oversigned'
  | 'subject-unsigned'
  | 'to-unsigned'
  | 'date-unsigned'
  | 'content-type-unsigned'
  | 'repeated-header-unsigned';

export interface DkimKeySeen {
  /** The name that was asked. */
  readonly name: string;
  readonly type: 'rsa' | 'ed25519';
  readonly bits: number;
  /** The record, strings joined. */
  readonly text: string;
}

export interface DkimVerdict {
  readonly result: DkimResult;
  /** d= in lower-case A-labels; as written when it is no name; null when absent. */
  readonly domain: string | null;
  readonly selector: string | null;
  readonly algorithm: string | null;
  readonly reason: DkimReason | null;
  readonly header: PartResult;
  readonly body: PartResult;
  /** The tag the reason is about. */
  readonly tag: string | null;
  /** i=, or what stands for it. */
  readonly identity: string | null;
  readonly canonicalization: { readonly header: Canonicalization; readonly body: Canonicalization } | null;
  /** h= in order, lower case. */
  readonly signedNames: readonly string[];
  readonly signedAt: number | null;
  readonly expiresAt: number | null;
  /** l=, and how many octets of the canonical body lie beyond it. */
  readonly bodyLength: { readonly signed: number; readonly beyond: number } | null;
  readonly key: DkimKeySeen | null;
  readonly notes: readonly DkimNote[];
  /** The field, in the header section's text. */
  readonly span: Span;
  /** b=, its first characters: RFC 6008 tells signatures apart by them. */
  readonly signatureStart: string | null;
}
