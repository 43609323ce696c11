import { expect, test } from 'vitest';
import { Asking } from '../../src/app/asking.svelte.ts';
import { Watch } from '../../src/app/watch.svelte.ts';
import { runResolver, zoneResolver, type NewRecord } from '../../src/core/index.ts';

const logged = (error: unknown): never => {
  throw error;
};
const asking = (zone: string) =>
  new Asking({
    deps: { now: () => 0 },
    logged,
    resolver: (_, onQuery) =>
      Promise.resolve(runResolver({ resolver: zoneResolver(zone), now: () => 0, onQuery })),
  });

test.each([
  ['the new record alone', 'a.example. TXT "v=spf1 mx -all"', 'new'],
  ['beside a token of a service', 'a.example. TXT "v=spf1 mx -all"\na.example. TXT "token=1"', 'new'],
  ['the old one', 'a.example. TXT "v=spf1 -all"', 'old'],
  // RFC 7208 §4.5: two records are an error.
  ['both', 'a.example. TXT "v=spf1 mx -all"\na.example. TXT "V=SPF1 -all"', 'old'],
  ['a token alone', 'a.example. TXT "token=1"', 'absent'],
  ['nothing', 'b.example. A 192.0.2.1', 'absent'],
  ['at a doubled name', 'a.example.a.example. TXT "v=spf1 mx -all"', 'wrong-name'],
  ['a look-up that fails', ';@fail a.example. TXT servfail', 'failed'],
])('%s: %s is seen as %s', async (_, zone, state) => {
  expect(await seen(zone, { type: 'TXT', value: 'v=spf1 mx -all' })).toEqual([state]);
});

test('a record with letters beyond ASCII is seen as the new one', async () => {
  const zone = 'a.example. TXT "v=DKIM1; n=gr\\195\\182\\195\\159e; p="';
  expect(await seen(zone, { type: 'TXT', value: 'v=DKIM1; n=größe; p=' })).toEqual(['new']);
});

test.each([
  ['no mail host', 'a.example. MX 0 .', 'new'],
  ['the old host', 'a.example. MX 10 mx.a.example.', 'old'],
  // RFC 7505 §3: a null MX stands alone.
  ['both', 'a.example. MX 0 .\na.example. MX 10 mx.a.example.', 'old'],
  ['nothing', 'b.example. A 192.0.2.1', 'absent'],
  ['a look-up that fails', ';@fail a.example. MX servfail', 'failed'],
])('null MX: %s: %s is seen as %s', async (_, zone, state) => {
  expect(await seen(zone, { type: 'MX', value: '0 .' })).toEqual([state]);
});

async function seen(zone: string, record: Pick<NewRecord, 'type' | 'value'>): Promise<readonly string[]> {
  const watch = new Watch({
    services: [{ id: 'one', asking: asking(zone) }],
    wait: () => {
      watch.stop();
      return Promise.resolve();
    },
  });
  await watch.start({ name: 'a.example', ...record }, 'a.example.a.example', null);
  return watch.sights.map((sight) => sight.state);
}
