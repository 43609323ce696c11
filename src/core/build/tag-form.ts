/** A piece between semicolons as written; `name` is null where it is no tag. */
export interface TagPiece {
  readonly text: string;
  readonly name: string | null;
}
export type TagForm = readonly TagPiece[];

const tag = /^\s*([^\s=;]+)\s*=/;
const piece = (text: string): TagPiece => ({ text, name: tag.exec(text)?.[1]?.toLowerCase() ?? null });

/** DMARC, DKIM key, BIMI, MTA-STS and TLS-RPT records: `printTagForm(readTagForm(text)) === text` for every text. */
export const readTagForm = (text: string): TagForm => text.split(';').map(piece);
export const printTagForm = (form: TagForm): string => form.map(({ text }) => text).join(';');

const valueOf = ({ text }: TagPiece): string => text.slice(text.indexOf('=') + 1).trim();

/** The first of several counts; the others keep their place. */
export function tagOf(form: TagForm, name: string): string | null {
  const found = form.find((one) => one.name === name);
  return found ? valueOf(found) : null;
}

export const brokenPieces = (form: TagForm): readonly string[] =>
  form.filter(({ text, name }) => name === null && text.trim() !== '').map(({ text }) => text.trim());

/** Null takes the tag out. A semicolon ends a value, so that none is taken from a field (RFC 3986: %3B). */
export function setTag(form: TagForm, name: string, value: string | null): TagForm {
  const at = form.findIndex((one) => one.name === name);
  const clean =
    value
      ?.replace(/[\r\n\t]+/g, ' ')
      .replace(/;/g, '%3B')
      .trim() ?? '';
  if (clean === '') return at < 0 ? form : form.filter((_, index) => index !== at);
  const old = form[at];
  if (old) {
    const start = old.text.indexOf('=') + 1;
    const gap = /^\s*/.exec(old.text.slice(start))?.[0] ?? '';
    return form.with(at, piece(old.text.slice(0, start) + gap + clean));
  }
  // Before the empty piece that a closing semicolon leaves.
  const last = form.at(-1);
  const end = last && last.text.trim() === '' ? form.length - 1 : form.length;
  const lead = end === 0 ? '' : ' ';
  return [...form.slice(0, end), piece(`${lead}${name}=${clean}`), ...form.slice(end)];
}
