/** The record types this page can ask for; anything else is refused before it could be sent as type 0. */
export const rrTypes = [
  'A',
  'AAAA',
  'CNAME',
  'DNSKEY',
  'DS',
  'MX',
  'NS',
  'PTR',
  'SOA',
  'TLSA',
  'TXT',
] as const;
export type RrType = (typeof rrTypes)[number];

/** The strings of one TXT record as published, one character (U+0000–U+00FF) per octet; only `txt.ts` joins and decodes them. */
export interface TxtData {
  readonly strings: readonly string[];
}

/** Names are lower-case A-labels without the dot at the end; addresses are text in canonical form. */
export interface RrData {
  A: string;
  AAAA: string;
  CNAME: string;
  NS: string;
  PTR: string;
  TXT: TxtData;
  /** RFC 7505: the null MX has preference 0 and an empty exchange. */
  MX: { readonly preference: number; readonly exchange: string };
  SOA: {
    readonly primary: string;
    readonly mailbox: string;
    readonly serial: number;
    readonly refresh: number;
    readonly retry: number;
    readonly expire: number;
    readonly minimum: number;
  };
  TLSA: {
    readonly usage: number;
    readonly selector: number;
    readonly matchingType: number;
    /** Lower-case hexadecimal. */
    readonly data: string;
  };
  /** RFC 4034 §2.1. */
  DNSKEY: {
    readonly flags: number;
    /** Always 3 (§2.1.2). */
    readonly protocol: number;
    readonly algorithm: number;
    /** Base64. */
    readonly key: string;
  };
  DS: {
    readonly keyTag: number;
    readonly algorithm: number;
    readonly digestType: number;
    readonly digest: string;
  };
}

/** RFC 8914. */
export interface ExtendedError {
  readonly code: number;
  readonly text: string;
}

export type FailureReason =
  | 'timeout'
  | 'servfail'
  | 'bogus'
  | 'refused'
  | 'http'
  | 'blocked'
  | 'malformed'
  /** Ours: the name must not or cannot be asked (private name, bad label), or the person stopped all questions. */
  | 'not-asked';

/** One request that left (or was not allowed to leave) this browser. */
export interface Attempt {
  readonly service: string;
  /** Milliseconds from asking to answer. */
  readonly ms: number;
  readonly outcome: 'found' | 'no-data' | 'no-name' | FailureReason;
  readonly note: string;
  /** Why this request was made beside the first one. */
  readonly why: 'first' | 'hedge' | 'failover' | 'confirm' | 'checking-disabled';
}

export interface LookupDetail {
  /** The service whose answer this is, by its id in services.ts; 'zone' for text held in memory. */
  readonly service: string;
  /** The owner names of the CNAMEs followed, ending with the name that holds (or lacks) the data; empty without CNAME. */
  readonly chain: readonly string[];
  /** RFC 2308 §5: seconds an absence may be remembered; null when the answer carried no SOA. */
  readonly negativeTtl: number | null;
  readonly authentic: boolean;
  readonly ede: readonly ExtendedError[];
  /** Whether a second service said the same of an absence; null where nobody else was asked. */
  readonly confirmed: boolean | null;
  readonly attempts: readonly Attempt[];
}

export type Lookup<T extends RrType> = { readonly detail: LookupDetail | null } & (
  | {
      readonly status: 'found';
      readonly records: readonly RrData[T][];
      readonly ttl: number;
      readonly authentic: boolean;
    }
  /** The name exists, this type does not. */
  | { readonly status: 'no-data' }
  /** NXDOMAIN. */
  | { readonly status: 'no-name' }
  | { readonly status: 'failed'; readonly reason: FailureReason; readonly note: string }
);

/** Why a question is asked; only the log, confirmation and limits look at it. */
export interface AskOptions {
  /**
   * `needed`: the standard asks it. `ahead`: warms the cache. `probe`: a guess (DKIM selectors), whose absence
   * is not confirmed at a second service (decisions.md §2).
   */
  readonly purpose: 'needed' | 'ahead' | 'probe';
}

export interface Resolver {
  /** Answers with a value for everything DNS can say; rejects only when `signal` aborts, with its reason. */
  lookup<T extends RrType>(
    name: string,
    type: T,
    signal: AbortSignal,
    options?: AskOptions,
  ): Promise<Lookup<T>>;
}

/** One line of the log "what left this browser". Emitted when asked (`answer: null`) and again, same id, when answered. */
export interface QueryTrace {
  readonly id: number;
  readonly name: string;
  readonly type: RrType;
  readonly purpose: AskOptions['purpose'];
  /** Milliseconds since the check began. */
  readonly askedAt: number;
  readonly ms: number | null;
  readonly answer: Lookup<RrType> | null;
  /** Ids of earlier questions whose answers had to be known before this one could be asked: the dependency chain's length. */
  readonly depth: number;
}
