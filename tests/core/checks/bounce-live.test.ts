import { describe, expect, test } from 'vitest';
import { causeOf, questionsFor } from '../../../src/core/checks/bounce-cause.ts';
import {
  asAnswerTo,
  checkBounce,
  namesFor,
  type BounceSubject,
} from '../../../src/core/checks/bounce-live.ts';
import { bouncePatterns } from '../../../src/core/data/bounce-patterns.ts';
import { zoneResolver } from '../../../src/core/dns/zone.ts';
import { parseIp } from '../../../src/core/base/ip.ts';
import { explainBounce } from '../../../src/core/mail/bounce.ts';
import { caseOf } from '../../../src/core/mail/bounce-case.ts';

const zone = `
$ORIGIN example.
$TTL 300
good TXT "v=spf1 ip4:192.0.2.1 -all"
_dmarc.good TXT "v=DMARC1; p=reject"
s1._domainkey.good TXT "v=DKIM1; k=ed25519; p=V9i5nulBYPrQpn7R0hTuPt5N5t0bNPS01bb0clQyRDY="
s2._domainkey.good TXT "v=DKIM1; p="
s3._domainkey.good TXT "v=DKIM1\\\\; k=ed25519\\\\; p=V9i5nulBYPrQpn7R0hTuPt5N5t0bNPS01bb0clQyRDY="
elsewhere TXT "v=spf1 redirect=good.example"
several TXT "v=spf1 ip4:192.0.2.7 ~all"
several TXT "v=spf1 ip4:192.0.2.8 ~all"
typo TXT "v=spf1 ipv4:192.0.2.5 -all"
bare A 192.0.2.77
hosts MX 10 mx.hosts.example.
null MX 0 .
implicit A 192.0.2.78
empty TXT "x"
;@fail down.example TXT timeout
;@fail down.example MX servfail
;@fail _dmarc.down.example TXT timeout
;@fail s1._domainkey.down.example TXT timeout
1.2.0.192.in-addr.arpa. PTR good.example.
`;
const resolver = zoneResolver(zone);
const deps = () => ({ resolver, signal: new AbortController().signal, now: () => 0 });
const subject = (more: Partial<BounceSubject>): BounceSubject => ({
  domain: null,
  ip: null,
  selector: null,
  recipientDomain: null,
  questions: ['spf', 'dkim', 'dmarc', 'reverse', 'receiving'],
  ...more,
});
const ip = (text: string) => parseIp(text);
const look = async (more: Partial<BounceSubject>) => {
  const { findings, changes, now } = await checkBounce(subject(more), deps());
  return [now, ...findings.map(({ id }) => id), ...changes.map(({ why, after }) => `${why}: ${after}`)];
};

describe('the same evaluation, now', () => {
  test.each<[string, Partial<BounceSubject>, readonly string[]]>([
    [
      'allowed, signed, reject: nothing left to see',
      { domain: 'good.example', ip: ip('192.0.2.1'), selector: 's1', questions: ['spf', 'dkim', 'dmarc'] },
      ['gone', 'bounce.now.spf-pass', 'bounce.now.key-ok', 'bounce.now.dmarc-by-spf', 'bounce.now.dmarc-policy'],
    ],
    [
      'another server: the address goes before -all',
      { domain: 'good.example', ip: ip('192.0.2.9'), questions: ['spf'] },
      ['still', 'bounce.now.spf-not-listed', 'add-address: v=spf1 ip4:192.0.2.1 ip4:192.0.2.9 -all'],
    ],
    [
      'IPv6, and before redirect',
      { domain: 'elsewhere.example', ip: ip('2001:db8::9'), questions: ['spf'] },
      ['still', 'bounce.now.spf-not-listed', 'add-address: v=spf1 ip6:2001:db8::9 redirect=good.example'],
    ],
    [
      'two records become one that lets the server pass',
      { domain: 'several.example', ip: ip('192.0.2.9'), questions: ['spf'] },
      ['still', 'bounce.now.spf-error', 'merge-spf: v=spf1 ip4:192.0.2.7 ip4:192.0.2.8 ip4:192.0.2.9 ~all'],
    ],
    [
      'a slip of the hand is repaired',
      { domain: 'typo.example', ip: ip('192.0.2.5'), questions: ['spf'] },
      ['still', 'bounce.now.spf-error', 'repair-spf: v=spf1 ip4:192.0.2.5 -all'],
    ],
    [
      'no record: a first one, for SPF and for DMARC',
      { domain: 'bare.example', ip: ip('192.0.2.9'), questions: ['spf', 'dmarc'] },
      [
        'still',
        'bounce.now.spf-none',
        'dmarc.missing',
        'first-spf: v=spf1 ip4:192.0.2.9 ~all',
        'first-dmarc: v=DMARC1; p=none; rua=mailto:dmarc-reports@bare.example',
      ],
    ],
    [
      'a failed look-up is not a missing record',
      { domain: 'down.example', ip: ip('192.0.2.9'), selector: 's1', recipientDomain: 'down.example', questions: ['spf', 'dkim', 'dmarc', 'receiving'] },
      ['unclear', 'bounce.now.spf-failed', 'bounce.now.key-failed', 'dmarc.lookup.failed', 'bounce.now.mx-failed'],
    ],
    ['no key', { domain: 'good.example', selector: 'nosuch', questions: ['dkim'] }, ['still', 'dkim.selector.no-key']],
    ['withdrawn', { domain: 'good.example', selector: 's2', questions: ['dkim'] }, ['still', 'bounce.now.key-revoked']],
    [
      'a key with signs of a zone file in it',
      { domain: 'good.example', selector: 's3', questions: ['dkim'] },
      ['still', 'dkim.text.backslash', 'repair-key: v=DKIM1; k=ed25519; p=V9i5nulBYPrQpn7R0hTuPt5N5t0bNPS01bb0clQyRDY='],
    ],
    ['a reverse name that leads elsewhere', { ip: ip('192.0.2.1'), questions: ['reverse'] }, ['still', 'hosts.address.special', 'hosts.reverse.no-address']],
    ['no reverse name', { ip: ip('192.0.2.9'), questions: ['reverse'] }, ['still', 'hosts.address.special', 'hosts.reverse.missing']],
    ['an address of an inner network says nothing', { ip: ip('10.0.0.1'), questions: ['reverse'] }, ['unclear', 'hosts.address.not-public']],
    ['mail servers', { recipientDomain: 'hosts.example', questions: ['receiving'] }, ['gone', 'bounce.now.mx-hosts']],
    ['null MX', { recipientDomain: 'null.example', questions: ['receiving'] }, ['still', 'bounce.now.mx-null']],
    ['address instead of MX', { recipientDomain: 'implicit.example', questions: ['receiving'] }, ['gone', 'bounce.now.mx-implicit']],
    ['neither', { recipientDomain: 'empty.example', questions: ['receiving'] }, ['still', 'bounce.now.mx-none']],
    ['no such domain', { recipientDomain: 'nosuch.example', questions: ['receiving'] }, ['still', 'bounce.now.mx-no-name']],
    ['nothing to ask', {}, ['unclear']],
    ['SPF without an address is not judged', { domain: 'good.example', questions: ['spf'] }, ['unclear']],
  ])('%s', async (_, more, expected) => expect(await look(more)).toEqual(expected)); // prettier-ignore

  test('names are listed before, and only those', () => {
    const all = subject({
      domain: 'a.good.example',
      ip: ip('192.0.2.1'),
      selector: 's1',
      recipientDomain: 'hosts.example',
    });
    expect(namesFor(all)).toEqual([
      'a.good.example',
      's1._domainkey.a.good.example',
      '_dmarc.a.good.example',
      '_dmarc.good.example',
      '_dmarc.example',
      '1.2.0.192.in-addr.arpa',
      'hosts.example',
    ]);
    expect(namesFor({ ...all, questions: ['reverse'] })).toEqual(['1.2.0.192.in-addr.arpa']);
    expect(namesFor(subject({ domain: 'printer.local' }))).toEqual([]);
  });

  test.each([
    ['spf', 'gone', 'gone'],
    ['spf', 'still', 'still'],
    ['block-list', 'gone', 'unseen'],
    ['block-list', 'still', 'beside'],
    ['recipient-unknown', 'gone', 'unseen'],
    ['unknown', 'unclear', 'unclear'],
    [null, 'gone', 'gone'],
  ] as const)('a refusal of the kind %s, DNS says %s: %s', (kind, now, expected) => {
    const live = { findings: [], changes: [], spf: null, apex: '', now };
    expect(asAnswerTo(kind, live).now).toBe(expected);
  });

  test('stopped: the reason of the signal comes back', async () => {
    const reason = new Error('stopped');
    await expect(
      checkBounce(subject({ domain: 'good.example' }), { ...deps(), signal: AbortSignal.abort(reason) }),
    ).rejects.toBe(reason);
  });
});

describe('the cause in our words', () => {
  const cause = (text: string) => {
    const bounce = explainBounce(text);
    const one = bounce.recipients[0]!;
    return causeOf(bounce, one, caseOf(bounce, one));
  };
  test.each<[string, string, object]>([
    ['550 5.7.26 Unauthenticated email: authenticate with either SPF or DKIM gsmtp', 'bounce.gmail-5-7-26', { domain: '' }],
    ['550 5.7.515 sending domain example.com does not meet the required authentication level. Spf= Pass , Dkim= Fail , DMARC= Fail', 'bounce.outlook-5-7-515', { domain: 'example.com', failed: ['DKIM', 'DMARC'] }],
    ['550-5.7.26 not accepted due to domain\'s DMARC policy. gsmtp', 'bounce.dmarc', { receiver: 'Gmail', domain: '' }],
    ['451 4.7.26 DMARC: temporary DNS failure gsmtp', 'bounce.dmarc-lookup', { receiver: 'Gmail', domain: '' }],
    ['550 5.7.40 no DMARC record gsmtp', 'bounce.no-dmarc', { receiver: 'Gmail', domain: '' }],
    ['550 5.7.32 From header not aligned gsmtp', 'bounce.alignment', { receiver: 'Gmail', domain: '' }],
    ['554 IP=203.0.113.9 - A problem occurred. tosa@rx.t-online.de', 'bounce.t-online', { ip: '203.0.113.9' }],
    ['451 4.7.24 SPF temperror: sender.example', 'bounce.spf-lookup', { receiver: '', domain: 'sender.example' }],
    // RFC 3463 §2: class 2 is success, also where the words speak of trouble.
    ['250 2.0.0 Ok: queued as 4ABCDEF', 'bounce.accepted', { receiver: '' }],
    ['250 2.1.5 Recipient ok, mailbox full soon', 'bounce.accepted', { receiver: '' }],
    ['550 5.7.99 Zork', 'bounce.unknown', { receiver: '' }],
    ['good morning', 'bounce.nothing', {}],
  ])('%s', (text, id, params) => {
    expect(cause(text)).toMatchObject({ id, params });
  }); // prettier-ignore

  test('each kind has a finding and says what DNS can show of it', () => {
    for (const { kind } of bouncePatterns.entries) {
      const bounce = explainBounce('550 x');
      const one = { ...bounce.recipients[0]!, kind, pattern: null };
      expect(causeOf(bounce, one, caseOf(bounce, one)).id).toBe(`bounce.${kind}`);
      expect(new Set(questionsFor(kind)).size).toBe(questionsFor(kind).length);
    }
  });
});
