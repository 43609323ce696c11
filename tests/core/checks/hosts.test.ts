import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseIp } from '../../../src/core/base/ip.ts';
import { readAddressLiteral } from '../../../src/core/checks/hosts-helo.ts';
import { originName, parseNetworkName, parseNetworkOrigin, readNetwork } from '../../../src/core/checks/hosts-network.ts'; // prettier-ignore
import { checkSendingHost } from '../../../src/core/checks/hosts.ts';
import { zoneFromRecords, type ZoneLiteral } from '../../../src/core/dns/zone.ts';

const ip = { family: 4, text: '9.9.9.10' } as const;
const deps = (zone: ZoneLiteral) => ({
  resolver: zoneFromRecords(zone),
  signal: new AbortController().signal,
  now: () => 0,
});
const reverse: ZoneLiteral = { '10.9.9.9.in-addr.arpa': { PTR: ['mail.a.example'] } };
const mail: ZoneLiteral = { 'mail.a.example': { A: ['9.9.9.10'], AAAA: ['2620:fe::10'] } };

// RFC 5321 §2.3.5, §4.1.1.1, §4.1.3, §4.1.4
test.each<[string, string, ZoneLiteral, string[]]>([
  ['name, address and reverse name agree', 'mail.a.example', mail, ['helo.ok', 'helo-spf.none']],
  ['case and dot', 'MAIL.a.example.', mail, ['helo.ok', 'helo-spf.none']],
  ['one label (§2.3.5)', 'mail', {}, ['helo.not-full']],
  ['localhost', 'localhost.localdomain.local', {}, ['helo.not-full']],
  ['no name at all (§4.1.2)', 'my_server', {}, ['helo.bad']],
  ['an address without brackets (§4.1.3)', '9.9.9.10', {}, ['helo.bare-address']],
  ['part of an address (RFC 1123 §2.1)', '9.9.10', {}, ['helo.bad']],
  ['a literal', '[9.9.9.10]', {}, ['helo.literal']],
  ['a literal of another address', '[9.9.9.11]', {}, ['helo.literal-other']],
  ['no address', 'gone.a.example', mail, ['helo.no-address', 'helo-spf.none']],
  ['other address', 'b.a.example', { 'b.a.example': { A: ['9.9.9.99'] } }, ['helo.other-address', 'helo-spf.none']],
  ['alias', 'b.a.example', { 'b.a.example': { CNAME: 'mail.a.example' }, ...mail }, ['helo.ok', 'helo.alias', 'helo.reverse-differs', 'helo-spf.none']],
  ['another name for the same address', 'b.a.example', { 'b.a.example': { A: ['9.9.9.10'] }, ...mail }, ['helo.ok', 'helo.reverse-differs', 'helo.one-family', 'helo-spf.none']],
  ['own family fails: unknown, not wrong', 'b.a.example', { 'b.a.example': { AAAA: ['2620:fe::11'], fail: { A: 'timeout' } } }, ['helo.failed', 'helo-spf.none']],
  ['other family fails: no word on families', 'mail.a.example', { 'mail.a.example': { A: ['9.9.9.10'], fail: { AAAA: 'timeout' } } }, ['helo.ok', 'helo-spf.none']],
  ['SPF of the name passes', 'mail.a.example', { 'mail.a.example': { A: ['9.9.9.10'], AAAA: ['2620:fe::10'], TXT: ['v=spf1 a -all'] } }, ['helo.ok', 'helo-spf.pass']],
  ['SPF of the name fails', 'mail.a.example', { 'mail.a.example': { A: ['9.9.9.10'], AAAA: ['2620:fe::10'], TXT: ['v=spf1 -all'] } }, ['helo.ok', 'helo-spf.not-pass']],
  ['SPF of the name not readable', 'mail.a.example', { 'mail.a.example': { A: ['9.9.9.10'], AAAA: ['2620:fe::10'], fail: { TXT: 'servfail' } } }, ['helo.ok', 'helo-spf.failed']],
])('HELO: %s', async (_name, helo, zone, expected) => {
  const merged = { ...mail, ...reverse, ...zone };
  const { findings } = await checkSendingHost({ ip, helo, domain: null }, deps(merged));
  expect(findings.map(({ id }) => id.replace('hosts.', ''))).toEqual(['reverse.ok', ...expected]);
}); // prettier-ignore

test.each<[string, string, ZoneLiteral[string], string]>([
  ['listed', '9.9.9.10', { TXT: ['v=spf1 ip4:9.9.9.10 -all'] }, 'spf.pass'],
  ['IPv6 not listed (F23)', '2620:fe::10', { TXT: ['v=spf1 ip4:9.9.9.10 -all'] }, 'spf.not-listed ip6'],
  ['not listed', '9.9.9.11', { TXT: ['v=spf1 ip4:9.9.9.10 ~all'] }, 'spf.not-listed ip4'],
  ['broken record', '9.9.9.10', { TXT: ['v=spf1 ipv4:9.9.9.10 -all'] }, 'spf.error'],
  ['no record', '9.9.9.10', { A: ['9.9.9.1'] }, 'spf.none'],
  ['not readable', '9.9.9.10', { fail: { TXT: 'timeout' } }, 'spf.failed'],
])('SPF of the domain: %s', async (_name, text, domain, expected) => {
  const host = { ip: parseIp(text)!, helo: null, domain: 'b.example' };
  const { findings } = await checkSendingHost(host, deps({ 'b.example': domain }));
  const last = findings.at(-1);
  const term = last?.id === 'hosts.spf.not-listed' ? ` ${last.params.term}` : '';
  expect(`${last?.id.replace('hosts.', '') ?? ''}${term}`).toBe(expected);
});

test('of a private address nothing is asked', async () => {
  const host = { ip: parseIp('10.0.0.1')!, helo: null, domain: 'b.example' };
  const { findings } = await checkSendingHost(host, deps({ 'b.example': { fail: 'timeout' } }));
  expect(findings.map(({ id }) => id)).toEqual(['hosts.address.not-public']);
});

test.each([
  ['[192.0.2.1]', '192.0.2.1'],
  ['[IPv6:2001:db8::1]', '2001:db8::1'],
  ['[2001:db8::1]', null],
  ['[IPv6:192.0.2.1]', null],
  ['[192.0.2.01]', null],
  ['192.0.2.1', null],
  ['[]', null],
])('%s is the literal of %s', (text, expected) =>
  expect(readAddressLiteral(text)?.text ?? null).toBe(expected),
);

// The form is Team Cymru's: "IP to ASN mapping", DNS.
test.each<[string, string | null]>([
  ['64500 | 9.9.9.0/24 | US | arin | 2017-09-13', '64500 9.9.9.0/24 US arin 2017-09-13'],
  ['64500 64501 | 9.9.0.0/16 | US | arin | ', '64500,64501 9.9.0.0/16 US arin '],
  ['64500 | 9.9.8.0/24 | US | arin | 2017-09-13', null],
  ['64500 | 9.9.9.0 | US | arin | 2017-09-13', null],
  ['NA | 9.9.9.0/24 | US | arin | 2017-09-13', null],
  ['0 | 9.9.9.0/24', null],
  ['4294967296 | 9.9.9.0/24', null],
  ['', null],
])('origin %s', (text, expected) => {
  const origin = parseNetworkOrigin(text, ip);
  const told = origin && [origin.asNumbers.join(','), origin.prefix, origin.country, origin.registry, origin.allocated]; // prettier-ignore
  expect(told?.join(' ') ?? null).toBe(expected);
});

test.each<[string, string | null]>([
  ['64500 | DE | ripencc | 2007-01-26 | EXAMPLE-AS Example GmbH, DE', 'EXAMPLE-AS Example GmbH, DE'],
  ['64500 | DE | ripencc | 2007-01-26 | A | B', 'A | B'],
  ['64500 | DE | ripencc | 2007-01-26 | EXAMPLE-BROADBAND, DE', 'EXAMPLE-BROADBAND, DE (broadband)'],
  ['64500 | DE | ripencc | 2007-01-26 |', null],
  ['x', null],
])('owner %s', (text, expected) => {
  const owner = parseNetworkName(text);
  expect(owner && `${owner.name}${owner.homeWord === null ? '' : ` (${owner.homeWord})`}`).toBe(expected);
});

test('any text is read without a throw', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      parseNetworkOrigin(text, ip);
      parseNetworkName(text);
      readAddressLiteral(text);
    }),
    { seed: 20261124 },
  );
});

test('the longest prefix counts, and owners are told', async () => {
  const facts = await readNetwork(
    ip,
    deps({
      [originName(ip)]: { TXT: ['64500 | 9.9.0.0/16 | US | arin | ', '64501 | 9.9.9.0/24 | US | arin | '] },
      'as64501.asn.cymru.com': { TXT: ['64501 | US | arin | 2010-07-14 | EXAMPLE, US'] },
    }),
  );
  expect(facts).toMatchObject({ outcome: 'known', origin: { prefix: '9.9.9.0/24' }, owners: [{ name: 'EXAMPLE, US' }] });
}); // prettier-ignore

test.each<[string, ZoneLiteral, string]>([
  ['a failed look-up', { [originName(ip)]: { fail: 'timeout' } }, 'timeout'],
  ['no answer of that form', { [originName(ip)]: { TXT: ['hello'] } }, 'none'],
  ['no such name', {}, 'none'],
])('the owner is unknown after %s', async (_name, zone, reason) =>
  expect(await readNetwork(ip, deps(zone))).toEqual({ outcome: 'unknown', reason }),
);
