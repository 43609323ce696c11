import { expect, test } from './support/fixtures.ts';

const sideways = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;

/** By hand: mx1 is one address of each family; _spf-a and _spf-b are /26 each, _spf-c is an IPv6 /48 of 65,536 networks. */
test('the addresses that may send are counted once each, and the link says so again', async ({ page }) => {
  await page.goto('./#spf?d=healthy.example&example=healthy');
  await page.getByRole('link', { name: 'Who may send' }).click();
  await expect(page).toHaveURL(/#spf\/who\?d=healthy\.example&example=healthy$/);
  await expect(page.getByRole('link', { name: 'Who may send' })).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('textbox', { name: 'Domain' })).toHaveValue('healthy.example');
  await expect(page.locator('#asked')).toHaveCount(0);
  await page.getByRole('button', { name: 'Look up' }).click();
  const main = page.locator('main');
  await expect(
    main.getByText('Mail as healthy.example may come from 129 IPv4 addresses and 65,537 IPv6 networks.'),
  ).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Who may send', exact: true })).toBeFocused();
  await expect(main.getByText('include:_spf.mailhost.example alone admits 128 IPv4 addresses')).toBeVisible();
  await expect(main.getByText('No network is listed twice')).toBeVisible();
});

test('what a record of twelve look-ups buys, and what it costs less', async ({ page }) => {
  await page.goto('./#spf/who?d=lookups.example&example=lookups');
  await page.getByRole('button', { name: 'Look up' }).click();
  const main = page.locator('main');
  await expect(main.getByText('12 of 10 look-ups')).toBeVisible();
  await expect(main.getByText('Not all of them pass: receivers stop')).toBeVisible();
  await expect(main.getByRole('row', { name: /^a:mail\.lookups\.example/ })).toContainText('Not reached');
  await expect(main.getByText('10 instead of 12 look-ups.')).toBeVisible();
  await main.getByText('Everybody by address (flattening)').click();
  await expect(main.getByText('Services change their addresses without telling you.')).toBeVisible();
  await expect(main.locator('figure', { hasText: 'lookups.example' }).last()).toContainText('"v=spf1 ip4:');
});

test('a part that could not be read makes the numbers "at least"', async ({ page }) => {
  await page.goto('./#spf/who?d=spf-part.test');
  await page.getByRole('button', { name: 'Look up' }).click();
  const main = page.locator('main');
  await expect(main.getByText('may come from at least 16 IPv4 addresses')).toBeVisible({ timeout: 20_000 });
  await expect(main.getByText('What could not be counted')).toBeVisible();
  await expect(main.getByText('include:refused.test').first()).toBeVisible();
  await expect(page.locator('#asked')).toContainText('refused.test');
});

test('what cannot be looked up is said at the form, and nothing is asked', async ({ page }) => {
  await page.goto('./#spf/who');
  for (const text of ['', '192.0.2.1:25', '[192.0.2.1]', 'v=spf1 -all', 'a'.repeat(400)]) {
    await page.getByRole('textbox', { name: 'Domain' }).fill(text);
    await page.getByRole('button', { name: 'Look up' }).click();
    await expect(page.getByRole('alert')).toContainText('Enter a domain');
  }
  await expect(page.locator('#asked')).toHaveCount(0);
});

test('in German, on a narrow page', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('./de/#spf/who?d=lookups.example&example=lookups');
  await page.getByRole('button', { name: 'Abfragen' }).click();
  await expect(page.locator('main').getByText('E-Mails als lookups.example dürfen von')).toBeVisible();
  await page.locator('main').getByText('Alle mit ihrer Adresse (Flattening)').click();
  expect(await page.evaluate(sideways)).toBe(0);
});
