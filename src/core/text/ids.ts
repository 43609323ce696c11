/** `?lang=ids`: every text is replaced by its place in the table; numbers and flags stay (design.md §6). */
export function asIds<T>(words: T, place = ''): T {
  const at = (key: string) => (place === '' ? key : `${place}.${key}`);
  // The shape stays the same; TypeScript cannot follow a walk over any table.
  if (typeof words === 'string') return place as T;
  if (typeof words === 'function')
    return ((...values: unknown[]) => {
      const written: unknown = (words as (...values: unknown[]) => unknown)(...values);
      return asIds(written, place);
    }) as T;
  if (Array.isArray(words)) return words.map((word: unknown, index) => asIds(word, at(String(index)))) as T;
  if (typeof words === 'object' && words !== null)
    return Object.fromEntries(
      // Codes that are no words; formatting numbers, lists and times is the same in every language.
      Object.entries(words).map(([key, word]: [string, unknown]) => [
        key,
        key === 'language' || key === 'fmt' ? word : asIds(word, at(key)),
      ]),
    ) as T;
  return words;
}
