import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import RecordPage from '../../../src/ui/check/RecordPage.svelte';
import { hostile } from '../fixtures.ts';
import { pack } from '../pack.ts';

vi.setConfig({ testTimeout: 30_000 });
const show = (kind: 'spf' | 'dkim' | 'dmarc', text: string) =>
  render(RecordPage, { props: { kind, text, pack: pack() } });

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
