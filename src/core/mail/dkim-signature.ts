// RFC 6376 §3.5 (and RFC 8617 §4.1.2, §4.1.3 for the two ARC fields): a tag list in the value of a header field.
import { sliceOf, span, type Span } from '../base/span.ts';
import { isTagName, parseTagList, splitValue, type TagList } from '../syntax/tag-list.ts';
import type { Tag } from '../syntax/tags.ts';
import type { Canonicalization } from './canonical.ts';

export interface SignatureTags {
  readonly text: string;
  readonly list: TagList;
  /** False when the list breaks §3.2: a tag twice, a piece without an equals sign, a name outside the grammar. */
  readonly wellFormed: boolean;
  readonly get: (name: string) => string | null;
}

/** `text`: the value of the field as it stands, folding included. */
export function readSignatureTags(text: string): SignatureTags {
  const list = parseTagList(text);
  const byName = new Map<string, Tag>();
  for (const tag of list.tags) if (!byName.has(tag.name.value)) byName.set(tag.name.value, tag);
  return {
    text,
    list,
    wellFormed:
      list.junk.length === 0 &&
      list.empty.length === 0 &&
      list.duplicates.length === 0 &&
      list.tags.every(({ name }) => isTagName(name.value)),
    get: (name) => byName.get(name)?.value.value ?? null,
  };
}

/** §3.7: where the value of `b=` stands in the text, "including all surrounding whitespace"; null without one. */
export function signaturePlace({ text, list }: SignatureTags): Span | null {
  const tag = list.tags.find(({ name }) => name.value === 'b');
  if (!tag) return null;
  const semicolon = text.indexOf(';', tag.span.end);
  return span(text.indexOf('=', tag.name.span.end) + 1, semicolon < 0 ? text.length : semicolon);
}

/** §3.5 `c=`: the body is simple when only one word is given; null for anything else. */
export function readCanonicalization(
  value: string | null,
): { readonly header: Canonicalization; readonly body: Canonicalization } | null {
  if (value === null) return { header: 'simple', body: 'simple' };
  const match = /^(simple|relaxed)(?:\/(simple|relaxed))?$/i.exec(value);
  if (!match) return null;
  const word = (text: string | undefined): Canonicalization =>
    text?.toLowerCase() === 'relaxed' ? 'relaxed' : 'simple';
  return { header: word(match[1]), body: word(match[2]) };
}

/** §3.5 `h=`: names in lower case, in order. */
export function readSignedNames(tags: SignatureTags): readonly string[] {
  const tag = tags.list.tags.find(({ name }) => name.value === 'h');
  if (!tag || sliceOf(tags.text, tag.value.span) === '') return [];
  return splitValue(tag.value, ':').map(({ value }) => value.toLowerCase());
}

/** Digits only; null otherwise. A number beyond the safe range is kept as the largest safe one. */
export function readNumber(value: string, digits: number): number | null {
  if (value.length > digits || !/^[0-9]+$/.test(value)) return null;
  return Math.min(Number(value), Number.MAX_SAFE_INTEGER);
}
