import { expect, test } from 'vitest';
import { bytesFromLatin1 } from '../../../src/core/base/bytes.ts';
import { textFromHtml } from '../../../src/core/mail/html-text.ts';
import { parseMessage } from '../../../src/core/mail/message.ts';
import { shownMessage } from '../../../src/core/mail/shown-parts.ts';

const shown = (text: string) => shownMessage(parseMessage(bytesFromLatin1(text)));
const mixed = (...parts: readonly string[]) =>
  `Content-Type: multipart/mixed; boundary=q\r\n\r\n${parts.map((part) => `--q\r\n${part}\r\n`).join('')}--q--\r\n`;

test.each([
  ['no MIME at all', 'From: a@x.test\r\n\r\nhello', 'hello'],
  ['quoted-printable, Latin-1', 'Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nGr=F6=\r\n=DFe', 'Größe'],
  ['base64, UTF-8', 'Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nR3LDtsOfZQ==', 'Größe'],
  ['a charset nobody knows', 'Content-Type: text/plain; charset=nowhere\r\n\r\nGr\u00c3\u00b6\u00c3\u009fe', 'Größe'],
  ['HTML alone', 'Content-Type: text/html\r\n\r\n<b>x</b>', 'x'],
  ['plain text before HTML', mixed('Content-Type: text/html\r\n\r\n<b>x</b>', 'Content-Type: text/plain\r\n\r\ny'), 'y'],
  ['RFC 2045 §5.2: a type that is none', 'Content-Type: text\r\n\r\nhello', 'hello'],
  ['an attached text without a name is none either', mixed('Content-Disposition: attachment\r\n\r\nattached', 'Content-Disposition: inline\r\n\r\nreal'), 'real'],
  ['a boundary that never comes', 'Content-Type: multipart/mixed; boundary=zz\r\n\r\nhello', 'hello'],
  ['an attached text is not the text', mixed('Content-Disposition: attachment; filename=a.txt\r\n\r\nattached', '\r\nreal'), 'real'],
] as const)('the text: %s', (_, text, expected) => expect(shown(text).text).toBe(expected)); // prettier-ignore

test.each([
  ['<html><head><title>t</title><style>p{}</style></head><body><p>One<br>two</p><p>three</p></body></html>', 'One\ntwo\nthree'],
  ['<!-- hidden <b>x</b> -->seen<script>alert(1)</script>', 'seen'],
  ['Gr&uuml;&szlig;e &Auml; &#8364; &#x20AC; &lt;b&gt; &nope; &#0;', 'Grüße Ä € € <b> &nope; &#0;'],
  ['<header>kept</header> 1 < 2 and 3 > 2', 'kept 1 < 2 and 3 > 2'],
  ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
  ['<img src="https://x.test/pixel" onerror="x()"><a href="https://x.test/">here</a>', 'here'],
  ['<p>open <!-- never closed', 'open <!-- never closed'],
  ['line\r\n   breaks of the source', 'line breaks of the source'],
])('the words of %j', (html, words) => expect(textFromHtml(html)).toBe(words)); // prettier-ignore

test.each(['<', '<a', '<!--', '<script>', '</p', '&', '&#', ' <p ', '<style', '\n'])('HTML of nothing but %j ends', (piece) => {
  const started = performance.now();
  textFromHtml(piece.repeat(200_000 / piece.length));
  expect(performance.now() - started).toBeLessThan(20_000);
}); // prettier-ignore

test('parts by type, name and size as sent; nothing is unpacked', () => {
  const zip = 'UEsDBBQ=';
  const text = mixed(
    'Content-Type: text/plain\r\n\r\nhello',
    `Content-Type: application/zip; name="bomb.zip"\r\nContent-Transfer-Encoding: base64\r\n\r\n${zip}`,
  );
  expect(shown(text)).toEqual({
    text: 'hello',
    fromHtml: false,
    cut: false,
    parts: [
      { type: 'text/plain', fileName: null, size: 5 },
      { type: 'application/zip', fileName: 'bomb.zip', size: 8 },
    ],
    more: 0,
  });
});

test('a long text is cut, and of many parts the first are listed', () => {
  const long = shown(`Subject: x\r\n\r\n${'x'.repeat(300_000)}`);
  expect([long.text?.length, long.cut]).toEqual([200_000, true]);
  const many = shown(mixed(...Array.from({ length: 250 }, () => '\r\nx')));
  expect([many.parts.length, many.more]).toEqual([200, 50]);
});
