import packet from 'dns-packet-original';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dohResolver } from '../../../src/core/dns/doh.ts';
import { limits } from '../../../src/core/dns/limits.ts';
import { services } from '../../../src/core/dns/services.ts';
import { decodeAnswer, encodeQuery } from '../../../src/core/dns/wire.ts';
import { rrTypes, type RrType } from '../../../src/core/dns/types.ts';

type Answer = { status?: number; contentType?: string; body?: Uint8Array; throws?: Error; after?: number };
type Handler = (asked: { service: string; name: string; type: string; cd: boolean; ecs: boolean }) => Answer;

const hosts = new Map(services.map(({ id, url }) => [new URL(url).host, id]));
/** A message by the independent codec. */
const message = (
  name: string, type: string, answers: readonly unknown[] = [], options: { rcode?: number; tc?: boolean; ad?: boolean; soa?: boolean } = {},
): Uint8Array =>
  new Uint8Array(packet.encode({
    type: 'response', id: 0,
    flags: 0x0180 | (options.rcode ?? 0) | (options.tc ? 0x0200 : 0) | (options.ad ? 0x20 : 0),
    questions: [{ name, type }],
    answers,
    authorities: options.soa ? [{ type: 'SOA', name: 'example', ttl: 900, data: { mname: 'ns.example', rname: 'h.example', serial: 1, refresh: 1, retry: 1, expire: 1, minimum: 300 } }] : [],
  } as never)); // prettier-ignore

const txt = (name: string, text: string) =>
  message(name, 'TXT', [{ name, type: 'TXT', ttl: 60, data: [text] }]);

/** A clock that moves only when somebody waits. */
function world(handler: Handler, only = services.slice(0, 2)) {
  let time = 0;
  const asked: string[] = [];
  const waiting: { at: number; go: () => void }[] = [];
  const after = (ms: number, signal: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      if (signal.aborted) {
        reject(signal.reason as Error);
        return;
      }
      waiting.push({ at: time + ms, go: resolve });
      signal.addEventListener('abort', () => reject(signal.reason as Error));
    });
  const fetch = (async (url: string, init: RequestInit) => {
    const { host, searchParams } = new URL(url);
    const question = packet.decode(Buffer.from(searchParams.get('dns') ?? '', 'base64url')) as unknown as {
      questions: { name: string; type: string }[]; flag_cd: boolean; additionals: { options?: { code: number }[] }[];
    }; // prettier-ignore
    const [{ name, type } = { name: '', type: '' }] = question.questions;
    const service = hosts.get(host) ?? host;
    asked.push(`${service} ${name} ${type}${question.flag_cd ? ' CD' : ''}`);
    const ecs = (question.additionals[0]?.options ?? []).some(({ code }) => code === 8);
    const answer = handler({ service, name, type, cd: question.flag_cd, ecs });
    if (answer.after !== undefined) await after(answer.after, init.signal as AbortSignal);
    if (answer.throws) throw answer.throws;
    return new Response(answer.body ? Buffer.from(answer.body) : '<html>', {
      status: answer.status ?? 200,
      headers: { 'content-type': answer.contentType ?? 'application/dns-message' },
    });
  }) as typeof globalThis.fetch;
  const resolver = dohResolver({ fetch, services: only, now: () => time, limits, after });
  async function run<T extends RrType>(name: string, type: T, purpose: 'needed' | 'probe' = 'needed') {
    const state: { done: boolean } = { done: false };
    const result = resolver
      .lookup(name, type, new AbortController().signal, { purpose })
      .finally(() => (state.done = true));
    for (let turns = 0; !state.done && turns < 400; turns++) {
      await new Promise((resolve) => setImmediate(resolve));
      if (turns % 4 !== 3) continue;
      const next = waiting.sort((a, b) => a.at - b.at).shift();
      if (next) {
        time = Math.max(time, next.at);
        next.go();
      }
    }
    return result;
  }
  return { run, asked, resolver };
}

describe('the question', () => {
  test.each([
    ['A', 1], ['NS', 2], ['CNAME', 5], ['SOA', 6], ['PTR', 12], ['MX', 15], ['TXT', 16], ['AAAA', 28], ['DS', 43], ['DNSKEY', 48], ['TLSA', 52],
  ] as const)('%s goes out as type %i', (type, number) => {
    const octets = Buffer.from(encodeQuery('example.com', type), 'base64url');
    expect(octets.readUInt16BE(12 + 13)).toBe(number); // header, then 7 example 3 com 0
    expect(octets.readUInt16BE(0)).toBe(0);
    expect(octets.readUInt16BE(2)).toBe(0x0120); // RD and AD
  }); // prettier-ignore

  test('each type that can be asked has its number, and any other is refused before it could become type 0', () => {
    for (const type of rrTypes) {
      const octets = Buffer.from(encodeQuery('example.com', type), 'base64url');
      expect(octets.readUInt16BE(12 + 13), type).toBeGreaterThan(0);
    }
    for (const type of ['RRSIG', 'ANY', 'TYPE65534', 'dnskey', ''])
      expect(() => encodeQuery('example.com', type as RrType), type).toThrow('no such type');
  });

  test('Google is told to pass on no client network, Cloudflare is not told anything', async () => {
    const told: string[] = [];
    const { run } = world(
      ({ service, name, ecs }) => (
        told.push(`${service} ${ecs}`),
        { body: message(name, 'TXT', [], { rcode: 3, soa: true }) }
      ),
    );
    await run('gone.example', 'TXT');
    expect(told).toEqual(['cloudflare false', 'google true']);
  });

  test.each(['localhost', 'router.local', 'nas.home.arpa', '1.0.168.192.in-addr.arpa', `${'a'.repeat(64)}.example`, 'a..example', 'a b.example', ''])(
    'nothing is asked for “%s”', async (name) => {
      const { run, asked } = world(() => ({}));
      expect(await run(name, 'A')).toMatchObject({ status: 'failed', reason: 'not-asked' });
      expect(asked).toEqual([]);
    },
  ); // prettier-ignore
});

describe('the answer', () => {
  const name = 'example.com';
  test('a DNSKEY record (RFC 4034 §2.1)', () => {
    const body = message(name, 'DNSKEY', [{ name, type: 'DNSKEY', ttl: 60, data: { flags: 257, algorithm: 13, key: Buffer.from('key') } }]);
    expect(decodeAnswer(body, name, 'DNSKEY')).toMatchObject({ records: [{ flags: 257, protocol: 3, algorithm: 13, key: 'a2V5' }] });
  }); // prettier-ignore
  test('a TLSA record without data, and one that is too short to be one (RFC 6698 §2.1)', () => {
    const raw = (data: number[]) => message(name, 'TLSA', [{ name, type: 'TLSA', ttl: 60, data: { usage: 255, selector: 255, matchingType: 255, certificate: Buffer.from(data) } }]);
    expect(decodeAnswer(raw([]), name, 'TLSA')).toMatchObject({ records: [{ usage: 255, selector: 255, matchingType: 255, data: '' }] });
    const whole = raw([]);
    // RDLENGTH stands before the three octets at the end; one octet less of both.
    const short = whole.slice(0, -1);
    short[short.length - 3] = 2;
    expect(decodeAnswer(short, name, 'TLSA').kind).toBe('malformed');
  }); // prettier-ignore
  const cut = txt(name, 'v=spf1 -all').subarray(0, 40);
  const notOurs = txt('other.example', 'x');
  test.each<[string, Answer, string]>([
    ['a record', { body: txt(name, 'v=spf1 -all') }, 'found'],
    ['HTTP 429', { status: 429 }, 'http'],
    ['HTTP 503', { status: 503 }, 'http'],
    ['a captive portal', { contentType: 'text/html' }, 'malformed'],
    ['a blocked request', { throws: new TypeError('Failed to fetch') }, 'blocked'],
    ['an empty body', { body: new Uint8Array() }, 'malformed'],
    ['a cut message', { body: cut }, 'malformed'],
    ['another question', { body: notOurs }, 'malformed'],
    ['the truncated flag', { body: message(name, 'TXT', [], { tc: true }) }, 'malformed'],
    ['a question for an answer', { body: new Uint8Array(packet.encode({ type: 'query', questions: [{ name, type: 'TXT' }] } as never)) }, 'malformed'],
    ['REFUSED', { body: message(name, 'TXT', [], { rcode: 5 }) }, 'refused'],
    ['no answer in time', { after: 100_000 }, 'timeout'],
  ])('%s', async (_, answer, expected) => {
    const { run } = world(() => answer, services.slice(0, 1));
    const lookup = await run(name, 'TXT');
    expect(lookup.status === 'failed' ? lookup.reason : lookup.status).toBe(expected);
  }); // prettier-ignore

  test('an absence is confirmed by a second service', async () => {
    const { run, asked } = world(({ name }) => ({ body: message(name, 'TXT', [], { rcode: 3, soa: true }) }));
    expect(await run('gone.example', 'TXT')).toMatchObject({
      status: 'no-name',
      detail: { confirmed: true, negativeTtl: 300 },
    });
    expect(asked).toEqual(['cloudflare gone.example TXT', 'google gone.example TXT']);
  });

  test('where the services disagree the record wins', async () => {
    const { run } = world(({ service, name }) => ({
      body: service === 'google' ? txt(name, 'here') : message(name, 'TXT'),
    }));
    expect(await run('new.example', 'TXT')).toMatchObject({
      status: 'found',
      detail: { service: 'google', confirmed: false },
    });
  });

  test('a guess is not confirmed', async () => {
    const { run, asked } = world(({ name }) => ({ body: message(name, 'TXT', [], { rcode: 3 }) }));
    expect(await run('s1._domainkey.example.com', 'TXT', 'probe')).toMatchObject({
      status: 'no-name',
      detail: { confirmed: null },
    });
    expect(asked).toHaveLength(1);
  });

  test('an absence that one service alone was allowed to state is not confirmed', async () => {
    const { run } = world(({ name }) => ({ body: message(name, 'TXT') }), services.slice(0, 1));
    expect(await run('one.example', 'TXT')).toMatchObject({ status: 'no-data', detail: { confirmed: null } });
  });

  test('SERVFAIL with data behind it is broken DNSSEC', async () => {
    const { run, asked } = world(({ name, cd }) => ({
      body: cd ? txt(name, 'x') : message(name, 'TXT', [], { rcode: 2 }),
    }));
    expect(await run('bogus.example', 'TXT')).toMatchObject({ status: 'failed', reason: 'bogus' });
    expect(asked).toEqual(['cloudflare bogus.example TXT', 'cloudflare bogus.example TXT CD']);
  });

  test('SERVFAIL everywhere stays a failure, after the second service was asked', async () => {
    const { run, asked } = world(({ name }) => ({ body: message(name, 'TXT', [], { rcode: 2 }) }));
    expect(await run('dead.example', 'TXT')).toMatchObject({ status: 'failed', reason: 'servfail' });
    expect(asked.filter((line) => line.startsWith('google'))).not.toEqual([]);
  });

  test('a failing service is replaced, and rests after two failures', async () => {
    const { run, asked } = world(({ service, name }) =>
      service === 'cloudflare' ? { status: 503 } : { body: txt(name, 'x') },
    );
    for (const name of ['a.example', 'b.example', 'c.example'])
      expect(await run(name, 'TXT')).toMatchObject({ status: 'found' });
    expect(asked).toEqual([
      'cloudflare a.example TXT',
      'google a.example TXT',
      'cloudflare b.example TXT',
      'google b.example TXT',
      'google c.example TXT',
    ]);
  });

  test('a late service is hedged, and both requests stand in the log', async () => {
    const { run } = world(({ service, name }) =>
      service === 'cloudflare' ? { after: 3000, body: txt(name, 'late') } : { body: txt(name, 'x') },
    );
    const lookup = await run('slow.example', 'TXT');
    expect(lookup).toMatchObject({ status: 'found', detail: { service: 'google' } });
    expect(lookup.detail?.attempts.map(({ service, why }) => `${service} ${why}`).sort()).toEqual([
      'cloudflare first',
      'google hedge',
    ]);
  });

  test('aliases are followed by owner name, and NXDOMAIN speaks of the last', () => {
    const body = message('a.example', 'TXT', [
      { name: 'b.example', type: 'CNAME', ttl: 9, data: 'c.example' },
      { name: 'a.example', type: 'CNAME', ttl: 5, data: 'b.example' },
    ], { rcode: 3 }); // prettier-ignore
    expect(decodeAnswer(body, 'a.example', 'TXT')).toMatchObject({
      rcode: 3,
      chain: ['b.example', 'c.example'],
      records: [],
    });
  });

  test('an abort ends everything at once with its reason', async () => {
    const { resolver } = world(() => ({ after: 100_000 }));
    const stop = new AbortController();
    const lookup = resolver.lookup('example.com', 'TXT', stop.signal);
    stop.abort(new Error('newer check'));
    await expect(lookup).rejects.toThrow('newer check');
  });
});

test('any octets are refused or read, nothing is thrown', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600 }), (body) => void decodeAnswer(body, 'example.com', 'TXT')),
    { numRuns: 5000, seed: 20261124 },
  );
});

test('no cut of a message passes for the whole', () => {
  const whole = message('example.com', 'TXT', [
    { name: 'example.com', type: 'TXT', ttl: 60, data: ['a'.repeat(200), 'b'.repeat(200)] },
  ]);
  for (let length = 0; length < whole.length; length++)
    expect(decodeAnswer(whole.subarray(0, length), 'example.com', 'TXT').kind).toBe('malformed');
});
