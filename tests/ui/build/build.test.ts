import { configure, fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openBuild } from './open.ts';

// Each kind is loaded when it is opened.
configure({ asyncUtilTimeout: 10_000 });
const record = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: /^Text of the record at/ });
const written = async (text: string) => waitFor(async () => expect((await record()).value).toBe(text));
const type = async (label: string | RegExp, value: string) => {
  const field = await screen.findByLabelText(label, { selector: 'input, textarea' });
  await fireEvent.input(field, { target: { value } });
  await fireEvent.change(field);
  return field;
};
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));
afterEach(() => vi.unstubAllGlobals());

describe('form and text are one', () => {
  test('SPF', async () => {
    openBuild('#build/spf');
    await written('v=spf1 mx ~all');
    await type('IPv4 addresses or networks (ip4:)', '192.0.2.1');
    await press(/^Add.*IPv4/);
    await written('v=spf1 mx ip4:192.0.2.1 ~all');
    await fireEvent.input(await record(), { target: { value: 'v=spf1 a  wrong! -all' } });
    expect(await screen.findByRole('checkbox', { name: /itself \(a\)/ })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: /that receive mail/ })).not.toBeChecked();
    await fireEvent.click(screen.getByRole('radio', { name: /^~all/ }));
    await written('v=spf1 a  wrong! ~all');
  });

  test('DMARC', async () => {
    openBuild('#build/dmarc');
    await fireEvent.click(await screen.findByRole('radio', { name: /p=reject/ }));
    await type('Daily summaries to (rua)', 'MAILTO:post@example.com, ops@bücher.example');
    await written('v=DMARC1; p=reject; rua=mailto:post@example.com,mailto:ops@xn--bcher-kva.example');
    await fireEvent.input(await record(), { target: { value: 'v=DMARC1; p=none; junk; t=y' } });
    expect(await screen.findByRole('radio', { name: /p=none/ })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: /Test mode/ })).toBeChecked();
    await waitFor(() => expect(screen.getByText(/cannot be read. It stays/)).toBeInTheDocument());
  });

  test('TLS reports, BIMI and MTA-STS', async () => {
    openBuild('#build/tls-rpt');
    await type('Send reports to', 'tls@example.com https://reports.example/in');
    await written('v=TLSRPTv1; rua=mailto:tls@example.com,https://reports.example/in');
    await fireEvent.input(await record(), { target: { value: 'v=TLSRPTv1; rua=mailto:a@b.example' } });
    expect(await screen.findByLabelText('Send reports to')).toHaveValue('a@b.example');
  });
  test('BIMI', async () => {
    openBuild('#build/bimi');
    await type('Address of the logo (l)', 'https://example.com/a;b.svg');
    await written('v=BIMI1; l=https://example.com/a%3Bb.svg');
    await type('Address of the logo (l)', '');
    await written('v=BIMI1; l=');
  });
  test('MTA-STS: another id with each change of the policy', async () => {
    openBuild('#build/mta-sts?d=example.com&rec=v%3DSTSv1%3B%20id%3D1');
    await press('Read the MX hosts');
    const file = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Policy file' });
    await waitFor(() => expect(file.value).toMatch(/mode: testing\r?\nmx: mx1.example.com\r?\nmx: mx2.example.com/));
    await waitFor(async () => expect((await record()).value).toMatch(/^v=STSv1; id=\d{14}$/));
  });
}); // prettier-ignore

describe('after a look-up, what is written is counted with its answers, and nobody is asked again', () => {
  const texts = () => [...document.querySelectorAll('p, span')].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
  const said = (text: string) => waitFor(() => expect(texts()).toContain(text));
  const add = async (label: RegExp, value: string, button: RegExp) => {
    await type(label, value);
    await press(button);
  };
  test.each([
    // Two MX hosts with an address each, and 2^(32-25) more.
    ['an address', /^IPv4 addresses/, '192.0.2.128/25', /^Add.*IPv4/, '130 IPv4 addresses and 0 IPv6 networks may send', 'Checked with the answers of DNS, as if it were published.'],
    ['a name that was asked for', /^Other hosts/, 'mx1.example.com', /^Add.*\(a:\)/, '2 IPv4 addresses and 0 IPv6 networks may send', 'Checked with the answers of DNS, as if it were published.'],
    ['a name that was not', /^Records of services/, 'good.example.com', /^Add.*include/, 'Press “Look up” for exact counts.', 'Checked with the answers so far. good.example.com was not asked for yet: press “Look up”.'],
  ])('%s', async (_, label, value, button, count, told) => {
    const { asked } = openBuild('#build/spf?d=example.com');
    await written('v=spf1 mx ~all');
    await press('Look up');
    await written('v=spf1 mx -all');
    await said('2 IPv4 addresses and 0 IPv6 networks may send');
    const before = asked.length;
    await add(label, value, button);
    await said(count);
    await said(told);
    expect(asked).toHaveLength(before);
    // For another domain the answers say nothing.
    await type('Domain', 'elsewhere.example');
    await said('Checked without DNS. Press “Look up” to check the names in it too.');
  });
}); // prettier-ignore

describe('what cannot be taken over is said twice', () => {
  test.each([
    ['#build/spf', /^IPv4 addresses/, '192.0.2.1:25 192.0.2.999 2001:db8::1', /^Add.*IPv4/, 3],
    ['#build/spf', /^IPv6 addresses/, 'fe80::1%eth0 192.0.2.1', /^Add.*IPv6/, 2],
    ['#build/spf', /^Records of services/, 'localhost https://x/', /^Add.*include/, 2],
    ['#build/spf', /^Records of services/, '   ', /^Add.*include/, 1],
    ['#build/spf', /^Use the record/, 'a..b', /^Add.*redirect/, 1],
    ['#build/dmarc', /^Daily summaries/, 'post, a@, @b.example, <a@b.example>', null, 4],
    ['#build/tls-rpt', /^Send reports/, 'ftp://x.example http://y.example post', null, 3],
  ])('%s %s: %s', async (fragment, label, junk, button, count) => {
    openBuild(fragment);
    const before = (await record()).value;
    const field = await type(label, junk);
    if (button) await press(button);
    const summary = await screen.findByRole('alert');
    expect(within(summary).getAllByRole('listitem')).toHaveLength(count);
    expect(field).toHaveAttribute('aria-invalid', 'true');
    expect(field).toHaveValue(junk.trim() === '' ? '' : junk);
    const told = (field.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? ''); // prettier-ignore
    expect(told.join('')).toMatch(/\S/);
    expect(told).not.toContain('');
    await fireEvent.click(within(summary).getAllByRole('button')[0]!);
    expect(field).toHaveFocus();
    expect((await record()).value).toBe(before);
  });

  test('a range that begins elsewhere has a proposal', async () => {
    openBuild('#build/spf');
    await type(/^IPv4 addresses/, '192.0.2.9/24');
    await press(/^Add.*IPv4/);
    await press('Use ip4:192.0.2.0/24');
    await written('v=spf1 mx ip4:192.0.2.0/24 ~all');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('an address nobody outside can reach gets no reverse name', async () => {
    openBuild('#build/ptr');
    await type('Name of the server', 'mx1.example.com');
    const field = await type('Address of the server', '192.168.1.5');
    expect(field).toHaveAttribute('aria-invalid', 'true');
    expect(screen.queryByText(/PTR mx1/)).toBeNull();
    await type('Address of the server', '192.0.2.25');
    expect(await screen.findByText(/25\.2\.0\.192\.in-addr\.arpa\. PTR mx1\.example\.com\./)).toBeInTheDocument();
  }); // prettier-ignore

  test('a selector that can be no name holds the record back', async () => {
    openBuild('#build/bimi?d=example.com&rec=v%3DBIMI1%3B%20l%3D');
    expect(await screen.findByRole('heading', { name: 'Publish' })).toBeInTheDocument();
    await type('Selector', 'my logo');
    expect(await screen.findAllByText(/letters, digits and hyphens/)).toHaveLength(2);
    expect(screen.queryByRole('heading', { name: 'Publish' })).toBeNull();
  });
});

describe('nothing typed is lost', () => {
  test('by another language', async () => {
    const { speak } = openBuild('#build/spf');
    await type(/^Domain$/, 'kept.example');
    await type(/^IPv4 addresses/, 'half');
    await press(/^Add.*IPv4/);
    await speak('de');
    expect(await screen.findByLabelText(/^IPv4-Adressen/)).toHaveValue('half');
    expect(screen.getByRole('textbox', { name: 'Domain' })).toHaveValue('kept.example');
  });

  test.each([
    ['#build/spf', /^Other hosts/, 'half.typed'],
    ['#build/dmarc', /^Daily summaries/, 'post@, half'],
    ['#build/tls-rpt', /^Send reports/, 'half'],
    ['#build/bimi', /^Address of the certificate/, 'https://example.com/a.pem'],
    ['#build/mta-sts', /^Mail hosts/, 'mx.example.com'],
    ['#build/dkim?rec=v%3DDKIM1%3B%20p%3D', /^Other domains/, 'two.example junk'],
    ['#build/ptr', 'Name of the server', 'mail'],
    ['#build/consent', /^Your domain/, 'reports'],
    ['#build/none', 'Domain', 'kept.exam'],
  ])('by a reload of %s', async (fragment, label, value) => {
    const kept = new Map<string, string>();
    const { unmount } = openBuild(fragment, { kept });
    await type(label, value);
    await waitFor(() => expect([...kept.values()].join()).toContain(value.split(/[ ,]/)[0]!));
    unmount();
    openBuild(fragment, { kept });
    expect(await screen.findByLabelText(label, { selector: 'input, textarea' })).toHaveValue(value);
  });
});

describe('keys', () => {
  const secretBox = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Private key: shown once' }, { timeout: 20_000 }); // prettier-ignore
  const make = async (kind: RegExp) => {
    await fireEvent.click(await screen.findByRole('radio', { name: kind }));
    await press('Make a key pair');
  };

  test('Ed25519 needs nothing of WebCrypto but SHA-512; its form for rspamd is offered', async () => {
    const subtle = { digest: crypto.subtle.digest.bind(crypto.subtle) } as SubtleCrypto;
    openBuild('#build/dkim?d=example.com', { crypto: { subtle, getRandomValues: crypto.getRandomValues.bind(crypto) } as Crypto }); // prettier-ignore
    await make(/^Ed25519/);
    expect((await secretBox()).value).toMatch(/^-----BEGIN PRIVATE KEY-----/);
    expect((await record()).value).toMatch(/^v=DKIM1; k=ed25519; p=[A-Za-z0-9+/]{43}=$/);
    await userEvent.selectOptions(screen.getAllByRole('combobox', { name: 'Form' })[0]!, 'seed');
    await waitFor(async () => expect((await secretBox()).value).toMatch(/^[A-Za-z0-9+/]{43}=\n$/));
    expect(screen.getByText(/they sign with RSA keys only/)).toBeInTheDocument();
    expect(screen.getByLabelText('Program')).toHaveValue('rspamd');
  });

  test('a kind that the browser cannot make is said, and nothing is written', async () => {
    const subtle = { generateKey: () => Promise.reject(new DOMException('no', 'NotSupportedError')) } as unknown as SubtleCrypto; // prettier-ignore
    openBuild('#build/dkim', { crypto: { subtle } as Crypto });
    await make(/^RSA, 4096/);
    expect(await screen.findByRole('alert')).toHaveTextContent('could not make this kind of key');
    expect((await record()).value).toBe('');
  });

  test.each([
    ['without WebCrypto', { crypto: undefined }],
    ['on plain http', { secure: false }],
  ])('%s', async (_, opening) => {
    openBuild('#build/dkim', opening);
    const button = await screen.findByRole('button', { name: 'Make a key pair' });
    if (!button.hasAttribute('disabled')) await fireEvent.click(button);
    expect(await screen.findByRole('alert')).toHaveTextContent('only be made over https');
  });

  test('who goes to another screen with the key unsaved is asked first', async () => {
    const ask = vi.fn(() => false);
    vi.stubGlobal('confirm', ask);
    openBuild('#build/dkim?d=example.com');
    const away = await screen.findByRole('link', { name: 'DMARC' });
    const here = screen.getByRole('link', { name: 'DKIM' });
    // Whether the page would follow.
    const follows = (link: HTMLElement) => fireEvent.click(link);
    expect([await follows(away), ask.mock.calls.length]).toEqual([true, 0]);
    await make(/^Ed25519/);
    await secretBox();
    expect([await follows(away), ask.mock.calls.length]).toEqual([false, 1]);
    expect([await follows(here), ask.mock.calls.length]).toEqual([true, 1]);
    ask.mockReturnValue(true);
    expect([await follows(away), ask.mock.calls.length]).toEqual([true, 2]);
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }));
    await press('Download private key');
    ask.mockReturnValue(false);
    expect([await follows(away), ask.mock.calls.length]).toEqual([true, 2]);
  }); // prettier-ignore

  test('a private key beside the record of another key is named', async () => {
    openBuild('#build/dkim?d=example.com');
    await make(/^Ed25519/);
    await secretBox();
    const { value } = await record();
    const told = () => screen.queryByText(/this private key does not belong to it/);
    await fireEvent.input(await record(), { target: { value: value.replace('; p=', '; t=y; p= ') } });
    expect(told()).toBeNull();
    await fireEvent.input(await record(), { target: { value: value.slice(0, -4) } });
    await waitFor(() => expect(told()).toBeInTheDocument());
  });

  test('the private half is in no draft, and a reload says that it is gone', async () => {
    const kept = new Map<string, string>();
    const { unmount, speak } = openBuild('#build/dkim?d=example.com', { kept });
    await make(/^Ed25519/);
    const pem = (await secretBox()).value;
    await waitFor(() => expect([...kept.values()].join()).toContain('k=ed25519'));
    expect([...kept.values()].join()).not.toContain(pem.split('\n')[1]!.slice(24));
    await speak('de');
    expect(
      await screen.findByRole('textbox', { name: 'Privater Schlüssel: nur dieses eine Mal' }),
    ).toHaveValue(pem);
    unmount();
    openBuild('#build/dkim?d=example.com', { kept });
    expect(await screen.findByText(/The private key of this record is not here/)).toBeInTheDocument();
  });

  test('a refused clipboard is said, for the key and for the record', async () => {
    vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('denied')) } });
    openBuild('#build/dkim?d=example.com');
    await make(/^Ed25519/);
    await secretBox();
    await press('Copy private key');
    expect((await screen.findAllByText(/refuse|select/i)).length).toBeGreaterThan(0);
    await press(/^Copy.*: Record$/);
    const shown = await screen.findAllByRole<HTMLTextAreaElement>('textbox');
    expect(shown.filter(({ value, readOnly }) => readOnly && value.startsWith('v=DKIM1'))).toHaveLength(1);
  });

  test('one server, many domains: a record for each, junk is named', async () => {
    openBuild('#build/dkim?d=one.example&sel=s1&rec=v%3DDKIM1%3B%20k%3Ded25519%3B%20p%3DV9i5nulBYPrQpn7R0hTuPt5N5t0bNPS01bb0clQyRDY%3D'); // prettier-ignore
    await type(/^Other domains/, 'two.example, junk..\nthree.example');
    expect(await screen.findByText('s1._domainkey.two.example', { selector: 'summary' })).toBeInTheDocument();
    expect(screen.getByText('s1._domainkey.three.example', { selector: 'summary' })).toBeInTheDocument();
    expect(await screen.findByRole('alert')).toHaveTextContent('is not a domain');
    expect(screen.getByRole('region', { name: '/etc/rspamd/local.d/dkim_signing.conf' })).toHaveTextContent('three.example'); // prettier-ignore
  });
});

test('a record that our check advises against is held; who insists reads it beside every copy button', async () => {
  openBuild('#build/spf?d=example.com&rec=v%3Dspf1%20%2Ball');
  await waitFor(() => expect(screen.getByText(/^Not offered for copying yet/)).toBeInTheDocument());
  expect(screen.queryByRole('button', { name: /^Copy/ })).toBeNull();
  await fireEvent.click(screen.getByRole('checkbox', { name: 'Show it all the same' }));
  const buttons = await screen.findAllByRole('button', { name: /^Copy/ });
  expect(buttons.length).toBeGreaterThan(4);
  for (const button of buttons) {
    const around = button.closest('.label-head, .entry > div, .actions');
    expect([button.textContent, around?.textContent]).toEqual([button.textContent, expect.stringContaining('Our check advises against this record')]); // prettier-ignore
  }
  await fireEvent.input(await record(), { target: { value: 'v=spf1 ?all' } });
  await waitFor(() => expect(screen.queryByText(/Our check advises against/)).toBeNull());
});

test('without a domain the place of the entry says what is missing', async () => {
  openBuild('#build/spf');
  await written('v=spf1 mx ~all');
  const place = async () => within(await screen.findByRole('region', { name: 'Publish' }));
  expect((await place()).getByText(/^Enter the domain above/)).toBeInTheDocument();
  await type('Domain', 'example.com');
  await waitFor(async () => expect((await place()).getAllByText('@')).not.toHaveLength(0));
  expect((await place()).queryByText(/^Enter the domain above/)).toBeNull();
});

test('no question before the press', async () => {
  const { asked } = openBuild('#build/spf?d=example.com');
  await type(/^Records of services/, 'x.example');
  await press(/^Add.*include/);
  await written('v=spf1 mx include:x.example ~all');
  expect(asked).toEqual([]);
  await press('Look up');
  await waitFor(() => expect(asked).toContain('example.com TXT'));
});

test('a set of records is written for one panel: choosing it once is enough', async () => {
  openBuild('#build/none?d=example.com');
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Panel' }), 'bind');
  for (const value of ['"v=spf1 -all"', '"v=DKIM1; p="', '"v=DMARC1; p=reject"', '0 .'])
    expect(await screen.findByText(value)).toBeInTheDocument();
});

test.each([
  ['mx1.example.com', true],
  ['mx2.example.com', false],
])('the request says that %s leads to the address only where DNS said so', async (host, leads) => {
  openBuild(`#build/ptr?ip=192.0.2.25&helo=${host}`);
  const claim = new RegExp(`forward record of ${host} already points`);
  expect(await screen.findByText(new RegExp(`to ${host}\\.`))).toBeInTheDocument();
  expect(screen.queryByText(claim)).toBeNull();
  await press('Look up');
  expect(await screen.findByText(leads ? /^leads to/ : /^does not lead to/)).toBeInTheDocument();
  expect(screen.queryByText(claim) !== null).toBe(leads);
});

test('the path writes each record for the panel that was chosen, and keeps the choice', async () => {
  const kept = new Map<string, string>();
  const { unmount } = openBuild('#path?d=example.com', { kept });
  await type('Name of the server', 'mail.example.com');
  await type('IPv4 address', '192.0.2.25');
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Panel' }), 'ionos');
  unmount();
  openBuild('#path', { kept });
  const step = async (name: RegExp) => within(await screen.findByRole('region', { name }));
  const host = await step(/A name for the server/);
  // The doubled name is what a panel makes of the whole one.
  expect(host.getByText('mail', { selector: '.entry code' })).toBeInTheDocument();
  expect(host.getByText(/mail\.example\.com\.example\.com/)).toBeInTheDocument();
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Panel' }), 'bind');
  expect(host.getByText('mail.example.com.')).toBeInTheDocument();
  expect(host.getByText('192.0.2.25')).toBeInTheDocument();
});

test('a DKIM key is published before it is tested, and tested before it is replaced', async () => {
  openBuild('#build/dkim?d=example.com&sel=s1&rec=v%3DDKIM1%3B%20k%3Ded25519%3B%20p%3DV9i5nulBYPrQpn7R0hTuPt5N5t0bNPS01bb0clQyRDY%3D'); // prettier-ignore
  await screen.findByRole('heading', { name: 'Publish' });
  const order = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
  expect(order.slice(order.indexOf('Order of steps'))).toEqual(['Order of steps', 'Publish', 'What if', 'After publishing', 'Configuration', 'Do the keys match?', 'Replacing it']); // prettier-ignore
});
