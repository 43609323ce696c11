import { describe, expect, test } from 'vitest';
import { verifyArc } from '../../src/core/checks/arc-verify.ts';
import { neutralResolver, readSuite, type NeutralZone } from '../support/conformance.ts';

interface Suite {
  readonly scenarios: readonly {
    readonly id: string;
    readonly zone: NeutralZone;
    readonly tests: readonly {
      readonly id: string;
      readonly message: string;
      readonly accept: readonly string[];
      readonly secondary?: boolean;
    }[];
  }[];
}

const suite = readSuite<Suite>('arc-valimail');

describe.skipIf(!suite)('RFC 8617, the public suite', () => {
  for (const { id: scenario, zone, tests } of suite?.scenarios ?? [])
    test.each(tests)(`${scenario} / $id`, async ({ message, accept }) => {
      const verdict = await verifyArc(new TextEncoder().encode(message), {
        resolver: neutralResolver(zone),
        signal: new AbortController().signal,
        now: () => 1_500_000_000_000,
        crypto,
      });
      expect(accept, JSON.stringify(verdict, null, 1)).toContain(verdict.result);
    });
});
