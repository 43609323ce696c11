import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkHost } from '../../../src/core/checks/check-host.ts';
import type { SpfRequest } from '../../../src/core/checks/spf-host-types.ts';
import { zoneFromRecords, type ZoneLiteral } from '../../../src/core/dns/zone.ts';
import type { Resolver } from '../../../src/core/dns/types.ts';

const { signal } = new AbortController();
const now = () => 1_000_000;

function watched(zone: ZoneLiteral) {
  const inner = zoneFromRecords(zone);
  const asked: string[] = [];
  const resolver: Resolver = {
    lookup(name, type, at, options) {
      asked.push(`${name} ${type}`);
      return inner.lookup(name, type, at, options);
    },
  };
  return { resolver, asked };
}
const request = (ip: string, mailFrom = 'user@example.com'): SpfRequest => ({
  ip,
  mailFrom,
  helo: 'mail.example.com',
});
const check = (ip: string, zone: ZoneLiteral, more: Partial<SpfRequest> = {}) =>
  checkHost({ ...request(ip), ...more }, { resolver: watched(zone).resolver, signal, now });
const spf = (text: string): ZoneLiteral => ({ 'example.com': { TXT: [text] } });
const chain = (length: number): ZoneLiteral =>
  Object.fromEntries(
    Array.from({ length }, (_, at) => [
      at === 0 ? 'example.com' : `i${at}.example.com`,
      {
        TXT: [at === length - 1 ? 'v=spf1 ip4:192.0.2.1 -all' : `v=spf1 include:i${at + 1}.example.com -all`],
      },
    ]),
  );

describe('the result', () => {
  test.each<[string, string, ZoneLiteral, string, number]>([
    ['a listed network', '192.0.2.9', spf('v=spf1 ip4:192.0.2.0/28 -all'), 'pass', 0],
    ['beyond its edge', '192.0.2.16', spf('v=spf1 ip4:192.0.2.0/28 -all'), 'fail', 0],
    ['/0 matches its family only', '2001:db8::1', spf('v=spf1 ip4:0.0.0.0/0 ~all'), 'softfail', 0],
    ['a mapped address is IPv4', '::ffff:192.0.2.9', spf('v=spf1 ip4:192.0.2.9 -all'), 'pass', 0],
    ['and never matches ip6', '::ffff:192.0.2.9', spf('v=spf1 ip6:::ffff:0:0/96 -all'), 'fail', 0],
    ['no ending', '192.0.2.1', spf('v=spf1 ip4:192.0.2.9'), 'neutral', 0],
    ['ten look-ups', '192.0.2.1', chain(11), 'pass', 10],
    ['the eleventh', '192.0.2.1', chain(12), 'permerror', 10],
    ['an include of nothing', '192.0.2.1', spf('v=spf1 include:gone.example -all'), 'permerror', 1],
    ['a failed include', '192.0.2.1', { ...spf('v=spf1 include:f.example +all'), 'f.example': { fail: 'servfail' } }, 'temperror', 1],
    ['but an earlier match wins', '192.0.2.1', { ...spf('v=spf1 ip4:192.0.2.1 include:f.example'), 'f.example': { fail: 'servfail' } }, 'pass', 0],
    ['an error to the right is found first', '192.0.2.1', spf('v=spf1 ip4:192.0.2.1 ipv4:x'), 'permerror', 0],
    ['a failed record', '192.0.2.1', { 'example.com': { fail: 'timeout' } }, 'temperror', 0],
    ['no record', '192.0.2.1', { 'example.com': { A: ['192.0.2.1'] } }, 'none', 0],
    ['three voids', '192.0.2.1', spf('v=spf1 a:a.x.example a:b.x.example a:c.x.example +all'), 'permerror', 3],
    ['two voids', '192.0.2.1', spf('v=spf1 a:a.x.example a:b.x.example ?all'), 'neutral', 2],
    ['a loop', '192.0.2.1', spf('v=spf1 include:example.com -all'), 'permerror', 10],
  ])('%s', async (_, ip, zone, result, lookups) => {
    expect(await check(ip, zone)).toMatchObject({ result, lookups });
  }); // prettier-ignore

  test('an empty reverse path checks the HELO name as postmaster', async () => {
    const zone: ZoneLiteral = { 'mail.example.com': { TXT: ['v=spf1 exists:%{l}.%{d2} -all'] }, 'postmaster.example.com': { A: ['127.0.0.2'] } };
    expect(await check('192.0.2.1', zone, { mailFrom: '' })).toMatchObject({ result: 'pass' });
  }); // prettier-ignore

  test.each(['user@[192.0.2.1]', 'user@localhost', 'user@a..example', '<>', '@', ''])('%s has no domain with a record', async (mailFrom) => {
    expect(await check('192.0.2.1', {}, { mailFrom, helo: 'localhost' })).toMatchObject({ result: 'none' });
  }); // prettier-ignore
});

test('the explanation of the domain, with the readable address', async () => {
  const zone: ZoneLiteral = { ...spf('v=spf1 -all exp=why.%{d}'), 'why.example.com': { TXT: ['%{c} may not send for %{o}, says %{r}'] } };
  expect(await check('2001:db8::cb01', zone, { receiver: 'mx.example.net' })).toMatchObject({
    explanation: '2001:db8::cb01 may not send for example.com, says mx.example.net',
  });
}); // prettier-ignore

test('a local part is not asked until the person agrees, and the result is then unknown', async () => {
  const { resolver, asked } = watched({ ...spf('v=spf1 ip4:192.0.2.9 exists:%{l}.example.com -all') });
  const withheld = await checkHost({ ...request('192.0.2.1'), localPart: 'withhold' }, { resolver, signal, now });
  expect(withheld.result).toBe('unknown');
  expect(asked.join()).not.toContain('user');
  expect((await checkHost({ ...request('192.0.2.9'), localPart: 'withhold' }, { resolver, signal, now })).result).toBe('pass');
}); // prettier-ignore

test('the trace names each term, its questions and the section that decided', async () => {
  const { trace } = await check('192.0.2.7', { ...spf('v=spf1 mx a:web.example.com -all'), 'web.example.com': { A: ['192.0.2.7'] } });
  expect(trace.map(({ term, outcome, lookups, voidLookups, section }) => [term, outcome, lookups, voidLookups, section])).toEqual([
    ['mx', 'no-match', 1, 1, '5.4'],
    ['a:web.example.com', 'match', 2, 1, '5.3'],
  ]);
  expect(trace[1]?.questions).toEqual([{ name: 'web.example.com', type: 'A', status: 'found' }]);
}); // prettier-ignore

test.each<[what: string, zone: ZoneLiteral, more: Partial<SpfRequest>, last: readonly [string | null, string, string | null]]>([
  ['the domain has no record', {}, {}, [null, 'none', 'no-record']],
  ['it could not be asked', { 'example.com': { fail: 'timeout' } }, {}, [null, 'temperror', 'look-up-failed']],
  ['two records', { 'example.com': { TXT: ['v=spf1 -all', 'v=spf1 ?all'] } }, {}, [null, 'permerror', 'several-records']],
  ['a syntax error', spf('v=spf1 ipv4:192.0.2.1 -all'), {}, [null, 'permerror', 'syntax']],
  ['an include of nothing', spf('v=spf1 include:n.example -all'), {}, ['include:n.example', 'permerror', 'inner-none']],
  ['an include of a broken record', { ...spf('v=spf1 include:b.example -all'), 'b.example': { TXT: ['v=spf1 a:'] } }, {}, ['include:b.example', 'permerror', 'inner-error']],
  ['a redirect to nothing', spf('v=spf1 redirect=n.example'), {}, ['redirect=n.example', 'permerror', 'inner-none']],
  ['the eleventh look-up', chain(12), {}, ['include:i1.example.com', 'permerror', 'inner-error']],
  ['the third void one', spf('v=spf1 a:x.example a:y.example a:z.example -all'), {}, ['a:z.example', 'permerror', 'limit']],
  ['a withheld local part', spf('v=spf1 exists:%{l}.example.com -all'), { localPart: 'withhold' }, ['exists:%{l}.example.com', 'unknown', 'withheld']],
])('the last step says why: %s', async (_, zone, more, last) => {
  const { trace } = await check('203.0.113.9', zone, more);
  const step = trace.at(-1);
  expect([step?.term, step?.outcome, step?.reason]).toEqual(last);
}); // prettier-ignore

test.each<[what: string, zone: ZoneLiteral, more: Partial<SpfRequest>, first: readonly [string, string | null]]>([
  ['an address that is elsewhere', spf('v=spf1 ip4:192.0.2.1 -all'), {}, ['no-match', null]],
  ['exists without an A record', { ...spf('v=spf1 exists:t.example -all'), 't.example': { TXT: ['here'] } }, {}, ['no-match', null]],
  ['a local part that no label can hold', spf('v=spf1 exists:%{l}.u.example -all'), { mailFrom: 'j\u00fcrgen@example.com' }, ['no-match', 'not-askable']],
  ['a reverse name that could not be asked', { ...spf('v=spf1 ptr -all'), '9.113.0.203.in-addr.arpa': { fail: 'servfail' } }, {}, ['no-match', 'reverse-failed']],
  ['a reverse name whose address could not', { ...spf('v=spf1 ptr -all'), '9.113.0.203.in-addr.arpa': { PTR: ['h.example.com'] }, 'h.example.com': { fail: 'servfail' } }, {}, ['no-match', 'reverse-failed']],
  ['no reverse name', spf('v=spf1 ptr -all'), {}, ['no-match', null]],
])('the first step says why it does not match: %s', async (_, zone, more, first) => {
  const { trace } = await check('203.0.113.9', zone, more);
  expect([trace[0]?.outcome, trace[0]?.reason]).toEqual(first);
}); // prettier-ignore

test('no more is asked ahead than the standard still allows', async () => {
  const many = Array.from({ length: 40 }, (_, at) => `a:h${at}.example.com`).join(' ');
  const { resolver, asked } = watched(spf(`v=spf1 ${many} -all`));
  await checkHost(request('192.0.2.1'), { resolver, signal, now });
  expect(asked.length).toBeLessThanOrEqual(11); // the record and ten terms
});

test('asking ahead changes nothing but the time: same result, counts and trace', async () => {
  const names = ['example.com', 'b.example.com', 'c.example.com', 'd.example.com'];
  const name = fc.constantFrom(...names, 'gone.example');
  const term = fc.oneof(
    name.map((target) => `include:${target}`),
    name.map((target) => `a:${target}/30`),
    name.map((target) => `?mx:${target}`),
    name.map((target) => `-exists:${target}`),
    fc.constantFrom('ptr', 'ip4:192.0.2.0/30', '~ip4:192.0.2.4', 'a:%{i}.example.com', 'redirect=b.example.com'),
  );
  const record = fc.tuple(fc.uniqueArray(term, { maxLength: 6 }), fc.constantFrom('', ' -all', ' ~all')).map(
    ([terms, end]) => `v=spf1 ${terms.join(' ')}${end}`.trim(),
  );
  const owner = fc.record({
    TXT: fc.array(record, { maxLength: 1 }),
    A: fc.subarray(['192.0.2.1', '192.0.2.6']),
    MX: fc.subarray(names).map((hosts) => hosts.map((host, at) => [at, host] as const)),
  });
  await fc.assert(
    fc.asyncProperty(fc.tuple(owner, owner, owner, owner), fc.constantFrom('192.0.2.1', '192.0.2.5'), async (owners, ip) => {
      const zone = Object.fromEntries(owners.map((sets, at) => [names[at] ?? '', sets]));
      const [ahead, plain] = await Promise.all(
        [true, false].map((mode) => checkHost(request(ip), { resolver: zoneFromRecords(zone), signal, now }, { ahead: mode })),
      );
      expect(ahead).toEqual(plain);
    }),
    { numRuns: 300, seed: 20261124 },
  );
}); // prettier-ignore

test('any request is answered, nothing is thrown', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ maxLength: 80 }), fc.string({ maxLength: 80 }), fc.string({ maxLength: 40 }), async (mailFrom, helo, ip) => {
      await checkHost({ ip, mailFrom, helo }, { resolver: zoneFromRecords(spf('v=spf1 exists:%{s}.%{h} -all')), signal, now });
    }),
    { numRuns: 300, seed: 20261124 },
  );
}); // prettier-ignore
