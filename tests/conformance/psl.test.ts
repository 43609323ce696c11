import { toASCII } from 'punycode';
import { expect, test } from 'vitest';
import { organizationalDomainByPublicSuffix } from '../../src/core/checks/public-suffix.ts';
import { readSuite } from '../support/conformance.ts';

interface Case {
  readonly input: string | null;
  readonly accept: readonly (string | null)[];
}
const suite = readSuite<{ readonly cases: readonly Case[] }>('psl');

test.skipIf(!suite).each(suite?.cases ?? [])('$input', ({ input, accept }) => {
  // The suite's note: for other alphabets, Unicode and A-labels are both right.
  expect(accept.map((name) => name && toASCII(name))).toContain(
    organizationalDomainByPublicSuffix(input ?? ''),
  );
});
