import packet from 'dns-packet-original';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { labFetch } from '../support/lab-fetch.ts';

/**
 * The lab itself, seen through a codec that is not ours: every kind of answer the resolver's tests rely on is really
 * given. What our own resolver makes of them is in `resolver.test.ts`.
 */
const lab = inject('lab');
// The codec's published types forget the response code.
const decode = (octets: Buffer) => packet.decode(octets) as packet.DecodedPacket & { readonly rcode: string };
const first = 'https://cloudflare-dns.com/dns-query';
const second = 'https://dns.google/dns-query';

describe.skipIf(!lab)('the lab answers', () => {
  let network: ReturnType<typeof labFetch>;
  beforeAll(() => void (network = labFetch(lab!)));
  afterAll(() => network.close());

  function send(
    name: string,
    type: string,
    { service = first, flags = 0, signal = AbortSignal.timeout(15_000) } = {},
  ): Promise<Response> {
    const query = packet.encode({
      type: 'query',
      flags: packet.RECURSION_DESIRED | packet.AUTHENTIC_DATA | flags,
      questions: [{ type: type as packet.RecordType, name }],
      additionals: [{ type: 'OPT', name: '.', udpPayloadSize: 1232, flags: 0, options: [] } as never],
    });
    const address = `${service}?dns=${query.toString('base64url')}`;
    return network.fetch(address, { headers: { accept: 'application/dns-message' }, signal });
  }

  const ask = async (...question: Parameters<typeof send>) =>
    decode(Buffer.from(await (await send(...question)).arrayBuffer()));

  test.each([
    ['a signed name', 'mx1.signed.test', 'A', 'NOERROR', true, 1],
    ['an unsigned name', 'plain.test', 'TXT', 'NOERROR', false, 1],
    ['a name that is not there, signed', 'nothing.signed.test', 'A', 'NXDOMAIN', true, 0],
    ['a type that is not there, signed', 'signed.test', 'AAAA', 'NOERROR', true, 0],
    ['a name that is not there, unsigned', 'nothing.plain.test', 'A', 'NXDOMAIN', false, 0],
    ['a bogus signature', 'bogus.test', 'TXT', 'SERVFAIL', false, 0],
    ['an expired signature', 'expired.test', 'TXT', 'SERVFAIL', false, 0],
    ['a server that refuses', 'refused.test', 'TXT', 'SERVFAIL', false, 0],
    ['a server that is not there', 'lame.test', 'TXT', 'SERVFAIL', false, 0],
    ['a late authority', '300ms.slow.test', 'TXT', 'NOERROR', false, 1],
    ['a CNAME chain into an unsigned zone', 'c1.signed.test', 'A', 'NOERROR', false, 3],
    ['a CNAME loop', 'loop1.signed.test', 'A', 'SERVFAIL', false, 0],
    ['a signed wildcard', 'any.wild.signed.test', 'TXT', 'NOERROR', true, 1],
    ['an unsigned wildcard', 'any.wild.plain.test', 'TXT', 'NOERROR', false, 1],
    ['a null MX', 'nomail.signed.test', 'MX', 'NOERROR', true, 1],
    ['TLSA', '_25._tcp.mx1.signed.test', 'TLSA', 'NOERROR', true, 1],
    ['DS', 'signed.test', 'DS', 'NOERROR', true, 1],
    ['PTR of IPv4', '25.2.0.192.in-addr.arpa', 'PTR', 'NOERROR', true, 1],
    ['big TXT', 'big.signed.test', 'TXT', 'NOERROR', true, 1],
  ])('%s: %s %s', async (_, name, type, rcode, authentic, count) => {
    const answer = await ask(name, type);
    expect([answer.rcode, answer.flag_ad, answer.answers?.length]).toEqual([rcode, authentic, count]);
  });

  test('bogus data is there when checking is disabled', async () => {
    const answer = await ask('bogus.test', 'TXT', { flags: packet.CHECKING_DISABLED });
    expect([answer.rcode, answer.flag_ad, answer.answers?.length]).toEqual(['NOERROR', false, 1]);
  });

  test.each([
    ['http429', 429, 'text/plain'],
    ['http503', 503, 'text/plain'],
    ['html', 200, 'text/html'],
  ])('%s.fault.test: HTTP %i, %s', async (fault, status, type) => {
    const response = await send(`${fault}.fault.test`, 'TXT');
    expect([response.status, response.headers.get('content-type')?.split(';')[0]]).toEqual([status, type]);
  });

  test.each([
    ['refused', 'REFUSED'],
    ['formerr', 'FORMERR'],
    ['nxdomain', 'NXDOMAIN'],
  ])(
    '%s.fault.test: %s at every service, and below first.fault.test only at the first',
    async (fault, rcode) => {
      expect((await ask(`${fault}.fault.test`, 'TXT')).rcode).toBe(rcode);
      expect((await ask(`${fault}.fault.test`, 'TXT', { service: second })).rcode).toBe(rcode);
      expect((await ask(`${fault}.first.fault.test`, 'TXT')).rcode).toBe(rcode);
      expect((await ask(`${fault}.first.fault.test`, 'TXT', { service: second })).rcode).toBe('NOERROR');
    },
  );

  test('a cut answer has TC set and no records', async () => {
    const answer = await ask('tc.fault.test', 'TXT');
    expect([answer.flag_tc, answer.answers?.length]).toEqual([true, 0]);
  });

  test('an answer without CORS headers is an error to a page', () =>
    expect(send('nocors.fault.test', 'TXT')).rejects.toThrow(new TypeError('Failed to fetch')));

  test.each(['hole.test', 'never.fault.test', 'never.first.fault.test'])('%s: no answer', async (name) => {
    const signal = AbortSignal.timeout(700);
    await expect(send(name, 'TXT', { signal })).rejects.toThrow('aborted due to timeout');
  });

  test('big TXT keeps its twenty strings', async () => {
    const [record] = (await ask('big.signed.test', 'TXT')).answers ?? [];
    const strings = record?.type === 'TXT' && Array.isArray(record.data) ? record.data : [];
    expect(strings.map((string) => string.length)).toEqual(Array.from({ length: 20 }, () => 250));
  });
});
