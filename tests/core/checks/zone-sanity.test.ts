import { expect, test } from 'vitest';
import { checkZoneSanity } from '../../../src/core/checks/zone-sanity.ts';
import { zoneResolver } from '../../../src/core/dns/zone.ts';
import type { Lookup, Resolver, RrType } from '../../../src/core/dns/types.ts';

const now = Date.UTC(2026, 10, 24);
const check = async (zone: string | Resolver, domain = 'a.example') => {
  const resolver = typeof zone === 'string' ? zoneResolver(zone) : zone;
  return checkZoneSanity(domain, { resolver, signal: new AbortController().signal, now: () => now });
};
const brief = (found: Awaited<ReturnType<typeof check>>) =>
  found.findings.map(({ id, params }) => [id.replace('zone.', ''), ...Object.values(params)].join(' '));

const soa = (numbers: string) =>
  `$ORIGIN a.example.\n$TTL 300\n@ SOA ns.host.example. post.host.example. ${numbers}\n`;
const servers = `@ NS ns1.host.example.
@ NS ns2.host.example.
ns1.host.example. A 192.0.2.1
ns2.host.example. A 198.51.100.1
`;
const plain = `${soa('1 3600 600 86400 60')}${servers}`;
const sha256 = 'ab'.repeat(32);
const ds = (numbers: string, digest = sha256) => `@ DS ${numbers} ${digest}\n`;
const signed = (more = ds('7 13 2')) => `;@sign yes\n${plain}${more}`;
const key = (numbers = '257 3 13') => `@ DNSKEY ${numbers} abcd\n`;
const good = 'soa.ok 1 60';

test.each<[string, string, string[]]>([
  ['unsigned, two servers apart', plain, ['unsigned a.example', good]],
  ['signed: DS and AD (RFC 4035 §3.2.3)', signed(), ['signed a.example 7 13 2', good]],
  ['AD without DS', signed(''), ['signed.no-ds a.example', good]],
  ['keys, but no DS (RFC 4035 §5.2): not the same as unsigned', `${plain}${key()}${key('256 3 13')}`, ['keys.no-ds a.example 2', good]],
  ['a key that signs no zone (RFC 4034 §2.1.1)', `${plain}${key('0 3 13')}`, ['unsigned a.example', good]],
  ['the keys fail: only the missing DS is told', `${plain};@fail a.example. DNSKEY servfail`, ['unsigned a.example', good]],
  ['DS without AD: not validated', `${plain}${ds('7 13 2')}`, ['not-validated a.example 7 13 2', good]],
  ['broken', `;@sign bogus\n${plain}`, ['broken a.example']],
  ['SHA-1 alone (RFC 8624 §3.3)', signed(ds('7 13 1', 'ab'.repeat(20))), ['signed a.example 7 13 1', 'ds.sha1 a.example', good]],
  ['SHA-1 beside SHA-256 (RFC 4509 §3)', signed(ds('7 13 1', 'ab'.repeat(20)) + ds('7 13 2')), ['signed a.example 7 13 1,7 13 2', good]],
  ['RSASHA1 (RFC 9905 §2)', signed(ds('7 5 2')), ['signed a.example 7 5 2', 'ds.algorithm a.example 5', good]],
  ['GOST (RFC 8624 §3.1)', signed(ds('7 12 2')), ['signed a.example 7 12 2', 'ds.algorithm a.example 12', good]],
  ['an old key on its way out', signed(ds('7 8 2') + ds('8 7 2')), ['signed a.example 7 8 2,8 7 2', good]],
  ['SHA-384 (RFC 6605 §2)', signed(ds('7 14 4', 'ab'.repeat(48))), ['signed a.example 7 14 4', good]],
  ['a digest too short (RFC 4509 §2.2)', signed(ds('7 13 2', 'ab'.repeat(20))), ['signed a.example 7 13 2', 'ds.length 7 13 2 20 32', good]],
  ['NS fails: nothing is said of the servers', `${plain};@fail a.example. NS timeout`, ['unsigned a.example', 'ns.unread a.example', good]],
  ['DS fails', `${plain};@fail a.example. DS timeout`, ['ds.failed a.example', good]],

  ['one server (RFC 2182 §5)', `${soa('1 3600 600 86400 60')}@ NS ns1.host.example.\nns1.host.example. A 192.0.2.1\n`, ['unsigned a.example', 'ns.single a.example ns1.host.example', good]],
  ['an alias (RFC 2181 §10.3)', plain.replace('ns2.host.example. A 198.51.100.1', 'ns2.host.example. CNAME b.host.example.\nb.host.example. A 198.51.100.1'), ['unsigned a.example', 'ns.alias ns2.host.example b.host.example', good]],
  ['no address (RFC 1912 §2.8)', plain.replace('ns2.host.example. A 198.51.100.1', ''), ['unsigned a.example', 'ns.no-address ns2.host.example', good]],
  ['its address fails', plain.replace('ns2.host.example. A 198.51.100.1', ';@fail ns2.host.example. * timeout'), ['unsigned a.example', 'ns.failed ns2.host.example', good]],
  ['one network (RFC 2182 §3.1)', plain.replace('198.51.100.1', '192.0.2.250'), ['unsigned a.example', 'ns.one-network 192.0.2.0/24', good]],
  ['one network of IPv4, but IPv6 too', plain.replace('198.51.100.1', '192.0.2.250\nns2.host.example. AAAA 2001:db8::1'), ['unsigned a.example', good]],

  ['a day, the most that has worked (RFC 2308 §5)', `${soa('1 3600 600 604800 86400').replace('300', '86400')}${servers}`, ['unsigned a.example', 'soa.ok 1 86400']],
  ['a second more', `${soa('1 3600 600 604800 86401').replace('300', '90000')}${servers}`, ['unsigned a.example', 'soa.negative-long 86401']],
  ['the TTL of the SOA is smaller: it counts', `${soa('1 3600 600 604800 999999')}${servers}`, ['unsigned a.example', 'soa.ok 1 300']],
  ['expire not above refresh (RFC 1912 §2.2)', `${soa('1 3600 600 3600 60')}${servers}`, ['unsigned a.example', good, 'soa.expire 3600 3600']],
  ['the date of today', `${soa('2026112401 3600 600 86400 60')}${servers}`, ['unsigned a.example', 'soa.ok 2026112401 60']],
  ['two days ahead: time zones', `${soa('2026112601 3600 600 86400 60')}${servers}`, ['unsigned a.example', 'soa.ok 2026112601 60']],
  ['three days ahead', `${soa('2026112701 3600 600 86400 60')}${servers}`, ['unsigned a.example', 'soa.ok 2026112701 60', 'soa.serial-ahead 2026112701 2026-11-27']],
  ['no date: month 13', `${soa('2026130101 3600 600 86400 60')}${servers}`, ['unsigned a.example', 'soa.ok 2026130101 60']],
  ['a time in seconds', `${soa('1795000000 3600 600 86400 60')}${servers}`, ['unsigned a.example', 'soa.ok 1795000000 60']],

  ['nothing there', '', ['none a.example']],
  ['look-ups fail: nothing is called missing', ';@fail a.example. * timeout', ['failed a.example']],
])('%s', async (_, zone, expected) => expect(brief(await check(zone))).toEqual(expected)); // prettier-ignore

test.each<[string, string, string]>([
  ['validated', signed(), 'not-asked 0'],
  ['validated, without DS', signed(''), 'not-asked 0'],
  ['DS there, not validated', `${plain}${ds('7 13 2')}${key()}`, 'not-asked 0'],
  ['DS not known', `${plain}${key()};@fail a.example. DS timeout`, 'not-asked 0'],
  ['broken', `;@sign bogus\n${plain}${key()}`, 'not-asked 0'],
  ['no DS, no AD', plain, 'none 0'],
  ['no DS, no AD, keys', `${plain}${key()}`, 'found 1'],
  ['no DS, no AD, the question fails', `${plain};@fail a.example. DNSKEY timeout`, 'failed 0'],
])('the keys are asked for only where the zone counts as unsigned: %s', async (_, zone, expected) => {
  const { keys } = await check(zone);
  expect(`${keys.outcome} ${String(keys.count)}`).toBe(expected);
});

test('a name inside a zone is judged by its zone', async () => {
  const found = await check(signed(`${ds('7 13 2')}mail A 192.0.2.9\n`), 'mail.a.example');
  expect(found).toMatchObject({ apex: 'a.example', authentic: true, negativeTtl: 60 });
  expect(brief(found)).toEqual(['signed a.example 7 13 2', good]);
});

test('an alias is not the top of a zone', async () => {
  const zone = `${plain}b.example. CNAME a.example.\n`;
  expect((await check(zone, 'b.example')).apex).toBeNull();
});

test('validated DS over answers that are not: the algorithms are unknown there (RFC 4035 §5.2)', async () => {
  const inner = zoneResolver(`${plain}${ds('7 200 2')}`);
  const resolver: Resolver = {
    async lookup<T extends RrType>(name: string, type: T, signal: AbortSignal) {
      const found: Lookup<T> = await inner.lookup(name, type, signal);
      return found.status === 'found' && type === 'DS' ? { ...found, authentic: true } : found;
    },
  };
  expect(brief(await check(resolver))).toEqual(['ds.not-used a.example 7 200 2', good]);
});

test('more servers than anybody needs are cut', async () => {
  const many = Array.from({ length: 60 }, (_, at) => `@ NS n${String(at)}.host.example.\n`).join('');
  const { servers: read } = await check(`${soa('1 3600 600 86400 60')}${many}`);
  expect(read).toHaveLength(13);
});
