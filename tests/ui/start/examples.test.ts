import { expect, test } from 'vitest';
import {
  checkDomain,
  emptyReport,
  reduce,
  statusOf,
  worstOf,
  zoneResolver,
} from '../../../src/core/index.ts';
import { examples as zones } from '../../../src/core/report/examples.ts';
import { start as german } from '../../../src/core/text/de/start.ts';
import { start as english } from '../../../src/core/text/en/start.ts';
import { examples } from '../../../src/ui/start/examples.ts';

const ids: readonly string[] = examples.map(({ id }) => id);

test('every built-in example is shown, with words in both languages', () => {
  const all = zones.map(({ id }) => id).toSorted();
  expect(ids.toSorted()).toEqual(all);
  expect(Object.keys(english.examples.list).toSorted()).toEqual(all);
  expect(Object.keys(german.examples.list).toSorted()).toEqual(all);
});

test.each(examples)('$id shows $status and needs nobody', async ({ id, status }) => {
  const { domain, zone } = zones.find((example) => example.id === id)!;
  let report = emptyReport(domain, 0);
  await checkDomain(domain, {
    resolver: zoneResolver(zone),
    signal: new AbortController().signal,
    now: () => 0,
    emit: (event) => (report = reduce(report, event)),
  });
  const { forge, deliver } = report.answers;
  const worst = worstOf([...report.findings.map(statusOf), forge!.status, deliver!.status]);
  // Advice on a domain in order does not take away its ring.
  expect(worst === 'advice' ? 'ok' : worst).toBe(status);
});
