import { expect, test } from 'vitest';
import { bytesFromLatin1 } from '../../../src/core/base/bytes.ts';
import { hopsOf, travelTime } from '../../../src/core/checks/message-hops.ts';
import { parseMessage } from '../../../src/core/mail/message.ts';

/** Each server writes on top, so that the first one stands last. */
const hops = (...lines: readonly string[]) =>
  hopsOf(parseMessage(bytesFromLatin1(`${lines.map((line) => `Received: ${line}\r\n`).join('')}From: a@b.example\r\n\r\n`)).header); // prettier-ignore
const at = (time: string, zone = '+0000') => `from a.example by b.example with ESMTP; Tue, 24 Nov 2026 ${time} ${zone}`; // prettier-ignore

test('RFC 5321 §4.4: read from below, with the time since the hop before in whatever zone', () => {
  const way = hops(at('08:00:09'), at('09:00:03', '+0100'), at('08:00:00'));
  expect(way.map(({ number, delay }) => [number, delay])).toEqual([[1, null], [2, 3], [3, 6]]); // prettier-ignore
  expect(travelTime(way)).toBe(9);
});

test('a clock that is behind gives a negative delay, which is no time of travel', () => {
  expect(hops(at('08:00:05'), at('07:59:50'), at('08:00:00')).map(({ delay }) => delay)).toEqual([null, -10, 15]); // prettier-ignore
});

test('a hop without a time is passed over, and alone it has none', () => {
  const way = hops(at('08:00:05'), 'from a.example by b.example', at('08:00:00'));
  expect(way.map(({ delay }) => delay)).toEqual([null, null, 5]);
  expect(travelTime(hops(at('08:00:00'), 'from a.example by b.example'))).toBeNull();
  expect(travelTime([])).toBeNull();
});

// RFC 3848, RFC 6531 §4.3: the S says TLS.
test.each([
  ['with ESMTPS id 1', 'yes'],
  ['with ESMTPSA id 1', 'yes'],
  ['with UTF8SMTPS id 1', 'yes'],
  ['with LMTPS id 1', 'yes'],
  ['with ESMTP id 1', 'unsaid'],
  ['with ESMTPA id 1', 'unsaid'],
  ['with HTTP id 1', 'not-smtp'],
  ['id 1', 'unsaid'],
])('%s: encrypted %s', (clause, expected) => {
  expect(hops(`from a.example by b.example ${clause}; Tue, 24 Nov 2026 08:00:00 +0000`)[0]?.encrypted).toBe(expected); // prettier-ignore
});
