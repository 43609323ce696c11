import type { CheckEvent, FoundRecord } from '../checks/check.ts';
import type { BimiFacts } from '../checks/bimi-check.ts';
import type { DkimFacts, DmarcFacts, ReceivingFacts, SpfTree, ZoneFacts } from '../checks/facts.ts';
import type { SendingHostFacts } from '../checks/hosts.ts';
import type { ServerFacts } from '../checks/server.ts';
import type { TransportFacts } from '../checks/transport.ts';
import type { QueryTrace } from '../dns/types.ts';
import type { FindingId } from '../findings/catalogue.ts';
import type { Confidence, Safety, Status, Turn } from '../findings/define.ts';
import type { Finding, Section } from '../findings/finding.ts';
import type { FixId, FixParams } from './fix-catalogue.ts';

export type SectionState = 'waiting' | 'running' | 'done' | 'crashed';

/** ux.md §4, the two questions of a domain report. */
export type ForgeAnswer = 'no' | 'hardly' | 'partly' | 'yes' | 'unknown';
export type DeliverAnswer = 'nothing-against' | 'at-risk' | 'refused' | 'sends-none' | 'unknown';
export interface Answer<Kind extends string> {
  readonly kind: Kind;
  readonly status: Status;
  /** What decided, most important first. */
  readonly reasons: readonly FindingId[];
}

/** One change to make, proved by our own checks before it is offered. */
export interface Fix {
  readonly id: FixId;
  readonly params: FixParams;
  /** 1 is first. */
  readonly rank: number;
  readonly status: Status;
  readonly section: Section;
  /** The finding that this mends. */
  readonly mends: FindingId;
  readonly safety: Safety;
  readonly confidence: Confidence;
  readonly turn: Turn;
  readonly change: RecordChange | null;
  /** Look-ups before and after, where the change touches SPF. */
  readonly lookups: { readonly before: number; readonly after: number } | null;
}

/** What to do in the DNS panel. */
export interface RecordChange {
  readonly action: 'add' | 'replace' | 'delete';
  /** Absolute owner name (A-labels). */
  readonly name: string;
  readonly type: 'TXT' | 'MX' | 'A' | 'AAAA';
  /** The published texts that this touches, as published. */
  readonly before: readonly string[];
  /** The new text; null when records are only deleted. */
  readonly after: string | null;
  readonly ttl: number | null;
}

export interface Facts {
  readonly spf: SpfTree;
  readonly dkim: DkimFacts;
  readonly dmarc: DmarcFacts;
  readonly receiving: ReceivingFacts;
  readonly zone: ZoneFacts;
  /** The address that sends, where the person named one. */
  readonly sender: SendingHostFacts;
  readonly servers: ServerFacts;
  readonly transport: TransportFacts;
  readonly bimi: BimiFacts;
}
export type FactEvent = {
  [K in keyof Facts]: { readonly type: 'fact'; readonly name: K; readonly fact: Facts[K] };
}[keyof Facts];

export type ReportEvent =
  | { readonly type: 'query'; readonly query: QueryTrace }
  /** `running` clears what the section said before. */
  | { readonly type: 'section'; readonly section: Section; readonly state: SectionState }
  | CheckEvent
  | FactEvent
  | { readonly type: 'answer'; readonly question: 'forge'; readonly answer: Answer<ForgeAnswer> }
  | { readonly type: 'answer'; readonly question: 'deliver'; readonly answer: Answer<DeliverAnswer> }
  | { readonly type: 'fix'; readonly fix: Fix }
  | { readonly type: 'done' };

export interface Report {
  readonly domain: string;
  readonly startedAt: number;
  readonly state: 'running' | 'done';
  readonly sections: Readonly<Record<Section, SectionState>>;
  readonly records: readonly FoundRecord[];
  readonly findings: readonly Finding[];
  readonly queries: readonly QueryTrace[];
  readonly facts: { readonly [K in keyof Facts]: Facts[K] | null };
  readonly answers: {
    readonly forge: Answer<ForgeAnswer> | null;
    readonly deliver: Answer<DeliverAnswer> | null;
  };
  /** In order of rank. */
  readonly fixes: readonly Fix[];
}
