import fc from 'fast-check';
import { expect, test } from 'vitest';
import { derChildren, derTag, readDer, writeDer } from '../../../src/core/base/der.ts';

const read = (...octets: number[]) => readDer(Uint8Array.from(octets), 0);

test.each([
  ['nothing', [], null],
  ['a tag without length', [0x30], null],
  ['short form', [0x02, 0x01, 0x05], { tag: 2, start: 0, content: 2, end: 3 }],
  ['long form', [0x30, 0x81, 0x80, 0], { tag: 0x30, start: 0, content: 3, end: 131 }],
  ['two length octets', [0x30, 0x82, 0x01, 0x22], { tag: 0x30, start: 0, content: 4, end: 294 }],
  ['length octets cut', [0x30, 0x82, 0x01], null],
  ['indefinite length', [0x30, 0x80, 0, 0], null],
  ['absurd length', [0x30, 0x84, 1, 1, 1, 1], null],
])('%s', (_, octets, expected) => expect(read(...octets)).toEqual(expected));

test('children must lie inside their parent', () => {
  const bytes = Uint8Array.from([0x30, 0x03, 0x02, 0x05, 0x01]);
  const outer = readDer(bytes, 0);
  expect(outer && derChildren(bytes, outer)).toBeNull();
});

test('what is written is read', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 700 }), (content) => {
      const bytes = Uint8Array.from(writeDer(derTag.octetString, content));
      const element = readDer(bytes, 0);
      expect(element?.end).toBe(bytes.length);
      expect([...bytes.subarray(element?.content)]).toEqual([...content]);
    }),
    { seed: 20261124 },
  );
});
