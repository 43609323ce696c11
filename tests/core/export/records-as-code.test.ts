import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { noMailSet } from '../../../src/core/build/sets.ts';
import { zoneResolver } from '../../../src/core/dns/zone.ts';
import { codeFormats } from '../../../src/core/build/code-formats.ts';
import { recordsAsCode } from '../../../src/core/export/records-as-code.ts';

const signal = new AbortController().signal;
const long = `v=DKIM1; k=rsa; p=${'A'.repeat(300)}`;

test('a zone file is read by our own zone resolver as it was meant', async () => {
  const records = [...noMailSet('x.example'), { name: 's1._domainkey.x.example', type: 'TXT', value: long } as const];
  const zone = zoneResolver(recordsAsCode('zone-file', records, 'x.example', 3600));
  const spf = await zone.lookup('x.example', 'TXT', signal);
  expect(spf).toMatchObject({ status: 'found', ttl: 3600, records: [{ strings: ['v=spf1 -all'] }] });
  const mx = await zone.lookup('x.example', 'MX', signal);
  expect(mx).toMatchObject({ records: [{ preference: 0, exchange: '' }] });
  const any = await zone.lookup('anything._domainkey.x.example', 'TXT', signal);
  expect(any).toMatchObject({ records: [{ strings: ['v=DKIM1; p='] }] });
  const key = await zone.lookup('s1._domainkey.x.example', 'TXT', signal);
  expect(key.status === 'found' && key.records[0]?.strings.map(({ length }) => length)).toEqual([255, 63]);
  expect(key.status === 'found' && key.records[0]?.strings.join('')).toBe(long);
}); // prettier-ignore

const txt = [{ name: '_dmarc.x.example', type: 'TXT', value: 'v=DMARC1; p=none' } as const];
test.each([
  ['zone-file', '_dmarc 300 IN TXT "v=DMARC1; p=none"'],
  ['nsupdate', 'update add _dmarc.x.example. 300 IN TXT "v=DMARC1; p=none"'],
  ['powerdns', `pdnsutil add-record x.example '_dmarc' TXT 300 '"v=DMARC1; p=none"'`],
  ['terraform-route53', '  records = ["v=DMARC1; p=none"]'],
  ['terraform-cloudflare', '  content  = "\\"v=DMARC1; p=none\\""'],
  ['terraform-google', '  name         = "_dmarc.x.example."'],
  ['terraform-azure', '    value = "v=DMARC1; p=none"'],
  ['terraform-hetzner', '  records = [{ value = "\\"v=DMARC1; p=none\\"" }]'],
  ['dnscontrol', `  TXT('_dmarc', 'v=DMARC1; p=none', TTL(300))`],
  ['octodns', '    - "v=DMARC1\\\\; p=none"'],
] as const)('%s', (format, line) =>
  expect(recordsAsCode(format, txt, 'x.example', 300).split('\n')).toContain(line),
);

const standing = {
  name: 'x.example',
  others: [{ strings: ['token=1'] }, { strings: ['a"', 'b'] }],
  hasOld: true,
};
const spf = [{ name: 'x.example', type: 'TXT', value: 'v=spf1 -all' } as const];
test.each([
  // RFC 2136 §3.4.2: the old SPF record must not stay beside the new one (RFC 7208 §3.2), and the tokens stay.
  ['nsupdate', 'zone x.example.\nupdate delete x.example. TXT\nupdate add x.example. 300 IN TXT "token=1"\nupdate add x.example. 300 IN TXT "a\\"" "b"\nupdate add x.example. 300 IN TXT "v=spf1 -all"\nshow\nsend\n'],
  ['powerdns', `pdnsutil replace-rrset x.example '@' TXT 300 '"token=1"' '"a\\"b"' '"v=spf1 -all"'\n`],
  ['terraform-route53', '  records = ["token=1", "a\\\\\\"b", "v=spf1 -all"]'],
  ['terraform-google', '  rrdatas      = ["\\"token=1\\"", "\\"a\\\\\\"b\\"", "\\"v=spf1 -all\\""]'],
  ['terraform-hetzner', '  records = [{ value = "\\"token=1\\"" }, { value = "\\"a\\\\\\"b\\"" }, { value = "\\"v=spf1 -all\\"" }]'],
  ['terraform-azure', '    value = "token=1"'],
  ['terraform-azure', '    value = "v=spf1 -all"'],
  ['octodns', '    - "token=1"'],
  // One record is one entry there: the others have their own.
  ['terraform-cloudflare', '  content  = "\\"v=spf1 -all\\""'],
  ['zone-file', '$ORIGIN x.example.\n$TTL 300\n@ 300 IN TXT "v=spf1 -all"\n'],
  ['dnscontrol', `D_EXTEND('x.example',\n  TXT('@', 'v=spf1 -all', TTL(300))\n);\n`],
] as const)('%s keeps what stands at the name, and no old record beside the new', (format, wanted) => {
  const text = recordsAsCode(format, spf, 'x.example', 300, standing);
  if (wanted.endsWith('\n')) expect(text).toBe(wanted);
  else expect(text.split('\n')).toContain(wanted);
}); // prettier-ignore
test('what stands at another name or of another type changes nothing', () => {
  const records = [...noMailSet('x.example'), { name: 's._domainkey.x.example', type: 'TXT', value: 'v=DKIM1; p=' } as const];
  for (const format of codeFormats)
    expect(recordsAsCode(format, records, 'x.example', 300, { ...standing, name: 'y.example' })).toBe(recordsAsCode(format, records, 'x.example', 300));
  expect(recordsAsCode('powerdns', spf, 'x.example', 300, { name: 'x.example', others: [], hasOld: false })).toContain('add-record');
}); // prettier-ignore

test('hostile text stays inside its quotes', () => {
  const value = `v=x "; ' \${evil} %{if} \\ \n\u0000 ü`;
  for (const format of codeFormats) {
    const text = recordsAsCode(format, [{ name: 'x.example', type: 'TXT', value }], 'x.example', 300);
    if (format.startsWith('terraform')) expect(text, format).not.toMatch(/(?<![$])\$\{evil/);
    if (['zone-file', 'nsupdate'].includes(format)) expect(text.split('\n').filter((line) => line.includes('evil'))).toHaveLength(1); // prettier-ignore
  }
});

/** What a program reads in its own quotes, read anew here: JavaScript by itself, the others by their few escapes. */
const unquoted = (text: string) =>
  text.replace(/\\u([0-9a-f]{4})|\\(.)/g, (_, hex: string | undefined, one: string) => (hex === undefined ? one : String.fromCharCode(parseInt(hex, 16)))); // prettier-ignore
const template = (text: string) => unquoted(text.replace(/([$%])\1(?=\{)/g, '$1'));
/** RFC 1035 §5.1, decimal; Route 53: octal. */
const strings = (text: string, base: 8 | 10) =>
  [...text.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, inner = '']) =>
    inner.replace(/\\(\d{3})|\\(.)/g, (_, digits: string | undefined, one: string) => (digits === undefined ? one : String.fromCharCode(parseInt(digits, base)))),
  ); // prettier-ignore
const utf8 = (text: string) => Buffer.from(text, 'latin1').toString('utf8');

test.each([
  ['quotes and backslashes', 'v=x; a="b"; c=\\d\\\\; \'e\''],
  ['templates', 'v=spf1 exists:%{i}._spf.x.example ${var.x} $${y} %%{z} -all'],
  ['semicolons and hashes', 'v=DMARC1; p=none;; # no comment'],
  ['line breaks and controls', 'v=x\r\n\tb\u0000\u007f\u2028'],
  ['letters beyond ASCII', 'v=x n=größe 漢 🦊'],
  ['255 octets', 'x'.repeat(255)],
  ['256 octets', 'x'.repeat(256)],
  ['a pair that the border cuts', `${'x'.repeat(254)}ü"\\`],
])('%s come out of every form as they went in', (_, value) => {
  const said = (format: (typeof codeFormats)[number]) => recordsAsCode(format, [{ name: 'x.example', type: 'TXT', value }], 'x.example', 300); // prettier-ignore
  const pieceOf = (format: (typeof codeFormats)[number], before: string, after: string) => {
    const text = said(format);
    const start = text.indexOf(before) + before.length;
    return text.slice(start, text.lastIndexOf(after));
  };
  const isWhole = (parts: readonly string[]) => {
    expect(parts.every(({ length }) => length <= 255)).toBe(true);
    expect(utf8(parts.join(''))).toBe(value);
  };
  isWhole(strings(pieceOf('zone-file', 'TXT ', '\n'), 10));
  isWhole(strings(pieceOf('nsupdate', 'TXT ', '\nshow'), 10));
  isWhole(strings(pieceOf('terraform-google', 'rrdatas      = ["', '"]').replace(/^/, '').replace(/[^]*/, template), 10)); // prettier-ignore
  isWhole(strings(template(pieceOf('terraform-cloudflare', 'content  = "', '"\n}')), 10));
  isWhole(strings(template(pieceOf('terraform-hetzner', 'value = "', '" }]')), 10));
  isWhole(strings(`"${template(pieceOf('terraform-route53', 'records = ["', '"]')).replaceAll('""', '" "')}"`, 8)); // prettier-ignore
  expect(template(pieceOf('terraform-azure', '    value = "', '"\n  }'))).toBe(value);
  const heard: string[] = [];
  runInNewContext(said('dnscontrol'), { D_EXTEND: () => undefined, TXT: (_name: string, text: string) => heard.push(text), TTL: () => undefined }); // prettier-ignore
  expect(heard).toEqual([value]);
  expect(unquoted(pieceOf('octodns', '    - "', '"')).replaceAll('\\;', ';')).toBe(value);
});
