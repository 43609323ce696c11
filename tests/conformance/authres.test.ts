import { expect, test } from 'vitest';
import { parseAuthenticationResults } from '../../src/core/mail/authentication-results.ts';
import { readSuite } from '../support/conformance.ts';

interface Case {
  readonly id: string;
  readonly value: string;
  readonly expectError?: true;
  readonly expect?: {
    readonly authservId?: string;
    readonly version?: number;
    readonly count?: number;
    readonly results?: readonly {
      readonly method: string;
      readonly result: string;
      readonly reason?: string;
      readonly comment?: string;
      readonly properties?: Readonly<Record<string, string>>;
    }[];
    readonly methodCounts?: Readonly<Record<string, number>>;
  };
  readonly lenient?: boolean;
}

const suite = readSuite<{ readonly cases: readonly Case[] }>('authres');

test.skipIf(!suite).each(suite?.cases ?? [])('$id', ({ value, expect: wanted, expectError }) => {
  const read = parseAuthenticationResults(value);
  if (expectError) expect(read.error).not.toBeNull();
  if (!wanted) return;
  expect(read.error).toBeNull();
  if (wanted.authservId !== undefined) expect(read.authservId).toBe(wanted.authservId);
  if (wanted.version !== undefined) expect(read.version).toBe(wanted.version);
  if (wanted.count !== undefined) expect(read.results).toHaveLength(wanted.count);
  if (wanted.results) expect(read.results).toMatchObject(wanted.results);
  for (const [method, count] of Object.entries(wanted.methodCounts ?? {}))
    expect(read.results.filter((result) => result.method === method)).toHaveLength(count);
});
