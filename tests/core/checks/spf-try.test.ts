import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tryMacro, trySpf } from '../../../src/core/checks/spf-try.ts';
import { macroForms, macroLetters, syntaxTopics } from '../../../src/core/data/spf-syntax.ts';

const deps = { signal: new AbortController().signal, now: () => 1_795_000_000_000 };
const resultOf = async (record: string, ip: string) => (await trySpf({ record, ip }, deps)).check?.result;

/** By hand from RFC 7208: what each example of the page comes to. */
const expected = {
  version: 'pass', qualifiers: 'softfail', all: 'softfail', ip4: 'pass', ip6: 'pass', a: 'pass', mx: 'pass', include: 'pass',
  exists: 'pass', ptr: 'pass', redirect: 'pass', exp: 'fail', other: 'pass', macros: 'pass',
} as const; // prettier-ignore
test.each(syntaxTopics)('the example $id', async ({ id, record, ip }) => {
  expect(await resultOf(record, ip)).toBe(expected[id]);
});

test.each([
  ['v=spf1 -all', '192.0.2.1', 'fail'],
  ['v=spf1 ip4:192.0.2.0/33 -all', '192.0.2.1', 'permerror'],
  ['', '192.0.2.1', 'none'],
  ['v=spf1 include:example.com', '192.0.2.1', 'permerror'],
  ['v=spf1 -all', 'no address', undefined],
  ['💥\u0000\u202e"', '192.0.2.1', 'none'],
  [`v=spf1 ${'a:x.example '.repeat(5000)}`, '192.0.2.1', 'permerror'],
])('%j from %s: %s', async (record, ip, result) => {
  expect(await resultOf(record.slice(0, 3000), ip)).toBe(result);
});

test('any text comes to an end', async () => {
  const piece = fc.constantFrom('v=spf1 ', 'ip4:', '%{', 'd2r', '}', '/', '//', ':', '=', ' ', 'include:', 'exp=', '\t', '\u00e4', '~all', '\ud800'); // prettier-ignore
  const text = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 20 }).map((pieces) => `v=spf1 ${pieces.join('')}`),
  );
  await fc.assert(
    fc.asyncProperty(text, async (record) => {
      const { check } = await trySpf({ record, ip: '192.0.2.1' }, deps);
      expect(check).not.toBeNull();
      await tryMacro(record, { ip: '192.0.2.1' }, deps);
    }),
    { numRuns: 300 },
  );
});

/** RFC 7208 §7.2–§7.4, for jane-doe+shop@example.com, mail.example.com and 192.0.2.30. */
const letters = {
  s: 'jane-doe+shop@example.com', l: 'jane-doe+shop', o: 'example.com', d: 'example.com', i: '192.0.2.30', p: 'mail.example.com',
  v: 'in-addr', h: 'mail.example.com', c: '192.0.2.30', r: 'unknown', t: '1795000000',
} as const; // prettier-ignore
test.each(macroLetters)('%{$letter}', async ({ letter }) => {
  expect(await tryMacro(`%{${letter}}`, { ip: '192.0.2.30' }, deps)).toBe(letters[letter]);
});

const forms = {
  keep: 'example.com', reverse: '30.2.0.192', 'keep-reverse': 'mail', delimiter: 'jane.doe+shop', delimiters: 'jane',
  capital: 'jane-doe%2Bshop%40example.com', percent: '%', space: ' ', 'url-space': '%20',
} as const; // prettier-ignore
test.each(macroForms)('the form $text', async ({ id, text }) => {
  expect(await tryMacro(text, { ip: '192.0.2.30' }, deps)).toBe(forms[id]);
});

test.each(['%', '%{', '%{x}', '%{d0}', '%{d', 'a\u00e4', '\u0000'])('%j is no macro', async (text) => {
  expect(await tryMacro(text, { ip: '192.0.2.30' }, deps)).toBeNull();
});
