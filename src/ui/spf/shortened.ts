import type { SpfAuthorised } from '../../core/index.ts';

/** A term within a sentence: one line, without the sign that marks code, and not longer than a line. */
export const shortened = (text: string, most = 90): string => {
  const line = text.replaceAll('`', "'");
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
};

const sizeOf = (set: SpfAuthorised['pass']['v4']) =>
  set.reduce((sum, { first, last }) => sum + last - first + 1n, 0n);

/** What the terms let pass but receivers never come to; null: nothing. */
export function beyondOf({
  pass,
  reached,
}: SpfAuthorised): { readonly v4: bigint; readonly v6: bigint } | null {
  const v4 = sizeOf(pass.v4) - sizeOf(reached.v4);
  // IPv6 is counted in networks of 64 bits; any remainder is one more that is not reached whole.
  const rest = sizeOf(pass.v6) - sizeOf(reached.v6);
  const v6 = (rest + (1n << 64n) - 1n) >> 64n;
  return v4 === 0n && v6 === 0n ? null : { v4, v6 };
}
