import type { Resolver } from '../dns/types.ts';
import type { Finding, RecordId, Section } from '../findings/finding.ts';
import type { DkimKeyRecord } from '../records/dkim/types.ts';
import type { DmarcRecord } from '../records/dmarc/types.ts';
import type { SpfRecord } from '../records/spf/types.ts';
import type { Bytes } from '../base/bytes.ts';

/** The world as a check sees it (design.md rule 7). */
export interface Deps {
  readonly resolver: Resolver;
  readonly signal: AbortSignal;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly random?: (length: number) => Bytes;
  readonly crypto?: Crypto;
}

/** A record as it was found in DNS. */
export interface FoundRecord {
  readonly id: RecordId;
  readonly section: Section;
  /** Owner name that was asked (A-labels). */
  readonly name: string;
  /** The strings as published. */
  readonly strings: readonly string[];
  /** The strings joined, one character an octet. */
  readonly text: string;
  readonly ttl: number | null;
  readonly authentic: boolean;
  readonly parsed: SpfRecord | DkimKeyRecord | DmarcRecord | null;
}

/** What a check says while it runs. */
export type CheckEvent =
  | { readonly type: 'record'; readonly record: FoundRecord }
  | { readonly type: 'finding'; readonly finding: Finding };

export type CheckDeps = Deps & { readonly emit: (event: CheckEvent) => void };
