import { expect, test } from 'vitest';
import { bytesFromLatin1 } from '../../../src/core/base/bytes.ts';
import { verifyArc } from '../../../src/core/checks/arc-verify.ts';
import { neutralResolver } from '../../support/conformance.ts';

const verify = (message: string) =>
  verifyArc(bytesFromLatin1(message), {
    resolver: neutralResolver({}),
    signal: new AbortController().signal,
    now: () => 0,
    crypto,
  });
const set = (instance: number, cv: string, seal = '') =>
  `ARC-Seal: i=${instance}; a=rsa-sha256; d=example.com; s=s; cv=${cv}; b=AAAA${seal}\r\n` +
  `ARC-Message-Signature: i=${instance}; a=rsa-sha256; d=example.com; s=s; h=from; bh=AAAA; b=AAAA\r\n` +
  `ARC-Authentication-Results: i=${instance}; mx.example.com; none\r\n`;

// RFC 8617 §5.2, in its order.
test.each([
  ['From: a@example.com\r\n', 'none', null, null],
  [set(2, 'pass') + set(1, 'none'), 'fail', 'message-signature', 2],
  [set(2, 'fail') + set(1, 'none'), 'fail', 'chain-said-fail', 2],
  [set(1, 'pass'), 'fail', 'chain-value', 1],
  [set(2, 'none') + set(1, 'none'), 'fail', 'chain-value', 2],
  [set(2, 'pass'), 'fail', 'set-incomplete', 1],
  [set(3, 'pass') + set(1, 'none'), 'fail', 'set-incomplete', 2],
  [set(1, 'none') + set(1, 'none'), 'fail', 'instance-twice', 1],
  [set(1, 'none', '; h=from'), 'fail', 'seal-names-fields', 1],
  [set(51, 'none'), 'fail', 'instance-unreadable', null],
  [set(1, 'none').repeat(51), 'fail', 'too-many-sets', null],
])('%j', async (message, result, reason, instance) => {
  expect(await verify(message)).toMatchObject({ result, reason, instance });
});

test('fifty sets end', async () => {
  const chain = Array.from({ length: 50 }, (_, at) => set(50 - at, at === 49 ? 'none' : 'pass')).join('');
  expect((await verify(`${chain}From: a@example.com\r\n\r\n`)).sets).toHaveLength(50);
});
