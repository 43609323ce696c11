/**
 * One side of the race of SPF evaluators, in a process of its own, so that none runs with another's heap and none
 * shares compiled code. `node spf-side.mjs <name>` says `{ version, results }`; then, line by line on stdin,
 * `run <ms> [row …]` is answered with `{ perSecond }` and `trip <tree>` with `{ trips }`, in units of one answer.
 */
import dns from 'node:dns';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import * as engine from './.build/spf-ours.js';

const require = createRequire(import.meta.url);
const { signal } = new AbortController();

// ── Answers ────────────────────────────────────────────────────────────────────────────────────
const codes = { 'no-name': 'ENOTFOUND', 'no-data': 'ENODATA', timeout: 'ETIMEOUT', servfail: 'ESERVFAIL', refused: 'EREFUSED' }; // prettier-ignore
const values = {
  TXT: ({ strings }) => strings,
  MX: ({ preference, exchange }) => ({ priority: preference, exchange }),
};
/** One zone as each side asks it. `delay`: milliseconds until an answer comes. */
function answersOf(zoneText, delay = 0) {
  const zone = engine.zoneResolver(zoneText);
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
const rows = engine.spfCases.map((row) => ({
  request: engine.caseRequest(row),
  answers: answersOf(engine.caseZone(row)),
}));

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
const senderOf = ({ helo, mailFrom }) =>
  mailFrom === '' ? `postmaster@${helo}` : mailFrom.startsWith('@') ? `postmaster${mailFrom}` : mailFrom;
const domainOf = (request) => senderOf(request).slice(senderOf(request).lastIndexOf('@') + 1);
function mailauth(strict) {
  const { spf } = require('mailauth/lib/spf');
  return {
    version: version('mailauth'),
    evaluate: async ({ request: { ip, helo, mailFrom }, answers }) =>
      (await spf({ sender: mailFrom, ip, helo, mta: 'receiver.example', resolver: answers.resolve, strict }))
        .status.result,
  };
}
const sides = {
  ours: () => ({
    version: '',
    evaluate: async ({ request, answers }) =>
      (await engine.checkHost(request, { resolver: answers.resolver, signal, now: () => 0 })).result,
  }),
  mailauth: () => mailauth(false),
  'mailauth, strict': () => mailauth(true),
  'haraka-plugin-spf': () => {
    const { SPF: Haraka } = require('haraka-plugin-spf');
    Haraka.prototype.log_debug = () => undefined; // it would write to the terminal
    const words = ['', 'none', 'pass', 'fail', 'softfail', 'neutral', 'temperror', 'permerror'];
    return {
      version: version('haraka-plugin-spf'),
      evaluate: async ({ request, answers }) => {
        asked = answers.resolve;
        const side = new Haraka();
        side.dns_timeout_ms = 0;
        side.helo = request.helo;
        return words[await side.check_host(request.ip, domainOf(request), senderOf(request))];
      },
    };
  },
  'spf-check': () => {
    const checkSpf = require('spf-check');
    return {
      version: version('spf-check'),
      evaluate: async ({ request, answers }) => {
        asked = answers.resolve;
        return (await checkSpf(request.ip, domainOf(request), senderOf(request))).toLowerCase();
      },
    };
  },
};
const side = sides[process.argv[2]]();
const attempt = async (row) => {
  try {
    return await side.evaluate(row);
  } catch (error) {
    return `error: ${error.message}`; // an answer that no receiver could use; counted as an evaluation all the same
  }
};

// ── What is asked of this side ─────────────────────────────────────────────────────────────────
/** In seconds of processor time, so that other work on the machine disturbs less. */
async function perSecond(ms, some) {
  const began = process.cpuUsage();
  const spent = () => {
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1000;
  };
  let evaluations = 0;
  while (spent() < ms) {
    for (const row of some) await attempt(row);
    evaluations += some.length;
  }
  return (evaluations * 1000) / spent();
}

const delay = 50;
const names = (count, prefix) => Array.from({ length: count }, (_, at) => `${prefix}${at}.example.com`);
const leaf = (name) => `${name}. 60 TXT "v=spf1 ip4:198.51.100.0/24 -all"`;
/** Ten look-ups each, every one answered after 50 ms. */
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
async function trip(tree) {
  const request = { ip: '192.0.2.10', helo: 'mail.example.com', mailFrom: 'jane@example.com' };
  const row = { request, answers: answersOf(trees[tree].join('\n'), delay) };
  const began = performance.now();
  const result = await side.evaluate(row);
  if (result !== 'fail') console.error(`${process.argv[2]}, ${tree}: ${result}`);
  return (performance.now() - began) / delay;
}

const say = (data) => process.stdout.write(`${JSON.stringify(data)}\n`);
const results = [];
for (const row of rows) results.push(await attempt(row));
say({ version: side.version, results, trees: Object.keys(trees) });
for await (const line of createInterface({ input: process.stdin })) {
  const [, word, rest] = /^(\w+) (.*)$/.exec(line);
  if (word === 'trip') say({ trips: await trip(rest) });
  else {
    const [ms, ...only] = rest.split(' ').map(Number);
    say({ perSecond: await perSecond(ms, only.length ? only.map((at) => rows[at]) : rows) });
  }
}
