import { beforeAll, describe, expect, test } from 'vitest';
import { encodeBase64 } from '../../../src/core/base/base64.ts';
import { bytesFromLatin1 } from '../../../src/core/base/bytes.ts';
import { verifyArc } from '../../../src/core/checks/arc-verify.ts';
import { neutralResolver, texts } from '../../support/conformance.ts';

const verify = (message: string) =>
  verifyArc(bytesFromLatin1(message), {
    resolver: neutralResolver({}),
    signal: new AbortController().signal,
    now: () => 0,
    crypto,
  });
const set = (instance: number, cv: string, seal = '') =>
  `ARC-Seal: i=${instance}; a=rsa-sha256; d=example.com; s=s; cv=${cv}; b=AAAA${seal}\r\n` +
  `ARC-Message-Signature: i=${instance}; a=rsa-sha256; d=example.com; s=s; h=from; bh=AAAA; b=AAAA\r\n` +
  `ARC-Authentication-Results: i=${instance}; mx.example.com; none\r\n`;

// RFC 8617 §5.2, in its order.
test.each([
  ['From: a@example.com\r\n', 'none', null, null],
  [set(2, 'pass') + set(1, 'none'), 'fail', 'message-signature', 2],
  [set(2, 'fail') + set(1, 'none'), 'fail', 'chain-said-fail', 2],
  [set(1, 'pass'), 'fail', 'chain-value', 1],
  [set(2, 'none') + set(1, 'none'), 'fail', 'chain-value', 2],
  [set(2, 'pass'), 'fail', 'set-incomplete', 1],
  [set(3, 'pass') + set(1, 'none'), 'fail', 'set-incomplete', 2],
  [set(1, 'none') + set(1, 'none'), 'fail', 'instance-twice', 1],
  [set(1, 'none', '; h=from'), 'fail', 'seal-names-fields', 1],
  [set(51, 'none'), 'fail', 'instance-unreadable', null],
  [set(1, 'none').repeat(51), 'fail', 'too-many-sets', null],
])('%j', async (message, result, reason, instance) => {
  expect(await verify(message)).toMatchObject({ result, reason, instance });
});

describe('chains sealed by hand, RFC 8617 §5.1', () => {
  let sign: (data: string) => Promise<string>;
  let record = '';
  beforeAll(async () => {
    const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
    const pair = await crypto.subtle.generateKey(
      { ...algorithm, modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1) },
      true,
      ['sign', 'verify'],
    );
    const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey));
    record = `v=DKIM1; p=${encodeBase64(spki)}`;
    sign = async (data) =>
      encodeBase64(new Uint8Array(await crypto.subtle.sign(algorithm.name, pair.privateKey, bytesFromLatin1(data)))); // prettier-ignore
  });
  const hashed = async (text: string) =>
    encodeBase64(new Uint8Array(await crypto.subtle.digest('SHA-256', bytesFromLatin1(text))));

  interface More {
    /** Tags more in the seal and in the message signature, each with its semicolon. */
    readonly seal?: string;
    readonly message?: string;
    /** h= of the message signature: none but From is there. */
    readonly names?: string;
    readonly results?: string;
  }
  /** A set more on top; every field is written so that its relaxed form (RFC 6376 §3.4.2) is seen at once. */
  async function sealed(
    message: string,
    instance: number,
    cv: string,
    {
      seal = '',
      message: more = '',
      names = 'from',
      results: told = `i=${instance}; mx.example.com; none`,
    }: More = {},
  ): Promise<string> {
    const [header = '', body = ''] = message.split('\r\n\r\n');
    const lines = header.split('\r\n');
    const before = lines.filter((line) => line.startsWith('ARC-')).toReversed();
    const relaxed = (line: string) =>
      line.replace(/^([^:]*): /, (_, name: string) => `${name.toLowerCase()}:`);
    const results = `ARC-Authentication-Results: ${told}`;
    const from = lines.find((line) => names === 'from' && line.startsWith('From: '));
    const ams = `ARC-Message-Signature: i=${instance}; a=rsa-sha256; c=relaxed/relaxed; d=example.com; s=s; h=${names}; bh=${await hashed(body)};${more} b=`;
    const signature = ams + (await sign((from === undefined ? '' : `${relaxed(from)}\r\n`) + relaxed(ams)));
    const as = `ARC-Seal: i=${instance}; a=rsa-sha256; d=example.com; s=s; cv=${cv};${seal} b=`;
    const data = [...before, results, signature, as].map(relaxed).join('\r\n');
    return [as + (await sign(data)), signature, results, message].join('\r\n');
  }
  const start = 'From: a@example.com\r\nSubject: x\r\n\r\nHi\r\n';
  const twice = async (between: (text: string) => string = (text) => text) =>
    sealed(between(await sealed(start, 1, 'none')), 2, 'pass');
  const judged = (message: string, texted: string | null = record, options = {}) =>
    verifyArc(
      bytesFromLatin1(message),
      {
        resolver: neutralResolver(texts(texted === null ? {} : { 's._domainkey.example.com': texted })),
        signal: new AbortController().signal,
        now: () => 0,
        crypto,
      },
      options,
    );
  const pass = { result: 'pass', reason: null, open: null, oldestPass: 0 };

  test('one set, and two', async () => {
    expect(await judged(await sealed(start, 1, 'none'))).toMatchObject(pass);
    expect(await judged(await twice())).toMatchObject(pass);
  });
  test('§5.2 step 5: a text changed between the two: only the newest message signature must fit', async () => {
    const message = await twice((text) => text.replace(/Hi\r\n$/, 'Hi there\r\n'));
    expect(await judged(message)).toMatchObject({ ...pass, oldestPass: 2 });
  });
  test.each<[string, (text: string) => string, string, number]>([
    ['the text changed behind the newest', (text) => text.replace(/Hi\r\n$/, 'Ho\r\n'), 'message-signature', 2],
    ['the author changed', (text) => text.replace('a@', 'b@'), 'message-signature', 2],
    ['what the first set tells changed', (text) => text.replace('i=1; mx.', 'i=1; my.'), 'seal', 2],
    ['the newest seal changed', (text) => text.replace('cv=pass;', 'cv=pass; t=1;'), 'seal', 2],
    ['the first set is gone', (text) => text.replace(/ARC-[A-Za-z-]+: i=1;.*\r\n/g, ''), 'set-incomplete', 1],
    ['one field of it is gone', (text) => text.replace(/ARC-Seal: i=1;.*\r\n/, ''), 'set-incomplete', 1],
    ['its number is nothing', (text) => text.replace('ARC-Seal: i=1;', 'ARC-Seal: i=0;'), 'instance-unreadable', 0],
  ])('%s', async (_, change, reason, instance) => {
    expect(await judged(change(await twice()))).toMatchObject({
      result: 'fail',
      reason,
      instance: instance === 0 ? null : instance,
    });
  }); // prettier-ignore
  test('the order of the fields in the message means nothing', async () => {
    const [header = '', body = ''] = (await twice()).split('\r\n\r\n');
    const mixed = header.split('\r\n').toReversed().join('\r\n');
    expect(await judged(`${mixed}\r\n\r\n${body}`)).toMatchObject(pass);
  });
  test('a seal that names fields fails though it was sealed so, §4.1.3', async () => {
    const message = await sealed(start, 1, 'none', { seal: ' h=from;' });
    expect(await judged(message)).toMatchObject({ result: 'fail', reason: 'seal-names-fields' });
  });
  test.each<[string, More, string]>([
    ['§4.1.3: tags that no seal has mean nothing', { seal: ' c=simple/simple; l=x; q=http; x=1;' }, 'pass null'],
    ['§4.1.3: t= is one of a seal, and a number', { seal: ' t=now;' }, 'fail seal'],
    ['§4.1.2: v= MUST be ignored', { message: ' v=2;' }, 'pass null'],
    ['§4.1.2, RFC 6376 §3.5: q= as in DKIM', { message: ' q=http;' }, 'fail message-signature'],
    ['§4.1.2, RFC 6376 §3.5: l= beyond the text', { message: ' l=99;' }, 'fail message-signature'],
    ['§4.1.2, RFC 6376 §5.4: From MUST be signed', { names: 'subject-none' }, 'fail message-signature'],
    ['§4.1.2, RFC 6376 §3.5: h= MUST NOT be empty', { names: '' }, 'fail message-signature'],
    ['§4.1.2: the seal is not to be signed', { names: 'arc-seal' }, 'fail message-signs-seal'],
    ['§4.1.1: comments around the instance', { results: '(a (b) \\) i=2;) i (c) = 1 (d) ; mx.example.com; none' }, 'pass null'],
    ['§4.1.1: no semicolon behind it', { results: 'i=1 mx.example.com; none' }, 'fail instance-unreadable'],
    ['§4.1.1: three digits', { results: 'i=001; mx.example.com; none' }, 'fail instance-unreadable'],
    ['§4.1.1: a capital I', { results: 'I=1; mx.example.com; none' }, 'fail instance-unreadable'],
    ['§4.1.1: not in front', { results: 'mx.example.com; i=1; none' }, 'fail instance-unreadable'],
  ])('%s', async (_, more, expected) => {
    const { result, reason } = await judged(await sealed(start, 1, 'none', more));
    expect(`${result} ${reason}`).toBe(expected);
  }); // prettier-ignore
  test('§5.2 step 4 asks for the newest message signature, step 5 tells of older ones', async () => {
    const message = await sealed(await sealed(start, 1, 'none', { names: '' }), 2, 'pass');
    expect(await judged(message)).toMatchObject({ ...pass, oldestPass: 2 });
  });
  test('§5.1.2: who found the chain broken seals its own set alone; nothing of it is computed', async () => {
    const once = await sealed(start, 1, 'none');
    const found = await judged(await sealed(once, 2, 'fail'));
    expect(found).toMatchObject({ result: 'fail', reason: 'chain-said-fail', instance: 2 });
    expect(found.sets.map(({ message, seal }) => [message, seal])).toEqual([[null, null], [null, null]]);
    const later = await judged(await sealed(await sealed(once, 2, 'fail'), 3, 'pass'));
    expect(later).toMatchObject({ result: 'fail', reason: 'chain-value', instance: 2 });
  }); // prettier-ignore
  test.each([
    ['no key', null, 'fail message-signature'],
    ['a revoked key', 'v=DKIM1; p=', 'fail message-signature'],
    ['a key not for mail', () => `s=other; ${record.slice(9)}`, 'fail message-signature'],
    ['a key for sha1 alone', () => `h=sha1; ${record.slice(9)}`, 'fail message-signature'],
    ['a key on trial', () => `t=y:s; ${record.slice(9)}`, 'pass null'],
    ['no answer', '!', 'unknown null'],
  ])('keys are those of DKIM: %s', async (_, texted, expected) => {
    const { result, reason } = await judged(await twice(), typeof texted === 'function' ? texted() : texted);
    expect(`${result} ${reason}`).toBe(expected);
  });
  test('what cannot be computed is open, what is wrong is wrong all the same', async () => {
    const message = await twice();
    const open = { result: 'unknown', reason: null };
    expect(await judged(message, record, { body: 'missing' })).toMatchObject({
      ...open,
      open: 'body-not-given',
    });
    expect(await judged(message, '!')).toMatchObject({ ...open, open: 'key-unavailable' });
    expect(await judged(message, null)).toMatchObject({ result: 'fail', reason: 'message-signature' });
    const changed = message.replace('a@', 'b@');
    expect(await judged(changed, record, { body: 'missing' })).toMatchObject({ result: 'fail' });
  });
});

test('fifty sets end', async () => {
  const chain = Array.from({ length: 50 }, (_, at) => set(50 - at, at === 49 ? 'none' : 'pass')).join('');
  expect((await verify(`${chain}From: a@example.com\r\n\r\n`)).sets).toHaveLength(50);
});
