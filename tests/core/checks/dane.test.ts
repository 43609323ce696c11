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
  [
    'usage 255, selector 9, type 200: nobody assigned them',
    domain('yes') + host('yes', `255 9 200 ${digest}`),
    'unusable',
    ['unusable'],
  ],
  ['no data at all', domain('yes') + host('yes', '3 1 1'), 'unusable', ['unusable']],
  [
    'SHA-512 with 32 octets',
    domain('yes') + host('yes', `3 1 2 ${digest}`),
    'unusable',
    ['digest-length', 'unusable'],
  ],
  ['DANE-TA (§3.1.2)', domain('yes') + host('yes', `2 1 1 ${digest}`), 'protected', ['ok']],
  [
    'PKIX usages beside a usable one: passed over (§3.1.3)',
    `${domain('yes')}${host('yes', `0 0 0 ${digest}`)}_25._tcp.mx1 TLSA 1 0 0 ${digest}\n_25._tcp.mx1 TLSA 2 0 2 ${digest}${digest}\n`,
    'protected',
    ['record-ignored', 'record-ignored', 'ok'],
  ],
  [
    'the usable one stands behind many (§2.2)',
    `${domain('yes')}${host('yes', '')}${`_25._tcp.mx1 TLSA 1 1 1 ${digest}\n`.repeat(40)}_25._tcp.mx1 TLSA 3 1 1 ${digest}\n`,
    'protected',
    [...Array.from({ length: 19 }, () => 'record-ignored'), 'ok'],
  ],
  [
    'TLSA at an alias (RFC 6698 §3), signed',
    `${domain('yes')}${host('yes', '')}_25._tcp.mx1 CNAME _dane\n_dane TLSA 3 1 1 ${digest}\n`,
    'protected',
    ['ok'],
  ],
  [
    'TLSA at an alias into an unsigned zone',
    `${domain('yes')}${host('yes', '')}_25._tcp.mx1 CNAME _dane.other.example.\n;@sign no\n$ORIGIN other.example.\n_dane TLSA 3 1 1 ${digest}\n`,
    'host-unsigned',
    ['host-unsigned'],
  ],
  [
    'bogus addresses, TLSA without answer: bogus, not merely unknown (§2.1.1)',
    `${domain('yes')}${host('yes')};@fail _25._tcp.mx1.host.example. TLSA timeout\n;@fail mx1.host.example. A bogus\n`,
    'bogus',
    ['bogus'],
  ],
  [
    'bogus TLSA of a signed host: the host is not used (§2.1.1)',
    `${domain('yes')}${host('yes', '')};@fail _25._tcp.mx1.host.example. TLSA bogus\n`,
    'bogus',
    ['bogus'],
  ],
  [
    'bogus TLSA of an unsigned host: never asked (§2.2.2)',
    `${domain('yes')}${host('no', '')};@fail _25._tcp.mx1.host.example. TLSA bogus\n`,
    'none',
    ['none'],
  ],
  [
    'one family fails: whether the host is signed is not known',
    `${domain('yes')}${host('yes')};@fail mx1.host.example. AAAA timeout\n`,
    'failed',
    ['failed'],
  ],
  [
    'addresses fail, no TLSA record: nothing to know',
    `${domain('yes')}${host('yes', '')};@fail mx1.host.example. A timeout\n`,
    'none',
    ['none'],
  ],
  [
    'MX bogus: unknown, never "no DANE"',
    `${domain('yes')}${host('yes')};@fail a.example. MX bogus\n`,
    'failed',
    ['failed'],
  ],
  [
    'no MX, and that is signed (§2.2.1)',
    `;@sign yes\n$ORIGIN a.example.\n@ A 198.51.100.9\n${host('yes')}`,
    'protected',
    ['ok'],
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

// RFC 7671 §7, RFC 7672 §2.2.2: mx3 stands in a signed zone, its target in another.
const target = (sign: 'yes' | 'no', tlsa = '') =>
  `;@sign ${sign}\n$ORIGIN other.example.\nmx A 198.51.100.3\n${tlsa === '' ? '' : `_25._tcp.mx TLSA ${tlsa}\n`}`;
test.each<[string, string, string, string]>([
  ['records at the target, all signed', `mx3 CNAME mx.other.example.\n${target('yes', `3 1 1 ${digest}`)}`, 'protected', '_25._tcp.mx.other.example'],
  ['none at the target, some at the name itself', `mx3 CNAME mx.other.example.\n_25._tcp.mx3 TLSA 3 1 1 ${digest}\n${target('yes')}`, 'protected', '_25._tcp.mx3.host.example'],
  ['both: those of the target', `mx3 CNAME mx.other.example.\n_25._tcp.mx3 TLSA 1 1 1 ${digest}\n${target('yes', `3 1 1 ${digest}`)}`, 'protected', '_25._tcp.mx.other.example'],
  ['unsigned target, its records do not count', `mx3 CNAME mx.other.example.\n${target('no', `3 1 1 ${digest}`)}`, 'none', '_25._tcp.mx3.host.example'],
  ['unsigned target, signed alias: the name itself is the base', `mx3 CNAME mx.other.example.\n_25._tcp.mx3 TLSA 3 1 1 ${digest}\n${target('no')}`, 'protected', '_25._tcp.mx3.host.example'],
  ['unsigned target, records of the name do not answer', `mx3 CNAME mx.other.example.\n${target('no')};@fail _25._tcp.mx3.host.example. TLSA servfail\n`, 'failed', '_25._tcp.mx3.host.example'],
])('an alias: %s', async (_name, zone, state, name) => {
  const { states, names } = await check(domain('yes') + host('yes') + zone, ['mx3.host.example']);
  expect(states).toEqual([state]);
  expect(names).toEqual([name]);
}); // prettier-ignore

test('an alias in an unsigned zone has no base', async () => {
  const zone = `${domain('yes')}${host('no')}mx3 CNAME mx.other.example.\n_25._tcp.mx3 TLSA 3 1 1 ${digest}\n${target('no')}`;
  expect((await check(zone, ['mx3.host.example'])).states).toEqual(['host-unsigned']);
});

test('a signed alias is followed first (§2.2.2)', async () => {
  const zone = `${domain('yes')}${host('yes')}mx3 CNAME mx1.host.example.\n`;
  const { states, names } = await check(zone, ['mx3.host.example']);
  expect(states).toEqual(['protected']);
  expect(names).toEqual(['_25._tcp.mx1.host.example']);
});
