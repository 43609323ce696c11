import { describe, expect, test } from 'vitest';
import type { FindingSpec, Params } from '../../../src/core/findings/define.ts';
import { bounceFindings } from '../../../src/core/findings/bounce.ts';
import { bounceTexts as bounceDe } from '../../../src/core/text/de/bounce.ts';
import { bounceTexts as bounceEn } from '../../../src/core/text/en/bounce.ts';
import { markFindings } from '../../../src/core/findings/mark.ts';
import { markTexts as markDe } from '../../../src/core/text/de/mark.ts';
import { markTexts as markEn } from '../../../src/core/text/en/mark.ts';
import { zoneFindings } from '../../../src/core/findings/zone.ts';
import { zoneTexts as zoneDe } from '../../../src/core/text/de/zone.ts';
import { zoneTexts as zoneEn } from '../../../src/core/text/en/zone.ts';
import { mailFindings } from '../../../src/core/findings/mail.ts';
import { mailTexts as mailDe } from '../../../src/core/text/de/mail.ts';
import { mailTexts as mailEn } from '../../../src/core/text/en/mail.ts';
import { format, type Fmt } from '../../../src/core/text/format.ts';
import type { FindingText, Language } from '../../../src/core/text/texts.ts';

/** The rules of texts.test.ts for areas that no report holds. */
type Write = (params: Params, fmt: Fmt) => FindingText;
const table: Record<string, FindingSpec<Params>> = {
  ...bounceFindings,
  ...mailFindings,
  ...markFindings,
  ...zoneFindings,
};
const written = {
  en: { ...bounceEn, ...mailEn, ...markEn, ...zoneEn },
  de: { ...bounceDe, ...mailDe, ...markDe, ...zoneDe },
} as unknown as Record<Language, Record<string, Write>>;
const fmt = { en: format('en', 'UTC'), de: format('de', 'UTC') };
const ids = Object.keys(table);

const render = (id: string, language: Language, params = table[id]!.example) =>
  written[language][id]!(params, fmt[language]);
const whole = ({ verdict, why, fix, trap }: FindingText) =>
  [verdict, why, fix ?? '', trap ?? ''].join(' ').trim();
const words = (text: string) =>
  text
    .replace(/`[^`]*`/g, 'x')
    .split(/\s+/)
    .filter(Boolean).length;
const banned: Record<Language, RegExp> = {
  en: /\b(jeopardy|danger(ous)?|critical|oops|simply|just|obviously|please note|may potentially|score)\b/i,
  de: /(?<![\p{L}])(leider|einfach|offensichtlich|bitte beachten|gefährlich)(?![\p{L}])/iu,
}; // prettier-ignore

describe.each(['en', 'de'] as const)('%s', (language) => {
  test.each(ids)('%s renders whole and short', (id) => {
    const text = render(id, language);
    const all = whole(text);
    expect(text.verdict).toMatch(/[.?!]$/);
    expect(all).not.toMatch(/undefined|NaN|\[object|\s{2,}/);
    expect(all.split('`').length % 2).toBe(1);
    expect(all).not.toMatch(banned[language]);
    expect(words(text.verdict), text.verdict).toBeLessThanOrEqual(20);
    expect(words(text.why), text.why).toBeLessThanOrEqual(30);
    expect(words(all), all).toBeLessThanOrEqual(60);
  });

  test.each(ids)('%s uses each parameter', (id) => {
    const { example } = table[id]!;
    const before = whole(render(id, language));
    for (const [name, value] of Object.entries(example)) {
      const changed =
        typeof value === 'number' ? value + 41 : typeof value === 'string' ? `${value}zz` : [...(value as string[]), 'zz.example'];
      expect(whole(render(id, language, { ...example, [name]: changed })), name).not.toBe(before);
    }
  });
}); // prettier-ignore

test.each(ids)('%s is not over-long in German, has a well-formed id and a reference', (id) => {
  const en = whole(render(id, 'en')).length;
  const de = whole(render(id, 'de')).length;
  expect(de).toBeLessThanOrEqual(en * 1.61 + 25);
  expect(id).toMatch(/^[a-z0-9]+(\.[a-z0-9-]+){1,3}$/);
  expect(table[id]!.refs.length).toBeGreaterThan(0);
});
