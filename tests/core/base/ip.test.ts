import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  cidrContains,
  ipFromOctets,
  octetsOfIp,
  parseIp,
  rangeOf,
  reverseName,
  type IpAddress,
} from '../../../src/core/base/ip.ts';

const ip = (text: string): IpAddress => {
  const address = parseIp(text);
  if (!address) throw new Error(text);
  return address;
};

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['0.0.0.0', '0.0.0.0'],
  ['255.255.255.255', '255.255.255.255'],
  // RFC 5952 §1, §4.
  ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
  ['2001:0DB8::0001', '2001:db8::1'],
  ['2001:db8:aaaa:bbbb:cccc:dddd:0:1', '2001:db8:aaaa:bbbb:cccc:dddd:0:1'],
  ['2001:db8::1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
  ['2001:0:0:1:0:0:0:1', '2001:0:0:1::1'],
  ['::', '::'],
  ['::1', '::1'],
  ['1::', '1::'],
  ['0:0:0:0:0:0:0:0', '::'],
  ['1:2:3:4:5:6:7::', '1:2:3:4:5:6:7:0'],
  ['::2:3:4:5:6:7:8', '0:2:3:4:5:6:7:8'],
  // RFC 5952 §5.
  ['::ffff:192.0.2.1', '::ffff:192.0.2.1'],
  ['::FFFF:c000:201', '::ffff:192.0.2.1'],
  ['0:0:0:0:0:ffff:c000:0201', '::ffff:192.0.2.1'],
  ['64:ff9b::192.0.2.33', '64:ff9b::c000:221'],
  ['1:2:3:4:5:6:1.2.3.4', '1:2:3:4:5:6:102:304'],
])('%s is read as %s', (text, expected) => expect(parseIp(text)?.text).toBe(expected));

test.each([
  '', '1', '1.2.3', '1.2.3.4.5', '1.2.3.', '.1.2.3', '01.2.3.4', '1.2.3.256', '123.155.144.256', '0x7f.0.0.1',
  '0x7f000001', '1.2.3.4 ', ' 1.2.3.4', '1.2.3.-4', '1.2.3.4/24', '1.2.3.١', ':', ':::', '1', '1:2:3:4:5:6:7',
  '1:2:3:4:5:6:7:8:9', '1::2::3', '1:2:3:4:5:6:7:8::', '::1:2:3:4:5:6:7:8', 'fe80::1%eth0', '12345::', 'g::',
  '::ffff:01.2.3.4', '::ffff:0x1.2.3.4', '::ffff:1.2.3', '::ffff:1.2.3.256', '::1.2.3.4:5', '1.2.3.4::', ':1::', '1::2:',
  '[::1]', '1:2:3:4:5:6:7:1.2.3.4', `${'0'.repeat(50)}::`,
])('%j is no address', (text) => expect(parseIp(text)).toBeNull()); // prettier-ignore

test.each([
  ['8.8.8.8', 'unicast'],
  ['2a00:1450::1', 'unicast'],
  ['0.1.2.3', 'unspecified'],
  ['::', 'unspecified'],
  ['127.255.0.1', 'loopback'],
  ['::1', 'loopback'],
  ['10.0.0.1', 'private'],
  ['172.15.255.255', 'unicast'],
  ['172.16.0.0', 'private'],
  ['172.31.255.255', 'private'],
  ['172.32.0.0', 'unicast'],
  ['192.168.1.1', 'private'],
  ['100.63.255.255', 'unicast'],
  ['100.64.0.0', 'carrierGradeNat'],
  ['100.127.255.255', 'carrierGradeNat'],
  ['100.128.0.0', 'unicast'],
  ['169.254.1.1', 'linkLocal'],
  ['fe80::1', 'linkLocal'],
  ['fd00::1', 'uniqueLocal'],
  ['192.0.2.9', 'documentation'],
  ['198.51.100.9', 'documentation'],
  ['203.0.113.9', 'documentation'],
  ['2001:db8::1', 'documentation'],
  ['3fff:fff::1', 'documentation'],
  ['198.19.255.255', 'benchmarking'],
  ['224.0.0.1', 'multicast'],
  ['ff02::1', 'multicast'],
  ['255.255.255.255', 'broadcast'],
  ['240.0.0.1', 'reserved'],
  ['192.88.99.1', '6to4'],
  ['2002:c000:204::1', '6to4'],
  ['2001::1', 'teredo'],
  ['2001:1::1', 'reserved'],
  ['::ffff:192.0.2.1', 'ipv4Mapped'],
  ['64:ff9b::1', 'translated'],
  ['100::1', 'discard'],
  // IPv4-compatible, given up (RFC 4291 §2.5.5.1)
  ['::192.0.2.1', 'reserved'],
  ['::ffff:c000:201', 'ipv4Mapped'],
  ['1::1', 'reserved'],
  ['200::1', 'unicast'],
])('%s is %s', (text, range) => expect(rangeOf(ip(text))).toBe(range));

test.each<[string, number, string, boolean]>([
  ['192.0.2.0', 24, '192.0.2.255', true],
  ['192.0.2.0', 24, '192.0.3.0', false],
  ['192.0.2.77', 24, '192.0.2.1', true],
  ['192.0.2.128', 25, '192.0.2.127', false],
  ['0.0.0.0', 0, '255.255.255.255', true],
  ['192.0.2.1', 32, '192.0.2.1', true],
  ['192.0.2.1', 32, '192.0.2.0', false],
  ['10.0.0.0', 9, '10.127.255.255', true],
  ['10.0.0.0', 9, '10.128.0.0', false],
  ['2001:db8::', 33, '2001:db8:7fff::1', true],
  ['2001:db8::', 33, '2001:db8:8000::1', false],
  ['::', 0, 'ffff::1', true],
  ['::', 0, '192.0.2.1', false],
  ['0.0.0.0', 0, '::1', false],
])('%s/%s and %s: %s', (network, length, address, expected) =>
  expect(cidrContains(ip(network), length, ip(address))).toBe(expected),
);

test.each([
  ['192.0.2.1', '1.2.0.192.in-addr.arpa'],
  // RFC 3596 §2.5.
  ['4321:0:1:2:3:4:567:89ab', 'b.a.9.8.7.6.5.0.4.0.0.0.3.0.0.0.2.0.0.0.1.0.0.0.0.0.0.0.1.2.3.4.ip6.arpa'],
])('%s: %s', (address, expected) => expect(reverseName(ip(address))).toBe(expected));

const octet = fc.integer({ min: 0, max: 255 });
const octets = fc.oneof(
  fc.array(octet, { minLength: 4, maxLength: 4 }),
  fc.array(fc.oneof(fc.constant(0), octet), { minLength: 16, maxLength: 16 }),
);
test('octets written and read again are the same', () => {
  fc.assert(
    fc.property(octets, (list) => {
      const { text } = ipFromOctets(list);
      expect(octetsOfIp(ip(text))).toEqual(list);
      expect(ip(text).text).toBe(text);
    }),
    { seed: 20261124 },
  );
});

test('any text is an address or null', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('0', '1', 'f', ':', '::', '.', '255') }), (text) => {
      const address = parseIp(text);
      if (address) expect(octetsOfIp(address)).toHaveLength(address.family === 4 ? 4 : 16);
    }),
    { seed: 20261124 },
  );
});
