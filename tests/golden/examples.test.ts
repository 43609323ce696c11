import { expect, test } from 'vitest';
import { zoneResolver } from '../../src/core/dns/zone.ts';
import { statusOf } from '../../src/core/findings/finding.ts';
import { checkDomain } from '../../src/core/report/check-domain.ts';
import { exampleZone, examples } from '../../src/core/report/examples.ts';
import { emptyReport, reduce } from '../../src/core/report/reduce.ts';
import type { Report } from '../../src/core/report/types.ts';

const now = () => Date.UTC(2026, 10, 24);
async function reportOf(id: string): Promise<Report> {
  const example = exampleZone(id);
  if (!example) throw new Error(`no example ${id}`);
  let report = emptyReport(example.domain, now());
  await checkDomain(example.domain, {
    resolver: zoneResolver(example.zone),
    signal: new AbortController().signal,
    now,
    random: (length) => new Uint8Array(length).fill(7),
    emit: (event) => (report = reduce(report, event)),
    logged: (error) => {
      throw error;
    },
  });
  return report;
}

/** Each teaches one thing: the answers, and the findings that are broken, risky or unknown. */
test.each<[string, string, string, readonly string[]]>([
  ['healthy', 'no', 'nothing-against', []],
  ['lookups', 'hardly', 'at-risk', ['spf.lookups.over-limit']],
  ['two-records', 'no', 'at-risk', ['spf.several']],
  ['watching', 'yes', 'nothing-against', ['dmarc.policy.none']],
  ['unused', 'no', 'sends-none', []],
  ['subdomains', 'partly', 'nothing-against', ['dmarc.subdomain.weaker']],
  ['keys', 'partly', 'at-risk', ['dkim.key.too-short']],
  ['unread', 'unknown', 'unknown', ['dmarc.lookup.failed']],
  ['article', 'no', 'at-risk', ['dkim.key.cut', 'spf.all.neutral']],
])('%s: forged? %s; delivered? %s', async (id, forge, deliver, marked) => {
  const report = await reportOf(id);
  expect(report.answers.forge?.kind).toBe(forge);
  expect(report.answers.deliver?.kind).toBe(deliver);
  const found = report.findings.filter((finding) =>
    ['broken', 'risk', 'unknown'].includes(statusOf(finding)),
  );
  for (const expected of marked) expect(found.map((finding) => finding.id)).toContain(expected);
  if (marked.length === 0) expect(found.map((finding) => finding.id)).toEqual([]);
  expect(report.state).toBe('done');
  expect(Object.values(report.sections)).not.toContain('crashed');
  expect(report.queries.length).toBeLessThanOrEqual(150);
});

/** What to do first, in order. */
test.each<[string, readonly string[]]>([
  ['healthy', []],
  ['lookups', ['spf.lookups', 'dmarc.reject']],
  ['two-records', ['spf.merge']],
  ['watching', ['dmarc.quarantine']],
  ['subdomains', ['dmarc.protect-invented']],
  ['keys', ['dkim.replace']],
  ['unread', []],
])('%s: what to do first', async (id, expected) => {
  const { fixes } = await reportOf(id);
  expect(fixes.map((fix) => fix.id)).toEqual(expected);
  expect(fixes.map(({ rank }) => rank)).toEqual(expected.map((_, index) => index + 1));
});

test('no record is called missing where its look-up failed', async () => {
  const { findings } = await reportOf('unread');
  expect(findings.map(({ id }) => id)).not.toContain('dmarc.missing');
});

test('twelve look-ups are counted as twelve', async () => {
  const { facts } = await reportOf('lookups');
  expect(facts.spf?.lookups).toBe(12);
});

test('every example is there to be shown', () => expect(examples).toHaveLength(9));
