/** One piece of a record as it is drawn. */
export interface RecordPiece {
  readonly text: string;
  /** Number of the part from 1; null: text between parts. */
  readonly part: number | null;
}
