/*
 * RFC 7208 §4.5, §4.6.1:
 *   record  = version terms *SP
 *   version = "v=spf1"
 *   terms   = *( 1*SP ( directive / modifier ) )
 */
import { span, type Span } from '../../base/span.ts';
import { finding, type LocalFinding } from '../../findings/finding.ts';
import type { Parsed } from '../parsed.ts';
import { readable } from '../../base/shown.ts';
import { holdsAnother, mendTerm } from './repair.ts';
import { shown } from '../../base/shown.ts';
import { isReadable, parseTerm, type TermProblem } from './term.ts';
import type { SpfRecord, SpfTerm } from './types.ts';

/** RFC 7208 §4.5: exactly "v=spf1", then a space or the end. */
export const isSpfRecord = (text: string): boolean => /^v=spf1(?: |$)/i.test(text);

/** Meant as SPF by whoever wrote it, whether or not receivers take it. */
export const looksLikeSpf = (text: string): boolean =>
  /^[\s"'\\\u00a0\ufeff\u00ef\u00bb\u00bf\u00c2\u201c-\u201f]{0,8}v\s{0,3}=\s{0,3}spf\s?1/i.test(
    text.slice(0, 40),
  );

export const hasSyntaxError = ({ text, terms }: SpfRecord): boolean =>
  !isSpfRecord(text) || terms.some(({ kind }) => kind === 'broken') || duplicateModifiers(terms).length > 0;

/** RFC 7208 §6: redirect and exp at most once each. */
const duplicateModifiers = (terms: readonly SpfTerm[]) =>
  terms.filter(
    (term, index) =>
      term.kind === 'modifier' &&
      term.name !== 'other' &&
      terms.findIndex((other) => other.kind === 'modifier' && other.name === term.name) < index,
  );

const codePoint = (text: string) =>
  `U+${(/[^\x21-\x7e]/u.exec(readable(text))?.[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const idOf = {
  'all-argument': 'spf.syntax.all-argument',
  'target-missing': 'spf.syntax.target-missing',
  'target-name': 'spf.syntax.target-name',
  'address-as-name': 'spf.syntax.address-as-name',
  'prefix-not-allowed': 'spf.syntax.prefix-not-allowed',
  macro: 'spf.syntax.macro',
  prefix: 'spf.syntax.prefix',
  ip4: 'spf.syntax.ip4',
  ip6: 'spf.syntax.ip6',
  'modifier-qualifier': 'spf.syntax.modifier-qualifier',
} as const;

function brokenTerm(written: string, problem: TermProblem, place: Span): LocalFinding {
  const suggestion = mendTerm(written) ?? '';
  const params = { term: shown(written), suggestion };
  if (/[^\x21-\x7e]/.test(written))
    return finding('spf.syntax.character', { ...params, character: codePoint(written) }, { span: place });
  if (/["'`\\]/.test(written)) return finding('spf.syntax.quotes', params, { span: place });
  if (/[,;]/.test(written)) return finding('spf.syntax.separator', params, { span: place });
  if (suggestion.includes(' ')) return finding('spf.syntax.glued', params, { span: place });
  if (problem === 'unknown' || problem === 'character')
    return finding(suggestion ? 'spf.syntax.misspelled' : 'spf.syntax.unknown', params, { span: place });
  return finding(idOf[problem], params, { span: place });
}

const mechanismNames = /^(?:include|a|mx|ptr|ip4|ip6|ipv4|ipv6|exists|all)$/i;

/** Readable, but hardly what was meant. */
function oddTerm(written: string, term: SpfTerm): readonly LocalFinding[] {
  const place = { span: term.span };
  if (term.kind === 'modifier' && term.name === 'other') {
    const key = term.key.value;
    const mended = mendTerm(written.replace('=', ':'));
    if (mechanismNames.test(key))
      return [finding('spf.modifier.mechanism', { term: shown(written), suggestion: mended ?? key }, place)];
    return [
      /^v$/i.test(key)
        ? finding('spf.modifier.version', { term: shown(written) }, place)
        : finding('spf.modifier.unknown', { key: shown(key) }, place),
    ];
  }
  if (!('target' in term) || !term.target) return [];
  const params = { term: shown(written), suggestion: mendTerm(written) ?? '' };
  if (holdsAnother(written)) return [finding('spf.syntax.glued', params, place)];
  const literals = term.target.parts.map((part) => (part.kind === 'literal' ? part.text : '')).join('');
  return /[^a-z0-9._-]/i.test(literals) ? [finding('spf.target.unusual', { term: params.term }, place)] : [];
}

/** `include: example.net`: two broken pieces that are one term once the space is gone. */
const belongTogether = (left: string, right: string) =>
  (/[:=]$/.test(left) || /^[+~?-]$/.test(left) || /^[:=/]/.test(right)) && isReadable(left + right);

/** Far longer than TXT data can be (65 535 octets): what lies beyond is one broken term. */
const longest = 70_000;

function wordsOf(text: string, from: number): readonly Span[] {
  const words: Span[] = [];
  const end = Math.min(text.length, longest);
  let at = from;
  while (at < end) {
    if (text.charAt(at) === ' ') {
      at += 1;
      continue;
    }
    const next = text.indexOf(' ', at);
    const stop = next < 0 || next > end ? end : next;
    words.push(span(at, stop));
    at = stop;
  }
  if (text.length > end) words.push(span(end, text.length));
  return words;
}

const versionEnd = (text: string): number => (/^v=spf1/i.test(text) ? 6 : 0);

/** The tree alone, for whoever evaluates it: nothing is said about its faults. */
export function readSpf(text: string): SpfRecord {
  const start = versionEnd(text);
  const terms = wordsOf(text, start).map((place): SpfTerm => {
    const read = parseTerm(text, place);
    return typeof read === 'string' ? { kind: 'broken', span: place } : read;
  });
  return { kind: 'spf', text, version: { value: text.slice(0, start), span: span(0, start) }, terms };
}

export function parseSpf(text: string): Parsed<SpfRecord> {
  const findings: LocalFinding[] = [];
  const start = versionEnd(text);
  if (!isSpfRecord(text))
    findings.push(
      finding(
        'spf.syntax.version',
        { start: shown(text.slice(0, 20)) },
        { span: span(0, Math.min(text.length, 20)) },
      ),
    );
  const terms: SpfTerm[] = [];
  const words = wordsOf(text, start);
  let joined = -1;
  for (const [index, place] of words.entries()) {
    const written = text.slice(place.start, place.end);
    const read = parseTerm(text, place);
    const term: SpfTerm = typeof read === 'string' ? { kind: 'broken', span: place } : read;
    terms.push(term);
    if (index === joined) continue;
    const next = words[index + 1];
    const right = next ? text.slice(next.start, next.end) : '';
    if (typeof read === 'string' && next && belongTogether(written, right)) {
      joined = index + 1;
      const both = span(place.start, next.end);
      const params = { term: shown(text.slice(both.start, both.end)), suggestion: written + right };
      findings.push(finding('spf.syntax.space', params, { span: both }));
    } else if (typeof read === 'string') findings.push(brokenTerm(written, read, place));
    else findings.push(...oddTerm(written, read));
  }
  for (const term of duplicateModifiers(terms))
    if (term.kind === 'modifier')
      findings.push(finding('spf.syntax.duplicate-modifier', { name: term.name }, { span: term.span }));
  const version = { value: text.slice(0, start), span: span(0, start) };
  return { record: { kind: 'spf', text, version, terms }, findings };
}
