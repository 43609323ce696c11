import type { FindingId, Catalogue } from '../findings/catalogue.ts';
import type { Finding, ParamsOf } from '../findings/finding.ts';
import type { Fmt } from './format.ts';

export type Language = 'en' | 'de';

/** ux.md §8: verdict ≤ 20 words, why ≤ 30, whole finding ≤ 60. The only markup is `code` in backticks. */
export interface FindingText {
  readonly verdict: string;
  readonly why: string;
  readonly fix?: string;
  readonly trap?: string;
}

/** The texts of one area, keyed by its findings: a missing id does not compile. */
export type FindingTexts<Ids extends FindingId> = {
  readonly [Id in Ids]: (params: ParamsOf<Id>, fmt: Fmt) => FindingText;
};

/** "What is this tag, and what does it do in this record?" */
export interface TopicText {
  readonly meaning: string;
  readonly trap?: string;
}

export type AllFindingTexts = FindingTexts<keyof Catalogue>;

export function textOf(finding: Finding, texts: AllFindingTexts, fmt: Fmt): FindingText {
  // The id picks one function of the table; TypeScript cannot follow it from the union of findings.
  const write: (params: never, fmt: Fmt) => FindingText = texts[finding.id];
  return write(finding.params as never, fmt);
}
