import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sliceOf } from '../../../../src/core/base/span.ts';
import type { LocalFinding } from '../../../../src/core/findings/finding.ts';
import { looksLikeDkimKey, parseDkimKey } from '../../../../src/core/records/dkim/parse.ts';
import { partsOf } from '../../../../src/core/records/dkim/parts.ts';
import { printDkimKey, writeDkimKey } from '../../../../src/core/records/dkim/print.ts';
import { bare1024, cutTestsys, ed25519, ed25519Spki, rsa1024, rsa2048, rsaKey, showkeys } from './keys.ts';

const ids = (text: string) => parseDkimKey(text).findings.map(({ id }) => id.replace('dkim.', ''));
const brief = ({ id, params, span }: LocalFinding) =>
  `${id.replace('dkim.', '')} ${JSON.stringify(params)}${span ? ` @ ${span.start}-${span.end}` : ''}`;
const keyOf = (text: string) => {
  const { key } = parseDkimKey(text).record;
  if (key.state === 'ok') return `${key.form} ${key.bits} ${String(key.exponent)}`;
  return key.state === 'broken' ? `broken ${key.reason}` : key.state;
};
const good = `v=DKIM1; k=rsa; p=${rsa2048}`;

describe('the key is decoded', () => {
  test.each([
    [good, 'spki 2048 65537'],
    [`p=${rsa1024}`, 'spki 1024 65537'],
    [`p=${bare1024}`, 'pkcs1 1024 65537'],
    [`v=DKIM1; k=ed25519; p=${ed25519}`, 'ed25519 256 null'],
    [`v=DKIM1; p=${rsaKey(4096)}`, 'spki 4096 65537'],
    [`v=DKIM1; p=${rsaKey(1023)}`, 'spki 1023 65537'],
    [`v=DKIM1; p=${rsaKey(2048, [3])}`, 'spki 2048 3'],
    [`v=DKIM1; p=${rsa1024.slice(0, 50)} \r\n\t${rsa1024.slice(50)}`, 'spki 1024 65537'],
    ['v=DKIM1; p=', 'revoked'],
    ['v=DKIM1; p= ;', 'revoked'],
    ['v=DKIM1; k=rsa', 'absent'],
    ['v=DKIM1; p=AAAA', 'broken asn1'],
    ['v=DKIM1; p=yes!', 'broken base64'],
    [cutTestsys, 'broken length'],
  ])('%s', (text, expected) => expect(keyOf(text)).toBe(expected));
});

describe('every tag is judged', () => {
  test.each([
    [good, ['key.ok']],
    [`v=DKIM1;k=rsa;h=sha1:sha256;s=email;t=s;n=key%20of;p=${rsa2048};`, ['flag.strict', 'key.ok']],
    [`v=DKIM1; k=ed25519; p=${ed25519}`, ['key.ok']],
    [`p=${rsa2048}`, ['version.absent', 'key.ok']],
    [`v=DKIM1; p=${rsa1024}`, ['key.short']],
    [`v=DKIM1; p=${rsaKey(768)}`, ['key.too-short']],
    [`v=DKIM1; p=${rsaKey(8192)}`, ['key.long']],
    [`v=DKIM1; p=${rsaKey(2048, [3])}`, ['key.exponent-unusual']],
    [`v=DKIM1; p=${rsaKey(2048, [1])}`, ['key.exponent-unsafe']],
    [`v=DKIM1; p=${rsaKey(2048, [1, 0, 0])}`, ['key.exponent-unsafe']],
    [`v=DKIM1; p=${rsaKey(2048, [1, 0, 0, 0, 1])}`, ['key.exponent-unusual']],
    [`v=DKIM1; p=${bare1024}`, ['key.bare', 'key.short']],
    ['v=DKIM1; p=', ['key.revoked']],
    ['v=DKIM1; k=rsa', ['key.missing']],
    ['', ['key.missing']],
    [`k=rsa; v=DKIM1; p=${rsa2048}`, ['version.not-first']],
    [`v=dkim1; p=${rsa2048}`, ['version.wrong']],
    [`v=DKIM2; p=${rsa2048}`, ['version.wrong']],
    [`v=DKIM1; k=rsa; k=rsa; p=${rsa2048}`, ['tag.duplicate']],
    [`v=DKIM1; rsa; p=${rsa2048}`, ['tag.junk']],
    [`v=DKIM1;; p=${rsa2048}`, ['tag.empty']],
    [`v=DKIM1; P=${rsa2048}`, ['tag.case']],
    [`v=DKIM1; a=rsa-sha256; p=${rsa2048}`, ['tag.unknown', 'key.ok']],
    [`v=DKIM1; g=*; p=${rsa2048}`, ['tag.granularity']],
    [`v=DKIM1; g=; p=${rsa2048}`, ['tag.granularity-empty']],
    [`v=DKIM1; k=RSA; p=${rsa2048}`, ['type.case']],
    [`v=DKIM1; k=dsa; p=${rsa2048}`, ['type.unknown']],
    [`v=DKIM1; h=sha1; p=${rsa2048}`, ['hash.sha1-only']],
    [`v=DKIM1; h=md5; p=${rsa2048}`, ['hash.unknown-only']],
    [`v=DKIM1; s=sms; p=${rsa2048}`, ['service.not-email']],
    [`v=DKIM1; s=*:sms; p=${rsa2048}`, ['key.ok']],
    [`v=DKIM1; t=y; p=${rsa2048}`, ['flag.testing']],
    [`v=DKIM1; t=y:s; p=${rsa2048}`, ['flag.testing', 'flag.strict']],
    [`v=DKIM1; t=x; p=${rsa2048}`, ['key.ok']],
    [`v=DKIM1; __proto__=1; constructor=2; p=${rsa2048}`, ['tag.junk', 'tag.unknown']],
    [`v=DKIM1; -=1; p=${rsa2048}`, ['tag.junk']],
    [`v=DKIM1; k-t=rsa; p=${rsa2048}`, ['tag.junk']],
    [`v=DKIM1; 1k=rsa; p=${rsa2048}`, ['tag.junk']],
  ])('%s', (text, expected) => expect(ids(text)).toEqual(expected));
});

describe('keys that came out wrong', () => {
  test.each([
    [cutTestsys, ['key.cut {"missing":1,"total":216} @ 11-226']],
    [`v=DKIM1; k=rsa; p=${rsa2048}`.slice(0, 255), ['key.cut-255 {"missing":155,"total":392} @ 18-255']],
    [`v=DKIM1; p=${rsa2048.slice(0, 128)}`, ['key.cut {"missing":264,"total":392} @ 11-139']],
    [`v=DKIM1; p=${rsa1024.replace('P/', 'P-')}`, ['key.characters {"character":"-"} @ 54-55']],
    ['v=DKIM1; p=QUJDREVGR0g=', ['key.undecodable {} @ 11-23']],
    [`v=DKIM1; k=ed25519; p=${ed25519Spki}`, ['key.ed25519-spki {} @ 22-82']],
    [`v=DKIM1; k=ed25519; p=${ed25519.slice(0, 40)}`, ['key.ed25519-length {"octets":30} @ 22-62']],
    [`v=DKIM1; k=ed25519; p=${rsa1024}`, ['key.type-mismatch {"declared":"ed25519","found":"rsa"} @ 22-238']],
    [`v=DKIM1; p=${ed25519}`, ['key.type-mismatch {"declared":"rsa","found":"ed25519"} @ 11-55']],
    ['v=DKIM1; p=-----BEGIN PUBLIC KEY-----MIGf-----END PUBLIC KEY-----', ['key.pem {} @ 11-65']],
    ['v=DKIM1; p=-----BEGIN RSA PRIVATE KEY-----MIIC', ['key.private {} @ 11-46']],
    [`v=DKIM1; k=ed25519; p=${ed25519.slice(0, -1)}`, ['key.padding {} @ 22-65']],
    [`v=DKIM1; p=${rsaKey(2048)}AAAA`, ['key.extra {"octets":3} @ 11-407']],
    [`v=DKIM1; p=MIIB ${rsa2048.slice(4)}`, ['key.spaces {} @ 11-404', 'key.ok {"type":"RSA","bits":2048} @ 11-404']],
  ])('%s', (text, expected) => expect(parseDkimKey(text).findings.map(brief)).toEqual(expected)); // prettier-ignore

  test.each(['pkcs1', 'pkcs8'] as const)('a private key in %s', (type) => {
    const { privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 512,
      publicKeyEncoding: { type: 'spki', format: 'der' },
      privateKeyEncoding: { type, format: 'der' },
    });
    expect(ids(`v=DKIM1; p=${privateKey.toString('base64')}`)).toEqual(['key.private']);
  });
});

describe('text that was pasted wrongly gets one cause, not its consequences', () => {
  test.each([
    [`"v=DKIM1; k=rsa; p=${rsa2048}"`, ['text.quotes']],
    [`v=DKIM1; k=rsa; p=${rsa2048.slice(0, 200)}" "${rsa2048.slice(200)}`, ['text.quotes']],
    [showkeys, ['text.quotes']],
    [`v=DKIM1\\; k=rsa\\; p=${rsa2048}`, ['text.backslash']],
    [`v=DKIM1; k=rsa; p=${rsa2048.replace('+', '&#43;')}`, ['text.html']],
    [`v=DKIM1, k=rsa, p=${rsa2048}`, ['text.separators']],
    [`v=DKIM1 k=rsa p=${rsa2048}`, ['text.separators']],
    [`v=DKIM1;\u00a0k=rsa; p=${rsa2048}`, ['text.foreign']],
    [`“v=DKIM1; k=rsa; p=${rsa2048}”`, ['text.foreign']],
    [`v=DKIM1; n=say "hi" – ok; p=${rsa2048}`, ['key.ok']],
  ])('%s', (text, expected) => expect(ids(text)).toEqual(expected));
});

test.each([
  [good, true],
  [`k=rsa; v=DKIM1; p=${rsa2048}`, false],
  [`v=DKIM1; k=rsa; k=rsa; p=${rsa2048}`, false],
  [`"v=DKIM1; p=${rsa2048}"`, false],
  ['', false],
  ['p=', true],
])('usable: %s', (text, expected) => expect(parseDkimKey(text).record.usable).toBe(expected));

test.each([
  [good, true],
  [`p=${rsa1024}`, true],
  [`k=ed25519; p=${ed25519}`, true],
  ['k=rsa; p=', true],
  ['"v=DKIM1; p=abc"', true],
  [' v = dkim1 ; p=x', true],
  ['v=DKIM1\\; p=x', true],
  ['v=DMARC1; p=none', false],
  ['p=none', false],
  ['v=spf1 -all', false],
  ['google-site-verification=abc', false],
  ['', false],
])('looks like a key: %s', (text, expected) => expect(looksLikeDkimKey(text)).toBe(expected));

test('parts follow the text', () => {
  const text = `v=DKIM1; foo; k=rsa; x=1; t=y:s; p=${rsa1024}; k=rsa`;
  expect(partsOf(parseDkimKey(text).record).map(({ topic, span }) => `${topic.id} ${sliceOf(text, span).slice(0, 6)}`)).toEqual([
    'dkim.version v=DKIM', 'dkim.junk foo', 'dkim.type k=rsa', 'dkim.unknown x=1', 'dkim.flags t=y:s', 'dkim.key p=MIGf', 'dkim.repeated k=rsa',
  ]); // prettier-ignore
});

test('a fresh record is a good one', () => {
  const text = writeDkimKey({ keyType: 'rsa', key: rsa2048 });
  expect(text).toBe(good);
});

describe('laws', () => {
  const piece = fc.constantFrom(
    'v', 'p', 'k', 'h', 's', 't', 'n', 'g', '=', ';', ' ', '\r\n', 'DKIM1', 'rsa', 'ed25519', 'sha1', ':', '"', '\\', '&quot;',
    rsa1024, ed25519, ed25519Spki, bare1024, 'MIIB', '-----BEGIN', '__proto__', '\u202e', '`', ','); // prettier-ignore
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
    fc.uint8Array({ maxLength: 300 }).map((octets) => `v=DKIM1; p=${Buffer.from(octets).toString('base64')}`),
    fc.nat(400).map((at) => `v=DKIM1; p=${rsa2048.slice(0, at)}`),
  );
  test('any text is read, spans lie inside it, and it is printed back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { record, findings } = parseDkimKey(text);
        expect(printDkimKey(record)).toBe(text);
        for (const { span } of [...findings, ...partsOf(record)])
          if (span) expect([0 <= span.start, span.start <= span.end, span.end <= text.length]).toEqual([true, true, true]); // prettier-ignore
        looksLikeDkimKey(text);
      }),
      { seed: 20261124, numRuns: 1000 },
    );
  });
  test.each([
    ['spaces', `v=DKIM1; p=${' '.repeat(65536)}x`],
    ['semicolons', ';'.repeat(65536)],
    ['quotes', '"'.repeat(65536)],
    ['tags', 'a=b;'.repeat(16384)],
    ['base64', `v=DKIM1; p=${'A'.repeat(65536)}`],
    ['a huge modulus', `v=DKIM1; p=${rsaKey(16384 * 8)}`],
  ])('64 kB of %s', (_, text) => {
    const started = performance.now();
    const { findings } = parseDkimKey(text);
    expect(findings.length).toBeLessThan(60);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
