/** The Transport card, the form for the server that sends, and what receivers ask for: both languages. */
import { configure, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { Report } from '../../../src/core/report/types.ts';
import { words as german } from '../../../src/core/text/de/tool-hosts.ts';
import { words as english } from '../../../src/core/text/en/tool-hosts.ts';
import ReportPage from '../../../src/ui/check/ReportPage.svelte';
import { serversReport, services } from '../fixtures.ts';
import { pack } from '../pack.ts';

configure({ asyncUtilTimeout: 20_000 });
const words = { en: english, de: german };
const languages = ['en', 'de'] as const;

function show(report: Report, language: 'en' | 'de', sought: string | null = null) {
  const onsender = vi.fn();
  const nothing = () => undefined;
  const props = { report, pack: pack(language), services, running: false, example: true, pinned: null, sought, link: 'https://mw.example/#d=x', onpin: nothing, onrecheck: nothing, onchange: nothing, onstop: nothing, onmore: nothing, onselector: nothing, onsender }; // prettier-ignore
  return { ...render(ReportPage, { props }), onsender };
}
const open = async (language: 'en' | 'de', section: 'transport' | 'receiving') => {
  const button = screen.getByRole('button', { name: pack(language).words.section[section] });
  if (button.getAttribute('aria-expanded') === 'false') await userEvent.click(button);
};

test.each(languages)(
  '%s: each part of Transport shows its record and what is wrong with it',
  async (language) => {
    const told = words[language].transport;
    const { container } = show(await serversReport(), language);
    await open(language, 'transport');
    const card = within(container.querySelector<HTMLElement>('section#transport')!);
    for (const heading of [told.mtaSts, told.tlsRpt, told.dane, told.bimi]) expect(await card.findByRole('heading', { name: heading })).toBeInTheDocument(); // prettier-ignore
    expect(card.getByText(told.intro)).toBeInTheDocument();
    expect(container.querySelector('#transport')?.textContent).toContain('id=20261124');
    expect(card.getByRole('link', { name: 'https://mta-sts.example.com/.well-known/mta-sts.txt' })).toHaveAttribute('rel', 'external noreferrer'); // prettier-ignore
    const ids = [...container.querySelectorAll<HTMLElement>('#transport [data-finding]')].map(({ dataset }) => dataset['finding']); // prettier-ignore
    expect(ids).toEqual(expect.arrayContaining(['transport.mta-sts.policy-unseen', 'transport.tls-rpt.rua-invalid', 'bimi.location.invalid'])); // prettier-ignore
    // The zone is not signed, so the TLSA record of mx1 does not count, and mx2 has none.
    expect(card.getAllByRole('row').map(({ textContent }) => textContent).join()).toMatch(/mx1\.example\.com.*mx2\.example\.com/); // prettier-ignore
  },
);

test.each(languages)('%s: a pasted policy is compared with the MX hosts here', async (language) => {
  const told = words[language].transport;
  const { container } = show(await serversReport(), language);
  await open(language, 'transport');
  await fireEvent.input(await screen.findByLabelText(told.policyPaste), { target: { value: 'version: STSv1\nmode: enforce\nmx: mx1.example.com\nmax_age: 604800\n' } }); // prettier-ignore
  await userEvent.click(screen.getByRole('button', { name: told.policyJudge }));
  await waitFor(() => expect(container.querySelector('[data-finding="transport.policy.mx-uncovered"], [data-finding*="uncovered"], [data-finding*="coverage"]')).not.toBeNull()); // prettier-ignore
  expect(container.querySelector('[data-finding="transport.mta-sts.policy-unseen"]')).toBeNull();
});

test('a policy file is read octet by octet: a byte order mark, which senders see, is not taken away', async () => {
  const { container } = show(await serversReport(), 'en');
  await open('en', 'transport');
  const text = 'version: STSv1\nmode: enforce\nmx: *.example.com\nmax_age: 604800\n';
  const bring = async (octets: readonly number[]) =>
    fireEvent.change(await screen.findByLabelText(english.transport.policyFile), { target: { files: [new File([Uint8Array.from(octets)], 'mta-sts.txt')] } });
  await bring([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text)]);
  await waitFor(() => expect(container.querySelector('[data-finding="transport.policy.syntax"]')).not.toBeNull());
  await bring([...new TextEncoder().encode(text)]);
  await waitFor(() => expect(container.querySelector('[data-finding="transport.policy.syntax"]')).toBeNull());
  expect(container.querySelector('[data-finding="transport.policy.ok"]')).not.toBeNull();
}); // prettier-ignore

test.each(['transport.tls-rpt.rua-invalid', 'transport.mta-sts.policy-unseen', 'bimi.location.invalid'])('a link to %s opens the card and marks the finding', async (id) => {
  const { container } = show(await serversReport(), 'en', id);
  await waitFor(() => expect(container.querySelector(`[data-finding="${id}"]`)).toHaveAttribute('aria-current', 'true'));
  expect(container.querySelectorAll('[data-finding][aria-current]')).toHaveLength(1);
}); // prettier-ignore

test.each(languages)('%s: what receivers ask for, without a sender and with one', async (language) => {
  const told = words[language].requirements;
  const first = show(await serversReport(), language);
  const table = await screen.findByRole('table', { name: told.heading });
  const state = (id: string) => document.querySelector(`[data-requirement="${id}"] td`)?.textContent.trim();
  expect(within(table).getAllByRole('row').length).toBeGreaterThan(5);
  const without = [...document.querySelectorAll<HTMLElement>('[data-requirement]')].map(({ dataset }) => [dataset['requirement'], state(dataset['requirement'] ?? '')]); // prettier-ignore
  expect(without.map(([, said]) => said)).toContain(told.states['needs-address']);
  first.unmount();
  show(await serversReport('192.0.2.25', 'mail.example.com'), language);
  await screen.findByRole('table', { name: told.heading });
  const changed = without.filter(([id, said]) => said === told.states['needs-address'] && state(id ?? '') !== said); // prettier-ignore
  expect(changed.length).toBeGreaterThan(0);
  for (const [id] of changed)
    expect([id, state(id ?? '')]).toEqual([id, expect.stringContaining(told.states.met)]);
});

test.each(languages)('%s: the form takes an address in any form, and answers what is none at the field', async (language) => {
  const told = words[language];
  const { onsender } = show(await serversReport(), language);
  await open(language, 'receiving');
  const ip = await screen.findByLabelText(told.ip);
  const helo = screen.getByLabelText(told.helo);
  expect(helo).toHaveAccessibleDescription(told.sender.heloHint);
  const press = () => userEvent.click(screen.getByRole('button', { name: told.sender.run }));
  for (const [junk, problem] of [
    ['', 'other'], ['junk', 'other'], ['192.0.2.0/24', 'several'], ['192.0.2.1 192.0.2.2', 'several'], ['fe80::1%eth0', 'zone'],
    ['192.0.02.1', 'zeros'], ['0xc0000201', 'notation'], ['192.0.2.300', 'size'], ['2.0.192.in-addr.arpa', 'reverse'],
  ] as const) {
    await fireEvent.input(ip, { target: { value: junk } });
    await press();
    expect(ip).toHaveAttribute('aria-invalid', 'true');
    expect(screen.getByRole('alert')).toHaveTextContent(told.badIp[problem]);
  }
  await fireEvent.input(ip, { target: { value: '[192.0.2.25]:465' } });
  await fireEvent.input(helo, { target: { value: 'two names' } });
  await press();
  expect(screen.getByRole('alert')).toHaveTextContent(told.badHelo);
  expect(onsender).not.toHaveBeenCalled();
  await fireEvent.input(helo, { target: { value: 'MAIL.example.com.' } });
  await press();
  expect(onsender).toHaveBeenLastCalledWith({ ip: '192.0.2.25', helo: 'mail.example.com' });
  await fireEvent.input(helo, { target: { value: '' } });
  await press();
  expect(onsender).toHaveBeenLastCalledWith({ ip: '192.0.2.25', helo: null });
}); // prettier-ignore

test.each(languages)('%s: beside the second answer stands what is weighed, and with the fixes what would settle it', async (language) => {
  const { sender } = pack(language).words.answers.deliver;
  const plain = (text: string) => text.replaceAll('`', '');
  for (const [ip, helo, isSeen] of [
    [null, null, true],
    ['192.0.2.25', null, true],
    ['192.0.2.25', 'mail.example.com', true],
    ['192.0.2.25', 'a`b', true],
    ['10.0.0.1', 'mail.example.com', false],
  ] as const) {
    const report = await serversReport(ip, helo);
    const open: Report = { ...report, answers: { ...report.answers, deliver: { kind: 'nothing-against', status: 'ok', reasons: [] } } };
    const { container, unmount } = show(open, language);
    const told = sender(ip === null ? null : { ip, helo: helo?.replace('`', "'") ?? null, isSeen });
    expect(container.querySelector(ip === null ? '#first' : '.answers')).toHaveTextContent(plain(told));
    expect(told.includes(helo ?? 'HELO'), told).toBe(isSeen && helo !== 'a`b');
    unmount();
  }
  // Where something is broken and nobody named a sender, that comes first.
  const report = await serversReport();
  const broken: Report = { ...report, answers: { ...report.answers, deliver: { kind: 'at-risk', status: 'broken', reasons: [] } } };
  const { container } = show(broken, language);
  expect(container).not.toHaveTextContent(plain(sender(null)));
}); // prettier-ignore

test('a sender that is weighed stands in the form, and can be left out again', async () => {
  const { onsender } = show(await serversReport('192.0.2.25', 'mail.example.com'), 'en');
  await open('en', 'receiving');
  expect(await screen.findByLabelText(english.ip)).toHaveValue('192.0.2.25');
  expect(screen.getByLabelText(english.helo)).toHaveValue('mail.example.com');
  await userEvent.click(screen.getByRole('button', { name: english.sender.forget }));
  expect(onsender).toHaveBeenLastCalledWith(null);
});
