import { describe, expect, test } from 'vitest';
import { overlay } from '../../../src/core/dns/overlay.ts';
import type { RrType } from '../../../src/core/dns/types.ts';
import { readZone } from '../../../src/core/dns/zone-text.ts';
import { zoneFromRecords, zoneResolver } from '../../../src/core/dns/zone.ts';

const { signal } = new AbortController();

const live = zoneFromRecords({
  'd.test': { A: ['192.0.2.1'], TXT: ['v=spf1 -all', 'other'], MX: [[10, 'mx.d.test']] },
  'k.provider.test': { TXT: ['v=DKIM1; p='] },
  'alias.d.test': { CNAME: 'd.test' },
});
const planned = zoneResolver(`
alias2.d.test. CNAME k.provider.test.
d.test. TXT "v=spf1 mx -all"
_dmarc.d.test. TXT "v=DMARC1; p=reject"
*.d.test. TXT "v=spf1 -all"
;@absent d.test MX
;@absent gone.provider.test *
`);

describe('a plan laid over what is published', () => {
  test.each<[string, string, RrType, unknown]>([
    ['the plan wins', 'd.test', 'TXT', [{ strings: ['v=spf1 mx -all'] }]],
    ['other types stay', 'd.test', 'A', ['192.0.2.1']],
    ['what is taken away leaves the name behind', 'd.test', 'MX', 'no-data'],
    ['a new name exists for other types', '_dmarc.d.test', 'A', 'no-data'],
    ['a planned wildcard', 'invented.d.test', 'TXT', [{ strings: ['v=spf1 -all'] }]],
    ['a planned alias leads to the published record', 'alias2.d.test', 'TXT', [{ strings: ['v=DKIM1; p='] }]],
    ['a published alias leads into the plan', 'alias.d.test', 'TXT', [{ strings: ['v=spf1 mx -all'] }]],
    ['nothing anywhere', 'none.provider.test', 'TXT', 'no-name'],
    ['a name taken away', 'gone.provider.test', 'TXT', 'no-name'],
  ])('%s', async (_, name, type, expected) => {
    const answer = await overlay(planned, live).lookup(name, type, signal);
    expect(answer.status === 'found' ? answer.records : answer.status).toEqual(expected);
  });

  test('the chain is told whole', async () =>
    expect((await overlay(planned, live).lookup('alias2.d.test', 'TXT', signal)).detail?.chain).toEqual([
      'k.provider.test',
    ]));
});

describe('zone text that means harm or is wrong', () => {
  // What is not linear takes minutes here.
  const fast = (text: string) => {
    const read = readZone(text);
    zoneResolver(text);
    return read;
  };
  test('a TTL of very many digits', () =>
    expect(fast(`a ${'1'.repeat(5000)}x A 192.0.2.1`).errors).toHaveLength(1));
  test('very many records at one name', () =>
    expect(fast('x.test. A 192.0.2.1\n'.repeat(5_000)).records).toHaveLength(5_000));
  test('a name of very many labels', () =>
    expect(fast(`${'a.'.repeat(30_000)} A 192.0.2.1`).errors).toHaveLength(1));

  test.each([
    ['x.test. A 1.2.3', 1],
    ['x.test. A 2001:db8::1', 1],
    ['x.test. AAAA 192.0.2.1', 1],
    ['  TXT "no owner yet"', 1],
    ['$INCLUDE /etc/passwd', 1],
    ['x.test. AAAA 2001:DB8:0::1', 0],
  ])('%s', (text, errors) => expect(readZone(text).errors).toHaveLength(errors));

  test('a name with other types only exists', async () =>
    expect((await zoneResolver('x.test. CAA 0 issue ";"').lookup('x.test', 'A', signal)).status).toBe(
      'no-data',
    ));

  test('each zone of a text is signed or not by its own line', async () => {
    const zones = zoneResolver(
      ';@sign yes\n$ORIGIN s.test.\n@ A 192.0.2.1\nc CNAME p.test.\n;@sign no\n$ORIGIN p.test.\n@ A 192.0.2.2\n;@sign expired\n$ORIGIN e.test.\n@ A 192.0.2.3\n',
    );
    const ask = async (name: string) => {
      const answer = await zones.lookup(name, 'A', signal);
      return answer.status === 'found'
        ? answer.authentic
        : answer.status === 'failed'
          ? answer.reason
          : answer.status;
    };
    expect(await Promise.all(['s.test', 'p.test', 'c.s.test', 'e.test'].map(ask))).toEqual([
      true,
      false,
      false,
      'bogus',
    ]);
  });
});
