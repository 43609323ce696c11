import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const elsewhere = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser of the system, else the one Playwright has downloaded, else null. */
export function findChromium() {
  const path = (process.env['PATH'] ?? '').split(':').flatMap((dir) => names.map((name) => join(dir, name)));
  return [...path, ...elsewhere, chromium.executablePath()].find((file) => existsSync(file)) ?? null;
}
