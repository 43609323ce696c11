import { hasSyntaxError, isSpfRecord, parseSpf } from '../records/spf/parse.ts';
import { printDomainSpec, termText } from '../records/spf/print.ts';
import { mendTerm, withoutDamage } from '../records/spf/repair.ts';
import { isReadable } from '../records/spf/term.ts';
import type { SpfRecord, SpfTerm } from '../records/spf/types.ts';

/** A corrected record, or null where nothing honest can be proposed. */
export interface SpfProposal {
  readonly text: string;
  /** Terms of the old record, as written, that are no longer there. */
  readonly removed: readonly string[];
}
export type SpfEnding = '-all' | '~all' | '?all';

const version = 'v=spf1';
const isAll = (term: SpfTerm) => term.kind === 'mechanism' && term.name === 'all';
const isRedirect = (term: SpfTerm) => term.kind === 'modifier' && term.name === 'redirect';
const signOf = (term: SpfTerm) => (term.kind === 'mechanism' && term.qualifier?.value) || '+';
const printed = (terms: readonly string[]) => [version, ...terms].join(' ');
const writtenOf = (record: SpfRecord) => record.terms.map((term) => termText(record, term));

function without(list: readonly string[], kept: readonly string[]): readonly string[] {
  const left = [...kept];
  return list.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Another sign for everybody not listed (RFC 7208 §5.1). */
export function replaceAll(record: SpfRecord, ending: SpfEnding): SpfProposal | null {
  const all = record.terms.find(isAll);
  if (!all || hasSyntaxError(record) || termText(record, all) === ending) return null;
  const { start, end } = all.span;
  return {
    text: `${record.text.slice(0, start)}${ending}${record.text.slice(end)}`,
    removed: [termText(record, all)],
  };
}

/** RFC 7208 §4.7: a record without an end says nothing about the others; §6.1: redirect is an end. */
export function appendAll(record: SpfRecord, ending: SpfEnding = '~all'): SpfProposal | null {
  if (hasSyntaxError(record) || record.terms.some((term) => isAll(term) || isRedirect(term))) return null;
  return { text: `${record.text.replace(/ +$/, '')} ${ending}`, removed: [] };
}

/** `parts` are proof marks: `v=spf1` is 1, the first term 2. */
export function withoutTerms(record: SpfRecord, parts: readonly number[]): SpfProposal | null {
  const gone = new Set(parts);
  const removed = record.terms.filter((_, index) => gone.has(index + 2));
  if (removed.length === 0 || !isSpfRecord(record.text)) return null;
  const kept = record.terms.filter((_, index) => !gone.has(index + 2));
  return {
    text: printed(kept.map((term) => termText(record, term))),
    removed: removed.map((term) => termText(record, term)),
  };
}

/** Words of the record; a piece that only becomes a term together with the next one is joined to it. */
function wordsOf(text: string): readonly string[] {
  const words = text.split(/[ ,;]+/).filter((word) => word !== '');
  const joined: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const next = words[at + 1];
    const torn = /[:=]$/.test(word) || /^[+~?-]$/.test(word);
    if (next !== undefined && torn && !isReadable(word) && isReadable(word + next)) {
      joined.push(word + next);
      at += 1;
    } else joined.push(word);
  }
  return joined;
}

const mechanismAsModifier = /^([+~?-]?(?:include|a|mx|ptr|ip4|ip6|ipv4|ipv6|exists))=/i;

/** Undoes slips of the hand: wrong signs, lost or surplus spaces, misspelled names. What is not certain is not touched. */
export function repairSpf(text: string): SpfProposal | null {
  if (text.length > 10_000) return null;
  const clear = withoutDamage(text).trim();
  const start = /^v {0,3}= {0,3}spf ?1(?=[ ,;]|$)/i.exec(clear);
  if (!start) return null;
  const words = wordsOf(clear.slice(start[0].length));
  const terms: string[] = [];
  for (const word of words) {
    if (/^v=spf1$/i.test(word)) continue;
    const mended = mendTerm(word.replace(mechanismAsModifier, '$1:'));
    if (mended === null) return null;
    // RFC 7208 §6: a modifier written twice is an error; the same words twice are a slip.
    if (/^(?:redirect|exp)=/i.test(mended) && terms.includes(mended)) continue;
    terms.push(mended);
  }
  const repaired = printed(terms);
  if (repaired === text || hasSyntaxError(parseSpf(repaired).record)) return null;
  const before = text.split(/ +/).filter((word) => word !== '' && !/^v=spf1$/i.test(word));
  return { text: repaired, removed: without(before, repaired.split(' ')) };
}

const endingsOf = (record: SpfRecord) =>
  record.terms.filter(isAll).map((term) => termText(record, term).toLowerCase());

/**
 * One record that allows every server the several ones allow (RFC 7208 §3.2).
 * It ends in `-all` only if all of them did; `+all` and `?all` are not carried over.
 */
export function mergeSpf(texts: readonly string[]): SpfProposal | null {
  const records: SpfRecord[] = [];
  for (const text of texts) {
    const { record } = parseSpf(text);
    const usable = hasSyntaxError(record) ? repairSpf(text) : { text };
    if (!usable) return null;
    records.push(parseSpf(usable.text).record);
  }
  if (records.length < 2) return null;
  // A term that refuses could take away what the other record allows: that is not ours to decide.
  const refuses = (term: SpfTerm) => term.kind === 'mechanism' && !isAll(term) && /[~?-]/.test(signOf(term));
  if (records.some(({ terms }) => terms.some(refuses))) return null;
  const kept = new Map<string, string>();
  let explanation: string | null = null;
  for (const record of records) {
    const all = record.terms.findIndex(isAll);
    for (const [index, term] of record.terms.entries()) {
      if (isAll(term)) continue;
      const written = termText(record, term);
      if (term.kind === 'modifier' && term.name === 'exp') explanation ??= written;
      else if (term.kind === 'modifier' && term.name === 'redirect') {
        // §6.1: beside the terms of another record it would come too late or never; include allows the same servers.
        const include = `include:${printDomainSpec(term.target)}`;
        if (all < 0) kept.set(include.toLowerCase(), include);
      } else if (term.kind !== 'mechanism' || all < 0 || index < all) {
        const key = written.replace(/^\+/, '').toLowerCase();
        if (!kept.has(key)) kept.set(key, written);
      }
    }
  }
  const strict = records.every((record) => endingsOf(record)[0] === '-all');
  const terms = [...kept.values(), strict ? '-all' : '~all', ...(explanation === null ? [] : [explanation])];
  const text = printed(terms);
  if (hasSyntaxError(parseSpf(text).record)) return null;
  const before = texts.flatMap((one) => writtenOf(parseSpf(one).record));
  return { text, removed: without(before, terms) };
}
