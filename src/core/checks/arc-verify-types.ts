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
  readonly result: 'none' | 'pass' | 'fail';
  readonly reason: ArcFault | null;
  /** The set the reason is about. */
  readonly instance: number | null;
  /** RFC 8617 §5.2 step 5; only with a pass. */
  readonly oldestPass: number | null;
  /** In order of instance; empty when the fields could not be put into sets. */
  readonly sets: readonly ArcSet[];
}
