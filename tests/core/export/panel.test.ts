import { expect, test } from 'vitest';
import { dnsPanels } from '../../../src/core/data/dns-panels.ts';
import { panelEntry, panelNotes } from '../../../src/core/export/panel.ts';
import { withoutLocalParts } from '../../../src/core/export/mask.ts';

const change = (name: string, after: string) =>
  ({ action: 'add', name, type: 'TXT', before: [], after, ttl: null }) as const;
const long = 'x'.repeat(300);

test.each([
  ['generic', '_dmarc.example.com', 'v=DMARC1; p=none', '_dmarc', 'v=DMARC1; p=none'],
  ['generic', 'example.com', 'v=spf1 -all', '@', 'v=spf1 -all'],
  ['strato', 'example.com', 'v=spf1 -all', '', 'v=spf1 -all'],
  ['bind', '_dmarc.example.com', 'v=DMARC1; p=none', '_dmarc.example.com.', '"v=DMARC1; p=none"'],
  ['bind', 'example.com', 'a"b\\c', 'example.com.', '"a\\"b\\\\c"'],
  // U+00E4 is 228, octal 344.
  ['bind', 'example.com', 'n=\u00e4', 'example.com.', '"n=\\228"'],
  ['route53', 'example.com', 'n=\u00e4', '', '"n=\\344"'],
  // A panel shows text: the two octets of U+00FC are one letter there.
  ['generic', 'example.com', 'n=\u00c3\u00bc', '@', 'n=\u00fc'],
  ['route53', 'example.com', 'v=spf1 -all', '', '"v=spf1 -all"'],
  ['cloudflare', 's.example.com', long, 's', `"${'x'.repeat(255)}" "${'x'.repeat(45)}"`],
  ['cloudflare', 'example.com', 'v=spf1 -all', '@', '"v=spf1 -all"'],
  ['ionos', 's.example.com', long, 's', long],
  ['bind', 's.example.com', 'x'.repeat(255), 's.example.com.', `"${'x'.repeat(255)}"`],
  ['terraform', '_dmarc.example.com', 'v=DMARC1; p=none', '_dmarc.example.com', '"v=DMARC1; p=none"'],
  ['terraform', 's.example.com', long, 's.example.com', `"${'x'.repeat(255)}\\"\\"${'x'.repeat(45)}"`],
  [
    'terraform',
    'example.com',
    'v=spf1 exists:%{i}.x.example',
    'example.com',
    '"v=spf1 exists:%%{i}.x.example"',
  ],
  ['terraform', 'example.com', 'a ${b} 50% "c"', 'example.com', '"a $${b} 50% \\\\\\"c\\\\\\""'],
  ['generic', 'other.example', 'v=spf1 -all', 'other.example', 'v=spf1 -all'],
  ['route53', 's.example.com', long, 's', `"${'x'.repeat(255)}" "${'x'.repeat(45)}"`],
  ['no-such-panel', 'example.com', 'v=spf1 -all', '@', 'v=spf1 -all'],
])('%s: %s', (panel, name, after, expectedName, value) => {
  const entry = panelEntry(panel, change(name, after), 'example.com');
  expect(entry).toEqual({ name: expectedName, type: 'TXT', ttl: 3600, value });
});

test.each([
  ['rua=mailto:jane.doe@example.com', 'rua=mailto:…@example.com'],
  ['no address here', 'no address here'],
  ['a@b.example, c@d.example', '…@b.example, …@d.example'],
])('%s is masked in a ticket', (text, expected) => expect(withoutLocalParts(text)).toBe(expected));

test.each([
  ['generic', '@', '10 mx1.example.com'],
  ['google-cloud', 'example.com.', '10 mx1.example.com'],
  ['ovh', '', '10 mx1.example.com'],
  ['bind', 'example.com.', '10 mx1.example.com'],
  ['route53', '', '10 mx1.example.com'],
  ['terraform', 'example.com', '"10 mx1.example.com"'],
])('MX in %s is no text', (panel, name, value) =>
  expect(
    panelEntry(
      panel,
      { ...change('example.com', '10 mx1.example.com'), type: 'MX', ttl: 300 },
      'example.com',
    ),
  ).toEqual({ name, type: 'MX', ttl: 300, value }),
);

test.each([
  ['generic', 'mail', 'bare'],
  ['bind', 'mail.example.com.', 'bare'],
  ['route53', 'mail', 'bare'],
])('an address in %s is no text', (panel, name, value) => {
  const address = { ...change('mail.example.com', '192.0.2.25'), type: 'A' } as const;
  expect(panelEntry(panel, address, 'example.com')).toMatchObject({ name, type: 'A', value: '192.0.2.25' });
  expect(panelNotes(panel, address, 'example.com').value).toBe(value);
});

test.each([
  [null, 3600],
  [0, 3600],
  [60, 60],
])('a TTL of %s becomes %i', (ttl, expected) =>
  expect(panelEntry('bind', { ...change('example.com', 'x'), ttl }, 'example.com').ttl).toBe(expected),
);

/** The place of the list; whatever else there is comes on top. */
const named = ['generic', 'bind', 'powerdns', 'cloudflare', 'route53', 'google-cloud', 'azure', 'hetzner', 'ionos', 'strato', 'netcup', 'inwx', 'all-inkl', 'united-domains', 'godaddy', 'namecheap', 'ovh', 'gandi', 'terraform']; // prettier-ignore
test('every panel that was asked for is there, with its date', () => {
  const ids = dnsPanels.entries.map(({ id }) => id);
  for (const id of named) expect(ids).toContain(id);
  for (const { date, source } of dnsPanels.entries) expect([/^\d{4}-\d\d-\d\d$/.test(date), source]).toEqual([true, expect.stringMatching(/\S/)]); // prettier-ignore
});

const dmarcAt = { name: '_dmarc.example.com', type: 'TXT', after: 'v=DMARC1; p=none' } as const;
const short = {
  kind: 'short',
  typed: '_dmarc',
  added: '.example.com',
  doubled: '_dmarc.example.com.example.com',
};
test.each([
  ['generic', dmarcAt, { name: short, value: 'bare', isSure: true }],
  ['netcup', dmarcAt, { name: short, value: 'bare', isSure: true }],
  ['inwx', dmarcAt, { name: short, value: 'bare', isSure: false }],
  ['cloudflare', dmarcAt, { name: short, value: 'strings', isSure: true }],
  ['netcup', { ...dmarcAt, after: long }, { value: 'bare-long' }],
  ['strato', { ...dmarcAt, name: 'example.com' }, { name: { kind: 'top', typed: '' }, isSure: true }],
  ['cloudflare', { ...dmarcAt, name: 'example.com' }, { name: { kind: 'top', typed: '@' } }],
  ['bind', dmarcAt, { name: { kind: 'whole', dot: true }, value: 'strings', isSure: true }],
  ['terraform', dmarcAt, { name: { kind: 'whole', dot: false }, value: 'hcl' }],
  ['hetzner', { ...dmarcAt, type: 'MX', name: 'example.com' } as const, { value: 'mx' }],
  [
    'ovh',
    { ...dmarcAt, name: 'example.com.reports.example' },
    { name: { kind: 'outside', apex: 'example.com' } },
  ],
  ['ovh', { ...dmarcAt, name: 'notexample.com' }, { name: { kind: 'outside' } }],
])('what %s does with it', (panel, change, expected) =>
  expect(panelNotes(panel, change, 'example.com')).toMatchObject(expected),
);
