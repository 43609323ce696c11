import type { Span } from '../base/span.ts';
import type { Lookup, RrType } from '../dns/types.ts';

/** §2.6; `unknown` is ours: a term holds the local part and the person has not agreed to have it asked. */
export type SpfResult =
  'none' | 'neutral' | 'pass' | 'fail' | 'softfail' | 'temperror' | 'permerror' | 'unknown';

export interface SpfRequest {
  /** The connecting address, IPv4 or IPv6. */
  readonly ip: string;
  readonly helo: string;
  /** Reverse path; empty: the HELO identity is checked (§2.4). */
  readonly mailFrom: string;
  /** `%{r}` in explanations. */
  readonly receiver?: string;
  /** `withhold`: no question that would contain the local part of the sender is asked. */
  readonly localPart?: 'ask' | 'withhold';
}

export interface SpfQuestion {
  readonly name: string;
  readonly type: RrType;
  readonly status: Lookup<RrType>['status'];
}

/** Why a step came out as it did, where the outcome alone does not say it. */
export type SpfReason =
  | 'look-up-failed'
  | 'no-record'
  | 'several-records'
  /** The same one more than once. */
  | 'repeated-record'
  | 'syntax'
  | 'limit'
  /** §5.2, §6.1: the record that the term points to is not there. */
  | 'inner-none'
  /** Its evaluation ended in an error, or was not finished. */
  | 'inner-error'
  /** The name cannot stand in DNS, so nobody asked for it. */
  | 'not-askable'
  /** The question would hold the local part. */
  | 'withheld'
  /** §5.5: a failed question counts as "not this one", though nobody knows. */
  | 'reverse-failed'
  /** §4.6.4: the address has more than ten reverse names, and ten are looked at. */
  | 'names-cut';

/** One term as it was evaluated, or the record that could not be. */
export interface SpfStep {
  /** 0 for the domain asked, one more for each include or redirect. */
  readonly depth: number;
  readonly domain: string;
  /** As written; null: the step concerns the record as a whole. */
  readonly term: string | null;
  readonly span: Span | null;
  /** The name after expansion, where the term has one. */
  readonly target: string | null;
  readonly questions: readonly SpfQuestion[];
  readonly outcome: 'match' | 'no-match' | 'followed' | SpfResult;
  /** Counts after this step (§4.6.4). */
  readonly lookups: number;
  readonly voidLookups: number;
  /** Section of RFC 7208 that decided. */
  readonly section: string;
  readonly reason: SpfReason | null;
}

export interface SpfCheck {
  readonly result: SpfResult;
  /** §6.2: the domain's own words on a fail; null: none, or none that can be read. */
  readonly explanation: string | null;
  readonly trace: readonly SpfStep[];
  readonly lookups: number;
  readonly voidLookups: number;
}
