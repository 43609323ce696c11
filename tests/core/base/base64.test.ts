import fc from 'fast-check';
import { expect, test } from 'vitest';
import { base64Length, decodeBase64, encodeBase64 } from '../../../src/core/base/base64.ts';
import { latin1FromBytes } from '../../../src/core/base/bytes.ts';

const brief = (text: string) => {
  const { bytes, characters, wrong, padding } = decodeBase64(text);
  return [latin1FromBytes(bytes), characters, wrong, padding];
};

// RFC 4648 §10, then what people publish.
test.each([
  ['', ['', 0, null, 'right']],
  ['Zg==', ['f', 2, null, 'right']],
  ['Zm8=', ['fo', 3, null, 'right']],
  ['Zm9v', ['foo', 4, null, 'right']],
  ['Zm9vYg==', ['foob', 6, null, 'right']],
  ['Zm9vYmE=', ['fooba', 7, null, 'right']],
  ['Zm9vYmFy', ['foobar', 8, null, 'right']],
  ['Zm9v\r\n YmFy', ['foobar', 8, null, 'right']],
  ['Zm9vYg = =', ['foob', 6, null, 'right']],
  ['Zm9vYg', ['foob', 6, null, 'missing']],
  ['Zm9vYg=', ['foob', 6, null, 'missing']],
  ['Zm9vY', ['foo', 5, null, 'impossible']],
  ['Zm9v=', ['foo', 4, 4, 'right']],
  ['Zm8=Zm8=', ['fo', 3, 4, 'right']],
  ['Zm-v', ['f', 2, 2, 'missing']],
  ['Zm9v"', ['foo', 4, 4, 'right']],
])('%j', (text, expected) => expect(brief(text)).toEqual(expected));

test('encoding agrees with decoding, and with another implementation', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (octets) => {
      const text = encodeBase64(octets);
      expect(text).toBe(Buffer.from(octets).toString('base64'));
      expect(text.length).toBe(base64Length(octets.length));
      const decoded = decodeBase64(text);
      expect([...decoded.bytes]).toEqual([...octets]);
      expect(decoded).toMatchObject({ wrong: null, padding: 'right' });
    }),
    { seed: 20261124 },
  );
});
