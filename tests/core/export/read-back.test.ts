/**
 * Terraform, DNSControl, octoDNS, Stalwart and mailcow are not among Debian's programs: what we write for them is read
 * back by parsers that are not ours (HashiCorp's own for HCL, acorn, yaml, smol-toml, the shell).
 */
import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse as parseHcl } from '@cdktf/hcl2json';
import { parse as parseScript, type Expression } from 'acorn';
import { parse as parseToml } from 'smol-toml';
import { expect, test } from 'vitest';
import { isScalar, parse as parseYaml, parseDocument, visit } from 'yaml';
import { signingConfig } from '../../../src/core/build/dkim-config.ts';
import { codeFormats } from '../../../src/core/build/code-formats.ts';
import { consentRecord, noMailSet, type NewRecord } from '../../../src/core/build/sets.ts';
import { recordsAsCode } from '../../../src/core/export/records-as-code.ts';

const key = `v=DKIM1; k=rsa; p=${'A'.repeat(392)}`;
const awkward = ['v=x; a="b"; c=\\d\\\\; \'e\'', 'v=spf1 exists:%{i}._spf.x.example ${var.x} $${y} %%{z} -all', 'v=DMARC1; p=none;; # no comment', 'v=x n=größe 漢 🦊', 'a: b - c, [d] {e} *f &g !h |i >j', 'x'.repeat(256)]; // prettier-ignore
const records: readonly NewRecord[] = [
  ...noMailSet('x.example'),
  consentRecord('other.example', 'x.example'),
  { name: 's1._domainkey.x.example', type: 'TXT', value: key },
  ...awkward.map((value, at) => ({ name: `t${at}.x.example`, type: 'TXT', value }) as const),
  { name: '9.x.example', type: 'TXT', value: 'one' },
  { name: '9.x.example', type: 'TXT', value: 'two' },
];
const wanted = (type: NewRecord['type']) =>
  [...new Set(records.filter((one) => one.type === type).map(({ name }) => name))]
    .map((name) => [
      name,
      records
        .filter((one) => one.type === type && one.name === name)
        .map(({ value }) => value)
        .sort(),
    ]) // prettier-ignore
    .sort();

/** RFC 1035 §5.1: quoted strings with `\DDD` in decimal; Route 53 writes octal. */
const joined = (zoneText: string, base: 8 | 10 = 10): string =>
  Buffer.from(
    [...zoneText.matchAll(/"((?:[^"\\]|\\.)*)"/g)]
      .map(([, inner = '']) =>
        inner.replace(/\\(\d{3})|\\(.)/g, (_, digits: string | undefined, one: string) =>
          digits === undefined ? one : String.fromCharCode(parseInt(digits, base)),
        ),
      ) // prettier-ignore
      .join(''),
    'latin1',
  ).toString('utf8');
const whole = (relative: string) =>
  relative === '@' || relative === '' ? 'x.example' : `${relative}.x.example`;

type Block = Readonly<Record<string, unknown>>;
/** Blocks of a resource, by their labels. hcl2json hands templates on as written: `$${` stands for `${`. */
async function blocksOf(format: (typeof codeFormats)[number], resource: string): Promise<readonly Block[]> {
  const text = recordsAsCode(format, records, 'x.example', 300);
  const read = (await parseHcl('records.tf', text)) as { readonly resource?: Readonly<Record<string, Readonly<Record<string, readonly Block[]>>>> }; // prettier-ignore
  return Object.values(read.resource?.[resource] ?? {}).flat();
}
const template = (text: unknown) => String(text).replace(/([$%])\1\{/g, '$1{');
const texts = (blocks: readonly (readonly [name: unknown, values: readonly string[]])[]) => {
  const names = new Map<string, string[]>();
  for (const [name, values] of blocks) {
    const at = String(name).replace(/\.$/, '');
    names.set(at, [...(names.get(at) ?? []), ...values].sort());
  }
  return [...names].sort();
};
const list = (value: unknown) => (Array.isArray(value) ? (value as readonly unknown[]) : []);

test('Terraform: Route 53', async () => {
  const blocks = await blocksOf('terraform-route53', 'aws_route53_record');
  const txt = blocks.filter(({ type }) => type === 'TXT');
  // The provider puts the outer quotes itself; between the strings they are written (its own documentation).
  expect(texts(txt.map(({ name, records: all }) => [name, list(all).map((one) => joined(`"${template(one)}"`.replaceAll('""', '" "'), 8))]))).toEqual(wanted('TXT')); // prettier-ignore
  expect(blocks.find(({ type }) => type === 'MX')).toMatchObject({ name: 'x.example', records: ['0 .'], ttl: 300 }); // prettier-ignore
  expect(txt.every(({ zone_id }) => zone_id === '${aws_route53_zone.main.zone_id}')).toBe(true);
});

test('Terraform: Cloudflare', async () => {
  const blocks = await blocksOf('terraform-cloudflare', 'cloudflare_dns_record');
  expect(texts(blocks.filter(({ type }) => type === 'TXT').map(({ name, content }) => [name, [joined(template(content))]]))).toEqual(wanted('TXT')); // prettier-ignore
  expect(blocks.find(({ type }) => type === 'MX')).toMatchObject({ name: 'x.example', priority: 0, content: '.' }); // prettier-ignore
});

test('Terraform: Google Cloud', async () => {
  const blocks = await blocksOf('terraform-google', 'google_dns_record_set');
  expect(texts(blocks.filter(({ type }) => type === 'TXT').map(({ name, rrdatas }) => [name, list(rrdatas).map((one) => joined(template(one)))]))).toEqual(wanted('TXT')); // prettier-ignore
  expect(blocks.find(({ type }) => type === 'MX')).toMatchObject({ name: 'x.example.', rrdatas: ['0 .'] });
});

test('Terraform: Azure', async () => {
  const blocks = await blocksOf('terraform-azure', 'azurerm_dns_txt_record');
  const values = (record: unknown) => list(record).map((one) => template((one as Block)['value']));
  expect(texts(blocks.map(({ name, record }) => [whole(String(name)), values(record)]))).toEqual(wanted('TXT')); // prettier-ignore
  expect(await blocksOf('terraform-azure', 'azurerm_dns_mx_record')).toMatchObject([{ name: '@', zone_name: 'x.example', record: [{ preference: 0, exchange: '.' }] }]); // prettier-ignore
});

test('Terraform: Hetzner', async () => {
  const blocks = await blocksOf('terraform-hetzner', 'hcloud_zone_rrset');
  const values = (all: unknown) => list(all).map((one) => joined(template((one as Block)['value'])));
  expect(texts(blocks.filter(({ type }) => type === 'TXT').map(({ name, records: all }) => [whole(String(name)), values(all)]))).toEqual(wanted('TXT')); // prettier-ignore
});

test('DNSControl', () => {
  const program = parseScript(recordsAsCode('dnscontrol', records, 'x.example', 300), { ecmaVersion: 5 });
  const [statement] = program.body;
  expect(program.body).toHaveLength(1);
  const call = statement?.type === 'ExpressionStatement' ? statement.expression : null;
  const callOf = (one: Expression | null) => (one?.type === 'CallExpression' && one.callee.type === 'Identifier' ? { name: one.callee.name, args: one.arguments } : null); // prettier-ignore
  const outer = callOf(call);
  expect(outer?.name).toBe('D_EXTEND');
  const literal = (one: unknown) => (one as { readonly value?: unknown }).value;
  const inner = (outer?.args ?? []).flatMap((one) => callOf(one as Expression) ?? []);
  const txt = inner.filter(({ name }) => name === 'TXT');
  expect(texts(txt.map(({ args }) => [whole(String(literal(args[0]))), [String(literal(args[1]))]]))).toEqual(wanted('TXT')); // prettier-ignore
  expect(inner.filter(({ name }) => name === 'MX').map(({ args }) => args.slice(0, 3).map(literal))).toEqual([['@', 0, '.']]); // prettier-ignore
});

test('octoDNS', () => {
  for (const type of ['TXT', 'MX'] as const) {
    const read = parseYaml(recordsAsCode('octodns', records.filter((one) => one.type === type), 'x.example', 300)) as Readonly<Record<string, { readonly type: string; readonly ttl: number; readonly values: readonly unknown[] }>>; // prettier-ignore
    const entries = Object.entries(read);
    expect(entries.every(([, entry]) => entry.type === type && entry.ttl === 300)).toBe(true);
    if (type === 'MX') expect(read['']?.values).toEqual([{ preference: 0, exchange: '.' }]);
    // octoDNS takes the backslash before a semicolon away (its own documentation).
    else expect(texts(entries.map(([name, { values }]) => [whole(name), values.map((one) => String(one).replaceAll('\\;', ';'))]))).toEqual(wanted('TXT')); // prettier-ignore
  }
});

test('octoDNS: two kinds of record at one name stand in one list', () => {
  const text = recordsAsCode('octodns', records, 'x.example', 300);
  const read = parseYaml(text) as Readonly<Record<string, readonly { readonly type: string }[]>>;
  expect(read['']?.map(({ type }) => type).sort()).toEqual(['MX', 'TXT']);
});

const keys = [
  { domain: 'x.example', selector: 's1', algorithm: 'rsa-sha256' },
  { domain: 'xn--bcher-kva.example', selector: 'e2', algorithm: 'ed25519-sha256' },
] as const;
const textOf = (program: string) => signingConfig(keys).find((one) => one.program === program)?.text ?? '';

test('Stalwart: TOML with one signature a domain, of the names that its expression asks for', () => {
  const { signature, auth } = parseToml(textOf('Stalwart')) as unknown as { readonly signature: Readonly<Record<string, Block>>; readonly auth: { readonly dkim: { readonly sign: readonly Block[] } } }; // prettier-ignore
  // The default of Stalwart 0.15, read in its source: "['rsa-' + sender_domain, 'ed25519-' + sender_domain]".
  expect(auth.dkim.sign).toEqual([
    { if: "is_local_domain('*', sender_domain)", then: "['rsa-' + sender_domain, 'ed25519-' + sender_domain]" },
    { else: false },
  ]); // prettier-ignore
  expect(Object.keys(signature)).toEqual(['rsa-x.example', 'ed25519-xn--bcher-kva.example']);
  for (const { domain, selector, algorithm } of keys)
    expect(signature[`${algorithm.split('-')[0] ?? ''}-${domain}`]).toMatchObject({ domain, selector, algorithm, canonicalization: 'relaxed/relaxed', 'private-key': `%{file:/opt/stalwart/etc/dkim/${domain}.${selector}.pem}%` }); // prettier-ignore
});

test('mailcow: a shell reads it, and Redis gets what its own import writes', () => {
  const text = textOf('mailcow');
  execFileSync('sh', ['-n'], { input: text });
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const dir = mkdtempSync(join(tmpdir(), 'mailcow-'));
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  writeFileSync(join(dir, 'x.example.s1.pem'), pem);
  writeFileSync(join(dir, 'mailcow.conf'), 'REDISPASS="a b"\n');
  // A docker that only shows its arguments and what it is given.
  const docker = 'docker() { printf "%s|" "$@"; tr "\\n" "~"; echo; }\n';
  const shown = execFileSync('sh', ['-c', docker + text], { encoding: 'utf8', cwd: dir });
  const before = 'compose|exec|-T|redis-mailcow|redis-cli|-a|a b';
  const open = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  expect(shown.trim().split('\n')).toEqual([
    `${before}|HSET|DKIM_PUB_KEYS|x.example|${open}|`,
    `${before}|HSET|DKIM_SELECTORS|x.example|s1|`,
    `${before}|-x|HSET|DKIM_PRIV_KEYS|s1.x.example|${pem.replaceAll('\n', '~')}`,
  ]);
  rmSync(dir, { recursive: true });
});

test('PowerDNS: a shell hands on what a zone file would hold', () => {
  const text = recordsAsCode('powerdns', records, 'x.example', 300);
  const lines = execFileSync('sh', ['-c', `pdnsutil() { for one in "$@"; do printf '%s\\037' "$one"; done; echo; }\n${text}`], { encoding: 'utf8' }).trim().split('\n').map((line) => line.split('\x1f').slice(0, -1)); // prettier-ignore
  expect(lines.every(([verb, zone, , , ttl]) => verb === 'add-record' && zone === 'x.example' && ttl === '300')).toBe(true); // prettier-ignore
  const txt = lines.filter(([, , , type]) => type === 'TXT');
  expect(texts(txt.map(([, , name, , , ...values]) => [whole(name ?? ''), values.map((one) => joined(one))]))).toEqual(wanted('TXT')); // prettier-ignore
  expect(lines.filter(([, , , type]) => type === 'MX')).toEqual([['add-record', 'x.example', '@', 'MX', '300', '0 .']]); // prettier-ignore
});

test('octoDNS: every mapping is sorted, as its loader wants it', () => {
  const many = [...records, { name: 't10.x.example', type: 'TXT', value: 'ten' }, { name: 'T9.x.example', type: 'TXT', value: 'nine' }] as const; // prettier-ignore
  const document = parseDocument(recordsAsCode('octodns', many, 'x.example', 300));
  const unsorted: string[] = [];
  visit(document, {
    Map: (_, map) => {
      const keys = map.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
      // Python's natsort: text by code point, digits by their number.
      const sorted = [...keys].sort((one, other) => (one === other ? 0 : natural(one) < natural(other) ? -1 : 1));
      if (keys.join() !== sorted.join()) unsorted.push(keys.join());
    },
  }); // prettier-ignore
  expect(unsorted).toEqual([]);
  const names = Object.keys(document.toJS() as object);
  expect(names.indexOf('t10')).toBeGreaterThan(names.indexOf('t5'));
});
/** Digits filled up, so that comparing text compares numbers; natsort puts a number before every other sign. */
const natural = (name: string) => name.replace(/\d+/g, (digits) => `\0${digits.padStart(20, '0')}`);

test.each([
  [30, 60],
  [300, 300],
  [172_800, 86_400],
])(
  'Terraform: Cloudflare takes a TTL of 60 to 86,400 seconds: %i',
  (ttl, written) =>
  expect(recordsAsCode('terraform-cloudflare', records.slice(0, 1), 'x.example', ttl)).toMatch(new RegExp(`^ {2}ttl +?= ${written}$`, 'm')), // prettier-ignore
);
