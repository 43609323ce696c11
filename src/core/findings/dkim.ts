import { define, rfc } from './define.ts';

const keyRecord = rfc(6376, '3.6.1');
const tagLists = rfc(6376, '3.2');
const keySyntax = rfc(6376, '6.1.2');

export const dkimFindings = {
  // ── Text of one record ──
  'dkim.version.wrong': define({ status: 'broken', refs: [keyRecord], example: { value: 'DKIM2' } }),
  'dkim.version.not-first': define({ status: 'broken', refs: [keyRecord, keySyntax], example: {} }),
  'dkim.version.absent': define({ status: 'note', refs: [keyRecord], example: {} }),
  'dkim.tag.duplicate': define({ status: 'broken', refs: [tagLists], example: { tag: 'p' } }),
  'dkim.tag.junk': define({ status: 'broken', refs: [tagLists, keySyntax], example: { text: 'rsa' } }),
  'dkim.tag.empty': define({ status: 'risk', refs: [tagLists], example: {}, confidence: 'probable' }),
  'dkim.tag.case': define({ status: 'broken', refs: [tagLists], example: { written: 'P', right: 'p' } }),
  'dkim.tag.unknown': define({ status: 'note', refs: [keyRecord], example: { tag: 'a' } }),
  'dkim.tag.granularity': define({ status: 'advice', refs: [rfc(6376, 'C.2')], example: {} }),
  'dkim.tag.granularity-empty': define({
    status: 'risk',
    refs: [rfc(4871, '3.6.1'), rfc(6376, 'C.2')],
    example: {},
    confidence: 'probable',
  }),
  'dkim.type.unknown': define({ status: 'broken', refs: [keyRecord], example: { value: 'dsa' } }),
  'dkim.type.case': define({
    status: 'advice',
    refs: [tagLists, keyRecord],
    example: { written: 'RSA', right: 'rsa' },
    confidence: 'probable',
  }),
  'dkim.hash.sha1-only': define({ status: 'broken', refs: [rfc(8301, '3.1'), keySyntax], example: {} }),
  'dkim.hash.unknown-only': define({
    status: 'broken',
    refs: [keyRecord, keySyntax],
    example: { value: 'md5' },
  }),
  'dkim.service.not-email': define({ status: 'broken', refs: [keyRecord], example: { value: 'sms' } }),
  'dkim.flag.testing': define({ status: 'advice', refs: [keyRecord], example: {}, safety: 'check-first' }),
  'dkim.flag.strict': define({ status: 'note', refs: [keyRecord], example: {} }),
  'dkim.text.quotes': define({ status: 'broken', refs: [rfc(6376, '3.6.2.2'), keySyntax], example: {} }),
  'dkim.text.backslash': define({ status: 'broken', refs: [tagLists, keySyntax], example: {} }),
  'dkim.text.html': define({ status: 'broken', refs: [keySyntax], example: { entity: '&quot;' } }),
  'dkim.text.separators': define({ status: 'broken', refs: [tagLists, keySyntax], example: {} }),
  'dkim.text.foreign': define({
    status: 'broken',
    refs: [tagLists, keySyntax],
    example: { character: 'U+00A0' },
  }),

  // ── The key itself ──
  'dkim.key.missing': define({ status: 'broken', refs: [keyRecord], example: {} }),
  'dkim.key.revoked': define({ status: 'advice', refs: [keyRecord], example: {} }),
  'dkim.key.cut': define({
    status: 'broken',
    refs: [keyRecord, rfc(6376, '3.6.2.2')],
    example: { missing: 1, total: 216 },
  }),
  'dkim.key.cut-255': define({
    status: 'broken',
    refs: [rfc(1035, '3.3'), rfc(6376, '3.6.2.2')],
    example: { missing: 155, total: 392 },
  }),
  'dkim.key.characters': define({ status: 'broken', refs: [rfc(6376, '2.10')], example: { character: '-' } }),
  'dkim.key.undecodable': define({ status: 'broken', refs: [keyRecord], example: {} }),
  'dkim.key.ed25519-spki': define({ status: 'broken', refs: [rfc(8463, '4.2')], example: {} }),
  'dkim.key.ed25519-length': define({ status: 'broken', refs: [rfc(8463, '4.2')], example: { octets: 31 } }),
  'dkim.key.type-mismatch': define({
    status: 'broken',
    refs: [keyRecord, rfc(8463, '4.1')],
    example: { declared: 'rsa', found: 'ed25519' },
    confidence: 'probable',
  }),
  'dkim.key.private': define({ status: 'broken', refs: [rfc(6376, '8.1')], example: {} }),
  'dkim.key.pem': define({ status: 'broken', refs: [keyRecord], example: {} }),
  'dkim.key.bare': define({
    status: 'risk',
    refs: [keyRecord, rfc(5280, '4.1')],
    example: {},
    confidence: 'probable',
  }),
  'dkim.key.padding': define({
    status: 'risk',
    refs: [rfc(6376, '2.10'), rfc(4648, '3.2')],
    example: {},
    confidence: 'probable',
  }),
  'dkim.key.extra': define({
    status: 'risk',
    refs: [rfc(5280, '4.1')],
    example: { octets: 4 },
    confidence: 'probable',
  }),
  'dkim.key.spaces': define({ status: 'note', refs: [keyRecord], example: {} }),
  'dkim.key.too-short': define({
    status: 'risk',
    refs: [rfc(8301, '3.2')],
    example: { bits: 512 },
    safety: 'check-first',
  }),
  'dkim.key.short': define({
    status: 'advice',
    refs: [rfc(8301, '3.2'), { doc: 'Gmail', section: 'DKIM' }],
    example: { bits: 1024 },
    safety: 'check-first',
  }),
  'dkim.key.long': define({
    status: 'advice',
    refs: [rfc(8301, '3.2')],
    example: { bits: 8192 },
    safety: 'check-first',
  }),
  'dkim.key.exponent-unsafe': define({
    status: 'broken',
    refs: [rfc(8017, '3.1')],
    example: { exponent: '1' },
  }),
  'dkim.key.exponent-unusual': define({
    status: 'advice',
    refs: [rfc(8017, '3.1')],
    example: { exponent: '3' },
    safety: 'check-first',
  }),
  'dkim.key.ok': define({
    status: 'ok',
    refs: [keyRecord, rfc(8301, '3.2')],
    example: { type: 'RSA', bits: 2048 },
  }),

  // ── What was looked for under the domain ──
  'dkim.none.guessed': define({
    status: 'unknown',
    refs: [rfc(6376, '3.1')],
    example: { domain: 'example.com', count: 44 },
  }),
  'dkim.below.nothing': define({
    status: 'note',
    refs: [rfc(8020, '2')],
    example: { name: '_domainkey.example.com' },
    confidence: 'probable',
  }),
  'dkim.below.something': define({
    status: 'note',
    refs: [rfc(8020, '2')],
    example: { name: '_domainkey.example.com' },
    confidence: 'probable',
  }),
  'dkim.lookups.failed': define({
    status: 'unknown',
    refs: [rfc(6376, '6.1.2')],
    example: { failed: 3, asked: 44 },
  }),
  'dkim.wildcard.revoked': define({
    status: 'note',
    refs: [keyRecord, rfc(4592, '2')],
    example: { domain: 'example.com' },
  }),
  'dkim.wildcard.key': define({
    status: 'advice',
    refs: [keySyntax, rfc(4592, '2')],
    example: { domain: 'example.com' },
    safety: 'check-first',
  }),
  'dkim.wildcard.text': define({
    status: 'risk',
    refs: [keySyntax, rfc(4592, '2')],
    example: { domain: 'example.com' },
    safety: 'check-first',
  }),
  'dkim.cname.broken': define({
    status: 'broken',
    refs: [rfc(6376, '6.1.2'), rfc(1034, '3.6.2')],
    example: { name: 's1._domainkey.example.com', target: 's1.keys.example.net' },
  }),
  'dkim.cname.spare': define({
    status: 'risk',
    refs: [rfc(6376, '6.1.2'), rfc(1034, '3.6.2')],
    example: { name: 's2._domainkey.example.com', target: 's2.keys.example.net', working: 's1' },
    confidence: 'possible',
    safety: 'ask-provider',
    turn: 'mail-provider',
  }),
  'dkim.cname.no-key': define({
    status: 'broken',
    refs: [rfc(6376, '6.1.2'), rfc(1034, '3.6.2')],
    example: { name: 's1._domainkey.example.com', target: 's1.keys.example.net' },
  }),
  'dkim.record.not-a-key': define({
    status: 'broken',
    refs: [keySyntax],
    example: { name: 's1._domainkey.example.com' },
    safety: 'check-first',
  }),
  'dkim.records.several': define({
    status: 'risk',
    refs: [rfc(6376, '3.6.2.2')],
    example: { name: 's1._domainkey.example.com', count: 2 },
    safety: 'check-first',
  }),
  'dkim.name.address': define({
    status: 'broken',
    refs: [rfc(6376, '3.6.2.2')],
    example: { name: 's1._domainkey.example.com' },
    confidence: 'probable',
    turn: 'dns-host',
  }),
  'dkim.name.doubled': define({
    status: 'broken',
    refs: [rfc(6376, '3.6.2.1')],
    example: { wrongName: '_domainkey.example.com.example.com' },
    confidence: 'probable',
  }),
  'dkim.name.doubled-selector': define({
    status: 'broken',
    refs: [rfc(6376, '3.6.2.1')],
    example: { wrongName: 's1._domainkey.example.com.example.com', shortName: 's1._domainkey' },
  }),
  'dkim.selector.no-key': define({
    status: 'broken',
    refs: [rfc(6376, '6.1.2')],
    example: { name: 's1._domainkey.example.com' },
  }),
  'dkim.keys.all-revoked': define({
    status: 'advice',
    refs: [keyRecord],
    example: { domain: 'example.com' },
    confidence: 'possible',
    safety: 'check-first',
  }),
  'dkim.keys.only-ed25519': define({
    status: 'advice',
    refs: [rfc(8463, '6')],
    example: { domain: 'example.com' },
    confidence: 'possible',
  }),
  'dkim.provider.not-set-up': define({
    status: 'advice',
    refs: [rfc(6376, '3.1')],
    example: { provider: 'Microsoft 365', domain: 'example.com', selectors: ['selector1', 'selector2'] },
    confidence: 'probable',
  }),
  'dkim.ses.tokens': define({ status: 'note', refs: [rfc(6376, '3.1')], example: {} }),
} as const;
