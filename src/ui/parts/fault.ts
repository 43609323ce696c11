/** What a field did not take over; said at the field and in a summary (ux.md §11). */
export interface Fault {
  /** Element that holds it. */
  readonly id: string;
  readonly label: string;
  readonly text: string;
}

/** What was written, for a sentence about it: bounded, and without marks of code. */
export const quoted = (written: string): string => written.slice(0, 100).replaceAll('`', "'");

export const textsAt = (faults: readonly Fault[], id: string): readonly string[] =>
  faults.flatMap((fault) => (fault.id === id ? [fault.text] : []));
