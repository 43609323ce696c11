import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeCoverage } from '../../../../src/core/checks/transport-coverage.ts';
import { policyPartsOf } from '../../../../src/core/records/mta-sts/parts.ts';
import { parsePolicy } from '../../../../src/core/records/mta-sts/policy-judge.ts';
import { coversHost, readPolicy } from '../../../../src/core/records/mta-sts/policy.ts';
import { printPolicy, printPolicyDraft } from '../../../../src/core/records/mta-sts/print.ts';

const head = 'version: STSv1\nmode: enforce\nmax_age: 604800\n';
const sound = `${head}mx: mail.example.com\n`;
const ids = (text: string) => parsePolicy(text).findings.map(({ id }) => id.replace('transport.policy.', ''));

// RFC 8461 §3.2; the first row is its example.
test.each<[string, string, boolean, string[]]>([
  ['the example', 'version: STSv1\nmode: enforce\nmx: mail.example.com\nmx: *.example.net\nmx: backupmx.example.com\nmax_age: 604800\n', true, []],
  ['CRLF', sound.replaceAll('\n', '\r\n'), true, []],
  ['no end after the last line', sound.trimEnd(), true, []],
  ['no blank after the colon', sound.replaceAll(': ', ':'), true, []],
  ['blanks at the end of a line', sound.replaceAll('\n', ' \t\n'), true, []],
  ['a blank before the colon', sound.replace('mode:', 'mode :'), false, ['missing-field', 'syntax']],
  ['a blank before the key', sound.replace('mode:', ' mode:'), false, ['missing-field', 'syntax']],
  ['another version', sound.replace('STSv1', 'STSv2'), false, ['version-invalid']],
  ['case of the version', sound.replace('STSv1', 'stsv1'), false, ['version-invalid']],
  ['a byte order mark before it', `\ufeff${sound}`, false, ['missing-field', 'syntax']],
  ['a lone carriage return', sound.replaceAll('\n', '\r'), false, ['not-a-policy']],
  ['case of a key', sound.replace('mode', 'Mode'), false, ['missing-field', 'unknown-field']],
  ['case of the mode', sound.replace('enforce', 'Enforce'), false, ['mode-invalid']],
  ['no version', sound.replace('version: STSv1\n', ''), false, ['missing-field']],
  ['max_age at its greatest', sound.replace('604800', '31557600'), true, []],
  ['max_age at its least', sound.replace('604800', '0'), true, ['max-age-short']],
  ['max_age with zeros in front, ten digits', sound.replace('604800', '0000604800'), true, []],
  ['max_age with a fraction', sound.replace('604800', '604800.0'), false, ['max-age-invalid']],
  ['max_age empty', sound.replace(' 604800', ''), false, ['max-age-invalid']],
  ['max_age beyond', sound.replace('604800', '31557601'), false, ['max-age-invalid']],
  ['max_age of eleven digits', sound.replace('604800', '00000604800'), false, ['max-age-invalid']],
  ['max_age in words', sound.replace('604800', '1 week'), false, ['max-age-invalid']],
  ['max_age negative', sound.replace('604800', '-1'), false, ['max-age-invalid']],
  ['max_age below a day', sound.replace('604800', '86399'), true, ['max-age-short']],
  ['max_age of a day', sound.replace('604800', '86400'), true, []],
  ['short on the way out (§8.3)', 'version: STSv1\nmode: none\nmax_age: 60\n', true, []],
  ['no mx', head, false, ['mx-missing']],
  ['no mx in testing', head.replace('enforce', 'testing'), false, ['mx-missing']],
  ['a wildcard inside (§4.1)', `${head}mx: mx*.example.com\n`, false, ['mx-invalid']],
  ['a wildcard alone', `${head}mx: *\n`, false, ['mx-invalid']],
  ['a dot in front', `${head}mx: .example.com\n`, false, ['mx-invalid']],
  ['an empty mx', `${head}mx:\n`, false, ['mx-invalid']],
  ['a name that is not in A-labels (§3.2)', `${head}mx: müller.example\n`, false, ['mx-invalid']],
  ['a name in A-labels', `${head}mx: xn--mller-kva.example\n`, true, []],
  ['capitals', `${head}mx: *.MAIL.Example.COM\n`, true, []],
  ['a dot at the end (RFC 5321 §4.1.2)', `${head}mx: mail.example.com.\n`, false, ['mx-invalid']],
  ['an underscore', `${head}mx: my_host.example.com\n`, false, ['mx-invalid']],
  ['an address', `${head}mx: [192.0.2.1]\n`, false, ['mx-invalid']],
  ['a wildcard further in', `${head}mx: a.*.example.com\n`, false, ['mx-invalid']],
  ['two wildcards', `${head}mx: *.*.example.com\n`, false, ['mx-invalid']],
  ['two names in a line', `${head}mx: a.example, b.example\n`, false, ['mx-invalid']],
  ['mx in none is allowed', 'version: STSv1\nmode: none\nmax_age: 60\nmx: a.example\n', true, []],
  ['version not first', sound.replace('version: STSv1\n', '') + 'version: STSv1\n', true, []],
  ['a second max_age', `${sound}max_age: 1\n`, true, ['repeated']],
  ['a second version that is wrong', `${sound}version: STSv2\n`, true, ['repeated']],
  ['an unknown key without a value', `${sound}contact:\n`, false, ['syntax']],
  ['an unknown key in another script', `${sound}contact: Müller 💌\n`, true, ['unknown-field']],
  ['a key of 32 characters', `${sound}${'k'.repeat(32)}: x\n`, true, ['unknown-field']],
  ['a key of 33 characters', `${sound}${'k'.repeat(33)}: x\n`, false, ['syntax']],
  ['a tab inside a value', `${sound}contact: a\tb\n`, false, ['syntax']],
  ['a key of the prototype', `${sound}__proto__: x\nconstructor: y\n`, false, ['syntax', 'unknown-field']],
  ['an unknown key', `${sound}contact: x y\n`, true, ['unknown-field']],
  ['a second mode', `${sound}mode: none\n`, true, ['repeated']],
  ['an empty line within', sound.replace('mode', '\nmode'), true, ['blank-line']],
  ['empty lines at the end', `${sound}\n\n`, true, []],
  ['a line without colon', `${sound}hello\n`, false, ['syntax']],
  ['a web page', '<!doctype html>\n<p>not found', false, ['not-a-policy']],
  ['nothing', '', false, ['not-a-policy']],
  ['64 kB', `${sound}${'x: y\n'.repeat(14_000)}`, false, ['too-large']],
])('%s', (_name, text, usable, expected) => {
  expect(ids(text)).toEqual(expected);
  expect(parsePolicy(text).policy.usable).toBe(usable);
}); // prettier-ignore

test('the first mode counts', () => expect(readPolicy(`${sound}mode: none\n`).mode).toBe('enforce'));

// §4.1: "mx pattern "*.example.com" matches "mail.example.com" but not "example.com" or "foo.bar.example.com""
test.each([
  ['*.example.com', 'mail.example.com', true],
  ['*.example.com', 'example.com', false],
  ['*.example.com', 'foo.bar.example.com', false],
  ['*.example.com', 'MAIL.Example.COM.', true],
  ['mail.example.com', 'mail.example.com', true],
  ['Mail.Example.com', 'mail.example.com', true],
  ['mail.example.com', 'a.mail.example.com', false],
  ['*.example.com', '.example.com', false],
  ['*.example.com', 'notexample.com', false],
  ['*.xn--mller-kva.example', 'MX1.XN--MLLER-KVA.example', true],
  ['*.example.com', '*.example.com', true],
  ['mail.example.com', 'mail.example.com.evil.example', false],
])('%s covers %s: %s', (pattern, host, expected) => {
  const [mx] = readPolicy(`mx: ${pattern}`).mx;
  expect(mx && coversHost(mx, host)).toBe(expected);
});

const mx = (...exchanges: string[]) => ({
  kind: 'hosts' as const,
  hosts: exchanges.map((exchange) => ({ preference: 10, exchange, cname: [], v4: [], v6: [], failed: null })),
});
test.each<[string, string, Parameters<typeof judgeCoverage>[2], string[]]>([
  ['every host covered', sound, mx('mail.example.com'), ['ok']],
  ['one not covered', sound, mx('mail.example.com', 'mx2.example.com'), ['mx-uncovered']],
  ['testing only reports', sound.replace('enforce', 'testing'), mx('mx2.example.com'), ['mx-uncovered-testing', 'mx-unused', 'testing']],
  ['wildcard one label too short', `${head}mx: *.example.com\n`, mx('a.mx.example.com'), ['mx-uncovered', 'wildcard-depth', 'mx-unused']],
  ['wildcard for the name itself', `${head}mx: *.example.com\n`, mx('example.com'), ['mx-uncovered', 'wildcard-depth', 'mx-unused']],
  ['a pattern for nobody', `${sound}mx: old.example.com\n`, mx('mail.example.com'), ['mx-unused', 'ok']],
  ['mode none', 'version: STSv1\nmode: none\nmax_age: 60\n', mx('mail.example.com'), ['none']],
  ['null MX', sound, { kind: 'null-mx', hosts: [] }, ['null-mx']],
  ['MX not known: no judgement', sound, { kind: 'failed', hosts: [] }, []],
  ['a broken policy: no judgement', head, mx('mail.example.com'), []],
])('coverage: %s', (_name, text, receiving, expected) => {
  const found = judgeCoverage('example.com', parsePolicy(text).policy, receiving);
  expect(found.map(({ id }) => id.replace('transport.policy.', ''))).toEqual(expected);
}); // prettier-ignore

test('a draft reads back', () => {
  const { policy, findings } = parsePolicy(
    printPolicyDraft({ mode: 'testing', mx: ['mx1.example.com', '*.example.net'], maxAge: 86_400 }),
  );
  expect(findings).toEqual([]);
  expect([policy.mode, policy.maxAge, ...policy.mx.map(({ text }) => text.value)]).toEqual([
    'testing',
    86_400,
    'mx1.example.com',
    '*.example.net',
  ]);
});

const hostile = fc.oneof(
  fc.string(),
  fc.array(fc.constantFrom('version: STSv1', 'mode: enforce', 'mx:', ' ', '*.a.example', '\n', '\r\n', '\r', 'max_age: 1', ':', '\u0000', 'ä'), { maxLength: 25 }).map((pieces) => pieces.join('')),
); // prettier-ignore
test('any file is read, spans slice back, print and parse agree', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const { policy, findings } = parsePolicy(text);
      for (const { key, value } of policy.lines) {
        expect(text.slice(key.span.start, key.span.end)).toBe(key.value);
        expect(text.slice(value.span.start, value.span.end)).toBe(value.value);
      }
      for (const { value, span } of policy.broken) expect(text.slice(span.start, span.end)).toBe(value);
      for (const { span } of findings) if (span) expect(span.end).toBeLessThanOrEqual(text.length);
      const parts = policyPartsOf(policy);
      for (const [index, { span }] of parts.entries())
        expect(span.start).toBeGreaterThanOrEqual(parts[index - 1]?.span.end ?? 0);
      const again = readPolicy(printPolicy(policy));
      expect([again.mode, again.maxAge, again.lines.length]).toEqual([policy.mode, policy.maxAge, policy.lines.length]); // prettier-ignore
    }),
    { seed: 20261124, numRuns: 400 },
  );
});

test('a hostile file of a megabyte is read in no time', () => {
  const start = performance.now();
  parsePolicy('a: '.repeat(350_000));
  parsePolicy(`x:${' '.repeat(60_000)}y`);
  expect(performance.now() - start).toBeLessThan(500);
});
