import type { HeaderPlace, HeaderPlaceId } from '../data/header-places.ts';

/** How to come by the headers of a message, program by program. */
export interface ToolMailWhereWords {
  readonly columns: { readonly program: string; readonly way: string };
  /** From menu to menu. */
  readonly ways: Readonly<Record<HeaderPlaceId, string>>;
  /** What is had in this way. */
  readonly gives: Readonly<Record<HeaderPlace['gives'], string>>;
  /** `day`: YYYY-MM-DD. */
  readonly dated: (day: string) => string;
}
