import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { latin1FromBytes } from '../../../../src/core/base/bytes.ts';
import { writeDer } from '../../../../src/core/base/der.ts';
import { encodeBase64 } from '../../../../src/core/base/base64.ts';
import { readMark } from '../../../../src/core/records/bimi/load-mark.ts';
import { readMarkFile } from '../../../../src/core/records/bimi/mark-certificate.ts';
import { judgeLogo } from '../../../../src/core/records/bimi/mark-judge.ts';

/** Made with openssl: an issuer "Example Mark CA", valid from 2026-08-01 to 2027-08-01 where nothing else is said. */
const samples = join(import.meta.dirname, '../../../samples/mark');
const sample = (name: string) => readFileSync(join(samples, name), 'utf8');
const pem = (bytes: Uint8Array | readonly number[], label = 'CERTIFICATE') =>
  `-----BEGIN ${label}-----\n${encodeBase64(Uint8Array.from(bytes))}\n-----END ${label}-----\n`;
const now = Date.UTC(2026, 10, 24);
const default_ = { domain: 'example.com', record: 'default._bimi.example.com', now };
const brief = async (text: string, question: Partial<typeof default_> = {}) => {
  const { findings } = await readMark(text, { ...default_, ...question });
  return findings
    .filter(({ id }) => id !== 'mark.unseen')
    .map(({ id, params }) => [id.replace('mark.', ''), ...Object.values(params)].join(' '));
};
const good = 'ok example.com C=US, O=Example CA, CN=Example Mark CA 2027-08-01';
const verified = 'type.verified Registered Mark';

test('what openssl wrote is read: names, dates, issuer, holder, kind, the logo inside', () => {
  const file = readMarkFile(sample('verified.pem'));
  if (file.kind !== 'blocks') throw new Error(file.kind);
  const [leaf, issuer] = file.certificates;
  expect(leaf).toMatchObject({
    subject: 'C=DE, O=Example GmbH, CN=Example GmbH, 1.3.6.1.4.1.53087.1.13=Registered Mark',
    issuer: 'C=US, O=Example CA, CN=Example Mark CA',
    names: ['example.com'],
    from: Date.UTC(2026, 7, 1),
    until: Date.UTC(2027, 7, 1),
    markType: 'Registered Mark',
    usages: ['1.3.6.1.5.5.7.3.31'],
    isAuthority: false,
    hasLogotype: true,
    hasTimestamps: true,
  });
  expect(issuer).toMatchObject({ isAuthority: true, hasLogotype: false, logo: null, names: [] });
  expect(issuer?.subject).toBe(leaf?.issuer);
  expect(leaf?.logo?.isGzip).toBe(true);
  expect(gunzipSync(leaf!.logo!.bytes).toString()).toBe(sample('logo.svg'));
});

test.each<[string, string, Partial<typeof default_>, string[]]>([
  ['a VMC that fits', 'verified.pem', {}, [good, verified]],
  ['the last second of it', 'verified.pem', { now: Date.UTC(2027, 7, 1) }, [good, verified, 'ends-soon 2027-08-01 0']],
  ['a second later', 'verified.pem', { now: Date.UTC(2027, 7, 1) + 1000 }, [good, verified, 'expired 2027-08-01']],
  ['thirty days before', 'verified.pem', { now: Date.UTC(2027, 6, 2) }, [good, verified, 'ends-soon 2027-08-01 30']],
  ['31 days before', 'verified.pem', { now: Date.UTC(2027, 6, 1) }, [good, verified]],
  ['before it begins', 'verified.pem', { now: Date.UTC(2026, 6, 31) }, [good, verified, 'not-yet 2026-08-01']],
  ['the domain with the selector, in capitals; a CMC', 'common.pem', {}, ['ok default._bimi.example.com C=US, O=Example CA, CN=Example Mark CA 2027-08-01', 'type.common Prior Use Mark']],
  ['another selector', 'common.pem', { record: 'brand2._bimi.example.com' }, ['names brand2._bimi.example.com default._bimi.example.com', 'type.common Prior Use Mark']],
  ['the record of the organization', 'verified.pem', { domain: 'mail.example.com' }, [good, verified]],
  ['a record of its own, the name of the parent', 'verified.pem', { domain: 'mail.example.com', record: 'default._bimi.mail.example.com' }, ['names.parent mail.example.com example.com', verified]],
  ['a name that only ends alike', 'verified.pem', { domain: 'badexample.com', record: 'default._bimi.badexample.com' }, ['names default._bimi.badexample.com example.com', verified]],
  ['other names', 'other-name.pem', {}, ['names default._bimi.example.com brand2._bimi.example.com,other.example', verified]],
  ['no name', 'no-name.pem', {}, ['names.none default._bimi.example.com', verified]],
  ['expired', 'expired.pem', {}, ['ok example.com C=US, O=Example CA, CN=Example Mark CA 2025-08-01', verified, 'expired 2025-08-01']],
  ['1096 days; a modified mark is a common one', 'long.pem', {}, ['ok example.com C=US, O=Example CA, CN=Example Mark CA 2029-01-01', 'type.common Modified Registered Mark', 'long 1096']],
  ['the issuer first', 'reversed.pem', {}, ['order 2', good, verified]],
  ['without its issuer', 'alone.pem', {}, ['chain C=US, O=Example CA, CN=Example Mark CA', good, verified]],
  ['of a web server', 'server.pem', {}, [good, 'usage 1.3.6.1.5.5.7.3.31', 'logotype 1.3.6.1.5.5.7.1.12', 'sct', 'type.missing']],
])('%s', async (_, file, question, expected) => {
  expect(await brief(sample(file), question)).toEqual(expected);
}); // prettier-ignore

test('it is always said that issuer and revocation were not checked', async () => {
  for (const file of ['verified.pem', 'server.pem', 'expired.pem']) {
    const { findings } = await readMark(sample(file), default_);
    expect(findings.find(({ id }) => id === 'mark.unseen')).toMatchObject({ unknown: 'cannot-see' });
  }
});

const deep = (depth: number) => {
  let bytes: number[] = [];
  for (let i = 0; i < depth; i++) bytes = writeDer(0x30, bytes);
  return bytes;
};
const whole = sample('verified.pem');
const body = whole.split('\n').slice(1, -1).join('');
test.each<[string, string, string[]]>([
  ['empty', '', ['not-pem ']],
  ['other text', 'hello\nworld', ['not-pem hello']],
  ['binary', '0\u0082\u0003\u0000\ufffd', ['not-pem 0\ufffd\u0003\ufffd\ufffd'.replace('\u0003', '\ufffd')]],
  ['cut in the middle', whole.slice(0, 400), ['not-pem -----BEGIN CERTIFICATE-----']],
  ['letters lost', whole.replace(/\n[A-Za-z0-9+/]{64}\n/, '\n'), ['unreadable 1']],
  ['a letter that is none', whole.replace('MII', 'M*I'), ['unreadable 1']],
  ['nothing between the lines', '-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----', ['unreadable 1']],
  ['another thing in its place', pem([0x30, 3, 2, 1, 1]), ['unreadable 1']],
  ['nested deeply', pem(deep(5000)), ['unreadable 1']],
  ['a length beyond the data', pem([0x30, 0x84, 0xff, 0xff, 0xff, 0xff, 1]), ['unreadable 1']],
  ['a key', pem([0x30, 0], 'EC PRIVATE KEY'), ['private-key EC PRIVATE KEY', 'not-pem -----BEGIN EC PRIVATE KEY-----']],
  ['a key behind it', whole + pem([0x30, 0], 'PRIVATE KEY'), ['private-key PRIVATE KEY', good, verified]],
  ['too large', 'x'.repeat(262_145), ['too-large 257']],
  ['many blocks', pem([0x30, 0]).repeat(4000), ['unreadable 1']],
  ['many beginnings', '-----BEGIN CERTIFICATE-----'.repeat(9000), ['not-pem -----BEGIN CERTIFICATE----------BEGIN C…']],
])('%s is read and judged', async (_, text, expected) => {
  expect(await brief(text)).toEqual(expected);
}); // prettier-ignore

test('any octet of it may be wrong', async () => {
  const bytes = Uint8Array.from(Buffer.from(body.split('-----')[0] ?? '', 'base64'));
  for (let at = 0; at < bytes.length; at += 11)
    for (const octet of [0, 0x80, 0xff]) {
      const { findings } = await readMark(pem(bytes.with(at, octet)), default_);
      expect(findings.length).toBeGreaterThan(0);
    }
  for (let length = 1; length < bytes.length; length += 23)
    expect(await brief(pem(bytes.subarray(0, length)))).toEqual(['unreadable 1']);
});

test('the logo is compared by every character', () => {
  const logo = sample('logo.svg');
  expect(judgeLogo(logo, logo).id).toBe('mark.logo.same');
  expect(judgeLogo(logo, `${logo} `).id).toBe('mark.logo.other');
  expect(latin1FromBytes(Buffer.from(logo))).toBe(logo);
});
