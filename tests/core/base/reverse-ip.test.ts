import { expect, test } from 'vitest';
import { reverseName } from '../../../src/core/base/ip.ts';
import { ipOfReverseName } from '../../../src/core/base/reverse-ip.ts';

test.each([
  ['25.2.0.192.in-addr.arpa', '192.0.2.25'],
  [' 25.2.0.192.IN-ADDR.ARPA. ', '192.0.2.25'],
  [`5.2.0.${'0.'.repeat(21)}8.b.d.0.1.0.0.2.ip6.arpa`, '2001:db8::25'],
])('%j is %s', (text, ip) => {
  const read = ipOfReverseName(text);
  expect(read?.text).toBe(ip);
  expect(read && reverseName(read)).toBe(text.trim().toLowerCase().replace(/\.$/, ''));
});

// RFC 2317 §4: "0/25", and the hyphen that many write in its place, as a length or as a range.
test.each([
  ['25.0/26.2.0.192.in-addr.arpa', '192.0.2.25'],
  ['25.0-26.2.0.192.in-addr.arpa', '192.0.2.25'],
  ['25.0-63.2.0.192.in-addr.arpa.', '192.0.2.25'],
  ['63.0/26.2.0.192.in-addr.arpa', '192.0.2.63'],
  ['129.128/25.2.0.192.in-addr.arpa', '192.0.2.129'],
  ['64.0/26.2.0.192.in-addr.arpa', null],
  ['64.0-63.2.0.192.in-addr.arpa', null],
  ['25.26.2.0.192.in-addr.arpa', null],
  ['25.0/33.2.0.192.in-addr.arpa', null],
  ['25.customer.2.0.192.in-addr.arpa', null],
  ['0/26.2.0.192.in-addr.arpa', null],
  ['256.0/24.2.0.192.in-addr.arpa', null],
])('of a delegated part: %j is %s', (text, ip) => expect(ipOfReverseName(text)?.text ?? null).toBe(ip));

test.each([
  '', '.in-addr.arpa', '2.0.192.in-addr.arpa', '256.2.0.192.in-addr.arpa', '025.2.0.192.in-addr.arpa', 'a.b.c.d.in-addr.arpa',
  '1.25.2.0.192.in-addr.arpa', '5.2.0.8.b.d.0.1.0.0.2.ip6.arpa', '25.2.0.192.ip6.arpa', '....in-addr.arpa', '192.0.2.25',
  `${'a.'.repeat(100_000)}ip6.arpa`, '25.2.0.192.in-addr.arpa.example.com',
])('%j is no reverse name of one address', (text) => {
  expect(ipOfReverseName(text)).toBeNull();
}); // prettier-ignore
