/**
 * Evaluations a second over our own rows for RFC 7208, beside other programs, and the wall time of a tree of ten look-ups.
 * Every side gets the same answers from memory: the first question costs the zone, each later one a look into a map.
 * Prints JSON; what goes wrong with a peer is told on stderr and leaves its row out.
 */
import { spawn } from 'node:child_process';
import dns from 'node:dns';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const require = createRequire(import.meta.url);
const runs = 5;
const atLeastMs = Number(process.env.SPF_RACE_MS ?? 600);
const { signal } = new AbortController();

await build({
  configFile: false,
  logLevel: 'error',
  root: here('../..'),
  publicDir: false,
  build: { ssr: here('./spf-ours.ts'), outDir: here('./.build'), emptyOutDir: true, target: 'node20' },
});
const ours = await import('./.build/spf-ours.js');
const rows = ours.spfCases.map((row) => ({
  ...row,
  request: ours.caseRequest(row),
  zone: ours.caseZone(row),
}));

// ── Answers ────────────────────────────────────────────────────────────────────────────────────
const codes = { 'no-name': 'ENOTFOUND', 'no-data': 'ENODATA', timeout: 'ETIMEOUT', servfail: 'ESERVFAIL', refused: 'EREFUSED' }; // prettier-ignore
const values = {
  TXT: ({ strings }) => strings,
  MX: ({ preference, exchange }) => ({ priority: preference, exchange }),
};
/** One zone as each side asks it. `delay`: milliseconds until an answer comes. */
function answersOf(zoneText, delay = 0) {
  const zone = ours.zoneResolver(zoneText);
  const late = (value) => (delay ? new Promise((done) => setTimeout(done, delay)).then(value) : value());
  const lookups = new Map();
  const lookup = (name, type) => {
    const key = `${name} ${type}`;
    let answer = lookups.get(key);
    if (!answer) lookups.set(key, (answer = zone.lookup(name, type, signal)));
    return late(() => answer);
  };
  const native = new Map();
  /** As Node's own resolver: an array, or an error with a code. */
  const resolve = async (name, type) => {
    const key = `${name} ${type}`;
    let answer = native.get(key);
    if (!answer) {
      const found = await zone.lookup(name, type, signal);
      answer =
        found.status === 'found'
          ? { records: found.records.map(values[type] ?? ((text) => text)) }
          : { code: codes[found.status === 'failed' ? found.reason : found.status] };
      native.set(key, answer);
    }
    return late(() => {
      if (answer.records) return type === 'MX' ? answer.records.map((one) => ({ ...one })) : answer.records;
      throw Object.assign(new Error(`query${type} ${answer.code} ${name}`), { code: answer.code });
    });
  };
  return { resolver: { lookup }, resolve };
}
for (const row of rows) row.answers = answersOf(row.zone);

/** The peers without a resolver of their own ask Node's. */
let asked = null;
const native = (type) => (name) => asked(name, type);
const reverseOf = (ip) =>
  ip.includes(':') ? Promise.reject(Object.assign(new Error('PTR'), { code: 'ENOTFOUND' })) : asked(`${ip.split('.').reverse().join('.')}.in-addr.arpa`, 'PTR'); // prettier-ignore
const fake = {
  resolve: (name, type = 'A') => asked(name, type),
  resolve4: native('A'),
  resolve6: native('AAAA'),
  resolveMx: native('MX'),
  resolveTxt: native('TXT'),
  reverse: reverseOf,
};
Object.assign(dns.promises, fake);
Object.assign(dns.promises.Resolver.prototype, fake);
dns.resolve = (name, type, done) =>
  void asked(name, type).then(
    (records) => done(null, records),
    (error) => done(error),
  );

// ── Sides ──────────────────────────────────────────────────────────────────────────────────────
const version = (name) => `${name} ${require(`${name}/package.json`).version}`;
const { spf } = require('mailauth/lib/spf');
const { SPF: Haraka } = require('haraka-plugin-spf');
const checkSpf = require('spf-check');
Haraka.prototype.log_debug = () => undefined; // it would write to the terminal
const senderOf = ({ helo, mailFrom }) =>
  mailFrom === '' ? `postmaster@${helo}` : mailFrom.startsWith('@') ? `postmaster${mailFrom}` : mailFrom;
const domainOf = (request) => senderOf(request).slice(senderOf(request).lastIndexOf('@') + 1);
const mailauth =
  (strict) =>
  async ({ request: { ip, helo, mailFrom }, answers }) =>
    (await spf({ sender: mailFrom, ip, helo, mta: 'receiver.example', resolver: answers.resolve, strict }))
      .status.result;
const harakaWords = ['', 'none', 'pass', 'fail', 'softfail', 'neutral', 'temperror', 'permerror'];
const sides = [
  {
    name: 'ours',
    version: '',
    evaluate: async ({ request, answers }) =>
      (await ours.checkHost(request, { resolver: answers.resolver, signal, now: () => 0 })).result,
  },
  { name: 'mailauth', version: version('mailauth'), evaluate: mailauth(false) },
  { name: 'mailauth, strict', version: version('mailauth'), evaluate: mailauth(true) },
  {
    name: 'haraka-plugin-spf',
    version: version('haraka-plugin-spf'),
    evaluate: async ({ request, answers }) => {
      asked = answers.resolve;
      const side = new Haraka();
      side.dns_timeout_ms = 0;
      side.helo = request.helo;
      return harakaWords[await side.check_host(request.ip, domainOf(request), senderOf(request))];
    },
  },
  {
    name: 'spf-check',
    version: version('spf-check'),
    evaluate: async ({ request, answers }) => {
      asked = answers.resolve;
      return (await checkSpf(request.ip, domainOf(request), senderOf(request))).toLowerCase();
    },
  },
];
const attempt = async (side, row) => {
  try {
    return await side.evaluate(row);
  } catch (error) {
    return `error: ${error.message}`; // an answer that no receiver could use; counted as an evaluation all the same
  }
};

/** pyspf in a process of its own, which counts by itself: `run <ms>` in, `{ evaluations, seconds }` out. */
async function pyspf() {
  const child = spawn('/usr/bin/python3', [here('./spf-pyspf.py')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  const queue = [];
  lines.on('line', (line) => queue.shift()?.(JSON.parse(line)));
  child.on('close', () => queue.splice(0).forEach((done) => done(null)));
  child.on('error', () => queue.splice(0).forEach((done) => done(null)));
  child.stdin.on('error', () => undefined); // it went away: the answer is null
  const ask = (line) =>
    new Promise((done) => {
      queue.push(done);
      child.stdin.write(`${line}\n`);
    });
  const data = rows.map(({ request, zone }) => ({ ...request, ...ours.readZone(zone), signs: [] }));
  const hello = await ask(JSON.stringify(data));
  if (!hello) return null;
  return {
    name: 'pyspf',
    version: `pyspf ${hello.version}`,
    results: hello.results,
    run: (ms) => ask(`run ${ms}`),
    end: () => child.stdin.end(),
  };
}

// ── Evaluations a second ───────────────────────────────────────────────────────────────────────
/** In seconds of processor time, so that other work on the machine disturbs less. */
async function perSecond(side, ms, some = rows) {
  const began = process.cpuUsage();
  const spent = () => {
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1000;
  };
  let evaluations = 0;
  while (spent() < ms) {
    for (const row of some) await attempt(side, row);
    evaluations += some.length;
  }
  return (evaluations * 1000) / spent();
}
const other = await pyspf();
if (!other) console.error('pyspf is not here (Debian: python3-spf); its row is left out.');
const speeds = new Map([...sides, ...(other ? [other] : [])].map(({ name }) => [name, []]));
const right = {};
/** A wrong answer may be a fast one: ours over only the rows that a peer gets right, beside the peer over the same. */
const fair = {};
for (const side of sides) {
  const results = [];
  for (const row of rows) results.push(await attempt(side, row));
  const good = rows.filter((row, at) => results[at] === row.result);
  right[side.name] = good.length;
  fair[side.name] = { good, ours: [], values: [] };
  await perSecond(side, atLeastMs * 3); // until it is compiled
}
if (other) {
  right.pyspf = other.results.filter((result, at) => result === rows[at].result).length;
  await other.run(atLeastMs);
}
for (let run = 0; run < runs; run += 1) {
  for (const side of sides) speeds.get(side.name).push(await perSecond(side, atLeastMs));
  for (const side of sides.slice(1)) {
    const { good, ours: mine, values: theirs } = fair[side.name];
    mine.push(await perSecond(sides[0], atLeastMs / 2, good));
    theirs.push(await perSecond(side, atLeastMs / 2, good));
  }
  if (other) speeds.get('pyspf').push((await other.run(atLeastMs)).perSecond);
}
other?.end();

// ── Ten look-ups, each answered after 50 ms ────────────────────────────────────────────────────
const delay = 50;
const names = (count, prefix) => Array.from({ length: count }, (_, at) => `${prefix}${at}.example.com`);
const leaf = (name) => `${name}. 60 TXT "v=spf1 ip4:198.51.100.0/24 -all"`;
const trees = {
  'ten includes side by side': [
    `example.com. 60 TXT "v=spf1 ${names(10, 'i').map((name) => `include:${name}`).join(' ')} -all"`,
    ...names(10, 'i').map(leaf),
  ],
  'a, mx, three services with five includes of theirs': [
    'example.com. 60 TXT "v=spf1 a mx include:one.example.com include:two.example.com include:three.example.com -all"',
    'example.com. 60 A 198.51.100.1',
    'example.com. 60 MX 10 mx.example.com.',
    'mx.example.com. 60 A 198.51.100.2',
    'one.example.com. 60 TXT "v=spf1 include:a0.example.com include:a1.example.com include:a2.example.com -all"',
    'two.example.com. 60 TXT "v=spf1 include:b0.example.com include:b1.example.com -all"',
    ...[...names(3, 'a'), ...names(2, 'b'), 'three.example.com'].map(leaf),
  ],
  'a chain of ten includes': [
    'example.com. 60 TXT "v=spf1 include:i0.example.com -all"',
    ...names(9, 'i').map((name, at) => `${name}. 60 TXT "v=spf1 include:i${at + 1}.example.com -all"`),
    leaf('i9.example.com'),
  ],
}; // prettier-ignore
const request = { ip: '192.0.2.10', helo: 'mail.example.com', mailFrom: 'jane@example.com' };
const trips = {};
for (const [tree, lines] of Object.entries(trees)) {
  trips[tree] = { ours: [], mailauth: [] };
  for (let run = 0; run < runs; run += 1)
    for (const side of sides.slice(0, 2)) {
      const row = { request, answers: answersOf(lines.join('\n'), delay) };
      const began = performance.now();
      const result = await side.evaluate(row);
      if (result !== 'fail') console.error(`${side.name}, ${tree}: ${result}`);
      trips[tree][side.name].push((performance.now() - began) / delay);
    }
}

const versions = Object.fromEntries([...sides, ...(other ? [other] : [])].map((side) => [side.name, side.version])); // prettier-ignore
console.log(
  JSON.stringify({
    cases: rows.length,
    versions,
    speeds: Object.fromEntries(speeds),
    right,
    fair: Object.fromEntries(
      sides.slice(1).map(({ name }) => [name, { ours: fair[name].ours, values: fair[name].values }]),
    ),
    trips,
  }),
);
