import { expect, test } from './support/fixtures.ts';
import {
  answers,
  box,
  card,
  check,
  complete,
  finished,
  refusal,
  report,
  shiftSeen,
  watchShift,
} from './support/report.ts';

/** Links, Back and Forward, and a network that goes away. */
test('a link shows the name and asks on press', async ({ page, world }) => {
  await page.goto('./#check?d=healthy.test');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check healthy.test?');
  await expect(page.getByText('Nothing has been asked yet.')).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(world.questions()).toEqual([]);
  await page.getByRole('button', { name: 'Check now' }).click();
  await finished(page, 'healthy.test');
  await expect(answers(page).first()).toHaveText('No.');
});

test('Back and Forward lead through what was seen, without asking again', async ({ page, world }) => {
  await page.goto('./');
  await check(page, 'unused.test');
  await check(page, 'broken.test');
  const asked = world.questions().length;
  await page.goBack();
  await finished(page, 'unused.test');
  await expect(box(page)).toHaveValue('unused.test');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Enter a domain.');
  await page.goForward();
  await page.goForward();
  await finished(page, 'broken.test');
  await expect(answers(page).first()).toHaveText('Yes.');
  expect(world.questions()).toHaveLength(asked);
});

test('a name that came in a query is taken out of it, and that is said', async ({ page, world }) => {
  await page.goto('./?domain=healthy.test');
  await expect(page).toHaveURL(/\/#check\?d=healthy\.test$|\/#\?d=healthy\.test$|\/#d=healthy\.test$/);
  expect(new URL(page.url()).search).toBe('');
  await expect(page.getByText('This address was sent to the web host.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check healthy.test?');
  expect(world.questions()).toEqual([]);
});

test('the short link of a search keyword works', async ({ page }) => {
  await page.goto('./#d=healthy.test');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check healthy.test?');
});

test('places that do not exist are named', async ({ page }) => {
  await page.goto('./#example/nothing-of-that-name');
  await expect(refusal(page)).toContainText('nothing-of-that-name');
  await page.goto('./#teapot');
  await expect(refusal(page)).toContainText('teapot');
  await page.goto('./#check?d=%E0%A4%A');
  await expect(refusal(page)).toBeVisible();
});

test('offline: what was loaded works, what cannot be asked is not called missing', async ({
  page,
  world,
}) => {
  await page.goto('./#example/watching');
  await finished(page, 'watching.example');
  await complete(page);
  await world.setOffline(true);
  await check(page, 'healthy.test');
  await expect(answers(page)).toHaveText(['Not checked.', 'Not checked.']);
  for (const name of ['SPF', 'DMARC', 'Receiving'])
    await expect(card(page, name)).toContainText('could not check');
  await expect(report(page)).toContainText('the request never reached the DNS service');
  // A later success replaces it.
  await world.setOffline(false);
  await page.getByRole('button', { name: 'Re-check' }).click();
  await expect(answers(page)).toHaveText(['No.', 'Nothing in DNS stands in the way.']);
});

test('a piece of the page that cannot be loaded says so, and comes with the next check', async ({
  page,
  world,
}) => {
  world.expectConsole(/Failed to load resource|Unable to preload/);
  await page.route(/assets\/after-report/, (route) => route.abort());
  await page.goto('./#example/watching');
  await finished(page, 'watching.example');
  await expect(report(page)).toContainText('A part of this page could not be loaded.');
  await page.unroute(/assets\/after-report/);
  await page.getByRole('button', { name: 'Re-check' }).click();
  await complete(page);
  await expect(report(page)).not.toContainText('A part of this page could not be loaded.');
});

test('offline before anything was loaded: the page says so and says nothing about the domain', async ({
  page,
  world,
}) => {
  world.expectConsole(
    /Failed to fetch dynamically imported module|Failed to load resource|Unable to preload/,
  );
  await page.goto('./');
  await world.setOffline(true);
  await box(page).fill('healthy.test');
  await box(page).press('Enter');
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
  await world.setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('alert')).toBeHidden();
  await check(page, 'healthy.test');
});

test('a link with the answers seen shows a colleague the same and asks nobody', async ({
  page,
  context,
  world,
}) => {
  await page.goto('./');
  await check(page, 'plain.test');
  await complete(page);
  await card(page, 'DKIM').getByRole('button').click();
  await page.getByLabel('Check another selector').fill('zimbra');
  await page.getByLabel('Check another selector').press('Enter');
  await finished(page, 'plain.test', 30_000);
  await expect(card(page, 'DKIM')).toContainText('1 key found: zimbra');
  const before = await answers(page).allTextContents();
  await complete(page);
  const copy = page.getByRole('button', { name: 'Copy link with the answers seen' });
  await expect(copy).toBeEnabled();
  await copy.click();
  await box(page).fill('');
  await box(page).press('Control+V');
  const link = await box(page).inputValue();
  expect(link).toContain('#check?d=plain.test');
  expect(new URL(link).search).toBe('');

  const colleague = await context.newPage();
  await watchShift(colleague);
  const asked = world.questions().length;
  await colleague.goto(link);
  await finished(colleague, 'plain.test');
  await complete(colleague);
  await expect(answers(colleague)).toHaveText(before);
  await expect(card(colleague, 'DKIM')).toContainText('1 key found: zimbra');
  expect(world.questions()).toHaveLength(asked);
  expect(await shiftSeen(colleague)).toBeLessThanOrEqual(0.02);
});

test('what a link needs is fetched at once, each file one time, and the bare page fetches none of it', async ({
  page,
}) => {
  const ahead = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLLinkElement>('link[rel="modulepreload"], link[rel="preload"]')]
        .map(({ href }) => href)
        .filter((href) => /engine|check-words|report-/.test(href)),
    );
  const times = new Map<string, number>();
  page.on('request', (request) => times.set(request.url(), (times.get(request.url()) ?? 0) + 1));
  await page.goto('./', { waitUntil: 'domcontentloaded' });
  expect(await page.locator('link[rel="preload"]').count()).toBe(0);
  await page.goto('about:blank');
  times.clear();
  await page.goto('./#example/healthy', { waitUntil: 'commit' });
  await expect(page.locator('.answer').first()).toBeVisible();
  const files = await ahead();
  expect(files.length).toBeGreaterThanOrEqual(3);
  for (const file of files) expect(times.get(file), file).toBe(1);
});
