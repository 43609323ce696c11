import type { FailureReason } from '../dns/types.ts';
import type { SpecialRange, SpfService, SpfUnread } from '../checks/spf-extent.ts';
import type { SpfPlan } from '../checks/spf-cheaper.ts';
import type { SpfNode } from '../checks/facts.ts';
import type { SpfWorth } from '../checks/spf-worth.ts';
import type { Fmt } from './format.ts';

/** IPv4 addresses, and IPv6 networks of 64 bits. */
export interface Sizes {
  readonly v4: bigint;
  readonly v6: bigint;
  /** False: there may be more. */
  readonly complete: boolean;
}

/** What the pages "Who may send" and its costs say. */
export interface ToolSpfWhoWords {
  readonly heading: string;
  readonly sub: string;
  readonly domain: string;
  readonly domainHint: string;
  readonly run: string;
  readonly stop: string;
  readonly badDomain: string;
  readonly link: string;
  readonly result: string;
  readonly total: (domain: string, sizes: Sizes, fmt: Fmt) => string;
  readonly sizes: (sizes: Sizes, fmt: Fmt) => string;
  readonly networks: (listed: number, joined: number, fmt: Fmt) => string;
  readonly stopped: (sizes: Sizes, fmt: Fmt) => string;
  readonly noRecord: Readonly<Record<Exclude<SpfNode['outcome'], 'record'>, (domain: string) => string>>;
  readonly unread: string;
  readonly unreadTerm: (
    unread: SpfUnread,
    failure: Readonly<Record<FailureReason, string>>,
    domain: string,
  ) => string;
  readonly largest: string;
  readonly part: (
    data: { readonly written: string; readonly sender: string | null; readonly sizes: Sizes },
    fmt: Fmt,
  ) => string;
  readonly more: (count: number, fmt: Fmt) => string;
  readonly services: string;
  readonly entry: Readonly<Record<SpfService['entry'], string>>;
  readonly entryNote: string;
  readonly columns: {
    readonly service: string;
    readonly term: string;
    readonly entry: string;
    readonly network: string;
    readonly within: string;
    readonly cost: string;
    readonly buys: string;
    readonly worth: string;
  };
  readonly asOf: (date: string) => string;
  readonly twice: string;
  readonly inRecord: (domain: string) => string;
  readonly same: (written: string, record: string) => string;
  readonly within: (written: string, record: string) => string;
  readonly repeated: (domain: string, times: number, fmt: Fmt) => string;
  readonly nothingTwice: string;
  readonly special: string;
  readonly kinds: Readonly<Record<SpecialRange, string>>;
  readonly specialTerm: (written: string, record: string, kind: string) => string;
  readonly all: string;
  readonly allHint: string;
  readonly cost: string;
  readonly costHint: string;
  readonly worth: Readonly<Record<SpfWorth, string>>;
  readonly worthWhy: Readonly<Record<SpfWorth, string>>;
  readonly cheaper: string;
  readonly proved: string;
  readonly noCheaper: string;
  readonly notCheaperUnread: string;
  readonly plan: Readonly<Record<SpfPlan['kind'], string>>;
  readonly planWhy: Readonly<Record<SpfPlan['kind'], string>>;
  readonly planCount: (data: SpfPlan['lookups'], fmt: Fmt) => string;
  readonly flatRisk: readonly string[];
  readonly flatSize: (records: number, networks: number, fmt: Fmt) => string;
  readonly recordSize: (strings: number, octets: number, fmt: Fmt) => string;
  readonly largeAnswer: string;
  readonly tryIt: string;
}
