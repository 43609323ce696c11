import { expect, test } from 'vitest';
import type { CheckEvent } from '../../../src/core/checks/check.ts';
import { checkZone } from '../../../src/core/checks/zone-check.ts';
import { zoneResolver } from '../../../src/core/dns/zone.ts';
import type { Resolver } from '../../../src/core/dns/types.ts';

async function check(resolver: Resolver, domain = 'a.example') {
  const ids: string[] = [];
  const emit = (event: CheckEvent) => {
    if (event.type === 'finding') ids.push(event.finding.id);
  };
  const { signal } = new AbortController();
  const facts = await checkZone(domain, { resolver, signal, now: () => 0, emit });
  return { facts, ids };
}
const apex = `$ORIGIN a.example.
$TTL 300
@ SOA ns.host.example. post.host.example. 1 3600 600 86400 60
@ NS ns2.host.example.
@ NS ns1.host.example.
`;
const failing = (reason: string) =>
  ['TXT', 'SOA', 'NS', 'DS'].map((type) => `;@fail a.example. ${type} ${reason}`).join('\n');

test.each<[string, string, string, Partial<Awaited<ReturnType<typeof check>>['facts']>, string[]]>([
  ['an unsigned zone', apex, 'a.example',
    { exists: 'yes', apex: 'a.example', nameServers: ['ns1.host.example', 'ns2.host.example'], negativeTtl: 60, signed: 'no' },
    ['dns.unsigned']],
  ['a signed zone', `;@sign yes\n${apex}`, 'a.example', { signed: 'yes' }, ['dns.signed']],
  ['a name inside the zone', `${apex}news TXT "x"`, 'news.a.example',
    { exists: 'yes', apex: 'a.example', negativeTtl: 60, nameServers: ['ns1.host.example', 'ns2.host.example'] },
    ['dns.unsigned']],
  ['a name that is not there', apex, 'gone.a.example', { exists: 'no', apex: 'a.example' }, ['dns.domain.absent']],
  ['no such domain', apex, 'b.example', { exists: 'no', apex: null }, ['dns.domain.absent']],
  ['everything fails: nothing is called missing', failing('timeout'), 'a.example',
    { exists: 'unknown', signed: 'unknown', nameServers: [] }, ['dns.lookup.failed']],
  ['bogus signatures', failing('bogus'), 'a.example', { exists: 'unknown', signed: 'broken' }, ['dns.signatures.broken']],
  ['tokens are named, SPF is not a further text', `${apex}@ TXT "google-site-verification=abc"\n@ TXT "MS=ms123"\n@ TXT "v=spf1 -all"\n@ TXT "hello"`, 'a.example',
    { tokens: [{ service: 'Google', text: 'google-site-verification=abc' }, { service: 'Microsoft 365', text: 'MS=ms123' }], otherTexts: ['hello'] },
    ['dns.unsigned', 'dns.tokens.named']],
  ['an alias below the top', `${apex}www CNAME host.a.example.\nhost A 192.0.2.1`, 'www.a.example', { exists: 'yes', apex: 'a.example' },
    ['dns.unsigned', 'dns.name.alias']],
  ['the domain itself is an alias', 'a.example. CNAME host.other.example.\nhost.other.example. A 192.0.2.1', 'a.example', { exists: 'yes', apex: null },
    ['dns.unsigned', 'dns.apex.alias']],
])('%s', async (_name, zone, domain, expected, ids) => {
  const found = await check(zoneResolver(zone), domain);
  expect(found.facts).toMatchObject(expected);
  expect(found.ids).toEqual(ids);
}); // prettier-ignore

test('a signed zone behind a service that does not check signatures is not known to be sound', async () => {
  const zone = zoneResolver(`${apex}@ DS 1 13 2 abcd`);
  const { facts, ids } = await check(zone);
  expect(facts.signed).toBe('unknown');
  expect(ids).toEqual(['dns.signed.not-validated']);
});

test('prototype names in TXT are text', async () => {
  const { facts } = await check(zoneResolver(`${apex}@ TXT "__proto__=x"`));
  expect(facts.otherTexts).toEqual(['__proto__=x']);
});
