import { define, rfc, type SpecRef, type Turn } from './define.ts';
import { findingIn, type FindingIn } from './local.ts';

const alignment: readonly SpecRef[] = [rfc(9989, '4.4')];
const bodyHash: readonly SpecRef[] = [rfc(6376, '3.7')];
const keyRefs: readonly SpecRef[] = [rfc(6376, '6.1.2')];
const author = 'example.com';
const domain = 'example.com';
const ip = '203.0.113.10';
const name = 'mail2026._domainkey.example.com';

export const mailFindings = {
  // ── The result ──
  'mail.pass': define({ status: 'ok', refs: [rfc(9989, '5.3.5')], example: { author, by: 'both' } }),
  'mail.no-policy': define({
    status: 'risk',
    refs: [rfc(9989, '4.10')],
    example: { author, vouched: 'own' },
  }),
  'mail.policy.unread': define({ status: 'unknown', refs: [rfc(9989, '4.10.1')], example: { author } }),
  'mail.from.missing': define({
    status: 'broken',
    refs: [rfc(5322, '3.6'), rfc(9989, '5.3.1')],
    example: {},
  }),
  'mail.policy-invalid': define({
    status: 'risk',
    refs: [rfc(9989, '4.10.1')],
    example: { author, domain: author },
  }),
  'mail.from.unknown-domain': define({
    status: 'broken',
    refs: [rfc(9989, '3.2.13'), rfc(5321, '2.3.5')],
    example: { author },
  }),
  'mail.from.no-domain': define({
    status: 'broken',
    refs: [rfc(5322, '3.4.1'), rfc(9989, '5.3.1')],
    example: {},
  }),
  'mail.from.several': define({
    status: 'broken',
    refs: [rfc(5322, '3.6'), rfc(9989, '5.3.1')],
    example: { count: 2 },
  }),

  // ── Passed, and for another domain: RFC 9989 §4.4 ──
  'mail.align.spf-other': define({
    status: 'broken',
    refs: alignment,
    example: { envelope: 'bounces.esp.example', author },
  }),
  'mail.align.dkim-other': define({
    status: 'broken',
    refs: alignment,
    example: { signer: 'esp.example', author },
  }),
  'mail.align.both-other': define({
    status: 'broken',
    refs: alignment,
    example: { envelope: 'bounces.esp.example', signer: 'esp.example', author },
  }),
  'mail.align.strict': define({
    status: 'broken',
    refs: [rfc(9989, '4.4.1')],
    example: { identifier: 'mail.example.com', author },
  }),
  'mail.unsigned': define({ status: 'broken', refs: alignment, example: { author } }),

  // ── On the way ──
  'mail.forwarded': define({
    status: 'advice',
    refs: [rfc(7208, '11'), rfc(7960, '3.1')],
    example: { forwarder: 'forwarder.example', author },
    confidence: 'probable',
  }),
  'mail.forwarded.unsigned': define({
    status: 'broken',
    refs: [rfc(7208, '11'), rfc(7960, '3.1')],
    example: { forwarder: 'forwarder.example', author },
    confidence: 'probable',
  }),
  'mail.forwarded.srs': define({
    status: 'note',
    refs: [rfc(7960, '4.1')],
    example: { envelope: 'forwarder.example' },
  }),
  'mail.list': define({
    status: 'broken',
    refs: [rfc(6377, '3.1'), rfc(7960, '3.2')],
    example: { author },
    confidence: 'probable',
    turn: 'other-company',
  }),
  'mail.list.proved': define({
    status: 'broken',
    refs: [rfc(6377, '3.1'), rfc(7960, '3.2')],
    example: { author },
    turn: 'other-company',
  }),
  'mail.copy.differs': define({
    status: 'unknown',
    refs: [rfc(8601, '2.7.1')],
    example: { domain, part: 'text' },
  }),

  // ── The text part of a signature ──
  'mail.body.footer': define({
    status: 'broken',
    refs: bodyHash,
    example: { domain, lines: 4, by: 'list' },
  }),
  'mail.body.banner': define({
    status: 'broken',
    refs: bodyHash,
    example: { domain, lines: 3 },
    turn: 'other-company',
  }),
  'mail.body.part-added': define({
    status: 'broken',
    refs: bodyHash,
    example: { domain },
    turn: 'other-company',
  }),
  'mail.body.form': define({
    status: 'broken',
    refs: [rfc(6376, '5.3')],
    example: { domain, how: 'encoding' },
  }),
  'mail.body.cut': define({ status: 'broken', refs: [rfc(6376, '3.5')], example: { domain } }),
  'mail.body.changed': define({
    status: 'broken',
    refs: bodyHash,
    example: { domain },
    confidence: 'probable',
  }),
  'mail.body.partly-signed': define({
    status: 'risk',
    refs: [rfc(6376, '8.2')],
    example: { domain, beyond: 120 },
  }),
  'mail.body.not-given': define({ status: 'unknown', refs: bodyHash, example: { domain } }),

  // ── The header part ──
  'mail.header.tag': define({
    status: 'broken',
    refs: bodyHash,
    example: { domain, tag: '[list]' },
    turn: 'other-company',
  }),
  'mail.header.added': define({
    status: 'broken',
    refs: [rfc(6376, '5.4.2')],
    example: { domain, field: 'Reply-To' },
    turn: 'other-company',
  }),
  'mail.header.folding': define({ status: 'broken', refs: [rfc(6376, '3.4.1')], example: { domain } }),
  'mail.header.encoding': define({ status: 'broken', refs: [rfc(6376, '5.3')], example: { domain } }),
  'mail.header.changed': define({
    status: 'broken',
    refs: bodyHash,
    example: { domain },
    confidence: 'probable',
  }),

  // ── The key ──
  'mail.key.other': define({
    status: 'broken',
    refs: keyRefs,
    example: { domain, selector: 'old', fits: 'mail2026' },
  }),
  'mail.key.missing': define({ status: 'broken', refs: keyRefs, example: { domain, name } }),
  'mail.key.revoked': define({ status: 'broken', refs: [rfc(6376, '3.6.1')], example: { domain, name } }),
  'mail.key.unusable': define({ status: 'broken', refs: [rfc(6376, '3.6.1')], example: { domain, name } }),
  'mail.key.gone-since': define({ status: 'unknown', refs: [rfc(6376, '3.1')], example: { name } }),
  'mail.key.unread': define({ status: 'unknown', refs: keyRefs, example: { name } }),

  // ── The signature itself ──
  'mail.signature.expired': define({ status: 'broken', refs: [rfc(6376, '3.5')], example: { domain } }),
  'mail.signature.expired-since': define({ status: 'note', refs: [rfc(6376, '3.5')], example: { domain } }),
  'mail.signature.sha1': define({ status: 'broken', refs: [rfc(8301, '3.1')], example: { domain } }),
  'mail.signature.short-key': define({ status: 'broken', refs: [rfc(8301, '3.2')], example: { domain } }),
  'mail.signature.nothing-fits': define({ status: 'broken', refs: bodyHash, example: { domain } }),
  'mail.signature.malformed': define({
    status: 'broken',
    refs: [rfc(6376, '6.1.1')],
    example: { domain, tag: 'bh' },
  }),

  // ── SPF, as it comes out now ──
  'mail.spf.ipv6': define({
    status: 'broken',
    refs: [rfc(7208, '5.6')],
    example: { ip: '2001:db8::10', domain },
  }),
  'mail.spf.not-listed': define({
    status: 'broken',
    refs: [rfc(7208, '2.6')],
    example: { ip, domain, result: 'softfail' },
  }),
  'mail.spf.none': define({ status: 'broken', refs: [rfc(7208, '2.6.1')], example: { domain } }),
  'mail.spf.subdomain': define({
    status: 'broken',
    refs: [rfc(7208, '4.5')],
    example: { domain: 'news.example.com', author },
  }),
  'mail.spf.error': define({ status: 'broken', refs: [rfc(7208, '2.6.7')], example: { domain } }),
  'mail.spf.failed': define({ status: 'unknown', refs: [rfc(7208, '2.6.6')], example: { domain } }),
  'mail.spf.local-part': define({ status: 'unknown', refs: [rfc(7208, '7')], example: { domain } }),
  'mail.spf.inside-unread': define({
    status: 'unknown',
    refs: [rfc(7208, '2.5'), rfc(5321, '5.1')],
    example: { host: 'mx1.filter.example', recipient: 'receiver.example' },
  }),
  'mail.spf.inside': define({
    status: 'unknown',
    refs: [rfc(7208, '2.5'), rfc(5321, '5.1')],
    example: { host: 'mx1.filter.example', recipient: 'receiver.example', ip },
    confidence: 'probable',
  }),
  'mail.spf.no-address': define({ status: 'unknown', refs: [rfc(7208, '2.3')], example: {} }),

  // ── Who wrote it ──
  'mail.form': define({
    status: 'broken',
    refs: [rfc(7960, '3.2')],
    example: { author: 'gmail.com' },
    confidence: 'probable',
  }),
  'mail.freemail': define({
    status: 'broken',
    refs: [rfc(7960, '3.2')],
    example: { author: 'gmail.com' },
    confidence: 'probable',
  }),
  'mail.shown-address': define({
    status: 'risk',
    refs: [rfc(9989, '2.4')],
    example: { author, shown: 'bank.example' },
  }),
  'mail.shown-name': define({
    status: 'advice',
    refs: [rfc(9989, '2.4')],
    example: { author, unicode: 'exämple.com' },
  }),

  // ── Beside it ──
  'mail.reported-differs': define({
    status: 'note',
    refs: [rfc(8601, '7.6')],
    example: { author, reported: 'pass', now: 'fail' },
  }),
  'mail.older-differs': define({
    status: 'advice',
    refs: [rfc(9989, '4.10'), rfc(7489, '6.6.3')],
    example: { author, older: 'pass', newer: 'fail' },
  }),
  'mail.bounce': define({ status: 'note', refs: [rfc(5321, '4.5.5')], example: {} }),
} as const;

/** `reader`: whoever uses this page. */
export type MailTurn = Turn | 'reader';
/** What is not known, or is to be believed or not, only the reader can settle. */
export function mailTurnOf(id: keyof typeof mailFindings): MailTurn {
  const { status, turn = 'you' }: { readonly status: string; readonly turn?: Turn } = mailFindings[id];
  return status === 'unknown' || id === 'mail.shown-address' ? 'reader' : turn;
}

export type MailFinding = FindingIn<typeof mailFindings>;
export const mailFinding = findingIn<typeof mailFindings>();
