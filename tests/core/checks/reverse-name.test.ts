import { expect, test } from 'vitest';
import { parseIp } from '../../../src/core/base/ip.ts';
import { genericHint } from '../../../src/core/checks/hosts-generic.ts';
import { judgeReverse } from '../../../src/core/checks/reverse-name-judge.ts';
import { isHostName, readReverseName } from '../../../src/core/checks/reverse-name.ts';
import type { Resolver } from '../../../src/core/dns/types.ts';
import { zoneFromRecords, type ZoneLiteral } from '../../../src/core/dns/zone.ts';

async function read(text: string, zone: ZoneLiteral) {
  const { signal } = new AbortController();
  const ip = parseIp(text);
  if (!ip) throw new Error(text);
  const facts = await readReverseName(ip, { resolver: zoneFromRecords(zone), signal, now: () => 0 });
  return { facts, ids: judgeReverse(facts).map(({ id }) => id.replace('hosts.', '')) };
}

// 9.9.9.10 and 2620:fe::10: ordinary public addresses, so that nothing is said of a special range.
const v4 = '10.9.9.9.in-addr.arpa';
const v6 = '0.1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.e.f.0.0.0.2.6.2.ip6.arpa';
const mail = { 'mail.a.example': { A: ['9.9.9.10'], AAAA: ['2620:fe::10'] } };
const many = Array.from({ length: 60 }, (_, index) => `h${String(index).padStart(2, 'x')}.a.example`);

test.each<[string, string, ZoneLiteral, string | null, string[]]>([
  ['name and address agree', '9.9.9.10', { [v4]: { PTR: ['mail.a.example'] }, ...mail }, 'pass', ['reverse.ok']],
  ['IPv6 alike (RFC 3596 §2.5)', '2620:fe::10', { [v6]: { PTR: ['mail.a.example'] }, ...mail }, 'pass', ['reverse.ok']],
  ['case and the dot at the end do not count', '9.9.9.10', { [v4]: { PTR: ['MAIL.a.Example.'] }, ...mail }, 'pass', ['reverse.ok']],
  ['IPv4-mapped is the IPv4 address (RFC 4291 §2.5.5.2)', '::ffff:9.9.9.10', { [v4]: { PTR: ['mail.a.example'] }, ...mail }, 'pass', ['reverse.ok']],
  ['no name: permerror (RFC 8601 §2.7.3)', '9.9.9.10', {}, 'permerror', ['reverse.missing']],
  ['no PTR at the name', '9.9.9.10', { [v4]: { TXT: ['x'] } }, 'permerror', ['reverse.missing']],
  ['unknown is never missing', '9.9.9.10', { [v4]: { fail: 'timeout' } }, 'temperror', ['reverse.failed']],
  ['a loop of aliases is a failed look-up', '9.9.9.10', { [v4]: { CNAME: 'b.example' }, 'b.example': { CNAME: v4 } }, 'temperror', ['reverse.failed']],
  ['the name leads elsewhere', '9.9.9.10', { [v4]: { PTR: ['w.a.example'] }, 'w.a.example': { A: ['9.9.9.99'] } }, 'fail', ['reverse.mismatch']],
  ['the name leads nowhere', '9.9.9.10', { [v4]: { PTR: ['gone.a.example'] } }, 'fail', ['reverse.no-address']],
  ['only the other family', '9.9.9.10', { [v4]: { PTR: ['s.a.example'] }, 's.a.example': { AAAA: ['2620:fe::10'] } }, 'fail', ['reverse.no-address']],
  ['way back fails', '9.9.9.10', { [v4]: { PTR: ['s.a.example'] }, 's.a.example': { fail: 'servfail' } }, 'temperror', ['reverse.back-failed']],
  [
    'one leads elsewhere, one fails: open',
    '9.9.9.10',
    { [v4]: { PTR: ['r.a.example', 's.a.example'] }, 'r.a.example': { A: ['9.9.9.99'] }, 's.a.example': { fail: 'timeout' } },
    'temperror',
    ['reverse.back-failed', 'reverse.several'],
  ],
  ['two, both confirmed', '9.9.9.10', { [v4]: { PTR: ['mail.a.example', 'b.a.example'] }, ...mail, 'b.a.example': { A: ['9.9.9.10'] } }, 'pass', ['reverse.ok', 'reverse.several']],
  ['two, one confirmed', '9.9.9.10', { [v4]: { PTR: ['mail.a.example', 'gone.a.example'] }, ...mail }, 'pass', ['reverse.ok', 'reverse.partly', 'reverse.several']],
  [
    'RFC 2317 §4: passed on by CNAME',
    '9.9.9.10',
    { [v4]: { CNAME: '10.0-63.9.9.9.in-addr.arpa' }, '10.0-63.9.9.9.in-addr.arpa': { PTR: ['mail.a.example'] }, ...mail },
    'pass',
    ['reverse.ok', 'reverse.delegated'],
  ],
  ['a delegation that holds nothing', '9.9.9.10', { [v4]: { CNAME: '10.0-63.9.9.9.in-addr.arpa' } }, 'permerror', ['reverse.missing']],
  ['underscore (RFC 1123 §2.1)', '9.9.9.10', { [v4]: { PTR: ['m_x.a.example'] }, 'm_x.a.example': { A: ['9.9.9.10'] } }, 'pass', ['reverse.ok', 'reverse.illegal']],
  ['a name that cannot be asked', '9.9.9.10', { [v4]: { PTR: ['m x!.a.example'] } }, 'fail', ['reverse.no-address', 'reverse.illegal']],
  ['an address in place of a name', '9.9.9.10', { [v4]: { PTR: ['9.9.9.10'] } }, 'fail', ['reverse.no-address', 'reverse.illegal', 'reverse.generic']],
  ['the root in place of a name', '9.9.9.10', { [v4]: { PTR: ['.'] } }, 'fail', ['reverse.no-address', 'reverse.illegal']],
  ['its own reverse name', '9.9.9.10', { [v4]: { PTR: [v4] } }, 'fail', ['reverse.no-address', 'reverse.generic']],
  ['an alias of itself', '9.9.9.10', { [v4]: { CNAME: v4 } }, 'temperror', ['reverse.failed']],
  ['a loop on the way back', '9.9.9.10', { [v4]: { PTR: ['l.a.example'] }, 'l.a.example': { CNAME: 'm.a.example' }, 'm.a.example': { CNAME: 'l.a.example' } }, 'temperror', ['reverse.back-failed']],
  ['a delegation that loops', '9.9.9.10', { [v4]: { CNAME: '10.0-63.9.9.9.in-addr.arpa' }, '10.0-63.9.9.9.in-addr.arpa': { CNAME: '10.0-63.9.9.9.in-addr.arpa' } }, 'temperror', ['reverse.failed']],
  ['control and other characters', '9.9.9.10', { [v4]: { PTR: ['m\u0000\u001b[31m.a.example'] } }, 'fail', ['reverse.no-address', 'reverse.illegal']],
  ['a label too long', '9.9.9.10', { [v4]: { PTR: [`${'a'.repeat(64)}.a.example`] } }, 'fail', ['reverse.no-address', 'reverse.illegal']],
  ['exactly fifty: all are followed', '9.9.9.10', { [v4]: { PTR: many.slice(0, 50) } }, 'fail', ['reverse.no-address', 'reverse.several']],
  ['fifty, one of them right', '9.9.9.10', { [v4]: { PTR: [...many.slice(0, 49), 'mail.a.example'] }, ...mail }, 'pass', ['reverse.ok', 'reverse.partly', 'reverse.several']],
  ['IPv4-compatible (RFC 4291 §2.5.5.1)', '::9.9.9.10', {}, 'permerror', ['address.special', 'reverse.missing']],
  ['a name of one network is never asked', '9.9.9.10', { [v4]: { PTR: ['server.local'] } }, 'fail', ['reverse.no-address']],
  ['fifty are followed, the rest stays open', '9.9.9.10', { [v4]: { PTR: many } }, 'fail', ['reverse.back-failed', 'reverse.several', 'reverse.many']],
  ['a home line', '9.9.9.10', { [v4]: { PTR: ['p1.dyn.a.example'] }, 'p1.dyn.a.example': { A: ['9.9.9.10'] } }, 'pass', ['reverse.ok', 'reverse.dynamic']],
  ['an address in the name', '9.9.9.10', { [v4]: { PTR: ['s9-9-9-10.a.example'] }, 's9-9-9-10.a.example': { A: ['9.9.9.10'] } }, 'pass', ['reverse.ok', 'reverse.generic']],
  ['private: never asked (RFC 1918)', '192.168.1.1', {}, null, ['address.not-public']],
  ['carrier NAT (RFC 6598)', '100.64.0.1', {}, null, ['address.not-public']],
  ['link-local (RFC 4291 §2.5.6)', 'fe80::1', {}, null, ['address.not-public']],
  ['6to4 (RFC 3056)', '2002:909:90a::1', {}, 'permerror', ['address.special', 'reverse.missing']],
  ['Teredo (RFC 4380)', '2001:0:1::1', {}, 'permerror', ['address.special', 'reverse.missing']],
  ['documentation (RFC 5737)', '192.0.2.1', {}, 'permerror', ['address.special', 'reverse.missing']],
])('%s', async (_name, ip, zone, iprev, expected) => {
  const { facts, ids } = await read(ip, zone);
  expect(facts.iprev).toBe(iprev);
  expect(ids).toEqual(expected);
}); // prettier-ignore

test('an abort rejects with its reason', async () => {
  const reason = new Error('stop');
  const deps = { resolver: zoneFromRecords({}), signal: AbortSignal.abort(reason), now: () => 0 };
  await expect(readReverseName({ family: 4, text: '9.9.9.10' }, deps)).rejects.toBe(reason);
});

test('of many names no more than fifty are asked for their addresses', async () => {
  const asked: string[] = [];
  const zone = zoneFromRecords({ [v4]: { PTR: Array.from({ length: 2000 }, (_, at) => `h${String(at)}.a.example`) } });
  const resolver: Resolver = {
    lookup: (name, type, signal) => {
      asked.push(type);
      return zone.lookup(name, type, signal);
    },
  };
  const facts = await readReverseName({ family: 4, text: '9.9.9.10' }, { resolver, signal: new AbortController().signal, now: () => 0 });
  expect(asked.filter((type) => type === 'A')).toHaveLength(50);
  expect([facts.names.length, facts.more]).toEqual([50, 1950]);
}); // prettier-ignore

test('what stands for no name is shown as the root', async () => {
  const { facts } = await read('9.9.9.10', { [v4]: { PTR: ['.'] } });
  expect(facts.names.map(({ name, back }) => `${name} ${back}`)).toEqual(['. not-asked']);
});

test.each<[string, string, string | null]>([
  ['static.10.2.0.192.isp.example', '192.0.2.10', 'address 10.2.0.192'],
  ['192-0-2-10.isp.example', '192.0.2.10', 'address 192-0-2-10'],
  ['h192-000-002-010.isp.example', '192.0.2.10', 'address 192-000-002-010'],
  ['192000002010.isp.example', '192.0.2.10', 'address 192000002010'],
  ['pc000020a.isp.example', '192.0.2.10', 'address c000020a'],
  ['p5b0d1234.dip0.t-ipconnect.de', '91.13.18.52', 'word dip dynamic'],
  ['pool-10.isp.example', '192.0.2.10', 'word pool dynamic'],
  ['adsl.isp.example', '192.0.2.10', 'word adsl dynamic'],
  ['ec2-1.eu.compute.amazonaws.com', '192.0.2.10', 'suffix compute.amazonaws.com'],
  ['h2001-0db8-0000-0000-0000-0000-0000-0010.isp.example', '2001:db8::10', 'address 2001-0db8'],
  ['2001-db8--10.isp.example', '2001:db8::10', 'address 2001-db8--10'],
  ['mail.a.example', '192.0.2.10', null],
  ['mx10.a.example', '192.0.2.10', null],
  // A word of every day, and a company's own name.
  ['host.mail.a.example', '192.0.2.10', null],
  ['mail.home.example', '192.0.2.10', null],
  ['mail.dsl.example', '192.0.2.10', null],
  ['dynamics.a.example.com', '192.0.2.10', null],
  ['', '192.0.2.10', null],
])('%s for %s: %s', (name, text, expected) => {
  const hint = genericHint(name, parseIp(text)!);
  if (hint) expect(name.slice(hint.span.start, hint.span.end)).toBe(hint.matched);
  expect(hint && `${hint.kind} ${hint.matched}${hint.dynamic ? ' dynamic' : ''}`).toBe(expected);
});

test.each([
  ['mail.example.com', true],
  ['1.example', true],
  ['192.0.2.1', false],
  ['mail.example.123', false],
  ['m_x.example', false],
  ['-a.example', false],
  ['a-.example', false],
  ['a..example', false],
  ['', false],
])('%s is a host name: %s', (name, expected) => expect(isHostName(name)).toBe(expected));
