import { expect, test } from 'vitest';
import { authorisedBy } from '../../../src/core/checks/spf-networks.ts';
import { checkSpf } from '../../../src/core/checks/spf-tree.ts';
import { zoneFromRecords, type ZoneLiteral } from '../../../src/core/dns/zone.ts';

const around: ZoneLiteral = {
  'mx.example.com': { A: ['192.0.2.1'], AAAA: ['2001:db8::1'] },
  'in.example': { TXT: ['v=spf1 ip4:198.51.100.0/24 -all'] },
  'open.example': { TXT: ['v=spf1 ?all'] },
};
async function authorised(text: string, zone: ZoneLiteral = {}) {
  const tree = await checkSpf('example.com', {
    resolver: zoneFromRecords({
      'example.com': { TXT: [text], MX: [[1, 'mx.example.com']] },
      ...around,
      ...zone,
    }),
    signal: new AbortController().signal,
    now: () => 0,
    emit: () => undefined,
  });
  return authorisedBy(tree);
}

/** Addresses counted by hand. */
test.each<[string, bigint, bigint, boolean]>([
  ['v=spf1 ip4:192.0.2.0/24 -all', 256n, 0n, true],
  ['v=spf1 ip4:192.0.2.0/24 ip4:192.0.2.128/25 -all', 256n, 0n, true], // swallowed, not counted twice
  ['v=spf1 ip4:192.0.2.77/24 -all', 256n, 0n, true], // host bits do not matter
  ['v=spf1 mx -all', 1n, 1n, true],
  ['v=spf1 mx/30 include:in.example -all', 260n, 1n, true],
  ['v=spf1 -ip4:198.51.100.0/25 include:in.example -all', 128n, 0n, true], // the refusal came first
  ['v=spf1 include:in.example -ip4:198.51.100.0/25 -all', 256n, 0n, true],
  ['v=spf1 include:open.example ip4:192.0.2.1 -all', 1n, 0n, true], // neutral there is no pass here
  ['v=spf1 ?ip4:192.0.2.1 ip4:192.0.2.0/31 -all', 1n, 0n, true],
  ['v=spf1 ip4:0.0.0.0/0 -all', 4_294_967_296n, 0n, true],
  ['v=spf1 +all', 4_294_967_296n, 1n << 64n, true],
  ['v=spf1 ip6:2001:db8::/48 ip6:2001:db8:0:1::/64 -all', 0n, 65_536n, true],
  ['v=spf1 redirect=in.example', 256n, 0n, true],
  ['v=spf1 exists:%{i}.x.example ip4:192.0.2.1 -all', 1n, 0n, false],
  ['v=spf1 include:gone.example -all', 0n, 0n, true],
])('%s', async (text, v4, v6, complete) => {
  expect(await authorised(text)).toMatchObject({ v4Addresses: v4, v6Networks: v6, complete });
});

test('a part says what it names and what it adds', async () => {
  const { grants } = await authorised('v=spf1 ip4:198.51.100.0/25 include:in.example -all');
  const sizes = grants.map(({ part, named, added }) => [part, size(named.v4), size(added.v4)]);
  expect(sizes).toEqual([
    [2, 128n, 128n],
    [3, 256n, 128n],
  ]);
});
const size = (ranges: readonly { first: bigint; last: bigint }[]) =>
  ranges.reduce((sum, { first, last }) => sum + last - first + 1n, 0n);

test('an include that could not be read leaves the set open', async () => {
  const { complete } = await authorised('v=spf1 include:f.example -all', {
    'f.example': { fail: 'timeout' },
  });
  expect(complete).toBe(false);
});
