import { generateKeyPairSync } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { zoneFromRecords, zoneResolver, type ZoneLiteral } from '../../../src/core/dns/zone.ts';
import type { Resolver } from '../../../src/core/dns/types.ts';
import { catalogue, type FindingId } from '../../../src/core/findings/catalogue.ts';
import { parseDkimKey } from '../../../src/core/records/dkim/parse.ts';
import { parseDmarc } from '../../../src/core/records/dmarc/parse.ts';
import { parseSpf } from '../../../src/core/records/spf/parse.ts';
import { checkDomain } from '../../../src/core/report/check-domain.ts';
import {
  bare1024,
  cutTestsys,
  ed25519,
  ed25519Spki,
  rsa1024,
  rsa2048,
  rsaKey,
} from '../records/dkim/keys.ts';

/** Everything that this page can say is said of something below. */
const spfTexts = [
  'v=spf1; mx', 'v=spf1 mail.example.com', 'v=spf1 ipv4:192.0.2.1', 'v=spf1 ip4:192.0.2.1~all', 'v=spf1 mx, -all',
  'v=spf1 include: example.net -all', 'v=spf1 "mx -all', 'v=spf1 mx\u00a0-all', 'v=spf1 a:192.0.2.1', 'v=spf1 ip4:123.155.144.256',
  'v=spf1 ip6:2001:db8', 'v=spf1 ip4:192.0.2.0/024', 'v=spf1 include:example.net/24', 'v=spf1 include:', 'v=spf1 include:example',
  'v=spf1 exists:%{x}.example.net', 'v=spf1 ~all:example.net', 'v=spf1 ~redirect=example.net', 'v=spf1 redirect=a.b redirect=c.d',
  'v=spf1 a:foo:bar/baz.example.com', 'v=spf1 include=example.net', 'v=spf1 v=spf1 -all', 'v=spf1 op=auth -all',
]; // prettier-ignore

const private512 = generateKeyPairSync('rsa', {
  modulusLength: 512,
  publicKeyEncoding: { type: 'spki', format: 'der' },
  privateKeyEncoding: { type: 'pkcs8', format: 'der' },
}).privateKey.toString('base64');
const key = `v=DKIM1; k=rsa; p=${rsa2048}`;
const dkimTexts = [
  key, `p=${rsa2048}`, `k=rsa; v=DKIM1; p=${rsa2048}`, `v=dkim1; p=${rsa2048}`, `v=DKIM1; k=rsa; k=rsa; p=${rsa2048}`, `v=DKIM1; rsa; p=${rsa2048}`,
  `v=DKIM1;; p=${rsa2048}`, `v=DKIM1; P=${rsa2048}`, `v=DKIM1; a=x; p=${rsa2048}`, `v=DKIM1; g=*; p=${rsa2048}`, `v=DKIM1; g=; p=${rsa2048}`,
  `v=DKIM1; k=RSA; p=${rsa2048}`, `v=DKIM1; k=dsa; p=${rsa2048}`, `v=DKIM1; h=sha1; p=${rsa2048}`, `v=DKIM1; h=md5; p=${rsa2048}`,
  `v=DKIM1; s=sms; p=${rsa2048}`, `v=DKIM1; t=y; p=${rsa2048}`, `v=DKIM1; t=s; p=${rsa2048}`, `"${key}"`, `v=DKIM1\\; k=rsa\\; p=${rsa2048}`,
  `v=DKIM1; k=rsa; p=${rsa2048.replace('+', '&#43;')}`, `v=DKIM1, k=rsa, p=${rsa2048}`, `v=DKIM1;\u00a0k=rsa; p=${rsa2048}`, 'v=DKIM1; k=rsa',
  'v=DKIM1; p=', cutTestsys, key.slice(0, 255), `v=DKIM1; p=${rsa1024.replace('P/', 'P-')}`, 'v=DKIM1; p=QUJDREVGR0g=',
  `v=DKIM1; k=ed25519; p=${ed25519Spki}`, `v=DKIM1; k=ed25519; p=${ed25519.slice(0, 40)}`, `v=DKIM1; k=ed25519; p=${rsa1024}`, `v=DKIM1; p=${private512}`,
  'v=DKIM1; p=-----BEGIN PUBLIC KEY-----MIGf-----END PUBLIC KEY-----', `v=DKIM1; p=${bare1024}`, `v=DKIM1; k=ed25519; p=${ed25519.slice(0, -1)}`,
  `v=DKIM1; p=${rsaKey(2048)}AAAA`, `v=DKIM1; p=MIIB ${rsa2048.slice(4)}`, `v=DKIM1; p=${rsaKey(768)}`, `v=DKIM1; p=${rsa1024}`, `v=DKIM1; p=${rsaKey(8192)}`,
  `v=DKIM1; p=${rsaKey(2048, [1])}`, `v=DKIM1; p=${rsaKey(2048, [3])}`,
]; // prettier-ignore

const dmarcTexts = [
  'v=dmarc1; p=none', 'v=DMARC1; p=rejct', 'v=DMARC1; p=rejct; rua=mailto:a@example.com', 'v=DMARC1', 'v=DMARC1; rua=mailto:a@example.com',
  'v=DMARC1; adkim=s; p=none', 'v=DMARC1; p=none; pct=100', 'v=DMARC1; p=reject; pct=0', 'v=DMARC1; p=none; foo=bar', 'v=DMARC1; p=none; adkm=r',
  'v=DMARC1; p=none; p=reject', 'v=DMARC1; p=none; adkim=strict', 'v=DMARC1; p=none, rua=mailto:a@example.com', 'v=DMARC1\\; p=none', 'v=DMARC1; p=none; reject',
  'v=DMARC1; p=none; rua=a@example.com', 'v=DMARC1; p=none; rua=mailto:nobody', 'v=DMARC1; p=none; rua=https://example.com/in',
  'v=DMARC1; p=none; rua=mailto:a@example.com; mailto:b@example.com', 'v=DMARC1; p=none; rua=mailto:a@example.com!10m', 'v=DMARC1; p=none; fo=1',
]; // prettier-ignore

const h = { A: ['198.51.100.1'], AAAA: ['2001:db8::1'] };
const spf = (terms: string, more: ZoneLiteral[string] = {}): ZoneLiteral => ({
  'a.example': { TXT: [`v=spf1 ${terms}`], ...more },
  'h.example': h,
});
const below = (text: string): ZoneLiteral => ({ 'b.example': { TXT: [text] } });
const names = (count: number) => Array.from({ length: count }, (_, i) => `n${String(i)}.example`);
const each = (list: readonly string[], entry: ZoneLiteral[string]): ZoneLiteral =>
  Object.fromEntries(list.map((name) => [name, entry]));
const includes = (count: number) =>
  `${names(count)
    .map((name) => `include:${name}`)
    .join(' ')} ~all`;
const open = { TXT: ['v=spf1 ip4:198.51.100.1 -all'] };
const chained = Array.from({ length: 14 }, (_, i) => `c${String(i)}.example`);

const spfZones: readonly ZoneLiteral[] = [
  spf('a:h.example ~all'), spf('a:h.example -all'), spf('-all'), spf('+all'), spf('?all'), spf('a:h.example'), {},
  { 'a.example': { A: ['198.51.100.1'] } }, { 'a.example': { MX: [[0, '']] } },
  spf('', { TXT: ['v=spf1 -all', 'v=spf1 ~all'] }), spf('', { fail: 'timeout' }), spf('', { TXT: ['v=spf1 -all', 'v=spf1; mx', 'spf2.0/pra -all'] }),
  { ...spf(includes(12)), ...each(names(12), open) }, { ...spf(includes(9)), ...each(names(9), open) },
  spf('a:x.example a:y.example a:z.example ~all'), { ...spf('a:n0.example a:n1.example a:n2.example ~all'), ...each(names(3), { A: ['198.51.100.1'] }) },
  { ...spf('include:c0.example ~all'), ...Object.fromEntries(chained.map((name, i) => [name, { TXT: [`v=spf1 include:c${String(i + 1)}.example ~all`] }])) },
  { ...spf('include:b.example ~all'), ...below('x') }, spf('include:b.example ~all'), { ...spf('include:b.example ~all'), 'b.example': { TXT: ['v=spf1 -all', 'v=spf1 ~all'] } },
  { ...spf('include:b.example ~all'), ...below('v=spf1 ipv4:192.0.2.1 -all') }, spf('include:a.example ~all'), spf(`include:%{d}.${'x'.repeat(64)}.example ~all`),
  { ...spf('include:b.example ~all'), 'b.example': { fail: 'timeout' } }, { ...spf('include:b.example ~all'), ...below('v=spf1 +all') },
  { ...spf('include:servers.mcsv.net ~all'), 'servers.mcsv.net': open }, spf('~all redirect=r.example'), spf('~all include:b.example'), spf('ptr ~all'),
  spf('ip4:198.51.100.1 ip4:198.51.100.1 ~all'), spf('exists:gone.example ~all'), spf('exists:h.example ~all'), spf('mx ~all'), spf('mx ~all', { MX: [[0, '']] }),
  spf('mx ~all', { MX: [[0, 'gone.example']] }), spf('mx ~all', { MX: names(11).map((name) => [1, name] as const) }), { ...spf('a:b.example ~all'), 'b.example': { fail: 'servfail' } },
  { ...spf('a:b.example ~all'), 'b.example': { CNAME: 'h.example' } }, spf('-all exp=gone.example'), spf('ip4:0.0.0.0/0 ~all'), spf('ip4:0.0.0.0/1 ip4:128.0.0.0/1 ~all'),
  spf('ip4:10.0.0.0/8 ~all'), spf('ip4:198.51.100.7/24 ~all'), spf('exists:%{i}.b.example ~all'), spf('exists:%{p}.b.example ~all'),
  spf(`${Array.from({ length: 20 }, (_, i) => `ip4:198.51.100.${String(i + 100)}/32`).join(' ')} ~all`), spf('', { TXT: ['v=spf1 -all', 'x'.repeat(1300)] }),
  spf('', { TXT: [['v=spf1 ip4:198.51.100.1', 'ip4:198.51.100.2 ~all']] }),
]; // prettier-ignore

const at = (selector: string, entry: ZoneLiteral[string]): ZoneLiteral => ({
  'a.example': { A: ['192.0.2.1'] },
  [`${selector}._domainkey.a.example`]: entry,
});
const microsoft = (n: number) => `selector${String(n)}-x._domainkey.y.onmicrosoft.com`;
const dkimZones: readonly ZoneLiteral[] = [
  at('unguessable', { TXT: [key] }), at('mail', { fail: 'timeout' }), at('*', { TXT: ['v=DKIM1; p='] }), at('*', { TXT: [key] }), at('*', { TXT: ['x'] }),
  at('s1', { CNAME: 's1.keys.example.net' }), { ...at('s1', { CNAME: 's1.keys.example.net' }), 's1.keys.example.net': { A: ['192.0.2.9'] } },
  { ...at('selector1', { CNAME: microsoft(1) }), ...at('selector2', { CNAME: microsoft(2) }), [microsoft(1)]: { TXT: [key] } },
  at('mail', { TXT: ['hello'] }), at('mail', { TXT: [key, `v=DKIM1; p=${rsa1024}`] }), at('s1', { A: ['192.0.2.7'] }),
  { 'mail._domainkey.a.example.a.example': { TXT: [key] }, 'a.example': { A: ['192.0.2.1'] } }, at('dkim', { TXT: ['v=DKIM1; p='] }),
  at('dkim', { TXT: [`v=DKIM1; k=ed25519; p=${ed25519}`] }), { 'a.example': { MX: [[1, 'a-example.mail.protection.outlook.com']] } },
  spf('include:amazonses.com ~all'), { 'mine._domainkey.a.example.a.example': { TXT: [key] }, 'a.example': { A: ['192.0.2.1'] } },
]; // prettier-ignore

const dmarc = (text: string, more: ZoneLiteral = {}): ZoneLiteral => ({
  'a.example': { A: ['192.0.2.1'], MX: [[1, 'h.example']] },
  '_dmarc.a.example': { TXT: [text] },
  ...more,
});
const outside = 'v=DMARC1; p=reject; rua=mailto:r@in.reports.test';
const consent = (entry: ZoneLiteral[string]): ZoneLiteral =>
  dmarc(outside, { 'in.reports.test': h, 'a.example._report._dmarc.in.reports.test': entry });
const dmarcZones: readonly (readonly [ZoneLiteral, string?])[] = [
  [dmarc('v=DMARC1; p=reject; rua=mailto:r@a.example')], [dmarc('v=DMARC1; p=none')], [dmarc('v=DMARC1; p=quarantine; t=y')], [dmarc('v=DMARC1; p=reject; sp=none')],
  [dmarc('v=DMARC1; p=reject; psd=y')], [{ '_dmarc.a.example': { TXT: ['v=DMARC1; p=none', 'v=DMARC1; p=reject'] } }], [{ '_dmarc.a.example': { fail: 'timeout' } }],
  [dmarc('v=DMARC1; p=reject'), 'gone.a.example'], [dmarc('v=DMARC1; p=reject', { '_dmarc.b.a.example': { TXT: ['v=DMARC1; p=reject; sp=reject'] } }), 'b.a.example'],
  [dmarc('v=DMARC1; p=reject', { '_dmarc.example': { TXT: ['v=DMARC1; p=reject'] } })], [{ '_dmarc.a.example.a.example': { TXT: ['v=DMARC1; p=none'] }, 'a.example': h }],
  [{ 'a.example': { TXT: ['v=DMARC1; p=none'] } }], [consent({ TXT: ['x'] })], [consent({ fail: 'timeout' })], [consent({ TXT: ['v=DMARC1; rua=mailto:x@in.reports.test'] })],
  [consent({ TXT: ['v=DMARC1; rua=mailto:x@else.test'] })], [{ ...consent({ TXT: ['v=DMARC1'] }), 'in.reports.test': { MX: [[0, '']] } }],
  // The walk ends at the record itself; older receivers look at the domain above as well.
  [{ '_dmarc.b.a.example': { TXT: ['v=DMARC1; p=reject; psd=n'] }, '_dmarc.a.example': { fail: 'timeout' } }, 'b.a.example'],
]; // prettier-ignore

const mx = (host: string, more: ZoneLiteral = {}): ZoneLiteral => ({
  'a.example': { MX: [[10, host]] },
  ...more,
});
const receivingZones: readonly ZoneLiteral[] = [
  mx('h.example', { 'h.example': h }), { 'a.example': { fail: { MX: 'timeout' } } }, { 'a.example': { MX: [[0, ''], [10, 'h.example']] } }, { 'a.example': { TXT: ['x'] } },
  mx('alias.example', { 'alias.example': { CNAME: 'h.example' }, 'h.example': h }), mx('192.0.2.1'), mx('localhost'), mx('gone.example'),
  { 'a.example': { MX: [[10, 'h.example'], [20, 'gone.example']] }, 'h.example': h }, mx('h.example', { 'h.example': { A: ['10.0.0.1'] } }), mx('h.example', { 'h.example': { fail: 'servfail' } }),
  mx('h.example', { 'h.example': { AAAA: ['2001:db8::1'] } }), mx('in1-smtp.messagingengine.com', { 'in1-smtp.messagingengine.com': h }),
]; // prettier-ignore

const zone = `$ORIGIN a.example.
$TTL 300
@ SOA ns.host.example. post.host.example. 1 3600 600 86400 60
@ NS ns1.host.example.
`;
const failing = (reason: string) =>
  ['TXT', 'SOA', 'NS', 'DS'].map((type) => `;@fail a.example. ${type} ${reason}`).join('\n');
const dnsZones: readonly (readonly [string, string?])[] = [
  [zone], [`;@sign yes\n${zone}`], [`${zone}@ DS 1 13 2 abcd`], [failing('timeout')], [failing('bogus')], [`${zone}@ TXT "MS=ms123"`],
  [`${zone}www CNAME host.a.example.\nhost A 192.0.2.1`, 'www.a.example'], ['a.example. CNAME host.other.example.\nhost.other.example. A 192.0.2.1'],
]; // prettier-ignore

const said = new Set<FindingId>();
async function read(resolver: Resolver, domain = 'a.example', selectors: readonly string[] = []) {
  await checkDomain(domain, {
    resolver, selectors, signal: new AbortController().signal, now: () => Date.UTC(2026, 10, 24),
    random: (length) => new Uint8Array(length).fill(7),
    emit: (event) => { if (event.type === 'finding') said.add(event.finding.id); },
    logged: (error) => { throw error; },
  }); // prettier-ignore
}

beforeAll(async () => {
  for (const text of spfTexts) for (const { id } of parseSpf(text).findings) said.add(id);
  for (const text of dkimTexts) for (const { id } of parseDkimKey(text).findings) said.add(id);
  for (const text of dmarcTexts) for (const { id } of parseDmarc(text).findings) said.add(id);
  for (const one of [...spfZones, ...receivingZones]) await read(zoneFromRecords(one));
  for (const one of dkimZones) await read(zoneFromRecords(one), 'a.example', ['mine']);
  for (const [one, domain] of dmarcZones) await read(zoneFromRecords(one), domain);
  for (const [one, domain] of dnsZones) await read(zoneResolver(one), domain);
  await read(zoneFromRecords({}), 'localhost');
});

/** Servers, encryption and logo have rows of their own, rule by rule (tests/core/checks, tests/core/records). */
const ownRows = /^(?:hosts|transport|bimi)\./;
const ids = (Object.keys(catalogue) as FindingId[]).filter((id) => !ownRows.test(id));
test.each(ids)('%s is said of something', (id) => expect([...said]).toContain(id));
