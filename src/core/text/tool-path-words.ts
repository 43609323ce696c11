import type { PathStep, StepState } from '../build/first-server.ts';
import type { Fmt } from './format.ts';

/** Everything the path to a first mail server says. */
export interface ToolPathWords {
  readonly heading: string;
  readonly sub: string;
  readonly kept: string;
  readonly startOver: string;
  readonly plan: string;
  readonly fields: Readonly<
    Record<'domain' | 'host' | 'v4' | 'v6' | 'selector' | 'dkim' | 'reports', { readonly label: string; readonly hint: string; readonly bad: string }>
  >; // prettier-ignore
  readonly panelHint: string;
  readonly faults: (count: number, fmt: Fmt) => string;
  readonly publicSuffix: (domain: string) => string;
  readonly progress: (done: number, all: number, fmt: Fmt) => string;
  readonly check: string;
  readonly checkAll: string;
  readonly stop: string;
  readonly states: Readonly<Record<StepState, string>>;
  readonly waits: (steps: readonly string[], fmt: Fmt) => string;
  readonly who: string;
  readonly record: string;
  readonly done: string;
  readonly missing: string;
  /** Before the records that stand there already; and where they do what the step wants. */
  readonly standing: string;
  readonly enough: string;
  readonly openBuilder: Readonly<Partial<Record<PathStep, string>>>;
  readonly steps: Readonly<
    Record<PathStep, { readonly name: string; readonly what: string; readonly why: string; readonly who: string; readonly list?: readonly string[] }>
  >; // prettier-ignore
  readonly zone: string;
  readonly zoneText: string;
  readonly zoneGood: string;
  readonly zoneBad: string;
  readonly checkZone: string;
  readonly download: string;
  readonly print: string;
}
