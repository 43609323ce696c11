import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  nextDmarcStep,
  parkedDmarc,
  repairDmarc,
  starterDmarc,
} from '../../../src/core/checks/dmarc-proposals.ts';
import { statusOf } from '../../../src/core/findings/finding.ts';
import { parseDmarc } from '../../../src/core/records/dmarc/parse.ts';

test.each<[string, string | null, string?]>([
  ['v=DMARC1; p=reject; rua=mailto:a@example.com', null],
  // the three rows of the article this project began with (decisions.md §9)
  ['v=DMARC1;p=reject;pct=100;rua=mailto:postmaster@testsys.de', 'v=DMARC1; p=reject; rua=mailto:postmaster@testsys.de', 'safe'],
  ['v=DMARC1;p=none;pct=100;rua=mailto:postmaster@testsys.de', 'v=DMARC1; p=none; rua=mailto:postmaster@testsys.de', 'safe'],
  ['v=DMARC1;p=quarantine;pct=10;ruf=mailto:postmaster@testsys.de', 'v=DMARC1; p=quarantine; ruf=mailto:postmaster@testsys.de', 'check-first'],
  ['v=DMARC1\\; p=none\\; rua=mailto:a@example.com', 'v=DMARC1; p=none; rua=mailto:a@example.com', 'safe'],
  ['“v=DMARC1; p=none”', 'v=DMARC1; p=none', 'safe'],
  ['\u00e2\u0080\u009cv=DMARC1; p=none\u00e2\u0080\u009d', 'v=DMARC1; p=none', 'safe'],
  ['v=DMARC1;\u00a0p=none', 'v=DMARC1; p=none', 'safe'],
  ['v=DMARC1, p=none, rua=mailto:a@example.com', 'v=DMARC1; p=none; rua=mailto:a@example.com', 'safe'],
  ['v=DMARC1 p=reject rua=mailto:a@example.com', 'v=DMARC1; p=reject; rua=mailto:a@example.com', 'check-first'],
  ['p=none; v=DMARC1', 'v=DMARC1; p=none', 'safe'],
  ['v=dmarc1; p=none', 'v=DMARC1; p=none', 'safe'],
  ['v=DMARC1; p=rejct', 'v=DMARC1; p=reject', 'check-first'],
  ['v=DMARC1; p=quarantaine', 'v=DMARC1; p=quarantine', 'check-first'],
  ['v=DMARC1; p=monitor', null],
  ['v=DMARC1; p=none; rua=a@example.com', 'v=DMARC1; p=none; rua=mailto:a@example.com', 'safe'],
  ['v=DMARC1; p=none; rua=mailto://a@example.com', 'v=DMARC1; p=none; rua=mailto:a@example.com', 'safe'],
  ['v=DMARC1; p=none; rua=mailto: a@example.com!10m', 'v=DMARC1; p=none; rua=mailto:a@example.com', 'safe'],
  ['v=DMARC1; p=none; rua=mailto:a@example.com; mailto:b@example.com', 'v=DMARC1; p=none; rua=mailto:a@example.com,mailto:b@example.com', 'safe'],
  ['v=DMARC1; p=none; adkm=s; ri=3600; fo=1', 'v=DMARC1; p=none; adkim=s', 'safe'],
])('%s', (text, expected, safety) => {
  const repaired = repairDmarc(text);
  expect(repaired?.text ?? null).toBe(expected);
  if (safety) expect(repaired?.safety).toBe(safety);
}); // prettier-ignore

test.each<[string, string | null, string?]>([
  ['v=DMARC1; p=none', 'v=DMARC1; p=none; rua=mailto:dmarc-reports@example.com', 'safe'],
  ['v=DMARC1; p=none; rua=mailto:a@example.com', 'v=DMARC1; p=quarantine; rua=mailto:a@example.com', 'check-first'],
  ['v=DMARC1; p=none; sp=none; rua=mailto:a@example.com', 'v=DMARC1; p=quarantine; rua=mailto:a@example.com', 'check-first'],
  ['v=DMARC1; p=reject; sp=none; rua=mailto:a@example.com', 'v=DMARC1; p=reject; sp=none; np=reject; rua=mailto:a@example.com', 'safe'],
  ['v=DMARC1; p=reject; sp=none; np=reject; rua=mailto:a@example.com', 'v=DMARC1; p=reject; np=reject; rua=mailto:a@example.com', 'check-first'],
  ['v=DMARC1; p=reject; t=y; rua=mailto:a@example.com', 'v=DMARC1; p=reject; rua=mailto:a@example.com', 'check-first'],
  ['v=DMARC1; p=quarantine; rua=mailto:a@example.com', 'v=DMARC1; p=reject; rua=mailto:a@example.com', 'check-first'],
  ['v=DMARC1; p=reject; rua=mailto:a@example.com', null],
])('after %s comes %s', (text, expected, safety) => {
  const step = nextDmarcStep(parseDmarc(text).record, 'example.com');
  expect(step?.text ?? null).toBe(expected);
  if (safety) expect(step?.safety).toBe(safety);
}); // prettier-ignore

test('what is offered to begin with is sound', () => {
  for (const { text } of [starterDmarc('example.com'), parkedDmarc()])
    expect(parseDmarc(text).findings).toEqual([]);
});

test('no repair holds a fault, and a repaired record needs no second repair', () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('v=DMARC1', ';', ', ', 'p=rejct', 'p=none', 'sp=reject', 'rua=a@example.com', 'mailto:b@example.com', 'pct=5', 'fo=1', '\\', '“', ' '), { maxLength: 12 }), // prettier-ignore
      (pieces) => {
        const repaired = repairDmarc(pieces.join(''));
        if (!repaired) return;
        expect(parseDmarc(repaired.text).findings.filter((local) => statusOf(local) === 'broken')).toEqual(
          [],
        );
        expect(repairDmarc(repaired.text)?.text ?? repaired.text).toBe(repaired.text);
      },
    ),
    { seed: 20261124, numRuns: 600 },
  ));
