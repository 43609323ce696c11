import { expect, test } from 'vitest';
import { askBlockList, blockListName } from '../../../src/core/checks/hosts-block-lists.ts';
import { blockLists, type BlockList } from '../../../src/core/data/block-lists.ts';
import { zoneFromRecords, type ZoneLiteral } from '../../../src/core/dns/zone.ts';

const ip = { family: 4, text: '9.9.9.10' } as const;
const list: BlockList = { id: 'x', name: 'X', zone: 'bl.example', ask: 'candidate', page: '', codes: [[2, 'SBL']], source: '', date: '' }; // prettier-ignore
const controls: ZoneLiteral = { '2.0.0.127.bl.example': { A: ['127.0.0.2'] } };
const ours = '10.9.9.9.bl.example';
const ask = (zone: ZoneLiteral, which = list, key: string | null = null) =>
  askBlockList(which, ip, key, {
    resolver: zoneFromRecords(zone),
    signal: new AbortController().signal,
    now: () => 0,
  });

// RFC 5782 §2.1, §5
test.each<[string, ZoneLiteral, string]>([
  ['listed', { ...controls, [ours]: { A: ['127.0.0.2'] } }, 'listed'],
  ['an unknown code is a listing too', { ...controls, [ours]: { A: ['127.0.0.77'] } }, 'listed'],
  ['not listed, controls right', controls, 'not-listed'],
  ['no such name, but no control either', {}, 'no-control'],
  ['the list names 127.0.0.1', { ...controls, '1.0.0.127.bl.example': { A: ['127.0.0.2'] } }, 'no-control'],
  ['a list that lists the world', { '*.bl.example': { A: ['127.0.0.2'] } }, 'no-control'],
  ['refused: 127.255.255.254', { '2.0.0.127.bl.example': { A: ['127.255.255.254'] } }, 'refused'],
  ['refused: 127.0.0.1', { '2.0.0.127.bl.example': { A: ['127.0.0.1'] } }, 'refused'],
  ['refused only for us', { ...controls, [ours]: { A: ['127.255.255.255'] } }, 'refused'],
  ['a parked zone', { '*.bl.example': { A: ['198.51.100.7'] } }, 'refused'],
  ['no answer', { '2.0.0.127.bl.example': { fail: 'timeout' } }, 'failed'],
  ['no answer for us', { ...controls, [ours]: { fail: 'servfail' } }, 'failed'],
])('%s', async (_name, zone, outcome) => expect((await ask(zone)).outcome).toBe(outcome));

test.each<[string, BlockList, string | null]>([
  ['a list that refuses public services', { ...list, ask: 'link' }, null],
  ['a list without the key it wants', { ...list, ask: 'key' }, null],
  ['a key that is none', { ...list, ask: 'key' }, 'a.b'],
])('%s is not asked', async (_name, which, key) =>
  expect((await ask(controls, which, key)).outcome).toBe('not-asked'),
);

test('the key stands in the zone', async () => {
  const which: BlockList = { ...list, ask: 'key', zone: '<key>.bl.example' };
  const zone = { '2.0.0.127.k1.bl.example': { A: ['127.0.0.2'] }, '10.9.9.9.k1.bl.example': { A: ['127.0.0.2'] } }; // prettier-ignore
  expect(await ask(zone, which, 'k1')).toEqual({
    outcome: 'listed',
    addresses: ['127.0.0.2'],
    lists: ['SBL'],
  });
});

test('IPv6 by nibbles (RFC 5782 §2.4)', () =>
  expect(blockListName({ family: 6, text: '2001:db8::1' }, 'bl.example')).toBe(
    `1.${'0.'.repeat(23)}8.b.d.0.1.0.0.2.bl.example`,
  ));

test('every entry has its source', () => {
  for (const { source, date, page } of blockLists.entries) {
    expect(source).not.toBe('');
    expect(date).toMatch(/^\d{4}-\d{2}$/);
    expect(page).toMatch(/^https:/);
  }
});
