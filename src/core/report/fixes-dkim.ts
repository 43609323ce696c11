import { repairDkimKey } from '../checks/dkim-proposals.ts';
import { statusOf } from '../findings/finding.ts';
import { draft, type FixDraft } from './fix-draft.ts';
import type { Report } from './types.ts';

/** `dkim:mail` and `dkim:mail:2` are records of the selector `mail`. */
const selectorOf = (recordId: string): string => recordId.replace(/^dkim:/, '').replace(/:\d+$/, '');

/** One change a record: the text repaired where that can be proved, else a new key. */
export function dkimFixes(report: Report): readonly FixDraft[] {
  return report.records.flatMap((record) => {
    if (record.section !== 'dkim') return [];
    const mends = report.findings.find(
      (finding) => finding.record === record.id && ['broken', 'risk'].includes(statusOf(finding)),
    );
    if (!mends) return [];
    const params = { selector: selectorOf(record.id) };
    const repaired = repairDkimKey(record.text);
    if (repaired === null) return [draft(report, 'dkim.replace', mends, { params, safety: 'check-first' })];
    const { name, text, ttl } = record;
    return [
      draft(report, 'dkim.repair', mends, {
        params,
        change: { action: 'replace', name, type: 'TXT', before: [text], after: repaired, ttl },
      }),
    ];
  });
}
