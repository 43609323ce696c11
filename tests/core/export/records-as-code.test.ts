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
  ['dnscontrol', `  TXT('_dmarc', 'v=DMARC1; p=none', TTL(300)),`],
  ['octodns', '    - "v=DMARC1\\\\; p=none"'],
] as const)('%s', (format, line) =>
  expect(recordsAsCode(format, txt, 'x.example', 300).split('\n')).toContain(line),
);

test('hostile text stays inside its quotes', () => {
  const value = `v=x "; ' \${evil} %{if} \\ \n\u0000 ü`;
  for (const format of codeFormats) {
    const text = recordsAsCode(format, [{ name: 'x.example', type: 'TXT', value }], 'x.example', 300);
    if (format.startsWith('terraform')) expect(text, format).not.toMatch(/(?<![$])\$\{evil/);
    if (['zone-file', 'nsupdate'].includes(format)) expect(text.split('\n').filter((line) => line.includes('evil'))).toHaveLength(1); // prettier-ignore
  }
});
