import type { Lookup, RrType } from '../../core/index.ts';

type Data = Extract<Lookup<RrType>, { status: 'found' }>['records'][number];

function recordText(record: Data): string {
  if (typeof record === 'string') return record;
  if ('strings' in record) return record.strings.map((string) => `"${string}"`).join(' ');
  if ('exchange' in record) return `${record.preference} ${record.exchange === '' ? '.' : record.exchange}`;
  return Object.values(record).join(' ');
}

/** The data of an answer as one text, as a zone file would write it. */
export const recordsText = (records: readonly Data[]): string => records.map(recordText).join(' · ');
