import type { SpfResult, Status } from '../../core/index.ts';

const statuses: Readonly<Record<SpfResult, Exclude<Status, 'note'>>> = {
  pass: 'ok',
  fail: 'broken',
  softfail: 'risk',
  neutral: 'risk',
  none: 'risk',
  permerror: 'broken',
  temperror: 'unknown',
  unknown: 'unknown',
};
/** What the mark beside a result of SPF says. */
export const statusOfResult = (result: SpfResult) => statuses[result];
