import { expect, test } from './support/fixtures.ts';
import {
  answers,
  box,
  check,
  complete,
  finished,
  report,
  shiftAgain,
  shiftSeen,
  sideways,
  submit,
  watchShift,
} from './support/report.ts';

/** Language, colours, keys, small screens and paper. */
test('the other language keeps the result and asks nothing', async ({ page, world }) => {
  await page.goto('./');
  await check(page, 'broken.test');
  const asked = world.questions().length;
  await page.getByRole('link', { name: 'Deutsch' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('broken.test');
  await expect(answers(page)).toHaveText(['Ja.', 'Gefährdet.']);
  await expect(box(page)).toHaveValue('broken.test');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(answers(page)).toHaveText(['Yes.', 'At risk.']);
  expect(world.questions()).toHaveLength(asked);
  await page.getByRole('link', { name: 'Deutsch' }).click();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
});

test('a theme that is chosen holds, without a flash of the other', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('./');
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await page.getByLabel('Theme').selectOption('dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const dark = await paper();
  expect(dark).not.toBe(light);
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      document.documentElement.dataset['early'] = getComputedStyle(document.documentElement).colorScheme;
    });
  });
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-early', 'dark');
  expect(await paper()).toBe(dark);
  await page.getByLabel('Theme').selectOption('system');
  expect(await paper()).toBe(light);
});

test('the first paint waits for no formatter of `Intl`, whose first use holds a telephone up', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const made: [name: string, at: number][] = [];
    Object.assign(window, { made });
    for (const name of [
      'NumberFormat',
      'PluralRules',
      'ListFormat',
      'DateTimeFormat',
      'DisplayNames',
    ] as const)
      Object.assign(Intl, {
        [name]: new Proxy(Intl[name], {
          construct(target, given, asked) {
            made.push([name, performance.now()]);
            return Reflect.construct(target, given, asked) as object;
          },
        }),
      });
  });
  for (const address of ['./', './de/']) {
    await page.goto(address);
    const painted = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => {
            const [paint] = list.getEntriesByName('first-contentful-paint');
            if (paint) resolve(paint.startTime);
          }).observe({ type: 'paint', buffered: true });
        }),
    );
    const made = await page.evaluate(() => (window as unknown as { made: [string, number][] }).made);
    expect(made.filter(([, at]) => at < painted)).toEqual([]);
    // The watch bites: a report needs them.
    await submit(page, 'broken.test');
    await expect(answers(page).first()).toBeVisible();
    expect(await page.evaluate(() => (window as unknown as { made: unknown[] }).made.length)).toBeGreaterThan(
      0,
    );
  }
});

test('by keys alone: box, verdict, a record part, help', async ({ page }) => {
  await page.goto('./');
  for (let presses = 1; presses <= 2; presses += 1) {
    await page.keyboard.press('Tab');
    if (await box(page).evaluate((element) => element === document.activeElement)) break;
    if (presses === 1) await page.keyboard.press('Enter'); // the link past the head of the page
    if (await box(page).evaluate((element) => element === document.activeElement)) break;
  }
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('broken.test');
  await page.keyboard.press('Enter');
  await expect(page.locator('.answers h2').first()).toBeFocused();
  await finished(page, 'broken.test');
  await complete(page);

  // Record parts are one tab stop; arrows move, Escape lets go.
  const part = page.locator('#dmarc [id^="part-"]').first();
  await part.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('#dmarc [id^="part-"]').nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/part=/);
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/part=/);

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('/');
  await expect(box(page)).toBeFocused();
  // Single keys are letters while somebody types.
  await box(page).fill('');
  await page.keyboard.type('rt?/');
  await expect(box(page)).toHaveValue('rt?/');
});

test('the verdict does not take the focus from somebody who moved on', async ({ page }) => {
  await page.goto('./');
  await box(page).fill('900ms.slow.test');
  await box(page).press('Enter');
  await page.getByRole('link', { name: 'Deutsch' }).focus();
  await expect(report(page)).toHaveAttribute('aria-busy', 'false', { timeout: 30_000 });
  await expect(page.getByRole('link', { name: 'Deutsch' })).toBeFocused();
});

test('nothing to scroll sideways at 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ['./', './de/']) {
    await page.goto(path);
    expect(await sideways(page), path).toBe(0);
    for (const id of ['lookups', 'keys', 'two-records']) {
      await page.goto(`${path}#example/${id}`);
      await complete(page);
      // Everything that can be opened is open.
      const closed = page.locator('.card button[aria-expanded="false"]');
      while ((await closed.count()) > 0) await closed.first().click();
      await page.evaluate(() => {
        for (const element of document.querySelectorAll('details')) element.open = true;
      });
      expect(await sideways(page), `${path} ${id}`).toBe(0);
    }
  }
});

for (const size of [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
])
  test(`first answer and first fix are seen without scrolling at ${size.width} × ${size.height}`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await page.goto('./');
    await page.goto('./#example/two-records');
    await complete(page);
    await page.evaluate(() => {
      scrollTo(0, 0);
    });
    await expect(answers(page).first()).toBeInViewport();
    await expect(page.locator('.fixes h3').first()).toBeInViewport({ ratio: 0.5 });
  });

/** ux.md U3: what has been drawn stays where it is, from the loading line to the last finding. */
for (const width of [1200, 390, 320]) {
  test.describe(`nothing moves at ${width} pixels`, () => {
    test.beforeEach(async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await watchShift(page);
    });
    test('while the start page appears', async ({ page }) => {
      await page.goto('./de/');
      await page.waitForLoadState('networkidle');
      expect(await shiftSeen(page)).toBeLessThanOrEqual(0.02);
    });
    for (const path of ['./#example/two-records', './#example/healthy', './de/#example/keys'])
      test(`while a linked report appears: ${path}`, async ({ page }) => {
        await page.goto(path);
        await complete(page);
        expect(await shiftSeen(page)).toBeLessThanOrEqual(0.02);
      });
    test('while a typed domain is checked', async ({ page }) => {
      await page.goto('./');
      await submit(page, 'broken.test');
      await expect(page.locator('.answers')).toBeVisible();
      await shiftAgain(page);
      await finished(page, 'broken.test');
      await complete(page);
      expect(await shiftSeen(page)).toBeLessThanOrEqual(0.02);
    });
  });
}

test('paper shows every group, the time and the link', async ({ page }) => {
  await page.goto('./#example/healthy');
  await complete(page);
  await expect(page.locator('#spf')).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  for (const id of ['spf', 'dkim', 'dmarc', 'receiving']) await expect(page.locator(`#${id}`)).toBeVisible();
  await expect(page.locator('.only-print')).toContainText('#example/healthy');
  await expect(page.locator('form.ask')).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await expect(page.locator('#spf')).toBeHidden();
});

test('paper is at most three pages', async ({ page }) => {
  await page.goto('./#example/healthy');
  await complete(page);
  const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
  expect(pages).toBeLessThanOrEqual(3);
});

test('at most three messages are spoken in a check', async ({ page }) => {
  await page.goto('./');
  await page.evaluate(() => {
    const heard: string[] = [];
    (window as unknown as { heard: string[] }).heard = heard;
    const region = document.querySelector('[role="status"]');
    new MutationObserver(() => {
      const text = region?.textContent.trim() ?? '';
      if (text !== '' && heard.at(-1) !== text) heard.push(text);
    }).observe(region ?? document, { subtree: true, childList: true, characterData: true });
  });
  await check(page, 'healthy.test');
  await complete(page);
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  expect(heard.length).toBeLessThanOrEqual(3);
  expect(heard.at(0)).toBe('Checking healthy.test.');
  expect(heard.at(-1)).toBe('Check finished: 4 advice.');
});
