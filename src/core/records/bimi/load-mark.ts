import { judgeMark, type MarkQuestion } from './mark-judge.ts';
import type { JudgedMark } from './mark-types.ts';

/** Reads and judges a PEM file; the reader of certificates is a chunk of its own, wanted only when one is brought. */
export async function readMark(text: string, question: MarkQuestion): Promise<JudgedMark> {
  const { readMarkFile } = await import('./mark-certificate.ts');
  return judgeMark(readMarkFile(text), text, question);
}
