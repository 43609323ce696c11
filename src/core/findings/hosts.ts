import { define, rfc, type SpecRef } from './define.ts';
import { findingIn, type FindingIn } from './local.ts';

const forwardConfirmed: readonly SpecRef[] = [rfc(8601, '2.7.3'), { doc: 'Gmail', section: 'senders' }];
const ip = '203.0.113.10';
const host = 'mail.example.com';

export const hostsFindings = {
  // ── The address ──
  'hosts.address.not-public': define({
    status: 'advice',
    refs: [rfc(6890, '2.2')],
    example: { ip: '192.168.0.10', range: 'private' },
    safety: 'check-first',
  }),
  'hosts.address.special': define({
    status: 'note',
    refs: [rfc(6890, '2.2')],
    example: { ip: '2002:cb00:710a::1', range: '6to4' },
  }),

  // ── The reverse name: RFC 8601 §2.7.3, RFC 1035 §3.5, RFC 2317 ──
  'hosts.reverse.ok': define({ status: 'ok', refs: forwardConfirmed, example: { ip, name: host } }),
  'hosts.reverse.missing': define({
    status: 'broken',
    refs: forwardConfirmed,
    example: { ip },
    safety: 'ask-provider',
    turn: 'address-owner',
  }),
  'hosts.reverse.failed': define({ status: 'unknown', refs: forwardConfirmed, example: { ip } }),
  'hosts.reverse.mismatch': define({
    status: 'broken',
    refs: forwardConfirmed,
    example: { ip, name: host, addresses: ['203.0.113.99'] },
    safety: 'ask-provider',
    turn: 'address-owner',
  }),
  'hosts.reverse.no-address': define({
    status: 'broken',
    refs: forwardConfirmed,
    example: { ip, name: host },
    safety: 'check-first',
  }),
  'hosts.reverse.back-failed': define({
    status: 'unknown',
    refs: forwardConfirmed,
    example: { ip, name: host },
  }),
  'hosts.reverse.partly': define({
    status: 'advice',
    refs: [rfc(8601, '2.7.3')],
    example: { ip, name: 'www.example.com', confirmed: host },
    safety: 'ask-provider',
    turn: 'address-owner',
  }),
  'hosts.reverse.if-it-sends': define({
    status: 'risk',
    refs: forwardConfirmed,
    example: { ip },
    confidence: 'possible',
    safety: 'check-first',
    turn: 'address-owner',
  }),
  'hosts.reverse.several': define({
    status: 'note',
    refs: [rfc(2181, '10.2')],
    example: { ip, count: 3, names: [host, 'mx.example.com'] },
  }),
  'hosts.reverse.many': define({
    status: 'advice',
    refs: [rfc(1912, '2.1')],
    example: { ip, count: 120, checked: 50 },
    turn: 'address-owner',
  }),
  'hosts.reverse.delegated': define({
    status: 'note',
    refs: [rfc(2317, '4')],
    example: { ip, target: '10.0-63.113.0.203.in-addr.arpa' },
  }),
  'hosts.reverse.illegal': define({
    status: 'risk',
    refs: [rfc(1123, '2.1'), rfc(1912, '2.1')],
    example: { ip, name: 'mail_out.example.com' },
    safety: 'ask-provider',
    turn: 'address-owner',
  }),
  'hosts.reverse.generic': define({
    status: 'advice',
    refs: [{ doc: 'M3AAWG', section: 'sending' }],
    example: { name: 'static.203-0-113-10.isp.example', matched: '203-0-113-10' },
    confidence: 'possible',
    safety: 'ask-provider',
    turn: 'address-owner',
  }),
  'hosts.reverse.dynamic': define({
    status: 'risk',
    refs: [{ doc: 'M3AAWG', section: 'sending' }],
    example: { name: 'p10.dyn.isp.example', matched: 'dyn' },
    confidence: 'possible',
    safety: 'ask-provider',
    turn: 'address-owner',
  }),

  // ── The name the server gives: RFC 5321 §2.3.5, §4.1.1.1, §4.1.3 ──
  'hosts.helo.ok': define({ status: 'ok', refs: [rfc(5321, '4.1.1.1')], example: { ip, helo: host } }),
  'hosts.helo.not-full': define({
    status: 'broken',
    refs: [rfc(5321, '2.3.5')],
    example: { helo: 'localhost' },
  }),
  'hosts.helo.bad': define({
    status: 'broken',
    refs: [rfc(5321, '4.1.2')],
    example: { helo: 'my_server!.example.com' },
  }),
  'hosts.helo.bare-address': define({ status: 'broken', refs: [rfc(5321, '4.1.3')], example: { helo: ip } }),
  'hosts.helo.literal': define({ status: 'risk', refs: [rfc(5321, '4.1.3')], example: { helo: `[${ip}]` } }),
  'hosts.helo.literal-other': define({
    status: 'risk',
    refs: [rfc(5321, '4.1.3')],
    example: { ip, helo: '[203.0.113.99]' },
  }),
  'hosts.helo.failed': define({
    status: 'unknown',
    refs: [rfc(5321, '4.1.1.1')],
    example: { helo: host },
  }),
  'hosts.helo.no-address': define({
    status: 'risk',
    refs: [rfc(5321, '2.3.5')],
    example: { helo: host },
    safety: 'check-first',
  }),
  'hosts.helo.other-address': define({
    status: 'risk',
    refs: [rfc(5321, '4.1.4')],
    example: { ip, helo: host, addresses: ['203.0.113.99'] },
    safety: 'check-first',
  }),
  'hosts.helo.alias': define({
    status: 'advice',
    refs: [rfc(5321, '2.3.5')],
    example: { helo: host, target: 'srv1.example.net' },
  }),
  'hosts.helo.reverse-differs': define({
    status: 'advice',
    refs: [rfc(5321, '4.1.1.1')],
    example: { helo: host, name: 'srv1.example.net' },
    safety: 'check-first',
  }),
  'hosts.helo.one-family': define({
    status: 'note',
    refs: [rfc(5321, '5.2')],
    example: { helo: host, family: 4 },
  }),

  // ── SPF for this address: RFC 7208 §2.3, §2.4 ──
  'hosts.helo-spf.pass': define({ status: 'ok', refs: [rfc(7208, '2.3')], example: { ip, helo: host } }),
  'hosts.helo-spf.none': define({ status: 'advice', refs: [rfc(7208, '2.3')], example: { helo: host } }),
  'hosts.helo-spf.not-pass': define({
    status: 'risk',
    refs: [rfc(7208, '2.3')],
    example: { ip, helo: host, result: 'fail' },
    safety: 'check-first',
  }),
  'hosts.helo-spf.failed': define({ status: 'unknown', refs: [rfc(7208, '2.6.6')], example: { helo: host } }),
  'hosts.spf.pass': define({
    status: 'ok',
    refs: [rfc(7208, '2.4')],
    example: { ip, domain: 'example.com' },
  }),
  'hosts.spf.not-listed': define({
    status: 'broken',
    refs: [rfc(7208, '2.4')],
    example: { ip, domain: 'example.com', result: 'softfail', term: 'ip4' },
    safety: 'check-first',
  }),
  'hosts.spf.family-missing': define({
    status: 'risk',
    refs: [rfc(7208, '5.6')],
    example: { host, listed: ip, missing: '2001:db8::10', term: 'ip6' },
    confidence: 'possible',
    safety: 'check-first',
  }),
  'hosts.spf.error': define({
    status: 'broken',
    refs: [rfc(7208, '2.6.7')],
    example: { ip, domain: 'example.com' },
    safety: 'check-first',
  }),
  'hosts.spf.none': define({
    status: 'note',
    refs: [rfc(7208, '2.6.1')],
    example: { domain: 'example.com' },
  }),
  'hosts.spf.failed': define({
    status: 'unknown',
    refs: [rfc(7208, '2.6.6')],
    example: { ip, domain: 'example.com' },
  }),
} as const;

export type HostsFinding = FindingIn<typeof hostsFindings>;
export const hostsFinding = findingIn<typeof hostsFindings>();
