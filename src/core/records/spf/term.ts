/*
 * One term, RFC 7208 §4.6.1, §5, §6:
 *   directive = [ "+" / "-" / "?" / "~" ] mechanism
 *   mechanism = all / include / a / mx / ptr / ip4 / ip6 / exists
 *   a         = "a" [ ":" domain-spec ] [ dual-cidr-length ]      (mx alike)
 *   modifier  = ( "redirect" / "exp" ) "=" domain-spec / name "=" macro-string
 *   name      = ALPHA *( ALPHA / DIGIT / "-" / "_" / "." )
 */
import { span, type Span, type Spanned } from '../../base/span.ts';
import { isIp4Network, isIp6Network, prefixLength } from './address.ts';
import { parseDomainSpec, parseMacroString, type DomainProblem } from './domain-spec.ts';
import type { Prefix, Qualifier, SpfMechanism, SpfModifier } from './types.ts';

export type TermProblem =
  | 'unknown'
  | 'all-argument'
  | 'target-missing'
  | 'target-name'
  | 'address-as-name'
  | 'prefix-not-allowed'
  | 'macro'
  | 'character'
  | 'prefix'
  | 'ip4'
  | 'ip6'
  | 'modifier-qualifier';
export type TermResult = SpfMechanism | SpfModifier | TermProblem;

const domainProblem = (problem: DomainProblem): TermProblem =>
  problem === 'missing' ? 'target-missing' : problem === 'name' ? 'target-name' : problem;

interface Head {
  readonly qualifier: Spanned<Qualifier> | null;
  readonly span: Span;
}

/** `/24//64` at the end; RFC 7208 §5: dual-cidr-length = [ ip4-cidr-length ] [ "/" ip6-cidr-length ]. */
function readPrefix(text: string, { start, end }: Span): { prefix: Prefix; start: number } | 'prefix' {
  const rest = text.slice(start, end);
  if (!rest.includes('/')) return { prefix: { v4: null, v6: null }, start: end };
  const found = /(?:\/(\d+))?(?:\/\/(\d+))?$/.exec(rest);
  const [written = '', v4, v6] = found ?? [];
  const from = end - written.length;
  const read = (digits: string | undefined, longest: 32 | 128, at: number) => {
    if (digits === undefined) return null;
    const value = prefixLength(digits, longest);
    return value === null ? 'prefix' : { value, span: span(at, at + digits.length) };
  };
  const four = read(v4, 32, from + 1);
  const six = read(v6, 128, end - (v6?.length ?? 0));
  if (four === 'prefix' || six === 'prefix') return 'prefix';
  return { prefix: { v4: four, v6: six }, start: from };
}

function readHosts(text: string, head: Head, name: 'a' | 'mx', from: number): TermResult {
  const read = readPrefix(text, span(from, head.span.end));
  if (read === 'prefix') return 'prefix';
  const base = { ...head, kind: 'mechanism', name, prefix: read.prefix } as const;
  if (read.start === from) return { ...base, target: null };
  if (text.charAt(from) !== ':') return text.charAt(from) === '/' ? 'prefix' : 'unknown';
  const place = span(from + 1, read.start);
  if (isIp4Network(text.slice(place.start, place.end))) return 'address-as-name';
  const target = parseDomainSpec(text, place);
  if (typeof target !== 'string') return { ...base, target };
  return target === 'name' && /\/\/?\d*$/.test(text.slice(place.start, place.end))
    ? 'prefix'
    : domainProblem(target);
}

function readTarget(text: string, head: Head, name: 'include' | 'exists' | 'ptr', from: number): TermResult {
  const { end } = head.span;
  if (from === end)
    return name === 'ptr' ? { ...head, kind: 'mechanism', name, target: null } : 'target-missing';
  if (text.charAt(from) === '/') return 'prefix-not-allowed';
  if (text.charAt(from) !== ':') return 'unknown';
  const written = text.slice(from + 1, end);
  if (isIp4Network(written) || isIp6Network(written)) return 'address-as-name';
  const target = parseDomainSpec(text, span(from + 1, end));
  if (typeof target !== 'string') return { ...head, kind: 'mechanism', name, target };
  return target === 'name' && /[^/]\/\/?\d+$/.test(written) ? 'prefix-not-allowed' : domainProblem(target);
}

function readNetwork(text: string, head: Head, name: 'ip4' | 'ip6', from: number): TermResult {
  const { end } = head.span;
  if (from === end || (text.charAt(from) === ':' && from + 1 === end)) return 'target-missing';
  if (text.charAt(from) !== ':') return 'unknown';
  const slash = text.indexOf('/', from);
  const place = span(from + 1, slash < 0 || slash >= end ? end : slash);
  const address = { value: text.slice(place.start, place.end), span: place };
  if (!(name === 'ip4' ? isIp4Network : isIp6Network)(address.value)) return name;
  if (place.end === end) return { ...head, kind: 'mechanism', name, address, length: null };
  const value = prefixLength(text.slice(place.end + 1, end), name === 'ip4' ? 32 : 128);
  if (value === null) return 'prefix';
  return { ...head, kind: 'mechanism', name, address, length: { value, span: span(place.end + 1, end) } };
}

function readModifier(text: string, place: Span, equals: number): TermResult {
  const key = text.slice(place.start, equals);
  const name = key.toLowerCase();
  const value = span(equals + 1, place.end);
  if (name === 'redirect' || name === 'exp') {
    const target = parseDomainSpec(text, value);
    return typeof target === 'string'
      ? domainProblem(target)
      : { kind: 'modifier', name, target, span: place };
  }
  const parts = parseMacroString(text, value, 'modifier');
  if (typeof parts === 'string') return parts;
  return {
    kind: 'modifier',
    name: 'other',
    key: { value: key, span: span(place.start, equals) },
    value: { value: text.slice(value.start, value.end), span: value },
    span: place,
  };
}

const qualifiers: readonly string[] = ['+', '-', '~', '?'];
const isQualifier = (text: string): text is Qualifier => qualifiers.includes(text);

/** §12 `name`: where the letters, digits, "-", "_" and "." that follow a letter end. */
function nameEnd(text: string, from: number, end: number): number {
  let at = from;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    const letter = code | 32;
    if (letter >= 97 && letter <= 122 && code > 64) continue;
    const isLater = (code >= 48 && code <= 57) || code === 45 || code === 46 || code === 95;
    if (at === from || !isLater) break;
  }
  return at;
}

/** Reads the run of characters at `place`, which holds no space; any other text is a problem, named. */
export function parseTerm(text: string, place: Span): TermResult {
  const { start, end } = place;
  const sign = text.charAt(start);
  const qualifier = isQualifier(sign) ? { value: sign, span: span(start, start + 1) } : null;
  const from = qualifier ? start + 1 : start;
  const after = nameEnd(text, from, end);
  const name = text.slice(from, after);
  if (name === '') return 'unknown';
  if (after < end && text.charAt(after) === '=')
    return qualifier ? 'modifier-qualifier' : readModifier(text, place, after);
  const head: Head = { qualifier, span: place };
  const mechanism = name.toLowerCase();
  switch (mechanism) {
    case 'all':
      return after === end ? { ...head, kind: 'mechanism', name: 'all' } : 'all-argument';
    case 'all.':
      return 'all-argument';
    case 'include':
    case 'exists':
    case 'ptr':
      return readTarget(text, head, mechanism, after);
    case 'a':
    case 'mx':
      return readHosts(text, head, mechanism, after);
    case 'ip4':
    case 'ip6':
      return readNetwork(text, head, mechanism, after);
    default:
      return 'unknown';
  }
}

export const isReadable = (text: string): boolean =>
  typeof parseTerm(text, span(0, text.length)) !== 'string';
