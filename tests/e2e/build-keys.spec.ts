import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';

const text = (page: Page) => page.locator('textarea.written-text').first();
const secret = (page: Page) => page.getByRole('textbox', { name: 'Private key: shown once' });

test('a key pair is made here, and what its private half signs its public half verifies', async ({ page }) => {
  await page.goto('./#build/dkim?d=healthy.example&example=healthy');
  await page.getByRole('button', { name: 'Make a key pair' }).click();
  await expect(secret(page)).toHaveValue(/^-----BEGIN PRIVATE KEY-----/, { timeout: 30_000 });
  const pem = await secret(page).inputValue();
  await expect(text(page)).toHaveValue(/^v=DKIM1; k=rsa; p=/);
  const record = await text(page).inputValue();
  // OpenSSL: what the private key signs, the published half verifies.
  const message = Buffer.from('v=1');
  const open = createPublicKey({ key: Buffer.from(record.split('p=')[1] ?? '', 'base64'), format: 'der', type: 'spki' });
  expect(verify('sha256', message, open, sign('sha256', message, createPrivateKey(pem)))).toBe(true);
  await page.getByLabel('Form', { exact: true }).first().selectOption('pkcs1');
  await expect(secret(page)).toHaveValue(/^-----BEGIN RSA PRIVATE KEY-----/);
  // The same key in the settings of the programs is only a path.
  await expect(page.getByRole('region', { name: '/etc/amavis/conf.d/50-user' })).toContainText("dkim_key('healthy.example'");
  // Another language keeps it, a reload loses it and says so.
  await page.getByRole('link', { name: 'Deutsch' }).click();
  await expect(page.getByRole('textbox', { name: 'Privater Schlüssel: nur dieses eine Mal' })).toHaveValue(/PRIVATE KEY/);
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(text(page)).toHaveValue(record);
  await expect(page.getByText('Der private Schlüssel dieses Eintrags ist nicht hier')).toBeVisible();
}); // prettier-ignore

/** Runs of letters and digits: they read alike in an address, in JSON and in Base64. */
const runsOf = (key: string) => key.replace(/-----[^-]*-----/g, '').match(/[A-Za-z0-9]{16,}/g) ?? [];

test('no piece of a private key is in any request, storage, address or log, wherever it was pasted', async ({ page, world }) => {
  test.setTimeout(180_000);
  const logged: string[] = [];
  page.on('console', (message) => logged.push(message.text()));
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto('./#build/dkim?d=healthy.example&example=healthy');
  const secrets: string[] = [];
  for (const kind of [/^Ed25519/, /^RSA, 2048/]) {
    await page.getByRole('radio', { name: kind }).check();
    await page.getByRole('button', { name: 'Make a key pair' }).click();
    await expect(text(page)).toHaveValue(kind.source.includes('RSA') ? /k=rsa/ : /k=ed25519/, { timeout: 30_000 });
    for (const form of ['pkcs8', kind.source.includes('RSA') ? 'pkcs1' : 'seed']) {
      await page.getByLabel('Form', { exact: true }).first().selectOption(form);
      secrets.push(await secret(page).inputValue());
    }
  }
  const record = await text(page).inputValue();
  const pem = secrets[2] ?? '';
  await page.getByRole('button', { name: 'Copy private key' }).click();
  await page.getByLabel('Private key, public key or record').fill(pem);
  await page.getByRole('button', { name: 'Compare with DNS' }).click();
  await expect(page.locator('main').getByText('Nothing is published at').first()).toBeVisible();
  // The watch sees what is kept: the public half is.
  await expect.poll(() => world.written().join()).toContain(runsOf(record.split('p=')[1] ?? '')[0]);
  // In every field of every kind.
  for (const kind of ['dkim', 'spf', 'dmarc', 'mta-sts', 'tls-rpt', 'bimi', 'none', 'consent', 'ptr', '../path']) {
    await page.goto(`./#${kind === '../path' ? 'path' : `build/${kind}`}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const fields = page.locator('main :is(input.input, textarea:not([readonly]))');
    await fields.first().waitFor();
    await page.evaluate(() => document.querySelectorAll('details').forEach((part) => (part.open = true)));
    for (let at = 0; at < (await fields.count()); at++) {
      await fields.nth(at).fill(pem);
      await fields.nth(at).blur();
    }
    await page.waitForTimeout(300);
  }
  const kept = await page.evaluate(() => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie, history.state]));
  const everything = [...world.written(), ...world.requests, ...logged, kept, page.url()].join('\n');
  const runs = secrets.flatMap(runsOf).filter((run) => !record.includes(run));
  // A key of 2048 bits alone has more than 1,500 characters.
  expect(runs.join('').length).toBeGreaterThan(1500);
  expect(runs.filter((run) => everything.includes(run))).toEqual([]);
}); // prettier-ignore

test('who goes with the key unsaved is asked, also by Back, and stays', async ({ page }) => {
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await page.goto('./#build/spf?d=healthy.example');
  await page.locator('.kinds').getByRole('link', { name: 'DKIM' }).click();
  await page.getByRole('button', { name: 'Make a key pair' }).click();
  await expect(secret(page)).toBeVisible({ timeout: 30_000 });
  await page.locator('.kinds').getByRole('link', { name: 'DMARC' }).click();
  await page.getByRole('link', { name: 'Mailwright', exact: true }).click();
  await page.evaluate(() => history.back());
  await expect.poll(() => asked).toEqual(['confirm', 'confirm', 'confirm']);
  await expect(secret(page)).toBeVisible();
  expect(page.url()).toContain('#build/dkim');
  await page.getByRole('link', { name: 'Deutsch' }).click();
  await expect(page.getByRole('textbox', { name: 'Privater Schlüssel: nur dieses eine Mal' })).toBeVisible();
  await page.getByRole('button', { name: 'Jetzt vergessen' }).click();
  await page.locator('.kinds').getByRole('link', { name: 'DMARC' }).click();
  await expect(text(page)).toHaveValue(/^v=DMARC1/);
  expect(asked).toHaveLength(3);
}); // prettier-ignore

test('the keys match or do not, as testkeys says', async ({ page }) => {
  await page.goto('./#build/dkim?d=healthy.test&sel=mail2026');
  await page.getByLabel('Private key, public key or record').fill('v=DKIM1; k=ed25519; p=V9i5nulBYPrQpn7R0hTuPt5N5t0bNPS01bb0clQyRDY=');
  await page.getByRole('button', { name: 'Compare with DNS' }).click();
  await expect(page.locator('main').getByText('They do not match: mail2026._domainkey.healthy.test holds another key.')).toBeVisible({ timeout: 20_000 });
  await page.getByLabel('Selector').fill('default');
  await page.getByRole('button', { name: 'Compare with DNS' }).click();
  await expect(page.locator('main').getByText('They match: signatures made with your key')).toBeVisible({ timeout: 20_000 });
}); // prettier-ignore

test('the smaller records', async ({ page }) => {
  await page.goto('./#build/mta-sts?d=healthy.example&example=healthy');
  await page.getByRole('button', { name: 'Read the MX hosts' }).click();
  await expect(page.getByRole('textbox', { name: 'Policy file' })).toHaveValue(/mode: testing[^]*mx: \S+/);
  await page.locator('.kinds').getByRole('link', { name: 'TLS reports' }).click();
  await page.getByLabel('Send reports to').fill('tls@healthy.example, ftp://x');
  await page.getByLabel('Send reports to').blur();
  await expect(text(page)).toHaveValue('v=TLSRPTv1; rua=mailto:tls@healthy.example');
  await expect(page.getByRole('alert')).toContainText('neither an e-mail address nor an https address');
  await page.locator('.kinds').getByRole('link', { name: 'BIMI' }).click();
  await page.getByLabel('Address of the logo (l)').fill('http://healthy.example/logo.svg');
  await page.getByLabel('Address of the logo (l)').blur();
  await expect(page.getByRole('alert')).toContainText('is not an https address');
  await page.getByLabel('Address of the logo (l)').fill('https://healthy.example/logo.svg');
  await page.getByLabel('Address of the logo (l)').blur();
  await expect(text(page)).toHaveValue('v=BIMI1; l=https://healthy.example/logo.svg');
  await page.locator('.kinds').getByRole('link', { name: 'Sends no mail' }).click();
  await expect(page.getByText('*._domainkey', { exact: true }).first()).toBeVisible();
  await page.locator('.kinds').getByRole('link', { name: 'Report consent' }).click();
  await page.getByLabel('Your domain, that receives the reports').fill('reports.example');
  await expect(page.getByText('healthy.example._report._dmarc', { exact: true }).first()).toBeVisible();
  await page.locator('.kinds').getByRole('link', { name: 'Reverse name' }).click();
  await page.getByLabel('Address of the server').fill('192.0.2.25');
  await page.getByLabel('Name of the server').fill('mail.healthy.example');
  await expect(page.getByText('25.2.0.192.in-addr.arpa. PTR mail.healthy.example.')).toBeVisible();
}); // prettier-ignore

test('every kind fits into 320 pixels, in German', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const kind of ['dkim', 'mta-sts', 'tls-rpt', 'bimi', 'none', 'ptr', 'consent']) {
    await page.goto(`./de/#build/${kind}?d=healthy.example&example=healthy`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.locator('main h2').first().waitFor();
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect([kind, sideways]).toEqual([kind, 0]);
  }
}); // prettier-ignore
