import { expect, test } from 'vitest';
import { blockOf, coversEverybody } from '../../../src/core/base/address-space.ts';
import { parseIp } from '../../../src/core/base/ip.ts';

const blocks = (text: string) =>
  text.split(' ').flatMap((cidr) => {
    const [address = '', length = ''] = cidr.split('/');
    const ip = parseIp(address);
    return ip ? [blockOf(ip, Number(length))] : [];
  });

test.each<[string, 4 | 6, boolean]>([
  ['0.0.0.0/0', 4, true],
  ['0.0.0.0/1 128.0.0.0/1', 4, true],
  ['128.0.0.0/1 0.0.0.0/1', 4, true],
  ['0.0.0.0/1 128.0.0.0/2', 4, false],
  ['0.0.0.0/1 128.0.0.0/2 192.0.0.0/3', 4, true],
  // Without 192.168.0.0/16 and what lies above 223: nobody sends from there.
  ['0.0.0.0/1 128.0.0.0/2 192.0.0.0/9 192.128.0.0/11 192.160.0.0/13 192.169.0.0/16 192.170.0.0/15 192.172.0.0/14 192.176.0.0/12 192.192.0.0/10 193.0.0.0/8 194.0.0.0/7 196.0.0.0/6 200.0.0.0/5 208.0.0.0/4', 4, true],
  ['0.0.0.0/1 128.0.0.0/2 192.0.0.0/9 192.128.0.0/11 192.160.0.0/13 192.169.0.0/16 192.170.0.0/15 192.172.0.0/14 192.176.0.0/12 193.0.0.0/8 194.0.0.0/7 196.0.0.0/6 200.0.0.0/5 208.0.0.0/4', 4, false],
  ['::/0', 6, true],
  ['2000::/3', 6, true],
  ['2000::/4 3000::/4', 6, true],
  ['2000::/4', 6, false],
  ['::/0', 4, false],
  ['0.0.0.0/0', 6, false],
])('%s in IPv%i: %s', (text, family, expected) => expect(coversEverybody(family, blocks(text))).toBe(expected)); // prettier-ignore

test('an address inside its network gives the network', () => {
  const ip = parseIp('198.51.100.77');
  expect(ip && blockOf(ip, 24)).toEqual({ family: 4, first: 3325256704n, last: 3325256959n });
});
