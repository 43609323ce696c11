import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSpf } from '../../../../src/core/records/spf/parse.ts';
import { partsOf, type SpfTopic } from '../../../../src/core/records/spf/parts.ts';
import { spfTopics as german } from '../../../../src/core/text/de/spf.ts';
import { spfTopics as english } from '../../../../src/core/text/en/spf.ts';
import { format } from '../../../../src/core/text/format.ts';

fc.configureGlobal({ seed: 20261124 });
const parts = (text: string) => partsOf(parseSpf(text).record);
/** The topic of the only term, or of the first one. */
const topicOf = (terms: string) => parts(`v=spf1 ${terms}`)[1]?.topic;
const idsOf = (text: string) => parts(text).map(({ topic }) => topic.id);

test('the version is part 1, the terms follow as they stand', () => {
  const text = 'v=spf1  a mx/24 include:_spf.example.net  ipv4:192.0.2.1 exp=why.example.com -all';
  expect(parts(text).map(({ span, topic }) => [text.slice(span.start, span.end), topic.id])).toEqual([
    ['v=spf1', 'spf.version'],
    ['a', 'spf.a'],
    ['mx/24', 'spf.mx'],
    ['include:_spf.example.net', 'spf.include'],
    ['ipv4:192.0.2.1', 'spf.broken'],
    ['exp=why.example.com', 'spf.exp'],
    ['-all', 'spf.all'],
  ]);
});

test.each<[string, boolean, boolean, number]>([
  ['v=spf1 -all', true, true, 6],
  ['v=spf1', true, true, 6],
  ['V=SPF1 mx', true, true, 6],
  ['v=spf1 mxx', true, false, 6],
  ['v=spf1;mx', false, false, 6],
  ['v=spf10 mx', false, false, 6],
  ['spf1 mx', false, false, 0],
  ['', false, false, 0],
])('%j: version usable %s, readable %s', (text, usable, readable, end) => {
  expect(parts(text)[0]).toEqual({
    span: { start: 0, end },
    topic: { id: 'spf.version', usable, readable },
  });
});

// RFC 7208 §4.6.2; a sign left out is "+".
test.each([
  ['all', 'pass'],
  ['+all', 'pass'],
  ['-all', 'fail'],
  ['~all', 'softfail'],
  ['?ALL', 'neutral'],
])('%s ends in %s', (term, verdict) => {
  expect(topicOf(term)).toEqual({ id: 'spf.all', verdict, reached: true });
});

const pass = { verdict: 'pass', reached: true } as const;
test.each<[string, SpfTopic]>([
  ['include:_spf.example.net', { id: 'spf.include', ...pass, target: '_spf.example.net', macro: false }],
  ['include:%{d}.example.net', { id: 'spf.include', ...pass, target: '%{d}.example.net', macro: true }],
  ['exists:a%%b.example.net', { id: 'spf.exists', ...pass, target: 'a%%b.example.net', macro: false }],
  ['a', { id: 'spf.a', ...pass, target: null, macro: false, v4: null, v6: null }],
  ['a:b.example//64', { id: 'spf.a', ...pass, target: 'b.example', macro: false, v4: null, v6: 64 }],
  [
    '?mx/24//64',
    { id: 'spf.mx', verdict: 'neutral', reached: true, target: null, macro: false, v4: 24, v6: 64 },
  ],
  ['ptr', { id: 'spf.ptr', ...pass, target: null }],
  ['ptr:example.com', { id: 'spf.ptr', ...pass, target: 'example.com' }],
  ['ip4:192.0.2.1', { id: 'spf.ip4', ...pass, address: '192.0.2.1', length: 32 }],
  ['ip4:192.0.2.0/24', { id: 'spf.ip4', ...pass, address: '192.0.2.0', length: 24 }],
  ['ip6:2001:db8::1', { id: 'spf.ip6', ...pass, address: '2001:db8::1', length: 128 }],
  ['ip6:2001:db8::/0', { id: 'spf.ip6', ...pass, address: '2001:db8::', length: 0 }],
  ['op=auth', { id: 'spf.modifier', key: 'op' }],
  ['ipv4:192.0.2.1', { id: 'spf.broken', written: 'ipv4:192.0.2.1', suggestion: 'ip4:192.0.2.1' }],
  ['mail.example.com', { id: 'spf.broken', written: 'mail.example.com', suggestion: null }],
  ['m`x', { id: 'spf.broken', written: "m'x", suggestion: 'mx' }],
])('%s', (term, topic) => {
  expect(topicOf(term)).toEqual(topic);
});

describe('what depends on the rest of the record', () => {
  // RFC 7208 §5.1: mechanisms after `all` are never tested.
  test('terms behind `all` are not reached', () => {
    const reached = parts('v=spf1 a -all mx ~all').map(({ topic }) => 'reached' in topic && topic.reached);
    expect(reached).toEqual([false, true, true, false, false]);
  });

  // RFC 7208 §6.1: redirect is ignored when there is an `all` anywhere; §6.2: exp only speaks after a fail.
  test.each([
    ['redirect=example.net', true],
    ['redirect=example.net mx', true],
    ['redirect=example.net -all', false],
    ['exp=example.net -all', true],
    ['exp=example.net -mx ~all', true],
    ['exp=example.net ~all', false],
    ['exp=example.net ~all -mx', false],
  ])('%s is used: %s', (terms, used) => {
    expect(topicOf(terms)).toMatchObject({ target: 'example.net', used });
  });

  // RFC 7208 §6: redirect and exp at most once each.
  test('the second of two modifiers is the repeated one', () => {
    expect(idsOf('v=spf1 redirect=a.example exp=b.example redirect=c.example')).toEqual([
      'spf.version',
      'spf.redirect',
      'spf.exp',
      'spf.repeated',
    ]);
  });
});

const piece = fc.oneof(
  fc.constantFrom(
    'a',
    'mx',
    '-all',
    'ip4:192.0.2.0/24',
    'include:e.example',
    'redirect=e.example',
    'ptr',
    ' ',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const anyRecord = fc
  .tuple(fc.constantFrom('v=spf1', 'v=spf1;', ''), fc.array(piece, { maxLength: 12 }))
  .map(([version, pieces]) => [version, ...pieces].join(' '));

describe('for any text', () => {
  test('one part for the version and one for each term, in order, without overlap', () => {
    fc.assert(
      fc.property(anyRecord, (text) => {
        const { record } = parseSpf(text);
        const found = partsOf(record);
        expect(found.map(({ span }) => span)).toEqual([
          record.version.span,
          ...record.terms.map(({ span }) => span),
        ]);
        for (const [index, { span }] of found.entries())
          expect(span.start).toBeGreaterThanOrEqual(found[index - 1]?.span.end ?? 0);
      }),
    );
  });

  test('every topic is put into words, with backticks in pairs', () => {
    const en = format('en', 'UTC');
    const de = format('de', 'UTC');
    fc.assert(
      fc.property(anyRecord, (text) => {
        for (const { topic } of parts(text))
          for (const { meaning, trap = '' } of [english(topic, en), german(topic, de)]) {
            expect(meaning).toMatch(/\.$/);
            expect(meaning + trap).not.toMatch(/undefined|NaN|\[object/);
            expect(`${meaning}${trap}`.split('`').length % 2).toBe(1);
          }
      }),
    );
  });
});
