import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** What journeys do on the page, and where they look. */
export const box = (page: Page) => page.locator('#q');
export const report = (page: Page) => page.locator('.report');
/** The two answers: forged? delivered? */
export const answers = (page: Page) => page.locator('.answers .answer .a');
export const card = (page: Page, name: string) =>
  page.locator('.card').filter({ has: page.getByRole('heading', { level: 3, name, exact: true }) });
/** The sentence of the page itself: it refuses something, or could not load. */
export const refusal = (page: Page) => page.getByRole('alert').locator('strong');

export async function submit(page: Page, text: string): Promise<void> {
  await box(page).fill(text);
  await box(page).press('Enter');
}

/** The report on this domain is finished. */
export async function finished(page: Page, domain: string, timeout = 10_000): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(domain);
  await expect(report(page)).toHaveAttribute('aria-busy', 'false', { timeout });
}

export async function check(page: Page, domain: string, timeout?: number): Promise<void> {
  await submit(page, domain);
  await finished(page, domain, timeout);
}

/** The report's last pieces are loaded when it is finished: wait for them before looking at the whole. */
export async function complete(page: Page): Promise<void> {
  await expect(report(page)).toHaveAttribute('aria-busy', 'false');
  await expect(page.locator('#asked')).toBeVisible();
  await expect(page.locator('#ticket')).toBeVisible();
}

/** Measures every move of what was drawn, from the first paint on (ux.md U3). */
export const watchShift = (page: Page) =>
  page.addInitScript(() => {
    const seen = { shift: PerformanceObserver.supportedEntryTypes.includes('layout-shift') ? 0 : NaN };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number }[]) seen.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
/** NaN where the browser cannot measure, which fits no limit. */
export const shiftSeen = (page: Page) =>
  page.evaluate(() => (window as unknown as { seen: { shift: number } }).seen.shift);

/** From here on: another page has been asked for, and stands. */
export const shiftAgain = (page: Page) =>
  page.evaluate(() => ((window as unknown as { seen: { shift: number } }).seen.shift *= 0));

/** How far the page can be moved sideways. */
export const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
