import { describe, expect, test } from 'vitest';
import { simulateMail, type SimulatedMail } from '../../../src/core/checks/simulate-mail.ts';
import { zoneResolver } from '../../../src/core/dns/zone.ts';

const { signal } = new AbortController();
const run = (zone: string, mail: Partial<SimulatedMail> = {}) =>
  simulateMail(
    {
      ip: '192.0.2.10',
      helo: 'mail.example.com',
      mailFrom: 'jane@example.com',
      from: 'example.com',
      dkim: null,
      ...mail,
    },
    { resolver: zoneResolver(zone), signal, now: () => 0 },
  );

const spf = 'example.com. 60 TXT "v=spf1 ip4:192.0.2.10 -all"';
const dmarc = (tags: string, name = 'example.com') => `_dmarc.${name}. 60 TXT "v=DMARC1; ${tags}"`;
const bounce = 'bounce.esp.test. 60 TXT "v=spf1 ip4:192.0.2.10 -all"';
const elsewhere = { mailFrom: 'b@bounce.esp.test' };
const stranger = { ip: '203.0.113.9' };
const signed = (domain: string, passed = true) => ({ dkim: { domain, passed } });

// RFC 9989 §5.3, RFC 7489 §6.6
describe('the outcome', () => {
  test.each<[string, string, Partial<SimulatedMail>, string, string | null, boolean]>([
    ['SPF passes for the same domain', [spf, dmarc('p=reject')].join('\n'), {}, 'pass', 'reject', false],
    ['SPF passes for another domain', [spf, bounce, dmarc('p=reject')].join('\n'), elsewhere, 'fail', 'reject', false],
    ['but DKIM passes for this one', [spf, bounce, dmarc('p=reject')].join('\n'), { ...elsewhere, ...signed('example.com') }, 'pass', 'reject', false],
    ['a signature that does not verify counts for nothing', [spf, bounce, dmarc('p=reject')].join('\n'), { ...elsewhere, ...signed('example.com', false) }, 'fail', 'reject', false],
    ['a signature of another domain does not help', [spf, dmarc('p=quarantine')].join('\n'), { ...stranger, ...signed('esp.test') }, 'fail', 'quarantine', false],
    ['strict wants the very name', ['m.example.com. 60 TXT "v=spf1 +all"', dmarc('p=reject; aspf=s')].join('\n'), { mailFrom: 'j@m.example.com' }, 'fail', 'reject', false],
    ['relaxed takes a name below', ['m.example.com. 60 TXT "v=spf1 +all"', dmarc('p=reject')].join('\n'), { mailFrom: 'j@m.example.com' }, 'pass', 'reject', false],
    ['softfail is no pass', ['example.com. 60 TXT "v=spf1 ~all"', dmarc('p=reject')].join('\n'), {}, 'fail', 'reject', false],
    ['no policy', spf, {}, 'none', null, false],
    ['t=y lowers it by one; older receivers do not know t', [spf, dmarc('p=reject; t=y')].join('\n'), stranger, 'fail', 'quarantine', true],
    ['pct is for older receivers only', [spf, dmarc('p=reject; pct=20')].join('\n'), stranger, 'fail', 'reject', true],
    ['pct means nothing to a mail that passes', [spf, dmarc('p=reject; pct=20')].join('\n'), {}, 'pass', 'reject', false],
    ['np is for newer receivers only', [spf, dmarc('p=none; np=reject')].join('\n'), { ...stranger, from: 'gone.example.com' }, 'fail', 'reject', true],
    ['two records at the name: newer ones look above, older ones stop', [dmarc('p=reject'), dmarc('p=none', 'a.example.com'), dmarc('p=reject', 'a.example.com')].join('\n'), { ...stranger, from: 'a.example.com' }, 'fail', 'reject', true],
    ['a record in between is nothing to older receivers', [dmarc('p=reject', 'b.example.com')].join('\n'), { ...stranger, from: 'a.b.example.com' }, 'fail', 'reject', true],
    ['an empty reverse path: HELO stands for it', ['mail.example.com. 60 TXT "v=spf1 ip4:192.0.2.10 -all"', dmarc('p=reject')].join('\n'), { mailFrom: '' }, 'pass', 'reject', false],
  ])('%s', async (_, zone, mail, result, applied, differs) => {
    const outcome = await run(zone, mail);
    expect(outcome).toMatchObject({ result, differs });
    expect(outcome.dmarc.appliedPolicy).toBe(applied);
  }); // prettier-ignore

  test('what older receivers do with a share of the mail', async () => {
    const { older } = await run([spf, dmarc('p=reject; pct=20')].join('\n'), stranger);
    expect(older).toMatchObject({ result: 'fail', policy: 'reject', restPolicy: 'quarantine', percent: 20 });
  });
});

// A look-up that failed is no answer: RFC 7208 §2.6.6, RFC 9989 §5.3, RFC 7489 §6.6.2
describe('what could not be asked stays open', () => {
  const failing = ';@fail example.com TXT timeout';
  const local =
    'example.com. 60 TXT "v=spf1 exists:%{l}.u.example.com -all"\njane.u.example.com. 60 A 127.0.0.2';
  test.each<[string, string, Partial<SimulatedMail>, string, string]>([
    ['SPF temperror for the domain in From', [failing, dmarc('p=reject')].join('\n'), {}, 'temperror', 'temperror'],
    ['but a passing signature decides', [failing, dmarc('p=reject')].join('\n'), signed('example.com'), 'temperror', 'pass'],
    ['SPF temperror of a domain that would not count', [';@fail bounce.esp.test TXT timeout', dmarc('p=reject')].join('\n'), elsewhere, 'temperror', 'fail'],
    ['the DMARC record cannot be read', [spf, ';@fail _dmarc.example.com TXT servfail'].join('\n'), {}, 'pass', 'temperror'],
    ['the record above cannot be read', [spf, ';@fail _dmarc.example.com TXT servfail'].join('\n'), { from: 'a.example.com' }, 'pass', 'temperror'],
    ['SPF permerror is a fail to DMARC', ['example.com. 60 TXT "v=spf1 ipv4:x"', dmarc('p=reject')].join('\n'), {}, 'permerror', 'fail'],
    ['a local part that is kept back', [local, dmarc('p=reject')].join('\n'), { localPart: 'withhold' }, 'unknown', 'unknown'],
    ['and one that may be asked', [local, dmarc('p=reject')].join('\n'), { localPart: 'ask' }, 'pass', 'pass'],
  ])('%s', async (_, zone, mail, bySpf, result) => {
    const outcome = await run(zone, mail);
    expect([outcome.spf.result, outcome.result]).toEqual([bySpf, result]);
    if (result === 'temperror' || result === 'unknown') expect(outcome.older?.mail).toBe(result);
  }); // prettier-ignore
});

test.each<[string, Partial<SimulatedMail>, string | null, string | null]>([
  ['both belong', signed('a.example.com'), 'yes', 'yes'],
  ['another signer', signed('esp.test'), 'yes', 'no'],
  ['another bounce domain, unsigned', elsewhere, 'no', null],
])('which domains belong to From: %s', async (_, mail, bySpf, byDkim) => {
  const outcome = await run([spf, bounce, dmarc('p=reject')].join('\n'), { ...stranger, ...mail });
  expect([outcome.spfBelongs, outcome.dkimBelongs]).toEqual([bySpf, byDkim]);
});

test.each(['', '@', '.', 'a..b', '\u0000', '[192.0.2.1]', 'x'.repeat(5000), '💥.example'])(
  'hostile names come to a result: %j',
  async (text) => {
    const outcome = await run(dmarc('p=reject'), { from: text, helo: text, mailFrom: text, ...signed(text) });
    expect(['permerror', 'none', 'fail', 'pass']).toContain(outcome.result);
  },
);

test('an ended run rejects with its reason', async () => {
  const ended = AbortSignal.abort(new Error('ended'));
  await expect(
    simulateMail(
      { ip: '192.0.2.1', helo: '', mailFrom: 'a@example.com', from: 'example.com', dkim: null },
      { resolver: zoneResolver(''), signal: ended, now: () => 0 },
    ),
  ).rejects.toThrow('ended');
});
