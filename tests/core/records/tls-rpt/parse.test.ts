import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTlsRpt } from '../../../../src/core/records/tls-rpt/parse.ts';
import { partsOf } from '../../../../src/core/records/tls-rpt/parts.ts';
import { printTlsRpt, printTlsRptDraft } from '../../../../src/core/records/tls-rpt/print.ts';

const brief = (text: string) =>
  parseTlsRpt(text).findings.map(
    ({ id, span }) => `${id.replace('transport.tls-rpt.', '')}${span ? ` @ ${span.start}-${span.end}` : ''}`,
  );

// RFC 8460 §3; the first two rows are its examples.
test.each<[string, boolean, string[]]>([
  ['v=TLSRPTv1;rua=mailto:reports@example.com', true, []],
  ['v=TLSRPTv1; rua=https://reporting.example.com/v1/tlsrpt', true, []],
  ['v=TLSRPTv1; rua=mailto:a@example.com,https://r.example/v1;', true, []],
  ['v=TLSRPTv1; rua=mailto:a@example.com , mailto:b@example.com', true, []],
  ['v=TLSRPTv1; rua=mailto:a@example.com?subject=x', true, []],
  ['v=TLSRPTv1; rua=mailto:a@example.com; ext=1', true, ['unknown-field @ 38-43']],
  // %s: the case counts
  ['v=tlsrptv1; rua=mailto:a@example.com', false, ['version @ 0-10']],
  ['v=TLSRPTv1', false, ['version @ 0-10', 'rua-missing @ 0-10']],
  ['v=TLSRPTv1;', false, ['rua-missing @ 0-10']],
  ['v=TLSRPTv1; RUA=mailto:a@example.com', false, ['rua-missing @ 0-10', 'unknown-field @ 12-36']],
  ['rua=mailto:a@example.com; v=TLSRPTv1', false, ['version @ 0-24']],
  ['v=TLSRPTv1 ; rua=mailto:a@example.com', true, ['version-blank @ 0-10']],
  ['v=TLSRPTv1; rua=mailto:a@example.com ; ', true, []],
  ['v=TLSRPTv1; rua=mailto:a@example.com ', false, ['blank-end @ 36-37']],
  ['v=TLSRPTv1;\n rua=mailto:a@example.com', false, ['syntax @ 11-12']],
  ['v=TLSRPTv1;rua=https://r.example/v1,https://s.example/v1,mailto:a@example.com', true, []],
  ['v=TLSRPTv1; rua=mailto:a%21b@example.com', true, []],
  ['v=TLSRPTv1; rua=https://r.example/a%2Cb%3b', true, []],
  ['v=TLSRPTv1; rua=mailto:a%2@example.com', false, ['rua-invalid @ 16-38']],
  ['v=TLSRPTv1; rua=https://r.example/%zz', false, ['rua-invalid @ 16-37']],
  ['v=TLSRPTv1; rua=MAILTO:a@example.com,HTTPS://r.example/', true, []],
  ['v=TLSRPTv1; rua=mailto:a@exa$mple.com', false, ['rua-invalid @ 16-37']],
  ['v=TLSRPTv1; rua=mailto:a@[192.0.2.1]', true, []],
  ['v=TLSRPTv1; rua=mailto:a b@example.com', false, ['rua-invalid @ 16-38']],
  ['v=TLSRPTv1; rua=mailto:a@example.com,ftp://r.example/', true, ['rua-invalid @ 37-53']],
  // no white space around "="
  ['v=TLSRPTv1; rua = mailto:a@example.com', false, ['syntax @ 12-38']],
  // schemes and what has to be encoded
  ['v=TLSRPTv1; rua=a@example.com', false, ['rua-invalid @ 16-29']],
  ['v=TLSRPTv1; rua=mailto:example.com', false, ['rua-invalid @ 16-34']],
  ['v=TLSRPTv1; rua=mailto:a@example.com!10m', false, ['rua-invalid @ 16-40']],
  ['v=TLSRPTv1; rua=http://r.example/v1', false, ['rua-invalid @ 16-35']],
  ['v=TLSRPTv1; rua=https:///v1', false, ['rua-invalid @ 16-27']],
  ['v=TLSRPTv1; rua=', false, ['rua-invalid @ 16-16']],
  ['v=TLSRPTv1; rua=mailto:a@example.com,', true, ['rua-invalid @ 37-37']],
  ['v=TLSRPTv1; rua=mailto:a@example.com; mailto:b@example.com', false, ['syntax @ 38-58']],
  ['v=TLSRPTv1; rua=mailto:a@example.com; rua=mailto:b@example.com', true, ['repeated @ 38-62']],
  ['', false, ['version @ 0-0', 'rua-missing @ 0-0']],
])('%s', (text, usable, expected) => {
  // Only where a finding points into the version field is its end cut at the field.
  expect(brief(text).map((one) => one.replace(/^version-blank @ .*/, 'version-blank @ 0-10'))).toEqual(
    expected,
  );
  expect(parseTlsRpt(text).record.usable).toBe(usable);
});

test('a draft encodes what would end a URI', () => {
  const text = printTlsRptDraft(['mailto:a!b@example.com', 'https://r.example/a,b;c']);
  expect(text).toBe('v=TLSRPTv1; rua=mailto:a%21b@example.com,https://r.example/a%2Cb%3Bc');
  expect(brief(text)).toEqual([]);
});

const hostile = fc.oneof(
  fc.string(),
  fc.array(fc.constantFrom('v=TLSRPTv1', ';', ' ', 'rua=', 'mailto:', 'a@b.example', ',', 'https://', '%', '!', '\t', '[', 'é'), { maxLength: 20 }).map((pieces) => pieces.join('')),
); // prettier-ignore
test('any text is read, spans slice back, print and parse agree', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const { record, findings } = parseTlsRpt(text);
      for (const { uri } of record.targets) expect(text.slice(uri.span.start, uri.span.end)).toBe(uri.value);
      for (const { value, span } of record.broken) expect(text.slice(span.start, span.end)).toBe(value);
      for (const { span } of findings) if (span) expect(span.end).toBeLessThanOrEqual(text.length);
      const parts = partsOf(record);
      for (const [index, { span }] of parts.entries())
        expect(span.start).toBeGreaterThanOrEqual(parts[index - 1]?.span.end ?? 0);
      if (!record.usable) return;
      const again = parseTlsRpt(printTlsRpt(record)).record;
      expect(again.targets.map(({ uri }) => uri.value)).toEqual(record.targets.map(({ uri }) => uri.value));
    }),
    { seed: 20261124, numRuns: 400 },
  );
});
