import type { Span, Spanned } from '../../base/span.ts';

/** RFC 6698 §2.1, in the presentation form of §2.2: `3 1 1 0123…`. */
export interface TlsaRecord {
  readonly kind: 'tlsa';
  readonly text: string;
  /** 0–255; null: not a number of one octet. */
  readonly usage: Spanned<number | null>;
  readonly selector: Spanned<number | null>;
  readonly matchingType: Spanned<number | null>;
  readonly data: TlsaData;
  readonly use: TlsaUse;
}
export interface TlsaData {
  readonly span: Span;
  /** Lower-case hexadecimal without blanks; null: other characters, or half an octet. */
  readonly hex: string | null;
  readonly octets: number;
  /** What the matching type asks for; null: any length, or an unknown type. */
  readonly expected: number | null;
}

/** What a mail server that sends by RFC 7672 does with it. */
export type TlsaUse =
  | 'usable'
  /** PKIX-TA and PKIX-EE: undefined for mail (RFC 7672 §3.1.3). */
  | 'pkix'
  /** A usage, selector or matching type that nobody has assigned (RFC 7671 §4.1). */
  | 'unassigned'
  /** A digest of the wrong length can match nothing. */
  | 'wrong-length'
  | 'malformed';
