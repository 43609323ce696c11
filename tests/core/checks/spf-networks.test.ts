import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkHost } from '../../../src/core/checks/check-host.ts';
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

/** By hand: what stands behind the tenth look-up, the third void one or a missing include only meets an error. */
test.each<[string, bigint, bigint]>([
  ['v=spf1 ip4:192.0.2.1 include:gone.example ip4:192.0.2.2 -all', 2n, 1n],
  ['v=spf1 a:x.example a:y.example ip4:192.0.2.1 a:z.example ip4:192.0.2.2 -all', 2n, 1n],
  ['v=spf1 redirect=gone.example', 0n, 0n],
  ['v=spf1 include:dead.example ip4:192.0.2.9 -all', 2n, 1n], // the error passes on, what matched before it does not
  [`v=spf1 ${'mx '.repeat(10)}include:in.example -all`, 257n, 1n], // the eleventh
  ['v=spf1 redirect=in.example ip4:192.0.2.1', 257n, 257n], // a redirect is read last, wherever it stands
])('%s: %s pass, %s are reached', async (text, pass, reached) => {
  const found = await authorised(text, { 'dead.example': { TXT: ['v=spf1 ip4:192.0.2.1 a:w.example include:gone.example -all'] } });
  expect([size(found.pass.v4), size(found.reached.v4)]).toEqual([pass, reached]);
}); // prettier-ignore

test('the addresses that pass are those for which evaluation gives pass, each one tried', async () => {
  const names = ['example.com', 'b.example', 'c.example', 'd.example'];
  const net = fc
    .tuple(fc.constantFrom('', '-', '?', '~'), fc.integer({ min: 0, max: 63 }), fc.integer({ min: 26, max: 32 }))
    .map(([sign, host, length]) => `${sign}ip4:192.0.2.${host}/${length}`);
  const term = fc.oneof(
    { weight: 4, arbitrary: net },
    fc.tuple(fc.constantFrom('', '', '-'), fc.constantFrom(...names.slice(1), 'gone.example')).map(([sign, at]) => `${sign}include:${at}`),
    fc.constantFrom(...names).map((at) => `a:${at}/30`),
  );
  const record = fc
    .tuple(fc.array(term, { maxLength: 5 }), fc.constantFrom('', ' -all', ' ~all', ' redirect=b.example'))
    .map(([terms, end]) => `v=spf1 ${terms.join(' ')}${end}`.trim());
  const owner = fc.record({
    TXT: fc.array(record, { minLength: 1, maxLength: 1 }),
    A: fc.subarray(['192.0.2.5', '192.0.2.40']),
  });
  await fc.assert(
    fc.asyncProperty(fc.tuple(owner, owner, owner, owner), async (owners) => {
      const zone = Object.fromEntries(owners.map((sets, at) => [names[at] ?? '', sets]));
      const deps = { resolver: zoneFromRecords(zone), signal: new AbortController().signal, now: () => 0 };
      const tree = await checkSpf('example.com', { ...deps, emit: () => undefined });
      // With more, a refusal inside an include may spare look-ups that others need.
      fc.pre(tree.lookups <= 10 && tree.voids.v4 <= 2);
      const { reached } = authorisedBy(tree);
      const base = 192n * 2n ** 24n + 2n * 2n ** 8n;
      for (let host = 0; host < 64; host += 1) {
        const { result } = await checkHost({ ip: `192.0.2.${host}`, helo: '', mailFrom: 'x@example.com' }, deps);
        const at = base + BigInt(host);
        expect([host, reached.v4.some(({ first, last }) => first <= at && at <= last)]).toEqual([host, result === 'pass']);
      }
    }),
    { numRuns: 150, seed: 20261124 },
  );
}); // prettier-ignore
