import type { DkimNote, DkimReason, PartResult } from '../checks/dkim-verify-types.ts';
import type { ArcFault, ArcOpen } from '../checks/arc-verify-types.ts';
import type { OlderVerdict } from '../checks/dmarc-older-evaluate.ts';
import type { BulkRule, DmarcNow, IdentityRow, OpenReason, RuleId } from '../checks/message-types.ts';
import type { NameToAsk } from '../checks/message-names.ts';
import type { Boundary, Trust } from '../checks/message-trust.ts';
import type { DmarcPolicy } from '../records/dmarc/types.ts';
import type { MailTurn } from '../findings/mail.ts';
import type { FilterMeaning } from '../data/filter-headers.ts';
import type { mailFindings } from '../findings/mail.ts';
import type { Repair } from '../mail/pasted.ts';
import type { AreaTexts } from './area-texts.ts';
import type { Fmt } from './format.ts';

/** Everything the tool for messages says. Functions get data, never words. */
export interface ToolMailWords {
  readonly heading: string;
  readonly sub: string;
  readonly box: {
    readonly label: string;
    readonly hint: string;
    readonly file: string;
    readonly explain: string;
    readonly empty: string;
    readonly noMail: string;
    readonly tooLarge: string;
    readonly unreadable: string;
    readonly outlookDamaged: string;
    readonly outlookBare: string;
    readonly again: string;
    /** A large file is being read; a whole number from 0 to 100. */
    readonly progress: (percent: number) => string;
    readonly cancel: string;
    /** Above what was read from an Outlook file. */
    readonly outlook: string;
    /** Opens the table of programs and where each shows the headers. */
    readonly where: string;
    /** Above a built-in example. */
    readonly example: string;
  };
  readonly examples: Readonly<
    Record<'list' | 'newsletter' | 'forwarded', { readonly title: string; readonly teaser: string }>
  >;
  readonly text: {
    readonly heading: string;
    readonly show: string;
    readonly reading: string;
    /** It goes too deep, or took too long. */
    readonly unread: string;
    readonly none: string;
    /** The text shown was read out of HTML. */
    readonly fromHtml: string;
    readonly cut: string;
    readonly parts: string;
    readonly columns: { readonly type: string; readonly name: string; readonly size: string };
    readonly size: (octets: number, fmt: Fmt) => string;
    readonly unopened: string;
  };
  readonly repairs: Readonly<Record<Repair, string>>;
  readonly inside: {
    readonly heading: string;
    readonly kind: Readonly<Record<'outer' | 'attached' | 'returned', string>>;
    readonly noSubject: string;
  };
  readonly ask: {
    readonly heading: string;
    readonly text: (count: number, fmt: Fmt) => string;
    readonly more: string;
    readonly run: string;
    readonly stop: string;
    readonly running: string;
    /** Consent to ask for SPF terms that hold the local part of the sender. */
    readonly agree: string;
    readonly why: Readonly<Record<NameToAsk['why'], string>>;
    readonly columns: { readonly name: string; readonly type: string; readonly why: string };
  };
  /** The answer in one sentence. */
  readonly answer: {
    readonly question: string;
    readonly reported: (result: string, by: string) => string;
    readonly notAsked: string;
    readonly result: Readonly<Record<DmarcNow['result'], (author: string) => string>>;
    /** What the domain asks for when it fails. */
    readonly asked: (policy: DmarcPolicy, written: string) => string;
    readonly word: Readonly<Record<DmarcNow['result'], string>>;
    readonly open: Readonly<Record<OpenReason, string>>;
  };
  readonly cause: {
    readonly heading: string;
    readonly more: string;
    readonly turn: Readonly<Record<MailTurn, string>>;
  };
  readonly matrix: {
    readonly heading: string;
    readonly columns: {
      readonly identity: string;
      readonly domain: string;
      readonly result: string;
      readonly aligned: string;
    };
    readonly kind: Readonly<Record<IdentityRow['kind'], string>>;
    readonly aligned: Readonly<Record<'aligned' | 'not-aligned' | 'unknown', string>>;
    /** The last row: whether one of them is the visible domain. */
    readonly outcome: Readonly<Record<DmarcNow['result'], string>>;
    readonly none: string;
    readonly emptyPath: string;
    readonly notVerified: string;
  };
  readonly hops: {
    readonly heading: string;
    readonly total: (seconds: number, fmt: Fmt) => string;
    readonly none: string;
    readonly columns: {
      readonly hop: string;
      readonly way: string;
      readonly delay: string;
      readonly encrypted: string;
    };
    readonly start: string;
    readonly clock: (seconds: number, fmt: Fmt) => string;
    readonly delay: (seconds: number, fmt: Fmt) => string;
    readonly encrypted: Readonly<Record<'yes' | 'unsaid' | 'not-smtp', string>>;
    readonly boundary: string;
    readonly boundaryFrom: Readonly<Record<Boundary['from'], string>>;
    readonly choose: string;
    readonly found: string;
    readonly original: string;
    readonly unnamed: string;
  };
  readonly signatures: {
    readonly heading: string;
    readonly verified: string;
    readonly none: string;
    readonly header: string;
    readonly body: string;
    readonly part: Readonly<Record<PartResult, string>>;
    readonly bodyMissing: string;
    readonly key: (type: string, bits: number) => string;
    readonly signed: (fields: readonly string[], fmt: Fmt) => string;
    readonly reported: (result: string) => string;
    readonly reason: Readonly<Record<DkimReason, string>>;
    readonly note: Readonly<Record<DkimNote, string>>;
    readonly expiredSince: string;
    readonly more: (count: number, fmt: Fmt) => string;
  };
  readonly reported: {
    readonly heading: string;
    readonly by: (name: string) => string;
    readonly nameless: string;
    readonly trust: Readonly<Record<Trust, string>>;
    readonly older: (count: number, fmt: Fmt) => string;
    readonly none: string;
    readonly columns: { readonly method: string; readonly result: string; readonly about: string };
  };
  readonly spf: {
    readonly heading: string;
    readonly now: string;
    readonly result: (domain: string, ip: string, result: string) => string;
    readonly then: (result: string) => string;
    readonly none: string;
    readonly open: string;
  };
  readonly dmarc: {
    readonly heading: string;
    /** `by`: the tag that speaks; `applied`: what is left of it in test mode. */
    readonly policy: (domain: string, by: string, policy: string, applied: string) => string;
    readonly noPolicy: string;
    /** The record is there, and receivers may not use it. */
    readonly invalid: (domain: string) => string;
    readonly older: (older: OlderVerdict, newer: string, fmt: Fmt) => string;
  };
  readonly rules: {
    readonly heading: string;
    readonly sub: string;
    readonly columns: { readonly rule: string; readonly state: string; readonly by: string };
    readonly rule: Readonly<Record<RuleId, string>>;
    readonly state: Readonly<Record<BulkRule['state'], string>>;
  };
  readonly arc: {
    readonly heading: string;
    readonly pass: (by: readonly string[], fmt: Fmt) => string;
    readonly fail: (reason: ArcFault, instance: number | null) => string;
    readonly unknown: Readonly<Record<ArcOpen, string>>;
    readonly information: string;
    readonly dkim2: string;
  };
  readonly filters: {
    readonly heading: string;
    readonly checked: (date: string) => string;
    readonly forgeable: string;
    readonly columns: { readonly field: string; readonly value: string; readonly meaning: string };
    readonly meaning: Readonly<Record<FilterMeaning, string>>;
  };
  readonly ticket: {
    readonly heading: string;
    readonly masked: string;
    readonly preview: string;
  };
  readonly link: string;
  readonly texts: AreaTexts<typeof mailFindings>;
}
