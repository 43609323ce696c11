/**
 * Built-in messages and bounces: each teaches one thing, and its look-ups are answered from the zone below. Signed as real
 * mail is; nobody keeps the private half of any key here.
 */
export interface ToolExample {
  readonly tool: 'mail' | 'bounce';
  /** As a person would paste it. */
  readonly text: string;
}

export const toolDomain = 'harbour.example';

/** The author's domain, the company it sends newsletters by, a mailing list and a server that passes mail on. */
export const toolZone = `$ORIGIN harbour.example.
$TTL 3600
@ SOA ns1 hostmaster 2026112401 7200 3600 1209600 900
@ NS ns1
ns1 A 192.0.2.53
@ A 203.0.113.77
@ MX 10 mail
mail A 192.0.2.25
25.2.0.192.in-addr.arpa. PTR mail
@ TXT "v=spf1 ip4:192.0.2.25 -all"
_dmarc TXT "v=DMARC1; p=reject; rua=mailto:dmarc@harbour.example"
mail._domainkey TXT "v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAy+RSuQGvUweeqfvpf4/SWUx2DLRp2ytoRsYULqJ3o++hCfvOnkKZIOIYdOCaqHZXs3KMUYer3oiQP5VSIh6EwHz/6970iVfP1eYhviUbTt/JaRWZgOZaC/G51Tcbg+7f07iv0dO6zu" "bVYlCZPGDRRj9YuJdrStcRGik2dAHS0m09Ef3pUQhLTr2RDqrhNCkaOy35ByjsgwQpvt5bQjT/tTugmVZO2vEAojmHL4mR7W60JO+bvIe3JJm2XRjsbn3nfBglzeG8sYM6z8iHAh9Pa0tHqNSvuTrPZOXhS+emYOje9BocALY/lrFd/gFB+qGdCmONkllt1thPTCHNaOlhywIDAQAB"
77.113.0.203.in-addr.arpa. PTR web.hoster.example.
$ORIGIN example.
bounces.courier TXT "v=spf1 ip4:203.0.113.0/28 -all"
k1._domainkey.courier TXT "v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAlWKqvsdu9WolTAtOgMiyksHCgo31AUXnj6MSKBklxQ8tSphfqF9VgLjFL6GC1wtekx/RpeQAUOsiiX9jdAaIGdtSyrsdt/AbbxizPsqUyTRTkR355fGugRQLTpRE0lZrkyOqvFCZ+8" "unYWaE821wkuxGrmJ1YjO/QIGW0kXoMXqG+grncGEIb7XK+YXVfhxlqC4Aqh8y/JUbVNmD4vzpD7PnV0Xo2ozgVOBIyTow7b1NNKsbMLUIzwNC44+QU2fwTRuEPzx+gWXrTZP+ETzRm4R0o6Ck3csf/MQu7SzGoXqKCdjrsSk2EVz3qpWI/EloLa4xoMe4/w0LmwxSRWgJWwIDAQAB"
out7.courier A 203.0.113.7
7.113.0.203.in-addr.arpa. PTR out7.courier
web.hoster A 203.0.113.77
lists.club TXT "v=spf1 ip4:198.51.100.20 -all"
lists.club A 198.51.100.20
20.100.51.198.in-addr.arpa. PTR lists.club
relay.oldaddress A 198.51.100.60
60.100.51.198.in-addr.arpa. PTR relay.oldaddress
`;

export const toolExamples: Readonly<Record<string, ToolExample>> = {
  list: {
    tool: 'mail',
    text: `Return-Path: <club-bounces@lists.club.example>
Authentication-Results: mx.receiver.example;
	dkim=fail (body hash did not verify) header.d=harbour.example header.s=mail;
	spf=pass smtp.mailfrom=lists.club.example;
	dmarc=fail (p=reject) header.from=harbour.example
Received: from lists.club.example (lists.club.example [198.51.100.20])
	by mx.receiver.example (Postfix) with ESMTPS id 4Tk9Qz (using TLSv1.3)
	for <ben@receiver.example>; Tue, 24 Nov 2026 08:12:09 +0000
Received: from mail.harbour.example (mail.harbour.example [192.0.2.25])
	by lists.club.example (Postfix) with ESMTPS id 9Fd31c
	for <club@lists.club.example>; Tue, 24 Nov 2026 08:12:03 +0000
List-Id: Sailing club <club.lists.club.example>
List-Post: <mailto:club@lists.club.example>
DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=harbour.example; s=mail;
	h=from:to:subject:date:message-id; t=1795507920;
	bh=BeE9ptZFgI+Hh+0YAvWThBBo9r4NWV5nzd7Y6zw7ehQ=; b=ux5vTI02jjmaeVqBXPW6L0+0vsUQCGr4FnKEbIkhOirXhgGTusXBkfA+LeoLQ7uarv0wXC
	 l/5u2w4Ji77m1Wfu2JSGDQXvA+OiW73dmjmqy9/gaK8Yd2iTYP0jK9g8mmBQ5PAGaXgV7L
	 ntjMYM2XGIvk6xhvZX8c/TsJwh+1CjqnUkvxvEA56blCQmIhJEWrxLLRo0SL7Ud+T5FqqD
	 WojIAvUdTMn2We6JE+v2buPbpagKTWhj//iBS6lAgf4fA2RPvkwVU3U5wuRBeY6mH+XnF6
	 tf4kpXB8iFVdZSYMBvRRoIa3tqFQWYcrOWsuz0fb5oASMkS3RA1yNdcAwJ/4Ig==
From: Anna Weber <anna@harbour.example>
To: Sailing club <club@lists.club.example>
Subject: [Club] Summer regatta
Date: Tue, 24 Nov 2026 09:12:00 +0100
Message-ID: <20261124081200.4f2a@harbour.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Dear members,

the regatta starts on Saturday at ten.

Anna
_______________________________________________
Sailing club mailing list
club@lists.club.example
`,
  },
  newsletter: {
    tool: 'mail',
    text: `Return-Path: <b.5512@bounces.courier.example>
Authentication-Results: mx.receiver.example;
	dkim=pass header.d=courier.example header.s=k1;
	spf=pass smtp.mailfrom=bounces.courier.example;
	dmarc=fail (p=reject) header.from=harbour.example
Received: from out7.courier.example (out7.courier.example [203.0.113.7])
	by mx.receiver.example (Postfix) with ESMTPS id 4Tk9Xm (using TLSv1.3)
	for <ben@receiver.example>; Tue, 24 Nov 2026 09:00:04 +0000
DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=courier.example; s=k1;
	h=from:to:subject:date:message-id; t=1795510800;
	bh=2gplh9S0KSIuVFYaDW52P7yufx+dKhBLtI4ignurSVo=; b=CI6GARQz4cKG8UBI5BKjRrNJpdpkmntS67cxjn3QHJ9X+qrpDqu+35QcghNhCfu7DWDmUR
	 wFjL559PxBm2CKowhRA9XBFepXMEzwEpRHdXtxfUYfagO5fMXfdRmuErqmKWiRvFTfq3oR
	 fc9Ac9Zs7SLNdcCkUbfas0qOOWfsQZWCOcJCmIbULD3TEmU0qQAHOh6pXtKsN/krm0jhXT
	 Ji3EqQxqIHl42y6yy4Kv9p5Ulb/iBaEgJlQ+jRDEsQYo0DNn1swcrl60MTVzTW1MGG3ouK
	 2+gkFjUsxEo06/qpBkQ5Fi/Z0CTEfKvbraWzAREDUhcEYc7c2lpn1E3BK+2R3w==
From: Harbour Newsletter <news@harbour.example>
To: ben@receiver.example
Subject: Berths for next season
Date: Tue, 24 Nov 2026 10:00:00 +0100
Message-ID: <n.5512@courier.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Good morning,

booking for next season opens on Monday.

Unsubscribe: https://courier.example/u/5512
`,
  },
  forwarded: {
    tool: 'mail',
    text: `Return-Path: <anna@harbour.example>
Authentication-Results: mx.receiver.example;
	dkim=pass header.d=harbour.example header.s=mail;
	spf=fail smtp.mailfrom=harbour.example;
	dmarc=pass header.from=harbour.example
Received: from relay.oldaddress.example (relay.oldaddress.example [198.51.100.60])
	by mx.receiver.example (Postfix) with ESMTPS id 4TkA2p (using TLSv1.3)
	for <ben@receiver.example>; Tue, 24 Nov 2026 10:30:12 +0000
Received: from mail.harbour.example (mail.harbour.example [192.0.2.25])
	by relay.oldaddress.example (Postfix) with ESMTPS id 7Bc20e
	for <ben@oldaddress.example>; Tue, 24 Nov 2026 10:30:05 +0000
X-Forwarded-To: ben@receiver.example
X-Forwarded-For: ben@oldaddress.example ben@receiver.example
DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=harbour.example; s=mail;
	h=from:to:subject:date:message-id; t=1795516200;
	bh=9SI4jBHh0l984pLkpCYzxNDNiVd0Bpeyze6mqZA2xiY=; b=Cn7XTTUDs/C4nWuk0H0yEqGZckRhWo+fhbc177JUxXetYR5l9nYQLV4rtO18fivAzFncUr
	 /aGe5e+Qu6sktdBh//0KoF6NBq09q97BA4ekZuX2PIcse9EcgzJU2Prwkmnv2FMOqaNZIK
	 ddGdHtmMJiYhnOfeve2+9ekkX1LTPol7TH5vjo9g4qQJgRupFf/Pl5ANcboSmI7qWg00Q0
	 Zn6kPbaXb1e8DYvN8b0mZa0/PKqT0EP8WVBKb43D5sK7/wXRdMJDxH2Dwr/n0cg0vaLzFl
	 UTtSkm5BgQyYIsl2c6XrYaLuu0dQePR6RY9DyPVKGOX5uG1DorrQ/NQhj9s89w==
From: Anna Weber <anna@harbour.example>
To: Ben <ben@oldaddress.example>
Subject: Keys to the boathouse
Date: Tue, 24 Nov 2026 11:30:00 +0100
Message-ID: <20261124103000.77c1@harbour.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Hi Ben,

the keys are in the office.

Anna
`,
  },
  gmail: {
    tool: 'bounce',
    text: `This is the mail system at host web.hoster.example.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

                   The mail system

<ben@receiver.example>: host gmail-smtp-in.l.google.com[192.0.2.90] said:
    550-5.7.26 This mail has been blocked because the sender is
    unauthenticated. 550-5.7.26 Gmail requires all senders to authenticate
    with either SPF or DKIM. 550-5.7.26 550-5.7.26  Authentication results:
    550-5.7.26  DKIM = did not pass 550-5.7.26  SPF [harbour.example] with ip:
    [203.0.113.77] = did not pass 550 5.7.26 (in reply to end of DATA command)
`,
  },
  outlook: {
    tool: 'bounce',
    text: `550 5.7.515 Access denied, sending domain HARBOUR.EXAMPLE does not meet the required authentication level. The sender's domain in the 5322.From address doesn't meet the authentication requirements defined for the sender. Spf= Pass , Dkim= Fail , DMARC= Fail [AM4PEPF00027A5F.eurprd04.prod.outlook.com 2026-11-24T09:00:05.120Z 08DE2A0B3C4D5E6F]
`,
  },
};
