import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Deps } from '../../../src/core/checks/check.ts';
import { explainMessage } from '../../../src/core/checks/message-explain.ts';
import { namesToAsk } from '../../../src/core/checks/message-names.ts';
import { readMessage } from '../../../src/core/checks/message-read.ts';
import { zoneFromRecords, zoneResolver } from '../../../src/core/dns/zone.ts';
import type { Resolver } from '../../../src/core/dns/types.ts';
import { arrived, letter, signed, type Arrival, type Letter, type Signing } from '../../support/letters.ts';

/** The zones that the journeys ask real servers for. */
const folder = join(import.meta.dirname, '../../zones');
const zones = readdirSync(folder).filter((file) => /^(?:letters|courier)\.test\.zone$/.test(file)).map((file) => readFileSync(join(folder, file), 'utf8')); // prettier-ignore
const resolver = zoneResolver(zones.join('\n'));
const deps: Deps = {
  resolver,
  signal: new AbortController().signal,
  now: () => Date.UTC(2026, 10, 24),
  crypto: globalThis.crypto,
};

const explain = (text: string, body: 'given' | 'missing' = 'given', more: Partial<Deps> = {}) =>
  explainMessage(readMessage(Uint8Array.from(Buffer.from(text, 'latin1')), body), { ...deps, ...more });
const made = async (
  one: Letter,
  signing: Signing | null,
  change: (text: string) => string,
  arrival: Arrival,
) => arrived(change(signing ? await signed(letter(one), signing) : letter(one)), arrival);
const same = (text: string) => text;
const courier: Arrival = { ip: '192.0.2.141', helo: 'out.courier.test', path: 'b.1@bounces.courier.test' };
const elsewhere: Arrival = { ip: '192.0.2.200', helo: 'relay.forwarder.test' };
const footer = (text: string) => `${text}-- \r\nThis mail was scanned.\r\n`;
const tag = (text: string) => text.replace('Subject: ', 'Subject: [club] ');
const list = 'List-Id: <club.lists.test>\r\n';
const passedOn = (mailbox: string) => [`Received: from mail.letters.test (mail.letters.test [192.0.2.140]) by in.courier.test with ESMTPS id 1 for <${mailbox}>; Tue, 10 Nov 2026 08:00:02 +0000`]; // prettier-ignore
const noted = ['Authentication-Results: mx.receiver.test; dkim=pass header.d=letters.test header.s=nowhere; dmarc=pass header.from=letters.test']; // prettier-ignore
/** Both forms of a text; `text` and `html` end before the boundary and before `</body>`. */
const both = (text: string, html: string) =>
  `--in\r\nContent-Type: text/plain\r\n\r\n${text}\r\n--in\r\nContent-Type: text/html\r\n\r\n<body>\r\n${html}\r\n</body>\r\n--in--\r\n`;
const alternative = 'Content-Type: multipart/alternative; boundary=in';
/** As Mailman does it: the message becomes the first part of a new one. */
const wrapped = (text: string) => {
  const end = text.indexOf('\r\n\r\n');
  const header = text.slice(0, end).replace(alternative, 'Content-Type: multipart/mixed; boundary=out');
  return `${header}\r\n\r\n--out\r\n${alternative}\r\n\r\n${text.slice(end + 4)}\r\n--out\r\nContent-Type: text/plain\r\n\r\nThe club\r\n--out--\r\n`;
};

type Row = readonly [
  name: string,
  one: Letter,
  signing: Signing | null,
  change: (text: string) => string,
  arrival: Arrival,
  result: string,
  first: string,
];
const rows: readonly Row[] = [
  ['passes both', {}, {}, same, {}, 'pass', 'mail.pass'],
  ['passes with Ed25519', {}, { s: 'ed', key: 'ed25519' }, same, elsewhere, 'pass', 'mail.pass'],
  ['passes with c=simple', {}, { c: 'simple/simple' }, same, elsewhere, 'pass', 'mail.pass'],
  ['both for others (F04, F05)', {}, { d: 'courier.test', s: 'k1', key: 'courier' }, same, courier, 'fail', 'mail.align.both-other'],
  ['SPF for another (F04)', {}, null, same, courier, 'fail', 'mail.align.spf-other'],
  ['DKIM for another (F05)', {}, { d: 'courier.test', s: 'k1', key: 'courier' }, same, { ...courier, ip: '192.0.2.222' }, 'fail', 'mail.align.dkim-other'],
  ['signed by others, and that broken', {}, { d: 'courier.test', s: 'k1', key: 'courier' }, (text) => text.replace('here they are', 'there they were'), { ...courier, ip: '192.0.2.222' }, 'fail', 'mail.unsigned'],
  ['footer (F08)', {}, {}, footer, elsewhere, 'fail', 'mail.body.footer'],
  ['footer, c=simple', {}, { c: 'simple/simple' }, footer, elsewhere, 'fail', 'mail.body.footer'],
  ['banner', {}, {}, (text) => text.replace('\r\n\r\nDear', '\r\n\r\nCAUTION: external\r\n\r\nDear'), elsewhere, 'fail', 'mail.body.banner'],
  ['subject tag (F10)', {}, {}, tag, elsewhere, 'fail', 'mail.header.tag'],
  ['subject tag after Re:', { subject: 'Re: Minutes' }, {}, (text) => text.replace('Re: Minutes', 'Re: [club] Minutes'), elsewhere, 'fail', 'mail.header.tag'],
  ['list (F07)', {}, {}, (text) => list + footer(tag(text)), elsewhere, 'fail', 'mail.list.proved'],
  ['list, beyond proof', {}, {}, (text) => list + text.replace('here they are', 'there they were'), elsewhere, 'fail', 'mail.list'],
  ['changed text', {}, {}, (text) => text.replace('here they are', 'there they were'), elsewhere, 'fail', 'mail.body.changed'],
  ['changed header', {}, {}, (text) => text.replace('bob@', 'rob@'), elsewhere, 'fail', 'mail.header.changed'],
  ['folded anew', { subject: 'Minutes of\r\n the meeting' }, { c: 'simple/simple' }, (text) => text.replace('of\r\n the', 'of the'), elsewhere, 'fail', 'mail.header.changed'],
  ['unfolded', { subject: 'Minutes of the\r\n\tmeeting' }, { c: 'simple/simple' }, (text) => text.replace('the\r\n\tmeeting', 'the\r\n meeting'), elsewhere, 'fail', 'mail.header.folding'],
  ['blanks at line ends', { body: 'Dear all, \r\n' }, { c: 'relaxed/simple' }, same, elsewhere, 'pass', 'mail.pass'],
  ['dots doubled', { body: '.hidden\r\n' }, {}, (text) => text.replace('.hidden', '..hidden'), elsewhere, 'fail', 'mail.body.form'],
  ['mbox mark', { body: 'From here on\r\n' }, {}, (text) => text.replace('\r\nFrom here', '\r\n>From here'), elsewhere, 'fail', 'mail.body.form'],
  ['encoded anew', { body: 'Gr\u00fc\u00dfe\r\n', more: ['Content-Type: text/plain; charset=iso-8859-1', 'Content-Transfer-Encoding: 8bit'] }, {}, (text) => text.replace('8bit', 'quoted-printable').replace('Gr\u00fc\u00dfe', 'Gr=FC=DFe'), elsewhere, 'fail', 'mail.body.form'],
  ['expired on arrival', {}, { more: 't=1700000000; x=1700086400;' }, same, elsewhere, 'fail', 'mail.signature.expired'],
  ['expired since', {}, { more: 't=1794297600; x=1794384000;' }, same, elsewhere, 'pass', 'mail.pass'],
  ['no key (F09)', {}, { s: 'nowhere' }, (text) => text.replace('Minutes', 'Hours'), elsewhere, 'fail', 'mail.key.missing'],
  ['wrong selector (F09)', {}, { s: 'mail2027' }, same, elsewhere, 'fail', 'mail.key.other'],
  ['rotated (F10)', {}, { s: 'mail2025', key: 'rotated' }, same, elsewhere, 'fail', 'mail.key.other'],
  ['withdrawn key', {}, { s: 'gone' }, same, elsewhere, 'fail', 'mail.key.revoked'],
  ['forwarded, signed (F06)', {}, {}, same, { ...elsewhere, before: ['Received: from mail.letters.test (mail.letters.test [192.0.2.140]) by relay.forwarder.test with ESMTP id 1; Tue, 10 Nov 2026 08:00:02 +0000'] }, 'pass', 'mail.pass'],
  ['forwarded, unsigned (F06)', { more: ['X-Forwarded-To: bob@receiver.test'] }, null, same, elsewhere, 'fail', 'mail.forwarded.unsigned'],
  ['forwarded with a bounce address of the forwarder (SRS)', {}, null, same, { ...courier, path: 'SRS0=aa=bb=letters.test=ann@courier.test' }, 'fail', 'mail.forwarded.unsigned'],
  ['the same by Gmail', {}, null, same, { ...courier, path: 'bob+caf_=bob=receiver.test@courier.test' }, 'fail', 'mail.forwarded.unsigned'],
  ['passed on from another mailbox', {}, null, same, { ...courier, path: 'ann@letters.test', before: passedOn('bob@old.test') }, 'fail', 'mail.forwarded.unsigned'],
  ['passed on, and signed by the one who did', {}, { d: 'courier.test', s: 'k1', key: 'courier' }, same, { ...courier, path: 'ann@letters.test', before: passedOn('bob@old.test') }, 'fail', 'mail.forwarded.unsigned'],
  ['a relay of the sender: the mailbox is the same', {}, null, same, { ...courier, path: 'ann@letters.test', before: passedOn('bob@receiver.test') }, 'fail', 'mail.spf.not-listed'],
  ['a service that signs, and whose address is not listed (F05)', {}, { d: 'courier.test', s: 'k1', key: 'courier' }, same, { ...courier, path: 'ann@letters.test' }, 'fail', 'mail.align.dkim-other'],
  ['a field added that the signer had ruled out', {}, { h: ['from', 'to', 'subject', 'date', 'message-id', 'reply-to'] }, (text) => text.replace('\r\nTo: ', '\r\nReply-To: club@lists.test\r\nTo: '), elsewhere, 'fail', 'mail.header.added'],
  ['the same by a list that marks the subject', {}, { h: ['from', 'to', 'subject', 'date', 'message-id', 'reply-to'] }, (text) => list + text.replace('\r\nTo: ', '\r\nReply-To: club@lists.test\r\nTo: ').replace('\r\nSubject: ', '\r\nSubject: [club] '), elsewhere, 'fail', 'mail.list.proved'],
  ['wrapped by a list, with Content-Type signed', { more: [alternative], body: both('Dear', '<p>Dear</p>') }, { h: ['from', 'to', 'subject', 'date', 'message-id', 'content-type'] }, (text) => list + tag(wrapped(text)), elsewhere, 'fail', 'mail.list.proved'],
  ['a disclaimer in both forms of the text', { more: [alternative], body: both('Dear', '<p>Dear</p>') }, {}, (text) => text.replace('Dear\r\n--in', 'Dear\r\nSecret\r\n--in').replace('</body>', '<p>Secret</p>\r\n</body>'), elsewhere, 'fail', 'mail.body.footer'],
  ['a signature that fits nothing', {}, {}, (text) => text.replace('here they are', 'there they were').replace('bob@', 'rob@'), elsewhere, 'fail', 'mail.signature.nothing-fits'],
  ['the key is gone, and the receiver had it', {}, { s: 'nowhere' }, same, { ...elsewhere, above: noted }, 'open', 'mail.key.gone-since'],
  ['IPv6 not listed (F23)', {}, null, same, { ip: '2001:db8::140' }, 'fail', 'mail.spf.ipv6'],
  ['not listed', {}, null, same, { ip: '192.0.2.199' }, 'fail', 'mail.spf.not-listed'],
  ['subdomain without SPF (F20)', {}, null, same, { path: 'x@news.letters.test' }, 'fail', 'mail.spf.subdomain'],
  ['web form (F30)', { from: 'Visitor <v@gmail.com>', more: ['X-PHP-Originating-Script: 1000:form.php'] }, null, same, { path: 'www-data@mail.letters.test' }, 'none', 'mail.form'],
  ['shown address (F34)', { from: '"service@bank.example" <ann@letters.test>' }, {}, same, {}, 'pass', 'mail.shown-address'],
  ['two From', { more: ['From: Eve <eve@evil.test>'] }, {}, same, {}, 'permerror', 'mail.from.several'],
  ['a name without an address', { from: 'Mailer-Daemon' }, null, same, {}, 'permerror', 'mail.from.no-domain'],
  ['an address of no domain', { from: 'Ann <ann@[192.0.2.1]>' }, null, same, {}, 'permerror', 'mail.from.no-domain'],
  ['two domains in one From', { from: 'ann@letters.test, eve@evil.test' }, null, same, {}, 'permerror', 'mail.from.several'],
  ['no From', { from: '' }, null, same, {}, 'permerror', 'mail.from.missing'],
  ['the receiver found it valid', {}, {}, footer, { ...elsewhere, above: ['Authentication-Results: mx.receiver.test; dkim=pass header.d=letters.test header.s=mail2026; dmarc=pass header.from=letters.test'] }, 'open', 'mail.copy.differs'],
]; // prettier-ignore

describe('the cause comes first (ux.md §10)', () => {
  test.each(rows)('%s', async (_, one, signing, change, arrival, result, first) => {
    const verdict = await explain(await made(one, signing, change, arrival));
    expect({ result: verdict.dmarc.result, first: verdict.findings[0]?.id }).toEqual({ result, first });
  });
});

describe('a server that passed it on to the same mailbox (RFC 5321 §5.1)', () => {
  type Mx = Awaited<ReturnType<Resolver['lookup']>>;
  const answers: readonly (readonly [string, Mx, string, string])[] = [
    ['MX names it: the receiver’s own', { status: 'found', records: [{ preference: 10, exchange: 'in.courier.test' }] as never, ttl: 60, authentic: false, detail: null }, 'open inside', 'mail.spf.inside'],
    ['MX names another: the sender’s', { status: 'found', records: [{ preference: 10, exchange: 'mx.receiver.test' }] as never, ttl: 60, authentic: false, detail: null }, 'fail ', 'mail.spf.not-listed'],
    ['MX could not be looked up: nobody knows', { status: 'failed', reason: 'servfail', note: '', detail: null }, 'open look-up', 'mail.spf.inside-unread'],
  ]; // prettier-ignore
  test.each(answers)('%s', async (_, mx, result, first) => {
    const asking: Resolver = {
      lookup: ((name, type, ...rest) =>
        type === 'MX' && name === 'receiver.test'
          ? Promise.resolve(mx)
          : resolver.lookup(name, type, ...rest)) as Resolver['lookup'],
    };
    const text = await made({}, null, same, { ...courier, path: 'ann@letters.test', before: passedOn('bob@receiver.test') }); // prettier-ignore
    const verdict = await explain(text, 'given', { resolver: asking });
    expect(`${verdict.dmarc.result} ${verdict.dmarc.open.join(' ')}`).toBe(result);
    expect(verdict.findings[0]?.id).toBe(first);
  });
});

test('a key that was read has its size, whatever became of the signature', async () => {
  const verdict = await explain(await made({}, {}, footer, elsewhere));
  expect(verdict.rules.find(({ id }) => id === 'key-size')?.state).toBe('met');
});

describe('DMARC of one message, RFC 9989 beside RFC 7489', () => {
  const spf = { TXT: ['v=spf1 ip4:192.0.2.140 -all'] };
  const told = async (records: Parameters<typeof zoneFromRecords>[0], one: Letter, arrival: Arrival) => {
    const verdict = await explain(await made(one, null, same, arrival), 'given', {
      resolver: zoneFromRecords(records),
    });
    return { dmarc: verdict.dmarc, ids: verdict.findings.map(({ id }) => id) };
  };

  test('§4.10.1: a record without a valid policy is none, and is not called missing', async () => {
    const { dmarc, ids } = await told({ 'letters.test': spf, '_dmarc.letters.test': { TXT: ['v=DMARC1; p=rejct'] } }, {}, {}); // prettier-ignore
    expect(dmarc).toMatchObject({ result: 'none', verdict: { policyDomain: 'letters.test', policy: null } });
    expect(ids[0]).toBe('mail.policy-invalid');
  });

  test('§4.3, RFC 7208 §2.4: an empty bounce address stands for the HELO name', async () => {
    const records = { 'mail.letters.test': spf, '_dmarc.letters.test': { TXT: ['v=DMARC1; p=reject'] } };
    expect((await told(records, {}, { path: '' })).dmarc).toMatchObject({ result: 'pass', verdict: { spfAligned: true } }); // prettier-ignore
    // HELO alone counts for nothing while there is a bounce address.
    expect((await told(records, {}, { path: 'b@other.test' })).dmarc.result).toBe('fail');
  });

  test('§4.10.1: a record that could not be looked up is named first, and nothing rests on it', async () => {
    const { dmarc, ids } = await told(
      { 'letters.test': spf, '_dmarc.letters.test': { fail: 'servfail' } },
      {},
      {},
    );
    expect([dmarc.result, dmarc.open, ids]).toEqual(['open', ['look-up'], ['mail.policy.unread']]);
  });

  test('§3.2.13: a domain that does not exist', async () => {
    const records = { 'courier.test': { TXT: ['v=spf1 ip4:192.0.2.141 -all'] } };
    expect((await told(records, {}, { ...courier, path: 'b@courier.test' })).ids[0]).toBe('mail.from.unknown-domain'); // prettier-ignore
    const alive = { ...records, 'www.letters.test': { A: ['192.0.2.1'] } };
    expect((await told(alive, {}, { ...courier, path: 'b@courier.test' })).ids[0]).toBe('mail.no-policy');
  });

  test('F30: the visitor of a site whose people get the message', async () => {
    const records = { '_dmarc.visitor.test': { TXT: ['v=DMARC1; p=reject'] }, 'web.receiver.test': { TXT: ['v=spf1 ip4:192.0.2.140 -all'] } }; // prettier-ignore
    const one = { from: 'V <v@visitor.test>', more: ['X-PHP-Originating-Script: 33:contact.php'] };
    expect((await told(records, one, { path: 'www-data@web.receiver.test' })).ids).toEqual(['mail.form']);
  });

  test('RFC 7208 §2.5: a server in front of the receiver is no sender, and its word alone is no pass', async () => {
    const mx = (host: string) => ({ 'letters.test': spf, '_dmarc.letters.test': { TXT: ['v=DMARC1; p=reject'] }, 'receiver.test': { MX: [[10, host]] as const } }); // prettier-ignore
    const arrival = { ip: '192.0.2.141', helo: 'out.courier.test', before: passedOn('bob@receiver.test') };
    const inside = await told(mx('in.courier.test'), {}, arrival);
    expect([inside.dmarc.result, inside.dmarc.open, inside.ids]).toEqual(['open', ['inside'], ['mail.spf.inside']]); // prettier-ignore
    const outside = await told(mx('mx.receiver.test'), {}, arrival);
    expect([outside.dmarc.result, outside.ids[0]]).toEqual(['fail', 'mail.spf.not-listed']);
    // A bounce address of others would not be aligned from anywhere.
    expect((await told(mx('in.courier.test'), {}, { ...arrival, path: 'x@other.test' })).dmarc.result).toBe('fail'); // prettier-ignore
  });

  test('as long as it may still pass, it does not fail for another domain', async () => {
    const text = await made({}, { d: 'courier.test', s: 'k1', key: 'courier' }, same, courier);
    const failing: Resolver = {
      lookup: (name, type, ...rest) =>
        name === 'letters.test'
          ? Promise.resolve({ status: 'failed', reason: 'timeout', note: '', detail: null })
          : resolver.lookup(name, type, ...rest),
    };
    const verdict = await explain(text.replace('<b.1@bounces.courier.test>', '<ann@letters.test>'), 'given', { resolver: failing }); // prettier-ignore
    expect([verdict.dmarc.result, verdict.findings.map(({ id }) => id)]).toEqual(['open', ['mail.spf.failed']]); // prettier-ignore
  });

  test('what ARC says is no pass', async () => {
    const above = ['Authentication-Results: mx.receiver.test; arc=pass (i=1 dmarc=pass); dmarc=fail'];
    const { dmarc } = await told({ '_dmarc.letters.test': { TXT: ['v=DMARC1; p=reject'] } }, {}, { above });
    expect(dmarc.result).toBe('fail');
  });

  test('pct: the result is the same, what is asked for is not', async () => {
    const { dmarc, ids } = await told({ '_dmarc.letters.test': { TXT: ['v=DMARC1; p=reject; pct=20'] } }, {}, {}); // prettier-ignore
    expect(dmarc).toMatchObject({
      result: 'fail',
      older: { result: 'fail', policy: 'reject', restPolicy: 'quarantine', percent: 20 },
    });
    expect(ids).not.toContain('mail.older-differs');
  });

  test('§4.10.2: no record above means no domain above; the suffix list sees one', async () => {
    const { dmarc, ids } = await told({ 'letters.test': spf, '_dmarc.news.letters.test': { TXT: ['v=DMARC1; p=reject'] } }, { from: 'Ann <ann@news.letters.test>' }, {}); // prettier-ignore
    expect(dmarc).toMatchObject({ result: 'fail', older: { result: 'pass', organizationalDomain: 'letters.test' } }); // prettier-ignore
    expect(ids).toContain('mail.older-differs');
  });

  test('the same by both: nothing more is told', async () => {
    const { dmarc } = await told({ 'letters.test': spf, '_dmarc.letters.test': { TXT: ['v=DMARC1; p=reject; pct=20'] } }, {}, {}); // prettier-ignore
    expect(dmarc).toMatchObject({ result: 'pass', older: null });
  });

  test('several records end the search of RFC 7489, and not that of RFC 9989', async () => {
    const records = { '_dmarc.news.letters.test': { TXT: ['v=DMARC1; p=none', 'v=DMARC1; p=none'] }, '_dmarc.letters.test': { TXT: ['v=DMARC1; p=reject'] } }; // prettier-ignore
    const { dmarc } = await told(records, { from: 'Ann <ann@news.letters.test>' }, {});
    expect(dmarc).toMatchObject({ result: 'fail', verdict: { policy: 'reject' }, older: { result: 'none' } });
  });
});

test('a forwarded message that is signed says why SPF failed', async () => {
  const verdict = await explain(
    await made({ more: ['X-Forwarded-To: bob@receiver.test'] }, {}, same, elsewhere),
  );
  expect(verdict.findings.map(({ id }) => id)).toContain('mail.forwarded');
});

test('without the text nothing fails that may pass', async () => {
  const text = (await made({}, {}, same, elsewhere)).split('\r\n\r\n')[0] ?? '';
  const verdict = await explain(`${text}\r\n`, 'missing');
  expect(verdict.dmarc.result).toBe('open');
  expect(verdict.signatures[0]?.verdict.header).toBe('pass');
  expect(verdict.findings[0]?.id).toBe('mail.body.not-given');
  expect(verdict.rules.find(({ id }) => id === 'dkim')?.state).toBe('unknown');
});

test('a failed look-up is never a failure', async () => {
  const failing: Resolver = {
    lookup: () => Promise.resolve({ status: 'failed', reason: 'timeout', note: '', detail: null }),
  };
  const verdict = await explain(await made({}, {}, same, {}), 'given', { resolver: failing });
  expect(verdict.dmarc.result).toBe('open');
  expect(verdict.findings.map(({ id }) => id)).toEqual([
    'mail.policy.unread',
    'mail.key.unread',
    'mail.spf.failed',
  ]);
  expect(verdict.rules.filter(({ state }) => state === 'not-met')).toEqual([]);
});

test('a probe is certain only where the whole signature fits again', async () => {
  const proved = await explain(await made({}, {}, (text) => footer(tag(text)), elsewhere));
  expect(proved.signatures[0]?.proofs).toEqual({
    body: { kind: 'footer', lines: 2 },
    header: [{ kind: 'tag', tag: '[club]' }],
    whole: true,
  });
  const half = await explain(await made({}, {}, (text) => footer(text).replace('bob@', 'rob@'), elsewhere));
  expect(half.signatures[0]?.proofs?.whole).toBe(false);
  expect(half.findings[0]?.id).toBe('mail.body.changed');
});

test('only the names that were listed, and those that records name, are asked', async () => {
  const asked = new Set<string>();
  const watching: Resolver = {
    lookup(name, type, signal, options) {
      asked.add(`${name} ${type}`);
      return resolver.lookup(name, type, signal, options);
    },
  };
  const text = await made({ from: 'secret.marker@letters.test' }, {}, same, { path: 'bounce.marker@letters.test' }); // prettier-ignore
  const facts = readMessage(Uint8Array.from(Buffer.from(text, 'latin1')), 'given');
  await explainMessage(facts, { ...deps, resolver: watching });
  const listed = new Set(namesToAsk(facts, facts.boundary).map(({ name, type }) => `${name} ${type}`));
  expect([...asked].filter((one) => !listed.has(one) && one !== 'mail.letters.test A')).toEqual([]);
  expect([...asked].join(' ')).not.toContain('marker');
});

test('RFC 7208 §7.2 %{l}: the local part is in a question only where the person agreed', async () => {
  const text = arrived(letter(), { ip: '192.0.2.222', path: 'ann@boxes.letters.test' });
  const facts = readMessage(Uint8Array.from(Buffer.from(text, 'latin1')), 'given');
  const told = async (localPart?: 'ask' | 'withhold') => {
    const asked: string[] = [];
    const noting: Resolver = {
      lookup(name, type, ...rest) {
        asked.push(name);
        return resolver.lookup(name, type, ...rest);
      },
    };
    const options = localPart ? { localPart } : {};
    const { spf, dmarc } = await explainMessage(facts, { ...deps, resolver: noting }, options);
    return [spf?.check.result, dmarc.result, asked.filter((name) => name.includes('ann'))];
  };
  const silent = ['unknown', 'open', []];
  expect(await told()).toEqual(silent);
  expect(await told('withhold')).toEqual(silent);
  expect(await told('ask')).toEqual(['pass', 'pass', ['ann.allowed.boxes.letters.test']]);
  expect(namesToAsk(facts, facts.boundary).filter(({ name }) => name.includes('ann'))).toEqual([]);
});

test.each([
  'Received-SPF: pass (mx.receiver.test: ok) client-ip=192.0.2.140;',
  'Authentication-Results: mx.receiver.test; spf=pass smtp.mailfrom=letters.test smtp.remote-ip=192.0.2.140',
  'X-Forefront-Antispam-Report: CIP:192.0.2.140;H:mail.letters.test;',
])('a sender cannot choose the address that is judged: %s', (claim) => {
  const boundaryIn = (text: string) =>
    readMessage(Uint8Array.from(Buffer.from(text, 'latin1')), 'given').boundary?.ip;
  // Sent along with the message it counts for nothing; above the receiver's own line it is the receiver's word.
  expect(boundaryIn(arrived(letter({ more: [claim] }), elsewhere))).toBe('192.0.2.200');
  expect(boundaryIn(arrived(letter(), { ...elsewhere, above: [claim] }))).toBe('192.0.2.140');
});
