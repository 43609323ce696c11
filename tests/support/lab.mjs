/**
 * The DNS lab: an own signed root, a validating resolver and DNS over HTTPS, all on loopback and all real.
 *
 *   page or Node --HTTPS GET ?dns=--> dnsdist --TCP--> named "rec" (validates) --UDP/TCP--> named "auth" (tests/zones)
 *
 * Keys, signatures and certificate are made at every start, in a temporary folder that goes away at the end.
 * `node tests/support/lab.mjs` starts it by hand; one line of JSON says where it listens.
 */
import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import dgram from 'node:dgram';
import http2 from 'node:http2';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import packet from 'dns-packet-original';
import { makeCertificate } from './lab-certificate.mjs';
import { authorityConfig, dnsdistConfig, resolverConfig, rootHints } from './lab-config.mjs';
import { listenBadly } from './lab-sockets.mjs';
import { signZones } from './lab-zones.mjs';

/** The host names of the services in src/core/dns/services.ts; the first is the one whose faults differ. */
export const serviceHosts = [
  'cloudflare-dns.com',
  'dns.google',
  'doh.dns.sb',
  'doh.ffmuc.net',
  'blank.dnsforge.de',
];
const programs = ['named', 'dnssec-keygen', 'dnssec-signzone', 'dnsdist', 'openssl', 'setpriv'];
const loopback = '127.0.0.1';

/** An ordinary user's PATH lacks sbin, where named lives: look beside each bin. */
const find = (/** @type {string} */ program) =>
  (process.env['PATH'] ?? '')
    .split(':')
    .flatMap((dir) => [dir, dir.replace(/bin$/, 'sbin')])
    .map((dir) => join(dir, program))
    .find((path) => existsSync(path)) ?? null;

/** The programs the lab needs and this machine lacks. */
export const missingPrograms = () => programs.filter((program) => !find(program));

/** A port free for TCP and UDP alike. */
async function freePort() {
  for (;;) {
    const server = net.createServer();
    await new Promise((resolve, reject) => server.once('error', reject).listen(0, loopback, resolve));
    const { port } = /** @type {net.AddressInfo} */ (server.address());
    const socket = dgram.createSocket('udp4');
    const free = await new Promise((resolve) => {
      socket.once('error', () => resolve(false)).bind(port, loopback, () => resolve(true));
    });
    socket.close();
    await new Promise((resolve) => server.close(resolve));
    if (free) return port;
  }
}

const accepts = (/** @type {number} */ port) =>
  new Promise((resolve) => {
    const socket = net.connect(port, loopback, () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

/** Where AppArmor guards named it may not read a temporary folder; a copy of the program has no profile. */
function namedFor(/** @type {string} */ dir) {
  const original = find('named') ?? 'named';
  const guard = '/sys/module/apparmor/parameters/enabled';
  if (!existsSync(guard) || !readFileSync(guard, 'utf8').startsWith('Y')) return original;
  const copy = join(dir, 'named-lab');
  copyFileSync(original, copy);
  return copy;
}

/** Whether the whole line answers, validated; HTTP/2 because newer builds of dnsdist speak nothing else. */
function isValidating(/** @type {number} */ port, /** @type {string} */ ca) {
  const query = packet.encode({
    type: 'query',
    flags: packet.RECURSION_DESIRED | packet.AUTHENTIC_DATA,
    questions: [{ type: 'SOA', name: 'test' }],
  });
  return new Promise((resolve) => {
    const done = (/** @type {boolean} */ good) => {
      session.destroy();
      resolve(good);
    };
    const session = http2.connect(`https://localhost:${port}`, { ca: readFileSync(ca) });
    session.once('error', () => done(false)).setTimeout(2000, () => done(false));
    const request = session.request({
      ':path': `/dns-query?dns=${query.toString('base64url')}`,
      accept: 'application/dns-message',
    });
    /** @type {Buffer[]} */
    const parts = [];
    request.on('data', (part) => parts.push(part)).once('error', () => done(false));
    request.once('end', () => {
      try {
        const answer = packet.decode(Buffer.concat(parts));
        done(answer.rcode === 'NOERROR' && answer.flag_ad);
      } catch {
        done(false); // not up yet: an error page or half an answer
      }
    });
  });
}

/** `plain`: port of DNS without encryption; 0: any. */
export async function startLab({
  zones: zoneDir = fileURLToPath(new URL('../zones', import.meta.url)),
  plain = 0,
} = {}) {
  const missing = missingPrograms();
  if (missing.length) throw new Error(`the DNS lab needs ${missing.join(', ')}`);
  const started = performance.now();
  const dir = mkdtempSync(join(tmpdir(), 'mailwright-lab-'));
  /** @type {Record<string, number>} */
  const services = {};
  for (const host of serviceHosts) services[host] = await freePort();
  const ports = {
    auth: await freePort(),
    rec: await freePort(),
    plain: plain || (await freePort()),
    cleartext: await freePort(),
    closed: await freePort(),
    services,
  };

  const { zones, anchor } = signZones(zoneDir, dir);
  const tls = makeCertificate(dir, serviceHosts);
  writeFileSync(join(dir, 'hints'), rootHints);
  writeFileSync(join(dir, 'auth.conf'), authorityConfig(dir, ports, zones));
  writeFileSync(join(dir, 'rec.conf'), resolverConfig(dir, ports, anchor));
  writeFileSync(join(dir, 'dnsdist.conf'), dnsdistConfig(ports, tls));

  const closeSockets = await listenBadly(ports.auth);
  /** @type {{ name: string, process: import('node:child_process').ChildProcess, gone: Promise<unknown> }[]} */
  const children = [];
  const run = (/** @type {string} */ name, /** @type {string} */ program, /** @type {string[]} */ args) => {
    const log = openSync(join(dir, `${name}.log`), 'w');
    // The children end with the launcher, even when it is killed.
    const child = spawn('setpriv', ['--pdeathsig', 'TERM', '--', program, ...args], {
      stdio: ['ignore', log, log],
      cwd: dir,
    });
    children.push({ name, process: child, gone: new Promise((resolve) => child.once('exit', resolve)) });
  };
  const running = (/** @type {{ process: import('node:child_process').ChildProcess }} */ child) =>
    child.process.exitCode === null && child.process.signalCode === null;

  /** @type {Promise<void> | null} */
  let stopped = null;
  const stop = () =>
    (stopped ??= (async () => {
      for (const child of [...children].reverse()) if (running(child)) child.process.kill('SIGTERM');
      await Promise.race([Promise.all(children.map((child) => child.gone)), sleep(4000)]);
      for (const child of children) if (running(child)) child.process.kill('SIGKILL');
      await Promise.all(children.map((child) => child.gone));
      closeSockets();
      rmSync(dir, { recursive: true, force: true });
    })());

  const until = async (/** @type {() => Promise<boolean>} */ ready, /** @type {string} */ what) => {
    for (const end = Date.now() + 15_000; !(await ready()); await sleep(40))
      if (Date.now() > end || !children.every(running)) throw new Error(what);
  };
  try {
    const named = namedFor(dir);
    run('auth', named, ['-f', '-n', '1', '-c', join(dir, 'auth.conf')]);
    run('rec', named, ['-f', '-n', '1', '-c', join(dir, 'rec.conf')]);
    await until(
      async () => (await accepts(ports.auth)) === true && (await accepts(ports.rec)) === true,
      'named did not start',
    );
    run('dnsdist', find('dnsdist') ?? 'dnsdist', ['--supervised', '--disable-syslog', '-C', 'dnsdist.conf']);
    await until(
      async () => (await isValidating(services[serviceHosts[0]], tls.ca)) === true,
      'no validated answer',
    );
  } catch (error) {
    const logs = children.map(
      ({ name }) => `--- ${name}\n${readFileSync(join(dir, `${name}.log`), 'utf8').slice(-1500)}`,
    );
    await stop();
    throw new Error(`the DNS lab did not start\n${logs.join('\n')}`, { cause: error });
  }
  return {
    ...tls,
    dir,
    ports,
    /** In cleartext, for curl; newer builds of dnsdist refuse it. */
    cleartext: `http://${loopback}:${ports.cleartext}/dns-query`,
    milliseconds: Math.round(performance.now() - started),
    stop,
  };
}

if (basename(process.argv[1] ?? '') === 'lab.mjs') {
  const { stop, ...lab } = await startLab();
  console.log(JSON.stringify(lab));
  const end = () => void stop().then(() => process.exit(0));
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  setInterval(() => {}, 1 << 30);
}
