import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recogniseInput, type Recognised, type Reading } from '../../../src/core/report/input.ts';
import { inputSamples } from '../../samples/inputs.ts';

function brief(found: Recognised): string {
  switch (found.kind) {
    case 'unusable':
      return `unusable ${found.reason}`;
    case 'domain':
    case 'host':
    case 'email':
    case 'url':
      return [
        `${found.kind} ${found.domain}`,
        found.shown === found.domain ? '' : ` = ${found.shown}`,
        found.parent ? ` (${found.parent})` : '',
        found.selector ? `, selector ${found.selector}` : '',
      ].join('');
    case 'ip':
      return `ip ${found.address}`;
    case 'record':
      return `record ${found.record}`;
    case 'zone-lines':
      return `zone-lines ${found.lines.map(({ name, record }) => `${name} ${record}`).join(', ')}`;
    case 'headers':
    case 'message':
      return `${found.kind}, ${found.signatures} signatures`;
    case 'report':
      return `report ${found.of}`;
    case 'domains':
      return `domains ${found.domains.join(' ')}`;
    default:
      return found.kind;
  }
}

test.each(inputSamples)('%j', (pasted, expected) => expect(brief(recogniseInput(pasted))).toBe(expected));

test('there are samples enough', () => expect(inputSamples.length).toBeGreaterThanOrEqual(60));

test('never throws, whatever is pasted', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ maxLength: 300 })), (pasted) => {
      recogniseInput(pasted);
    }),
    { seed: 20261124, numRuns: 500 },
  );
});

test.each([
  ['letters', 'a'.repeat(1_100_000)],
  ['blanks inside', `a${' '.repeat(1_100_000)}b`],
  ['blanks in a record', `v=spf1 ${' '.repeat(1_100_000)}-all`],
  ['closing brackets', `${'>'.repeat(1_000_000)}x`],
  ['opening brackets', `${'('.repeat(1_000_000)}x`],
  ['dots', 'a.'.repeat(500_000)],
  ['ats', 'a@'.repeat(500_000)],
  ['quotes', '"'.repeat(1_000_000)],
  ['names', 'example.com\n'.repeat(90_000)],
  ['header lines', 'From: a\n'.repeat(120_000)],
  ['TXT words', 'a TXT ('.repeat(140_000)],
  ['colons', ':'.repeat(1_000_000)],
  ['line ends', '\n'.repeat(500_000) + 'x' + '\n '.repeat(250_000) + 'y'],
  ['codes', '550 5.7.1'.repeat(110_000)],
])('a megabyte of %s is read in linear time', (_name, pasted) => {
  const before = performance.now();
  recogniseInput(pasted);
  expect(performance.now() - before).toBeLessThan(5000);
});

test('a private key is named and not kept', () =>
  expect(recogniseInput('x\n-----BEGIN PRIVATE KEY-----\nMIIE\n')).toEqual({ kind: 'private-key' }));

test.each<[string, Reading, string]>([
  ['v=spf1 mx -all', 'subject', 'unusable'],
  ['example.com', 'bounce', 'bounce'],
  ['example.com', 'record', 'record'],
  ['v=spf1 mx -all', 'record', 'record'],
  ['example.com. TXT "v=spf1 -all"', 'record', 'zone-lines'],
  ['From: a@example.com\nTo: b@example.net\n\nHello', 'message', 'message'],
  ['one line that nobody would take for a message', 'message', 'message'],
  ['-----BEGIN PRIVATE KEY-----\nMIIE', 'message', 'private-key'],
  ['-----BEGIN RSA PRIVATE KEY-----\nMIIE', 'bounce', 'private-key'],
  ['', 'bounce', 'nothing'],
])('%j, told to be read as %s: %s', (text, as, kind) => expect(recogniseInput(text, as).kind).toBe(kind));
