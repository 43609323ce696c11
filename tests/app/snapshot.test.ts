import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { open, pack } from '../../src/app/snapshot.ts';
import { squeeze } from '../../src/app/squeeze.ts';
import {
  checkDomain,
  emptyReport,
  examples,
  reduce,
  zoneResolver,
  type Resolver,
} from '../../src/core/index.ts';

async function reportOf(domain: string, resolver: Resolver, startedAt: number) {
  let report = emptyReport(domain, startedAt);
  await checkDomain(domain, {
    resolver,
    signal: new AbortController().signal,
    now: () => startedAt,
    emit: (event) => (report = reduce(report, event)),
  });
  return report;
}

test.each(examples.map(({ id, domain, zone }) => [id, domain, zone] as const))(
  '%s: through a link and back the report says the same',
  async (_id, domain, zone) => {
    const seen = await reportOf(domain, zoneResolver(zone), 1_790_000_000_000);
    const opened = await open((await pack(seen)) ?? '');
    expect([opened?.domain, opened?.startedAt]).toEqual([domain, seen.startedAt]);
    if (!opened) return;
    const again = await reportOf(opened.domain, opened.resolver, opened.startedAt);
    expect(again.answers).toEqual(seen.answers);
    expect(again.findings.map(({ id }) => id).sort()).toEqual(seen.findings.map(({ id }) => id).sort());
  },
);

const packed = (text: string) => deflateRawSync(text).toString('base64url');
test.each([
  ['nothing', ''],
  ['not deflated', 'AAAA'],
  ['cut', packed('[1,"a.example",1,"a.example. A 192.0.2.1"]').slice(0, 20)],
  ['a time that no calendar holds', packed('[1,"a.example",1e300,""]')],
  ['a bomb', packed(`[1,"a.example",1,"${' '.repeat(8_000_000)}"]`)],
])('%s opens as null', async (_name, text) => expect(await open(text)).toBeNull());

test('what is deflated comes out whole, and never more than allowed', async () => {
  const bytes = new TextEncoder().encode('v=spf1 -all '.repeat(1000));
  const small = await squeeze.deflate(bytes);
  expect(small.length).toBeLessThan(200);
  expect(await squeeze.inflate(small, 12_000)).toEqual(bytes);
  await expect(squeeze.inflate(small, 11_999)).rejects.toThrow(RangeError);
});
