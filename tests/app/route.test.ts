import { expect, test } from 'vitest';
import { parseFragment } from '../../src/app/address.ts';
import { Route } from '../../src/app/route.svelte.ts';

function bar(search: string, hash: string) {
  const calls: string[] = [];
  const location = { origin: 'https://page.example', pathname: '/tool/', search, hash };
  const write = (how: string) => (_: unknown, __: string, url?: string | URL | null) =>
    void calls.push(`${how} ${String(url)}`);
  return { calls, location, history: { pushState: write('push'), replaceState: write('replace') } };
}

test.each([
  ['?domain=example.com', '', ['replace /tool/#check?d=example.com'], true],
  ['?d=a@example.com&lang=de', '#x', ['replace /tool/?lang=de#x?d=example.com'], true],
  ['', '#d=example.com', ['replace /tool/#check?d=example.com'], false],
  ['', '#check?d=example.com', [], false],
  ['', '', [], false],
  ['?lang=ids', '#example/healthy', [], false],
])('%s%s', (search, hash, calls, sentToHost) => {
  const world = bar(search, hash);
  const route = new Route(world);
  expect(world.calls).toEqual(calls);
  expect(route.sentToHost).toBe(sentToHost);
});

test('going somewhere is a step for Back, going to the same place is none', () => {
  const world = bar('', '');
  const route = new Route(world);
  route.go(parseFragment('#check?d=example.com'));
  route.go(parseFragment('#check?d=example.com'));
  route.replace(parseFragment('#check?d=example.com&part=spf.2'));
  expect(world.calls).toEqual([
    'push /tool/#check?d=example.com',
    'replace /tool/#check?d=example.com&part=spf.2',
  ]);
  expect(route.link(parseFragment('#d=example.com'))).toBe('https://page.example/tool/#check?d=example.com');
});
