import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';

const main = (page: Page) => page.locator('main');
const finding = (page: Page, id: string) => page.locator(`[data-finding="${id}"]`);
const requirement = (page: Page, id: string) => page.locator(`[data-requirement="${id}"]`);
async function look(page: Page, address: string, button = 'Look up') {
  await page.goto(address);
  await page.getByRole('button', { name: button, exact: true }).click();
  await expect(page.locator('#h-addresses')).toBeFocused({ timeout: 30_000 });
}

test('a good server: every line is right, in both families', async ({ page, world }) => {
  await look(page, './#hosts?d=server.test&helo=mail.server.test');
  const rows = page.locator('#addresses tbody tr[aria-current]');
  await expect(rows).toHaveCount(2);
  for (const ip of ['192.0.2.60', '2001:db8::60']) {
    const row = rows.filter({ hasText: ip });
    await expect(row.getByRole('cell').nth(1)).toContainText('mail.server.test');
    await expect(row.getByRole('cell').nth(2)).toHaveText('yes');
    await expect(row.getByRole('cell').nth(3)).toHaveText('yes');
  }
  await expect(requirement(page, 'reverse')).toContainText('met');
  await expect(requirement(page, 'spf')).toContainText('met');
  await expect(requirement(page, 'dkim')).toContainText('not to be seen from DNS');
  if (world.isReal) await expect(finding(page, 'transport.dane.ok')).toBeVisible(); // only real servers sign
  await expect(finding(page, 'transport.tls-rpt.ok')).toBeVisible();
  await expect(page.locator('#addresses .st-broken')).toHaveCount(0);
});

test('without a reverse name: who can set it, and the words to ask for it', async ({ page }) => {
  await look(page, './#hosts?ip=192.0.2.61&d=badserver.test');
  await expect(finding(page, 'hosts.reverse.missing')).toContainText('refuse mail from it');
  await expect(main(page).getByText('The domain registrar cannot.', { exact: false }).first()).toBeVisible();
  await page.getByLabel('Name to be set').first().fill('mx.badserver.test');
  await expect(
    main(page).getByText('Please set the reverse DNS name (PTR) of 192.0.2.61 to mx.badserver.test.'),
  ).toBeVisible();
  await expect(
    main(page).getByText('Bitte setzen Sie den Reverse-DNS-Namen (PTR) von 192.0.2.61'),
  ).toBeVisible();
  await expect(requirement(page, 'reverse')).toContainText('not met');
});

test('a mail host of the domain is not called wrong for what only senders need', async ({ page }) => {
  await look(page, './#hosts?d=oldserver.test');
  await expect(page.locator('#addresses .st-broken')).toHaveCount(0);
  await expect(page.locator('#addresses')).toContainText('receives');
  await expect(requirement(page, 'reverse')).toContainText('enter the public sending address');
});

test('each reverse name is followed back', async ({ page }) => {
  for (const [ip, id] of [
    ['192.0.2.62', 'hosts.reverse.mismatch'],
    ['192.0.2.63', 'hosts.reverse.dynamic'],
    ['192.0.2.65', 'hosts.reverse.delegated'],
    ['192.0.2.67', 'hosts.reverse.no-address'],
    ['192.0.2.70', 'hosts.reverse.several'],
    ['192.0.2.71', 'hosts.reverse.illegal'],
  ] as const) {
    await look(page, `./#hosts?ip=${ip}`);
    await expect(finding(page, id), ip).toBeVisible();
  }
});

test('a look-up that fails is not called a missing name', async ({ page }) => {
  for (const ip of ['192.0.2.68', '192.0.2.66']) {
    await look(page, `./#hosts?ip=${ip}`);
    await expect(finding(page, 'hosts.reverse.failed'), ip).toBeVisible();
    await expect(finding(page, 'hosts.reverse.missing'), ip).toHaveCount(0);
  }
  await expect(requirement(page, 'reverse')).toContainText('could not be checked');
});

test('a private address is explained and never asked', async ({ page, world }) => {
  await look(page, './#hosts?ip=192.168.0.10');
  await expect(finding(page, 'hosts.address.not-public')).toContainText('never see the address');
  expect(world.questions()).toEqual([]);
});

test('nothing is asked on arrival, and what cannot be asked is said at the form', async ({ page, world }) => {
  await page.goto('./#hosts');
  const run = page.getByRole('button', { name: 'Look up', exact: true });
  await run.click();
  await expect(page.getByRole('alert')).toContainText('Enter an address, a domain or a server name.');
  for (const [label, text, sentence] of [
    ['Address of the sending server', '192.0.2.0/24', 'stands for several addresses'],
    ['Address of the sending server', '192.0.2.1-192.0.2.9', 'stands for several addresses'],
    ['Address of the sending server', 'fe80::1%eth0', 'names a network card'],
    ['Address of the sending server', '192.0.02.25', 'have no leading zeros'],
    ['Address of the sending server', '0xc0000219', 'Only old programs write addresses like this'],
    ['Address of the sending server', '192.0.2.256', '255 at most'],
    ['Address of the sending server', '2.0.192.in-addr.arpa', 'does not stand for one address'],
    ['Address of the sending server', '<script>alert(1)</script>', 'Enter one IPv4 or IPv6 address'],
    ['Domain', 'localhost', 'Enter a domain'],
    ['Name the server gives (HELO)', 'two words', 'Enter the name as the server gives it'],
  ] as const) {
    await page.getByLabel(label, { exact: true }).fill(text);
    await run.click();
    await expect(page.getByRole('alert'), text).toContainText(sentence);
    await page.getByLabel(label, { exact: true }).fill('');
  }
  expect(world.questions()).toEqual([]);
});

test('the start page hands an address over', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('textbox').first().fill('192.0.2.60');
  await page.getByRole('textbox').first().press('Enter');
  await expect(page.getByLabel('Address of the sending server')).toHaveValue('192.0.2.60');
  expect(page.url()).toContain('#hosts?ip=192.0.2.60');
});

test('the policy file is brought by hand and compared with the mail hosts', async ({ page, world }) => {
  await look(page, './#hosts?d=server.test');
  await expect(finding(page, 'transport.mta-sts.policy-unseen')).toBeVisible();
  const url = 'https://mta-sts.server.test/.well-known/mta-sts.txt';
  await expect(page.getByRole('link', { name: url })).toHaveAttribute('href', url);
  const box = page.getByLabel('Text of the policy file');
  const compare = page.getByRole('button', { name: 'Compare with the mail hosts' });
  await box.fill('version: STSv1\nmode: enforce\nmx: mail.server.test\nmax_age: 604800\n');
  await compare.click();
  await expect(finding(page, 'transport.policy.ok')).toBeVisible();
  await expect(finding(page, 'transport.mta-sts.policy-unseen')).toHaveCount(0);
  await box.fill('version: STSv1\nmode: enforce\nmx: *.other.test\nmax_age: 604800\n');
  await compare.click();
  await expect(finding(page, 'transport.policy.mx-uncovered')).toBeVisible();
  await box.fill('<html>404</html>');
  await compare.click();
  await expect(finding(page, 'transport.policy.not-a-policy')).toBeVisible();
  await page
    .getByLabel('Or choose the file')
    .setInputFiles({ name: 'mta-sts.txt', mimeType: 'text/plain', buffer: Buffer.alloc(300_000, 97) });
  await expect(page.getByRole('alert')).toContainText('larger than 256 kB');
  expect(world.requests.filter((asked) => asked.includes('mta-sts.txt'))).toEqual([]);
});

test('a mark certificate is read here, and what a page cannot check is said', async ({ page, world }) => {
  await look(page, './#hosts?d=server.test');
  const sample = (name: string) => readFileSync(join(import.meta.dirname, '../samples/mark', name));
  const choose = (label: string, name: string) =>
    page.getByLabel(label).setInputFiles({ name, mimeType: 'text/plain', buffer: sample(name) });
  await choose('Or choose the certificate file', 'server.pem');
  await expect(finding(page, 'mark.usage')).toBeVisible();
  await choose('Or choose the certificate file', 'verified.pem');
  await expect(page.locator('[data-mark]')).toContainText('CN=Example Mark CA');
  await expect(finding(page, 'mark.names')).toContainText('does not cover default._bimi.server.test');
  await expect(finding(page, 'mark.unseen')).toContainText('was not revoked');
  await choose('Check a logo file (SVG)', 'logo.svg');
  await expect(finding(page, 'mark.logo.same')).toBeVisible();
  await page.getByLabel('Text of the certificate file (PEM)').fill('<script>alert(1)</script>');
  await page.getByRole('button', { name: 'Read the certificate' }).click();
  await expect(finding(page, 'mark.not-pem')).toBeVisible();
  expect(world.requests.filter((asked) => /\.(?:pem|svg)$/.test(asked))).toEqual([]);
});

test('the zone behind it: signatures, name servers, serial', async ({ page, world }) => {
  test.skip(!world.isReal, 'only real servers sign');
  await look(page, './#hosts?d=server.test');
  await expect(finding(page, 'zone.signed')).toBeVisible();
  await expect(finding(page, 'zone.ns.single')).toContainText('ns.root.test');
  await expect(finding(page, 'zone.soa.ok')).toBeVisible();
  await look(page, './#hosts?d=oldserver.test');
  await expect(finding(page, 'zone.unsigned')).toBeVisible();
  await look(page, './#hosts?d=island.test');
  await expect(finding(page, 'zone.keys.no-ds')).toContainText('has DNSSEC keys that nobody can use');
  await expect(finding(page, 'zone.unsigned')).toHaveCount(0);
  await look(page, './#hosts?d=bogus.test');
  await expect(finding(page, 'zone.broken')).toBeVisible();
});

test('broken transport: two records, a short digest, an address that is no URI, a logo without https', async ({ page, world }) => {
  await look(page, './#hosts?d=badserver.test');
  for (const id of [
    'transport.mta-sts.several',
    ...(world.isReal ? ['transport.dane.digest-length'] : []), // only real servers sign
    'transport.tls-rpt.rua-invalid',
    'bimi.dmarc.none',
    'hosts.reverse.if-it-sends',
  ])
    await expect(finding(page, id).first(), id).toBeVisible();
}); // prettier-ignore

test('TLSA without signatures is void, and why', async ({ page, world }) => {
  test.skip(!world.isReal, 'only real servers sign');
  await look(page, './#hosts?d=oldserver.test');
  await expect(finding(page, 'transport.dane.host-unsigned')).toBeVisible();
  await expect(finding(page, 'transport.dane.mx-unsigned')).toBeVisible();
  await expect(page.locator('#transport').getByRole('row', { name: /mx\.oldserver\.test/ })).toContainText('void: host not signed'); // prettier-ignore
});

test('block lists are asked on press only, and a refusal is no listing', async ({ page, world }) => {
  await look(page, './#hosts?ip=192.0.2.61');
  expect(world.questions().filter(({ name }) => name.endsWith('.spamcop.net'))).toEqual([]);
  await page.getByRole('button', { name: 'Ask these lists' }).click();
  const row = (id: string) => page.locator(`[data-list="${id}"]`);
  await expect(row('spamcop')).toContainText('listed: SCBL', { timeout: 30_000 });
  await expect(row('psbl')).toContainText('does not answer this DNS service');
  await expect(row('mailspike')).toContainText('test entries do not answer');
  await expect(row('spamhaus')).toContainText('refuses public DNS services');
  await expect(row('spamhaus-dqs')).toContainText('not asked');
});

test('the owner of the network is told as owner, a home line as possible', async ({ page }) => {
  await look(page, './#hosts?ip=9.9.9.10');
  const row = page.locator('#addresses').getByRole('row', { name: /9\.9\.9\.10/ });
  await expect(row).toContainText('EXAMPLE-NET Cable and DSL, DE');
  await expect(row).toContainText('9.9.9.0/24');
  await expect(row).toContainText('Possibly a network for homes');
});

test('a key for a list is masked in the log and in nothing kept', async ({ page }) => {
  await look(page, './#hosts?ip=192.0.2.61');
  await page.getByLabel('Your own Spamhaus DQS key').fill('secretkeyabcdefghij');
  await page.getByRole('button', { name: 'Ask these lists' }).click();
  await expect(page.locator('[data-list="spamhaus-dqs"]')).toContainText('test entries do not answer', {
    timeout: 30_000,
  });
  await page.getByRole('button', { name: /^Show all/ }).last().click(); // prettier-ignore
  await expect(main(page)).toContainText('<key>.zen.dq.spamhaus.net');
  await expect(main(page)).not.toContainText('secretkey');
  expect(page.url()).not.toContain('secretkey');
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('secretkey');
});

test('in German, at 320 pixels, nothing stands out sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await look(page, './de/#hosts?d=badserver.test&ip=192.0.2.61&helo=mx.badserver.test', 'Nachsehen');
  await expect(finding(page, 'hosts.reverse.missing')).toContainText('Der Reverse-DNS-Name (PTR) fehlt');
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways).toBe(0);
});
