import type { Country } from '../dns/services.ts';
import type { Status } from '../findings/define.ts';
import type { Reading, Recognised, UnusableReason } from '../report/input.ts';
import type { RecordKind } from '../report/input-text.ts';
import type { Language } from './texts.ts';

export type RecognisedKind = Recognised['kind'];

/** Everything the shell and the start page say. */
export interface StartWords {
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  readonly titleOf: (subject: string) => string;
  readonly skip: string;
  readonly noscript: string;
  readonly tools: string;
  readonly check: string;
  /** Names of the tools in the menu. */
  readonly toolNames: Readonly<
    Record<'spf' | 'mail' | 'bounce' | 'hosts' | 'build' | 'compare' | 'path', string>
  >;
  /** The other language, named in itself. */
  readonly other: { readonly language: Language; readonly name: string };
  readonly hero: { readonly first: string; readonly second: string; readonly sub: string };
  readonly box: {
    readonly form: string;
    readonly label: string;
    readonly file: string;
    readonly drop: string;
    readonly run: string;
    readonly several: string;
    readonly fileUnreadable: string;
  };
  readonly looksLike: (what: string) => string;
  readonly kinds: Readonly<Record<'domain' | 'host' | 'email' | 'url', (shown: string) => string>>;
  /** The name in the letters that DNS is asked with. */
  readonly askedAs: (domain: string) => string;
  readonly parent: (domain: string) => string;
  readonly onlyDomain: string;
  readonly records: Readonly<Record<RecordKind, string>>;
  readonly bounce: string;
  readonly recordsWithoutLookups: string;
  readonly zoneLines: (count: number) => string;
  readonly explain: (record: string, name: string) => string;
  readonly ipAddress: string;
  /** Recognised, and read without a question as soon as it is sent. */
  readonly readHere: Readonly<Record<'headers' | 'message', string>>;
  /** Recognised, and not handled by this version. */
  readonly later: Readonly<Record<'report' | 'domains' | 'record', string>>;
  readonly readAs: {
    readonly label: string;
    readonly itself: string;
    readonly as: Readonly<Record<Reading, string>>;
  };
  readonly instead: (domain: string) => string;
  readonly nothing: string;
  readonly privateKey: { readonly verdict: string; readonly fix: string };
  readonly unusable: Readonly<Record<UnusableReason, (written: string) => string>>;
  readonly services: {
    readonly notice: (first: string, second: string | null) => readonly [before: string, name: string, between: string, name: string, after: string]; // prettier-ignore
    readonly heading: string;
    readonly silent: string;
    readonly choose: string;
    readonly first: string;
    readonly second: (name: string) => string;
    readonly operator: (operator: string, country: Country) => string;
    readonly only: string;
    readonly onlyHint: string;
    readonly always: string;
    readonly stop: string;
    readonly stopHint: string;
    readonly notKept: string;
    readonly allow: string;
    readonly silentRefusal: string;
  };
  readonly ask: {
    readonly heading: (domain: string) => string;
    readonly text: (first: string, second: string | null) => string;
    /** The link names a server that sends, and perhaps its HELO name. */
    readonly sender: (ip: string, helo: string | null) => string;
    readonly run: string;
    readonly prov: string;
  };
  readonly examples: {
    readonly heading: string;
    readonly meta: string;
    readonly list: Readonly<Record<string, { readonly title: string; readonly teaser: string }>>;
  };
  readonly status: Readonly<Record<Exclude<Status, 'note'>, string>>;
  readonly limits: { readonly heading: string; readonly text: string };
  readonly keyword: { readonly heading: string; readonly text: string };
  readonly foot: {
    readonly promise: string;
    readonly theme: string;
    readonly themes: Readonly<Record<'system' | 'light' | 'dark', string>>;
    readonly source: string;
    readonly about: string;
    readonly keys: string;
  };
  readonly sentToHost: string;
  readonly insecure: string;
  readonly noTool: (name: string) => string;
  readonly noExample: (name: string) => string;
  readonly noSnapshot: string;
  readonly trouble: Readonly<Record<'load' | 'bug', string>>;
  readonly saysNothing: (domain: string) => string;
  readonly again: string;
  readonly loading: string;
  /** For the status region: at most three per check (ux.md §11). */
  readonly started: (domain: string) => string;
  readonly finished: (counts: Readonly<Record<Exclude<Status, 'note'>, number>>) => string;
  readonly keys: {
    readonly heading: string;
    readonly list: readonly (readonly [key: string, what: string])[];
    readonly on: string;
    readonly close: string;
  };
  readonly about: {
    readonly heading: string;
    readonly blocks: readonly { readonly heading: string; readonly lines: readonly string[] }[];
  };
}
