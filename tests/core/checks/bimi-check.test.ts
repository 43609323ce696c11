import { expect, test } from 'vitest';
import { checkBimi } from '../../../src/core/checks/bimi-check.ts';
import { checkDmarc } from '../../../src/core/checks/dmarc-check.ts';
import { zoneFromRecords, type ZoneLiteral } from '../../../src/core/dns/zone.ts';

async function check(zone: ZoneLiteral, domain = 'a.example') {
  const { signal } = new AbortController();
  const resolver = zoneFromRecords({ 'a.example': { A: ['198.51.100.1'] }, 'm.a.example': { A: ['198.51.100.1'] }, ...zone }); // prettier-ignore
  const deps = { resolver, signal, now: () => 0, emit: () => undefined };
  const dmarc = await checkDmarc(domain, deps);
  const { findings } = await checkBimi({ domain, dmarc }, deps);
  return findings.map(({ id }) => id.replace('bimi.', ''));
}
const name = 'default._bimi.a.example';
const logo = 'https://a.example/logo.svg';
const full: ZoneLiteral = { [name]: { TXT: [`v=BIMI1; l=${logo}; a=https://a.example/mark.pem`] } };
const dmarc = (text: string, at = 'a.example'): ZoneLiteral => ({ [`_dmarc.${at}`]: { TXT: [text] } });
const shown = ['ok', 'files.unseen'];

// draft -14 §7.1, §7.2; the policy in effect by RFC 9989
test.each<[string, ZoneLiteral, string[]]>([
  ['reject', { ...full, ...dmarc('v=DMARC1; p=reject') }, [...shown, 'dmarc.ok']],
  ['quarantine', { ...full, ...dmarc('v=DMARC1; p=quarantine') }, [...shown, 'dmarc.ok']],
  ['p=none', { ...full, ...dmarc('v=DMARC1; p=none') }, [...shown, 'dmarc.none']],
  ['no DMARC', full, [...shown, 'dmarc.missing']],
  ['DMARC not readable', { ...full, '_dmarc.a.example': { fail: 'timeout' } }, [...shown, 'dmarc.failed']],
  ['test mode', { ...full, ...dmarc('v=DMARC1; p=reject; t=y') }, [...shown, 'dmarc.testing']],
  ['test mode of quarantine', { ...full, ...dmarc('v=DMARC1; p=quarantine; t=y') }, [...shown, 'dmarc.testing']],
  ['a part of quarantine', { ...full, ...dmarc('v=DMARC1; p=quarantine; pct=20') }, [...shown, 'dmarc.percent']],
  ['all of quarantine', { ...full, ...dmarc('v=DMARC1; p=quarantine; pct=100') }, [...shown, 'dmarc.ok']],
  ['sp=none', { ...full, ...dmarc('v=DMARC1; p=reject; sp=none') }, [...shown, 'dmarc.subdomains']],
  ['no certificate', { [name]: { TXT: [`v=BIMI1; l=${logo}`] }, ...dmarc('v=DMARC1; p=reject') }, ['ok', 'evidence.missing', 'files.unseen', 'dmarc.ok']],
  ['declined', { [name]: { TXT: ['v=BIMI1; l=; a='] } }, ['declined']],
  ['missing', {}, ['missing']],
  ['a failed look-up is not "missing"', { [name]: { fail: 'servfail' } }, ['failed']],
  ['two records', { [name]: { TXT: [`v=BIMI1; l=${logo}`, 'v=BIMI1; l='] } }, ['several']],
  ['another text beside it', { [name]: { TXT: ['hello', `v=BIMI1; l=${logo}; a=${logo}`] }, ...dmarc('v=DMARC1; p=reject') }, [...shown, 'dmarc.ok']],
])('%s', async (_name, zone, expected) => expect(await check(zone)).toEqual(expected)); // prettier-ignore

test.each<[string, ZoneLiteral, string[]]>([
  ['record and policy of the organization', { ...full, ...dmarc('v=DMARC1; p=reject') }, ['inherited', ...shown, 'dmarc.ok']],
  ['sp=none is what counts for a subdomain', { ...full, ...dmarc('v=DMARC1; p=reject; sp=none') }, ['inherited', ...shown, 'dmarc.none']],
  [
    'strict itself, below an organization that watches only',
    { ...full, ...dmarc('v=DMARC1; p=none'), ...dmarc('v=DMARC1; p=reject', 'm.a.example') },
    ['inherited', ...shown, 'dmarc.organization'],
  ],
])('a subdomain: %s', async (_name, zone, expected) => expect(await check(zone, 'm.a.example')).toEqual(expected)); // prettier-ignore

test('an abort rejects with its reason', async () => {
  const reason = new Error('stop');
  const deps = { resolver: zoneFromRecords({}), signal: new AbortController().signal, now: () => 0, emit: () => undefined }; // prettier-ignore
  const dmarcFacts = await checkDmarc('a.example', deps);
  const request = { domain: 'a.example', dmarc: dmarcFacts };
  await expect(checkBimi(request, { ...deps, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
});
