import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { check, complete } from './support/report.ts';

/** A service that answers, and lets no page read it. */
test.use({ closed: ['dns.google'] });

const tested = (page: Page, service: string, subject: string) =>
  page.locator(`[data-tested="${service}"] [data-subject="${subject}"]`);

test('the self-test tells a service without CORS from one that is not reached', async ({ page, world }) => {
  await page.goto('./#compare');
  await page.getByRole('button', { name: 'Test the services', exact: true }).click();
  await expect(page.locator('[data-tested]')).toHaveCount(5, { timeout: 60_000 });
  await expect(tested(page, 'google', 'reach')).toHaveText('yes');
  await expect(tested(page, 'google', 'cors')).toHaveText('no');
  for (const subject of ['wire', 'validates', 'refuses', 'absent', 'long', 'ede'])
    await expect(tested(page, 'google', subject), subject).toHaveText('not seen');
  for (const id of ['cloudflare', 'dnssb', 'ffmuc', 'dnsforge'])
    for (const subject of ['reach', 'cors', 'wire'])
      await expect(tested(page, id, subject), `${id} ${subject}`).toHaveText('yes');
  const hurdles = page.locator('#service-test li');
  await expect(hurdles.filter({ hasText: 'does not allow pages to read the answer' })).toContainText(
    'Google',
  );
  await expect(hurdles.filter({ hasText: 'No request gets through' })).toHaveCount(0);
  // The question whose answer nobody may read is asked once more without reading it, and stands in the log.
  const google = world.questions().filter(({ service }) => service === 'dns.google');
  expect(google.map(({ name, type }) => `${name} ${type}`)).toEqual(['example.com A', 'example.com A']);
});

test('whether a service gives reasons (EDE) is a fact without a mark', async ({ page }) => {
  await page.goto('./#compare');
  await page.getByRole('button', { name: 'Test the services', exact: true }).click();
  await expect(page.locator('[data-tested]')).toHaveCount(5, { timeout: 60_000 });
  const marks = page.locator('[data-subject="ede"] .st-risk, [data-subject="ede"] .st-broken');
  await expect(marks).toHaveCount(0);
  for (const cell of await page.locator('[data-subject="ede"]').filter({ hasText: /^no$/ }).all())
    await expect(cell.locator('svg')).toHaveCount(0);
});

test('side by side it gave no answer, which neither agrees nor differs', async ({ page }) => {
  await page.goto('./#compare?d=signed.test');
  await page.getByRole('button', { name: 'Ask all', exact: true }).click();
  await expect(page.locator('#h-compare')).toBeFocused({ timeout: 30_000 });
  await expect(page.locator('main').getByText('All services that answered say the same.')).toBeVisible();
  await expect(page.locator('[data-service="google"]')).not.toContainText('v=spf1');
});

test('a report needs no second service to be whole', async ({ page }) => {
  await page.goto('./');
  await check(page, 'signed.test');
  await complete(page);
  await expect(page.locator('.answers')).not.toContainText('Not checked.');
});
