import { describe, expect, test } from 'vitest';
import { spfCases } from '../../../src/core/data/spf-cases.ts';
import { words as casesDe } from '../../../src/core/text/de/tool-spf-cases.ts';
import { words as mailDe } from '../../../src/core/text/de/tool-spf-mail.ts';
import { words as namesDe } from '../../../src/core/text/de/tool-spf-names.ts';
import { words as syntaxDe } from '../../../src/core/text/de/tool-spf-syntax.ts';
import { words as casesEn } from '../../../src/core/text/en/tool-spf-cases.ts';
import { words as mailEn } from '../../../src/core/text/en/tool-spf-mail.ts';
import { words as namesEn } from '../../../src/core/text/en/tool-spf-names.ts';
import { words as syntaxEn } from '../../../src/core/text/en/tool-spf-syntax.ts';
import type { SpfName } from '../../../src/core/checks/spf-names.ts';
import { format } from '../../../src/core/text/format.ts';

type Tree = Readonly<Record<string, unknown>>;
/** Every plain text of a table, by its place. */
function textsOf(table: Tree, place = ''): (readonly [string, string])[] {
  return Object.entries(table).flatMap(([key, value]) => {
    const at = `${place}.${key}`;
    if (typeof value === 'string') return [[at, value] as const];
    return value && typeof value === 'object' ? textsOf(value as Tree, at) : [];
  });
}
const pages = [
  ['cases', casesEn, casesDe],
  ['mail', mailEn, mailDe],
  ['names', namesEn, namesDe],
  ['syntax', syntaxEn, syntaxDe],
] as unknown as readonly (readonly [string, Tree, Tree])[];
const banned = {
  en: /\b(jeopardy|danger(ous)?|critical|oops|simply|just|obviously|please note|may potentially|score)\b/i,
  de: /(?<![\p{L}])(leider|einfach|offensichtlich|bitte beachten|gefährlich)(?![\p{L}])/iu,
}; // prettier-ignore

describe.each(pages)('%s', (_, en, de) => {
  const german = new Map(textsOf(de));
  test.each(textsOf(en))('%s fits in both languages', (place, text) => {
    const other = german.get(place) ?? '';
    for (const one of [text, other]) {
      expect(one).not.toBe('');
      expect(one.split('`').length % 2).toBe(1);
    }
    expect(text).not.toMatch(banned.en);
    expect(other).not.toMatch(banned.de);
    expect(other.length, other).toBeLessThanOrEqual(text.length * 1.61 + 25);
  });
});

test('every row of the standard is told', () => {
  expect(Object.keys(casesEn.cases).sort()).toEqual(spfCases.map(({ id }) => id).sort());
});

const name: SpfName = {
  role: 'subdomain', name: 'shop.example.com', state: 'none', text: null, alias: null, foreign: false,
  addresses: [], receives: false, says: null, proposal: null,
}; // prettier-ignore
const fmt = { en: format('en', 'UTC'), de: format('de', 'UTC') };

describe.each([
  ['en', namesEn, mailEn],
  ['de', namesDe, mailDe],
] as const)('sentences in %s', (language, names, mail) => {
  const whole = (text: string) => {
    expect(text).not.toMatch(/undefined|null|NaN|\[object|\s{2,}/);
    expect(text.split('`').length % 2).toBe(1);
    expect(text).not.toMatch(banned[language]);
  };
  test('names: every role and state', () => {
    for (const role of ['domain', 'helo', 'mx', 'www', 'subdomain', 'wildcard'] as const)
      for (const state of ['record', 'several', 'syntax', 'none', 'absent', 'failed'] as const)
        for (const alias of [null, 'web.host.test'])
          for (const addresses of [null, [], ['192.0.2.1']])
            for (const receives of [null, true, false]) {
              const one = { ...name, role, state, alias, addresses, receives };
              expect(names.state(one)).toMatch(/\.$/);
              whole(names.state(one));
              whole(names.instead(one));
            }
  });
  // A look-up that failed must not read like a missing record.
  test('names: what is not known is called so', () => {
    expect(names.state({ ...name, state: 'failed' })).toMatch(
      /^(Not known|Nicht bekannt|Namen|Names|Nicht)|fehlgeschlagen/,
    );
    expect(names.state({ ...name, state: 'failed' })).not.toMatch(/no SPF|keinen SPF/);
  });
  test('mail: every result and policy', () => {
    for (const result of ['pass', 'fail', 'none', 'temperror', 'permerror', 'unknown'] as const)
      for (const policy of [null, 'none', 'quarantine', 'reject'] as const) {
        whole(mail.result(result, 'example.com', policy));
        whole(mail.meaning(result));
        const older = { result: 'fail', policy, restPolicy: 'none', percent: 20, policyDomain: null, organizationalDomain: null, spfAligned: false, dkimAligned: false } as const; // prettier-ignore
        whole(mail.olderResult(result, 'example.com', older, fmt[language]));
      }
    for (const belongs of ['yes', 'no', 'unknown'] as const)
      for (const domain of ['example.com', 'a.example.com', 'esp.test'])
        for (const strict of [true, false])
          whole(mail.belongs(belongs, { by: 'spf', domain, from: 'example.com', strict }));
  });
});
