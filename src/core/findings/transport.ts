import { define, rfc } from './define.ts';
import { findingIn, type FindingIn } from './local.ts';

const domain = 'example.com';
const name = '_mta-sts.example.com';
const report = '_smtp._tls.example.com';
const host = 'mx1.example.com';
const record = rfc(8461, '3.1');
const policy = rfc(8461, '3.2');
const tlsRpt = rfc(8460, '3');

export const transportFindings = {
  // ── MTA-STS record: RFC 8461 §3.1 ──
  'transport.mta-sts.ok': define({ status: 'ok', refs: [record], example: { domain, id: '20261124' } }),
  'transport.mta-sts.missing': define({ status: 'advice', refs: [record], example: { domain }, safety: 'check-first' }), // prettier-ignore
  'transport.mta-sts.failed': define({ status: 'unknown', refs: [record], example: { name } }),
  'transport.mta-sts.several': define({ status: 'broken', refs: [record], example: { name, count: 2 } }),
  'transport.mta-sts.version': define({ status: 'broken', refs: [record], example: { written: 'v=stsv1' } }),
  'transport.mta-sts.version-blank': define({ status: 'risk', refs: [record], example: { written: 'v=STSv1 ;' } }), // prettier-ignore
  'transport.mta-sts.blank-end': define({ status: 'risk', refs: [record], example: {} }),
  'transport.mta-sts.id-missing': define({ status: 'broken', refs: [record], example: { written: 'v=STSv1;' } }), // prettier-ignore
  'transport.mta-sts.id-invalid': define({ status: 'broken', refs: [record], example: { written: '2026-11-24' } }), // prettier-ignore
  'transport.mta-sts.syntax': define({ status: 'broken', refs: [record], example: { written: 'id = 1' } }),
  'transport.mta-sts.repeated': define({ status: 'advice', refs: [policy], example: { field: 'id' } }),
  'transport.mta-sts.unknown-field': define({ status: 'note', refs: [policy], example: { field: 'mode' } }),
  'transport.mta-sts.host-missing': define({
    status: 'broken',
    refs: [rfc(8461, '3.3')],
    example: { domain, host: 'mta-sts.example.com' },
  }),
  'transport.mta-sts.host-failed': define({
    status: 'unknown',
    refs: [rfc(8461, '3.3')],
    example: { host: 'mta-sts.example.com' },
  }),
  'transport.mta-sts.policy-unseen': define({
    status: 'unknown',
    refs: [rfc(8461, '3.3')],
    example: { url: 'https://mta-sts.example.com/.well-known/mta-sts.txt' },
  }),

  // ── MTA-STS policy file: RFC 8461 §3.2, §4.1 ──
  'transport.policy.ok': define({ status: 'ok', refs: [policy], example: { domain, mode: 'enforce', seconds: 172_780 } }), // prettier-ignore
  'transport.policy.testing': define({ status: 'advice', refs: [rfc(8461, '5')], example: { domain }, safety: 'check-first' }), // prettier-ignore
  'transport.policy.none': define({ status: 'note', refs: [rfc(8461, '8.3')], example: { domain } }),
  'transport.policy.too-large': define({ status: 'broken', refs: [rfc(8461, '3.3')], example: { kilobytes: 70 } }), // prettier-ignore
  'transport.policy.not-a-policy': define({ status: 'broken', refs: [rfc(8461, '3.3')], example: { written: '<html>' } }), // prettier-ignore
  'transport.policy.version-invalid': define({ status: 'broken', refs: [policy], example: { written: 'STSv2' } }), // prettier-ignore
  'transport.policy.mode-invalid': define({ status: 'broken', refs: [policy], example: { written: 'enforced' } }), // prettier-ignore
  'transport.policy.max-age-invalid': define({ status: 'broken', refs: [policy], example: { written: '1 week' } }), // prettier-ignore
  'transport.policy.max-age-short': define({ status: 'advice', refs: [policy], example: { seconds: 3600 } }),
  'transport.policy.missing-field': define({
    status: 'broken',
    refs: [policy],
    example: { field: 'max_age' },
  }),
  'transport.policy.mx-missing': define({ status: 'broken', refs: [policy], example: { mode: 'enforce' } }),
  'transport.policy.mx-invalid': define({ status: 'broken', refs: [rfc(8461, '4.1')], example: { written: 'mx*.example.com' } }), // prettier-ignore
  'transport.policy.syntax': define({ status: 'broken', refs: [policy], example: { written: 'mode = enforce' } }), // prettier-ignore
  'transport.policy.blank-line': define({ status: 'advice', refs: [policy], example: {} }),
  'transport.policy.repeated': define({ status: 'advice', refs: [policy], example: { field: 'mode' } }),
  'transport.policy.unknown-field': define({ status: 'note', refs: [policy], example: { field: 'contact' } }),
  'transport.policy.mx-uncovered': define({
    status: 'broken',
    refs: [rfc(8461, '4.1'), rfc(8461, '5')],
    example: { hosts: [host] },
  }),
  'transport.policy.mx-uncovered-testing': define({
    status: 'risk',
    refs: [rfc(8461, '4.1'), rfc(8461, '5')],
    example: { hosts: [host] },
  }),
  'transport.policy.wildcard-depth': define({
    status: 'note',
    refs: [rfc(8461, '4.1')],
    example: { pattern: '*.example.com', host: 'a.mx.example.com' },
  }),
  'transport.policy.mx-unused': define({
    status: 'advice',
    refs: [rfc(8461, '4.1')],
    example: { pattern: 'old.example.com' },
  }),
  'transport.policy.null-mx': define({ status: 'advice', refs: [rfc(7505, '3')], example: { domain } }),

  // ── TLS reports: RFC 8460 §3 ──
  'transport.tls-rpt.ok': define({ status: 'ok', refs: [tlsRpt], example: { domain, targets: ['tls@example.com'] } }), // prettier-ignore
  'transport.tls-rpt.missing': define({ status: 'advice', refs: [tlsRpt], example: { domain } }),
  'transport.tls-rpt.failed': define({ status: 'unknown', refs: [tlsRpt], example: { name: report } }),
  'transport.tls-rpt.several': define({ status: 'broken', refs: [tlsRpt], example: { name: report, count: 2 } }), // prettier-ignore
  'transport.tls-rpt.version': define({ status: 'broken', refs: [tlsRpt], example: { written: 'v=TLSRPTV1' } }), // prettier-ignore
  'transport.tls-rpt.version-blank': define({ status: 'risk', refs: [tlsRpt], example: { written: 'v=TLSRPTv1 ;' } }), // prettier-ignore
  'transport.tls-rpt.blank-end': define({ status: 'risk', refs: [tlsRpt], example: {} }),
  'transport.tls-rpt.rua-missing': define({ status: 'broken', refs: [tlsRpt], example: { written: 'v=TLSRPTv1;' } }), // prettier-ignore
  'transport.tls-rpt.rua-invalid': define({ status: 'broken', refs: [tlsRpt], example: { written: 'tls@example.com' } }), // prettier-ignore
  'transport.tls-rpt.syntax': define({ status: 'broken', refs: [tlsRpt], example: { written: 'rua = mailto:a@b' } }), // prettier-ignore
  'transport.tls-rpt.repeated': define({ status: 'risk', refs: [tlsRpt], example: { field: 'rua' } }),
  'transport.tls-rpt.unknown-field': define({ status: 'note', refs: [tlsRpt], example: { field: 'ruf' } }),

  // ── DANE: RFC 7672, RFC 7671, RFC 6698 ──
  'transport.dane.ok': define({ status: 'ok', refs: [rfc(7672, '2.2')], example: { hosts: [host] } }),
  'transport.dane.none': define({ status: 'note', refs: [rfc(7672, '2.2')], example: { domain } }),
  'transport.dane.partly': define({
    status: 'advice',
    refs: [rfc(7672, '2.2.1')],
    example: { hosts: ['mx2.example.com'] },
  }),
  'transport.dane.mx-unsigned': define({
    status: 'advice',
    refs: [rfc(7672, '2.2.1')],
    example: { domain, hosts: [host] },
    safety: 'check-first',
  }),
  'transport.dane.host-unsigned': define({
    status: 'advice',
    refs: [rfc(7672, '2.2.2'), rfc(7672, '2.1.1')],
    example: { host },
    safety: 'check-first',
  }),
  'transport.dane.unusable': define({
    status: 'risk',
    refs: [rfc(7672, '3.1.3'), rfc(7672, '2.2')],
    example: { host, record: '1 1 1' },
    safety: 'check-first',
  }),
  'transport.dane.record-ignored': define({
    status: 'advice',
    refs: [rfc(7671, '10.3'), rfc(6698, '2.1')],
    example: { host, record: '3 1 9' },
  }),
  'transport.dane.digest-length': define({
    status: 'broken',
    refs: [rfc(6698, '2.1.3'), rfc(6698, '2.1.4')],
    example: { host, record: '3 1 1', octets: 20, expected: 32 },
    safety: 'check-first',
  }),
  'transport.dane.bogus': define({
    status: 'broken',
    refs: [rfc(7672, '2.1.1'), rfc(4035, '5.5')],
    example: { host },
    safety: 'check-first',
    turn: 'dns-host',
  }),
  'transport.dane.failed': define({ status: 'unknown', refs: [rfc(7672, '2.1.2')], example: { host } }),
} as const;

export type TransportFinding = FindingIn<typeof transportFindings>;
export const transportFinding = findingIn<typeof transportFindings>();
