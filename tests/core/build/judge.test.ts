import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  builtName,
  holdsBack,
  judgeBuilt,
  judgeDraft,
  type BuildKind,
} from '../../../src/core/build/judge.ts';
import { planned } from '../../../src/core/build/planned.ts';
import { askNobody, readPublished } from '../../../src/core/build/published.ts';
import { costsOf, countSpf, orderByCost } from '../../../src/core/build/spf-order.ts';
import { addSpfTerm, printSpfForm, readSpfForm, setSpfAll } from '../../../src/core/build/spf-form.ts';
import { printTagForm, readTagForm, setTag } from '../../../src/core/build/tag-form.ts';
import { isPublicSuffix } from '../../../src/core/build/suffix.ts';
import { noMailSet } from '../../../src/core/build/sets.ts';
import { zoneFromRecords } from '../../../src/core/dns/zone.ts';

const signal = new AbortController().signal;
const world = (resolver = askNobody) => ({ resolver, signal, now: () => 0 });
const judge = async (kind: BuildKind, text: string, live = askNobody, asks = false) => {
  const name = builtName(kind, 'x.example', 's1');
  const over = planned([{ name, type: 'TXT', value: text }], live);
  const { findings } = await judgeDraft(kind, 'x.example', text, world(over), asks);
  return findings.filter(holdsBack).map(({ finding }) => finding.id as string);
};

describe('what holds a record back', () => {
  test.each([
    ['spf', 'v=spf1 mx -all', []],
    ['spf', 'v=spf1 mx', ['spf.all.missing']],
    ['spf', 'v=spf1 mx +all', ['spf.all.pass']],
    ['spf', 'v=spf1 ip4:0.0.0.0/0 -all', ['spf.network.everyone']],
    ['spf', 'v=spf1 include:a.example -all', []],
    ['dmarc', 'v=DMARC1; p=none', []],
    ['dmarc', 'v=DMARC1; p=quarantine; t=y', []],
    ['dmarc', 'v=DMARC1; p=rejct', ['dmarc.policy.invalid-ignored']],
    ['dmarc', 'v=DMARC1; p=reject; rua=a@x.example', ['dmarc.rua.not-mailto']],
    ['dmarc', 'v=DMARC1; p=reject; sp=none', ['dmarc.subdomain.weaker']],
    ['mta-sts', 'v=STSv1; id=20261124', []],
    ['mta-sts', 'v=STSv1; id=2026-11-24', ['transport.mta-sts.id-invalid']],
    ['tls-rpt', 'v=TLSRPTv1; rua=tls@x.example', ['transport.tls-rpt.rua-invalid']],
    ['bimi', 'v=BIMI1; l=http://x.example/a.svg', ['bimi.location.invalid']],
    ['dkim', 'v=DKIM1; p=', []],
  ] as const)('%s: %s', async (kind, text, expected) =>
    expect((await judge(kind, text)).filter((id) => !id.startsWith('dmarc.invented'))).toEqual(expected),
  );
});

test('any text is judged, and nothing throws', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 80 }), fc.constantFrom('v=spf1 ', 'v=DMARC1; ', ''), async (text, head) => {
      for (const kind of ['spf', 'dmarc', 'mta-sts', 'tls-rpt', 'bimi', 'dkim'] as const) {
        judgeBuilt(kind, head + text);
        await judge(kind, head + text);
      }
    }),
    { numRuns: 100, seed: 20261124 },
  );
}); // prettier-ignore

test('what the forms propose causes no broken or risk finding', { timeout: 60_000 }, async () => {
  const live = zoneFromRecords({
    'x.example': { MX: [[10, 'mx.x.example']], A: ['192.0.2.1'] },
    'mx.x.example': { A: ['192.0.2.2'] },
    'a.example': { TXT: ['v=spf1 ip4:192.0.2.64/26 -all'], A: ['192.0.2.65'] },
  });
  const terms = ['a', 'mx', 'a:a.example', 'include:a.example', 'ip4:192.0.2.7', 'ip6:2001:db8::/64'];
  const spf = fc.tuple(fc.uniqueArray(fc.constantFrom(...terms), { minLength: 1, maxLength: 5 }), fc.constantFrom('-', '~')).map(([list, all]) => printSpfForm(setSpfAll(list.reduce(addSpfTerm, readSpfForm('v=spf1')), all as '-'))); // prettier-ignore
  const policy = fc.constantFrom('none', 'quarantine', 'reject');
  const dmarc = fc.tuple(policy, fc.boolean(), fc.boolean()).map(([p, strict, testing]) => {
    let form = setTag(readTagForm('v=DMARC1'), 'p', p);
    form = setTag(form, 'rua', 'mailto:r@x.example');
    if (strict) form = setTag(form, 'adkim', 's');
    if (testing && p !== 'none') form = setTag(form, 't', 'y');
    return printTagForm(form);
  });
  await fc.assert(
    fc.asyncProperty(spf, dmarc, async (one, two) => {
      expect([one, await judge('spf', one, live, true)]).toEqual([one, []]);
      expect([two, await judge('dmarc', two, live, true)]).toEqual([two, []]);
    }),
    { numRuns: 200, seed: 20261124 },
  );
});

test('the set of a domain without mail leaves nothing to mend', async () => {
  const records = noMailSet('x.example');
  const live = planned(records, zoneFromRecords({ 'x.example': { A: ['192.0.2.1'] } }));
  for (const kind of ['spf', 'dmarc'] as const) {
    const text = records.find(({ name }) => name === builtName(kind, 'x.example', ''))?.value ?? '';
    const { findings } = await judgeDraft(kind, 'x.example', text, world(live), true);
    expect(findings.filter(holdsBack).map(({ finding }) => finding.id)).toEqual([]);
  }
});

test('what is published is read apart from what else stands there', async () => {
  const live = zoneFromRecords({
    'x.example': { TXT: ['v=spf1 -all', 'token=1'], SOA: { primary: 'ns.x.example', mailbox: 'h.x.example', serial: 1, refresh: 1, retry: 1, expire: 1, minimum: 60 } },
    'broken.example': { fail: 'servfail' },
  }); // prettier-ignore
  expect(await readPublished('spf', 'x.example', 'x.example', world(live))).toMatchObject({
    state: 'found',
    texts: ['v=spf1 -all'],
    others: [{ strings: ['token=1'] }],
    apex: 'x.example',
  });
  expect(await readPublished('spf', 'broken.example', 'broken.example', world(live))).toMatchObject({ state: 'failed', texts: [] }); // prettier-ignore
  expect(await readPublished('dmarc', '_dmarc.x.example', 'x.example', world(live))).toMatchObject({ state: 'none' }); // prettier-ignore
});

test('cost and order', async () => {
  const text = 'v=spf1 include:a.example mx ip4:192.0.2.1 -all';
  const live = zoneFromRecords({
    'x.example': { MX: [[10, 'x.example']] },
    'a.example': { TXT: ['v=spf1 include:b.example include:c.example -all'] },
    'b.example': { TXT: ['v=spf1 -all'] },
    'c.example': { TXT: ['v=spf1 -all'] },
  });
  const over = planned([{ name: 'x.example', type: 'TXT', value: text }], live);
  const { tree } = await judgeDraft('spf', 'x.example', text, world(over), true);
  const costs = costsOf(tree!);
  expect(countSpf(text, costs)).toEqual({ count: 4, isExact: true });
  expect(countSpf('v=spf1 include:a.example include:new.example mx -all', costs)).toEqual({ count: 5, isExact: false }); // prettier-ignore
  expect(orderByCost(text, costs)).toBe('v=spf1 ip4:192.0.2.1 mx include:a.example -all');
});

test.each([
  ['v=spf1 ip4:192.0.2.1 mx -all', null],
  ['v=spf1 include:a.example ?mx ip4:192.0.2.1 -all', null],
  ['v=spf1 include:a.example wrong! ip4:192.0.2.1 -all', null],
  ['v=spf1 mx  ip4:192.0.2.1 redirect=a.example', 'v=spf1 ip4:192.0.2.1  mx redirect=a.example'],
])('order of %s', (text, expected) => expect(orderByCost(text, new Map())).toBe(expected));

test.each([
  ['co.uk', true],
  ['x.co.uk', false],
  ['x.example', false],
])('whether others register below %s: %s', async (domain, isSuffix) =>
  expect(await isPublicSuffix(domain)).toBe(isSuffix),
);
