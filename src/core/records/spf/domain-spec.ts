/*
 * RFC 7208 §7.1:
 *   domain-spec  = macro-string domain-end
 *   domain-end   = ( "." toplabel [ "." ] ) / macro-expand
 *   toplabel     = ( *alphanum ALPHA *alphanum ) / ( 1*alphanum "-" *( alphanum / "-" ) alphanum )
 *   macro-string = *( macro-expand / macro-literal )
 *   macro-expand = ( "%{" macro-letter transformers *delimiter "}" ) / "%%" / "%_" / "%-"
 *   macro-literal = %x21-24 / %x26-7E
 *   macro-letter = "s" / "l" / "o" / "d" / "i" / "p" / "h" / "c" / "r" / "t" / "v"
 *   transformers = *DIGIT [ "r" ]
 *   delimiter    = "." / "-" / "+" / "," / "/" / "_" / "="
 */
import type { Span } from '../../base/span.ts';
import type { DomainSpec, MacroPart } from './types.ts';

/** RFC 7208 §7.2: c, r and t only in the text that `exp` points to. */
const lettersInNames = 'slodiphv';
const lettersInText = `${lettersInNames}crt`;
const delimiters = '.-+,/_=';
const letterOf = (letter: string) => letter.toLowerCase();

export type MacroPlace = 'name' | 'modifier' | 'explanation';
/** What stopped the reading: a bad macro or a character that may not stand there. */
export type MacroProblem = 'macro' | 'character';

function readMacro(text: string, start: number, end: number, letters: string): MacroPart | null {
  const escape = text.slice(start, Math.min(start + 2, end));
  if (escape === '%%' || escape === '%_' || escape === '%-')
    return { kind: 'escape', code: escape, span: { start, end: start + 2 } };
  if (escape !== '%{') return null;
  const letter = text.charAt(start + 2);
  if (start + 2 >= end || letter === '' || !letters.includes(letterOf(letter))) return null;
  let at = start + 3;
  const digitsFrom = at;
  while (at < end && /\d/.test(text.charAt(at))) at += 1;
  const digits = text.slice(digitsFrom, at);
  // RFC 7208 §7.1: a DIGIT transformer of zero is a syntax error. No name has more than 127 labels: 999 means "all".
  const keep = digits === '' ? null : Math.min(Number(digits), 999);
  if (keep === 0) return null;
  const reverse = at < end && letterOf(text.charAt(at)) === 'r';
  if (reverse) at += 1;
  const delimitersFrom = at;
  while (at < end && delimiters.includes(text.charAt(at))) at += 1;
  if (at >= end || text.charAt(at) !== '}') return null;
  return {
    kind: 'macro',
    letter,
    keep,
    reverse,
    delimiters: text.slice(delimitersFrom, at),
    span: { start, end: at + 1 },
  };
}

/** `macro-string` between two offsets; `explanation` also allows spaces (§6.2 explain-string). */
export function parseMacroString(
  text: string,
  { start, end }: Span,
  place: MacroPlace,
): readonly MacroPart[] | MacroProblem {
  const letters = place === 'name' ? lettersInNames : lettersInText;
  const parts: MacroPart[] = [];
  let at = start;
  while (at < end) {
    if (text.charAt(at) === '%') {
      const part = readMacro(text, at, end, letters);
      if (!part) return 'macro';
      parts.push(part);
      at = part.span.end;
      continue;
    }
    const from = at;
    while (at < end && text.charAt(at) !== '%') {
      const code = text.charCodeAt(at);
      if (code > 0x7e || code < (place === 'explanation' ? 0x20 : 0x21)) return 'character';
      at += 1;
    }
    parts.push({ kind: 'literal', text: text.slice(from, at), span: { start: from, end: at } });
  }
  return parts;
}

/** RFC 7208 §7.1: letters, digits and hyphens, no hyphen at either end, not digits only. */
function isTopLabel(name: string, from: number): boolean {
  let onlyDigits = true;
  for (let at = from; at < name.length; at++) {
    const code = name.charCodeAt(at);
    if (code >= 48 && code <= 57) continue;
    onlyDigits = false;
    const letter = code | 32;
    if (code > 64 && letter >= 97 && letter <= 122) continue;
    if (code !== 45 || at === from || at === name.length - 1) return false;
  }
  return !onlyDigits;
}

function endsWell(last: MacroPart | undefined): boolean {
  if (!last) return false;
  if (last.kind !== 'literal') return true;
  const name = last.text.endsWith('.') ? last.text.slice(0, -1) : last.text;
  const dot = name.lastIndexOf('.');
  return dot >= 0 && isTopLabel(name, dot + 1);
}

export type DomainProblem = MacroProblem | 'missing' | 'name';

export function parseDomainSpec(text: string, place: Span): DomainSpec | DomainProblem {
  if (place.start >= place.end) return 'missing';
  const parts = parseMacroString(text, place, 'name');
  if (typeof parts === 'string') return parts;
  return endsWell(parts.at(-1)) ? { parts, span: place } : 'name';
}
