/**
 * Long tasks and memory in Chromium over a record of ten look-ups and 5,000 networks. Prints one line a screen. Not part
 * of `npm run bench`: run it alone, after `vite build`.
 */
import { chromium } from '@playwright/test';
import packet from 'dns-packet-original';
import { preview } from 'vite';
import { findChromium } from '../support/chromium.mjs';

const networks = (from) =>
  Array.from({ length: 500 }, (_, at) => `ip4:10.${from}.${Math.floor(at / 8)}.${(at % 8) * 32}/28`).join(
    ' ',
  );
const texts = new Map([
  ['big.test', `v=spf1 ${Array.from({ length: 10 }, (_, at) => `include:i${at}.big.test`).join(' ')} -all`],
  ...Array.from({ length: 10 }, (_, at) => [`i${at}.big.test`, `v=spf1 ${networks(at)} -all`]),
]);
const pieces = (text) => text.match(/.{1,255}/gs) ?? [];
function answer(url) {
  const query = packet.decode(Buffer.from(new URL(url).searchParams.get('dns') ?? '', 'base64url'));
  const [question] = query.questions;
  const text = question?.type === 'TXT' ? texts.get(question.name.toLowerCase()) : undefined;
  return packet.encode({
    type: 'response', id: query.id, flags: packet.RECURSION_DESIRED | packet.RECURSION_AVAILABLE, questions: query.questions,
    answers: text ? [{ type: 'TXT', name: question.name, ttl: 60, data: pieces(text) }] : [],
  });
} // prettier-ignore

const server = await preview({ preview: { port: 0, host: 'localhost' }, logLevel: 'error' });
const [address] = server.resolvedUrls?.local ?? [];
const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--enable-precise-memory-info', '--js-flags=--expose-gc'],
});
const screens = [
  { name: '#check', at: '#check?d=big.test', button: 'Check', done: (page) => page.locator('main').getByText('5,000').first() },
  { name: '#spf/who', at: '#spf/who?d=big.test', button: 'Look up', done: (page) => page.locator('main').getByText('may come from').first() },
  { name: '#spf (test)', at: '#spf?d=big.test&ip=192.0.2.1', button: null, done: (page) => page.locator('main h2').first() },
  { name: '#spf/edit', at: '#spf/edit?d=big.test', button: null, done: (page) => page.locator('main h2').first() },
]; // prettier-ignore
for (const { name, at, button, done } of screens) {
  const page = await browser.newPage();
  await page.route(/^https:/, (route) =>
    route.fulfill({ contentType: 'application/dns-message', headers: { 'access-control-allow-origin': '*' }, body: answer(route.request().url()) }),
  ); // prettier-ignore
  await page.addInitScript(() => {
    window.tasks = [];
    new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map((one) => [Math.round(one.startTime), Math.round(one.duration)]))).observe({ type: 'longtask', buffered: true });
  }); // prettier-ignore
  await page.goto(`${address}${at}`);
  await page.waitForTimeout(1500);
  const before = await page.evaluate(() => window.tasks.length);
  const press = button
    ? page.getByRole('button', { name: button, exact: true }).first()
    : page.locator('main form button.btn--main, main form button').first();
  let seen = 'shown';
  try {
    await press.click({ timeout: 5000 });
    await done(page).waitFor({ timeout: 15_000 });
    await page.waitForTimeout(2500);
    if (name === '#spf/edit') {
      const area = page.locator('main textarea').first();
      await area.press('End');
      await area.pressSequentially(' ip4:192.0.2.1', { delay: 60 });
      await page.waitForTimeout(2500);
    }
  } catch (error) {
    seen = String(error).split('\n')[0];
  }
  const tasks = (await page.evaluate(() => window.tasks)).slice(before);
  const client = await page.context().newCDPSession(page);
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  console.log(
    name,
    seen,
    'long tasks (start, ms):',
    JSON.stringify(tasks),
    'heap MB after',
    (usedSize / 1e6).toFixed(1),
  );
  await page.close();
}
await browser.close();
await server.close();
