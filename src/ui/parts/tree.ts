import type { SpfNode, SpfRow } from '../../core/index.ts';

/** How one evaluation came past a row: it decided, it led to what decided, it ended there, it was tried, or it was not come to. */
export interface LitRow {
  readonly state: 'match' | 'path' | 'stop' | 'tried' | 'untried';
  readonly text: string;
}

/** The row above which the cut line is drawn: the first, in reading order, that receivers do not reach. */
export function firstPast(node: SpfNode): SpfRow | null {
  for (const row of node.rows) {
    if (row.past) return row;
    const below = row.child && firstPast(row.child);
    if (below) return below;
  }
  return null;
}

export const holds = (node: SpfNode, wanted: SpfRow | null): boolean =>
  wanted !== null &&
  node.rows.some((row) => row === wanted || (row.child !== null && holds(row.child, wanted)));

/** How many networks a record lists itself, and the term that ends it. */
export function ownTerms(node: SpfNode): { readonly networks: number; readonly ending: string | null } {
  const terms = node.record?.terms ?? [];
  const networks = terms.filter(
    (term) => term.kind === 'mechanism' && (term.name === 'ip4' || term.name === 'ip6'),
  ).length;
  const last = terms.find((term) => term.kind === 'mechanism' && term.name === 'all');
  return {
    networks,
    ending: last ? (node.record?.text.slice(last.span.start, last.span.end) ?? null) : null,
  };
}

/** Below the first level only what costs a look-up or is broken; a record that is a mere list of networks shows them all. */
export function listed({ rows }: SpfNode, depth: number): readonly SpfRow[] {
  if (depth === 0) return rows;
  const costly = rows.filter(
    ({ ordinal, term, child }) => ordinal !== null || child !== null || term.kind === 'broken',
  );
  return costly.length > 0 ? costly : rows;
}

/** Something below costs a look-up of its own, so it is worth seeing at once. */
export const branches = ({ rows }: SpfNode): boolean => rows.some(({ ordinal }) => ordinal !== null);
