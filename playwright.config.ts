import { defineConfig } from '@playwright/test';
import { findChromium } from './tests/support/chromium.mjs';

// Read again in each worker, which inherits the environment: one port per run, so that two runs do not meet.
const port = (process.env['MAILWRIGHT_PREVIEW_PORT'] ??= String(20_000 + (process.pid % 20_000)));
const executablePath = findChromium();

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  // Journeys wait for answers and time limits as long as they compute: one more than the cores of a small machine.
  workers: 3,
  retries: 0,
  forbidOnly: process.env['CI'] === 'true',
  // No journey is about time; a busy machine is no failure.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  globalSetup: './tests/e2e/support/lab-setup.ts',
  webServer: {
    command: `npx vite preview --host localhost --port ${port} --strictPort`,
    url: `http://localhost:${port}/`,
    timeout: 120_000,
  },
  use: {
    baseURL: `http://localhost:${port}/`,
    locale: 'en-GB',
    viewport: { width: 1280, height: 720 },
    trace: 'off',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // Chromium refuses to run as root inside its sandbox.
      chromiumSandbox: process.getuid?.() !== 0,
      args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    },
  },
});
