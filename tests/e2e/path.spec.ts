import { expect, test } from './support/fixtures.ts';

test('the first mail server: told, looked up, resumed, checked as one zone file', async ({ page, world }) => {
  await page.goto('./#path');
  await page.getByLabel('Domain', { exact: true }).fill('healthy.example');
  await page.getByLabel('Name of the server').fill('mail.healthy.example');
  await page.getByLabel('IPv4 address').fill('192.0.2.999');
  await page.getByLabel('IPv6 address').focus();
  await expect(page.getByText('Enter an IPv4 address, such as 192.0.2.25.')).toHaveCount(2);
  await page.getByLabel('IPv4 address').fill('192.0.2.25');
  await page.getByLabel('Mailbox for DMARC reports').fill('post@healthy.example');
  await expect(page.getByText('10 mail.healthy.example.', { exact: true })).toBeVisible();
  await page.getByRole('checkbox', { name: /This is done ?: A fixed address/ }).check();
  await expect(page.getByText('1 of 9 steps done')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Name of the server')).toHaveValue('mail.healthy.example');
  await expect(page.getByText('1 of 9 steps done')).toBeVisible();
  await page.getByRole('button', { name: 'Check the file' }).click();
  await expect(page.locator('main').getByText('Our check of the whole file found')).toBeVisible();
  expect(world.questions()).toEqual([]);
  const kept = await page.evaluate(() => localStorage.getItem('mailwright.path'));
  expect(JSON.parse(kept ?? '{}')).toMatchObject({ version: 1, plan: { domain: 'healthy.example' } });
}); // prettier-ignore

test('kept junk is dropped; 320 pixels are enough in German', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('./de/');
  await page.evaluate(() => localStorage.setItem('mailwright.path', '{"version":2,"plan":{"domain":"x"}}'));
  await page.goto('./de/#path');
  await expect(page.getByText('0 von 9 Schritten erledigt')).toBeVisible();
  await page.getByLabel('Domain', { exact: true }).fill('a-rather-long-domain-name.example');
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(sideways).toBe(0);
}); // prettier-ignore

test('what is published already is changed and not doubled, and what is enough stays', async ({ page }) => {
  await page.goto('./#path?example=healthy');
  await page.getByLabel('Domain', { exact: true }).fill('healthy.example');
  await page.getByLabel('Name of the server').fill('mail.healthy.example');
  await page.getByLabel('IPv4 address').fill('192.0.2.99');
  await page.getByRole('button', { name: 'Look up all steps' }).click();
  const spf = page.getByRole('region', { name: '5. SPF' });
  await expect(spf).toContainText('only one record may stand');
  await expect(spf).toContainText('v=spf1 mx include:_spf.mailhost.example ip4:192.0.2.99 -all');
  const dmarc = page.getByRole('region', { name: '7. DMARC' });
  await expect(dmarc).toContainText('Nothing to add');
  await expect(dmarc).not.toContainText('v=DMARC1; p=none');
});
