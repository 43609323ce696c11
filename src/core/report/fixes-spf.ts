/** Changes to the SPF record. Each new text was read by our own check over an overlay before it is offered. */
import type { Deps } from '../checks/check.ts';
import type { SpfRow, SpfTree } from '../checks/facts.ts';
import {
  appendAll,
  mergeSpf,
  repairSpf,
  replaceAll,
  withoutTerms,
  type SpfProposal,
} from '../checks/spf-proposals.ts';
import { checkSpf } from '../checks/spf-tree.ts';
import { overlay } from '../dns/overlay.ts';
import { zoneFromRecords } from '../dns/zone.ts';
import { mailProviderOf } from '../data/mail-providers.ts';
import type { FindingId } from '../findings/catalogue.ts';
import { statusOf, type Finding } from '../findings/finding.ts';
import { termText } from '../records/spf/print.ts';
import { draft, worstFinding, type FixDraft } from './fix-draft.ts';
import type { Fix, Report } from './types.ts';

interface Candidate {
  readonly id: Fix['id'];
  readonly mends: Finding;
  readonly proposal: SpfProposal;
  readonly safety: Fix['safety'];
}

/** Parts that admit nobody: their target has no record or no address, or the same words stand there already. */
function isDead({ child, hosts, term }: SpfRow): boolean {
  if (term.kind !== 'mechanism') return false;
  if (term.name === 'include') return child?.outcome === 'none' || child?.outcome === 'no-name';
  if (term.name !== 'a' || !hosts || hosts.length === 0) return false;
  return hosts.every(({ v4, v6, failed }) => failed === null && v4.length === 0 && v6.length === 0);
}

/** The term that a finding speaks of, where it stands in the domain's own record. */
const termOf = ({ params }: Finding): string | null =>
  'term' in params && typeof params.term === 'string' ? params.term : null;

function candidates(report: Report, tree: SpfTree, texts: readonly string[]): readonly Candidate[] {
  const worst = (wanted: (id: FindingId) => boolean) =>
    worstFinding(report, ({ section, id }) => section === 'spf' && wanted(id));
  const found: Candidate[] = [];
  const add = (id: Fix['id'], mends: Finding | null, proposal: SpfProposal | null, safety: Fix['safety']) => {
    if (mends && proposal) found.push({ id, mends, proposal, safety });
  };
  if (tree.root.outcome === 'several')
    add(
      'spf.merge',
      worst((id) => id === 'spf.several'),
      mergeSpf(texts),
      'safe',
    );
  const [text] = texts;
  if (texts.length === 1 && text !== undefined)
    add(
      'spf.repair',
      worst((id) => id.startsWith('spf.syntax.') || id === 'spf.version.unusable'),
      repairSpf(text),
      'safe',
    );
  const { record } = tree.root;
  if (tree.root.outcome !== 'record' || !record) return found;
  // RFC 7208 §5.1: an ending that lets everybody pass comes before everything else.
  add(
    'spf.ending',
    worst((id) => id === 'spf.all.pass'),
    replaceAll(record, '~all'),
    'check-first',
  );
  // Only what stands in the domain's own record can be taken out of it.
  const open = worst((id) => id === 'spf.exists.always' || id === 'spf.network.everyone');
  add(
    'spf.close',
    open,
    withoutTerms(
      record,
      tree.root.rows
        .filter(({ term }) => open !== null && termText(record, term) === termOf(open))
        .map(({ part }) => part),
    ),
    'check-first',
  );
  const dead = tree.root.rows.filter(isDead).map(({ part }) => part);
  add(
    'spf.remove',
    worst((id) => ['spf.include.no-record', 'spf.include.no-name', 'spf.a.void', 'spf.voids.over-limit', 'spf.voids.over-limit-v6', 'spf.lookups.over-limit'].includes(id)),
    withoutTerms(record, dead),
    'safe',
  ); // prettier-ignore
  add(
    'spf.ending',
    worst((id) => id === 'spf.all.missing'),
    appendAll(record),
    'check-first',
  );
  add(
    'spf.ending',
    worst((id) => id === 'spf.all.neutral'),
    replaceAll(record, '~all'),
    'check-first',
  );
  return found;
}

const weight = (findings: readonly Finding[]) => {
  const counts = new Map<string, number>();
  for (const finding of findings)
    if (statusOf(finding) === 'broken' || statusOf(finding) === 'risk')
      counts.set(finding.id, (counts.get(finding.id) ?? 0) + 1);
  return counts;
};

/** Reads the domain as it would be; null when the new text would bring a new broken or risk finding or mend nothing. */
async function proved(
  report: Report,
  { mends, proposal }: Candidate,
  deps: Deps,
): Promise<{ readonly lookups: number } | null> {
  const { tree, findings } = await readWith(report, proposal.text, deps);
  const before = weight(report.findings.filter(({ section }) => section === 'spf'));
  const after = weight(findings);
  for (const [id, count] of after) if (count > (before.get(id) ?? 0)) return null;
  return (after.get(mends.id) ?? 0) < (before.get(mends.id) ?? 0) ? { lookups: tree.lookups } : null;
}

/**
 * A domain without a record: nobody sends where it takes no mail; otherwise its own mail hosts may, or the servers that
 * its provider names. A provider's receiving hosts are seldom its sending ones.
 */
async function firstRecord(report: Report, deps: Deps): Promise<FixDraft | null> {
  const missing = report.findings.find(({ id }) => id === 'spf.missing' || id === 'spf.missing.no-mail');
  const { receiving, zone } = report.facts;
  if (!missing || !receiving || zone?.exists === 'no') return null;
  // Neither mail host nor address: what takes no mail and lets nobody send is a name that is not used for mail.
  const parked = receiving.kind === 'null-mx' || receiving.kind === 'none';
  if (!parked && receiving.kind !== 'hosts') return null;
  const add = (id: Fix['id'], after: string, terms: readonly string[] = []) =>
    draft(report, id, missing, {
      safety: 'check-first',
      params: { terms },
      change: { action: 'add', name: report.domain, type: 'TXT', before: [], after, ttl: null },
    });
  if (parked) return add('spf.park', 'v=spf1 -all');
  const known = receiving.hosts.map(({ exchange }) => mailProviderOf(exchange));
  const providers = [...new Set(known.flatMap((provider) => provider ?? []))];
  if (providers.length === 0) return add('spf.create', 'v=spf1 mx ~all');
  const includes = providers.flatMap(({ include }) => (include === null ? [] : [`include:${include}`]));
  const after = ['v=spf1', ...(known.includes(null) ? ['mx'] : []), ...includes, '~all'].join(' ');
  if (includes.length === providers.length && (await stands(report, after, deps)))
    return add('spf.create-provider', after, includes);
  return draft(report, 'spf.ask-provider', missing, {
    safety: 'check-first',
    turn: 'mail-provider',
    params: { terms: providers.map(({ name }) => name) },
  });
}

/** Reads the domain with this record: nothing broken or risky may come of it, and nothing unread. */
async function stands(report: Report, text: string, deps: Deps): Promise<boolean> {
  const { findings } = await readWith(report, text, deps);
  return !findings.some((one) => ['broken', 'risk', 'unknown'].includes(statusOf(one)));
}

async function readWith(report: Report, text: string, deps: Deps) {
  const findings: Finding[] = [];
  const planned = zoneFromRecords({ [report.domain]: { TXT: [text] } });
  const tree = await checkSpf(report.domain, {
    ...deps,
    resolver: overlay(planned, deps.resolver),
    emit: (event) => {
      if (event.type === 'finding') findings.push(event.finding);
    },
  });
  return { tree, findings };
}

export async function spfFixes(report: Report, deps: Deps): Promise<readonly FixDraft[]> {
  const tree = report.facts.spf;
  if (!tree || tree.root.outcome === 'failed') return [];
  const records = report.records.filter(({ section, name }) => section === 'spf' && name === report.domain);
  const texts = records.map(({ text }) => text);
  const first = await firstRecord(report, deps);
  if (first) return [first];
  // One change at a time: the next one starts from what is then published.
  for (const candidate of candidates(report, tree, texts)) {
    const after = await proved(report, candidate, deps);
    if (!after) continue;
    return [
      draft(report, candidate.id, candidate.mends, {
        safety: candidate.safety,
        params: { terms: candidate.proposal.removed },
        change: {
          action: 'replace',
          name: report.domain,
          type: 'TXT',
          before: texts,
          after: candidate.proposal.text,
          ttl: records[0]?.ttl ?? null,
        },
        lookups: tree.root.outcome === 'record' ? { before: tree.lookups, after: after.lookups } : null,
      }),
    ];
  }
  const over = report.findings.find(({ id }) => id === 'spf.lookups.over-limit');
  return over ? [draft(report, 'spf.lookups', over, { safety: 'check-first' })] : [];
}
