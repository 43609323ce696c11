import packet from 'dns-packet-original';
import { expect, test } from 'vitest';
import { services } from '../../src/core/dns/services.ts';
import { answerInProcess } from '../support/lab-in-process.ts';
import { serviceHosts } from '../support/lab.mjs';

test('the lab knows all services, in their order', () =>
  expect(serviceHosts).toEqual(services.map(({ url }) => new URL(url).hostname)));

// The codec's published types forget the response code.
const decode = (octets: Buffer) => packet.decode(octets) as packet.DecodedPacket & { readonly rcode: string };
const query = (name: string, type: string) =>
  packet.encode({ type: 'query', questions: [{ type: type as packet.RecordType, name }] });

test.each([
  ['mx1.signed.test', 'A', 'NOERROR', 1],
  ['healthy.test', 'MX', 'NOERROR', 2],
  ['nomail.signed.test', 'MX', 'NOERROR', 1],
  ['c1.signed.test', 'A', 'NOERROR', 3],
  ['any.wild.signed.test', 'TXT', 'NOERROR', 1],
  ['_25._tcp.mx1.signed.test', 'TLSA', 'NOERROR', 1],
  ['healthy.test', 'SOA', 'NOERROR', 1],
  ['healthy.test', 'AAAA', 'NOERROR', 0],
  ['nothing.healthy.test', 'A', 'NXDOMAIN', 0],
  ['bogus.test', 'TXT', 'SERVFAIL', 0],
  ['loop1.signed.test', 'A', 'SERVFAIL', 0],
  ['refused.fault.test', 'A', 'REFUSED', 0],
])('in process, too: %s %s', async (name, type, rcode, count) => {
  const answer = await answerInProcess(query(name, type), true);
  if (typeof answer === 'string') throw new Error(answer);
  const { rcode: seen, answers, flag_ad } = decode(answer.body);
  expect([seen, answers?.length, flag_ad]).toEqual([rcode, count, false]);
});

test('only the first service is faulty below first.fault.test', async () => {
  expect(await answerInProcess(query('http429.first.fault.test', 'TXT'), true)).toMatchObject({
    status: 429,
  });
  expect(await answerInProcess(query('http429.first.fault.test', 'TXT'), false)).toMatchObject({
    status: 200,
  });
});
