// RFC 8461 §3.2:
//   sts-policy-record  = sts-policy-field *WSP *(sts-policy-term sts-policy-field *WSP) [sts-policy-term]
//   sts-policy-field-delim = ":" *WSP
//   sts-policy-term    = LF / CRLF
//   version = %s"STSv1", mode = %s"testing" / %s"enforce" / %s"none", max_age = 1*10(DIGIT), mx = ["*."] Domain
import { nameProblem } from '../../base/domain-name.ts';
import { shown } from '../../base/shown.ts';
import { span, type Span, type Spanned } from '../../base/span.ts';
import type { MtaStsMode, MtaStsPolicy, MxPattern, PolicyLine } from './types.ts';

/** §3.3: senders may stop reading after 64 kilobytes; longer texts are not read here either. */
export const largestPolicy = 64 * 1024;
/** §3.2: "max_age ... maximum of 31557600". */
export const longestAge = 31_557_600;

export function readPolicy(whole: string): MtaStsPolicy {
  const text = whole.slice(0, largestPolicy);
  const lines: PolicyLine[] = [];
  const broken: Spanned<string>[] = [];
  const repeated: PolicyLine[] = [];
  const blank: Span[] = [];
  const first = new Map<string, PolicyLine>();
  for (const piece of linesOf(text)) {
    if (/^[ \t]*$/.test(piece.value)) {
      blank.push(piece.span);
      continue;
    }
    const line = readLine(piece);
    if (!line) {
      broken.push(piece);
      continue;
    }
    lines.push(line);
    // §3.2: of every field but mx only the first counts.
    if (line.key.value === 'mx') continue;
    if (first.has(line.key.value)) repeated.push(line);
    else first.set(line.key.value, line);
  }
  const lastEnd = lines.at(-1)?.span.end ?? 0;
  const valueOf = (key: string) => first.get(key)?.value ?? null;
  const version = valueOf('version');
  const mode = readMode(valueOf('mode'));
  const maxAge = readAge(valueOf('max_age'));
  const mx = lines.filter(({ key }) => key.value === 'mx').map(({ value }) => readPattern(value));
  const isSound =
    whole.length <= largestPolicy && broken.length === 0 && mx.every(({ host }) => host !== null);
  const usable =
    isSound &&
    version?.value === 'STSv1' &&
    mode !== null &&
    maxAge !== null &&
    (mx.length > 0 || mode === 'none');
  return {
    text,
    lines,
    version,
    mode,
    maxAge,
    mx,
    usable,
    repeated,
    blank: blank.filter(({ end }) => end < lastEnd),
    broken,
  };
}

/** Without their ends; what follows the last end is a line only where it holds something. */
function linesOf(text: string): readonly Spanned<string>[] {
  const lines: Spanned<string>[] = [];
  for (let start = 0; start < text.length;) {
    const feed = text.indexOf('\n', start);
    const next = feed < 0 ? text.length : feed + 1;
    let end = feed < 0 ? text.length : feed;
    if (feed >= 0 && text.charAt(end - 1) === '\r' && end > start) end--;
    lines.push({ value: text.slice(start, end), span: span(start, end) });
    start = next;
  }
  return lines;
}

/** No blank before the colon; blanks after it and at the end of the line are allowed. */
function readLine({ value: text, span: place }: Spanned<string>): PolicyLine | null {
  const colon = text.indexOf(':');
  const key = text.slice(0, Math.max(colon, 0));
  if (!/^[a-z0-9][a-z0-9_.-]{0,31}$/i.test(key)) return null;
  let start = colon + 1;
  let end = text.length;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  const value = text.slice(start, end);
  // sts-policy-vchar = %x21-7E / UTF8-2 / UTF8-3 / UTF8-4, blanks only between them.
  if (/[\u0000-\u001f\u007f]/.test(value)) return null;
  // sts-policy-ext-value has one character or more; what the known fields lack is told of them.
  if (value === '' && !knownKeys.has(key)) return null;
  const at = place.start;
  return {
    key: { value: key, span: span(at, at + colon) },
    value: { value, span: span(at + start, at + end) },
    span: span(at, at + Math.max(end, colon + 1)),
  };
}
/** §3.2. */
export const knownKeys: ReadonlySet<string> = new Set(['version', 'mode', 'max_age', 'mx']);
const isBlank = (code: number) => code === 0x20 || code === 0x09;

const modes: readonly MtaStsMode[] = ['enforce', 'testing', 'none'];
const readMode = (written: Spanned<string> | null): MtaStsMode | null =>
  modes.find((mode) => mode === written?.value) ?? null;

const readAge = (written: Spanned<string> | null): number | null =>
  written && /^\d{1,10}$/.test(written.value) && Number(written.value) <= longestAge
    ? Number(written.value)
    : null;

/** §4.1: "*" only as the whole left-most label. */
function readPattern(text: Spanned<string>): MxPattern {
  const isWildcard = text.value.startsWith('*.');
  const host = (isWildcard ? text.value.slice(2) : text.value).toLowerCase();
  const isHost =
    nameProblem(host) === null &&
    host.split('.').every((label) => /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(label));
  return { text, host: isHost ? host : null, isWildcard };
}

/** §4.1, RFC 6125 §6.4: a wildcard stands for exactly one label. */
export function coversHost({ host: pattern, isWildcard }: MxPattern, exchange: string): boolean {
  if (pattern === null) return false;
  const host = exchange.toLowerCase().replace(/\.$/, '');
  if (!isWildcard) return host === pattern;
  const dot = host.indexOf('.');
  return dot > 0 && host.slice(dot + 1) === pattern;
}

/** What the file begins with, to tell a person what they pasted. */
export const beginningOf = (text: string): string =>
  shown(text.trimStart().slice(0, 200).split('\n')[0] ?? '', 40);
