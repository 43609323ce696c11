/**
 * DKIM verifications and ARC chains a second, beside mailauth and beside the bare calls of WebCrypto that ours makes: the
 * same digests and verifications of the same octets, with the keys imported already. Every side gets the same answers
 * from memory. Prints JSON; prints an empty one where the messages of the suites are not on this machine.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const require = createRequire(import.meta.url);
const runs = 5;
const atLeastMs = Number(process.env.DKIM_RACE_MS ?? 600);
const { signal } = new AbortController();

const suite = (name) => {
  const path = here(`../../../shared/conformance/${name}/cases.json`);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
};
const signed = suite('dkim-crosssigned');
const chained = suite('arc-valimail');
if (!signed || !chained) {
  console.log(JSON.stringify({ races: [], version: '' }));
  process.exit();
}

const noting = here('./noted-sha256.ts');
await build({
  configFile: false,
  logLevel: 'error',
  root: here('../..'),
  publicDir: false,
  // Hashing in script is noted while the bare calls are collected.
  plugins: [
    {
      name: 'note-digests',
      enforce: 'pre',
      resolveId: (id, importer) =>
        id === '@noble/hashes/sha2.js' && importer !== noting ? noting : undefined,
    },
  ],
  build: { ssr: here('./dkim-ours.ts'), outDir: here('./.build-dkim'), emptyOutDir: true, target: 'node20' },
});
const ours = await import('./.build-dkim/dkim-ours.js');
// Its main entry fails on Node 20 (decisions.md §7).
const { dkimVerify } = require('mailauth/lib/dkim/verify');
const { arc } = require('mailauth/lib/arc');

// ── Answers ────────────────────────────────────────────────────────────────────────────────────
/** One zone as each side asks it: a look into a map. */
function answersOf(zone) {
  const texts = new Map(
    Object.entries(zone).map(([name, records]) => [
      name.toLowerCase(),
      records.flatMap(({ type, data }) => (type === 'TXT' && data ? [data] : [])),
    ]),
  );
  const found = new Map(
    [...texts].map(([name, records]) => [
      name,
      Promise.resolve({
        status: 'found',
        records: records.map((strings) => ({ strings })),
        ttl: 300,
        authentic: false,
        detail: null,
      }),
    ]),
  );
  const absent = Promise.resolve({ status: 'no-name', detail: null });
  return {
    resolver: { lookup: (name) => found.get(name.toLowerCase()) ?? absent },
    resolve: (name) => {
      const records = texts.get(name.toLowerCase()) ?? [];
      return records.length > 0
        ? Promise.resolve(records)
        : Promise.reject(Object.assign(new Error(name), { code: 'ENOTFOUND' }));
    },
  };
}

/** The calls of WebCrypto that a verification of ours takes, those that it makes in script itself among them. */
async function callsOf(verify, message, deps) {
  const calls = [];
  const noted =
    (name) =>
    (...given) => {
      calls.push(() => crypto.subtle[name](...given));
      return crypto.subtle[name](...given);
    };
  ours.noteDigests((data) => calls.push(() => crypto.subtle.digest('SHA-256', data)));
  const importKey = (...given) => crypto.subtle.importKey(...given);
  const used = { subtle: { digest: noted('digest'), verify: noted('verify'), importKey } };
  await verify(message, { ...deps, crypto: used });
  ours.noteDigests(null);
  return calls;
}

// ── Races ──────────────────────────────────────────────────────────────────────────────────────
/** Milliseconds that a side takes for all its cases, once. */
async function once(cases, one) {
  const began = performance.now();
  for (const each of cases) await one(each);
  return performance.now() - began;
}

/** The sides take turns every few milliseconds, so that other work on the machine disturbs all of them alike. */
async function race(name, cases, now, verify, theirs) {
  const deps = ({ answers: { resolver } }) => ({ resolver, signal, now: () => now, crypto });
  const bare = [];
  for (const each of cases) bare.push(await callsOf(verify, each.message, deps(each)));
  const sides = {
    ours: () => once(cases, (each) => verify(each.message, deps(each))),
    mailauth: () => once(cases, (each) => theirs(Buffer.from(each.message), each.answers)),
    bare: () =>
      once(bare, async (calls) => {
        for (const call of calls) await call();
      }),
  };
  const speeds = { ours: [], mailauth: [], bare: [] };
  // The first run only compiles.
  for (let run = 0; run <= runs; run++) {
    const spent = { ours: 0, mailauth: 0, bare: 0 };
    let turns = 0;
    for (; Math.min(...Object.values(spent)) < atLeastMs; turns++)
      for (const side of Object.keys(sides)) spent[side] += await sides[side]();
    if (run === 0) continue;
    for (const side of Object.keys(sides)) speeds[side].push((turns * cases.length * 1000) / spent[side]);
  }
  return { name, cases: cases.length, speeds };
}

const answers = answersOf(signed.zone);
const races = [
  await race(
    'DKIM',
    signed.cases
      .filter(({ accept }) => accept.includes('pass'))
      .map(({ message }) => ({ message: ours.bytesFromLatin1(message), answers })),
    1_795_500_000_000,
    ours.verifyDkim,
    (message, { resolve }) => dkimVerify(message, { resolver: resolve }),
  ),
  await race(
    'ARC',
    chained.scenarios.flatMap(({ zone, tests }) => {
      const answers = answersOf(zone);
      return tests
        .filter(({ accept }) => accept.includes('pass'))
        .map(({ message }) => ({ message: new TextEncoder().encode(message), answers }));
    }),
    1_500_000_000_000,
    ours.verifyArc,
    async (message, { resolve }) => {
      const { arc: data } = await dkimVerify(message, { resolver: resolve });
      await arc(data, { resolver: resolve });
    },
  ),
];
console.log(JSON.stringify({ races, version: `mailauth ${require('mailauth/package.json').version}` }));
