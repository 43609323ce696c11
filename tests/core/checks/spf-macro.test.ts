import { expect, test } from 'vitest';
import { dependsOnMessage, expand, type MacroContext } from '../../../src/core/checks/spf-macro.ts';
import { parseDomainSpec } from '../../../src/core/records/spf/domain-spec.ts';

/** RFC 7208 §7.4. */
const four: MacroContext = {
  domain: 'email.example.com',
  senderDomain: 'email.example.com',
  localPart: 'strong-bad',
  ip: '192.0.2.3',
  ipReadable: '192.0.2.3',
  family: 4,
  helo: 'mx.example.org',
  validatedName: 'unknown',
  receiver: 'unknown',
  seconds: 1,
};
const specOf = (text: string) => {
  const spec = parseDomainSpec(text, { start: 0, end: text.length });
  if (typeof spec === 'string') throw new Error(`${text}: ${spec}`);
  return spec;
};

test.each([
  ['%{s}', 'strong-bad@email.example.com'],
  ['%{o}', 'email.example.com'],
  ['%{d4}', 'email.example.com'],
  ['%{d2}', 'example.com'],
  ['%{d1}', 'com'],
  ['%{dr}', 'com.example.email'],
  ['%{d2r}', 'example.email'],
  ['%{l}', 'strong-bad'],
  ['%{l-}', 'strong.bad'],
  ['%{lr}', 'strong-bad'],
  ['%{lr-}', 'bad.strong'],
  ['%{l1r-}', 'strong'],
  ['%{ir}.%{v}._spf.%{d2}', '3.2.0.192.in-addr._spf.example.com'],
  ['%{lr-}.lp._spf.%{d2}', 'bad.strong.lp._spf.example.com'],
  ['%{S}.example.com', 'strong-bad%40email.example.com.example.com'],
  ['a%_b%-c%%.example.com.', 'a b%20c%.example.com'],
])('%s', (text, expected) => expect(expand(specOf(text), four)).toBe(expected));

test('over 253 characters labels go from the left', () => {
  const name = expand(specOf(`${'a'.repeat(60)}.`.repeat(5) + 'example.com'), four);
  expect(name).toBe(`${'a'.repeat(60)}.`.repeat(3) + 'example.com');
});

test.each([
  ['_spf.%{d2}', false],
  ['_spf.%{o}', false],
  ['%{i}._spf.example.com', true],
  ['%{H}._spf.example.com', true],
])('%s depends on the message: %s', (text, expected) =>
  expect(dependsOnMessage(specOf(text))).toBe(expected),
);
