import { configure, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { Report } from '../../../src/core/report/types.ts';
import ReportPage from '../../../src/ui/check/ReportPage.svelte';
import {
  brokenReport,
  failedReport,
  healthyReport,
  hostileReport,
  services,
  waitingReport,
} from '../fixtures.ts';
import { pack } from '../pack.ts';

configure({ asyncUtilTimeout: 20_000 }); // chunks are transformed while the test waits

const calls = () => ({
  onpin: vi.fn<(id: string | null) => void>(),
  onrecheck: vi.fn<() => void>(),
  onchange: vi.fn<() => void>(),
  onstop: vi.fn<() => void>(),
  onmore: vi.fn<() => void>(),
  onselector: vi.fn<(name: string) => void>(),
});
function show(report: Report, more: Partial<Parameters<typeof render<typeof ReportPage>>[1]> & { running?: boolean; pinned?: string; sought?: string; snapshot?: boolean; unicode?: string; onsnapshot?: () => Promise<string | null>; language?: 'en' | 'de' } = {}) {
  const { running = false, pinned = null, language = 'en', sought = null, snapshot = false, onsnapshot = null, unicode = null } = more;
  const called = calls();
  const props = { report, pack: pack(language), services, running, example: false, pinned, link: 'https://mw.example/#d=x', sought, snapshot, onsnapshot, unicode, ...called };
  return { ...render(ReportPage, { props }), ...called, props };
} // prettier-ignore
const headings = () =>
  screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent.trim());

test('waiting: neither question is answered, three rows are reserved, open checks cannot be opened', () => {
  const { container } = show(waitingReport(), { running: true });
  expect(screen.getAllByText('Not known yet')).toHaveLength(2);
  expect(container.querySelectorAll('.fix--wait')).toHaveLength(3);
  expect(screen.queryByRole('button', { name: 'SPF' })).toBeNull();
  expect(screen.getByRole('button', { name: 'DMARC' })).toHaveAttribute('aria-expanded', 'false');
  expect(screen.getByText('2 of 3 names asked')).toBeInTheDocument();
  expect(container.querySelector('.report')).toHaveAttribute('aria-busy', 'true');
  expect(screen.getByRole('button', { name: 'Stop' })).toBeEnabled();
  expect(screen.getByRole('button', { name: 'Print' })).toBeDisabled();
});

test('waiting: details of a risk are not appended before everything above them is final', () => {
  const { container } = show(waitingReport(), { running: true });
  expect(container.querySelector('section#dmarc')).toBeNull();
});

test('healthy: the answer is no, every group stays closed', () => {
  const { container } = show(healthyReport());
  expect(screen.getByText('No.')).toBeInTheDocument();
  expect(screen.getByText('Look-alike names are another matter.')).toBeInTheDocument();
  expect(container.querySelector('section#spf, section#dkim, section#dmarc, section#receiving')).toBeNull();
  expect(container.querySelectorAll('.card')).toHaveLength(5);
});

test('broken: details of broken and risk are open in protocol order, OK is closed', async () => {
  const { container } = show(brokenReport());
  await screen.findByRole('table', { name: 'DNS questions, in the order asked' });
  const open = [...container.querySelectorAll('section.block[id]')].map(({ id }) => id);
  expect(open).toEqual(['first', 'published', 'spf', 'dmarc', 'zone', 'unseen', 'asked']);
});

test('broken: a group opens and closes by its whole row', async () => {
  const { container } = show(brokenReport());
  const button = screen.getByRole('button', { name: 'DKIM' });
  await userEvent.click(button);
  expect(button).toHaveAttribute('aria-expanded', 'true');
  expect(container.querySelector('section#dkim')).not.toBeNull();
  expect(screen.getByRole('table', { name: 'DKIM keys found for example.com' })).toBeInTheDocument();
  await userEvent.click(button);
  expect(container.querySelector('section#dkim')).toBeNull();
});

test('broken: the reasons of an answer can be opened and lead to their section', async () => {
  show(brokenReport());
  const [reason] = screen.getAllByRole('button', { name: 'Reason' });
  expect(reason).toHaveAttribute('aria-expanded', 'false');
  await userEvent.click(reason!);
  const list = document.getElementById(reason!.getAttribute('aria-controls')!)!;
  expect(list).toBeVisible();
  await userEvent.click(within(list).getByRole('button', { name: 'DMARC' }));
  expect(document.activeElement).toHaveAttribute('id', 'h-dmarc');
});

test('broken: the look-up meter adds up, and the cut line stands before the eleventh', () => {
  const { container } = show(brokenReport());
  expect(screen.getByText('12 of 10 look-ups')).toBeInTheDocument();
  const spans = [...container.querySelectorAll<HTMLElement>('.segs li')].map(({ style, className }) => `${className.split(' ')[0] ?? ''} ${style.gridColumn}`);
  expect(spans).toEqual(['used span 1', 'used span 4', 'used span 3', 'used span 2', 'over span 1', 'over span 1']);
  const cut = container.querySelector('.tree .cut')!;
  expect(cut.nextElementSibling?.querySelector('.n')?.textContent).toBe('11');
  expect(cut.previousElementSibling?.querySelector('.n')?.textContent).toBe('9');
}); // prettier-ignore

test('broken: a fix shows what is removed, in words too, and the value to copy', async () => {
  const { container } = show(brokenReport());
  await screen.findByText('8 of 10 look-ups after the change, 12 before.');
  const removed = [...container.querySelectorAll('.fix del')].slice(0, 2).map(({ textContent }) => textContent);
  expect(removed).toEqual(['removed: include:spf.newsletter.example', 'removed: a:legacy.example.com']);
  expect(screen.getByText('8 of 10 look-ups after the change, 12 before.')).toBeInTheDocument();
  expect(within(container.querySelector<HTMLElement>('.label--out')!).getAllByRole('button', { name: /Copy/, hidden: true })).toHaveLength(4);
}); // prettier-ignore

test('failed look-ups: not checked with the reason in words, and nothing is called missing', () => {
  const { container } = show(failedReport());
  expect(screen.getAllByText('Not checked.')).toHaveLength(2);
  expect(screen.getAllByText('could not check: no answer in time')[0]).toBeInTheDocument();
  expect(container.textContent).not.toMatch(/no record(?!”)|no SPF|missing/i);
  const cards = [...container.querySelectorAll('.card')].map(({ className }) => className);
  expect(cards.filter((name) => name.includes('st-ok'))).toEqual([]);
});

test('hostile text stays text: no element comes of it, hidden characters are named, long text is cut', () => {
  const { container } = show(hostileReport());
  expect(container.querySelector('img, script')).toBeNull();
  expect(container.textContent).toContain('U+202E');
  expect(container.textContent).not.toMatch(/[\u202e\u0000\u200b]/);
  expect(container.querySelectorAll('.part').length).toBeLessThan(200);
  expect(container.textContent.length).toBeLessThan(60_000);
});

test('the log shows every question, its retries and who confirmed it', async () => {
  show(brokenReport());
  const table = await screen.findByRole('table', { name: 'DNS questions, in the order asked' });
  expect(within(table).getAllByRole('row')).toHaveLength(5);
  expect(within(table).getByText('2 requests')).toBeInTheDocument();
  expect(within(table).getByText('confirmed')).toBeInTheDocument();
});

test('a selector is checked, a wrong one is refused with words', async () => {
  const { onselector, onmore } = show(brokenReport());
  await userEvent.click(screen.getByRole('button', { name: 'DKIM' }));
  const box = screen.getByLabelText('Check another selector');
  await userEvent.type(box, 'bad selector!{Enter}');
  expect(onselector).not.toHaveBeenCalled();
  expect(screen.getByRole('alert')).toBeInTheDocument();
  await userEvent.clear(box);
  await userEvent.type(box, 'k1._domainkey.example.com{Enter}');
  expect(onselector).toHaveBeenCalledWith('k1');
  await userEvent.click(screen.getByRole('button', { name: 'Try 160 more names' }));
  expect(onmore).toHaveBeenCalledOnce();
});

test('what a report does not look at is one press away', async () => {
  show(healthyReport());
  expect(await screen.findByRole('link', { name: /look at the mail server/ })).toHaveAttribute(
    'href',
    expect.stringMatching(/^\.\/#hosts\?d=/),
  );
});

test('German: every word of the frame is German', () => {
  show(brokenReport(), { language: 'de' });
  expect(screen.getByText('Ja.')).toBeInTheDocument();
  expect(headings()).toContain('Empfang');
  expect(screen.getByRole('button', { name: 'Erneut prüfen' })).toBeInTheDocument();
});

test('a link to a finding opens its group, marks the finding and scrolls to it', async () => {
  const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView');
  const report = brokenReport();
  const { id } = report.findings.find(({ section }) => section === 'dkim')!;
  const { container } = show(report, { sought: id });
  await waitFor(() => expect(scrolled).toHaveBeenCalledTimes(1));
  const marked = container.querySelectorAll('.finding[aria-current="true"]');
  expect([...marked].map((item) => item.getAttribute('data-finding'))).toEqual([id]);
  expect(scrolled.mock.contexts[0]).toBe(marked[0]);
  expect(container.querySelector('section#dkim')).not.toBeNull();
  scrolled.mockRestore();
});

test('a link to a part scrolls to its record once; pressing a part moves nothing', async () => {
  const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView');
  const { container } = show(brokenReport(), { pinned: 'spf.3' });
  await waitFor(() => expect(scrolled).toHaveBeenCalledTimes(1));
  expect((scrolled.mock.contexts[0] as Element).closest('section')?.id).toBe('spf');
  await userEvent.click(container.querySelector<HTMLElement>('#part-spf-4')!);
  expect(scrolled).toHaveBeenCalledTimes(1);
  scrolled.mockRestore();
});

test('answers that came with a link are labelled as such, and no further name is asked', async () => {
  show(healthyReport(), { snapshot: true });
  expect(screen.getByText(/nothing was asked now/)).toHaveTextContent('Answers seen 24 Nov 2026');
  expect(screen.getByText(/Re-check asks DNS now/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Re-check' })).toBeEnabled();
  await userEvent.click(screen.getByRole('button', { name: 'DKIM' }));
  expect(screen.getByRole('button', { name: /more names/ })).toBeDisabled();
});

test('the link with the answers seen is made ahead and copied', async () => {
  const user = userEvent.setup();
  show(healthyReport(), { onsnapshot: () => Promise.resolve('https://mw.example/#check?snap=x') });
  const name = 'Copy link with the answers seen';
  await waitFor(() => expect(screen.getByRole('button', { name })).toBeEnabled());
  await user.click(screen.getByRole('button', { name }));
  expect(await navigator.clipboard.readText()).toBe('https://mw.example/#check?snap=x');
});

test('where the answers do not fit into a link, it says so', async () => {
  show(healthyReport(), { onsnapshot: () => Promise.resolve(null) });
  expect(await screen.findByText(/do not fit into a link/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Copy link with the answers seen' })).toBeDisabled();
});

test('an internationalised name: both forms in the head, the readable one in the questions', () => {
  show(healthyReport(), { unicode: 'pöst.example' });
  expect(screen.getByText('Can someone send mail pretending to be pöst.example?')).toBeInTheDocument();
});
