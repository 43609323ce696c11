import { statusOf, worstOf, type Report, type Section, type Status } from '../../core/index.ts';
import type { CheckPack } from '../../core/text/check-pack.ts';
import { protocols, recordsOf, type Protocol } from './props.ts';

export const isFinal = (report: Report, section: Section): boolean =>
  report.sections[section] === 'done' || report.sections[section] === 'crashed' || report.state === 'done';

/** A section that broke off, or never ran, is not known, whatever it said before. */
export function sectionStatus(report: Report, section: Section): Exclude<Status, 'note'> | null {
  const findings = report.findings.filter((finding) => finding.section === section);
  const worst = worstOf(findings.map(statusOf));
  if (report.sections[section] === 'done') return worst;
  return worst === 'broken' || worst === 'risk' ? worst : 'unknown';
}

/** Nothing that is shown above may still move: everything before this protocol is final (decisions.md §4). */
export const reached = (report: Report, section: Protocol): boolean =>
  protocols.slice(0, protocols.indexOf(section) + 1).every((before) => isFinal(report, before));

/** The line of a protocol in the list. */
export function summaryOf(report: Report, section: Protocol, pack: CheckPack): string {
  const { cards } = pack.words;
  if (report.sections[section] === 'crashed') return cards.crashed;
  const { spf, dkim, dmarc, receiving } = report.facts;
  if (section === 'spf' && spf) return cards.spf(spf, recordsOf(report, 'spf').length, pack.fmt);
  if (section === 'dkim' && dkim) {
    const usable = dkim.keys.filter(({ result }) => ['ok', 'testing'].includes(result));
    const weak = dkim.keys.filter(({ result }) => result === 'weak');
    return cards.dkim(
      {
        usable: usable.map(({ selector }) => selector),
        weak: weak.map(({ selector }) => selector),
        others: dkim.keys.length - usable.length - weak.length,
        asked: dkim.asked,
        failed: dkim.failed,
        wildcard: dkim.wildcard === 'yes',
      },
      pack.fmt,
    );
  }
  if (section === 'dmarc' && dmarc) return cards.dmarc(dmarc, pack.fmt);
  if (section === 'receiving' && receiving) return cards.receiving(receiving, pack.fmt);
  const { transport, bimi } = report.facts;
  if (section === 'transport' && transport)
    return cards.transport(
      {
        receives: receiving?.kind !== 'null-mx' && receiving?.kind !== 'none',
        mtaSts: transport.mtaSts.outcome,
        tlsRpt: transport.tlsRpt.outcome,
        dane: {
          protected: transport.dane.filter(({ state }) => state === 'protected').length,
          hosts: transport.dane.length,
        },
        logo: bimi?.record?.state === 'indicator',
      },
      pack.fmt,
    );
  return cards.nothing;
}

export function waitingFor(report: Report, section: Protocol, pack: CheckPack): string {
  const { cards } = pack.words;
  const probes = report.queries.filter(({ purpose }) => purpose === 'probe');
  if (section === 'dkim' && probes.length > 0)
    return cards.waitProbes(
      { asked: probes.filter(({ answer }) => answer !== null).length, total: probes.length },
      pack.fmt,
    );
  return cards.wait[section];
}

export const tallyOf = (report: Report): Partial<Record<Status, number>> => {
  const counts: Partial<Record<Status, number>> = {};
  for (const finding of report.findings) {
    const status = statusOf(finding);
    counts[status] = (counts[status] ?? 0) + 1;
  }
  return counts;
};
