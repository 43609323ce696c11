import { expect, test } from 'vitest';
import type { Run } from '../../src/app/check-session.svelte.ts';
import { Route } from '../../src/app/route.svelte.ts';
import { deskOver, engineOver } from '../support/desk.ts';

const settle = () => new Promise((resolve) => setTimeout(resolve, 20)); // a frame is 16 ms

/** A desk at an address, with a history, over checks that end at once. */
async function deskAt(fragment: string) {
  const runs: Run[] = [];
  const source = {
    check: (run: Run) => {
      runs.push(run);
      run.emit({ type: 'done' });
      return Promise.resolve();
    },
    searchKeys: () => Promise.resolve(),
  };
  const location = { origin: 'https://page.example', pathname: '/', search: '', hash: fragment };
  const past = [fragment];
  const go = (hash: string) => Object.assign(location, { hash });
  const hashOf = (to: string | URL | null | undefined) => new URL(String(to), 'https://page.example').hash;
  const history: ConstructorParameters<typeof Route>[0]['history'] = {
    pushState: (_, __, to) => {
      past.push(hashOf(to));
      go(hashOf(to));
    },
    replaceState: (_, __, to) => {
      past[past.length - 1] = hashOf(to);
      go(hashOf(to));
    },
  };
  const route = new Route({ location, history });
  const { desk, session, settings } = deskOver(engineOver(source), { route, storage: null });
  await desk.arrive();
  await settle();
  return {
    desk,
    session,
    settings,
    senders: () => runs.map(({ domain, sender }) => [domain, sender?.ip ?? null, sender?.helo ?? null]),
    at: () => location.hash,
    back: async () => {
      past.pop();
      go(past.at(-1) ?? '');
      await desk.arrive();
      await settle();
    },
  };
}

const one = { ip: '192.0.2.25', helo: null };
const named = { ip: '192.0.2.25', helo: 'mail.example.com' };

test('a sender is weighed anew where its address, or its HELO name alone, changes; Back brings what was', async () => {
  const { desk, session, senders, at, back } = await deskAt('');
  desk.check('example.com');
  await settle();
  expect([session.sender, at()]).toEqual([null, '#check?d=example.com']);
  for (const sender of [one, named, { ip: '2001:db8::25', helo: 'mail.example.com' }, null]) {
    desk.weigh(sender);
    await settle();
    expect(session.sender).toEqual(sender);
  }
  expect(senders()).toEqual([
    ['example.com', null, null],
    ['example.com', '192.0.2.25', null],
    ['example.com', '192.0.2.25', 'mail.example.com'],
    ['example.com', '2001:db8::25', 'mail.example.com'],
    ['example.com', null, null],
  ]);
  expect(at()).toBe('#check?d=example.com');
  await back();
  // Only the last report of a domain is kept: another one is asked for on press, with its sender.
  expect(at()).toBe('#check?d=example.com&ip=2001:db8::25&helo=mail.example.com');
  expect(desk.shown).toMatchObject({ kind: 'ask', sender: { ip: '2001:db8::25', helo: 'mail.example.com' } });
  expect(senders()).toHaveLength(5);
});

test('in an example it is weighed at once, and Back weighs as before', async () => {
  const { desk, session, senders, at, back } = await deskAt('#example/healthy');
  desk.weigh(one);
  await settle();
  desk.weigh(named);
  await settle();
  expect(at()).toBe('#example/healthy?ip=192.0.2.25&helo=mail.example.com');
  expect([session.example, session.sender]).toEqual(['healthy', named]);
  await back();
  expect([session.sender, at()]).toEqual([one, '#example/healthy?ip=192.0.2.25']);
  await back();
  expect(session.sender).toBeNull();
  expect(senders().map(([, ip, helo]) => [ip, helo])).toEqual([
    [null, null],
    ['192.0.2.25', null],
    ['192.0.2.25', 'mail.example.com'],
    ['192.0.2.25', null],
    [null, null],
  ]);
});

test.each([
  ['#check?d=example.com&ip=192.0.2.25&helo=mail.example.com', named],
  ['#check?d=example.com&ip=192.0.2.25', one],
  ['#check?d=example.com&helo=mail.example.com', null],
  [`#check?d=example.com&ip=${'1'.repeat(101)}`, null],
  [`#check?d=example.com&ip=192.0.2.25&helo=${'a'.repeat(300)}`, { ip: '192.0.2.25', helo: 'a'.repeat(253) }],
])('%s: the link reproduces the sender, on press', async (fragment, sender) => {
  const { desk, session, senders } = await deskAt(fragment);
  expect(desk.shown).toMatchObject({ kind: 'ask', domain: 'example.com', sender });
  expect(senders()).toEqual([]);
  if (desk.shown.kind === 'ask') desk.check(desk.shown.domain, desk.shown.unicode, desk.shown.selectors, desk.shown.sender); // prettier-ignore
  await settle();
  expect(senders()).toEqual([['example.com', sender?.ip ?? null, sender?.helo ?? null]]);
  expect(desk.link).toContain(sender ? '&ip=192.0.2.25' : 'd=example.com');
  desk.recheck();
  await settle();
  expect(session.sender).toEqual(sender);
  expect(senders()[1]).toEqual(senders()[0]);
});

test('the same sender again asks nobody; who stopped all questions is told', async () => {
  const { desk, session, settings, senders } = await deskAt('');
  desk.check('example.com', 'example.com', [], named);
  await settle();
  await desk.arrive();
  await settle();
  expect([desk.shown.kind, senders().length]).toEqual(['report', 1]);
  settings.set({ silent: true });
  desk.weigh(one);
  await settle();
  expect([desk.refusal, session.sender, senders().length]).toEqual([{ kind: 'silent' }, named, 1]);
});
