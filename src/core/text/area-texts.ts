import type { FindingTable, ParamsIn } from '../findings/local.ts';
import type { Fmt } from './format.ts';
import type { FindingText } from './texts.ts';

/** The texts of one area by its own table: a missing id does not compile. */
export type AreaTexts<Table extends FindingTable> = {
  readonly [Id in keyof Table]: (params: ParamsIn<Table, Id>, fmt: Fmt) => FindingText;
};
