import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlay } from '../../../src/core/dns/overlay.ts';
import { runResolver } from '../../../src/core/dns/run.ts';
import type { QueryTrace, RrType } from '../../../src/core/dns/types.ts';
import { readZone } from '../../../src/core/dns/zone-text.ts';
import { zoneFromRecords, zoneResolver } from '../../../src/core/dns/zone.ts';

const { signal } = new AbortController();
const zone = zoneResolver(`
$ORIGIN example.com.
$TTL 1h
@   IN SOA ns hostmaster ( 2026112401 ; serial
        1h 15m 1w
        300 )
@      NS   ns
       MX   10 mx1
       MX   20 mx2.example.net.
@   60 IN TXT "v=spf1 mx " "-all"
esc    TXT  "semi\\;colon \\"quoted\\" \\195\\188"
mx1    A    192.0.2.1
deep.inner.name A 192.0.2.2
alias  CNAME mx1
gone   CNAME nowhere
one    CNAME two
two    CNAME one
*.wild TXT  "any"
x.wild A    192.0.2.3
nomail MX 0 .
broken line here
;@fail slow.example.com TXT timeout
;@fail dead.example.com * servfail
`);
const ask = async (name: string, type: RrType) => {
  const lookup = await zone.lookup(name, type, signal);
  return lookup.status === 'found'
    ? lookup.records
    : lookup.status === 'failed'
      ? lookup.reason
      : lookup.status;
};

describe('zone text answers as a recursive resolver would', () => {
  test.each<[string, RrType, unknown]>([
    ['example.com', 'TXT', [{ strings: ['v=spf1 mx ', '-all'] }]],
    ['EXAMPLE.com.', 'MX', [{ preference: 10, exchange: 'mx1.example.com' }, { preference: 20, exchange: 'mx2.example.net' }]],
    ['esc.example.com', 'TXT', [{ strings: ['semi;colon "quoted" \u00c3\u00bc'] }]],
    ['alias.example.com', 'A', ['192.0.2.1']],
    ['alias.example.com', 'TXT', 'no-data'],
    ['gone.example.com', 'A', 'no-name'],
    ['one.example.com', 'A', 'servfail'],
    ['inner.name.example.com', 'A', 'no-data'], // an empty non-terminal exists, RFC 8020
    ['none.example.com', 'A', 'no-name'],
    ['a.wild.example.com', 'TXT', [{ strings: ['any'] }]],
    ['a.b.wild.example.com', 'TXT', [{ strings: ['any'] }]],
    ['x.wild.example.com', 'TXT', 'no-data'], // RFC 4592: an existing name takes no wildcard
    ['y.x.wild.example.com', 'TXT', 'no-name'],
    ['nomail.example.com', 'MX', [{ preference: 0, exchange: '' }]],
    ['slow.example.com', 'TXT', 'timeout'],
    ['dead.example.com', 'MX', 'servfail'],
  ])('%s %s', async (name, type, expected) => expect(await ask(name, type)).toEqual(expected)); // prettier-ignore

  test('TTL and the time an absence may be remembered', async () => {
    expect(await zone.lookup('example.com', 'TXT', signal)).toMatchObject({ ttl: 60 });
    expect(await zone.lookup('none.example.com', 'TXT', signal)).toMatchObject({
      detail: { negativeTtl: 300 },
    });
  });

  test('a broken line is named and left out', () =>
    expect(readZone('a. TXT "x"\nb. NOPE y\nc. TXT "z"')).toMatchObject({
      records: [{ name: 'a' }, { name: 'c' }],
      errors: [{ line: 2, text: 'b. NOPE y' }],
    }));

  test('the key of amavisd’s showkeys, in parentheses, is one record of many strings', () => {
    const { records } = readZone(
      'mail201309._domainkey.testsys.de. 3600 TXT ( "v=DKIM1; p="\n "MIIB"\n "AQAB")',
    );
    expect(records).toEqual([
      {
        name: 'mail201309._domainkey.testsys.de',
        type: 'TXT',
        ttl: 3600,
        data: { strings: ['v=DKIM1; p=', 'MIIB', 'AQAB'] },
      },
    ]);
  });
});

test('an overlay answers for what it holds and asks below for the rest', async () => {
  const live = zoneFromRecords({
    'example.com': { TXT: ['old'], A: ['192.0.2.9'] },
    'www.example.com': { A: ['192.0.2.8'] },
  });
  const laid = overlay(zoneResolver('example.com. TXT "new"\n;@absent www.example.com A'), live);
  expect(await laid.lookup('example.com', 'TXT', signal)).toMatchObject({ records: [{ strings: ['new'] }] });
  expect(await laid.lookup('example.com', 'A', signal)).toMatchObject({ records: ['192.0.2.9'] });
  expect((await laid.lookup('www.example.com', 'A', signal)).status).not.toBe('found');
});

test('a run asks each question once and tells of it when asked and when answered', async () => {
  const told: QueryTrace[] = [];
  const run = runResolver({ resolver: zone, now: () => 0, onQuery: (query) => told.push(query) });
  await Promise.all([run.lookup('example.com', 'TXT', signal), run.lookup('Example.com', 'TXT', signal)]);
  await run.lookup('mx1.example.com', 'A', signal);
  expect(told.map(({ id, depth, answer }) => [id, depth, answer?.status ?? null])).toEqual([
    [1, 1, null], [1, 1, 'found'], [2, 2, null], [2, 2, 'found'],
  ]); // prettier-ignore
});

test('any text is a zone, nothing is thrown', () => {
  const alphabet = fc.constantFrom(
    '$ORIGIN ',
    '@',
    ' ',
    '\n',
    '"',
    '\\',
    '(',
    ')',
    ';',
    'TXT',
    'MX 1 ',
    '*.',
    'a',
    '.',
    '9',
    '\u2028',
    '__proto__',
  );
  fc.assert(
    fc.property(fc.array(alphabet, { maxLength: 60 }), (pieces) => void readZone(pieces.join(''))),
    { numRuns: 3000, seed: 20261124 },
  );
});
