import type { Spanned } from '../../base/span.ts';
import type { Tag } from '../../syntax/tags.ts';
import type { Setting } from '../parsed.ts';

/** The TXT record of draft-brand-indicators-for-message-identification-14 §4.3. */
export interface BimiRecord {
  readonly kind: 'bimi';
  readonly text: string;
  readonly tags: readonly Tag[];
  /** Begins with `v=BIMI1`; receivers pass over every other text. */
  readonly isCandidate: boolean;
  readonly state:
    | 'indicator'
    /** Neither logo nor certificate: the domain says that it wants none shown (§7.5). */
    | 'declined'
    | 'invalid';
  readonly location: BimiLocation; // l
  readonly evidence: BimiLocation; // a
  readonly preference: Setting<'brand' | 'personal'>; // avp
  /** Prefixes of local parts that choose a selector (§4.3.14). */
  readonly prefixes: readonly Spanned<string>[]; // lps
  readonly repeated: readonly Tag[];
  readonly junk: readonly Spanned<string>[];
}
export type BimiLocation =
  | { readonly state: 'absent' }
  | { readonly state: 'empty' | 'invalid' | 'ok'; readonly written: Spanned<string> };
