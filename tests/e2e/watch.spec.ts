import { test } from './support/fixtures.ts';

/** The watch of support/fixtures.ts over every journey bites: each of these must fail, and so passes. */
test.describe('the watch notices', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('./');
  });

  test('an error in the console', async ({ page }) => {
    test.fail();
    await page.evaluate(() => console.error('something broke'));
  });

  test('an exception', async ({ page }) => {
    test.fail();
    await page.evaluate(() => void setTimeout(() => void JSON.parse('{')));
    await page.waitForTimeout(100);
  });

  test('what the policy forbids', async ({ page, world }) => {
    test.fail();
    world.expectConsole(/^console/);
    await page.evaluate(() => {
      document.body.setAttribute('style', 'color: red');
    });
    await page.waitForTimeout(100);
  });

  test('a request to somebody else', async ({ page, world }) => {
    test.fail();
    world.expectConsole(/^console|^policy/);
    await page.goto('https://example.com/').catch(() => 'there is no such host here');
  });
});
