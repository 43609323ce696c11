import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Lookup, QueryTrace, RrType } from '../../../src/core/dns/types.ts';
import { zoneResolver } from '../../../src/core/dns/zone.ts';
import {
  openSnapshot,
  packSnapshot,
  snapshotResolver,
  snapshotZone,
} from '../../../src/core/export/snapshot.ts';
import { checkDomain } from '../../../src/core/report/check-domain.ts';
import { examples } from '../../../src/core/report/examples.ts';
import { emptyReport, reduce } from '../../../src/core/report/reduce.ts';

const squeeze = {
  deflate: (bytes: Uint8Array) => Promise.resolve(new Uint8Array(deflateRawSync(bytes))),
  inflate: (bytes: Uint8Array, most: number) =>
    Promise.resolve().then(() => new Uint8Array(inflateRawSync(bytes, { maxOutputLength: most }))),
};

async function reportOf(domain: string, zone: string) {
  let report = emptyReport(domain, 1_790_000_000_000);
  await checkDomain(domain, {
    resolver: zoneResolver(zone),
    signal: new AbortController().signal,
    now: () => report.startedAt,
    emit: (event) => (report = reduce(report, event)),
  });
  return report;
}

test.each(examples.map(({ id, domain, zone }) => [id, domain, zone] as const))(
  '%s: the answers seen give the same report again',
  async (_id, domain, zone) => {
    const seen = await reportOf(domain, zone);
    const again = await reportOf(domain, snapshotZone(seen));
    expect(again.findings.map(({ id }) => id).sort()).toEqual(seen.findings.map(({ id }) => id).sort());
    expect(again.answers).toEqual(seen.answers);
    expect(again.fixes).toEqual(seen.fixes);
  },
);

test('a snapshot fits into a link and comes out whole', async () => {
  const [first] = examples;
  const report = await reportOf(first?.domain ?? '', first?.zone ?? '');
  const packed = await packSnapshot(report, squeeze);
  expect(packed).toMatch(/^[\w-]+$/);
  expect(await openSnapshot(packed ?? '', squeeze)).toEqual({
    domain: report.domain,
    startedAt: report.startedAt,
    zone: snapshotZone(report),
  });
});

const packedText = async (text: string) =>
  Buffer.from(await squeeze.deflate(new TextEncoder().encode(text))).toString('base64url');

test.each([
  ['nothing', ''],
  ['not base64', '<script>'],
  ['not deflated', 'AAAA'],
])('%s is no snapshot', async (_name, text) => expect(await openSnapshot(text, squeeze)).toBeNull());
test.each([
  ['another version', '[2,"a.example",1,""]'],
  ['no list', '{"a":1}'],
  ['wrong types', '[1,2,3,4]'],
  ['not JSON', '[1,'],
  ['a long name', JSON.stringify([1, 'a'.repeat(300), 1, ''])],
  ['a bomb', JSON.stringify([1, 'a.example', 1, 'x'.repeat(3_000_000)])],
])('%s is no snapshot', async (_name, text) =>
  expect(await openSnapshot(await packedText(text), squeeze)).toBeNull(),
);

test('what was asked is answered as it was seen; what nobody asked is not called missing', async () => {
  const asked = (name: string, type: RrType, answer: Lookup<RrType>): QueryTrace => ({
    id: `${name} ${type}`, name, type, purpose: 'check', startedAt: 0, endedAt: 1, answer }) as unknown as QueryTrace; // prettier-ignore
  const none = { status: 'no-name', detail: null } as unknown as Lookup<RrType>;
  const zone = snapshotZone({ domain: 'a.example', queries: [asked('gone.a.example', 'TXT', none)] });
  const resolver = snapshotResolver({ domain: 'a.example', zone });
  const { signal } = new AbortController();
  expect((await resolver.lookup('gone.a.example', 'TXT', signal)).status).toBe('no-name');
  for (const [name, type] of [
    ['gone.a.example', 'MX'],
    ['other.a.example', 'TXT'],
  ] as const)
    // prettier-ignore
    expect(await resolver.lookup(name, type, signal)).toMatchObject({ status: 'failed', reason: 'not-asked' });
});
