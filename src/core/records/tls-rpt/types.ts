import type { Spanned } from '../../base/span.ts';
import type { Tag } from '../../syntax/tags.ts';

/** The TXT record of RFC 8460 §3. */
export interface TlsRptRecord {
  readonly kind: 'tls-rpt';
  readonly text: string;
  readonly fields: readonly Tag[];
  /** Begins with `v=TLSRPTv1;`: senders pass over every other text. */
  readonly isCandidate: boolean;
  /** The grammar is kept and reports have somewhere to go. */
  readonly usable: boolean;
  readonly targets: readonly TlsReportTarget[]; // rua
  readonly repeated: readonly Tag[];
  readonly broken: readonly Spanned<string>[];
}
export interface TlsReportTarget {
  readonly uri: Spanned<string>;
  /** Null: no URI that senders can use. */
  readonly scheme: 'mailto' | 'https' | null;
  /** Lower-case host; no consent is asked of it, unlike DMARC. */
  readonly host: string | null;
}
