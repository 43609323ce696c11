import { expect, test } from './support/fixtures.ts';

const record = 'SPF record';

test('a changed record is read while it is typed, and nothing is asked', async ({ page }) => {
  await page.goto('./#spf?d=healthy.example&example=healthy');
  await page.getByRole('link', { name: 'What if' }).click();
  const main = page.locator('main');
  await expect(page.locator('#asked')).toHaveCount(0);
  await page.getByRole('button', { name: 'Start from the published record' }).click();
  const text = page.getByRole('textbox', { name: record, exact: true });
  await expect(text).toHaveValue('v=spf1 mx include:_spf.mailhost.example -all');
  await expect(text).toBeFocused();
  await expect(main.getByText('This is the published record.')).toBeVisible();
  await expect(main.getByText('5 of 10 look-ups')).toBeVisible();
  const asked = await page.locator('#asked').textContent();

  await page.getByRole('textbox', { name: 'Test an address' }).fill('[203.0.113.9]:25');
  await expect(main.getByText('Fail: healthy.example says that 203.0.113.9 may not send.')).toBeVisible();
  await text.fill(
    'v=spf1 mx include:_spf.mailhost.example ip4:203.0.113.0/28 include:new.service.example -all',
  );
  await expect(main.getByText('Pass: healthy.example allows 203.0.113.9 to send.')).toBeVisible();
  await expect(main.getByText('1 name is not looked up yet:')).toBeVisible();
  await expect(main.getByText('may come from at least 145 IPv4 addresses')).toBeVisible();
  await expect(main.locator('ins')).toContainText(['ip4:203.0.113.0/28']);
  expect(await page.locator('#asked').textContent()).toBe(asked);
});

test('included names can be written too, and the link carries all of it', async ({ page }) => {
  await page.goto('./#spf/edit?example=healthy&d=healthy.example');
  const main = page.locator('main');
  await page
    .getByRole('textbox', { name: record, exact: true })
    .fill('v=spf1 include:_spf1.healthy.example -all');
  await expect(main.getByText('1 name is not looked up yet:')).toBeVisible();
  await page.getByRole('button', { name: 'Add a record of an included name' }).click();
  await page.getByRole('textbox', { name: 'Name 1', exact: true }).fill('_spf1.healthy.example');
  await page.getByRole('textbox', { name: 'Record at name 1' }).fill('v=spf1 ip4:198.51.100.0/30 ?all');
  await expect(main.getByText('may come from 4 IPv4 addresses')).toBeVisible();
  await expect(main.getByText('not looked up yet')).toHaveCount(0);
  await expect(page.locator('#asked')).toHaveCount(0);
  await page.getByRole('button', { name: 'Copy a link with these records' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const own = 'v=spf1 include:_spf1.healthy.example -all';
  const other = '_spf1.healthy.example v=spf1 ip4:198.51.100.0/30 ?all';
  const keys = new URLSearchParams([
    ['d', 'healthy.example'],
    ['rec', own],
    ['rec', other],
    ['example', 'healthy'],
  ]);
  await page.goto('about:blank');
  await page.goto(`./#spf/edit?${keys.toString().replaceAll('+', '%20')}`);
  await expect(page.getByRole('textbox', { name: 'Record at name 1' })).toHaveValue(
    'v=spf1 ip4:198.51.100.0/30 ?all',
  );
  await expect(page.locator('main').getByText('may come from 4 IPv4 addresses')).toBeVisible();
  await expect(page.locator('#asked')).toHaveCount(0);
});

test('names are asked on press, over the real servers, and only those that have no answer yet', async ({
  page,
}) => {
  await page.goto('./#spf/edit?d=plain.test');
  const text = page.getByRole('textbox', { name: record, exact: true });
  await text.fill('v=spf1 include:_spf.senders.test include:refused.test -all');
  const main = page.locator('main');
  await expect(main.getByText('2 names are not looked up yet:')).toBeVisible();
  await expect(page.locator('#asked')).toHaveCount(0);
  await page.getByRole('button', { name: 'Look up 2 names' }).click();
  await expect(main.getByText('may come from at least 16 IPv4 addresses')).toBeVisible({ timeout: 20_000 });
  await expect(page.locator('#asked')).toContainText('_spf.senders.test');
  await expect(
    main.getByText('has no SPF record', { exact: false }).filter({ hasText: 'refused.test' }),
  ).toHaveCount(0);
});

const rows: readonly (readonly [what: string, text: string, said: RegExp])[] = [
  ['terms glued together', 'v=spf1 ip4:192.0.2.1-all', /ip4:192\.0\.2\.1-all/],
  ['a tab', 'v=spf1 mx\tip4:192.0.2.1 -all', /U\+0009|tab|space/i],
  ['letters that are no ASCII', 'v=spf1 include:b\u00fccher.example -all', /b\u00fccher/],
  ['capital letters', 'V=SPF1 IP4:192.0.2.1 -ALL', /1 IPv4 address/],
  ['a cycle', 'v=spf1 include:plain.test -all', /leads back|itself/],
  ['no SPF at all', 'v=spf2 mx', /do not take this as SPF/],
];
for (const [what, text, said] of rows)
  test(`bad input is explained, never passed: ${what}`, async ({ page }) => {
    await page.goto('./#spf/edit?d=plain.test&ip=203.0.113.77');
    await page.getByRole('textbox', { name: record, exact: true }).fill(text);
    const main = page.locator('main');
    await expect(main.getByText(said).first()).toBeVisible();
    await expect(main.getByText('Pass: plain.test')).toHaveCount(0);
  });

test('a record of 64 kB is read, in German, on a narrow page', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('./de/#spf/edit?d=plain.test');
  const many = Array.from({ length: 3500 }, (_, at) => `ip4:198.${at >> 8}.${at & 255}.0/25`).join(' ');
  await page.getByRole('textbox', { name: 'SPF-Eintrag', exact: true }).fill(`v=spf1 ${many} -all`);
  await expect(page.locator('main').getByText('von 448.000 IPv4-Adressen')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText('Für einen Link sind diese Einträge zu lang.')).toBeVisible();
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0);
});
