import { describe, expect, test } from 'vitest';
import { checkHost } from '../../src/core/checks/check-host.ts';
import { neutralResolver, readSuite, type NeutralZone } from '../support/conformance.ts';

interface Suite {
  readonly scenarios: readonly {
    readonly id: string;
    readonly zone: NeutralZone;
    readonly tests: readonly {
      readonly id: string;
      readonly helo: string;
      readonly ip: string;
      readonly mailFrom: string;
      readonly accept: readonly string[];
      readonly explanation?: string | null;
      readonly defaultExplanation?: boolean;
    }[];
  }[];
}

const suite = readSuite<Suite>('spf-rfc7208');

describe.skipIf(!suite)('RFC 7208, the public suite', () => {
  for (const { id: scenario, zone, tests } of suite?.scenarios ?? [])
    for (const { id, helo, ip, mailFrom, accept, explanation, defaultExplanation } of tests)
      test(`${scenario} / ${id}`, async () => {
        const check = await checkHost(
          { helo, ip, mailFrom, receiver: 'receiver.example' },
          { resolver: neutralResolver(zone), signal: new AbortController().signal, now: () => 0 },
        );
        expect(accept, JSON.stringify(check.trace)).toContain(check.result);
        if (check.result !== 'fail') return;
        if (typeof explanation === 'string' && explanation !== 'DEFAULT')
          expect(check.explanation?.toLowerCase()).toBe(explanation.toLowerCase());
        if (defaultExplanation || explanation === 'DEFAULT') expect(check.explanation).toBeNull();
      });
});
