import { sections, type Section } from '../findings/finding.ts';
import type { Report, ReportEvent, SectionState } from './types.ts';

export function emptyReport(domain: string, startedAt: number): Report {
  return {
    domain,
    startedAt,
    state: 'running',
    // Object.fromEntries forgets the keys' type.
    sections: Object.fromEntries(sections.map((section) => [section, 'waiting'])) as Record<
      Section,
      SectionState
    >,
    records: [],
    findings: [],
    queries: [],
    facts: {
      spf: null,
      dkim: null,
      dmarc: null,
      receiving: null,
      zone: null,
      sender: null,
      servers: null,
      transport: null,
      bimi: null,
    },
    answers: { forge: null, deliver: null },
    fixes: [],
  };
}

/** Pure: replaying a saved event list rebuilds the page. */
export function reduce(report: Report, event: ReportEvent): Report {
  switch (event.type) {
    case 'query': {
      const at = report.queries.findIndex(({ id }) => id === event.query.id);
      const queries = at < 0 ? [...report.queries, event.query] : report.queries.with(at, event.query);
      return { ...report, queries };
    }
    case 'section': {
      const { section, state } = event;
      const cleared = state === 'running' && {
        records: report.records.filter((record) => record.section !== section),
        findings: report.findings.filter((finding) => finding.section !== section),
      };
      return { ...report, ...cleared, sections: { ...report.sections, [section]: state } };
    }
    case 'record': {
      const at = report.records.findIndex(({ id }) => id === event.record.id);
      return {
        ...report,
        records: at < 0 ? [...report.records, event.record] : report.records.with(at, event.record),
      };
    }
    case 'finding':
      return { ...report, findings: [...report.findings, event.finding] };
    case 'fact':
      return { ...report, facts: { ...report.facts, [event.name]: event.fact } };
    case 'answer':
      return { ...report, answers: { ...report.answers, [event.question]: event.answer } };
    case 'fix':
      return { ...report, fixes: [...report.fixes, event.fix].sort((a, b) => a.rank - b.rank) };
    case 'done':
      return { ...report, state: 'done' };
  }
}
