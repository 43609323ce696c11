import { expect, test } from 'vitest';
import type { CheckEvent } from '../../../src/core/checks/check.ts';
import { checkReceiving, isPrivate } from '../../../src/core/checks/receiving.ts';
import { zoneFromRecords, type ZoneLiteral } from '../../../src/core/dns/zone.ts';

async function check(zone: ZoneLiteral) {
  const ids: string[] = [];
  const emit = (event: CheckEvent) => {
    if (event.type === 'finding') ids.push(`${event.finding.section}:${event.finding.id}`);
  };
  const { signal } = new AbortController();
  const deps = { resolver: zoneFromRecords(zone), signal, now: () => 0, emit };
  const facts = await checkReceiving('a.example', deps);
  return { facts, ids: ids.map((id) => id.replace('receiving:receiving.', '')) };
}

const mx1 = { 'mx1.a.example': { A: ['192.0.2.1'] } };

test.each<[string, ZoneLiteral, string, string[]]>([
  ['one host', { 'a.example': { MX: [[10, 'mx1.a.example']] }, ...mx1 }, 'hosts', ['ok']],
  [
    'a host under another domain is right',
    { 'a.example': { MX: [[10, 'mail.other.example']] }, 'mail.other.example': { A: ['192.0.2.1'] } },
    'hosts',
    ['ok'],
  ],
  ['null MX', { 'a.example': { MX: [[0, '.']] } }, 'null-mx', ['null-mx']],
  [
    'null MX beside another',
    { 'a.example': { MX: [[0, '.'], [10, 'mx1.a.example']] }, ...mx1 },
    'hosts',
    ['null-mx.mixed', 'ok'],
  ],
  ['no MX, an address', { 'a.example': { A: ['192.0.2.9'] } }, 'implicit', ['mx.implicit']],
  ['no MX, only IPv6', { 'a.example': { AAAA: ['2001:db8::9'] } }, 'implicit', ['mx.implicit']],
  ['no MX, no address', { 'a.example': { TXT: ['x'] } }, 'none', ['none']],
  ['no such name', { 'b.example': { TXT: ['x'] } }, 'none', []],
  ['MX fails', { 'a.example': { fail: { MX: 'timeout' } } }, 'failed', ['lookup.failed']],
  [
    'no MX, address fails: not "none"',
    { 'a.example': { TXT: ['x'], fail: { A: 'servfail' } } },
    'failed',
    ['host.failed'],
  ],
  ['an address as target', { 'a.example': { MX: [[10, '192.0.2.1']] } }, 'hosts', ['mx.address']],
  ['localhost', { 'a.example': { MX: [[10, 'localhost']] } }, 'hosts', ['mx.local']],
  ['a name of one network', { 'a.example': { MX: [[10, 'mail.local']] } }, 'hosts', ['mx.local']],
  ['no address at all', { 'a.example': { MX: [[10, 'gone.example']] } }, 'hosts', ['mx.unreachable']],
  [
    'one of two has no address',
    { 'a.example': { MX: [[10, 'mx1.a.example'], [20, 'gone.example']] }, ...mx1 },
    'hosts',
    ['host.no-address'],
  ],
  [
    'one has none, the other fails: nobody is called unreachable',
    { 'a.example': { MX: [[10, 'late.example'], [20, 'gone.example']] }, 'late.example': { fail: 'timeout' } },
    'hosts',
    ['host.failed', 'host.no-address'],
  ],
  ['host fails', { 'a.example': { MX: [[10, 'late.example']] }, 'late.example': { fail: 'servfail' } }, 'hosts', ['host.failed']],
  [
    'one family fails, the other is known',
    { 'a.example': { MX: [[10, 'h.example']] }, 'h.example': { AAAA: ['2001:db8::1'], fail: { A: 'timeout' } } },
    'hosts',
    ['host.failed'],
  ],
  [
    'alias as target',
    { 'a.example': { MX: [[10, 'alias.example']] }, 'alias.example': { CNAME: 'mx1.a.example' }, ...mx1 },
    'hosts',
    ['mx.cname'],
  ],
  ['only IPv6', { 'a.example': { MX: [[10, 'v6.example']] }, 'v6.example': { AAAA: ['2001:db8::1'] } }, 'hosts', ['family.only-v6']],
  ['private address', { 'a.example': { MX: [[10, 'p.example']] }, 'p.example': { A: ['10.0.0.1'] } }, 'hosts', ['host.private']],
  [
    'a provider is named',
    {
      'a.example': { MX: [[10, 'in1-smtp.messagingengine.com']] },
      'in1-smtp.messagingengine.com': { A: ['192.0.2.1'] },
    },
    'hosts',
    ['ok', 'provider'],
  ],
])('%s', async (_name, zone, kind, expected) => {
  const { facts, ids } = await check(zone);
  expect(facts.kind).toBe(kind);
  expect(ids).toEqual(expected);
}); // prettier-ignore

test('hosts stand in order of preference, each once, with both families', async () => {
  const { facts } = await check({
    'a.example': { MX: [[20, 'b.example'], [10, 'c.example'], [30, 'c.example']] },
    'b.example': { A: ['192.0.2.2'] },
    'c.example': { A: ['192.0.2.3'], AAAA: ['2001:db8::3'] },
  }); // prettier-ignore
  expect(facts.hosts.map(({ preference, exchange, v4, v6 }) => [preference, exchange, ...v4, ...v6])).toEqual(
    [
      [10, 'c.example', '192.0.2.3', '2001:db8::3'],
      [20, 'b.example', '192.0.2.2'],
    ],
  );
});

test('an abort rejects with its reason', async () => {
  const reason = new Error('stop');
  const signal = AbortSignal.abort(reason);
  const deps = { resolver: zoneFromRecords({}), signal, now: () => 0, emit: () => undefined };
  await expect(checkReceiving('a.example', deps)).rejects.toBe(reason);
});

test.each([
  ['10.1.2.3', true],
  ['172.16.0.1', true],
  ['172.32.0.1', false],
  ['192.168.1.1', true],
  ['127.0.0.1', true],
  ['100.64.0.1', true],
  ['100.128.0.1', false],
  ['169.254.1.1', true],
  ['192.0.2.1', false],
  ['::1', true],
  ['fe80::1', true],
  ['fd00::1', true],
  ['2001:db8::1', false],
  ['fc::1', false],
])('%s private: %s', (address, expected) => expect(isPrivate(address)).toBe(expected));
