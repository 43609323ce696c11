import type { SpfCaseId } from '../data/spf-cases.ts';
import type { Fmt } from './format.ts';

/** Everything the page with our own rows for the standard says. Functions get data, never words. */
export interface ToolSpfCasesWords {
  readonly heading: string;
  readonly sub: (count: number, fmt: Fmt) => string;
  readonly nobody: string;
  readonly run: string;
  readonly again: string;
  readonly stop: string;
  readonly progress: (done: number, total: number, fmt: Fmt) => string;
  /** All rows were run. */
  readonly summary: (asExpected: number, total: number, fmt: Fmt) => string;
  readonly rows: string;
  readonly columns: {
    readonly what: string;
    readonly section: string;
    readonly expected: string;
    readonly found: string;
  };
  readonly asExpected: string;
  readonly differs: string;
  readonly lookups: (count: number, fmt: Fmt) => string;
  readonly voids: (count: number, fmt: Fmt) => string;
  readonly noExplanation: string;
  readonly show: string;
  readonly from: (ip: string) => string;
  readonly mailFrom: (address: string) => string;
  readonly emptySender: string;
  readonly helo: (name: string) => string;
  /** What the row is about: one sentence. */
  readonly cases: Readonly<Record<SpfCaseId, string>>;
}
