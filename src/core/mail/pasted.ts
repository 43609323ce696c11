/** A message copied as text: what copying did to it is undone where the text itself proves it, and named. */
import type { Bytes } from '../base/bytes.ts';

export type Repair =
  | 'quote-marks'
  | 'indentation'
  | 'text-before'
  | 'blank-lines-before'
  | 'blank-lines-between'
  | 'folding-lost';

export interface Pasted {
  readonly bytes: Bytes;
  /** Without a text behind the header, only the header can be judged. */
  readonly body: 'given' | 'missing';
  readonly repairs: readonly Repair[];
}

/** RFC 5322 §2.2, as narrow as mail uses it: a line of prose with a colon is none. */
const fieldLine = /^[A-Za-z][A-Za-z0-9-]{0,76}[ \t]{0,3}:/;
/** Names with which a header begins; others may stand in any text. */
const firstField =
  /^(?:Delivered-To|Received|Return-Path|From|To|Subject|Date|Message-ID|DKIM-Signature|Authentication-Results|MIME-Version|ARC-[A-Za-z-]{1,40}|X-[A-Za-z0-9-]{1,60})[ \t]{0,3}:/i;
const mostLines = 2_000_000;

/** `text`: characters as a page holds them. Never throws; linear in its length. */
export function readPasted(text: string): Pasted {
  const repairs: Repair[] = [];
  let lines: readonly string[] = text.split('\n', mostLines).map((line) => line.replace(/\r$/, ''));
  const change = (repair: Repair, changed: readonly string[] | null): void => {
    if (!changed) return;
    repairs.push(repair);
    lines = changed;
  };
  change('quote-marks', withoutMarks(lines, /^> ?/, '>'));
  change('blank-lines-before', withoutBlankTop(lines));
  change('indentation', withoutIndentation(lines));
  change('text-before', withoutTextBefore(lines));
  change('blank-lines-between', withoutBlankBetween(lines));
  change('folding-lost', foldedAgain(lines));
  const divider = lines.indexOf('');
  const hasBody = divider >= 0 && lines.slice(divider + 1).some((line) => line.trim() !== '');
  return {
    bytes: new TextEncoder().encode(lines.join('\r\n')),
    body: hasBody ? 'given' : 'missing',
    repairs,
  };
}

const filled = (lines: readonly string[]): readonly string[] => lines.filter((line) => line.trim() !== '');

/** Quoted as in a reply: every line begins with the mark. */
function withoutMarks(lines: readonly string[], mark: RegExp, start: string): readonly string[] | null {
  const some = filled(lines);
  if (some.length < 2 || !some.every((line) => line.startsWith(start))) return null;
  return lines.map((line) => line.replace(mark, ''));
}

function withoutBlankTop(lines: readonly string[]): readonly string[] | null {
  const first = lines.findIndex((line) => line.trim() !== '');
  return first > 0 ? lines.slice(first) : null;
}

/** Every line stands as far in as the first, which is a field and so cannot begin with a blank. */
function withoutIndentation(lines: readonly string[]): readonly string[] | null {
  const indent = /^[ \t]+/.exec(lines[0] ?? '')?.[0] ?? '';
  if (indent === '' || !fieldLine.test((lines[0] ?? '').slice(indent.length))) return null;
  if (!filled(lines).every((line) => line.startsWith(indent))) return null;
  return lines.map((line) => line.slice(indent.length));
}

/** The table that a web mail shows above the original. */
function withoutTextBefore(lines: readonly string[]): readonly string[] | null {
  if (fieldLine.test(lines[0] ?? '') || /^From [^\s:]/.test(lines[0] ?? '')) return null;
  const first = lines.findIndex(
    (line, at) => firstField.test(line) && /^[ \t]|^[A-Za-z][\w-]{0,76}[ \t]{0,3}:/.test(lines[at + 1] ?? ''),
  );
  return first > 0 ? lines.slice(first) : null;
}

/** Each line of the header followed by an empty one: a header has none inside. */
function withoutBlankBetween(lines: readonly string[]): readonly string[] | null {
  const inHeader = (line: string | undefined) => line !== undefined && /^[ \t]+\S/.test(line);
  const fits = (line: string | undefined) => line !== undefined && (fieldLine.test(line) || inHeader(line));
  let end = 0;
  while (fits(lines[end]) && lines[end + 1] === '' && fits(lines[end + 2])) end += 2;
  if (end < 6) return null;
  return lines.filter((line, at) => at > end || line !== '');
}

/** RFC 5322 §2.2.3: inside a header a line that is no field can only go on with the one before. */
function foldedAgain(lines: readonly string[]): readonly string[] | null {
  const divider = lines.indexOf('');
  const end = divider < 0 ? lines.length : divider;
  const folded = lines.map((line, at) => {
    if (at === 0 || at >= end || /^[ \t]/.test(line) || fieldLine.test(line)) return line;
    if (at === 1 && /^From [^\s:]/.test(lines[0] ?? '')) return line;
    return ` ${line}`;
  });
  return folded.some((line, at) => line !== lines[at]) ? folded : null;
}
