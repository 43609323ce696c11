import type { DmarcPolicy, DmarcRecord } from './types.ts';

/** The record in its plainest form: every tag as written, one semicolon and one blank between. */
export const printDmarc = ({ tags }: Pick<DmarcRecord, 'tags'>): string =>
  printTags(tags.map(({ name, value }) => [name.value, value.value]));

export const printTags = (tags: readonly (readonly [name: string, value: string])[]): string =>
  tags.map(([name, value]) => `${name}=${value}`).join('; ');

/** What a person chooses; whatever is left out or equals the standard's default is not printed. */
export interface DmarcDraft {
  readonly policy: DmarcPolicy;
  readonly subdomainPolicy?: DmarcPolicy;
  readonly nonexistentPolicy?: DmarcPolicy;
  readonly testing?: boolean;
  readonly aggregateReports?: readonly string[];
}

export function printDraft(draft: DmarcDraft): string {
  const subdomainPolicy = draft.subdomainPolicy ?? draft.policy;
  const nonexistentPolicy = draft.nonexistentPolicy ?? subdomainPolicy;
  const tags: (readonly [string, string])[] = [
    ['v', 'DMARC1'],
    ['p', draft.policy],
  ];
  if (subdomainPolicy !== draft.policy) tags.push(['sp', subdomainPolicy]);
  if (nonexistentPolicy !== subdomainPolicy) tags.push(['np', nonexistentPolicy]);
  if (draft.testing) tags.push(['t', 'y']);
  if (draft.aggregateReports?.length) tags.push(['rua', draft.aggregateReports.join(',')]);
  return printTags(tags);
}
