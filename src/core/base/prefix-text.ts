import { ipFromOctets } from './ip.ts';
import { prefixesOf, type Range, type RangeSet } from './ranges.ts';

/** The address as text; `number` has 32 or 128 bits. */
export function addressText(number: bigint, family: 4 | 6): string {
  const count = family === 4 ? 4 : 16;
  const octets = Array.from({ length: count }, (_, at) =>
    Number((number >> BigInt(8 * (count - 1 - at))) & 255n),
  );
  return ipFromOctets(octets).text;
}

/** RFC 7208 §5.6 form of the fewest networks that are exactly this range; a single address stands without its length. */
export function networkTexts(range: Range, family: 4 | 6): readonly string[] {
  const bits = family === 4 ? 32 : 128;
  return prefixesOf(range, bits).map(({ first, length }) =>
    length === bits ? addressText(first, family) : `${addressText(first, family)}/${length}`,
  );
}

/** How many networks that are, without writing them. */
export const prefixCount = (set: RangeSet, family: 4 | 6): number =>
  set.reduce((sum, range) => sum + prefixesOf(range, family === 4 ? 32 : 128).length, 0);
