import { statusOf, type Finding } from '../findings/finding.ts';
import type { Fix, Report } from './types.ts';

/** A change before its place in the order is known. */
export type FixDraft = Omit<Fix, 'rank'>;

/** What every proposal shares unless it says otherwise: certain, in your own DNS panel, safe to do now. */
export function draft(
  report: Report,
  id: Fix['id'],
  mends: Finding,
  more: Partial<Omit<FixDraft, 'params'>> & { readonly params?: Partial<Fix['params']> } = {},
): FixDraft {
  return {
    id,
    status: statusOf(mends),
    section: mends.section,
    mends: mends.id,
    safety: 'safe',
    confidence: 'certain',
    turn: 'you',
    change: null,
    lookups: null,
    ...more,
    params: { domain: report.domain, terms: [], selector: '', ...more.params },
  };
}

const order = ['broken', 'risk', 'advice'] as const;

/** The worst finding among those wanted, first come first. */
export function worstFinding(report: Report, wanted: (finding: Finding) => boolean): Finding | null {
  for (const status of order) {
    const found = report.findings.find((finding) => statusOf(finding) === status && wanted(finding));
    if (found) return found;
  }
  return null;
}
