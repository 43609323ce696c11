import { expect, test } from 'vitest';
import { cheaperSpf } from '../../../src/core/checks/spf-cheaper.ts';
import { extentOf } from '../../../src/core/checks/spf-extent.ts';
import { authorisedBy } from '../../../src/core/checks/spf-networks.ts';
import { answerOctets, splitRecord, stringsOf } from '../../../src/core/checks/spf-split.ts';
import { readSpfTree } from '../../../src/core/checks/spf-tree.ts';
import { costRows } from '../../../src/core/checks/spf-worth.ts';
import { zoneFromRecords, type ZoneLiteral } from '../../../src/core/dns/zone.ts';

const around: ZoneLiteral = {
  'mx.example.com': { A: ['192.0.2.1'], AAAA: ['2001:db8::1'] },
  'elsewhere.example': { A: ['192.0.2.77'] },
  'in.example': { TXT: ['v=spf1 ip4:198.51.100.0/24 include:deep.example -all'] },
  'deep.example': { TXT: ['v=spf1 ip4:203.0.113.0/28 -all'] },
  'empty.example': { TXT: ['v=spf1 -all'] },
  'f.example': { fail: 'timeout' },
  'spf.mtasv.net': { TXT: ['v=spf1 ip4:198.51.100.7 -all'] },
};
async function read(text: string, zone: ZoneLiteral = {}) {
  const resolver = zoneFromRecords({
    'example.com': { TXT: [text], MX: [[1, 'mx.example.com']] },
    ...around,
    ...zone,
  });
  const deps = { resolver, signal: new AbortController().signal, now: () => 0 };
  const tree = await readSpfTree('example.com', deps);
  const authorised = authorisedBy(tree);
  return { deps, tree, authorised, extent: extentOf(tree, authorised) };
}

test.each<[string, string[]]>([
  ['v=spf1 ip4:192.0.2.0/24 ip4:192.0.2.0/25 -all', ['ip4:192.0.2.0/25 in ip4:192.0.2.0/24']],
  ['v=spf1 ip4:192.0.2.0/25 ip4:192.0.2.0/24 -all', ['ip4:192.0.2.0/25 in ip4:192.0.2.0/24']],
  ['v=spf1 ip4:192.0.2.9/24 ip4:192.0.2.0/24 -all', ['ip4:192.0.2.0/24 is ip4:192.0.2.9/24']],
  ['v=spf1 mx ip4:192.0.2.1 -all', ['ip4:192.0.2.1 is mx']],
  ['v=spf1 ip4:198.51.100.9 include:in.example -all', ['ip4:198.51.100.9 in ip4:198.51.100.0/24']],
  ['v=spf1 ip4:192.0.2.0/25 ip4:192.0.2.128/25 -all', []],
  ['v=spf1 ip4:192.0.2.0/24 -ip4:192.0.2.1 -all', []], // a refusal is no grant
  ['v=spf1 ip4:192.0.2.0/24 -all ip4:192.0.2.1', []], // never read
])('listed twice in %s', async (text, expected) => {
  const { extent } = await read(text);
  expect(
    extent.overlaps.map(
      ({ range, within, same }) => `${range.written} ${same ? 'is' : 'in'} ${within.written}`,
    ),
  ).toEqual(expected);
});

test.each<[string, string[]]>([
  ['v=spf1 ip4:10.0.0.0/8 ip4:172.20.1.1 ip6:fd00::/8 -all', ['private', 'private', 'uniqueLocal']],
  ['v=spf1 ip4:0.0.0.0/0 -all', []], // holds private ones, is none
  ['v=spf1 ip4:100.64.0.0/10 ip4:240.0.0.1 ip4:127.0.0.1 -all', ['carrierGradeNat', 'reserved', 'loopback']],
])('set aside in %s', async (text, kinds) => {
  const { extent } = await read(text);
  expect(extent.special.map(({ kind }) => kind)).toEqual(kinds);
});

test.each<[string, string[]]>([
  ['v=spf1 include:f.example -all', ['include:f.example timeout']],
  ['v=spf1 exists:%{i}.x.example ptr a:%{h} -all', ['exists:%{i}.x.example depends', 'ptr depends', 'a:%{h} depends']],
  ['v=spf1 a:f.example -all', ['a:f.example timeout']],
  ['v=spf1 include:in.example a:none.example -all', []],
])('not read in %s', async (text, expected) => {
  const { extent } = await read(text);
  expect(extent.unread.map(({ written, reason }) => `${written} ${reason}`)).toEqual(expected);
}); // prettier-ignore

test('services, sizes and records that are read twice', async () => {
  const { extent } = await read(
    'v=spf1 include:spf.mtasv.net include:in.example include:deep.example ip4:192.0.2.9 -all',
  );
  expect(extent.services).toMatchObject([
    { name: 'Postmark', entry: 'unneeded', written: 'include:spf.mtasv.net' },
  ]);
  expect(extent.parts.map(({ written, v4Addresses }) => [written, v4Addresses])).toEqual([
    ['include:in.example', 272n],
    ['include:deep.example', 16n],
    ['include:spf.mtasv.net', 1n],
    ['ip4:192.0.2.9', 1n],
  ]);
  expect(extent.repeated).toEqual([{ domain: 'deep.example', times: 2 }]);
});

test('what each term costs and buys', async () => {
  const { tree, authorised } = await read(
    'v=spf1 mx include:in.example include:gone.example include:deep.example include:empty.example a:none.example mx ip4:192.0.2.1 exists:%{i}.x.example -a:elsewhere.example -all ip4:192.0.2.3',
  );
  expect(costRows(tree, authorised).map(({ depth, written, lookups, v4Addresses, worth }) => [depth, written, lookups, Number(v4Addresses), worth])).toEqual([
    [0, 'mx', 1, 1, 'useful'],
    [0, 'include:in.example', 2, 272, 'useful'],
    [1, 'include:deep.example', 1, 16, 'useful'],
    [0, 'include:gone.example', 1, 0, 'dead'],
    [0, 'include:deep.example', 1, 16, 'duplicate'],
    [0, 'include:empty.example', 1, 0, 'empty'],
    [0, 'a:none.example', 1, 0, 'empty'],
    [0, 'mx', 1, 1, 'duplicate'],
    [0, 'ip4:192.0.2.1', 0, 1, 'covered'],
    [0, 'exists:%{i}.x.example', 1, 0, 'unknown'],
    [0, '-a:elsewhere.example', 1, 1, 'refuses'],
    [0, '-all', 0, 4_294_967_296, 'rest'],
    [0, 'ip4:192.0.2.3', 0, 1, 'unreached'],
  ]);
}); // prettier-ignore

test.each<[string, string[]]>([
  [
    'v=spf1 mx include:in.example include:deep.example include:empty.example a:none.example -all',
    [
      'trim 3: v=spf1 mx include:in.example -all',
      'own 2: v=spf1 ip4:192.0.2.1 ip6:2001:db8::1 include:in.example -all',
      'flat 0: v=spf1 ip4:192.0.2.1 ip4:198.51.100.0/24 ip4:203.0.113.0/28 ip6:2001:db8::1 -all',
    ],
  ],
  // The refusal stays, and so does what depends on the message.
  ['v=spf1 -ip4:203.0.113.1 include:in.example exists:%{i}.x.example ~all', [
    'flat 1: v=spf1 ip4:198.51.100.0/24 ip4:203.0.113.0/32 ip4:203.0.113.2/31 ip4:203.0.113.4/30 ip4:203.0.113.8/29 -ip4:203.0.113.1 exists:%{i}.x.example ~all'.replace('/32 ', ' '),
  ]],
  ['v=spf1 redirect=in.example', ['flat 0: v=spf1 ip4:198.51.100.0/24 ip4:203.0.113.0/28 -all']],
  ['v=spf1 a:elsewhere.example -all', ['flat 0: v=spf1 ip4:192.0.2.77 -all']], // not an own server
  ['v=spf1 ip4:192.0.2.1 -all', []], // costs nothing
  ['v=spf1 include:in.example +all', []],
  ['v=spf1 include:f.example -all', []], // nobody knows what it lets pass
])('cheaper than %s', async (text, expected) => {
  const { deps, tree } = await read(text);
  const plans = await cheaperSpf('example.com', tree, deps);
  expect(plans.map(({ kind, lookups, records }) => `${kind} ${lookups.after}: ${records.map((one) => one.text).join(' | ')}`)).toEqual(expected);
}); // prettier-ignore

test('a long list is cut into included names that fit into one answer each', () => {
  const networks = Array.from({ length: 60 }, (_, at) => `ip4:198.51.100.${2 * at}`);
  const records = splitRecord('example.com', { head: [], networks, tail: ['-all'] }, { free: 10, others: [40] });
  expect(records?.[0]?.text).toBe('v=spf1 include:_spf1.example.com include:_spf2.example.com include:_spf3.example.com -all');
  for (const { name, text, strings, octets } of records ?? []) {
    expect(octets).toBeLessThanOrEqual(512);
    expect(octets).toBe(answerOctets(name, text, name === 'example.com' ? [40] : []));
    expect(strings.every(({ length }) => length <= 255)).toBe(true);
    expect(strings.join('')).toBe(text);
  }
  expect(records?.slice(1).flatMap(({ text }) => text.split(' ').slice(1, -1))).toEqual(networks);
  expect(splitRecord('example.com', { head: [], networks, tail: [] }, { free: 1, others: [] })?.length).toBe(2); // one larger answer
  const many = Array.from({ length: 1500 }, (_, at) => `ip4:198.${at >> 8}.${at & 255}.1`);
  expect(splitRecord('example.com', { head: [], networks: many, tail: [] }, { free: 10, others: [] })).toBeNull();
}); // prettier-ignore

test.each([
  [0, 1],
  [255, 1],
  [256, 2],
  [511, 3],
])('%d octets are %d strings', (length, count) => {
  expect(stringsOf('x'.repeat(length))).toHaveLength(count);
});

test('five thousand networks behind ten look-ups are counted once each', async () => {
  const list = (at: number) =>
    Array.from({ length: 500 }, (_, one) => `ip4:${11 + at}.${one >> 8}.${one & 255}.0/25`).join(' ');
  const zone = Object.fromEntries(
    Array.from({ length: 10 }, (_, at) => [`i${at}.example`, { TXT: [`v=spf1 ${list(at)} -all`] }]),
  );
  const text = `v=spf1 ${Object.keys(zone).map((name) => `include:${name}`).join(' ')} -all`;
  const { tree } = await read(text, zone);
  const authorised = authorisedBy(tree);
  const extent = extentOf(tree, authorised);
  const rows = costRows(tree, authorised);
  expect([authorised.v4Addresses, extent.listed, rows.length, tree.lookups]).toEqual([640_000n, 5000, 11, 10]);
}); // prettier-ignore
