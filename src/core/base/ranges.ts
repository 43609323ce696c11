/** Sets of addresses of one family: sorted, disjoint, never adjacent ranges, both ends included. */
export interface Range {
  readonly first: bigint;
  readonly last: bigint;
}
export type RangeSet = readonly Range[];

export const emptySet: RangeSet = [];

const byFirst = (one: Range, other: Range) =>
  one.first < other.first ? -1 : one.first > other.first ? 1 : 0;

/** The union of any ranges, in any order. */
export function unionOf(ranges: Iterable<Range>): RangeSet {
  const sorted = [...ranges].sort(byFirst);
  const joined: Range[] = [];
  for (const range of sorted) {
    const last = joined.at(-1);
    if (!last || range.first > last.last + 1n) joined.push(range);
    else if (range.last > last.last) joined[joined.length - 1] = { first: last.first, last: range.last };
  }
  return joined;
}

/** What of `set` lies in `other`. */
export function intersection(set: RangeSet, other: RangeSet): RangeSet {
  const common: Range[] = [];
  let [a, b] = [0, 0];
  for (;;) {
    const [one, two] = [set[a], other[b]];
    if (!one || !two) return common;
    const first = one.first > two.first ? one.first : two.first;
    const last = one.last < two.last ? one.last : two.last;
    if (first <= last) common.push({ first, last });
    if (one.last < two.last) a += 1;
    else b += 1;
  }
}

/** What of `set` does not lie in `taken`. */
export function difference(set: RangeSet, taken: RangeSet): RangeSet {
  const left: Range[] = [];
  let at = 0;
  for (const { first, last } of set) {
    let from = first;
    while (at < taken.length && (taken[at]?.last ?? 0n) < from) at += 1;
    for (let next = at; from <= last; next++) {
      const cut = taken[next];
      if (!cut || cut.first > last) {
        left.push({ first: from, last });
        break;
      }
      if (cut.first > from) left.push({ first: from, last: cut.first - 1n });
      from = cut.last + 1n;
    }
  }
  return left;
}

export const sizeOf = (set: RangeSet): bigint =>
  set.reduce((sum, { first, last }) => sum + last - first + 1n, 0n);

/** The fewest prefixes that cover exactly one range; `bits` is 32 or 128. */
export function prefixesOf(
  { first, last }: Range,
  bits: number,
): readonly { readonly first: bigint; readonly length: number }[] {
  const found: { first: bigint; length: number }[] = [];
  let from = first;
  while (from <= last) {
    let free = 0;
    // Grow while the start is aligned and the block still fits.
    while (
      free < bits &&
      ((from >> BigInt(free)) & 1n) === 0n &&
      from + (1n << BigInt(free + 1)) - 1n <= last
    )
      free += 1;
    found.push({ first: from, length: bits - free });
    from += 1n << BigInt(free);
  }
  return found;
}
