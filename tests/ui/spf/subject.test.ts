import { expect, test } from 'vitest';
import type { SpfStep } from '../../../src/core/index.ts';
import { addressIn, subjectIn } from '../../../src/ui/spf/subject.ts';
import { told } from '../../../src/ui/spf/told.ts';

test.each([
  ['192.0.2.25', '192.0.2.25'],
  [' [192.0.2.25] ', '192.0.2.25'],
  ['[2001:db8::1]:25', '2001:db8::1'],
  ['192.0.2.256', null],
  ['192.0.2.0/24', null],
  ['example.com', null],
  ['', null],
  ['<script>', null],
])('the address in %j', (text, address) => {
  expect(addressIn(text)).toBe(address);
});

test.each([
  ['example.com', 'example.com', ''],
  ['Example.COM.', 'example.com', ''],
  ['_spf.example.com', '_spf.example.com', ''],
  ['x@bounces._x.example.com', 'bounces._x.example.com', 'x'],
  ['jane@example.com', 'example.com', 'jane'],
  ['Jane <mailto:jane.doe@example.com>', 'example.com', 'jane.doe'],
])('the sender in %j', (text, domain, localPart) => {
  expect(subjectIn(text)).toEqual({ domain, localPart });
});

test.each(['', 'localhost', '192.0.2.1', 'a b', '@', '<>', '💥'])('no sender in %j', (text) => {
  expect(subjectIn(text)).toBeNull();
});

const step: SpfStep = {
  depth: 0,
  domain: 'example.com',
  term: null,
  span: null,
  target: null,
  questions: [],
  outcome: 'no-match',
  lookups: 0,
  voidLookups: 0,
  section: '5',
  reason: null,
};

test.each([
  ['-all', 'all', ''],
  ['ip4:192.0.2.0/24', 'ip4', '192.0.2.0/24'],
  ['?INCLUDE:_spf.example.com', 'include', '_spf.example.com'],
  ['redirect=_spf.example.com', 'redirect', '_spf.example.com'],
  [null, '', ''],
])('the term %j', (term, name, value) => {
  expect(told({ ...step, term })).toMatchObject({ name, value });
});
