import { expect, test } from './support/fixtures.ts';

test('a built-in message is verified without any question, and what the person brings is not', async ({
  page,
  world,
}) => {
  await page.goto('./#mail');
  await page.getByRole('link', { name: 'Changed by a mailing list' }).click();
  await expect(page.getByText('Built-in example')).toBeVisible();
  await page.getByRole('button', { name: 'Look up and verify' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('DMARC failed for harbour.example.');
  await expect(page.locator('.findings > li').first()).toHaveAttribute('data-finding', 'mail.list.proved');
  expect(world.questions()).toEqual([]);

  await page.getByRole('button', { name: 'Another message' }).click();
  await expect(page).toHaveURL(/#mail\?d=harbour\.example$/);
  await page.getByLabel('Headers or whole message').fill('From: a@letters.test\nSubject: Hi\n\nHi\n');
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByText('Built-in example')).toHaveCount(0);
  await page.getByRole('button', { name: 'Look up and verify' }).click();
  await expect.poll(() => world.questions().length).toBeGreaterThan(0);
});

test('a text brought over an example drops it, and Back brings it again', async ({ page, world }) => {
  await page.goto('./#bounce?example=gmail');
  await expect(page.locator('.refusals h3')).toContainText('harbour.example');
  await page.getByRole('button', { name: 'Look now' }).click();
  await expect(page.locator('.diff ins').filter({ hasText: 'ip4:203.0.113.77' })).toBeVisible();
  expect(world.questions()).toEqual([]);
  // Another name than the example's own is asked for in live DNS.
  await page.getByLabel('Domain of the sender').fill('healthy.test');
  await page.getByRole('button', { name: 'Look now' }).click();
  await expect.poll(() => world.questions().length).toBeGreaterThan(0);
  await expect(page).toHaveURL(/#bounce\?d=healthy\.test/);
  await page.locator('.bounce-text').fill('550 5.7.1 no');
  await page.getByRole('button', { name: 'Explain', exact: true }).click();
  await expect(page.getByText('Built-in example')).toHaveCount(0);
});

test('where programs show the headers, in German and at 320 pixels', async ({ page, world }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('./de/#mail');
  await page.getByText('Wo finde ich die Kopfzeilen?').click();
  await expect(page.getByText('Original anzeigen')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(world.questions()).toEqual([]);
});
