import { expect, test } from 'vitest';
import { defaults, readChoices, servicesToAsk, Settings } from '../../src/app/settings.svelte.ts';

const good = { version: 1, ...defaults, theme: 'dark', language: 'de', first: 'b', only: true };
const services = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

test.each([
  ['nothing kept', null, null],
  ['ours', JSON.stringify(good), 'dark'],
  ['no JSON', '{', null],
  ['no object', '"x"', null],
  ['another version', JSON.stringify({ ...good, version: 2 }), null],
  ['a theme that does not exist', JSON.stringify({ ...good, theme: 'red' }), null],
  ['a service that does not exist', JSON.stringify({ ...good, first: 'z' }), null],
  ['a missing switch', JSON.stringify({ ...good, keys: undefined }), null],
  ['a switch that is a text', JSON.stringify({ ...good, silent: 'yes' }), null],
])('%s', (_, text, theme) =>
  expect(readChoices(text, ['a', 'b', 'c'])).toEqual(
    theme === null ? defaults : { ...defaults, theme, language: 'de', first: 'b', only: true },
  ),
);

test.each([
  [null, false, ['a', 'b']],
  [null, true, ['a']],
  ['b', false, ['b', 'a']],
  ['c', true, ['c']],
  ['gone', false, ['a', 'b']],
])('first %s, only %s', (first, only, ids) =>
  expect(servicesToAsk(services, { first, only }).map(({ id }) => id)).toEqual(ids),
);

test('a choice is kept, with its version and nothing else', () => {
  const kept = new Map<string, string>();
  const settings = new Settings(
    { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) },
    ['a'],
  );
  settings.set({ theme: 'dark' });
  expect([...kept.keys()]).toEqual(['mailwright.settings']);
  expect(JSON.parse(kept.get('mailwright.settings') ?? '')).toEqual({
    version: 1,
    ...defaults,
    theme: 'dark',
  });
});

test('a browser that keeps nothing is said to keep nothing', () => {
  const settings = new Settings(
    {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    },
    [],
  );
  settings.set({ theme: 'light' });
  expect(settings.choices.theme).toBe('light');
  expect(settings.kept).toBe(false);
  expect(new Settings(null, []).kept).toBe(false);
});
