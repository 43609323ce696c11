import { expect, test } from './support/fixtures.ts';

/** In the example `healthy`: mx, include:_spf and include:_spf-a cost one look-up each; the address is in _spf-a. */
const link = (page: string, ip: string) => `${page}#spf?d=healthy.example&ip=${ip}&example=healthy`;

test('an address that is allowed passes, step by step, and the link says so again', async ({ page }) => {
  await page.goto(link('./', '198.51.100.5'));
  await expect(page.getByLabel('Address of the sending server')).toHaveValue('198.51.100.5');
  await expect(page.locator('main').getByText('Pass: healthy.example')).toHaveCount(0);
  await page.getByRole('button', { name: 'Test', exact: true }).click();
  await expect(
    page.locator('main').getByText('Pass: healthy.example allows 198.51.100.5 to send.'),
  ).toBeVisible();
  await expect(page.getByText('3 of 10 look-ups')).toBeVisible();
  await expect(page.getByRole('row', { name: /^ip4:198\.51\.100\.0\/26/ })).toContainText(
    'The address is in 198.51.100.0/26.',
  );
  // The way through the record is lit, and ends at the term that matched.
  await expect(page.locator('.tree--lit .lit-path')).toHaveCount(2);
  await expect(page.locator('.tree--lit .lit-match > .row')).toHaveText(/ip4:198\.51\.100\.0\/26\s*matches/);
  await expect(page.getByText('before the limit of ten')).toBeVisible();
});

test('an address that is not allowed fails, in German too, and 320 pixels are enough', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(link('./de/', '203.0.113.200'));
  await page.getByRole('button', { name: 'Testen' }).click();
  await expect(page.locator('main').getByText('Nicht bestanden (fail): Laut healthy.example')).toBeVisible();
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways).toBe(0);
});

test('what cannot be tested is said at the form, and nothing is asked', async ({ page }) => {
  await page.goto('./#spf');
  await page.getByLabel('Address of the sending server').fill('192.0.2.999');
  await page.getByRole('button', { name: 'Test', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Enter one IPv4 or IPv6 address');
  await page.getByLabel('Address of the sending server').fill('192.0.2.25');
  await page.getByRole('button', { name: 'Test', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Enter a domain');
  await expect(page.locator('#asked')).toHaveCount(0);
});

test('a local part stays out of the address bar', async ({ page }) => {
  await page.goto('./#spf?example=healthy');
  await page.getByLabel('Address of the sending server').fill('198.51.100.5');
  await page.getByLabel('Bounce address (MAIL FROM) or domain').fill('marker.person@healthy.example');
  await page.getByRole('button', { name: 'Test', exact: true }).click();
  await expect(page.locator('main').getByText('Pass: healthy.example')).toBeVisible();
  expect(page.url()).toContain('d=healthy.example');
  expect(page.url()).not.toContain('marker');
});

test('the name that was typed is the name that is tested, underscores and all', async ({ page }) => {
  await page.goto('./#spf?example=healthy&ip=198.51.100.5&d=_spf-a.mailhost.example');
  await page.getByRole('button', { name: 'Test', exact: true }).click();
  await expect(
    page.locator('main').getByText('Pass: _spf-a.mailhost.example allows 198.51.100.5 to send.'),
  ).toBeVisible();
  await expect(page.getByRole('heading', { name: 'For the bounce address' })).toBeFocused();
});

test('a look-up that fails is not called a missing record', async ({ page }) => {
  for (const name of ['refused.test', 'http503.fault.test']) {
    await page.goto(`./#spf?ip=192.0.2.200&d=${name}`);
    await page.getByRole('button', { name: 'Test', exact: true }).click();
    const main = page.locator('main');
    await expect(main.getByText(`Not checked: a look-up for ${name} failed.`)).toBeVisible({
      timeout: 20_000,
    });
    await expect(main.getByText('has no SPF record')).toHaveCount(0);
    await expect(page.locator('#asked')).toContainText(name);
  }
});

test('an address in a report is one press away from its test', async ({ page }) => {
  await page.goto('./#example/healthy');
  for (const name of ['SPF', 'Receiving']) {
    const card = page.locator('.card', { hasText: name }).getByRole('button');
    if ((await card.getAttribute('aria-expanded')) === 'false') await card.click();
  }
  await expect(page.getByRole('link', { name: 'Who may send, and what each part costs' })).toHaveAttribute(
    'href',
    '#spf/who?d=healthy.example&example=healthy',
  );
  await page.getByRole('link', { name: '192.0.2.10' }).first().click();
  await expect(page).toHaveURL(/#spf\?d=healthy\.example&ip=192\.0\.2\.10&example=healthy$/);
  await page.getByRole('button', { name: 'Test', exact: true }).click();
  await expect(page.locator('main').getByText('Pass: healthy.example allows 192.0.2.10')).toBeVisible();
});

test('an address that is listed beyond the limit is told so', async ({ page }) => {
  await page.goto('./#spf?d=lookups.example&ip=192.0.2.11&example=lookups');
  await page.getByRole('button', { name: 'Test', exact: true }).click();
  await expect(
    page
      .locator('main')
      .getByText('The address is listed, by a:mail.lookups.example in the record of lookups.example'),
  ).toBeVisible();
});
