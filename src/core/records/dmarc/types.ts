import type { Span, Spanned } from '../../base/span.ts';
import type { Tag } from '../../syntax/tags.ts';
import type { Setting } from '../parsed.ts';

export type DmarcPolicy = 'none' | 'quarantine' | 'reject';

/** RFC 9989 §4.7. */
export interface DmarcRecord {
  readonly kind: 'dmarc';
  readonly text: string;
  readonly tags: readonly Tag[];
  readonly policy: Setting<DmarcPolicy>; // p
  readonly subdomainPolicy: Setting<DmarcPolicy>; // sp
  readonly nonexistentPolicy: Setting<DmarcPolicy>; // np
  readonly testing: Setting<boolean>; // t
  readonly publicSuffix: Setting<'yes' | 'no' | 'unknown'>; // psd
  readonly dkimAlignment: Setting<'relaxed' | 'strict'>; // adkim
  readonly spfAlignment: Setting<'relaxed' | 'strict'>; // aspf
  readonly failureOptions: Setting<readonly ('0' | '1' | 'd' | 's')[]>; // fo
  readonly aggregateReports: readonly ReportTarget[]; // rua
  readonly failureReports: readonly ReportTarget[]; // ruf
  /** pct, rf, ri: removed by RFC 9989, still read by older receivers. */
  readonly historic: readonly Tag[];
  /** False: the first tag is not exactly `v=DMARC1`, so every receiver passes over the whole record (§4.7). */
  readonly usable: boolean;
  /** Tags that repeat an earlier one; the first counts here, but receivers differ. */
  readonly duplicates: readonly Tag[];
  /** Pieces between semicolons that are no tag at all. */
  readonly junk: readonly Spanned<string>[];
}
export interface ReportTarget {
  readonly span: Span;
  readonly uri: Spanned<string>;
  /** A-label host of a mailto: or other URI; null when the URI is not valid. */
  readonly domain: string | null;
  /** Lower case, without the colon; null when what stands there is not a URI. */
  readonly scheme: string | null;
  /** The obsolete size limit of RFC 7489 §6.2 (`!10m`), which is not part of the URI. */
  readonly size: Spanned<string> | null;
}
