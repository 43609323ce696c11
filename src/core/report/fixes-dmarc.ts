import { nextDmarcStep, parkedDmarc, starterDmarc, type DmarcProposal } from '../checks/dmarc-proposals.ts';
import type { FindingId } from '../findings/catalogue.ts';
import type { FixId } from './fix-catalogue.ts';
import { draft, worstFinding, type FixDraft } from './fix-draft.ts';
import type { Report } from './types.ts';

const idOf = { start: 'dmarc.create', park: 'dmarc.park' } as const;
const fixId = (step: DmarcProposal['step']): FixId =>
  step === 'start' || step === 'park' ? idOf[step] : `dmarc.${step}`;

export function dmarcFixes(report: Report): readonly FixDraft[] {
  const { dmarc } = report.facts;
  if (!dmarc || dmarc.outcome === 'failed' || !dmarc.complete) return [];
  const own = `_dmarc.${report.domain}`;
  const published = report.records.filter(({ section, name }) => section === 'dmarc' && name === own);
  const [only] = published;
  const has = (id: FindingId) => report.findings.some((finding) => finding.id === id);
  const several = report.findings.find(({ id }) => id === 'dmarc.several');
  if (several) return [draft(report, 'dmarc.keep-one', several, { safety: 'check-first' })];
  let proposal: DmarcProposal | null = null;
  const takesNone = has('receiving.null-mx') || has('receiving.none');
  const isClosed = has('spf.sends-nothing');
  if (published.length === 0 && has('dmarc.missing')) {
    if (takesNone && isClosed) proposal = parkedDmarc();
    // Without an SPF record nobody is said to send, which a person has to confirm.
    else if (takesNone && (has('spf.missing') || has('spf.missing.no-mail')))
      proposal = { ...parkedDmarc(), safety: 'check-first' };
    else proposal = starterDmarc(report.domain);
  } else if (published.length === 1 && only?.parsed?.kind === 'dmarc')
    proposal = nextDmarcStep(only.parsed, report.domain);
  const mends = worstFinding(report, ({ section }) => section === 'dmarc');
  if (!proposal || !mends) return [];
  return [
    draft(report, fixId(proposal.step), mends, {
      safety: proposal.safety,
      change: {
        action: only ? 'replace' : 'add',
        name: own,
        type: 'TXT',
        before: published.map(({ text }) => text),
        after: proposal.text,
        ttl: only?.ttl ?? null,
      },
    }),
  ];
}
