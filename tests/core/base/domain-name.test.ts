import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { neverAsked, parseDomainName, unicodeOf } from '../../../src/core/base/domain-name.ts';

describe('what a person wrote as a name', () => {
  test.each([
    ['EXAMPLE.com.', 'example.com', 'example.com'],
    ['  example.com ', 'example.com', 'example.com'],
    ['Bücher.example', 'xn--bcher-kva.example', 'bücher.example'],
    ['xn--bcher-kva.example', 'xn--bcher-kva.example', 'bücher.example'],
    ['faß.de', 'xn--fa-hia.de', 'faß.de'],
    ['a。b．c｡d', 'a.b.c.d', 'a.b.c.d'],
    ['💩.la', 'xn--ls8h.la', '💩.la'],
    ['_dmarc.example.com', '_dmarc.example.com', '_dmarc.example.com'],
    ['1.2.3.example', '1.2.3.example', '1.2.3.example'],
    ['xn--a', 'xn--a', 'xn--a'],
  ])('%s', (text, ascii, unicode) => expect(parseDomainName(text)).toEqual({ ok: true, ascii, unicode }));

  test.each([
    ['', 'empty'],
    ['.', 'empty'],
    ['a..b', 'empty-label'],
    [`${'a'.repeat(64)}.x`, 'label-too-long'],
    [`${'ß'.repeat(64)}.x`, 'label-too-long'],
    [`${'a.'.repeat(127)}a`, 'name-too-long'],
    ['a'.repeat(2000), 'name-too-long'],
    ['a b', 'bad-character'],
    ['::1', 'bad-character'],
    ['*.example.com', 'bad-character'],
    ["x'; DROP TABLE--", 'bad-character'],
    ['<b>x</b>', 'bad-character'],
    ['a\u0000.example', 'bad-character'],
    ['rtl.\u202eevil.com', 'not-international'],
    ['a\u200fb.example', 'not-international'],
  ])('%.40j is refused: %s', (text, reason) => expect(parseDomainName(text)).toEqual({ ok: false, reason }));

  test('any text is read or refused', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)), maxLength: 80 }),
        (text) => void parseDomainName(text),
      ),
      { seed: 20261124 },
    ));
});

test.each(['xn--a', 'xn--ab-g4t.example', 'xn--999999999.example'])('%s is shown as written', (name) =>
  expect(unicodeOf(name)).toBe(name),
);

test.each([
  ['localhost', true],
  ['router', true],
  ['com', true],
  ['', true],
  ['127.0.0.1', true],
  ['a.local', true],
  ['printer.internal', true],
  ['nas.home.arpa', true],
  ['x.onion', true],
  ['1.0.0.10.in-addr.arpa', true],
  ['1.0.31.172.in-addr.arpa', true],
  ['1.0.32.172.in-addr.arpa', false],
  ['1.2.0.192.in-addr.arpa', false],
  [`${'0.'.repeat(30)}d.f.ip6.arpa`, true],
  ['8.b.d.0.1.0.0.2.ip6.arpa', false],
  ['healthy.test', false],
  ['_dmarc.com', false],
  ['notlocal.example', false],
])('%s never asked: %s', (name, expected) => expect(neverAsked(name)).toBe(expected));
