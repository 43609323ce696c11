import { contentSecurityPolicy } from '../../src/security-policy.ts';
import { expect, test } from './support/fixtures.ts';

test('the page stands there, under its policy, and asks nobody anything', async ({ page, world }) => {
  const response = await page.goto('./');
  const headers = await response?.allHeaders();
  expect(headers?.['content-security-policy']).toBe(contentSecurityPolicy);
  expect(headers?.['referrer-policy']).toBe('no-referrer');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(world.questions()).toEqual([]);
});

for (const [language, path] of [
  ['en', './'],
  ['de', './de/'],
] as const)
  test.describe(`without script, ${language}`, () => {
    test.use({ javaScriptEnabled: false });
    test('the start page has its words', async ({ page }) => {
      await page.goto(path);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByRole('textbox')).toBeVisible();
    });
  });

test('the services of the page lead to the lab', async ({ page, world }) => {
  test.skip(!world.isReal, 'needs real DNS servers');
  await page.goto('./');
  // id 0, RD and AD, one question: healthy.test TXT
  const status = await page.evaluate(async () => {
    const query = 'AAABIAABAAAAAAAAB2hlYWx0aHkEdGVzdAAAEAAB';
    const answer = await fetch(`https://dns.google/dns-query?dns=${query}`, {
      headers: { accept: 'application/dns-message' },
    });
    const octets = new Uint8Array(await answer.arrayBuffer());
    return {
      status: answer.status,
      authentic: ((octets[3] ?? 0) & 0x20) !== 0,
      rcode: (octets[3] ?? 0) & 0xf,
    };
  });
  expect(status).toEqual({ status: 200, authentic: true, rcode: 0 });
});
