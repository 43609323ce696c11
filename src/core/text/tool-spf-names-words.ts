import type { NamesFacts, SpfName } from '../checks/spf-names.ts';
import type { Fmt } from './format.ts';

/** Everything the page on forgotten names says. Functions get data, never words. */
export interface ToolSpfNamesWords {
  readonly heading: string;
  readonly sub: string;
  readonly domain: string;
  readonly helo: string;
  readonly heloHint: string;
  readonly others: string;
  readonly othersHint: string;
  readonly sendsNothing: string;
  readonly run: string;
  readonly stop: string;
  readonly link: string;
  readonly wrong: Readonly<Record<'domain' | 'helo' | 'others', string>>;
  readonly names: string;
  readonly count: (missing: number, total: number, fmt: Fmt) => string;
  readonly mx: Readonly<Record<NamesFacts['mx'], (domain: string) => string>>;
  readonly notGuessed: (domain: string) => string;
  readonly guesses: (names: readonly string[], fmt: Fmt) => string;
  readonly role: Readonly<Record<SpfName['role'], string>>;
  /** What stands there: one sentence. */
  readonly state: (name: SpfName) => string;
  /** What a receiver makes of it. */
  readonly receiver: (says: NonNullable<SpfName['says']>) => string;
  /** Why nothing is offered, or what to do instead; empty: nothing to add. */
  readonly instead: (name: SpfName) => string;
  readonly publish: string;
  readonly proved: (allowed: readonly string[], stranger: string, fmt: Fmt) => string;
}
