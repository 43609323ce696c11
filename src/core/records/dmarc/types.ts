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
}
export interface ReportTarget {
  readonly span: Span;
  readonly uri: Spanned<string>;
  /** A-label host of a mailto: or other URI; null when the URI is not valid. */
  readonly domain: string | null;
}
