import { expect, test } from 'vitest';
import { checkTransport } from '../../../src/core/checks/transport.ts';
import { zoneFromRecords, type ZoneLiteral } from '../../../src/core/dns/zone.ts';

const mxHost = { preference: 10, exchange: 'mx.a.example', cname: [], v4: [], v6: [], failed: null };
async function check(zone: ZoneLiteral, policyText: string | null = null) {
  const resolver = zoneFromRecords({ 'a.example': { MX: [[10, 'mx.a.example']] }, 'mx.a.example': { A: ['198.51.100.1'] }, ...zone }); // prettier-ignore
  const deps = { resolver, signal: new AbortController().signal, now: () => 0 };
  const receiving = { kind: 'hosts' as const, hosts: [mxHost] };
  const { findings } = await checkTransport({ domain: 'a.example', receiving, policyText }, deps);
  return findings.map(({ id }) => id.replace('transport.', ''));
}
const sts: ZoneLiteral = { '_mta-sts.a.example': { TXT: ['v=STSv1; id=1'] } };
const host: ZoneLiteral = { 'mta-sts.a.example': { A: ['198.51.100.2'] } };
const policy = 'version: STSv1\nmode: enforce\nmx: mx.a.example\nmax_age: 604800\n';
const rest = ['tls-rpt.missing', 'dane.none'];

test.each<[string, ZoneLiteral, string | null, string[]]>([
  ['nothing published', {}, null, ['mta-sts.missing', ...rest]],
  ['a failed look-up is not "missing"', { '_mta-sts.a.example': { fail: 'timeout' } }, null, ['mta-sts.failed', ...rest]],
  ['the file cannot be seen from here', { ...sts, ...host }, null, ['mta-sts.policy-unseen', 'mta-sts.ok', ...rest]],
  ['the file was pasted', { ...sts, ...host }, policy, ['mta-sts.ok', 'policy.ok', ...rest]],
  ['the file leaves a host out', { ...sts, ...host }, policy.replace('mx.a', 'mail.a'), ['mta-sts.ok', 'policy.mx-uncovered', 'policy.mx-unused', ...rest]],
  ['the policy host does not exist', sts, null, ['mta-sts.host-missing', ...rest]],
  ['the policy host is an alias of a provider (RFC 8461 §8.2)', { ...sts, 'mta-sts.a.example': { CNAME: 'p.example' }, 'p.example': { A: ['198.51.100.2'] } }, policy, ['mta-sts.ok', 'policy.ok', ...rest]],
  ['the policy host fails', { ...sts, 'mta-sts.a.example': { fail: 'servfail' } }, null, ['mta-sts.host-failed', 'mta-sts.policy-unseen', ...rest]],
  ['two records (RFC 8461 §3.1)', { '_mta-sts.a.example': { TXT: ['v=STSv1; id=1', 'v=STSv1; id=2'] } }, null, ['mta-sts.several', ...rest]],
  ['another text beside it is discarded', { '_mta-sts.a.example': { TXT: ['hello', 'v=STSv1; id=1'] }, ...host }, policy, ['mta-sts.ok', 'policy.ok', ...rest]],
  ['only another text', { '_mta-sts.a.example': { TXT: ['hello'] } }, null, ['mta-sts.missing', ...rest]],
  ['the record stands at an alias (RFC 8461 §8.2)', { '_mta-sts.a.example': { CNAME: 's.p.example' }, 's.p.example': { TXT: ['v=STSv1; id=1'] }, ...host }, policy, ['mta-sts.ok', 'policy.ok', ...rest]],
  ['an alias that loops is no absence', { '_mta-sts.a.example': { CNAME: 's.p.example' }, 's.p.example': { CNAME: '_mta-sts.a.example' } }, null, ['mta-sts.failed', ...rest]],
  ['an alias to nothing', { '_mta-sts.a.example': { CNAME: 's.p.example' } }, null, ['mta-sts.missing', ...rest]],
  ['two texts with the same words', { '_mta-sts.a.example': { TXT: ['v=STSv1; id=1', 'v=STSv1; id=1'] } }, null, ['mta-sts.several', ...rest]],
  ['a second one that is no candidate is discarded', { '_mta-sts.a.example': { TXT: ['v=STSv1; id=1', 'v=STSv2; id=2', 'v=stsv1; id=3'] }, ...host }, policy, ['mta-sts.ok', 'policy.ok', ...rest]],
  ['the one left is broken', { '_mta-sts.a.example': { TXT: ['v=STSv1; id='] }, ...host }, policy, ['mta-sts.id-invalid', 'policy.ok', ...rest]],
  ['two strings of one record', { '_mta-sts.a.example': { TXT: [['v=STSv1; i', 'd=1']] }, ...host }, policy, ['mta-sts.ok', 'policy.ok', ...rest]],
  ['a blank before the semicolon is no good record for all', { '_mta-sts.a.example': { TXT: ['v=STSv1 ; id=1'] }, ...host }, policy, ['mta-sts.version-blank', 'policy.ok', ...rest]],
  ['a blank at the end', { '_mta-sts.a.example': { TXT: ['v=STSv1; id=1 '] }, ...host }, policy, ['mta-sts.blank-end', 'policy.ok', ...rest]],
  ['TLS reports with a blank before the semicolon', { '_smtp._tls.a.example': { TXT: ['v=TLSRPTv1 ; rua=mailto:t@a.example'] } }, null, ['mta-sts.missing', 'tls-rpt.version-blank', 'dane.none']],
  ['TLS reports at an alias', { '_smtp._tls.a.example': { CNAME: 't.p.example' }, 't.p.example': { TXT: ['v=TLSRPTv1; rua=https://r.p.example/v1'] } }, null, ['mta-sts.missing', 'tls-rpt.ok', 'dane.none']],
  ['a mode that asks for nothing', { ...sts, ...host }, 'version: STSv1\nmode: none\nmax_age: 86400\n', ['mta-sts.ok', 'policy.none', ...rest]],
  ['one family of the policy host fails, the other is there', { ...sts, 'mta-sts.a.example': { A: ['198.51.100.2'], fail: { AAAA: 'timeout' } } }, policy, ['mta-sts.ok', 'policy.ok', ...rest]],
  ['wrong case', { '_mta-sts.a.example': { TXT: ['v=stsv1; id=1'] }, ...host }, policy, ['mta-sts.version', 'policy.ok', ...rest]],
  ['TLS reports', { '_smtp._tls.a.example': { TXT: ['v=TLSRPTv1; rua=mailto:t@a.example'] } }, null, ['mta-sts.missing', 'tls-rpt.ok', 'dane.none']],
  ['TLS reports fail', { '_smtp._tls.a.example': { fail: 'refused' } }, null, ['mta-sts.missing', 'tls-rpt.failed', 'dane.none']],
  ['two TLS report records (RFC 8460 §3)', { '_smtp._tls.a.example': { TXT: ['v=TLSRPTv1; rua=mailto:t@a.example', 'v=TLSRPTv1; rua=mailto:u@a.example'] } }, null, ['mta-sts.missing', 'tls-rpt.several', 'dane.none']],
  ['records, but nothing is signed', { '_25._tcp.mx.a.example': { TLSA: [{ usage: 3, selector: 1, matchingType: 1, data: 'ab'.repeat(32) }] } }, null, ['mta-sts.missing', 'tls-rpt.missing', 'dane.host-unsigned']],
])('%s', async (_name, zone, policyText, expected) => expect(await check(zone, policyText)).toEqual(expected)); // prettier-ignore

test('an abort rejects with its reason', async () => {
  const reason = new Error('stop');
  const deps = { resolver: zoneFromRecords({}), signal: AbortSignal.abort(reason), now: () => 0 };
  const request = { domain: 'a.example', receiving: { kind: 'none' as const, hosts: [] }, policyText: null };
  await expect(checkTransport(request, deps)).rejects.toBe(reason);
});
