import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkHost, listedBeyond } from '../../../src/core/checks/check-host.ts';
import { othersDo } from '../../../src/core/checks/spf-differences.ts';
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

/** Every question waits for the round in which it was asked to end. */
function inRounds(zone: ZoneLiteral, shuffle: (count: number) => number = () => 0) {
  const inner = zoneFromRecords(zone);
  const asked: string[][] = [];
  let open: (() => void)[] = [];
  const resolver: Resolver = {
    lookup(name, type, at, options) {
      if (open.length === 0) asked.push([]);
      asked.at(-1)?.push(`${name} ${type}`);
      return new Promise((resolve) => open.push(() => resolve(inner.lookup(name, type, at, options))));
    },
  };
  return {
    resolver,
    asked,
    /** Ends round after round until the check is there; `each`: one answer at a time, in any order. */
    until: async <T>(check: Promise<T>, each = false): Promise<T> => {
      const outcome: T[] = [];
      void check.then((value) => outcome.push(value));
      for (;;) {
        await new Promise((resolve) => setImmediate(resolve));
        const [first] = outcome;
        if (first !== undefined) return first;
        const now = each ? open.splice(shuffle(open.length), 1) : open;
        if (!each) open = [];
        for (const answer of now) answer();
      }
    },
  };
}
const includes = (names: readonly string[]) =>
  `v=spf1 ${names.map((name) => `include:${name}.example.com`).join(' ')} -all`;
const wide: ZoneLiteral = {
  ...spf(includes(['a', 'b', 'c'])),
  'a.example.com': { TXT: [includes(['a1', 'a2'])] },
  'b.example.com': { TXT: ['v=spf1 mx:m.example.com include:b1.example.com -all'] },
  'c.example.com': { TXT: ['v=spf1 redirect=c1.example.com'] },
  'm.example.com': {
    MX: [
      [10, 'mx1.example.com'],
      [20, 'mx2.example.com'],
    ],
  },
  'mx1.example.com': { A: ['203.0.113.1'] },
  'mx2.example.com': { A: ['203.0.113.2'] },
  ...Object.fromEntries(['a1', 'a2', 'b1'].map((name) => [`${name}.example.com`, { TXT: ['v=spf1 -all'] }])),
  'c1.example.com': { TXT: ['v=spf1 ip4:192.0.2.1 -all'] },
};

test.each<[what: string, zone: ZoneLiteral, rounds: number, alone: number, lookups: number]>([
  ['a chain takes a round a link', chain(11), 11, 11, 10],
  ['ten side by side take two', { ...spf(includes(Array.from({ length: 10 }, (_, at) => `s${at}`))), ...Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`s${at}.example.com`, { TXT: [at === 9 ? 'v=spf1 ip4:192.0.2.1' : 'v=spf1 -all'] }])) }, 2, 11, 10],
  // example.com | a b c | a1 a2 m b1 c1 | mx1 mx2
  ['a wide tree takes as many as it is deep', wide, 4, 11, 8],
])('%s', async (_, zone, rounds, alone, lookups) => {
  for (const [ahead, expected] of [[true, rounds], [false, alone]] as const) {
    const { resolver, asked, until } = inRounds(zone);
    const checked = await until(checkHost(request('192.0.2.1'), { resolver, signal, now }, { ahead }));
    expect(checked).toMatchObject({ result: 'pass', lookups });
    expect(asked).toHaveLength(expected);
  }
}); // prettier-ignore

test('what only an early failure inside an include leads to is asked in time', async () => {
  // If a:x matches, the include fails after 2 look-ups and q follows; if not, its eight more leave nothing for q.
  const zone: ZoneLiteral = {
    ...spf('v=spf1 include:p.example.com include:q.example.com -all'),
    'p.example.com': { TXT: [`v=spf1 -a:x.example.com ${includes(Array.from({ length: 8 }, (_, at) => `p${at}`)).slice(7)}`] },
    'q.example.com': { TXT: ['v=spf1 a:z.example.com -all'] },
    'x.example.com': { A: ['192.0.2.1'] },
    'z.example.com': { A: ['192.0.2.1'] },
  };
  const { resolver, asked, until } = inRounds(zone);
  expect(await until(checkHost(request('192.0.2.1'), { resolver, signal, now }))).toMatchObject({ result: 'pass', lookups: 4 });
  expect(asked).toHaveLength(3);
}); // prettier-ignore

test('what a known match, error or limit leaves unreachable is not asked ahead', async () => {
  const never = Array.from({ length: 12 }, (_, at) => `a:n${at}.example.com`).join(' ');
  const cases: readonly ZoneLiteral[] = [
    spf(`v=spf1 exists:%{d} ip4:192.0.2.1 ${never}`),
    { ...spf('v=spf1 a:one.example.com include:stop.example.com redirect=r.example.com'), 'stop.example.com': { TXT: [`v=spf1 +all ${never}`] } },
    { ...spf(`v=spf1 include:bad.example.com -all`), 'bad.example.com': { TXT: [`v=spf1 a: ${never}`] } },
    chain(12),
  ];
  for (const zone of cases) {
    const { resolver, asked, until } = inRounds(zone);
    await until(checkHost(request('192.0.2.1'), { resolver, signal, now }));
    expect(asked.flat().filter((one) => /^(?:n\d|i11\.)/.test(one))).toEqual([]);
  }
}); // prettier-ignore

test('a record that includes itself and its like asks each name once', async () => {
  const names = ['example.com', ...Array.from({ length: 6 }, (_, at) => `l${at}.example.com`)];
  const all = `v=spf1 -a:%{i}.x.example ${names.map((name) => `include:${name}`).join(' ')} -all`;
  const zone = Object.fromEntries(names.map((name) => [name, { TXT: [all] }]));
  const { resolver, asked, until } = inRounds(zone);
  expect(await until(checkHost(request('192.0.2.1'), { resolver, signal, now }))).toMatchObject({ result: 'permerror' });
  expect(new Set(asked.flat()).size).toBe(asked.flat().length);
  expect(asked.flat().length).toBeLessThanOrEqual(names.length + 1);
}); // prettier-ignore

test('over nested trees too, in whatever order answers come, asking ahead changes nothing', async () => {
  const names = Array.from({ length: 9 }, (_, at) => (at === 0 ? 'example.com' : `t${at}.example.com`));
  /** Mostly downwards, so that trees are deep; sometimes anywhere, so that there are loops. */
  const target = (at: number) => fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...names.slice(Math.min(at + 1, 8))) }, { weight: 1, arbitrary: fc.constantFrom(...names, 'gone.example') });
  const record = (at: number) => fc.tuple(
    fc.uniqueArray(fc.oneof(
      { weight: 4, arbitrary: fc.tuple(fc.constantFrom('', '', '-', '?'), target(at)).map(([sign, name]) => `${sign}include:${name}`) },
      fc.tuple(fc.constantFrom('', '-', '~'), fc.constantFrom('a', 'mx', 'ptr', 'exists'), target(at)).map(([sign, kind, name]) => `${sign}${kind}:${name}`),
      fc.constantFrom('ip4:192.0.2.1', '-ip4:192.0.2.5', 'a:%{p}', '?exists:%{ir}.%{h}', 'include:%{l}.example.com'),
    ), { maxLength: 4 }),
    fc.oneof(fc.constantFrom('', ' -all', ' ?all'), target(at).map((name) => ` redirect=${name}`)),
  ).map(([terms, end]) => `v=spf1 ${terms.join(' ')}${end}`);
  const owner = (at: number) => fc.record({
    TXT: fc.oneof({ weight: 8, arbitrary: record(at).map((text) => [text]) }, { weight: 1, arbitrary: fc.constantFrom([], ['v=spf1 a:']) }),
    A: fc.subarray(['192.0.2.1', '192.0.2.6']),
    MX: fc.subarray(names.slice(4)).map((hosts) => hosts.map((host, nth) => [nth, host] as const)),
  });
  const reverse = fc.record({ '1.2.0.192.in-addr.arpa': fc.record({ PTR: fc.subarray(names) }) });
  await fc.assert(
    fc.asyncProperty(fc.tuple(...names.map((_, at) => owner(at))), reverse, fc.constantFrom('192.0.2.1', '192.0.2.5'), fc.infiniteStream(fc.nat()), async (owners, more, ip, order) => {
      const zone = { ...Object.fromEntries(owners.map((sets, at) => [names[at] ?? '', sets])), ...more };
      const plain = inRounds(zone);
      const alone = await plain.until(checkHost(request(ip), { resolver: plain.resolver, signal, now }, { ahead: false }));
      const side = inRounds(zone, (count) => (order.next().value ?? 0) % Math.max(count, 1));
      expect(await side.until(checkHost(request(ip), { resolver: side.resolver, signal, now }), true)).toEqual(alone);
      const together = inRounds(zone);
      expect(await together.until(checkHost(request(ip), { resolver: together.resolver, signal, now }))).toEqual(alone);
      expect(together.asked.length).toBeLessThanOrEqual(plain.asked.length);
      expect(together.asked.flat()).toEqual(expect.arrayContaining(plain.asked.flat()));
    }),
    { numRuns: 300, seed: 20261124 },
  );
}); // prettier-ignore

test('%{p} is the validated name of the record that asks (§7.3)', async () => {
  const zone: ZoneLiteral = {
    ...spf('v=spf1 include:other.example -all'),
    'other.example': { TXT: ['v=spf1 exists:%{p}.list.example ?all'], A: ['192.0.2.1'] },
    '1.2.0.192.in-addr.arpa': { PTR: ['mail.example.com', 'other.example'] },
    'mail.example.com': { A: ['192.0.2.1'] },
    'other.example.list.example': { A: ['127.0.0.2'] },
  };
  expect(await check('192.0.2.1', zone)).toMatchObject({ result: 'pass' });
}); // prettier-ignore

test('any request is answered, nothing is thrown', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ maxLength: 80 }), fc.string({ maxLength: 80 }), fc.string({ maxLength: 40 }), async (mailFrom, helo, ip) => {
      await checkHost({ ip, mailFrom, helo }, { resolver: zoneFromRecords(spf('v=spf1 exists:%{s}.%{h} -all')), signal, now });
    }),
    { numRuns: 300, seed: 20261124 },
  );
}); // prettier-ignore

describe('an address behind the limit', () => {
  const far: ZoneLiteral = {
    ...chain(12),
    'void.example': { TXT: ['v=spf1 a:x.example a:y.example a:z.example ip4:192.0.2.1 -all'] },
  };
  test.each<[what: string, mailFrom: string, ip: string, zone: ZoneLiteral, listed: object | null]>([
    ['by the record of the eleventh include', 'u@example.com', '192.0.2.1', far, { term: 'ip4:192.0.2.1', domain: 'i11.example.com' }],
    ['behind the third void look-up', 'u@void.example', '192.0.2.1', far, { term: 'ip4:192.0.2.1', domain: 'void.example' }],
    ['nowhere', 'u@example.com', '192.0.2.9', far, null],
    ['nobody knows: a record behind it could not be read', 'u@example.com', '192.0.2.1', { ...far, 'i11.example.com': { fail: 'timeout' } }, null],
    ['before it', 'u@example.com', '192.0.2.1', chain(11), null],
    ['nowhere in a circle', 'u@example.com', '192.0.2.1', spf('v=spf1 include:example.com -all'), null],
  ])('is listed %s', async (_, mailFrom, ip, zone, listed) => {
    const deps = { resolver: watched(zone).resolver, signal, now };
    const asked = request(ip, mailFrom);
    expect(await listedBeyond(asked, await checkHost(asked, deps), deps)).toEqual(listed);
  }); // prettier-ignore
});

/** standards/spf.md §10: where implementations part, the step says what the others do. */
describe('receivers that read it otherwise', () => {
  const reverse = (count: number): ZoneLiteral => ({
    '9.113.0.203.in-addr.arpa': { PTR: Array.from({ length: count }, (_, at) => `h${at}.example.com`) },
    'h0.example.com': { A: ['203.0.113.9'] },
  });
  const hosts = (count: number): ZoneLiteral => ({
    'example.com': {
      TXT: ['v=spf1 mx -all'],
      MX: Array.from({ length: count }, (_, at) => [at, `m${at}.example.com`] as const),
    },
    'm0.example.com': { A: ['203.0.113.9'] },
  });
  test.each<[what: string, zone: ZoneLiteral, result: string, differences: readonly string[]]>([
    ['a name that cannot be asked (§4.8)', spf('v=spf1 a:a..b -all'), 'fail', ['not-askable']],
    ['a name that a macro makes so (§4.8)', spf('v=spf1 exists:%{h}..example.com -all'), 'fail', ['not-askable']],
    ['an expanded name with an empty label (§4.8)', spf('v=spf1 exists:%{l}.example.com -all'), 'fail', ['not-askable']],
    ['eleven mail hosts, the first one right (§4.6.4)', hosts(11), 'permerror', ['mx-hosts']],
    ['ten mail hosts', hosts(10), 'pass', []],
    ['a third void look-up (§4.6.4)', spf('v=spf1 a:x.example a:y.example a:z.example +all'), 'permerror', ['void-limit']],
    ['an eleventh look-up', { 'example.com': { TXT: [`v=spf1 ${Array.from({ length: 11 }, () => 'a').join(' ')} +all`], A: ['192.0.2.1'] } }, 'permerror', []],
    ['eleven reverse names (§4.6.4, §5.5)', { ...spf('v=spf1 ptr -all'), ...reverse(11) }, 'pass', ['names-cut']],
    ['ten reverse names', { ...spf('v=spf1 ptr -all'), ...reverse(10) }, 'pass', []],
    ['the same record twice (§4.5)', { 'example.com': { TXT: ['v=spf1 +all', ['v=spf1 ', '+all']] } }, 'permerror', ['repeated-record']],
    ['two records (§4.5)', { 'example.com': { TXT: ['v=spf1 +all', 'v=spf1 +all', 'v=spf1 -all'] } }, 'permerror', []],
    ['a reverse name that failed (§5.5)', { ...spf('v=spf1 ptr -all'), '9.113.0.203.in-addr.arpa': { fail: 'servfail' } }, 'fail', ['reverse-failed']],
  ])('%s', async (_, zone, result, differences) => {
    const mailFrom = 'a..b@example.com';
    const found = await checkHost({ ...request('203.0.113.9'), mailFrom }, { resolver: zoneFromRecords(zone), signal, now });
    expect(found.result).toBe(result);
    expect(found.trace.flatMap((step) => othersDo(step) ?? [])).toEqual(differences);
  }); // prettier-ignore
});
