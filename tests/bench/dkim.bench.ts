/** `npm run bench`: DKIM verifications and ARC chains per second, beside mailauth and the bare WebCrypto rate. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'vitest';
import { bytesFromLatin1 } from '../../src/core/base/bytes.ts';
import { verifyArc } from '../../src/core/checks/arc-verify.ts';
import { verifyDkim } from '../../src/core/checks/dkim-verify.ts';
import type { Deps } from '../../src/core/checks/check.ts';
import { neutralResolver, readSuite, type NeutralZone } from '../support/conformance.ts';

interface Signed {
  readonly zone: NeutralZone;
  readonly cases: readonly { readonly message: string; readonly accept: readonly string[] }[];
}
interface Chained {
  readonly scenarios: readonly {
    readonly zone: NeutralZone;
    readonly tests: readonly { readonly message: string; readonly accept: readonly string[] }[];
  }[];
}
const signed = readSuite<Signed>('dkim-crosssigned');
const chained = readSuite<Chained>('arc-valimail');
const runs = 5;
const least = 1500;

interface Case {
  readonly message: Uint8Array<ArrayBuffer>;
  readonly zone: NeutralZone;
}
const depsOf = (zone: NeutralZone, used: Crypto, now: number): Deps => ({
  resolver: neutralResolver(zone),
  signal: new AbortController().signal,
  now: () => now,
  crypto: used,
});

/** Every call of the browser's cryptography that one round of ours makes, with keys that are imported already. */
function noting(calls: (() => Promise<unknown>)[]): Crypto {
  const subtle = new Proxy(crypto.subtle, {
    get(target, name: 'verify' | 'digest' | 'importKey') {
      const call = target[name].bind(target) as (...args: unknown[]) => Promise<unknown>;
      return (...args: unknown[]) => {
        if (name !== 'importKey') calls.push(() => call(...args));
        return call(...args);
      };
    },
  });
  return { subtle } as Crypto;
}

/** Rounds per second times what is in a round; warmed up once. */
async function rate(count: number, round: () => Promise<void>): Promise<number> {
  const started = performance.now();
  let rounds = 0;
  do {
    await round();
    rounds++;
  } while (performance.now() - started < least);
  return (rounds * count * 1000) / (performance.now() - started);
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0; // prettier-ignore

interface Peer {
  readonly dkimVerify: (message: Buffer, options: object) => Promise<{ readonly arc?: unknown }>;
  readonly arc: (data: unknown, options: object) => Promise<unknown>;
}
async function peer(): Promise<Peer> {
  // Installed by `npm run bench` only; its main entry fails on Node 20 (decisions.md §7).
  const of = async (path: string) =>
    (await import(/* @vite-ignore */ join(import.meta.dirname, 'node_modules/mailauth/lib', path))) as Record<string, never>;
  return { dkimVerify: (await of('dkim/verify.js'))['dkimVerify'] as never, arc: (await of('arc/index.js'))['arc'] as never };
} // prettier-ignore

/** The answers of a zone as Node's own resolver gives them. */
const asNode = (zone: NeutralZone) => (name: string, type: string) => {
  const records = zone[name.toLowerCase()]?.flatMap((one) => (one.type === type && 'data' in one ? [one.data] : [])) ?? [];
  return records.length > 0 ? Promise.resolve(records) : Promise.reject(Object.assign(new Error(name), { code: 'ENOTFOUND' }));
}; // prettier-ignore

async function race(name: string, cases: readonly Case[], now: number, ours: (one: Case, deps: Deps) => Promise<unknown>, theirs: (one: Case, tools: Peer) => Promise<unknown>) {
  const tools = await peer();
  const calls: (() => Promise<unknown>)[] = [];
  for (const one of cases) await ours(one, depsOf(one.zone, noting(calls), now));
  const rows = { ours: [] as number[], mailauth: [] as number[], bare: [] as number[] };
  for (let run = 0; run < runs; run++) {
    rows.ours.push(await rate(cases.length, async () => { for (const one of cases) await ours(one, depsOf(one.zone, crypto, now)); }));
    rows.mailauth.push(await rate(cases.length, async () => { for (const one of cases) await theirs(one, tools); }));
    rows.bare.push(await rate(cases.length, async () => { for (const call of calls) await call(); }));
  }
  const [own, other, bare] = [median(rows.ours), median(rows.mailauth), median(rows.bare)];
  const version = (JSON.parse(readFileSync(join(import.meta.dirname, 'node_modules/mailauth/package.json'), 'utf8')) as { version: string }).version;
  console.log(`${name}, ${cases.length} messages: ours ${own.toFixed(0)}/s; mailauth ${version} ${other.toFixed(0)}/s (ratio ${(own / other).toFixed(2)}); bare WebCrypto ${bare.toFixed(0)}/s (${((100 * own) / bare).toFixed(0)} %)`);
} // prettier-ignore

test.skipIf(!signed)('DKIM', { timeout: 300_000 }, async () => {
  const cases = (signed?.cases ?? []).filter(({ accept }) => accept.includes('pass')).map(({ message }) => ({ message: bytesFromLatin1(message), zone: signed?.zone ?? {} })); // prettier-ignore
  await race(
    'DKIM',
    cases,
    1_795_500_000_000,
    ({ message }, deps) => verifyDkim(message, deps),
    ({ message, zone }, { dkimVerify }) => dkimVerify(Buffer.from(message), { resolver: asNode(zone) }),
  );
});

test.skipIf(!chained)('ARC', { timeout: 300_000 }, async () => {
  const cases = (chained?.scenarios ?? []).flatMap(({ zone, tests }) =>
    tests.filter(({ accept }) => accept.includes('pass')).map(({ message }) => ({ message: new TextEncoder().encode(message), zone })),
  ); // prettier-ignore
  await race(
    'ARC',
    cases,
    1_500_000_000_000,
    ({ message }, deps) => verifyArc(message, deps),
    async ({ message, zone }, { dkimVerify, arc }) => {
      const options = { resolver: asNode(zone) };
      const data = await dkimVerify(Buffer.from(message), options);
      await arc(data.arc, options);
    },
  );
});
