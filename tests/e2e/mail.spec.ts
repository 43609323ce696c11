import type { Page } from '@playwright/test';
import { arrived, letter, signed, type Arrival, type Letter, type Signing } from '../support/letters.ts';
import { expect, keepsToItself, test } from './support/fixtures.ts';
import { sideways } from './support/report.ts';

/** Messages signed with the keys that tests/zones/letters.test.zone and courier.test.zone publish. */
async function made(
  one: Letter,
  signing: Signing | null,
  change: (text: string) => string,
  arrival: Arrival,
) {
  return arrived(change(signing ? await signed(letter(one), signing) : letter(one)), arrival);
}
const markers = ['markerlocal', 'markersubject', 'markerbody', 'markername', 'markerid', 'markerhop', 'markerreply', 'markerbounce']; // prettier-ignore
/** Words of every letter here, beside those planted. */
keepsToItself([...markers, 'ann@', 'bob@', 'Minutes', 'here they are', '1@letters.test', 'just a letter']);

const elsewhere: Arrival = { ip: '192.0.2.200', helo: 'relay.forwarder.test' };
const courier: Arrival = { ip: '192.0.2.141', helo: 'out.courier.test', path: 'b.1@bounces.courier.test' };
const same = (text: string) => text;
const footer = (text: string) => `${text}-- \r\nThis mail was scanned.\r\n`;
const tag = (text: string) => text.replace('Subject: ', 'Subject: [club] ');

const file = (text: string, name = 'message.eml') => ({
  name,
  mimeType: 'message/rfc822',
  buffer: Buffer.from(text, 'latin1'),
});
/** The one beside the box of the tool: the page as it was written before any script has another. */
const inputOf = (page: Page) => page.locator('form:has(.mail-text) input[type="file"]');
async function open(page: Page, text: string, address = './#mail') {
  await page.goto(address);
  await inputOf(page).setInputFiles(file(text));
}
const verify = async (page: Page, name = 'Look up and verify') => {
  await page.getByRole('button', { name }).click();
  await expect(page.locator('#asked')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/DMARC/);
};
const first = (page: Page) => page.locator('.findings > li').first();

const rows = [
  ['pass', {}, {}, same, {}, 'mail.pass', 'DMARC passed: it comes from letters.test.'],
  ['unaligned', {}, { d: 'courier.test', s: 'k1', key: 'courier' }, same, courier, 'mail.align.both-other', 'DMARC failed for letters.test. The domain asks receivers to refuse it (p=reject).'],
  ['footer', {}, {}, footer, elsewhere, 'mail.body.footer', 'DMARC failed for letters.test.'],
  ['subject tag', {}, {}, tag, elsewhere, 'mail.header.tag', 'DMARC failed for letters.test.'],
  ['list', {}, {}, (text: string) => `List-Id: <club.lists.test>\r\n${footer(tag(text))}`, elsewhere, 'mail.list.proved', 'DMARC failed for letters.test.'],
  ['forwarded', { more: ['X-Forwarded-To: bob@receiver.test'] }, null, same, elsewhere, 'mail.forwarded.unsigned', 'DMARC failed for letters.test.'],
  ['expired', {}, { more: 't=1700000000; x=1700086400;' }, same, elsewhere, 'mail.signature.expired', 'DMARC failed for letters.test.'],
  ['wrong selector', {}, { s: 'mail2027' }, same, elsewhere, 'mail.key.other', 'DMARC failed for letters.test.'],
  ['rotated', {}, { s: 'mail2025', key: 'rotated' }, same, elsewhere, 'mail.key.other', 'DMARC failed for letters.test.'],
  ['Ed25519', {}, { s: 'ed', key: 'ed25519' }, same, elsewhere, 'mail.pass', 'DMARC passed: it comes from letters.test.'],
] as const satisfies readonly (readonly [string, Letter, Signing | null, (text: string) => string, Arrival, string, string])[]; // prettier-ignore

for (const [name, one, signing, change, arrival, id, answer] of rows)
  test(`${name}: the cause is named first`, async ({ page }) => {
    await open(page, await made(one, signing, change, arrival));
    await expect(page.getByText('Not verified yet')).toBeVisible();
    await verify(page);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(answer);
    await expect(first(page)).toHaveAttribute('data-finding', id);
  });

test('pasted headers alone: half a signature is judged, and nothing is called failed', async ({ page }) => {
  const text = (await made({}, {}, same, elsewhere)).split('\r\n\r\n')[0] ?? '';
  await page.goto('./#mail');
  await page.getByLabel('Headers or whole message').fill(text);
  await page.getByRole('button', { name: 'Read it' }).click();
  await verify(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('cannot be told');
  await expect(page.getByText('Only the header part of the signature could be checked', { exact: false }).or(page.getByText('so only the header part', { exact: false })).first()).toBeVisible(); // prettier-ignore
  await expect(first(page)).toHaveAttribute('data-finding', 'mail.body.not-given');
});

test('headers of Outlook and Gmail: what the receiver reported, and from where it came', async ({ page }) => {
  const outlook = [
    'Received: from out.courier.test (192.0.2.141) by AB1.mail.protection.outlook.com (10.1.1.1) with Microsoft SMTP Server (version=TLS1_3) id 15; Tue, 10 Nov 2026 08:00:04 +0000',
    'Authentication-Results: spf=pass (sender IP is 192.0.2.141) smtp.mailfrom=bounces.courier.test; dkim=none (message not signed) header.d=none;dmarc=fail action=oreject header.from=letters.test;compauth=fail reason=000',
    'X-Forefront-Antispam-Report: CIP:192.0.2.141;CTRY:DE;SCL:5;SFV:SPM;H:out.courier.test;CAT:SPOOF;',
    'From: Ann <ann@letters.test>',
    'Subject: Minutes',
  ].join('\n');
  const gmail = [
    'Delivered-To: bob@receiver.test',
    'Received: by 2002:a05:6102:1 with SMTP id x; Tue, 10 Nov 2026 00:00:05 -0800 (PST)',
    'Return-Path: <b.1@bounces.courier.test>',
    'Received: from out.courier.test (out.courier.test. [192.0.2.141]) by mx.google.com with ESMTPS id y (version=TLS1_3); Tue, 10 Nov 2026 00:00:04 -0800 (PST)',
    'Received-SPF: pass (google.com: domain of b.1@bounces.courier.test designates 192.0.2.141 as permitted sender) client-ip=192.0.2.141;',
    'Authentication-Results: mx.google.com; spf=pass (google.com: domain of b.1@bounces.courier.test designates 192.0.2.141 as permitted sender) smtp.mailfrom=b.1@bounces.courier.test; dmarc=fail (p=REJECT sp=REJECT dis=NONE) header.from=letters.test',
    'From: Ann <ann@letters.test>',
    'Subject: Minutes',
  ].join('\n');
  for (const [text, by] of [
    [outlook, 'a server without a name'],
    [gmail, 'mx.google.com'],
  ] as const) {
    // prettier-ignore
    await page.goto('./#mail');
    await page.getByLabel('Headers or whole message').fill(text);
    await page.getByRole('button', { name: 'Read it' }).click();
    await expect(page.getByText(`DMARC: fail, says ${by}.`)).toBeVisible();
    await verify(page);
    await expect(first(page)).toHaveAttribute('data-finding', 'mail.align.spf-other');
    await page.getByRole('button', { name: 'Another message' }).click();
  }
});

test('German, and 320 pixels are enough', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, await made({}, {}, footer, elsewhere), './de/#mail');
  await verify(page, 'Abfragen und prüfen');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'DMARC ist für letters.test fehlgeschlagen',
  );
  await expect(first(page)).toContainText('Nach dem Signieren kamen 2 Zeilen am Ende des Textes hinzu');
  expect(await sideways(page)).toBe(0);
});

test('nothing is asked before the press, and “no look-ups” holds', async ({ page, world }) => {
  await open(page, await made({}, {}, same, {}));
  await expect(page.getByRole('row', { name: /mail2026\._domainkey\.letters\.test/ })).toBeVisible();
  expect(world.questions()).toEqual([]);
});

test('no part of the message leaves the page: not in questions, addresses, storage or the console', async ({
  page,
  world,
}) => {
  const text = await made(
    { from: '"markername" <markerlocal@letters.test>', subject: 'markersubject', body: 'markerbody\r\n', more: ['Reply-To: markerreply@letters.test', 'X-Id: markerid'] }, // prettier-ignore
    {},
    footer,
    { ...elsewhere, path: 'markerbounce@letters.test', before: ['Received: from [10.0.0.1] (markerhop@x) by a.forwarder.test; Tue, 10 Nov 2026 08:00:01 +0000'] }, // prettier-ignore
  );
  await open(page, text);
  await verify(page);
  await page.getByText('Preview').click();
  const ticket = await page.locator('.mail-ticket').innerText();
  expect(markers.filter((marker) => ticket.includes(marker))).toEqual([]);
  // What is written is seen: the domain in the address.
  expect(world.written().join('\n')).toContain('d=letters.test');
  expect(page.url()).toContain('d=letters.test');
});

test('an SPF term with the local part is asked only after the person agreed', async ({ page, world }) => {
  await open(page, await made({}, null, same, { ip: '192.0.2.222', path: 'ann@boxes.letters.test' }));
  await expect(page.getByText('Not verified yet')).toBeVisible();
  const consent = page.getByLabel(
    'Also ask for SPF terms that put the name before the @ into a DNS question',
  );
  await expect(consent).toHaveCount(0);
  await verify(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('cannot be told');
  const withLocalPart = () => world.questions().filter(({ name }) => name.toLowerCase().startsWith('ann.'));
  expect(withLocalPart()).toEqual([]);
  await expect(consent).not.toBeChecked();
  await consent.check();
  await page.getByRole('button', { name: 'Look up and verify' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('DMARC passed');
  expect(withLocalPart()[0]?.name.toLowerCase()).toBe('ann.allowed.boxes.letters.test');
  // Another message begins without consent.
  await page.getByRole('button', { name: 'Another message' }).click();
  await inputOf(page).setInputFiles(file(await made({}, null, same, { ip: '192.0.2.222', path: 'ann@boxes.letters.test' }))); // prettier-ignore
  await expect(page.getByText('Not verified yet')).toBeVisible();
  await expect(consent).toHaveCount(0);
});

test('another server can be chosen as the one that sent, and the ticket is written as asked', async ({
  page,
}) => {
  const before = ['Received: from mail.letters.test (mail.letters.test [192.0.2.140]) by in.forwarder.test with ESMTPS id 1 for <bob@receiver.test>; Tue, 10 Nov 2026 08:00:02 +0000']; // prettier-ignore
  await open(page, await made({}, null, same, { ...elsewhere, before }));
  await verify(page);
  // For the same mailbox nobody forwards.
  await expect(first(page)).toHaveAttribute('data-finding', 'mail.spf.not-listed');
  await page.getByLabel('Sending server for SPF').selectOption({ label: '192.0.2.140 (mail.letters.test)' });
  await expect(page.getByText('Not verified yet')).toBeVisible();
  await verify(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('DMARC passed');
  await expect(page.getByRole('row', { name: 'DMARC letters.test pass (p=reject) matched' })).toBeVisible();
  await page.getByText('Preview').click();
  const ticket = page.locator('.mail-ticket');
  await expect(ticket).toContainText('A message from letters.test\n---');
  for (const name of ['administrator', 'German', 'Markdown'])
    await page.getByLabel(name, { exact: true }).check();
  await expect(ticket).toContainText('## Eine Nachricht von letters.test');
  await expect(ticket).toContainText('## Welchen Weg sie nahm');
});

test('headers of 64 kB that were pasted are read away from the page, with the same answer', async ({
  page,
}) => {
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  const text = await made({ more: Array.from({ length: 800 }, (_, at) => `X-Trace-${at}: ${'a word '.repeat(10)}`) }, {}, same, {}); // prettier-ignore
  expect(text.length).toBeGreaterThan(64_000);
  await page.goto('./#mail');
  await page.getByLabel('Headers or whole message').fill(text);
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByText('Not verified yet')).toBeVisible();
  expect(workers.length).toBe(1);
  await verify(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('DMARC passed');
});

test('a text that is HTML only is shown by its words, and nothing of it is loaded', async ({
  page,
  world,
}) => {
  const html = '<html><head><title>none</title></head><body><p>Gr&uuml;&szlig;e</p><p>aus der Ferne</p><img src="https://pixel.test/x"><script>document.title="taken"</script></body></html>'; // prettier-ignore
  await open(page, await made({ more: ['MIME-Version: 1.0', 'Content-Type: text/html'], body: html }, null, same, {})); // prettier-ignore
  await page.getByText('Show the text and the attachments').click();
  await expect(page.locator('.mail-ticket').first()).toHaveText(/Grüße\n+aus der Ferne/, {
    useInnerText: true,
  });
  await expect(page.locator('.mail-ticket .unseen')).toHaveCount(0);
  await expect(page.getByText('The text is there as HTML only.')).toBeVisible();
  expect(world.requests.filter((url) => url.includes('pixel'))).toEqual([]);
});

test('a file that is no message is refused in words', async ({ page }) => {
  await page.goto('./#mail');
  await inputOf(page).setInputFiles(file('just a letter\n'));
  await expect(page.getByRole('alert')).toContainText('no message headers');
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByRole('alert')).toContainText('Paste a message first');
});
