import { describe, expect, test } from 'vitest';
import type { CheckEvent } from '../../../src/core/checks/check.ts';
import { checkDmarc } from '../../../src/core/checks/dmarc-check.ts';
import { neutralResolver, texts, type NeutralZone } from '../../support/conformance.ts';

const mx: NeutralZone = { 'example.com': [{ type: 'MX', data: [10, 'mx.example.com'] }] };

async function check(domain: string, zone: NeutralZone) {
  const resolver = neutralResolver(zone);
  const events: CheckEvent[] = [];
  const facts = await checkDmarc(domain, {
    resolver,
    signal: new AbortController().signal,
    now: () => 0,
    emit: (event) => events.push(event),
  });
  const findings = events.flatMap((event) => (event.type === 'finding' ? [event.finding] : []));
  const records = events.flatMap((event) => (event.type === 'record' ? [event.record] : []));
  return { facts, findings, records, ids: findings.map(({ id }) => id), asked: resolver.asked };
}

const healthy = 'v=DMARC1; p=reject; rua=mailto:r@example.com';

test.each<[string, string, NeutralZone, string[], string]>([
  ['healthy', 'example.com', { ...mx, ...texts({ '_dmarc.example.com': healthy }) }, ['dmarc.policy.reject', 'dmarc.rua.ok'], 'policy'],
  ['nothing', 'example.com', mx, ['dmarc.missing'], 'none'],
  ['p=none without reports', 'example.com', texts({ '_dmarc.example.com': 'v=DMARC1; p=none' }), ['dmarc.policy.none', 'dmarc.rua.missing'], 'policy'],
  ['quarantine', 'example.com', texts({ '_dmarc.example.com': 'v=DMARC1; p=quarantine' }), ['dmarc.policy.quarantine', 'dmarc.rua.missing'], 'policy'],
  ['test mode', 'example.com', texts({ '_dmarc.example.com': 'v=DMARC1; p=quarantine; t=y' }), ['dmarc.policy.quarantine', 'dmarc.testing', 'dmarc.rua.missing', 'dmarc.older.differs'], 'policy'],
  ['subdomains weaker', 'example.com', texts({ '_dmarc.example.com': 'v=DMARC1; p=reject; sp=none' }), ['dmarc.policy.reject', 'dmarc.subdomain.weaker', 'dmarc.invented.weaker', 'dmarc.rua.missing'], 'policy'],
  ['np protects the invented names, and RFC 7489 does not know it', 'example.com', texts({ '_dmarc.example.com': 'v=DMARC1; p=reject; sp=none; np=reject' }), ['dmarc.policy.reject', 'dmarc.subdomain.weaker', 'dmarc.rua.missing', 'dmarc.older.differs'], 'policy'],
  ['two records', 'example.com', texts({ '_dmarc.example.com': ['v=DMARC1; p=none', 'v=DMARC1; p=reject'] }), ['dmarc.several'], 'none'],
  ['two records and a parent', 'a.example.com', { ...texts({ '_dmarc.a.example.com': ['v=DMARC1; p=none', 'v=DMARC1; p=none'], '_dmarc.example.com': 'v=DMARC1; p=reject' }), 'a.example.com': [{ type: 'A', data: '192.0.2.1' }] }, ['dmarc.several', 'dmarc.inherited', 'dmarc.policy.reject', 'dmarc.rua.missing', 'dmarc.older.differs'], 'policy'],
  ['invalid without reports', 'example.com', texts({ '_dmarc.example.com': 'v=DMARC1; p=rejct' }), ['dmarc.policy.invalid-ignored', 'dmarc.rua.missing'], 'not-applied'],
  ['invalid with reports', 'example.com', { ...mx, ...texts({ '_dmarc.example.com': 'v=DMARC1; p=rejct; rua=mailto:r@example.com' }) }, ['dmarc.policy.invalid', 'dmarc.rua.ok'], 'policy'],
  ['not recognised', 'example.com', texts({ '_dmarc.example.com': 'v=dmarc1; p=reject' }), ['dmarc.version.wrong', 'dmarc.missing'], 'none'],
  ['look-up failed', 'example.com', texts({ '_dmarc.example.com': '!' }), ['dmarc.lookup.failed'], 'failed'],
  ['look-up above failed, no own record', 'a.example.com', texts({ '_dmarc.example.com': '!' }), ['dmarc.lookup.failed'], 'failed'],
  ['look-up above failed, own record', 'a.example.com', texts({ '_dmarc.a.example.com': 'v=DMARC1; p=reject', '_dmarc.example.com': '!' }), ['dmarc.lookup.failed', 'dmarc.policy.reject', 'dmarc.rua.missing'], 'policy'],
  ['inherited by an existing name', 'a.example.com', { ...texts({ '_dmarc.example.com': 'v=DMARC1; p=reject; sp=none; np=reject' }), 'a.example.com': [{ type: 'A', data: '192.0.2.1' }] }, ['dmarc.inherited', 'dmarc.policy.none', 'dmarc.rua.missing', 'dmarc.older.differs'], 'policy'],
  ['inherited by a name that does not exist', 'zz.example.com', texts({ '_dmarc.example.com': 'v=DMARC1; p=reject; np=quarantine' }), ['dmarc.inherited', 'dmarc.domain.absent', 'dmarc.policy.quarantine', 'dmarc.rua.missing', 'dmarc.older.differs'], 'policy'],
  ['doubled name', 'example.com', texts({ '_dmarc.example.com.example.com': healthy }), ['dmarc.missing', 'dmarc.name.doubled'], 'none'],
  ['apex', 'example.com', texts({ 'example.com': healthy }), ['dmarc.missing', 'dmarc.name.apex'], 'none'],
  ['sp on a subdomain', 'a.example.com', texts({ '_dmarc.a.example.com': 'v=DMARC1; p=reject; sp=reject', '_dmarc.example.com': 'v=DMARC1; p=reject' }), ['dmarc.policy.reject', 'dmarc.subdomain.unused', 'dmarc.rua.missing'], 'policy'],
  ['a top-level record without psd', 'shop.example', { ...texts({ '_dmarc.shop.example': 'v=DMARC1; p=reject', '_dmarc.example': 'v=DMARC1; p=reject' }) }, ['dmarc.policy.reject', 'dmarc.suffix.no-psd', 'dmarc.rua.missing'], 'policy'],
  ['an unaskable name', 'a..b', {}, [], 'none'],
])('%s', async (_, domain, zone, expected, outcome) => {
  const { ids, facts } = await check(domain, zone);
  expect([...ids].sort()).toEqual([...expected].sort());
  expect(facts.outcome).toBe(outcome);
}); // prettier-ignore

// RFC 9990 §4
describe('consent', () => {
  const own = 'v=DMARC1; p=reject; rua=mailto:r@in.reports.test';
  const host: NeutralZone = { 'in.reports.test': [{ type: 'A', data: '192.0.2.9' }] };
  const consent = 'example.com._report._dmarc.in.reports.test';
  test.each<[string, NeutralZone, string, string | null]>([
    ['given', texts({ [consent]: 'v=DMARC1' }), 'agreed', 'dmarc.rua.ok'],
    ['given, several records', texts({ [consent]: ['v=DMARC1;', 'v=DMARC1', 'other'] }), 'agreed', 'dmarc.rua.ok'],
    ['missing', {}, 'missing', 'dmarc.rua.not-authorised'],
    ['not a DMARC text', texts({ [consent]: 'v=spf1 -all' }), 'missing', 'dmarc.rua.not-authorised'],
    ['failed', texts({ [consent]: '!' }), 'failed', 'dmarc.rua.failed'],
    ['another address at the host', texts({ [consent]: 'v=DMARC1; rua=mailto:x@in.reports.test' }), 'agreed', 'dmarc.rua.redirected'],
    ['another host', texts({ [consent]: 'v=DMARC1; rua=mailto:x@else.test' }), 'missing', 'dmarc.rua.redirect-refused'],
  ])('%s', async (_, zone, state, id) => {
    const { facts, ids } = await check('example.com', { ...host, ...texts({ '_dmarc.example.com': own }), ...zone });
    expect(facts.reports).toMatchObject([{ kind: 'rua', domain: 'in.reports.test', state, consentName: consent }]);
    expect(ids.filter((id) => id.startsWith('dmarc.rua'))).toEqual([id]);
  }); // prettier-ignore

  test('an address below the same organization needs none', async () => {
    const { facts, asked } = await check('example.com', {
      ...texts({ '_dmarc.example.com': 'v=DMARC1; p=none; rua=mailto:r@mail.example.com' }),
      'mail.example.com': [{ type: 'MX', data: [1, 'mx.example.com'] }],
    });
    expect(facts.reports).toMatchObject([{ state: 'internal', consentName: null }]);
    expect(asked.some(({ name }) => name.includes('_report'))).toBe(false);
  });
  test('a host that takes no mail', async () => {
    const { facts, ids } = await check('example.com', {
      ...texts({ '_dmarc.example.com': own, [consent]: 'v=DMARC1' }),
      'in.reports.test': [{ type: 'MX', data: [0, ''] }],
    });
    expect(facts.reports).toMatchObject([{ state: 'no-mail-host' }]);
    expect(ids).toContain('dmarc.rua.no-mail-host');
  });
  test('the vendor is named', async () => {
    const { facts } = await check('example.com', texts({ '_dmarc.example.com': 'v=DMARC1; p=none; rua=mailto:x@ag.eu.dmarcian.com' })); // prettier-ignore
    expect(facts.reports).toMatchObject([{ vendor: 'dmarcian' }]);
  });
});

describe('records', () => {
  test('duplicates keep their own ids, and findings their place', async () => {
    const { records, findings } = await check(
      'example.com',
      texts({ '_dmarc.example.com': ['v=DMARC1; p=none', 'v=DMARC1; p=none; pct=100'] }),
    );
    expect(records.map(({ id }) => id)).toEqual(['dmarc', 'dmarc:2']);
    expect(findings.map(({ id, record }) => [id, record])).toEqual([
      ['dmarc.several', null],
      ['dmarc.tag.removed', 'dmarc:2'],
    ]);
  });
  test('the effective policies', async () => {
    const { facts } = await check(
      'example.com',
      texts({ '_dmarc.example.com': 'v=DMARC1; p=reject; sp=quarantine; np=reject; pct=50' }),
    );
    expect(facts.effective).toMatchObject({
      domain: { policy: 'reject', decidedBy: 'p', policyDomain: 'example.com' },
      existing: { policy: 'quarantine', decidedBy: 'sp' },
      invented: { policy: 'reject', decidedBy: 'np' },
    });
    expect(facts.older).toMatchObject({
      domain: { policy: 'quarantine', published: 'reject', percent: 50 },
      existing: { policy: 'none', published: 'quarantine', percent: 50 },
      invented: { policy: 'none', published: 'quarantine', decidedBy: 'sp' },
    });
  });
  test('below a private suffix RFC 7489 finds nothing', async () => {
    const { facts } = await check(
      'someone.github.io',
      { ...texts({ '_dmarc.github.io': 'v=DMARC1; p=reject' }), 'someone.github.io': [{ type: 'A', data: '192.0.2.1' }] },
    ); // prettier-ignore
    expect(facts.effective?.domain).toMatchObject({ policy: 'reject', policyDomain: 'github.io' });
    expect(facts.older?.domain).toMatchObject({ policy: null, policyDomain: null });
  });
});

test('rejects with the reason of the signal', async () => {
  const abort = new AbortController();
  const resolver = neutralResolver({});
  const reason = new Error('stop');
  const pending = checkDmarc('example.com', {
    resolver: {
      lookup: (name, type, signal) => {
        if (type === 'TXT' && name === '_dmarc.com') abort.abort(reason);
        return resolver.lookup(name, type, signal);
      },
    },
    signal: abort.signal,
    now: () => 0,
    emit: () => undefined,
  });
  await expect(pending).rejects.toBe(reason);
});
