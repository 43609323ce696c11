/** Issue 5 §4, item by item: every field of every builder against what people paste. */
import { configure, fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openBuild } from './open.ts';

configure({ asyncUtilTimeout: 15_000 }); // each kind is loaded when it is opened
afterEach(() => vi.unstubAllGlobals());

const record = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: /^Text of the record at/ });
const written = (text: string) => waitFor(async () => expect((await record()).value).toBe(text));
const field = (label: string | RegExp) => screen.findByLabelText<HTMLInputElement>(label, { selector: 'input, textarea' }); // prettier-ignore
async function type(label: string | RegExp, value: string) {
  const input = await field(label);
  await fireEvent.input(input, { target: { value } });
  await fireEvent.change(input);
  return input;
}
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));
const enter = async (label: string | RegExp, value: string, button: string | RegExp | null) => {
  const input = await type(label, value);
  if (button !== null) await press(button);
  return input;
};
const main = () => document.body.textContent;

const domainKinds = ['spf', 'dkim', 'dmarc', 'mta-sts', 'tls-rpt', 'bimi'] as const;
const dkim = 'dkim?rec=v%3DDKIM1%3B%20p%3D';
const add = (label: string) => new RegExp(`^Add.*${label}`);
type Row = readonly [at: string, label: string | RegExp, button: string | RegExp | null];
const fields: readonly Row[] = [
  ...domainKinds.map((kind): Row => [kind, /^Domain$/, 'Look up']),
  ['spf', /^Other hosts/, add('Other hosts')],
  ['spf', /^MX hosts of/, add('MX hosts of')],
  ['spf', /^IPv4 addresses/, add('IPv4')],
  ['spf', /^IPv6 addresses/, add('IPv6')],
  ['spf', /^Records of services/, add('Records of services')],
  ['spf', /^Use the record/, add('Use the record')],
  ['dmarc', /^Daily summaries/, null],
  ['dmarc', /^Single failures/, null],
  [dkim, 'Selector', null],
  [dkim, /^Other domains/, null],
  ['mta-sts', 'Mail hosts', null],
  ['tls-rpt', 'Send reports to', null],
  ['bimi', /^Address of the logo/, null],
  ['bimi', /^Address of the certificate/, null],
  ['bimi', 'Selector', null],
  ['none', /^Domain$/, null],
  ['consent', /^Domain that wants/, null],
  ['consent', /^Your domain/, null],
  ['ptr', 'Address of the server', null],
  ['ptr', 'Name of the server', null],
];
const pathFields: readonly Row[] = ['Domain', 'Name of the server', 'IPv4 address', 'IPv6 address', 'DKIM selector', 'DKIM record', 'Mailbox for DMARC reports'].map((label) => ['path', label, null]); // prettier-ignore
const open = (at: string) => openBuild(at === 'path' ? '#path' : `#build/${at}`);

/** The field says what is wrong with it, the summary too, and leads to it; nothing is lost. */
async function answersTwice(input: HTMLElement, value: string) {
  const summary = await screen.findByRole('alert');
  expect(input).toHaveAttribute('aria-invalid', 'true');
  expect(input).toHaveValue(value);
  const [first = ''] = (input.getAttribute('aria-describedby') ?? '').split(' ');
  expect(document.getElementById(first)).toHaveTextContent(/\S/);
  const leads = within(summary).getAllByRole('button')[0]!;
  await fireEvent.click(leads);
  expect(input).toHaveFocus();
}

/** Where a button adds piece by piece, what is left stays in pieces. */
const shown = (at: string, button: string | RegExp | null, text: string) =>
  at === 'spf' && button !== 'Look up' ? text.split(/[\s,;]+/).join(' ') : text;
const findings = () => [...document.querySelectorAll<HTMLElement>('.finding.st-broken, .finding.st-risk, .finding.st-unknown')].map(({ dataset }) => dataset['finding'] ?? ''); // prettier-ignore

describe('pasted junk is answered at the field and in a summary', () => {
  const junk = ['<img/src=x/onerror=alert(1)>', '__proto__=`;\u202e☃..', '-----BEGIN-----', 'A'.repeat(3000)];
  test.each([...fields, ...pathFields])('%s, %s', async (at, label, button) => {
    const { asked } = open(at);
    for (const text of junk) await answersTwice(await enter(label, text, button), shown(at, button, text));
    expect(document.querySelector('main img, body img, script')).toBeNull();
    expect(asked).toEqual([]);
  });

  test('more than anybody reads is counted, not listed', async () => {
    openBuild('#build/spf');
    await enter(/^IPv4 addresses/, 'junk '.repeat(500).trim(), add('IPv4'));
    const summary = await screen.findByRole('alert');
    expect(summary).toHaveTextContent('500 entries were not taken over');
    expect(within(summary).getAllByRole('listitem')).toHaveLength(20);
  });
});

describe('names in other scripts become A-labels', () => {
  test.each([
    ...domainKinds.map((kind) => [kind, /^Domain$/, 'bücher.example', null, /xn--bcher-kva\.example/] as const),
    ['spf', /^Other hosts/, 'bücher.example', add('Other hosts'), 'v=spf1 mx a:xn--bcher-kva.example ~all'],
    ['spf', /^MX hosts of/, 'bücher.example', add('MX hosts of'), 'v=spf1 mx mx:xn--bcher-kva.example ~all'],
    ['spf', /^Records of services/, '_spf.bücher.example', add('Records of services'), 'v=spf1 mx include:_spf.xn--bcher-kva.example ~all'],
    ['spf', /^Use the record/, 'bücher.example', add('Use the record'), 'v=spf1 mx redirect=xn--bcher-kva.example'],
    ['dmarc', /^Daily summaries/, 'müller@bücher.example', null, 'v=DMARC1; p=none; rua=mailto:m%C3%BCller@xn--bcher-kva.example'],
    ['dmarc', /^Single failures/, 'a%41@bücher.example', null, 'v=DMARC1; p=none; ruf=mailto:a%41@xn--bcher-kva.example'],
    ['tls-rpt', 'Send reports to', 'https://bücher.example/ü t@bücher.example', null, 'v=TLSRPTv1; rua=https://xn--bcher-kva.example/%C3%BC,mailto:t@xn--bcher-kva.example'],
    ['bimi', /^Address of the logo/, 'https://bücher.example/lögo.svg', null, 'v=BIMI1; l=https://xn--bcher-kva.example/l%C3%B6go.svg'],
    ['mta-sts', 'Mail hosts', '*.bücher.example', null, /mx: \*\.xn--bcher-kva\.example/],
    [dkim, /^Other domains/, 'bücher.example', null, /s\d{8}\._domainkey\.xn--bcher-kva\.example/],
    ['none', /^Domain$/, 'bücher.example', null, /_dmarc\.xn--bcher-kva\.example/],
    ['consent', /^Your domain/, 'bücher.example', null, /xn--bcher-kva\.example agrees|agree/],
    ['ptr', 'Name of the server', 'bücher.example', null, null],
    ['path', 'Domain', 'bücher.example', null, /_dmarc\.xn--bcher-kva\.example/],
  ] as const)('%s, %s: %s', async (at, label, text, button, expected) => {
    open(at === 'consent' ? 'consent?d=x.example' : at === 'ptr' ? 'ptr?ip=192.0.2.25' : at);
    await enter(label, text, button);
    if (typeof expected === 'string') await written(expected);
    else await waitFor(() => expect([...document.querySelectorAll('textarea')].map(({ value }) => value).join() + main()).toMatch(expected ?? /PTR xn--bcher-kva\.example\./));
    expect(screen.queryByRole('alert')).toBeNull();
  });
}); // prettier-ignore

describe('addresses with ports, brackets and host bits', () => {
  test.each([
    [/^IPv4 addresses/, add('IPv4'), '192.0.2.1:25', 'has a port'],
    [/^IPv6 addresses/, add('IPv6'), '[2001:db8::1]:25', 'has a port'],
    [/^Other hosts/, add('Other hosts'), 'mail.example.com:587', 'has a port'],
    [/^Records of services/, add('Records of services'), 'example.com:53', 'has a port'],
    [/^IPv4 addresses/, add('IPv4'), '2001:db8::1', 'the other kind of address'],
    [/^IPv4 addresses/, add('IPv4'), '192.0.2.77/26', 'Probably ip4:192.0.2.64/26 is meant'],
    [/^IPv6 addresses/, add('IPv6'), '2001:db8:ffff::1/33', 'Probably ip6:2001:db8:8000::/33 is meant'],
  ])('SPF, %s %s: %s', async (label, button, text, told) => {
    openBuild('#build/spf');
    await answersTwice(await enter(label, text, button), text);
    expect(screen.getByRole('alert')).toHaveTextContent(told);
    await written('v=spf1 mx ~all');
  });
  test.each([
    [/^IPv6 addresses/, add('IPv6'), '[2001:db8::1]', 'ip6:2001:db8::1'],
    [/^IPv6 addresses/, add('IPv6'), '[IPv6:2001:db8::]/32', 'ip6:2001:db8::/32'],
    [/^IPv4 addresses/, add('IPv4'), '[192.0.2.1]', 'ip4:192.0.2.1'],
  ])('SPF, brackets alone are taken off: %s %s %s', async (label, button, text, term) => {
    openBuild('#build/spf');
    await enter(label, text, button);
    await written(`v=spf1 mx ${term} ~all`);
  });
  test('the proposals of several ranges are taken one by one, and what else is wrong stays', async () => {
    openBuild('#build/spf');
    const input = await enter(/^IPv4 addresses/, '192.0.2.9/24 junk 198.51.100.9/24', add('IPv4'));
    await press('Use ip4:192.0.2.0/24');
    await press('Use ip4:198.51.100.0/24');
    await written('v=spf1 mx ip4:192.0.2.0/24 ip4:198.51.100.0/24 ~all');
    await answersTwice(input, 'junk');
  });

  test.each([
    ['ptr', 'Address of the server', '192.0.2.25/24'],
    ['ptr', 'Address of the server', '10.0.0.1'],
    ['mta-sts', 'Mail hosts', 'mx.example.com:25'],
    ['mta-sts', 'Mail hosts', '192.0.2.25'],
    ['mta-sts', 'Mail hosts', 'localhost'],
    ['path', 'IPv4 address', '192.0.2.25/24'],
    ['path', 'IPv6 address', '192.0.2.25'],
    ['dmarc', /^Daily summaries/, 'post@[192.0.2.25]'],
  ])('%s, %s: %s is refused', async (at, label, text) => {
    open(at);
    await answersTwice(await type(label, text), text);
  });
  test.each([
    [
      'ptr?helo=mx1.example.com',
      'Address of the server',
      '[2001:db8:1::25]:25',
      /5\.2\.0\.0\..*\.ip6\.arpa\. PTR/,
    ],
    [
      'ptr?helo=mx1.example.com',
      'Address of the server',
      '192.0.2.25:465',
      /25\.2\.0\.192\.in-addr\.arpa\. PTR/,
    ],
    ['none', /^Domain$/, 'https://user@example.com:8443/x', /_dmarc\.example\.com/],
  ])('%s, %s: of %s only what is meant is taken', async (at, label, text, told) => {
    open(at);
    await type(label, text);
    await waitFor(() => expect(main()).toMatch(told));
  });
});

describe('includes that do not exist or are broken', () => {
  test.each([
    ['include:absent.example.com -all', ['spf.include.no-name']],
    ['include:empty.example.com -all', ['spf.include.no-record']],
    ['include:twice.example.com -all', ['spf.include.several']],
    ['include:wrong.example.com -all', ['spf.include.syntax']],
    ['include:example.com -all', ['spf.include.loop']],
    ['redirect=absent.example.com', ['spf.include.no-name']],
    ['include:good.example.com -all', []],
    // One that does not answer is unknown: neither missing nor a reason to hold the record back.
    ['include:silent.example.com -all', ['spf.include.failed']],
  ])('%s', async (terms, ids) => {
    openBuild(`#build/spf?d=example.com&rec=${encodeURIComponent(`v=spf1 ${terms}`)}`);
    await press('Look up');
    expect(await screen.findByText(/Checked with the answers of DNS/)).toBeInTheDocument();
    expect(findings()).toEqual(expect.arrayContaining(ids));
    const isHeld = ids.length > 0 && !ids.some((one) => one.endsWith('.failed'));
    expect([screen.queryByText(/^Not offered for copying yet/) !== null, findings()]).toEqual([isHeld, isHeld ? findings() : ids]); // prettier-ignore
  });
});

describe('a domain that is a public suffix', () => {
  test.each([...domainKinds, 'none', 'consent', 'path'])('%s', async (at) => {
    const { asked } = open(at);
    const label = at === 'consent' ? /^Your domain/ : at === 'path' ? 'Domain' : /^Domain$/;
    await type(label, 'co.uk');
    expect(await screen.findByText(/is a public suffix/)).toHaveTextContent('co.uk');
    await type(label, 'example.co.uk');
    await waitFor(() => expect(screen.queryByText(/is a public suffix/)).toBeNull());
    expect(asked).toEqual([]);
  });
});

describe('records that grow too long, or cost too much', () => {
  const of = (kind: string, octets: number) => {
    const head = { dmarc: 'v=DMARC1; p=none; x=', 'tls-rpt': 'v=TLSRPTv1; rua=mailto:a@b.example; x=', dkim: 'v=DKIM1; k=rsa; n=' }[kind] ?? ''; // prettier-ignore
    return head + 'a'.repeat(octets - head.length);
  };
  test.each([
    ['dmarc', 255, /255 octets$/],
    ['dmarc', 256, /256 octets, so it is published as several strings\.$/],
    ['tls-rpt', 512, /512 octets, so it is published as several strings\.$/],
    ['tls-rpt', 513, /cut answers of more than 512\.$/],
    ['dkim', 4096, /cut answers of more than 512\.$/],
    ['dkim', 4097, /never get answers of more than 4,096: shorten it\.$/],
  ])('%s of %i octets', async (kind, octets, told) => {
    openBuild(`#build/${kind}?d=example.com`);
    await fireEvent.input(await record(), { target: { value: of(kind, octets) } });
    const area = await record();
    await waitFor(() => expect(document.getElementById(area.id + '-h')?.textContent.trim()).toMatch(told));
  });

  test.each([
    ['dmarc', 65_279, false],
    ['dmarc', 65_280, true],
  ])('%s of %i octets, which no answer can hold: %s', async (kind, octets, isHeld) => {
    // 65,279 octets make 256 strings, each with its length: 65,535.
    openBuild(`#build/${kind}?d=example.com`);
    await fireEvent.input(await record(), { target: { value: of(kind, octets) } });
    if (isHeld) {
      await answersTwice(await record(), of(kind, octets));
      expect(screen.queryByRole('button', { name: /^Copy/ })).toBeNull();
    } else await waitFor(() => expect(screen.getAllByRole('button', { name: /^Copy/ }).length).toBeGreaterThan(4));
  });

  test('SPF of more than 512 octets is told by our own check', async () => {
    openBuild('#build/spf?d=example.com');
    const terms = Array.from({ length: 40 }, (_, at) => `ip4:192.0.2.${at + 100}`).join(' ');
    await fireEvent.input(await record(), { target: { value: `v=spf1 ${terms} -all` } });
    await waitFor(() => expect(document.querySelector('[data-finding="spf.record.long"]')).not.toBeNull());
  });

  test('eleven look-ups are counted while they are typed, and held', async () => {
    openBuild('#build/spf?d=example.com');
    await enter(/^Other hosts/, Array.from({ length: 10 }, (_, at) => `h${at}.example.com`).join(' '), add('Other hosts'));
    expect(await screen.findByText('11 of 10 look-ups')).toBeInTheDocument();
    expect(await screen.findByText(/^Not offered for copying yet/)).toBeInTheDocument();
  });
}); // prettier-ignore

describe('report addresses without their scheme', () => {
  test.each([
    ['dmarc', /^Daily summaries/, 'post@example.com', 'v=DMARC1; p=none; rua=mailto:post@example.com'],
    ['dmarc', /^Single failures/, 'mailto:post@example.com ; b@example.com', 'v=DMARC1; p=none; ruf=mailto:post@example.com,mailto:b@example.com'],
    ['tls-rpt', 'Send reports to', 'post@example.com', 'v=TLSRPTv1; rua=mailto:post@example.com'],
  ])('%s, %s: the form writes it', async (at, label, text, expected) => {
    open(at);
    await type(label, text);
    await written(expected);
    expect(await field(label)).not.toHaveAttribute('aria-invalid');
  });
  test.each([
    ['dmarc', 'v=DMARC1; p=none; rua=post@example.com', 'dmarc.rua.not-mailto'],
    ['tls-rpt', 'v=TLSRPTv1; rua=post@example.com', 'transport.tls-rpt.rua-invalid'],
  ])('%s: in the text it is named, and held', async (kind, text, finding) => {
    openBuild(`#build/${kind}?d=example.com`);
    await fireEvent.input(await record(), { target: { value: text } });
    expect(await screen.findByText(/^Not offered for copying yet/)).toBeInTheDocument();
    await waitFor(() => expect(findings()).toContain(finding));
  });
  test('path: the mailbox may have it, and the record has it once', async () => {
    openBuild('#path?d=example.com');
    await type('Mailbox for DMARC reports', 'mailto:post@example.com');
    expect(await screen.findByText('v=DMARC1; p=none; rua=mailto:post@example.com')).toBeInTheDocument();
  });
}); // prettier-ignore

describe('a clipboard that refuses, or is not there', () => {
  const offers = [
    ['spf?d=example.com', /^Copy.*: Record$/],
    ['dmarc?d=example.com', /^Copy.*: Value$/],
    ['tls-rpt?d=example.com&rec=v%3DTLSRPTv1%3B%20rua%3Dmailto%3Aa%40b.example', /^Copy.*: Name$/],
    ['bimi?d=example.com', /^Copy.*: Record$/],
    ['dkim?d=example.com&sel=s1&rec=v%3DDKIM1%3B%20k%3Ded25519%3B%20p%3DV9i5nulBYPrQpn7R0hTuPt5N5t0bNPS01bb0clQyRDY%3D', /^Copy.*rspamd/], // prettier-ignore
    ['none?d=example.com', /^Copy.*: Value$/],
    ['consent?d=example.com', /^Copy.*: Value$/],
    ['ptr?ip=192.0.2.25&helo=mx1.example.com', /^Copy.*: Text of the request/],
    ['mta-sts?d=example.com', /^Copy.*: Policy file$/],
    ['path', /^Copy.*: Value$/],
  ] as const;
  test.each(offers.flatMap(([at, name]) => [[at, name, 'refuses'], [at, name, 'is missing']] as const))(
    '%s, %s: it %s',
    async (at, name, how) => {
      const clipboard = { writeText: () => Promise.reject(new Error('denied')) };
      vi.stubGlobal('navigator', how === 'refuses' ? { clipboard } : {});
      open(at);
      if (at.startsWith('consent')) await type(/^Your domain/, 'reports.example');
      if (at.startsWith('mta-sts')) await press('Read the MX hosts');
      if (at === 'path') await type('Domain', 'example.com');
      const before = document.querySelectorAll('.refused').length;
      await fireEvent.click((await screen.findAllByRole('button', { name }))[0]!);
      await waitFor(() => expect(document.querySelectorAll('.refused')).toHaveLength(before + 1));
      expect(document.querySelector<HTMLTextAreaElement>('.refused textarea')?.value).toMatch(/\S/);
    },
  );
}); // prettier-ignore

describe('nothing typed is lost', () => {
  const german: readonly (readonly [at: string, english: string | RegExp, german: string | RegExp])[] = [
    ['spf', /^Other hosts/, /^Weitere Server/],
    ['dmarc', /^Daily summaries/, /^Tägliche Übersichten/],
    [dkim, /^Other domains/, /^Weitere Domains|^Andere Domains/],
    ['mta-sts', 'Mail hosts', 'Mailserver'],
    ['tls-rpt', 'Send reports to', 'Berichte senden an'],
    ['bimi', /^Address of the logo/, /^Adresse des Logos/],
    ['none', /^Domain$/, /^Domain$/],
    ['consent', /^Your domain/, /^Ihre Domain/],
    ['ptr', 'Name of the server', 'Name des Servers'],
    ['path', 'IPv4 address', 'IPv4-Adresse'],
  ];
  test.each(german)('%s, %s: by another language, and what was said of it is said in that one', async (at, english, label) => {
    const { speak } = open(at);
    await enter(english, 'half, typed..', at === 'spf' ? add('Other hosts') : null);
    const before = (await screen.findByRole('alert')).textContent;
    await speak('de');
    expect(await field(label)).toHaveValue('half, typed..'.replace(', ', at === 'spf' ? ' ' : ', '));
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(/nicht übernommen/));
    expect(screen.getByRole('alert').textContent).not.toBe(before);
  });

  test.each([...fields, ...pathFields].filter(([, , button]) => button !== 'Look up'))(
    '%s, %s: by a reload or the way back; what cannot be read is said again',
    async (at, label) => {
      const kept = new Map<string, string>();
      const fragment = at === 'path' ? '#path' : `#build/${at}`;
      const { unmount } = openBuild(fragment, { kept });
      await type(label, 'half, typed..');
      await waitFor(() => expect([...kept.values()].join()).toContain('half, typed..'));
      unmount();
      openBuild(fragment, { kept });
      await waitFor(async () => expect(await field(label)).toHaveValue('half, typed..'));
      expect(await screen.findByRole('alert')).toBeInTheDocument();
    },
  );

  test.each([
    ['bücher.example', 'xn--bcher-kva.example'],
    ['https://Kept.example/x', 'kept.example'],
  ])('%s: the address holds the name as it is asked', async (typed, asked) => {
    const kept = new Map<string, string>();
    const { unmount } = openBuild('#build/dmarc', { kept });
    await type(/^Domain$/, typed);
    await fireEvent.input(await record(), { target: { value: 'v=DMARC1; p=reject; x=mine' } });
    await waitFor(() => expect([...kept.values()].join()).toContain('x=mine'));
    unmount();
    openBuild(`#build/dmarc?d=${asked}`, { kept });
    await written('v=DMARC1; p=reject; x=mine');
    expect(await field(/^Domain$/)).toHaveValue(typed);
  });

  test('a link to another domain: each has its own draft', async () => {
    const kept = new Map<string, string>();
    const write = async (domain: string, text: string) => {
      const { unmount } = openBuild(`#build/spf?d=${domain}`, { kept });
      await fireEvent.input(await record(), { target: { value: text } });
      await waitFor(() => expect([...kept.values()].join()).toContain(text));
      unmount();
    };
    await write('one.example', 'v=spf1 a -all');
    await write('two.example', 'v=spf1 ip4:192.0.2.1 -all');
    const { unmount } = openBuild('#build/spf?d=one.example', { kept });
    await written('v=spf1 a -all');
    unmount();
    openBuild('#build/spf?d=two.example', { kept });
    await written('v=spf1 ip4:192.0.2.1 -all');
  });

  test('the kind of key that was chosen', async () => {
    const kept = new Map<string, string>();
    const { unmount } = openBuild('#build/dkim', { kept });
    await fireEvent.click(await screen.findByRole('radio', { name: /^Ed25519/ }));
    await waitFor(() => expect([...kept.values()].join()).toContain('ed25519'));
    unmount();
    openBuild('#build/dkim', { kept });
    expect(await screen.findByRole('radio', { name: /^Ed25519/ })).toBeChecked();
  });

  const key = '-----BEGIN RSA PRIVATE KEY-----\nMIIsecretsecret\n-----END RSA PRIVATE KEY-----';
  test.each([...fields, ...pathFields])('%s, %s: but never a private key, wherever it is pasted', async (at, label) => {
    const { kept } = open(at);
    await type(label, 'first');
    await type(label, key);
    await waitFor(() => expect([...kept.values()].join()).not.toContain('first'));
    expect([...kept.values()].join()).not.toContain('MIIsecret');
  });
  test('a private key in the record is named, held and not kept', async () => {
    const { kept } = openBuild('#build/dkim?d=example.com');
    await fireEvent.input(await record(), { target: { value: key } });
    await answersTwice(await record(), key);
    expect(screen.getByRole('alert')).toHaveTextContent('This is a private key');
    expect(screen.queryByRole('button', { name: /^Copy.*: (?:Record|Value)/ })).toBeNull();
    expect([...kept.values()].join()).not.toContain('MIIsecret');
  });
}); // prettier-ignore

describe('SPF: what is typed and not added', () => {
  const waits = () => [...document.querySelectorAll('.warned, .notice')].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()).filter((text) => text.startsWith('Typed, but not added')); // prettier-ignore
  test('is said at the field, beside the record and above what is copied, until it is added or emptied', async () => {
    openBuild('#build/spf?d=example.com');
    await screen.findAllByRole('button', { name: /^Copy/ });
    const input = await field(/^IPv4 addresses/);
    await fireEvent.input(input, { target: { value: '192.0.2.1 junk 192.0.2.2' } });
    const said = 'Typed, but not added yet: 192.0.2.1 and 192.0.2.2. The record does not hold them.';
    await waitFor(() => expect(waits()).toEqual([said, said]));
    expect(document.getElementById(`${input.id}-hint`)).toHaveTextContent('Not in the record yet');
    // Nobody is told that a half-typed word is wrong.
    expect(screen.queryByRole('alert')).toBeNull();
    await press(add('IPv4'));
    await written('v=spf1 mx ip4:192.0.2.1 ip4:192.0.2.2 ~all');
    await waitFor(() => expect(waits()).toEqual([]));
    await answersTwice(input, 'junk');
    await fireEvent.input(input, { target: { value: '192.0.2.9' } });
    await waitFor(() => expect(waits()).toHaveLength(2));
    await fireEvent.input(input, { target: { value: '' } });
    await waitFor(() => expect(waits()).toEqual([]));
  });

  test.each([
    [/^IPv4 addresses/, 'ip4', '192.0.2.999', 'is not an address'],
    [/^Records of services/, 'include', 'localhost', 'is not a whole domain name'],
    [/^IPv4 addresses/, 'ip4', '192.0.2.9/24', 'Probably ip4:192.0.2.0/24 is meant'],
  ])('after a reload %s is judged: %s %s', async (label, _name, text, told) => {
    const kept = new Map<string, string>();
    const { unmount } = openBuild('#build/spf', { kept });
    await type(label, text);
    await waitFor(() => expect([...kept.values()].join()).toContain(text));
    expect(screen.queryByRole('alert')).toBeNull();
    unmount();
    openBuild('#build/spf', { kept });
    await answersTwice(await field(label), text);
    expect(screen.getByRole('alert')).toHaveTextContent(told);
  });

  test('after a reload what could be added is still said to wait', async () => {
    const kept = new Map<string, string>();
    const { unmount } = openBuild('#build/spf?d=example.com', { kept });
    await type(/^IPv6 addresses/, '2001:db8::25');
    await waitFor(() => expect([...kept.values()].join()).toContain('2001:db8::25'));
    unmount();
    openBuild('#build/spf?d=example.com', { kept });
    await waitFor(() => expect(waits()).toEqual(Array(2).fill('Typed, but not added yet: 2001:db8::25. The record does not hold it.')));
    expect(screen.queryByRole('alert')).toBeNull();
  });
}); // prettier-ignore
