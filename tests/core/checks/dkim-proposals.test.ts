import { expect, test } from 'vitest';
import { repairDkimKey } from '../../../src/core/checks/dkim-proposals.ts';
import { parseDkimKey } from '../../../src/core/records/dkim/parse.ts';
import { readZoneLine } from '../../../src/core/records/dkim/zone-line.ts';
import {
  bare1024,
  cutTestsys,
  ed25519,
  ed25519Spki,
  rsa1024,
  rsa2048,
  showkeys,
} from '../records/dkim/keys.ts';

const good = `v=DKIM1; k=rsa; p=${rsa2048}`;

test.each([
  ['zone line of showkeys', showkeys, good],
  ['literal quotes', `"v=DKIM1; k=rsa; p=${rsa2048}"`, good],
  [
    'quotes at the border of strings',
    `v=DKIM1; k=rsa; p=${rsa2048.slice(0, 99)}" "${rsa2048.slice(99)}`,
    good.replace(rsa2048, rsa2048),
  ],
  ['backslashes', `v=DKIM1\\; k=rsa\\; p=${rsa2048}`, good],
  ['HTML', `v=DKIM1; k=rsa; p=${rsa2048.replace('+', '&#43;')}`, good],
  ['commas', `v=DKIM1, k=rsa, p=${rsa2048}`, good],
  ['spaces instead of semicolons', `v=DKIM1 k=rsa p=${rsa2048}`, good],
  ['curly quotes', `“v=DKIM1; k=rsa; p=${rsa2048}”`, good],
  ['no-break space', `v=DKIM1;\u00a0k=rsa; p=${rsa2048}`, good],
  ['no-break space as octets', `v=DKIM1;\u00c2\u00a0k=rsa; p=${rsa2048}`, good],
  ['version not first', `k=rsa; v=DKIM1; p=${rsa2048}`, good],
  ['version in small letters', `v=dkim1; p=${rsa2048}`, good],
  ['the same tag twice', `v=DKIM1; k=rsa; k=rsa; p=${rsa2048}`, good],
  ['capital P', `v=DKIM1; P=${rsa2048}`, good],
  ['only SHA-1', `v=DKIM1; h=sha1; t=s; p=${rsa2048}`, `v=DKIM1; k=rsa; t=s; p=${rsa2048}`],
  ['web alphabet', `v=DKIM1; p=${rsa2048.replaceAll('+', '-').replaceAll('/', '_')}`, good],
  ['Ed25519 wrapped', `v=DKIM1; k=ed25519; p=${ed25519Spki}`, `v=DKIM1; k=ed25519; p=${ed25519}`],
  ['Ed25519 without k', `v=DKIM1; p=${ed25519}`, `v=DKIM1; k=ed25519; p=${ed25519}`],
  [
    'Ed25519 without padding',
    `v=DKIM1; k=ed25519; p=${ed25519.slice(0, -1)}`,
    `v=DKIM1; k=ed25519; p=${ed25519}`,
  ],
  ['RSA read as Ed25519', `v=DKIM1; k=ed25519; p=${rsa2048}`, good],
  ['PEM lines', `v=DKIM1; p=-----BEGIN PUBLIC KEY-----${rsa2048}-----END PUBLIC KEY-----`, good],
  ['octets behind the key', `v=DKIM1; p=${rsa2048}AAAA`, good],
  ['nothing wrong', good, null],
  ['only short', `v=DKIM1; p=${rsa1024}`, null],
  ['cut', cutTestsys, null],
  ['two different keys', `v=DKIM1; p=${rsa2048}; p=${rsa1024}`, null],
  ['private key', 'v=DKIM1; p=-----BEGIN RSA PRIVATE KEY-----MIIC', null],
  ['revoked', 'v=DKIM1; p=', null],
  ['no key at all', 'v=spf1 -all', null],
])('%s', (_, text, expected) => expect(repairDkimKey(text)).toBe(expected));

test('a bare RSA key is wrapped without changing it', () => {
  const { record, findings } = parseDkimKey(repairDkimKey(`v=DKIM1; p=${bare1024}`) ?? '');
  expect(record.key).toMatchObject({ form: 'spki', bits: 1024, exponent: 65537n });
  expect(findings.map(({ id }) => id)).toEqual(['dkim.key.short']);
});

test.each([
  [showkeys, 'mail201309._domainkey.testsys.de.'],
  ['"v=DKIM1; p=" "AA"', null],
  ['s1._domainkey IN TXT ( "v=DKIM1; p=" ; first\n "AA" ) ; end', 's1._domainkey'],
  ['s1 3600 IN TXT "v=DKIM1\\; p=AA"', 's1'],
])('the zone line %s', (line, name) => {
  const read = readZoneLine(line);
  expect(read?.name).toBe(name);
  expect(read?.text).toMatch(/^v=DKIM1; p=[A-Z]/);
});

test.each(['v=DKIM1; p=AA', 'v=DKIM1; n="x"; p=AA', 'x TXT "open', 'x TXT "a" b', ''])('no zone line: %s', (text) =>
  expect(readZoneLine(text)).toBeNull(),
); // prettier-ignore

test('the showkeys line of the article holds a 2048-bit key', () => {
  expect(parseDkimKey(readZoneLine(showkeys)?.text ?? '').record.key).toMatchObject({ state: 'ok', bits: 2048, exponent: 65537n }); // prettier-ignore
});
