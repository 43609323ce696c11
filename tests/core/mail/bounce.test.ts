import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bouncePatterns } from '../../../src/core/data/bounce-patterns.ts';
import { explainBounce } from '../../../src/core/mail/bounce.ts';

const brief = (text: string) => {
  const { form, receiver, recipients } = explainBounce(text);
  return [
    form,
    receiver,
    ...recipients.map(({ address, reply, status, kind, permanent }) =>
      [address, reply, status, kind, permanent].join(' '),
    ),
  ];
};

describe('pasted words of a refusal', () => {
  test.each<[string, readonly (string | null)[]]>([
    [
      "550-5.7.26 Unauthenticated email from example.com is not accepted due to domain's\n550-5.7.26 DMARC policy. Please contact the administrator of example.com\n550 5.7.26 domain. 4fb4d7f45d1cf - gsmtp",
      ['text', 'google', ' 550 5.7.26 dmarc true'],
    ],
    [
      '550 5.7.515 Access denied, sending domain EXAMPLE.COM does not meet the required authentication level.',
      ['text', null, ' 550 5.7.515 dmarc true'],
    ],
    [
      'Nov 24 10:00:00 mx postfix/smtp[123]: 4ABC: to=<a@example.net>, relay=mx.example.net[192.0.2.1]:25, delay=1, dsn=5.1.1, status=bounced (host mx.example.net[192.0.2.1] said: 550 5.1.1 <a@example.net>: Recipient address rejected: User unknown (in reply to RCPT TO command))',
      ['text', null, 'a@example.net 550 5.1.1 recipient-unknown true'],
    ],
    [
      '421 4.7.0 [192.0.2.1] Our system has detected an unusual rate of unsolicited mail. gsmtp',
      ['text', 'google', ' 421 4.7.0 rate false'],
    ],
    ['452 4.2.2 Mailbox full', ['text', null, ' 452 4.2.2 mailbox-full false']],
    [
      '554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org',
      ['text', null, ' 554 5.7.1 block-list true'],
    ],
    [
      'Exim: a@example.net R=dnslookup T=remote_smtp: retry timeout exceeded',
      // Exim writes so where it gives up.
      ['text', null, 'a@example.net   expired true'],
    ],
    // RFC 5321 §4.2.1: a reply of several lines, whatever its line ends and its codes.
    [
      '550-5.1.1 The email account that you tried to reach does not exist.\r\n550-5.1.1 Please try\r\n550 5.1.1 again. gsmtp',
      ['text', 'google', ' 550 5.1.1 recipient-unknown true'],
    ],
    ['<a@b.example>: 552-5.2.2 Mailbox full', ['text', null, 'a@b.example 552 5.2.2 mailbox-full true']],
    [
      '550-Requested action not taken: mailbox unavailable\n550-For explanation visit https://postmaster.gmx.net/en/case?c=hi\n550 x',
      ['text', 'gmx', ' 550  recipient-unknown true'],
    ],
    [
      '450 Requested mail action not taken: mailbox unavailable',
      ['text', null, ' 450  server-trouble false'],
    ],
    ['SMTP error 550: mailbox unavailable', ['text', null, ' 550  recipient-unknown true']],
    ['at 10:25:550: something', ['text', null, '   unknown ']],
    [
      "553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)",
      ['text', null, ' 553 5.7.1 relay-denied true'],
    ],
    ['5.1.1 User unknown', ['text', null, '  5.1.1 recipient-unknown true']],
    [
      "Remote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup'",
      ['text', 'microsoft', ' 550 5.1.10 recipient-unknown true'],
    ],
    [
      'mx.example #550 5.1.1 RESOLVER.ADR.ExRecipNotFound; not found ##rfc822;a@b.example',
      ['text', 'microsoft', 'a@b.example 550 5.1.1 recipient-unknown true'],
    ],
    ['', ['text', null, '   unknown ']],
    ['good morning', ['text', null, '   unknown ']],
  ])('%j', (text, expected) => expect(brief(text)).toEqual(expected));
});

test('RFC 3464 §2.3: comments, capitals and folds; who got the message is no refusal', () => {
  const groups = [
    'Reporting-MTA: dns; mx.example',
    'Original-Recipient: rfc822; list@c.example\r\nFinal-Recipient: RFC822; (the box) a@c.example\r\nAction: Failed (for good)\r\nStatus: 5.1.1 (bad)\r\nRemote-MTA: dns; r.example\r\nDiagnostic-Code: smtp; 550 5.1.1\r\n User unknown',
    'Final-Recipient: rfc822; b@c.example\r\nAction: delayed\r\nStatus: 4.4.1',
    'Final-Recipient: rfc822; d@c.example\r\nAction: delivered\r\nStatus: 2.0.0',
    'Final-Recipient: rfc822; e@c.example\r\nAction: RELAYED',
  ];
  const report = ['From: MAILER-DAEMON@mx.example', 'Subject: failure', 'Content-Type: multipart/report; report-type=delivery-status; boundary=q', '', '--q', 'Content-Type: message/delivery-status', '', groups.join('\r\n\r\n'), '--q--', ''].join('\r\n'); // prettier-ignore
  const { reportingHost, recipients } = explainBounce(report);
  expect(reportingHost).toBe('mx.example');
  expect(recipients.map(({ address, status, permanent, remoteHost }) => [address, status, permanent, remoteHost])).toEqual([
    ['a@c.example', '5.1.1', true, 'r.example'],
    ['b@c.example', '4.4.1', false, null],
  ]); // prettier-ignore
  expect(recipients[0]?.words).toBe('550 5.1.1 User unknown');
});

// RFC 3464 §2.3, RFC 6533 §3: types in any case, with or without a blank; other address types; codes of Postfix itself.
test.each([
  ['Final-Recipient: RFC822;a@b.example\nAction: failed\nStatus: 5.0.0\nRemote-MTA: DNS; mx.b.example\nDiagnostic-Code: X-Postfix; unknown user: "a"', 'a@b.example | 5.0.0 | recipient-unknown | true | mx.b.example | unknown user: "a"'],
  ['Final-Recipient: rfc822; <a@b.example>\nStatus: 5.7.26\nAction: failed', 'a@b.example | 5.7.26 | unauthenticated | true |  | '],
  ['Final-Recipient: utf-8; ü@b.example\nAction: failed\nStatus: 5.1.1', 'ü@b.example | 5.1.1 | recipient-unknown | true |  | '],
  ['Final-Recipient: rfc822;a@b.example\nAction: delayed\nStatus: 4.4.1 (Persistent Transient Failure)\nWill-Retry-Until: Wed, 25 Nov 2026 10:00:00 +0000', 'a@b.example | 4.4.1 | network | false |  | '],
  ['Sorry, no such user here.\n\nFinal-Recipient: rfc822;a@b.example\nAction: failed\nStatus: 5.0.0', 'a@b.example | 5.0.0 | recipient-unknown | true |  | Sorry, no such user here.'],
  ['Final-Recipient: rfc822; a@b.example\nAction: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp; 550-5.7.1 one\n 550 5.7.1 relaying denied', 'a@b.example | 5.7.1 | relay-denied | true |  | 550-5.7.1 one relaying denied'],
])('fields of a report: %j', (text, expected) => {
  const told = explainBounce(text).recipients.map(({ address, status, kind, permanent, remoteHost, words }) => [address, status, kind, permanent, remoteHost, words].join(' | '));
  expect(told).toEqual([expected]);
}); // prettier-ignore

test('qmail names the server by its address', () => {
  const text = 'Hi. This is the qmail-send program at mx.example.\n\n<a@b.example>:\n198.51.100.9 does not like recipient.\nRemote host said: 550 5.1.1 No such user\nGiving up on 198.51.100.9.\n\n--- Below this line is a copy of the message.\n\nReturn-Path: <me@c.example>'; // prettier-ignore
  expect(explainBounce(text).recipients).toMatchObject([
    { address: 'a@b.example', status: '5.1.1', kind: 'recipient-unknown', remoteHost: '198.51.100.9' },
  ]);
});

// What a person looks up next: whose mail was judged, and the address it came from.
test.each([
  [
    '550-5.7.26 SPF [sender.example] with ip: [203.0.113.7] = did not pass',
    ['sender.example'],
    ['203.0.113.7'],
  ],
  [
    '554 5.7.1 <a@rcpt.example>: Client host [203.0.113.7] blocked using zen.spamhaus.org',
    ['rcpt.example'],
    ['a@rcpt.example', '203.0.113.7'],
  ],
  ['550 5.7.1 Service unavailable, Client host [2001:db8::25] blocked', [], ['2001:db8::25']],
  ['550 5.1.1 <a@rcpt.example> User unknown', ['rcpt.example'], ['a@rcpt.example']],
])('%s: its domains and addresses', (text, domains, addresses) => {
  expect(explainBounce(text)).toMatchObject({ domains, addresses });
});

test('a report with two recipients', () => {
  const text = [
    'From: MAILER-DAEMON@mx.example.net',
    'To: me@example.com',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=x',
    '',
    '--x',
    'Content-Type: text/plain',
    '',
    'Sorry.',
    '--x',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.net',
    '',
    'Final-Recipient: rfc822; a@example.net',
    'Action: failed',
    'Status: 5.2.2',
    'Diagnostic-Code: smtp; 552-5.2.2 The mailbox',
    ' 552 5.2.2 is full',
    '',
    'Final-Recipient: rfc822;b@example.net',
    'Action: delayed',
    'Status: 4.4.1',
    'Diagnostic-Code: smtp; 421 connection timed out',
    '--x--',
    '',
  ].join('\r\n');
  expect(brief(text)).toEqual([
    'delivery-report',
    null,
    'a@example.net 552 5.2.2 mailbox-full true',
    'b@example.net 421 4.4.1 network false',
  ]);
  expect(explainBounce(text)).toMatchObject({ reportingHost: 'mx.example.net', sender: 'me@example.com' });
});

describe('the data', () => {
  test('at least 120 patterns, each id once', () => {
    const ids = bouncePatterns.entries.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(120);
  });

  test.each(bouncePatterns.entries.map((entry) => [entry.id, entry] as const))(
    '%s ends on any words',
    (_, { pattern }) => {
      const started = performance.now();
      for (const piece of [
        ' ',
        'a',
        'mailbox ',
        '5.7.26 ',
        'user ',
        'recipient ',
        '550-',
        'nemesis esmtp service ',
      ])
        pattern.test(piece.repeat(4000 / piece.length));
      expect(performance.now() - started).toBeLessThan(5000);
    },
  );
});

test('any text: no throw', () => {
  const pieces = [
    'From: ',
    'a@b.example',
    '<',
    '>:',
    '\n',
    '\r\n\r\n',
    '550 ',
    '5.1.1 ',
    '--x',
    'Content-Type: multipart/mixed; boundary=x',
    ';',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (text) => {
      expect(explainBounce(text.join('')).recipients.length).toBeGreaterThan(0);
    }),
    { seed: 20261124, numRuns: 500 },
  );
});

test.each([' ', 'a', '<', 'a@', '@b.c ', '550 ', '\n', '-', 'to=<'])('a megabyte of %j ends', (piece) => {
  const started = performance.now();
  explainBounce(piece.repeat(1_000_000 / piece.length));
  explainBounce(`From: a\nTo: b\n\n${piece.repeat(1_000_000 / piece.length)}`);
  expect(performance.now() - started).toBeLessThan(20_000);
});
