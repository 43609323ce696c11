// RFC 8461 §3.1 and RFC 8460 §3 share this form; unlike a tag list it has no white space around "=":
//   record      = version 1*(field-delim field) [field-delim]
//   field-delim = *WSP ";" *WSP
//   field       = name "=" value
//   name        = (ALPHA / DIGIT) *31(ALPHA / DIGIT / "_" / "-" / ".")
import { span, type Span, type Spanned } from '../base/span.ts';
import { parseTagList } from './tag-list.ts';
import type { Tag } from './tags.ts';

export interface FieldList {
  /** Every `name=value`, in source order; the first is the version where all is well. */
  readonly fields: readonly Tag[];
  /** Fields outside the grammar, and pieces that are no field. */
  readonly broken: readonly Spanned<string>[];
  /** Fields whose name stood before. */
  readonly repeated: readonly Tag[];
  /** Blanks at the end without a semicolon before them: outside the grammar; null: none. */
  readonly blankEnd: Span | null;
}

/** `value` says which characters a field may hold. */
export function parseFieldList(text: string, isValue: (field: Tag) => boolean): FieldList {
  const { tags, junk, empty, duplicates } = parseTagList(text);
  const wrong = tags.filter(
    (field) =>
      !/^[a-z0-9][a-z0-9_.-]{0,31}$/i.test(field.name.value) ||
      field.name.span.end + 1 !== field.value.span.start ||
      !isValue(field),
  );
  const broken: Spanned<string>[] = wrong.map((field) => ({
    value: text.slice(field.span.start, field.span.end),
    span: field.span,
  }));
  broken.push(...junk);
  // Two semicolons in a row are outside the grammar; what is left out has a place but no text.
  broken.push(...empty.map((place) => ({ value: ';', span: semicolonAt(text, place.start) })));
  // *WSP is blanks and tabs (RFC 5234 B.1); a line end is neither.
  for (const { 0: value, index } of text.matchAll(/[\r\n]+/g))
    if (!broken.some((piece) => piece.span.start <= index && index < piece.span.end))
      broken.push({ value, span: span(index, index + value.length) });
  broken.sort((a, b) => a.span.start - b.span.start);
  return { fields: tags, broken, repeated: duplicates, blankEnd: blankEndOf(text) };
}

function blankEndOf(text: string): Span | null {
  let start = text.length;
  while (start > 0 && (text.charAt(start - 1) === ' ' || text.charAt(start - 1) === '\t')) start--;
  return start === text.length || start === 0 || text.charAt(start - 1) === ';'
    ? null
    : span(start, text.length);
}

function semicolonAt(text: string, from: number) {
  const at = text.indexOf(';', from);
  return span(at, at + 1);
}
