import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesFromLatin1 } from '../../../src/core/base/bytes.ts';
import { textFromHtml } from '../../../src/core/mail/html-text.ts';
import { shownMessage } from '../../../src/core/mail/shown-parts.ts';

const shown = (text: string) => shownMessage(bytesFromLatin1(text));
const mixed = (...parts: readonly string[]) =>
  `Content-Type: multipart/mixed; boundary=q\r\n\r\n${parts.map((part) => `--q\r\n${part}\r\n`).join('')}--q--\r\n`;

test.each([
  ['no MIME at all', 'From: a@x.test\r\n\r\nhello', 'hello'],
  ['quoted-printable, Latin-1', 'Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nGr=F6=\r\n=DFe', 'Größe'],
  ['base64, UTF-8', 'Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nR3LDtsOfZQ==', 'Größe'],
  ['a charset nobody knows', 'Content-Type: text/plain; charset=nowhere\r\n\r\nGr\u00c3\u00b6\u00c3\u009fe', 'Größe'],
  ['Latin-1 that calls itself UTF-8', 'Content-Type: text/plain; charset=utf-8\r\n\r\nGr\u00f6\u00dfe', 'Größe'],
  ['UTF-8 that calls itself ASCII, in HTML', 'Content-Type: text/html; charset=us-ascii\r\n\r\n<p>Gr\u00c3\u00b6\u00c3\u009fe</p>', 'Größe'],
  ['RFC 3676 §4.1: lines that flow', 'Content-Type: text/plain; format=flowed\r\n\r\none \r\ntwo\r\nthree', 'one two\nthree'],
  ['HTML alone', 'Content-Type: text/html\r\n\r\n<b>x</b>', 'x'],
  ['one text behind the other', mixed('Content-Type: text/html\r\n\r\n<b>x</b>', 'Content-Type: text/plain\r\n\r\ny'), 'x\n\ny'],
  ['of two alternatives the plain one', mixed('Content-Type: text/html\r\n\r\n<b>x</b>', 'Content-Type: text/plain\r\n\r\ny').replace('mixed', 'alternative'), 'y'],
  ['no text at all', mixed('Content-Type: image/png\r\n\r\nx'), null],
  ['RFC 2045 §5.2: a type that is none', 'Content-Type: text\r\n\r\nhello', 'hello'],
  ['an attached text without a name is none either', mixed('Content-Disposition: attachment\r\n\r\nattached', 'Content-Disposition: inline\r\n\r\nreal'), 'real'],
  ['a boundary that never comes', 'Content-Type: multipart/mixed; boundary=zz\r\n\r\nhello', 'hello'],
  ['an attached text is not the text', mixed('Content-Disposition: attachment; filename=a.txt\r\n\r\nattached', '\r\nreal'), 'real'],
] as const)('the text: %s', async (_, text, expected) => expect((await shown(text))?.text).toBe(expected)); // prettier-ignore

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

test('attachments by type, name and size; nothing is unpacked', async () => {
  const zip = 'UEsDBBQ=';
  const text = mixed(
    'Content-Type: text/plain\r\n\r\nhello',
    `Content-Type: application/zip; name="bomb.zip"\r\nContent-Transfer-Encoding: base64\r\n\r\n${zip}`,
    'Content-Type: message/rfc822\r\n\r\nSubject: inside\r\n\r\nx',
  );
  const found = await shown(text);
  expect(found).toMatchObject({ text: 'hello', fromHtml: false, cut: false, more: 0 });
  expect(found?.parts.map(({ type, fileName }) => [type, fileName])).toEqual([
    ['application/zip', 'bomb.zip'],
    ['message/rfc822', null],
  ]);
  // Eight characters of Base64 with one sign of padding are five octets.
  expect(found?.parts[0]?.size).toBe(5);
});

test('a long text is cut, and of many attachments the first are listed', async () => {
  const long = await shown(`Subject: x\r\n\r\n${'x'.repeat(300_000)}`);
  expect([long?.text?.length, long?.cut]).toEqual([200_000, true]);
  const image = 'Content-Type: image/png\r\n\r\nx';
  const many = await shown(mixed(...Array.from({ length: 250 }, () => image)));
  expect([many?.parts.length, many?.more]).toEqual([200, 50]);
});

test('of more lines than 50 MB of Base64 have, only the first are read', async () => {
  const zip = `Content-Type: application/zip\r\nContent-Transfer-Encoding: base64\r\n\r\n${'AA==\n'.repeat(700_000)}`;
  const found = await shown(mixed('Content-Type: text/plain\r\n\r\nhello', zip, 'Content-Type: image/png\r\n\r\nx'));
  expect(found).toMatchObject({ text: 'hello', cut: true });
  expect(found?.parts).toHaveLength(1);
}); // prettier-ignore

test('multiparts inside each other, a thousand deep, are told as not read', async () => {
  const levels = Array.from({ length: 1000 }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`); // prettier-ignore
  expect(await shown(`${levels.join('')}\nx`)).toBeNull();
});

test('any octets end in a reading or in none', async () => {
  const piece = fc.constantFrom('Content-Type: multipart/mixed; boundary=b\n', 'Content-Type: text/html\n', 'Content-Transfer-Encoding: base64\n', '--b\n', '--b--', '\n', '\r\n', 'x: y\n', '=?utf-8?q?x', '\u00ff', '\u0000'); // prettier-ignore
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
      const found = await shown(pieces.join(''));
      expect(found === null || found.more === 0).toBe(true);
    }),
    { numRuns: 300 },
  );
});
