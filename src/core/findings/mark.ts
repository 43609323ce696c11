import { define, rfc, type SpecRef } from './define.ts';
import { findingIn, type FindingIn } from './local.ts';

// Numbers of the draft's sections were read from implementations; its own text was not read.
const draft = (section: string): SpecRef => ({ doc: 'BIMI', section });
const evidence = draft('evidence document');
const issuer = 'O=Example CA';
const until = '2027-06-30';
const wanted = 'default._bimi.example.com';

/** What is said of a mark certificate (VMC or CMC) that the person brought. */
export const markFindings = {
  'mark.ok': define({ status: 'ok', refs: [evidence], example: { name: 'example.com', issuer, until } }),
  'mark.unseen': define({ status: 'unknown', refs: [rfc(5280, '6')], example: { issuer } }),

  // ── The file: RFC 7468 ──
  'mark.too-large': define({ status: 'broken', refs: [rfc(7468, '2')], example: { kilobytes: 300 } }),
  'mark.not-pem': define({ status: 'broken', refs: [rfc(7468, '5')], example: { written: 'MIIC' } }),
  'mark.private-key': define({ status: 'broken', refs: [rfc(7468, '10')], example: { label: 'PRIVATE KEY' } }), // prettier-ignore
  'mark.unreadable': define({ status: 'broken', refs: [rfc(5280, '4.1')], example: { number: 1 } }),
  'mark.order': define({ status: 'broken', refs: [evidence], example: { number: 2 }, confidence: 'probable' }), // prettier-ignore
  'mark.chain': define({ status: 'risk', refs: [evidence], example: { issuer }, confidence: 'probable' }),

  // ── What it certifies: RFC 5280 §4.2.1.6, §4.2.1.12, RFC 9399 ──
  'mark.usage': define({ status: 'broken', refs: [evidence, rfc(5280, '4.2.1.12')], example: { usage: '1.3.6.1.5.5.7.3.31' } }), // prettier-ignore
  'mark.names': define({ status: 'broken', refs: [evidence, rfc(5280, '4.2.1.6')], example: { wanted, names: ['other.example'] } }), // prettier-ignore
  'mark.names.none': define({ status: 'broken', refs: [evidence, rfc(5280, '4.2.1.6')], example: { wanted } }), // prettier-ignore
  'mark.names.parent': define({ status: 'advice', refs: [evidence], example: { domain: 'mail.example.com', name: 'example.com' }, confidence: 'possible' }), // prettier-ignore
  'mark.logotype': define({ status: 'broken', refs: [rfc(9399, '4')], example: { extension: '1.3.6.1.5.5.7.1.12' } }), // prettier-ignore
  'mark.logo.same': define({ status: 'ok', refs: [evidence], example: {} }),
  'mark.logo.other': define({ status: 'broken', refs: [evidence], example: {} }),
  'mark.type.verified': define({ status: 'note', refs: [evidence, { doc: 'Gmail', section: 'bimi' }], example: { type: 'Registered Mark' } }), // prettier-ignore
  'mark.type.common': define({ status: 'note', refs: [evidence, { doc: 'Gmail', section: 'bimi' }], example: { type: 'Prior Use Mark' } }), // prettier-ignore
  'mark.type.missing': define({ status: 'advice', refs: [evidence], example: {}, confidence: 'probable' }),

  // ── Dates and logs: RFC 5280 §4.1.2.5, RFC 6962 §3.3 ──
  'mark.expired': define({ status: 'broken', refs: [rfc(5280, '4.1.2.5')], example: { until } }),
  'mark.not-yet': define({ status: 'broken', refs: [rfc(5280, '4.1.2.5')], example: { from: '2027-01-01' } }),
  'mark.ends-soon': define({ status: 'risk', refs: [rfc(5280, '4.1.2.5')], example: { until, days: 14 } }),
  'mark.long': define({ status: 'advice', refs: [evidence], example: { days: 825 }, confidence: 'probable' }),
  'mark.sct': define({ status: 'risk', refs: [rfc(6962, '3.3')], example: {}, confidence: 'probable' }),
} as const;

export type MarkFinding = FindingIn<typeof markFindings>;
export const markFinding = findingIn<typeof markFindings>();
