import type { SpfTree } from '../checks/facts.ts';
import { readSpf } from '../records/spf/parse.ts';
import type { SpfTerm } from '../records/spf/types.ts';
import { printSpfForm, readSpfForm } from './spf-form.ts';

/** What each term of a record costs, by the term as written in small letters. */
export type SpfCosts = ReadonlyMap<string, number>;

export const noCosts: SpfCosts = new Map();
/** What was learnt later counts. */
export const withCosts = (known: SpfCosts, more: SpfCosts): SpfCosts => new Map([...known, ...more]);

/** RFC 7208 §5.1: terms behind `all` are never looked at, and with an `all` redirect is not either (§6.1). */
function evaluated(terms: readonly SpfTerm[]): readonly SpfTerm[] {
  const all = terms.findIndex((term) => term.kind === 'mechanism' && term.name === 'all');
  return all < 0 ? terms : terms.filter((term, at) => at < all && !(term.kind === 'modifier' && term.name === 'redirect')); // prettier-ignore
}

/** Look-ups per term of the tree's own record (RFC 7208 §4.6.4). */
export function costsOf({ root }: SpfTree): SpfCosts {
  const costs = new Map<string, number>();
  const { record } = root;
  if (!record) return costs;
  const counted = new Set(evaluated(root.rows.map(({ term }) => term)));
  for (const { term, cost, child } of root.rows) {
    if (!counted.has(term)) continue;
    // What could not be read costs at least what is known, and more is not claimed.
    if (child?.outcome === 'failed' || child?.outcome === 'not-followed') continue;
    costs.set(record.text.slice(term.span.start, term.span.end).toLowerCase(), cost);
  }
  return costs;
}

const ownCost = (term: SpfTerm): number =>
  term.kind === 'broken'
    ? 0
    : ['include', 'a', 'mx', 'ptr', 'exists', 'redirect'].includes(term.name)
      ? 1
      : 0;

export interface SpfCount {
  readonly count: number;
  /** False: an include was not looked up yet, so the count is "at least". */
  readonly isExact: boolean;
}

/** The count of a draft from what is known already; an include that was never read counts one. */
export function countSpf(text: string, costs: SpfCosts): SpfCount {
  let count = 0;
  let isExact = true;
  for (const term of evaluated(readSpf(text).terms)) {
    const known = costs.get(text.slice(term.span.start, term.span.end).toLowerCase());
    count += known ?? ownCost(term);
    if (known === undefined && term.kind !== 'broken' && ['include', 'redirect'].includes(term.name))
      isExact = false;
  }
  return { count, isExact };
}

/**
 * Cheap terms first, so that most mail is decided before the limit. Null where the order decides what passes, or where
 * nothing would change: RFC 7208 §4.6.2: terms are tested from left to right, so only terms that all pass may change places.
 */
export function orderByCost(text: string, costs: SpfCosts): string | null {
  const form = readSpfForm(text);
  const { terms } = readSpf(text);
  const end = form.rows.findIndex(({ name }) => name === 'all' || name === 'redirect' || name === 'exp');
  const movable = form.rows.slice(0, end < 0 ? form.rows.length : end);
  const isPlain = movable.every((row, index) => {
    const term = terms[index];
    return row.name !== null && term?.kind === 'mechanism' && (term.qualifier?.value ?? '+') === '+';
  });
  if (!isPlain) return null;
  const cost = (at: number) => {
    const term = terms[at];
    return costs.get(movable[at]?.text.toLowerCase() ?? '') ?? (term ? ownCost(term) : 0);
  };
  const order = movable
    .map((row, at) => ({ row, at }))
    .sort((a, b) => cost(a.at) - cost(b.at) || a.at - b.at);
  const rows = order.map(({ row }, at) => ({ ...row, gap: movable[at]?.gap ?? ' ' }));
  const ordered = printSpfForm({ ...form, rows: [...rows, ...form.rows.slice(movable.length)] });
  return ordered === text ? null : ordered;
}
