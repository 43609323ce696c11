import { expect, test } from 'vitest';
import { Asking } from '../../src/app/asking.svelte.ts';
import { Builder } from '../../src/app/builder.svelte.ts';
import { runResolver, zoneResolver } from '../../src/core/index.ts';

const asking = new Asking({
  deps: { now: () => 0 },
  logged: (error) => {
    throw error;
  },
  resolver: (_, onQuery) =>
    Promise.resolve(runResolver({ resolver: zoneResolver(''), now: () => 0, onQuery })),
});

test('only a text that was judged is offered for copying, with the verdict of that text', async () => {
  const builder = new Builder({ kind: 'spf', asking, now: () => 0, starter: 'v=spf1 mx -all' });
  builder.domain = 'a.example';
  expect(builder.offered).toBeNull();
  await builder.judge();
  expect([builder.offered, builder.against.length]).toEqual(['v=spf1 mx -all', 0]);
  builder.text = 'v=spf1 ipv4:192.0.2.1 +all';
  expect([builder.offered, builder.against.length]).toEqual(['v=spf1 mx -all', 0]);
  await builder.judge();
  expect(builder.offered).toBe('v=spf1 ipv4:192.0.2.1 +all');
  expect(builder.against.length).toBeGreaterThan(0);
  // Another name is another place, where nothing was judged.
  builder.domain = 'b.example';
  expect(builder.offered).toBeNull();
});
