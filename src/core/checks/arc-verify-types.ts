import type { Span } from '../base/span.ts';
import type { DkimVerdict } from './dkim-verify-types.ts';

export type ArcFault =
  | 'too-many-sets'
  | 'instance-unreadable'
  | 'instance-twice'
  | 'set-incomplete'
  | 'chain-said-fail'
  | 'chain-value'
  | 'seal-names-fields'
  | 'message-signs-seal'
  | 'message-signature'
  | 'seal';
/** Why a chain that is built rightly could not be computed. */
export type ArcOpen = 'body-not-given' | 'key-unavailable' | 'crypto-unavailable';

export interface ArcSet {
  readonly instance: number;
  /** d=, s= and a= of the seal. */
  readonly domain: string | null;
  readonly selector: string | null;
  readonly algorithm: string | null;
  /** cv= as written. */
  readonly chainValue: string | null;
  readonly sealedAt: number | null;
  /** d= of the message signature. */
  readonly messageDomain: string | null;
  /** null: not computed, because the chain is built wrongly. */
  readonly message: Pick<DkimVerdict, 'result' | 'reason'> | null;
  readonly seal: Pick<DkimVerdict, 'result' | 'reason'> | null;
  /** What follows `i=N;` in ARC-Authentication-Results. */
  readonly results: string;
  /** The three fields, in the header section's text. */
  readonly spans: { readonly results: Span; readonly message: Span; readonly seal: Span };
}

export interface ArcVerdict {
  /** `unknown` is none of the words of RFC 8617 §4.4: it could not be computed here, and nothing in it is wrong. */
  readonly result: 'none' | 'pass' | 'fail' | 'unknown';
  readonly reason: ArcFault | null;
  /** Only with `unknown`. */
  readonly open: ArcOpen | null;
  /** The set the reason is about. */
  readonly instance: number | null;
  /** RFC 8617 §5.2 step 5; only with a pass. */
  readonly oldestPass: number | null;
  /** In order of instance; empty when the fields could not be put into sets. */
  readonly sets: readonly ArcSet[];
}
