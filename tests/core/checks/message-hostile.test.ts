import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesFromLatin1 } from '../../../src/core/base/bytes.ts';
import { explainMessage } from '../../../src/core/checks/message-explain.ts';
import { filterNotes } from '../../../src/core/checks/message-filters.ts';
import { namesToAsk } from '../../../src/core/checks/message-names.ts';
import { readMessage } from '../../../src/core/checks/message-read.ts';
import { messagesIn } from '../../../src/core/mail/inside.ts';
import { parseMessage } from '../../../src/core/mail/message.ts';
import { readPasted } from '../../../src/core/mail/pasted.ts';
import { zoneResolver } from '../../../src/core/dns/zone.ts';

const deps = {
  resolver: zoneResolver('$ORIGIN nothing.test.\n@ 300 TXT "x"\n'),
  signal: new AbortController().signal,
  now: () => Date.UTC(2026, 10, 24),
  crypto: globalThis.crypto,
};
async function whole(text: string): Promise<number> {
  const started = performance.now();
  const facts = readMessage(bytesFromLatin1(text), 'given');
  namesToAsk(facts, facts.boundary);
  filterNotes(facts);
  messagesIn(facts.message);
  await explainMessage(facts, deps);
  return performance.now() - started;
}
const signature = 'DKIM-Signature: v=1; a=rsa-sha256; d=nothing.test; s=a; h=from; bh=AAAA; b=AAAA\r\n';
const nested = (depth: number): string =>
  Array.from(
    { length: depth },
    (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
  ).join('');
const rows: readonly (readonly [name: string, text: string])[] = [
  ['nothing', ''],
  ['parts 1,000 deep', `From: a@nothing.test\r\n${nested(1000)}`],
  ['messages 1,000 deep', 'Content-Type: message/rfc822\r\n\r\n'.repeat(1000)],
  ['400 Received', `${'Received: from a.test (a.test [192.0.2.1]) by b.test; Tue, 10 Nov 2026 08:00:04 +0000\r\n'.repeat(400)}From: a@nothing.test\r\n\r\nx`],
  ['100 signatures', `${signature.repeat(100)}From: a@nothing.test\r\n\r\n${'line\r\n'.repeat(2000)}`],
  ['a header line of 1 MB', `Subject: ${'[a] '.repeat(250_000)}\r\n${signature}From: a@nothing.test\r\n\r\nx`],
  ['a Received of 1 MB', `Received: ${'from (('.repeat(150_000)}\r\nFrom: a@nothing.test\r\n\r\n`],
  ['100,000 senders', `From: ${'a@nothing.test, '.repeat(100_000)}\r\n\r\n`],
  ['a text of one line end after the other', `${signature}From: a@nothing.test\r\n\r\n${'\r\n'.repeat(300_000)}x`],
  ['a text of carriage returns', `${signature}From: a@nothing.test\r\n\r\n${'\r'.repeat(1_000_000)}x`],
  ['a text of blanks', `${signature}From: a@nothing.test\r\n\r\n${' '.repeat(4_000_000)}x`],
  ['a text of boundaries', `${signature}From: a@nothing.test\r\n\r\n${'--bound\r\n'.repeat(60_000)}`],
]; // prettier-ignore
test.each(rows)('%s ends without an error, in time', async (_, text) => {
  expect(await whole(text)).toBeLessThan(15_000);
});

test('any octets are read, and any text is mended, without an error', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (octets) => {
      await whole(Buffer.from(octets).toString('latin1'));
    }),
    { numRuns: 150 },
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const { bytes } = readPasted(text);
      messagesIn(parseMessage(bytes));
    }),
    { numRuns: 300 },
  );
});

test('the original in a bounce and the one attached message are found', () => {
  const inner = 'From: a@x.test\r\nSubject: inner\r\n\r\ntext\r\n';
  const wrapped = (type: string, part: string, encoded = inner) =>
    `From: b@x.test\r\nContent-Type: ${type}; boundary=q\r\n\r\n--q\r\n\r\nlook\r\n--q\r\nContent-Type: ${part}\r\n\r\n${encoded}\r\n--q--\r\n`;
  const found = (text: string) => {
    const { all, best } = messagesIn(parseMessage(bytesFromLatin1(text)));
    return [all.length, best, all[best]?.kind, all[best]?.subject, all[best]?.body];
  };
  expect(found(wrapped('multipart/mixed', 'message/rfc822'))).toEqual([2, 1, 'attached', 'inner', 'given']);
  expect(found(wrapped('multipart/report; report-type=delivery-status', 'text/rfc822-headers'))).toEqual([2, 1, 'returned', 'inner', 'missing']); // prettier-ignore
  const encoded = Buffer.from(inner).toString('base64');
  expect(found(wrapped('multipart/mixed', 'message/rfc822\r\nContent-Transfer-Encoding: base64', encoded))).toEqual([2, 1, 'attached', 'inner', 'given']); // prettier-ignore
  expect(found(inner)).toEqual([1, 0, 'outer', 'inner', 'given']);
});
