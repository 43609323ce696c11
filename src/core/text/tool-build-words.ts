import type { SpfField } from '../build/spf-form.ts';
import type { DmarcStage } from '../build/sets.ts';
import type { CodeFormat } from '../build/code-formats.ts';
import type { Fmt } from './format.ts';

export const buildPages = ['spf', 'dkim', 'dmarc', 'mta-sts', 'tls-rpt', 'bimi', 'none', 'ptr', 'consent'] as const; // prettier-ignore
export type BuildPage = (typeof buildPages)[number];
type Policy = 'none' | 'quarantine' | 'reject';

/** Everything the record builder says, but for keys. Functions get data, never words. */
export interface ToolBuildWords {
  readonly heading: string;
  readonly sub: string;
  readonly kinds: string;
  readonly pages: Readonly<Record<BuildPage, { readonly name: string; readonly heading: string; readonly what: string }>>; // prettier-ignore
  readonly path: string;
  readonly domain: string;
  readonly domainHint: string;
  readonly badDomain: string;
  readonly publicSuffix: (domain: string) => string;
  readonly lookUp: string;
  readonly stop: string;
  readonly lookUpHint: string;
  readonly form: string;
  readonly record: string;
  readonly recordLabel: (name: string) => string;
  readonly recordHint: string;
  readonly octets: (octets: number, fmt: Fmt) => string;
  readonly add: string;
  readonly remove: string;
  readonly startOver: string;
  /** A record that no DNS answer can hold. */
  readonly tooLong: string;
  /** A private key where a record belongs. */
  readonly privateKey: string;
  readonly faults: (count: number, fmt: Fmt) => string;
  readonly kept: string;
  readonly keptPiece: (piece: string) => string;
  readonly published: {
    readonly heading: string;
    readonly none: (name: string) => string;
    readonly failed: (name: string) => string;
    readonly several: (count: number, name: string) => string;
    readonly same: (name: string) => string;
    readonly takeOver: string;
    readonly nothingYet: string;
  };
  readonly findings: {
    readonly heading: string;
    readonly none: string;
    readonly offline: string;
    readonly partly: (name: string) => string;
    readonly live: string;
  };
  readonly output: {
    readonly heading: string;
    readonly empty: string;
    readonly needsDomain: string;
    readonly held: (count: number, fmt: Fmt) => string;
    readonly insist: string;
    readonly warning: string;
    readonly apex: string;
    readonly program: string;
    readonly programs: string;
    readonly formats: Readonly<Record<CodeFormat, string>>;
    readonly download: string;
    readonly several: (count: number, name: string) => string;
  };
  readonly whatIf: {
    readonly heading: string;
    readonly text: (domain: string) => string;
    readonly run: string;
    readonly columns: { readonly question: string; readonly before: string; readonly after: string };
    readonly come: string;
    readonly gone: string;
    readonly nothingComes: string;
    readonly nothingGoes: string;
    readonly done: string;
  };
  readonly watch: {
    readonly heading: string;
    readonly text: (services: readonly string[], fmt: Fmt) => string;
    readonly run: string;
    readonly stop: string;
    readonly rounds: (count: number, fmt: Fmt) => string;
    readonly state: Readonly<Record<'waiting' | 'new' | 'old' | 'absent' | 'failed' | 'wrong-name', string>>;
    readonly remembered: (seconds: number, fmt: Fmt) => string;
    readonly notRemembered: (seconds: number, fmt: Fmt) => string;
    readonly everywhere: string;
  };
  readonly spf: {
    readonly may: string;
    readonly own: (domain: string) => string;
    readonly mx: (domain: string) => string;
    readonly fields: Readonly<Record<SpfField, { readonly label: string; readonly hint: string }>>;
    readonly refused: Readonly<
      Record<'empty' | 'name' | 'address' | 'port' | 'family', (written: string) => string>
    >;
    /** In place of the field's hint, while something in it could be added. */
    readonly waitingHere: string;
    readonly waiting: (pieces: readonly string[], fmt: Fmt) => string;
    readonly hostBits: (written: string, proposal: string) => string;
    readonly useProposal: (proposal: string) => string;
    readonly sender: string;
    readonly chooseSender: string;
    readonly senderInclude: (name: string, include: string) => string;
    readonly senderNone: (name: string) => string;
    readonly senderSource: (source: string, date: string) => string;
    readonly rest: string;
    readonly all: Readonly<Record<'-' | '~' | '?' | '+' | 'none', { readonly label: string; readonly hint: string }>>; // prettier-ignore
    readonly terms: string;
    readonly noTerms: string;
    readonly broken: string;
    readonly ptr: string;
    readonly count: (count: number, isExact: boolean, fmt: Fmt) => string;
    readonly voids: (v4: number, v6: number, fmt: Fmt) => string;
    readonly addresses: (v4: bigint, v6: bigint, complete: boolean, fmt: Fmt) => string;
    readonly lookUpForMore: string;
    readonly order: string;
    readonly cannotOrder: string;
  };
  readonly dmarc: {
    readonly policy: string;
    readonly policies: Readonly<Record<Policy, { readonly label: string; readonly hint: (domain: string) => string }>>; // prettier-ignore
    readonly subdomains: string;
    readonly subdomainsHint: (domain: string) => string;
    readonly invented: string;
    readonly inventedHint: (domain: string) => string;
    readonly sameAs: (policy: string) => string;
    readonly asWritten: (written: string) => string;
    readonly testing: string;
    readonly testingHint: string;
    readonly dkimAlignment: string;
    readonly spfAlignment: string;
    readonly relaxed: string;
    readonly strict: string;
    readonly alignmentHint: (domain: string) => string;
    readonly rua: string;
    readonly ruaHint: string;
    readonly ruf: string;
    readonly rufHint: string;
    readonly badAddress: (written: string) => string;
    readonly failure: string;
    readonly failureOptions: Readonly<Record<'0' | '1' | 'd' | 's', string>>;
    readonly failureNeedsRuf: string;
    readonly suffix: string;
    readonly suffixes: Readonly<Record<'u' | 'n' | 'y', string>>;
    readonly historic: (tag: string) => string;
    readonly unknownTag: (tag: string) => string;
    readonly effect: string;
    readonly more: string;
    readonly plan: string;
    readonly planText: string;
    readonly stages: Readonly<Record<DmarcStage['id'], { readonly name: string; readonly when: string }>>;
    readonly stageNow: string;
    readonly stageDraft: string;
    readonly useStage: (name: string) => string;
    readonly consentHeading: (host: string) => string;
    readonly consentText: (host: string, domain: string) => string;
  };
}
