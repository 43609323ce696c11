/** A message copied as text: what copying did to it is undone where the text itself proves it, and named. */
import type { Bytes } from '../base/bytes.ts';
import { bodyStartOf, headerSectionOf } from './header-fields.ts';

export type Repair =
  | 'html-escapes'
  | 'hard-blanks'
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

/** Fields that only servers write: a summary in front of the header has none of them. */
const traceField =
  /^(?:Received|Return-Path|Delivered-To|DKIM-Signature|Authentication-Results|ARC-[A-Za-z-]{1,40})[ \t]{0,3}:/i;
/** A list of names as in `h=` of a signature, torn off where one ends: `from:to:subject`. */
const nameList = /^[A-Za-z0-9-]+(?::[A-Za-z0-9-]+)+:?(?:;|$|[ \t])/;
const signatureField = /^(?:[A-Za-z-]{1,20}-)?(?:DKIM|Message|DomainKey)-Signature[ \t]{0,3}:/i;
const mostLevels = 9;

/** `text`: characters as a page holds them. Never throws; linear in its length. */
export function readPasted(text: string): Pasted {
  const repairs = new Set<Repair>();
  const plain = withoutEscapes(text.replace(/^\ufeff/, ''));
  if (plain !== null) repairs.add('html-escapes');
  // Old programs end lines with a carriage return alone.
  const end = text.includes('\n') ? '\n' : '\r';
  let lines: readonly string[] = (plain ?? text).replace(/^\ufeff/, '').split(end, mostLines).map((line) => line.replace(/\r$/, '')); // prettier-ignore
  const change = (repair: Repair, changed: readonly string[] | null): boolean => {
    if (!changed) return false;
    repairs.add(repair);
    lines = changed;
    return true;
  };
  change('hard-blanks', withoutHardBlanks(lines));
  change('text-before', withoutTextBeforeQuote(lines));
  for (let level = 0; level < mostLevels && change('quote-marks', withoutMarks(lines)); level++);
  change('blank-lines-before', withoutBlankTop(lines));
  change('indentation', withoutIndentation(lines));
  change('text-before', withoutTextBefore(lines));
  change('blank-lines-between', withoutBlankBetween(lines));
  change('folding-lost', foldedAgain(lines));
  const bytes = new TextEncoder().encode(lines.join('\r\n'));
  return { bytes, body: bodyIn(bytes) ?? 'missing', repairs: [...repairs] };
}

/** RFC 6376 §3.4.3, §3.4.4: the hashes of an empty body, in both forms, by SHA-256 and SHA-1. */
const emptyBody =
  /bh=(?:frcCV1k9oG9oKj3dpUqdJg1PxRT2RSN\/XKdLCPjaYaY=|47DEQpj8HBSa\+\/TImW\+5JCeuQeRkm5NMpJWZG3hSuFU=|uoq1oCgLlTqpdDX\/iUbLy7J1Wic=|2jmj7l5rSw0yVb\/vlWAYkK\/YBwk=)/;

/**
 * Whether a body came along. Behind a header saved alone stands nothing, as behind the header of an empty message: only
 * what was signed tells one from the other. Null without a signature.
 */
export function bodyIn(bytes: Bytes): Pasted['body'] | null {
  for (let at = bodyStartOf(bytes); at < bytes.length; at++) if ((bytes[at] ?? 0) > 0x20) return 'given';
  const signatures = headerSectionOf(bytes).fields.filter(({ key }) => ['dkim-signature', 'arc-message-signature'].includes(key)); // prettier-ignore
  if (signatures.length === 0) return null;
  const isSignedEmpty = signatures.some(({ value }) => emptyBody.test(value.value.replace(/\s+/g, '')));
  return isSignedEmpty ? 'given' : 'missing';
}

const escapes: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", '#34': '"', amp: '&' }; // prettier-ignore

/** Copied as HTML: every address stands in `&lt;` and `&gt;`, and nothing in the sign itself. */
function withoutEscapes(text: string): string | null {
  if (/[<>]/.test(text) || !/&lt;[^\s&]{1,320}&gt;/.test(text)) return null;
  return text.replace(/&(lt|gt|quot|amp|#39|#34);/g, (whole, name: string) => escapes[name] ?? whole);
}

/** Pages write blanks that do not break where a line begins, and behind the name of a field. No server does. */
function withoutHardBlanks(lines: readonly string[]): readonly string[] | null {
  const inHeader = lines.slice(0, headerEnd(lines));
  const soft = inHeader.map((line) =>
    line.replace(/^(?:[A-Za-z][A-Za-z0-9-]{0,76}[ \t]{0,3}:)?[ \t\u00a0]+/, (start) => start.replaceAll('\u00a0', ' ')),
  ); // prettier-ignore
  if (!soft.some((line, at) => line !== inHeader[at])) return null;
  return [...soft, ...lines.slice(inHeader.length)];
}

function headerEnd(lines: readonly string[]): number {
  const first = lines.findIndex((line) => line.trim() !== '');
  const end = first < 0 ? -1 : lines.indexOf('', first);
  return end < 0 ? lines.length : end;
}

const filled = (lines: readonly string[]): readonly string[] => lines.filter((line) => line.trim() !== '');

/** Quoted as in a reply: every line begins with the mark. */
function withoutMarks(lines: readonly string[]): readonly string[] | null {
  const some = filled(lines);
  if (some.length < 2 || !some.every((line) => line.startsWith('>'))) return null;
  return lines.map((line) => line.replace(/^> ?/, ''));
}

/** What a reply says above the quoted header; behind it stand quoted lines only. */
function withoutTextBeforeQuote(lines: readonly string[]): readonly string[] | null {
  const first = lines.findIndex((line) => line.startsWith('>'));
  if (first <= 0 || filled(lines.slice(0, first)).some((line) => fieldLine.test(line))) return null;
  const quoted = lines.slice(first);
  const begins = quoted.find((line) => /^[> ]*[^> ]/.test(line))?.replace(/^[> ]+/, '');
  if (begins === undefined || !firstField.test(begins)) return null;
  return filled(quoted).every((line) => line.startsWith('>')) ? quoted : null;
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

/** The table that a web mail shows above the original, or the words of the person who sent it on. */
function withoutTextBefore(lines: readonly string[]): readonly string[] | null {
  if (fieldLine.test(lines[0] ?? '') || /^From [^\s:]/.test(lines[0] ?? '')) return null;
  let plain: number | null = null;
  for (let at = 0; at < lines.length; at++) {
    if (!startsHeader(lines, at)) continue;
    plain ??= at;
    // The table has lines "From:" and "To:" too; the header itself is known by what servers wrote into it.
    let end = at;
    while (end < lines.length && lines[end] !== '' && !traceField.test(lines[end] ?? '')) end++;
    if (traceField.test(lines[end] ?? '')) return lines.slice(at);
    at = end;
  }
  return plain === null ? null : lines.slice(plain);
}

const startsHeader = (lines: readonly string[], at: number): boolean =>
  firstField.test(lines[at] ?? '') && /^[ \t]|^[A-Za-z][\w-]{0,76}[ \t]{0,3}:/.test(lines[at + 1] ?? '');

/** An empty line behind each: a header has none inside. Where the whole text is so, its own empty lines stay. */
function withoutBlankBetween(lines: readonly string[]): readonly string[] | null {
  const isBlank = (line: string | undefined): boolean => line?.trim() === '';
  const fits = (line: string | undefined) =>
    line !== undefined && (fieldLine.test(line) || /^[ \t]+\S/.test(line));
  let end = 0;
  while (fits(lines[end]) && isBlank(lines[end + 1]) && fits(lines[end + 2])) end += 2;
  if (end < 6) return null;
  if (lines.every((line, at) => at % 2 === 0 || isBlank(line))) return lines.filter((_, at) => at % 2 === 0);
  // The one behind the last field goes too, where another one divides.
  const last = isBlank(lines[end + 2]) ? end + 1 : end;
  return lines.filter((line, at) => at > last || !isBlank(line));
}

/** RFC 5322 §2.2.3: inside a header a line that is no field can only go on with the one before. */
function foldedAgain(lines: readonly string[]): readonly string[] | null {
  const divider = lines.indexOf('');
  const end = divider < 0 ? lines.length : divider;
  let signature: Torn | null = null;
  const folded = lines.map((line, at) => {
    if (at >= end || /^[ \t]/.test(line)) return line;
    if (at === 1 && /^From [^\s:]/.test(lines[0] ?? '')) return line;
    if (at === 0 || (fieldLine.test(line) && !(signature && goesOn(signature, line)))) {
      signature = signatureField.test(line) ? tornBehind(null, line) : null;
      return line;
    }
    if (signature) signature = tornBehind(signature, line);
    return ` ${line}`;
  });
  return folded.some((line, at) => line !== lines[at]) ? folded : null;
}

/** How far a signature has come whose lines are torn. */
interface Torn {
  readonly inNames: boolean;
  readonly signed: boolean;
}

const tornBehind = (before: Torn | null, line: string): Torn => ({
  inNames: /(?:^|;|:)[ \t]*h[ \t]*=[^;]*$/.test(line) || (before?.inNames === true && !line.includes(';')),
  signed: before?.signed === true || /(?:^|;|:)[ \t]*b[ \t]*=/.test(line),
});

/** `from:to:subject` looks like a field. Behind `h=`, and before the `b=` that a signature must have, it is none. */
const goesOn = ({ inNames, signed }: Torn, line: string): boolean =>
  inNames && !signed && nameList.test(line);
