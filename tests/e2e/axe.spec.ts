import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { complete, refusal, submit } from './support/report.ts';

/** Each state is loaded once; language, theme and width change in place (ux.md §11, §12: U12). */
const example = (id: string) => async (page: Page) => {
  await page.goto(`./#example/${id}`);
  await complete(page);
  const open = page.locator('.card button[aria-expanded="false"]');
  while ((await open.count()) > 0) await open.first().click();
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLDetailsElement>('main details')) element.open = true;
  });
};

const states: readonly (readonly [name: string, enter: (page: Page) => Promise<void>])[] = [
  [
    'start',
    async (page) => {
      await page.goto('./');
    },
  ],
  [
    'check link',
    async (page) => {
      await page.goto('./#check?d=healthy.test');
      await page.getByRole('button', { name: 'Check now' }).waitFor();
    },
  ],
  ['report of a healthy domain', example('healthy')],
  ['report of a broken domain', example('lookups')],
  ['report that could not be finished', example('unread')],
  [
    'record page',
    async (page) => {
      await page.goto('./');
      await submit(page, 'v=spf1 include:_spf.example.com ip4:192.0.2.0/33 ptr +all');
      await page.locator('.report .findings').waitFor();
    },
  ],
  [
    'address test',
    async (page) => {
      await page.goto('./#spf?d=healthy.example&ip=198.51.100.5&helo=mail.healthy.example&example=healthy');
      await page.getByRole('button', { name: 'Test', exact: true }).click();
      await page.locator('main').getByText('Pass: healthy.example').waitFor();
    },
  ],
  [
    'bounce',
    async (page) => {
      await page.goto('./#bounce?example=healthy');
      await page
        .locator('.bounce-text')
        .fill(
          '550-5.7.26 Unauthenticated.\n550 5.7.26 SPF [healthy.example] with ip: [203.0.113.9] = did not pass gsmtp',
        );
      await page.locator('.bounce-text').press('Control+Enter');
      await page.getByRole('button', { name: 'Look now', exact: true }).click();
      await page.locator('.findings').waitFor();
      await page.locator('#ticket > summary').click();
    },
  ],
  [
    'who may send',
    async (page) => {
      await page.goto('./#spf/who?d=lookups.example&example=lookups');
      await page.getByRole('button', { name: 'Look up' }).click();
      await page.locator('main').getByText('Mail as lookups.example').waitFor();
      await page.getByText('Everybody by address').click();
    },
  ],
  [
    'what if',
    async (page) => {
      await page.goto('./#spf/edit?d=healthy.example&ip=203.0.113.9&example=healthy');
      await page.getByRole('button', { name: 'Start from the published record' }).click();
      await page.locator('main').getByText('This is the published record.').waitFor();
      await page.getByRole('button', { name: 'Add a record of an included name' }).click();
      await page
        .getByRole('textbox', { name: 'SPF record', exact: true })
        .fill('v=spf1 ip4:192.0.2.0/33 ip4:203.0.113.0/24 include:x.example');
      await page.locator('main').getByText('not looked up yet').waitFor();
    },
  ],
  [
    'one mail, simulated',
    async (page) => {
      await page.goto(
        './#spf/mail?d=healthy.example&ip=203.0.113.200&from=healthy.example&dkimfail=esp.example&example=healthy',
      );
      await page.getByRole('button', { name: 'Simulate', exact: true }).click();
      await page.locator('main .steps').waitFor();
    },
  ],
  [
    'forgotten names',
    async (page) => {
      await page.goto('./#spf/names?d=healthy.example&helo=mail.healthy.example&example=healthy');
      await page.getByRole('button', { name: 'Look at the names' }).click();
      await page.locator('main .findings').waitFor();
    },
  ],
  [
    'cases of the standard',
    async (page) => {
      await page.goto('./#spf/cases');
      await page.getByRole('button', { name: 'Run all cases' }).click();
      await page.locator('main .notice').waitFor();
    },
  ],
  [
    'syntax of SPF',
    async (page) => {
      await page.goto('./#spf/syntax');
      await page.locator('[data-own]').waitFor();
    },
  ],
  [
    'mail server',
    async (page) => {
      await page.goto('./#hosts?d=healthy.example&ip=192.0.2.99&helo=mx1.healthy.example&example=healthy');
      await page.getByRole('button', { name: 'Look up', exact: true }).click();
      await page.locator('#h-addresses').waitFor();
      await page.getByLabel('Text of the policy file').fill('version: STSv1\nmode: testing\nmx: *.example');
      await page.getByRole('button', { name: 'Compare with the mail hosts' }).click();
      await page.getByRole('button', { name: 'Ask these lists' }).click();
      await page.locator('[data-list]').first().waitFor();
    },
  ],
  [
    'zone and mark certificate',
    async (page) => {
      await page.goto('./#hosts?d=server.test');
      await page.getByRole('button', { name: 'Look up', exact: true }).click();
      await page.locator('#h-addresses').waitFor({ timeout: 30_000 });
      await page
        .getByLabel('Text of the certificate file (PEM)')
        .fill(readFileSync(join(import.meta.dirname, '../samples/mark/verified.pem'), 'utf8'));
      await page.getByRole('button', { name: 'Read the certificate' }).click();
      await page.locator('[data-mark]').waitFor();
    },
  ],
  [
    'services side by side',
    async (page) => {
      await page.goto('./#compare/mx?d=healthy.test');
      await page.getByRole('button', { name: 'Ask all', exact: true }).click();
      await page.locator('#h-compare').waitFor({ timeout: 30_000 });
      await page.getByRole('button', { name: 'Test the services', exact: true }).click();
      await expect(page.locator('[data-tested]')).toHaveCount(5, { timeout: 60_000 });
    },
  ],
  [
    'message',
    async (page) => {
      await page.goto('./#mail?example=healthy');
      const lines = [
        'Received: from out.mailhost.example (out.mailhost.example [198.51.100.5]) by mx.receiver.test with ESMTP; Tue, 10 Nov 2026 08:00:04 +0000',
        'Authentication-Results: mx.receiver.test; spf=pass smtp.mailfrom=b@mailhost.example; dmarc=fail',
        'X-Spam-Status: No, score=-1.9',
        'From: Ann <ann@healthy.example>',
        'Subject: Minutes',
      ];
      await page.getByLabel('Headers or whole message').fill(lines.join('\n'));
      await page.getByRole('button', { name: 'Read it' }).click();
      await page.getByRole('button', { name: 'Look up and verify' }).click();
      await page.locator('.findings > li').first().waitFor();
    },
  ],
  [
    'SPF builder',
    async (page) => {
      await page.goto('./#build/spf?d=healthy.example&example=healthy');
      await page.getByRole('button', { name: 'Look up', exact: true }).click();
      await page.getByRole('heading', { name: 'Published now' }).waitFor();
      await page.getByLabel('IPv4 addresses or networks (ip4:)').fill('junk');
      await page.getByRole('button', { name: /^Add ?: IPv4/ }).click();
    },
  ],
  [
    'DMARC builder',
    async (page) => {
      await page.goto('./#build/dmarc?d=watching.example&example=watching');
      await page.getByRole('button', { name: 'Compare before and after' }).click();
      await page.getByRole('columnheader', { name: 'After publishing' }).waitFor();
    },
  ],
  [
    'DKIM builder',
    async (page) => {
      await page.goto('./#build/dkim?d=healthy.example&example=healthy');
      await page.getByRole('button', { name: 'Make a key pair' }).click();
      await page.getByRole('heading', { name: 'Private key: shown once' }).waitFor();
    },
  ],
  [
    'about',
    async (page) => {
      await page.goto('./#about');
      await page.getByRole('heading', { level: 1, name: 'Privacy' }).waitFor();
    },
  ],
  [
    'refusal',
    async (page) => {
      await page.goto('./');
      await submit(page, '*.example.com');
      await refusal(page).waitFor();
    },
  ],
];

/** What is seen, not read: these take four fifths of a run, and need no second language. */
const ofColours = ['color-contrast', 'link-in-text-block'];
type Rules = 'all' | 'colours' | 'words';

async function violations(page: Page, rules: Rules = 'all'): Promise<readonly string[]> {
  // Half way from one theme to the other no colour is right.
  await page.evaluate(() => {
    for (const change of document.getAnimations()) if (change instanceof CSSTransition) change.finish();
  });
  // Half a megabyte of script: put into a page once.
  const isThere = await page.evaluate(() => 'axe' in window);
  const axe = new AxeBuilder({ page, ...(isThere && { axeSource: '0' }) })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] });
  if (rules === 'colours') axe.withRules(ofColours);
  if (rules === 'words') axe.disableRules(ofColours);
  const { violations: found } = await axe.analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

/** Every width with each theme for what is seen, and with each language for what is read; as few changes as that takes. */
const visits = [
  { language: 'en', theme: 'light', width: 320, rules: 'all' },
  { language: 'en', theme: 'light', width: 1280, rules: 'all' },
  { language: 'en', theme: 'dark', width: 1280, rules: 'colours' },
  { language: 'de', theme: 'dark', width: 1280, rules: 'words' },
  { language: 'de', theme: 'dark', width: 320, rules: 'all' },
] as const;

for (const [name, enter] of states)
  test(`axe finds nothing: ${name}`, async ({ page }) => {
    test.setTimeout(240_000);
    await enter(page);
    for (const { language, theme, width, rules } of visits) {
      const html = page.locator('html');
      if ((await html.getAttribute('lang')) !== language)
        await page.getByRole('link', { name: 'Deutsch' }).click();
      await expect(html).toHaveAttribute('lang', language);
      // The words of a tool are a file of their own: its place is empty until they are there.
      await page.locator('main h1').first().waitFor();
      await page.locator('#theme').selectOption(theme);
      await page.setViewportSize({ width, height: 720 });
      expect.soft(await violations(page, rules), `${language}, ${theme}, ${width} px`).toEqual([]);
    }
  });

test('axe is there, and each set of rules sees its own', async ({ page }) => {
  await page.goto('./');
  expect(await violations(page)).toEqual([]);
  await page.locator('main').evaluate((main) => {
    const [word, button] = [document.createElement('p'), document.createElement('button')];
    word.textContent = 'hardly seen';
    word.className = 'planted';
    main.append(word, button);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.planted { color: #eee; background: #fff; }');
    document.adoptedStyleSheets.push(sheet);
  });
  const ids = async (rules: Rules) => (await violations(page, rules)).map((one) => one.split(':')[0]);
  expect(await ids('all')).toEqual(['button-name', 'color-contrast']);
  expect(await ids('colours')).toEqual(['color-contrast']);
  expect(await ids('words')).toEqual(['button-name']);
});

/** The other kinds of the builder: one visit each, in turn by language, colours and width; filled, and with junk. */
const kinds: readonly (readonly [kind: string, fill: readonly (readonly [en: string, de: string, text: string])[], shown: RegExp])[] = [
  ['mta-sts', [['Mail hosts', 'Mailserver', 'mx1.healthy.example, mx:25']], /mode: testing/],
  ['tls-rpt', [['Send reports to', 'Berichte senden an', 'tls@healthy.example, junk']], /TLSRPTv1/],
  ['bimi', [['Address of the logo (l)', 'Adresse des Logos (l)', 'junk']], /BIMI1/],
  ['none', [], /_domainkey/],
  ['ptr', [['Name of the server', 'Name des Servers', 'mail.healthy.example'], ['Address of the server', 'Adresse des Servers', '192.0.2.25']], /in-addr\.arpa/],
  ['consent', [['Your domain, that receives the reports', 'Ihre Domain, die die Berichte empfängt', 'co.uk']], /_report\._dmarc/],
  ['path', [['Name of the server', 'Name des Servers', 'mail.healthy.example'], ['IPv4 address', 'IPv4-Adresse', 'junk']], /v=DMARC1/],
]; // prettier-ignore
test('axe finds nothing: the other builders', async ({ page }) => {
  test.setTimeout(240_000);
  for (const [index, [kind, fill, shown]] of kinds.entries()) {
    const isGerman = index % 2 === 1;
    await page.setViewportSize({ width: index % 2 === 0 ? 320 : 1280, height: 720 });
    const tool = kind === 'path' ? 'path' : `build/${kind}`;
    await page.goto(`./${isGerman ? 'de/' : ''}#${tool}?d=healthy.example&example=healthy`);
    await page.locator('#theme').selectOption(index % 3 === 2 ? 'dark' : 'light');
    for (const [en, de, text] of fill) {
      await page.getByLabel(isGerman ? de : en, { exact: true }).fill(text);
      await page.getByLabel(isGerman ? de : en, { exact: true }).blur();
    }
    await expect.poll(() => page.locator('main').evaluate((main) => main.textContent + [...main.querySelectorAll('textarea')].map(({ value }) => value).join())).toMatch(shown); // prettier-ignore
    expect.soft(await violations(page), kind).toEqual([]);
  }
});
