import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Run } from '../../../src/app/check-session.svelte.ts';
import { Route } from '../../../src/app/route.svelte.ts';
import { services } from '../../../src/core/dns/services.ts';
import { english } from '../../../src/core/text/load.ts';
import { start as german } from '../../../src/core/text/de/start.ts';
import type { Language } from '../../../src/core/text/texts.ts';
import App from '../../../src/ui/App.svelte';
import { deskOver, engineOver } from '../../support/desk.ts';

/** The page at an address, over a core that records what it is told to check and asks nobody. */
async function open(
  address = '',
  { language = 'en', ids = false }: { language?: Language; ids?: boolean } = {},
) {
  const runs: Run[] = [];
  const asked: (readonly string[])[] = [];
  const source = {
    check: (run: Run) =>
      new Promise<void>((_, reject) => {
        runs.push(run);
        run.signal.addEventListener('abort', () => reject(run.signal.reason as Error));
      }),
    searchKeys: () => Promise.resolve(),
  };
  const engine = engineOver(source, {
    live: (ids) => (asked.push(ids), source),
    pack: ({ domain }) => Promise.resolve(domain === 'long.example' ? null : `packed-${domain}`),
    open: (text) =>
      Promise.resolve(
        text.startsWith('packed-') ? { domain: text.slice(7), startedAt: 1_790_000_000_000, source } : null,
      ),
  });
  const url = new URL(address, 'https://page.example/');
  const location = { origin: url.origin, pathname: url.pathname, search: url.search, hash: url.hash };
  const write = (_: unknown, __: string, to?: string | URL | null) => {
    const { search, hash } = new URL(String(to), url.origin);
    Object.assign(location, { search, hash });
  };
  const { desk } = deskOver(engine, {
    route: new Route({ location, history: { pushState: write, replaceState: write } }),
    storage: localStorage,
    words: language === 'de' ? german : english,
    pageLanguage: language,
    ids,
  });
  const user = userEvent.setup();
  const { unmount } = render(App, { desk });
  unmounts.push(unmount);
  // A check that goes on keeps this open.
  await Promise.race([desk.arrive(), new Promise((resolve) => setTimeout(resolve, 20))]);
  return { desk, user, runs, asked, location, box: screen.getByRole('textbox') };
}
const unmounts: (() => void)[] = [];
beforeEach(() => localStorage.clear());
afterEach(() => {
  for (const unmount of unmounts.splice(0)) unmount();
});

describe('the box', () => {
  test('a domain and Enter: the check runs, the address names it, the box stays', async () => {
    const { user, box, runs, asked, location } = await open();
    await user.type(box, 'Example.COM.{Enter}');
    await waitFor(() => expect(runs.map(({ domain }) => domain)).toEqual(['example.com']));
    expect(location.hash).toBe('#check?d=example.com');
    expect(asked).toEqual([['cloudflare', 'google']]);
    expect(screen.getByRole('textbox')).toHaveValue('example.com');
    expect(screen.getByRole('status')).toHaveTextContent('Checking example.com.');
  });

  test('it is not focused by itself, and two Tab presses reach it', async () => {
    const { user, box } = await open();
    expect(document.activeElement).toBe(document.body);
    await user.tab();
    await user.keyboard('{Enter}');
    expect(box).toHaveFocus();
  });

  test('typing says what it looks like and asks nothing', async () => {
    const { user, box, runs } = await open();
    await user.type(box, 'jane@bücher.example');
    expect(await screen.findByText(/an e-mail address at bücher\.example/)).toHaveTextContent(
      'at bücher.example. Only the part after the @ is looked at. In DNS it is written xn--bcher-kva.example.',
    );
    expect(runs).toEqual([]);
  });

  test('www: the parent is offered', async () => {
    const { user, box, runs } = await open();
    await user.type(box, 'www.example.com');
    await user.click(await screen.findByRole('button', { name: 'Check example.com instead' }));
    await waitFor(() => expect(runs.map(({ domain }) => domain)).toEqual(['example.com']));
  });

  test.each([
    ['', 'The box is empty'],
    ['localhost', 'is this computer itself'],
    ['fe80::1%eth0', 'names a network card'],
    ['com', 'is a top-level domain'],
    ['intranet', 'is one word'],
    ['printer.local', 'is a name for inner networks'],
    ['*.example.com', 'stands for many names'],
    ['a..example.com', 'two dots in a row'],
    [`${'a'.repeat(64)}.example.com`, 'longer than 63 characters'],
    [`${'a.'.repeat(130)}example.com`, 'longer than 253 characters'],
    ['999.1.1.1', 'not a valid one'],
    ["'; DROP TABLE users; --", 'No domain or record was found'],
    [
      '-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----',
      'This is a private key. Nothing was read or sent.',
    ],
    ['one.example two.example', 'These are several domains'],
  ])('%s is refused with a sentence', async (text, sentence) => {
    const { desk, runs, user } = await open();
    await desk.type(text);
    await user.click(screen.getByRole('button', { name: 'Check' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(sentence);
    expect(runs).toEqual([]);
  });

  test('a private key does not stay in the box', async () => {
    const { desk, box } = await open();
    await desk.paste('-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----');
    await waitFor(() => expect(box).toHaveValue(''));
  });

  test('markup stays text', async () => {
    const { desk } = await open();
    await desk.type('<img src=x onerror=alert(1)>.example');
    await desk.submit();
    const alert = await screen.findByRole('alert');
    expect(alert.querySelector('img')).toBe(null);
  });

  test('a wrong guess is corrected by hand', async () => {
    const { user, desk } = await open();
    await desk.paste('v=spf1 mx -all');
    expect(desk.shown.kind).toBe('record');
    await user.selectOptions(screen.getByLabelText('Read it as'), 'a name or address');
    await waitFor(() => expect(desk.guess).toMatchObject({ kind: 'unusable' }));
    await user.selectOptions(screen.getByLabelText('Read it as'), 'a bounce or log');
    await waitFor(() =>
      expect(desk.shown).toEqual({ kind: 'tool', tool: 'bounce', given: { text: 'v=spf1 mx -all' } }),
    );
    desk.home();
    await desk.type('example.com');
    await waitFor(() => expect(screen.queryByLabelText('Read it as')).toBeNull());
  });

  test.each([
    ['large.txt', 2_000_000],
    ['a.eml', 10],
  ])('the file %s goes unread to the tool for messages', async (name, size) => {
    const { desk } = await open();
    const file = new File(['x'.repeat(size)], name);
    await desk.openFile(file);
    expect(desk.shown).toEqual({ kind: 'tool', tool: 'mail', given: { file } });
  });
});

describe('places', () => {
  test('a check link shows name and services first and runs on press', async () => {
    const { user, runs } = await open('#d=example.com&x=1');
    expect(await screen.findByRole('heading', { name: 'Check example.com?' })).toBeVisible();
    expect(screen.getByText(/Nothing has been asked yet/)).toHaveTextContent('Cloudflare and Google');
    expect(runs).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Check now' }));
    await waitFor(() => expect(runs).toHaveLength(1));
  });

  test('with "always", a check link runs at once', async () => {
    localStorage.setItem('mailwright.settings', JSON.stringify({ version: 1, theme: 'system', language: null, first: null, only: false, always: true, silent: false, keys: true })); // prettier-ignore
    const { runs } = await open('#check?d=example.com&sel=s1');
    await waitFor(() =>
      expect(runs.map(({ domain, selectors }) => [domain, selectors])).toEqual([['example.com', ['s1']]]),
    );
  });

  test('a name in the query is rewritten, and that is said', async () => {
    const { location } = await open('?domain=example.com');
    expect(location).toMatchObject({ search: '', hash: '#check?d=example.com' });
    expect(screen.getByText(/This address was sent to the web host/)).toBeVisible();
  });

  test('an example runs at once and asks no service', async () => {
    const { runs, asked } = await open('#example/healthy');
    await waitFor(() => expect(runs.map(({ domain }) => domain)).toEqual(['healthy.example']));
    expect(asked).toEqual([]);
  });

  test.each([
    ['#example/none', 'no built-in example named “none”'],
    ['#teapot/spf', 'no tool named “teapot/spf”'],
    ['#d=localhost', 'is this computer itself'],
  ])('%s: %s', async (address, sentence) => {
    await open(address);
    expect(await screen.findByRole('alert')).toHaveTextContent(sentence);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Enter a domain.');
  });

  test('the privacy page names every service', async () => {
    await open('#about');
    expect(await screen.findByRole('heading', { level: 1, name: 'Privacy' })).toBeVisible();
    for (const { name } of services) expect(screen.getAllByText(new RegExp(name)).length).toBeGreaterThan(0);
  });
});

describe('choices', () => {
  test('the language changes in place and keeps what was typed', async () => {
    const { user, box } = await open();
    await user.type(box, 'example.com');
    await user.click(screen.getByRole('link', { name: 'Deutsch' }));
    expect(await screen.findByRole('button', { name: 'Prüfen' })).toBeVisible();
    expect(screen.getByRole('textbox')).toHaveValue('example.com');
    expect(document.documentElement.lang).toBe('de');
    expect(screen.getByRole('link', { name: 'English' })).toHaveAttribute('lang', 'en');
  });

  test('the theme is set on the page and kept', async () => {
    const { user } = await open();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Theme' }), 'dark');
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(localStorage.getItem('mailwright.settings')).toContain('"theme":"dark"');
  });

  test('the service asked first is named beside the button', async () => {
    const { user, box, asked } = await open();
    await user.click(screen.getByText('DNS service and questions'));
    await user.click(screen.getByRole('radio', { name: /DNS\.SB/ }));
    await user.click(screen.getByRole('checkbox', { name: /Ask only this service/ }));
    expect(screen.getByText(/Your browser asks/)).toHaveTextContent(
      'Your browser asks DNS.SB, and no other service.',
    );
    await user.type(box, 'example.com{Enter}');
    await waitFor(() => expect(asked).toEqual([['dnssb']]));
  });

  test('stopped questions stay stopped until they are allowed', async () => {
    const { user, box, runs } = await open();
    await user.click(screen.getByText('DNS service and questions'));
    await user.click(screen.getByRole('checkbox', { name: /Stop all DNS questions/ }));
    await user.type(box, 'example.com{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('nothing was asked');
    expect(runs).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Allow DNS questions' }));
    await user.type(box, '{Enter}');
    await waitFor(() => expect(runs).toHaveLength(1));
  });

  test('keys: / goes to the box, ? opens the list, both off while typing and when switched off', async () => {
    const { user, box } = await open();
    await user.keyboard('/');
    expect(box).toHaveFocus();
    await user.keyboard('?');
    expect(box).toHaveValue('?');
    box.blur();
    await user.keyboard('?');
    const dialog = screen.getByRole('dialog', { name: 'Keys' });
    await user.click(within(dialog).getByRole('checkbox'));
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    await user.keyboard('/');
    expect(box).not.toHaveFocus();
  });

  test('?lang=ids shows places instead of words', async () => {
    await open('', { ids: true });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('hero.first hero.second');
  });
});

describe('a link that carries answers', () => {
  test('is read again without a question; Re-check asks', async () => {
    const { desk, runs, asked, location, box } = await open(
      '#check?d=bank.example&sel=s1&snap=packed-bank.example',
    );
    expect([runs[0]?.domain, runs[0]?.selectors, asked, desk.shown.kind]).toEqual([
      'bank.example',
      ['s1'],
      [],
      'report',
    ]);
    desk.session.stop();
    await waitFor(() => expect(box).toHaveValue('bank.example'));
    desk.recheck();
    await waitFor(() => expect(asked).toHaveLength(1));
    expect([location.hash, runs[1]?.selectors]).toEqual(['#check?d=bank.example&sel=s1', ['s1']]);
  });

  test('that cannot be read says so, and offers the check', async () => {
    const { desk, asked, location } = await open('#check?d=bank.example&snap=%3Cscript%3E');
    expect(await screen.findByText(/answers in this link cannot be read/)).toBeInTheDocument();
    expect([desk.shown.kind, asked, location.hash]).toEqual(['ask', [], '#check?d=bank.example']);
  });

  test('without a name leads to the start page', async () => {
    const { desk } = await open('#check?snap=x');
    expect(await screen.findByText(/answers in this link cannot be read/)).toBeInTheDocument();
    expect(desk.shown.kind).toBe('start');
  });

  test('names the domain, the selectors given and the answers', async () => {
    const { desk, runs } = await open('#check?d=bank.example&snap=packed-bank.example');
    runs[0]?.emit({ type: 'done' });
    expect(await desk.snapshotLink()).toBe(
      'https://page.example/#check?d=bank.example&snap=packed-bank.example',
    );
  });
});

test('a link to a finding keeps its place when the check is agreed to', async () => {
  const { desk, location } = await open('#check?d=example.com&finding=spf.all.pass');
  desk.check('example.com');
  expect(location.hash).toBe('#check?d=example.com&finding=spf.all.pass');
  desk.check('example.net');
  expect(location.hash).toBe('#check?d=example.net');
});
