import type { MailFinding } from '../findings/mail.ts';
import type { Alignment } from './alignment.ts';
import type { ArcVerdict } from './arc-verify-types.ts';
import type { DkimVerdict } from './dkim-verify-types.ts';
import type { DmarcVerdict } from './dmarc-evaluate.ts';
import type { OlderVerdict } from './dmarc-older-evaluate.ts';
import type { InFront } from './message-way.ts';
import type { ReverseFacts } from './reverse-name.ts';
import type { SpfCheck } from './spf-host-types.ts';

/** What was undone to make a signature valid again: proof of what happened to the message. */
export type BodyProof =
  | { readonly kind: 'footer' | 'banner'; readonly lines: number }
  | { readonly kind: 'part-added' | 'blanks' | 'line-ends' | 'encoding' | 'stuffing' | 'from-mark' };
export type HeaderProof =
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'added'; readonly field: string }
  | { readonly kind: 'folding' | 'encoding' | 'wrapped' }
  | { readonly kind: 'key'; readonly selector: string };
export interface Proofs {
  readonly body: BodyProof | null;
  /** Empty: none was found; several were undone together. */
  readonly header: readonly HeaderProof[];
  /** The signature is valid once both are undone; otherwise what was found is only probable. */
  readonly whole: boolean;
}

export interface SignatureSeen {
  readonly verdict: DkimVerdict;
  readonly alignment: Alignment;
  readonly proofs: Proofs | null;
  /** It was valid on arrival and has expired since. */
  readonly expiredSince: boolean;
  /** The result that the receiver noted for this signature, where it can be believed. */
  readonly reported: string | null;
}

/** SPF as it comes out now, for one identity. */
export interface SpfNow {
  readonly domain: string;
  readonly ip: string;
  readonly check: SpfCheck;
}

/** Why the result cannot be told from what was handed in. */
export type OpenReason =
  | 'body'
  | 'copy'
  | 'key-since'
  | 'inside'
  | 'look-up'
  | 'no-address'
  | 'no-envelope'
  | 'local-part'
  | 'not-computed';

export interface DmarcNow {
  /** `open`: with what is not known it could be a pass or a fail. */
  readonly result: 'pass' | 'fail' | 'none' | 'open' | 'permerror';
  readonly open: readonly OpenReason[];
  readonly verdict: DmarcVerdict;
  /** RFC 7489 where it comes out differently, in its result or in what it asks for; null where not, or not known. */
  readonly older: OlderVerdict | null;
}

export interface IdentityRow {
  readonly kind: 'from' | 'return-path' | 'helo' | 'dkim';
  readonly domain: string | null;
  /** Words of RFC 8601; null: nothing vouches for it, or it was not looked at. */
  readonly result: string | null;
  readonly alignment: Alignment | null;
}

export type RuleId =
  | 'spf' | 'dkim' | 'alignment' | 'policy' | 'one-click' | 'tls' | 'reverse' | 'key-size' | 'single-from' | 'date-and-id'; // prettier-ignore
/** A receiver's published rule for those who send much, as far as one message shows it. */
export interface BulkRule {
  readonly id: RuleId;
  readonly state: 'met' | 'not-met' | 'unknown' | 'not-needed';
  readonly askedBy: readonly ('Gmail' | 'Yahoo' | 'Outlook')[];
}

export interface MessageVerdict {
  readonly signatures: readonly SignatureSeen[];
  readonly arc: ArcVerdict;
  readonly spf: SpfNow | null;
  readonly helo: SpfNow | null;
  readonly reverse: ReverseFacts | null;
  /** The receiver's own inbound server handed it over, so that its address says nothing of the sender; `isKnown` is false where the MX records could not be looked up. */
  readonly inbound: (InFront & { readonly isKnown: boolean }) | null;
  readonly dmarc: DmarcNow;
  readonly rows: readonly IdentityRow[];
  readonly rules: readonly BulkRule[];
  /** Whether DNS knows the visible domain (RFC 9989 §3.2.13); null where nobody had to ask. */
  readonly authorExists: 'yes' | 'no' | 'unknown' | null;
  /** The cause first. */
  readonly findings: readonly MailFinding[];
}
