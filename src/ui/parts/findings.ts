import type { Status } from '../../core/index.ts';

const order: readonly Status[] = ['broken', 'risk', 'unknown', 'advice', 'ok', 'note'];

export const bySeverity = <F>(findings: readonly F[], status: (finding: F) => Status): readonly F[] =>
  findings.toSorted((a, b) => order.indexOf(status(a)) - order.indexOf(status(b)));

/** Ids of elements may not hold everything a selector may. */
export const elementId = (record: string): string => record.replace(/[^a-z0-9-]/gi, '-');
