import { expect, test } from 'vitest';
import { fieldText } from '../../../src/core/index.ts';
import { textOf } from '../../../src/ui/bounce/subject.ts';
import { openFile } from '../../../src/ui/mail/open.ts';

const text = 'From: Jörg <joerg@a.example>\r\nSubject: Grüße\r\n\r\nHallo\r\n';
const utf16 = (littleEndian: boolean) => {
  const bytes = new Uint8Array(2 + 2 * text.length);
  const view = new DataView(bytes.buffer);
  [0xfeff, ...Array.from(text, (one) => one.charCodeAt(0))].forEach((unit, at) =>
    view.setUint16(2 * at, unit, littleEndian),
  );
  return new File([bytes], 'headers.txt');
};

// RFC 2781 §3.2: editors call it "Unicode" and write the mark first.
test.each([['little', true] as const, ['big', false] as const])(
  'a text saved as UTF-16, %s end first, is read',
  async (_, littleEndian) => {
    const opened = await openFile(utf16(littleEndian));
    if (typeof opened === 'string') throw new Error(opened);
    expect(fieldText(opened.facts.message.header, 'subject')).toBe('Grüße');
    expect(await textOf(utf16(littleEndian))).toBe(text);
  },
);

test('an empty file and one octet are no mail', async () => {
  expect(await openFile(new File([], 'empty.eml'))).toBe('noMail');
  expect(await openFile(new File([Uint8Array.of(0xff)], 'one.eml'))).toBe('noMail');
});
