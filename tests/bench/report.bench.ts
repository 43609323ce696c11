/**
 * `npm run bench`: what is reported and does not fail the build (decisions.md §6). Prints tables and writes bench.json.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { test } from 'vitest';
import { measure, type RoundTrips } from './round-trips.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const runs = 5;
const delay = 50;
/** One line of bench.json; peers are not measured yet. */
interface Row {
  readonly name: string;
  readonly unit: string;
  readonly ours: number;
  readonly peer: null;
  readonly peerVersion: null;
  readonly ratio: null;
  readonly runs: number;
  readonly spread: number;
}
const rows: Row[] = [];

/** Median and spread of several runs. */
function add(name: string, unit: string, values: readonly number[]) {
  const sorted = [...values].sort((a, b) => a - b);
  const ours = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const spread = (sorted.at(-1) ?? 0) - (sorted[0] ?? 0);
  rows.push({ name, unit, ours, peer: null, peerVersion: null, ratio: null, runs: values.length, spread });
}

test('what is reported', { timeout: 300_000 }, async () => {
  const assets = join(root, 'dist/assets');
  if (existsSync(assets))
    for (const file of readdirSync(assets))
      add(`size: ${file.replace(/-[\w-]{8}(?=\.\w+$)/, '')}`, 'kB gzip', [
        gzipSync(readFileSync(join(assets, file)), { level: 9 }).length / 1000,
      ]);
  else console.log('dist/ is not there: `npm run build` first, for the sizes.');

  for (const domain of [
    'healthy.test',
    'broken.test',
    'lookups.test',
    'unused.test',
    'subpolicy.test',
    'dkim.test',
  ]) {
    const results: RoundTrips[] = [];
    for (let run = 0; run < runs; run++) results.push(await measure(domain, delay));
    const all = (field: Exclude<keyof RoundTrips, 'domain'>) => results.map((result) => result[field]);
    add(`${domain}: longest chain of questions`, 'round trips', all('chain'));
    add(`${domain}: questions`, 'questions', all('questions'));
    add(`${domain}: requests`, 'requests', all('requests'));
    add(`${domain}: first finding, DNS ${delay} ms`, 'ms', all('firstFinding'));
    add(`${domain}: first answer, DNS ${delay} ms`, 'ms', all('firstAnswer'));
    add(`${domain}: all done, DNS ${delay} ms`, 'ms', all('done'));
  }

  for (const { name, unit, ours, spread } of rows)
    console.log(
      `${ours.toFixed(1).padStart(9)} ${unit.padEnd(12)} ± ${spread.toFixed(1).padStart(6)}  ${name}`,
    );

  const commit = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${Math.round(totalmem() / 1e9)} GB, Node ${process.version}`;
  const date = new Date().toISOString();
  writeFileSync(
    join(root, 'bench.json'),
    `${JSON.stringify({ machine, date, commit, load: loadavg(), rows }, null, 2)}\n`,
  );
  console.log(`\n${rows.length} rows written to bench.json; load ${loadavg()[0]?.toFixed(1)}`);
});
