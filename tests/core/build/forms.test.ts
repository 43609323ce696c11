import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addSpfTerm, printSpfForm, readSpfForm, removeSpfTerm, setSpfAll, spfAllOf, spfTermFrom } from '../../../src/core/build/spf-form.ts'; // prettier-ignore
import { fitsTxt, policyHost } from '../../../src/core/build/judge.ts';
import { reportAddress } from '../../../src/core/build/sets.ts';
import { webAddress } from '../../../src/core/build/web-address.ts';
import { brokenPieces, printTagForm, readTagForm, setTag, tagOf } from '../../../src/core/build/tag-form.ts';

const pieces = [
  'v=spf1',
  'v=DMARC1',
  ' ',
  '  ',
  '\t',
  ';',
  'mx',
  'a',
  '-all',
  '~all',
  'all',
  'include:',
  'x.example',
  'ip4:192.0.2.0/24',
  'ip4:1',
  'redirect=',
  'p=none',
  '=',
  'ü',
  '\0',
  '"',
  '__proto__=',
  '%{',
  'exp=',
  'rua=mailto:a@b.example',
  '+',
  '\n',
  'ptr',
  'V=SPF1',
  '',
];
const record = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((list) => list.join('')); // prettier-ignore
const spf = fc
  .array(fc.constantFrom('a', 'mx', '-all', 'ip4:192.0.2.1', 'include:x.example', 'wrong!', '?ptr', 'k=v'))
  .map((terms) => ['v=spf1', ...terms].join(' '));

/** Records as people publish them: tags of the kind, with blanks, closing semicolons and capital letters. */
const published = (head: string, pairs: readonly string[]) =>
  fc
    .tuple(
      fc.array(fc.constantFrom(...pairs), { maxLength: 7 }),
      fc.constantFrom(';', '; ', ' ;', ' ; ', ';  '),
      fc.constantFrom('', ';', '; '),
    ) // prettier-ignore
    .map(([list, gap, end]) => [head, ...list].join(gap) + end);
const key = 'A'.repeat(392);
test.each([
  ['DMARC', published('v=DMARC1', ['p=none', 'p = reject', 'sp=none', 'np=reject', 't=y', 'rua=mailto:a@b.example,mailto:c@d.example!10m', 'ruf=mailto:a@b.example', 'fo=1:d:s', 'pct=20', 'adkim=s', 'ASPF=r', 'psd=n', 'x=y=z'])],
  ['DKIM', published('v=DKIM1', ['k=rsa', 'h=sha256', `p=${key}`, `p=${key.slice(0, 76)} ${key.slice(76)}`, 't=y:s', 's=email:*', 'n=a note; with', 'p='])],
  ['MTA-STS', published('v=STSv1', ['id=20261124010203', 'id=1', 'x=y'])],
  ['TLS-RPT', published('v=TLSRPTv1', ['rua=mailto:a@b.example', 'rua=https://x.example/?a=b,mailto:a@b.example', 'x=y'])],
  ['BIMI', published('v=BIMI1', ['l=https://x.example/a.svg', 'l=', 'a=https://x.example/a.pem', 'a=', 'avp=brand'])],
])('1,000 %s records come back as they were, and setting what is set changes nothing', (_, records) => {
  fc.assert(
    fc.property(records, (text) => {
      const form = readTagForm(text);
      expect(printTagForm(form)).toBe(text);
      for (const { name } of form) {
        const value = name === null ? null : tagOf(form, name);
        if (name !== null && value !== null && value !== '') expect(tagOf(setTag(form, name, value), name)).toBe(value);
      }
    }),
    { numRuns: 1000, seed: 20261124 },
  );
}); // prettier-ignore

test('1,000 records and 200 awkward texts come back as they were', () => {
  fc.assert(fc.property(spf, (text) => printSpfForm(readSpfForm(text)) === text), { numRuns: 1000, seed: 20261124 }); // prettier-ignore
  fc.assert(
    fc.property(record, (text) => {
      expect(printSpfForm(readSpfForm(text))).toBe(text);
      expect(printTagForm(readTagForm(text))).toBe(text);
    }),
    { numRuns: 200, seed: 20261124 },
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      expect(printSpfForm(readSpfForm(text))).toBe(text);
      expect(printTagForm(readTagForm(text))).toBe(text);
    }),
    { numRuns: 200, seed: 20261124 },
  );
});

test.each([
  ['v=spf1 -all', 'mx', 'v=spf1 mx -all'],
  ['v=spf1 a  wrong! ~all exp=x.example', 'mx', 'v=spf1 a  wrong! mx ~all exp=x.example'],
  ['v=spf1 mx -all', 'MX', 'v=spf1 mx -all'],
  ['v=spf1 redirect=x.example', 'a', 'v=spf1 a redirect=x.example'],
  ['v=spf1', 'a', 'v=spf1 a'],
])('%s with %s', (text, term, after) =>
  expect(printSpfForm(addSpfTerm(readSpfForm(text), term))).toBe(after),
);

test.each([
  ['v=spf1 mx', '-', 'v=spf1 mx -all'],
  ['v=spf1  ?all mx', '~', 'v=spf1  ~all mx'],
  ['v=spf1 mx -all', null, 'v=spf1 mx'],
  ['v=spf1 -all', '+', 'v=spf1 all'],
  ['v=spf1 mx all=x', '-', 'v=spf1 mx all=x -all'],
  ['v=spf1 -all mx ~all', null, 'v=spf1 mx'],
] as const)('%s for everybody else %s', (text, all, after) => {
  const form = setSpfAll(readSpfForm(text), all);
  expect(printSpfForm(form)).toBe(after);
  expect(spfAllOf(readSpfForm(after))).toBe(all);
});

test('a broken term can be taken out', () =>
  expect(printSpfForm(removeSpfTerm(readSpfForm('v=spf1 a wrong! -all'), 1))).toBe('v=spf1 a -all'));

test.each([
  ['a', '', { term: 'a' }],
  ['include', '', { refused: 'empty' }],
  ['include', ' include:_spf.x.example ', { term: 'include:_spf.x.example' }],
  ['include', 'https://x.example/', { refused: 'name' }],
  ['include', 'localhost', { refused: 'name' }],
  ['mx', 'bücher.example', { term: 'mx:xn--bcher-kva.example' }],
  ['redirect', 'x.example', { term: 'redirect=x.example' }],
  ['ip4', '192.0.2.1:25', { refused: 'port' }],
  ['ip4', '2001:db8::1', { refused: 'family' }],
  ['ip4', '192.0.2.300', { refused: 'address' }],
  ['ip4', '192.0.2.9/24', { refused: 'host-bits', proposal: 'ip4:192.0.2.0/24' }],
  ['ip4', '192.0.2.0/24', { term: 'ip4:192.0.2.0/24' }],
  ['ip4', '192.0.2.0/33', { refused: 'address' }],
  ['ip6', '2001:db8::/32', { term: 'ip6:2001:db8::/32' }],
  ['ip6', '2001:db8::1/32', { refused: 'host-bits', proposal: 'ip6:2001:db8::/32' }],
  // A sign before the name of the mechanism says what is meant; without it the address would pass.
  ['ip4', '-ip4:192.0.2.1', { term: '-ip4:192.0.2.1' }],
  ['ip4', '-ip4:192.0.2.1/24', { refused: 'host-bits', proposal: '-ip4:192.0.2.0/24' }],
  ['include', '~include:x.example', { term: '~include:x.example' }],
  ['mx', '?mx', { term: '?mx' }],
  ['a', '+a', { term: 'a' }],
  ['redirect', '-redirect=x.example', { refused: 'name' }],
  // The article's slip, and what pasting brings along.
  ['ip4', 'ipv4:123.123.123.42', { term: 'ip4:123.123.123.42' }],
  ['ip6', 'IPv6=2001:db8::1', { term: 'ip6:2001:db8::1' }],
  ['include', '"_spf.x.example",', { term: 'include:_spf.x.example' }],
  ['include', '„_spf.x.example“', { term: 'include:_spf.x.example' }],
  ['include', '<x.example>', { term: 'include:x.example' }],
  // RFC 7208 §5.3, §5.4: dual-cidr-length; §5.2 has none.
  ['a', 'a:mail.x.example/24//64', { term: 'a:mail.x.example/24//64' }],
  ['a', 'mail.x.example/24', { term: 'a:mail.x.example/24' }],
  ['mx', 'mx/24', { term: 'mx/24' }],
  ['mx', '//64', { term: 'mx//64' }],
  ['a', '/24/64', { refused: 'name' }],
  ['a', 'mail.x.example/33', { refused: 'name' }],
  ['include', 'x.example/24', { refused: 'name' }],
  // §7.1: names with macros stay as they are.
  ['include', 'include:%{ir}.%{v}.%{d}.spf.x.example', { term: 'include:%{ir}.%{v}.%{d}.spf.x.example' }],
  ['include', '%{q}.x.example', { refused: 'name' }],
  ['a', 'include:%{d}.x.example', { refused: 'name' }],
  // §7.1: the last label is no number, so that an address is no name.
  ['a', '192.0.2.1', { refused: 'name' }],
  ['include', '192.0.2.1', { refused: 'name' }],
  ['mx', '2001:db8::1', { refused: 'name' }],
  ['a', 'x.example:25', { refused: 'port' }],
  ['ip6', '[2001:db8::1]:25', { refused: 'port' }],
  // §5: a mapped address is met by ip4 alone.
  ['ip4', '::ffff:192.0.2.1', { term: 'ip4:192.0.2.1' }],
  ['ip6', '::ffff:192.0.2.1', { refused: 'family' }],
  ['ip4', '192.0.2.0/024', { refused: 'address' }],
  ['ip4', '192.0.2.1-192.0.2.9', { refused: 'address' }],
] as const)('%s: "%s"', (field, pasted, answer) => expect(spfTermFrom(field, pasted)).toEqual(answer));

test.each([
  ['v=DMARC1; p=none', 'p', 'reject', 'v=DMARC1; p=reject'],
  ['v=DMARC1;p= none;', 't', 'y', 'v=DMARC1;p= none; t=y;'],
  ['v=DMARC1; p=none; junk; sp=none', 'sp', null, 'v=DMARC1; p=none; junk'],
  ['v=DMARC1; p=none', 'rua', 'mailto:a@b.example;x', 'v=DMARC1; p=none; rua=mailto:a@b.example%3Bx'],
  // What stands around a value stays.
  ['v=DMARC1 ; p = none\t; sp=none', 'p', 'reject', 'v=DMARC1 ; p = reject\t; sp=none'],
  ['v=DMARC1; p= ; t=y', 'p', 'none', 'v=DMARC1; p=none ; t=y'],
  // A tag that is taken out is gone, however often it stood there.
  ['v=DMARC1; p=none; sp=none; sp=reject;', 'sp', null, 'v=DMARC1; p=none;'],
  // RFC 9989 §4.8: names of tags in any case; elsewhere their case counts (RFC 8461 §3.1: %s"id").
  ['v=DMARC1; P=none', 'p', 'reject', 'v=DMARC1; P=reject'],
  ['v=STSv1; ID=1;', 'id', '2', 'v=STSv1; ID=1; id=2;'],
  [
    'v=BIMI1; L=https://x.example/a.svg',
    'l',
    'https://x.example/b.svg',
    'v=BIMI1; L=https://x.example/a.svg; l=https://x.example/b.svg',
  ],
  // A no-break space is no space: `p` is not in the record yet.
  ['v=DMARC1;\u00a0p=none', 'p', 'none', 'v=DMARC1;\u00a0p=none; p=none'],
  ['v=DMARC1; p=none\u00a0', 'p', 'none', 'v=DMARC1; p=none'],
])('%s: %s=%s', (text, name, value, after) =>
  expect(printTagForm(setTag(readTagForm(text), name, value))).toBe(after),
);

test('broken pieces are named, tags are read', () => {
  const form = readTagForm('v=DMARC1; junk; p=none; p=reject');
  expect(brokenPieces(form)).toEqual(['junk']);
  expect([tagOf(form, 'p'), tagOf(form, '__proto__')]).toEqual(['none', null]);
});

test.each([
  ['post@example.com', 'mailto:post@example.com'],
  [' MAILTO:post@bücher.example ', 'mailto:post@xn--bcher-kva.example'],
  // RFC 6068 §2: what is no unreserved sign is encoded, once.
  ['müller@example.com', 'mailto:m%C3%BCller@example.com'],
  ['mailto:m%C3%BCller@example.com', 'mailto:m%C3%BCller@example.com'],
  ['a/b?c#d@example.com', 'mailto:a%2Fb%3Fc%23d@example.com'],
  ['50%@example.com', 'mailto:50%25@example.com'],
  ['a+b.c-d_e~f@example.com', 'mailto:a+b.c-d_e~f@example.com'],
  ['\ud800@example.com', null],
  ['post', null],
  ['@example.com', null],
  ['post@', null],
  ['post@[192.0.2.1]', null],
  ['a b@example.com', null],
])('report address "%s"', (written, uri) => expect(reportAddress(written)).toBe(uri));

test.each([
  ['https://example.com/a.svg', 'https://example.com/a.svg'],
  ['HTTPS://Example.com/%C3%BC', 'HTTPS://Example.com/%C3%BC'],
  ['https://bücher.example/ü', 'https://xn--bcher-kva.example/%C3%BC'],
  ['http://example.com/', null],
  ['https://', null],
  ['https:///a', null],
  ['https://a b/', null],
  ['https://[::1', null],
  ['javascript:alert(1)', null],
])('web address "%s"', (written, address) => expect(webAddress(written)).toBe(address));

test.each([
  ['mx.example.com', 'mx.example.com'],
  ['*.Bücher.example', '*.xn--bcher-kva.example'],
  ['*', null],
  ['*.*.example.com', null],
  ['mx.*.example.com', null],
  ['localhost', null],
  ['192.0.2.1', null],
  ['mx.example.com:25', null],
])('host of a policy "%s" (RFC 8461 §4.1)', (written, host) => expect(policyHost(written)).toBe(host));

test.each([
  [0, true],
  [65_279, true], // 256 strings, one octet each for the length: 65,535
  [65_280, false],
])('a TXT record of %i octets', (octets, fits) => expect(fitsTxt(octets)).toBe(fits));
