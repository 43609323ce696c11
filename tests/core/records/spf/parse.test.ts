import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasSyntaxError, isSpfRecord, parseSpf } from '../../../../src/core/records/spf/parse.ts';
import { printSpf } from '../../../../src/core/records/spf/print.ts';

const brief = (text: string) =>
  parseSpf(text).findings.map(({ id, span }) => (span ? `${id} @ ${span.start}-${span.end}` : id));

test.each([
  ['v=spf1', true],
  ['V=SPF1 -all', true],
  ['v=spf1 ', true],
  ['v=spf10', false],
  ['v=spf1;', false],
  [' v=spf1 -all', false],
  ['v=spf1\t-all', false],
])('%j is a record: %s', (text, expected) => expect(isSpfRecord(text)).toBe(expected));

test.each([
  ['v=spf1 -all', []],
  ['v=spf1 a mx a:mail.testsys.de a:mail.testsystwo.de ip4:123.123.123.42 ?all', []],
  ['v=spf1 a/24//64 mx:example.net//64 ip6:2001:db8::/32 A:Example.COM. ALL', []],
  ['v=spf1 exists:%{l1r+-}._spf.%{d2} exp=explain.%{d} op=auth', ['spf.modifier.unknown @ 51-58']],
  ['v=spf1 ipv4:123.123.123.42 -all', ['spf.syntax.misspelled @ 7-26']],
  ['v=spf1 ip4:123.155.144.256 -all', ['spf.syntax.ip4 @ 7-26']],
  ['v=spf1 ip4:192.0.2.1~all', ['spf.syntax.glued @ 7-24']],
  ['v=spf1 a:1.2.3.4 -all', ['spf.syntax.address-as-name @ 7-16']],
  ['v=spf1 include: example.net -all', ['spf.syntax.space @ 7-27']],
  ['v=spf1 include: -all', ['spf.syntax.target-missing @ 7-15']],
  ['v=spf1 mx, -all', ['spf.syntax.separator @ 7-10']],
  ['v=spf1 a\tmx -all', ['spf.syntax.character @ 7-11']],
  ['v=spf1 mx\u00a0-all', ['spf.syntax.character @ 7-14']],
  ['v=spf1 \u201cmx\u201d -all', ['spf.syntax.character @ 7-11']],
  ['v=spf1 all.', ['spf.syntax.all-argument @ 7-11']],
  ['v=spf1 ip4:192.0.2.0/033', ['spf.syntax.prefix @ 7-24']],
  ['v=spf1 ip4:192.0.2.0//32', ['spf.syntax.prefix @ 7-24']],
  ['v=spf1 a/24/64', ['spf.syntax.prefix @ 7-14']],
  ['v=spf1 include:example.net/24', ['spf.syntax.prefix-not-allowed @ 7-29']],
  ['v=spf1 a:museum', ['spf.syntax.target-name @ 7-15']],
  ['v=spf1 exists:%{x}.example.net', ['spf.syntax.macro @ 7-30']],
  ['v=spf1 include:a.example.cominclude:b.example', ['spf.syntax.glued @ 7-45']],
  ['v=spf1 include=example.net', ['spf.modifier.mechanism @ 7-26']],
  ['v=spf1 redirect=a.example redirect=b.example', ['spf.syntax.duplicate-modifier @ 26-44']],
  ['v=spf1 a:foo:bar/baz.example.com', ['spf.target.unusual @ 7-32']],
])('%s', (text, expected) => expect(brief(text)).toEqual(expected));

test.each([
  ['v=spf1 include=example.net -all', false],
  ['v=spf1 a:foo:bar/baz.example.com', false],
  ['v=spf1 ip4:1.2.3 -all', true],
  ['v=spf1 redirect=a.example redirect=b.example', true],
])('%s has a syntax error: %s', (text, expected) =>
  expect(hasSyntaxError(parseSpf(text).record)).toBe(expected),
);

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        'v=spf1',
        ' ',
        'a',
        'mx',
        ':',
        '/',
        '24',
        '%{d}',
        'include:',
        '~all',
        'ip4:',
        '1.2.3.4',
        '"',
        '=',
      ),
    )
    .map((parts) => `v=spf1 ${parts.join('')}`),
);
test('any text survives, spans lie inside in order, printing gives it back', () => {
  fc.assert(
    fc.property(text, (any) => {
      const { record, findings } = parseSpf(any);
      expect(printSpf(record)).toBe(any);
      let at = 0;
      for (const { span } of record.terms) {
        expect(span.start).toBeGreaterThanOrEqual(at);
        expect(span.end).toBeGreaterThan(span.start);
        at = span.end;
      }
      expect(at).toBeLessThanOrEqual(any.length);
      for (const { span } of findings) expect(span === null || span.end <= any.length).toBe(true);
    }),
    { seed: 20261124 },
  );
});
