import type { SpfDifference } from '../checks/spf-differences.ts';
import type { SpfResult, SpfStep } from '../checks/spf-host-types.ts';
import type { Fmt } from './format.ts';

/** A step with what the sentence needs of its term. */
export interface ToldStep {
  readonly step: SpfStep;
  /** Name of the mechanism or modifier in small letters; empty: the step concerns the record. */
  readonly name: string;
  /** What stands behind `:`, `=` or `/` in the term. */
  readonly value: string;
}

/** The screens of the tool; each has its own words where it says more than a name. */
export type SpfPageId = 'test' | 'who' | 'edit' | 'mail' | 'names' | 'syntax' | 'cases';

/** Everything the SPF tool says. Functions get data, never words. */
export interface ToolSpfWords {
  readonly pagesLabel: string;
  readonly pages: Readonly<Record<SpfPageId, string>>;
  readonly heading: string;
  readonly sub: string;
  readonly ip: string;
  readonly from: string;
  readonly fromHint: string;
  readonly helo: string;
  readonly heloHint: string;
  readonly run: string;
  readonly stop: string;
  readonly agree: string;
  readonly badIp: string;
  readonly badFrom: string;
  readonly badHelo: string;
  readonly noSubject: string;
  readonly byFrom: string;
  readonly byHelo: string;
  readonly result: Readonly<Record<SpfResult, (domain: string, ip: string) => string>>;
  readonly meaning: Readonly<Record<SpfResult, string>>;
  readonly counts: (lookups: number, voids: number, fmt: Fmt) => string;
  readonly explanation: string;
  readonly trace: string;
  readonly columns: { readonly term: string; readonly words: string; readonly lookups: string };
  readonly record: string;
  readonly step: (told: ToldStep) => string;
  /** What receivers do that read the standard in another way. */
  readonly othersDo: Readonly<Record<SpfDifference, string>>;
  readonly link: string;
  readonly path: string;
  readonly pathHint: string;
  readonly lit: Readonly<Record<'match' | 'path' | 'stop' | 'tried' | 'untried', string>>;
  /** At a limit: where the address is listed all the same. */
  readonly beyond: (term: string, domain: string) => string;
  /** Where in the count the deciding term stands. */
  readonly place: (result: SpfResult, lookups: number, limited: boolean, fmt: Fmt) => string;
}
