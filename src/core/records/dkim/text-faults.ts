import { span, type Span } from '../../base/span.ts';
import { finding, type LocalFinding } from '../../findings/finding.ts';
import type { TagList } from '../../syntax/tag-list.ts';

/** HTML that was copied along with a record, such as `&quot;` or `&#43;`. */
export const htmlEntity = /&(?:quot|amp|lt|gt|nbsp|apos|#\d{1,5}|#x[0-9a-f]{1,4});/i;

/** `v=DKIM1, k=rsa`: another tag begins inside a value. */
export const gluedTag = /[\s,][vkhstnpg][ \t]?=/;

/**
 * Marks of the way a record was typed or pasted, which spoil it as a whole. Each explains what would otherwise
 * look like several faults, so that only these are told. Notes (`n=`) may hold anything.
 */
export function textFaults(text: string, { tags }: TagList): readonly LocalFinding[] {
  const notes = tags.filter(({ name }) => name.value === 'n').map(({ value }) => value.span);
  const outside = (at: number) => !notes.some(({ start, end }) => at >= start && at < end);
  const found: LocalFinding[] = [];

  const escape = firstOf(text, /\\[;"]/g, outside);
  if (escape) found.push(finding('dkim.text.backslash', {}, { span: escape }));
  const quote = firstOf(text, /"/g, outside);
  if (quote) found.push(finding('dkim.text.quotes', {}, { span: quote }));
  const entity = firstOf(text, new RegExp(htmlEntity, 'gi'), outside);
  if (entity)
    found.push(finding('dkim.text.html', { entity: text.slice(entity.start, entity.end) }, { span: entity }));
  // RFC 6376 §3.2: tval = %x21-3A / %x3C-7E; white space may stand between.
  const foreign = firstOf(text, /[^\t\n\r\x20-\x7e]/g, outside);
  if (foreign)
    found.push(finding('dkim.text.foreign', { character: codePoint(text, foreign) }, { span: foreign }));
  const glued = tags.find(
    ({ name, value }) => ['v', 'k', 'h', 's', 't', 'p'].includes(name.value) && gluedTag.test(value.value),
  );
  if (glued) found.push(finding('dkim.text.separators', {}, { span: glued.value.span }));
  return found;
}

function firstOf(text: string, pattern: RegExp, wanted: (at: number) => boolean): Span | null {
  for (const match of text.matchAll(pattern))
    if (wanted(match.index)) return span(match.index, match.index + match[0].length);
  return null;
}

const codePoint = (text: string, { start }: Span): string =>
  `U+${(text.codePointAt(start) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
