/**
 * Who may send: the exact set of addresses for which an SPF tree gives pass, as far as it can be read beforehand.
 * RFC 7208 §4.6.2: the first term that matches decides, so a term grants only what earlier terms left over; §5.2: of an
 * include only what passes there counts.
 */
import { numberOfIp, parseIp } from '../base/ip.ts';
import {
  difference,
  emptySet,
  intersection,
  sizeOf,
  unionOf,
  type Range,
  type RangeSet,
} from '../base/ranges.ts';
import type { SpfNode, SpfRow, SpfTree } from './facts.ts';
import { voidLimit } from './spf-count.ts';

export interface Families {
  readonly v4: RangeSet;
  readonly v6: RangeSet;
}

/** What one term of the root record lets pass. */
export interface SpfGrant {
  readonly part: number;
  /** All that the term names. */
  readonly named: Families;
  /** What of it no earlier term has decided: without the term this much less would pass (or fail). */
  readonly added: Families;
}

export interface SpfAuthorised {
  /** What the terms let pass, read to the end. */
  readonly pass: Families;
  /** What of it receivers come to: the others end in an error of a limit or of a record that is not there (§4.6.4, §5.2). */
  readonly reached: Families;
  /** Addresses, not ranges. */
  readonly v4Addresses: bigint;
  /** Networks of 64 bits, the usual size of one IPv6 network, begun by the ranges that pass. */
  readonly v6Networks: bigint;
  /** The terms that let pass, in the order of evaluation; none for a record of very many terms. */
  readonly grants: readonly SpfGrant[];
  /** False: terms whose addresses depend on the message or could not be read may let more pass. */
  readonly complete: boolean;
}

export const everybody: Families = {
  v4: [{ first: 0n, last: (1n << 32n) - 1n }],
  v6: [{ first: 0n, last: (1n << 128n) - 1n }],
};
export const nobody: Families = { v4: emptySet, v6: emptySet };

const both = (apply: (one: RangeSet, two: RangeSet) => RangeSet) => (one: Families, two: Families): Families => ({
  v4: apply(one.v4, two.v4),
  v6: apply(one.v6, two.v6),
}); // prettier-ignore
export const minus = both(difference);
export const within = both(intersection);
export const unionOfAll = (families: readonly Families[]): Families => ({
  v4: unionOf(families.flatMap(({ v4 }) => v4)),
  v6: unionOf(families.flatMap(({ v6 }) => v6)),
});

/** RFC 7208 §5.6: only the high bits count; host bits that are set are ignored. */
function network(
  text: string,
  length: number | null,
): { readonly family: 4 | 6; readonly range: Range } | null {
  const ip = parseIp(text);
  if (!ip) return null;
  const bits = ip.family === 4 ? 32 : 128;
  const free = BigInt(bits - Math.min(length ?? bits, bits));
  const first = (numberOfIp(ip) >> free) << free;
  return { family: ip.family, range: { first, last: first + (1n << free) - 1n } };
}

function familiesOf(networks: readonly ReturnType<typeof network>[]): Families {
  const [one] = networks;
  // Thousands of terms hold one network each.
  if (one && networks.length === 1)
    return one.family === 4 ? { v4: [one.range], v6: emptySet } : { v4: emptySet, v6: [one.range] };
  const of = (family: 4 | 6) =>
    unionOf(networks.flatMap((each) => (each?.family === family ? [each.range] : [])));
  return { v4: of(4), v6: of(6) };
}

export const isNobody = ({ v4, v6 }: Families): boolean => v4.length === 0 && v6.length === 0;
export const sameFamilies = (one: Families, other: Families): boolean =>
  isNobody(minus(one, other)) && isNobody(minus(other, one));

interface Match {
  readonly families: Families;
  readonly complete: boolean;
}
interface Reading {
  readonly pass: Families;
  /** Ends in an error here, and with it everywhere above (§5.2, §6.1). */
  readonly stopped: Families;
  readonly grants: readonly SpfGrant[];
  readonly complete: boolean;
}
/** Errors as receivers meet them; null: every term is read as if none ended evaluation. */
interface Limits {
  readonly voids: { v4: number; v6: number };
}

// A tree never changes, so what its rows say is worked out once.
const leaves = new WeakMap<SpfRow, Match>();
const nodes = new WeakMap<SpfNode, Reading>();

function hostsOf({ hosts, term }: SpfRow): Match {
  if (!hosts || !('prefix' in term)) return { families: nobody, complete: false };
  const { v4, v6 } = term.prefix;
  const networks = hosts.flatMap((host) => [
    ...host.v4.map((text) => network(text, v4?.value ?? null)),
    ...host.v6.map((text) => network(text, v6?.value ?? null)),
  ]);
  return { families: familiesOf(networks), complete: hosts.every(({ failed }) => failed === null) };
}

function leafOf(row: SpfRow): Match {
  const { term } = row;
  if (term.kind !== 'mechanism') return { families: nobody, complete: true };
  switch (term.name) {
    case 'all':
      return { families: everybody, complete: true };
    case 'ip4':
    case 'ip6': {
      const one = network(term.address.value, term.length?.value ?? null);
      return { families: familiesOf([one]), complete: true };
    }
    case 'a':
    case 'mx':
      return hostsOf(row);
    case 'include':
      return { families: nobody, complete: row.child !== null };
    case 'exists':
    case 'ptr':
      return { families: nobody, complete: false };
  }
}

/** All addresses a term matches (of an include: those that pass there, §5.2), and whether that is all there is to know. */
export function matchOf(row: SpfRow): Match {
  if (row.child) {
    const { pass, complete } = readWhole(row.child);
    return { families: pass, complete };
  }
  const known = leaves.get(row);
  if (known) return known;
  const match = leafOf(row);
  leaves.set(row, match);
  return match;
}

/** A record of more terms is counted whole, without saying what each part adds. */
const mostGrants = 500;
/** §5.2, §6.1: there is no record that could be evaluated, which is an error for whoever gets there. */
export const endsInError = ({ outcome }: SpfNode): boolean =>
  ['none', 'no-name', 'several', 'syntax', 'loop', 'bad-name'].includes(outcome);
const passes = ({ term }: SpfRow) =>
  term.kind === 'modifier' || (term.kind === 'mechanism' && (term.qualifier?.value ?? '+') === '+');
const isAll = ({ term }: SpfRow) => term.kind === 'mechanism' && term.name === 'all';

/** What evaluation comes to, in its order: §5.1 nothing behind `all`, §6.1 `redirect` after every mechanism. */
export function inOrder({ rows }: SpfNode): readonly SpfRow[] {
  const all = rows.findIndex(isAll);
  const mechanisms = (all < 0 ? rows : rows.slice(0, all + 1)).filter(
    ({ term }) => term.kind === 'mechanism',
  );
  const redirect =
    all < 0 ? rows.filter(({ term }) => term.kind === 'modifier' && term.name === 'redirect') : [];
  return [...mechanisms, ...redirect];
}

/** §4.6.4: more than ten exchanges are an error. */
const mostExchanges = 10;

function readNode(node: SpfNode, limits: Limits | null, tellsParts: boolean): Reading {
  if (node.outcome !== 'record')
    // An error or an absence lets nobody pass; what was not read is not known.
    return { pass: nobody, stopped: nobody, grants: [], complete: endsInError(node) };
  let open = everybody;
  let stopped = nobody;
  let complete = true;
  const passing: Families[] = [];
  const grants: SpfGrant[] = [];
  // Terms of one kind that follow each other are taken together: thousands of networks cost one pass.
  let batch: { readonly passes: boolean; readonly families: Families[] } | null = null;
  const take = (families: Families, passed: boolean) => {
    if (passed) passing.push(within(families, open));
    open = minus(open, families);
  };
  const flush = () => {
    if (batch) take(unionOfAll(batch.families), batch.passes);
    batch = null;
  };
  const stop = (who: Families) => {
    stopped = unionOfAll([stopped, within(open, who)]);
    open = minus(open, who);
  };
  for (const row of inOrder(node)) {
    const { families, complete: known } = matchOf(row);
    complete &&= known;
    if (limits && row.past && row.ordinal !== null) {
      flush();
      stop(everybody);
      break;
    }
    if (tellsParts && passes(row)) {
      flush();
      grants.push({ part: row.part, named: families, added: within(families, open) });
    }
    if (!row.child) {
      if (batch?.passes !== passes(row)) flush();
      batch ??= { passes: passes(row), families: [] };
      batch.families.push(families);
      if (!limits) continue;
      limits.voids.v4 += row.voids.v4;
      limits.voids.v6 += row.voids.v6;
      const { v4, v6 } = limits.voids;
      const many = (row.mx?.count ?? 0) > mostExchanges;
      if (!many && v4 <= voidLimit && v6 <= voidLimit) continue;
      flush();
      stop({
        v4: many || v4 > voidLimit ? everybody.v4 : [],
        v6: many || v6 > voidLimit ? everybody.v6 : [],
      });
      continue;
    }
    flush();
    const inner = limits ? readNode(row.child, limits, false) : readWhole(row.child);
    take(inner.pass, passes(row));
    if (limits) stop(endsInError(row.child) ? everybody : inner.stopped);
  }
  flush();
  return { pass: unionOfAll(passing), stopped, grants, complete };
}

function readWhole(node: SpfNode): Reading {
  const known = nodes.get(node);
  if (known) return known;
  const reading = readNode(node, null, false);
  nodes.set(node, reading);
  return reading;
}

/** Networks of 64 bits touched by a set; two ranges within one /64 count once. */
export function networks64(set: RangeSet): bigint {
  return sizeOf(unionOf(set.map(({ first, last }) => ({ first: first >> 64n, last: last >> 64n }))));
}

/** What the terms let pass, and nothing else about it. */
export const passOf = ({ root }: SpfTree): Families => readNode(root, null, false).pass;

/** Works out a long tree record by record; `authorisedBy` then finds it done. */
export async function readAhead({ root }: SpfTree, pause: () => Promise<void>): Promise<void> {
  const below = async (node: SpfNode): Promise<void> => {
    for (const { child } of node.rows) if (child) await below(child);
    for (const row of node.rows) if (!row.child) matchOf(row);
    if (node !== root) readWhole(node);
    await pause();
  };
  await below(root);
}

export function authorisedBy(tree: SpfTree): SpfAuthorised {
  const { root } = tree;
  const { pass, grants, complete } = readNode(root, null, root.rows.length <= mostGrants);
  const { pass: reached } = readNode(root, { voids: { v4: 0, v6: 0 } }, false);
  return {
    pass,
    reached,
    v4Addresses: sizeOf(pass.v4),
    v6Networks: networks64(pass.v6),
    grants,
    complete: complete && tree.complete,
  };
}
