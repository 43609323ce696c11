import { expect, test } from 'vitest';
import { start as german } from '../../src/core/text/de/start.ts';
import { start as english } from '../../src/core/text/en/start.ts';

/** Every text with its place; functions are called with examples of what they are given. */
function textsOf(words: unknown, place = ''): readonly (readonly [place: string, text: string])[] {
  if (typeof words === 'string') return [[place, words]];
  if (typeof words === 'function') {
    const write = words as (...values: unknown[]) => unknown;
    const values = place.endsWith('finished')
      ? [{ broken: 2, risk: 1, advice: 1, ok: 0, unknown: 1 }]
      : place.endsWith('operator') ? ['Example', 'DE'] : place.endsWith('zoneLines') ? [2] : ['example.com', 'example.net']; // prettier-ignore
    return textsOf(write(...values), place);
  }
  return Object.entries(words as object).flatMap(([key, value]: [string, unknown]) =>
    textsOf(value, `${place}.${key}`),
  );
}
const both = { en: textsOf(english), de: textsOf(german) };
const short = new Set(['.language', '.other.language']);

test('both languages have the same texts', () =>
  expect(both.de.map(([place]) => place)).toEqual(both.en.map(([place]) => place)));

const translations = new Map(both.de);
const pairs = both.en.map(([place, text]) => [place, text, translations.get(place) ?? ''] as const);

test.each(pairs.filter(([place]) => !short.has(place)))('%s fits in German', (_, text, translated) => {
  // ux.md §8: up to 61 % longer, and a little more for short ones.
  expect(translated.length).toBeLessThanOrEqual(text.length * 1.61 + 25);
  expect(translated.split('`').length % 2).toBe(1);
  expect(text.split('`').length % 2).toBe(1);
});

test.each([
  ['en', /\b(?:jeopardy|danger|critical|oops|simply|just|obviously|please note|may potentially|score)\b/i],
  ['de', /\b(?:leider|einfach|offensichtlich|bitte beachten|gefährlich)\b/i],
] as const)('no banned words, %s', (language, banned) =>
  expect(both[language].filter(([, text]) => banned.test(text))).toEqual([]),
);
