import { expect, test } from 'vitest';
import { bytesFromLatin1 } from '../../../src/core/base/bytes.ts';
import { readMessage } from '../../../src/core/checks/message-read.ts';

const at = '; Tue, 10 Nov 2026 08:00:04 +0000';
const own = `Received: from out.sender.test (out.sender.test [192.0.2.7]) by mx.receiver.test (Postfix) with ESMTPS id 1${at}`;
const inner = `Received: from mx.receiver.test (mx.receiver.test [10.0.0.2]) by store.receiver.test with LMTP id 2${at}`;
const claim = 'Authentication-Results: mx.receiver.test; dmarc=pass header.from=bank.test';
const stranger = 'Authentication-Results: mx.other.test; dmarc=pass header.from=bank.test';
/** Written by whoever sent it: the receiver's name, and an address that may send for the bank. */
const invented = `Received: from mail.bank.test (mail.bank.test [192.0.2.1]) by gate.receiver.test with ESMTPS id 3${at}`;

// RFC 8601 §1.2, §5, §7.1; RFC 5321 §4.4: only the lines above a server's own were not there when it got the message.
test.each<[name: string, header: readonly string[], trust: string, boundary: string]>([
  ['above the server’s own line', [claim, own], 'receiver', '192.0.2.7'],
  ['between two of the receiver', [inner, claim, own], 'receiver', '192.0.2.7'],
  ['below it, in the receiver’s name', [own, claim], 'below', '192.0.2.7'],
  ['below it, in another’s name', [own, stranger], 'older', '192.0.2.7'],
  ['above it, in another’s name', [stranger, own], 'place', '192.0.2.7'],
  ['above and below', [claim, own, claim], 'receiver below', '192.0.2.7'],
  ['a hop in the receiver’s name that the sender wrote', [own, invented, claim], 'older', '192.0.2.7'],
  ['the same, with a result between', [own, claim, invented], 'below', '192.0.2.7'],
  ['the sender called itself by the receiver’s name', [own.replace('from out.sender.test (out.sender.test', 'from gate.receiver.test (dsl.isp.test'), invented], '', '192.0.2.7'],
  ['the same, from an address without a name', [own.replace('from out.sender.test (out.sender.test', 'from gate.receiver.test (unknown'), invented], '', '192.0.2.7'],
  ['a server of the receiver with a public address', [own.replace('from out.sender.test (out.sender.test', 'from gate.receiver.test (gate.receiver.test'), invented], '', '192.0.2.1'],
  ['Gmail writes below its own line', [own.replace('mx.receiver.test', 'mx.google.com'), claim.replace('mx.receiver.test', 'mx.google.com')], 'receiver', '192.0.2.7'],
  ['no Received at all', [claim], 'place', '-'],
])('what can be believed: %s', (_, header, trust, boundary) => {
  const facts = readMessage(bytesFromLatin1([...header, 'From: a@bank.test', '', 'x'].join('\r\n')), 'given');
  expect(facts.reported.map((one) => one.trust).join(' ')).toBe(trust);
  expect(facts.boundary?.ip ?? '-').toBe(boundary);
}); // prettier-ignore
