import { expect, test } from 'vitest';
import { bytesFromLatin1 } from '../../../src/core/base/bytes.ts';
import { headerSectionOf } from '../../../src/core/mail/header-fields.ts';
import { bodyIn, readPasted } from '../../../src/core/mail/pasted.ts';

const header = [
  'Received: from a.test by b.test;',
  '\tTue, 10 Nov 2026 08:00:04 +0000',
  'From: A <a@x.test>',
  'Subject: c',
];
const message = [...header, '', 'text', '', 'more'];
const lf = (lines: readonly string[]) => lines.join('\n');
const crlf = (lines: readonly string[]) => lines.join('\r\n');
const each = (lines: readonly string[], change: (line: string) => string) => lf(lines.map(change));
const torn = ['Received: from a.test by b.test;', ' Tue, 10 Nov 2026 08:00:04 +0000', 'From: A <a@x.test>', 'Subject: c', '', 'text', '', 'more']; // prettier-ignore
const gmail = [
  'Original Message',
  'Message ID\t<1@x.test>',
  'Created at:\tTue, Nov 10, 2026 at 9:00 AM (Delivered after 4 seconds)',
  'From:\tA <a@x.test>',
  'To:\tb@y.test',
  'Subject:\tc',
  'SPF:\tPASS with IP 192.0.2.1 Learn more',
  '',
  'Download Original',
  'Copy to clipboard',
  '',
];

// Left: how the message arrives on the clipboard. Right: what was mended, and the message that comes out.
test.each<[name: string, text: string, repairs: readonly string[], lines: readonly string[]]>([
  ['nothing to mend', lf(message), [], message],
  ['line ends of Windows', crlf(message), [], message],
  ['line ends of an old Mac', message.join('\r'), [], message],
  ['mixed line ends, and none at the end', 'From: a@x.test\r\nSubject: c\n\r\ntext', [], ['From: a@x.test', 'Subject: c', '', 'text']],
  ['a byte order mark', `\ufeff${lf(message)}`, [], message],
  ['the line of an mbox file', `From a@x.test Tue Nov 10 08:00:04 2026\n${lf(message)}`, [], ['From a@x.test Tue Nov 10 08:00:04 2026', ...message]],
  ['quoted text in the message stays', lf([...header, '', '> text', '> more']), [], [...header, '', '> text', '> more']],
  ['quoted', each(message, (line) => `> ${line}`), ['quote-marks'], message],
  ['quoted without blanks behind the marks', each(message, (line) => (line === '' ? '>' : `>${line}`)), ['quote-marks'], message],
  ['quoted three times', each(message, (line) => `>> > ${line}`), ['quote-marks'], message],
  ['quoted below the words of a reply', `Hello,\nwhat is wrong here?\n\n${each(message, (line) => `> ${line}`)}`, ['text-before', 'quote-marks'], message],
  ['indented', each(message, (line) => (line === '' ? '' : `    ${line}`)), ['indentation'], message],
  ['blank lines before', `\n \n${lf(message)}`, ['blank-lines-before'], message],
  ['below the table of Gmail, which has From: and To: too', lf([...gmail, ...message]), ['text-before'], message],
  ['below a line of Exchange', lf(['Microsoft Mail Internet Headers Version 2.0', ...header]), ['text-before'], header],
  ['below the words of a customer', lf(['Dear help desk: it does not arrive.', '', ...message]), ['text-before'], message],
  ['a header without any server below words', lf(['see below', 'From: a@x.test', 'To: b@y.test']), ['text-before'], ['From: a@x.test', 'To: b@y.test']],
  ['an empty line behind each, in the text too', each(message, (line) => `${line}\n`), ['blank-lines-between'], message],
  ['an empty line behind each of the header alone', `${each(header, (line) => `${line}\n`)}\n\ntext\nmore`, ['blank-lines-between'], [...header, '', 'text', 'more']],
  ['folds lost', lf(message).replace('\t', ''), ['folding-lost'], torn],
  ['torn inside the list of a signature', 'DKIM-Signature: v=1; d=x.test; h=to:\nfrom:subject:date:\nmessage-id; bh=AA\n; b=BB\nFrom:a@x.test\nSubject:c', ['folding-lost'], ['DKIM-Signature: v=1; d=x.test; h=to:', ' from:subject:date:', ' message-id; bh=AA', ' ; b=BB', 'From:a@x.test', 'Subject:c']],
  ['a signature in one line before a field without a blank', 'DKIM-Signature: v=1; b=BB; h=from:subject\nSubject:c\nno field\nFrom:a@x.test', ['folding-lost'], ['DKIM-Signature: v=1; b=BB; h=from:subject', 'Subject:c', ' no field', 'From:a@x.test']],
  ['written as HTML', lf(message).replace('<', '&lt;').replace('>', '&gt;').replace('more', '&amp;amp; &quot;&#39;'), ['html-escapes'], [...message.slice(0, -1), '&amp; "\'']],
  ['an escape that the message itself has', lf([...message, '&lt;b&gt;']), [], [...message, '&lt;b&gt;']],
  ['blanks of a web page', lf(message).replace('\t', '\u00a0\u00a0').replace('From: ', 'From:\u00a0'), ['hard-blanks'], [header[0] ?? '', '  Tue, 10 Nov 2026 08:00:04 +0000', ...message.slice(2)]],
  ['such a blank inside a value or in the text stays', 'From: a@x.test\nSubject: 10\u00a0%\n\n\u00a0x', [], ['From: a@x.test', 'Subject: 10\u00a0%', '', '\u00a0x']],
])('%s', (_, text, repairs, lines) => {
  const read = readPasted(text);
  expect([read.repairs, new TextDecoder().decode(read.bytes).replace(/(?:\r\n)+$/, '')]).toEqual([repairs, crlf(lines)]);
  expect(read.body).toBe(lines.includes('') ? 'given' : 'missing');
}); // prettier-ignore

test('text without a header is handed on as it is', () => {
  for (const text of ['', '\n\n', 'hello', 'Dear all: hello\n> quoted', '>', '<p>&lt;a&gt;</p>'])
    expect(headerSectionOf(readPasted(text).bytes).fields.length).toBeLessThan(2);
});

// RFC 6376 §3.4.3, §3.4.4: hashes of an empty body. A header saved alone is no message whose text was taken away.
test.each([
  ['text', 'DKIM-Signature: bh=AA==; b=x\r\n\r\ntext', 'given'],
  ['a header alone', 'DKIM-Signature: bh=AA==; b=x\r\n', 'missing'],
  ['a header and empty lines', 'DKIM-Signature: bh=AA==; b=x\r\n\r\n \r\n', 'missing'],
  ['an empty message, signed so', 'DKIM-Signature: bh=47DEQpj8HBSa+/TImW+5\r\n JCeuQeRkm5NMpJWZG3hSuFU=; b=x\r\n\r\n', 'given'],
  ['an empty message, signed so in the simple form', 'DKIM-Signature: bh=frcCV1k9oG9oKj3dpUqdJg1PxRT2RSN/XKdLCPjaYaY=; b=x\r\n\r\n', 'given'],
  ['a header without a signature', 'From: a@x.test\r\n\r\n', null],
])('a body came along: %s', (_, text, body) => expect(bodyIn(bytesFromLatin1(text))).toBe(body)); // prettier-ignore

test.each(['> ', '\n', 'a:b\n', 'From: a\n', ' x\n', '&lt;a&gt;', '\u00a0\n', '>\n', '\n>', 'DKIM-Signature: h=\nfrom:to\n', 'x\n\n'])('twice the text of %j takes no more than a few times as long', (unit) => {
  // Processor time, because the machine may be busy.
  const time = (length: number): number => {
    const text = unit.repeat(length / unit.length);
    const before = process.cpuUsage();
    readPasted(text);
    return process.cpuUsage(before).user / 1000;
  };
  time(100_000);
  expect(time(200_000)).toBeLessThan(8 * (time(100_000) + 20));
}); // prettier-ignore
