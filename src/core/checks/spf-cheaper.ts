/**
 * The same senders for fewer look-ups. Each plan is read by ourselves over an overlay and offered only if exactly the
 * same addresses pass and fewer look-ups are needed.
 */
import { isAtOrBelow } from '../base/domain-name.ts';
import { networkTexts, prefixCount } from '../base/prefix-text.ts';
import { overlay } from '../dns/overlay.ts';
import { zoneFromRecords } from '../dns/zone.ts';
import type { Deps } from './check.ts';
import type { SpfNode, SpfRow, SpfTree } from './facts.ts';
import { listingOf, writtenIn } from './spf-extent.ts';
import {
  authorisedBy,
  inOrder,
  isNobody,
  matchOf,
  passOf,
  sameFamilies,
  type Families,
} from './spf-networks.ts';
import { isSpfRecord } from '../records/spf/parse.ts';
import { textOf } from './spf-read.ts';
import { planned, splitRecord, type PlannedRecord } from './spf-split.ts';
import { readSpfTree } from './spf-tree.ts';

export interface SpfPlan {
  /** `trim`: without what buys nothing. `own`: own servers by their addresses. `flat`: everybody by their addresses. */
  readonly kind: 'trim' | 'own' | 'flat';
  /** The domain's own record first. */
  readonly records: readonly PlannedRecord[];
  readonly lookups: { readonly before: number; readonly after: number };
  /** Terms of the present record that are no longer there. */
  readonly removed: readonly string[];
  /** Networks written out. */
  readonly networks: number;
}

const isPass = ({ term }: SpfRow) =>
  term.kind === 'mechanism' && term.name !== 'all' && (term.qualifier?.value ?? '+') === '+';
const withRows = (tree: SpfTree, rows: readonly SpfRow[]): SpfTree => ({
  ...tree,
  root: { ...tree.root, rows },
});
const printed = (root: SpfNode, rows: readonly SpfRow[]) =>
  ['v=spf1', ...rows.map((row) => writtenIn(root, row))].join(' ');

/** A term costs look-ups, or its network lies within another one. */
async function trimmed(tree: SpfTree, pass: Families, pause: () => Promise<void>): Promise<readonly SpfRow[]> {
  const { root } = tree;
  let rows = root.rows;
  const without = async (gone: ReadonlySet<SpfRow>) => {
    await pause();
    const left = rows.filter((row) => !gone.has(row));
    if (gone.size > 0 && sameFamilies(passOf(withRows(tree, left)), pass)) rows = left;
  };
  const read = new Set(inOrder(root));
  // §5.1, §6.1: what is never read.
  rows = rows.filter((row) => read.has(row) || (row.term.kind === 'modifier' && row.term.name !== 'redirect'));
  const costly = rows.filter((row) => isPass(row) && row.ordinal !== null && matchOf(row).complete);
  for (const row of costly.toSorted((a, b) => b.cost - a.cost)) await without(new Set([row]));
  const held = listingOf(tree).overlaps;
  const left = new Set(rows);
  await without(new Set(held.flatMap(({ range, within }) => (left.has(range.row) && left.has(within.row) && range.row.ordinal === null ? [range.row] : []))));
  return rows;
} // prettier-ignore

const networksOf = ({ v4, v6 }: Families): readonly string[] => [
  ...v4.flatMap((range) => networkTexts(range, 4).map((text) => `ip4:${text}`)),
  ...v6.flatMap((range) => networkTexts(range, 6).map((text) => `ip6:${text}`)),
];

/** Servers under the domain itself: their owner knows when an address changes. */
const isOwn = (row: SpfRow, domain: string): boolean =>
  isPass(row) && row.term.kind === 'mechanism' && (row.term.name === 'a' || row.term.name === 'mx') &&
  row.hosts !== null && row.hosts.length > 0 && row.hosts.every(({ name }) => isAtOrBelow(name, domain)) &&
  matchOf(row).complete && !isNobody(matchOf(row).families); // prettier-ignore

/** More networks than any record should list. */
const mostNetworks = 1000;
const endings = { fail: '-all', softfail: '~all', neutral: '?all' } as const;

function flattened(tree: SpfTree, rows: readonly SpfRow[], others: readonly number[]): readonly PlannedRecord[] | null {
  const { root, ending } = tree;
  const pass = passOf(withRows(tree, rows));
  if (ending === 'pass' || ending === 'unknown') return null;
  if (prefixCount(pass.v4, 4) + prefixCount(pass.v6, 6) > mostNetworks) return null;
  const stays = ({ term }: SpfRow) => term.kind === 'mechanism' && term.name !== 'all';
  // What cannot be written as addresses stays: refusals, and what depends on the message.
  const kept = rows.filter((row) => stays(row) && (!isPass(row) || !matchOf(row).complete));
  const explains = rows.filter(({ term }) => term.kind === 'modifier' && term.name !== 'redirect');
  const cost = kept.reduce((sum, row) => sum + row.cost, 0);
  const written = (list: readonly SpfRow[]) => list.map((row) => writtenIn(root, row));
  return splitRecord(
    root.domain,
    { head: [], networks: networksOf(pass), tail: [...written(kept), endings[ending], ...written(explains)] },
    { free: tree.lookupLimit - cost, others },
  );
} // prettier-ignore

/**
 * Cheapest last. `tree` as `readSpfTree` gave it for `domain` with the same resolver; asks nothing that it did not ask.
 * `pause`: hands the thread to others between two steps.
 */
export async function cheaperSpf(
  domain: string,
  tree: SpfTree,
  deps: Deps,
  pause: () => Promise<void> = () => Promise.resolve(),
): Promise<readonly SpfPlan[]> {
  const { root } = tree;
  if (root.outcome !== 'record' || !root.record || tree.ending === 'pass') return [];
  const before = authorisedBy(tree);
  const lookup = await deps.resolver.lookup(domain, 'TXT', deps.signal);
  const texts = lookup.status === 'found' ? lookup.records : [];
  const others = texts
    .filter(({ strings }) => !isSpfRecord(textOf(strings)))
    .map(({ strings }) => strings.reduce((sum, { length }) => sum + length + 1, 0));

  async function proved(kind: SpfPlan['kind'], records: readonly PlannedRecord[]): Promise<SpfPlan | null> {
    const [own] = records;
    if (!own || own.text === root.record?.text) return null;
    const zone = Object.fromEntries(records.map(({ name, text }) => [name, { TXT: [text] }]));
    const resolver = overlay(zoneFromRecords(zone), deps.resolver);
    const after = await readSpfTree(domain, { ...deps, resolver }, pause);
    await pause();
    const { pass, complete } = authorisedBy(after);
    if (after.lookups >= tree.lookups || !sameFamilies(pass, before.pass) || (before.complete && !complete)) return null;
    if (after.ending !== tree.ending) return null;
    const left = new Set(own.text.split(' '));
    const removed = root.rows.map((row) => writtenIn(root, row)).filter((text) => !left.has(text));
    const networks = records.flatMap(({ text }) => text.split(' ')).filter((text) => /^ip[46]:/.test(text)).length;
    return { kind, records, lookups: { before: tree.lookups, after: after.lookups }, removed, networks };
  } // prettier-ignore

  const plans: SpfPlan[] = [];
  const add = (plan: SpfPlan | null) => {
    const least = plans.at(-1)?.lookups.after ?? tree.lookups;
    if (plan && plan.lookups.after < least) plans.push(plan);
  };
  const rows = await trimmed(tree, before.pass, pause);
  add(await proved('trim', [planned(domain, printed(root, rows), others)]));
  const terms = rows.flatMap((row) =>
    isOwn(row, domain) ? networksOf(matchOf(row).families) : [writtenIn(root, row)],
  );
  add(await proved('own', [planned(domain, ['v=spf1', ...new Set(terms)].join(' '), others)]));
  const flat = flattened(tree, rows, others);
  if (flat) add(await proved('flat', flat));
  return plans;
}
