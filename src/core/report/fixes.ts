/** What to do first. ux.md §4: by status; SPF and DKIM before a stricter DMARC policy, whatever their status. */
import type { Deps } from '../checks/check.ts';
import type { FixDraft } from './fix-draft.ts';
import { dkimFixes } from './fixes-dkim.ts';
import { dmarcFixes } from './fixes-dmarc.ts';
import { spfFixes } from './fixes-spf.ts';
import type { Fix, Report } from './types.ts';

const statusRank = ['broken', 'risk', 'advice'];
const stricter: ReadonlySet<Fix['id']> = new Set([
  'dmarc.quarantine',
  'dmarc.reject',
  'dmarc.end-testing',
  'dmarc.align-subdomains',
]);
const weightOf = ({ id, status }: FixDraft) => (stricter.has(id) ? 10 : 0) + statusRank.indexOf(status);

export async function fixesFor(report: Report, deps: Deps): Promise<readonly Fix[]> {
  const drafts = [...(await spfFixes(report, deps)), ...dkimFixes(report), ...dmarcFixes(report)];
  return drafts
    .toSorted((one, other) => weightOf(one) - weightOf(other))
    .map((fix, index) => ({ ...fix, rank: index + 1 }));
}
