import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressProblem } from '../../../src/core/base/address-text.ts';

test.each([
  // a network, a range, several
  ['192.0.2.0/24', 'several'],
  ['192.0.2.25/32', 'several'],
  ['192.0.2.0 / 24', 'several'],
  ['192.0.2.0/255.255.255.0', 'several'],
  ['2001:db8::/32', 'several'],
  ['[2001:db8::]/32', 'other'],
  ['192.0.2.1-192.0.2.9', 'several'],
  ['192.0.2.1 \u2013 192.0.2.9', 'several'],
  ['192.0.2.1-9', 'several'],
  ['2001:db8::1-2001:db8::9', 'several'],
  ['192.0.2.*', 'several'],
  ['192.0.*.*', 'several'],
  ['192.0.2.1, 192.0.2.2', 'several'],
  ['192.0.2.1\n2001:db8::1', 'several'],
  // RFC 4007 §11
  ['fe80::1%eth0', 'zone'],
  ['[fe80::1%25eth0]:25', 'zone'],
  ['fe80::1%', 'zone'],
  // leading zeros
  ['192.0.02.25', 'zeros'],
  ['010.0.0.1', 'zeros'],
  ['192.000.002.025', 'zeros'],
  ['[192.0.02.25]', 'zeros'],
  ['192.0.02.25:25', 'zeros'],
  ['::ffff:192.0.02.25', 'zeros'],
  // above 255
  ['192.0.2.256', 'size'],
  ['999.1.1.1', 'size'],
  ['::ffff:192.0.2.300', 'size'],
  // what inet_aton takes
  ['3221226009', 'notation'],
  ['0xC0000219', 'notation'],
  ['030000001031', 'notation'],
  ['0xc0.0x0.0x2.0x19', 'notation'],
  ['192.0.537', 'notation'],
  ['192.537', 'notation'],
  ['0300.0.2.0x19', 'notation'],
  // reverse names that are not one address
  ['2.0.192.in-addr.arpa', 'reverse'],
  ['0/26.2.0.192.in-addr.arpa.', 'reverse'],
  ['8.b.d.0.1.0.0.2.IP6.ARPA', 'reverse'],
  // neither
  ['2001:db8:::1', 'other'],
  ['2001:db8::1::2', 'other'],
  ['1:2:3:4:5:6:7:8:9', 'other'],
  ['12345::', 'other'],
  ['192.0.2.25.1', 'other'],
  ['-1.0.2.25', 'other'],
  ['mail.example.com', 'other'],
  ['<script>alert(1)</script>', 'other'],
  ['', 'other'],
])('%j: %s', (text, problem) => expect(addressProblem(text)).toBe(problem));

test('any text has a problem, long ones too', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('0', '1', 'x', '.', ':', '-', '/', '%', '*') })), (text) => {
      expect(addressProblem(text)).toMatch(/^[a-z]+$/);
    }),
    { seed: 20261124 },
  );
  for (const long of ['1.'.repeat(100_000), '0'.repeat(1_000_000), `${'a:'.repeat(100_000)}-`])
    expect(addressProblem(long)).toBe('other');
}); // prettier-ignore
