import { createPrivateKey, createPublicKey, sign, verify, webcrypto } from 'node:crypto';
import { expect, test } from 'vitest';
import { signingConfig } from '../../../src/core/build/dkim-config.ts';
import { makeDkimKey, proposedSelector } from '../../../src/core/build/dkim-keys.ts';
import { matchKey, readKey } from '../../../src/core/build/dkim-match.ts';
import { builtName, buildKinds, judgeBuilt } from '../../../src/core/build/judge.ts';
import { consentRecord, dmarcStages, mtaStsId, noMailSet, pointerRecord, reportAddress } from '../../../src/core/build/sets.ts'; // prettier-ignore
import { parseDkimKey } from '../../../src/core/records/dkim/parse.ts';

const crypto = webcrypto as unknown as Crypto;
const matched = async (published: string, given: string) => {
  const key = await readKey(given, crypto);
  return 'refused' in key ? key.refused : matchKey(published, key.halves).match;
};
const message = Buffer.from('v=1; a=rsa-sha256');

test.each(['rsa1024', 'rsa2048'] as const)('%s: OpenSSL signs and verifies with both private forms', async (kind) => {
  const pair = await makeDkimKey(kind, crypto);
  const published = /p=(.*)$/.exec(pair.record)?.[1] ?? '';
  const open = createPublicKey({ key: Buffer.from(published, 'base64'), format: 'der', type: 'spki' });
  for (const secret of [pair.pkcs8, pair.pkcs1 ?? '']) {
    expect(verify('sha256', message, open, sign('sha256', message, createPrivateKey(secret)))).toBe(true);
    expect(await matched(pair.record, secret)).toBe('same');
  }
  const { key } = parseDkimKey(pair.record).record;
  expect(key.state === 'ok' && key.bits).toBe(Number(kind.slice(3)));
}); // prettier-ignore

test('Ed25519: the private key belongs to the record', async () => {
  const pair = await makeDkimKey('ed25519', crypto);
  const raw = Buffer.from(/p=(.*)$/.exec(pair.record)?.[1] ?? '', 'base64');
  const secret = createPrivateKey(pair.pkcs8);
  const spki = createPublicKey(secret).export({ format: 'der', type: 'spki' });
  expect(spki.subarray(-32).equals(raw)).toBe(true);
  expect(await matched(pair.record, pair.pkcs8)).toBe('same');
  expect(judgeBuilt('dkim', pair.record).map(({ status }) => status)).not.toContain('broken');
});

test('one server signs for many', () => {
  const keys = ['a.example', 'b.example'].map((domain) => ({ domain, selector: 's1', algorithm: 'rsa-sha256' }) as const); // prettier-ignore
  const text = (file: string) => signingConfig(keys).find((one) => one.file.endsWith(file))?.text;
  expect(text('SigningTable')).toBe('*@a.example s1._domainkey.a.example\n*@b.example s1._domainkey.b.example\n');
  expect(text('50-user')).toContain(`dkim_key('b.example', 's1', '/var/lib/amavis/dkim/b.example.s1.pem');`);
  // The unit file of Debian's package waits for this file.
  expect(text('opendkim.conf')).toMatch(/^PidFile +\/run\/opendkim\/opendkim\.pid$/m);
  expect(signingConfig([])).toEqual([]);
}); // prettier-ignore

test('sets', () => {
  expect(noMailSet('x.example').map(({ name, value }) => `${name} ${value}`)).toEqual([
    'x.example v=spf1 -all',
    '*._domainkey.x.example v=DKIM1; p=',
    '_dmarc.x.example v=DMARC1; p=reject',
    'x.example 0 .',
  ]);
  expect(consentRecord('x.example', 'r.example').name).toBe('x.example._report._dmarc.r.example');
  expect(pointerRecord('192.0.2.25', 'mx.x.example')?.name).toBe('25.2.0.192.in-addr.arpa');
  expect(pointerRecord('junk', 'x')).toBeNull();
  expect(mtaStsId('2026-11-24T01:02:03.000Z')).toBe('20261124010203');
  expect(proposedSelector('2026-11-24', 'rsa2048')).toBe('s20261124');
  expect(dmarcStages.map(({ policy }) => policy)).toEqual(['none', 'quarantine', 'quarantine', 'reject']);
  expect(buildKinds.map((kind) => builtName(kind, 'x', 's'))).toContain('s._domainkey.x');
});

test.each([
  ['a@b.example', 'mailto:a@b.example'],
  [' MAILTO:a@b.example', 'mailto:a@b.example'],
  ['a@bücher.example', 'mailto:a@xn--bcher-kva.example'],
  ['b.example', null],
  ['a,b@c.example', null],
])('report address %s', (pasted, address) => expect(reportAddress(pasted)).toBe(address));
