import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partAt, segmentsOf } from '../../../src/core/base/segments.ts';
import { span } from '../../../src/core/base/span.ts';

const parts = (...pairs: readonly (readonly [number, number])[]) =>
  pairs.map(([start, end]) => ({ span: span(start, end) }));
const brief = (text: string, list: ReturnType<typeof parts>) =>
  segmentsOf(text, list).map(({ start, end, part }) => `${text.slice(start, end)}=${String(part)}`);

test.each([
  ['no part', 'ab', parts(), ['ab=null']],
  ['an empty text', '', parts(), []],
  ['a gap between two', 'v=spf1 mx', parts([0, 6], [7, 9]), ['v=spf1=0', ' =null', 'mx=1']],
  ['one inside another', '~all', parts([0, 4], [0, 1]), ['~=1', 'all=0']],
  ['a nested one in the middle', 'abcde', parts([0, 5], [2, 3]), ['ab=0', 'c=1', 'de=0']],
  ['an empty part', 'ab', parts([1, 1]), ['ab=null']],
  ['a part past the end', 'ab', parts([1, 9]), ['a=null', 'b=0']],
])('segments: %s', (_name, text, list, expected) => expect(brief(text, list)).toEqual(expected));

test.each([
  [0, 0],
  [5, 0],
  [6, null],
  [7, 2],
  [8, 1],
  [9, null],
])('part at %i is %s', (offset, expected) =>
  expect(partAt(parts([0, 6], [7, 9], [7, 8]), offset)).toBe(expected),
);

test('law: segments put together are the text, whatever the spans', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.tuple(fc.nat(40), fc.nat(40))), (text, pairs) => {
      const list = parts(...pairs);
      expect(
        segmentsOf(text, list)
          .map(({ start, end }) => text.slice(start, end))
          .join(''),
      ).toBe(text);
    }),
    { seed: 20261124 },
  );
});
