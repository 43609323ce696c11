/** Issue 5 §1, "test": does the published key belong to the key at hand, with the difference, and nothing of it kept. */
import { generateKeyPairSync } from 'node:crypto';
import { configure, fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openBuild, type Opening } from './open.ts';

configure({ asyncUtilTimeout: 15_000 });
afterEach(() => vi.restoreAllMocks());

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
const small = generateKeyPairSync('rsa', { modulusLength: 1024 });
const ed = generateKeyPairSync('ed25519');
const p = ({ publicKey }: Pick<typeof rsa, 'publicKey'>) => publicKey.export({ format: 'der', type: 'spki' }).toString('base64'); // prettier-ignore
const pkcs8 = ({ privateKey }: Pick<typeof rsa, 'privateKey'>) => privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(); // prettier-ignore
const line = (selector: string, text: string) =>
  `${selector}._domainkey TXT ${(text.match(/.{1,255}/g) ?? []).map((piece) => `"${piece}"`).join(' ')}\n`;
const record = (pair: Pick<typeof rsa, 'publicKey'>) => `v=DKIM1; k=rsa; p=${p(pair)}`;
const zone = [
  line('good', record(rsa)),
  line('other', record(other)),
  line('small', record(small)),
  line('withdrawn', 'v=DKIM1; p='),
  line('cut', record(rsa).slice(0, 255)),
  line('broken', 'v=DKIM1; p=%%%'),
  line('version', `v=DKIM2; p=${p(rsa)}`),
  line('web', `v=DKIM1; s=web; p=${p(rsa)}`),
  line('two', record(other)),
  line('two', record(rsa)),
  line('strangers', record(other)),
  line('strangers', record(small)),
].join('');

const open = (at: string, opening: Opening = {}) => openBuild(`#build/dkim?${at}`, { zone, ...opening });
const given = () => screen.findByLabelText<HTMLTextAreaElement>(/^Private key, public key/);
async function compare(key: string) {
  await fireEvent.input(await given(), { target: { value: key } });
  await fireEvent.click(await screen.findByRole('button', { name: 'Compare with DNS' }));
}
const notices = () => [...document.querySelectorAll('.notice')].map(({ className, textContent }) => [className.replace('notice ', ''), textContent.replace(/\s+/g, ' ').trim()]); // prettier-ignore
const told = (status: string, text: string | RegExp) =>
  waitFor(() => expect(notices()).toContainEqual([`st-${status}`, typeof text === 'string' ? expect.stringContaining(text) : expect.stringMatching(text)])); // prettier-ignore

describe('what cannot be asked is said at its field and in the summary, and nothing is asked', () => {
  test.each([
    ['no domain', 'sel=good', 'Domain', 'Enter a domain'],
    ['a domain that is none', 'd=not..a..name&sel=good', 'Domain', 'Enter a domain'],
    [
      'a selector that is none',
      'd=example.com&sel=not%20a%20selector',
      'Selector',
      'letters, digits and hyphens',
    ],
  ])('%s', async (_, at, label, text) => {
    const { asked } = open(at);
    await compare(pkcs8(rsa));
    const field = await screen.findByLabelText(label, { selector: 'input' });
    expect(field).toHaveFocus();
    await waitFor(() => expect(field).toHaveAttribute('aria-invalid', 'true'));
    expect(screen.getByRole('alert')).toHaveTextContent(text);
    expect(within(screen.getByRole('alert')).getByRole('button', { name: label })).toBeInTheDocument();
    expect(await given()).toHaveValue(pkcs8(rsa));
    expect(asked).toEqual([]);
  });

  test.each([
    ['junk', 'cannot be read'],
    [pkcs8(rsa).slice(0, 500), 'cannot be read'],
    [
      '-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIB\n-----END ENCRYPTED PRIVATE KEY-----',
      'locked with a passphrase',
    ],
    ['-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----', 'is a certificate'],
    ['-----BEGIN EC PRIVATE KEY-----\nMIIB\n-----END EC PRIVATE KEY-----', 'another kind'],
    ['v=DKIM1; p=', 'withdraws its key'],
  ])('as a key, row %#', async (key, text) => {
    const { asked } = open('d=example.com&sel=good');
    await compare(key);
    const summary = await screen.findByRole('alert');
    expect(summary).toHaveTextContent(text);
    const field = await given();
    expect(field).toHaveAttribute('aria-invalid', 'true');
    const [first = ''] = (field.getAttribute('aria-describedby') ?? '').split(' ');
    expect(document.getElementById(first)).toHaveTextContent(text);
    await fireEvent.click(within(summary).getByRole('button'));
    expect(field).toHaveFocus();
    expect(asked).toEqual([]);
    await fireEvent.input(field, { target: { value: 'x' } });
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  test('without WebCrypto a private Ed25519 key cannot be read, which is no failure of DNS', async () => {
    const { asked } = open('d=example.com&sel=good', { crypto: undefined });
    await compare(pkcs8(ed));
    expect(await screen.findByRole('alert')).toHaveTextContent('only be read over https');
    expect(asked).toEqual([]);
    await compare(pkcs8(rsa));
    await told('ok', 'They match');
  });
});

describe('the result', () => {
  const name = (selector: string) => `${selector}._domainkey.example.com`;
  test.each([
    ['good', pkcs8(rsa), 'ok', `They match: signatures made with your key can be verified with ${name('good')}. The server may sign.`],
    ['good', record(rsa), 'ok', 'They match'],
    ['other', pkcs8(rsa), 'broken', /They do not match.*Published: RSA, 2,048 bits\. Yours: RSA, 2,048 bits\. ?They part at character 4\d of p=/],
    ['small', pkcs8(rsa), 'broken', /They do not match.*Published: RSA, 1,024 bits\. Yours: RSA, 2,048 bits\.$/],
    ['good', pkcs8(ed), 'broken', /They do not match.*Published: RSA, 2,048 bits\. Yours: Ed25519\.$/],
    ['withdrawn', pkcs8(rsa), 'broken', 'is withdrawn: its p= is empty'],
    ['cut', pkcs8(rsa), 'broken', /its end is missing.*237 of 392 characters of p= are there/],
    ['broken', pkcs8(rsa), 'broken', `The key at ${name('broken')} cannot be read`],
    ['absent', pkcs8(rsa), 'broken', `Nothing is published at ${name('absent')}`],
    // The key is the right one, and receivers will not use the record.
    ['version', pkcs8(rsa), 'risk', 'They match, but the record'],
    ['web', pkcs8(rsa), 'risk', 'They match, but the record'],
    ['two', pkcs8(rsa), 'risk', `2 records stand at ${name('two')}, and one belongs to your key`],
    ['strangers', pkcs8(rsa), 'broken', `2 records stand at ${name('strangers')}, and none belongs to your key`],
  ] as const)('%s', async (selector, key, status, text) => {
    const { asked } = open(`d=example.com&sel=${selector}`);
    await compare(key);
    await told(status, text);
    expect(asked).toEqual([`${name(selector)} TXT`]);
    if (status !== 'ok') expect(notices().filter(([one, words]) => one === 'st-ok' && selector !== 'two' && words !== '')).toEqual([]);
  });

  test('a record with a fault of its own shows that fault', async () => {
    open('d=example.com&sel=web');
    await compare(pkcs8(rsa));
    await waitFor(() => expect(document.querySelector('[data-finding="dkim.service.not-email"]')).not.toBeNull());
  });

  test('a look-up that failed is neither "nothing" nor "no match"', async () => {
    open('d=silent.example.com&sel=s1');
    await compare(pkcs8(rsa));
    await told('unknown', 's1._domainkey.silent.example.com could not be looked up, so nothing is known.');
    expect(document.body.textContent).not.toMatch(/Nothing is published at s1|do not match/);
  });

  test('the key belongs to the draft that is not published yet', async () => {
    open(`d=example.com&sel=other&rec=${encodeURIComponent(record(rsa))}`);
    await compare(pkcs8(rsa));
    await told('broken', 'Your key belongs to the record above: publish that.');
  });

  test('the draft itself is compared where no key is given; another selector makes the result old', async () => {
    open(`d=example.com&sel=good&rec=${encodeURIComponent(record(rsa))}`);
    await fireEvent.click(await screen.findByRole('button', { name: 'Compare with DNS' }));
    await told('ok', 'They match');
    await fireEvent.input(await screen.findByLabelText('Selector', { selector: 'input' }), { target: { value: 'absent' } }); // prettier-ignore
    await waitFor(() => expect(document.body.textContent).not.toContain('They match: '));
  });

  test('in German', async () => {
    const { speak } = open('d=example.com&sel=small');
    await compare(pkcs8(rsa));
    await told('broken', 'They do not match');
    await speak('de');
    await told('broken', /Sie passen nicht.*Veröffentlicht: RSA, 1\.?024 Bit\. Ihrer: RSA, 2\.?048 Bit\./);
    expect(await screen.findByLabelText(/^Privater Schlüssel, öffentlicher/)).toHaveValue(pkcs8(rsa));
  });
}); // prettier-ignore

test.each([pkcs8(rsa), pkcs8(ed), ed.privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-32).toString('base64')])(
  'nothing of a private key is asked, kept, logged or shown outside its field',
  async (key) => {
    const secret = key.replace(/-----.*-----/g, '').replace(/\s/g, '');
    const logs = (['log', 'info', 'warn', 'error', 'debug'] as const).map((how) => vi.spyOn(console, how));
    const { asked, kept, unmount } = open('d=example.com&sel=other');
    await compare(key);
    await told('broken', 'They do not match');
    const field = await given();
    field.value = '';
    const said = JSON.stringify([asked, [...kept.values()], logs.map(({ mock }) => mock.calls), document.body.outerHTML, location.href, Object.entries(localStorage), Object.entries(sessionStorage)]); // prettier-ignore
    // Any twenty characters behind what all keys of a kind begin with.
    const head = secret.length > 60 ? 36 : 22;
    for (let at = head; at + 20 <= secret.length; at++) expect(said).not.toContain(secret.slice(at, at + 20));
    unmount();
    open('d=example.com&sel=other', { kept });
    expect(await given()).toHaveValue('');
  },
); // prettier-ignore
