/** What filters noted in the header, decoded from the dated list. */
import { filterHeaders, type FilterMeaning, type FilterProduct } from '../data/filter-headers.ts';
import { unfold } from '../mail/header-fields.ts';
import type { MessageFacts } from './message-read.ts';
import { believed } from './message-trust.ts';

export interface FilterNote {
  readonly product: FilterProduct;
  /** As the header has it. */
  readonly field: string;
  readonly key: string | null;
  readonly value: string;
  readonly meaning: FilterMeaning;
  /** Written above the first server that is not the receiver's: below, anybody may have written it. */
  readonly byReceiver: boolean;
}

const mostNotes = 60;
const longest = 300;

/** In the order of the header. Linear in its length. */
export function filterNotes(facts: MessageFacts): readonly FilterNote[] {
  const { hops, side, message } = facts;
  const border = hops[hops.length - side.hops.length - 1]?.position ?? Number.POSITIVE_INFINITY;
  const notes: FilterNote[] = [];
  for (const { results } of believed(facts.reported))
    for (const { method, propertyList, reason } of results.results) {
      const code = method === 'compauth' ? (reason ?? propertyList.find(({ name }) => name === 'reason')?.value) : undefined; // prettier-ignore
      const row = code === undefined ? undefined : filterHeaders.entries.find(({ key, value }) => key === 'compauth' && value.test(code)); // prettier-ignore
      if (row && code !== undefined)
        notes.push({ product: row.product, field: 'Authentication-Results', key: 'compauth reason', value: code.slice(0, longest), meaning: row.meaning, byReceiver: true }); // prettier-ignore
    }
  for (const [position, field] of message.header.fields.entries()) {
    const mine = filterHeaders.entries.filter((row) => row.field === field.key && row.key !== 'compauth');
    if (mine.length === 0) continue;
    const text = unfold(field.value.value).slice(0, 20_000).trim();
    for (const key of new Set(mine.map((row) => row.key))) {
      const value = key === null ? text : valueOf(text, key);
      const row = value === null ? undefined : mine.find((one) => one.key === key && one.value.test(value));
      if (row && value !== null && notes.length < mostNotes)
        notes.push({
          product: row.product,
          field: field.name.value,
          key,
          value: value.slice(0, longest),
          meaning: row.meaning,
          byReceiver: position < border,
        });
    }
  }
  return notes;
}

/** `SCL:5;SRV:;` */
function valueOf(text: string, key: string): string | null {
  const piece = text.split(';').find((one) => one.trim().toLowerCase().startsWith(`${key.toLowerCase()}:`));
  const value = piece?.trim().slice(key.length + 1).trim(); // prettier-ignore
  return value === undefined || value === '' ? null : value;
}
