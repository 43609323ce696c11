import { define, rfc } from './define.ts';
import { findingIn, type FindingIn } from './local.ts';

const apex = 'example.com';
const server = 'ns1.example.net';

/** What is said of the zone itself where a mail server is looked at. */
export const zoneFindings = {
  'zone.failed': define({ status: 'unknown', refs: [rfc(1035, '4.1.1')], example: { domain: apex } }),
  'zone.none': define({ status: 'note', refs: [rfc(2308, '2.2')], example: { domain: apex } }),

  // ── Signatures: DS at the parent and AD in the answers are two things (RFC 4035 §3.2.3, §5.2) ──
  'zone.signed': define({ status: 'ok', refs: [rfc(4035, '3.2.3'), rfc(4034, '5.1')], example: { apex, ds: ['12345 13 2'] } }), // prettier-ignore
  'zone.signed.no-ds': define({ status: 'note', refs: [rfc(4035, '5.2')], example: { apex } }),
  'zone.unsigned': define({ status: 'note', refs: [rfc(4033, '3.1')], example: { apex } }),
  'zone.keys.no-ds': define({ status: 'advice', refs: [rfc(4035, '2.4'), rfc(4035, '5.2')], example: { apex, count: 2 }, safety: 'check-first', turn: 'dns-host' }), // prettier-ignore
  'zone.broken': define({ status: 'broken', refs: [rfc(4035, '5.5'), rfc(8914, '4.7')], example: { apex }, turn: 'dns-host' }), // prettier-ignore
  'zone.not-validated': define({ status: 'unknown', refs: [rfc(4035, '4.3')], example: { apex, ds: ['12345 13 2'] } }), // prettier-ignore
  'zone.ds.not-used': define({ status: 'risk', refs: [rfc(4035, '5.2')], example: { apex, ds: ['12345 12 3'] }, confidence: 'probable', safety: 'check-first' }), // prettier-ignore
  'zone.ds.failed': define({ status: 'unknown', refs: [rfc(4035, '5.2')], example: { apex } }),
  'zone.ds.sha1': define({ status: 'advice', refs: [rfc(8624, '3.3'), rfc(9905, '2')], example: { apex }, turn: 'dns-host' }), // prettier-ignore
  'zone.ds.algorithm': define({ status: 'risk', refs: [rfc(8624, '3.1'), rfc(9905, '2')], example: { apex, algorithm: 5 }, turn: 'dns-host' }), // prettier-ignore
  'zone.ds.length': define({ status: 'risk', refs: [rfc(4034, '5.1.4'), rfc(4509, '2.2'), rfc(6605, '2')], example: { ds: '12345 13 2', octets: 20, expected: 32 }, safety: 'check-first' }), // prettier-ignore

  // ── Name servers: RFC 2182, RFC 2181 §10.3, RFC 1912 §2.8 ──
  'zone.ns.single': define({ status: 'advice', refs: [rfc(2182, '5'), rfc(1034, '4.1')], example: { apex, server }, turn: 'dns-host' }), // prettier-ignore
  'zone.ns.alias': define({ status: 'risk', refs: [rfc(2181, '10.3')], example: { server, target: 'host.example.net' }, turn: 'dns-host' }), // prettier-ignore
  'zone.ns.no-address': define({ status: 'risk', refs: [rfc(1912, '2.8')], example: { server }, turn: 'dns-host' }), // prettier-ignore
  'zone.ns.unread': define({ status: 'unknown', refs: [rfc(1035, '4.1.1')], example: { apex } }),
  'zone.ns.failed': define({ status: 'unknown', refs: [rfc(1035, '4.1.1')], example: { server } }),
  'zone.ns.one-network': define({ status: 'advice', refs: [rfc(2182, '3.1')], example: { network: '192.0.2.0/24' }, confidence: 'possible', turn: 'dns-host' }), // prettier-ignore

  // ── SOA: RFC 1035 §3.3.13, RFC 2308 §5, RFC 1912 §2.2, RFC 1982 ──
  'zone.soa.ok': define({ status: 'ok', refs: [rfc(2308, '5')], example: { serial: 2_026_112_401, seconds: 3600 } }), // prettier-ignore
  'zone.soa.negative-long': define({ status: 'advice', refs: [rfc(2308, '5')], example: { seconds: 172_800 } }), // prettier-ignore
  'zone.soa.expire': define({ status: 'risk', refs: [rfc(1912, '2.2')], example: { expire: 3600, refresh: 7200 } }), // prettier-ignore
  'zone.soa.serial-ahead': define({ status: 'advice', refs: [rfc(1982, '3.2'), rfc(1912, '2.2')], example: { serial: 2_036_010_101, date: '2036-01-01' }, confidence: 'possible' }), // prettier-ignore
} as const;

export type ZoneFinding = FindingIn<typeof zoneFindings>;
export const zoneFinding = findingIn<typeof zoneFindings>();
