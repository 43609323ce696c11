import { expect, test } from 'vitest';
import { checkSpf } from '../../../src/core/checks/spf-tree.ts';
import type { Resolver } from '../../../src/core/dns/types.ts';

const resolverOf = (texts: Record<string, string[] | 'fail'>): Resolver => ({
  lookup: (name, type) => {
    const found = type === 'TXT' ? texts[name] : undefined;
    const answer =
      found === 'fail'
        ? { status: 'failed', reason: 'timeout', note: '', detail: null }
        : found
          ? {
              status: 'found',
              records: found.map((text) => ({ strings: [text] })),
              ttl: 60,
              authentic: false,
              detail: null,
            }
          : { status: 'no-name', detail: null };
    return Promise.resolve(answer as never);
  },
});

async function check(texts: Record<string, string[] | 'fail'>) {
  const ids: string[] = [];
  const { signal } = new AbortController();
  const emit = (event: { type: string; finding?: { id: string } }) =>
    // What the tree means is judged in spf-judge.test.ts.
    event.finding &&
    /^spf\.(?:missing|several|lookups?)/.test(event.finding.id) &&
    ids.push(event.finding.id);
  const tree = await checkSpf('a.example', { resolver: resolverOf(texts), signal, now: () => 0, emit });
  return { outcome: tree.root.outcome, lookups: tree.lookups, complete: tree.complete, ending: tree.ending, ids,
    ordinals: tree.root.rows.map(({ ordinal }) => ordinal) }; // prettier-ignore
}
const spf = (rest: string) => [`v=spf1 ${rest}`];
const eleven = Array.from({ length: 11 }, (_, i) => `include:i${i}.example`).join(' ');

test.each([
  ['include counts itself and what is below; redirect last',
    { 'a.example': spf('redirect=r.example include:b.example mx'), 'b.example': spf('a ip4:192.0.2.1 -all'), 'r.example': spf('~all') },
    { outcome: 'record', lookups: 4, complete: true, ending: 'softfail', ids: [], ordinals: [4, 1, 3] }],
  ['all switches redirect off, and what follows costs nothing',
    { 'a.example': spf('mx ~all redirect=r.example a') },
    { outcome: 'record', lookups: 1, complete: true, ending: 'softfail', ids: [], ordinals: [1, null, null, null] }],
  ['exp costs nothing', { 'a.example': spf('exp=e.example a -all') },
    { outcome: 'record', lookups: 1, complete: true, ending: 'fail', ids: [], ordinals: [null, 1, null] }],
  ['a loop ends', { 'a.example': spf('include:a.example -all') },
    { outcome: 'record', lookups: 1, complete: true, ending: 'fail', ids: [], ordinals: [1, null] }],
  ['no record', { 'a.example': ['hello'] },
    { outcome: 'none', lookups: 0, complete: true, ending: 'unknown', ids: ['spf.missing'], ordinals: [] }],
  ['failed is not none', { 'a.example': 'fail' as const },
    { outcome: 'failed', lookups: 0, complete: false, ending: 'unknown', ids: ['spf.lookup.failed'], ordinals: [] }],
  ['two records', { 'a.example': [...spf('-all'), ...spf('mx -all')] },
    { outcome: 'several', lookups: 0, complete: true, ending: 'unknown', ids: ['spf.several'], ordinals: [] }],
  ['eleven', { 'a.example': spf(`${eleven} -all`) },
    { outcome: 'record', lookups: 11, complete: true, ending: 'fail', ids: ['spf.lookups.over-limit'], ordinals: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, null] }],
] as const)('%s', async (_name, texts, expected) =>
  expect(await check(texts as never)).toEqual(expected)); // prettier-ignore
