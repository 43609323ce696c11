import { expect, test } from 'vitest';
import { bytesFromLatin1 } from '../../../src/core/base/bytes.ts';
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
  ['HTML alone', 'Content-Type: text/html\r\n\r\n<b>x</b>', null],
  ['an attached text is not the text', mixed('Content-Disposition: attachment; filename=a.txt\r\n\r\nattached', '\r\nreal'), 'real'],
] as const)('the text: %s', (_, text, expected) => expect(shown(text).text).toBe(expected)); // prettier-ignore

test('parts by type, name and size as sent; nothing is unpacked', () => {
  const zip = 'UEsDBBQ=';
  const text = mixed(
    'Content-Type: text/plain\r\n\r\nhello',
    `Content-Type: application/zip; name="bomb.zip"\r\nContent-Transfer-Encoding: base64\r\n\r\n${zip}`,
  );
  expect(shown(text)).toEqual({
    text: 'hello',
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
