/** What a field did not take over; said at the field and in a summary (ux.md §11). */
export interface Fault {
  /** Element that holds it. */
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly proposal?: string;
}
