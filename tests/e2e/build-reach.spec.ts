import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';

/** Presses Tab until the focus is there: whoever has no mouse comes there too. */
async function tabTo(page: Page, goal: Locator): Promise<void> {
  await expect(goal).toBeVisible();
  for (let presses = 0; presses < 120; presses++) {
    if (await goal.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${String(goal)}`);
}
const record = (page: Page) => page.locator('textarea.written-text').first();
const field = (page: Page, name: string) => page.getByRole('textbox', { name });

test('keyboard only, in German on 320 pixels: each kind is written, judged and offered', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const open = async (kind: string) => {
    await page.goto(`./de/#build/${kind}?d=healthy.example&example=healthy`);
    await page.locator('main h2').first().waitFor();
  };
  const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const offered = async (kind: string) => {
    await tabTo(page, page.getByRole('button', { name: /^Kopieren ?: Wert/ }).first());
    expect([kind, await sideways()]).toEqual([kind, 0]);
  };
  await open('spf');
  await tabTo(page, field(page, 'IPv4-Adressen oder -Netze (ip4:)'));
  await page.keyboard.type('192.0.2.77');
  await page.keyboard.press('Enter');
  await expect(record(page)).toHaveValue('v=spf1 mx ip4:192.0.2.77 ~all');
  await offered('spf');
  await open('dmarc');
  await tabTo(page, page.getByRole('radio', { name: /p=none/ }));
  await page.keyboard.press('ArrowDown');
  await expect(record(page)).toHaveValue('v=DMARC1; p=quarantine');
  await tabTo(page, field(page, 'Tägliche Übersichten an (rua)'));
  await page.keyboard.type('post@healthy.example');
  await page.keyboard.press('Tab');
  await expect(record(page)).toHaveValue('v=DMARC1; p=quarantine; rua=mailto:post@healthy.example');
  await offered('dmarc');
  await open('dkim');
  await tabTo(page, page.getByRole('button', { name: 'Schlüsselpaar erzeugen' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Privater Schlüssel: nur dieses eine Mal' })).toBeFocused({ timeout: 30_000 });
  await offered('dkim');
  page.on('dialog', (dialog) => void dialog.accept());
  await open('mta-sts');
  await tabTo(page, page.getByRole('button', { name: 'MX-Server lesen' }));
  await page.keyboard.press('Enter');
  await expect(field(page, 'Richtliniendatei')).toHaveValue(/mx: \S+/);
  await offered('mta-sts');
  await open('tls-rpt');
  await tabTo(page, field(page, 'Berichte senden an'));
  await page.keyboard.type('tls@healthy.example');
  await page.keyboard.press('Tab');
  await expect(record(page)).toHaveValue('v=TLSRPTv1; rua=mailto:tls@healthy.example');
  await offered('tls-rpt');
  await open('bimi');
  await tabTo(page, field(page, 'Adresse des Logos (l)'));
  await page.keyboard.type('https://healthy.example/logo.svg');
  await page.keyboard.press('Tab');
  await expect(record(page)).toHaveValue('v=BIMI1; l=https://healthy.example/logo.svg');
  await offered('bimi');
  await open('none');
  await offered('none');
  await open('consent');
  await tabTo(page, field(page, 'Ihre Domain, die die Berichte empfängt'));
  await page.keyboard.type('berichte.example');
  await offered('consent');
  await open('ptr');
  await tabTo(page, field(page, 'Adresse des Servers'));
  await page.keyboard.type('192.0.2.25');
  await tabTo(page, field(page, 'Name des Servers'));
  await page.keyboard.type('mail.healthy.example');
  await tabTo(page, page.getByRole('button', { name: /^Kopieren ?: Text der Bitte/ }));
  expect(await sideways()).toBe(0);
}); // prettier-ignore

test('what a panel does with the record is said, and IONOS step by step', async ({ page }) => {
  await page.goto('./#build/dmarc?d=healthy.example&example=healthy');
  const panel = page.getByRole('combobox', { name: 'Panel' });
  await panel.selectOption('STRATO');
  await expect(page.getByText('Type only _dmarc: .healthy.example is added by the panel.')).toBeVisible();
  await panel.selectOption('IONOS');
  await expect(page.getByText('Enter _dmarc as host name')).toBeVisible();
  await panel.selectOption('INWX');
  await expect(page.getByText('not sure it is still so')).toBeVisible();
  await panel.selectOption('BIND');
  await expect(page.getByText('The whole name is wanted, with the dot at its end.')).toBeVisible();
});
