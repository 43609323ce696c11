import { expect, test } from './support/fixtures.ts';
import { box, finished, refusal, report, submit } from './support/report.ts';

/** What cannot be asked gets a clear sentence, and nobody is asked. */
const refused: readonly (readonly [what: string, text: string, sentence: RegExp])[] = [
  ['empty', '', /box is empty/],
  ['blank', ' \t ', /box is empty/],
  ['control characters', '\u0001\u0007', /box is empty/],
  ['only direction marks', '\u202e\u200f', /box is empty/],
  ['localhost', 'localhost', /this computer itself/],
  ['IPv6 with zone', 'fe80::1%eth0', /network card/],
  ['a single label', 'mailserver', /one word/],
  ['a top-level domain', 'com', /top-level domain/],
  ['a wildcard', '*.example.com', /many names/],
  ['a label of 64', `${'a'.repeat(64)}.example.com`, /longer than 63/],
  ['a name of 254', `${'abcdefg.'.repeat(31)}abcdef`, /longer than 253/],
  ['two dots', 'example..com', /two dots in a row/],
  ['a hyphen at the end', 'example-.com', /hyphen/],
  ['SQL', "'; DROP TABLE domains; --", /./],
  ['HTML', '<script>alert(1)</script>', /./],
  ['an image with a handler', '<img src=x onerror=alert(1)>', /./],
  ['a reserved name', 'example.onion', /reserved/],
  ['a network', '192.0.2.0/24', /network/],
  ['several domains', 'example.com, example.org', /one at a time/],
  ['1 MB of text', 'a'.repeat(1_000_000), /longer than|too long/],
  ['1 MB of words', 'word '.repeat(200_000), /too long|No domain/],
];

test('each gets its sentence and no question', async ({ page, world }) => {
  await page.goto('./');
  for (const [what, text, sentence] of refused) {
    await submit(page, text);
    await expect(refusal(page), what).toHaveText(sentence);
    const said = await refusal(page).innerText();
    expect(said.length, what).toBeLessThan(200);
    await expect(report(page), what).toHaveCount(0);
    // The next is judged by its own sentence.
    await box(page).fill('x');
    await expect(refusal(page), what).toHaveCount(0);
  }
  await page.waitForLoadState('networkidle');
  expect(world.questions()).toEqual([]);
});

test('what is meant is asked: dots, marks and other scripts', async ({ page, world }) => {
  await page.goto('./');
  for (const [text, domain] of [
    ['Plain.TEST.', 'plain.test'],
    ['\u202eplain\u200b.test', 'plain.test'],
    ['https://plain.test/path?q=1', 'plain.test'],
    ['💌.plain.test', '💌.plain.test'],
  ] as const) {
    await submit(page, text);
    await finished(page, domain);
  }
  const names = world.questions().map(({ name }) => name);
  expect(names.filter((name) => !/^[a-z0-9._-]+$/i.test(name))).toEqual([]);
  expect(names.some((name) => name.endsWith('xn--rr8h.plain.test'))).toBe(true);
});

test('hostile links and records stay text', async ({ page, world }) => {
  for (const written of ['<img src=x onerror=alert(1)>', 'a'.repeat(3000), '__proto__', '%00%0d%0aexample']) {
    await page.goto('./');
    await page.goto(`./#check?d=${encodeURIComponent(written)}`);
    await expect(refusal(page), written.slice(0, 40)).toBeVisible();
  }
  await page.goto('./');
  await submit(
    page,
    'v=DMARC1; p=none; __proto__=x; constructor=<hostile-tag>y</hostile-tag>; rua=mailto:a\u202eb@example.com',
  );
  await expect(page.getByRole('heading', { level: 1 })).toContainText('DMARC');
  await expect(page.locator('hostile-tag')).toHaveCount(0);
  await expect(page.locator('.report')).toContainText('__proto__');
  expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
  expect(world.questions()).toEqual([]);
});
