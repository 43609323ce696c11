import { expect, test } from 'vitest';
import { told, type Told } from '../../support/bounce-told.ts';

/** Whole bounces: reports of RFC 3464 and RFC 6533, letters of servers that send none, and what people pass on of them. */
interface Letter {
  readonly name: string;
  readonly text: string;
  readonly recipients: readonly Partial<Told>[];
  readonly form?: string;
  readonly receiver?: string | null;
  readonly reportingHost?: string;
}
/** What Postfix sends: its words, the fields about the recipients, and the message that came back. */
const report = (told: string, fields: string): string => `Return-Path: <>
From: MAILER-DAEMON@mail.sender.example (Mail Delivery System)
To: me@sender.example
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
MIME-Version: 1.0
Date: Tue, 1 Dec 2026 03:00:00 +0100
Message-Id: <20261201020000.ABC@mail.sender.example>
Content-Type: multipart/report; report-type=delivery-status; boundary="ABC/mail"

This is a MIME-encapsulated message.

--ABC/mail
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

${told}

--ABC/mail
Content-Description: Delivery report
Content-Type: message/delivery-status

${fields}

--ABC/mail
Content-Description: Undelivered Message
Content-Type: message/rfc822

Return-Path: <me@sender.example>
Received: from pc (unknown [192.0.2.5]) by mail.sender.example (Postfix) with ESMTPSA id ABC
DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/simple; d=sender.example; s=k2026; h=from; bh=x; b=y
From: Me <me@sender.example>
To: them
Subject: Offer
Message-ID: <m@sender.example>

Body mentions other@elsewhere.example and 550 5.1.1 User unknown.

--ABC/mail--
`;

// prettier-ignore
const letters: readonly Letter[] = [
  {
    name: 'dsn-postfix-unknown',
    text: report(`This is the mail system at host mail.sender.example.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

                   The mail system

<a@rcpt.example>: host mx.rcpt.example[198.51.100.9] said: 550 5.1.1
    <a@rcpt.example>: Recipient address rejected: User unknown in virtual mailbox
    table (in reply to RCPT TO command)`, `Reporting-MTA: dns; mail.sender.example
X-Postfix-Queue-ID: ABC
X-Postfix-Sender: rfc822; me@sender.example
Arrival-Date: Tue,  1 Dec 2026 02:59:00 +0100 (CET)

Final-Recipient: rfc822; a@rcpt.example
Original-Recipient: rfc822;a@rcpt.example
Action: failed
Status: 5.1.1
Remote-MTA: dns; mx.rcpt.example
Diagnostic-Code: smtp; 550 5.1.1 <a@rcpt.example>: Recipient address rejected:
    User unknown in virtual mailbox table`),
    recipients: [
      { address: 'a@rcpt.example', status: '5.1.1', reply: '550', hard: true, permanent: true, kind: 'recipient-unknown', remoteHost: 'mx.rcpt.example', domain: 'sender.example', recipientDomain: 'rcpt.example' },
    ],
    form: 'delivery-report',
    receiver: null,
    reportingHost: 'mail.sender.example',
  },
  {
    name: 'dsn-mixed',
    text: report(`Some got it.`, `Reporting-MTA: dns;relay.example

Final-Recipient: rfc822;ok@rcpt.example
Action: relayed
Status: 2.0.0

Final-Recipient: rfc822;list@rcpt.example
Action: expanded
Status: 2.0.0

Final-Recipient: rfc822;full@rcpt.example
Action: failed
Status: 5.2.2
Diagnostic-Code: smtp;552 5.2.2 Mailbox full

Final-Recipient: rfc822;late@slow.example
Action: delayed
Status: 4.4.1
Diagnostic-Code: smtp;421 4.4.1 connection timed out
Will-Retry-Until: Thu, 3 Dec 2026 00:00:00 +0000

Final-Recipient: rfc822;yes@rcpt.example
Action: delivered
Status: 2.1.5`),
    recipients: [
      { address: 'full@rcpt.example', status: '5.2.2', reply: '552', hard: false, permanent: true, kind: 'mailbox-full' },
      { address: 'late@slow.example', status: '4.4.1', reply: '421', hard: false, permanent: false, kind: 'network' },
    ],
    form: 'delivery-report',
  },
  {
    name: 'dsn-original-only',
    text: report(`Failed.`, `Reporting-MTA: dns; relay.example

Original-Recipient: rfc822; a@rcpt.example
Action: failed
Status: 5.7.1
Diagnostic-Code: smtp; 550 5.7.1 Relaying denied`),
    recipients: [
      { address: 'a@rcpt.example', status: '5.7.1', reply: '550', kind: 'relay-denied', permanent: true },
    ],
  },
  {
    name: 'dsn-xtext',
    text: report(`Failed.`, `Reporting-MTA: dns; relay.example

Original-Recipient: rfc822; a+2Btag@rcpt.example
Final-Recipient: rfc822; a+tag@rcpt.example
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 unknown`),
    recipients: [
      { address: 'a+tag@rcpt.example', status: '5.1.1', reply: '550', kind: 'recipient-unknown', permanent: true, hard: true },
    ],
  },
  {
    name: 'dsn-utf8-global',
    text: `From: MAILER-DAEMON@x.example
To: me@sender.example
Subject: failure
MIME-Version: 1.0
Content-Type: multipart/report; report-type=global-delivery-status; boundary=q

--q
Content-Type: text/plain; charset=utf-8

Kaputt.
--q
Content-Type: message/global-delivery-status
Content-Transfer-Encoding: 8bit

Reporting-MTA: dns; x.example

Original-Recipient: utf-8; jörg@bücher.example
Final-Recipient: utf-8; jörg@bücher.example
Action: failed
Status: 5.6.7
Diagnostic-Code: smtp; 553 5.6.7 SMTPUTF8 not supported here
--q--
`,
    recipients: [
      { address: 'jörg@bücher.example', status: '5.6.7', reply: '553', permanent: true, hard: false, recipientDomain: 'xn--bcher-kva.example' },
    ],
    form: 'delivery-report',
  },
  {
    name: 'dsn-utf8-xtext-encoded',
    text: report(`No.`, `Reporting-MTA: dns; x.example

Final-Recipient: utf-8; j\\x{F6}rg@rcpt.example
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 no such user`),
    recipients: [
      { address: 'jörg@rcpt.example', status: '5.1.1', reply: '550', hard: true },
    ],
  },
  {
    name: 'dsn-folded-multiline',
    text: report(`x`, `Reporting-MTA: dns; mail.sender.example
X-Postfix-Queue-ID: ABC
X-Postfix-Sender: rfc822; me@sender.example
Arrival-Date: Tue,  1 Dec 2026 02:59:00 +0100 (CET)

Final-Recipient: rfc822; a@gmail.com
Action: failed
Status: 5.7.26
Remote-MTA: dns; gmail-smtp-in.l.google.com
Diagnostic-Code: smtp; 550-5.7.26 Your email has been blocked because the sender
    is unauthenticated. 550-5.7.26 Gmail requires all senders to authenticate
    with either SPF or DKIM. 550-5.7.26  550-5.7.26  Authentication results:
    550-5.7.26  DKIM = did not pass 550-5.7.26  SPF [sender.example] with ip:
    [203.0.113.7] = did not pass 550-5.7.26  550-5.7.26  For instructions on
    setting up authentication, go to 550 5.7.26
    https://support.google.com/mail/answer/81126#authentication x-20si - gsmtp`),
    recipients: [
      { address: 'a@gmail.com', status: '5.7.26', reply: '550', hard: false, permanent: true, kind: 'unauthenticated', domain: 'sender.example', ip: '203.0.113.7', remoteHost: 'gmail-smtp-in.l.google.com', refuser: 'Gmail' },
    ],
    receiver: 'google',
  },
  {
    name: 'dsn-x-postfix-host',
    text: report(`x`, `Reporting-MTA: dns; mail.sender.example
X-Postfix-Queue-ID: ABC
X-Postfix-Sender: rfc822; me@sender.example
Arrival-Date: Tue,  1 Dec 2026 02:59:00 +0100 (CET)

Final-Recipient: rfc822; a@nosuch.example
Action: failed
Status: 5.4.4
Diagnostic-Code: X-Postfix; Host or domain name not found. Name service error for
    name=nosuch.example type=A: Host not found`),
    recipients: [
      { address: 'a@nosuch.example', status: '5.4.4', reply: null, hard: true, permanent: true, kind: 'host-unknown', recipientDomain: 'nosuch.example' },
    ],
  },
  {
    name: 'dsn-x-postfix-expired',
    text: report(`x`, `Reporting-MTA: dns; mail.sender.example
X-Postfix-Queue-ID: ABC
X-Postfix-Sender: rfc822; me@sender.example
Arrival-Date: Tue,  1 Dec 2026 02:59:00 +0100 (CET)

Final-Recipient: rfc822; a@slow.example
Action: failed
Status: 4.4.1
Diagnostic-Code: X-Postfix; connect to mx.slow.example[198.51.100.7]:25:
    Connection timed out`),
    recipients: [
      { address: 'a@slow.example', status: '4.4.1', reply: null, hard: false, permanent: true, kind: 'network' },
    ],
  },
  {
    name: 'dsn-delayed-warn',
    text: report(`WARNING: MESSAGE STILL IN QUEUE`, `Reporting-MTA: dns; mail.sender.example
X-Postfix-Queue-ID: ABC
X-Postfix-Sender: rfc822; me@sender.example
Arrival-Date: Tue,  1 Dec 2026 02:59:00 +0100 (CET)

Final-Recipient: rfc822; a@slow.example
Action: delayed
Status: 4.4.1
Diagnostic-Code: X-Postfix; connect to mx.slow.example[198.51.100.7]:25: Connection
    refused
Will-Retry-Until: Sun, 6 Dec 2026 02:59:00 +0100 (CET)`),
    recipients: [
      { address: 'a@slow.example', status: '4.4.1', reply: null, hard: false, permanent: false, kind: 'network' },
    ],
  },
  {
    name: 'dsn-x-unix',
    text: report(`x`, `Reporting-MTA: dns; h.example

Final-Recipient: RFC822; fred@h.example
Action: failed
Status: 5.3.0
Diagnostic-Code: X-Unix; 67`),
    recipients: [
      { address: 'fred@h.example', status: '5.3.0', reply: null, hard: false, permanent: true },
    ],
  },
  {
    name: 'dsn-x-notes',
    text: report(`x`, `Reporting-MTA: dns;notes.rcpt.example

Final-Recipient: rfc822;kitty@rcpt.example
Action: failed
Status: 5.1.1
Diagnostic-Code: X-Notes; User kitty (kitty@rcpt.example) not listed in Domino Directory`),
    recipients: [
      { address: 'kitty@rcpt.example', status: '5.1.1', reply: null, hard: true, permanent: true, kind: 'recipient-unknown' },
    ],
  },
  {
    name: 'dsn-lmtp',
    text: report(`x`, `Reporting-MTA: dns; mail.sender.example
X-Postfix-Queue-ID: ABC
X-Postfix-Sender: rfc822; me@sender.example
Arrival-Date: Tue,  1 Dec 2026 02:59:00 +0100 (CET)

Final-Recipient: rfc822; a@rcpt.example
Action: failed
Status: 5.2.2
Remote-MTA: dns; mail.rcpt.example
Diagnostic-Code: smtp; 552 5.2.2 <a@rcpt.example> Quota exceeded (mailbox for
    user is full)`),
    recipients: [
      { address: 'a@rcpt.example', status: '5.2.2', reply: '552', hard: false, permanent: true, kind: 'mailbox-full' },
    ],
  },
  {
    name: 'dsn-no-diagnostic',
    text: report(`The message could not be delivered because the domain
rcpt.example does not accept mail (nullMX).`, `Reporting-MTA: dns; x.example

Final-Recipient: rfc822; a@rcpt.example
Action: failed
Status: 5.1.0`),
    recipients: [
      { address: 'a@rcpt.example', status: '5.1.0', reply: null, hard: true, permanent: true, kind: 'null-mx' },
    ],
  },
  {
    name: 'dsn-bare-status-only',
    text: report(`Delivery to the following recipients failed.`, `Reporting-MTA: dns; x.example

Final-Recipient: rfc822; a@rcpt.example
Action: failed
Status: 5.4.6`),
    recipients: [
      { address: 'a@rcpt.example', status: '5.4.6', hard: false, permanent: true, kind: 'loop' },
    ],
  },
  {
    name: 'dsn-base64',
    text: `From: MAILER-DAEMON@x.example
To: me@sender.example
Subject: failure
Content-Type: multipart/report; report-type=delivery-status; boundary=q

--q
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: base64

RGllIE5hY2hyaWNodCBhbiBhQHJjcHQuZXhhbXBsZSBrb25udGUgbmljaHQgenVnZXN0ZWxsdCB3ZXJkZW46IFBvc3RmYWNoIHZvbGw=
--q
Content-Type: message/delivery-status
Content-Transfer-Encoding: base64

UmVwb3J0aW5nLU1UQTogZG5zOyB4LmV4YW1wbGUKCkZpbmFsLVJlY2lwaWVudDogcmZjODIyOyBhQHJjcHQuZXhhbXBsZQpBY3Rpb246IGZhaWxlZApTdGF0dXM6IDUuMC4wCg==
--q--
`,
    recipients: [
      { address: 'a@rcpt.example', status: '5.0.0', permanent: true, hard: false, kind: 'mailbox-full' },
    ],
  },
  {
    name: 'dsn-qp',
    text: `From: MAILER-DAEMON@x.example
To: me@sender.example
Subject: failure
Content-Type: multipart/report; report-type=delivery-status; boundary=q

--q
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

Empf=E4nger unbekannt
--q
Content-Type: message/delivery-status
Content-Transfer-Encoding: quoted-printable

Reporting-MTA: dns; x.example

Final-Recipient: rfc822; a=40rcpt.example
Action: failed
Status: 5.0.0
--q--
`,
    recipients: [
      { address: 'a@rcpt.example', status: '5.0.0', permanent: true, hard: true, kind: 'recipient-unknown' },
    ],
  },
  {
    name: 'dsn-in-forwarded',
    text: `From: Boss <boss@sender.example>
To: help@sender.example
Subject: Fwd: Undelivered Mail
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=outer

--outer
Content-Type: text/plain

Please look at this. Call me, boss@sender.example
--outer
Content-Type: message/rfc822

Return-Path: <>
From: MAILER-DAEMON@mail.sender.example (Mail Delivery System)
To: me@sender.example
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
MIME-Version: 1.0
Date: Tue, 1 Dec 2026 03:00:00 +0100
Message-Id: <20261201020000.ABC@mail.sender.example>
Content-Type: multipart/report; report-type=delivery-status; boundary="ABC/mail"

This is a MIME-encapsulated message.

--ABC/mail
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

<a@rcpt.example>: host mx.rcpt.example[198.51.100.9] said: 550 5.1.1 User unknown

--ABC/mail
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.sender.example
X-Postfix-Queue-ID: ABC
X-Postfix-Sender: rfc822; me@sender.example
Arrival-Date: Tue,  1 Dec 2026 02:59:00 +0100 (CET)

Final-Recipient: rfc822; a@rcpt.example
Action: failed
Status: 5.1.1
Remote-MTA: dns; mx.rcpt.example
Diagnostic-Code: smtp; 550 5.1.1 User unknown

--ABC/mail
Content-Description: Undelivered Message
Content-Type: message/rfc822

Return-Path: <me@sender.example>
Received: from pc (unknown [192.0.2.5]) by mail.sender.example (Postfix) with ESMTPSA id ABC
DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/simple; d=sender.example; s=k2026; h=from; bh=x; b=y
From: Me <me@sender.example>
To: them
Subject: Offer
Message-ID: <m@sender.example>

Body mentions other@elsewhere.example and 550 5.1.1 User unknown.

--ABC/mail--

--outer--
`,
    recipients: [
      { address: 'a@rcpt.example', status: '5.1.1', reply: '550', hard: true, permanent: true, kind: 'recipient-unknown', remoteHost: 'mx.rcpt.example', domain: 'sender.example' },
    ],
    reportingHost: 'mail.sender.example',
  },
  {
    name: 'dsn-rfc822-headers',
    text: `Return-Path: <>
From: MAILER-DAEMON@mail.sender.example (Mail Delivery System)
To: me@sender.example
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
MIME-Version: 1.0
Date: Tue, 1 Dec 2026 03:00:00 +0100
Message-Id: <20261201020000.ABC@mail.sender.example>
Content-Type: multipart/report; report-type=delivery-status; boundary="ABC/mail"

This is a MIME-encapsulated message.

--ABC/mail
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

x

--ABC/mail
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; x.example

Final-Recipient: rfc822; a@rcpt.example
Action: failed
Status: 5.7.1
Remote-MTA: dns; mx.rcpt.example
Diagnostic-Code: smtp; 550 5.7.1 DKIM signature verification failed

--ABC/mail
Content-Description: Undelivered Message
Content-Type: text/rfc822-headers

Return-Path: <me@sender.example>
Received: from pc (unknown [192.0.2.5]) by mail.sender.example (Postfix) with ESMTPSA id ABC
DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/simple; d=sender.example; s=k2026; h=from; bh=x; b=y
From: Me <me@sender.example>
To: them
Subject: Offer
Message-ID: <m@sender.example>

Body mentions other@elsewhere.example and 550 5.1.1 User unknown.

--ABC/mail--
`,
    recipients: [
      { address: 'a@rcpt.example', status: '5.7.1', reply: '550', kind: 'dkim', domain: 'sender.example', selector: 'k2026' },
    ],
  },
  {
    name: 'dsn-local-address',
    text: report(`x`, `Reporting-MTA: dns; h.example

Final-Recipient: rfc822; fred
Action: failed
Status: 5.1.1
Diagnostic-Code: X-Postfix; unknown user: "fred"`),
    recipients: [
      { address: 'fred', status: '5.1.1', hard: true, kind: 'recipient-unknown', recipientDomain: null },
    ],
  },
  {
    name: 'dsn-mta-sts',
    text: report(`x`, `Reporting-MTA: dns; mail.sender.example
X-Postfix-Queue-ID: ABC
X-Postfix-Sender: rfc822; me@sender.example
Arrival-Date: Tue,  1 Dec 2026 02:59:00 +0100 (CET)

Final-Recipient: rfc822; a@rcpt.example
Action: failed
Status: 4.7.5
Diagnostic-Code: X-Postfix; Server certificate not verified`),
    recipients: [
      { address: 'a@rcpt.example', status: '4.7.5', kind: 'tls', permanent: true },
    ],
  },
  {
    name: 'dsn-exchange-2013',
    text: report(`Delivery has failed to these recipients or groups:

a@rcpt.example<mailto:a@rcpt.example>
The email address you entered couldn't be found.`, `Reporting-MTA: dns;EX01.sender.example
Received-From-MTA: dns;EX01.sender.example
Arrival-Date: Tue, 1 Dec 2026 02:00:00 +0000

Final-Recipient: rfc822;a@rcpt.example
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp;550 5.1.1 RESOLVER.ADR.RecipNotFound; not found
X-Display-Name: a`),
    recipients: [
      { address: 'a@rcpt.example', status: '5.1.1', reply: '550', hard: true, kind: 'recipient-unknown' },
    ],
    receiver: 'microsoft',
  },
  {
    name: 'dsn-exim-style',
    text: `Return-path: <>
From: Mail Delivery System <Mailer-Daemon@exim.sender.example>
To: me@sender.example
Subject: Mail delivery failed: returning message to sender
X-Failed-Recipients: a@rcpt.example
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary=1733-eximdsn-9

--1733-eximdsn-9
Content-type: text/plain; charset=us-ascii

This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  a@rcpt.example
    host mx.rcpt.example [198.51.100.9]
    SMTP error from remote mail server after RCPT TO:<a@rcpt.example>:
    550 5.1.1 <a@rcpt.example>: Recipient address rejected: undeliverable address

--1733-eximdsn-9
Content-type: message/delivery-status

Reporting-MTA: dns; exim.sender.example

Action: failed
Final-Recipient: rfc822;a@rcpt.example
Status: 5.0.0
Remote-MTA: dns; mx.rcpt.example
Diagnostic-Code: smtp; 550 5.1.1 <a@rcpt.example>: Recipient address rejected: undeliverable address

--1733-eximdsn-9
Content-type: message/rfc822

Return-path: <me@sender.example>
From: me@sender.example
Subject: x

hi
--1733-eximdsn-9--
`,
    recipients: [
      { address: 'a@rcpt.example', status: '5.1.1', reply: '550', hard: true, permanent: true, kind: 'recipient-unknown', remoteHost: 'mx.rcpt.example' },
    ],
  },
  {
    name: 'exim-plain',
    text: `From: Mail Delivery System <Mailer-Daemon@exim.sender.example>
To: me@sender.example
Subject: Mail delivery failed: returning message to sender

This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  a@rcpt.example
    SMTP error from remote mail server after RCPT TO:<a@rcpt.example>:
    host mx.rcpt.example [198.51.100.9]: 550 5.7.1 Unable to relay
  b@other.example
    retry timeout exceeded

------ This is a copy of the message, including all the headers. ------

Return-path: <me@sender.example>
Received: from x by y
From: me@sender.example
`,
    recipients: [
      { address: 'a@rcpt.example', status: '5.7.1', reply: '550', permanent: true, hard: false, kind: 'relay-denied', remoteHost: 'mx.rcpt.example' },
      { address: 'b@other.example', status: null, reply: null, permanent: true, hard: false, kind: 'expired' },
    ],
  },
  {
    name: 'exim-warning',
    text: `From: Mail Delivery System <Mailer-Daemon@exim.sender.example>
To: me@sender.example
Subject: Warning: message 1tABCD-000001-1X delayed 24 hours

This message was created automatically by mail delivery software.
A message that you sent has not yet been delivered to one or more of its
recipients after more than 24 hours on the queue on exim.sender.example.

The message identifier is:     1tABCD-000001-1X
The subject of the message is: Offer
The date of the message is:    Mon, 30 Nov 2026 02:00:00 +0000

The address to which the message has not yet been delivered is:

  a@rcpt.example
    host mx.rcpt.example [198.51.100.9]
    Delay reason: SMTP error from remote mail server after end of data:
    451 4.7.1 Greylisting in action, please come back later

No action is required on your part. Delivery attempts will continue for
some time, and this warning may be repeated at intervals if the message
remains undelivered.
`,
    recipients: [
      { address: 'a@rcpt.example', status: '4.7.1', reply: '451', permanent: false, hard: false, kind: 'greylisted', remoteHost: 'mx.rcpt.example' },
    ],
  },
  {
    name: 'qmail-qsbmf',
    text: `From: MAILER-DAEMON@mail.sender.example
To: me@sender.example
Subject: failure notice

Hi. This is the qmail-send program at mail.sender.example.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<a@rcpt.example>:
198.51.100.9 does not like recipient.
Remote host said: 550 5.1.1 <a@rcpt.example>: Recipient address rejected: User unknown
Giving up on 198.51.100.9.

<b@nosuch.example>:
Sorry, I couldn't find any host named nosuch.example. (#5.1.2)

<c@rcpt.example>:
Sorry, no mailbox here by that name. (#5.1.1)

<d@rcpt.example>:
198.51.100.9 failed after I sent the message.
Remote host said: 554 5.7.1 Message rejected as spam

--- Below this line is a copy of the message.

Return-Path: <me@sender.example>
Received: (qmail 1 invoked by uid 1); 1 Dec 2026 02:00:00 -0000
From: me@sender.example
`,
    recipients: [
      { address: 'a@rcpt.example', status: '5.1.1', reply: '550', hard: true, permanent: true, kind: 'recipient-unknown', remoteHost: '198.51.100.9' },
      { address: 'b@nosuch.example', status: '5.1.2', reply: null, hard: true, permanent: true, kind: 'host-unknown' },
      { address: 'c@rcpt.example', status: '5.1.1', reply: null, hard: true, permanent: true, kind: 'recipient-unknown' },
      { address: 'd@rcpt.example', status: '5.7.1', reply: '554', hard: false, permanent: true, kind: 'spam', remoteHost: '198.51.100.9' },
    ],
  },
  {
    name: 'exchange-admins-block',
    text: `Delivery has failed to these recipients or groups:

Jane Doe (a@rcpt.example)
Your message wasn't delivered because the recipient's email provider rejected it.

The following organization rejected your message: mx.rcpt.example.

Diagnostic information for administrators:

Generating server: AM0PR01MB1234.eurprd01.prod.exchangelabs.com

a@rcpt.example
mx.rcpt.example
Remote Server returned '550 5.7.1 <a@rcpt.example>: Recipient address rejected: Access denied'

Original message headers:

ARC-Seal: i=1; a=rsa-sha256; s=arcselector10001; d=microsoft.com; cv=none; b=x
DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=sender.example; s=selector1; h=From; bh=x; b=y
Received: from AM0PR01MB1234.eurprd01.prod.outlook.com (2603:10a6:208::1) by AM0PR01MB9999.eurprd01.prod.outlook.com
From: Me <me@sender.example>
To: a@rcpt.example
`,
    recipients: [
      { address: 'a@rcpt.example', status: '5.7.1', reply: '550', hard: false, permanent: true, remoteHost: 'mx.rcpt.example', domain: 'sender.example' },
    ],
    receiver: null,
  },
  {
    name: 'o365-ndr-notfound',
    text: `Your message to a@rcpt.example couldn't be delivered.

a wasn't found at rcpt.example.

me	Office 365	a
Action Required		Recipient

Unknown To address

How to Fix It
The address may be misspelled or may not exist. Try one or more of the following:
  •  Send the message again following these steps: In Outlook, open this non-delivery report (NDR) and choose Send Again from the Report ribbon.

More Info for Email Admins
Status code: 550 5.1.10

This error occurs because the sender sent a message to an email address outside Office 365, but the address is incorrect or doesn't exist at the destination domain.

Original Message Details
Created Date:	12/1/2026 2:00:00 AM
Sender Address:	me@sender.example
Recipient Address:	a@rcpt.example
Subject:	Offer

Error Details
Reported error:	550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient a@rcpt.example not found by SMTP address lookup
DSN generated by:	AM0PR01MB1234.eurprd01.prod.outlook.com
`,
    recipients: [
      { address: 'a@rcpt.example', status: '5.1.10', reply: '550', hard: true, permanent: true, kind: 'recipient-unknown', recipientDomain: 'rcpt.example' },
    ],
    receiver: 'microsoft',
  },
  {
    name: 'outlook-de',
    text: `Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Gruppen:

a@rcpt.example
Die eingegebene E-Mail-Adresse konnte nicht gefunden werden. Überprüfen Sie die E-Mail-Adresse des Empfängers, und versuchen Sie, die Nachricht erneut zu senden.

Diagnoseinformationen für Administratoren:

Generierender Server: EX01.sender.example

a@rcpt.example
mx.rcpt.example
Remote Server returned '550 5.1.1 <a@rcpt.example>: Recipient address rejected: User unknown'

Ursprüngliche Nachrichtenkopfzeilen:

Received: from EX01.sender.example (192.0.2.4) by EX01.sender.example (192.0.2.4)
From: Me <me@sender.example>
`,
    recipients: [
      { address: 'a@rcpt.example', status: '5.1.1', reply: '550', hard: true, permanent: true, kind: 'recipient-unknown', remoteHost: 'mx.rcpt.example', domain: 'sender.example' },
    ],
  },
  {
    name: 'outlook-en-old',
    text: `Your message did not reach some or all of the intended recipients.

      Subject:	Offer
      Sent:	01.12.2026 02:00

The following recipient(s) cannot be reached:

      'a@rcpt.example' on 01.12.2026 02:00
            550 5.1.1 <a@rcpt.example>: Recipient address rejected: User unknown
`,
    recipients: [
      { address: 'a@rcpt.example', status: '5.1.1', reply: '550', hard: true, permanent: true, kind: 'recipient-unknown' },
    ],
  },
  {
    name: 'outlook-de-old',
    text: `Ihre Nachricht hat einige oder alle Empfänger nicht erreicht.

      Betreff:	Angebot
      Gesendet am:	01.12.2026 02:00

Folgende(r) Empfänger konnte(n) nicht erreicht werden:

      'a@rcpt.example' am 01.12.2026 02:00
            Der Empfänger wurde vom E-Mail-System nicht gefunden, an das er gesendet wurde.
            < mx.rcpt.example #5.1.1 SMTP; 550 5.1.1 User unknown>
`,
    recipients: [
      { address: 'a@rcpt.example', status: '5.1.1', reply: '550', hard: true, permanent: true, kind: 'recipient-unknown' },
    ],
  },
  {
    name: 'gmail-failure',
    text: `From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
To: me@sender.example
Subject: Delivery Status Notification (Failure)

Address not found

Your message wasn't delivered to a@gmail.com because the address couldn't be found, or is unable to receive mail.

The response from the remote server was:

550 5.1.1 The email account that you tried to reach does not exist. Please try double-checking the recipient's email address for typos or unnecessary spaces. For more information, go to https://support.google.com/mail/?p=NoSuchUser x si123 - gsmtp
`,
    recipients: [
      { address: 'a@gmail.com', status: '5.1.1', reply: '550', hard: true, permanent: true, kind: 'recipient-unknown', refuser: 'Gmail' },
    ],
    receiver: 'google',
  },
  {
    name: 'gmail-incomplete',
    text: `From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
To: me@sender.example
Subject: Delivery Status Notification (Delay)

Delivery incomplete

There was a temporary problem delivering your message to a@rcpt.example. Gmail will retry for 47 more hours. You'll be notified if the delivery fails permanently.

The response was:

The recipient server did not accept our requests to connect. Learn more at https://support.google.com/mail/answer/7720 [mx.rcpt.example 198.51.100.9: timed out]
`,
    recipients: [
      { address: 'a@rcpt.example', status: null, permanent: false, hard: false, kind: 'network' },
    ],
  },
  {
    name: 'yahoo-failure',
    text: `From: MAILER-DAEMON@yahoo.com
To: me@yahoo.com
Subject: Failure Notice

Sorry, we were unable to deliver your message to the following address.

<a@yahoo.com>:
554: delivery error: dd This user doesn't have a yahoo.com account (a@yahoo.com) [0] - mta1234.mail.gq1.yahoo.com

--- Below this line is a copy of the message.

Received: from x
From: me@yahoo.com
`,
    recipients: [
      { address: 'a@yahoo.com', status: null, reply: '554', hard: true, permanent: true, kind: 'recipient-unknown', refuser: 'Yahoo' },
    ],
    receiver: 'yahoo',
  },
  {
    name: 'gmx-de',
    text: `From: GMX Mailer Daemon <mailer-daemon@gmx.net>
To: me@gmx.de
Subject: Mail delivery failed: returning message to sender

Diese Nachricht wurde automatisch von GMX erstellt.

Ihre E-Mail konnte nicht an alle Empfänger zugestellt werden.
Die folgende Adresse schlug fehl:

a@rcpt.example:
Remote address: 198.51.100.9
SMTP error from remote server for RCPT TO command, host: mx.rcpt.example (198.51.100.9) reason: 550 5.1.1 <a@rcpt.example>: Recipient address rejected: User unknown


--- The header of the original message is following. ---

Received: from [192.0.2.5] by mail.gmx.net (mrgmx004) with ESMTPSA
From: me@gmx.de
`,
    recipients: [
      { address: 'a@rcpt.example', status: '5.1.1', reply: '550', hard: true, permanent: true, kind: 'recipient-unknown', remoteHost: 'mx.rcpt.example' },
    ],
    receiver: null,
  },
  {
    name: 'notes-plain',
    text: `From: Postmaster@rcpt.example
To: me@sender.example
Subject: DELIVERY FAILURE: User kitty (kitty@rcpt.example) not listed in Domino Directory

Your message

  Subject: Offer

was not delivered to:

  kitty@rcpt.example

because:

  User kitty (kitty@rcpt.example) not listed in Domino Directory
`,
    recipients: [
      { address: 'kitty@rcpt.example', status: null, reply: null, hard: true, permanent: true, kind: 'recipient-unknown' },
    ],
  },
  {
    name: 'mailenable',
    text: `From: Postmaster <postmaster@mail.sender.example>
To: me@sender.example
Subject: Message Delivery Failure

Message could not be delivered to one or more of the following recipients:

[SMTP:a@rcpt.example]

MailEnable: Message delivery failure.

Reason: Remote SMTP Server Returned: 550 No such user here
`,
    recipients: [
      { address: 'a@rcpt.example', status: null, reply: '550', hard: true, permanent: true, kind: 'recipient-unknown' },
    ],
  },
  {
    name: 'hmailserver',
    text: `From: mailer-daemon@mail.sender.example
To: me@sender.example
Subject: Message undeliverable: Offer

Your message did not reach some or all of the intended recipients.

   Sent: Tue, 1 Dec 2026 02:00:00 +0100
   Subject: Offer

The following recipient(s) could not be reached:

a@rcpt.example
   Error Type: SMTP
   Remote server (198.51.100.9) issued an error.
   hMailServer sent: RCPT TO:<a@rcpt.example>
   Remote server replied: 550 5.7.1 Unable to relay for a@rcpt.example

hMailServer
`,
    recipients: [
      { address: 'a@rcpt.example', status: '5.7.1', reply: '550', hard: false, permanent: true, kind: 'relay-denied', remoteHost: '198.51.100.9' },
    ],
  },
  {
    name: 'sendmail-transcript',
    text: `From: Mail Delivery Subsystem <MAILER-DAEMON@mail.sender.example>
To: <me@sender.example>
Subject: Returned mail: see transcript for details

The original message was received at Tue, 1 Dec 2026 02:00:00 +0100
from pc.sender.example [192.0.2.5]

   ----- The following addresses had permanent fatal errors -----
<a@rcpt.example>
    (reason: 550 5.7.1 <me@sender.example>... SPF check failed)

   ----- Transcript of session follows -----
... while talking to mx.rcpt.example.:
>>> DATA
<<< 550 5.7.1 <me@sender.example>... SPF check failed
554 5.0.0 Service unavailable

   ----- Original message follows -----

Return-Path: <me@sender.example>
From: me@sender.example
`,
    recipients: [
      { address: 'a@rcpt.example', status: '5.7.1', reply: '550', hard: false, permanent: true, kind: 'spf', remoteHost: 'mx.rcpt.example', domain: 'sender.example' },
    ],
  },
  {
    name: 'courier',
    text: `From: "Courier mail server at mail.sender.example" <@mail.sender.example>
To: me@sender.example
Subject: NOTICE: mail delivery status.

This is a delivery status notification from mail.sender.example,
running the Courier mail server, version 0.75.

The original message was received on Tue, 01 Dec 2026 02:00:00 +0100
from pc (192.0.2.5)

---------------------------------------------------------------------------

                           UNDELIVERABLE MAIL

Your message to the following recipients cannot be delivered:

<a@rcpt.example>:
    mx.rcpt.example [198.51.100.9]:
>>> RCPT TO:<a@rcpt.example>
<<< 550 5.1.1 <a@rcpt.example>... User unknown

---------------------------------------------------------------------------
`,
    recipients: [
      { address: 'a@rcpt.example', status: '5.1.1', reply: '550', hard: true, permanent: true, kind: 'recipient-unknown', remoteHost: 'mx.rcpt.example' },
    ],
  },
  {
    name: 'opensmtpd-mail',
    text: `From: Mailer Daemon <MAILER-DAEMON@mail.sender.example>
To: me@sender.example
Subject: Delivery status notification: error

    Hi!

    This is the MAILER-DAEMON, please DO NOT REPLY to this email.

    An error has occurred while attempting to deliver a message for
    the following list of recipients:

a@rcpt.example: 550 5.1.1 User unknown

    Below is a copy of the original message:

From: me@sender.example
`,
    recipients: [
      { address: 'a@rcpt.example', status: '5.1.1', reply: '550', hard: true, permanent: true, kind: 'recipient-unknown' },
    ],
  },
  {
    name: 'james',
    text: `From: postmaster@james.sender.example
To: me@sender.example
Subject: Re:Offer

Hi. This is the James mail server at james.sender.example.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.  Below
I include the list of recipients and the reason why I was unable to deliver
your message.

Failed recipient(s):
a@rcpt.example

Error message:
550 5.1.1 unknown user
`,
    recipients: [
      { address: 'a@rcpt.example', status: '5.1.1', reply: '550', hard: true, permanent: true, kind: 'recipient-unknown' },
    ],
  },
  {
    name: 'amazon-wm',
    text: `550 5.7.1 Message rejected: Email address is not verified. The following identities failed the check in region EU-WEST-1: me@sender.example`,
    recipients: [
      { address: null, kind: 'sender-refused', domain: 'sender.example' },
    ],
  },
  {
    name: 'am-multi',
    text: `Dec  1 03:00:00 mail amavis[1]: (1-01) Blocked SPAM {DiscardedInbound}, [203.0.113.7]:2525 [203.0.113.7] <me@sender.example> -> <a@rcpt.example>,<b@rcpt.example>, Queue-ID: 4ABC, Hits: 12`,
    recipients: [
      { address: 'a@rcpt.example', kind: 'spam' },
      { address: 'b@rcpt.example', kind: 'spam' },
    ],
  },
  {
    name: 'q-deep',
    text: `Hallo Support,

das hier kam zurück:

> <a@rcpt.example>: host mx.rcpt.example[198.51.100.9] said: 550 5.7.26
>     Unauthenticated email from sender.example is not accepted due to domain's DMARC policy
>     (in reply to end of DATA command)

Danke
Max <max@sender.example>`,
    recipients: [
      { address: 'a@rcpt.example', reply: '550', status: '5.7.26', kind: 'dmarc', domain: 'sender.example', remoteHost: 'mx.rcpt.example', hard: false },
    ],
  },
  {
    name: 'q-webmail-flat',
    text: `Undelivered Mail Returned to Sender Mail Delivery System An me@sender.example This is the mail system at host mail.sender.example. <a@rcpt.example>: host mx.rcpt.example[198.51.100.9] said: 550 5.1.1 <a@rcpt.example>: Recipient address rejected: User unknown (in reply to RCPT TO command)`,
    recipients: [
      { address: 'a@rcpt.example', reply: '550', status: '5.1.1', kind: 'recipient-unknown', hard: true, remoteHost: 'mx.rcpt.example' },
    ],
  },
  {
    name: 'q-dsn-fields-quoted',
    text: `> Reporting-MTA: dns; mail.sender.example
> 
> Final-Recipient: rfc822; a@rcpt.example
> Action: failed
> Status: 5.2.2
> Diagnostic-Code: smtp; 552 5.2.2 Mailbox full`,
    recipients: [
      { address: 'a@rcpt.example', reply: '552', status: '5.2.2', kind: 'mailbox-full', permanent: true },
    ],
    reportingHost: 'mail.sender.example',
  },
  {
    name: 'q-dsn-fields-indented',
    text: `   Reporting-MTA: dns; mail.sender.example

   Final-Recipient: rfc822; a@rcpt.example
   Action: failed
   Status: 5.2.2
   Diagnostic-Code: smtp; 552 5.2.2 Mailbox full`,
    recipients: [
      { address: 'a@rcpt.example', reply: '552', status: '5.2.2', kind: 'mailbox-full', permanent: true },
    ],
    reportingHost: 'mail.sender.example',
  },
  {
    name: 'q-html',
    text: `<html><body><p>Delivery has failed to these recipients:</p><p><a href="mailto:a@rcpt.example">a@rcpt.example</a></p><p>Your message was rejected.</p><p>Remote Server returned '550 5.7.1 &lt;a@rcpt.example&gt;: Relay access denied'</p></body></html>`,
    recipients: [
      { address: 'a@rcpt.example', reply: '550', status: '5.7.1', kind: 'relay-denied' },
    ],
  },
  {
    name: 'q-two-postfix',
    text: `<a@rcpt.example>: host mx.rcpt.example[198.51.100.9] said: 550 5.1.1 User unknown (in reply to RCPT TO command)

<b@other.example>: host mx.other.example[198.51.100.8] said: 552 5.2.2 Mailbox
    full (in reply to RCPT TO command)

<c@third.example>: connect to mx.third.example[198.51.100.7]:25: Connection timed out`,
    recipients: [
      { address: 'a@rcpt.example', reply: '550', status: '5.1.1', kind: 'recipient-unknown', remoteHost: 'mx.rcpt.example' },
      { address: 'b@other.example', reply: '552', status: '5.2.2', kind: 'mailbox-full', remoteHost: 'mx.other.example' },
      { address: 'c@third.example', reply: null, status: null, kind: 'network', hard: false },
    ],
  },
  {
    name: 'autoreply',
    text: `From: a@rcpt.example
To: me@sender.example
Subject: Abwesend: Offer
Auto-Submitted: auto-replied

Ich bin bis 15.12. nicht erreichbar.`,
    recipients: [
      { kind: 'unknown', hard: false, permanent: null },
    ],
    form: 'auto-reply',
  },
  {
    name: 'arf',
    text: `From: abuse@isp.example
To: fbl@sender.example
Subject: complaint
Content-Type: multipart/report; report-type=feedback-report; boundary=z

--z
Content-Type: text/plain

abuse
--z
Content-Type: message/feedback-report

Feedback-Type: abuse
User-Agent: x/1
Version: 1

--z
Content-Type: message/rfc822

From: me@sender.example
Subject: x

hi
--z--
`,
    recipients: [
      { kind: 'unknown', hard: false },
    ],
    form: 'feedback-report',
  },
  {
    name: 'plain-mail',
    text: `From: friend@rcpt.example
To: me@sender.example
Subject: Lunch

Shall we meet at 5.30? Room 550 is free.`,
    recipients: [
      { kind: 'unknown', hard: false },
    ],
  },
  {
    name: 'dsn-success',
    text: `From: MAILER-DAEMON@x.example
To: me@sender.example
Subject: Successful Mail Delivery Report
Content-Type: multipart/report; report-type=delivery-status; boundary=q

--q
Content-Type: text/plain

Your message was successfully delivered to the destination(s) listed below.

<a@rcpt.example>: delivery via mx.rcpt.example[198.51.100.9]:25: 250 2.0.0 Ok
--q
Content-Type: message/delivery-status

Reporting-MTA: dns; x.example

Final-Recipient: rfc822; a@rcpt.example
Action: relayed
Status: 2.0.0
Remote-MTA: dns; mx.rcpt.example
Diagnostic-Code: smtp; 250 2.0.0 Ok: queued
--q--
`,
    recipients: [
      { address: 'a@rcpt.example', status: '2.0.0', reply: '250', hard: false, permanent: null, kind: 'unknown' },
    ],
  },
  {
    name: 'no-blank-between',
    text: report(`x`, `Reporting-MTA: dns; x.example
Final-Recipient: rfc822; a@rcpt.example
Action: failed
Status: 5.1.1
Final-Recipient: rfc822; b@rcpt.example
Action: failed
Status: 5.2.2`),
    recipients: [
      { address: 'a@rcpt.example', status: '5.1.1', hard: true },
      { address: 'b@rcpt.example', status: '5.2.2', kind: 'mailbox-full' },
    ],
  },
  {
    name: 'status-comment',
    text: report(`x`, `Reporting-MTA: dns; x.example

Final-Recipient: rfc822; a@rcpt.example
Action: failed
Status: 5.1.1 (bad destination mailbox address)`),
    recipients: [
      { address: 'a@rcpt.example', status: '5.1.1', hard: true },
    ],
  },
  {
    name: 'no-status',
    text: report(`x`, `Reporting-MTA: dns; x.example

Final-Recipient: rfc822; a@rcpt.example
Action: failed
Diagnostic-Code: smtp; 550 5.7.23 SPF validation failed`),
    recipients: [
      { address: 'a@rcpt.example', status: '5.7.23', reply: '550', kind: 'spf' },
    ],
  },
  {
    name: 'no-final',
    text: report(`Message to a@rcpt.example failed.
550 5.2.1 disabled user`, `Reporting-MTA: dns; x.example

Action: failed
Status: 5.2.1`),
    recipients: [
      { status: '5.2.1', kind: 'recipient-disabled' },
    ],
  },
  {
    name: 'two-admin',
    text: `Diagnostic information for administrators:

Generating server: EX01.sender.example

a@rcpt.example
#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##

b@rcpt.example
mx.rcpt.example
#554 5.2.2 mailbox full ##

Original message headers:

Received: from x`,
    recipients: [
      { address: 'a@rcpt.example', status: '5.1.1', kind: 'recipient-unknown', hard: true },
      { address: 'b@rcpt.example', status: '5.2.2', kind: 'mailbox-full', remoteHost: 'mx.rcpt.example' },
    ],
  },
  {
    name: 'sendmail-two',
    text: `   ----- The following addresses had permanent fatal errors -----
<a@rcpt.example>
    (reason: 550 5.1.1 <a@rcpt.example>... User unknown)
<b@full.example>
    (reason: 552 5.2.2 <b@full.example>... Mailbox full)

   ----- Transcript of session follows -----
... while talking to mx.rcpt.example.:
>>> RCPT To:<a@rcpt.example>
<<< 550 5.1.1 <a@rcpt.example>... User unknown`,
    recipients: [
      { address: 'a@rcpt.example', status: '5.1.1', kind: 'recipient-unknown', hard: true },
      { address: 'b@full.example', status: '5.2.2', reply: '552', kind: 'mailbox-full' },
    ],
  },
  {
    name: 'gmail-fwd',
    text: `---------- Forwarded message ---------
From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
Date: Tue, Dec 1, 2026 at 3:00 AM
Subject: Delivery Status Notification (Failure)
To: <me@sender.example>


** Message blocked **

Your message to a@rcpt.example has been blocked. See technical details below for more information.

The response from the remote server was:

554 5.7.1 <a@rcpt.example>: Recipient address rejected: blocked using zen.spamhaus.org`,
    recipients: [
      { address: 'a@rcpt.example', status: '5.7.1', reply: '554', kind: 'block-list', hard: false },
    ],
  },
  {
    name: 'eml-fwd-plain',
    text: `From: Boss <boss@sender.example>
To: help@sender.example
Subject: Fwd: Mail delivery failed
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=outer

--outer
Content-Type: text/plain

Please help, call boss@sender.example. The mailbox is full?
--outer
Content-Type: message/rfc822

From: Mail Delivery System <Mailer-Daemon@exim.sender.example>
To: me@sender.example
Subject: Mail delivery failed: returning message to sender

This message was created automatically by mail delivery software.

  a@rcpt.example
    SMTP error from remote mail server after RCPT TO:<a@rcpt.example>:
    host mx.rcpt.example [198.51.100.9]: 550 5.7.1 Unable to relay

------ This is a copy of the message, including all the headers. ------

Return-path: <me@sender.example>
--outer--
`,
    recipients: [
      { address: 'a@rcpt.example', status: '5.7.1', reply: '550', kind: 'relay-denied', remoteHost: 'mx.rcpt.example', domain: 'sender.example' },
    ],
  },
  {
    name: 'latin1-8bit',
    text: `From: MAILER-DAEMON@x.example
To: me@sender.example
Subject: x
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: 8bit

<a@rcpt.example>: Empfänger unbekannt
`,
    recipients: [
      { address: 'a@rcpt.example', words: '<a@rcpt.example>: Empfänger unbekannt', kind: 'recipient-unknown', hard: true, permanent: null },
    ],
  },
  {
    name: 'html-only-o365',
    text: `From: postmaster@sender.example
To: me@sender.example
Subject: Undeliverable: Offer
MIME-Version: 1.0
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable

<html><body><p><b>Your message to a@rcpt.example couldn=27t be delivered.</b></p><p>rcpt.example suspects your message is spam and rejected it.</p><p>Reported error: <b>550 5.7.350 Remote server returned message detected as spam -&gt; 554 5.7.1 Spam detected</b></p><p>DSN generated by: x.prod.outlook.com</p></body></html>
`,
    recipients: [
      { address: 'a@rcpt.example', kind: 'spam', reply: '550', status: '5.7.350', permanent: true },
    ],
  },
];

test.each(letters)('$name', ({ text, recipients, name: _, ...whole }) => {
  for (const written of [text, text.replaceAll('\n', '\r\n')]) {
    const got = told(written);
    expect(got.recipients).toHaveLength(recipients.length);
    expect(got).toMatchObject({ ...whole, recipients });
  }
});
