import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

/** design.md §2: a file may import from its own room and from lower floors; rooms on one floor do not know each other. */
const floors: readonly (readonly string[])[] = [
  ['core/base'],
  ['core/findings', 'core/dns', 'core/syntax', 'core/data'],
  ['core/records', 'core/mail'],
  ['core/checks'],
  ['core/report', 'core/build'],
  ['core/text'],
  ['core/export'],
  ['core/index.ts'],
  ['app'],
  ['ui'],
  ['main.ts'],
];
const source = join(import.meta.dirname, '../src');

const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /\.(ts|svelte)$/.test(path),
);

function roomOf(path: string): { room: string; floor: number } | null {
  for (const [floor, rooms] of floors.entries())
    for (const room of rooms) if (path === room || path.startsWith(`${room}/`)) return { room, floor };
  return null;
}

function importsOf(path: string): readonly { readonly target: string; readonly typeOnly: boolean }[] {
  const text = readFileSync(join(source, path), 'utf8');
  const found = text.matchAll(
    /(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'(\.[^'"]+)'|import\(\s*'(\.[^']+)'\s*\)/g,
  );
  return [...found].map(([, typeOnly, statically, lazily]) => ({
    target: relative(source, join(source, dirname(path), (statically ?? lazily ?? '').replace(/\?.*$/, ''))),
    typeOnly: Boolean(typeOnly),
  }));
}

test.each(files)('%s imports only from its own room and from below', (path) => {
  const from = roomOf(path);
  if (!from) return; // entry files beside main.ts: trusted.ts, security-policy.ts, prerender.ts
  const wrong = importsOf(path)
    .map(({ target }) => ({ target, to: roomOf(target) }))
    .filter(({ to }) => to && to.room !== from.room && to.floor >= from.floor)
    .map(({ target }) => target);
  expect(wrong).toEqual([]);
});

test.each(files.filter((path) => path.startsWith('core/records/')))(
  '%s does not know another record',
  (path) => {
    const [, , own] = path.split('/');
    const wrong = importsOf(path)
      .map(({ target }) => target)
      .filter((target) => /^core\/records\/[^/]+\//.test(target) && target.split('/')[2] !== own);
    expect(wrong).toEqual([]);
  },
);

test.each(files.filter((path) => /^(app|ui)\//.test(path)))(
  '%s sees the core only through its face',
  (path) => {
    const wrong = importsOf(path)
      .map(({ target }) => target)
      .filter((target) => target.startsWith('core/') && !/^core\/(index\.ts|text\/)/.test(target));
    expect(wrong).toEqual([]);
  },
);

test.each(files.filter((path) => path.startsWith('ui/')))('%s imports no other screen', (path) => {
  const screen = path.split('/')[1] ?? '';
  const wrong = importsOf(path)
    .map(({ target }) => target)
    .filter((target) => target.startsWith('ui/') && target.split('/').length > 2)
    .filter(
      (target) =>
        !['parts', 'styles', screen].includes(target.split('/')[1] ?? '') && path.split('/').length > 2,
    );
  expect(wrong).toEqual([]);
});

test('the core has no default export', () => {
  const wrong = files
    .filter((path) => path.startsWith('core/'))
    .filter((path) => /^export default/m.test(readFileSync(join(source, path), 'utf8')));
  expect(wrong).toEqual([]);
});
