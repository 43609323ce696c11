import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { explainMessage } from '../../../src/core/checks/message-explain.ts';
import { readMessage } from '../../../src/core/checks/message-read.ts';
import { zoneResolver } from '../../../src/core/dns/zone.ts';
import { arrived, letter, signed } from '../../support/letters.ts';

const zone = readFileSync(join(import.meta.dirname, '../../zones/letters.test.zone'), 'utf8');
const rulesFor = async (more: readonly string[], h: readonly string[]) => {
  const text = arrived(await signed(letter({ more }), { h: ['from', 'to', 'subject', 'date', ...h] }));
  const verdict = await explainMessage(readMessage(Uint8Array.from(Buffer.from(text, 'latin1')), 'given'), {
    resolver: zoneResolver(zone),
    signal: new AbortController().signal,
    now: () => Date.UTC(2026, 10, 24),
    crypto,
  });
  return new Map(verdict.rules.map(({ id, state }) => [id, state]));
};
const https = 'List-Unsubscribe: <https://letters.test/u/1>, <mailto:u@letters.test>';
const post = 'List-Unsubscribe-Post: List-Unsubscribe=One-Click';
const both = ['list-unsubscribe', 'list-unsubscribe-post'];

// RFC 8058 §3.1, §4: one https address, these words, and both fields under a valid signature.
test.each([
  ['nothing of which to unsubscribe', [], [], 'not-needed'],
  ['both fields, signed', [https, post], both, 'met'],
  ['both, and only one signed', [https, post], ['list-unsubscribe'], 'not-met'],
  ['both, and none signed', [https, post], [], 'not-met'],
  ['no second field', [https], both, 'not-met'],
  ['a mail address alone', ['List-Unsubscribe: <mailto:u@letters.test>', post], both, 'not-met'],
  ['plain http', ['List-Unsubscribe: <http://letters.test/u/1>', post], both, 'not-met'],
  ['two https addresses', [`${https}, <https://letters.test/u/2>`, post], both, 'not-met'],
  ['other words', [https, 'List-Unsubscribe-Post: One-Click'], both, 'not-met'],
] as const)('%s', async (_, more, h, expected) => {
  expect((await rulesFor(more, h)).get('one-click')).toBe(expected);
});

test('what one message shows of the other rules', async () => {
  const rules = await rulesFor([], []);
  for (const id of ['spf', 'dkim', 'alignment', 'policy', 'key-size', 'single-from', 'date-and-id', 'tls'] as const)
    expect([id, rules.get(id)]).toEqual([id, 'met']);
  // The zone of the letters holds no reverse name for the address that sent them.
  expect(rules.get('reverse')).not.toBe('met');
}); // prettier-ignore
