import { describe, expect, test } from 'vitest';
import { answerText, compareAnswers } from '../../../src/core/checks/compare.ts';
import type { Lookup, LookupDetail, RrType } from '../../../src/core/dns/types.ts';

const detail = (negativeTtl: number | null): LookupDetail => ({
  service: 's', chain: [], negativeTtl, authentic: false, ede: [{ code: 22, text: 'no reachable authority' }], confirmed: null, attempts: [],
}); // prettier-ignore
const found = (ttl: number, ...texts: string[]): Lookup<RrType> => ({
  status: 'found', records: texts.map((text) => ({ strings: [text] })), ttl, authentic: true, detail: null,
}); // prettier-ignore
const failed: Lookup<RrType> = { status: 'failed', reason: 'blocked', note: '', detail: null };
const absent = (ttl: number | null): Lookup<RrType> => ({ status: 'no-name', detail: detail(ttl) });

const compare = (...lookups: (Lookup<RrType> | null)[]) =>
  compareAnswers(lookups.map((lookup, at) => ({ service: `s${at}`, lookup, at: lookup && 1_000_000 + at })));

describe('who says the same', () => {
  test.each([
    ['the same in another order', [found(60, 'a', 'b'), found(300, 'b', 'a')], 'same', [0, 0]],
    ['an older record', [found(60, 'old'), found(300, 'new'), found(200, 'new')], 'different', [1, 0, 0]],
    ['an absence still remembered', [absent(900), found(300, 'new')], 'different', [0, 1]],
    ['a failure neither agrees nor differs', [failed, found(300, 'x'), found(10, 'x')], 'same', [null, 0, 0]],
    ['one answer is nothing to compare', [failed, found(300, 'x'), null], 'open', [null, 0, null]],
    ['nobody answered', [failed, failed], 'open', [null, null]],
    ['nobody was asked', [], 'open', []],
    ['one record more', [found(60, 'a'), found(60, 'a', 'b')], 'different', [0, 1]],
  ] as const)('%s', (_, lookups, verdict, groups) => {
    const { rows, ...rest } = compare(...lookups);
    expect(rest.verdict).toBe(verdict);
    expect(rows.map(({ group }) => group)).toEqual(groups);
  }); // prettier-ignore
});

test('the longest time left bounds each answer, and an unknown one bounds nothing', () => {
  expect(compare(found(60, 'old'), found(300, 'new'), found(200, 'new'), absent(null)).groups).toEqual([
    // The second and third answer came 1 and 2 ms after the first: 1,000,001 + 300,000.
    { services: ['s1', 's2'], left: 300, until: 1_300_001, isAbsence: false },
    { services: ['s0'], left: 60, until: 1_060_000, isAbsence: false },
    { services: ['s3'], left: null, until: null, isAbsence: true },
  ]);
});

test('an absence that is remembered has an end too (RFC 2308 §5)', () => {
  expect(compare(absent(900), absent(600)).groups).toEqual([
    { services: ['s0', 's1'], left: 900, until: 1_900_000, isAbsence: true },
  ]);
  expect(compare(failed, null).groups).toEqual([]);
});

test('extended errors and validation are kept', () => {
  const { rows } = compare(absent(900), found(1, 'x'));
  expect(rows.map(({ ede, authentic }) => [ede.length, authentic])).toEqual([
    [1, false],
    [0, true],
  ]);
});

test.each([
  ['192.0.2.1', '192.0.2.1'],
  [{ strings: ['v=spf1 ', '-all'] }, 'v=spf1 -all'],
  [{ preference: 10, exchange: 'mx.example' }, '10 mx.example'],
  [null, ''],
  [7, ''],
])('%j is told as %j', (record, text) => {
  expect(answerText(record)).toBe(text);
});
