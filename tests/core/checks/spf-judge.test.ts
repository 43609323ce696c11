import { expect, test } from 'vitest';
import type { CheckEvent } from '../../../src/core/checks/check.ts';
import { checkSpf } from '../../../src/core/checks/spf-tree.ts';
import { zoneFromRecords, type ZoneLiteral } from '../../../src/core/dns/zone.ts';
import type { Finding } from '../../../src/core/findings/finding.ts';

async function findingsOf(zone: ZoneLiteral): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  const emit = (event: CheckEvent) => event.type === 'finding' && found.push(event.finding);
  const { signal } = new AbortController();
  await checkSpf('a.example', { resolver: zoneFromRecords(zone), signal, now: () => 0, emit });
  return found;
}
const own = (terms: string, more: ZoneLiteral[string] = {}): ZoneLiteral => ({
  'a.example': { TXT: [`v=spf1${terms && ` ${terms}`}`], ...more },
});
const host = { A: ['198.51.100.1'], AAAA: ['2001:db8::1'] };
const eleven = Array.from({ length: 11 }, (_, i): readonly [number, string] => [i, 'h.example']);
const ten = Array.from({ length: 20 }, (_, i) => `ip4:198.51.100.${i + 100}/32`).join(' ');

/** Ids, each with the piece of the record it points at. */
const rows: [string, ZoneLiteral, string[]][] = [
  ['fine', own('a ~all', host), ['spf.ok', 'spf.all.softfail ~all']],
  ['strict', own('a -all', host), ['spf.ok', 'spf.all.fail -all']],
  ['sends nothing', own('-all'), ['spf.sends-nothing -all']],
  ['everyone', own('a +all', host), ['spf.all.pass +all']],
  ['bare all', own('all'), ['spf.all.pass all']],
  ['neutral', own('ip4:198.51.100.1 ?all'), ['spf.all.neutral ?all']],
  ['no end', own('ip4:198.51.100.1'), ['spf.all.missing']],
  ['empty', own(''), ['spf.all.missing']],
  ['redirect takes the ending', { ...own('redirect=r.example'), 'r.example': { TXT: ['v=spf1 ip4:198.51.100.1 ~all'] } }, ['spf.ok', 'spf.all.softfail redirect=r.example']],
  ['redirect to an open record', { ...own('redirect=r.example'), 'r.example': { TXT: ['v=spf1 +all'] } }, ['spf.all.pass redirect=r.example']],
  ['redirect to nothing', { ...own('redirect=r.example'), 'r.example': { TXT: ['x'] } }, ['spf.include.no-record redirect=r.example']],
  ['redirect with all', own('~all redirect=r.example'), ['spf.ok', 'spf.redirect.with-all redirect=r.example', 'spf.all.softfail ~all']],
  ['after all', own('~all include:gone.example'), ['spf.terms.after-all include:gone.example', 'spf.all.softfail ~all']],
  ['no such name', own('include:gone.example ~all'), ['spf.include.no-name include:gone.example', 'spf.all.softfail ~all']],
  ['two', { ...own('include:b.example ~all'), 'b.example': { TXT: ['v=spf1 -all', 'v=spf1 ~all'] } }, ['spf.include.several include:b.example', 'spf.all.softfail ~all']],
  ['unreadable', { ...own('include:b.example ~all'), 'b.example': { TXT: ['v=spf1 ipv4:192.0.2.1 -all'] } }, ['spf.include.syntax include:b.example', 'spf.all.softfail ~all']],
  ['failed is unknown', { ...own('include:b.example ~all'), 'b.example': { fail: 'timeout' } }, ['spf.include.failed include:b.example', 'spf.all.softfail ~all']],
  ['circle', own('include:a.example ~all'), ['spf.include.loop include:a.example', 'spf.all.softfail ~all']],
  ['open include', { ...own('include:b.example ~all'), 'b.example': { TXT: ['v=spf1 +all'] } }, ['spf.include.pass-all include:b.example', 'spf.all.softfail ~all']],
  ['an include that matches with softfail lets nobody in', { ...own('~include:b.example -all'), 'b.example': { TXT: ['v=spf1 +all'] } }, ['spf.ok', 'spf.all.fail -all']],
  ['below an include', { ...own('include:b.example ~all'), 'b.example': { TXT: ['v=spf1 include:gone.example -all'] } }, ['spf.include.no-name include:b.example', 'spf.all.softfail ~all']],
  ['ptr', own('ptr ~all'), ['spf.ok', 'spf.ptr.used ptr', 'spf.all.softfail ~all']],
  ['twice', own('ip4:198.51.100.1 IP4:198.51.100.1 ~all'), ['spf.ok', 'spf.all.softfail ~all', 'spf.duplicate-term IP4:198.51.100.1']],
  ['a without address', own('a:gone.example ~all'), ['spf.ok', 'spf.a.void a:gone.example', 'spf.all.softfail ~all']],
  ['a that failed', { ...own('a:b.example ~all'), 'b.example': { fail: 'servfail' } }, ['spf.target.failed a:b.example', 'spf.all.softfail ~all']],
  ['three voids', own('a:x.example a:y.example a:z.example ~all'), ['spf.a.void a:x.example', 'spf.a.void a:y.example', 'spf.a.void a:z.example', 'spf.voids.over-limit', 'spf.all.softfail ~all']],
  ['three voids for IPv6 only', { ...own('a:x.example a:y.example a:z.example ~all'), ...Object.fromEntries(['x', 'y', 'z'].map((name) => [`${name}.example`, { A: ['198.51.100.1'] }])) }, ['spf.voids.over-limit-v6', 'spf.all.softfail ~all']],
  ['null MX', own('mx ~all', { MX: [[0, '']] }), ['spf.ok', 'spf.mx.null mx', 'spf.all.softfail ~all']],
  ['no MX', own('mx ~all'), ['spf.ok', 'spf.mx.none mx', 'spf.all.softfail ~all']],
  ['MX failed is not none', own('mx ~all', { fail: { MX: 'timeout' } }), ['spf.target.failed mx', 'spf.all.softfail ~all']],
  ['MX hosts without address', own('mx ~all', { MX: [[0, 'gone.example']] }), ['spf.ok', 'spf.mx.no-address mx', 'spf.all.softfail ~all']],
  ['eleven MX', { ...own('mx ~all', { MX: eleven }), 'h.example': host }, ['spf.mx.too-many mx', 'spf.all.softfail ~all']],
  ['whole space', own('ip4:0.0.0.0/0 ~all'), ['spf.network.everyone ip4:0.0.0.0/0', 'spf.all.softfail ~all']],
  ['exists with a name that stands', { ...own('exists:b.example ~all'), 'b.example': host }, ['spf.exists.always exists:b.example', 'spf.all.softfail ~all']],
  ['exists with the domain put in', { ...own('exists:%{d}.b.example -all'), 'a.example.b.example': host }, ['spf.exists.always exists:%{d}.b.example', 'spf.all.fail -all']],
  ['such a one below an include', { ...own('include:b.example ~all'), 'b.example': { TXT: ['v=spf1 exists:c.example -all'] }, 'c.example': host }, ['spf.exists.always include:b.example', 'spf.all.softfail ~all']],
  ['-exists lets nobody in', { ...own('-exists:b.example ~all'), 'b.example': host }, ['spf.ok', 'spf.all.softfail ~all']],
  ['exists asks for A alone', { ...own('exists:b.example ~all'), 'b.example': { AAAA: ['2001:db8::1'] } }, ['spf.ok', 'spf.exists.void exists:b.example', 'spf.all.softfail ~all']],
  ['two halves are the whole', own('ip4:0.0.0.0/1 ip4:128.0.0.0/1 ~all'), ['spf.network.broad ip4:0.0.0.0/1', 'spf.network.broad ip4:128.0.0.0/1', 'spf.network.everyone-together', 'spf.all.softfail ~all']],
  ['one half refused', own('ip4:0.0.0.0/1 ?ip4:128.0.0.0/1 ~all'), ['spf.network.broad ip4:0.0.0.0/1', 'spf.all.softfail ~all']],
  ['one half included', { ...own('ip4:0.0.0.0/1 include:b.example ~all'), 'b.example': { TXT: ['v=spf1 ip4:128.0.0.0/1 -all'] } }, ['spf.network.broad ip4:0.0.0.0/1', 'spf.network.broad include:b.example', 'spf.network.everyone-together', 'spf.all.softfail ~all']],
  ['all public IPv6', own('ip6:2000::/3 ~all'), ['spf.network.everyone ip6:2000::/3', 'spf.all.softfail ~all']],
  ['an alias', { ...own('a:b.example ~all'), 'b.example': { CNAME: 'c.example' }, 'c.example': host }, ['spf.ok', 'spf.target.cname a:b.example', 'spf.all.softfail ~all']],
  ['an explanation', { ...own('-all exp=b.example'), 'b.example': { TXT: ['%{i} is not a mail host of %{d}. See %{r}'] } }, ['spf.sends-nothing -all']],
  ['no explanation there', own('-all exp=b.example'), ['spf.exp.unusable exp=b.example', 'spf.sends-nothing -all']],
  ['two explanations', { ...own('exp=b.example -all'), 'b.example': { TXT: ['a', 'b'] } }, ['spf.exp.unusable exp=b.example', 'spf.sends-nothing -all']],
  ['an explanation that cannot be read', { ...own('-all exp=b.example'), 'b.example': { TXT: ['%{x}'] } }, ['spf.exp.unusable exp=b.example', 'spf.sends-nothing -all']],
  ['an explanation whose look-up failed', { ...own('-all exp=b.example'), 'b.example': { fail: 'timeout' } }, ['spf.sends-nothing -all']],
  ['a long answer', own('-all', { TXT: ['v=spf1 -all', ...Array.from({ length: 10 }, (_, i) => `${i}${'x'.repeat(119)}`)] }), ['spf.sends-nothing -all', 'spf.answer.long']],
  ['nothing, and no mail', { 'a.example': { MX: [[0, '']] } }, ['spf.missing.no-mail']],
  ['nothing, and mail', { 'a.example': { MX: [[10, 'h.example']] } }, ['spf.missing']],
  ['a/0', own('a/0 ~all', host), ['spf.network.everyone a/0', 'spf.all.softfail ~all']],
  ['/15 is broad', own('ip4:20.0.0.0/15 ~all'), ['spf.network.broad ip4:20.0.0.0/15', 'spf.all.softfail ~all']],
  ['/16 is not', own('ip4:20.0.0.0/16 ~all'), ['spf.ok', 'spf.all.softfail ~all']],
  ['IPv6 /31', own('ip6:2a00::/31 ~all'), ['spf.network.broad ip6:2a00::/31', 'spf.all.softfail ~all']],
  ['IPv6 /32', own('ip6:2a00::/32 ~all'), ['spf.ok', 'spf.all.softfail ~all']],
  ['refusing a network is no risk', own('-ip4:20.0.0.0/8 ~all'), ['spf.ok', 'spf.all.softfail ~all']],
  ['included /9', { ...own('include:b.example ~all'), 'b.example': { TXT: ['v=spf1 ip4:20.0.0.0/9 -all'] } }, ['spf.ok', 'spf.all.softfail ~all']],
  ['included /8', { ...own('include:b.example ~all'), 'b.example': { TXT: ['v=spf1 ip4:20.0.0.0/8 -all'] } }, ['spf.network.broad include:b.example', 'spf.all.softfail ~all']],
  ['private', own('ip4:10.0.0.0/8 ~all'), ['spf.ok', 'spf.network.private ip4:10.0.0.0/8', 'spf.all.softfail ~all']],
  ['host bits', own('ip4:198.51.100.7/24 ~all'), ['spf.ok', 'spf.network.host-bits ip4:198.51.100.7/24', 'spf.all.softfail ~all']],
  ['depends', own('exists:%{i}.b.example ~all'), ['spf.ok', 'spf.macro.depends exists:%{i}.b.example', 'spf.all.softfail ~all']],
  ['depends on the reverse name', own('exists:%{p}.b.example ~all'), ['spf.ok', 'spf.macro.ptr exists:%{p}.b.example', 'spf.all.softfail ~all']],
  ['long', own(`${ten} ~all`), ['spf.ok', 'spf.all.softfail ~all', 'spf.record.long']],
  ['unusable beside a good one', own('-all', { TXT: ['v=spf1 -all', 'v=spf1; mx', 'spf2.0/pra -all'] }), ['spf.sends-nothing -all', 'spf.version.unusable', 'spf.sender-id.obsolete']],
  ['seam', own('', { TXT: [['v=spf1 ip4:198.51.100.1', 'ip4:198.51.100.2 ~all']] }), ['spf.syntax.glued ip4:198.51.100.1ip4:198.51.100.2', 'spf.string.glued ip4:198.51.100.1ip4:198.51.100.2']],
  ['a seam within a term', own('', { TXT: [['v=spf1 ip4:198.51.', '100.2 ~all']] }), ['spf.ok', 'spf.all.softfail ~all']],
]; // prettier-ignore
test.each(rows)('%s', async (_name, zone, expected) => {
  const found = await findingsOf(zone);
  const text =
    (zone['a.example']?.TXT ?? []).map((one) => (typeof one === 'string' ? one : one.join('')))[0] ?? '';
  expect(found.map(({ id, span }) => (span ? `${id} ${text.slice(span.start, span.end)}` : id))).toEqual(
    expected,
  );
});

test('a finding below names the record it is in and whose turn it is', async () => {
  const zone = {
    ...own('include:b.example ~all'),
    'b.example': { TXT: ['v=spf1 include:gone.example -all'] },
  };
  const found = (await findingsOf(zone)).find(({ id }) => id === 'spf.include.no-name');
  expect(found?.params).toEqual({
    term: 'include:gone.example', target: 'gone.example', domain: 'b.example', direct: false,
  }); // prettier-ignore
});

test('host bits: the network as receivers read it', async () => {
  const found = await findingsOf(own('?ip4:198.51.100.7/20 ip6:2001:db8::1/33 ~all'));
  expect(found.flatMap(({ params }) => ('suggestion' in params ? [params.suggestion] : []))).toEqual([
    '?ip4:198.51.96.0/20',
    'ip6:2001:db8::/33',
  ]);
});

test('providers beyond the tenth look-up', async () => {
  const terms = ['_spf.google.com', ...Array.from({ length: 9 }, (_, i) => `i${i}.example`), 'sendgrid.net'];
  const zone = Object.fromEntries(terms.map((name) => [name, { TXT: ['v=spf1 ip4:198.51.100.1 -all'] }]));
  const includes = terms.map((name) => `include:${name}`).join(' ');
  const found = await findingsOf({ ...zone, ...own(`${includes} ~all`) });
  expect(found.find(({ id }) => id === 'spf.lookups.over-limit')?.params).toEqual({
    domain: 'a.example',
    count: 11,
    limit: 10,
    senders: ['SendGrid'],
    atLeast: false,
  });
});

test('Mailchimp has a bounce domain of its own', async () => {
  const zone = { ...own('include:servers.mcsv.net ~all'), 'servers.mcsv.net': { TXT: ['v=spf1 -all'] } };
  expect((await findingsOf(zone)).map(({ id }) => id)).toEqual([
    'spf.ok',
    'spf.include.not-needed',
    'spf.all.softfail',
  ]);
});
