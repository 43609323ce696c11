import { confidenceOf, referencesOf, safetyOf, statusOf, turnOf } from '../findings/finding.ts';
import type { Report } from '../report/types.ts';
import { fixTextOf, type CheckPack } from '../text/check-pack.ts';
import { textOf } from '../text/texts.ts';

/** Rises when a field changes its meaning or goes; new fields do not raise it. */
export const reportJsonVersion = 1;

/** The whole report: ids for programs, sentences for people. */
export function reportJson(report: Report, pack: CheckPack): string {
  const { domain, startedAt, state, sections, answers, records, facts, queries } = report;
  const data = {
    format: 'mailwright-report',
    version: reportJsonVersion,
    language: pack.language,
    domain,
    startedAt,
    checked: pack.fmt.time(startedAt),
    state,
    sections,
    answers,
    findings: report.findings.map((finding) => ({
      ...finding,
      status: statusOf(finding),
      confidence: confidenceOf(finding),
      safety: safetyOf(finding),
      turn: turnOf(finding),
      references: referencesOf(finding),
      text: textOf(finding, pack.findings, pack.fmt),
    })),
    fixes: report.fixes.map((fix) => ({ ...fix, text: fixTextOf(fix, pack) })),
    records: records.map(({ parsed: _parsed, ...record }) => record),
    facts,
    queries,
  };
  // The exponent of a key is a bigint, which JSON does not know.
  return JSON.stringify(
    data,
    (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value),
    2,
  );
}
