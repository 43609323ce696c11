import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { checkZoneSanity } from '../../src/core/checks/zone-sanity.ts';
import { dohResolver } from '../../src/core/dns/doh.ts';
import { limits } from '../../src/core/dns/limits.ts';
import { services } from '../../src/core/dns/services.ts';
import type { Lookup, Resolver, RrType } from '../../src/core/dns/types.ts';
import { labFetch } from '../support/lab-fetch.ts';

/** What our own client makes of real servers: `wire.test.ts` shows, through another codec, what these answer. */
const lab = inject('lab');

const after = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
const never = new AbortController().signal;

describe.skipIf(!lab)('the DNS client over real servers', () => {
  let network: ReturnType<typeof labFetch>;
  beforeAll(() => void (network = labFetch(lab!)));
  afterAll(() => network.close());

  /** A new one for each look-up: services that failed before must not rest. */
  const resolver = (asked = services, patience = limits): Resolver =>
    dohResolver({
      fetch: (...request) => network.fetch(...request),
      services: asked,
      now: () => performance.now(),
      limits: patience,
      after,
    });
  /** Without a hedge: on a busy machine one would come into the log by chance. */
  const calm = { ...limits, hedgeAfter: limits.attempt };
  const look = <T extends RrType>(name: string, type: T) =>
    resolver(services, calm).lookup(name, type, never);

  const said = (lookup: Lookup<RrType>) =>
    lookup.status === 'found'
      ? `${lookup.records.length} found${lookup.authentic ? ', validated' : ''}`
      : lookup.status === 'failed'
        ? `failed: ${lookup.reason}`
        : `${lookup.status}${lookup.detail?.authentic ? ', validated' : ''}`;
  const asked = (lookup: Lookup<RrType>) =>
    lookup.detail?.attempts.map(({ service, why, outcome }) => `${service} ${why}: ${outcome}`);

  test.each<[string, string, RrType, string]>([
    ['a signed name', 'mx1.signed.test', 'A', '1 found, validated'],
    ['an unsigned name', 'plain.test', 'TXT', '1 found'],
    ['a name that is not there, signed', 'nothing.signed.test', 'A', 'no-name, validated'],
    ['a name that is not there, unsigned', 'nothing.plain.test', 'A', 'no-name'],
    ['a type that is not there', 'signed.test', 'AAAA', 'no-data, validated'],
    ['a bogus signature', 'bogus.test', 'TXT', 'failed: bogus'],
    ['an expired signature', 'expired.test', 'MX', 'failed: bogus'],
    ['a server that refuses', 'refused.test', 'TXT', 'failed: servfail'],
    ['a server that is not there', 'lame.test', 'TXT', 'failed: servfail'],
    ['a late authority', '300ms.slow.test', 'TXT', '1 found'],
    ['a CNAME chain into an unsigned zone', 'c1.signed.test', 'A', '1 found'],
    ['a CNAME inside a signed zone', 'home.signed.test', 'AAAA', '1 found, validated'],
    ['a CNAME loop', 'loop1.signed.test', 'A', 'failed: servfail'],
    ['a signed wildcard', 'any.wild.signed.test', 'TXT', '1 found, validated'],
    ['an unsigned wildcard', 'any.wild.plain.test', 'TXT', '1 found'],
    ['SOA', 'healthy.test', 'SOA', '1 found, validated'],
    ['NS', 'healthy.test', 'NS', '1 found, validated'],
    ['DS', 'signed.test', 'DS', '1 found, validated'],
    ['no DS', 'plain.test', 'DS', 'no-data, validated'],
    ['keys of a signed zone', 'signed.test', 'DNSKEY', '2 found, validated'],
    ['keys that no parent names', 'island.test', 'DNSKEY', '2 found'],
    ['no DS for them', 'island.test', 'DS', 'no-data, validated'],
    ['no keys', 'plain.test', 'DNSKEY', 'no-data'],
    ['a loop in the reverse tree', '68.2.0.192.in-addr.arpa', 'PTR', 'failed: servfail'],
    ['fifty reverse names', '70.2.0.192.in-addr.arpa', 'PTR', '50 found, validated'],
    ['captive portal', 'html.fault.test', 'TXT', 'failed: malformed'],
    ['HTTP 429', 'http429.fault.test', 'TXT', 'failed: http'],
    ['HTTP 503', 'http503.fault.test', 'TXT', 'failed: http'],
    ['no CORS headers', 'nocors.fault.test', 'TXT', 'failed: blocked'],
    ['REFUSED', 'refused.fault.test', 'TXT', 'failed: refused'],
    ['FORMERR', 'formerr.fault.test', 'TXT', 'failed: servfail'],
    ['a cut answer', 'tc.fault.test', 'TXT', 'failed: malformed'],
  ])('%s: %s %s', async (_, name, type, expected) => {
    expect(said(await look(name, type))).toBe(expected);
  });

  test.each<[string, RrType, unknown]>([
    ['mx1.signed.test', 'AAAA', '2001:db8::25'],
    ['25.2.0.192.in-addr.arpa', 'PTR', 'mx1.signed.test'],
    ['5.2.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa', 'PTR', 'mx1.signed.test'],
    ['nomail.signed.test', 'MX', { preference: 0, exchange: '' }],
    ['signed.test', 'TXT', { strings: ['v=spf1 mx include:_spf.plain.test ', '-all'] }],
    [
      '_25._tcp.mx1.signed.test',
      'TLSA',
      { usage: 3, selector: 1, matchingType: 1, data: '0123456789abcdef'.repeat(4) },
    ],
  ])('%s %s', async (name, type, expected) => {
    const lookup = await look(name, type);
    expect(lookup.status === 'found' && lookup.records).toEqual([expected]);
  });

  test.each([
    ['signed.test', 'zone.signed', 'not-asked 0'],
    ['plain.test', 'zone.unsigned', 'none 0'],
    ['island.test', 'zone.keys.no-ds', 'found 2'],
    ['bogus.test', 'zone.broken', 'not-asked 0'],
  ])('signed, unsigned, without DS and broken are told apart: %s', async (name, id, keys) => {
    const facts = await checkZoneSanity(name, {
      resolver: resolver(services, calm),
      signal: never,
      now: () => Date.UTC(2026, 10, 25),
    });
    expect(facts.findings.map((one) => one.id)).toContain(id);
    expect(`${facts.keys.outcome} ${String(facts.keys.count)}`).toBe(keys);
  });

  test('5 kB of TXT arrive whole', async () => {
    const lookup = await look('big.signed.test', 'TXT');
    const [record] = lookup.status === 'found' ? lookup.records : [];
    expect(record?.strings.map((string) => string.slice(0, 3))).toEqual(
      Array.from({ length: 20 }, (_, index) => `${String(index + 1).padStart(2, '0')}x`),
    );
    expect(record?.strings.join('')).toHaveLength(5000);
  });

  test('the names of a chain are told in order', async () =>
    expect((await look('c1.signed.test', 'A')).detail?.chain).toEqual([
      'c2.signed.test',
      'target.plain.test',
    ]));

  test('an absence is confirmed at the second service and says how long it may be remembered', async () => {
    const lookup = await look('nothing.signed.test', 'TXT');
    expect(asked(lookup)).toEqual(['cloudflare first: no-name', 'google confirm: no-name']);
    expect(lookup.detail?.confirmed).toBe(true);
    // The zone's SOA says 60 seconds; the resolver may have had it for a while.
    expect(lookup.detail?.negativeTtl).toBeGreaterThan(0);
    expect(lookup.detail?.negativeTtl).toBeLessThanOrEqual(60);
  });

  test('broken signatures are told apart by asking once more without checking, and nobody else', async () =>
    expect(asked(await look('bogus.test', 'TXT'))).toEqual([
      'cloudflare first: bogus',
      'cloudflare checking-disabled: found',
    ]));

  test.each<[string, string, readonly string[]]>([
    ['http429', '1 found', ['cloudflare first: http', 'google failover: found']],
    ['html', '1 found', ['cloudflare first: malformed', 'google failover: found']],
    ['nocors', '1 found', ['cloudflare first: blocked', 'google failover: found']],
    ['refused', '1 found', ['cloudflare first: refused', 'google failover: found']],
    ['tc', '1 found', ['cloudflare first: malformed', 'google failover: found']],
    ['nxdomain', '1 found', ['cloudflare first: no-name', 'google confirm: found']],
  ])('where only the first service is faulty (%s), the second answers', async (fault, expected, log) => {
    const lookup = await look(`${fault}.first.fault.test`, 'TXT');
    expect([said(lookup), asked(lookup)]).toEqual([expected, log]);
  });

  test('a service that never answers is overtaken by the next', async () => {
    const lookup = await resolver().lookup('never.first.fault.test', 'TXT', never);
    expect(said(lookup)).toBe('1 found');
    expect(asked(lookup)).toContain('google hedge: found');
  });

  test.each(['hole.test', 'never.fault.test'])('%s: nobody answers, and that is no absence', async (name) => {
    const impatient = { ...limits, hedgeAfter: 100, attempt: 500, lookup: 1000 };
    const lookup = await resolver(services.slice(0, 2), impatient).lookup(name, 'TXT', never);
    expect(said(lookup)).toBe('failed: timeout');
  });

  test('an abort ends the look-up at once, with its reason', async () => {
    const abort = new AbortController();
    const reason = new Error('the person pressed stop');
    const running = resolver().lookup('hole.test', 'TXT', abort.signal);
    const begun = performance.now();
    setTimeout(() => abort.abort(reason), 50);
    await expect(running).rejects.toBe(reason);
    expect(performance.now() - begun).toBeLessThan(500);
  });

  test('a hundred questions at once are all answered', async () => {
    const one = resolver();
    const names = Array.from({ length: 100 }, (_, index) => `n${index}.wild.signed.test`);
    const lookups = await Promise.all(names.map((name) => one.lookup(name, 'TXT', never)));
    expect(new Set(lookups.map(said))).toEqual(new Set(['1 found, validated']));
  });
});
