import { define, rfc } from './define.ts';

export const dmarcFindings = {
  // ── the domain ──
  'dmarc.missing': define({
    status: 'risk',
    refs: [rfc(9989, '4.10.1'), { doc: 'Gmail', section: 'sender guidelines' }],
    example: { domain: 'example.com' },
  }),
  'dmarc.several': define({
    status: 'broken',
    refs: [rfc(9989, '4.10')],
    example: { name: '_dmarc.example.com', count: 2 },
  }),
  'dmarc.lookup.failed': define({
    status: 'unknown',
    refs: [rfc(9989, '4.10.1')],
    example: { name: '_dmarc.example.com' },
  }),
  'dmarc.inherited': define({
    status: 'note',
    refs: [rfc(9989, '4.10.1')],
    example: { domain: 'news.example.com', from: 'example.com' },
  }),
  'dmarc.domain.absent': define({
    status: 'note',
    refs: [rfc(9989, '3.2.13')],
    example: { domain: 'nosuch.example.com' },
  }),
  'dmarc.suffix.no-psd': define({
    status: 'risk',
    refs: [rfc(9989, '4.10.2'), rfc(9989, '11.8')],
    example: { domain: 'shop.example', suffix: 'example' },
    turn: 'you',
  }),
  'dmarc.older.differs': define({
    status: 'note',
    refs: [rfc(9989, 'A'), rfc(7489, '6.6.3')],
    example: { domain: 'example.com' },
  }),
  'dmarc.older.unread': define({
    status: 'unknown',
    refs: [rfc(7489, '6.6.3')],
    example: { domain: 'example.com' },
  }),
  'dmarc.name.doubled': define({
    status: 'broken',
    refs: [rfc(9989, '4.5')],
    example: { name: '_dmarc.example.com.example.com', short: '_dmarc' },
    confidence: 'probable',
  }),
  'dmarc.name.apex': define({
    status: 'broken',
    refs: [rfc(9989, '4.5')],
    example: { domain: 'example.com' },
  }),

  // ── the policy ──
  'dmarc.policy.none': define({
    status: 'risk',
    refs: [rfc(9989, '4.7')],
    example: { domain: 'example.com' },
    safety: 'check-first',
  }),
  'dmarc.policy.quarantine': define({
    status: 'advice',
    refs: [rfc(9989, '4.7'), rfc(9989, '7.4')],
    example: { domain: 'example.com' },
    safety: 'check-first',
  }),
  'dmarc.policy.reject': define({
    status: 'ok',
    refs: [rfc(9989, '4.7')],
    example: { domain: 'example.com' },
  }),
  'dmarc.policy.invalid': define({
    status: 'broken',
    refs: [rfc(9989, '4.10.1')],
    example: { tag: 'p', written: 'rejct' },
  }),
  'dmarc.policy.invalid-ignored': define({
    status: 'broken',
    refs: [rfc(9989, '4.10.1')],
    example: { tag: 'p', written: 'rejct' },
  }),
  'dmarc.policy.missing': define({
    status: 'risk',
    refs: [rfc(9989, '4.7'), rfc(9989, '4.10.1')],
    example: {},
  }),
  'dmarc.policy.missing-ignored': define({
    status: 'broken',
    refs: [rfc(9989, '4.10.1')],
    example: {},
  }),
  'dmarc.policy.not-second': define({
    status: 'note',
    refs: [rfc(9989, '4.8'), rfc(7489, '6.3')],
    example: {},
  }),
  'dmarc.subdomain.weaker': define({
    status: 'risk',
    refs: [rfc(9989, '4.7')],
    example: { domain: 'example.com', policy: 'none', own: 'reject' },
    safety: 'check-first',
  }),
  'dmarc.invented.weaker': define({
    status: 'risk',
    refs: [rfc(9989, '4.7')],
    example: { domain: 'example.com', policy: 'none', own: 'reject' },
  }),
  'dmarc.subdomain.unused': define({
    status: 'note',
    refs: [rfc(9989, '4.7')],
    example: { domain: 'mail.example.com', tag: 'sp' },
  }),
  'dmarc.testing': define({
    status: 'risk',
    refs: [rfc(9989, '4.7')],
    example: { policy: 'quarantine', applied: 'none' },
    safety: 'check-first',
  }),
  'dmarc.pct.partial': define({
    status: 'risk',
    refs: [rfc(9989, 'A.6'), rfc(7489, '6.6.4')],
    example: { percent: 10, policy: 'quarantine' },
    safety: 'check-first',
  }),
  'dmarc.psd.yes': define({
    status: 'risk',
    refs: [rfc(9989, '4.7'), rfc(9989, '4.10.2')],
    example: { domain: 'example.com' },
  }),

  // ── the text ──
  'dmarc.version.wrong': define({
    status: 'broken',
    refs: [rfc(9989, '4.7')],
    example: { written: 'v=dmarc1' },
  }),
  'dmarc.tag.removed': define({
    status: 'advice',
    refs: [rfc(9989, '9.3'), rfc(9989, 'A.6')],
    example: { tag: 'pct', written: '100' },
  }),
  'dmarc.tag.unknown': define({
    status: 'advice',
    refs: [rfc(9989, '4.7')],
    example: { tag: 'foo' },
  }),
  'dmarc.tag.misspelt': define({
    status: 'risk',
    refs: [rfc(9989, '4.7')],
    example: { tag: 'adkm', meant: 'adkim' },
    confidence: 'probable',
  }),
  'dmarc.tag.duplicate': define({
    status: 'broken',
    refs: [rfc(6376, '3.2'), rfc(9989, '4.7')],
    example: { tag: 'p' },
  }),
  'dmarc.value.invalid': define({
    status: 'risk',
    refs: [rfc(9989, '4.8')],
    example: { tag: 'adkim', written: 'strict', assumed: 'r' },
  }),
  'dmarc.syntax.separator': define({
    status: 'broken',
    refs: [rfc(9989, '4.8')],
    example: { tag: 'rua' },
  }),
  'dmarc.syntax.characters': define({
    status: 'broken',
    refs: [rfc(9989, '4.8')],
    example: { characters: ['\\', '“'] },
  }),
  'dmarc.syntax.piece': define({
    status: 'advice',
    refs: [rfc(9989, '4.8')],
    example: { written: 'reject' },
  }),

  // ── the reports ──
  'dmarc.rua.missing': define({
    status: 'advice',
    refs: [rfc(9989, '4.7')],
    example: { domain: 'example.com' },
  }),
  'dmarc.rua.not-mailto': define({
    status: 'broken',
    refs: [rfc(9989, '4.7'), rfc(3986, '3.1')],
    example: { tag: 'rua', written: 'reports@example.com' },
  }),
  'dmarc.rua.invalid': define({
    status: 'broken',
    refs: [rfc(9989, '4.7'), rfc(6068, '2')],
    example: { tag: 'rua', written: 'mailto:reports' },
  }),
  'dmarc.rua.scheme': define({
    status: 'risk',
    refs: [rfc(9989, '4.7')],
    example: { tag: 'rua', scheme: 'https' },
  }),
  'dmarc.rua.separator': define({
    status: 'broken',
    refs: [rfc(9989, '4.8')],
    example: { written: 'mailto:second@example.com' },
  }),
  'dmarc.rua.size': define({
    status: 'note',
    refs: [rfc(9989, '4.7')],
    example: { tag: 'rua', written: '!10m' },
  }),
  'dmarc.rua.not-authorised': define({
    status: 'risk',
    refs: [rfc(9990, '4')],
    example: {
      domain: 'example.com',
      host: 'reports.example.net',
      name: 'example.com._report._dmarc.reports.example.net',
    },
    turn: 'other-company',
  }),
  'dmarc.rua.failed': define({
    status: 'unknown',
    refs: [rfc(9990, '4')],
    example: { host: 'reports.example.net', name: 'example.com._report._dmarc.reports.example.net' },
  }),
  'dmarc.rua.redirected': define({
    status: 'note',
    refs: [rfc(9990, '4')],
    example: { host: 'reports.example.net', written: 'mailto:other@reports.example.net' },
  }),
  'dmarc.rua.redirect-refused': define({
    status: 'risk',
    refs: [rfc(9990, '4')],
    example: { host: 'reports.example.net', written: 'mailto:other@example.org' },
    turn: 'other-company',
  }),
  'dmarc.rua.no-mail-host': define({
    status: 'risk',
    refs: [rfc(9990, '4'), rfc(5321, '5.1')],
    example: { host: 'reports.example.com' },
  }),
  'dmarc.rua.ok': define({
    status: 'ok',
    refs: [rfc(9990, '4')],
    example: { hosts: ['reports.example.net'] },
  }),
  'dmarc.fo.unused': define({
    status: 'note',
    refs: [rfc(9989, '4.7')],
    example: {},
  }),
} as const;
