/** Records as people break them: what check_host says (RFC 7208 §4.6, §5, §7, §12), and that the reader says why. */
import { describe, expect, test } from 'vitest';
import { checkHost } from '../../../src/core/checks/check-host.ts';
import { zoneFromRecords, type ZoneLiteral } from '../../../src/core/dns/zone.ts';
import { parseSpf } from '../../../src/core/records/spf/parse.ts';

const { signal } = new AbortController();
const outcome = async (text: string, more: ZoneLiteral = {}, ip = '192.0.2.1') =>
  checkHost(
    { ip, helo: 'mail.example.com', mailFrom: 'jane.doe-x@example.com' },
    { resolver: zoneFromRecords({ 'example.com': { TXT: [text] }, ...more }), signal, now: () => 0 },
  );

describe('refused before anything is evaluated, and named', () => {
  test.each([
    // §5, §12: ip4-cidr-length, ip6-cidr-length, dual-cidr-length
    'ip4:192.0.2.0/33', 'ip4:192.0.2.0/', 'ip4:192.0.2.0/08', 'ip4:192.0.2.0/00', 'ip4:192.0.2.0//24', 'ip4:192.0.2.0/-1',
    'ip4:192.0.2.0/+8', 'ip4:192.0.2.0/24/24', 'ip4:192.0.2.0/1e1', 'ip4:192.0.2.0/999999999999999999999', 'ip6:2001:db8::/129',
    'ip6:2001:db8::/064', 'ip6:2001:db8::/', 'ip6:2001:db8::%eth0', 'ip6:[2001:db8::1]', 'ip6:2001:db8:::1', 'ip6:1:2:3:4:5:6:7:8:9',
    'ip6:12345::', 'ip6:192.0.2.1', 'ip4:2001:db8::1', 'ip4:192.0.2', 'ip4:192.0.2.256', 'ip4:192.0.2.01', 'ip4:0xc0.0.2.1',
    'ip4:3221225985', 'ip4:192.0.2.1:25', 'ip4:[192.0.2.1]', 'ip4:', 'ip4', 'ip4=192.0.2.1/x%', 'ip4:*', 'a/33', 'a//129', 'a/', 'a//',
    'a/24/64', 'a/24//', 'a/024', 'a/24//064', 'mx/24//129', 'a/24/', 'a///64', 'mx//0128', 'include:b.example/24', 'exists:b.example/24', 'ptr/24',
    'ptr:b.example/24', 'all/0', 'a:b.example/33',
    // §7.1: domain-spec and macros
    'a:', 'mx:', 'ptr:', 'include', 'include:', 'exists', 'exists:', 'redirect=', 'exp=', 'a:b', 'a:b.', 'a:192.0.2.1', 'include:192.0.2.1',
    'a:b.123', 'a:b.-c', 'a:b.c-', 'a:b..', 'a:.', 'a:%{d', 'a:%{}', 'a:%{x}', 'a:%{d}.%', 'a:%', 'a:%d.example', 'a:%{d0}.example',
    'a:%{d-1}.example', 'a:%{dr2}.example', 'a:%{drr}.example', 'a:%{d.r}.example', 'a:%{d:}.example', 'a:%{c}.example', 'a:%{r}.example',
    'a:%{t}.example', 'a:%{C}.example', 'a:%(d).example', 'a:%{ d }.example', 'a:%{d}x', 'a:%{i}b', 'include:%%.', 'u=%', 'u=%{x}',
    // §4.6.1: what is glued, misspelled, quoted or not ASCII
    'ip4:192.0.2.1-all', 'ip4:192.0.2.1,ip4:192.0.2.2', 'ip4:192.0.2.1;', 'include:b.example~all', 'a,mx', '"a"',
    '+-a', '--all', '-', '~', ':', '=', '-redirect=b.example', 'redirect:b.example', 'exp:b.example', 'all.', 'all:', 'all=x%',
    'ipv4:192.0.2.1', 'inlcude:b.example', 'a\tmx', 'a\r\nmx', 'a\u00a0mx', '\u2013all', '\u201ca\u201d', 'a:b\u00fccher.example',
    'a:b.example\u200b', '\ufeffa', '\u0430', 'a\u0000', '\u007f', 'a:b\u007f.example', 'v=spf1%',
  ])('%j', async (term) => {
    const text = `v=spf1 ${term} +all`;
    expect(await outcome(text)).toMatchObject({ result: 'permerror', lookups: 0, trace: [{ section: '4.6', reason: 'syntax' }] });
    expect(parseSpf(text).findings).not.toEqual([]);
  }); // prettier-ignore

  test.each(['redirect=b.example redirect=c.example', 'exp=b.example a EXP=b.example'])(
    'twice: %s',
    async (terms) => {
      expect(await outcome(`v=spf1 ${terms}`)).toMatchObject({ result: 'permerror', lookups: 0 });
    },
  );
});

test.each([
  ['v=spf1\t+all', 'none'], ['v=spf1\u00a0+all', 'none'], [' v=spf1 +all', 'none'], ['\ufeffv=spf1 +all', 'none'], ['v=spf1;+all', 'none'],
  ['v=spf1+all', 'none'], ['v=spf10 +all', 'none'], ['v = spf1 +all', 'none'], ['"v=spf1 +all"', 'none'], ['spf1 +all', 'none'],
  ['v=spf1', 'neutral'], ['v=spf1 ', 'neutral'], ['V=SPF1   -ALL   ', 'fail'],
])('%j is %s', async (text, result) => {
  expect(await outcome(text)).toMatchObject({ result });
}); // prettier-ignore

/** The name asked for, by hand from §7.3; the sender is jane.doe-x@example.com from 192.0.2.1, HELO mail.example.com. */
test.each([
  ['%{d}', 'example.com'], ['%{d1}.example', 'com.example'], ['%{d99999999999999999999}', 'example.com'], ['%{D}', 'example.com'],
  ['%{l}.t.example', 'jane.doe-x.t.example'], ['%{l-}.t.example', 'jane.doe.x.t.example'], ['%{l1r-}.t.example', 'jane.doe.t.example'],
  ['%{l2r.-}.t.example', 'doe.jane.t.example'], ['%{s}', 'jane.doe-x@example.com'], ['%{S}', 'jane.doe-x%40example.com'], ['%{o2r}.example', 'com.example.example'],
  ['%{ir}.%{v}.t.example', '1.2.0.192.in-addr.t.example'], ['%{i1}.t.example', '1.t.example'], ['%{h2}', 'example.com'], ['%{h1r}.example', 'mail.example'],
  ['%{p}.t.example', 'unknown.t.example'], ['%%.t.example', '%.t.example'], ['%-.t.example', '%20.t.example'], ['x/y:z.t.example', 'x/y:z.t.example'], ['B.Example.', 'B.Example'],
])('exists:%s asks for %s', async (spec, name) => {
  const { trace } = await outcome(`v=spf1 exists:${spec} -all`);
  expect(trace[0]?.target).toBe(name);
}); // prettier-ignore

test.each([
  ['a space in it', '%_.t.example'], ['an empty label', 'x..t.example'], ['a label of 64 octets', `${'x'.repeat(64)}.t.example`],
  ['253 characters of one label', `${'x'.repeat(300)}%{v}`],
])('a name that cannot exist matches nobody and is not asked: %s', async (_, spec) => {
  expect(await outcome(`v=spf1 a:${spec} ?all`)).toMatchObject({ result: 'neutral', lookups: 1, voidLookups: 0, trace: [{ reason: 'not-askable', questions: [{ name: 'example.com', type: 'TXT' }] }, {}] });
  expect(await outcome(`v=spf1 include:${spec} ?all`)).toMatchObject({ result: 'permerror', lookups: 1 });
}); // prettier-ignore

/** §7.3: over 253 characters whole labels go from the left: 6 × 49 + 13 = 307; 307 − 2 × 49 = 209. */
test('a long name loses labels from the left', async () => {
  const label = 'y'.repeat(48);
  const { trace } = await outcome(`v=spf1 exists:${`${label}.`.repeat(6)}t.example.com -all`);
  expect(trace[0]?.target).toBe(`${`${label}.`.repeat(4)}t.example.com`);
}); // prettier-ignore

test('records of 450 characters and of 64 kB are read to their last term', async () => {
  for (const length of [450, 60_000]) {
    const filler = 'ip4:198.51.100.7 '.repeat(Math.floor((length - 30) / 17));
    const [pass, fail, broken] = await Promise.all(
      [`v=spf1 ${filler}ip4:192.0.2.1 -all`, `v=spf1 ${filler}-all`, `v=spf1 ip4:192.0.2.1 ${filler}-al`].map((text) => outcome(text)),
    );
    expect([pass?.result, fail?.result, broken?.result]).toEqual(['pass', 'fail', 'permerror']);
  }
}); // prettier-ignore

test('includes that go round or branch without end stop at ten look-ups, asking each name once', async () => {
  const names = Array.from({ length: 12 }, (_, at) => `n${at}.example.com`);
  const all = { TXT: [`v=spf1 ${names.map((name) => `include:${name}`).join(' ')} +all`] };
  const zone = Object.fromEntries(names.map((name) => [name, all]));
  expect(await outcome(all.TXT[0] ?? '', zone)).toMatchObject({ result: 'permerror', lookups: 10 });
  expect(await outcome('v=spf1 redirect=example.com')).toMatchObject({ result: 'permerror', lookups: 10 });
}); // prettier-ignore

test.each(['192.0.2.1:25', '[192.0.2.1]', '192.0.2.1/32', '192.0.2.01', '192.0.2.1 192.0.2.2', 'fe80::1%eth0', '', 'x'.repeat(99_999)])('an address written %j lets nobody pass', async (ip) => {
  expect(await outcome('v=spf1 +all', {}, ip)).toMatchObject({ result: 'none', trace: [] });
}); // prettier-ignore
