import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { bytesFromLatin1 } from '../../src/core/base/bytes.ts';
import { signingConfig, type ConfigProgram, type Signing } from '../../src/core/build/dkim-config.ts';
import { makeDkimKey, type DkimKeyKind, type DkimKeyPair } from '../../src/core/build/dkim-keys.ts';
import { builtName } from '../../src/core/build/judge.ts';
import { verifyDkim } from '../../src/core/checks/dkim-verify.ts';
import { zoneResolver } from '../../src/core/dns/zone.ts';
import { recordsAsCode } from '../../src/core/export/records-as-code.ts';
import { startLab } from '../support/lab.mjs';
import { findProgram } from './programs.mjs';

export interface Made extends Signing {
  readonly pair: DkimKeyPair;
}
const kinds: readonly (readonly [string, DkimKeyKind])[] = [
  ['one', 'rsa2048'],
  ['two', 'rsa3072'],
  ['ed', 'ed25519'],
];

/** Keys of our own making, their records in our own zone file, and the test DNS that serves it on port 53. */
export async function openWorld() {
  const keys: Made[] = [];
  for (const [label, kind] of kinds)
    keys.push({
      domain: `${label}.peers.test`,
      selector: 's20261124',
      algorithm: kind === 'ed25519' ? 'ed25519-sha256' : 'rsa-sha256',
      pair: await makeDkimKey(kind, crypto),
    });
  const records = keys.map(({ domain, selector, pair }) => ({ name: builtName('dkim', domain, selector), type: 'TXT', value: pair.record }) as const); // prettier-ignore
  const zone = recordsAsCode('zone-file', records, 'peers.test', 60);
  const dir = mkdtempSync(join(tmpdir(), 'mailwright-peer-zones-'));
  cpSync(fileURLToPath(new URL('../zones', import.meta.url)), dir, { recursive: true });
  const parent = join(dir, 'test.zone');
  writeFileSync(parent, `${readFileSync(parent, 'utf8')}\npeers NS ns.root\n`);
  const own = join(dir, 'peers.test.zone');
  writeFileSync(own, `;@sign yes\n${zone}@ SOA ns.root.test. hostmaster.root.test. 1 3600 600 86400 60\n@ NS ns.root.test.\nsink A 127.0.0.1\n`); // prettier-ignore
  const lab = await startLab({ zones: dir, plain: 53 });
  const deps = { resolver: zoneResolver(zone), signal: new AbortController().signal, now: () => Date.now(), crypto }; // prettier-ignore
  return {
    keys,
    rsa: keys.filter(({ algorithm }) => algorithm === 'rsa-sha256'),
    zone: own,
    stop: () => lab.stop(),
    /** What our own verifier says of each signature. */
    verify: async (message: string) => (await verifyDkim(bytesFromLatin1(message), deps)).map(({ result }) => result), // prettier-ignore
  };
}

/** Writes the settings as the page prints them, where the page says they belong. */
export function install(program: ConfigProgram, keys: readonly Signing[]): readonly string[] {
  const files = signingConfig(keys).filter((one) => one.program === program && one.file.startsWith('/'));
  for (const { file, text } of files) put(file, text);
  return files.map(({ file }) => file);
}

export function put(file: string, text: string, owner = 'root'): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text, { mode: 0o644 });
  if (owner === 'root') return;
  execFileSync('chown', ['-R', owner, dirname(file)]);
  execFileSync('chmod', ['600', file]);
}

export const letterOf = (domain: string): string =>
  [`From: Ann <ann@${domain}>`, 'To: bob@sink.peers.test', 'Subject: Minutes', 'Date: Tue, 24 Nov 2026 09:00:00 +0100', `Message-ID: <1@${domain}>`, '', 'Dear all,', '', 'here they are.', ''].join('\r\n'); // prettier-ignore

/** Runs a program to its end; what it printed, both ways. */
export async function say(program: string, args: readonly string[], input = ''): Promise<{ code: number; text: string }> {
  const child = spawn(findProgram(program) ?? program, args, { timeout: 100_000 });
  let text = '';
  for (const pipe of [child.stdout, child.stderr]) pipe.on('data', (piece: Buffer) => (text += piece.toString('latin1')));
  child.stdin.on('error', () => undefined).end(input, 'latin1'); // it may end without reading
  const code = await new Promise<number>((resolve) => child.once('close', (status) => resolve(status ?? -1)));
  return { code, text };
} // prettier-ignore

/** Starts a server and waits until it takes connections; `end` also shows what it said. */
export async function serve(program: string, args: readonly string[], port: number) {
  const path = findProgram(program) ?? program;
  const child: ChildProcess = spawn(path, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const pipe of [child.stdout, child.stderr]) pipe?.on('data', (piece: Buffer) => (text += piece.toString()));
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  for (let tries = 0; !(await accepts(port)); tries++) {
    if (tries > 1000 || child.exitCode !== null) throw new Error(`${program} did not start\n${text}`);
    await sleep(100);
  }
  return {
    said: () => text,
    end: async () => {
      child.kill('SIGTERM');
      await Promise.race([gone, sleep(5000)]);
      if (child.exitCode === null) child.kill('SIGKILL');
    },
  };
} // prettier-ignore

const accepts = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

/** Hands a message to a server, in the shortest SMTP. */
export async function hand(port: number, message: string, sender: string, recipient: string): Promise<void> {
  const socket = net.connect(port, '127.0.0.1').setEncoding('latin1');
  let text = '';
  socket.on('data', (piece: string) => (text += piece));
  const steps = ['EHLO client.peers.test', `MAIL FROM:<${sender}>`, `RCPT TO:<${recipient}>`, 'DATA', `${message.replace(/^\./gm, '..')}.`, 'QUIT']; // prettier-ignore
  for (const step of ['', ...steps]) {
    if (step !== '') socket.write(`${step}\r\n`, 'latin1');
    for (let tries = 0; !/^\d{3} [^\n]*\r\n/m.test(text); tries++) {
      if (tries > 300) throw new Error(`no answer to ${step.slice(0, 40)}: ${text}`);
      await sleep(50);
    }
    if (/^[45]\d\d /m.test(text)) throw new Error(`${step.slice(0, 40)}: ${text}`);
    text = '';
  }
  socket.destroy();
}
