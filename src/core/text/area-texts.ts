import type { Span } from '../base/span.ts';
import type { Confidence, SpecRef, Status } from '../findings/define.ts';
import type { FindingIn, FindingTable, ParamsIn } from '../findings/local.ts';
import type { Fmt } from './format.ts';
import type { FindingText } from './texts.ts';

/** The texts of one area by its own table: a missing id does not compile. */
export type AreaTexts<Table extends FindingTable> = {
  readonly [Id in keyof Table]: (params: ParamsIn<Table, Id>, fmt: Fmt) => FindingText;
};

/** A finding of one area with all that is drawn of it. */
export interface ToldFinding {
  readonly id: string;
  readonly status: Status;
  readonly refs: readonly SpecRef[];
  readonly confidence: Confidence;
  readonly unknown: 'not-asked' | 'failed' | 'cannot-see' | null;
  readonly span: Span | null;
  readonly text: FindingText;
}

export function tellFindings<Table extends FindingTable>(
  findings: readonly FindingIn<Table>[],
  table: Table,
  texts: AreaTexts<Table>,
  fmt: Fmt,
): readonly ToldFinding[] {
  return findings.map(({ id, params, span, unknown = null }) => {
    const { status, refs, confidence = 'certain' } = table[id] as FindingTable[string];
    return { id, status, refs, confidence, unknown, span, text: texts[id](params, fmt) };
  });
}
