import { describe, expect, test } from 'vitest';
import { explainBounce } from '../../../src/core/mail/bounce.ts';
import { caseOf } from '../../../src/core/mail/bounce-case.ts';
import { plainFromHtml, unwrapped } from '../../../src/core/mail/bounce-paste.ts';

const brief = (text: string) => {
  const bounce = explainBounce(text);
  return bounce.recipients.map((one) => {
    const { domain, ip, selector, recipientDomain } = caseOf(bounce, one);
    const marked = one.decisive ? one.words.slice(one.decisive.start, one.decisive.end) : '';
    return [one.address ?? '-', one.kind, one.permanent, domain ?? '-', ip?.text ?? '-', selector ?? '-', recipientDomain ?? '-', marked].join(' | '); // prettier-ignore
  });
};

describe('lines of a log', () => {
  test.each<[name: string, text: string, expected: readonly string[]]>([
    [
      'Postfix: two recipients, the one that was delivered says nothing',
      [
        'Nov 24 10:00:00 mx postfix/qmgr[9]: 4ABCDEF: from=<me@example.com>, size=900, nrcpt=3 (queue active)',
        'Nov 24 10:00:01 mx postfix/smtp[1]: 4ABCDEF: to=<a@example.net>, relay=mx.example.net[198.51.100.9]:25, delay=1, dsn=5.1.1, status=bounced (host mx.example.net[198.51.100.9] said: 550 5.1.1 <a@example.net>: Recipient address rejected: User unknown (in reply to RCPT TO command))',
        'Nov 24 10:00:01 mx postfix/smtp[1]: 4ABCDEF: to=<b@example.net>, relay=mx.example.net[198.51.100.9]:25, delay=1, dsn=2.0.0, status=sent (250 ok)',
        'Nov 24 10:00:02 mx postfix/smtp[1]: 4ABCDEF: to=<c@example.org>, relay=none, delay=30, dsn=4.4.1, status=deferred (connect to mx.example.org[198.51.100.7]:25: Connection timed out)',
      ].join('\n'),
      [
        'a@example.net | recipient-unknown | true | example.com | - | - | example.net | User unknown',
        'c@example.org | network | false | example.com | - | - | example.org | Connection timed out',
      ],
    ],
    [
      'Postfix refuses a client: the client is the address that sends',
      'Nov 24 10:00:00 mx postfix/smtpd[1]: NOQUEUE: reject: RCPT from unknown[203.0.113.9]: 450 4.7.25 Client host rejected: cannot find your reverse hostname, [203.0.113.9]; from=<x@sender.example> to=<me@example.com> proto=ESMTP helo=<mail.sender.example>',
      [
        'me@example.com | reverse-dns | false | sender.example | 203.0.113.9 | - | example.com | cannot find your reverse hostname',
      ],
    ],
    [
      'a milter of Postfix',
      'Nov 24 10:00:00 mx postfix/cleanup[1]: 4ABCDEF: milter-reject: END-OF-MESSAGE from mail.sender.example[203.0.113.9]: 5.7.1 Spam message rejected; from=<x@sender.example> to=<me@example.com> proto=ESMTP helo=<mail.sender.example>',
      [
        'me@example.com | spam | true | sender.example | 203.0.113.9 | - | example.com | Spam message rejected',
      ],
    ],
    [
      'Exim gives up, and tries again',
      [
        '2026-11-24 10:00:00 1tABCD-000001-1X <= me@example.com H=(pc) [192.0.2.5] P=esmtpsa S=900',
        '2026-11-24 10:00:01 1tABCD-000001-1X ** a@example.net R=dnslookup T=remote_smtp H=mx.example.net [198.51.100.9]: SMTP error from remote mail server after RCPT TO:<a@example.net>: 550 5.7.1 Message rejected due to SPF policy for example.com',
        '2026-11-24 10:00:02 1tABCD-000001-1X == b@example.org R=dnslookup T=remote_smtp defer (-53): retry time not reached for any host',
      ].join('\n'),
      [
        'a@example.net | spf | true | example.com | - | - | example.net | SPF',
        'b@example.org | expired | false | example.com | - | - | example.org | retry time not reached',
      ],
    ],
    [
      'Exim refuses a client',
      '2026-11-24 10:00:00 H=(mail.sender.example) [203.0.113.9] F=<x@sender.example> rejected RCPT <me@example.com>: relay not permitted',
      [
        'me@example.com | relay-denied |  | sender.example | 203.0.113.9 | - | example.com | relay not permitted',
      ],
    ],
    [
      'qmail: blanks written as underscores',
      [
        '@400000006565 starting delivery 7: msg 12345 to remote a@example.net',
        '@400000006565 delivery 7: failure: 198.51.100.9_does_not_like_recipient./Remote_host_said:_550_5.1.1_User_unknown/Giving_up_on_198.51.100.9./',
      ].join('\n'),
      ['a@example.net | recipient-unknown | true | - | - | - | example.net | User unknown'],
    ],
    [
      'amavisd',
      '(12345-01) Blocked SPAM {DiscardedInbound,Quarantined}, [203.0.113.9]:2525 [203.0.113.9] <x@sender.example> -> <me@example.com>, Queue-ID: 4ABC, Hits: 12.3',
      ['me@example.com | spam | true | sender.example | 203.0.113.9 | - | example.com | Blocked SPAM'],
    ],
    [
      'rspamd',
      'rspamd_task_write_log: id: <m@sender.example>, qid: <4ABC>, ip: 203.0.113.9, from: <x@sender.example>, (default: T (reject): [15.20/15.00] [BAD(8.0){a;}]',
      ['- | spam | true | sender.example | 203.0.113.9 | - | - | rspamd reject:'],
    ],
    [
      'Exchange: tracking log',
      '2026-11-24T10:00:00Z,,,,,mx,"[{LED=550 5.7.1 Unfortunately, messages from [203.0.113.9] weren\'t sent. Please contact your Internet service provider since part of their network is on our block list (S3150).};{MSG=};{FQDN=x.mail.protection.outlook.com};{IP=198.51.100.9}]"',
      ['- | block-list | true | - | 203.0.113.9 | - | - | part of their network is on our block list'],
    ],
  ])('%s', (_, text, expected) => expect(brief(text)).toEqual(expected));
});

describe('what a refusal names', () => {
  test.each<[name: string, text: string, expected: string]>([
    [
      'Gmail: domain and address, not the address of a link',
      '550-5.7.26 Your email has been blocked because the sender is unauthenticated.\n550-5.7.26 Gmail requires all senders to authenticate with either SPF or DKIM.\n550-5.7.26  Authentication results:\n550-5.7.26  DKIM = did not pass\n550-5.7.26  SPF [example.com] with ip: [203.0.113.9] = did not pass\n550 5.7.26 https://support.google.com/mail/answer/81126 x.1 - gsmtp',
      '- | unauthenticated | true | example.com | 203.0.113.9 | - | - | 5.7.26 Your email has been blocked because the sender is unauthenticated',
    ],
    [
      'Outlook.com',
      '550 5.7.515 Access denied, sending domain EXAMPLE.COM does not meet the required authentication level. Spf= Fail , Dkim= Pass , DMARC= Pass [x.prod.outlook.com]',
      '- | dmarc | true | example.com | - | - | - | 5.7.515',
    ],
    [
      'Spamhaus',
      '554 5.7.1 Service unavailable; Client host [203.0.113.9] blocked using zen.spamhaus.org; https://www.spamhaus.org/query/ip/203.0.113.9',
      '- | block-list | true | - | 203.0.113.9 | - | - | spamhaus',
    ],
    [
      'T-Online',
      '554 IP=203.0.113.9 - A problem occurred. (Ask your postmaster for help or to contact tosa@rx.t-online.de to clarify.) (BL)',
      '- | block-list | true | - | 203.0.113.9 | - | - | IP=203.0.113.9 - A problem',
    ],
    [
      'a server of its own network is never the sending address',
      '550 5.7.1 mail from [192.168.1.5] is not allowed, spf fail',
      '- | spf | true | - | - | - | - | spf',
    ],
    [
      'IPv6',
      '550-5.7.1 [2001:db8::25      19] Our system has detected that this message does\n550-5.7.1 not meet IPv6 sending guidelines regarding PTR records and authentication. gsmtp',
      '- | reverse-dns | true | - | 2001:db8::25 | - | - | sending guidelines regarding PTR records and authentication',
    ],
  ])('%s', (_, text, expected) => expect(brief(text)).toEqual([expected]));

  test('the selector comes from the signature of the returned message', () => {
    const text = [
      '<a@example.net>: host mx.example.net[198.51.100.9] said: 550 5.7.20 No passing DKIM signature found',
      '',
      'DKIM-Signature: v=1; a=rsa-sha256; d=mail.example; s=other; b=x',
      'DKIM-Signature: v=1; a=rsa-sha256; d=example.com;',
      ' s=s2026; h=from; b=x',
      'From: Me <me@example.com>',
      'MAIL FROM:<me@example.com>',
    ].join('\n');
    const bounce = explainBounce(text);
    expect(caseOf(bounce, bounce.recipients[0]!)).toMatchObject({ domain: 'example.com', selector: 's2026' });
  });
});

describe('what was done to it on its way', () => {
  const reply = '550 5.1.1 <a@example.net>: Recipient address rejected: User unknown';
  test.each<[name: string, text: string]>([
    ['quoted', `> Hallo,\n> \n> ${reply}\n> mehr`],
    ['quoted twice', `>> Hallo,\n>> ${reply}\n>> mehr`],
    ['a page', `<html><body><p>Sorry</p><div>550 5.1.1 &lt;a@example.net&gt;: Recipient address rejected: User unknown</div></body></html>`], // prettier-ignore
    ['German webmail around it', `Am 24.11.2026 um 10:00 schrieb Mail Delivery System:\nIhre E-Mail konnte nicht zugestellt werden.\n\n${reply}\n\nMit freundlichen Grüßen`], // prettier-ignore
    ['NUL and marks of direction', `\u0000\u202e${reply}\u0000`],
    ['fields of a report without their message', `Hallo\nFinal-Recipient: rfc822; a@example.net\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; ${reply}`], // prettier-ignore
  ])('%s', (_, text) =>
    expect(explainBounce(text).recipients[0]).toMatchObject({
      address: 'a@example.net',
      kind: 'recipient-unknown',
      status: '5.1.1',
    }),
  );

  test('styles and scripts of a page are gone, however they are written', () => {
    expect(plainFromHtml('<STYLE>a{b:c}</STYLE>x<script>1 < 2</script>y<br>z&amp;&#8222;&#xZZ;')).toBe(
      'xy\nz&„&#xZZ;',
    );
    expect(unwrapped('\ufeffa\u0000b')).toBe('ab');
  });
});

describe('German words', () => {
  test.each([
    ['550 5.2.2 Das Postfach des Empfängers ist voll', 'mailbox-full'],
    ['550 Empfänger unbekannt', 'recipient-unknown'],
    ['550 5.7.1 Nachricht als Spam abgelehnt', 'spam'],
  ])('%s', (text, kind) => expect(explainBounce(text).recipients[0]?.kind).toBe(kind));
});

test('nested reports, many Received, quotes a thousand deep: it ends, and soon', () => {
  const nested = `From: a@b.example\nTo: c@d.example\nContent-Type: multipart/report; boundary=x\n\n--x\nContent-Type: message/rfc822\n\n`;
  for (const text of [
    nested.repeat(500),
    `From: a@b.example\nSubject: x\n${'Received: from x ([192.0.2.1]) by y; Tue, 24 Nov 2026 10:00:00 +0000\n'.repeat(400)}\n550 5.1.1 x`,
    `${'>'.repeat(100_000)}\n`.repeat(5),
    '<div '.repeat(100_000),
    '<style>'.repeat(100_000),
    'to=<'.repeat(100_000),
    `status=bounced (${'('.repeat(500_000)}`,
    'a@'.repeat(300_000),
    `${'a'.repeat(63)}.`.repeat(10_000),
    '** a@b.example R=x: '.repeat(20_000),
    'H=[1.2.3.4] rejected RCPT '.repeat(20_000),
    `Blocked SPAM ${'['.repeat(7000)}`,
    'ip '.repeat(300_000),
    'client host 1.1.1.1 '.repeat(50_000),
  ]) {
    const started = performance.now();
    const bounce = explainBounce(text);
    for (const one of bounce.recipients) caseOf(bounce, one);
    expect(performance.now() - started, text.slice(0, 40)).toBeLessThan(4000);
  }
}, 60_000);
