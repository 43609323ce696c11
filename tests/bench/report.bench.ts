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
/** One line of bench.json; `ratio` is how many times the peer's figure ours is. */
interface Row {
  readonly name: string;
  readonly unit: string;
  readonly ours: number;
  readonly peer: number | null;
  readonly peerVersion: string | null;
  readonly ratio: number | null;
  readonly runs: number;
  readonly spread: number;
}
const rows: Row[] = [];

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Median and spread of several runs, beside those of a peer. */
function add(
  name: string,
  unit: string,
  values: readonly number[],
  peer: { readonly values: readonly number[]; readonly version: string } | null = null,
) {
  const ours = median(values);
  const spread = Math.max(...values) - Math.min(...values);
  const theirs = peer && median(peer.values);
  const ratio = theirs === null || theirs === 0 ? null : ours / theirs;
  rows.push({ name, unit, ours, peer: theirs, peerVersion: peer?.version ?? null, ratio, runs: values.length, spread }); // prettier-ignore
}

interface Race {
  readonly cases: number;
  readonly versions: Readonly<Record<string, string>>;
  readonly speeds: Readonly<Record<string, readonly number[]>>;
  readonly right: Readonly<Record<string, number>>;
  /** Ours and the peer over the rows that the peer gets right. */
  readonly fair: Readonly<Record<string, Readonly<Record<'ours' | 'values', readonly number[]>>>>;
  readonly trips: Readonly<Record<string, Readonly<Record<'ours' | 'mailauth', readonly number[]>>>>;
}
/** What a race prints; in a process of its own: nothing of the test runner is timed. */
function raced(file: string): unknown {
  const race = fileURLToPath(new URL(file, import.meta.url));
  const told = execFileSync(process.execPath, [race], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // A peer writes a line of its own.
  return JSON.parse(told.split('\n').find((one) => one.startsWith('{"')) ?? '');
}

interface DkimRaces {
  readonly races: readonly {
    readonly name: string;
    readonly cases: number;
    readonly speeds: Readonly<Record<'ours' | 'mailauth' | 'bare', readonly number[]>>;
  }[];
  readonly version: string;
}
function dkimRace() {
  const { races, version } = raced('dkim-race.mjs') as DkimRaces;
  if (races.length === 0) console.log('../shared/conformance is not there: no messages for DKIM and ARC.');
  for (const { name, cases, speeds } of races) {
    const of = `${name}, ${cases} messages`;
    add(`${of}, beside mailauth`, 'per second', speeds.ours, { values: speeds.mailauth, version });
    add(`${of}, beside the bare calls of WebCrypto`, 'per second', speeds.ours, {
      values: speeds.bare,
      version: `Node ${process.version}`,
    });
  }
}

/** What was asked for: 64 kB of headers within 50 ms, 10 MB within 1.5 s. */
function mailTimes() {
  const { times } = raced('mail-times.mjs') as {
    readonly times: Readonly<Record<string, readonly number[]>>;
  };
  for (const [what, values] of Object.entries(times)) {
    const [, name = what, unit = 'ms'] = /^(.*), ((?:CPU )?ms)$/.exec(what) ?? [];
    add(`message: ${name}`, unit, values);
  }
}

function spfRace() {
  const { cases, versions, speeds, right, fair, trips } = raced('spf-race.mjs') as Race;
  for (const [name, values] of Object.entries(speeds)) {
    if (name === 'ours') continue;
    const version = versions[name] ?? '';
    add(`SPF, ${cases} cases, beside ${name}`, 'per CPU s', speeds['ours'] ?? [], { values, version });
    add(`SPF, of ${cases} cases as the standard wants, beside ${name}`, 'cases', [right['ours'] ?? 0], {
      values: [right[name] ?? 0],
      version,
    });
  }
  for (const [name, { ours, values }] of Object.entries(fair))
    add(`SPF, the ${right[name] ?? 0} cases that ${name} gets right`, 'per CPU s', ours, {
      values,
      version: versions[name] ?? '',
    });
  for (const [tree, { ours, mailauth }] of Object.entries(trips))
    add(`SPF, ${tree}, DNS ${delay} ms, beside mailauth`, 'round trips', ours, {
      values: mailauth,
      version: versions['mailauth'] ?? '',
    });
}

test('what is reported', { timeout: 900_000 }, async () => {
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

  spfRace();
  dkimRace();
  mailTimes();

  for (const { name, unit, ours, spread, peer, ratio } of rows) {
    const beside = peer === null ? '' : `, which has ${peer.toFixed(1)}: ratio ${ratio?.toFixed(2) ?? '?'}`;
    console.log(
      `${ours.toFixed(1).padStart(9)} ${unit.padEnd(12)} ± ${spread.toFixed(1).padStart(6)}  ${name}${beside}`,
    );
  }

  const commit = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${Math.round(totalmem() / 1e9)} GB, Node ${process.version}`;
  const date = new Date().toISOString();
  writeFileSync(
    join(root, 'bench.json'),
    `${JSON.stringify({ machine, date, commit, load: loadavg(), rows }, null, 2)}\n`,
  );
  console.log(`\n${rows.length} rows written to bench.json; load ${loadavg()[0]?.toFixed(1)}`);
});
