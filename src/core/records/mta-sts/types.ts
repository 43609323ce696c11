import type { Span, Spanned } from '../../base/span.ts';
import type { Tag } from '../../syntax/tags.ts';

/** The TXT record of RFC 8461 §3.1. */
export interface MtaStsRecord {
  readonly kind: 'mta-sts';
  readonly text: string;
  readonly fields: readonly Tag[];
  /** Begins with `v=STSv1;`: senders pass over every other text (§3.1). */
  readonly isCandidate: boolean;
  /** The grammar is kept and an id is there: only then senders look for the policy. */
  readonly usable: boolean;
  readonly id: Spanned<string> | null; // id
  readonly repeated: readonly Tag[];
  readonly broken: readonly Spanned<string>[];
}

export type MtaStsMode = 'enforce' | 'testing' | 'none';

/** One line `key: value` of a policy file (§3.2). */
export interface PolicyLine {
  readonly key: Spanned<string>;
  readonly value: Spanned<string>;
  readonly span: Span;
}
export interface MxPattern {
  readonly text: Spanned<string>;
  /** Lower case, without `*.`; null: not a pattern (§4.1). */
  readonly host: string | null;
  readonly isWildcard: boolean;
}

export interface MtaStsPolicy {
  readonly text: string;
  readonly lines: readonly PolicyLine[];
  readonly version: Spanned<string> | null; // version
  readonly mode: MtaStsMode | null; // mode
  /** Seconds. */
  readonly maxAge: number | null; // max_age
  readonly mx: readonly MxPattern[]; // mx
  /** Whether a sender would take it; anything else is as no policy (§3.3). */
  readonly usable: boolean;
  readonly repeated: readonly PolicyLine[];
  /** Empty lines before the last line: outside the grammar, and passed over by most senders. */
  readonly blank: readonly Span[];
  readonly broken: readonly Spanned<string>[];
}
