import { expect, test } from 'vitest';
import { bytesFromLatin1 } from '../../../src/core/base/bytes.ts';
import { readMessage } from '../../../src/core/checks/message-read.ts';

// draft-ietf-dkim-dkim2-spec: the names of its fields.
test.each([
  ['DKIM2-Signature: i=1; m=1; d=example.com', true],
  ['Message-Instance: m=1; h=sha256:AAAA:AAAA', true],
  ['DKIM-Signature: v=1; d=example.com', false],
  ['X-DKIM2-Signature: i=1', false],
  ['Message-ID: <1@example.com>', false],
])('%s', (field, expected) => {
  const { signs } = readMessage(bytesFromLatin1(`From: a@example.com\r\n${field}\r\n\r\n`), 'given');
  expect(signs.dkim2).toBe(expected);
});
