import type { BimiRecord } from './types.ts';

/** Every tag as written, one semicolon and one blank between. */
export const printBimi = ({ tags }: Pick<BimiRecord, 'tags'>): string =>
  tags.map(({ name, value }) => `${name.value}=${value.value}`).join('; ');

export interface BimiDraft {
  /** Both empty: the domain wants no logo shown. */
  readonly location: string;
  readonly evidence: string;
}
export const printBimiDraft = ({ location, evidence }: BimiDraft): string =>
  `v=BIMI1; l=${location}${evidence === '' && location !== '' ? '' : `; a=${evidence}`}`;
