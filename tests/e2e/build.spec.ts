import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';

const text = (page: Page) => page.locator('textarea.written-text');
const lookUp = (page: Page) => page.getByRole('button', { name: 'Look up', exact: true }).click();
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('an SPF record grows from what is published, and the difference is shown', async ({ page }) => {
  await page.goto('./#build/spf?d=healthy.example&example=healthy');
  await expect(text(page)).toHaveValue('v=spf1 mx ~all');
  await lookUp(page);
  await expect(text(page)).toHaveValue(/^v=spf1 mx include:_spf/);
  const before = await text(page).inputValue();
  await expect(page.getByText('of 10 look-ups').first()).toBeVisible();
  await page.getByLabel('IPv4 addresses or networks (ip4:)').fill('203.0.113.7 192.0.2.9/24 junk');
  await page.getByRole('button', { name: /^Add ?: IPv4/ }).click();
  await expect(text(page)).toHaveValue(before.replace(/ (\S+all)$/, ' ip4:203.0.113.7 $1'));
  await expect(page.getByRole('alert')).toContainText('2 entries were not taken over');
  await page.getByRole('button', { name: 'Use ip4:192.0.2.0/24' }).click();
  await expect(text(page)).toHaveValue(/ip4:192\.0\.2\.0\/24/);
  await expect(page.locator('ins').first()).toBeVisible();
});

test('the text leads the form as the form leads the text; broken parts keep their place', async ({
  page,
}) => {
  await page.goto('./#build/spf?d=healthy.example&example=healthy');
  await text(page).fill('v=spf1 a  wrong! ip4:192.0.2.1 -all');
  await expect(page.getByRole('checkbox', { name: /itself \(a\)/ })).toBeChecked();
  await expect(page.getByText('This piece cannot be read.')).toBeVisible();
  await page.getByRole('checkbox', { name: /receive mail for/ }).check();
  await expect(text(page)).toHaveValue('v=spf1 a  wrong! ip4:192.0.2.1 mx -all');
  await page.getByRole('radio', { name: /~all/ }).check();
  await expect(text(page)).toHaveValue('v=spf1 a  wrong! ip4:192.0.2.1 mx ~all');
});

test('nothing faulty is offered for copying; who insists sees the warning at the button', async ({
  page,
}) => {
  await page.goto('./#build/spf?d=healthy.example&example=healthy');
  await text(page).fill('v=spf1 mx +all');
  await expect(page.getByText('Not offered for copying yet')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Copy ?: Value/ })).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'Show it all the same' }).check();
  await expect(page.getByRole('button', { name: /^Copy ?: Value/ })).toBeVisible();
  await expect(page.locator('.entry').getByText('Our check advises against this record')).toHaveCount(4);
  await text(page).fill('v=spf1 mx -all');
  await expect(page.getByText('Not offered for copying yet')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Copy ?: Value/ })).toBeVisible();
});

test('what is typed survives a reload, Back and another language', async ({ page }) => {
  await page.goto('./#build/spf');
  await page.getByRole('textbox', { name: 'Domain', exact: true }).fill('kept.example');
  await text(page).fill('v=spf1 ip4:192.0.2.77 -all');
  await page.getByLabel('Other hosts (a:)').fill('half.typed');
  await page.getByRole('link', { name: 'Deutsch' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('SPF-Eintrag erstellen');
  await expect(text(page)).toHaveValue('v=spf1 ip4:192.0.2.77 -all');
  await page.reload();
  await expect(text(page)).toHaveValue('v=spf1 ip4:192.0.2.77 -all');
  await expect(page.getByLabel('Weitere Server (a:)')).toHaveValue('half.typed');
  await page.locator('.kinds').getByRole('link', { name: 'DMARC' }).click();
  await expect(text(page)).toHaveValue('v=DMARC1; p=none');
  await page.goBack();
  await expect(text(page)).toHaveValue('v=spf1 ip4:192.0.2.77 -all');
});

test('a service that needs no SPF entry is not offered one', async ({ page }) => {
  await page.goto('./#build/spf');
  await page.getByLabel('Service that sends for you').selectOption('Mailchimp');
  await expect(page.getByText('Mailchimp needs no SPF entry')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Add ?: Service/ })).toBeDisabled();
  await page.getByLabel('Service that sends for you').selectOption('Fastmail');
  await page.getByRole('button', { name: /^Add ?: Service/ }).click();
  await expect(text(page)).toHaveValue('v=spf1 mx include:spf.messagingengine.com ~all');
});

test('DMARC: addresses get their scheme, the plan changes the draft, unknown tags stay', async ({ page }) => {
  await page.goto('./#build/dmarc?d=healthy.example&example=healthy');
  await text(page).fill('v=DMARC1; p=none; sp=none; pct=20; colour=red');
  await page.getByLabel('Daily summaries to (rua)').fill('post@healthy.example, nonsense');
  await page.getByLabel('Daily summaries to (rua)').blur();
  await expect(text(page)).toHaveValue('v=DMARC1; p=none; sp=none; pct=20; colour=red; rua=mailto:post@healthy.example');
  await expect(page.getByRole('alert')).toContainText('is not an e-mail address');
  await page.getByRole('button', { name: 'Put into the draft: Quarantine, as a test' }).click();
  await expect(text(page)).toHaveValue('v=DMARC1; p=quarantine; pct=20; colour=red; rua=mailto:post@healthy.example; t=y');
  await expect(page.getByText('was removed from DMARC in 2026. Newer receivers pass over it.').first()).toBeVisible();
  await page.getByRole('button', { name: /^Remove ?: pct/ }).click();
  await expect(text(page)).toHaveValue('v=DMARC1; p=quarantine; colour=red; rua=mailto:post@healthy.example; t=y');
}); // prettier-ignore

test('DMARC: a report address elsewhere needs a consent, and its record is written', async ({ page, world }) => {
  await page.goto('./#build/dmarc?d=plain.test');
  await text(page).fill('v=DMARC1; p=none; rua=mailto:a@senders.test');
  expect(world.questions()).toEqual([]);
  await lookUp(page);
  await expect(page.getByRole('heading', { name: 'senders.test has to agree' })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText('plain.test._report._dmarc', { exact: true }).first()).toBeVisible();
}); // prettier-ignore

test('what if: the whole domain before and after', async ({ page }) => {
  await page.goto('./#build/dmarc?d=watching.example&example=watching');
  await lookUp(page);
  await expect(page.getByRole('heading', { name: 'Published now' })).toBeVisible();
  await page.getByRole('button', { name: 'Put into the draft: Reject' }).click();
  await page.getByRole('button', { name: 'Compare before and after' }).click();
  await expect(page.getByRole('columnheader', { name: 'After publishing' })).toBeVisible();
  await expect(page.getByText('DMARC only watches').first()).toBeVisible();
});

test('the watch says who sees the record, and stops', async ({ page }) => {
  await page.goto('./#build/spf?d=healthy.example&example=healthy');
  await lookUp(page);
  // The draft is what is published, and no longer what a new one begins with.
  await expect(page.getByRole('heading', { name: 'Published now' })).toBeVisible();
  await page.getByRole('button', { name: 'Watch for the record' }).click();
  await expect(page.getByText('All services asked see the new record.').last()).toBeVisible();
  await text(page).fill('v=spf1 -all');
  await page.getByRole('button', { name: 'Watch for the record' }).click();
  await expect(page.getByText('still sees the old record').first()).toBeVisible();
  await page.getByRole('button', { name: 'Stop watching' }).click();
  await expect(page.getByRole('button', { name: 'Watch for the record' })).toBeVisible();
});

test('320 pixels are enough, in German', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const kind of ['spf', 'dmarc']) {
    await page.goto(`./de/#build/${kind}?d=healthy.example&example=healthy`);
    await page.getByRole('button', { name: 'Abfragen', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Derzeit veröffentlicht' })).toBeVisible();
    expect(await sideways(page)).toBe(0);
  }
});

test('a failed look-up is not a missing record', async ({ page }) => {
  await page.goto('./#build/spf?d=refused.test');
  await lookUp(page);
  await expect(page.getByText('could not be looked up, so what is published is not known').first()).toBeVisible({ timeout: 25_000 });
  await expect(page.getByText('Nothing of this kind is published')).toHaveCount(0);
}); // prettier-ignore

test('what all kinds need comes while the list is read, and a kind when it is pointed at', async ({ page }) => {
  const loaded = (name: RegExp) =>
    page.evaluate((source) => performance.getEntriesByType('resource').some(({ name }) => new RegExp(source).test(name)), name.source);
  await page.goto('./');
  expect(await loaded(/BuildTool|RecordBuild/)).toBe(false);
  await page.getByRole('link', { name: 'Build', exact: true }).click();
  await expect.poll(() => loaded(/\/RecordBuild-/)).toBe(true);
  expect(await loaded(/\/(?:Spf|Dkim|Dmarc|Consent)Build-/)).toBe(false);
  await page.getByRole('link', { name: 'DKIM', exact: true }).hover();
  await expect.poll(() => loaded(/\/DkimBuild-/)).toBe(true);
  expect(await loaded(/\/(?:Spf|Dmarc|Consent)Build-/)).toBe(false);
  await page.getByRole('link', { name: 'Report consent' }).focus();
  await expect.poll(() => loaded(/\/ConsentBuild-/)).toBe(true);
}); // prettier-ignore

test('no question leaves before the press', async ({ page, world }) => {
  await page.goto('./#build/spf?d=plain.test&rec=v%3Dspf1%20mx%20-all');
  await expect(text(page)).toHaveValue('v=spf1 mx -all');
  await text(page).fill('v=spf1 include:_spf.senders.test -all');
  await expect(page.getByText('Checked without DNS.')).toBeVisible();
  expect(world.questions()).toEqual([]);
});
