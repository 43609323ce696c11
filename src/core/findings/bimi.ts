import { define, rfc, type SpecRef } from './define.ts';
import { findingIn, type FindingIn } from './local.ts';

// Section numbers of revision 14, read from implementations; the draft's own text was not read.
const draft = (section: string): SpecRef => ({ doc: 'BIMI', section });
const svg = draft('svg');
const name = 'default._bimi.example.com';
const domain = 'example.com';

export const bimiFindings = {
  // ── The record (draft §4.3) ──
  'bimi.ok': define({ status: 'ok', refs: [draft('4.3')], example: { domain, url: 'https://example.com/logo.svg' } }), // prettier-ignore
  'bimi.missing': define({ status: 'note', refs: [draft('4.3')], example: { domain } }),
  'bimi.failed': define({ status: 'unknown', refs: [draft('7.2')], example: { name } }),
  'bimi.declined': define({ status: 'note', refs: [draft('7.5')], example: { domain } }),
  'bimi.several': define({ status: 'broken', refs: [draft('7.2')], example: { name, count: 2 } }),
  'bimi.inherited': define({ status: 'note', refs: [draft('7.2')], example: { domain: 'mail.example.com', from: domain } }), // prettier-ignore
  'bimi.version': define({ status: 'broken', refs: [draft('4.3')], example: { written: 'v=bimi1' } }),
  'bimi.location.missing': define({ status: 'broken', refs: [draft('4.3')], example: { written: 'v=BIMI1; a=' } }), // prettier-ignore
  'bimi.location.empty': define({ status: 'broken', refs: [draft('4.3')], example: { written: 'l=' } }),
  'bimi.location.invalid': define({ status: 'broken', refs: [draft('4.3')], example: { written: 'http://example.com/logo.svg' } }), // prettier-ignore
  'bimi.location.not-svg': define({ status: 'advice', refs: [draft('4.3')], example: { written: 'https://example.com/logo.png' }, confidence: 'probable' }), // prettier-ignore
  'bimi.evidence.missing': define({ status: 'advice', refs: [{ doc: 'Gmail', section: 'bimi' }], example: { domain } }), // prettier-ignore
  'bimi.evidence.invalid': define({ status: 'broken', refs: [draft('4.3')], example: { written: 'self' } }),
  'bimi.preference.invalid': define({ status: 'advice', refs: [draft('4.3')], example: { written: 'logo' } }),
  'bimi.prefixes.invalid': define({ status: 'advice', refs: [draft('4.3.14')], example: { written: 'a_b' } }),
  'bimi.tag.unknown': define({ status: 'note', refs: [rfc(6376, '3.2')], example: { tag: 'e' } }),
  'bimi.tag.repeated': define({ status: 'broken', refs: [rfc(6376, '3.2')], example: { tag: 'l' } }),
  'bimi.piece': define({ status: 'broken', refs: [rfc(6376, '3.2')], example: { written: 'logo' } }),
  'bimi.files.unseen': define({ status: 'unknown', refs: [draft('7.1')], example: { url: 'https://example.com/logo.svg' } }), // prettier-ignore

  // ── The logo file (SVG Tiny Portable/Secure) ──
  'bimi.svg.ok': define({ status: 'ok', refs: [svg], example: { title: 'Example' } }),
  'bimi.svg.too-large': define({ status: 'broken', refs: [svg], example: { kilobytes: 300 } }),
  'bimi.svg.large': define({ status: 'advice', refs: [svg], example: { kilobytes: 40 } }),
  'bimi.svg.not-xml': define({ status: 'broken', refs: [svg], example: { line: 3 } }),
  'bimi.svg.root': define({ status: 'broken', refs: [svg], example: { written: 'html' } }),
  'bimi.svg.doctype': define({ status: 'broken', refs: [svg], example: {} }),
  'bimi.svg.profile': define({ status: 'broken', refs: [svg], example: { written: 'version="1.1"' } }),
  'bimi.svg.title': define({ status: 'broken', refs: [svg], example: {} }),
  'bimi.svg.position': define({ status: 'broken', refs: [svg], example: { attribute: 'x' } }),
  'bimi.svg.forbidden': define({ status: 'broken', refs: [svg], example: { elements: ['script', 'image'] } }),
  'bimi.svg.events': define({ status: 'broken', refs: [svg], example: { attributes: ['onload'] } }),
  'bimi.svg.outside': define({ status: 'broken', refs: [svg], example: { target: 'https://example.com/a.png' } }), // prettier-ignore
  'bimi.svg.not-square': define({ status: 'risk', refs: [svg], example: { written: '0 0 200 100' } }),

  // ── What DMARC has to say first (draft §7.1) ──
  'bimi.dmarc.ok': define({ status: 'ok', refs: [draft('7.1'), rfc(9989, '4.7')], example: { domain, policy: 'reject' } }), // prettier-ignore
  'bimi.dmarc.missing': define({ status: 'advice', refs: [draft('7.1')], example: { domain }, safety: 'check-first' }), // prettier-ignore
  'bimi.dmarc.failed': define({ status: 'unknown', refs: [draft('7.1')], example: { domain } }),
  'bimi.dmarc.none': define({ status: 'advice', refs: [draft('7.1')], example: { domain }, safety: 'check-first' }), // prettier-ignore
  'bimi.dmarc.testing': define({ status: 'advice', refs: [draft('7.1'), rfc(9989, '4.7')], example: { domain }, safety: 'check-first' }), // prettier-ignore
  'bimi.dmarc.percent': define({ status: 'advice', refs: [draft('7.1')], example: { domain, percent: '20' }, safety: 'check-first' }), // prettier-ignore
  'bimi.dmarc.subdomains': define({ status: 'advice', refs: [draft('7.1')], example: { at: domain }, safety: 'check-first' }), // prettier-ignore
  'bimi.dmarc.organization': define({ status: 'advice', refs: [draft('7.1')], example: { domain: 'mail.example.com', at: domain }, safety: 'check-first' }), // prettier-ignore
} as const;

export type BimiFinding = FindingIn<typeof bimiFindings>;
export const bimiFinding = findingIn<typeof bimiFindings>();
