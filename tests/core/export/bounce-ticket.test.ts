import { describe, expect, test } from 'vitest';
import { maskedWords } from '../../../src/core/export/bounce-mask.ts';
import { permanenceOf } from '../../../src/core/export/bounce-pieces.ts';
import { bounceTicket } from '../../../src/core/export/bounce-ticket.ts';
import { explainBounce } from '../../../src/core/mail/bounce.ts';
import { codeText } from '../../../src/core/text/bounce-codes.ts';
import { codes as de } from '../../../src/core/text/de/bounce-codes.ts';
import { codes as en } from '../../../src/core/text/en/bounce-codes.ts';
import { loadCheckPack } from '../../../src/core/text/load.ts';
import { loadToolBounce } from '../../../src/core/text/load-tool-bounce.ts';

test.each<[name: string, words: string, addresses: readonly string[], expected: string]>([
  ['an address', 'to <jane.doe@example.com>: no', [], 'to <…@example.com>: no'],
  ['VERP: the name inside goes too', 'list-jane=example.net@lists.example', [], '…@lists.example'],
  ['quoted', '"Jane Doe"@example.com', [], '…@example.com'],
  ['in a link', 'see https://x.example/why?id=jane%40example.com', [], 'see https://x.example/why?…%40example.com'],
  ['the mailbox alone', 'unknown user: "jane"', ['jane@example.com'], 'unknown user: "…"'],
  ['not a part of another word', 'janet said no', ['jane@example.com'], 'janet said no'],
  ['no address', '550 5.1.1 User unknown', [], '550 5.1.1 User unknown'],
])('masked: %s', (_, words, addresses, expected) =>
  expect(maskedWords(words, { addresses })).toBe(expected),
); // prettier-ignore

describe('what a code says', () => {
  test.each<[string | null, string | null, string | null]>([
    ['5.1.1', '550', en.enhanced['1.1']],
    ['4.7.25', null, en.enhanced['7.25']],
    ['5.7.99', '550', en.subject['7']],
    [null, '421', en.reply['421']],
    [null, '299', null],
    ['5.99.1', '550', en.reply['550']],
    [null, 'constructor', null],
    [null, null, null],
  ])('%s %s', (status, reply, expected) => expect(codeText(en, status, reply)).toBe(expected));

  test('both languages, none over-long', () => {
    for (const group of ['enhanced', 'subject', 'reply'] as const)
      for (const [key, text] of Object.entries(en[group])) {
        const german = (de[group] as Readonly<Record<string, string>>)[key] ?? '';
        expect(german.length, `${group} ${key}`).toBeGreaterThan(5);
        expect(german.length, `${group} ${key}`).toBeLessThanOrEqual(text.length * 1.61 + 25);
      }
  });
});

const bounce = explainBounce(
  'Nov 24 10:00:01 mx postfix/smtp[1]: 4ABCDEF: to=<jane@example.net>, relay=mx.example.net[198.51.100.9]:25, dsn=5.1.1, status=bounced (host mx.example.net[198.51.100.9] said: 550 5.1.1 <jane@example.net>: User *unknown* (in reply to RCPT TO command))',
);
const live = {
  result: {
    now: 'still',
    spf: null,
    apex: 'example.com',
    findings: [
      {
        id: 'bounce.now.spf-not-listed',
        params: { domain: 'example.com', ip: '192.0.2.1', result: 'fail' },
        span: null,
      },
    ],
    changes: [
      {
        why: 'add-address',
        action: 'replace',
        name: 'example.com',
        type: 'TXT',
        before: ['v=spf1 -all'],
        after: 'v=spf1 ip4:192.0.2.1 -all',
        ttl: null,
      },
    ],
  },
  at: 0,
  questions: 3,
} as const;

describe.each(['en', 'de'] as const)('ticket, %s', (language) => {
  test.each([
    ['customer', 'plain'],
    ['customer', 'markdown'],
    ['administrator', 'plain'],
    ['administrator', 'markdown'],
  ] as const)('%s, %s', async (reader, form) => {
    const [texts, pack] = await Promise.all([loadToolBounce(language), loadCheckPack(language)]);
    const link = 'https://mailwright.example/#bounce?d=example.com';
    const options = { reader, form, link, masked: true };
    const text = bounceTicket({ bounce, readAt: 0, live, domain: 'example.com' }, texts, pack, options);
    expect(text).not.toMatch(/jane|undefined|\[object/i);
    expect(text).toContain(link);
    expect(text).toContain('1970');
    expect(text).toContain('v=spf1 ip4:192.0.2.1 -all');
    expect(text.includes('550 5.1.1')).toBe(reader === 'administrator');
    expect(text.startsWith('## ')).toBe(form === 'markdown');
    const full = bounceTicket({ bounce, readAt: 0, live: null, domain: null }, texts, pack, { ...options, masked: false });
    expect(full.includes('jane@example.net')).toBe(reader === 'administrator');
  }); // prettier-ignore
});

// RFC 3463 §2: class 4 is a transient cause; RFC 3464 §2.3.3: `failed` has stopped trying all the same.
test.each([
  [true, '5.1.1', null, 'permanent'],
  [true, '4.4.1', null, 'given-up'],
  [true, null, '451', 'given-up'],
  [true, null, null, 'permanent'],
  [false, '4.4.1', null, 'temporary'],
  [null, null, null, 'not-said'],
] as const)('permanent %s, %s %s: %s', (permanent, status, reply, expected) => {
  const [one] = explainBounce('550 x').recipients;
  expect(permanenceOf({ ...one!, permanent, status, reply })).toBe(expected);
});
