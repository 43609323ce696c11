import { expect, test } from 'vitest';
import { runSpfCase } from '../../../src/core/checks/spf-cases.ts';
import { spfCases, type SpfCase } from '../../../src/core/data/spf-cases.ts';

const { signal } = new AbortController();
const rows: readonly SpfCase[] = spfCases;

test.each(rows.map((row) => [row.id, row.section, row] as const))('%s, §%s', async (_, _section, row) => {
  const { check, asExpected } = await runSpfCase(row, { signal, now: () => 0 });
  expect(check, JSON.stringify(check.trace)).toMatchObject({
    result: row.result,
    ...(row.lookups !== undefined && { lookups: row.lookups }),
    ...(row.voidLookups !== undefined && { voidLookups: row.voidLookups }),
    ...(row.explanation !== undefined && { explanation: row.explanation }),
  });
  expect(asExpected).toBe(true);
});

test('every row has its own name, and every result occurs', () => {
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  expect([...new Set(rows.map(({ result }) => result))].sort()).toEqual(
    ['fail', 'neutral', 'none', 'pass', 'permerror', 'softfail', 'temperror'], // §2.6
  );
});

test.each([
  ['another result', { result: 'fail' }],
  ['another count', { lookups: 7 }],
  ['another explanation', { explanation: 'no' }],
] as const)('a row that expects %s is not as expected', async (_, wrong) => {
  const row: SpfCase = { id: 'x', section: '5.1', zone: ['@ TXT "v=spf1 +all"'], result: 'pass', ...wrong };
  expect((await runSpfCase(row, { signal, now: () => 0 })).asExpected).toBe(false);
});
