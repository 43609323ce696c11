import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numbersOf, parseTlsa, printTlsa } from '../../../../src/core/records/tlsa/parse.ts';
import { partsOf } from '../../../../src/core/records/tlsa/parts.ts';

const sha256 = 'ab'.repeat(32);
const sha512 = 'CD'.repeat(64);

// RFC 6698 §2.1, §2.2; RFC 7672 §3.1
test.each<[string, string, string]>([
  [`3 1 1 ${sha256}`, '3 1 1', 'usable'],
  [`3 1 1 ${'AB '.repeat(32)}`, '3 1 1', 'usable'],
  [`3 1 1 ( ${sha256} )`, '3 1 1', 'usable'],
  [`2 0 1 ${sha256}`, '2 0 1', 'usable'],
  [`3 1 2 ${sha512}`, '3 1 2', 'usable'],
  ['3 0 0 3082', '3 0 0', 'usable'],
  // §3.1.3: undefined for mail
  [`0 0 1 ${sha256}`, '0 0 1', 'pkix'],
  [`1 1 1 ${sha256}`, '1 1 1', 'pkix'],
  // nobody assigned these
  [`4 1 1 ${sha256}`, '4 1 1', 'unassigned'],
  [`255 1 1 ${sha256}`, '255 1 1', 'unassigned'],
  [`3 2 1 ${sha256}`, '3 2 1', 'unassigned'],
  [`3 1 3 ${sha256}`, '3 1 3', 'unassigned'],
  // §2.1.3: 32 and 64 octets
  [`3 1 1 ${sha256}ab`, '3 1 1', 'wrong-length'],
  [`3 1 1 ${'ab'.repeat(20)}`, '3 1 1', 'wrong-length'],
  [`3 1 2 ${sha256}`, '3 1 2', 'wrong-length'],
  [`3 1 1 ${sha256.slice(1)}`, '3 1 1', 'malformed'],
  ['3 1 1 xyz0', '3 1 1', 'malformed'],
  ['3 1 1', '3 1 1', 'malformed'],
  [`256 1 1 ${sha256}`, '? 1 1', 'malformed'],
  [`-1 1 1 ${sha256}`, '? 1 1', 'malformed'],
  ['', '? ? ?', 'malformed'],
])('%s', (text, numbers, use) => {
  const record = parseTlsa(text);
  expect([numbersOf(record), record.use]).toEqual([numbers, use]);
});

test('the parts of a record stand in order', () => {
  expect(partsOf(parseTlsa(`3 1 1 ${sha256}`))).toEqual([
    { span: { start: 0, end: 1 }, topic: { id: 'tlsa.usage', usage: 3, written: '3' } },
    { span: { start: 2, end: 3 }, topic: { id: 'tlsa.selector', selector: 1, written: '1', usage: 3 } },
    { span: { start: 4, end: 5 }, topic: { id: 'tlsa.matching', type: 1, written: '1' } },
    { span: { start: 6, end: 70 }, topic: { id: 'tlsa.data', octets: 32, expected: 32, isHex: true } },
  ]);
});

test('what DNS gives is printed and read as the same', () => {
  const octet = fc.integer({ min: 0, max: 255 });
  const hex = fc.uint8Array({ minLength: 1, maxLength: 80 }).map((bytes) => Buffer.from(bytes).toString('hex'));
  fc.assert(
    fc.property(octet, octet, octet, hex, (usage, selector, matchingType, data) => {
      const record = parseTlsa(printTlsa({ usage, selector, matchingType, data }));
      expect([record.usage.value, record.selector.value, record.matchingType.value, record.data.hex]).toEqual([
        usage, selector, matchingType, data,
      ]);
    }),
    { seed: 20261124 },
  );
}); // prettier-ignore

test('any text is read', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('3', '1', ' ', 'a', '(', '\n') })), (text) => {
      for (const { span } of partsOf(parseTlsa(text))) expect(text.slice(span.start, span.end)).not.toBe('');
    }),
    { seed: 20261124, numRuns: 300 },
  );
}); // prettier-ignore
