import type { SpfCase } from '../data/spf-cases.ts';
import { zoneResolver } from '../dns/zone.ts';
import { checkHost } from './check-host.ts';
import type { Deps } from './check.ts';
import type { SpfCheck, SpfRequest } from './spf-host-types.ts';

export interface SpfCaseOutcome {
  readonly check: SpfCheck;
  /** Result, and counts and explanation where the row names them, are as expected. */
  readonly asExpected: boolean;
}

/** The mail of a row, with what it leaves out. */
export const caseRequest = ({ ip, helo, mailFrom }: SpfCase): SpfRequest => ({
  ip: ip ?? '192.0.2.10',
  helo: helo ?? 'mail.example.com',
  mailFrom: mailFrom ?? 'jane@example.com',
});

export const caseZone = ({ zone }: SpfCase): string => `$ORIGIN example.com.\n$TTL 300\n${zone.join('\n')}\n`;

/** Evaluates one row over its own zone in memory; asks nobody. Rejects only when the signal aborts. */
export async function runSpfCase(row: SpfCase, deps: Pick<Deps, 'signal' | 'now'>): Promise<SpfCaseOutcome> {
  const check = await checkHost(caseRequest(row), { ...deps, resolver: zoneResolver(caseZone(row)) });
  const same = <T>(expected: T | undefined, found: T) => expected === undefined || expected === found;
  return {
    check,
    asExpected:
      check.result === row.result &&
      same(row.lookups, check.lookups) &&
      same(row.voidLookups, check.voidLookups) &&
      same(row.explanation, check.explanation),
  };
}
