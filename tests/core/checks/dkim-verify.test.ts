import { createHash, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { encodeBase64 } from '../../../src/core/base/base64.ts';
import { bytesFromLatin1, type Bytes } from '../../../src/core/base/bytes.ts';
import { verifyDkim, type DkimOptions } from '../../../src/core/checks/dkim-verify.ts';
import type { DkimVerdict } from '../../../src/core/checks/dkim-verify-types.ts';
import type { Resolver } from '../../../src/core/dns/types.ts';
import { zoneFromRecords, type ZoneLiteral } from '../../../src/core/dns/zone.ts';
import { neutralResolver, texts } from '../../support/conformance.ts';

/** Signs by hand, for messages whose canonical form is written out here. */
interface Signer {
  readonly record: string;
  readonly sign: (data: string, hash?: string) => Promise<string>;
}
const signers = new Map<string, Signer>();
const hashOf = async (text: string, hash = 'SHA-256') =>
  encodeBase64(new Uint8Array(await crypto.subtle.digest(hash, bytesFromLatin1(text))));

async function rsaSigner(bits: number): Promise<Signer> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(
    {
      name: 'RSASSA-PKCS1-v1_5',
      modulusLength: bits,
      publicExponent: Uint8Array.of(1, 0, 1),
      hash: 'SHA-256',
    },
    true,
    ['sign', 'verify'],
  );
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', privateKey);
  return {
    record: `p=${encodeBase64(new Uint8Array(await crypto.subtle.exportKey('spki', publicKey)))}`,
    async sign(data, hash = 'SHA-256') {
      const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash };
      const key = await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign']);
      return encodeBase64(new Uint8Array(await crypto.subtle.sign(algorithm, key, bytesFromLatin1(data))));
    },
  };
}

beforeAll(async () => {
  signers.set('rsa', await rsaSigner(2048));
  signers.set('short', await rsaSigner(1024));
  signers.set('weak', await rsaSigner(768));
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  signers.set('ed', {
    record: `k=ed25519; p=${encodeBase64(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)))}`,
    async sign(data) {
      const digest = await crypto.subtle.digest('SHA-256', bytesFromLatin1(data));
      return encodeBase64(new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, digest)));
    },
  });
});

const now = 1_800_000_000;
const header = 'From: a@example.com\r\nSubject: Hello\r\n';
const body = 'Hi.\r\n';

interface Made {
  readonly by?: string;
  /** Tags in place of the usual ones; null leaves one out. */
  readonly tags?: Readonly<Record<string, string | null>>;
  readonly names?: string;
  readonly hash?: string;
}
/** Both canonicalisations of these fields differ only in case and the blank, so the simple form is written out. */
async function signed({
  by = 'rsa',
  tags = {},
  names = 'from:subject',
  hash = 'SHA-256',
}: Made = {}): Promise<string> {
  const all: Record<string, string | null> = {
    v: '1',
    a: by === 'ed' ? 'ed25519-sha256' : 'rsa-sha256',
    d: 'example.com',
    s: by,
    h: names,
    bh: await hashOf(body, hash),
    ...tags,
  };
  const list = Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`]));
  const field = `DKIM-Signature: ${list.join('; ')}; b=`;
  const b = tags['b'] === undefined ? await signers.get(by)?.sign(header + field, hash) : '';
  return b === '' ? field.slice(0, -4) : field + (b ?? '');
}

async function verify(
  message: string | Bytes,
  {
    keys = {},
    options = {},
    at = now,
  }: { keys?: Record<string, string | readonly string[]>; options?: DkimOptions; at?: number } = {},
): Promise<readonly DkimVerdict[]> {
  const published = Object.fromEntries(
    [...signers].map(([name, { record }]) => [`${name}._domainkey.example.com`, `v=DKIM1; ${record}`]),
  );
  return verifyDkim(
    typeof message === 'string' ? bytesFromLatin1(message) : message,
    {
      resolver: neutralResolver(texts({ ...published, ...keys })),
      signal: new AbortController().signal,
      now: () => at * 1000,
      crypto,
    },
    options,
  );
}
const brief = (verdicts: readonly DkimVerdict[]) =>
  verdicts.map(({ result, reason, header: head, body: rest }) => [result, reason, head, rest].join(' '));

describe('a signature and its tags', () => {
  test.each<[string, Made, string]>([
    ['RSA', {}, 'pass  pass pass'],
    ['Ed25519', { by: 'ed' }, 'pass  pass pass'],
    ['a header named once more than it occurs', { names: 'from:from:subject:subject' }, 'pass  pass pass'],
    [
      'RFC 8301 §3.1: rsa-sha1',
      { hash: 'SHA-1', tags: { a: 'rsa-sha1' } },
      'policy algorithm-outdated pass pass',
    ],
    ['RFC 8301 §3.2: 768 bits', { by: 'weak' }, 'policy key-too-short pass pass'],
    ['x= passed', { tags: { t: '1', x: String(now - 1) } }, 'policy expired pass pass'],
    ['x= not passed', { tags: { t: '1', x: String(now + 1) } }, 'pass  pass pass'],
    ['x= before t=', { tags: { t: '9', x: '8' } }, 'permerror expires-before-signed unknown pass'],
    ['t= no number', { tags: { t: 'now' } }, 'permerror time-malformed unknown pass'],
    ['l= of the whole body', { tags: { l: '5' } }, 'pass  pass pass'],
    ['l= beyond the body', { tags: { l: '6' } }, 'permerror body-shorter-than-signed pass pass'],
    ['v= missing', { tags: { v: null } }, 'permerror tag-missing unknown pass'],
    ['v= 2', { tags: { v: '2' } }, 'permerror version-unknown unknown pass'],
    ['d= missing', { tags: { d: null } }, 'permerror tag-missing unknown pass'],
    ['d= of one label', { tags: { d: 'localhost' } }, 'permerror domain-malformed unknown pass'],
    ['a= unknown', { tags: { a: 'rsa-md5' } }, 'permerror algorithm-unknown unknown pass'],
    ['c= unknown', { tags: { c: 'strict' } }, 'permerror canonicalization-unknown unknown unknown'],
    ['q= without dns/txt', { tags: { q: 'dns/other' } }, 'permerror query-unknown unknown pass'],
    ['q= with dns/txt among others', { tags: { q: 'other:dns/txt' } }, 'pass  pass pass'],
    ['i= below d=', { tags: { i: 'a@mail.example.com' } }, 'pass  pass pass'],
    ['i= elsewhere', { tags: { i: 'a@example.net' } }, 'permerror identity-elsewhere unknown pass'],
    [
      'i= that only ends alike',
      { tags: { i: 'a@badexample.com' } },
      'permerror identity-elsewhere unknown pass',
    ],
    ['From not in h=', { names: 'subject' }, 'permerror from-not-signed unknown pass'],
    ['h= empty', { names: '' }, 'permerror from-not-signed unknown pass'],
    ['bh= another', { tags: { bh: 'AAAA' } }, 'fail body-hash-differs pass fail'],
    ['a tag twice', { tags: { 's ': 'rsa' } }, 'permerror tags-malformed unknown pass'],
    ['a tag nobody knows', { tags: { zz: '1' } }, 'pass  pass pass'],
    ['no key', { tags: { s: 'absent' } }, 'permerror key-missing unknown pass'],
    [
      '§3.5 h=: white space and a fold around the colons',
      { names: 'from :\r\n\t subject' },
      'pass  pass pass',
    ],
    ['§5.4.2: h= names what is not there', { names: 'from:x-none:subject' }, 'pass  pass pass'],
    ['§3.5 c=: one word, so the body is simple', { tags: { c: 'simple' } }, 'pass  pass pass'],
    [
      '§3.5 c=: three words',
      { tags: { c: 'simple/simple/simple' } },
      'permerror canonicalization-unknown unknown unknown',
    ],
    ['§3.5 i=: no local part', { tags: { i: '@example.com' } }, 'pass  pass pass'],
    ['§3.5 i=: no at sign', { tags: { i: 'example.com' } }, 'permerror identity-malformed unknown pass'],
    ['§2.11: i= is quoted-printable, its domain too', { tags: { i: 'a=20b=40m=61il.example.com' } }, 'pass  pass pass'],
    ['§2.11: what it hides counts', { tags: { i: 'a=40example.net' } }, 'permerror identity-elsewhere unknown pass'],
    ['§3.5 i=: two blanks fold into nothing', { tags: { i: 'a\r\n @ example.com' } }, 'pass  pass pass'],
    ['§3.5 i=: the empty label of a subdomain', { tags: { i: '@.example.com' } }, 'permerror identity-malformed unknown pass'],
    ['§3.5 s=: two labels', { tags: { s: 'rsa.2026' } }, 'permerror key-missing unknown pass'],
    ['§3.5 s=: an empty label', { tags: { s: 'rsa..2026' } }, 'permerror selector-malformed unknown pass'],
    ['§3.5 d=: white space inside', { tags: { d: 'example .com' } }, 'permerror domain-malformed unknown pass'],
    ['§3.5 c=: no word behind the slash', { tags: { c: 'simple/' } }, 'permerror canonicalization-unknown unknown unknown'],
    ['§3.5 c=: white space around the slash', { tags: { c: 'simple / simple' } }, 'permerror canonicalization-unknown unknown unknown'],
    ['§3.5 q=: white space around the colon', { tags: { q: 'x/y : dns/txt' } }, 'pass  pass pass'],
    ['§3.5 l=: zeros in front, 76 digits', { tags: { l: `${'0'.repeat(75)}5` } }, 'pass  pass pass'],
    ['§3.5 l=: nothing', { tags: { l: '' } }, 'permerror length-malformed unknown pass'],
    ['§3.5 x=: this very second', { tags: { x: String(now) } }, 'pass  pass pass'],
    ['§3.5 t=: in a year', { tags: { t: String(now + 31_536_000) } }, 'pass  pass pass'],
    ['§2.10 b=: a character outside the alphabet', { tags: { b: 'AAAA!AAAA' } }, 'permerror signature-malformed unknown pass'],
    ['RFC 8463 §3: the two halves of a= do not mix', { tags: { a: 'ed25519-sha1' } }, 'permerror algorithm-unknown unknown pass'],
    ['RFC 8463 §3: RSA called Ed25519', { tags: { a: 'ed25519-sha256' } }, 'permerror key-type unknown pass'],
    ['a domain in capitals', { tags: { d: 'EXAMPLE.COM' } }, 'pass  pass pass'],
    ['§3.5 d=: a dot at its end', { tags: { d: 'example.com.' } }, 'permerror domain-malformed unknown pass'],
    ['RFC 5234 §2.3: a= in capitals', { tags: { a: 'RSA-SHA256' } }, 'pass  pass pass'],
    [
      '§3.2: a piece without an equals sign',
      { tags: { q: 'dns/txt; junk' } },
      'permerror tags-malformed unknown pass',
    ],
    ['§3.2: an empty piece', { tags: { q: 'dns/txt;' } }, 'permerror tags-malformed unknown pass'],
    [
      '§3.2: a name that begins with a digit',
      { tags: { '1x': '1' } },
      'permerror tags-malformed unknown pass',
    ],
    [
      '§3.2: names are case-sensitive, V= is another tag',
      { tags: { v: null, V: '1' } },
      'permerror tag-missing unknown pass',
    ],
    [
      '§3.4.5: l=0 over nothing',
      { tags: { l: '0', bh: '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' } },
      'pass  pass pass',
    ],
    ['§3.5 l=: below zero', { tags: { l: '-1' } }, 'permerror length-malformed unknown pass'],
    ['§3.5 l=: 77 digits', { tags: { l: '1'.repeat(77) } }, 'permerror length-malformed unknown pass'],
    ['§3.5 t=: 13 digits', { tags: { t: '1'.repeat(13) } }, 'permerror time-malformed unknown pass'],
    ['§3.5 x=: equal to t=', { tags: { t: '9', x: '9' } }, 'permerror expires-before-signed unknown pass'],
    ['§3.5 z=: copies mean nothing', { tags: { z: 'From:x@example.net|To:y' } }, 'pass  pass pass'],
    ['bh= no Base64', { tags: { bh: '%%%' } }, 'permerror body-hash-malformed unknown unknown'],
    ['b= empty', { tags: { b: '' } }, 'permerror signature-malformed unknown pass'],
  ])('%s', async (_, made, expected) => {
    expect(brief(await verify(`${await signed(made)}\r\n${header}\r\n${body}`))).toEqual([expected]);
  }); // prettier-ignore

  // design.md §3: who signed, with which key and how, is told whatever the result.
  test.each<[Made, domain: string | null, selector: string | null, algorithm: string | null, result: string]>([
    [{ tags: { d: 'Example.COM', s: 'RSA' } }, 'example.com', 'rsa', 'rsa-sha256', 'pass '],
    [{ tags: { v: '2' } }, 'example.com', 'rsa', 'rsa-sha256', 'permerror version-unknown'],
    [{ tags: { zz: '1; zz=2' } }, 'example.com', 'rsa', 'rsa-sha256', 'permerror tags-malformed'],
    [{ tags: { d: null } }, null, 'rsa', 'rsa-sha256', 'permerror tag-missing'],
    [{ tags: { d: 'exa mple' } }, 'exa mple', 'rsa', 'rsa-sha256', 'permerror domain-malformed'],
    [{ tags: { s: null, a: null } }, 'example.com', null, null, 'permerror tag-missing'],
    [{ tags: { a: 'rsa-md5' } }, 'example.com', 'rsa', 'rsa-md5', 'permerror algorithm-unknown'],
    [{ tags: { s: 'absent' } }, 'example.com', 'absent', 'rsa-sha256', 'permerror key-missing'],
    // A name that means something only inside a network is never asked for.
    [{ tags: { d: 'mail.local' } }, 'mail.local', 'rsa', 'rsa-sha256', 'temperror key-not-asked'],
  ])('%j', async (made, domain, selector, algorithm, expected) => {
    const [one] = await verify(`${await signed(made)}\r\n${header}\r\n${body}`);
    expect(one).toMatchObject({ domain, selector, algorithm });
    expect(`${one?.result} ${one?.reason ?? ''}`).toBe(expected);
  }); // prettier-ignore

  // RFC 8616 §5: U-labels in UTF-8 become A-labels for DNS; what is hashed stays as it is.
  const bytes = (text: string) => String.fromCharCode(...new TextEncoder().encode(text));
  test.each<[d: string, i: string | null, expected: string]>([
    ['xn--bcher-kva.example', null, 'pass xn--bcher-kva.example @xn--bcher-kva.example'],
    ['XN--BCHER-KVA.EXAMPLE', null, 'pass xn--bcher-kva.example @xn--bcher-kva.example'],
    [bytes('bücher.example'), null, 'pass xn--bcher-kva.example @xn--bcher-kva.example'],
    [bytes('BÜCHER.example'), '@xn--bcher-kva.example', 'pass xn--bcher-kva.example @xn--bcher-kva.example'],
    ['xn--bcher-kva.example', bytes('jürgen@post.bücher.example'), 'pass xn--bcher-kva.example jürgen@post.bücher.example'],
    ['xn--bcher-kva.example', '=C3=A4@xn--bcher-kva.example', 'pass xn--bcher-kva.example ä@xn--bcher-kva.example'],
    ['xn--bcher-kva.example', bytes('a@bucher.example'), 'permerror xn--bcher-kva.example a@bucher.example'],
  ])('RFC 8616 §5: d=%j i=%j', async (d, i, expected) => {
    const keys = { 'rsa._domainkey.xn--bcher-kva.example': signers.get('rsa')?.record ?? '' };
    const [one] = await verify(`${await signed({ tags: { d, ...(i === null ? {} : { i }) } })}\r\n${header}\r\n${body}`, { keys });
    expect([one?.result, one?.domain, one?.identity].join(' ')).toBe(expected);
  }); // prettier-ignore
});

describe('a key and its restrictions, RFC 6376 §3.6.1 and §6.1.2', () => {
  test.each<[string, (record: string) => string | readonly string[], string]>([
    ['no answer', () => '!', 'temperror key-unavailable unknown pass'],
    ['revoked', () => 'v=DKIM1; p=', 'permerror key-revoked unknown pass'],
    ['another version', (record) => `v=DKIM2; ${record}`, 'permerror key-version unknown pass'],
    ['v= not first', (record) => `${record}; v=DKIM1`, 'permerror key-version unknown pass'],
    ['without v=', (record) => record, 'pass  pass pass'],
    ['K=RSA in capitals', (record) => `k=RSA; ${record}`, 'pass  pass pass'],
    ['another type', (record) => `k=ed25519; ${record}`, 'permerror key-type unknown pass'],
    ['only sha1', (record) => `h=sha1; ${record}`, 'permerror key-hash unknown pass'],
    ['sha256 among others', (record) => `h=sha1 : sha256; ${record}`, 'pass  pass pass'],
    ['not for mail', (record) => `s=other; ${record}`, 'permerror key-service unknown pass'],
    ['t=s with i= at d=', (record) => `t=s; ${record}`, 'pass  pass pass'],
    ['a tag twice', (record) => `${record}; t=y; t=y`, 'permerror key-malformed unknown pass'],
    ['no base64', () => 'p=%%%', 'permerror key-malformed unknown pass'],
    ['cut', (record) => record.slice(0, 100), 'permerror key-malformed unknown pass'],
    ['h= in capitals', (record) => `h=SHA256; ${record}`, 'pass  pass pass'],
    ['s= names mail', (record) => `s=tlsrpt:email; ${record}`, 'pass  pass pass'],
    ['g= of RFC 4871 means nothing', (record) => `g=nobody; ${record}`, 'pass  pass pass'],
    ['g= empty means nothing', (record) => `g=; ${record}`, 'pass  pass pass'],
    ['a type nobody knows', (record) => `k=dsa; ${record}`, 'permerror key-type unknown pass'],
    ['v= in lower case', (record) => `v=dkim1; ${record}`, 'permerror key-version unknown pass'],
    ['p= missing', () => 'v=DKIM1; k=rsa', 'permerror key-malformed unknown pass'],
    ['white space inside p=', (record) => record.replace(/.{40}/g, '$& \t'), 'pass  pass pass'],
    ['flags nobody knows', (record) => `t=z:y; ${record}`, 'pass  pass pass'],
    ['a note', (record) => `n=for=20mail; ${record}`, 'pass  pass pass'],
    ['a piece without an equals sign', (record) => `${record}; junk`, 'permerror key-malformed unknown pass'],
    ['§3.2: one semicolon at the end', (record) => `${record};`, 'pass  pass pass'],
    ['§3.2: two at the end', (record) => `${record};;`, 'permerror key-malformed unknown pass'],
    ['§3.2: one in front', (record) => `;${record}`, 'permerror key-malformed unknown pass'],
    [
      '§3.2: capitals make another tag',
      (record) => record.replace('p=', 'P='),
      'permerror key-malformed unknown pass',
    ],
    ['v= with blanks around its sign', (record) => `v = DKIM1 ; ${record}`, 'pass  pass pass'],
    ['h= with nothing', (record) => `h=; ${record}`, 'permerror key-hash unknown pass'],
    ['s= with nothing', (record) => `s=; ${record}`, 'permerror key-service unknown pass'],
    ['s=*', (record) => `s=other:*; ${record}`, 'pass  pass pass'],
    ['quotation marks around it', (record) => `"${record}"`, 'permerror key-malformed unknown pass'],
    ['the key of another', () => signers.get('short')?.record ?? '', 'fail signature-differs fail pass'],
    ['one revoked, one that fits', (record) => ['v=DKIM1; p=', record], 'pass  pass pass'],
    ['two that do not fit', () => ['v=DKIM1; p=', 'k=ed25519; p=AAAA'], 'permerror key-revoked unknown pass'],
    ['a hash nobody knows alone', (record) => `h=md5; ${record}`, 'permerror key-hash unknown pass'],
    ['two records, one of them', (record) => ['v=spf1 -all', record], 'pass  pass pass'],
    [
      'two keys, the second fits',
      (record) => [signers.get('short')?.record ?? '', record],
      'pass  pass pass',
    ],
  ])('%s', async (_, published, expected) => {
    const keys = { 'rsa._domainkey.example.com': published(signers.get('rsa')?.record ?? '') };
    expect(brief(await verify(`${await signed()}\r\n${header}\r\n${body}`, { keys }))).toEqual([expected]);
  });

  test('t=s forbids i= below d=', async () => {
    const message = `${await signed({ tags: { i: '@mail.example.com' } })}\r\n${header}\r\n${body}`;
    const keys = { 'rsa._domainkey.example.com': `t=s; ${signers.get('rsa')?.record}` };
    expect(brief(await verify(message, { keys }))).toEqual(['permerror key-identity unknown pass']);
  });
});

describe('where the key is looked up, RFC 6376 §3.6.2 and §6.1.2', () => {
  const name = 'rsa._domainkey.example.com';
  const judged = async (zone: (record: string) => ZoneLiteral, count = 1) => {
    const base = zoneFromRecords(zone(signers.get('rsa')?.record ?? ''));
    const asked: string[] = [];
    const resolver: Resolver = {
      lookup(name, type, signal) {
        asked.push(`${name} ${type}`);
        return base.lookup(name, type, signal);
      },
    };
    const message = bytesFromLatin1(`${`${await signed()}\r\n`.repeat(count)}${header}\r\n${body}`);
    const verdicts = await verifyDkim(message, { resolver, signal: new AbortController().signal, now: () => 0, crypto }); // prettier-ignore
    expect(asked).toEqual([`${name} TXT`]);
    return brief(verdicts);
  };
  test.each<[string, (record: string) => ZoneLiteral, string]>([
    ['strings of one octet, joined without anything between', (record) => ({ [name]: { TXT: [Array.from(record)] } }), 'pass  pass pass'],
    ['empty strings among them', (record) => ({ [name]: { TXT: [['', record.slice(0, 99), '', record.slice(99)]] } }), 'pass  pass pass'],
    ['an alias to a provider', (record) => ({ [name]: { CNAME: 'k.example.net' }, 'k.example.net': { TXT: [record] } }), 'pass  pass pass'],
    ['an alias to nothing', () => ({ [name]: { CNAME: 'k.example.net' }, 'example.net': { A: ['192.0.2.1'] } }), 'permerror key-missing unknown pass'],
    ['a wildcard above', (record) => ({ '*._domainkey.example.com': { TXT: [record] } }), 'pass  pass pass'],
    ['a wildcard that means SPF', () => ({ '*.example.com': { TXT: ['v=spf1 -all'] } }), 'permerror key-version unknown pass'],
    ['no such name', () => ({ 'example.com': { A: ['192.0.2.1'] } }), 'permerror key-missing unknown pass'],
    ['the name without TXT', () => ({ [name]: { A: ['192.0.2.1'] } }), 'permerror key-missing unknown pass'],
    ['no answer in time', () => ({ [name]: { fail: 'timeout' } }), 'temperror key-unavailable unknown pass'],
    ['SERVFAIL', () => ({ [name]: { fail: 'servfail' } }), 'temperror key-unavailable unknown pass'],
    ['REFUSED', () => ({ [name]: { fail: 'refused' } }), 'temperror key-unavailable unknown pass'],
    ['DNSSEC validation fails', () => ({ [name]: { fail: 'bogus' } }), 'temperror key-unavailable unknown pass'],
    ['an alias to a name that does not answer', () => ({ [name]: { CNAME: 'k.example.net' }, 'k.example.net': { fail: 'servfail' } }), 'temperror key-unavailable unknown pass'],
    ['aliases in a circle', () => ({ [name]: { CNAME: name } }), 'temperror key-unavailable unknown pass'],
  ])('%s', async (_, zone, expected) => expect(await judged(zone)).toEqual([expected])); // prettier-ignore

  test('one question for three signatures with the same key', async () =>
    expect(await judged((record) => ({ [name]: { TXT: [record] } }), 3)).toEqual(
      Array<string>(3).fill('pass  pass pass'),
    ));
});

describe('Ed25519 keys, RFC 8463 §4.2', () => {
  const raw = () => signers.get('ed')?.record.replace(/^.*p=/, '') ?? '';
  const octets = () => Buffer.from(raw(), 'base64');
  test.each<[string, () => string, string]>([
    ['the 32 octets', () => `k=ed25519; p=${raw()}`, 'pass  pass pass'],
    ['a list of hashes', () => `k=ed25519; h=sha256; p=${raw()}`, 'pass  pass pass'],
    ['wrapped as SubjectPublicKeyInfo', () => `k=ed25519; p=${Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), octets()]).toString('base64')}`, 'permerror key-malformed unknown pass'],
    ['31 octets', () => `k=ed25519; p=${octets().subarray(1).toString('base64')}`, 'permerror key-malformed unknown pass'],
    ['33 octets', () => `k=ed25519; p=${Buffer.concat([octets(), Buffer.of(0)]).toString('base64')}`, 'permerror key-malformed unknown pass'],
    ['without k=, so RSA', () => `p=${raw()}`, 'permerror key-type unknown pass'],
    ['k=rsa', () => `k=rsa; p=${raw()}`, 'permerror key-type unknown pass'],
    ['revoked', () => 'k=ed25519; p=', 'permerror key-revoked unknown pass'],
    ['the key of another', () => `k=ed25519; p=${Buffer.from(octets().toReversed()).toString('base64')}`, 'fail signature-differs fail pass'],
  ])('%s', async (_, record, expected) => {
    const keys = { 'ed._domainkey.example.com': record() };
    expect(brief(await verify(`${await signed({ by: 'ed' })}\r\n${header}\r\n${body}`, { keys }))).toEqual([expected]);
  }); // prettier-ignore
});

describe('canonical forms written out by hand, RFC 6376 §3.4, §3.7, §5.4.2', () => {
  /** `own`: the signature field in its canonical form is `relaxed ? 'dkim-signature:' : 'DKIM-Signature: '` and the tags. */
  const made = async (how: 'simple' | 'relaxed', names: string, covered: string, hashed: string) => {
    const tags = `v=1; a=ed25519-sha256; c=${how}/${how}; d=example.com; s=ed; h=${names}; bh=${await hashOf(hashed)}; b=`;
    const own = how === 'simple' ? `DKIM-Signature: ${tags}` : `dkim-signature:${tags}`;
    return `DKIM-Signature: ${tags}${await signers.get('ed')?.sign(covered + own)}\r\n`;
  };
  type How = 'simple' | 'relaxed';
  const from = 'From: a@example.com\r\n';
  test.each<[name: string, how: How, names: string, fields: string, covered: string, body: string, hashed: string]>([
    ['§3.4.2: a blank before the colon, capitals, folds, tabs', 'relaxed', 'from:subject', 'FROM \t:\ta@example.com  \r\nSubJect : One\r\n\t \ttwo \r\n', 'from:a@example.com\r\nsubject:One two\r\n', 'x\r\n', 'x\r\n'],
    ['§3.4.1: the same, nothing changed', 'simple', 'from:subject', 'FROM \t:\ta@example.com  \r\nSubJect : One\r\n\t \ttwo \r\n', 'FROM \t:\ta@example.com  \r\nSubJect : One\r\n\t \ttwo \r\n', 'x\r\n', 'x\r\n'],
    ['§3.4.2: an empty value', 'relaxed', 'from:subject', `${from}Subject: \r\n`, 'from:a@example.com\r\nsubject:\r\n', 'x\r\n', 'x\r\n'],
    ['§5.4.2: the lowest first', 'relaxed', 'from:x:x', `${from}X: 1\r\nX: 2\r\n`, 'from:a@example.com\r\nx:2\r\nx:1\r\n', 'x\r\n', 'x\r\n'],
    ['§5.4.2: one of two, the lower', 'relaxed', 'from:x', `X: 1\r\n${from}X: 2\r\n`, 'from:a@example.com\r\nx:2\r\n', 'x\r\n', 'x\r\n'],
    ['§5.4.2: named more often than it stands', 'relaxed', 'from:x:x:x:from', `${from}X: 1\r\nX: 2\r\n`, 'from:a@example.com\r\nx:2\r\nx:1\r\n', 'x\r\n', 'x\r\n'],
    ['§5.4.2: names apart, the order is that of h=', 'relaxed', 'x:from:x', `${from}X: 1\r\nX: 2\r\n`, 'x:2\r\nfrom:a@example.com\r\nx:1\r\n', 'x\r\n', 'x\r\n'],
    ['§3.5 h=: the signature is not its own part', 'relaxed', 'from:dkim-signature', from, 'from:a@example.com\r\n', 'x\r\n', 'x\r\n'],
    ['§3.5 h=: another signature below is', 'relaxed', 'from:dkim-signature', `${from}DKIM-Signature: v=1; b=other\r\n`, 'from:a@example.com\r\ndkim-signature:v=1; b=other\r\n', 'x\r\n', 'x\r\n'],
    ['octets above ASCII', 'relaxed', 'from:subject', `${from}Subject: Gr\u00c3\u00bc\u00df\r\n`, 'from:a@example.com\r\nsubject:Gr\u00c3\u00bc\u00df\r\n', '\u00e4\r\n', '\u00e4\r\n'],
    ['a body of nothing, simple: one line end', 'simple', 'from', from, from, '', '\r\n'],
    ['a body of nothing, relaxed: nothing', 'relaxed', 'from', from, 'from:a@example.com\r\n', '', ''],
    ['blank lines alone, simple', 'simple', 'from', from, from, '\r\n\r\n\r\n', '\r\n'],
    ['blank lines alone, relaxed', 'relaxed', 'from', from, 'from:a@example.com\r\n', ' \r\n\t\r\n\r\n', ''],
    ['no line end at the end', 'simple', 'from', from, from, 'x', 'x\r\n'],
    ['white space in lines and at their ends', 'relaxed', 'from', from, 'from:a@example.com\r\n', 'a \t b\t\r\n\r\n c  \r\n \r\n', 'a b\r\n\r\n c\r\n'],
    ['blank lines in the middle stay', 'simple', 'from', from, from, 'a\r\n\r\n\r\nb\r\n\r\n', 'a\r\n\r\n\r\nb\r\n'],
    ['lone line feeds', 'simple', 'from', from, from, 'a\nb\n', 'a\r\nb\r\n'],
    ['a lone carriage return is data', 'simple', 'from', from, from, 'a\rb\r\n', 'a\rb\r\n'],
    ['§3.4.2: VT, FF and NBSP are no white space', 'relaxed', 'from:subject', `${from}Subject: \u000ba  b\u000c\u00a0 \r\n`, 'from:a@example.com\r\nsubject:\u000ba b\u000c\u00a0\r\n', 'x\r\n', 'x\r\n'],
    ['§3.4.2: a lone carriage return is no fold', 'relaxed', 'from:subject', `${from}Subject: a\r b\r\n`, 'from:a@example.com\r\nsubject:a\r b\r\n', 'x\r\n', 'x\r\n'],
    ['§3.4.2: folds of white space alone', 'relaxed', 'from:subject', `${from}Subject:\r\n\t\r\n a\r\n \t\r\n`, 'from:a@example.com\r\nsubject:a\r\n', 'x\r\n', 'x\r\n'],
    ['§3.4.4: white space at the end of a text without a line end', 'relaxed', 'from', from, 'from:a@example.com\r\n', 'a \t', 'a\r\n'],
    ['§3.4.4: white space alone, without a line end', 'relaxed', 'from', from, 'from:a@example.com\r\n', ' \t', ''],
    ['§3.4.3: white space alone stays', 'simple', 'from', from, from, ' \t', ' \t\r\n'],
    ['a carriage return at the very end', 'relaxed', 'from', from, 'from:a@example.com\r\n', 'a \r', 'a \r\r\n'],
    ['a carriage return before a line end', 'simple', 'from', from, from, 'a\r\r\n\r\n', 'a\r\r\n'],
    ['NUL is data', 'relaxed', 'from', from, 'from:a@example.com\r\n', 'a\u0000b\r\n', 'a\u0000b\r\n'],
  ])('%s', async (_, how, names, fields, covered, text, hashed) => {
    const message = `${await made(how, names, covered, hashed)}${fields}\r\n${text}`;
    const [own] = await verify(message);
    expect(brief(own ? [own] : [])).toEqual(['pass  pass pass']);
  }); // prettier-ignore
});

describe('the tags as text, RFC 6376 §3.2, §3.5', () => {
  test.each(['v', 'a', 'd', 's', 'h', 'bh', 'b'])('without %s=', async (tag) => {
    const whole = await signed({ tags: { [tag]: null } });
    const field = tag === 'b' ? whole.replace(/; b=.*$/, '') : whole;
    const [verdict] = await verify(`${field}\r\n${header}\r\n${body}`);
    expect(verdict).toMatchObject({ result: 'permerror', reason: 'tag-missing', tag });
  });

  test('folds between any two characters of b= and bh=, and around every sign', async () => {
    const hash = await hashOf(body);
    const tags = ` v = 1 ;\r\n\ta = rsa-sha256;\r\n d\t=\r\n example.com ; s=rsa; h = from\r\n\t: subject;\r\n bh=${hash.slice(0, 9)}\r\n ${hash.slice(9)} ;\r\n b =`;
    const b = (await signers.get('rsa')?.sign(`${header}DKIM-Signature:${tags}`)) ?? '';
    const message = `DKIM-Signature:${tags} ${b.slice(0, 30)}\r\n\t${b.slice(30)} \r\n${header}\r\n${body}`;
    expect(brief(await verify(message))).toEqual(['pass  pass pass']);
  });

  test('a tag behind b=, and a semicolon at the end', async () => {
    const start = `DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=rsa; h=from:subject; bh=${await hashOf(body)}; b=`;
    const b = (await signers.get('rsa')?.sign(`${header}${start}; t=1;`)) ?? '';
    expect(brief(await verify(`${start}${b}; t=1;\r\n${header}\r\n${body}`))).toEqual(['pass  pass pass']);
  });

  test('two signatures: each has its own result', async () => {
    const broken = (await signed()).replace('example.com', 'example.org');
    const message = `${broken}\r\n${await signed({ by: 'ed' })}\r\n${header}\r\n${body}`;
    expect(brief(await verify(message))).toEqual(['permerror key-missing unknown pass', 'pass  pass pass']);
  });
});

describe('RSA keys, RFC 6376 §3.3.1, RFC 8301 §3.2', () => {
  const madeBy = async (bits: number, exponent: number, form: 'spki' | 'pkcs1' = 'spki') => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: bits, publicExponent: exponent }); // prettier-ignore
    const field = `DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=own; h=from:subject; bh=${await hashOf(body)}; b=`;
    const b = sign('sha256', Buffer.from(header + field, 'latin1'), privateKey).toString('base64');
    const record = `v=DKIM1; p=${publicKey.export({ type: form, format: 'der' }).toString('base64')}`;
    return brief(
      await verify(`${field}${b}\r\n${header}\r\n${body}`, {
        keys: { 'own._domainkey.example.com': record },
      }),
    );
  };
  test.each([
    [1024, 65_537, 'pass  pass pass'],
    [1024, 3, 'pass  pass pass'],
    [1024, 17, 'pass  pass pass'],
    [1023, 65_537, 'policy key-too-short pass pass'],
    [512, 65_537, 'policy key-too-short pass pass'],
    [4096, 65_537, 'pass  pass pass'],
  ])('%i bits, exponent %i', async (bits, exponent, expected) =>
    expect(await madeBy(bits, exponent)).toEqual([expected]),
  );
  test('RFC 8017 §3.1: no key has the exponent 1, under which anybody can sign', async () => {
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const key = createPublicKey({ key: { ...publicKey.export({ format: 'jwk' }), e: 'AQ' }, format: 'jwk' });
    const field = `DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=own; h=from:subject; bh=${await hashOf(body)}; b=`;
    // RFC 8017 §9.2, written without a private key: 0x00 01 FF … 00, then the DigestInfo of SHA-256.
    const digest = createHash('sha256')
      .update(header + field, 'latin1')
      .digest();
    const info = Buffer.concat([Buffer.from('3031300d060960864801650304020105000420', 'hex'), digest]);
    const forged = Buffer.concat([
      Buffer.of(0, 1),
      Buffer.alloc(125 - info.length, 0xff),
      Buffer.of(0),
      info,
    ]);
    const record = `p=${key.export({ type: 'spki', format: 'der' }).toString('base64')}`;
    const message = `${field}${forged.toString('base64')}\r\n${header}\r\n${body}`;
    const keys = { 'own._domainkey.example.com': record };
    expect(brief(await verify(message, { keys }))).toEqual(['permerror key-malformed unknown pass']);
  });

  test('a key that is too short is called so where the browser refuses to compute with it', async () => {
    const subtle = new Proxy(crypto.subtle, {
      get: (target, name: keyof SubtleCrypto) =>
        name === 'importKey' ? () => Promise.reject(new DOMException('', 'DataError')) : target[name].bind(target as never), // prettier-ignore
    });
    const verdicts = await verifyDkim(bytesFromLatin1(`${await signed({ by: 'weak' })}\r\n${header}\r\n${body}`), {
      resolver: neutralResolver(texts({ 'weak._domainkey.example.com': signers.get('weak')?.record ?? '' })),
      signal: new AbortController().signal,
      now: () => 0,
      crypto: { subtle } as unknown as Crypto,
    }); // prettier-ignore
    expect(brief(verdicts)).toEqual(['policy key-too-short unknown pass']);
  });

  test('erratum 3017: the bare RSAPublicKey is read too', async () =>
    expect(await madeBy(1024, 65_537, 'pkcs1')).toEqual(['pass  pass pass']));
});

describe('what happened on the way', () => {
  test.each<[string, (message: string) => string, string]>([
    ['a footer', (message) => `${message}-- \r\nList\r\n`, 'fail body-hash-differs pass fail'],
    [
      'a tag in the subject',
      (message) => message.replace('Subject: ', 'Subject: [list] '),
      'fail signature-differs fail pass',
    ],
    ['both', (message) => `${message.replace('Hello', 'Hullo')}x`, 'fail body-hash-differs fail fail'],
    ['§3.4.3: empty lines at the end', (message) => `${message}\r\n\r\n`, 'pass  pass pass'],
    [
      '§3.4.3: a blank at the end of a line',
      (message) => message.replace('Hi.', 'Hi. '),
      'fail body-hash-differs pass fail',
    ],
    [
      '§3.4.1: a blank before a colon',
      (message) => message.replace('Subject:', 'Subject :'),
      'fail signature-differs fail pass',
    ],
    [
      '§3.4.1: a name in other case',
      (message) => message.replace('Subject:', 'SUBJECT:'),
      'fail signature-differs fail pass',
    ],
    [
      'a line that is no field between',
      (message) => message.replace('Subject:', 'no field\r\nSubject:'),
      'pass  pass pass',
    ],
    [
      'the signature below what it signs',
      (message) => message.replace(/^(DKIM[^\r]*\r\n)([^]*?\r\n)(\r\n)/, '$2$1$3'),
      'pass  pass pass',
    ],
    ['line ends of Unix', (message) => message.replaceAll('\r\n', '\n'), 'pass  pass pass'],
    ['a second subject above', (message) => `Subject: x\r\n${message}`, 'pass  pass pass'],
    [
      'a second subject below',
      (message) => message.replace('\r\n\r\n', '\r\nSubject: x\r\n\r\n'),
      'fail signature-differs fail pass',
    ],
    ['a line of mbox above', (message) => `From a Tue Nov 24 10:00:00 2026\r\n${message}`, 'pass  pass pass'],
    ['a byte order mark above', (message) => `\u00ef\u00bb\u00bf${message}`, 'pass  pass pass'],
  ])('%s', async (_, change, expected) => {
    expect(brief(await verify(change(`${await signed()}\r\n${header}\r\n${body}`)))).toEqual([expected]);
  });

  test('without the body the header is judged alone', async () => {
    const options = { body: 'missing' } as const;
    expect(brief(await verify(`${await signed()}\r\n${header}`, { options }))).toEqual([
      'neutral body-not-given pass unknown',
    ]);
  });

  test('l= leaves a footer unsigned, and says how much', async () => {
    const [verdict] = await verify(`${await signed({ tags: { l: '5' } })}\r\n${header}\r\n${body}more\r\n`);
    expect(verdict).toMatchObject({ result: 'pass', bodyLength: { signed: 5, beyond: 6 } });
    expect(verdict?.notes).toContain('body-partly-signed');
  });

  test('two From fields', async () => {
    const [verdict] = await verify(`From: x@example.net\r\n${await signed()}\r\n${header}\r\n${body}`);
    expect(verdict?.notes).toEqual(expect.arrayContaining(['from-repeated', 'from-not-oversigned']));
    const [over] = await verify(
      `From: x@example.net\r\n${await signed({ names: 'from:from:subject' })}\r\n${header}\r\n${body}`,
    );
    expect(over?.result).toBe('fail');
  });
});

describe('bounds', () => {
  test('a hundred signatures: twenty are computed, all are named, each key is asked once', async () => {
    const field = `${await signed()}\r\n`;
    const verdicts = await verify(field.repeat(100) + header + '\r\n' + body);
    expect(verdicts).toHaveLength(100);
    expect(verdicts.filter(({ result }) => result === 'pass')).toHaveLength(20);
    expect(verdicts.at(-1)).toMatchObject({ result: 'neutral', reason: 'not-evaluated' });
  });

  test('without WebCrypto nothing is claimed', async () => {
    const message = bytesFromLatin1(`${await signed()}\r\n${header}\r\n${body}`);
    const verdicts = await verifyDkim(message, {
      resolver: neutralResolver({}),
      signal: new AbortController().signal,
      now: () => 0,
    });
    expect(brief(verdicts)).toEqual(['neutral crypto-unavailable unknown unknown']);
  });

  test('no Ed25519 in WebCrypto: the script computes it', async () => {
    const subtle = new Proxy(crypto.subtle, {
      get: (target, name: keyof SubtleCrypto) =>
        name === 'importKey'
          ? () => Promise.reject(new DOMException('unknown', 'NotSupportedError'))
          : target[name].bind(target as never),
    });
    for (const [damage, expected] of [
      ['', 'pass  pass pass'],
      ['x', 'fail signature-differs fail pass'],
    ] as const) {
      const message = `${await signed({ by: 'ed' })}\r\n${header.replace('Hello', `Hello${damage}`)}\r\n${body}`;
      const verdicts = await verifyDkim(bytesFromLatin1(message), {
        resolver: neutralResolver(texts({ 'ed._domainkey.example.com': signers.get('ed')?.record ?? '' })),
        signal: new AbortController().signal,
        now: () => 0,
        crypto: { subtle } as unknown as Crypto,
      });
      expect(brief(verdicts)).toEqual([expected]);
    }
  });

  test('aborted, it rejects with the reason', async () => {
    const reason = new Error('stopped');
    const deps = { resolver: neutralResolver({}), signal: AbortSignal.abort(reason), now: () => 0, crypto };
    await expect(verifyDkim(bytesFromLatin1('A: 1'), deps)).rejects.toBe(reason);
  });

  test('aborted while a key is on its way', async () => {
    const stop = new AbortController();
    const asked: AbortSignal[] = [];
    const resolver: Resolver = {
      lookup: (_name, _type, signal) =>
        new Promise((_, reject) => {
          asked.push(signal);
          signal.addEventListener('abort', () => reject(signal.reason as Error));
        }),
    };
    const message = bytesFromLatin1(
      `${await signed()}\r\n${await signed({ by: 'ed' })}\r\n${header}\r\n${body}`,
    );
    const verdicts = verifyDkim(message, { resolver, signal: stop.signal, now: () => 0, crypto }); // prettier-ignore
    const reason = new Error('stopped');
    stop.abort(reason);
    await expect(verdicts).rejects.toBe(reason);
    expect(asked).toEqual([stop.signal, stop.signal]);
  });

  test.each([
    ['no message', ''],
    ['a million and a half pieces without an equals sign', `DKIM-Signature: ${'a;'.repeat(1_500_000)}`],
    ['three million semicolons', `DKIM-Signature: ${';'.repeat(3_000_000)}`],
    ['a million and a half lines without a colon', `DKIM-Signature: v=1\n${'a\n'.repeat(1_500_000)}`],
    ['one line of a megabyte', `DKIM-Signature: ${'a'.repeat(1_000_000)}`],
    ['a hundred thousand tags', `DKIM-Signature: ${'a=1;'.repeat(100_000)}`],
    ['a hundred thousand names', `DKIM-Signature: h=${'from:'.repeat(100_000)}`],
    ['ten thousand signatures', 'DKIM-Signature: v=1\n'.repeat(10_000)],
  ])('%s ends', async (_, message) => {
    const started = performance.now();
    await verify(message);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
