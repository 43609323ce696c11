import type { Page } from '@playwright/test';
import { faultNames } from '../support/lab-config.mjs';
import { expect, test } from './support/fixtures.ts';
import { answers, card, check, complete } from './support/report.ts';

/** DNS that fails: "could not check" and the reason, never "no record". */
const absence = /no record|NXDOMAIN|does not exist|no DMARC record|no SPF|has no TXT/i;

/** What is said of the look-up of SPF, by fault; a service that lies about absence is believed only by both. */
const reasons: readonly (readonly [name: string, reason: RegExp])[] = [
  ['http429.fault.test', /reported an error of its own/],
  ['http503.fault.test', /reported an error of its own/],
  ['html.fault.test', /could not be read/],
  ['refused.fault.test', /refused the question/],
  ['formerr.fault.test', /no usable answer/],
  ['nocors.fault.test', /never reached the DNS service/],
  ['tc.fault.test', /could not be read/],
  ['lame.test', /no usable answer/],
  ['refused.test', /no usable answer/],
];

async function saysNotChecked(page: Page, name: string, reason: RegExp, deliver = 'Not checked.') {
  await expect(answers(page), name).toHaveText(['Not checked.', deliver]);
  for (const section of ['SPF', 'DKIM', 'DMARC', 'Receiving']) {
    await expect(card(page, section), name).toContainText('Not checked');
    await expect(card(page, section), name).toContainText('could not check');
  }
  await expect(card(page, 'SPF'), name).toContainText(reason);
  await complete(page);
  // In the log a name above this one, asked ahead, may rightly not exist.
  const about = page.locator('.report > :not(#asked), #asked tbody tr').filter({ hasText: name });
  const said = (await about.allInnerTexts()).join('\n');
  expect(said, name).toContain(name);
  expect(said.replaceAll('This is not the same as “no record”.', ''), name).not.toMatch(absence);
}

async function isRead(page: Page, name: string) {
  await expect(answers(page).last(), name).toHaveText('This domain sends no mail and says so correctly.');
  await expect(card(page, 'SPF'), name).toContainText('ends in -all');
  await expect(card(page, 'DMARC'), name).toContainText('p=reject');
  await expect(card(page, 'Receiving'), name).toContainText('receives no mail and says so');
}

for (const half of [0, 1])
  test(`failing DNS is named and not called absence (${half + 1} of 2)`, async ({ page }) => {
    await page.goto('./');
    for (const [name, reason] of reasons.filter((_, index) => index % 2 === half)) {
      await check(page, name, 30_000);
      await saysNotChecked(page, name, reason);
    }
  });

test('signatures that do not match, and signatures that are too old', async ({ page, world }) => {
  test.skip(!world.isReal, 'only real servers validate');
  await page.goto('./');
  for (const name of ['bogus.test', 'expired.test']) {
    await check(page, name, 30_000);
    await saysNotChecked(page, name, /DNSSEC/, 'At risk.');
    await expect(page.getByText('signatures broken')).toBeVisible();
  }
});

test('servers that never answer: in time, with the reason, and stopped by the clock', async ({ page }) => {
  await page.goto('./');
  for (const name of ['hole.test', 'never.fault.test']) {
    await check(page, name, 40_000);
    await saysNotChecked(page, name, /no answer in time|no usable answer/);
  }
});

test('a slow server is waited for', async ({ page }) => {
  await page.goto('./');
  await check(page, '300ms.slow.test', 30_000);
  await complete(page);
  await expect(page.locator('#asked')).toContainText('late');
  await expect(answers(page).first()).not.toHaveText('Not checked.');
});

test('what the first service cannot say, the second says', async ({ page, world }) => {
  await page.goto('./');
  for (const fault of faultNames.filter((name) => name !== 'never')) {
    const name = `${fault}.first.fault.test`;
    await check(page, name, 30_000);
    await isRead(page, name);
  }
  expect(world.questions().some(({ service }) => service === 'dns.google')).toBe(true);
});

test('the second overtakes a first that never answers', async ({ page }) => {
  await page.goto('./');
  await check(page, 'never.first.fault.test', 40_000);
  await isRead(page, 'never.first.fault.test');
});

test.describe('nobody can be reached', () => {
  test.use({ unreachable: ['cloudflare-dns.com', 'dns.google'] });
  test('a blocked service says nothing about the domain', async ({ page }) => {
    await page.goto('./');
    await check(page, 'healthy.test', 30_000);
    await saysNotChecked(page, 'healthy.test', /never reached the DNS service/);
    await expect(page.locator('.answers')).toContainText('says nothing about this domain');
  });
});
