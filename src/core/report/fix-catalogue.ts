/** The changes this page proposes, with example parameters as in the catalogue of findings. */
export const fixCatalogue = {
  'spf.merge': { example: { domain: 'example.com', count: 2 } },
} as const;

export type FixId = keyof typeof fixCatalogue;
export type FixParams = Readonly<Record<string, string | number | boolean | readonly string[]>>;
