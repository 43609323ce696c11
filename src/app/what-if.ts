import {
  checkDomain,
  emptyReport,
  planned,
  reduce,
  statusOf,
  type Deps,
  type Finding,
  type PlannedRecord,
  type Report,
} from '../core/index.ts';

export interface WhatIf {
  readonly before: Report;
  readonly after: Report;
  /** Broken and risk findings that the change brings, and that it takes away. */
  readonly come: readonly Finding[];
  readonly gone: readonly Finding[];
}

async function reportOf(domain: string, deps: Deps): Promise<Report> {
  let report = emptyReport(domain, deps.now());
  await checkDomain(domain, { ...deps, emit: (event) => (report = reduce(report, event)) });
  return report;
}

const weighty = ({ findings }: Report) =>
  findings.filter((finding) => ['broken', 'risk'].includes(statusOf(finding)));
const idsOf = (findings: readonly Finding[]) => new Set(findings.map(({ id }) => id));

/** The whole report of a domain as it is, and as it would be after publishing. */
export async function whatIf(domain: string, records: readonly PlannedRecord[], deps: Deps): Promise<WhatIf> {
  const before = await reportOf(domain, deps);
  const after = await reportOf(domain, { ...deps, resolver: planned(records, deps.resolver) });
  const was = idsOf(weighty(before));
  const is = idsOf(weighty(after));
  return {
    before,
    after,
    come: weighty(after).filter(({ id }) => !was.has(id)),
    gone: weighty(before).filter(({ id }) => !is.has(id)),
  };
}
