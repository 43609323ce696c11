import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { bytesFromLatin1 } from '../../../src/core/base/bytes.ts';
import { explainMessage } from '../../../src/core/checks/message-explain.ts';
import { filterNotes } from '../../../src/core/checks/message-filters.ts';
import { namesToAsk, readMessage } from '../../../src/core/checks/message-read.ts';
import { messagesIn } from '../../../src/core/mail/inside.ts';
import { parseMessage } from '../../../src/core/mail/message.ts';
import { readPasted } from '../../../src/core/mail/pasted.ts';
import { zoneResolver } from '../../../src/core/dns/zone.ts';

vi.setConfig({ testTimeout: 60_000 });
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

test.each([
  ['quoted', '> From: a@x.test\n> Subject: b\n>\n> text', ['quote-marks'], 'given'],
  ['indented', '  From: a@x.test\n  Subject: b\n', ['indentation'], 'missing'],
  ['text before', 'Original message\nCreated at: noon\n\nReceived: from a\n by b\nFrom: a@x.test\n', ['text-before'], 'missing'],
  ['blank lines between', 'From: a@x.test\n\nTo: b@x.test\n\nSubject: c\n\nDate: d\n\nMessage-ID: <e@x.test>\n', ['blank-lines-between'], 'missing'],
  ['folding lost', 'Received: from a\nby b with SMTP; Tue, 10 Nov 2026 08:00:04 +0000\nFrom: a@x.test\n\ntext', ['folding-lost'], 'given'],
  ['nothing to mend', 'From: a@x.test\nSubject: b\n\ntext\n> quoted', [], 'given'],
] as const)('%s', (_, text, repairs, body) => {
  const read = readPasted(text);
  expect([read.repairs, read.body]).toEqual([repairs, body]);
  expect(parseMessage(read.bytes).header.fields.some(({ key }) => key === 'from')).toBe(true);
}); // prettier-ignore

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

test('what filters noted is decoded, and whether the receiver wrote it', () => {
  const text = [
    'Received: from a.test (192.0.2.1) by b.mail.protection.outlook.com with SMTP; Tue, 10 Nov 2026 08:00:04 +0000',
    'Authentication-Results: spf=fail (sender IP is 192.0.2.1) smtp.mailfrom=x.test; dkim=none; dmarc=fail action=oreject header.from=x.test;compauth=fail reason=000',
    'X-Forefront-Antispam-Report: CIP:192.0.2.1;CTRY:DE;LANG:en;SCL:5;SRV:;IPV:NLI;SFV:SPM;H:a.test;CAT:SPOOF;',
    'X-Microsoft-Antispam: BCL:7;ARA:123;',
    'Received: from c.test by a.test; Tue, 10 Nov 2026 08:00:01 +0000',
    'X-Spam-Status: No, score=-1.9 required=5.0',
    'From: a@x.test',
    '',
    '',
  ].join('\r\n');
  const facts = readMessage(bytesFromLatin1(text), 'given');
  expect(facts.boundary).toMatchObject({ ip: '192.0.2.1', from: 'results', helo: 'a.test' });
  expect(facts.reported.map(({ trust }) => trust)).toEqual(['receiver']);
  const notes = filterNotes(facts).map(({ key, meaning, byReceiver }) => [key, meaning, byReceiver]);
  expect(notes).toEqual([
    ['compauth reason', 'auth-fail-policy', true],
    ['SCL', 'spam', true],
    ['SFV', 'spam', true],
    ['CAT', 'spoof', true],
    ['IPV', 'ip-not-listed', true],
    ['CIP', 'connecting-address', true],
    ['H', 'server-name', true],
    ['CTRY', 'country', true],
    ['BCL', 'some-complaints', true],
    [null, 'not-spam', false],
  ]);
});
