import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { Asking } from '../../../src/app/asking.svelte.ts';
import type { ToolDesk } from '../../../src/app/tool.ts';
import { runResolver, zoneResolver } from '../../../src/core/index.ts';
import { meantAs, ownerOf, type Kind } from '../../../src/ui/check/compare.ts';
import RecordPage from '../../../src/ui/check/RecordPage.svelte';
import { hostile } from '../fixtures.ts';
import { pack } from '../pack.ts';

const logged = (error: unknown): never => {
  throw error;
};
function show(kind: Kind, text: string, { name = '', zone = '', silent = false } = {}) {
  const resolver = zoneResolver(zone);
  const desk: ToolDesk = {
    asked: [],
    services: [],
    silent,
    allow: () => undefined,
    secure: true,
    asking: () =>
      new Asking({
        deps: { now: () => 0 },
        logged,
        resolver: (_, onQuery) => Promise.resolve(runResolver({ resolver, now: () => 0, onQuery })),
      }),
    go: logged,
    replace: logged,
    link: () => '',
    check: logged,
    open: logged,
    draft: () => null,
    reaches: () => Promise.resolve(false),
    keepDraft: logged,
  };
  return render(RecordPage, { props: { kind, text, name, pack: pack(), desk } });
}

test('a pasted record is explained part by part and says that nothing was asked', () => {
  show('spf', 'v=spf1 mx ipv4:192.0.2.1 ~all');
  expect(screen.getByRole('heading', { level: 1, name: 'SPF record' })).toBeInTheDocument();
  expect(screen.getByRole('group', { name: 'SPF record, 4 parts' })).toBeInTheDocument();
  expect(screen.getByText(/no question was asked/)).toBeInTheDocument();
  expect(screen.getAllByText(/^verdict spf\./).length).toBeGreaterThan(0);
});

test('a corrected text is offered where one can be worked out', () => {
  const { container } = show('spf', 'v=spf1 mx ipv4:192.0.2.1 ~all');
  expect(container.querySelector('.diff ins')?.textContent).toBe('added: ip4:192.0.2.1');
});

test('the evidence of a finding leads to its part', async () => {
  show('spf', 'v=spf1 mx ipv4:192.0.2.1 ~all');
  await userEvent.click(screen.getAllByRole('button', { name: 'SPF record, part 3' })[0]!);
  expect(document.activeElement).toHaveAttribute('id', 'part-spf-3');
  expect(document.activeElement).toHaveAttribute('aria-pressed', 'true');
});

test.each([
  ['spf', ''],
  ['dkim', hostile],
  ['dmarc', `v=DMARC1; p=${hostile}`],
  ['dmarc', 'x'.repeat(100_000)],
] as const)('%s survives %.20s', (kind, text) => {
  const { container } = show(kind, text);
  expect(container.querySelector('img, script')).toBeNull();
  expect(container.textContent.length).toBeLessThan(20_000);
});

test.each([
  ['v=spf1 mx ?all', /says nothing about servers not listed/],
  ['v=spf1 mx', /says nothing about servers not listed/],
  ['v=spf1 mx -all', /ends in/],
  ['v=spf1 redirect=_spf.example.com', /Another record/],
])('%s: what its end means is said', (text, sentence) => {
  show('spf', text);
  expect(screen.getByText(sentence)).toBeInTheDocument();
});

test('a broken record says nothing about its end', () => {
  show('spf', 'v=spf1 ipv4:192.0.2.1 ~all');
  expect(screen.queryByText(/ends in/)).toBeNull();
});

describe('comparing with what is published', () => {
  const zone = `
same.example. TXT "v=spf1 mx -all"
same.example. TXT "a token"
other.example. TXT "v=spf1 mx ~all"
two.example. TXT "v=spf1 mx -all"
two.example. TXT "v=spf1 -all"
token.example. TXT "a token"
;@fail dead.example. TXT servfail`;
  test.each([
    ['same.example', /Exactly this text is published/],
    ['other.example', /Another text is published/],
    ['two.example', /2 such records/],
    ['token.example', /No such record/],
    ['nothing.example', /No such record/],
    ['dead.example', /could not be read.*says nothing about the record/],
    ['no name at all!', /Enter a domain/],
  ])('%s', async (name, sentence) => {
    show('spf', 'v=spf1 mx -all', { name, zone });
    await userEvent.click(screen.getByRole('button', { name: 'Compare with DNS' }));
    await waitFor(() => expect(document.body).toHaveTextContent(sentence));
  });

  test('nobody is asked while the person wants silence', async () => {
    show('spf', 'v=spf1 mx -all', { name: 'same.example', zone, silent: true });
    await userEvent.click(screen.getByRole('button', { name: 'Compare with DNS' }));
    expect(screen.getByRole('alert')).toHaveTextContent('You stopped all DNS questions.');
    expect(screen.queryByText(/Exactly this text/)).toBeNull();
  });

  test('with a name the corrected record is written for a panel', async () => {
    show('dmarc', 'v=DMARC1;p=quarantine;pct=10', { name: '' });
    expect(screen.queryByRole('combobox')).toBeNull();
    await userEvent.type(screen.getByLabelText('Domain'), 'example.com');
    expect(screen.getByRole('combobox')).toBeInTheDocument();
    expect(screen.getAllByText('_dmarc').length).toBeGreaterThan(0);
  });

  test.each<[Kind, string, string | null, string | null]>([
    ['spf', 'Example.COM.', 'example.com', 'example.com'],
    ['dmarc', 'example.com', '_dmarc.example.com', 'example.com'],
    ['dmarc', '_dmarc.example.com', '_dmarc.example.com', 'example.com'],
    ['dkim', 'a._domainkey.example.com', 'a._domainkey.example.com', 'example.com'],
    ['dkim', 'example.com', null, null],
    ['spf', '', null, null],
    ['spf', '<script>', null, null],
  ])('%s at %s', (kind, typed, name, domain) => {
    const owner = ownerOf(kind, typed);
    expect([owner?.name ?? null, owner?.domain ?? null]).toEqual([name, domain]);
  });

  test('a selector holds nothing but keys', () => {
    expect(meantAs('dkim', ['x', 'p='])).toEqual(['x', 'p=']);
    expect(meantAs('dmarc', ['x', 'v=DMARC1; p=none'])).toEqual(['v=DMARC1; p=none']);
  });
});
