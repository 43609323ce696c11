/** What the networks of an SPF tree are: listed twice, private, how large, and whose. */
import { specialBlocks, type IpRange } from '../base/ip.ts';
import { sizeOf, type Range } from '../base/ranges.ts';
import { senderOf } from '../data/senders.ts';
import type { FailureReason } from '../dns/types.ts';
import { termText } from '../records/spf/print.ts';
import type { SpfNode, SpfRow, SpfTree } from './facts.ts';
import { inOrder, matchOf, networks64, type SpfAuthorised } from './spf-networks.ts';

/** A network as it stands in a record of the tree. */
export interface ListedRange extends Range {
  readonly family: 4 | 6;
  /** The term as written. */
  readonly written: string;
  /** Owner of the record that holds the term. */
  readonly record: string;
  readonly row: SpfRow;
}
export interface SpfOverlap {
  readonly range: ListedRange;
  /** Holds all of it; the same network where `same`. */
  readonly within: ListedRange;
  readonly same: boolean;
}
export type SpecialRange = Exclude<IpRange, 'unicast'>;

export interface SpfPart {
  readonly row: SpfRow;
  readonly written: string;
  readonly v4Addresses: bigint;
  readonly v6Networks: bigint;
  readonly complete: boolean;
}
/** `subdomain`: only where a subdomain serves as its bounce domain. */
export interface SpfService {
  readonly name: string;
  readonly written: string;
  readonly record: string;
  readonly entry: 'needed' | 'subdomain' | 'unneeded';
  readonly source: string;
  readonly date: string;
}
export interface SpfUnread {
  readonly written: string;
  readonly record: string;
  /** `depends`: on the message; `not-followed`: beyond our own bounds. */
  readonly reason: FailureReason | 'depends' | 'not-followed';
}

export interface SpfExtent {
  /** How many networks the records list, the same ones counted each time. */
  readonly listed: number;
  readonly overlaps: readonly SpfOverlap[];
  /** Records that are read more than once, and how often. */
  readonly repeated: readonly { readonly domain: string; readonly times: number }[];
  readonly special: readonly { readonly range: ListedRange; readonly kind: SpecialRange }[];
  /** Terms of the domain's own record that let pass, the largest first. */
  readonly parts: readonly SpfPart[];
  readonly services: readonly SpfService[];
  readonly unread: readonly SpfUnread[];
}

const isPass = ({ term }: SpfRow) =>
  term.kind === 'modifier' || (term.kind === 'mechanism' && (term.qualifier?.value ?? '+') === '+');
export const writtenIn = (node: SpfNode, { term }: SpfRow): string =>
  node.record ? termText(node.record, term) : '';

interface Walk {
  readonly visit: (row: SpfRow, node: SpfNode) => void;
  /** How often each record is read. */
  readonly times: Map<string, number>;
}
/** Every term that can let somebody pass; a record that is read again is not walked again. */
function walk(node: SpfNode, { visit, times }: Walk): void {
  const read = times.get(node.domain) ?? 0;
  times.set(node.domain, read + 1);
  if (read > 0) return;
  for (const row of inOrder(node)) {
    if (!isPass(row)) continue;
    visit(row, node);
    if (row.child) walk(row.child, { visit, times });
  }
}

function rangesOf(row: SpfRow, node: SpfNode): readonly ListedRange[] {
  if (row.child || (row.term.kind === 'mechanism' && row.term.name === 'all')) return [];
  const { v4, v6 } = matchOf(row).families;
  const about = { written: writtenIn(node, row), record: node.domain, row };
  return [
    ...v4.map((range) => ({ ...range, ...about, family: 4 as const })),
    ...v6.map((range) => ({ ...range, ...about, family: 6 as const })),
  ];
}

/** One pass over the sorted networks: whoever reaches furthest so far holds all that end before. */
export function overlapsOf(listed: readonly ListedRange[]): readonly SpfOverlap[] {
  const sorted = [...listed].sort((one, other) =>
    one.family !== other.family
      ? one.family - other.family
      : one.first !== other.first
        ? one.first < other.first
          ? -1
          : 1
        : one.last === other.last
          ? 0
          : one.last > other.last
            ? -1
            : 1,
  );
  const found: SpfOverlap[] = [];
  let holder: ListedRange | null = null;
  for (const range of sorted) {
    if (holder?.family !== range.family || range.last > holder.last) {
      holder = range;
      continue;
    }
    // Two hosts of one mx with one address are one term.
    if (holder.row === range.row) continue;
    const same = holder.first === range.first && holder.last === range.last;
    found.push({ range, within: holder, same });
  }
  return found;
}

function unreadBy(row: SpfRow, node: SpfNode): readonly SpfUnread[] {
  const at = { written: writtenIn(node, row), record: node.domain };
  const { child, term, mx, hosts } = row;
  if (child)
    switch (child.outcome) {
      case 'failed':
        return [{ ...at, reason: child.reason ?? 'timeout' }];
      case 'depends':
      case 'not-followed':
        return [{ ...at, reason: child.outcome }];
      default:
        return [];
    }
  if (term.kind !== 'mechanism') return [];
  if (term.name === 'exists' || term.name === 'ptr') return [{ ...at, reason: 'depends' }];
  if (term.name !== 'a' && term.name !== 'mx') return [];
  if (row.target === null) return [{ ...at, reason: 'depends' }];
  if (mx?.outcome === 'failed') return [{ ...at, reason: mx.reason ?? 'timeout' }];
  if (!hosts) return [{ ...at, reason: 'not-followed' }];
  const failed = hosts.find((host) => host.failed !== null)?.failed;
  return failed ? [{ ...at, reason: failed }] : [];
}

function serviceOf(row: SpfRow, node: SpfNode): SpfService | null {
  const sender = row.target === null ? null : senderOf(row.target);
  if (!sender) return null;
  const entry = sender.ownBounceDomain ? 'unneeded' : sender.bouncesAtSubdomain ? 'subdomain' : 'needed';
  const { name, source, date } = sender;
  return { name, written: writtenIn(node, row), record: node.domain, entry, source, date };
}

const blocksOf = (family: 4 | 6) => specialBlocks().filter((block) => block.family === family);

interface Listing {
  readonly listed: readonly ListedRange[];
  readonly overlaps: readonly SpfOverlap[];
}
// A tree never changes, so it is listed once.
const listings = new WeakMap<SpfNode, Listing>();

/** All networks that the records of a tree list, and those that lie within another. */
export function listingOf({ root }: SpfTree): Listing {
  const known = listings.get(root);
  if (known) return known;
  const listed: ListedRange[] = [];
  const visit = (row: SpfRow, node: SpfNode) => {
    for (const range of rangesOf(row, node)) listed.push(range);
  };
  walk(root, { times: new Map(), visit });
  const listing = { listed, overlaps: overlapsOf(listed) };
  listings.set(root, listing);
  return listing;
}

/** `tree` as `checkSpf` gave it, `authorised` as `authorisedBy` gave it. Linear but for one sorting. */
export function extentOf(tree: SpfTree, authorised: SpfAuthorised): SpfExtent {
  const { root } = tree;
  const { listed, overlaps } = listingOf(tree);
  const unread: SpfUnread[] = [];
  const services = new Map<string, SpfService>();
  const times = new Map<string, number>();
  walk(root, {
    times,
    visit(row, node) {
      unread.push(...unreadBy(row, node));
      const service = serviceOf(row, node);
      // What lies below a provider's record is the provider's own affair.
      if (service && !services.has(service.name)) services.set(service.name, service);
    },
  });
  const byPart = new Map(root.rows.map((row) => [row.part, row]));
  const parts = authorised.grants.flatMap(({ part, named }) => {
    const row = byPart.get(part);
    if (!row || (named.v4.length === 0 && named.v6.length === 0)) return [];
    const { complete } = matchOf(row);
    const sizes = { v4Addresses: sizeOf(named.v4), v6Networks: networks64(named.v6) };
    return [{ row, written: writtenIn(root, row), ...sizes, complete }];
  });
  const blocks = { 4: blocksOf(4), 6: blocksOf(6) };
  const special = listed.flatMap((range) => {
    // The whole network lies in it: a wide one that only touches it is another matter.
    const block = blocks[range.family].find(({ first, last }) => first <= range.first && range.last <= last);
    return block ? [{ range, kind: block.kind }] : [];
  });
  return {
    listed: listed.length,
    overlaps,
    repeated: [...times].flatMap(([domain, count]) => (count > 1 ? [{ domain, times: count }] : [])),
    special,
    parts: parts.sort((one, other) =>
      one.v4Addresses === other.v4Addresses
        ? Number(other.v6Networks > one.v6Networks) - Number(other.v6Networks < one.v6Networks)
        : one.v4Addresses > other.v4Addresses
          ? -1
          : 1,
    ),
    services: [...services.values()],
    unread,
  };
}
