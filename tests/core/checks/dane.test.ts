import { expect, test } from 'vitest';
import { judgeDane, readDane } from '../../../src/core/checks/dane.ts';
import { zoneResolver } from '../../../src/core/dns/zone.ts';

const digest = 'ab'.repeat(32);
async function check(text: string, hosts = ['mx1.host.example']) {
  const deps = { resolver: zoneResolver(text), signal: new AbortController().signal, now: () => 0 };
  const facts = await readDane('a.example', hosts, deps);
  return {
    states: facts.map(({ state }) => state),
    ids: judgeDane('a.example', facts).map(({ id }) => id.replace('transport.dane.', '')),
    names: facts.map(({ name }) => name),
  };
}
const domain = (sign: 'yes' | 'no') =>
  `;@sign ${sign}\n$ORIGIN a.example.\n$TTL 300\n@ MX 10 mx1.host.example.\n`;
const host = (sign: 'yes' | 'no' | 'bogus', tlsa = `3 1 1 ${digest}`) =>
  `;@sign ${sign}\n$ORIGIN host.example.\n$TTL 300\nmx1 A 198.51.100.1\nmx2 A 198.51.100.2\n${tlsa === '' ? '' : `_25._tcp.mx1 TLSA ${tlsa}\n`}`;

// RFC 7672 §2.1, §2.2; RFC 7671 §4.1
test.each<[string, string, string, string[]]>([
  ['signed all the way', domain('yes') + host('yes'), 'protected', ['ok']],
  ['an unsigned MX voids it (§2.2.1)', domain('no') + host('yes'), 'mx-unsigned', ['mx-unsigned']],
  ['an unsigned host voids it (§2.2.2)', domain('yes') + host('no'), 'host-unsigned', ['host-unsigned']],
  ['no records', domain('yes') + host('yes', ''), 'none', ['none']],
  ['broken signatures: the host is not used (§2.1.1)', domain('yes') + host('bogus'), 'bogus', ['bogus']],
  ['PKIX usages only (§3.1.3)', domain('yes') + host('yes', `1 1 1 ${digest}`), 'unusable', ['unusable']],
  ['a wrong length', domain('yes') + host('yes', '3 1 1 abcd'), 'unusable', ['digest-length', 'unusable']],
  [
    'one usable beside one that is not',
    `${domain('yes')}${host('yes')}_25._tcp.mx1 TLSA 0 0 1 ${digest}\n`,
    'protected',
    ['record-ignored', 'ok'],
  ],
  [
    'TLSA fails in a signed zone: unknown, never "none"',
    `${domain('yes')}${host('yes', '')};@fail _25._tcp.mx1.host.example. TLSA servfail\n`,
    'failed',
    ['failed'],
  ],
  [
    'TLSA fails in an unsigned zone: it is not asked there (§2.2.2)',
    `${domain('yes')}${host('no', '')};@fail _25._tcp.mx1.host.example. TLSA servfail\n`,
    'none',
    ['none'],
  ],
  ['MX fails: unknown', `${domain('yes')}${host('yes')};@fail a.example. MX timeout\n`, 'failed', ['failed']],
])('%s', async (_name, zone, state, expected) => {
  const { states, ids } = await check(zone);
  expect(states).toEqual([state]);
  expect(ids).toEqual(expected);
});

test('two hosts, one without records (§2.2.1)', async () => {
  const { states, ids } = await check(domain('yes') + host('yes'), ['mx1.host.example', 'mx2.host.example']);
  expect(states).toEqual(['protected', 'none']);
  expect(ids).toEqual(['partly']);
});

test('a signed alias is followed first (§2.2.2)', async () => {
  const zone = `${domain('yes')}${host('yes')}mx3 CNAME mx1.host.example.\n`;
  const { states, names } = await check(zone, ['mx3.host.example']);
  expect(states).toEqual(['protected']);
  expect(names).toEqual(['_25._tcp.mx1.host.example']);
});
