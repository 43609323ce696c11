import type { SpfCheck, SpfNode, SpfRow, SpfStep } from '../../core/index.ts';
import type { LitRow } from '../parts/tree.ts';

const stops = new Set<SpfStep['outcome']>(['temperror', 'permerror', 'unknown']);

/**
 * How one evaluation went through the tree of its domain. A match inside an include that did not pass decides nothing:
 * only what lies below a matching or followed term of the record above is on the way.
 */
export function litTree(
  { trace }: SpfCheck,
  root: SpfNode,
  words: Readonly<Record<LitRow['state'], string>>,
): (node: SpfNode, row: SpfRow, depth: number) => LitRow {
  // The same term of the same record at the same depth comes out the same way each time.
  const keyOf = (depth: number, domain: string, start: number) => `${depth} ${domain} ${start}`;
  const steps = new Map<string, SpfStep>();
  for (const step of trace)
    if (step.span) steps.set(keyOf(step.depth, step.domain.toLowerCase(), step.span.start), step);
  const stepOf = (node: SpfNode, row: SpfRow, depth: number) =>
    steps.get(keyOf(depth, node.domain, row.term.span.start)) ?? null;

  const way = new Map<SpfRow, LitRow['state']>();
  function follow(node: SpfNode, depth: number): void {
    for (const row of node.rows) {
      const outcome = stepOf(node, row, depth)?.outcome;
      if (outcome === undefined || outcome === 'no-match') continue;
      const leads = row.child !== null && row.child.rows.length > 0;
      way.set(row, stops.has(outcome) ? 'stop' : leads ? 'path' : 'match');
      if (row.child) follow(row.child, depth + 1);
    }
  }
  follow(root, 0);
  return (node, row, depth) => {
    const state = way.get(row) ?? (stepOf(node, row, depth) ? 'tried' : 'untried');
    return { state, text: words[state] };
  };
}
