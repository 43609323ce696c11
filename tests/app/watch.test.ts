import { expect, test } from 'vitest';
import { Asking } from '../../src/app/asking.svelte.ts';
import { Watch } from '../../src/app/watch.svelte.ts';
import { runResolver, zoneResolver } from '../../src/core/index.ts';

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
  const watch = new Watch({
    services: [{ id: 'one', asking: asking(zone) }],
    wait: () => {
      watch.stop();
      return Promise.resolve();
    },
  });
  await watch.start({ name: 'a.example', type: 'TXT', value: 'v=spf1 mx -all' }, 'a.example.a.example', null);
  expect(watch.sights.map((sight) => sight.state)).toEqual([state]);
});

test('a record with letters beyond ASCII is seen as the new one', async () => {
  const watch = new Watch({
    services: [{ id: 'one', asking: asking('s._domainkey.a.example. TXT "v=DKIM1; n=gr\\195\\182\\195\\159e; p="') }],
    wait: () => {
      watch.stop();
      return Promise.resolve();
    },
  }); // prettier-ignore
  await watch.start({ name: 's._domainkey.a.example', type: 'TXT', value: 'v=DKIM1; n=größe; p=' }, 's._domainkey.a.example.a.example', null); // prettier-ignore
  expect(watch.sights.map((sight) => sight.state)).toEqual(['new']);
});
