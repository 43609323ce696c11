import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { answers, card, complete } from './support/report.ts';

const state = (page: Page, id: string) => page.locator(`[data-requirement="${id}"] td`).first();
const reverse = (page: Page) => state(page, 'reverse');

/** The card with the form; a report just made opens it again. */
async function openReceiving(page: Page): Promise<void> {
  await complete(page);
  const button = card(page, 'Receiving').getByRole('button');
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
}

test('the server that sends: named, weighed, another name, by link, and back', async ({ page, context, world }) => {
  await page.goto('./#example/healthy');
  await openReceiving(page);
  await expect(reverse(page)).toHaveText(/address/i);
  const without = await reverse(page).textContent();

  await page.getByLabel('Address of the sending server').fill('192.0.2.10');
  await page.getByLabel('Name the server gives (HELO)').fill('mx1.healthy.example');
  await page.getByRole('button', { name: 'Weigh it' }).click();
  await expect(page).toHaveURL(/#example\/healthy\?ip=192\.0\.2\.10&helo=mx1\.healthy\.example$/);
  await complete(page);
  await expect(reverse(page)).toHaveText(/met/);
  await expect(answers(page).nth(1)).toBeVisible();
  const first = page.url();

  // The HELO name alone: the same address, weighed anew.
  await openReceiving(page);
  await expect(page.getByLabel('Address of the sending server')).toHaveValue('192.0.2.10');
  await page.getByLabel('Name the server gives (HELO)').fill('other.healthy.example');
  await page.getByRole('button', { name: 'Weigh it' }).click();
  await expect(page).toHaveURL(/helo=other\.healthy\.example$/);
  await openReceiving(page);
  await expect(page.locator('#receiving .finding').filter({ hasText: 'other.healthy.example' }).first()).toBeVisible();

  await page.goBack();
  await expect(page).toHaveURL(first);
  await openReceiving(page);
  await expect(page.getByLabel('Name the server gives (HELO)')).toHaveValue('mx1.healthy.example');
  await page.goBack();
  await complete(page);
  await expect(reverse(page)).toHaveText(without ?? '');

  const other = await context.newPage();
  await other.goto(first);
  await openReceiving(other);
  await expect(other.getByLabel('Address of the sending server')).toHaveValue('192.0.2.10');
  await expect(reverse(other)).toHaveText(/met/);
  expect(world.questions()).toEqual([]);
}); // prettier-ignore

test('a link with a server says so before anything is asked', async ({ page, world }) => {
  await page.goto('./#check?d=healthy.test&ip=192.0.2.26&helo=mx1.healthy.test');
  await expect(page.getByRole('button', { name: 'Check now' })).toBeVisible();
  await expect(page.getByText('It also asks about 192.0.2.26 and mx1.healthy.test')).toBeVisible();
  expect(world.questions()).toEqual([]);
  await page.getByRole('button', { name: 'Check now' }).click();
  await openReceiving(page);
  await expect(page.getByLabel('Address of the sending server')).toHaveValue('192.0.2.26');
  expect(world.questions().map(({ name }) => name)).toContain('26.2.0.192.in-addr.arpa');
});
