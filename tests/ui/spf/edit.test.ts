import { expect, test } from 'vitest';
import { zoneFromRecords } from '../../../src/core/index.ts';
import { comparedWith, readPublished, tryDraft } from '../../../src/ui/spf/edit.ts';
import { keysOf, recordsOf } from '../../../src/ui/spf/planned.ts';

const deps = {
  now: () => 0,
  signal: new AbortController().signal,
  resolver: zoneFromRecords({
    'example.com': { TXT: ['v=spf1 ip4:192.0.2.0/30 ip6:2001:db8::/48 -all', 'other'] },
    'in.example': { TXT: ['v=spf1 ip4:198.51.100.0/24 -all'] },
  }),
};
const draft = (own: string, more: Partial<Parameters<typeof tryDraft>[0]> = {}) => ({
  domain: 'example.com',
  own,
  others: [],
  ip: null,
  ...more,
});

test.each<[string, string, string, number]>([
  ['one network', 'v=spf1 ip4:192.0.2.0/24 -all', 'record', 256],
  ['lines from a zone file', 'v=spf1 ip4:192.0.2.0/24\n   ip4:198.51.100.1\r\n -all', 'record', 257],
  ['terms glued together', 'v=spf1 ip4:192.0.2.0/24-all', 'syntax', 0],
  ['a tab', 'v=spf1\tip4:192.0.2.0/24 -all', 'none', 0],
  ['a tab between terms', 'v=spf1 ip4:192.0.2.0/24\t-all', 'syntax', 0],
  ['capital letters', 'V=SPF1 IP4:192.0.2.0/24 -ALL', 'record', 256],
  ['no ASCII', 'v=spf1 include:b\u00fccher.example -all', 'syntax', 0],
  ['a lone surrogate', 'v=spf1 include:\ud800.example -all', 'syntax', 0],
  ['a cycle', 'v=spf1 ip4:192.0.2.1 include:example.com -all', 'record', 1],
  ['450 characters', `v=spf1 ${'ip4:192.0.2.1 '.repeat(31)}-all`, 'record', 1],
])('a draft with %s', async (_, own, outcome, addresses) => {
  const tried = await tryDraft(draft(own, { ip: '203.0.113.77' }), deps);
  expect([tried?.tree.root.outcome, Number(tried?.authorised.v4Addresses)]).toEqual([outcome, addresses]);
  expect(tried?.test?.check.result).not.toBe('pass');
});

test('nothing written is nothing read', async () => {
  expect(await tryDraft(draft(' \n'), deps)).toBeNull();
});

test('an address behind the limit is told where it is listed', async () => {
  const far = Array.from({ length: 11 }, (_, at) => ({
    name: `f${at}.example`,
    text: at === 10 ? 'v=spf1 ip4:203.0.113.77 -all' : `v=spf1 include:f${at + 1}.example -all`,
  }));
  const tried = await tryDraft(draft('v=spf1 include:f0.example -all', { others: far, ip: '203.0.113.77' }), deps);
  expect(tried?.test?.check.result).toBe('permerror');
  expect(tried?.test?.beyond).toEqual({ term: 'ip4:203.0.113.77', domain: 'f10.example' });
}); // prettier-ignore

// Ten records of 500 networks: none may be worked through in the same slice as another (the page stays awake).
test('a tree of 5,000 networks is read in slices', async () => {
  const names = Array.from({ length: 10 }, (_, at) => `s${at}.example`);
  const zone = Object.fromEntries(
    names.map((name, at) => [name, { TXT: [`v=spf1 ${Array.from({ length: 500 }, (_n, net) => `ip4:10.${at}.${net >> 3}.${(net & 7) * 32}/28`).join(' ')} -all`] }]),
  );
  const own = `v=spf1 ${names.map((name) => `include:${name}`).join(' ')} -all`;
  const live = { ...deps, resolver: zoneFromRecords({ ...zone, 'example.com': { TXT: [own] } }) };
  let slices = 0;
  const rest = () => Promise.resolve(void (slices += 1));
  await tryDraft(draft(own, { ip: '192.0.2.1' }), live, rest);
  // Each record is read in one slice and worked out in another; judging, testing and comparing have their own.
  expect(slices).toBeGreaterThanOrEqual(2 * 10 + 5);
  slices = 0;
  await readPublished('example.com', live, rest);
  expect(slices).toBeGreaterThanOrEqual(2 * 10);
}); // prettier-ignore

test('64 kB and branching includes end within the bounds', async () => {
  const many = Array.from({ length: 3500 }, (_, at) => `ip4:198.${at >> 8}.${at & 255}.0/25`).join(' ');
  expect((await tryDraft(draft(`v=spf1 ${many} -all`), deps))?.authorised.v4Addresses).toBe(448_000n);
  const others = Array.from({ length: 12 }, (_, at) => ({
    name: `b${at}.example`,
    text: `v=spf1 include:b${at + 1}.example include:b${at + 1}.example -all`,
  }));
  const tried = await tryDraft(draft('v=spf1 include:b0.example ip4:203.0.113.77 -all', { others, ip: '203.0.113.77' }), deps);
  expect(tried?.test?.check).toMatchObject({ result: 'permerror', lookups: 10 });
  expect(tried?.authorised.reached.v4).toEqual([]);
}); // prettier-ignore

test('records of included names stand in for the published ones', async () => {
  const own = 'v=spf1 include:in.example -all';
  const plain = await tryDraft(draft(own), deps);
  const other = await tryDraft(draft(own, { others: [{ name: 'In.Example', text: 'v=spf1 ip4:198.51.100.7 -all' }, { name: 'no name', text: 'v=spf1 +all' }] }), deps);
  expect([plain?.authorised.v4Addresses, other?.authorised.v4Addresses]).toEqual([256n, 1n]);
}); // prettier-ignore

test('what is published, and what the draft would change', async () => {
  const published = await readPublished('example.com', deps);
  expect(published.texts).toEqual(['v=spf1 ip4:192.0.2.0/30 ip6:2001:db8::/48 -all']);
  const tried = await tryDraft(
    draft('v=spf1 ip4:192.0.2.2/31 ip4:192.0.2.8/30 ip6:2001:db8::/47 -all'),
    deps,
  );
  expect(tried && comparedWith(published.authorised, tried.authorised)).toEqual({
    more: { v4: 4n, v6: 65_536n },
    less: { v4: 2n, v6: 0n },
  });
});

test('a link gives back what it was given', () => {
  const records = [
    { name: 'example.com', text: 'v=spf1 include:a.example -all' },
    { name: 'a.example', text: 'v=spf1 ip4:192.0.2.1 -all' },
    { name: '', text: '' },
  ];
  const keys = keysOf('example.com', 'healthy', records);
  expect(keys.find(([key]) => key === 'example')).toEqual(['example', 'healthy']);
  expect(recordsOf({ tool: 'spf', kind: 'edit', keys })).toEqual({
    own: 'v=spf1 include:a.example -all',
    others: records.slice(1),
  });
});

test('what was not asked has not failed', async () => {
  const nobody: typeof deps.resolver = {
    ...deps.resolver,
    lookup: () => Promise.resolve({ status: 'failed', reason: 'not-asked', note: '', detail: null }),
  };
  const tried = await tryDraft(draft('v=spf1 a mx include:in.example exists:x.example redirect=y.example'), {
    ...deps,
    resolver: nobody,
  });
  expect(tried?.findings.filter(({ id }) => id.includes('failed'))).toEqual([]);
  expect(tried?.authorised.complete).toBe(false);
});
