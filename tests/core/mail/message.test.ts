import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesFromLatin1 } from '../../../src/core/base/bytes.ts';
import { parseAddresses } from '../../../src/core/mail/addresses.ts';
import { parseMediaType } from '../../../src/core/mail/content-type.ts';
import { parseMailDate } from '../../../src/core/mail/date.ts';
import { readableText } from '../../../src/core/mail/encoded-words.ts';
import {
  allParts,
  bodyText,
  decodedBody,
  fieldText,
  parseMessage,
  type MessagePart,
} from '../../../src/core/mail/message.ts';
import { parseReceived } from '../../../src/core/mail/received.ts';

const tree = ({ media, parts }: MessagePart): string =>
  `${media.type}/${media.subtype ?? ''}${parts.length > 0 ? `(${parts.map(tree).join(' ')})` : ''}`;
const read = (text: string) => parseMessage(bytesFromLatin1(text));

describe('a message as a tree', () => {
  test.each([
    ['', 'text/plain'],
    ['Content-Type: text/html\r\n\r\n<p>', 'text/html'],
    [
      'Content-Type: multipart/mixed; boundary=b\n\npre\n--b\n\none\n--b\nContent-Type: image/png\n\ntwo\n--b--\npost\n',
      'multipart/mixed(text/plain image/png)',
    ],
    ['Content-Type: multipart/mixed; boundary=b\n\n--b\n\ncut off', 'multipart/mixed(text/plain)'],
    [
      'Content-Type: multipart/digest; boundary=b\n\n--b\n\nFrom: a\n\nx\n--b--',
      'multipart/digest(message/rfc822(text/plain))',
    ],
    ['Content-Type: message/rfc822\n\nSubject: inside\n\nx', 'message/rfc822(text/plain)'],
    ['Content-Type: multipart/mixed\n\n--b\n', 'multipart/mixed'],
    // RFC 2046 §5.1.1, §5.1.2: one boundary begins with the other, whichever is outside.
    [
      'Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: multipart/alternative; boundary=ab\n\n--ab\n\n1\n--ab\nContent-Type: text/html\n\n2\n--ab--\n--a\n\n3\n--a--',
      'multipart/mixed(multipart/alternative(text/plain text/html) text/plain)',
    ],
    [
      'Content-Type: multipart/mixed; boundary=ab\n\n--ab\nContent-Type: multipart/alternative; boundary=a\n\n--a\n\n1\n--a\n\n2\n--a--\n--ab\n\n3\n--ab--',
      'multipart/mixed(multipart/alternative(text/plain text/plain) text/plain)',
    ],
    // "An exact match of the entire candidate line is not required": only where there is no exact one.
    [
      'Content-Type: multipart/mixed; boundary=a\n\n--a;x\n\n1\n--a;x\n\n2\n--a--;',
      'multipart/mixed(text/plain text/plain)',
    ],
    // A part inside that is never closed ends with the boundary outside.
    [
      'Content-Type: multipart/mixed; boundary=o\n\n--o\nContent-Type: multipart/alternative; boundary=i\n\n--i\n\n1\n--o\nContent-Type: text/html\n\n2\n--o--',
      'multipart/mixed(multipart/alternative(text/plain) text/html)',
    ],
    ['Content-Type: multipart/mixed; boundary="b "\n\n--b \t\n\n1\n--b--  \n', 'multipart/mixed(text/plain)'],
    [
      'Content-Type: multipart/mixed; boundary="x y=?:/"\n\n--x y=?:/\n\n1\n--x y=?:/--',
      'multipart/mixed(text/plain)',
    ],
    ['Content-Type: multipart/mixed; boundary=b\n\n>--b\n\n--b\n\n1', 'multipart/mixed(text/plain)'],
    ['Content-Type: multipart/mixed; boundary=b\n\n--b--\n--b\n\n1', 'multipart/mixed'],
    ['Content-Type: multipart/mixed; boundary=b\n\n--b\n--b--', 'multipart/mixed(text/plain)'],
    [
      'Content-Type: multipart/mixed; boundary="\u00c3\u00bc"\n\n--\u00c3\u00bc\n\n1',
      'multipart/mixed(text/plain)',
    ],
    [
      'Content-Type: Multipart/Report; Boundary=b\n\n--b\nContent-Type: Message/Delivery-Status\n\nx\n--b\nContent-Type: text/rfc822-headers\n\nFrom: a\n--b--',
      'multipart/report(message/delivery-status text/rfc822-headers(text/plain))',
    ],
    ['Content-Type: text\n\nx', 'text/plain'],
  ])('%j', (text, expected) => expect(tree(read(text))).toBe(expected));

  test('bodies without their encoding', () => {
    const message = read(
      'Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nGr=C3=BC=\nn=e',
    );
    expect(bodyText(message, message)).toBe('Grün=e');
    const other = read('Content-Transfer-Encoding: base64\n\nAAEC\n');
    expect([...decodedBody(other, other)]).toEqual([0, 1, 2]);
  });

  // RFC 2045 §6.7 and §6.8.
  test.each([
    ['base64', 'R3L\u00fcD*tsOf\n-ZQ==', 'Größe'],
    ['Base64', 'YQ==\nYg==\n', 'ab'],
    ['BASE64 (comment)', 'YWJj', 'abc'],
    ['"base64"', 'YWJj', 'abc'],
    ['base64;', 'YWJj', 'abc'],
    ['base64', 'YWJjZ', 'abc'],
    ['base64', '', ''],
    ['quoted-printable', 'a=3Db=3dc', 'a=b=c'],
    ['quoted-printable', 'one=\r\ntwo= \t\r\nthree', 'onetwothree'],
    ['quoted-printable', 'blanks  \r\n at ends\t', 'blanks\r\n at ends'],
    ['quoted-printable', 'kept=20\r\n', 'kept \r\n'],
    ['quoted-printable', 'the last=', 'the last'],
    ['quoted-printable', 'bad =zz =4 =G1', 'bad =zz =4 =G1'],
    ['quoted-printable', 'cut =E2=98=\n=83', 'cut ☃'],
    ['Quoted-Printable', '\u00c3\u00bc raw', 'ü raw'],
    ['8bit', '\u00c3\u00bc=41', 'ü=41'],
    ['binary', 'a\u0000b', 'a\u0000b'],
    ['x-unknown', 'a=41', 'a=41'],
  ])('%s %j', (encoding, body, expected) => {
    const message = read(`Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: ${encoding}\n\n${body}`);
    expect(bodyText(message, message)).toBe(expected);
  }); // prettier-ignore

  test('a thousand messages inside each other stop at the bound', () => {
    const message = read(`${'Content-Type: message/rfc822\n\n'.repeat(1000)}x`);
    expect(allParts(message)).toHaveLength(51);
    expect(message.limit).toBe('depth');
  });

  test('any octets: spans stay inside their parent', () => {
    const pieces = [
      'Content-Type: multipart/mixed; boundary=b\n',
      'Content-Type: message/rfc822\n',
      '--b\n',
      '--b--',
      '\n',
      '\r\n',
      'x: y\n',
      '\u00ff',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 25 }), (text) => {
        const check = (part: MessagePart): void => {
          for (const inside of part.parts) {
            expect(inside.body.start).toBeGreaterThanOrEqual(part.body.start);
            expect(inside.body.end).toBeLessThanOrEqual(part.body.end);
            expect(inside.body.start).toBeLessThanOrEqual(inside.body.end);
            check(inside);
          }
        };
        check(read(text.join('')));
      }),
      { seed: 20261124, numRuns: 500 },
    );
  });
});

describe('RFC 2045 §5.1, RFC 2231 §3 and §4: parameters', () => {
  test.each<[string, string, Readonly<Record<string, string>>]>([
    ['text/plain; charset=us-ascii (Plain text)', 'text/plain', { charset: 'us-ascii' }],
    ['TEXT/HTML;CHARSET="utf-8"', 'text/html', { charset: 'utf-8' }],
    ["application/x; title*=us-ascii'en-us'This%20is%20%2A%2A%2Afun%2A%2A%2A", 'application/x', { title: 'This is ***fun***' }],
    ["application/x; title*0*=us-ascii'en'This%20is%20even%20more%20; title*1*=%2A%2A%2Afun%2A%2A%2A%20; title*2=\"isn't it!\"", 'application/x', { title: "This is even more ***fun*** isn't it!" }],
    ['message/external-body; access-type=URL; URL*0="ftp://"; URL*1="cs.utk.edu/pub/"', 'message/external-body', { 'access-type': 'URL', url: 'ftp://cs.utk.edu/pub/' }],
    ['a/b; name*10=k; name*2=c; name*0=a; name*1=b', 'a/b', { name: 'abc' }],
    ['a/b; name*0=a; name*2=c', 'a/b', { name: 'a' }],
    ["a/b; name=x; name*=utf-8''%C3%BC", 'a/b', { name: 'ü' }],
    ["a/b; name*=utf-8''%C3%BC; name=x", 'a/b', { name: 'ü' }],
    ["a/b; name*=x-none''%C3%BC", 'a/b', { name: 'ü' }],
    ['a/b; name="x\\"y"; other=z', 'a/b', { name: 'x"y', other: 'z' }],
    ['a/b;; name = x', 'a/b', { name: 'x' }],
    ['a/b; name=x; name=y', 'a/b', { name: 'x' }],
    ['multipart/mixed; boundary="a b:c/d"', 'multipart/mixed', { boundary: 'a b:c/d' }],
    ['multipart/mixed; boundary==_x', 'multipart/mixed', { boundary: '=_x' }],
    ['text/plain; charset="UTF-8', 'text/plain', { charset: 'UTF-8' }],
    ["a/b; name*0*=UTF-8''a%C3; name*1*=%A9b.txt", 'a/b', { name: 'aéb.txt' }],
    ["a/b; name*=iso-8859-1'en'%A3%20rates", 'a/b', { name: '£ rates' }],
    ["a/b; name*=''x%20y", 'a/b', { name: 'x y' }],
    ['a/b; name*=x%20y', 'a/b', { name: 'x y' }],
    ["a/b; name*0*=utf-8''%C3%; name*1=BC", 'a/b', { name: 'Ã%BC' }],
    ['a/b; name*1=b; name*0=a', 'a/b', { name: 'ab' }],
    ['a/b; NAME*0=a; Name*1=b', 'a/b', { name: 'ab' }],
    ['a/b; name="=?utf-8?B?w7w=?=.txt"', 'a/b', { name: 'ü.txt' }],
    ['a/b; name==?utf-8?Q?=C3=BC?=.txt', 'a/b', { name: 'ü.txt' }],
    ['a/b; name="\u00c3\u00bc"', 'a/b', { name: 'ü' }],
    ['a/b; name="a;b"; c=d', 'a/b', { name: 'a;b', c: 'd' }],
    ['a/b (x; y=z); c=d', 'a/b', { c: 'd' }],
    ['a/b; name=My File.pdf ; c=d e', 'a/b', { name: 'My File.pdf', c: 'd' }],
  ])('%j', (value, type, parameters) => {
    const read = parseMediaType(value);
    expect([`${read.type}/${read.subtype}`, Object.fromEntries(read.parameters)]).toEqual([type, parameters]);
  }); // prettier-ignore
});

describe('fields as a person reads them', () => {
  test.each([
    ['=?utf-8?q?J=C3=BCrgen?=', 'Jürgen'],
    ['=?utf-8?b?SsO8?= =?utf-8?b?cmdlbg==?=', 'Jürgen'],
    // A character cut in two between words.
    ['=?utf-8?b?SsM=?=\r\n =?utf-8?b?vA==?=', 'Jü'],
    ['J\u00c3\u00bcrgen', 'Jürgen'],
    ['J\u00fcrgen', 'Jürgen'],
    // RFC 2047 §6.2: white space between two words goes, white space beside one stays.
    ['=?utf-8?q?a?= =?utf-8?q?b?=', 'ab'],
    ['=?utf-8?q?a?= b =?utf-8?q?c?=', 'a b c'],
    ['=?ISO-8859-1?Q?a?=\r\n =?ISO-8859-2?Q?_b?=', 'a b'],
    ['(=?ISO-8859-1?Q?a?=)', '(a)'],
    // A character cut between Q and B.
    ['=?utf-8?Q?=F0=9F=98?= =?utf-8?B?gA==?=', '😀'],
    ['=?utf-8?B?w7w?=', 'ü'],
    ['=?UTF-8*de?Q?=C3=BC?=', 'ü'],
    ['=?iso-2022-jp?B?GyRCJCIbKEI=?=', 'あ'],
    // Each word ends in ASCII (RFC 2047 §3), so that one escape stands before the next.
    ['=?iso-2022-jp?b?GyRCRnwbKEI=?=\r\n =?iso-2022-jp?b?GyRCS1wbKEI=?=', '日本'],
    ['=?ISO-2022-JP?Q?=1B$BF|=1B(B=1B$BK\\=1B(B?= x', '日本 x'],
    ['=?utf-8?q?=zz?=', '=zz'],
    ['=?utf-8?q??=', ''],
    ['=?utf-8?Q?a?b?=', '=?utf-8?Q?a?b?='],
    ['=?x-none?q?=FC?=', 'ü'],
    ['=?utf-8?x?a?=', '=?utf-8?x?a?='],
    // Cut inside a group of Base64, and, for comparison, padding left out.
    ['=?utf-8?B?4pi?= =?utf-8?B?D?=', '☃'],
    ['=?utf-8?B?4?=\r\n =?utf-8?B?piD?=', '☃'],
    ['=?utf-8?B?YQ?= =?utf-8?B?Yg?=', 'ab'],
    ['=?utf-8?B?YWJj====?=', 'abc'],
    ['=?utf-8?B?YW\r\n Jj?=', 'abc'],
    ['=?utf-8?Q?=E2=98?=\r\n\t=?utf-8?Q?=83?=', '☃'],
    ['=?utf-8?Q?=E2=98?= x =?utf-8?Q?=83?=', 'â˜ x ƒ'],
    ['=?utf-8?Q?a?==?utf-8?Q?b?=', 'ab'],
    ['=?UTF-8?q?a_b=5F?=', 'a b_'],
    ['=?windows-1252?Q?=80?=', '€'],
    ['=?gb2312?B?xOO6ww==?=', '你好'],
    ['=?koi8-r?B?8NLJ18XU?=', 'Привет'],
    ['=?iso-8859-8-i?B?+ezl7Q==?=', 'שלום'],
    ['=?unknown-8bit?Q?=FC?=', 'ü'],
    ['=?utf-8?Q?a', '=?utf-8?Q?a'],
    ['=?utf-8?Q?=5?=', '=5'],
  ])('%j', (octets, expected) => expect(readableText(octets)).toBe(expected));

  test('of a message', () =>
    expect(fieldText(read('Subject: =?utf-8?q?a?=\n b\n\n').header, 'subject')).toBe('a b'));
});

describe('addresses', () => {
  test.each([
    ['a@example.com', [[null, 'a@example.com']]],
    [
      '"Last, First" <a@example.com>, b@example.com',
      [
        ['Last, First', 'a@example.com'],
        [null, 'b@example.com'],
      ],
    ],
    ['=?utf-8?q?J=C3=BC?= <a@example.com>', [['Jü', 'a@example.com']]],
    ['"a@bank.example" <x@evil.example>', [['a@bank.example', 'x@evil.example']]],
    [
      'a@one.example b@two.example',
      [
        [null, 'a@one.example'],
        [null, 'b@two.example'],
      ],
    ],
    ['<>', [[null, '']]],
    [
      'Group: a@example.com, b@example.com;',
      [
        [null, 'a@example.com'],
        [null, 'b@example.com'],
      ],
    ],
    // RFC 5322 §3.2.2, §3.4.1, §4.4: comments, blanks around the at sign, literals, routes.
    ['(c)a (d) @ b . example(e)', [[null, 'a@b.example']]],
    ['a@[192.0.2.1]', [[null, 'a@[192.0.2.1]']]],
    ['John Q. Public <j@e.example>', [['John Q. Public', 'j@e.example']]],
    ['undisclosed-recipients:;', []],
    ['<@x.example,@y.example:a@b.example>', [[null, 'a@b.example']]],
    ['A <a@b.example', [['A', 'a@b.example']]],
    // A fold inside a name is no part of it, and makes no other name of it.
    ['A <a@b.\r\n example>', [['A', 'a@b.example']]],
    ['A <a@exam\r\n ple.test>', [['A', 'a@exam ple.test']]],
    ['<"a \\" b"(c)@(d)e.example>', [[null, '"a \\" b"@e.example']]],
    ['A <<a@b.example>>', [['A', 'a@b.example']]],
    [
      'A <a@b.example> C <c@d.example>',
      [
        ['A', 'a@b.example'],
        ['C', 'c@d.example'],
      ],
    ],
    ['<@relay.example:a@example.com>', [[null, 'a@example.com']]],
    ['"a b"@example.com', [[null, '"a b"@example.com']]],
    [')>', [[') >', null]]],
    ['', []],
  ])('%j', (text, expected) => {
    expect(parseAddresses(text).mailboxes.map(({ name, address }) => [name, address])).toEqual(expected);
  });

  test('any text: spans slice, in order', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a@<>,;:."() \\]{0,40}$/), (text) => {
        let at = 0;
        for (const { span } of parseAddresses(text).mailboxes) {
          expect(span.start).toBeGreaterThanOrEqual(at);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          at = span.end;
        }
      }),
      { seed: 20261124, numRuns: 1000 },
    );
  });
});

describe('dates', () => {
  test.each([
    ['Tue, 24 Nov 2026 10:00:00 +0100', 1_795_510_800_000, 60],
    ['24 Nov 2026 10:00:00 -0000', 1_795_514_400_000, null],
    ['Thu, 1 Jan 1970 00:00:00 GMT', 0, 0],
    ['Sat, 29 Feb 2020 23:59:60 EST', 1_583_038_800_000, -300],
    ['Fri Feb 07 10:18:12 2003 -0800', 1_044_641_892_000, -480],
    // RFC 5322 §3.3, §4.3: blanks and comments between all pieces, years of two and three digits, zones by letters.
    ['(x)24 Nov (a (b) \\) c) 2026(y)10 : 00 (z): 00(z)GMT', 1_795_514_400_000, 0],
    ['24 Nov 2026 10:00 PDT', 1_795_539_600_000, -420],
    ['Tue , 24 Nov 26 10:00:00 Z', 1_795_514_400_000, 0],
    ['24 Nov 126 10:00:00 UT', 1_795_514_400_000, 0],
    ['24 Nov 49 00:00:00 +0000', 2_521_324_800_000, 0],
    ['24 Nov 50 00:00:00 +0000', -602_899_200_000, 0],
    ['24 Nov 2026 10:00:00 A', 1_795_514_400_000, null],
    ['24 Nov 2026 10:00:00 CEST', 1_795_514_400_000, null],
    ['Tuesday, 24-Nov-2026 10:00:00 GMT', 1_795_514_400_000, 0],
    ['24 Nov 2026 10:00:00 +01:00', 1_795_510_800_000, 60],
    ['24 Nov 2026 10:00:00 +00100', 1_795_514_400_000, null],
    ['29 Feb 2028 00:00:00 +0000', 1_835_395_200_000, 0],
    ['29 Feb 2026 00:00:00 +0000', null, null],
    ['31 Apr 2026 00:00:00 +0000', null, null],
    ['31 Dec 2026 24:00:00 +0000', null, null],
    ['24 Nov 2026 10:00:61 +0000', null, null],
    ['never', null, null],
    ['32 Nov 2026 10:00:00 +0100', null, null],
  ])('%s', (text, time, offset) => {
    const date = parseMailDate(text);
    expect([date?.time ?? null, date?.offset ?? null]).toEqual([time, offset]);
  });
});

describe('Received', () => {
  test.each([
    // Postfix, with the clause of TLS between name and server.
    ['from mx.example.com (mail.example.com [IPv6:2001:db8::1])\r\n\t(using TLSv1.3 with cipher X (256/256 bits))\r\n\t(No client certificate requested)\r\n\tby in.example.net (Postfix) with ESMTPS id 4A\r\n\tfor <b@example.net>; Tue, 24 Nov 2026 10:00:00 +0000 (UTC)', { from: 'mx.example.com', ip: '2001:db8::1', reverseName: 'mail.example.com', by: 'in.example.net', with: 'ESMTPS', id: '4A', for: 'b@example.net', tls: 'TLSv1.3' }],
    ['from mx.example.com (unknown [192.0.2.1]) by in.example.net (Postfix) with ESMTP id 4A', { from: 'mx.example.com', ip: '192.0.2.1', by: 'in.example.net', with: 'ESMTP', id: '4A' }],
    ['from [10.0.0.5] (host.example.com [192.0.2.1]) (Authenticated sender: a@example.com) by in.example.net with ESMTPSA id 4A', { from: '10.0.0.5', ip: '192.0.2.1', reverseName: 'host.example.com', by: 'in.example.net', with: 'ESMTPSA', id: '4A' }],
    ['by in.example.net (Postfix, from userid 1000) id 4A', { by: 'in.example.net', id: '4A' }],
    ['from b\u00c3\u00bc.example (b\u00c3\u00bc.example [192.0.2.1]) by x with UTF8SMTP', { from: 'bü.example', ip: '192.0.2.1', reverseName: 'bü.example', by: 'x', with: 'UTF8SMTP' }],
    // Exim.
    ['from mail.example.com ([192.0.2.1]:53184)\r\n\tby in.example.net with esmtps  (TLS1.3) tls X\r\n\t(Exim 4.96)\r\n\t(envelope-from <a@example.com>)\r\n\tid 1p-0\r\n\tfor b@example.net', { from: 'mail.example.com', ip: '192.0.2.1', by: 'in.example.net', with: 'esmtps', id: '1p-0', for: 'b@example.net', tls: 'TLS1.3' }],
    ['from host ([192.0.2.1] helo=mail.example.com) by x', { from: 'host', ip: '192.0.2.1', helo: 'mail.example.com', by: 'x' }],
    ['from [192.0.2.1] (helo=[10.0.0.5]) by x with esmtp (Exim 4.96) id 1p', { from: '192.0.2.1', ip: '192.0.2.1', helo: '10.0.0.5', by: 'x', with: 'esmtp', id: '1p' }],
    // qmail, and Yahoo: the address alone in its parentheses; what the other side calls itself is no address of it.
    ['from unknown (HELO mail.example.com) (192.0.2.1)\r\n  by x with SMTP', { from: 'unknown', ip: '192.0.2.1', helo: 'mail.example.com', by: 'x', with: 'SMTP' }],
    ['from unknown (HELO [10.0.0.5]) (a@example.com@192.0.2.1) by x with ESMTPA', { from: 'unknown', ip: '192.0.2.1', helo: '10.0.0.5', by: 'x', with: 'ESMTPA' }],
    ['from 192.0.2.1  (EHLO mail.example.com) by 10.1.2.3 with SMTPs (version=TLS1_2 cipher=X)', { from: '192.0.2.1', ip: '192.0.2.1', helo: 'mail.example.com', by: '10.1.2.3', with: 'SMTPs', tls: 'TLS1_2' }],
    ['(qmail 12345 invoked by uid 89)', {}],
    // Sendmail.
    ['from mail.example.com (IDENT:root@mail.example.com [192.0.2.1] (may be forged)) by x (8.17.1/8.17.1) with ESMTP id g1', { from: 'mail.example.com', ip: '192.0.2.1', reverseName: 'mail.example.com', by: 'x', with: 'ESMTP', id: 'g1' }],
    ['(from root@localhost)\r\n\tby x (8.17.1/8.17.1/Submit) id 3A', { from: 'root@localhost', by: 'x', id: '3A' }],
    // Exchange: a bare address is no name.
    ['from AM0.example.com (2603:10a6:208:1::10) by\r\n AM5.example.com (2603:10a6:208:2::20) with\r\n Microsoft SMTP Server (version=TLS1_2,\r\n cipher=X) id 15.20.8000.10 via Frontend Transport', { from: 'AM0.example.com', ip: '2603:10a6:208:1::10', by: 'AM5.example.com', via: 'Frontend', with: 'SMTP', id: '15.20.8000.10', tls: 'TLS1_2' }],
    ['from a.local ([fe80::1%4]) by b.local ([fe80::2%4]) with mapi id 15.20', { from: 'a.local', ip: 'fe80::1', by: 'b.local', with: 'mapi', id: '15.20' }],
    // Gmail.
    ['from m.example.com (m.example.com. [192.0.2.1])\r\n        by mx.google.com with ESMTPS id a1-2.3\r\n        for <b@gmail.com>\r\n        (version=TLS1_3 cipher=X bits=256/256)', { from: 'm.example.com', ip: '192.0.2.1', reverseName: 'm.example.com', by: 'mx.google.com', with: 'ESMTPS', id: 'a1-2.3', for: 'b@gmail.com', tls: 'TLS1_3' }],
    ['by 2002:a05:6402:1234:b0:123:4567:89ab with SMTP id a1csp1', { by: '2002:a05:6402:1234:b0:123:4567:89ab', with: 'SMTP', id: 'a1csp1' }],
    // amavis, Zimbra, Courier, OpenSMTPD, Cisco, T-Online, IMail.
    ['from in.example.net ([127.0.0.1]) by localhost (in.example.net [127.0.0.1]) (amavis, port 10024) with LMTP id q for <b@example.net>', { from: 'in.example.net', ip: '127.0.0.1', by: 'localhost', with: 'LMTP', id: 'q', for: 'b@example.net' }],
    ['from mail.example.com (LHLO mail.example.com) (192.0.2.1) by x with LMTP', { from: 'mail.example.com', ip: '192.0.2.1', helo: 'mail.example.com', by: 'x', with: 'LMTP' }],
    ['from mail.example.com ([::ffff:192.0.2.1]) (TLS: TLSv1/SSLv3,256bits) by x with esmtp', { from: 'mail.example.com', ip: '192.0.2.1', by: 'x', with: 'esmtp', tls: 'TLSv1' }],
    ['from a.example by x (OpenSMTPD) with ESMTPS id q (TLSv1.3:X:256:NO) for <b@example.net>', { from: 'a.example', by: 'x', with: 'ESMTPS', id: 'q', for: 'b@example.net', tls: 'TLSv1.3' }],
    ['from a.example ([192.0.2.1]) by x with ESMTP/TLS/ECDHE-RSA-AES256-GCM-SHA384', { from: 'a.example', ip: '192.0.2.1', by: 'x', with: 'ESMTP/TLS/ECDHE-RSA-AES256-GCM-SHA384', tls: 'TLS' }],
    ['from a.example ([192.0.2.1]) by x with (TLSv1.3:X encrypted) esmtp id 1p', { from: 'a.example', ip: '192.0.2.1', by: 'x', with: 'esmtp', id: '1p', tls: 'TLSv1.3' }],
    ['from a.example [192.0.2.1] by x with ESMTP (SMTPD32-8.15) id A1', { from: 'a.example', ip: '192.0.2.1', by: 'x', with: 'ESMTP', id: 'A1' }],
    ['from a.example (192.0.2.1:25) by x with SMTP', { from: 'a.example', ip: '192.0.2.1', by: 'x', with: 'SMTP' }],
    ['FROM a.example ([192.0.2.1]) BY x WITH ESMTP ID 5 FOR <b@example.net>', { from: 'a.example', ip: '192.0.2.1', by: 'x', with: 'ESMTP', id: '5', for: 'b@example.net' }],
    ['', {}],
  ])('%j', (value, said) => {
    const { date, ...read } = parseReceived(`${value}; Tue, 24 Nov 2026 10:00:00 +0000`);
    expect(date?.time).toBe(1_795_514_400_000);
    expect(Object.fromEntries(Object.entries(read).filter(([, one]) => one !== null))).toEqual(said);
  }); // prettier-ignore
});

test.each([' ', '(', '"', '=?', '=?utf-8?q?', ';a=', '[', '\n ', 'a ', '<', ','])(
  'a megabyte of %j ends everywhere',
  (piece) => {
    const text = piece.repeat(1_000_000 / piece.length);
    const started = performance.now();
    for (const parse of [readableText, parseAddresses, parseMediaType, parseMailDate, parseReceived])
      parse(text);
    parseMessage(bytesFromLatin1(`Content-Type: multipart/mixed; boundary=b\n\n${text}`));
    expect(performance.now() - started).toBeLessThan(20_000);
  },
);
