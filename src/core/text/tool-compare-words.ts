import type { Compared, ComparedAnswers } from '../checks/compare.ts';
import type { Tested, TestedSubject } from '../checks/service-test.ts';
import type { Fmt } from './format.ts';

/** Everything the comparison of services says of its own. Functions get data, never words. */
export interface ToolCompareWords {
  readonly heading: string;
  readonly sub: string;
  readonly name: string;
  readonly nameHint: string;
  readonly type: string;
  readonly who: (names: readonly string[], fmt: Fmt) => string;
  readonly run: string;
  readonly again: string;
  readonly stop: string;
  readonly every: string;
  readonly everyOn: (left: number, fmt: Fmt) => string;
  readonly badName: string;
  readonly link: string;
  readonly result: string;
  readonly verdict: Readonly<Record<ComparedAnswers['verdict'], string>>;
  readonly meaning: Readonly<Record<ComparedAnswers['verdict'], string>>;
  /** What some services say, and for how long at most (seconds). */
  readonly group: (
    services: readonly string[],
    ends: Pick<ComparedAnswers['groups'][number], 'left' | 'until'>,
    fmt: Fmt,
  ) => string;
  /** Until when a record published now may still be called missing. */
  readonly absence: (until: number, fmt: Fmt) => string;
  readonly groupName: (number: number) => string;
  readonly columns: Readonly<Record<'service' | 'answer' | 'left' | 'signed' | 'time', string>>;
  readonly outcome: Readonly<Record<Compared['outcome'], string>>;
  readonly signed: Readonly<Record<'yes' | 'no', string>>;
  readonly signedHint: string;
  readonly blocked: string;
  /** What the services can do from this browser. */
  readonly test: {
    readonly heading: string;
    readonly why: string;
    readonly asks: (names: readonly string[], fmt: Fmt) => string;
    readonly run: string;
    readonly again: string;
    readonly stop: string;
    readonly service: string;
    readonly subjects: Readonly<Record<TestedSubject, string>>;
    readonly tested: Readonly<Record<Tested, string>>;
    /** What is in the way, and whose turn it is. */
    readonly hurdles: Readonly<
      Record<'reach' | 'cors' | 'wire' | 'timeout' | 'validates' | 'absent' | 'long', string>
    >;
    readonly fine: string;
    readonly unknown: string;
    readonly done: (usable: number, all: number, fmt: Fmt) => string;
  };
}
