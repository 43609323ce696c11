/** The core's face: the only barrel, and all that `app/` may use (design.md §2). */
export { emptyReport, reduce } from './report/reduce.ts';
export type {
  Answer,
  DeliverAnswer,
  Facts,
  Fix,
  ForgeAnswer,
  RecordChange,
  Report,
  ReportEvent,
} from './report/types.ts';
