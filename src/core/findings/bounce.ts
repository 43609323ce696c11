import { define, rfc, type Params, type SpecRef, type Status, type Turn } from './define.ts';
import { findingIn, type FindingIn } from './local.ts';

const receiver = 'mx.example.net';
const domain = 'example.com';
const ip = '203.0.113.10';
const about = { receiver, domain };

const cause = <const P extends Params>(turn: Turn, ref: SpecRef, example: P, status: Status = 'broken') =>
  define({ status, refs: [ref], example, turn });

/** Why a message came back; what is found when the same question is asked now. */
export const bounceFindings = {
  // ── The recipient: RFC 3463 §3.2, §3.3 ──
  'bounce.recipient-unknown': cause('you', rfc(3463, '3.2'), about),
  'bounce.recipient-moved': cause('you', rfc(3463, '3.2'), about),
  'bounce.recipient-disabled': cause('other-company', rfc(3463, '3.3'), about),
  'bounce.recipient-refuses': cause('other-company', rfc(3463, '3.8'), { receiver }),
  'bounce.mailbox-full': cause('other-company', rfc(3463, '3.3'), { receiver }),
  'bounce.host-unknown': cause('you', rfc(3463, '3.2'), { domain }),
  'bounce.receiving-lookup': cause('other-company', rfc(3463, '3.5'), { domain }, 'risk'),
  'bounce.null-mx': cause('you', rfc(7505, '4.1'), { domain }),

  // ── Who the sender is: RFC 7372 ──
  'bounce.dmarc': cause('you', rfc(9989, '7.4'), about),
  'bounce.dmarc-lookup': cause('dns-host', rfc(3463, '3.5'), about, 'risk'),
  'bounce.spf-lookup': cause('dns-host', rfc(7208, '2.6.6'), about, 'risk'),
  'bounce.alignment': cause('you', rfc(9989, '4.4'), about),
  'bounce.no-dmarc': cause('you', { doc: 'Gmail', section: 'sender guidelines' }, about),
  'bounce.spf': cause('you', rfc(7372, '3.2'), { receiver, domain, ip }),
  'bounce.spf-record': cause('you', rfc(7372, '3.2'), about),
  'bounce.dkim': cause('you', rfc(7372, '3.1'), about),
  'bounce.arc': cause('mail-provider', rfc(8617, '7.2'), { receiver }),
  'bounce.unauthenticated': cause('you', rfc(7372, '3.4'), about),
  'bounce.gmail-5-7-26': cause('you', { doc: 'Gmail', section: '5.7.26' }, { domain }),
  'bounce.outlook-5-7-515': cause('you', { doc: 'Outlook', section: '5.7.515' }, { domain, failed: ['SPF'] }),
  'bounce.sender-refused': cause('you', rfc(3463, '3.2'), about),

  // ── The server that sends ──
  'bounce.reverse-dns': cause('address-owner', rfc(7372, '3.3'), { receiver, ip }),
  'bounce.helo': cause('you', rfc(5321, '4.1.1.1'), { receiver }),
  'bounce.tls': cause('you', rfc(3207, '4'), { receiver }),
  'bounce.block-list': cause('you', rfc(5782, '2.1'), { receiver, ip }),
  'bounce.listed-domain': cause('you', rfc(5782, '2.2'), about),
  'bounce.reputation': cause('you', rfc(3463, '3.8'), { receiver }),
  'bounce.t-online': cause('you', rfc(3463, '3.8'), { ip }),
  'bounce.rate': cause('you', rfc(3463, '3.8'), { receiver }, 'risk'),
  'bounce.greylisted': cause('nobody', rfc(6647, '2'), { receiver }, 'advice'),
  'bounce.relay-denied': cause('you', rfc(3463, '3.8'), about),
  'bounce.login-needed': cause('you', rfc(4954, '6'), { receiver }),

  // ── The message ──
  'bounce.message-too-big': cause('you', rfc(1870, '6'), { receiver }),
  'bounce.spam': cause('you', rfc(3463, '3.8'), { receiver }),
  'bounce.virus': cause('you', rfc(3463, '3.8'), { receiver }),
  'bounce.attachment': cause('you', rfc(3463, '3.7'), { receiver }),
  'bounce.header-malformed': cause('you', rfc(5322, '3.6'), { receiver }),

  // ── The way ──
  'bounce.loop': cause('other-company', rfc(3463, '3.5'), { domain }),
  'bounce.expired': cause('other-company', rfc(3463, '3.5'), { domain }),
  'bounce.network': cause('other-company', rfc(3463, '3.5'), about),
  'bounce.disk-full': cause('other-company', rfc(3463, '3.4'), { receiver }),
  'bounce.server-trouble': cause('other-company', rfc(3463, '3.4'), { receiver }),

  // ── Not clear ──
  'bounce.policy': cause('other-company', rfc(3463, '3.8'), { receiver }),
  'bounce.unknown': cause('other-company', rfc(3463, '2'), { receiver }, 'unknown'),
  'bounce.nothing': cause('you', rfc(3464, '2'), {}, 'unknown'),
  'bounce.accepted': cause('nobody', rfc(3463, '2'), { receiver }, 'note'),
  'bounce.auto-reply': cause('nobody', rfc(3834, '5'), { receiver }, 'note'),
  'bounce.complaint': cause('you', rfc(5965, '2'), { domain }, 'risk'),

  // ── Asked now: SPF ──
  'bounce.now.spf-pass': define({ status: 'ok', refs: [rfc(7208, '2.6.3')], example: { domain, ip } }),
  'bounce.now.spf-not-listed': define({
    status: 'broken',
    refs: [rfc(7208, '2.6.4')],
    example: { domain, ip, result: 'softfail' },
    safety: 'check-first',
  }),
  'bounce.now.spf-none': define({ status: 'broken', refs: [rfc(7208, '2.6.1')], example: { domain } }),
  'bounce.now.spf-error': define({ status: 'broken', refs: [rfc(7208, '2.6.7')], example: { domain } }),
  'bounce.now.spf-failed': define({ status: 'unknown', refs: [rfc(7208, '2.6.6')], example: { domain } }),
  // ── Asked now: DKIM ──
  'bounce.now.key-ok': define({
    status: 'ok',
    refs: [rfc(6376, '3.6.2')],
    example: { name: 's1._domainkey.example.com' },
  }),
  'bounce.now.key-revoked': define({
    status: 'broken',
    refs: [rfc(6376, '3.6.1')],
    example: { name: 's1._domainkey.example.com' },
  }),
  'bounce.now.key-failed': define({
    status: 'unknown',
    refs: [rfc(6376, '6.1.2')],
    example: { name: 's1._domainkey.example.com' },
  }),
  // ── Asked now: DMARC ──
  'bounce.now.dmarc-by-spf': define({ status: 'ok', refs: [rfc(9989, '5.3.5')], example: { domain } }),
  'bounce.now.dmarc-needs-dkim': define({
    status: 'risk',
    refs: [rfc(9989, '5.3.5')],
    example: { domain, policy: 'reject' },
  }),
  'bounce.now.dmarc-policy': define({
    status: 'note',
    refs: [rfc(9989, '4.7')],
    example: { domain, policy: 'reject', from: 'example.com' },
  }),
  // ── Asked now: where the recipient's mail goes ──
  'bounce.now.mx-hosts': define({
    status: 'ok',
    refs: [rfc(5321, '5.1')],
    example: { domain: 'example.net', hosts: ['mx.example.net'] },
  }),
  'bounce.now.mx-implicit': define({
    status: 'note',
    refs: [rfc(5321, '5.1')],
    example: { domain: 'example.net' },
  }),
  'bounce.now.mx-null': define({
    status: 'broken',
    refs: [rfc(7505, '3')],
    example: { domain: 'example.net' },
    turn: 'other-company',
  }),
  'bounce.now.mx-none': define({
    status: 'broken',
    refs: [rfc(5321, '5.1')],
    example: { domain: 'example.net' },
    turn: 'other-company',
  }),
  'bounce.now.mx-no-name': define({
    status: 'broken',
    refs: [rfc(8020, '2')],
    example: { domain: 'example.net' },
  }),
  'bounce.now.mx-failed': define({
    status: 'unknown',
    refs: [rfc(5321, '5.1')],
    example: { domain: 'example.net' },
  }),
} as const;

export type BounceFinding = FindingIn<typeof bounceFindings>;
export const bounceFinding = findingIn<typeof bounceFindings>();
