import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { check, complete } from './support/report.ts';

const main = (page: Page) => page.locator('main');
const row = (page: Page, service: string) => page.locator(`[data-service="${service}"]`);
async function ask(page: Page, address: string, button = 'Ask all') {
  await page.goto(address);
  await page.getByRole('button', { name: button, exact: true }).click();
  await expect(page.locator('#h-compare')).toBeFocused({ timeout: 30_000 });
}

test('every service answers the same question, once each', async ({ page, world }) => {
  await page.goto('./#compare/mx?d=signed.test');
  expect(world.questions()).toEqual([]);
  await ask(page, './#compare/mx?d=signed.test');
  await expect(main(page).getByText('All services that answered say the same.')).toBeVisible();
  for (const id of ['cloudflare', 'google', 'dnssb', 'ffmuc', 'dnsforge'])
    await expect(row(page, id)).toContainText('10 mx1.signed.test');
  expect(world.questions().map(({ name, type }) => `${name} ${type}`)).toEqual(
    Array.from({ length: 5 }, () => 'signed.test MX'),
  );
});

test('a service that says something else is named, with the time it will go on', async ({ page, world }) => {
  test.skip(!world.isReal, 'only the lab gives the first service an answer of its own');
  await ask(page, './#compare?d=nxdomain.first.fault.test');
  await expect(main(page).getByText('The services do not say the same.')).toBeVisible();
  await expect(row(page, 'cloudflare')).toContainText('the name does not exist');
  await expect(row(page, 'google')).toContainText('v=spf1 -all');
  // As a time of the clock; the other answer does not tell its own.
  await expect(main(page).getByText(/for at most .+ more, until \d{1,2} \w+ \d{4}, \d\d:\d\d/)).toHaveCount(
    1,
  );
  await expect(page.getByText('Usually one answer is older', { exact: false })).toBeVisible();
  await expect(page.getByText('Ask again every minute until all say the same')).toBeVisible();
});

test('how long an absence may be remembered is a time of the clock', async ({ page, world }) => {
  test.skip(!world.isReal, 'only the lab tells the SOA record of an absence');
  await ask(page, './#compare?d=nothing-here.signed.test');
  await expect(main(page).getByText('All services that answered say the same.')).toBeVisible();
  await expect(main(page).getByText(/may be missed until \d{1,2} \w+ \d{4}, \d\d:\d\d/)).toBeVisible();
});

test('the log of a report leads to the comparison of each question', async ({ page, world }) => {
  await page.goto('./');
  await check(page, 'signed.test');
  await complete(page);
  await page
    .locator('#asked')
    .getByRole('button', { name: /^Show all/ })
    .click();
  const asked = () =>
    world.questions().filter(({ name, type }) => name === 'signed.test' && type === 'MX').length;
  const before = asked();
  expect(before).toBeGreaterThan(0);
  await page
    .getByRole('link', { name: 'Compare what all services say to signed.test MX', exact: true })
    .click();
  await expect(page.getByLabel('Name in DNS')).toHaveValue('signed.test');
  await expect(page.getByLabel('Type', { exact: true })).toHaveValue('MX');
  // On press only; how often the report asked is its own affair.
  expect(asked()).toBe(before);
});

test.describe('a service that cannot be reached', () => {
  test.use({ unreachable: ['dns.google'] });
  test('is shown as such and takes no part in the comparison', async ({ page }) => {
    await ask(page, './#compare?d=signed.test');
    await expect(main(page).getByText('All services that answered say the same.')).toBeVisible();
    await expect(page.getByText('an ad blocker, a company network', { exact: false })).toBeVisible();
    await expect(row(page, 'google')).not.toContainText('v=spf1');
  });
});

test('a report leads to the comparison where a change is not seen yet', async ({ page }) => {
  await page.goto('./#example/healthy');
  await page.getByRole('link', { name: /not seen yet/ }).click();
  await expect(page.getByLabel('Name in DNS')).toHaveValue('healthy.example');
});

const tested = (page: Page, service: string, subject: string) =>
  page.locator(`[data-tested="${service}"] [data-subject="${subject}"]`);

test('the services are tested on press, with names that tell nothing', async ({ page, world }) => {
  await page.goto('./#compare');
  const run = page.getByRole('button', { name: 'Test the services', exact: true });
  await expect(run).toBeVisible();
  expect(world.questions()).toEqual([]);
  await run.click();
  await expect(page.locator('[data-tested]')).toHaveCount(5, { timeout: 60_000 });
  for (const id of ['cloudflare', 'google', 'dnssb', 'ffmuc', 'dnsforge'])
    for (const subject of ['reach', 'cors', 'wire', 'absent', 'long'])
      await expect(tested(page, id, subject), `${id} ${subject}`).toHaveText('yes');
  if (world.isReal) {
    await expect(tested(page, 'google', 'validates')).toHaveText('yes');
    await expect(tested(page, 'google', 'refuses')).toHaveText('yes');
  }
  const names = new Set(world.questions().map(({ name }) => name));
  expect([...names].sort()).toEqual(['20230601._domainkey.gmail.com', 'dnssec-failed.org', 'example.com', 'nothing-here.example.com']); // prettier-ignore
});

test.describe('a service behind a blocker', () => {
  test.use({ unreachable: ['dns.google'] });
  test('is told in plain words by the self-test', async ({ page }) => {
    await page.goto('./#compare');
    await page.getByRole('button', { name: 'Test the services', exact: true }).click();
    await expect(tested(page, 'google', 'reach')).toHaveText('no', { timeout: 60_000 });
    await expect(tested(page, 'google', 'wire')).toHaveText('not seen');
    await expect(page.getByText('An ad blocker, a protection program', { exact: false })).toBeVisible();
  });
});

test('what is no name is said at the form; German at 320 pixels', async ({ page, world }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('./de/#compare');
  for (const text of ['', 'localhost', '<script>alert(1)</script>', 'a'.repeat(300)]) {
    await page.getByLabel('Name in DNS').fill(text);
    await page.getByRole('button', { name: 'Alle fragen' }).click();
    await expect(page.getByRole('alert'), text).toContainText('Geben Sie einen Namen ein');
  }
  expect(world.questions()).toEqual([]);
  await ask(page, './de/#compare/mx?d=healthy.example&example=healthy', 'Alle fragen');
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways).toBe(0);
});
