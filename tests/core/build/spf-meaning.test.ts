/**
 * What an edit of the SPF form does to those who pass. RFC 7208 §4.6.2: the first match decides, so an addition or
 * another order may let more or others pass than was asked; each is tried against our own check_host, address by address.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addSpfTerm, printSpfForm, readSpfForm } from '../../../src/core/build/spf-form.ts';
import { costsOf, countSpf, orderByCost } from '../../../src/core/build/spf-order.ts';
import { checkHost } from '../../../src/core/checks/check-host.ts';
import { checkSpf } from '../../../src/core/checks/spf-tree.ts';
import { mergeSpf } from '../../../src/core/checks/spf-proposals.ts';
import { planned } from '../../../src/core/build/planned.ts';
import { zoneFromRecords } from '../../../src/core/dns/zone.ts';

const live = zoneFromRecords({
  'x.example': { A: ['192.0.2.1'], MX: [[10, 'mx.x.example']] },
  'mx.x.example': { A: ['192.0.2.2', '192.0.2.5'], AAAA: ['2001:db8::2'] },
  'all.example': { TXT: ['v=spf1 ip4:192.0.2.0/29 ip6:2001:db8::/126 -all'] },
  'but.example': { TXT: ['v=spf1 -ip4:192.0.2.4 ?ip4:192.0.2.5 ip4:192.0.2.4/30 ~all'] },
  'chain.example': { TXT: ['v=spf1 include:but.example redirect=all.example'] },
});
const addresses = ['192.0.2.0', '192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4', '192.0.2.5', '192.0.2.6', '192.0.2.8', '198.51.100.1', '2001:db8::2', '2001:db8::4']; // prettier-ignore
/** Who passes with this record at x.example. */
async function passing(text: string): Promise<ReadonlySet<string>> {
  const resolver = planned([{ name: 'x.example', type: 'TXT', value: text }], live);
  const deps = { resolver, signal: new AbortController().signal, now: () => 0 };
  const results = await Promise.all(
    addresses.map(async (ip) => {
      const { result } = await checkHost({ ip, helo: 'h.example', mailFrom: 'a@x.example' }, deps);
      return [ip, result] as const;
    }),
  );
  return new Set(results.flatMap(([ip, result]) => (result === 'pass' ? [ip] : [])));
}
const without = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  [...one].filter((address) => !other.has(address));

const mechanisms = ['a', 'mx', 'A/30', 'mx:x.example/31', 'ip4:192.0.2.4', 'ip4:192.0.2.0/30', 'ip4:192.0.2.4/31', 'ip6:2001:db8::4', 'IP6:2001:DB8::/125', 'include:all.example', 'include:but.example', 'Include:chain.example']; // prettier-ignore
const sign = fc.constantFrom('', '', '', '+', '-', '~', '?');
const term = fc.tuple(sign, fc.constantFrom(...mechanisms)).map(([one, other]) => one + other);
const ending = fc.constantFrom(' -all', ' ~all', ' ?all', ' redirect=all.example', '', '  -all mx', ' exp=e.example -all', ' all=x'); // prettier-ignore
// Far from the limit of ten look-ups (§4.6.4): the longest, chain.example, costs three.
const record = fc.tuple(fc.array(term, { maxLength: 3 }), ending).map(([terms, end]) => `${['v=spf1', ...terms].join(' ')}${end}`); // prettier-ignore
const settings = { numRuns: 200, seed: 20261201 };

describe('adding a term', () => {
  test('that lets pass: nobody loses, and only those whom it names are new', () =>
    fc.assert(
      fc.asyncProperty(record, fc.constantFrom(...mechanisms), async (text, added) => {
        const after = printSpfForm(addSpfTerm(readSpfForm(text), added));
        const [was, is, named] = await Promise.all([text, after, `v=spf1 ${added} -all`].map(passing));
        expect([text, after, without(was!, is!), without(is!, new Set([...was!, ...named!]))]).toEqual([text, after, [], []]); // prettier-ignore
      }),
      settings,
    ));

  test('that does not: nobody is new, and only those whom it names are lost, all of them unless it stood there', () =>
    fc.assert(
      fc.asyncProperty(record, fc.constantFrom('-', '~', '?'), fc.constantFrom(...mechanisms), async (text, minus, added) => {
        const form = readSpfForm(text);
        const after = printSpfForm(addSpfTerm(form, minus + added));
        const [was, is, named] = await Promise.all([text, after, `v=spf1 ${added} -all`].map(passing));
        expect([text, after, without(is!, was!), without(without2(was!, is!), named!)]).toEqual([text, after, [], []]);
        const stood = form.rows.some((row) => row.text.toLowerCase().endsWith(added.toLowerCase()));
        if (!stood) expect([text, after, [...named!].filter((one) => is!.has(one))]).toEqual([text, after, []]);
      }),
      settings,
    )); // prettier-ignore
  const without2 = (one: ReadonlySet<string>, other: ReadonlySet<string>) => new Set(without(one, other));

  test.each([
    // The same hosts with another sign: it is the sign that is changed.
    ['v=spf1 ?mx -all', 'mx', 'v=spf1 mx -all'],
    ['v=spf1 mx  -ip4:192.0.2.1 -all', 'ip4:192.0.2.1', 'v=spf1 mx  ip4:192.0.2.1 -all'],
    ['v=spf1 mx a -all', '~mx', 'v=spf1 ~mx a -all'],
    ['v=spf1 +mx -all', 'mx', 'v=spf1 +mx -all'],
    // Behind `all` it was never looked at.
    ['v=spf1 -all mx', 'mx', 'v=spf1 mx -all mx'],
    ['v=spf1 mx -all', '-ip4:192.0.2.1', 'v=spf1 -ip4:192.0.2.1 mx -all'],
    ['v=spf1 mx -all', '?all', 'v=spf1 mx ?all'],
    // §6: redirect at most once.
    ['v=spf1 redirect=a.example', 'redirect=b.example', 'v=spf1 redirect=b.example'],
    // §7.3: an upper-case macro letter encodes, so that these are two terms.
    ['v=spf1 exists:%{l}.x.example -all', 'exists:%{L}.x.example', 'v=spf1 exists:%{l}.x.example exists:%{L}.x.example -all'], // prettier-ignore
    // A modifier that only looks like the mechanism (§6, unknown-modifier).
    ['v=spf1 all=x mx', 'a', 'v=spf1 all=x mx a'],
    // What has no version gets one; a damaged one is left to its finding.
    ['mx -all', 'a', 'v=spf1 mx a -all'],
    ['', 'a', 'v=spf1 a'],
    [' v=spf1 -all', 'a', ' v=spf1 a -all'],
    ['"v=spf1 mx -all"', 'a', '"v=spf1 mx -all" a'],
    ['v=spf1mx -all', '-a', 'v=spf1 -a mx -all'],
  ])('%s with %s', (text, added, after) =>
    expect(printSpfForm(addSpfTerm(readSpfForm(text), added))).toBe(after),
  );
});

test('the order by cost lets the same pass, and where not all terms let pass there is none', () =>
  fc.assert(
    fc.asyncProperty(record, async (text) => {
      const after = orderByCost(text, new Map());
      if (after === null) return;
      expect([text, after, [...(await passing(after))]]).toEqual([text, after, [...(await passing(text))]]);
      expect(after.split(/ +/).sort()).toEqual(text.split(/ +/).sort());
      expect(orderByCost(after, new Map())).toBeNull();
    }),
    { numRuns: 400, seed: 20261201 },
  ),
); // prettier-ignore

test('one record out of two lets exactly those pass who passed with either', () =>
  fc.assert(
    fc.asyncProperty(record, record, async (one, other) => {
      const merged = mergeSpf([one, other]);
      if (merged === null) return;
      const [first, second, both] = await Promise.all([one, other, merged.text].map(passing));
      expect([one, other, merged.text, [...both!].sort()]).toEqual([one, other, merged.text, [...new Set([...first!, ...second!])].sort()]); // prettier-ignore
    }),
    { numRuns: 400, seed: 20261201 },
  ),
); // prettier-ignore

test("the form counts look-ups as the report's tree does, what stands behind all included", () =>
  fc.assert(
    fc.asyncProperty(record, fc.array(term, { maxLength: 2 }), async (start, behind) => {
      const text = [start, ...behind].join(' ');
      const resolver = planned([{ name: 'x.example', type: 'TXT', value: text }], live);
      const tree = await checkSpf('x.example', { resolver, signal: new AbortController().signal, now: () => 0, emit: () => undefined }); // prettier-ignore
      expect([text, countSpf(text, costsOf(tree))]).toEqual([text, { count: tree.lookups, isExact: true }]);
    }),
    { numRuns: 200, seed: 20261201 },
  ),
); // prettier-ignore
test.each([
  ['v=spf1 mx -all include:x.example', 1],
  ['v=spf1 redirect=x.example mx -all', 1],
  ['v=spf1 mx redirect=x.example', 2],
])('%s costs %i (RFC 7208 §5.1, §6.1)', (text, count) => expect(countSpf(text, new Map()).count).toBe(count));
