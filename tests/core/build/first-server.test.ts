import { expect, test } from 'vitest';
import {
  checkPathStep,
  emptyPlan,
  insteadOf,
  needs,
  pathRecords,
  pathSteps,
  standingAt,
  type ServerPlan,
} from '../../../src/core/build/first-server.ts';
import { pathResolver, pathZone } from '../../../src/core/export/path-zone.ts';
import { planned } from '../../../src/core/build/planned.ts';
import { statusOf } from '../../../src/core/findings/finding.ts';
import { checkDomain } from '../../../src/core/report/check-domain.ts';
import { emptyReport, reduce } from '../../../src/core/report/reduce.ts';
import type { Resolver } from '../../../src/core/dns/types.ts';
import { zoneFromRecords, zoneResolver } from '../../../src/core/dns/zone.ts';

const key = 'v=DKIM1; k=ed25519; p=V9i5nulBYPrQpn7R0hTuPt5N5t0bNPS01bb0clQyRDY=';
const plan: ServerPlan = { domain: 'x.example', host: 'mail.x.example', v4: '192.0.2.25', v6: '2001:db8::25', selector: 's1', dkim: key, reports: 'post@x.example' }; // prettier-ignore
const deps = (resolver: Resolver) => ({ resolver, signal: new AbortController().signal, now: () => 0 }); // prettier-ignore

test('the zone file holds every record of the path and is read as it was meant', async () => {
  const live = deps(zoneResolver(pathZone(plan)));
  for (const step of ['host', 'mx', 'spf', 'dkim', 'dmarc'] as const)
    expect([step, await checkPathStep(step, plan, live)]).toEqual([step, 'done']);
  expect(await checkPathStep('ptr', plan, live)).toBe('open');
});

test.each(pathSteps)('%s: a look-up that fails is not an open step', async (step) => {
  const fail = 'servfail';
  const live = deps(
    zoneFromRecords({
      'x.example': { fail },
      'mail.x.example': { fail },
      's1._domainkey.x.example': { fail },
      '_dmarc.x.example': { fail },
      '25.2.0.192.in-addr.arpa': { fail },
    }),
  );
  expect(await checkPathStep(step, plan, live)).toBe(['address', 'message', 'rest'].includes(step) ? null : 'failed'); // prettier-ignore
});

test('an empty plan has no record and no step done', async () => {
  expect(pathRecords(emptyPlan)).toEqual([]);
  for (const step of pathSteps)
    expect(await checkPathStep(step, emptyPlan, deps(zoneFromRecords({})))).not.toBe('done');
});

test('the reverse name counts only when it is the same name', async () => {
  const ptr = (name: string) => deps(zoneFromRecords({ '25.2.0.192.in-addr.arpa': { PTR: [name] } }));
  const one = { ...plan, v6: '' };
  expect(await checkPathStep('ptr', one, ptr('mail.x.example'))).toBe('done');
  expect(await checkPathStep('ptr', one, ptr('dyn-25.isp.example'))).toBe('open');
});

test.each([
  ['the key of the plan', key, 'done'],
  ['the same, with blanks', key.replace('V9i5', 'V9i5 '), 'done'],
  ['another key', key.replace('V9i5', 'W9i5'), 'open'],
  ['half a key', key.slice(0, -10), 'open'],
])('%s at the selector: %s', async (_, text, state) => {
  const live = deps(zoneFromRecords({ 's1._domainkey.x.example': { TXT: [text] } }));
  expect(await checkPathStep('dkim', plan, live)).toBe(state);
});

test('no step waits for itself or for a later one', () => {
  for (const step of pathSteps)
    for (const before of needs[step]) expect(pathSteps.indexOf(before)).toBeLessThan(pathSteps.indexOf(step));
});

test('null MX of the set is read as one', async () => {
  const live = planned([{ name: 'x.example', type: 'MX', value: '0 .' }], zoneFromRecords({}));
  expect(await live.lookup('x.example', 'MX', new AbortController().signal)).toMatchObject({ records: [{ exchange: '' }] }); // prettier-ignore
});

test.each([
  ['the only one', [[10, 'mail.x.example']], 'done'],
  ['another behind it', [[10, 'mail.x.example'], [20, 'backup.example']], 'done'],
  ['two at once', [[10, 'old.example'], [10, 'mail.x.example']], 'done'],
  // RFC 5321 §5.1: mail still goes to the other first.
  ['another before it', [[5, 'old.example'], [10, 'mail.x.example']], 'open'],
  ['a null MX beside it (RFC 7505 §3)', [[0, ''], [10, 'mail.x.example']], 'open'],
] as const)('MX, %s: %j is %s', async (_, records, state) => {
  const live = deps(zoneFromRecords({ 'x.example': { MX: records.map(([preference, host]): [number, string] => [preference, host]) } }));
  expect(await checkPathStep('mx', plan, live)).toBe(state);
}); // prettier-ignore

test.each([
  ['its own host', {}, []],
  ['one address', { v6: '' }, []],
  // A server for many domains has its name elsewhere (decisions of the project); nothing is wrong with that.
  ['a host of another domain', { host: 'mail.other.example' }, []],
  ['a subdomain', { domain: 'post.x.example' }, []],
  ['letters beyond ASCII', { domain: 'xn--bcher-kva.example', host: 'mail.xn--bcher-kva.example' }, []],
  // Whether they agree is theirs to say, in their zone.
  ['reports to another domain', { reports: 'post@other.example' }, []],
  ['a host without an address', { v4: '', v6: '' }, ['receiving.mx.unreachable', 'spf.missing']],
  ['an address of the own network', { v4: '192.168.1.25', v6: '' }, ['receiving.host.private']],
] as const)('the zone of the path checked as a whole: %s', async (_, change, ids) => {
  const mine: ServerPlan = { ...plan, ...change };
  let report = emptyReport(mine.domain, 0);
  await checkDomain(mine.domain, { ...deps(pathResolver(mine)), emit: (event) => (report = reduce(report, event)) });
  const worse = new Set(report.findings.filter((one) => ['broken', 'risk'].includes(statusOf(one))).map(({ id }) => id as string));
  worse.delete('dmarc.policy.none'); // it begins by watching
  for (const id of ids) expect([...worse]).toContain(id);
  if (ids.length === 0) expect([...worse]).toEqual([]);
}); // prettier-ignore

// RFC 7208 §3.2, RFC 9989 §4.10: two records are an error, so that one which stands there is changed.
test('what stands where a record belongs is told, and ours and others’ tokens are not', async () => {
  const own = (step: string) => pathRecords(plan).find((record) => record.step === step)?.value ?? '';
  const live = deps(
    zoneFromRecords({
      'x.example': { TXT: ['v=spf1 include:_spf.host.example ~all', 'token=1', own('spf')] },
      '_dmarc.x.example': { TXT: ['v=DMARC1; p=reject'] },
      's1._domainkey.x.example': { TXT: [own('dkim')] },
    }),
  );
  const told = await Promise.all((['spf', 'dmarc', 'dkim', 'mx', 'rest'] as const).map((step) => standingAt(step, plan, live))); // prettier-ignore
  expect(told).toEqual([['v=spf1 include:_spf.host.example ~all'], ['v=DMARC1; p=reject'], [], [], []]);
  expect(await standingAt('spf', plan, deps(zoneFromRecords({ 'x.example': { fail: 'servfail' } })))).toEqual([]); // prettier-ignore
});

test.each([
  ['spf', ['v=spf1 include:_spf.host.example ~all'], 'v=spf1 include:_spf.host.example ip4:192.0.2.25 ip6:2001:db8::25 ~all'],
  ['spf', ['v=spf1 ip4:192.0.2.25 -all'], 'v=spf1 ip4:192.0.2.25 ip6:2001:db8::25 -all'],
  ['spf', ['v=spf1 ipv4:192.0.2.1 -all'], 'v=spf1 ip4:192.0.2.25 ip6:2001:db8::25 -all'],
  ['spf', ['v=spf1 -all', 'v=spf1 mx -all'], 'v=spf1 ip4:192.0.2.25 ip6:2001:db8::25 -all'],
  ['dmarc', ['v=DMARC1; p=x'], 'v=DMARC1; p=none; rua=mailto:post@x.example'],
] as const)('%s instead of %j: %s', (step, standing, expected) => {
  const value = pathRecords(plan).find((record) => record.step === step)?.value ?? '';
  expect(insteadOf(step, standing, value)).toBe(expected);
}); // prettier-ignore
