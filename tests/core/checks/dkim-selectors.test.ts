import { describe, expect, test } from 'vitest';
import type { CheckEvent, FoundRecord } from '../../../src/core/checks/check.ts';
import { selectorNames, stageOneLimit } from '../../../src/core/checks/dkim-names.ts';
import { selectorFromInput } from '../../../src/core/checks/dkim-ask.ts';
import {
  checkDkim,
  mergeDkimFacts,
  type DkimHints,
  type DkimOptions,
} from '../../../src/core/checks/dkim-selectors.ts';
import { zoneFromRecords, type ZoneLiteral } from '../../../src/core/dns/zone.ts';
import type { AskOptions, Resolver, RrType } from '../../../src/core/dns/types.ts';
import type { Finding } from '../../../src/core/findings/finding.ts';
import { ed25519, rsa1024, rsa2048, rsaKey } from '../records/dkim/keys.ts';

const now = Date.UTC(2026, 10, 24);
const key = `v=DKIM1; k=rsa; p=${rsa2048}`;
const at = (selector: string) => `${selector}._domainkey.example.com`;
const nobody: DkimHints = { mx: [], spf: [] };

async function check(zone: ZoneLiteral, hints: DkimHints = nobody, options: DkimOptions = {}) {
  const questions: { name: string; type: RrType; purpose: AskOptions['purpose'] | undefined }[] = [];
  const inner = zoneFromRecords({ 'example.com': { A: ['192.0.2.1'] }, ...zone });
  const resolver: Resolver = {
    lookup: (name, type, signal, asked) => {
      questions.push({ name, type, purpose: asked?.purpose });
      return inner.lookup(name, type, signal, asked);
    },
  };
  const records: FoundRecord[] = [];
  const findings: Finding[] = [];
  const emit = (event: CheckEvent) => {
    if (event.type === 'record') records.push(event.record);
    else findings.push(event.finding);
  };
  const { signal } = new AbortController();
  const facts = await checkDkim(
    'example.com',
    { resolver, signal, now: () => now, emit, hints: Promise.resolve(hints) },
    options,
  );
  return { facts, records, findings, questions, ids: findings.map(({ id }) => id.replace('dkim.', '')) };
}
const results = ({ facts }: Awaited<ReturnType<typeof check>>) =>
  facts.keys.map(({ selector, result, provider }) => [selector, result, provider].join(' '));

describe('names', () => {
  test('stage 1 leaves room for inferred ones; stage 2 has 200 and contains stage 1', () => {
    const [one, two] = [selectorNames(1, now), selectorNames(2, now)];
    expect(one.length).toBeLessThanOrEqual(stageOneLimit - 8);
    expect(two.length).toBeGreaterThanOrEqual(200);
    expect(new Set(two).size).toBe(two.length);
    expect(two).toEqual(expect.arrayContaining([...one]));
    for (const name of two) expect(selectorFromInput(name, 'example.com')).toBe(name);
  });
  test.each(['202611', '202512', '2026', 's202611', 'scph1126', '20261101', '20230601'])('%s is among them', (name) =>
    expect(selectorNames(2, now)).toContain(name),
  ); // prettier-ignore
});

describe('what is found', () => {
  test.each<[string, ZoneLiteral, string[], string[]]>([
    ['one key', { [at('mail')]: { TXT: [key] } }, ['mail ok '], ['key.ok']],
    ['weak, revoked, testing', {
      [at('mail')]: { TXT: [`v=DKIM1; p=${rsaKey(512)}`] },
      [at('dkim')]: { TXT: ['v=DKIM1; p='] },
      [at('s1')]: { TXT: [`v=DKIM1; t=y; p=${rsa2048}`] },
    }, ['mail weak ', 'dkim revoked ', 's1 testing '], ['key.too-short', 'key.revoked', 'flag.testing']],
    ['only revoked', { [at('dkim')]: { TXT: ['v=DKIM1; p='] } }, ['dkim revoked '], ['key.revoked', 'keys.all-revoked']],
    ['only Ed25519', { [at('dkim')]: { TXT: [`v=DKIM1; k=ed25519; p=${ed25519}`] } }, ['dkim ok '], ['key.ok', 'keys.only-ed25519']],
    ['several records', { [at('mail')]: { TXT: [key, `v=DKIM1; p=${rsa1024}`] } }, ['mail ok '], ['key.ok', 'key.short', 'records.several']],
    ['no key', { [at('mail')]: { TXT: ['hello'] } }, ['mail not-a-key '], ['record.not-a-key']],
    ['quotes', { [at('mail')]: { TXT: [`"${key}"`] } }, ['mail broken '], ['text.quotes']],
    ['delegated', { [at('s1')]: { CNAME: 's1.domainkey.u1.wl2.sendgrid.net' }, 's1.domainkey.u1.wl2.sendgrid.net': { TXT: [key] } },
      ['s1 ok SendGrid'], ['key.ok']],
    ['chain broken', { [at('s1')]: { CNAME: 's1.keys.example.net' } }, ['s1 broken '], ['cname.broken']],
    ['target without text', { [at('s1')]: { CNAME: 's1.keys.example.net' }, 's1.keys.example.net': { A: ['192.0.2.9'] } },
      ['s1 broken '], ['cname.no-key']],
    ['target with other text', { [at('s1')]: { CNAME: 's1.keys.example.net' }, 's1.keys.example.net': { TXT: ['v=spf1 -all'] } },
      ['s1 not-a-key '], ['cname.no-key']],
    ['spare selector not filled', {
      [at('selector1')]: { CNAME: 'selector1-x._domainkey.y.onmicrosoft.com' },
      [at('selector2')]: { CNAME: 'selector2-x._domainkey.y.onmicrosoft.com' },
      'selector1-x._domainkey.y.onmicrosoft.com': { TXT: [key] },
    }, ['selector1 ok Microsoft 365', 'selector2 broken Microsoft 365'], ['key.ok', 'cname.spare']],
    ['both Microsoft targets missing', {
      [at('selector1')]: { CNAME: 'selector1-x._domainkey.y.onmicrosoft.com' },
      [at('selector2')]: { CNAME: 'selector2-x._domainkey.y.onmicrosoft.com' },
    }, ['selector1 broken Microsoft 365', 'selector2 broken Microsoft 365'], ['cname.broken', 'cname.broken']],
    ['nothing', {}, [], ['none.guessed', 'below.nothing']],
    ['another name', { [at('unguessable')]: { TXT: [key] } }, [], ['none.guessed', 'below.something']],
    ['proxied', { [at('s1')]: { A: ['192.0.2.7'] } }, [], ['name.address', 'none.guessed', 'below.something']],
    ['doubled by the panel', { [`${at('mail')}.example.com`]: { TXT: [key] } }, [], ['name.doubled', 'none.guessed', 'below.nothing']],
    ['one failed', { [at('mail')]: { fail: 'timeout' }, [at('s1')]: { TXT: [key] } }, ['s1 ok '], ['key.ok', 'lookups.failed']],
    ['wildcard revokes', { '*._domainkey.example.com': { TXT: ['v=DKIM1; p='] } }, [], ['wildcard.revoked']],
    ['wildcard with key', { '*._domainkey.example.com': { TXT: [key] } }, [], ['wildcard.key', 'none.guessed']],
    ['wildcard with text', { '*.example.com': { TXT: ['v=spf1 -all'] } }, [], ['wildcard.text', 'none.guessed']],
    ['own key beside a wildcard', { '*._domainkey.example.com': { TXT: ['v=DKIM1; p='] }, [at('s1')]: { TXT: [key] } },
      ['s1 ok '], ['key.ok', 'wildcard.revoked']],
    ['wildcard of addresses', { '*.example.com': { A: ['192.0.2.1'] } }, [], ['none.guessed']],
    ['wildcard CNAME', { '*.example.com': { CNAME: 'example.com' } }, [], ['wildcard.text', 'none.guessed']],
  ])('%s', async (_, zone, keys, ids) => {
    const result = await check(zone);
    expect(results(result)).toEqual(keys);
    expect(result.ids).toEqual(ids);
    expect(result.questions.length).toBeLessThanOrEqual(50);
    expect(result.questions.every(({ purpose }) => purpose === 'probe')).toBe(true);
    expect(result.facts.asked).toBeLessThanOrEqual(45);
  }); // prettier-ignore

  test('records carry ids, strings and trees', async () => {
    const { records, findings } = await check({
      [at('mail')]: { TXT: [[key.slice(0, 200), key.slice(200)], 'junk'] },
    });
    expect(records.map(({ id, text, parsed }) => [id, text, parsed?.kind])).toEqual([
      ['dkim:mail', key, 'dkim-key'],
      ['dkim:mail:2', 'junk', undefined],
    ]);
    expect(findings.map(({ section, record }) => `${section} ${String(record)}`)).toEqual([
      'dkim dkim:mail',
      'dkim dkim:mail',
    ]);
  });

  test('a look-up that fails everywhere is never "none"', async () => {
    const fail = Object.fromEntries(
      [...selectorNames(1, now)].map((name) => [at(name), { fail: 'servfail' as const }]),
    );
    const { ids, facts, findings } = await check({ ...fail, '_domainkey.example.com': { fail: 'servfail' } });
    expect(ids).toEqual(['lookups.failed']);
    expect(facts.failed).toBe(facts.asked);
    expect(facts.below).toBe('unknown');
    expect(findings[0]?.unknown).toBe('failed');
  });
});

describe('inference', () => {
  test('MX names Microsoft, and its fixed selectors are not there', async () => {
    const { ids, facts } = await check({}, { mx: ['example-com.mail.protection.outlook.com'], spf: [] });
    expect(ids).toContain('provider.not-set-up');
    expect(facts.inferred).toEqual([
      { provider: 'Microsoft 365', from: 'mx', selectors: ['selector1', 'selector2'] },
    ]);
  });
  test('MX names mailbox.org: its selectors are asked', async () => {
    const result = await check(
      { [at('mbo0003')]: { CNAME: 'mbo0003._domainkey.mailbox.org' }, 'mbo0003._domainkey.mailbox.org': { TXT: [key] } },
      { mx: ['mxext1.mailbox.org'], spf: [] },
    ); // prettier-ignore
    expect(results(result)).toEqual(['mbo0003 ok mailbox.org']);
  });
  test('SPF names Amazon SES: its tokens cannot be guessed', async () => {
    expect((await check({}, { mx: [], spf: ['amazonses.com'] })).ids).toContain('ses.tokens');
  });
  test('a CNAME target leads to the siblings', async () => {
    const result = await check({
      [at('zendesk1')]: { CNAME: 'zendesk1._domainkey.zendesk.com' },
      'zendesk1._domainkey.zendesk.com': { TXT: [key] },
      [at('zendesk2')]: { CNAME: 'zendesk2._domainkey.zendesk.com' },
      'zendesk2._domainkey.zendesk.com': { TXT: [key] },
    });
    expect(results(result)).toEqual(['zendesk1 ok Zendesk', 'zendesk2 ok Zendesk']);
  });
  test('many hints never ask more than 45 selectors or 50 questions', async () => {
    const { facts, questions } = await check(
      { [at('s1')]: { A: ['192.0.2.1'] }, [at('s2')]: { A: ['192.0.2.1'] }, [at('k1')]: { A: ['192.0.2.1'] } },
      { mx: ['mxext1.mailbox.org', 'mx00.ionos.de', 'spool.mail.gandi.net', 'mx1.hostinger.com'], spf: ['mailgun.org', 'sendgrid.net', 'send.klaviyo.com'] },
    ); // prettier-ignore
    expect(facts.asked).toBe(45);
    expect(questions.length).toBeLessThanOrEqual(50);
  });
});

test('stage 2 asks at least 200 names, each once', async () => {
  const first = await check({ [at('202610')]: { TXT: [key] } });
  expect(first.facts.keys).toEqual([]);
  const { facts, questions } = await check({ [at('202610')]: { TXT: [key] } }, nobody, { stage: 2 });
  expect(facts.keys.map(({ selector }) => selector)).toEqual(['202610']);
  expect(facts.asked).toBeGreaterThanOrEqual(200);
  expect(facts.asked).toBe(first.facts.asked + first.facts.more);
  expect(facts.more).toBe(0);
  expect(new Set(questions.map(({ name }) => name)).size).toBe(questions.length);
});

describe('selectors that a person named', () => {
  test.each<[string, ZoneLiteral, string[]]>([
    ['found', { [at('own')]: { TXT: [key] } }, ['key.ok']],
    ['absent', {}, ['selector.no-key']],
    ['doubled', { [`${at('own')}.example.com`]: { TXT: [key] } }, ['name.doubled-selector']],
    ['failed', { [at('own')]: { fail: 'timeout' } }, ['lookups.failed']],
    ['chain broken', { [at('own')]: { CNAME: 'gone.example.net' } }, ['cname.broken']],
  ])('%s', async (_, zone, ids) => {
    const result = await check(zone, nobody, {
      selectors: [' Own ', 'own._domainkey.example.com', 'not a name', ''],
    });
    expect(result.ids).toEqual(ids);
    expect(result.facts.asked).toBe(1);
    expect(result.questions[0]).toEqual({ name: at('own'), type: 'TXT', purpose: 'needed' });
  });
  test('merging keeps every selector once', async () => {
    const zone = { [at('mail')]: { TXT: [key] }, [at('own')]: { TXT: [key] } };
    const [before, after] = [await check(zone), await check(zone, nobody, { selectors: ['own', 'mail'] })];
    const merged = mergeDkimFacts(before.facts, after.facts);
    expect(merged.keys.map(({ selector }) => selector)).toEqual(['own', 'mail']);
    expect(merged.wildcard).toBe('no');
  });
});

test('everything ends with the reason of the signal, even while hints are awaited', async () => {
  const controller = new AbortController();
  const running = checkDkim('example.com', {
    resolver: zoneFromRecords({}),
    signal: controller.signal,
    now: () => now,
    emit: () => undefined,
    hints: new Promise(() => undefined),
  });
  const reason = new Error('stopped');
  setTimeout(() => controller.abort(reason), 5);
  await expect(running).rejects.toBe(reason);
});

test('60 records at a selector, hostile text: bounded', async () => {
  const texts = Array.from({ length: 60 }, (_, index) => `v=DKIM1; __proto__=${index}; p=<script>\u202e`);
  const { records, facts } = await check({ [at('mail')]: { TXT: texts } });
  expect(records.length).toBe(10);
  expect(facts.keys[0]?.result).toBe('broken');
});
