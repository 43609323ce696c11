import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';

const noSideways = async (page: Page) =>
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0);

test.describe('one mail', () => {
  // In the example `healthy`: SPF allows 198.51.100.5, DMARC asks for reject.
  const link = (page: string, ip: string) =>
    `${page}#spf/mail?d=healthy.example&ip=${ip}&from=healthy.example&example=healthy`;

  test('goes from SPF to DMARC, and a link says it again', async ({ page }) => {
    await page.goto(link('./', '198.51.100.5'));
    const main = page.locator('main');
    await expect(main.getByText('DMARC passes')).toHaveCount(0);
    await page.getByRole('button', { name: 'Simulate', exact: true }).click();
    await expect(
      main.getByText('DMARC passes: the message is proven to come from healthy.example.'),
    ).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Outcome' })).toBeFocused();
    await expect(main.getByText('The domain of SPF is the very domain in From.')).toBeVisible();
    await expect(page.getByRole('row', { name: /^ip4:198\.51\.100\.0\/26/ })).toContainText(
      'The address is in',
    );
    await page.getByLabel('Signing domain (DKIM d=)').fill('esp.example');
    await page.getByLabel('does not verify').check();
    await page.getByLabel('Address of the sending server').fill('203.0.113.200');
    await page.getByRole('button', { name: 'Simulate', exact: true }).click();
    await expect(
      main.getByText('DMARC fails, and healthy.example asks receivers to refuse it.'),
    ).toBeVisible();
    await expect(page).toHaveURL(/ip=203\.0\.113\.200.*dkimfail=esp\.example/);
    await page.reload();
    await expect(page.getByLabel('does not verify')).toBeChecked();
  });

  test('an address behind the limit is told where it is listed', async ({ page }) => {
    await page.goto('./#spf/mail?d=lookups.example&ip=192.0.2.11&example=lookups');
    await page.getByRole('button', { name: 'Simulate' }).click();
    await expect(
      page.locator('main').getByText('listed, by a:mail.lookups.example in the record of lookups.example'),
    ).toBeVisible();
  });

  test('in German on a narrow screen, over the real servers', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('./de/#spf/mail?d=healthy.test&ip=203.0.113.9&from=healthy.test');
    await page.getByRole('button', { name: 'Durchspielen' }).click();
    await expect(
      page.locator('main').getByText('DMARC nicht bestanden: healthy.test bittet Empfänger, sie abzulehnen.'),
    ).toBeVisible({ timeout: 20_000 });
    await noSideways(page);
  });

  test('a look-up that fails leaves it undecided', async ({ page }) => {
    await page.goto('./#spf/mail?d=refused.test&ip=192.0.2.9&from=refused.test');
    await page.getByRole('button', { name: 'Simulate', exact: true }).click();
    const main = page.locator('main');
    await expect(main.getByText('Not decided: a look-up failed that DMARC')).toBeVisible({ timeout: 20_000 });
    await expect(main.getByText('has no policy')).toHaveCount(0);
    await expect(page.locator('#asked')).toContainText('refused.test');
  });
});

test('the cases of the standard run in the page, and nothing leaves it', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('./#spf/cases');
  await page.getByRole('button', { name: 'Run all cases' }).click();
  await expect(
    page.locator('main').getByText(/^All \d+ cases come out as the standard wants\.$/),
  ).toBeVisible({
    timeout: 20_000,
  });
  await expect(page.locator('[data-case]').filter({ hasText: 'Differs' })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Results' })).toBeFocused();
  await expect(page.locator('[data-case="exp"]')).toContainText('192.0.2.10 is no server of example.com');
  await expect(page.locator('#asked')).toHaveCount(0);
  await noSideways(page);
});

test('the examples of the syntax can be edited', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('./#spf/syntax');
  const topic = page.locator('[data-topic="ip4"]');
  await expect(topic.locator('[data-result]')).toHaveAttribute('data-result', 'pass');
  await topic.getByLabel('Record of example.com').fill('v=spf1 ipv4:192.0.2.15 -all');
  await expect(topic.locator('[data-result]')).toHaveAttribute('data-result', 'permerror');
  await topic.getByRole('button', { name: 'Show the example again' }).click();
  await expect(topic.locator('[data-result]')).toHaveAttribute('data-result', 'pass');
  await page.getByRole('button', { name: 'Macros, letter by letter' }).click();
  await expect(page.getByRole('heading', { name: 'Macros, letter by letter' })).toBeFocused();
  await page.getByLabel('Your own').fill('%{ir}.list.%{d}');
  await expect(page.locator('[data-own]')).toContainText('30.2.0.192.list.example.com');
  await noSideways(page);
});

test.describe('forgotten names', () => {
  test('an MX host without SPF gets a record that was proved', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('./#spf/names?d=healthy.test&helo=mx1.healthy.test');
    await page.getByRole('button', { name: 'Look at the names' }).click();
    const item = page.locator('[data-name="mx1.healthy.test"]');
    await expect(item).toContainText('mx1.healthy.test has no SPF record.', { timeout: 20_000 });
    await expect(item).toContainText('v=spf1 a -all');
    await expect(item).toContainText('192.0.2.26 and 2001:db8::26 get pass, 203.0.113.77 gets fail.');
    await expect(page.locator('[data-name="healthy.test"]')).toContainText('has an SPF record.');
    await noSideways(page);
  });

  test('a link carries what was asked for', async ({ page }) => {
    await page.goto('./#spf/names?d=unused.test');
    await page.getByLabel('More subdomains').fill('shop, News.unused.test');
    await page.getByRole('checkbox').first().check();
    await page.getByRole('button', { name: 'Look at the names' }).click();
    await expect(page.locator('[data-name="shop.unused.test"]')).toBeVisible({ timeout: 20_000 });
    const link = page.url();
    expect(new URL(link).hash).toBe('#spf/names?d=unused.test&names=shop.unused.test%2Cnews.unused.test&none=1');
    await page.goto('about:blank');
    await page.goto(link);
    await expect(page.getByLabel('More subdomains')).toHaveValue('shop.unused.test,news.unused.test');
    await expect(page.getByRole('checkbox').first()).toBeChecked();
  }); // prettier-ignore

  test('names that cannot be read are not called names without a record', async ({ page }) => {
    await page.goto('./#spf/names?d=refused.test');
    await page.getByRole('button', { name: 'Look at the names' }).click();
    const main = page.locator('main');
    await expect(main.getByText('Not known: the look-up for refused.test failed.')).toBeVisible({
      timeout: 20_000,
    });
    await expect(main.getByText('refused.test has no SPF record.')).toHaveCount(0);
    await expect(main.getByText('To publish')).toHaveCount(0);
  });
});
