import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

/** ux.md §12 (U8, U9) and decisions.md §6, in kB (1000 bytes) of gzip -9 over what `vite build` wrote. */
const dist = join(import.meta.dirname, '../../dist');
const manifestFile = join(dist, '.vite/manifest.json');

interface Chunk {
  readonly file: string;
  readonly src?: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
}
interface Row {
  readonly what: string;
  readonly kB: number;
  readonly limit: number;
}

const kB = (files: Iterable<string>) =>
  [...new Set(files)].reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length,
    0,
  ) / 1000;

/** Chunks allowed more than 35 kB, by what their source is called (decisions.md §6). */
const wider: readonly (readonly [source: RegExp, limit: number])[] = [[/tldts|public-suffix/, 50]];
const language = /core\/text\/(?:en|de)\b/;

function rows(): readonly Row[] {
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, Chunk>;
  const chunk = (key: string): Chunk => {
    const found = manifest[key];
    if (!found) throw new Error(`${key} is not in the manifest`);
    return found;
  };
  /** The chunk and all it imports before it can run. */
  const closure = (key: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(key)) return seen;
    seen.add(key);
    for (const next of chunk(key).imports ?? []) closure(next, seen);
    return seen;
  };
  const filesOf = (keys: Iterable<string>) => [...keys].map((key) => chunk(key).file);

  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  const linked = [...page.matchAll(/<(?:script|link)\s[^>]*(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map(
    ([, file]) => file ?? '',
  );
  const start = new Set(
    Object.keys(manifest)
      .filter((key) => chunk(key).isEntry)
      .flatMap((key) => [...closure(key)]),
  );
  const startScripts = [...filesOf(start), ...linked].filter((file) => file.endsWith('.js'));
  const german = existsSync(join(dist, 'de/index.html')) ? ['de/index.html'] : [];

  // What a report needs before its first word: the engine and the screen, without the texts, which count by themselves.
  const isReport = (key: string) =>
    /^(?:src\/app\/engine\.ts|src\/ui\/check\/ReportPage\.svelte|_report-[\w-]+\.js)$/.test(key);
  if (Object.keys(manifest).filter(isReport).length < 2)
    throw new Error('engine or screen of the report not found');
  const report = new Set(
    Object.keys(manifest)
      .filter(isReport)
      .flatMap((key) => [...closure(key)])
      .filter((key) => !start.has(key)),
  );

  const later = Object.keys(manifest).filter((key) => !start.has(key) && chunk(key).file.endsWith('.js'));
  const limitOf = (name: string) =>
    wider.find(([source]) => source.test(name))?.[1] ?? (language.test(name) ? 25 : 35);
  // A worker is a program of its own: no manifest names its files.
  const named = new Set(Object.values(manifest).map(({ file }) => file));
  const inWorkers = readdirSync(join(dist, 'assets'))
    .map((file) => `assets/${file}`)
    .filter((file) => file.endsWith('.js') && !named.has(file));
  const startStyles = linked.filter((file) => file.endsWith('.css'));

  return [
    ...['index.html', ...german].map((file) => ({
      what: `start: ${file} and styles`,
      kB: kB([file, ...startStyles]),
      limit: 14,
    })),
    { what: 'start: script', kB: kB(startScripts), limit: 45 },
    { what: 'report: script', kB: kB(filesOf(report)), limit: 80 },
    ...later.map((key) => ({
      what: report.has(key) ? `report: ${key}` : key,
      kB: kB([chunk(key).file]),
      limit: report.has(key) ? 80 : limitOf(`${key} ${chunk(key).src ?? ''} ${chunk(key).file}`),
    })),
    ...inWorkers.map((file) => ({ what: `worker: ${file}`, kB: kB([file]), limit: limitOf(file) })),
  ];
}

test.skipIf(!existsSync(manifestFile))('what is built keeps to its sizes', () => {
  const table = rows();
  const lines = table.map(
    ({ what, kB, limit }) =>
      `${kB > limit ? '!' : ' '} ${kB.toFixed(1).padStart(6)} kB of ${String(limit).padStart(2)}  ${what}`,
  );
  console.log(lines.join('\n'));
  expect(lines.filter((line) => line.startsWith('!'))).toEqual([]);
});
