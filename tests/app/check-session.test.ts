import { expect, test } from 'vitest';
import { CheckSession, type Engine, type Run } from '../../src/app/check-session.svelte.ts';
import { emptyReport, reduce, statusOf } from '../../src/core/index.ts';
import { recogniseInput } from '../../src/core/report/input.ts';

/** A core whose checks end when the test says so. */
function world(load?: () => Promise<Engine>) {
  const runs: { run: Run; end: () => void; fail: (error: Error) => void }[] = [];
  const sources: string[][] = [];
  const logged: unknown[] = [];
  const begin = (run: Run) =>
    new Promise<void>((end, fail) => {
      runs.push({ run, end: () => end(), fail });
      run.signal.addEventListener('abort', () => fail(run.signal.reason as Error));
    });
  const source = { check: begin, searchKeys: (_: unknown, __: unknown, run: Run) => begin(run) };
  const engine: Engine = {
    recognise: recogniseInput,
    resolver: () => ({ lookup: () => new Promise(() => undefined) }),
    exampleResolver: () => Promise.resolve(null),
    emptyReport,
    reduce,
    statusOf,
    live(services) {
      sources.push([...services]);
      return source;
    },
    example: (id) => Promise.resolve(id === 'healthy' ? { domain: 'healthy.example', source } : null),
    pack: ({ domain }) => Promise.resolve(domain === 'long.example' ? null : `packed-${domain}`),
    open: (text) =>
      Promise.resolve(
        text.startsWith('packed-') ? { domain: text.slice(7), startedAt: 1_790_000_000_000, source } : null,
      ),
  };
  const session = new CheckSession({
    load: load ?? (() => Promise.resolve(engine)),
    now: () => 5,
    services: () => ['a', 'b'],
    isSilent: () => false,
    logged: (error) => logged.push(error),
  });
  return { session, runs, sources, logged, engine };
}
const settle = () => new Promise((resolve) => setTimeout(resolve));

test('a check fills its report and ends', async () => {
  const { session, runs, sources } = world();
  const done = session.start('example.com');
  await settle();
  expect([session.running, session.report?.domain, session.report?.startedAt]).toEqual([
    true,
    'example.com',
    5,
  ]);
  runs[0]?.run.emit({ type: 'section', section: 'spf', state: 'done' });
  runs[0]?.run.emit({ type: 'done' });
  runs[0]?.end();
  await done;
  expect([session.running, session.report?.state, session.report?.sections.spf]).toEqual([
    false,
    'done',
    'done',
  ]);
  expect(sources).toEqual([['a', 'b']]);
});

test('a newer check wins over a late answer of the older one', async () => {
  const { session, runs } = world();
  void session.start('old.example');
  await settle();
  void session.start('new.example');
  await settle();
  expect(runs[0]?.run.signal.aborted).toBe(true);
  runs[0]?.run.emit({ type: 'done' });
  expect([session.report?.domain, session.report?.state, session.running]).toEqual([
    'new.example',
    'running',
    true,
  ]);
});

test('a check ordered while the core is still loading is overtaken by the next', async () => {
  const { session, runs } = world();
  void session.start('old.example');
  void session.start('new.example');
  await settle();
  expect(runs.map(({ run }) => run.domain)).toEqual(['new.example']);
});

test('stop ends everything and keeps what is known', async () => {
  const { session, runs } = world();
  const done = session.start('example.com');
  await settle();
  session.stop();
  await done;
  expect([session.running, session.trouble, session.report?.domain]).toEqual([false, null, 'example.com']);
  expect(runs[0]?.run.signal.aborted).toBe(true);
});

test('a finished report comes back without a question', async () => {
  const { session, runs } = world();
  for (const domain of ['one.example', 'two.example']) {
    const done = session.start(domain);
    await settle();
    runs.at(-1)?.run.emit({ type: 'done' });
    runs.at(-1)?.end();
    await done;
  }
  expect(session.show('one.example')).toBe(true);
  expect(session.report?.domain).toBe('one.example');
  expect(session.show('three.example')).toBe(false);
  expect(runs).toHaveLength(2);
});

test('an example asks no service; an unknown one is said to be unknown', async () => {
  const { session, runs, sources } = world();
  const shown = session.startExample('healthy');
  await settle();
  runs[0]?.end();
  expect(await shown).toBe(true);
  expect([session.example, session.report?.domain, sources]).toEqual(['healthy', 'healthy.example', []]);
  expect(await session.startExample('nothing')).toBe(false);
});

test('more selectors are added to the same report', async () => {
  const { session, runs } = world();
  const done = session.start('example.com', ['s1']);
  await settle();
  runs[0]?.run.emit({ type: 'done' });
  runs[0]?.end();
  await done;
  const more = session.searchKeys(['s2']);
  await settle();
  expect(runs[1]?.run.selectors).toEqual(['s1', 's2']);
  runs[1]?.end();
  await more;
  expect(session.report?.state).toBe('done');
});

test('a mistake of ours is said to be ours', async () => {
  const { session, runs, logged } = world();
  const done = session.start('example.com');
  await settle();
  runs[0]?.fail(new TypeError('bug'));
  await done;
  expect([session.trouble, session.running, logged.length]).toEqual(['bug', false, 1]);
});

test('a part that does not load is tried again next time', async () => {
  let tries = 0;
  const good = world().engine;
  const { session } = world(() =>
    ++tries === 1 ? Promise.reject(new TypeError('offline')) : Promise.resolve(good),
  );
  await session.start('example.com');
  expect([session.trouble, session.running]).toEqual(['load', false]);
  void session.start('example.com');
  await settle();
  expect([session.trouble, session.report?.domain]).toEqual([null, 'example.com']);
});

test('answers that came with a link: their own time, no service asked, no further names', async () => {
  const { session, runs, sources } = world();
  const shown = session.startSnapshot('packed-bank.example', ['s1']);
  await settle();
  runs[0]?.end();
  expect(await shown).toBe(true);
  expect([session.seenAt, session.report?.domain, session.report?.startedAt]).toEqual([
    1_790_000_000_000,
    'bank.example',
    1_790_000_000_000,
  ]);
  expect([runs[0]?.run.selectors, session.asksNobody, sources]).toEqual([['s1'], true, []]);
  await session.searchKeys(null);
  expect(runs).toHaveLength(1);
  expect(session.show('bank.example')).toBe(false);
  void session.start('bank.example');
  await settle();
  expect([session.seenAt, sources]).toEqual([null, [['a', 'b']]]);
});

test.each([
  ['not ours', 'x'],
  ['a name that cannot be checked', 'packed-localhost'],
  ['a name in another form', 'packed-EXAMPLE.com'],
  ['no name', 'packed-<script>'],
])('a link with %s shows nothing', async (_name, text) => {
  const { session, runs } = world();
  expect(await session.startSnapshot(text)).toBe(false);
  expect([session.report, session.running, session.seenAt, runs]).toEqual([null, false, null, []]);
});

test('what is packed carries the selectors that the person gave', async () => {
  const { session, runs } = world();
  const done = session.start('example.com', ['s1']);
  await settle();
  runs[0]?.end();
  await done;
  expect(await session.snapshot()).toEqual({ packed: 'packed-example.com', selectors: ['s1'] });
});

test('a sender stays with its report: kept, shown again and checked again with it', async () => {
  const { session, runs } = world();
  const sender = { ip: '192.0.2.25', helo: 'mail.example.com' };
  const finish = async (done: Promise<void>) => {
    await settle();
    runs.at(-1)?.run.emit({ type: 'done' });
    runs.at(-1)?.end();
    await done;
  };
  await finish(session.start('one.example', [], sender));
  expect([session.sender, runs[0]?.run.sender]).toEqual([sender, sender]);
  await finish(session.start('two.example'));
  expect(session.sender).toBeNull();
  expect(session.show('one.example')).toBe(false);
  expect(session.show('one.example', { ...sender, helo: null })).toBe(false);
  expect(session.show('one.example', { ...sender })).toBe(true);
  expect(session.sender).toEqual(sender);
  const more = session.searchKeys(['s2']);
  await finish(more);
  expect(runs[2]?.run.sender).toEqual(sender);
  await finish(session.recheck());
  expect([runs[3]?.run.domain, runs[3]?.run.sender]).toEqual(['one.example', sender]);
});
