import { createPublicKey, generateKeyPairSync, webcrypto, type KeyObject } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { matchKey, partingOf, readKey } from '../../../src/core/build/dkim-match.ts';

const crypto = webcrypto as unknown as Crypto;
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
const small = generateKeyPairSync('rsa', { modulusLength: 1024 });
const ed = generateKeyPairSync('ed25519');
const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' });

const der = (key: KeyObject, type: 'spki' | 'pkcs1' = 'spki') =>
  key.export({ format: 'der', type }).toString('base64');
const pem = (key: KeyObject, type: 'pkcs8' | 'pkcs1' | 'spki' | 'sec1') =>
  key.export({ format: 'pem', type }).toString();
/** RFC 8463 §4.2: the 32 octets alone, which stand last in both forms of RFC 8410. */
const last32 = (key: KeyObject, type: 'spki' | 'pkcs8') => key.export({ format: 'der', type }).subarray(-32).toString('base64'); // prettier-ignore
const rsaRecord = `v=DKIM1; k=rsa; p=${der(rsa.publicKey)}`;
const edRecord = `v=DKIM1; k=ed25519; p=${last32(ed.publicKey, 'spki')}`;
const of = async (published: string, given: string) => {
  const key = await readKey(given, crypto);
  return 'refused' in key ? key.refused : matchKey(published, key.halves).match;
};
const pieces = (text: string) => (text.match(/.{1,100}/g) ?? []).map((piece) => `"${piece}"`).join('\n\t');

describe('every form that programs write is read, by what OpenSSL wrote', () => {
  test.each([
    ['PKCS#8', rsaRecord, pem(rsa.privateKey, 'pkcs8')],
    ['PKCS#1', rsaRecord, pem(rsa.privateKey, 'pkcs1')],
    ['public, SubjectPublicKeyInfo', rsaRecord, pem(rsa.publicKey, 'spki')],
    ['public, RSAPublicKey', rsaRecord, pem(rsa.publicKey, 'pkcs1')],
    ['with lines of a mail program', rsaRecord, `Hello\r\n\r\n${pem(rsa.privateKey, 'pkcs8').replaceAll('\n', '\r\n')}Bye`], // prettier-ignore
    ['behind a certificate', rsaRecord, `-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n${pem(rsa.privateKey, 'pkcs8')}`], // prettier-ignore
    ['record', rsaRecord, rsaRecord],
    ['record of another layout', rsaRecord, `k=rsa;t=s;p=${der(rsa.publicKey).replace(/(.{60})/g, '$1 ')}`],
    ['zone line of opendkim-genkey', rsaRecord, `s1._domainkey\tIN\tTXT\t( ${pieces(rsaRecord)} )  ; ----- DKIM key s1 for x.example`], // prettier-ignore
    [
      'answer of amavisd showkeys',
      rsaRecord,
      `s1._domainkey.x.example.\t3600 TXT (\n  ${pieces(rsaRecord)})\n`,
    ],
    ['Base64 alone', rsaRecord, der(rsa.publicKey)],
    ['Base64 of RSAPublicKey alone', rsaRecord, der(rsa.publicKey, 'pkcs1')],
    ['published as RSAPublicKey (erratum 3017)', `v=DKIM1; p=${der(rsa.publicKey, 'pkcs1')}`, pem(rsa.privateKey, 'pkcs8')], // prettier-ignore
    ['written as JSON', rsaRecord, JSON.stringify(pem(rsa.privateKey, 'pkcs8'))],
    ['quoted in a reply', rsaRecord, pem(rsa.privateKey, 'pkcs8').replace(/^/gm, '> ')],
    ['with dashes of a word processor', rsaRecord, pem(rsa.privateKey, 'pkcs8').replaceAll('-', '–')],
    ['amavisd showkeys of a server for several domains', rsaRecord, [other, rsa].map(({ publicKey }, at) => `; key#${at + 1} 2048 bits, s=s${at}, d=x.example, /a.pem\ns${at}._domainkey.x.example.\t3600 TXT (\n  ${pieces(`v=DKIM1; p=${der(publicKey)}`)})\n`).join('\n')], // prettier-ignore
    ['answer of host', rsaRecord, `s1._domainkey.x.example descriptive text ${pieces(rsaRecord)}`],
    ['answer of nslookup', rsaRecord, `s1._domainkey.x.example\ttext =\n\n\t${pieces(rsaRecord)}`],
    ['one of several keys', rsaRecord, pem(other.privateKey, 'pkcs8') + pem(rsa.privateKey, 'pkcs8')],
    // The right key in a record that is wrong otherwise: the parser says what is.
    ['published with the wrong k=', rsaRecord.replace('k=rsa', 'k=ed25519'), pem(rsa.privateKey, 'pkcs8')],
    ['published in the frame of RFC 8410', `v=DKIM1; k=ed25519; p=${der(ed.publicKey)}`, pem(ed.privateKey, 'pkcs8')], // prettier-ignore
    ['Ed25519, PKCS#8', edRecord, pem(ed.privateKey, 'pkcs8')],
    ['Ed25519, public', edRecord, pem(ed.publicKey, 'spki')],
    ['Ed25519, record', edRecord, edRecord],
    ['Ed25519, 32 private octets for rspamd', edRecord, `${last32(ed.privateKey, 'pkcs8')}\n`],
    ['Ed25519, 32 public octets', edRecord, last32(ed.publicKey, 'spki')],
  ])('%s', async (_, published, given) => expect(await of(published, given)).toBe('same'));
});

describe('what is no key says what it is', () => {
  test.each([
    ['', 'unreadable'],
    ['junk', 'unreadable'],
    ['v=spf1 -all', 'unreadable'],
    ['-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----', 'unreadable'],
    [pem(rsa.privateKey, 'pkcs8').slice(0, 400), 'unreadable'],
    [pem(rsa.privateKey, 'pkcs8').slice(200), 'unreadable'],
    [`v=DKIM1; k=rsa; p=${der(rsa.publicKey).slice(0, 200)}`, 'unreadable'],
    ['v=DKIM1; k=rsa; p=', 'withdrawn'],
    [rsa.privateKey.export({ format: 'pem', type: 'pkcs8', cipher: 'aes-256-cbc', passphrase: 'x' }).toString(), 'locked'], // prettier-ignore
    [rsa.privateKey.export({ format: 'pem', type: 'pkcs1', cipher: 'aes-256-cbc', passphrase: 'x' }).toString(), 'locked'], // prettier-ignore
    ['-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----', 'certificate'],
    [pem(curve.privateKey, 'pkcs8'), 'other-kind'],
    [pem(curve.privateKey, 'sec1'), 'other-kind'],
    [pem(curve.publicKey, 'spki'), 'other-kind'],
    ['-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl\n-----END OPENSSH PRIVATE KEY-----', 'other-kind'],
    [`v=DKIM1; k=ecdsa; p=${der(curve.publicKey)}`, 'other-kind'],
    // RFC 8017 A.2.3: a key for RSASSA-PSS alone, which DKIM does not sign with.
    [pem(generateKeyPairSync('rsa-pss', { modulusLength: 2048 }).privateKey, 'pkcs8'), 'other-kind'],
    ['ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQDjvLOloTDrUAqdDP7X ann@host', 'other-kind'],
    ['---- BEGIN SSH2 PUBLIC KEY ----\nAAAA\n---- END SSH2 PUBLIC KEY ----', 'other-kind'],
  ])('%s', async (given, why) => expect(await readKey(given, crypto)).toEqual({ refused: why }));

  test('without WebCrypto only the private half of Ed25519 is out of reach', async () => {
    expect(await readKey(pem(ed.privateKey, 'pkcs8'), undefined)).toEqual({ refused: 'no-crypto' });
    expect(await readKey(pem(rsa.privateKey, 'pkcs8'), undefined)).toMatchObject({
      halves: [{ bits: 2048 }],
    });
    expect(await readKey(edRecord, undefined)).toMatchObject({ halves: [{ kind: 'ed25519' }] });
  });
});

describe('the difference is told', () => {
  const halvesOf = async (given: string) => {
    const key = await readKey(given, crypto);
    return 'halves' in key ? key.halves : [];
  };
  test.each([
    [rsaRecord, pem(other.privateKey, 'pkcs8'), { match: 'different', theirs: { kind: 'rsa', bits: 2048 }, ours: { kind: 'rsa', bits: 2048 } }], // prettier-ignore
    [`v=DKIM1; p=${der(small.publicKey)}`, pem(rsa.privateKey, 'pkcs1'), { match: 'different', theirs: { bits: 1024 }, ours: { bits: 2048 } }], // prettier-ignore
    [
      edRecord,
      rsaRecord,
      { match: 'different', theirs: { kind: 'ed25519', bits: 256 }, ours: { kind: 'rsa' } },
    ],
    ['v=DKIM1; p=', rsaRecord, { match: 'revoked' }],
    ['junk', rsaRecord, { match: 'unreadable' }],
    // 392 characters of Base64 make 294 octets, the length of the SubjectPublicKeyInfo of 2,048 bits.
    [rsaRecord.slice(0, 255), rsaRecord, { match: 'cut', has: 255 - 'v=DKIM1; k=rsa; p='.length, of: 392 }],
    [`v=DKIM1; p=${der(other.publicKey).slice(0, 200)}`, rsaRecord, { match: 'unreadable' }],
    // One character is missing, as in the article's key, or another stands in its place.
    [`${rsaRecord.slice(0, 200)}${rsaRecord.slice(201)}`, rsaRecord, { match: 'damaged' }],
    [rsaRecord.slice(0, 200) + (rsaRecord[200] === 'A' ? 'B' : 'A') + rsaRecord.slice(201), rsaRecord, { match: 'damaged' }], // prettier-ignore
    [`"${rsaRecord}"`, rsaRecord, { match: 'damaged' }],
  ])('%s', async (published, given, expected) =>
    expect(matchKey(published, await halvesOf(given))).toMatchObject(expected),
  );

  test('where two keys part: behind the 33 octets that all keys of 2,048 bits begin with', async () => {
    const [one, two] = [(await halvesOf(rsaRecord))[0]!, (await halvesOf(pem(other.publicKey, 'spki')))[0]!];
    const { at, one: there, other: here } = partingOf(one, two);
    // 33 octets are 44 characters; the modulus may agree in its first bits.
    expect(at).toBeGreaterThan(44);
    expect(at).toBeLessThan(50);
    expect([there, here]).toEqual([der(rsa.publicKey).slice(at - 1, at + 11), der(other.publicKey).slice(at - 1, at + 11)]); // prettier-ignore
    expect(createPublicKey(other.privateKey).asymmetricKeyType).toBe('rsa');
  });
});
