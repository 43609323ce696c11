import { span } from '../base/span.ts';
import { looksLikeDmarc } from '../records/dmarc/parse.ts';
import { parseTagList } from '../syntax/tag-list.ts';
import type { Tag } from '../syntax/tags.ts';

/** A piece between semicolons as written; `name` is null where it is no tag. */
export interface TagPiece {
  readonly text: string;
  readonly name: string | null;
}
export type TagForm = readonly TagPiece[];

/** Name and value of a piece, read as every record of tags is. */
function tagIn(text: string): Tag | null {
  const [tag] = parseTagList(text).tags;
  return tag && !/\s/.test(tag.name.value) ? tag : null;
}

/**
 * DMARC, DKIM key, BIMI, MTA-STS and TLS-RPT records: `printTagForm(readTagForm(text)) === text` for every text. In DMARC
 * alone `P` is `p` (RFC 9989 §4.8; otherwise RFC 6376 §3.2, RFC 8461 §3.1, RFC 8460 §3).
 */
export function readTagForm(text: string): TagForm {
  const folds = looksLikeDmarc(text);
  return text.split(';').map((one) => {
    const name = tagIn(one)?.name.value ?? null;
    return { text: one, name: folds ? (name?.toLowerCase() ?? null) : name };
  });
}
export const printTagForm = (form: TagForm): string => form.map(({ text }) => text).join(';');

/** The first of several counts; the others keep their place. */
export function tagOf(form: TagForm, name: string): string | null {
  const found = form.find((one) => one.name === name);
  return found ? (tagIn(found.text)?.value.value ?? null) : null;
}

export const brokenPieces = (form: TagForm): readonly string[] =>
  form.filter(({ text, name }) => name === null && text.trim() !== '').map(({ text }) => text.trim());

/** Null takes the tag out, however often it stands. A semicolon ends a value, so that none is taken from a field (RFC 3986: %3B). */
export function setTag(form: TagForm, name: string, value: string | null): TagForm {
  const clean =
    value
      ?.replace(/[\r\n\t]+/g, ' ')
      .replace(/;/g, '%3B')
      .trim() ?? '';
  if (clean === '') return form.filter((one) => one.name !== name);
  const at = form.findIndex((one) => one.name === name);
  const old = form[at];
  if (old) {
    const { start, end } = tagIn(old.text)?.value.span ?? span(old.text.length, old.text.length);
    const text = old.text.slice(0, start) + clean + old.text.slice(end);
    return form.with(at, { ...old, text });
  }
  // Before the empty piece that a closing semicolon leaves.
  const last = form.at(-1);
  const end = last && last.text.trim() === '' ? form.length - 1 : form.length;
  const lead = end === 0 ? '' : ' ';
  return [...form.slice(0, end), { text: `${lead}${name}=${clean}`, name }, ...form.slice(end)];
}
