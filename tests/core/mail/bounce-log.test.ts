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
      'Postfix: the frame states the code, the words do not',
      [
        '2026-11-24T10:00:00.123456+01:00 mx postfix/smtp[1]: 4XyZabCdEfGh1: to=<a@example.net>, relay=none, delay=0, dsn=5.4.4, status=bounced (Host or domain name not found. Name service error for name=example.net type=A: Host not found)',
        'Nov 24 10:00:00 mx postfix/local[1]: 4ABCDEF: to=<b@example.net>, orig_to=<b>, relay=local, delay=0, dsn=5.1.1, status=bounced (unknown user: "b")',
      ].join('\n'),
      [
        'a@example.net | host-unknown | true | - | - | - | example.net | Host or domain name not found',
        'b@example.net | recipient-unknown | true | - | - | - | example.net | unknown user',
      ],
    ],
    [
      'Postfix: IPv6, and a hyphen behind the code',
      'Nov 24 10:00:00 mx postfix/smtp[1]: 4ABCDEF: to=<a@example.net>, relay=mx.example.net[2001:db8::9]:25, delay=1.2, delays=0.1/0/1/0.1, dsn=4.7.0, status=deferred (host mx.example.net[2001:db8::9] said: 421-4.7.0 Try again later (in reply to end of DATA command))',
      ['a@example.net | server-trouble | false | - | - | - | example.net | Try again later'],
    ],
    [
      'sendmail: sent says nothing, deferred is tried again',
      [
        'Nov 24 10:00:00 mx sendmail[12]: 4AOA0012: from=<me@example.com>, size=900, class=0, nrcpts=3, relay=pc [192.0.2.5]',
        'Nov 24 10:00:01 mx sendmail[13]: 4AOA0012: to=<a@example.net>, delay=00:00:01, mailer=esmtp, relay=mx.example.net. [198.51.100.9], dsn=5.1.1, stat=User unknown',
        'Nov 24 10:00:01 mx sendmail[13]: 4AOA0012: to=<b@example.net>, delay=00:00:01, mailer=esmtp, relay=mx.example.net. [198.51.100.9], dsn=2.0.0, stat=Sent (ok)',
        'Nov 24 10:00:01 mx sendmail[13]: 4AOA0012: to=<c@example.org>, delay=00:00:01, mailer=esmtp, relay=mx.example.org., dsn=4.0.0, stat=Deferred: Connection refused by mx.example.org.',
      ].join('\n'),
      [
        'a@example.net | recipient-unknown | true | example.com | - | - | example.net | User unknown',
        'c@example.org | network | false | example.com | - | - | example.org | Connection refused',
      ],
    ],
    [
      'OpenSMTPD',
      'Nov 24 10:00:00 mx smtpd[1]: 1f2e mta delivery evpid=1 from=<me@example.com> to=<a@example.net> rcpt=<-> source="192.0.2.1" relay="198.51.100.9 (mx.example.net)" delay=1s result="PermFail" stat="550 5.1.1 User unknown"',
      ['a@example.net | recipient-unknown | true | example.com | - | - | example.net | User unknown'],
    ],
    [
      'Exim: no route, all hosts gone, a client told to come again',
      [
        '2026-11-24 10:00:01 1tABCD-000001-1X ** bad@local.example: Unrouteable address',
        "2026-11-24 10:00:01 [123] 1tABCD-000001-1X ** a@example.net <list@example.com> F=<me@example.com> R=r T=t: all hosts for 'example.net' have been failing for a long time",
        '2026-11-24 10:00:01 H=mail.sender.example [203.0.113.9]:4321 I=[192.0.2.2]:25 F=<x@sender.example> temporarily rejected RCPT <me@example.com>: greylisted',
      ].join('\n'),
      [
        'bad@local.example | recipient-unknown | true | example.com | - | - | local.example | Unrouteable address',
        'a@example.net | expired | true | example.com | - | - | example.net | been failing for a long time',
        'me@example.com | greylisted | false | sender.example | 203.0.113.9 | - | example.com | greylist',
      ],
    ],
    [
      'qmail puts off',
      '@400000006565 delivery 8: deferral: Connected_to_198.51.100.9_but_connection_died._(#4.4.2)/',
      ['- | network | false | - | - | - | - | connection died'],
    ],
    [
      'Exchange: log of a send connector',
      '2026-11-24T10:00:00.000Z,Outbound,08D,12,10.0.0.1:1,198.51.100.9:25,<,550 5.7.1 Message rejected as spam,',
      ['- | spam | true | - | - | - | - | spam'],
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
    ['550 Mailbox unbekannt', 'recipient-unknown'],
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
});
