/** What the builders write, against the grammars of the standards, copied from them by hand as regular expressions. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeDkimKey } from '../../../src/core/build/dkim-keys.ts';
import { holdsBack, judgeBuilt, judgePolicyFile } from '../../../src/core/build/judge.ts';
import { consentRecord, dmarcStages, mtaStsId, noMailSet, nullMx, reportAddress } from '../../../src/core/build/sets.ts'; // prettier-ignore
import {
  addSpfTerm,
  printSpfForm,
  readSpfForm,
  setSpfAll,
  spfTermFrom,
} from '../../../src/core/build/spf-form.ts';
import { countSpf } from '../../../src/core/build/spf-order.ts';
import { printTagForm, readTagForm, setTag } from '../../../src/core/build/tag-form.ts';
import { zoneStrings } from '../../../src/core/export/records-as-code.ts';
import { printPolicyDraft } from '../../../src/core/records/mta-sts/print.ts';

// RFC 9989 §4.8 with the values of §4.7; RFC 3986 for the addresses, in which "," and "!" are encoded (§4.7, rua).
const uri = String.raw`mailto:[\w.~$'*+%-]+@[a-z0-9.-]+`;
const policy = '(?:none|quarantine|reject)';
const dmarcTag = String.raw`(?:[sn]?p=${policy}|a(?:dkim|spf)=[rs]|fo=(?:[01]|d|s)(?::(?:[01]|d|s))*|psd=[yun]|t=[yn]|ru[af]=${uri}(?:,${uri})*)`;
const dmarc = new RegExp(String.raw`^v=DMARC1(?:; ${dmarcTag})*$`);

describe('DMARC, RFC 9989', () => {
  const choices = fc.record({
    p: fc.constantFrom('none', 'quarantine', 'reject'),
    sp: fc.constantFrom('none', 'quarantine', 'reject', null),
    np: fc.constantFrom('none', 'quarantine', 'reject', null),
    t: fc.constantFrom('y', null),
    psd: fc.constantFrom('y', 'n', 'u', null),
    adkim: fc.constantFrom('r', 's', null),
    aspf: fc.constantFrom('r', 's', null),
    fo: fc.constantFrom('0', '1', 'd', 's', '1:d:s', null),
    rua: fc.constantFrom('post@example.com', 'a!b@example.com', 'a%2Cb@example.com', 'müller@bücher.example', 'a/b?c@example.com', null),
    ruf: fc.constantFrom('post@example.com', null),
  }); // prettier-ignore
  test('whatever the form is told, the record fits the grammar and has no removed tag', () => {
    fc.assert(
      fc.property(choices, (chosen) => {
        const text = Object.entries(chosen).reduce(
          (record, [name, value]) => printTagForm(setTag(readTagForm(record), name, value !== null && name.startsWith('ru') ? reportAddress(value) : value)),
          'v=DMARC1',
        ); // prettier-ignore
        expect(text).toMatch(dmarc);
        // §9: pct, rf and ri were removed.
        expect(text).not.toMatch(/\b(?:pct|rf|ri)=/);
        expect(judgeBuilt('dmarc', text).filter(({ finding }) => /syntax|unknown|invalid|junk|historic/.test(finding.id))).toEqual([]); // prettier-ignore
      }),
      { numRuns: 500, seed: 20261125 },
    );
  });
  test('the steps of the plan are p alone, with t=y where pct stood once', () => {
    const texts = dmarcStages.map(({ policy: p, testing }) => printTagForm(setTag(setTag(readTagForm('v=DMARC1'), 'p', p), 't', testing ? 'y' : null))); // prettier-ignore
    expect(texts).toEqual(['v=DMARC1; p=none', 'v=DMARC1; p=quarantine; t=y', 'v=DMARC1; p=quarantine', 'v=DMARC1; p=reject']); // prettier-ignore
  });

  test.each([
    // RFC 9989 §4.7, rua: "," and "!" in an address are percent-encoded (RFC 3986 §2.1).
    ['a!b@example.com', 'mailto:a%21b@example.com'],
    ['mailto:a%21b@example.com', 'mailto:a%21b@example.com'],
    ['a%2cb@example.com', 'mailto:a%2cb@example.com'],
    // The size behind "!" was RFC 7489 §6.2; it is gone, and an address without it says the same.
    ['post@example.com!10m', 'mailto:post@example.com'],
    ['mailto:post@example.com!1024', 'mailto:post@example.com'],
    ['a!b@example.com!5G', 'mailto:a%21b@example.com'],
    ['post@example.com!', null],
    ['post@example.com!10x', null],
    ['post@example.com?subject=x', null],
    ['"a b"@example.com', null],
    ['post@example.com,', null],
  ])('an address for reports, %s', (written, expected) => expect(reportAddress(written)).toBe(expected));

  test('the consent stands below the receiver of the reports (RFC 9990 §4)', () => {
    expect(consentRecord('sender.example', 'reports.example')).toEqual({ name: 'sender.example._report._dmarc.reports.example', type: 'TXT', value: 'v=DMARC1' }); // prettier-ignore
    expect(judgeBuilt('dmarc', 'v=DMARC1').map(({ status }) => status)).not.toContain('unknown');
  });
});

describe('MTA-STS, RFC 8461', () => {
  // §3.1: sts-id = 1*32(ALPHA / DIGIT)
  test.each(['2026-11-25T01:02:03.456Z', '1999-12-31T23:59:59Z'])('the id of %s', (moment) => {
    expect(mtaStsId(moment)).toMatch(/^[A-Za-z0-9]{1,32}$/);
    expect(`v=STSv1; id=${mtaStsId(moment)}`).toMatch(/^v=STSv1; id=[A-Za-z0-9]{1,32}$/);
  });
  test('a later moment is another id', () =>
    expect(mtaStsId('2026-11-25T01:02:04Z')).not.toBe(mtaStsId('2026-11-25T01:02:03Z')));
  test.each([
    ['testing', ['mx.example.com'], 604_800, []],
    ['enforce', ['mx.example.com', '*.example.net'], 31_557_600, []],
    ['none', [], 86_400, []],
    // §3.2: max_age has a maximum of 31,557,600; mx must be there unless the mode is none.
    ['enforce', ['mx.example.com'], 31_557_601, ['transport.policy.max-age']],
    ['enforce', [], 604_800, ['transport.policy.mx']],
  ] as const)('the policy %s %j for %i seconds', (mode, mx, maxAge, ids) => {
    const text = printPolicyDraft({ mode, mx, maxAge });
    // §3.2: lines of key: value, ended by CRLF; version first.
    expect(text).toMatch(
      /^version: STSv1\r\nmode: (?:testing|enforce|none)\r\n(?:mx: \S+\r\n)*max_age: \d{1,10}\r\n$/,
    );
    const bad = judgePolicyFile(text).filter(({ status }) => status === 'broken' || status === 'risk').map(({ finding }) => finding.id); // prettier-ignore
    expect(bad.map((id) => ids.find((wanted) => id.startsWith(wanted)) ?? id)).toEqual(ids);
  });
});

test('TLS-RPT, RFC 8460 §3: version, then rua with mailto and https addresses', () => {
  const text = printTagForm(setTag(readTagForm('v=TLSRPTv1'), 'rua', `${reportAddress('tls@example.com') ?? ''},https://reports.example/in`)); // prettier-ignore
  expect(text).toBe('v=TLSRPTv1; rua=mailto:tls@example.com,https://reports.example/in');
  expect(judgeBuilt('tls-rpt', text).filter(holdsBack)).toEqual([]);
});

test('null MX, RFC 7505 §3: the only MX, preference 0, the root', () => {
  expect(nullMx('x.example')).toEqual({ name: 'x.example', type: 'MX', value: '0 .' });
  expect(noMailSet('x.example').filter(({ type }) => type === 'MX')).toEqual([nullMx('x.example')]);
});

describe('DKIM key, RFC 6376 §3.6.1', () => {
  test.each(['rsa1024', 'rsa2048', 'rsa4096', 'ed25519'] as const)('%s', async (kind) => {
    const { record } = await makeDkimKey(kind, crypto);
    // key-v-tag first; key-k-tag; key-p-tag = "p" "=" base64string
    expect(record).toMatch(/^v=DKIM1; k=(?:rsa|ed25519); p=(?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/);
    // RFC 1035 §3.3, §5.1: strings of at most 255 octets, in quotes, which keep the semicolons from being comments.
    const strings = [...zoneStrings(record).matchAll(/"([^"]*)"/g)].map(([, text = '']) => text);
    expect(strings.every(({ length }) => length > 0 && length <= 255)).toBe(true);
    expect(strings.join('')).toBe(record);
    expect(strings).toHaveLength(Math.ceil(record.length / 255));
  }); // prettier-ignore
});

describe('SPF, RFC 7208', () => {
  test.each([
    // §4.6.4: include, a, mx, ptr, exists and redirect count; all, ip4, ip6, exp and unknown modifiers do not.
    ['v=spf1 -all', 0],
    ['v=spf1 ip4:192.0.2.1 ip6:2001:db8::1 exp=x.example -all', 0],
    ['v=spf1 a mx ptr exists:x.example include:x.example redirect=y.example', 6],
    ['v=spf1 A MX:x.example +a:y.example/24 ?ptr -exists:z.example x=y ~all', 5],
    ['v=spf1 a a a', 3],
  ])('%s costs %i', (text, count) => expect(countSpf(text, new Map()).count).toBe(count));

  test('a new mechanism goes before all and redirect, for what stands behind is never looked at (§5.1, §6.1)', () => {
    for (const start of [
      'v=spf1 a -all',
      'v=spf1 a redirect=x.example',
      'v=spf1 a ?all exp=e.example',
      'v=spf1',
    ]) {
      const text = printSpfForm(addSpfTerm(readSpfForm(start), 'mx'));
      expect(text).toMatch(/^v=spf1(?: a)? mx(?: |$)/);
    }
    expect(printSpfForm(setSpfAll(readSpfForm('v=spf1 mx'), '-'))).toBe('v=spf1 mx -all');
  });

  // §12: the grammar of a record, as far as the form writes it.
  const term = String.raw`(?:[-~?]?all|a|mx|(?:a|mx|include):[a-z0-9._-]+|ip4:\d+(?:\.\d+){3}(?:/\d+)?|ip6:[0-9a-f:]+(?:/\d+)?|redirect=[a-z0-9._-]+)`;
  const grammar = new RegExp(`^v=spf1(?: ${term})*$`);
  test.each([
    ['a', 'MAIL.Example.com.'],
    ['mx', ' mx:example.com '],
    ['include', '+include:_spf.example.com'],
    ['ip4', 'ip4:192.0.2.0/24'],
    ['ip6', '2001:DB8::/32'],
    ['redirect', 'redirect=_spf.example.com'],
    ['a', ''],
  ] as const)('%s from "%s" fits the grammar', (field, pasted) => {
    const answer = spfTermFrom(field, pasted);
    expect(answer).toHaveProperty('term');
    const text = 'term' in answer ? printSpfForm(addSpfTerm(readSpfForm('v=spf1 -all'), answer.term)) : '';
    expect(text.toLowerCase()).toMatch(grammar);
  });
});
