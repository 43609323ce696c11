import { expect, test } from 'vitest';
import { evaluateDmarc } from '../../../src/core/checks/dmarc-evaluate.ts';
import { evaluateDmarcOlder, olderDiffers } from '../../../src/core/checks/dmarc-older-evaluate.ts';
import { organizationalDomainByPublicSuffix } from '../../../src/core/checks/public-suffix.ts';
import type { Resolver } from '../../../src/core/dns/types.ts';
import { neutralResolver, texts } from '../../support/conformance.ts';

/** `example.com:pass mail.example.com:temperror`; a name alone passed. */
const identifiers = (text: string) =>
  text.split(' ').filter(Boolean).map((one) => ({ domain: one.split(':')[0] ?? '', result: one.split(':')[1] ?? 'pass' })); // prettier-ignore

/** Owner names stand for `_dmarc.` below them; a name with a blank in front exists without a record. */
type Zone = Readonly<Record<string, string | readonly string[]>>;
const depsOf = (zone: Zone) => ({
  resolver: neutralResolver({
    ...texts(Object.fromEntries(Object.entries(zone).filter(([name]) => !name.startsWith(' ')).map(([name, text]) => [`_dmarc.${name}`, text]))),
    ...Object.fromEntries(Object.keys(zone).filter((name) => name.startsWith(' ')).map((name) => [name.trim(), [{ type: 'A' as const, data: '192.0.2.1' }]])),
  }),
  signal: new AbortController().signal,
  now: () => 0,
}); // prettier-ignore

type Row = readonly [name: string, zone: Zone, from: string, spf: string, dkim: string, expected: string];

const reject = { 'example.com': 'v=DMARC1; p=reject' };
const strict = { 'example.com': 'v=DMARC1; p=reject; adkim=s; aspf=s' };
const bank = { 'bank.example': 'v=DMARC1; p=none; sp=quarantine; np=reject; psd=y' };

// Expected: result, policy, policy after t=y, where the record stands, organizational domain; `-` for none.
test.each<Row>([
  // §4.4 alignment
  ['the very domain, SPF', reject, 'example.com', 'example.com', '', 'pass reject reject example.com example.com'],
  ['the very domain, DKIM', reject, 'example.com', '', 'example.com', 'pass reject reject example.com example.com'],
  ['below it, relaxed', reject, 'example.com', 'bounce.example.com', '', 'pass reject reject example.com example.com'],
  ['below it, strict', strict, 'example.com', 'bounce.example.com', 'mail.example.com', 'fail reject reject example.com -'],
  ['aspf=s leaves DKIM relaxed', { 'example.com': 'v=DMARC1; p=reject; aspf=s' }, 'example.com', 'b.example.com', 'm.example.com', 'pass reject reject example.com example.com'],
  ['adkim=s leaves SPF relaxed', { 'example.com': 'v=DMARC1; p=reject; adkim=s' }, 'example.com', 'b.example.com', 'm.example.com', 'pass reject reject example.com example.com'],
  ['strict, in capitals and with a dot', strict, 'EXAMPLE.com.', 'example.COM.', '', 'pass reject reject example.com example.com'],
  ['strict, U-label and A-label', { 'xn--bcher-kva.example': 'v=DMARC1; p=reject; adkim=s' }, 'bücher.example', '', 'xn--bcher-kva.example', 'pass reject reject xn--bcher-kva.example xn--bcher-kva.example'],
  ['above the author', { ...reject, 'mail.example.com': 'v=DMARC1; p=none' }, 'mail.example.com', 'example.com', '', 'pass none none mail.example.com example.com'],
  ['a sibling', { ...reject, ' a.example.com': '' }, 'a.example.com', 'b.example.com', '', 'pass reject reject example.com example.com'],
  ['a name that only ends alike', reject, 'example.com', 'badexample.com', '', 'fail reject reject example.com example.com'],
  ['the top level above it', reject, 'example.com', '', 'com', 'fail reject reject example.com example.com'],
  ['no name at all', reject, 'example.com', '', '..', 'fail reject reject example.com example.com'],
  ['the author has a record and nothing above has', { 'mail.example.com': 'v=DMARC1; p=reject' }, 'mail.example.com', 'example.com', 'a.mail.example.com:fail', 'fail reject reject mail.example.com mail.example.com'],
  // §4.3, §5.3.5: what counts as a pass
  ['softfail, neutral, policy, none', reject, 'example.com', 'example.com:softfail', 'example.com:neutral example.com:policy example.com:none', 'fail reject reject example.com example.com'],
  ['permerror is none either', reject, 'example.com', 'example.com:permerror', 'example.com:permerror', 'fail reject reject example.com example.com'],
  ['PASS in capitals', reject, 'example.com', 'example.com:PASS', '', 'pass reject reject example.com example.com'],
  ['the third of four signatures', reject, 'example.com', 'a.example:pass', 'b.example example.com:fail m.example.com c.example', 'pass reject reject example.com example.com'],
  ['SPF of another with DKIM aligned', reject, 'example.com', 'esp.example', 'example.com', 'pass reject reject example.com example.com'],
  // §5.3.5, RFC 8601 §2.7: an error of DNS is no failure where it may hide an aligned pass
  ['SPF temperror, aligned', reject, 'example.com', 'example.com:temperror', '', 'temperror reject reject example.com example.com'],
  ['DKIM temperror, aligned below', reject, 'example.com', '', 'mail.example.com:temperror', 'temperror reject reject example.com example.com'],
  ['DKIM temperror below it, strict', strict, 'example.com', '', 'mail.example.com:temperror', 'fail reject reject example.com example.com'],
  ['temperror of another domain', reject, 'example.com', 'esp.example:temperror', 'esp.example:temperror', 'fail reject reject example.com example.com'],
  ['temperror beside an aligned pass', reject, 'example.com', 'example.com:temperror', 'example.com', 'pass reject reject example.com example.com'],
  ['the walk of a passing domain fails', { ...reject, 'mail.example.com': '!' }, 'example.com', '', 'mail.example.com', 'temperror reject reject example.com example.com'],
  ['the same, and the author itself passed', { ...reject, 'mail.example.com': '!' }, 'example.com', 'example.com', 'mail.example.com', 'pass reject reject example.com example.com'],
  ['the record could not be asked for', { 'example.com': '!' }, 'example.com', 'example.com', 'example.com', 'temperror - - - -'],
  ['a record above could not be asked for', { ...reject, com: '!' }, 'mail.example.com', '', '', 'temperror - - - -'],
  ['the author has a record, and the top level fails', { ...reject, com: '!' }, 'example.com', '', 'example.com', 'pass reject reject example.com example.com'],
  // §4.7, §4.10.1: which tag speaks
  ['sp for a name that exists', { 'example.com': 'v=DMARC1; p=reject; sp=none; np=quarantine', ' a.example.com': '' }, 'a.example.com', '', '', 'fail none none example.com example.com'],
  ['np for one that does not', { 'example.com': 'v=DMARC1; p=reject; sp=none; np=quarantine' }, 'a.example.com', '', '', 'fail quarantine quarantine example.com example.com'],
  ['without np, sp', { 'example.com': 'v=DMARC1; p=reject; sp=none' }, 'a.example.com', '', '', 'fail none none example.com example.com'],
  ['without both, p', reject, 'a.example.com', '', '', 'fail reject reject example.com example.com'],
  ['a name above others exists', { 'example.com': 'v=DMARC1; p=none; np=reject', ' x.a.example.com': '' }, 'a.example.com', '', '', 'fail none none example.com example.com'],
  ['sp and np mean nothing at the domain itself', { 'example.com': 'v=DMARC1; p=none; sp=reject; np=reject' }, 'example.com', '', '', 'fail none none example.com example.com'],
  ['sp of a record at the subdomain itself', { ...reject, 'a.example.com': 'v=DMARC1; p=none; sp=reject' }, 'a.example.com', '', '', 'fail none none a.example.com a.example.com'],
  ['the record in the middle does not speak', { ...reject, 'b.example.com': 'v=DMARC1; p=none', ' a.b.example.com': '' }, 'a.b.example.com', '', '', 'fail reject reject example.com example.com'],
  // §4.7 t
  ['t=y: reject', { 'example.com': 'v=DMARC1; p=reject; t=y' }, 'example.com', '', '', 'fail reject quarantine example.com example.com'],
  ['t=y: quarantine', { 'example.com': 'v=DMARC1; p=quarantine; t=y' }, 'example.com', '', '', 'fail quarantine none example.com example.com'],
  ['t=y: none', { 'example.com': 'v=DMARC1; p=none; t=y' }, 'example.com', '', '', 'fail none none example.com example.com'],
  ['t=y goes for sp', { 'example.com': 'v=DMARC1; p=none; sp=reject; t=y', ' a.example.com': '' }, 'a.example.com', '', '', 'fail reject quarantine example.com example.com'],
  ['t=y goes for np', { 'example.com': 'v=DMARC1; p=none; np=reject; t=Y' }, 'a.example.com', '', '', 'fail reject quarantine example.com example.com'],
  ['t= of no meaning', { 'example.com': 'v=DMARC1; p=reject; t=maybe' }, 'example.com', '', '', 'fail reject reject example.com example.com'],
  ['t=y and a pass', { 'example.com': 'v=DMARC1; p=reject; t=y' }, 'example.com', 'example.com', '', 'pass reject quarantine example.com example.com'],
  ['pct means nothing any more', { 'example.com': 'v=DMARC1; p=reject; pct=0' }, 'example.com', '', '', 'fail reject reject example.com example.com'],
  // §4.10.1: a record without a valid policy
  ['p missing, with rua', { 'example.com': 'v=DMARC1; rua=mailto:r@example.com' }, 'example.com', '', '', 'fail none none example.com example.com'],
  ['p missing, without rua', { 'example.com': 'v=DMARC1; adkim=s' }, 'example.com', '', 'example.com', 'none - - example.com -'],
  ['p wrong, with rua', { 'example.com': 'v=DMARC1; p=rejct; rua=mailto:r@example.com' }, 'example.com', '', '', 'fail none none example.com example.com'],
  ['p wrong, rua no address', { 'example.com': 'v=DMARC1; p=rejct; rua=r@example.com' }, 'example.com', '', '', 'none - - example.com -'],
  ['p wrong, rua of another scheme', { 'example.com': 'v=DMARC1; p=rejct; rua=https://r.example/' }, 'example.com', '', '', 'fail none none example.com example.com'],
  ['p empty', { 'example.com': 'v=DMARC1; p=; rua=mailto:r@example.com' }, 'example.com', '', '', 'fail none none example.com example.com'],
  ['sp wrong, with rua: all of it counts as none', { 'example.com': 'v=DMARC1; p=reject; sp=x; rua=mailto:r@example.com' }, 'example.com', '', '', 'fail none none example.com example.com'],
  ['np wrong, without rua', { 'example.com': 'v=DMARC1; p=reject; np=x' }, 'example.com', '', '', 'none - - example.com -'],
  ['a record without a policy below one with', { ...reject, 'a.example.com': 'v=DMARC1; adkim=s' }, 'a.example.com', '', '', 'none - - a.example.com -'],
  // §4.7, §4.8: what is a record
  ['lower case', { 'example.com': 'v=dmarc1; p=reject' }, 'example.com', '', '', 'none - - - -'],
  ['v= not first', { 'example.com': 'p=reject; v=DMARC1' }, 'example.com', '', '', 'none - - - -'],
  ['a longer word', { 'example.com': 'v=DMARC1.1; p=reject' }, 'example.com', '', '', 'none - - - -'],
  ['blanks around the signs', { 'example.com': 'v = DMARC1 ;p = Reject ; ' }, 'example.com', '', '', 'fail reject reject example.com example.com'],
  ['no semicolon at all: nothing but a version', { 'example.com': 'v=DMARC1 p=reject' }, 'example.com', '', '', 'none - - - -'],
  ['an unknown tag and a piece without a sign', { 'example.com': 'v=DMARC1; p=reject; xyz=1; bogus' }, 'example.com', '', '', 'fail reject reject example.com example.com'],
  // §4.10 steps 2 and 6: several records are all discarded, and the walk goes on
  ['two records, nothing above', { 'example.com': ['v=DMARC1; p=reject', 'v=DMARC1; p=none'] }, 'example.com', 'example.com', '', 'none - - - -'],
  ['two records and one above', { 'a.example.com': ['v=DMARC1; p=none', 'v=DMARC1; p=none'], 'example.com': 'v=DMARC1; p=reject; sp=quarantine', ' a.example.com': '' }, 'a.example.com', '', '', 'fail quarantine quarantine example.com example.com'],
  ['one record and other text', { 'example.com': ['v=spf1 -all', 'v=DMARC1; p=reject', 'junk'] }, 'example.com', '', '', 'fail reject reject example.com example.com'],
  // §4.10.2: psd
  ['psd=n in the middle', { 'example.com': 'v=DMARC1; p=none', 'b.example.com': 'v=DMARC1; p=reject; psd=n', ' a.b.example.com': '' }, 'a.b.example.com', 'example.com', '', 'fail reject reject b.example.com b.example.com'],
  ['psd=n, and a name below it', { 'example.com': 'v=DMARC1; p=none', 'b.example.com': 'v=DMARC1; p=reject; psd=n', ' a.b.example.com': '' }, 'a.b.example.com', 'c.b.example.com', '', 'pass reject reject b.example.com b.example.com'],
  ['psd=n at the author; the domain above does not belong', { 'example.com': 'v=DMARC1; p=none', 'b.example.com': 'v=DMARC1; p=reject; psd=n' }, 'b.example.com', 'example.com', '', 'fail reject reject b.example.com b.example.com'],
  ['psd=y: a customer that exists', { ...bank, ' giant.bank.example': '' }, 'giant.bank.example', 'mega.bank.example', '', 'fail quarantine quarantine bank.example giant.bank.example'],
  ['psd=y: an invented customer', bank, 'no-such.bank.example', '', '', 'fail reject reject bank.example no-such.bank.example'],
  ['psd=y: below a customer', { ...bank, ' a.giant.bank.example': '' }, 'a.giant.bank.example', 'b.giant.bank.example', '', 'pass quarantine quarantine bank.example giant.bank.example'],
  ['psd=y: the customer has its own', { ...bank, 'giant.bank.example': 'v=DMARC1; p=none' }, 'giant.bank.example', '', '', 'fail none none giant.bank.example giant.bank.example'],
  ['psd=y at the author itself', bank, 'bank.example', '', 'bank.example', 'pass none none bank.example bank.example'],
  ['psd=y at the author: a customer is another domain', bank, 'bank.example', 'giant.bank.example', '', 'fail none none bank.example bank.example'],
  ['psd=n ends the walk before a name that fails', { 'b.example.com': 'v=DMARC1; p=reject; psd=n', 'example.com': '!' }, 'b.example.com', 'a.b.example.com', '', 'pass reject reject b.example.com b.example.com'],
  ['the top level fails, and a name below would be aligned', { ...reject, com: '!' }, 'example.com', 'mail.example.com', '', 'temperror reject reject example.com -'],
  ['psd of no meaning is as if absent', { ...reject, 'b.example.com': 'v=DMARC1; p=none; psd=z', ' a.b.example.com': '' }, 'a.b.example.com', '', '', 'fail reject reject example.com example.com'],
  ['a top level without psd=y makes all below one', { com: 'v=DMARC1; p=none', ...reject }, 'example.com', 'other.com', '', 'pass reject reject example.com com'],
  // §4.10: at most eight names
  ['nine labels: the eighth from the right is never asked', { 'b.c.d.e.f.g.example.com': 'v=DMARC1; p=none; psd=n', ...reject }, 'a.b.c.d.e.f.g.example.com', '', '', 'fail reject reject example.com example.com'],
  ['nine labels: the author itself is', { 'a.b.c.d.e.f.g.example.com': 'v=DMARC1; p=quarantine', ...reject }, 'a.b.c.d.e.f.g.example.com', '', '', 'fail quarantine quarantine a.b.c.d.e.f.g.example.com a.b.c.d.e.f.g.example.com'],
  ['nine labels: the seventh is', { 'c.d.e.f.g.example.com': 'v=DMARC1; p=quarantine; psd=n', ...reject }, 'a.b.c.d.e.f.g.example.com', '', '', 'fail quarantine quarantine c.d.e.f.g.example.com c.d.e.f.g.example.com'],
  // §5.3.1
  ['no author', reject, '', 'example.com', '', 'permerror - - - -'],
  ['two addresses of two domains', reject, 'a@example.com, b@example.net', 'example.com', '', 'permerror - - - -'],
  ['two addresses of one domain', reject, 'a@example.com, B <b@EXAMPLE.com>', 'example.com', '', 'pass reject reject example.com example.com'],
  ['a comma in a quoted name', reject, '"Doe, Ann" <ann@example.com>', 'example.com', '', 'pass reject reject example.com example.com'],
  ['a name that DNS cannot hold', reject, 'ann@exa mple.com', '', '', 'permerror - - - -'],
])('RFC 9989: %s', async (_, zone, headerFrom, spf, dkim, expected) => {
  const asked = { headerFrom, spf: identifiers(spf), dkim: identifiers(dkim) };
  const { result, policy, appliedPolicy, policyDomain, organizationalDomain } = await evaluateDmarc(asked, depsOf(zone)); // prettier-ignore
  expect([result, policy, appliedPolicy, policyDomain, organizationalDomain].map((one) => one ?? '-').join(' ')).toBe(expected);
}); // prettier-ignore

// RFC 7489 §3.2, §6.3, §6.6: what receivers of the older standard make of the same; `=` where it comes out alike.
test.each<Row>([
  ['the same', reject, 'example.com', 'example.com', '', 'pass reject reject 100 ='],
  ['pct', { 'example.com': 'v=DMARC1; p=reject; pct=20' }, 'example.com', '', '', 'fail reject quarantine 20'],
  ['pct=0 of quarantine', { 'example.com': 'v=DMARC1; p=quarantine; pct=0' }, 'example.com', '', '', 'fail quarantine none 0'],
  ['pct beside a pass', { 'example.com': 'v=DMARC1; p=reject; pct=20' }, 'example.com', 'example.com', '', 'pass reject quarantine 20 ='],
  ['t=y is not known', { 'example.com': 'v=DMARC1; p=reject; t=y' }, 'example.com', '', '', 'fail reject reject 100'],
  ['np is not known', { 'example.com': 'v=DMARC1; p=none; np=reject' }, 'zz.example.com', '', '', 'fail none none 100'],
  ['a public suffix of its own: neighbours do not belong', { 'github.io': 'v=DMARC1; p=reject' }, 'a.github.io', 'b.github.io', '', 'none - - 100'],
  ['a record below, none above: the registered domain belongs', { 'mail.example.com': 'v=DMARC1; p=reject' }, 'mail.example.com', 'example.com', '', 'pass reject reject 100'],
  ['the record in the middle is never asked', { 'b.example.com': 'v=DMARC1; p=reject; psd=n', 'example.com': 'v=DMARC1; p=none' }, 'a.b.example.com', '', '', 'fail none none 100'],
  ['several records end the search', { 'a.example.com': ['v=DMARC1; p=none', 'v=DMARC1; p=none'], ...reject }, 'a.example.com', '', '', 'none - - 100'],
  ['psd=n is not known', { 'example.com': 'v=DMARC1; p=none', 'b.example.com': 'v=DMARC1; p=reject; psd=n' }, 'b.example.com', 'example.com', '', 'pass reject reject 100'],
  ['np wrong voids nothing', { 'example.com': 'v=DMARC1; p=reject; np=x' }, 'example.com', '', '', 'fail reject reject 100'],
  ['p wrong without rua', { 'example.com': 'v=DMARC1; p=x' }, 'example.com', '', '', 'none - - 100 ='],
  ['temperror of an aligned domain', reject, 'example.com', 'example.com:temperror', '', 'temperror reject reject 100 ='],
])('RFC 7489: %s', async (_, zone, headerFrom, spf, dkim, expected) => {
  const asked = { headerFrom, spf: identifiers(spf), dkim: identifiers(dkim) };
  const older = await evaluateDmarcOlder(asked, organizationalDomainByPublicSuffix, depsOf(zone));
  const newer = await evaluateDmarc(asked, depsOf(zone));
  const { result, policy, restPolicy, percent } = older;
  const told = [result, policy, restPolicy, percent].map((one) => one ?? '-').join(' ');
  expect(told + (olderDiffers(newer, older) ? '' : ' =')).toBe(expected);
}); // prettier-ignore

// RFC 9989 §4.10.1, §5.3.5: np speaks only for a name that is not there, which may be what nobody can find out.
test.each([
  ['np differs, and it passed', 'v=DMARC1; p=none; np=reject', 'a.example.com', 'pass - - -'],
  ['np differs, and it did not', 'v=DMARC1; p=none; np=reject', 'other.test', 'temperror - - -'],
  ['np asks for the same', 'v=DMARC1; p=reject; np=reject', 'other.test', 'fail reject reject example.com'],
])('whether the author exists could not be asked: %s', async (_, text, spf, expected) => {
  const { resolver, ...deps } = depsOf({ 'example.com': text });
  const failing: Resolver = {
    lookup: (name, type, ...rest) =>
      type === 'CNAME'
        ? Promise.resolve({ status: 'failed', reason: 'servfail', note: '', detail: null })
        : resolver.lookup(name, type, ...rest),
  };
  const asked = { headerFrom: 'a.example.com', spf: identifiers(spf), dkim: [] };
  const { result, policy, appliedPolicy, policyDomain } = await evaluateDmarc(asked, { ...deps, resolver: failing }); // prettier-ignore
  expect([result, policy, appliedPolicy, policyDomain].map((one) => one ?? '-').join(' ')).toBe(expected);
});
