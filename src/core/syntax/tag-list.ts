// RFC 6376 §3.2 (as corrected by erratum 5070); RFC 9989 §4.7 uses the same form:
//   tag-list  = tag-spec *( ";" tag-spec ) [ ";" ]
//   tag-spec  = [FWS] tag-name [FWS] "=" [FWS] tag-value [FWS]
//   tag-name  = ALPHA *( ALPHA / DIGIT / "_" )
//   tag-value = [ tval *( 1*(WSP / FWS) tval ) ]
import { sliceOf, span, type Span, type Spanned } from '../base/span.ts';
import type { Tag } from './tags.ts';

export interface TagList {
  readonly tags: readonly Tag[];
  /** Pieces between semicolons without an equals sign, or with nothing before it; never empty. */
  readonly junk: readonly Spanned<string>[];
  /** Empty pieces before the last semicolon (`;;`): outside the grammar, and harmless. */
  readonly empty: readonly Span[];
  /** Tags whose name (case counts, §3.2) stood earlier in the list. */
  readonly duplicates: readonly Tag[];
}

/** Splits and trims; whether a name is well formed or known is for the caller to judge. */
export function parseTagList(text: string): TagList {
  const tags: Tag[] = [];
  const junk: Spanned<string>[] = [];
  const empty: Span[] = [];
  const duplicates: Tag[] = [];
  const seen = new Set<string>();
  /** The next equals sign; looked for once, so that pieces without one do not each read all that follows. */
  let equals = -1;
  for (let start = 0; start <= text.length;) {
    const semicolon = text.indexOf(';', start);
    const end = semicolon < 0 ? text.length : semicolon;
    const piece = trimmed(text, start, end);
    if (equals < piece.start) {
      const found = text.indexOf('=', piece.start);
      equals = found < 0 ? text.length : found;
    }
    if (piece.start === piece.end) {
      if (semicolon >= 0) empty.push(piece);
    } else if (equals === piece.start || equals >= piece.end) {
      junk.push(spanned(text, piece));
    } else {
      const tag: Tag = {
        name: spanned(text, trimmed(text, piece.start, equals)),
        value: spanned(text, trimmed(text, equals + 1, piece.end)),
        span: piece,
      };
      tags.push(tag);
      if (seen.has(tag.name.value)) duplicates.push(tag);
      seen.add(tag.name.value);
    }
    start = end + 1;
  }
  return { tags, junk, empty, duplicates };
}

/** tag-name of the grammar. */
export const isTagName = (name: string): boolean => /^[A-Za-z][A-Za-z0-9_]*$/.test(name);

/** The pieces of `value` between separators, trimmed, with their places in the whole text: `sha1:sha256`, `mailto:a,mailto:b`. */
export function splitValue(value: Spanned<string>, separator: string): readonly Spanned<string>[] {
  const pieces: Spanned<string>[] = [];
  for (let start = 0; start <= value.value.length;) {
    const found = value.value.indexOf(separator, start);
    const end = found < 0 ? value.value.length : found;
    const { start: from, end: to } = trimmed(value.value, start, end);
    pieces.push({
      value: value.value.slice(from, to),
      span: span(value.span.start + from, value.span.start + to),
    });
    start = end + separator.length;
  }
  return pieces;
}

const spanned = (text: string, place: Span): Spanned<string> => ({
  value: sliceOf(text, place),
  span: place,
});

/** Takes FWS (RFC 6376 §2.8) off both ends; an all-white range becomes empty at its start. */
function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isFws(text.charCodeAt(start))) start++;
  while (end > start && isFws(text.charCodeAt(end - 1))) end--;
  return start === end ? span(from, from) : span(start, end);
}

/** Space, tab, carriage return, line feed. */
const isFws = (code: number): boolean => code === 0x20 || code === 0x09 || code === 0x0d || code === 0x0a;
