/**
 * Evaluations a second over our own rows for RFC 7208, beside other programs, and the wall time of a tree of ten look-ups.
 * Every side runs in a process of its own and gets the same answers from memory: the first question costs the zone, each
 * later one a look into a map. Prints JSON; what goes wrong with a peer is told on stderr and leaves its row out.
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const runs = 5;
const slices = 6;
const atLeastMs = Number(process.env.SPF_RACE_MS ?? 600);

await build({
  configFile: false,
  logLevel: 'error',
  root: here('../..'),
  publicDir: false,
  build: { ssr: here('./spf-ours.ts'), outDir: here('./.build'), emptyOutDir: true, target: 'node20' },
});
const ours = await import('./.build/spf-ours.js');
const rows = ours.spfCases;

/** A process that answers one line with one line of JSON; null once it is gone. */
async function sideOf(name, command, args, first) {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const queue = [];
  const gone = () => queue.splice(0).forEach((done) => done(null));
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line.startsWith('{"')) queue.shift()?.(JSON.parse(line)); // a peer writes lines of its own
  });
  child.on('close', gone);
  child.on('error', gone);
  child.stdin.on('error', () => undefined); // it went away: the answer is null
  const answer = () => new Promise((done) => void queue.push(done));
  const ask = (line) => {
    child.stdin.write(`${line}\n`);
    return answer();
  };
  const hello = await (first ? ask(first) : answer());
  const end = () => void child.stdin.end();
  if (!hello) {
    end();
    console.error(`${name} is not here; its row is left out.`);
    return null;
  }
  const good = rows.flatMap((row, at) => (hello.results[at] === row.result ? [at] : []));
  return { name, ...hello, good, end, ask, run: async (ms, only = []) => (await ask(`run ${[ms, ...only].join(' ')}`)).perSecond }; // prettier-ignore
}

const python = rows.map((row) => ({
  ...ours.caseRequest(row),
  ...ours.readZone(ours.caseZone(row)),
  signs: [],
}));
const sides = [];
for (const name of ['ours', 'mailauth', 'mailauth, strict', 'haraka-plugin-spf', 'spf-check'])
  sides.push(await sideOf(name, process.execPath, [here('./spf-side.mjs'), name]));
// Debian's package belongs to Debian's own Python, whatever comes first in PATH.
sides.push(await sideOf('pyspf', '/usr/bin/python3', [here('./spf-pyspf.py')], JSON.stringify(python)));
const [first, ...peers] = sides.filter((side) => side);

for (const side of [first, ...peers]) await side.run(atLeastMs * 3); // until it is compiled

const speeds = Object.fromEntries([first, ...peers].map(({ name }) => [name, []]));
/** A wrong answer may be a fast one: ours over only the rows that a peer gets right, beside the peer over the same. */
const fair = Object.fromEntries(peers.map(({ name }) => [name, { ours: [], values: [] }]));
/** A machine that others use changes its pace within seconds: the sides take turns in short slices, and a run is their mean. */
async function inTurns(entrants) {
  const sums = entrants.map(() => 0);
  for (let slice = 0; slice < slices; slice += 1)
    for (const [at, [side, only]] of entrants.entries()) sums[at] += await side.run(atLeastMs / slices, only);
  return sums.map((sum) => sum / slices);
}
for (let run = 0; run < runs; run += 1) {
  const all = [first, ...peers];
  for (const [at, value] of (await inTurns(all.map((side) => [side]))).entries())
    speeds[all[at].name].push(value);
  for (const side of peers) {
    const [mine, theirs] = await inTurns([first, side].map((one) => [one, side.good]));
    fair[side.name].ours.push(mine);
    fair[side.name].values.push(theirs);
  }
}

const trips = {};
for (const tree of first.trees) {
  trips[tree] = { ours: [], mailauth: [] };
  for (let run = 0; run < runs; run += 1)
    for (const side of sides.slice(0, 2)) trips[tree][side.name].push((await side.ask(`trip ${tree}`)).trips);
}
for (const side of [first, ...peers]) side.end();

const versions = Object.fromEntries([first, ...peers].map(({ name, version }) => [name, version]));
const right = Object.fromEntries([first, ...peers].map(({ name, good }) => [name, good.length]));
console.log(JSON.stringify({ cases: rows.length, versions, speeds, right, fair, trips }));
