import { expect, test } from './support/fixtures.ts';
import { answers, box, card, check, complete, finished, report, submit } from './support/report.ts';

/** The main job: a domain is checked over real DNS, and read. */
test('a domain in order is said to be in order', async ({ page, world }) => {
  await page.goto('./');
  await check(page, 'healthy.test');
  await expect(answers(page)).toHaveText(['No.', 'Nothing in DNS stands in the way.']);
  for (const name of ['SPF', 'DMARC', 'Receiving']) await expect(card(page, name)).toContainText('OK');
  // The first names asked find the Ed25519 key; the RSA key has a name that the person must tell.
  await expect(card(page, 'DKIM')).toContainText('1 key found: default');
  await card(page, 'DKIM').getByRole('button').click();
  const before = world.questions().length;
  await page.getByLabel('Check another selector').fill('mail2026');
  await page.getByLabel('Check another selector').press('Enter');
  await expect(card(page, 'DKIM')).toContainText('2 keys found');
  await finished(page, 'healthy.test');
  expect(
    world
      .questions()
      .slice(before)
      .map(({ name }) => name),
  ).toContain('mail2026._domainkey.healthy.test');
  await expect(page.getByText('Nothing to repair.')).toBeVisible();
  await expect(page).toHaveURL(/#check\?d=healthy\.test$/);
  await expect(page).toHaveTitle(/healthy\.test/);
  // The log is what left this browser: every name asked stands in it.
  await complete(page);
  await page
    .locator('#asked')
    .getByRole('button', { name: /^Show all/ })
    .click();
  const log = await page.locator('#asked tbody th code').allTextContents();
  const asked = world.questions().map(({ name }) => name);
  expect(new Set(log)).toEqual(new Set(asked));
  if (world.isReal) await expect(page.locator('#asked')).toContainText('DNSSEC (AD)');
});

test('a broken domain: why, and what to publish', async ({ page }) => {
  await page.goto('./');
  await check(page, 'broken.test');
  await expect(answers(page)).toHaveText(['Yes.', 'At risk.']);
  await expect(card(page, 'SPF')).toContainText('2 records, where only one is allowed');
  await expect(card(page, 'DMARC')).toContainText('p=none');
  await expect(page.locator('#spf')).toBeVisible();
  const fix = page.locator('.fixes').first();
  await fix.locator('summary').first().click();
  // The record to publish allows what both old ones allowed.
  await expect(fix.locator('.entry').first()).toContainText('v=spf1');
  await expect(fix.locator('.entry').first()).toContainText('include:_spf.senders.test');
  await expect(fix.locator('.entry').first()).toContainText(' mx ');
  // The reasons of an answer can be opened, and lead to where they stand.
  await page
    .getByRole('button', { name: /^(?:Reason|\d+ reasons)$/ })
    .last()
    .click();
  await page.locator('.reason-list').last().getByRole('button').first().click();
  await expect(page.locator('h3:focus')).toBeVisible();
});

test('a domain without mail is good; too many look-ups are counted', async ({ page }) => {
  await page.goto('./');
  await check(page, 'unused.test');
  await expect(answers(page)).toHaveText(['No.', 'This domain sends no mail and says so correctly.']);
  await check(page, 'lookups.test');
  await expect(card(page, 'SPF')).toContainText('12 of 10 look-ups');
});

test('asking again asks again', async ({ page, world }) => {
  await page.goto('./');
  await check(page, 'broken.test');
  const before = world.questions().length;
  await page.getByRole('button', { name: 'Re-check' }).click();
  await finished(page, 'broken.test');
  await expect(answers(page)).toHaveText(['Yes.', 'At risk.']);
  expect(world.questions().length).toBeGreaterThan(before);
});

test('the service chosen is the one asked, and the choice is all that is kept', async ({ page, world }) => {
  await page.goto('./');
  await page.getByText('DNS service and questions').click();
  await page.getByRole('radio', { name: /DNS\.SB/ }).check();
  await page.getByRole('checkbox', { name: /Ask only this service/ }).check();
  await check(page, 'healthy.test');
  expect(new Set(world.questions().map(({ service }) => service))).toEqual(new Set(['doh.dns.sb']));
  await expect(page.locator('.head-meta')).toContainText('DNS.SB');

  const kept = await page.evaluate(() => ({
    local: Object.entries(localStorage),
    session: Object.keys(sessionStorage),
    cookies: document.cookie,
  }));
  expect(kept.local.map(([key]) => key)).toEqual(['mailwright.settings']);
  expect(kept.local.join()).not.toContain('healthy');
  expect([kept.session, kept.cookies]).toEqual([[], '']);
  expect(await page.context().cookies()).toEqual([]);

  await page.reload();
  await page.getByRole('button', { name: 'Check now' }).waitFor();
  await expect(page.getByRole('radio', { name: /DNS\.SB/, includeHidden: true })).toBeChecked();
});

test('no question leaves while questions are stopped', async ({ page, world }) => {
  await page.goto('./');
  await page.getByText('DNS service and questions').click();
  await page.getByRole('checkbox', { name: /Stop all DNS questions/ }).check();
  await submit(page, 'healthy.test');
  await expect(page.getByRole('alert')).toContainText('nothing was asked');
  expect(world.questions()).toEqual([]);
  await page.getByRole('button', { name: 'Allow DNS questions' }).click();
  await check(page, 'healthy.test');
  await expect(answers(page).first()).toHaveText('No.');
});

test('the part of an address before the @ goes nowhere', async ({ page, world }) => {
  await page.goto('./');
  await submit(page, 'jane.secret@plain.test');
  await finished(page, 'plain.test');
  expect(world.questions().length).toBeGreaterThan(0);
  expect(world.questions().filter(({ name }) => /jane|secret/.test(name))).toEqual([]);
  const left = await page.evaluate(() => location.href + JSON.stringify(Object.entries(localStorage)));
  expect(left).not.toContain('jane');
});

test('a private key is refused and stays nowhere', async ({ page, world }) => {
  await page.goto('./');
  const lines = [
    '-----BEGIN PRIVATE KEY-----',
    'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC',
    '-----END PRIVATE KEY-----',
  ];
  await box(page).fill(lines.join('\n'));
  await box(page).press('Control+Enter');
  await expect(page.getByRole('alert')).toContainText('This is a private key. Nothing was read or sent.');
  await expect(box(page)).toHaveValue('');
  expect(world.questions()).toEqual([]);
  expect(
    await page.evaluate(() => location.href + JSON.stringify(Object.entries(localStorage))),
  ).not.toContain('MIIEvQ');
});

test('a pasted record is explained without a question', async ({ page, world }) => {
  await page.goto('./');
  await submit(page, 'v=spf1 include:_spf.example.com ip4:192.0.2.0/24 ~all');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('SPF');
  await expect(page.getByText('192.0.2.0').first()).toBeVisible();
  expect(world.questions()).toEqual([]);
});

test('further selectors are tried on press, and what could not be read is not called missing', async ({
  page,
  world,
}) => {
  await page.goto('./');
  await check(page, 'plain.test');
  await expect(card(page, 'DKIM')).toContainText('none found among');
  await card(page, 'DKIM').getByRole('button').click();
  const before = world.questions().length;
  await page.getByRole('button', { name: /^Try \d+ more names$/ }).click();
  await finished(page, 'plain.test', 45_000);
  const names = new Set(world.questions().slice(before).map(({ name }) => name)); // prettier-ignore
  expect(names).toContain('zimbra._domainkey.plain.test');
  expect(names.size).toBeGreaterThanOrEqual(150);
  // A slow machine loses look-ups; then the card says so, and never that there is no key.
  await expect(card(page, 'DKIM')).toContainText(/1 key found: zimbra|\d+ look-ups failed/);
});

test('a pasted record is compared with what is published, on press', async ({ page, world }) => {
  await page.goto('./');
  await submit(page, 'unused.test. 300 IN TXT "v=spf1 mx ipv4:192.0.2.1 -all"');
  await expect(page.getByLabel('Domain', { exact: true })).toHaveValue('unused.test');
  // The corrected record is written for a panel, since its name is known.
  await expect(page.locator('.entry')).toContainText('v=spf1 mx ip4:192.0.2.1 -all');
  expect(world.questions()).toEqual([]);
  await page.getByRole('button', { name: 'Compare with DNS' }).click();
  await expect(page.getByText('Another text is published at unused.test.')).toBeVisible();
  await expect(page.locator('.diff').first()).toContainText('v=spf1 -all');
  expect(new Set(world.questions().map(({ name, type }) => `${name} ${type}`))).toEqual(
    new Set(['unused.test TXT']),
  );
  await page.getByLabel('Domain', { exact: true }).fill('tc.fault.test');
  await page.getByRole('button', { name: 'Compare with DNS' }).click();
  await expect(page.getByText(/could not be read.*says nothing about the record/)).toBeVisible({
    timeout: 15_000,
  });
});

test('what is under way ends at once', async ({ page }) => {
  await page.goto('./');
  await submit(page, 'hole.test');
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(report(page)).toHaveAttribute('aria-busy', 'false');
  await expect(answers(page)).toHaveText(['Not checked.', 'Not checked.']);
});
