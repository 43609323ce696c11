import packet from 'dns-packet-original';
import { expect, test } from 'vitest';
import { dohResolver } from '../../../src/core/dns/doh.ts';
import { limits as usual, type Limits } from '../../../src/core/dns/limits.ts';
import { services, type Service } from '../../../src/core/dns/services.ts';
import { decodeAnswer } from '../../../src/core/dns/wire.ts';

/** Everything ten times as fast as in a page. */
const quick = { ...usual, hedgeAfter: 80, attempt: 400, lookup: 800, coolDown: 6000 };
const { signal } = new AbortController();

const after = (ms: number, stop: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    stop.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(stop.reason as Error);
    });
  });
const never = (stop: AbortSignal) => after(1_000_000, stop);

const message = (name: string, type: string, rcode = 0, answers: readonly unknown[] = [], ede?: number) =>
  new Uint8Array(packet.encode({
    type: 'response', flags: 0x0180 | rcode, questions: [{ name, type }], answers,
    additionals: ede === undefined ? [] : [{ type: 'OPT', name: '.', udpPayloadSize: 1232, options: [{ code: 15, data: Buffer.from([0, ede]) }] }],
  } as never)); // prettier-ignore
const text = (name: string) => message(name, 'TXT', 0, [{ name, type: 'TXT', ttl: 60, data: ['x'] }]);

type Handler = (service: string, name: string, stop: AbortSignal) => Promise<Uint8Array> | Uint8Array;
function client(handler: Handler, list: readonly Service[] = services.slice(0, 2), limits: Limits = quick) {
  const asked: string[] = [];
  const fetch = (async (address: string, init: RequestInit) => {
    const url = new URL(address);
    const query = packet.decode(Buffer.from(url.searchParams.get('dns') ?? '', 'base64url'));
    const service = services.find((known) => known.url.includes(url.host))?.id ?? '';
    asked.push(service);
    const body = await handler(service, query.questions?.[0]?.name ?? '', init.signal!);
    return new Response(Buffer.from(body), { headers: { 'content-type': 'application/dns-message' } });
  }) as typeof globalThis.fetch;
  const now = () => performance.now();
  const resolver = dohResolver({ fetch, services: list, now, limits, after });
  const lookup = (name: string, type: 'TXT', stop: AbortSignal) => resolver.lookup(name, type, stop);
  return { asked, lookup };
}
const silent = async (_: string, name: string, stop: AbortSignal) => (await never(stop), text(name));

test('a first service that swallows questions is overtaken twice, then rests', async () => {
  const { lookup, asked } = client((service, name, stop) =>
    service === 'cloudflare' ? silent(service, name, stop) : text(name),
  );
  for (const name of ['a.test', 'b.test', 'c.test'])
    expect(await lookup(name, 'TXT', signal)).toMatchObject({ status: 'found' });
  expect(asked).toEqual(['cloudflare', 'google', 'cloudflare', 'google', 'google']);
});

test('a second service that swallows questions is not waited for at each absence', async () => {
  const { lookup, asked } = client((service, name, stop) =>
    service === 'google' ? silent(service, name, stop) : message(name, 'TXT', 3),
  );
  for (const name of ['a.test', 'b.test', 'c.test'])
    expect(await lookup(name, 'TXT', signal)).toMatchObject({
      status: 'no-name',
      detail: { confirmed: false },
    });
  expect(asked).toEqual(['cloudflare', 'google', 'cloudflare', 'google', 'cloudflare']);
});

test('waiting for a turn is not being late: nothing is asked twice', async () => {
  const unhurried = { ...quick, hedgeAfter: 1500, attempt: 9000, lookup: 9000 };
  const { lookup, asked } = client(
    async (_, name, stop) => (await after(300, stop), text(name)),
    services.slice(0, 2),
    unhurried,
  );
  // Seven rounds of eight take over two seconds.
  await Promise.all(Array.from({ length: 56 }, (_, i) => lookup(`n${i}.test`, 'TXT', signal)));
  expect(asked.filter((service) => service === 'google')).toEqual([]);
});

test('a look-up ends in its time, however many services are silent', async () => {
  const { lookup, asked } = client(silent, services);
  expect(await lookup('a.test', 'TXT', signal)).toMatchObject({ status: 'failed', reason: 'timeout' });
  expect(asked.length).toBeLessThan(services.length);
});

test('of two failures the one that speaks of the name is told', async () => {
  const { lookup } = client((service, name) => {
    if (service === 'cloudflare') throw new TypeError('Failed to fetch');
    return message(name, 'TXT', 2);
  });
  expect(await lookup('a.test', 'TXT', signal)).toMatchObject({ status: 'failed', reason: 'servfail' });
});

test('where one service says that the name exists, it does', async () => {
  const { lookup } = client((service, name) => message(name, 'TXT', service === 'google' ? 0 : 3));
  expect(await lookup('a.test', 'TXT', signal)).toMatchObject({
    status: 'no-data',
    detail: { confirmed: true },
  });
});

test('what a service withholds is not missing (RFC 8914 §4.18)', async () => {
  const { lookup } = client((_, name) => message(name, 'TXT', 3, [], 17), services.slice(0, 1));
  expect(await lookup('a.test', 'TXT', signal)).toMatchObject({ status: 'failed', reason: 'refused' });
});

test.each(['com', 'router', '127.0.0.1'])('%s is not asked', async (name) => {
  const { lookup, asked } = client((_, asked) => text(asked));
  expect(await lookup(name, 'TXT', signal)).toMatchObject({ status: 'failed', reason: 'not-asked' });
  expect(asked).toEqual([]);
});

test('an abort ends the wait for a request that is deaf to it', async () => {
  const stop = new AbortController();
  const lookup = client(() => new Promise(() => undefined)).lookup('a.test', 'TXT', stop.signal);
  setTimeout(() => stop.abort(new Error('newer check')), 20);
  await expect(lookup).rejects.toThrow('newer check');
});

test('aliases in a circle are no absence', () => {
  const body = message('a.test', 'TXT', 0, [
    { name: 'a.test', type: 'CNAME', ttl: 5, data: 'b.test' },
    { name: 'b.test', type: 'CNAME', ttl: 5, data: 'a.test' },
  ]);
  expect(decodeAnswer(body, 'a.test', 'TXT').kind).toBe('malformed');
});
