import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import type { Component } from 'svelte';
import { describe, expect, test, vi } from 'vitest';
import { parseFragment, printFragment } from '../../../src/app/address.ts';
import { Asking } from '../../../src/app/asking.svelte.ts';
import type { ToolDesk, ToolProps } from '../../../src/app/tool.ts';
import { runResolver, spfCases, zoneResolver } from '../../../src/core/index.ts';
import { start as words } from '../../../src/core/text/en/start.ts';
import CasesPage from '../../../src/ui/spf/CasesPage.svelte';
import MailPage from '../../../src/ui/spf/MailPage.svelte';
import NamesPage from '../../../src/ui/spf/NamesPage.svelte';
import SyntaxPage from '../../../src/ui/spf/SyntaxPage.svelte';
import { pack } from '../pack.ts';

const zone = `$ORIGIN example.com.
$TTL 60
@ TXT "v=spf1 ip4:192.0.2.10 exists:%{l}.u.example.com -all"
@ MX 10 mx1
mx1 A 192.0.2.25
_dmarc TXT "v=DMARC1; p=reject; pct=20"
down.example.com. A 192.0.2.1
;@fail down.example.com TXT servfail
;@fail _dmarc.unread.test TXT servfail
`;

function open(page: Component<ToolProps>, fragment: string) {
  const asked: string[] = [];
  const logged = vi.fn();
  const replaced: string[] = [];
  const asking = () =>
    new Asking({
      resolver: (_example, onQuery) => {
        const inner = zoneResolver(zone);
        const resolver = runResolver({
          now: () => 0,
          onQuery,
          resolver: {
            lookup: (name, type, signal) => {
              asked.push(`${name} ${type}`);
              return inner.lookup(name, type, signal);
            },
          },
        });
        return Promise.resolve(resolver);
      },
      deps: { now: () => 0, random: (length) => new Uint8Array(length) },
      logged,
    });
  const desk: ToolDesk = {
    asked: [], services: [], silent: false, allow: () => undefined, secure: true, asking, go: () => undefined,
    replace: (address) => { replaced.push(printFragment(address)); }, link: (address) => printFragment(address),
    check: () => undefined, open: () => undefined, draft: () => null, reaches: () => Promise.resolve(false), keepDraft: () => undefined,
  }; // prettier-ignore
  render(page, {
    address: parseFragment(fragment),
    language: 'en',
    words,
    pack: pack(),
    given: null,
    desk,
  });
  return { asked, replaced, logged };
}
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const type = async (label: string | RegExp, value: string) =>
  fireEvent.input(await screen.findByLabelText(label), { target: { value } });

describe('one mail', () => {
  const link = '#spf/mail?d=example.com&ip=203.0.113.9&from=example.com';
  test('a link fills the form, and asks on press only', async () => {
    const { asked } = open(MailPage, link);
    expect(await screen.findByLabelText('Domain in From')).toHaveValue('example.com');
    expect(asked).toEqual([]);
    await press('Simulate');
    expect(
      await screen.findByText('DMARC fails, and example.com asks receivers to refuse it.'),
    ).toBeInTheDocument();
    expect(screen.getByText(/for 20 of 100 such messages/)).toBeInTheDocument();
  });

  test('the local part goes neither into the link nor into a question until the person agrees', async () => {
    const { asked, replaced } = open(MailPage, link);
    await type(/Bounce address/, 'marker@example.com');
    await press('Simulate');
    expect(await screen.findByText(/^Not decided: SPF for example.com depends/)).toBeInTheDocument();
    expect([...asked, ...replaced].join()).not.toContain('marker');
    await fireEvent.click(screen.getByLabelText(/^Also ask for terms/));
    await press('Simulate');
    expect(await screen.findByText(/^DMARC fails, and/)).toBeInTheDocument();
    expect(asked.join()).toContain('marker.u.example.com');
    expect(replaced.join()).not.toContain('marker');
  });

  test('a DMARC record that cannot be read leaves it open', async () => {
    open(MailPage, '#spf/mail?d=example.com&ip=192.0.2.10&from=unread.test');
    await press('Simulate');
    expect(await screen.findByText(/^Not decided: a look-up failed/)).toBeInTheDocument();
    expect(screen.queryByText(/has no policy|no DMARC record/)).toBeNull();
  });

  test.each([
    ['ip', '#spf/mail?d=example.com&from=example.com&ip=192.0.2.999', /one IPv4 or IPv6/],
    ['identity', '#spf/mail?from=example.com&ip=192.0.2.1', /SPF needs one of them/],
    ['from', '#spf/mail?helo=mail.example.com&ip=192.0.2.1&from=%20', /Enter the domain in From/],
    ['dkim', '#spf/mail?d=example.com&ip=192.0.2.1&dkim=%3Cscript%3E', /Enter a domain/],
  ])('%s: what is wrong is said, nothing is asked', async (_, fragment, message) => {
    const { asked } = open(MailPage, fragment);
    await press('Simulate');
    expect(await screen.findByRole('alert')).toHaveTextContent(message);
    expect(asked).toEqual([]);
  });
});

test('the rows of the standard run, and all come out as expected', { timeout: 60_000 }, async () => {
  const { asked } = open(CasesPage, '#spf/cases');
  await press('Run all cases');
  await waitFor(() => expect(document.querySelector('.notice')).not.toBeNull(), { timeout: 50_000 });
  expect(document.querySelector('.notice')).toHaveTextContent(
    /^All \d+ cases come out as the standard wants/,
  );
  expect(document.querySelectorAll('[data-case] .st-ok')).toHaveLength(spfCases.length);
  expect(asked).toEqual([]);
});

describe('the syntax', () => {
  const topic = (id: string) => document.querySelector<HTMLElement>(`[data-topic="${id}"]`)!;
  test('an edited record is evaluated at once, and nobody is asked', async () => {
    const { asked } = open(SyntaxPage, '#spf/syntax');
    await screen.findAllByText('pass');
    const field = within(topic('ip4')).getByLabelText('Record of example.com');
    await fireEvent.input(field, { target: { value: 'v=spf1 ip4:192.0.2.0/33 -all' } });
    await waitFor(() =>
      expect(topic('ip4').querySelector('[data-result]')).toHaveAttribute('data-result', 'permerror'),
    );
    expect(asked).toEqual([]);
  });

  test('hostile records come to a result', { timeout: 60_000 }, async () => {
    const { logged } = open(SyntaxPage, '#spf/syntax');
    await screen.findAllByText('pass');
    const field = within(topic('all')).getByLabelText('Record of example.com');
    const result = () => topic('all').querySelector('[data-result]')?.getAttribute('data-result');
    for (const [record, expected] of [
      ['', 'none'],
      ['v=spf1 +all', 'pass'],
      ['\u0000', 'none'],
      ['v=spf1 %{d', 'permerror'],
      ['%{', 'none'],
      [`v=spf1 ${'include:x '.repeat(500)}`, 'permerror'],
      ['<img src=x>', 'none'],
      ['v=spf1 include:example.com', 'permerror'],
      ['\ud800', 'none'],
    ] as const) {
      await fireEvent.input(field, { target: { value: record } });
      await waitFor(() => expect(result()).toBe(expected));
    }
    expect(logged).not.toHaveBeenCalled();
  });

  test('macros follow the sender', async () => {
    open(SyntaxPage, '#spf/syntax');
    await type('Sender (MAIL FROM)', 'bob@other.test');
    expect(await screen.findByText('2.0.192.in-addr._spf.example.com', { exact: false })).toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole('row', { name: /^%\{o\}/ })).toHaveTextContent('other.test'));
    await type('Your own', '%{x}');
    expect(await screen.findByText('This cannot be read as text with macros.')).toBeInTheDocument();
  });
});

describe('forgotten names', () => {
  const item = (name: string) => document.querySelector<HTMLElement>(`[data-name="${name}"]`);
  test('an MX host gets a record, proved', async () => {
    open(NamesPage, '#spf/names?d=example.com');
    await press('Look at the names');
    await screen.findByText('mx1.example.com has no SPF record.');
    expect(item('mx1.example.com')).toHaveTextContent('v=spf1 a -all');
    expect(item('mx1.example.com')).toHaveTextContent('192.0.2.25 gets pass, 203.0.113.77 gets fail.');
  });

  test('a name that cannot be read is not called a name without record', async () => {
    open(NamesPage, '#spf/names?d=example.com');
    await type('More subdomains', 'down');
    await press('Look at the names');
    await screen.findByText('Not known: the look-up for down.example.com failed.');
    expect(item('down.example.com')).not.toHaveTextContent('To publish');
  });
});
