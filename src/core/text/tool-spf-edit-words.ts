import type { Fmt } from './format.ts';
import type { Sizes } from './tool-spf-who-words.ts';

/** What the page "What if" says. */
export interface ToolSpfEditWords {
  readonly heading: string;
  readonly sub: string;
  readonly domain: string;
  readonly domainHint: string;
  readonly start: string;
  readonly record: string;
  readonly recordHint: string;
  readonly others: string;
  readonly othersHint: string;
  readonly otherName: (index: number) => string;
  readonly otherRecord: (index: number) => string;
  readonly add: string;
  readonly remove: (index: number) => string;
  readonly ip: string;
  readonly ipHint: string;
  readonly link: string;
  readonly longLink: string;
  readonly stop: string;
  readonly badDomain: string;
  readonly badName: (index: number) => string;
  readonly badIp: string;
  readonly none: (domain: string) => string;
  readonly several: (domain: string, count: number, fmt: Fmt) => string;
  readonly failed: (domain: string) => string;
  readonly missing: (count: number, fmt: Fmt) => string;
  readonly missingHint: string;
  readonly lookUp: (count: number, fmt: Fmt) => string;
  readonly notSpf: string;
  readonly difference: string;
  readonly noDifference: string;
  readonly notCompared: string;
  readonly found: string;
  readonly nothingFound: string;
  readonly senders: string;
  readonly senderChange: (
    more: Sizes,
    less: Sizes,
    sizes: (sizes: Sizes, fmt: Fmt) => string,
    fmt: Fmt,
  ) => string;
  readonly sameSenders: string;
  readonly test: string;
  readonly notYet: (ip: string) => string;
  readonly tree: string;
  readonly explained: string;
  readonly looked: (left: number, fmt: Fmt) => string;
}
