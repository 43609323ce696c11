import { segmentsOf, type Span } from '../../core/index.ts';
import type { RecordPiece } from './record-piece.ts';

/** What stands between two parts is drawn with the part before it; white space alone is not drawn. */
export function piecesOf(text: string, parts: readonly { readonly span: Span }[]): readonly RecordPiece[] {
  const pieces: { text: string; part: number | null }[] = [];
  for (const { start, end, part } of segmentsOf(text, parts)) {
    const run = text.slice(start, end);
    const between = part === null ? run.trim() : run;
    const last = pieces.at(-1);
    if (between === '') continue;
    if (part === null && last?.part != null && between.length < 4) last.text += between;
    else if (last && last.part === (part === null ? null : part + 1)) last.text += between;
    else pieces.push({ text: between, part: part === null ? null : part + 1 });
  }
  return pieces;
}
