import { describe, expect, test } from 'vitest';
import { forgottenNames, type NamesQuestion } from '../../../src/core/checks/spf-names.ts';
import { zoneResolver } from '../../../src/core/dns/zone.ts';

const { signal } = new AbortController();
const run = (zone: string, more: Partial<NamesQuestion> = {}) =>
  forgottenNames(
    { domain: 'example.com', helo: null, subdomains: [], sendsNothing: false, ...more },
    { resolver: zoneResolver(`$ORIGIN example.com.\n$TTL 60\n${zone}\n`), signal, now: () => 0 },
  );
const of = async (zone: string, name: string, more: Partial<NamesQuestion> = {}) =>
  (await run(zone, more)).names.find((one) => one.name === name);

// RFC 7208 §2.3, §3.5, §10.1.3; RFC 1034 §3.6.2
describe('one name', () => {
  const helo = { helo: 'out.example.com' };
  const server = 'out A 192.0.2.10\nout AAAA 2001:db8::10';
  test.each<[string, string, Partial<NamesQuestion>, string, string, string | null]>([
    ['a HELO name without a record', server, helo, 'out.example.com', 'none', 'v=spf1 a -all'],
    ['one that has one', `${server}\nout TXT "v=spf1 a -all"`, helo, 'out.example.com', 'record', null],
    ['one that has two', `${server}\nout TXT "v=spf1 a -all"\nout TXT "v=spf1 -all"`, helo, 'out.example.com', 'several', null],
    ['one with a slip', `${server}\nout TXT "v=spf1 ipv4:192.0.2.10 -all"`, helo, 'out.example.com', 'syntax', null],
    ['one that does not exist', '@ A 192.0.2.1', helo, 'out.example.com', 'absent', null],
    ['one without an address', 'out TXT "a note"', helo, 'out.example.com', 'none', null],
    ['one that is an alias', 'out CNAME real.host.test.\nreal.host.test. A 192.0.2.10', helo, 'out.example.com', 'none', null],
    ['one that cannot be read', `${server}\n;@fail out.example.com TXT timeout`, helo, 'out.example.com', 'failed', null],
    ['one whose addresses cannot be read', `${server}\n;@fail out.example.com AAAA servfail`, helo, 'out.example.com', 'none', null],
    ['one of somebody else', 'out.other.test. A 192.0.2.10', { helo: 'out.other.test' }, 'out.other.test', 'none', null],
    ['an MX host', '@ MX 10 mx1\nmx1 A 192.0.2.25', {}, 'mx1.example.com', 'none', 'v=spf1 a -all'],
    ['www', 'www A 192.0.2.80', {}, 'www.example.com', 'none', 'v=spf1 -all'],
    ['www as an alias', 'www CNAME web.host.test.\nweb.host.test. A 192.0.2.80', {}, 'www.example.com', 'none', null],
    ['a subdomain that exists', 'shop A 192.0.2.80', {}, 'shop.example.com', 'none', 'v=spf1 -all'],
    ['a subdomain that the record of the domain lets send', '@ TXT "v=spf1 a:shop.example.com -all"\nshop A 192.0.2.80', {}, 'shop.example.com', 'none', 'v=spf1 a -all'],
    ['a subdomain, while the record of the domain cannot be read', ';@fail example.com TXT timeout\nshop A 192.0.2.80', {}, 'shop.example.com', 'none', null],
    ['a name as mail servers have it', 'mail A 192.0.2.80', {}, 'mail.example.com', 'none', 'v=spf1 a -all'],
    ['a subdomain that takes mail', 'shop MX 10 mx.other.test.', {}, 'shop.example.com', 'none', null],
    ['one whose MX cannot be read', 'shop A 192.0.2.80\n;@fail shop.example.com MX timeout', {}, 'shop.example.com', 'none', null],
    ['the domain itself, in use', '@ MX 10 mx1\nmx1 A 192.0.2.25', {}, 'example.com', 'none', null],
    ['a domain with a null MX', '@ MX 0 .', {}, 'example.com', 'none', 'v=spf1 -all'],
    ['a domain whose owner says that it sends nothing', '@ A 192.0.2.1', { sendsNothing: true }, 'example.com', 'none', 'v=spf1 -all'],
    ['a name that nobody has', '@ A 192.0.2.1', {}, '*.example.com', 'absent', null],
    ['a wildcard', '* A 192.0.2.80', {}, '*.example.com', 'none', 'v=spf1 -all'],
    ['a wildcard that takes mail', '* MX 10 mx.other.test.', {}, '*.example.com', 'none', 'v=spf1 -all'],
    ['a wildcard with SPF', '* A 192.0.2.80\n* TXT "v=spf1 -all"', {}, '*.example.com', 'record', null],
  ])('%s', async (_, zone, more, name, state, proposal) => {
    const found = await of(zone, name, more);
    expect(found).toMatchObject({ name, state });
    expect(found?.proposal?.text ?? null).toBe(proposal);
  }); // prettier-ignore

  test('what is offered lets every address of the host pass, and nobody else', async () => {
    const found = await of(server, 'out.example.com', helo);
    expect(found?.proposal?.proof).toEqual([
      { ip: '192.0.2.10', result: 'pass' },
      { ip: '2001:db8::10', result: 'pass' },
      { ip: '203.0.113.77', result: 'fail' },
    ]);
    expect(found?.says).toEqual({ ip: '192.0.2.10', own: true, result: 'none' });
  });
});

test('a name that only a wildcard knows is not told as a subdomain', async () => {
  const { names, guessed } = await run('* A 192.0.2.80');
  expect(guessed).toBe(false);
  expect(names.map(({ role }) => role)).toEqual(['domain', 'www', 'wildcard']);
});

test('guesses that miss are not told, typed names are', async () => {
  const { names, guessed } = await run('@ A 192.0.2.1', { subdomains: ['gone.example.com'] });
  expect(guessed).toBe(true);
  expect(names.map(({ name }) => name)).toEqual(['example.com', 'gone.example.com', '*.example.com']);
});

test.each([
  ['hosts', '@ MX 10 mx1'],
  ['null', '@ MX 0 .'],
  ['none', '@ A 192.0.2.1'],
  ['failed', ';@fail example.com MX timeout'],
])('MX: %s', async (mx, zone) => expect((await run(zone)).mx).toBe(mx));

test.each(['', 'x', 'a..b', `${'a.'.repeat(126)}example`, 'x'.repeat(300)])(
  'a hostile name ends: %j',
  async (name) => {
    await expect(run('', { domain: name, helo: name, subdomains: [name] })).resolves.toBeDefined();
  },
);
