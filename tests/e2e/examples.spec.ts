import { expect, test } from './support/fixtures.ts';
import { answers, card, finished, report } from './support/report.ts';

/** Each example teaches its one thing, from text inside the page. */
const rows = [
  ['watching', 'watching.example', 'Yes.', 'Nothing in DNS stands in the way.', 'DMARC', 'p=none'],
  ['lookups', 'lookups.example', 'Hardly.', 'At risk.', 'SPF', '12 of 10 look-ups'],
  ['healthy', 'healthy.example', 'No.', 'Nothing in DNS stands in the way.', 'DMARC', 'p=reject'],
  ['two-records', 'two-records.example', 'No.', 'At risk.', 'SPF', '2 records'],
  ['subdomains', 'subdomains.example', 'Partly.', 'Nothing in DNS stands in the way.', 'DMARC', 'subdomains'],
  ['keys', 'keys.example', 'Partly.', 'At risk.', 'DKIM', 'no usable key'],
  [
    'unused',
    'unused.example',
    'No.',
    'This domain sends no mail and says so correctly.',
    'Receiving',
    'no mail',
  ],
  ['article', 'testsys.de', 'No.', 'At risk.', 'DKIM', 'no usable key'],
  ['unread', 'unread.example', 'Not checked.', 'Not checked.', 'DMARC', 'could not check'],
] as const;

test('all of them, from the start page, without asking anybody', async ({ page, world }) => {
  await page.goto('./');
  await expect(page.locator('.specimens a')).toHaveCount(rows.length);
  for (const [id, domain, forge, deliver, section, summary] of rows) {
    await page.locator(`.specimens a[href="#example/${id}"]`).click();
    await finished(page, domain);
    await expect(answers(page), id).toHaveText([forge, deliver]);
    await expect(card(page, section), id).toContainText(summary);
    await expect(page.locator('.head-meta'), id).toContainText('no question left your browser');
    if (id === 'unread') await expect(report(page)).not.toContainText('no record');
    await page.goBack();
    await expect(page.locator('.specimens')).toBeVisible();
  }
  expect(world.questions()).toEqual([]);
});

test('an example by its link, in German', async ({ page, world }) => {
  await page.goto('./de/#example/unread');
  await finished(page, 'unread.example');
  await expect(answers(page).first()).toHaveText('Nicht geprüft.');
  await expect(report(page)).not.toContainText('kein Eintrag');
  expect(world.questions()).toEqual([]);
});
