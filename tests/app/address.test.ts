import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFragment, printFragment, takeQuery, valueOf, withKey } from '../../src/app/address.ts';

describe('the fragment', () => {
  test.each([
    ['', ''],
    ['#', ''],
    ['#d=example.com', '#check?d=example.com'],
    ['#?d=example.com', '#check?d=example.com'],
    ['#check?d=example.com&x=1', '#check?d=example.com&x=1'],
    ['#check', '#check'],
    ['#example/healthy', '#example/healthy'],
    ['#build/spf?d=example.com', '#build/spf?d=example.com'],
    ['#d=b%C3%BCcher.example', '#check?d=b%C3%BCcher.example'],
    ['#d=%zz', '#check?d=%25zz'],
    ['#check?part=dkim:s1.2', '#check?part=dkim:s1.2'],
    ['#check?flag', '#check?flag='],
    ['#check?__proto__=1&constructor=2', '#check?__proto__=1&constructor=2'],
  ])('%s is written %s', (written, canonical) =>
    expect(printFragment(parseFragment(written))).toBe(canonical),
  );

  test('what is printed reads the same again, whatever it holds', () => {
    const key = fc.string({ unit: 'grapheme' }).filter((text) => text !== '');
    const address = fc.record({
      tool: fc.constantFrom('check', 'example', 'spf'),
      kind: fc.option(fc.string({ unit: 'grapheme', minLength: 1 })),
      keys: fc.array(fc.tuple(key, fc.string({ unit: 'grapheme' }))),
    });
    fc.assert(
      fc.property(address, (one) => {
        expect(parseFragment(printFragment(one))).toEqual(one);
      }),
      { seed: 20261124 },
    );
  });

  test('any text is read without an error', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('%', '=', '&', '?', '/', '#', 'a', '1', 'é', '\ud800', '%ff', '😀'),
        }),
        (text) => {
          printFragment(parseFragment(`#${text}`));
        },
      ),
      { seed: 20261124 },
    );
  });
});

test('one key is set or taken away; the others keep their places', () => {
  const address = parseFragment('#check?d=a.example&part=spf.1&x=1');
  expect(printFragment(withKey(address, 'part', 'spf.3'))).toBe('#check?d=a.example&part=spf.3&x=1');
  expect(printFragment(withKey(address, 'part', null))).toBe('#check?d=a.example&x=1');
  expect(valueOf(address, 'x')).toBe('1');
  expect(valueOf(address, 'y')).toBe(null);
});

test.each([
  ['?domain=example.com', 'example.com', ''],
  ['?q=example.com&lang=de', 'example.com', '?lang=de'],
  ['?d=jane.doe@example.com', 'example.com', ''],
  ['?lang=ids', null, '?lang=ids'],
  ['', null, ''],
])('the query %s names %s and leaves %s', (search, domain, rest) =>
  expect(takeQuery(search)).toEqual({ domain, rest }),
);
