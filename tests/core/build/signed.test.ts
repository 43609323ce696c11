import { createHash, createPrivateKey, sign } from 'node:crypto';
import { expect, test } from 'vitest';
import { bytesFromLatin1 } from '../../../src/core/base/bytes.ts';
import { makeDkimKey } from '../../../src/core/build/dkim-keys.ts';
import { builtName } from '../../../src/core/build/judge.ts';
import { verifyDkim } from '../../../src/core/checks/dkim-verify.ts';
import { zoneFromRecords } from '../../../src/core/dns/zone.ts';

test.each(['rsa2048', 'ed25519'] as const)('our verifier passes what a new key signed: %s', async (kind) => {
  const pair = await makeDkimKey(kind, crypto);
  const body = 'Hello\r\n';
  const from = 'From: a@x.example\r\n';
  const algorithm = kind === 'ed25519' ? 'ed25519-sha256' : 'rsa-sha256';
  const bodyHash = createHash('sha256').update(body).digest('base64');
  const header = `DKIM-Signature: v=1; a=${algorithm}; c=simple/simple; d=x.example; s=s1; h=from; bh=${bodyHash}; b=`;
  // RFC 6376 §3.7: the signature field itself comes last, with b= empty and without its CRLF; RFC 8463 §3 signs the hash.
  const data = Buffer.from(from + header);
  const secret = createPrivateKey(pair.pkcs8);
  const signature =
    kind === 'ed25519'
      ? sign(null, createHash('sha256').update(data).digest(), secret)
      : sign('sha256', data, secret);
  const message = `${header}${signature.toString('base64')}\r\n${from}\r\n${body}`;
  const resolver = zoneFromRecords({ [builtName('dkim', 'x.example', 's1')]: { TXT: [pair.record] } });
  const deps = { resolver, signal: new AbortController().signal, now: () => 0, crypto };
  expect(await verifyDkim(bytesFromLatin1(message), deps)).toMatchObject([{ result: 'pass' }]);
});
