import type { PanelNotes } from '../data/dns-panels.ts';
import type {
  DkimKeyFound,
  DmarcFacts,
  DmarcStep,
  EffectivePolicy,
  MxHost,
  ReceivingFacts,
  ReportConsent,
  SpfNode,
  SpfTree,
  ZoneFacts,
} from '../checks/facts.ts';
import type { FailureReason, RrType } from '../dns/types.ts';
import type { Confidence, Safety, Status, Turn } from '../findings/define.ts';
import type { Section } from '../findings/finding.ts';
import type { DmarcPolicy } from '../records/dmarc/types.ts';
import type { DeliverAnswer, ForgeAnswer } from '../report/types.ts';
import type { Fmt } from './format.ts';

type Names = readonly string[];

/** What SPF allows, as the record says it, for one sentence. */
export interface SpfAllowed {
  readonly mx: boolean;
  readonly names: Names;
  readonly services: Names;
  /** Includes behind which no known service stands. */
  readonly otherIncludes: number;
  readonly networks: Names;
  /** exists, ptr, macros: depends on the single message. */
  readonly depends: boolean;
  readonly ending: SpfTree['ending'];
}

/** Encryption on the way in, for one line. */
export interface TransportSummary {
  /** False: no mail arrives. */
  readonly receives: boolean;
  readonly mtaSts: 'record' | 'none' | 'several' | 'failed';
  readonly tlsRpt: 'record' | 'none' | 'several' | 'failed';
  /** Mail hosts whose certificate DNS names, and all. */
  readonly dane: { readonly protected: number; readonly hosts: number };
  readonly logo: boolean;
}

/** Every word of the report that is neither a finding, nor a topic, nor a fix. Functions get data, never words. */
export interface CheckWords {
  readonly status: Readonly<Record<Status, string>>;
  readonly failure: Readonly<Record<FailureReason, string>>;
  readonly safety: Readonly<Record<Safety, string>>;
  readonly turn: Readonly<Record<Turn, string>>;
  readonly confidence: Readonly<Record<Confidence, string>>;
  readonly section: Readonly<Record<Section, string>>;
  readonly copy: { readonly copy: string; readonly copied: string; readonly refused: string };
  readonly showAll: (count: number, fmt: Fmt) => string;
  readonly showText: (length: number, fmt: Fmt) => string;
  readonly published: string;
  readonly tally: (counts: Readonly<Partial<Record<Status, number>>>, fmt: Fmt) => string;
  readonly head: {
    readonly kind: string;
    readonly example: string;
    readonly recheck: string;
    readonly change: string;
    readonly stop: string;
    readonly meta: (
      data: {
        readonly running: boolean;
        readonly time: string;
        readonly asked: Names;
        readonly answers: number;
        readonly confirmed: number;
        readonly by: Names;
      },
      fmt: Fmt,
    ) => string;
    readonly metaExample: (time: string) => string;
    /** Answers that came with a link. */
    readonly snapshot: string;
    readonly metaSnapshot: (time: string) => string;
    readonly snapshotTrust: string;
    readonly alsoWritten: (name: string) => string;
  };
  readonly answers: {
    readonly label: string;
    readonly asking: string;
    readonly notYet: string;
    readonly forge: {
      readonly question: (domain: string) => string;
      readonly answer: Readonly<Record<ForgeAnswer, string>>;
      readonly why: Readonly<Record<ForgeAnswer, string>>;
      readonly wait: (open: Names, fmt: Fmt) => string;
      readonly more: Readonly<Record<ForgeAnswer, string>>;
    };
    readonly deliver: {
      readonly question: (domain: string) => string;
      readonly answer: Readonly<Record<DeliverAnswer, string>>;
      readonly why: Readonly<Record<DeliverAnswer, string>>;
      readonly wait: (data: { readonly answered: number; readonly open: number }, fmt: Fmt) => string;
      readonly more: Readonly<Record<DeliverAnswer, string>>;
      /** The address that sends: weighed, or what it would settle. */
      /** `isSeen`: it is no address of an inner network. */
      readonly sender: (
        sender: { readonly ip: string; readonly helo: string | null; readonly isSeen: boolean } | null,
      ) => string;
      readonly requirements: string;
    };
    readonly reasons: (count: number, fmt: Fmt) => string;
    readonly saysNothing: (domain: string) => string;
  };
  readonly fixes: {
    readonly heading: string;
    readonly later: string;
    readonly none: string;
    readonly noneRow: string;
    readonly nothingProved: string;
    readonly wait: string;
    readonly show: string;
    readonly hide: string;
    readonly more: (count: number, fmt: Fmt) => string;
    readonly change: string;
    readonly before: string;
    readonly after: string;
    readonly removed: string;
    readonly added: string;
    readonly nothingBefore: string;
    readonly lookups: (
      data: { readonly before: number; readonly after: number; readonly limit: number },
      fmt: Fmt,
    ) => string;
    readonly proved: string;
    readonly panelHeading: string;
    readonly panelName: (name: PanelNotes['name']) => string;
    readonly panelValue: Readonly<Record<PanelNotes['value'], string>>;
    readonly panelAge: (date: string, isSure: boolean) => string;
    /** The way through the control centre of IONOS. */
    readonly ionos: (name: string) => readonly string[];
    readonly panel: string;
    readonly actions: Readonly<
      Record<
        'add' | 'replace' | 'delete',
        (data: { readonly type: string; readonly begins: string; readonly count: number }, fmt: Fmt) => string
      >
    >;
    readonly fields: {
      readonly name: string;
      readonly type: string;
      readonly ttl: string;
      readonly value: string;
    };
    readonly stepDelete: (count: number, begins: string, fmt: Fmt) => string;
    readonly stepWait: (ttl: number | null, fmt: Fmt) => string;
    readonly askAgain: string;
    readonly turn: string;
    readonly safety: string;
    readonly confidence: string;
    readonly evidence: string;
  };
  readonly cards: {
    readonly heading: string;
    readonly wait: Readonly<Record<Section, string>>;
    readonly waitProbes: (data: { readonly asked: number; readonly total: number }, fmt: Fmt) => string;
    readonly notLoaded: string;
    readonly crashed: string;
    readonly spf: (tree: SpfTree, records: number, fmt: Fmt) => string;
    readonly dkim: (
      data: {
        readonly usable: Names;
        /** Under 1024 bits: receivers ignore them (RFC 8301 §3.2). */
        readonly weak: Names;
        readonly others: number;
        readonly asked: number;
        readonly failed: number;
        readonly wildcard: boolean;
      },
      fmt: Fmt,
    ) => string;
    readonly dmarc: (facts: DmarcFacts, fmt: Fmt) => string;
    readonly receiving: (facts: ReceivingFacts, fmt: Fmt) => string;
    readonly transport: (facts: TransportSummary, fmt: Fmt) => string;
    readonly nothing: string;
  };
  readonly findings: {
    readonly fix: string;
    readonly trap: string;
    readonly evidence: string;
    readonly noted: (count: number, fmt: Fmt) => string;
    readonly place: (data: { readonly part: number | null; readonly record: string }) => string;
    readonly inDns: string;
    readonly source: string;
    readonly references: string;
    readonly unknownWhy: Readonly<Record<'not-asked' | 'failed' | 'cannot-see', string>>;
  };
  readonly record: {
    readonly heading: (count: number) => string;
    readonly ttl: (seconds: number) => string;
    readonly strings: (strings: number, characters: number, fmt: Fmt) => string;
    readonly oneOf: (index: number, total: number) => string;
    readonly authentic: string;
    readonly what: (kind: string, name: string) => string;
    readonly parts: (kind: string, count: number, fmt: Fmt) => string;
    readonly trap: string;
    readonly empty: string;
  };
  readonly spf: {
    readonly inWords: string;
    readonly allowed: (data: SpfAllowed, fmt: Fmt) => string;
    readonly cost: (count: number, fmt: Fmt) => string;
    readonly past: (ordinal: number | null) => string;
    readonly lookups: string;
    readonly meter: (count: number, limit: number, complete: boolean, fmt: Fmt) => string;
    readonly voids: (count: number, limit: number) => string;
    readonly barHint: string;
    readonly tree: string;
    readonly openAll: string;
    readonly closeAll: string;
    readonly cut: string;
    readonly outcome: (node: {
      readonly outcome: SpfNode['outcome'];
      readonly reason: FailureReason | null;
    }) => string;
    readonly endsIn: (ending: string) => string;
    readonly networks: (count: number, fmt: Fmt) => string;
    readonly noAddress: string;
    readonly notReached: string;
    readonly who: string;
    readonly edit: string;
  };
  readonly dkim: {
    readonly caption: (domain: string) => string;
    readonly selector: string;
    readonly foundAs: string;
    readonly key: string;
    readonly result: string;
    readonly txt: (strings: number, records: number, fmt: Fmt) => string;
    readonly cname: (target: string) => string;
    readonly keyOf: (
      data: { readonly type: string; readonly bits: number } | 'revoked' | 'broken' | 'absent' | 'not-a-key',
    ) => string;
    readonly results: Readonly<Record<DkimKeyFound['result'], string>>;
    readonly asked: (
      data: { readonly asked: number; readonly found: number; readonly failed: number },
      fmt: Fmt,
    ) => string;
    readonly honest: string;
    readonly below: Readonly<Record<'nothing' | 'something' | 'unknown', string>>;
    readonly wildcard: string;
    readonly inferred: (
      data: { readonly provider: string; readonly from: 'mx' | 'spf' | 'cname'; readonly selectors: Names },
      fmt: Fmt,
    ) => string;
    readonly another: string;
    readonly check: string;
    readonly more: (count: number, fmt: Fmt) => string;
    readonly badSelector: string;
  };
  readonly dmarc: {
    readonly asks: string;
    readonly caption: string;
    readonly columns: {
      readonly from: string;
      readonly passes: string;
      readonly fails: string;
      readonly decided: string;
    };
    readonly row: Readonly<Record<'domain' | 'existing' | 'invented', (name: string) => string>>;
    readonly deliver: string;
    readonly fails: (policy: DmarcPolicy | null, reports: boolean) => string;
    readonly decided: (data: {
      readonly by: EffectivePolicy['decidedBy'];
      readonly policy: DmarcPolicy | null;
      readonly testing: boolean;
      readonly row: 'domain' | 'existing' | 'invented';
    }) => string;
    readonly older: string;
    readonly olderWhy: string;
    readonly walk: string;
    readonly step: Readonly<Record<DmarcStep['outcome'], string>>;
    readonly reports: string;
    readonly reportColumns: { readonly address: string; readonly kind: string; readonly consent: string };
    readonly reportKind: Readonly<Record<'rua' | 'ruf', string>>;
    readonly consent: Readonly<Record<ReportConsent['state'], string>>;
    readonly vendor: (vendor: string) => string;
    readonly consentAt: (name: string) => string;
    readonly organizational: (domain: string) => string;
    /** Older receivers and `pct`: so many of a hundred messages get the first treatment, the others the second. */
    readonly share: (percent: number, first: string, second: string) => string;
  };
  readonly receiving: {
    readonly caption: string;
    readonly columns: {
      readonly preference: string;
      readonly host: string;
      readonly v4: string;
      readonly v6: string;
    };
    readonly kind: Readonly<Record<ReceivingFacts['kind'], string>>;
    readonly none: string;
    readonly cname: (chain: Names, fmt: Fmt) => string;
    readonly providers: (names: Names, fmt: Fmt) => string;
    readonly couldNot: (host: Pick<MxHost, 'failed'>) => string;
  };
  readonly zone: {
    readonly heading: string;
    readonly apex: string;
    readonly nameServers: string;
    readonly signed: string;
    readonly signedAs: Readonly<Record<ZoneFacts['signed'], string>>;
    readonly negativeTtl: string;
    /** Leads to the services side by side. */
    readonly stillOld: string;
    readonly tokens: string;
    readonly tokensWhy: string;
    readonly others: string;
    readonly exists: Readonly<Record<ZoneFacts['exists'], string>>;
    readonly unknown: string;
  };
  readonly unseen: {
    readonly heading: string;
    readonly list: Names;
    /** Link to the tool that looks at the mail server. */
    readonly server: string;
  };
  readonly log: {
    readonly heading: string;
    readonly count: (shown: number, total: number, fmt: Fmt) => string;
    readonly caption: string;
    readonly columns: {
      readonly name: string;
      readonly type: string;
      readonly answer: string;
      readonly ttl: string;
      readonly service: string;
      readonly time: string;
    };
    readonly asking: string;
    readonly noData: (type: RrType) => string;
    readonly failed: (reason: FailureReason, note: string) => string;
    readonly authentic: string;
    readonly confirmed: string;
    readonly attempts: (count: number, fmt: Fmt) => string;
    readonly outcome: (outcome: 'found' | 'no-data' | 'no-name' | FailureReason) => string;
    readonly ahead: string;
    readonly probe: string;
    readonly ms: (ms: number, fmt: Fmt) => string;
    readonly json: string;
    /** The services whose answers these are. */
    readonly asked: (services: readonly string[], fmt: Fmt) => string;
    /** Leads to the same question at every service. */
    readonly compare: string;
    readonly compareLabel: (name: string, type: RrType) => string;
    readonly zone: string;
    readonly tries: Readonly<
      Record<'first' | 'hedge' | 'failover' | 'confirm' | 'checking-disabled', string>
    >;
  };
  readonly actions: {
    readonly ticket: string;
    readonly forWhom: string;
    readonly customer: string;
    readonly administrator: string;
    readonly language: string;
    readonly languages: Readonly<Record<'en' | 'de', string>>;
    readonly form: string;
    readonly plain: string;
    readonly markdown: string;
    readonly copyTicket: string;
    readonly copyLink: string;
    readonly copySnapshot: string;
    readonly noSnapshot: string;
    readonly print: string;
    readonly exportAs: string;
    readonly json: string;
    readonly exportMarkdown: string;
  };
  readonly pasted: {
    readonly heading: Readonly<Record<'spf' | 'dkim' | 'dmarc', string>>;
    readonly provenance: string;
    readonly meta: string;
    readonly explained: string;
    readonly findings: string;
    readonly nothing: string;
    /** What the parser's silence means for this kind of record. */
    readonly readsAs: Readonly<Record<'spf' | 'dkim' | 'dmarc', string>>;
    readonly endings: Readonly<Record<SpfTree['ending'] | 'redirect', string>>;
    readonly corrected: string;
    readonly notChecked: string;
    readonly compare: {
      readonly heading: string;
      readonly name: Readonly<Record<'spf' | 'dkim' | 'dmarc', string>>;
      readonly hint: string;
      readonly badName: Readonly<Record<'spf' | 'dkim' | 'dmarc', string>>;
      readonly silent: string;
      readonly allow: string;
      readonly trouble: string;
      readonly run: string;
      readonly same: (name: string) => string;
      readonly differs: (name: string) => string;
      readonly none: (name: string) => string;
      readonly several: (name: string, count: number) => string;
      readonly failed: (name: string, why: string) => string;
      readonly published: string;
      readonly pasted: string;
      readonly forPanel: string;
    };
  };
}
