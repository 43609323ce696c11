import type { Span } from '../base/span.ts';
import type { FoundRecord } from '../checks/check.ts';
import { partsOf as dkimParts, type DkimTopic } from '../records/dkim/parts.ts';
import { partsOf as dmarcParts, type DmarcTopic } from '../records/dmarc/parts.ts';
import { partsOf as spfParts, type SpfTopic } from '../records/spf/parts.ts';
import type { FixId, FixParams } from '../report/fix-catalogue.ts';
import type { CheckWords } from './check-words.ts';
import type { Fmt } from './format.ts';
import type { AllFindingTexts, Language, TopicText } from './texts.ts';

/** What is said about one proposed change. */
export interface FixText {
  /** Starts with the verb. */
  readonly title: string;
  /** What the change does and why. */
  readonly why: string;
}
export type FixTexts = Readonly<Record<FixId, (params: never, fmt: Fmt) => FixText>>;

/** What a report says about records and findings in one language; its own chunk, apart from the words of the page. */
export type CheckTexts = Omit<CheckPack, 'words'>;

/** Everything a report says in one language. */
export interface CheckPack {
  readonly language: Language;
  readonly fmt: Fmt;
  readonly words: CheckWords;
  readonly findings: AllFindingTexts;
  readonly topics: {
    readonly spf: (topic: SpfTopic, fmt: Fmt) => TopicText;
    readonly dkim: (topic: DkimTopic, fmt: Fmt) => TopicText;
    readonly dmarc: (topic: DmarcTopic, fmt: Fmt) => TopicText;
  };
  readonly fixes: FixTexts;
}

export interface ExplainedPart {
  readonly span: Span;
  readonly text: TopicText;
}

/** The parts of a record in source order, each with what it does in this record. */
export function explain(
  parsed: FoundRecord['parsed'],
  { topics, fmt }: Pick<CheckPack, 'topics' | 'fmt'>,
): readonly ExplainedPart[] {
  switch (parsed?.kind) {
    case undefined:
      return [];
    case 'spf':
      return spfParts(parsed).map(({ span, topic }) => ({ span, text: topics.spf(topic, fmt) }));
    case 'dkim-key':
      return dkimParts(parsed).map(({ span, topic }) => ({ span, text: topics.dkim(topic, fmt) }));
    case 'dmarc':
      return dmarcParts(parsed).map(({ span, topic }) => ({ span, text: topics.dmarc(topic, fmt) }));
  }
}

export function fixTextOf(fix: { readonly id: FixId; readonly params: FixParams }, { fixes, fmt }: Pick<CheckPack, 'fixes' | 'fmt'>): FixText {
  // The id picks one function of the table; TypeScript cannot follow it from the union of fixes.
  return fixes[fix.id](fix.params as never, fmt);
} // prettier-ignore
