/**
 * Who may send: the exact set of addresses for which an SPF tree gives pass, as far as it can be read beforehand.
 * RFC 7208 §4.6.2: the first term that matches decides, so a term grants only what earlier terms left over; §5.2: of an
 * include only what passes there counts.
 */
import { octetsOfIp, parseIp, type IpAddress } from '../base/ip.ts';
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
  readonly pass: Families;
  /** Addresses, not ranges. */
  readonly v4Addresses: bigint;
  /** Networks of 64 bits, the usual size of one IPv6 network, begun by the ranges that pass. */
  readonly v6Networks: bigint;
  readonly grants: readonly SpfGrant[];
  /** False: terms whose addresses depend on the message or could not be read may let more pass. */
  readonly complete: boolean;
}

const whole: Families = {
  v4: [{ first: 0n, last: (1n << 32n) - 1n }],
  v6: [{ first: 0n, last: (1n << 128n) - 1n }],
};
const nobody: Families = { v4: emptySet, v6: emptySet };

const both = (apply: (one: RangeSet, two: RangeSet) => RangeSet) => (one: Families, two: Families): Families => ({
  v4: apply(one.v4, two.v4),
  v6: apply(one.v6, two.v6),
}); // prettier-ignore
const minus = both(difference);
const within = both(intersection);
const unionOfAll = (families: readonly Families[]): Families => ({
  v4: unionOf(families.flatMap(({ v4 }) => v4)),
  v6: unionOf(families.flatMap(({ v6 }) => v6)),
});

const numberOf = (ip: IpAddress): bigint =>
  octetsOfIp(ip).reduce((sum, octet) => sum * 256n + BigInt(octet), 0n);

/** RFC 7208 §5.6: only the high bits count; host bits that are set are ignored. */
function network(
  text: string,
  length: number | null,
): { readonly family: 4 | 6; readonly range: Range } | null {
  const ip = parseIp(text);
  if (!ip) return null;
  const bits = ip.family === 4 ? 32 : 128;
  const free = BigInt(bits - Math.min(length ?? bits, bits));
  const first = (numberOf(ip) >> free) << free;
  return { family: ip.family, range: { first, last: first + (1n << free) - 1n } };
}

function familiesOf(networks: readonly ReturnType<typeof network>[]): Families {
  const of = (family: 4 | 6) =>
    unionOf(networks.flatMap((one) => (one?.family === family ? [one.range] : [])));
  return { v4: of(4), v6: of(6) };
}

interface Reading {
  readonly pass: Families;
  readonly grants: readonly SpfGrant[];
  readonly complete: boolean;
}

/** All addresses a term matches, and whether that is all there is to know. */
function matchOf({ term, hosts, child }: SpfRow): {
  readonly families: Families;
  readonly complete: boolean;
} {
  if (term.kind !== 'mechanism') return { families: nobody, complete: true };
  switch (term.name) {
    case 'all':
      return { families: whole, complete: true };
    case 'ip4':
    case 'ip6':
      return {
        families: familiesOf([network(term.address.value, term.length?.value ?? null)]),
        complete: true,
      };
    case 'a':
    case 'mx': {
      if (!hosts) return { families: nobody, complete: false };
      const { v4, v6 } = term.prefix;
      const networks = hosts.flatMap((host) => [
        ...host.v4.map((text) => network(text, v4?.value ?? null)),
        ...host.v6.map((text) => network(text, v6?.value ?? null)),
      ]);
      return { families: familiesOf(networks), complete: hosts.every(({ failed }) => failed === null) };
    }
    case 'include': {
      const inner = child ? readNode(child) : null;
      return { families: inner?.pass ?? nobody, complete: inner?.complete ?? false };
    }
    case 'exists':
    case 'ptr':
      return { families: nobody, complete: false };
  }
}

/** A record of more terms is counted whole, without saying what each part adds. */
const mostGrants = 500;

function readNode(node: SpfNode, isRoot = false): Reading {
  if (node.outcome !== 'record') {
    // An error or an absence lets nobody pass; what was not read is not known.
    const known = ['none', 'no-name', 'several', 'syntax', 'loop', 'bad-name'].includes(node.outcome);
    return { pass: nobody, grants: [], complete: known };
  }
  let open = whole;
  const passing: Families[] = [];
  let complete = true;
  const grants: SpfGrant[] = [];
  const tellsParts = isRoot && node.rows.length <= mostGrants;
  // Terms of one kind that follow each other are taken together: thousands of networks cost one pass.
  const batch = { passes: true, families: [] as Families[] };
  const flush = () => {
    const families = unionOfAll(batch.families.splice(0));
    if (batch.passes) passing.push(within(families, open));
    open = minus(open, families);
  };
  for (const row of node.rows) {
    const { term, child } = row;
    if (term.kind === 'modifier' && term.name === 'redirect' && child) {
      flush();
      const inner = readNode(child);
      const added = within(inner.pass, open);
      if (tellsParts) grants.push({ part: row.part, named: inner.pass, added });
      passing.push(added);
      complete &&= inner.complete;
    }
    if (term.kind !== 'mechanism') continue;
    const { families, complete: known } = matchOf(row);
    complete &&= known;
    const passes = (term.qualifier?.value ?? '+') === '+';
    if (passes && tellsParts) {
      flush();
      grants.push({ part: row.part, named: families, added: within(families, open) });
    }
    if (batch.passes !== passes) flush();
    batch.passes = passes;
    batch.families.push(families);
    if (term.name === 'all') break; // §5.1: what follows is never read
  }
  flush();
  return { pass: unionOfAll(passing), grants, complete };
}

/** Networks of 64 bits touched by a set; two ranges within one /64 count once. */
function networks64(set: RangeSet): bigint {
  return sizeOf(unionOf(set.map(({ first, last }) => ({ first: first >> 64n, last: last >> 64n }))));
}

export function authorisedBy(tree: SpfTree): SpfAuthorised {
  const { pass, grants, complete } = readNode(tree.root, true);
  return {
    pass,
    v4Addresses: sizeOf(pass.v4),
    v6Networks: networks64(pass.v6),
    grants,
    complete: complete && tree.complete,
  };
}
