import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  difference,
  intersection,
  prefixesOf,
  sizeOf,
  unionOf,
  type RangeSet,
} from '../../../src/core/base/ranges.ts';

/** Small sets told number by number, to compare with. */
const range = fc
  .tuple(fc.nat(40), fc.nat(6))
  .map(([first, more]) => ({ first: BigInt(first), last: BigInt(first + more) }));
const set = fc.array(range, { maxLength: 8 }).map((ranges) => unionOf(ranges));
const numbers = (ranges: RangeSet) => {
  const found = new Set<number>();
  for (const { first, last } of ranges) for (let at = first; at <= last; at++) found.add(Number(at));
  return [...found].sort((a, b) => a - b);
};
const seeded = { seed: 20261124, numRuns: 500 };

describe('sets of ranges agree with sets of numbers', () => {
  test('union', () =>
    fc.assert(fc.property(fc.array(range, { maxLength: 8 }), (ranges) => {
      const joined = unionOf(ranges);
      expect(numbers(joined)).toEqual(numbers(ranges));
      for (const [at, { first }] of joined.entries()) if (at > 0) expect(first > (joined[at - 1]?.last ?? 0n) + 1n).toBe(true);
    }), seeded)); // prettier-ignore
  test('intersection and difference', () =>
    fc.assert(fc.property(set, set, (one, other) => {
      const theirs = new Set(numbers(other));
      expect(numbers(intersection(one, other))).toEqual(numbers(one).filter((number) => theirs.has(number)));
      expect(numbers(difference(one, other))).toEqual(numbers(one).filter((number) => !theirs.has(number)));
      expect(sizeOf(difference(one, other)) + sizeOf(intersection(one, other))).toBe(sizeOf(one));
    }), seeded)); // prettier-ignore
  test('prefixes cover a range exactly', () =>
    fc.assert(fc.property(range, (one) => {
      const blocks = prefixesOf(one, 8).map(({ first, length }) => ({ first, last: first + (1n << BigInt(8 - length)) - 1n }));
      expect(numbers(blocks)).toEqual(numbers([one]));
      for (const { first, last } of blocks) expect(first % (last - first + 1n)).toBe(0n);
    }), seeded)); // prettier-ignore
});
