import { expect, test } from './support/fixtures.ts';
import { answers, card, check, complete, report, sideways } from './support/report.ts';

/** Records of somebody who means harm: they stay text, cost a bounded number of questions, and are explained. */
test.describe.configure({ timeout: 60_000 });

for (const [name, what, where, sentence] of [
  ['many', '60 texts at one name', 'SPF', 'OK'],
  ['big', 'a text of 58,000 octets', 'SPF', 'Advice'],
  ['script', 'markup', 'SPF', 'Broken'],
  ['bidi', 'marks that turn or hide text', 'SPF', 'Broken'],
  ['proto', 'names that mean something to objects', 'DMARC', 'Advice'],
  ['chain', 'a hundred includes, one in the other', 'SPF', 'Broken'],
  ['bomb', 'includes that double and double again', 'SPF', 'Broken'],
  ['wide', 'two hundred includes side by side', 'SPF', 'Broken'],
] as const)
  test(what, async ({ page, world }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto('./');
    await check(page, `${name}.hostile.test`, 30_000);
    await complete(page);
    await expect(answers(page)).toHaveCount(2);
    await expect(card(page, where)).toContainText(sentence);
    // decisions.md §2; a question whose answer was confirmed or late was sent twice.
    const asked = new Set(world.questions().map((question) => `${question.name} ${question.type}`));
    expect(asked.size).toBeLessThanOrEqual(150);
    const closed = page.locator('.card button[aria-expanded="false"]');
    while ((await closed.count()) > 0) await closed.first().click();
    await page.evaluate(() => {
      for (const element of document.querySelectorAll('details')) element.open = true;
    });
    expect(await sideways(page)).toBe(0);
    expect(await report(page).locator('img, script, svg[onload], b:has-text("bold")').count()).toBe(0);
    // Bounded: a stranger's record cannot fill the page.
    expect((await report(page).innerText()).length).toBeLessThan(150_000);
    // Marks that turn the direction are shown as marks.
    expect(await report(page).evaluate((element) => /[\u202a-\u202e\u2066-\u2069\u0000]/.test(element.textContent))).toBe(false); // prettier-ignore
  });
