import type { Address } from '../../app/address.ts';

/** One record that is not published (yet). */
export interface WrittenRecord {
  readonly name: string;
  readonly text: string;
}

/** Keys of a link to "What if": the domain's own record first, then `name text` for each included one. */
export const keysOf = (
  domain: string,
  example: string | null,
  [own, ...others]: readonly WrittenRecord[],
): Address['keys'] => [
  ['d', domain],
  ...(own ? [['rec', own.text] as const] : []),
  ...others.map(({ name, text }) => ['rec', `${name} ${text}`] as const),
  ...(example === null ? [] : [['example', example] as const]),
];

/** The same, read back. */
export function recordsOf({ keys }: Address): {
  readonly own: string;
  readonly others: readonly WrittenRecord[];
} {
  const [own = '', ...rest] = keys.flatMap(([key, value]) => (key === 'rec' ? [value] : []));
  return {
    own,
    others: rest.map((value) => {
      const space = value.indexOf(' ');
      return space < 0
        ? { name: '', text: value }
        : { name: value.slice(0, space), text: value.slice(space + 1) };
    }),
  };
}
