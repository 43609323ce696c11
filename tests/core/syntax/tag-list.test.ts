import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sliceOf } from '../../../src/core/base/span.ts';
import { parseTagList, splitValue } from '../../../src/core/syntax/tag-list.ts';

const brief = (text: string) => {
  const { tags, junk, empty, duplicates } = parseTagList(text);
  return {
    tags: tags.map(({ name, value }) => `${name.value}=${value.value}`),
    ...(junk.length > 0 && { junk: junk.map(({ value, span }) => `${value} @ ${span.start}-${span.end}`) }),
    ...(empty.length > 0 && { empty: empty.length }),
    ...(duplicates.length > 0 && { duplicates: duplicates.map(({ name }) => name.value) }),
  };
};

test.each([
  ['', { tags: [] }],
  ['   ', { tags: [] }],
  ['v=DKIM1; p=AA==', { tags: ['v=DKIM1', 'p=AA=='] }],
  ['v=DKIM1;p=', { tags: ['v=DKIM1', 'p='] }],
  ['v = DKIM1 ;\r\n\tk = rsa ; ', { tags: ['v=DKIM1', 'k=rsa'] }],
  ['n=a b  c; t=', { tags: ['n=a b  c', 't='] }],
  ['p=reject; reject; x=1', { tags: ['p=reject', 'x=1'], junk: ['reject @ 10-16'] }],
  ['=a; b=1', { tags: ['b=1'], junk: ['=a @ 0-2'] }],
  ['a=1;; b=2;', { tags: ['a=1', 'b=2'], empty: 1 }],
  ['a=1; A=2; a=3; a=4', { tags: ['a=1', 'A=2', 'a=3', 'a=4'], duplicates: ['a', 'a'] }],
  ['__proto__=1; __proto__=2', { tags: ['__proto__=1', '__proto__=2'], duplicates: ['__proto__'] }],
  [' constructor = x', { tags: ['constructor=x'] }],
])('%j', (text, expected) => expect(brief(text)).toEqual(expected));

test('an empty value stands right after its equals sign', () => {
  expect(parseTagList('v=DKIM1; p=  ; t=y').tags[1]?.value.span).toEqual({ start: 11, end: 11 });
});

test.each([
  ['sha1 : sha256', ['sha1', 'sha256']],
  ['', ['']],
  ['a::b:', ['a', '', 'b', '']],
])('splitValue %j', (text, expected) => {
  const pieces = splitValue({ value: text, span: { start: 0, end: text.length } }, ':');
  expect(pieces.map(({ value }) => value)).toEqual(expected);
  for (const { value, span } of pieces) expect(sliceOf(text, span)).toBe(value);
});

describe('laws', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom('v', 'p', '=', ';', ' ', '\t', '\r\n', 'DKIM1', '"', '\u00a0', ':')).map((a) => a.join('')),
  ); // prettier-ignore
  test('spans slice back, in order, and never overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { tags, junk } = parseTagList(text);
        let last = 0;
        for (const { name, value, span } of tags) {
          expect(sliceOf(text, name.span)).toBe(name.value);
          expect(sliceOf(text, value.span)).toBe(value.value);
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(name.span.start).toBe(span.start);
          expect(value.span.end).toBeLessThanOrEqual(span.end);
          last = span.end;
        }
        for (const { value, span } of junk) expect(sliceOf(text, span)).toBe(value);
      }),
      { seed: 20261124 },
    );
  });
});
