import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changePolicy } from '../../../src/core/build/policy-form.ts';
import { readPolicy } from '../../../src/core/records/mta-sts/policy.ts';

const file =
  'version: STSv1\nmode:  testing\nx-later: kept ; as it is\nmx: mx1.example.com\nmx: *.example.net\nno field\nmax_age: 86400\n';

// RFC 8461 §3.2: what is not changed stays as it was written.
test.each([
  ['the mode', { mode: 'enforce' }, file.replace('testing', 'enforce')],
  ['the age', { maxAge: 604_800 }, file.replace('86400', '604800')],
  ['one host less', { mx: ['*.example.net'] }, file.replace('mx: mx1.example.com\n', '')],
  ['one host more', { mx: ['mx1.example.com', '*.example.net', 'mx3.example.com'] }, file.replace('net\n', 'net\nmx: mx3.example.com\n')],
  ['no host', { mx: [] }, file.replace('mx: mx1.example.com\nmx: *.example.net\n', '')],
  ['nothing', {}, file],
] as const)('%s', (_, change, expected) => {
  expect(changePolicy(file, change)).toBe(expected);
}); // prettier-ignore

test.each([
  ['version: STSv1\r\nmode: none', { maxAge: 1 }, 'version: STSv1\r\nmode: none\r\nmax_age: 1\r\n'],
  ['version: STSv1\r\nmax_age: 1\r\n', { mx: ['a.example'] }, 'version: STSv1\r\nmx: a.example\r\nmax_age: 1\r\n'],
  ['', { mode: 'none' }, 'mode: none\r\n'],
] as const)('what is missing in %j is added', (text, change, expected) => {
  expect(changePolicy(text, change)).toBe(expected);
}); // prettier-ignore

test('any text: the fields say what was asked for', () => {
  const line = fc.constantFrom('mode: testing', 'mx: a.example', 'mx: b', 'max_age: x', 'mode: none', ': :', 'later: 1', '', 'version: STSv1'); // prettier-ignore
  fc.assert(
    fc.property(fc.array(line), fc.constantFrom('\n', '\r\n'), (lines, end) => {
      const mx = ['b.example', '*.c.example'];
      const policy = readPolicy(changePolicy(lines.join(end), { mode: 'enforce', mx, maxAge: 7 }));
      expect([policy.mode, policy.maxAge, policy.mx.map(({ text }) => text.value)]).toEqual(['enforce', 7, mx]); // prettier-ignore
    }),
  );
});
