/** Changes to make, in the order of ux.md §4. Each text was read by our own parsers before it is offered. */
import { nextDmarcStep, parkedDmarc, starterDmarc, type DmarcProposal } from '../checks/dmarc-proposals.ts';
import { statusOf } from '../findings/finding.ts';
import type { FindingId } from '../findings/catalogue.ts';
import type { FixId } from './fix-catalogue.ts';
import type { Fix, Report } from './types.ts';

const idOf = { start: 'dmarc.create', park: 'dmarc.park' } as const;
const fixId = (step: DmarcProposal['step']): FixId =>
  step === 'start' || step === 'park' ? idOf[step] : `dmarc.${step}`;

/** The worst finding of the record is what the change mends. */
function mended(report: Report): { readonly id: FindingId; readonly status: Fix['status'] } | null {
  const order: readonly Fix['status'][] = ['broken', 'risk', 'advice'];
  const inDmarc = report.findings.filter(({ section }) => section === 'dmarc');
  for (const status of order) {
    const found = inDmarc.find((finding) => statusOf(finding) === status);
    if (found) return { id: found.id, status };
  }
  return null;
}

export function fixesFor(report: Report): readonly Fix[] {
  const { dmarc } = report.facts;
  if (!dmarc || dmarc.outcome === 'failed' || !dmarc.complete) return [];
  const own = `_dmarc.${report.domain}`;
  const published = report.records.filter(({ section, name }) => section === 'dmarc' && name === own);
  const [only] = published;
  const has = (id: FindingId) => report.findings.some((finding) => finding.id === id);
  let proposal: DmarcProposal | null = null;
  if (published.length === 0 && has('dmarc.missing'))
    proposal =
      has('spf.sends-nothing') && has('receiving.null-mx') ? parkedDmarc() : starterDmarc(report.domain);
  else if (published.length === 1 && only?.parsed?.kind === 'dmarc')
    proposal = nextDmarcStep(only.parsed, report.domain);
  const mends = mended(report);
  if (!proposal || !mends) return [];
  return [
    {
      id: fixId(proposal.step),
      params: { domain: report.domain },
      rank: 1,
      status: mends.status,
      section: 'dmarc',
      mends: mends.id,
      safety: proposal.safety,
      confidence: 'certain',
      turn: 'you',
      change: {
        action: only ? 'replace' : 'add',
        name: own,
        type: 'TXT',
        before: published.map(({ text }) => text),
        after: proposal.text,
        ttl: only?.ttl ?? null,
      },
      lookups: null,
    },
  ];
}
