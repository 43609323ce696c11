import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'vitest';
import type { Lookup, Resolver, RrData, RrType } from '../../src/core/dns/types.ts';

const folder = join(import.meta.dirname, '../../../shared/conformance');

/** The cases of a suite; null, with one printed line, when the material is not on this machine. */
// The caller knows the suite's format.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export function readSuite<T>(suite: string): T | null {
  const path = join(folder, suite, 'cases.json');
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as T;
  console.info(`conformance/${suite}: skipped, ${path} is not there`);
  // A file without a test would be called broken.
  test.skip('its rows are not on this machine');
  return null;
}

type NeutralRecord =
  | { readonly type: 'A' | 'AAAA' | 'PTR' | 'CNAME' | 'NS'; readonly data: string }
  | { readonly type: 'MX'; readonly data: readonly [number, string] }
  | { readonly type: 'TXT'; readonly data: readonly string[] }
  | { readonly type: string; readonly error: string };
/** The README of the conformance data describes it under "Zones". */
export type NeutralZone = Readonly<Record<string, readonly NeutralRecord[]>>;

/** Answers from a neutral zone, and notes every question. */
export function neutralResolver(
  zone: NeutralZone,
): Resolver & { readonly asked: { readonly name: string; readonly type: RrType }[] } {
  const asked: { name: string; type: RrType }[] = [];
  const names = new Map(Object.entries(zone).map(([name, records]) => [name.toLowerCase(), records]));

  function answer<T extends RrType>(name: string, type: T, hops: number): Lookup<T> {
    const failed = (error: string): Lookup<T> => ({
      status: 'failed',
      reason: error === 'TIMEOUT' ? 'timeout' : 'servfail',
      note: error,
      detail: null,
    });
    if (hops > 8) return failed('SERVFAIL');
    const records = names.get(name);
    if (!records) {
      if (name.startsWith('error.')) return failed('TIMEOUT');
      const isAbove = [...names.keys()].some((other) => other.endsWith(`.${name}`));
      return { status: isAbove ? 'no-data' : 'no-name', detail: null };
    }
    const ofType = records.filter((record) => record.type === type);
    const broken = ofType.find((record) => 'error' in record);
    if (broken && 'error' in broken) return failed(broken.error);
    const data = ofType.flatMap((record) => ('data' in record ? [record.data] : []));
    if (data.length > 0)
      return {
        status: 'found',
        // The type was compared above.
        records: data.map((value) => valueOf(type, value)) as RrData[T][],
        ttl: 300,
        authentic: false,
        detail: null,
      };
    const alias = records.find((record) => record.type === 'CNAME');
    if (alias && 'data' in alias && typeof alias.data === 'string')
      return answer(alias.data.toLowerCase(), type, hops + 1);
    const all = records.find((record) => record.type === '*');
    return all && 'error' in all ? failed(all.error) : { status: 'no-data', detail: null };
  }

  return {
    asked,
    lookup(name, type, signal) {
      if (signal.aborted) return Promise.reject(signal.reason as Error);
      asked.push({ name, type });
      return Promise.resolve(answer(name.toLowerCase().replace(/\.$/, ''), type, 0));
    },
  };
}

function valueOf(type: RrType, data: string | readonly unknown[]): unknown {
  if (type === 'TXT') return { strings: data };
  if (type === 'MX') return { preference: data[0], exchange: data[1] };
  return data;
}

/** Rows in tests: `{ '_dmarc.example.com': 'v=DMARC1; p=none' }`; `!` stands for a failed look-up. */
export function texts(zone: Readonly<Record<string, string | readonly string[]>>): NeutralZone {
  return Object.fromEntries(
    Object.entries(zone).map(([name, value]) => [
      name,
      value === '!'
        ? [{ type: '*', error: 'SERVFAIL' }]
        : [value].flat().map((text) => ({ type: 'TXT', data: [text] })),
    ]),
  );
}
