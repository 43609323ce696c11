import { describe, expect, test } from 'vitest';
import { parseIp } from '../../../src/core/base/ip.ts';
import { checkMailServer, type MailServerFacts } from '../../../src/core/checks/mail-server.ts';
import { runResolver } from '../../../src/core/dns/run.ts';
import type { QueryTrace } from '../../../src/core/dns/types.ts';
import { zoneFromRecords, type ZoneLiteral } from '../../../src/core/dns/zone.ts';

const zone: ZoneLiteral = {
  'example.com': {
    MX: [[10, 'mx.example.com'], [20, 'mx.example.net']],
    TXT: ['v=spf1 ip4:203.0.113.10 ip4:203.0.113.11 ip4:198.51.100.0/24 -all'],
    A: ['203.0.113.80'],
  },
  'mx.example.com': { A: ['203.0.113.25'] },
  'mx.example.net': { A: ['203.0.113.11'] },
  'mail.example.com': { A: ['203.0.113.10'] },
  '10.113.0.203.in-addr.arpa': { PTR: ['mail.example.com'] },
  '12.113.0.203.in-addr.arpa': { fail: 'servfail' },
  '_dmarc.example.com': { TXT: ['v=DMARC1; p=reject'] },
  'parked.example': { MX: [[0, '']], TXT: ['v=spf1 -all'] },
  'open.example': { fail: 'timeout' },
  '_dmarc.open.example': { fail: 'timeout' },
  'private.example': { MX: [[10, 'in.private.example']] },
  'in.private.example': { A: ['192.168.1.5'] },
}; // prettier-ignore

const check = async (
  { ip, helo = null, domain = null }: { ip?: string; helo?: string | null; domain?: string | null },
  records = zone,
) => {
  const queries = new Map<number, QueryTrace>();
  const resolver = runResolver({
    resolver: zoneFromRecords(records),
    now: () => 0,
    onQuery: (query) => queries.set(query.id, query),
  });
  const facts = await checkMailServer(
    { ip: ip === undefined ? null : parseIp(ip), helo, domain },
    { resolver, signal: new AbortController().signal, now: () => 0 },
  );
  return { facts, queries: [...queries.values()] };
};
const brief = ({ server }: MailServerFacts) =>
  server.addresses.map(({ role, facts, findings }) =>
    [facts.reverse.ip.text, role, ...findings.map(({ id }) => id.replace('hosts.', ''))].join(' '),
  );
const state = ({ requirements }: MailServerFacts, id: string) =>
  requirements.find((one) => one.id === id)?.state;

describe('each address is judged by what is known of it', () => {
  test('of a domain, nobody says who sends: a mail host without reverse name is no fault', async () => {
    const { facts } = await check({ domain: 'example.com' });
    expect(brief(facts)).toEqual([
      '203.0.113.25 receives',
      '203.0.113.11 listed reverse.if-it-sends',
      '203.0.113.10 listed reverse.ok',
      '203.0.113.80 other',
    ]);
    expect(facts.server.addresses[1]?.hosts).toEqual(['mx.example.net']);
    expect(state(facts, 'reverse')).toBe('needs-address');
    expect(state(facts, 'spf')).toBe('needs-address');
    expect(state(facts, 'dmarc')).toBe('met');
    expect(state(facts, 'tls')).toBe('cannot-see');
  });

  test.each([
    [{ ip: '203.0.113.25', domain: 'example.com' }, '203.0.113.25 sends address.special reverse.missing spf.not-listed', 'not-met', 'not-met'],
    [{ ip: '203.0.113.10', domain: 'example.com', helo: 'mail.example.com' }, '203.0.113.10 sends address.special reverse.ok helo.ok helo.one-family helo-spf.none spf.pass', 'met', 'met'],
    [{ ip: '203.0.113.10', helo: 'localhost' }, '203.0.113.10 sends address.special reverse.ok helo.not-full', 'met', 'needs-domain'],
    [{ ip: '203.0.113.12' }, '203.0.113.12 sends address.special reverse.failed', 'unknown', 'needs-domain'],
    [{ ip: '10.0.0.5', domain: 'example.com' }, '10.0.0.5 sends address.not-public', 'needs-address', 'needs-address'],
    [{ helo: 'mail.example.com' }, '203.0.113.10 sends address.special reverse.ok helo.ok helo.one-family helo-spf.none', 'met', 'needs-domain'],
    [{ ip: '::ffff:203.0.113.10' }, '203.0.113.10 sends address.special reverse.ok', 'met', 'needs-domain'],
  ] as const)('%o', async (request, first, reverse, spf) => {
    const { facts } = await check(request);
    expect(brief(facts)[0]).toBe(first);
    expect(state(facts, 'reverse')).toBe(reverse);
    expect(state(facts, 'spf')).toBe(spf);
  }); // prettier-ignore

  test('an address that only receives is never private without a word', async () => {
    const { facts } = await check({ domain: 'private.example' });
    expect(brief(facts)).toEqual(['192.168.1.5 receives']);
    expect(facts.receivingFindings.map(({ id }) => id)).toContain('receiving.host.private');
  });

  test('a private address is never asked about', async () => {
    const { queries } = await check({ ip: '192.168.0.10' });
    expect(queries).toEqual([]);
  });

  test.each([
    ['nothing.example', 'none'],
    ['open.example', 'failed'],
  ])('a server name without addresses: %s', async (helo, outcome) => {
    const { facts } = await check({ helo });
    expect(facts.server.helo).toBe(outcome);
    expect(facts.server.addresses).toEqual([]);
  });

  test('a domain that could not be asked has neither missing nor met requirements', async () => {
    const { facts } = await check({ domain: 'open.example' });
    expect(facts.receiving?.kind).toBe('failed');
    expect(['spf', 'dmarc', 'reverse'].map((id) => state(facts, id))).toEqual(['unknown', 'unknown', 'needs-address']); // prettier-ignore
  });
});

test('many addresses are cut and counted', async () => {
  const many: ZoneLiteral = {
    'example.com': { MX: [[10, 'mx.example.com']] },
    'mx.example.com': { A: Array.from({ length: 60 }, (_, at) => `203.0.113.${at}`) },
  };
  const { facts } = await check({ domain: 'example.com' }, many);
  expect(facts.server.addresses).toHaveLength(24);
  expect(facts.server.more).toBe(36);
});

test('five mail hosts of two families: questions and round trips', async () => {
  const reverse = (at: number) => `${at}.113.0.203.in-addr.arpa`;
  const reverse6 = (at: number) =>
    `${at}.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa`;
  const hosts = [1, 2, 3, 4, 5];
  const five: ZoneLiteral = {
    'example.com': { MX: hosts.map((at) => [at, `mx${at}.example.com`] as const), TXT: ['v=spf1 mx -all'] },
    '_dmarc.example.com': { TXT: ['v=DMARC1; p=reject'] },
    ...Object.fromEntries(hosts.flatMap((at) => [
      [`mx${at}.example.com`, { A: [`203.0.113.${at}`], AAAA: [`2001:db8::${at}`] }],
      [reverse(at), { PTR: [`mx${at}.example.com`] }],
      [reverse6(at), { PTR: [`mx${at}.example.com`] }],
    ])),
  }; // prettier-ignore
  const { facts, queries } = await check({ domain: 'example.com' }, five);
  expect(brief(facts)).toHaveLength(10);
  expect(new Set(brief(facts).map((line) => line.replace(/^\S+ /, '')))).toEqual(
    new Set(['listed reverse.ok']),
  );
  const roundTrips = Math.max(...queries.map(({ depth }) => depth)) + 1;
  expect({ questions: queries.length, roundTrips }).toMatchInlineSnapshot(`
    {
      "questions": 37,
      "roundTrips": 7,
    }
  `);
});
