import { define, rfc } from './define.ts';

const grammar = [rfc(7208, '4.6'), rfc(7208, '12')];
const term = 'include:_spf.example.net';
/** Where an include or redirect points, and which record says so. */
const pointing = { term, target: '_spf.example.net', domain: 'example.com', direct: true };

/** A term that receivers cannot read. `suggestion` is empty where nothing honest can be suggested. */
const syntax = (written: string, suggestion: string) =>
  define({
    status: 'broken',
    refs: grammar,
    example: { term: written, suggestion: suggestion },
  });

export const spfFindings = {
  // ── Is there one record? ──
  'spf.ok': define({
    status: 'ok',
    refs: [rfc(7208, '4.6.4')],
    example: { domain: 'example.com', count: 4, limit: 10 },
  }),
  'spf.sends-nothing': define({
    status: 'ok',
    refs: [rfc(7208, '10.1.2')],
    example: { domain: 'example.com' },
  }),
  'spf.missing': define({ status: 'risk', refs: [rfc(7208, '4.5')], example: { domain: 'example.com' } }),
  'spf.missing.no-mail': define({
    status: 'risk',
    refs: [rfc(7208, '10.1.2')],
    example: { domain: 'example.com' },
    safety: 'check-first',
  }),
  'spf.no-name': define({ status: 'note', refs: [rfc(7208, '4.3')], example: { domain: 'example.com' } }),
  'spf.bad-name': define({ status: 'note', refs: [rfc(7208, '4.3')], example: { domain: 'localhost' } }),
  'spf.several': define({
    status: 'broken',
    refs: [rfc(7208, '3.2'), rfc(7208, '4.5')],
    example: { domain: 'example.com', count: 2 },
  }),
  'spf.lookup.failed': define({
    status: 'unknown',
    refs: [rfc(7208, '4.4')],
    example: { domain: 'example.com', reason: 'timeout' },
  }),
  'spf.version.unusable': define({
    status: 'broken',
    refs: [rfc(7208, '4.5')],
    example: { domain: 'example.com', start: 'v=spf1;' },
  }),
  'spf.sender-id.obsolete': define({
    status: 'note',
    refs: [rfc(7208, '3.1')],
    example: { domain: 'example.com', version: 'spf2.0/pra' },
  }),

  // ── Syntax ──
  'spf.syntax.version': define({ status: 'broken', refs: [rfc(7208, '4.5')], example: { start: 'v=spf1;' } }),
  'spf.syntax.unknown': syntax('mail.example.com', ''),
  'spf.syntax.misspelled': syntax('ipv4:192.0.2.1', 'ip4:192.0.2.1'),
  'spf.syntax.glued': syntax('ip4:192.0.2.1~all', 'ip4:192.0.2.1 ~all'),
  'spf.syntax.separator': syntax('mx,', 'mx'),
  'spf.syntax.space': syntax('include: example.net', 'include:example.net'),
  'spf.syntax.quotes': syntax('"mx', 'mx'),
  'spf.syntax.character': define({
    status: 'broken',
    refs: [rfc(7208, '3.1'), rfc(7208, '12')],
    example: { term: 'mx', character: 'U+00A0', suggestion: 'mx a' },
  }),
  'spf.syntax.address-as-name': syntax('a:192.0.2.1', 'ip4:192.0.2.1'),
  'spf.syntax.ip4': syntax('ip4:123.155.144.256', ''),
  'spf.syntax.ip6': syntax('ip6:2001:db8', ''),
  'spf.syntax.prefix': syntax('ip4:192.0.2.0/024', 'ip4:192.0.2.0/24'),
  'spf.syntax.prefix-not-allowed': syntax('include:example.net/24', 'include:example.net'),
  'spf.syntax.target-missing': syntax('include:', ''),
  'spf.syntax.target-name': syntax('include:example', ''),
  'spf.syntax.macro': syntax('exists:%{x}.example.net', ''),
  'spf.syntax.all-argument': syntax('~all:example.net', '~all'),
  'spf.syntax.modifier-qualifier': syntax('~redirect=example.net', 'redirect=example.net'),
  'spf.syntax.duplicate-modifier': define({
    status: 'broken',
    refs: [rfc(7208, '6')],
    example: { name: 'redirect' },
  }),
  'spf.target.unusual': define({
    status: 'risk',
    refs: [rfc(7208, '7.1')],
    example: { term: 'include:https://example.net' },
    confidence: 'probable',
  }),
  'spf.modifier.mechanism': define({
    status: 'broken',
    refs: [rfc(7208, '6')],
    example: { term: 'include=example.net', suggestion: 'include:example.net' },
  }),
  'spf.modifier.version': define({
    status: 'advice',
    refs: [rfc(7208, '6')],
    example: { term: 'v=spf1' },
  }),
  'spf.modifier.unknown': define({ status: 'note', refs: [rfc(7208, '6')], example: { key: 'op' } }),

  // ── Counting ──
  'spf.lookups.over-limit': define({
    status: 'broken',
    refs: [rfc(7208, '4.6.4')],
    example: {
      domain: 'example.com',
      count: 12,
      limit: 10,
      senders: ['Mailchimp', 'Zendesk'],
      atLeast: false,
    },
    safety: 'check-first',
  }),
  'spf.lookups.near-limit': define({
    status: 'advice',
    refs: [rfc(7208, '4.6.4')],
    example: { count: 9, limit: 10 },
    safety: 'check-first',
  }),
  'spf.voids.over-limit': define({
    status: 'broken',
    refs: [rfc(7208, '4.6.4')],
    example: { count: 3, limit: 2, terms: ['a:old.example.com'] },
    confidence: 'probable',
  }),
  'spf.voids.over-limit-v6': define({
    status: 'risk',
    refs: [rfc(7208, '4.6.4')],
    example: { count: 3, limit: 2, terms: ['a:old.example.com'] },
    confidence: 'probable',
  }),
  'spf.tree.not-followed': define({
    status: 'unknown',
    refs: [rfc(7208, '4.6.4')],
    example: { domain: 'example.com', read: 36 },
  }),

  // ── include and redirect ──
  'spf.include.no-record': define({ status: 'broken', refs: [rfc(7208, '5.2')], example: pointing }),
  'spf.include.no-name': define({ status: 'broken', refs: [rfc(7208, '5.2')], example: pointing }),
  'spf.include.several': define({
    status: 'broken',
    refs: [rfc(7208, '5.2'), rfc(7208, '4.5')],
    example: pointing,
    turn: 'other-company',
  }),
  'spf.include.syntax': define({
    status: 'broken',
    refs: [rfc(7208, '5.2'), rfc(7208, '4.6')],
    example: { ...pointing, wrong: 'ipv4:192.0.2.1' },
    turn: 'other-company',
  }),
  'spf.include.loop': define({ status: 'broken', refs: [rfc(7208, '4.6.4')], example: pointing }),
  'spf.include.bad-name': define({ status: 'broken', refs: [rfc(7208, '4.3')], example: pointing }),
  'spf.include.failed': define({
    status: 'unknown',
    refs: [rfc(7208, '5.2')],
    example: { ...pointing, reason: 'timeout' },
  }),
  'spf.include.pass-all': define({ status: 'broken', refs: [rfc(7208, '5.2')], example: pointing }),
  'spf.include.not-needed': define({
    status: 'advice',
    refs: [rfc(7208, '2.4')],
    example: { term: 'include:servers.mcsv.net', sender: 'Mailchimp' },
    confidence: 'possible',
    safety: 'check-first',
  }),

  // ── Endings ──
  'spf.all.missing': define({ status: 'risk', refs: [rfc(7208, '4.7')], example: { domain: 'example.com' } }),
  'spf.all.pass': define({
    status: 'broken',
    refs: [rfc(7208, '5.1')],
    example: { domain: 'example.com' },
  }),
  'spf.all.neutral': define({
    status: 'risk',
    refs: [rfc(7208, '5.1'), rfc(7208, '8.2')],
    example: { domain: 'example.com' },
    safety: 'check-first',
  }),
  'spf.all.softfail': define({
    status: 'ok',
    refs: [rfc(7208, '8.5'), rfc(9989, '7.1')],
    example: { domain: 'example.com' },
  }),
  'spf.all.fail': define({
    status: 'note',
    refs: [rfc(7208, '8.4'), rfc(9989, '7.1')],
    example: { domain: 'example.com' },
  }),
  'spf.redirect.with-all': define({
    status: 'advice',
    refs: [rfc(7208, '6.1')],
    example: { term: 'redirect=_spf.example.net' },
  }),
  'spf.terms.after-all': define({
    status: 'risk',
    refs: [rfc(7208, '5.1')],
    example: { terms: ['include:_spf.example.net'] },
  }),

  // ── Terms ──
  'spf.ptr.used': define({ status: 'advice', refs: [rfc(7208, '5.5')], example: { term: 'ptr' } }),
  'spf.duplicate-term': define({ status: 'advice', refs: [rfc(7208, '4.6.2')], example: { term } }),
  'spf.a.void': define({
    status: 'advice',
    refs: [rfc(7208, '5.3')],
    example: { term: 'a:old.example.com', target: 'old.example.com' },
  }),
  'spf.exists.void': define({
    status: 'advice',
    refs: [rfc(7208, '5.7')],
    example: { term: 'exists:old.example.com', target: 'old.example.com' },
  }),
  'spf.exists.always': define({
    status: 'broken',
    refs: [rfc(7208, '5.7')],
    example: { term: 'exists:www.example.net', target: 'www.example.net', domain: 'example.com' },
  }),
  'spf.mx.none': define({
    status: 'advice',
    refs: [rfc(7208, '5.4')],
    example: { term: 'mx', target: 'example.com' },
  }),
  'spf.mx.null': define({
    status: 'advice',
    refs: [rfc(7208, '5.4'), rfc(7505, '3')],
    example: { term: 'mx', target: 'example.com' },
  }),
  'spf.mx.no-address': define({
    status: 'advice',
    refs: [rfc(7208, '5.4')],
    example: { term: 'mx', hosts: ['mx1.example.com'] },
  }),
  'spf.mx.too-many': define({
    status: 'broken',
    refs: [rfc(7208, '4.6.4')],
    example: { term: 'mx', target: 'example.com', count: 11, limit: 10 },
  }),
  'spf.target.failed': define({
    status: 'unknown',
    refs: [rfc(7208, '5')],
    example: { term: 'a:mail.example.com', target: 'mail.example.com', reason: 'timeout' },
  }),
  'spf.target.cname': define({
    status: 'note',
    refs: [rfc(7208, '5')],
    example: { term: 'a:mail.example.com', target: 'mail.example.com', end: 'host.example.net' },
  }),
  'spf.exp.unusable': define({
    status: 'advice',
    refs: [rfc(7208, '6.2')],
    example: { target: 'explain.example.com' },
  }),
  'spf.network.everyone': define({
    status: 'broken',
    refs: [rfc(7208, '5.6')],
    example: { term: 'ip4:0.0.0.0/0', domain: 'example.com' },
  }),
  'spf.network.everyone-together': define({
    status: 'broken',
    refs: [rfc(7208, '5.6')],
    example: { terms: ['ip4:0.0.0.0/1', 'ip4:128.0.0.0/1'], domain: 'example.com' },
  }),
  'spf.network.broad': define({
    status: 'risk',
    refs: [rfc(7208, '5.6')],
    example: { term: 'ip4:192.0.0.0/8', domain: 'example.com', prefix: 8 },
    safety: 'check-first',
  }),
  'spf.network.private': define({
    status: 'advice',
    refs: [rfc(7208, '5.6'), rfc(6890, '2.2')],
    example: { term: 'ip4:192.168.0.0/16' },
  }),
  'spf.network.host-bits': define({
    status: 'note',
    refs: [rfc(7208, '5.6')],
    example: { term: 'ip4:192.0.2.1/24', suggestion: 'ip4:192.0.2.0/24' },
  }),
  'spf.macro.depends': define({
    status: 'note',
    refs: [rfc(7208, '7.3')],
    example: { term: 'exists:%{i}.example.net' },
  }),
  'spf.macro.ptr': define({
    status: 'advice',
    refs: [rfc(7208, '7.2')],
    example: { term: 'exists:%{p}.example.net' },
  }),

  // ── Size ──
  'spf.record.long': define({
    status: 'advice',
    refs: [rfc(7208, '3.4')],
    example: { octets: 512, limit: 450 },
  }),
  'spf.answer.long': define({
    status: 'note',
    refs: [rfc(7208, '3.4')],
    example: { domain: 'example.com', octets: 1600 },
  }),
  'spf.string.glued': define({
    status: 'broken',
    refs: [rfc(7208, '3.3')],
    example: { before: 'ip4:192.0.2.1', after: 'include:_spf.example.net' },
  }),
} as const;
