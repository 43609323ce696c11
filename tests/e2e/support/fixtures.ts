/**
 * The `test` of every journey:
 *
 *     import { expect, test } from './support/fixtures.ts';
 *     test('…', async ({ page, world }) => {
 *       await page.goto('./#check?d=healthy.test');
 *       …
 *     });
 *
 * - The page is the unmodified `dist/`, served by `vite preview` with its real policy.
 * - The DNS services keep their real addresses; Chromium leads each to its own listener of the lab (tests/support/lab.mjs),
 *   which serves tests/zones and faults by name. Every other host does not exist. Without the lab's programs the same
 *   requests are answered by an in-process server (`world.isReal` is false: skip what only real servers can show).
 * - After the test it fails on: an error or warning in the console, an exception, a report of the policy, a request to
 *   anything but the own origin and the services. `world.expectConsole(/…/)` allows what a journey provokes;
 *   failed requests to a service are allowed by themselves, because a browser logs each of them.
 * - `world.written()` lists what the pages and their workers wrote to any kind of storage, to cookies, to the history and
 *   to the network, in order. A worker gets one line more than `dist/` gives it: the import of that watch.
 * - `world.requests` lists the addresses asked; `world.questions()` the names and types asked of the services.
 * - `test.use({ closed: ['dns.google'] })`, for a whole file, lets services answer without CORS headers.
 * - `test.use({ unreachable: ['dns.google'] })` makes services unreachable; `await world.setOffline(true)` takes the
 *   network away.
 */
import { expect, test as base, type Page } from '@playwright/test';
import packet from 'dns-packet-original';
import { serviceHosts } from '../../support/lab.mjs';
import { answerRoute } from './in-process.ts';
import { fromWorker, watching } from './watch-writes.ts';

const written = process.env['MAILWRIGHT_LAB'];
const lab = written
  ? (JSON.parse(written) as {
      readonly services: Readonly<Record<string, number>>;
      /** A listener without CORS headers. */
      readonly closed: number;
      readonly spki: string;
    })
  : null;

export interface World {
  /** Whether real DNS servers answer. */
  readonly isReal: boolean;
  /** Every address the page has asked for. */
  readonly requests: readonly string[];
  /** Name and type of every question put to a service, in order. */
  readonly questions: () => readonly {
    readonly service: string;
    readonly name: string;
    readonly type: string;
  }[];
  readonly written: () => readonly string[];
  readonly setOffline: (offline: boolean) => Promise<void>;
  /** Allows messages in the console that this journey provokes on purpose. */
  readonly expectConsole: (pattern: RegExp) => void;
}

interface Options {
  /** Host names of services that nobody can reach. */
  unreachable: readonly string[];
}

interface WorkerOptions {
  /** Host names of services whose answers no page may read. */
  closed: readonly string[];
}

export const test = base.extend<Options & { world: World }, WorkerOptions>({
  closed: [[], { option: true, scope: 'worker' }],
  unreachable: [[], { option: true }],

  world: [
    async ({ page, context, baseURL, unreachable, closed }, use) => {
      const own = new URL(baseURL ?? '').origin;
      const requests: string[] = [];
      const faults: string[] = [];
      const allowed: RegExp[] = [];
      let isOffline = false;
      const isService = (url: URL) => url.protocol === 'https:' && serviceHosts.includes(url.hostname);

      await context.exposeBinding('reportViolation', (_, violation: string) => void faults.push(violation));
      await context.addInitScript(() => {
        addEventListener('securitypolicyviolation', (event) => {
          const report = `policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample} ${event.sourceFile}`;
          (window as unknown as { reportViolation: (text: string) => void }).reportViolation(report);
        });
      });
      const written: string[] = [];
      await context.exposeBinding('noteWrite', (_, text: string) => void written.push(text));
      await context.addInitScript({ content: watching('void noteWrite(text)') });
      // A worker is another world: the watch is the first module that it loads, and tells by the console.
      await context.route(/\/assets\/[^/]*worker[^/]*\.js$/, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: `import '/watch-writes.js';\n${await response.text()}` });
      });
      await context.route('**/watch-writes.js', (route) =>
        route.fulfill({
          contentType: 'text/javascript',
          body: watching(`console.debug('${fromWorker}' + text)`),
        }),
      );
      for (const host of unreachable) await context.route(`https://${host}/**`, (route) => route.abort());
      if (!lab)
        for (const host of serviceHosts.filter((name) => !unreachable.includes(name)))
          await context.route(`https://${host}/**`, (route) =>
            isOffline ? route.abort() : answerRoute(route, closed.includes(host)),
          );

      context.on('request', (request) => {
        const url = new URL(request.url());
        requests.push(url.href);
        if (url.origin !== own && !isService(url) && !/^(?:data|blob):$/.test(url.protocol))
          faults.push(`foreign request: ${url.href}`);
      });
      // Watched on the context, so that pages opened by a journey are seen as well.
      context.on('console', (message) => {
        if (message.text().startsWith(fromWorker)) written.push(message.text().slice(fromWorker.length));
        if (!['error', 'warning'].includes(message.type())) return;
        const { url } = message.location();
        if (URL.canParse(url) && isService(new URL(url))) return;
        const text = `console ${message.type()}: ${message.text()}`;
        if (!/https:\/\//.test(text) || !serviceHosts.some((host) => text.includes(`https://${host}/`)))
          faults.push(text);
      });
      context.on('weberror', (error) => faults.push(`exception: ${error.error().message}`));

      await use({
        isReal: lab !== null,
        requests,
        questions: () => requests.flatMap(questionIn),
        written: () => written,
        setOffline: async (offline) => {
          isOffline = offline;
          allowed.push(/net::ERR_INTERNET_DISCONNECTED/);
          await context.setOffline(offline);
        },
        expectConsole: (pattern) => void allowed.push(pattern),
      });

      await page.close();
      expect(faults.filter((fault) => !allowed.some((pattern) => pattern.test(fault)))).toEqual([]);
    },
    { auto: true },
  ],

  launchOptions: [
    async ({ launchOptions, closed }, use) => {
      if (!lab) return use(launchOptions);
      const maps = Object.entries(lab.services).map(
        ([host, port]) => `MAP ${host}:443 127.0.0.1:${closed.includes(host) ? lab.closed : port}`,
      );
      const rules = [...maps, 'MAP * ~NOTFOUND', 'EXCLUDE localhost', 'EXCLUDE 127.0.0.1'].join(', ');
      return use({
        ...launchOptions,
        args: [
          ...(launchOptions.args ?? []),
          `--host-resolver-rules=${rules}`,
          `--ignore-certificate-errors-spki-list=${lab.spki}`,
        ],
      });
    },
    { scope: 'worker' },
  ],
});

/** All that a page holds when a journey ends, however it was written; `stores`: what only scripts can see, which should be none. */
export const keptBy = (page: Page): Promise<string> => kept(page).then(({ text }) => text);
const kept = (page: Page) =>
  page.evaluate(async () => {
    const databases = (await indexedDB.databases()).map(({ name }) => `database ${name}`);
    const cached = (await caches.keys()).map((name) => `cache ${name}`);
    const files: string[] = [];
    // Types of the DOM know no iteration over a directory yet.
    const directory = (await navigator.storage.getDirectory()) as unknown as AsyncIterable<[string]>;
    for await (const [name] of directory) files.push(`file ${name}`);
    const services = (await navigator.serviceWorker.getRegistrations()).map(
      ({ scope }) => `service ${scope}`,
    );
    const stores = [...databases, ...cached, ...files, ...services];
    const text = JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), history.state, location.href, document.cookie, document.title, window.name, stores]); // prettier-ignore
    return { text, stores };
  });

/**
 * After each journey of a tool that is given messages: none of `words` stands in a request, a question, a write of the
 * page or of a worker, the console, or what the page holds in the end.
 */
export function keepsToItself(words: readonly string[]): void {
  let said: string[] = [];
  test.beforeEach(({ page }) => {
    said = [];
    page.on('console', (message) => said.push(message.text()));
  });
  test.afterEach(async ({ page, world }) => {
    const asked = world.questions().map(({ name }) => name);
    const { text, stores } = await kept(page);
    const everything = [...world.requests, ...asked, ...world.written(), ...said, text].join('\n').toLowerCase(); // prettier-ignore
    expect(words.filter((word) => everything.includes(word.toLowerCase()))).toEqual([]);
    // Whoever wrote it, page or worker: these tools keep nothing in databases, caches and files.
    expect(stores).toEqual([]);
  });
}

function questionIn(address: string) {
  const url = new URL(address);
  const query = url.searchParams.get('dns');
  if (!query || !serviceHosts.includes(url.hostname)) return [];
  const [question] = packet.decode(Buffer.from(query, 'base64url')).questions ?? [];
  return question ? [{ service: url.hostname, name: question.name, type: question.type }] : [];
}

export { expect };
