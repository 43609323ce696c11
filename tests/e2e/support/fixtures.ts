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
 * - `world.requests` lists the addresses asked; `world.questions()` the names and types asked of the services.
 * - `test.use({ unreachable: ['dns.google'] })` makes services unreachable; `await world.setOffline(true)` takes the
 *   network away.
 */
import { expect, test as base } from '@playwright/test';
import packet from 'dns-packet-original';
import { serviceHosts } from '../../support/lab.mjs';
import { answerRoute } from './in-process.ts';

const written = process.env['MAILWRIGHT_LAB'];
const lab = written
  ? (JSON.parse(written) as {
      readonly services: Readonly<Record<string, number>>;
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
  readonly setOffline: (offline: boolean) => Promise<void>;
  /** Allows messages in the console that this journey provokes on purpose. */
  readonly expectConsole: (pattern: RegExp) => void;
}

interface Options {
  /** Host names of services that nobody can reach. */
  unreachable: readonly string[];
}

export const test = base.extend<Options & { world: World }>({
  unreachable: [[], { option: true }],

  world: [
    async ({ page, context, baseURL, unreachable }, use) => {
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
      for (const host of unreachable) await context.route(`https://${host}/**`, (route) => route.abort());
      if (!lab)
        for (const host of serviceHosts.filter((name) => !unreachable.includes(name)))
          await context.route(`https://${host}/**`, (route) =>
            isOffline ? route.abort() : answerRoute(route),
          );

      context.on('request', (request) => {
        const url = new URL(request.url());
        requests.push(url.href);
        if (url.origin !== own && !isService(url) && !/^(?:data|blob):$/.test(url.protocol))
          faults.push(`foreign request: ${url.href}`);
      });
      // Watched on the context, so that pages opened by a journey are seen as well.
      context.on('console', (message) => {
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
    async ({ launchOptions }, use) => {
      if (!lab) return use(launchOptions);
      const maps = Object.entries(lab.services).map(([host, port]) => `MAP ${host}:443 127.0.0.1:${port}`);
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

function questionIn(address: string) {
  const url = new URL(address);
  const query = url.searchParams.get('dns');
  if (!query || !serviceHosts.includes(url.hostname)) return [];
  const [question] = packet.decode(Buffer.from(query, 'base64url')).questions ?? [];
  return question ? [{ service: url.hostname, name: question.name, type: question.type }] : [];
}

export { expect };
