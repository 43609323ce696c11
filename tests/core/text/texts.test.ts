import { describe, expect, test } from 'vitest';
import { catalogue, type FindingId } from '../../../src/core/findings/catalogue.ts';
import type { FindingSpec, Params } from '../../../src/core/findings/define.ts';
import { format, type Fmt } from '../../../src/core/text/format.ts';
import type { FindingText, Language } from '../../../src/core/text/texts.ts';
import { bimiTexts as bimiDe } from '../../../src/core/text/de/bimi.ts';
import { hostsTexts as hostsDe } from '../../../src/core/text/de/hosts.ts';
import { transportTexts as transportDe } from '../../../src/core/text/de/transport.ts';
import { bimiTexts as bimiEn } from '../../../src/core/text/en/bimi.ts';
import { hostsTexts as hostsEn } from '../../../src/core/text/en/hosts.ts';
import { transportTexts as transportEn } from '../../../src/core/text/en/transport.ts';
import { dkimTexts as dkimDe } from '../../../src/core/text/de/dkim.ts';
import { dmarcTexts as dmarcDe } from '../../../src/core/text/de/dmarc.ts';
import { dnsTexts as dnsDe } from '../../../src/core/text/de/dns.ts';
import { receivingTexts as receivingDe } from '../../../src/core/text/de/receiving.ts';
import { spfTexts as spfDe } from '../../../src/core/text/de/spf.ts';
import { dkimTexts as dkimEn } from '../../../src/core/text/en/dkim.ts';
import { dmarcTexts as dmarcEn } from '../../../src/core/text/en/dmarc.ts';
import { dnsTexts as dnsEn } from '../../../src/core/text/en/dns.ts';
import { receivingTexts as receivingEn } from '../../../src/core/text/en/receiving.ts';
import { spfTexts as spfEn } from '../../../src/core/text/en/spf.ts';

type Write = (params: Params, fmt: Fmt) => FindingText;
const written = {
  en: { ...spfEn, ...dkimEn, ...dmarcEn, ...receivingEn, ...dnsEn, ...hostsEn, ...transportEn, ...bimiEn },
  de: { ...spfDe, ...dkimDe, ...dmarcDe, ...receivingDe, ...dnsDe, ...hostsDe, ...transportDe, ...bimiDe },
} as unknown as Record<Language, Record<FindingId, Write>>;
const fmt = { en: format('en', 'UTC'), de: format('de', 'UTC') };
const ids = Object.keys(catalogue) as FindingId[];
const specOf = (id: FindingId): FindingSpec<Params> => catalogue[id];

const render = (id: FindingId, language: Language, params: Params = specOf(id).example) =>
  written[language][id](params, fmt[language]);
const whole = ({ verdict, why, fix, trap }: FindingText) =>
  [verdict, why, fix ?? '', trap ?? ''].join(' ').trim();
// A piece of a record counts as one word, however many a reader would make of it.
const words = (text: string) =>
  text
    .replace(/`[^`]*`/g, 'x')
    .split(/\s+/)
    .filter(Boolean).length;

/** ux.md §8; whole words, any case. */
const banned: Record<Language, RegExp> = {
  en: /\b(jeopardy|danger(ous)?|critical|oops|simply|just|obviously|please note|may potentially|score)\b/i,
  de: /(?<![\p{L}])(leider|einfach|offensichtlich|bitte beachten|gefährlich)(?![\p{L}])/iu,
};

describe.each(['en', 'de'] as const)('%s', (language) => {
  test.each(ids)('%s renders whole', (id) => {
    const text = render(id, language);
    const all = whole(text);
    expect(text.verdict).toMatch(/[.?!]$/);
    expect(all).not.toMatch(/undefined|NaN|\[object|\s{2,}/);
    expect(all.split('`').length % 2, 'backticks stand in pairs').toBe(1);
    expect(all).not.toMatch(banned[language]);
  });

  test.each(ids)('%s keeps the length rules of ux.md §8', (id) => {
    const text = render(id, language);
    expect(words(text.verdict), text.verdict).toBeLessThanOrEqual(20);
    expect(words(text.why), text.why).toBeLessThanOrEqual(30);
    expect(words(whole(text)), whole(text)).toBeLessThanOrEqual(60);
  });

  test.each(ids)('%s uses each parameter', (id) => {
    const { example } = specOf(id);
    const before = whole(render(id, language));
    for (const [name, value] of Object.entries(example)) {
      if (typeof value === 'boolean') continue;
      const changed =
        typeof value === 'number'
          ? value + 41
          : typeof value === 'string'
            ? `${value}zz`
            : [...value, 'zz.example'];
      let other: string | null;
      try {
        other = whole(render(id, language, { ...example, [name]: changed }));
      } catch {
        other = null; // a closed set of words: another value is not a value
      }
      expect(other, `${id} does not use ${name}`).not.toBe(before);
    }
  });
});

test.each(ids)('%s is not over-long in German', (id) => {
  const en = whole(render(id, 'en')).length;
  const de = whole(render(id, 'de')).length;
  expect(de).toBeLessThanOrEqual(en * 1.61 + 25);
});

test.each(ids)('%s has a well-formed id and a reference', (id) => {
  expect(id).toMatch(/^[a-z0-9]+(\.[a-z0-9-]+){1,3}$/);
  expect(specOf(id).refs.length).toBeGreaterThan(0);
});
