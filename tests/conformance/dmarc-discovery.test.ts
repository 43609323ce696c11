import { expect, test } from 'vitest';
import { evaluateDmarc, type DmarcQuestion } from '../../src/core/checks/dmarc-evaluate.ts';
import { neutralResolver, readSuite, type NeutralZone } from '../support/conformance.ts';

interface Case extends DmarcQuestion {
  readonly id: string;
  readonly zone: NeutralZone;
  readonly expect: {
    readonly result?: readonly string[];
    readonly policy?: readonly string[];
    readonly appliedPolicy?: readonly string[];
    readonly policyDomain?: readonly string[];
    readonly orgDomain?: readonly string[];
    readonly dkimAligned?: boolean;
    readonly spfAligned?: boolean;
    readonly queries?: readonly string[];
  };
  readonly disputed?: string;
}

const suite = readSuite<{ readonly cases: readonly Case[] }>('dmarc-discovery');

test.skipIf(!suite).each((suite?.cases ?? []).filter(({ disputed }) => !disputed))('$id', async (row) => {
  const resolver = neutralResolver(row.zone);
  const verdict = await evaluateDmarc(row, {
    resolver,
    signal: new AbortController().signal,
    now: () => 0,
  });
  const { expect: wanted } = row;
  if (wanted.result) expect(wanted.result).toContain(verdict.result);
  if (wanted.policy) expect(wanted.policy).toContain(verdict.policy);
  if (wanted.appliedPolicy) expect(wanted.appliedPolicy).toContain(verdict.appliedPolicy);
  if (wanted.policyDomain) expect(wanted.policyDomain).toContain(verdict.policyDomain);
  if (wanted.orgDomain) expect(wanted.orgDomain).toContain(verdict.organizationalDomain);
  if (wanted.dkimAligned !== undefined) expect(verdict.dkimAligned).toBe(wanted.dkimAligned);
  if (wanted.spfAligned !== undefined) expect(verdict.spfAligned).toBe(wanted.spfAligned);
  if (wanted.queries) expect(verdict.namesAsked).toEqual(wanted.queries);
  const texts = resolver.asked.filter(({ type }) => type === 'TXT').map(({ name }) => name);
  expect(verdict.namesAsked).toEqual(texts);
});
