import type { SpfNode, SpfRow } from './facts.ts';

/** The rows that stand for a provider, in record order; what lies below such a row is the provider's own affair. */
const senderRows = ({ rows }: SpfNode): readonly SpfRow[] =>
  rows.flatMap((row) => (row.sender !== null ? [row] : row.child ? senderRows(row.child) : []));
const namesOf = (rows: readonly SpfRow[]) => [
  ...new Set(rows.flatMap(({ sender }) => (sender === null ? [] : [sender]))),
];

export const sendersIn = (root: SpfNode): readonly string[] => namesOf(senderRows(root));

/** RFC 7208 §4.6.4: providers that need look-ups beyond the limit. */
export const sendersBeyond = (root: SpfNode, limit: number): readonly string[] =>
  namesOf(senderRows(root).filter(({ ordinal, cost }) => ordinal !== null && ordinal + cost - 1 > limit));
