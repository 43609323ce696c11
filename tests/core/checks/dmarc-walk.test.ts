import { expect, test } from 'vitest';
import { askableName } from '../../../src/core/checks/dmarc-name.ts';
import { organizationalDomain, walkNames, type FoundPolicy } from '../../../src/core/checks/dmarc-walk.ts';
import { decide } from '../../../src/core/checks/dmarc-policy.ts';
import { parseDmarc } from '../../../src/core/records/dmarc/parse.ts';

const found = (records: Readonly<Record<string, string>>): FoundPolicy[] =>
  Object.entries(records).map(([domain, text]) => {
    const { record } = parseDmarc(text);
    return { domain, record, answer: { domain, name: `_dmarc.${domain}`, outcome: 'record', record, lookup: null } };
  }); // prettier-ignore

// RFC 9989 §4.10 and B.4
test.each([
  ['com', ['com']],
  ['example.com', ['example.com', 'com']],
  ['a.b.c.d.e.f.g.h', ['a.b.c.d.e.f.g.h', 'b.c.d.e.f.g.h', 'c.d.e.f.g.h', 'd.e.f.g.h', 'e.f.g.h', 'f.g.h', 'g.h', 'h']], // prettier-ignore
  ['a.b.c.d.e.f.g.h.i.j.k.example.com', ['a.b.c.d.e.f.g.h.i.j.k.example.com', 'g.h.i.j.k.example.com', 'h.i.j.k.example.com', 'i.j.k.example.com', 'j.k.example.com', 'k.example.com', 'example.com', 'com']], // prettier-ignore
])('%s is looked for at', (start, expected) => expect(walkNames(start)).toEqual(expected));

// RFC 9989 §4.10.2
test.each([
  ['a.example.com', {}, 'a.example.com'],
  ['mail.example.com', { 'mail.example.com': 'v=DMARC1', 'example.com': 'v=DMARC1' }, 'example.com'],
  ['a.mail.example.com', { com: 'v=DMARC1; psd=y' }, 'example.com'],
  ['a.mail.example.com', { 'mail.example.com': 'v=DMARC1; psd=n' }, 'mail.example.com'],
  ['bank.example', { 'bank.example': 'v=DMARC1; psd=y' }, 'bank.example'],
  ['shop.example', { 'shop.example': 'v=DMARC1', example: 'v=DMARC1' }, 'example'],
])('the organizational domain of %s with %j is %s', (start, records, expected) =>
  expect(organizationalDomain(start, found(records))).toBe(expected),
);

// RFC 9989 §4.10.1, the table of the digest's §5a
test.each<[string, boolean, boolean, string | null]>([
  ['v=DMARC1; p=reject; sp=none', true, true, 'reject'],
  ['v=DMARC1; p=reject; sp=none', false, true, 'none'],
  ['v=DMARC1; p=none; sp=none; np=reject', false, false, 'reject'],
  ['v=DMARC1; p=none; sp=quarantine', false, false, 'quarantine'],
  ['v=DMARC1; p=none; np=reject', false, true, 'none'],
  ['v=DMARC1; p=reject; t=y', true, true, 'quarantine'],
  ['v=DMARC1; p=quarantine; t=y', true, true, 'none'],
  ['v=DMARC1; p=rejct; rua=mailto:a@example.com', true, true, 'none'],
  ['v=DMARC1; p=rejct', true, true, null],
  ['v=DMARC1; p=reject; sp=bogus; rua=mailto:a@example.com', true, true, 'none'],
])('%s, own %s, exists %s: %s', (text, own, exists, expected) =>
  expect(decide(parseDmarc(text).record, { own, exists }).policy).toBe(expected),
);

test.each([
  ['Example.COM.', 'example.com'],
  ['User Name <user@Example.com>', 'example.com'],
  ['bücher.example', 'xn--bcher-kva.example'],
  ['a..b', null],
  ['', null],
  [`${'a'.repeat(64)}.example`, null],
  [`${'a.'.repeat(130)}example`, null],
  ['exa mple.com', null],
])('%s is asked as %s', (input, expected) => expect(askableName(input)).toBe(expected));
