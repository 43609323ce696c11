/** What filters noted in the header, decoded from the dated list. */
import {
  filterHeaders,
  type FilterMeaning,
  type FilterProduct,
  type FilterRow,
} from '../data/filter-headers.ts';
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

/** Which keys are known of each field. */
const keysOf = new Map<string, Set<string | null>>();
for (const { field, key } of filterHeaders.entries)
  keysOf.set(field, (keysOf.get(field) ?? new Set()).add(key));

/** The first row that fits. */
const rowFor = (field: string, key: string | null, value: string): FilterRow | null =>
  filterHeaders.entries.find((row) => row.field === field && row.key === key && row.value.test(value)) ??
  null;

/** In the order of the header. Linear in its length. */
export function filterNotes(facts: MessageFacts): readonly FilterNote[] {
  const { hops, side, message } = facts;
  const border = hops[hops.length - side.hops.length - 1]?.position ?? Number.POSITIVE_INFINITY;
  const notes: FilterNote[] = [];
  for (const { results } of believed(facts.reported))
    for (const { method, properties, reason } of results.results) {
      // Microsoft says in them how SPF, DKIM and DMARC together came out, and what DMARC led to.
      const [key, said] = method === 'compauth' ? ['compauth', reason] : ['action', properties['action'] ?? null];
      const row = said === null ? null : rowFor('authentication-results', key, said);
      if (row && said !== null)
        notes.push({ product: row.product, field: 'Authentication-Results', key: key === 'compauth' ? 'compauth reason' : key, value: said.slice(0, longest), meaning: row.meaning, byReceiver: true });
    } // prettier-ignore
  for (const [position, field] of message.header.fields.entries()) {
    const keys = keysOf.get(field.key);
    if (!keys || field.key === 'authentication-results') continue;
    const text = unfold(field.value.value).slice(0, 20_000).trim();
    for (const key of keys) {
      const value = key === null ? text : valueOf(text, key);
      const row = value === null ? null : rowFor(field.key, key, value);
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
