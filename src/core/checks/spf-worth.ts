/** What each term of an SPF tree costs in look-ups and what it buys in addresses. */
import { sizeOf } from '../base/ranges.ts';
import type { SpfNode, SpfRow, SpfTree } from './facts.ts';
import { writtenIn } from './spf-extent.ts';
import { endsInError, inOrder, isNobody, matchOf, networks64, type SpfAuthorised } from './spf-networks.ts';

export type SpfWorth =
  | 'useful'
  /** There is no record to include: an error for whoever gets there (RFC 7208 §5.2). */
  | 'dead'
  /** Lets nobody pass. */
  | 'empty'
  /** The same term stands before it. */
  | 'duplicate'
  /** All that it lets pass, earlier terms do too. */
  | 'covered'
  /** Receivers stop before it (§4.6.4). */
  | 'beyond'
  /** Receivers stop within it. */
  | 'partly'
  /** Behind `all`, or a redirect beside it (§5.1, §6.1). */
  | 'unreached'
  /** Depends on the message, or could not be read. */
  | 'unknown'
  /** Not a grant: a match there does not pass. */
  | 'refuses'
  /** `all`, and what only says something. */
  | 'rest';

export interface SpfCostRow {
  readonly depth: number;
  readonly row: SpfRow;
  readonly written: string;
  /** Owner of the record. */
  readonly record: string;
  readonly lookups: number;
  readonly v4Addresses: bigint;
  readonly v6Networks: bigint;
  readonly worth: SpfWorth;
}

/** `a` and `mx` without a name mean the record's own domain, which `target` says. */
function wordsOf({ term, target }: SpfRow): string | null {
  if (term.kind !== 'mechanism' || target === null || !('target' in term)) return null;
  const prefix = 'prefix' in term ? `/${term.prefix.v4?.value ?? 32}//${term.prefix.v6?.value ?? 128}` : '';
  return `${term.qualifier?.value ?? '+'}${term.name}:${target}${prefix}`;
}

/** Terms of the domain's own record, and below them the terms that cost a look-up, in record order. */
export function costRows(tree: SpfTree, { grants }: SpfAuthorised): readonly SpfCostRow[] {
  const found: SpfCostRow[] = [];
  const added = new Map(grants.map((grant) => [grant.part, grant.added]));
  const seen = new Set<string>();

  function worthOf(row: SpfRow, reached: boolean, depth: number): SpfWorth {
    const { term, child } = row;
    const { families, complete } = matchOf(row);
    if (!reached) return term.kind === 'modifier' && term.name !== 'redirect' ? 'rest' : 'unreached';
    if (row.past && row.ordinal !== null) return 'beyond';
    if (child && endsInError(child)) return 'dead';
    if (term.kind !== 'mechanism') return term.kind === 'modifier' && child ? 'useful' : 'rest';
    if (term.name === 'all') return 'rest';
    const words = wordsOf(row);
    const isRepeated = words !== null && seen.has(words);
    if (words !== null) seen.add(words);
    if (isRepeated) return 'duplicate';
    if (!complete) return 'unknown';
    if (isNobody(families)) return 'empty';
    if ((term.qualifier?.value ?? '+') !== '+') return 'refuses';
    if (row.ordinal !== null && row.ordinal + row.cost - 1 > tree.lookupLimit) return 'partly';
    const more = depth === 0 ? added.get(row.part) : undefined;
    return more && isNobody(more) ? 'covered' : 'useful';
  }

  function rowsOf(node: SpfNode, depth: number, reached: boolean): void {
    const read = new Set(inOrder(node));
    for (const row of node.rows) {
      if (depth > 0 && row.ordinal === null && row.child === null) continue;
      const isRead = reached && read.has(row);
      const { v4, v6 } = matchOf(row).families;
      found.push({
        depth,
        row,
        written: writtenIn(node, row),
        record: node.domain,
        lookups: row.cost,
        v4Addresses: sizeOf(v4),
        v6Networks: networks64(v6),
        worth: worthOf(row, isRead, depth),
      });
      if (row.child) rowsOf(row.child, depth + 1, isRead);
    }
  }
  rowsOf(tree.root, 0, true);
  return found;
}
