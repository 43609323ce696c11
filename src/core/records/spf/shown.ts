import { readable } from './repair.ts';

/** A piece of a record as a parameter of a text: short, one line, and without the backtick that marks code. */
export function shown(text: string): string {
  const clear = readable(text)
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, '\ufffd')
    .replaceAll('`', "'");
  return clear.length > 80 ? `${clear.slice(0, 79)}…` : clear;
}
