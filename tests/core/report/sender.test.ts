import { expect, test } from 'vitest';
import { parseIp } from '../../../src/core/base/ip.ts';
import { zoneFromRecords, type ZoneLiteral } from '../../../src/core/dns/zone.ts';
import { checkDomain } from '../../../src/core/report/check-domain.ts';
import { emptyReport, reduce } from '../../../src/core/report/reduce.ts';
import type { Report, ReportEvent } from '../../../src/core/report/types.ts';

const base: ZoneLiteral = {
  'example.com': { TXT: ['v=spf1 ip4:192.0.2.1 -all'], MX: [[10, 'mx.example.com']], NS: ['ns.example.com'] },
  '_dmarc.example.com': { TXT: ['v=DMARC1; p=reject; rua=mailto:d@example.com'] },
  'mx.example.com': { A: ['192.0.2.1'], AAAA: ['2001:db8::1'] },
  '1.2.0.192.in-addr.arpa': { PTR: ['mx.example.com'] },
};
async function run(zone: ZoneLiteral, sender: { ip: string; helo: string | null } | null = null) {
  let report: Report = emptyReport('example.com', 0);
  const events: ReportEvent[] = [];
  const ip = sender && parseIp(sender.ip);
  await checkDomain('example.com', {
    resolver: zoneFromRecords({ ...base, ...zone }),
    signal: new AbortController().signal,
    now: () => 0,
    random: (length) => new Uint8Array(length).fill(7),
    sender: ip && { ip, helo: sender.helo },
    emit: (event) => {
      events.push(event);
      report = reduce(report, event);
    },
    logged: (error) => {
      throw error;
    },
  });
  return { report, events, ids: report.findings.map(({ id }) => id) };
}

test('a sender with a reverse name that leads back, and in SPF, stands in no way', async () => {
  const { report, ids } = await run({}, { ip: '192.0.2.1', helo: 'mx.example.com' });
  expect(report.answers.deliver?.kind).toBe('nothing-against');
  expect(report.answers.deliver?.reasons).toEqual(expect.arrayContaining(['hosts.reverse.ok', 'hosts.helo.ok'])); // prettier-ignore
  expect(ids).toContain('hosts.spf.pass');
  expect(report.facts.sender?.reverse.iprev).toBe('pass');
});

test.each<[string, ZoneLiteral, { ip: string; helo: string | null }, string, string]>([
  ['F22: no reverse name', { '1.2.0.192.in-addr.arpa': {} }, { ip: '192.0.2.1', helo: null }, 'at-risk', 'hosts.reverse.missing'],
  ['F22: leads elsewhere', { '1.2.0.192.in-addr.arpa': { PTR: ['o.example.com'] }, 'o.example.com': { A: ['192.0.2.9'] } }, { ip: '192.0.2.1', helo: null }, 'at-risk', 'hosts.reverse.mismatch'],
  ['F23: sends over IPv6, which SPF does not list', {}, { ip: '2001:db8::1', helo: null }, 'at-risk', 'hosts.spf.not-listed'],
  ['the name in HELO has another address', { 'h.example.com': { A: ['192.0.2.8'], TXT: ['v=spf1 a ip4:192.0.2.1 -all'] } }, { ip: '192.0.2.1', helo: 'h.example.com' }, 'at-risk', 'hosts.helo.other-address'],
  ['its reverse name cannot be looked up', { '1.2.0.192.in-addr.arpa': { fail: 'timeout' } }, { ip: '192.0.2.1', helo: null }, 'unknown', 'hosts.reverse.failed'],
  ['HELO: not a full name', {}, { ip: '192.0.2.1', helo: 'localhost' }, 'at-risk', 'hosts.helo.not-full'],
  ['HELO: no host name', {}, { ip: '192.0.2.1', helo: 'my_server!' }, 'at-risk', 'hosts.helo.bad'],
  ['HELO: an address without brackets', {}, { ip: '192.0.2.1', helo: '192.0.2.1' }, 'at-risk', 'hosts.helo.bare-address'],
  ['HELO: an address in brackets', {}, { ip: '192.0.2.1', helo: '[192.0.2.1]' }, 'at-risk', 'hosts.helo.literal'],
  ['HELO: another address in brackets', {}, { ip: '192.0.2.1', helo: '[192.0.2.9]' }, 'at-risk', 'hosts.helo.literal-other'],
  ['HELO: a name without address', {}, { ip: '192.0.2.1', helo: 'gone.example.com' }, 'at-risk', 'hosts.helo.no-address'],
  ['HELO: its addresses cannot be looked up', { 'h.example.com': { fail: 'timeout' } }, { ip: '192.0.2.1', helo: 'h.example.com' }, 'unknown', 'hosts.helo.failed'],
  ['HELO: its SPF record leaves the server out', { 'h.example.com': { A: ['192.0.2.1'], TXT: ['v=spf1 -all'] } }, { ip: '192.0.2.1', helo: 'h.example.com' }, 'at-risk', 'hosts.helo-spf.not-pass'],
  ['HELO: another name of the same address is allowed', { 'h.example.com': { A: ['192.0.2.1'] } }, { ip: '192.0.2.1', helo: 'h.example.com' }, 'nothing-against', 'hosts.helo.ok'],
  ['HELO: not known, only the address is weighed', {}, { ip: '192.0.2.1', helo: null }, 'nothing-against', 'hosts.reverse.ok'],
  ['PTR: no valid host name', { '1.2.0.192.in-addr.arpa': { PTR: ['m_x.example.com'] }, 'm_x.example.com': { A: ['192.0.2.1'] } }, { ip: '192.0.2.1', helo: null }, 'at-risk', 'hosts.reverse.illegal'],
  ['PTR: a home line', { '1.2.0.192.in-addr.arpa': { PTR: ['p1.dyn.example.com'] }, 'p1.dyn.example.com': { A: ['192.0.2.1'] } }, { ip: '192.0.2.1', helo: null }, 'at-risk', 'hosts.reverse.dynamic'],
  ['PTR: leads nowhere', { '1.2.0.192.in-addr.arpa': { PTR: ['gone.example.com'] } }, { ip: '192.0.2.1', helo: null }, 'at-risk', 'hosts.reverse.no-address'],
  ['PTR: a loop of aliases', { '1.2.0.192.in-addr.arpa': { CNAME: 'l.example.com' }, 'l.example.com': { CNAME: '1.2.0.192.in-addr.arpa' } }, { ip: '192.0.2.1', helo: null }, 'unknown', 'hosts.reverse.failed'],
])('%s', async (_, zone, sender, kind, reason) => {
  const { report } = await run(zone, sender);
  expect(report.answers.deliver?.kind).toBe(kind);
  expect(report.answers.deliver?.reasons).toContain(reason);
}); // prettier-ignore

test('without a named sender nothing about servers weighs on the answer; what SPF lets send is told as "if"', async () => {
  const { report, ids } = await run({ '1.2.0.192.in-addr.arpa': {} });
  expect(report.answers.deliver?.kind).toBe('nothing-against');
  expect(report.facts.sender).toBeNull();
  expect(ids).toContain('hosts.reverse.if-it-sends');
  expect(ids).toContain('hosts.spf.family-missing');
  expect(ids).not.toContain('hosts.reverse.missing');
});

test('both families in SPF: nothing is said of a missing one', async () => {
  const { ids } = await run({ 'example.com': { ...base['example.com'], TXT: ['v=spf1 mx -all'] } });
  expect(ids).not.toContain('hosts.spf.family-missing');
});

test('no question about encryption, logo or reverse names is asked before the answers', async () => {
  const { events } = await run({});
  const answered = events.findLastIndex(({ type }) => type === 'answer');
  const early = events
    .slice(0, answered)
    .flatMap((event) => (event.type === 'query' ? [event.query.name] : []));
  expect(early.filter((name) => /^_mta-sts|^_smtp|^_25|^default\._bimi|arpa$/.test(name))).toEqual([]);
  const all = events.flatMap((event) => (event.type === 'query' ? [event.query.name] : []));
  expect(all).toEqual(expect.arrayContaining(['_mta-sts.example.com', '_smtp._tls.example.com', '_25._tcp.mx.example.com'])); // prettier-ignore
});

test('F32: a broken MTA-STS record, F33: a logo without a policy that allows it', async () => {
  const { ids, report } = await run({
    '_mta-sts.example.com': { TXT: ['v=STSv1; id=2026-11'] },
    'default._bimi.example.com': { TXT: ['v=BIMI1; l=http://example.com/l.svg'] },
    '_dmarc.example.com': { TXT: ['v=DMARC1; p=none'] },
  });
  expect(ids).toEqual(
    expect.arrayContaining(['transport.mta-sts.id-invalid', 'bimi.location.invalid', 'bimi.dmarc.none']),
  );
  expect(report.sections.transport).toBe('done');
  // Neither has to do with mail that is sent.
  expect(report.answers.deliver?.reasons.some((id) => /^(?:transport|bimi)\./.test(id))).toBe(false);
});

test('F31: a domain without mail that can be forged; nothing is said of encryption on the way to it', async () => {
  const { report, ids } = await run({ 'example.com': { NS: ['ns.example.com'] }, '_dmarc.example.com': {} });
  expect(report.answers.forge?.kind).toBe('yes');
  expect(ids).not.toContain('transport.mta-sts.missing');
  expect(report.fixes.map(({ id }) => id)).toEqual(expect.arrayContaining(['spf.park', 'dmarc.park']));
});

/** Five mail hosts with two families each, as the issue asks; counted, not timed. */
test('five hosts of two families: questions and round trips', async () => {
  const hosts = [1, 2, 3, 4, 5];
  const zone: ZoneLiteral = {
    'example.com': { TXT: ['v=spf1 mx -all'], MX: hosts.map((n) => [n, `mx${n}.example.com`] as const) },
    ...Object.fromEntries(
      hosts.flatMap((n) => [
        [`mx${n}.example.com`, { A: [`192.0.2.${n}`], AAAA: [`2001:db8::${n}`] }],
        [`${n}.2.0.192.in-addr.arpa`, { PTR: [`mx${n}.example.com`] }],
        [`${n}.${'0.'.repeat(23)}8.b.d.0.1.0.0.2.ip6.arpa`, { PTR: [`mx${n}.example.com`] }],
      ]),
    ),
  };
  const { report } = await run(zone);
  const depth = Math.max(...report.queries.map((query) => query.depth));
  console.log(`five hosts: ${report.queries.length} questions, ${depth} round trips`);
  expect(report.facts.servers?.addresses).toHaveLength(10);
  expect(report.facts.servers?.addresses.every(({ facts }) => facts.reverse.iprev === 'pass')).toBe(true);
  expect(report.queries.length).toBeLessThanOrEqual(150);
});
