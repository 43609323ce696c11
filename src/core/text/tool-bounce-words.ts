import type { BounceChange } from '../checks/bounce-change.ts';
import type { BounceLive } from '../checks/bounce-live.ts';
import type { Turn } from '../findings/define.ts';
import type { bounceFindings } from '../findings/bounce.ts';
import type { hostsFindings } from '../findings/hosts.ts';
import type { AreaTexts } from './area-texts.ts';
import type { CodeTexts } from './bounce-codes.ts';
import type { Fmt } from './format.ts';

/** Everything the tool for bounces says. Functions get data, never words. */
export interface ToolBounceWords {
  readonly heading: string;
  readonly sub: string;
  readonly label: string;
  readonly hint: string;
  readonly run: string;
  readonly several: string;
  readonly file: string;
  readonly fileTooLarge: string;
  readonly fileUnreadable: string;
  readonly clear: string;
  readonly empty: string;
  /** Above a built-in example. */
  readonly example: string;
  readonly examples: Readonly<
    Record<'gmail' | 'outlook', { readonly title: string; readonly teaser: string }>
  >;
  readonly result: string;
  readonly refusals: (count: number, fmt: Fmt) => string;
  readonly more: (count: number, fmt: Fmt) => string;
  readonly stays: string;
  readonly permanence: Readonly<Record<'permanent' | 'given-up' | 'temporary' | 'not-said', string>>;
  readonly whose: string;
  readonly turns: Readonly<Record<Turn, string>>;
  readonly refuser: string;
  readonly refusedHere: string;
  readonly refusedBy: (name: string) => string;
  readonly recipient: string;
  readonly codeLabel: string;
  readonly code: (code: string, meaning: string | null) => string;
  readonly said: string;
  readonly decided: string;
  readonly source: (date: string) => string;
  readonly todo: string;
  readonly pick: string;
  readonly handOut: string;
  readonly live: {
    readonly heading: string;
    readonly intro: string;
    readonly introLink: string;
    readonly domain: string;
    readonly ip: string;
    readonly ipHint: string;
    readonly selector: string;
    readonly selectorHint: string;
    readonly recipient: string;
    readonly asks: string;
    readonly further: string;
    readonly nothing: string;
    readonly missing: string;
    readonly run: string;
    readonly stop: string;
    readonly badDomain: string;
    readonly badIp: string;
    readonly badSelector: string;
    readonly now: Readonly<Record<BounceLive['now'], string>>;
    readonly notSeen: string;
    readonly withoutIp: string;
    readonly withoutSelector: string;
    readonly fixes: string;
    readonly why: Readonly<Record<BounceChange['why'], string>>;
    readonly proved: string;
    readonly careful: string;
    readonly check: (domain: string) => string;
    readonly spf: string;
    readonly hosts: (ip: string) => string;
    readonly link: string;
    readonly linkHint: string;
  };
  readonly ticket: {
    readonly subject: (domain: string) => string;
    readonly greeting: string;
    readonly read: (time: string) => string;
    readonly refusal: (number: number, count: number) => string;
    readonly words: string;
    readonly asked: (time: string, questions: number, fmt: Fmt) => string;
    readonly names: string;
    readonly notAsked: string;
    readonly change: string;
    readonly before: string;
    readonly after: string;
    readonly link: string;
    readonly masked: string;
    readonly unmask: string;
    readonly left: (count: number, fmt: Fmt) => string;
  };
  readonly codes: CodeTexts;
  readonly texts: AreaTexts<typeof bounceFindings>;
}

export interface BounceTexts extends ToolBounceWords {
  readonly hosts: AreaTexts<typeof hostsFindings>;
}
