import type { Page } from '@playwright/test';
import { outlookFile } from '../support/outlook.ts';
import { arrived, letter, signed } from '../support/letters.ts';
import { expect, keepsToItself, keptBy, test } from './support/fixtures.ts';
import { sideways } from './support/report.ts';

keepsToItself([
  'marker',
  'ann@',
  'bob@',
  'Minutes',
  'here they are',
  '1@letters.test',
  'one line of a long',
  'Unterlagen',
]);

/** The one beside the box of the tool: the page as it was written before any script has another. */
const inputOf = (page: Page) => page.locator('form:has(.mail-text) input[type="file"]');
const line = 'This is one line of a long message.\r\n';
const body = (octets: number): string => line.repeat(Math.ceil(octets / line.length));
/** Made in the page from its header and one line: what a driver hands over as octets would itself hold the page up. */
const chooseLarge = async (page: Page, octets: number) => {
  const text = arrived(await signed(letter({ body: body(octets) })));
  const header = text.slice(0, text.indexOf('\r\n\r\n') + 4);
  await inputOf(page).evaluate(
    (input: HTMLInputElement, made) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([made.header, made.line.repeat(made.count)], 'large.eml'));
      input.files = transfer.files;
      (window as unknown as { seen: { longest: number } }).seen.longest = 0;
      setTimeout(() => input.dispatchEvent(new Event('change', { bubbles: true })), 300);
    },
    { header, line, count: Math.ceil(octets / line.length) },
  );
};
const choose = async (page: Page, buffer: Buffer, name: string) =>
  inputOf(page).setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
const answered = (page: Page) => expect(page.getByRole('heading', { level: 1 })).toContainText(/DMARC/);

/** Notes what the page says of its progress, and the longest task; `press`: cancels as soon as that can be done. */
const watch = (page: Page, press: boolean) =>
  page.evaluate((cancel) => {
    const seen = { progress: [] as string[], longest: 0, started: 0, opened: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: 'longtask' });
    new MutationObserver(() => {
      const now = performance.now();
      if (document.querySelector('form progress')) seen.started ||= now;
      if (document.querySelector('.mail-from')) seen.opened ||= now;
      const told = document.querySelector('form [role="status"]')?.textContent;
      if (told && seen.progress.at(-1) !== told) seen.progress.push(told);
      if (cancel) document.querySelector<HTMLElement>('form progress')?.closest('.actions')?.querySelector('button')?.click();
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  }, press); // prettier-ignore
const seen = (page: Page) =>
  page.evaluate(
    () =>
      (
        window as unknown as {
          seen: { progress: string[]; longest: number; started: number; opened: number };
        }
      ).seen,
  );

test('10 MB: the progress is told, and the answer is that of a small message', async ({ page }) => {
  await page.goto('./#mail');
  await expect(page.getByRole('button', { name: 'Read it' })).toBeVisible();
  await watch(page, false);
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await chooseLarge(page, 10_000_000);
  await expect(page.getByText('Not verified yet')).toBeVisible();
  const { progress } = await seen(page);
  expect(progress[0]).toBe('Reading: 0 %');
  await page.getByRole('button', { name: 'Look up and verify' }).click();
  await answered(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'DMARC passed: it comes from letters.test.',
  );
  // The one that read it verifies it.
  expect(workers).toEqual([expect.stringContaining('/assets/message.worker-')]);
  const { longest, started, opened } = await seen(page);
  console.log(
    `10 MB: read within ${Math.round(opened - started)} ms; longest task of the page ${longest} ms`,
  );
});

test('a long text in the box has its worker before the button is pressed; leaving the tool ends it', async ({
  page,
}) => {
  await page.goto('./#mail');
  const workers = () => page.workers().length;
  const filters = Array.from({ length: 700 }, (_, at) => `X-Filter-${at}: ${'score=0,'.repeat(9)}`);
  const text = arrived(await signed(letter({ more: filters })));
  await page.getByLabel('Headers or whole message').fill(text.slice(0, 3000));
  expect(workers()).toBe(0);
  await page.getByLabel('Headers or whole message').fill(text);
  await expect.poll(workers).toBe(1);
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByText('Not verified yet')).toBeVisible();
  expect(workers()).toBe(1);
  await page.getByRole('button', { name: 'Look up and verify' }).click();
  await answered(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('DMARC passed');
  await page.getByRole('button', { name: 'Another message' }).click();
  await page.getByLabel('Headers or whole message').fill(text);
  await expect.poll(workers).toBe(1);
  await page.goto('./#about');
  await expect.poll(workers).toBe(0);
});

test('reading is cancelled, and the page stands as before', async ({ page }) => {
  await page.goto('./#mail');
  await expect(page.getByRole('button', { name: 'Read it' })).toBeVisible();
  await watch(page, true);
  await chooseLarge(page, 40_000_000);
  await expect.poll(async () => (await seen(page)).progress.length).toBeGreaterThan(0);
  await expect(page.locator('form progress')).toHaveCount(0);
  await expect(page.getByLabel('Headers or whole message')).toBeFocused();
  await expect(page.getByText('Not verified yet')).toHaveCount(0);
});

test('beyond 50 MB it is refused in a sentence', async ({ page }) => {
  await page.goto('./#mail');
  // Playwright hands over no file of this size as octets.
  await inputOf(page).evaluate((input: HTMLInputElement) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(50_000_001)], 'x.eml'));
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await expect(page.getByRole('alert')).toContainText('over 50 MB');
});

test('Outlook files: the header part is judged, the text shown; a spoilt one ends in a sentence', async ({
  page,
}) => {
  await page.goto('./#mail');
  const whole = arrived(await signed(letter({ body: 'markerbody\r\n' })));
  const [header = ''] = whole.split('\r\n\r\n');
  const file = outlookFile({ '007D001F': header, '1000001F': 'markerbody' }, [
    { '3707001F': 'Unterlagen.pdf', '370E001F': 'application/pdf', '37010102': 'x'.repeat(40_000) },
  ]);
  await choose(page, Buffer.from(file.slice(0, 700)), 'message.msg');
  await expect(page.getByRole('alert')).toContainText('Outlook file (.msg) is damaged');
  await choose(page, Buffer.from(outlookFile({ '1000001F': 'a draft' })), 'message.msg');
  await expect(page.getByRole('alert')).toContainText('holds no headers');
  await choose(page, Buffer.from(file), 'message.msg');
  await expect(page.getByText('Outlook does not keep the text')).toBeVisible();
  await page.getByRole('button', { name: 'Look up and verify' }).click();
  await answered(page);
  await expect(page.locator('.mail-signature')).toContainText('text not handed in');
  await page.getByText('Show the text and the attachments').click();
  await expect(page.locator('.mail-ticket').first()).toContainText('markerbody');
  await expect(page.getByRole('row', { name: /application\/pdf Unterlagen\.pdf 40 kB/ })).toBeVisible();
});

test('a text that is nested too deeply is told as not read, and the rest of the answer stands', async ({
  page,
}) => {
  await page.goto('./#mail');
  const levels = Array.from({ length: 900 }, (_, at) => `--b${at}\r\nContent-Type: multipart/mixed; boundary=b${at + 1}\r\n\r\n`); // prettier-ignore
  const deep = letter({ more: ['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b0'], body: levels.join('') }); // prettier-ignore
  await choose(page, Buffer.from(arrived(await signed(deep))), 'message.eml');
  await page.getByRole('button', { name: 'Look up and verify' }).click();
  await answered(page);
  await expect(page.locator('.mail-signature')).toContainText('pass');
  await page.getByText('Show the text and the attachments').click();
  await expect(page.getByText('The text is nested too deeply')).toBeVisible();
});

test('nothing of a large message or an Outlook file leaves the page', async ({ page }) => {
  const text = arrived(await signed(letter({ from: '"markername" <markerlocal@letters.test>', subject: 'markersubject', body: `markerbody\r\n${body(300_000)}` })), { path: 'markerbounce@letters.test' }); // prettier-ignore
  const [header = ''] = text.split('\r\n\r\n');
  const files: readonly (readonly [string, Buffer])[] = [
    ['markerfile.eml', Buffer.from(text, 'latin1')],
    ['markerfile.msg', Buffer.from(outlookFile({ '007D001F': header, '1000001F': 'markerbody' }))],
  ];
  for (const [name, buffer] of files) {
    await page.goto('./#mail');
    await choose(page, buffer, name);
    await page.getByRole('button', { name: 'Look up and verify' }).click();
    await answered(page);
    await page.getByText('Show the text and the attachments').click();
    await expect(page.locator('.mail-ticket').first()).toContainText('markerbody');
    expect((await keptBy(page)).toLowerCase()).not.toContain('marker');
    await page.getByRole('button', { name: 'Another message' }).click();
  }
});

test('the watch itself sees what a worker and what a property writes', async ({ page, world }) => {
  await page.goto('./#mail');
  await expect(page.getByRole('button', { name: 'Read it' })).toBeVisible();
  await watch(page, false);
  const started = page.waitForEvent('worker');
  await chooseLarge(page, 40_000_000);
  const worker = await started;
  // The watch is loaded before anything else; whoever writes earlier than that is seen at the second try.
  await expect
    .poll(async () => {
      await worker.evaluate(() => void caches.open('seen-in-worker')).catch(() => null);
      return world.written();
    })
    .toContain('open seen-in-worker');
  await page.evaluate(() => {
    localStorage['seen'] = 'as a property';
    sessionStorage.seen = 'in the other one';
    new BroadcastChannel('seen').close();
  });
  expect(world.written()).toEqual(
    expect.arrayContaining([
      'localStorage seen as a property',
      'sessionStorage seen in the other one',
      'BroadcastChannel seen',
    ]),
  );
  expect(await keptBy(page)).toContain('cache seen-in-worker');
  await page.evaluate(async () => {
    await caches.delete('seen-in-worker');
    localStorage.clear();
  });
});

test('a link carries domain, address and selector, and its opener has them looked up', async ({ page }) => {
  await page.goto('./#mail');
  await choose(page, Buffer.from(arrived(await signed(letter()))), 'message.eml');
  await page.getByRole('button', { name: 'Look up and verify' }).click();
  await answered(page);
  await page.evaluate(() => {
    navigator.clipboard.writeText = (text) => {
      Object.assign(window, { copied: text });
      return Promise.resolve();
    };
  });
  await page.getByRole('button', { name: /Copy a link with domain/ }).click();
  const link = await page.evaluate(() => (window as unknown as { copied: string }).copied);
  expect(new URL(link).hash).toBe('#bounce?d=letters.test&ip=192.0.2.140&sel=mail2026');
  await page.goto(link);
  await expect(page.getByText('mail2026._domainkey.letters.test').first()).toBeVisible();
});

test('German, 320 pixels: text and attachments', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('./de/#mail');
  const mixed = letter({ more: ['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=q'], body: '--q\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nSch\xc3\xb6ne Gr\xc3\xbc\xc3\x9fe\r\n--q\r\nContent-Type: application/zip; name="Unterlagen-des-ganzen-Jahres-2026.zip"\r\nContent-Transfer-Encoding: base64\r\n\r\nUEsDBBQ=\r\n--q--\r\n' }); // prettier-ignore
  await choose(page, Buffer.from(arrived(mixed), 'latin1'), 'message.eml');
  await page.getByText('Text und Anhänge anzeigen').click();
  await expect(page.locator('.mail-ticket').first()).toContainText('Schöne Grüße');
  await expect(page.getByText('Unterlagen-des-ganzen-Jahres-2026.zip')).toBeVisible();
  expect(await sideways(page)).toBe(0);
});
