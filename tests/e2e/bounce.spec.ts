import type { Page } from '@playwright/test';
import { expect, keepsToItself, test, type World } from './support/fixtures.ts';
import { submit } from './support/report.ts';

/** Over the lab: `healthy.test` allows 192.0.2.26, rejects by DMARC and holds a key at `mail2026`; 192.0.2.99 has no name. */
const gmail = [
  '550-5.7.26 Your email has been blocked because the sender is unauthenticated.',
  '550-5.7.26 Gmail requires all senders to authenticate with either SPF or DKIM.',
  '550-5.7.26  Authentication results:',
  '550-5.7.26  DKIM = did not pass',
  '550-5.7.26  SPF [healthy.test] with ip: [192.0.2.99] = did not pass',
  '550 5.7.26 https://support.google.com/mail/answer/81126 x.1 - gsmtp',
].join('\n');
const outlook =
  '550 5.7.515 Access denied, sending domain HEALTHY.TEST does not meet the required authentication level. Spf= Fail , Dkim= Pass , DMARC= Pass';
const postfix =
  'Nov 24 10:00:00 mx postfix/smtpd[1]: NOQUEUE: reject: RCPT from unknown[192.0.2.99]: 450 4.7.25 Client host rejected: cannot find your reverse hostname, [192.0.2.99]; from=<x@healthy.test> to=<me@example.com> proto=ESMTP helo=<mail.healthy.test>';

keepsToItself([
  'marker',
  'jane',
  'me@example.com',
  'x@healthy.test',
  'unauthenticated',
  'frobnicated',
  'NOQUEUE',
  'good morning',
  'alert(1)',
]);

const main = (page: Page) => page.locator('main');
async function explain(page: Page, text: string, base = './') {
  await page.goto(`${base}#bounce`);
  await page.locator('.bounce-text').fill(text);
  await page.locator('.bounce-text').press('Control+Enter');
  await expect(page.locator('.refusals')).toBeVisible();
}
const look = (page: Page, name = 'Look now') => page.getByRole('button', { name, exact: true }).click();
const nothingAsked = (world: World) => expect(world.questions()).toEqual([]);

test('Gmail 5.7.26: the cause in one sentence, the same look-ups on press, and the record that passes', async ({
  page,
  world,
}) => {
  await explain(page, gmail);
  await expect(page.getByRole('heading', { level: 2, name: 'What it says' })).toBeFocused();
  await expect(
    page.getByRole('heading', { name: /Gmail refused the message because neither SPF nor DKIM/ }),
  ).toBeVisible();
  await expect(page.locator('.said mark')).toContainText('the sender is unauthenticated');
  await expect(main(page).getByText('For good: the message will not be tried again.')).toBeVisible();
  await expect(page.getByLabel('Domain of the sender')).toHaveValue('healthy.test');
  await expect(page.getByLabel('Address of the sending server')).toHaveValue('192.0.2.99');
  await expect(page.locator('.names')).toContainText('_dmarc.healthy.test');
  nothingAsked(world);
  await look(page);
  await expect(page.getByRole('heading', { name: 'DNS still shows a cause.' })).toBeFocused();
  await expect(
    main(page).getByText('SPF still fails: healthy.test does not allow 192.0.2.99.'),
  ).toBeVisible();
  await expect(page.locator('.diff ins').filter({ hasText: 'ip4:192.0.2.99' })).toBeVisible();
  await expect(page.locator('#asked')).toContainText('healthy.test');
  await page.getByLabel('DKIM selector').fill('mail2026');
  await look(page);
  await expect(
    main(page).getByText('The DKIM key at mail2026._domainkey.healthy.test is there'),
  ).toBeVisible();
});

test('Outlook.com 5.7.515 from the start page: the check that failed is named', async ({ page, world }) => {
  await page.goto('./');
  await submit(page, outlook);
  await expect(
    page.getByRole('heading', { name: /Outlook\.com refused the message: healthy\.test must pass/ }),
  ).toBeVisible();
  await expect(page.locator('.refusals')).toContainText('at the end of the bounce: SPF.');
  nothingAsked(world);
});

test('a Postfix log: who came, that it is tried again, and that the address has no name', async ({
  page,
}) => {
  await explain(page, postfix);
  await expect(page.locator('.refusals h3')).toContainText('192.0.2.99 has no right reverse DNS name');
  await expect(page.locator('.refusals')).toContainText('The server that keeps this log');
  await expect(page.locator('.refusals')).toContainText('tries again by itself');
  await look(page);
  await expect(page.locator('[data-finding="hosts.reverse.missing"]')).toBeVisible();
});

test('unknown words are said to be unknown, and the code is explained', async ({ page, world }) => {
  await explain(page, '550 5.6.7 Zork frobnicated');
  await expect(page.locator('.refusals h3')).toContainText('These words are not known here.');
  await expect(page.locator('.refusals')).toContainText('addresses outside ASCII are not allowed here');
  nothingAsked(world);
  await page.locator('.bounce-text').fill('good morning');
  await page.getByRole('button', { name: 'Explain', exact: true }).click();
  await expect(page.locator('.refusals h3')).toContainText('No refusal was recognised');
  await expect(page.getByRole('button', { name: 'Look now' })).toHaveCount(0);
});

test('in German, in a narrow window, with a message that a webmail quoted', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const quoted = `Am 24.11.2026 schrieb Mail Delivery System:\n${gmail.replace(/^/gm, '> ')}`;
  await explain(page, quoted, './de/');
  await expect(page.locator('.refusals h3')).toContainText(
    'Weder SPF noch DKIM belegen den Absender healthy.test',
  );
  await expect(page.locator('.refusals')).toContainText('Endgültig');
  await look(page, 'Jetzt nachsehen');
  await expect(main(page).getByText('SPF ist weiterhin nicht bestanden')).toBeVisible();
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways).toBe(0);
});

test('a link opens the look-up without a text, and asks only on press', async ({ page, world }) => {
  await page.goto('./#bounce?d=healthy.test&ip=192.0.2.26&sel=mail2026');
  await expect(page.getByLabel('DKIM selector')).toHaveValue('mail2026');
  await expect(main(page).getByText('Somebody gave you this link.')).toBeVisible();
  nothingAsked(world);
  await look(page);
  await expect(page.getByRole('heading', { name: 'DNS shows no such cause now.' })).toBeVisible();
  expect(new Set(world.questions().map(({ name }) => name.toLowerCase()))).toContain(
    '26.2.0.192.in-addr.arpa',
  );
});

test('stopped questions stay stopped until they are allowed', async ({ page, world }) => {
  await page.goto('./');
  await page.getByText('DNS service and questions').click();
  await page.getByLabel('Stop all DNS questions').check();
  await explain(page, gmail);
  await look(page);
  await expect(page.getByRole('alert')).toContainText('DNS questions are stopped');
  nothingAsked(world);
  await page.getByRole('button', { name: 'Allow DNS questions' }).click();
  await look(page);
  await expect(page.getByRole('heading', { name: 'DNS still shows a cause.' })).toBeVisible();
});

test('several refusals: each is told, and any of them can be looked at', async ({ page }) => {
  const unknown =
    'Nov 24 10:00:01 mx postfix/smtp[1]: 4ABCDEF: to=<a@nosuch.test>, relay=none, delay=1, dsn=5.4.4, status=bounced (Host or domain name not found. Name service error for name=nosuch.test type=MX: Host not found)';
  await explain(page, `${postfix}\n${unknown}`);
  await expect(page.locator('.refusals > li')).toHaveCount(2);
  await page.getByRole('button', { name: 'Look at this one' }).nth(1).click();
  await expect(page.getByLabel('Domain of the recipient')).toHaveValue('nosuch.test');
  await look(page);
  await expect(main(page).getByText('The domain nosuch.test does not exist.')).toBeVisible();
});

test('the ticket is written for its reader, in either language, without what stands before the @', async ({
  page,
}) => {
  await explain(page, postfix.replace('x@healthy.test', 'jane.doe@healthy.test'));
  await look(page);
  await expect(page.locator('[data-finding="hosts.reverse.missing"]')).toBeVisible();
  await page.locator('#ticket > summary').click();
  const ticket = page.locator('.ticket-text');
  await expect(ticket).toContainText('Hello, this is why the message came back');
  await page.getByLabel('administrator').check();
  await page.getByRole('radio', { name: 'German' }).check();
  await page.getByLabel('Markdown').check();
  await expect(ticket).toContainText('## Zurückgekommene Nachricht');
  await expect(ticket).toContainText('…@example.com');
  await expect(ticket).not.toContainText('jane');
  await expect(ticket).toContainText(/UTC|MEZ|GMT/);
  await expect(ticket).toContainText('#bounce?ip=192.0.2.99');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('nothing of the bounce is stored, linked or asked', async ({ page, world }) => {
  const report = [
    'From: MAILER-DAEMON@mx.healthy.test',
    'To: markerlocal@healthy.test',
    'Subject: Undelivered markersubject',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=x',
    '',
    '--x',
    'Content-Type: text/plain',
    '',
    'markerbody could not be delivered.',
    '--x',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.healthy.test',
    '',
    'Final-Recipient: rfc822; markername@senders.test',
    'Action: failed',
    'Status: 5.7.23',
    'Diagnostic-Code: smtp; 550 5.7.23 SPF check failed for markerlocal@healthy.test, client ip is 192.0.2.99 (markerbody)',
    '--x',
    'Content-Type: message/rfc822',
    '',
    'From: markername <markerlocal@healthy.test>',
    'Subject: markersubject',
    '',
    'markerbody',
    '--x--',
  ].join('\r\n');
  await explain(page, report);
  await expect(page.locator('.refusals h3')).toContainText('SPF of healthy.test does not allow');
  await look(page);
  await expect(main(page).getByText('SPF still fails')).toBeVisible();
  await page.locator('#ticket > summary').click();
  await page.getByLabel('administrator').check();
  await expect(page.locator('.ticket-text')).not.toContainText('markerlocal');
  expect(world.questions().length).toBeGreaterThan(0);
});

test('a hostile bounce is text and nothing else', async ({ page, world }) => {
  const hostile = [
    '<html><body><script>document.title = "taken"</script><img src=x onerror="document.title = \'taken\'">',
    '\u202e550 5.1.1 <a@example.net>: <b onmouseover=x>Recipient address rejected</b>: User unknown\u0000',
    `550 5.7.1 ${'\u202e<script>alert(1)</script> '.repeat(200)}`,
    'x'.repeat(300_000),
  ].join('\n');
  await explain(page, hostile);
  await expect(page.locator('.refusals > li').first()).toBeVisible();
  await expect(page.locator('main script, main img')).toHaveCount(0);
  expect(await page.title()).not.toContain('taken');
  nothingAsked(world);
});

test('a block list is no matter of DNS: what is seen is not called the cause, and nothing turns green', async ({
  page,
}) => {
  await explain(
    page,
    '550 5.7.606 Access denied, banned sending IP [192.0.2.99]. To request removal visit https://sender.office.com/ [x.mail.protection.outlook.com]',
  );
  await expect(page.locator('.refusals h3')).toContainText('192.0.2.99 stands on a block list');
  await look(page);
  await expect(
    page.getByRole('heading', { name: 'DNS shows a fault, but not the one that this refusal names.' }),
  ).toBeVisible();
});

test('an unknown mailbox: a domain that takes mail is no proof that the cause is gone', async ({ page }) => {
  await explain(page, '550 5.1.1 <someone@healthy.test>: Recipient address rejected: User unknown');
  await look(page);
  await expect(
    page.getByRole('heading', {
      name: 'What DNS can show is in order. The cause of this refusal stands elsewhere.',
    }),
  ).toBeVisible();
});

test('a success is no refusal, and a report that gave up is not said to be tried again', async ({
  page,
  world,
}) => {
  await explain(page, '250 2.0.0 Ok: queued as 4ABCDEF');
  await expect(page.locator('.refusals h3')).toContainText('This is no refusal');
  await expect(page.getByRole('button', { name: 'Look now' })).toHaveCount(0);
  await page
    .locator('.bounce-text')
    .fill(
      'Reporting-MTA: dns; mx.healthy.test\n\nFinal-Recipient: rfc822; someone@slow.test\nAction: failed\nStatus: 4.4.1\nDiagnostic-Code: X-Postfix; connect to mx.slow.test[198.51.100.9]:25: Connection timed out',
    );
  await page.getByRole('button', { name: 'Explain', exact: true }).click();
  await expect(page.locator('.refusals')).toContainText('Given up: the message will not be tried again.');
  nothingAsked(world);
});
