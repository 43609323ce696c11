/** Reports as the page draws them, built by `reduce` from events. */
import { checkDomain } from '../../src/core/report/check-domain.ts';
import { zoneResolver } from '../../src/core/dns/zone.ts';
import { parseIp } from '../../src/core/base/ip.ts';
import { emptyReport, reduce } from '../../src/core/report/reduce.ts';
import type { Fix, Report, ReportEvent } from '../../src/core/report/types.ts';
import type { FoundRecord } from '../../src/core/checks/check.ts';
import type { DkimFacts, DmarcFacts, EffectivePolicies, ReceivingFacts, SpfHost, SpfNode, SpfRow, SpfTree, ZoneFacts } from '../../src/core/checks/facts.ts'; // prettier-ignore
import type { Lookup, QueryTrace, RrType } from '../../src/core/dns/types.ts';
import { catalogue, type FindingId } from '../../src/core/findings/catalogue.ts';
import { placed, sections, statusOf, type Finding, type Section } from '../../src/core/findings/finding.ts';
import type { Status } from '../../src/core/findings/define.ts';
import { parseDkimKey } from '../../src/core/records/dkim/parse.ts';
import { parseDmarc } from '../../src/core/records/dmarc/parse.ts';
import { parseSpf } from '../../src/core/records/spf/parse.ts';

export const startedAt = Date.UTC(2026, 10, 24, 13, 2);
export const services = [
  { id: 'cloudflare', name: 'Cloudflare' },
  { id: 'google', name: 'Google' },
];

export function found(section: Section, name: string, text: string, id: string = section): FoundRecord {
  const parsed =
    section === 'spf'
      ? parseSpf(text).record
      : section === 'dkim'
        ? parseDkimKey(text).record
        : section === 'dmarc'
          ? parseDmarc(text).record
          : null;
  return { id, section, name, strings: [text], text, ttl: 3600, authentic: false, parsed };
}

/** The first finding of the catalogue with this status, with its example parameters. */
export function sample(
  section: Section,
  status: Status,
  record: string | null = null,
  id?: FindingId,
): Finding {
  const prefix = section === 'dns' ? 'dns.' : `${section}.`;
  const ids = Object.keys(catalogue) as FindingId[];
  const chosen =
    id ?? ids.find((one) => one.startsWith(prefix) && statusOf({ id: one }) === status) ?? ids[0]!;
  const params = catalogue[chosen].example as never;
  const unknown = status === 'unknown' ? ({ unknown: 'failed' } as const) : {};
  return placed({ id: chosen, params, span: { start: 0, end: 1 }, ...unknown } as never, section, record);
}

const detail = (service: string, ms: number) => ({
  service,
  chain: [],
  negativeTtl: 900,
  authentic: false,
  ede: [],
  confirmed: null,
  attempts: [{ service, ms, outcome: 'found' as const, note: '', why: 'first' as const }],
});
let next = 0;
export function query(name: string, type: RrType, answer: Partial<Lookup<RrType>> | null, more: Partial<QueryTrace> = {}): QueryTrace {
  const ms = 18;
  const whole = answer && ({ detail: detail('cloudflare', ms), ...answer } as Lookup<RrType>);
  return { id: next++, name, type, purpose: 'needed', askedAt: 0, ms: answer && ms, answer: whole, depth: 1, ...more };
} // prettier-ignore

const host = (name: string, ...v4: string[]): SpfHost => ({ name, v4, v6: [], failed: null });
interface RowOptions {
  readonly child?: SpfNode;
  readonly hosts?: readonly SpfHost[];
  readonly sender?: string;
}
/** Rows of one record, counted on from `start` in the order receivers read. */
export function node(domain: string, text: string, start: number, rows: Readonly<Record<number, RowOptions>> = {}): SpfNode {
  const record = found('spf', domain, text);
  const parsed = parseSpf(text).record;
  let at = start;
  const list = parsed.terms.map((term, index): SpfRow => {
    const { child = null, hosts = null, sender = null } = rows[index + 2] ?? {};
    const costs = term.kind !== 'broken' && ['include', 'a', 'mx', 'exists', 'ptr', 'redirect'].includes(term.name);
    const ordinal = costs ? ++at : null;
    if (child) at += child.lookups;
    return { term, part: index + 2, ordinal, past: costs ? (ordinal ?? 0) > 10 : at > 10, cost: costs ? 1 + (child?.lookups ?? 0) : 0, target: null, child, hosts, mx: null, voids: { v4: 0, v6: 0 }, sender };
  });
  return { domain, outcome: 'record', reason: null, record: parsed, found: record, rows: list, lookups: at - start };
} // prettier-ignore
export const spfTree = (root: SpfNode, more: Partial<SpfTree> = {}): SpfTree => ({
  root,
  lookups: root.lookups,
  lookupLimit: 10,
  voids: { v4: 0, v6: 0 },
  voidLimit: 2,
  complete: true,
  ending: 'softfail',
  senders: [],
  ...more,
});

const policies = (domain: string, policy: 'none' | 'reject'): EffectivePolicies => {
  const row = (name: string) => ({ name, policy, published: policy, decidedBy: 'p' as const, policyDomain: domain });
  return { domain: row(domain), existing: row(`shop.${domain}`), invented: row(`x7q.${domain}`) };
}; // prettier-ignore
export const dmarcFacts = (record: FoundRecord, policy: 'none' | 'reject'): DmarcFacts => {
  const domain = record.name.replace('_dmarc.', '');
  return {
    walk: [{ name: record.name, outcome: 'record' }],
    outcome: 'policy',
    complete: true,
    record,
    policyDomain: domain,
    organizationalDomain: domain,
    effective: policies(domain, policy),
    older: null,
    reports: [
      {
        kind: 'rua',
        uri: `mailto:dmarc@${domain}`,
        domain,
        state: 'internal',
        consentName: null,
        vendor: null,
      },
    ],
  };
};
export const dkimFacts = (keys: DkimFacts['keys'] = [], more: Partial<DkimFacts> = {}): DkimFacts => ({
  asked: 45,
  failed: 0,
  more: 160,
  keys,
  wildcard: 'no',
  below: 'something',
  inferred: [],
  ...more,
});
const rsa =
  'v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAvrqQssP4rC6bo22YzzpXzd0OCBRrcN6uPpRrvPq69Nn/i/B3dSzu639OWt622QXdUBS8e5xFZnZslPMMIRDlQIJx/HFoYY6wgUm4B8Nb83SJK0aLGtlMwxhlGEkSX8gNlmMsA28LWeEIQhJyA9+D7j7DcA0aGJU3JzFgG/YHBYL8+6RWAKf+vgGQNmGYBPCb3Mm5LQqAzqE55yW+iL06cYHs+7niLWyAbosRhfCea0i+WqBIrclH32mXwNt/FO43lDlnPdy+gaHaE4fnqNqN3jK5YnslEd3mHJd/a20eaHjwjXSP6F48KKsQuL+rezohlG5QKQF9qIZbHHEHp4YnAwIDAQAB';
export const keyAt = (selector: string, domain: string, more: Partial<DkimFacts['keys'][number]> = {}) => ({
  selector,
  name: `${selector}._domainkey.${domain}`,
  records: [found('dkim', `${selector}._domainkey.${domain}`, rsa, `dkim:${selector}`)],
  chain: [],
  provider: null,
  result: 'ok' as const,
  ...more,
});
export const receiving: ReceivingFacts = {
  kind: 'hosts',
  hosts: [
    { preference: 10, exchange: 'mx1.example.com', cname: [], v4: ['192.0.2.20'], v6: ['2001:db8::20'], failed: null },
    { preference: 20, exchange: 'mx2.example.com', cname: [], v4: ['192.0.2.21'], v6: [], failed: null },
  ],
  providers: [],
}; // prettier-ignore
export const zone = (domain: string, more: Partial<ZoneFacts> = {}): ZoneFacts => ({
  exists: 'yes',
  apex: domain,
  nameServers: [`ns1.${domain}`, `ns2.${domain}`],
  negativeTtl: 900,
  signed: 'no',
  tokens: [],
  otherTexts: [],
  ...more,
});

export const build = (domain: string, events: readonly ReportEvent[]): Report =>
  events.reduce(reduce, emptyReport(domain, startedAt));
const done = sections.map((section): ReportEvent => ({ type: 'section', section, state: 'done' }));
const running = sections.map((section): ReportEvent => ({ type: 'section', section, state: 'running' }));
const fact = (facts: Partial<{ [K in keyof Report['facts']]: NonNullable<Report['facts'][K]> }>): ReportEvent[] =>
  Object.entries(facts).map(([name, value]) => ({ type: 'fact', name, fact: value }) as ReportEvent); // prettier-ignore
const say = (...findings: Finding[]): ReportEvent[] =>
  findings.map((one) => ({ type: 'finding', finding: one }));

const brokenSpf =
  'v=spf1 mx include:_spf.mailhost.example include:spf.newsletter.example include:_spf.crm.example include:spf.shop.example a:legacy.example.com ip4:192.0.2.10 ~all';
const net = (name: string, start: number) =>
  node(name, 'v=spf1 ip4:198.51.100.0/24 ip4:203.0.113.0/24 ~all', start);
const brokenTree = () => {
  const mailhost = node('_spf.mailhost.example', 'v=spf1 include:_spf-a.mailhost.example include:_spf-b.mailhost.example include:_spf-c.mailhost.example ~all', 2, { 2: { child: net('_spf-a.mailhost.example', 3) }, 3: { child: net('_spf-b.mailhost.example', 4) }, 4: { child: net('_spf-c.mailhost.example', 5) } });
  const newsletter = node('spf.newsletter.example', 'v=spf1 include:_spf1.newsletter.example a:out.newsletter.example -all', 6, { 2: { child: net('_spf1.newsletter.example', 7) }, 3: { hosts: [host('out.newsletter.example', '198.51.100.7')] } });
  const crm = node('_spf.crm.example', 'v=spf1 include:_netblocks.crm.example ~all', 9, { 2: { child: net('_netblocks.crm.example', 10) } });
  const shop = net('spf.shop.example', 11);
  const root = node('example.com', brokenSpf, 0, { 2: { hosts: [host('mx1.example.com', '192.0.2.20'), host('mx2.example.com', '192.0.2.21')] }, 3: { child: mailhost }, 4: { child: newsletter }, 5: { child: crm }, 6: { child: shop }, 7: { hosts: [host('legacy.example.com')] } });
  return spfTree(root, { voids: { v4: 1, v6: 1 } });
}; // prettier-ignore

const fixes = (ids: readonly Fix['id'][]): Fix[] => {
  const base = { params: { domain: 'example.com', terms: [], selector: '' }, section: 'spf', safety: 'check-first', confidence: 'certain', turn: 'you' } as const;
  const mends = sample('spf', 'broken').id;
  return [
    { ...base, id: ids[0]!, rank: 1, status: 'broken', mends, lookups: { before: 12, after: 8 }, change: { action: 'replace', name: 'example.com', type: 'TXT', before: [brokenSpf], after: 'v=spf1 mx include:_spf.mailhost.example include:_spf.crm.example include:spf.shop.example ip4:192.0.2.10 ~all', ttl: 3600 } },
    { ...base, id: ids[0]!, rank: 2, section: 'dmarc', status: 'risk', mends, lookups: null, change: { action: 'replace', name: '_dmarc.example.com', type: 'TXT', before: ['v=DMARC1; p=none; rua=mailto:dmarc@example.com; pct=100'], after: 'v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com', ttl: 3600 } },
  ];
}; // prettier-ignore

/** SPF over the limit, p=none, two keys. */
export function brokenReport(fixIds: readonly Fix['id'][] = []): Report {
  const domain = 'example.com';
  const spf = found('spf', domain, brokenSpf);
  const dmarc = found('dmarc', `_dmarc.${domain}`, 'v=DMARC1; p=none; rua=mailto:dmarc@example.com; pct=100');
  const text = 'found' as const;
  return build(domain, [
    ...running,
    { type: 'query', query: query(domain, 'TXT', { status: text, records: [{ strings: [brokenSpf] }], ttl: 3600, authentic: false }) },
    { type: 'query', query: query(`_dmarc.${domain}`, 'TXT', { status: text, records: [{ strings: [dmarc.text] }], ttl: 3600, authentic: false }) },
    { type: 'query', query: query(domain, 'MX', { status: text, records: [{ preference: 10, exchange: 'mx1.example.com' }, { preference: 20, exchange: 'mx2.example.com' }], ttl: 3600, authentic: false }) },
    { type: 'query', query: query(`legacy.${domain}`, 'A', { status: 'no-name', detail: { ...detail('google', 31), confirmed: true, attempts: [{ service: 'cloudflare', ms: 20, outcome: 'no-name', note: '', why: 'first' }, { service: 'google', ms: 31, outcome: 'no-name', note: '', why: 'confirm' }] } }) },
    { type: 'record', record: spf },
    { type: 'record', record: dmarc },
    ...fact({ spf: brokenTree(), dkim: dkimFacts([keyAt('mail2026', domain), keyAt('s1', domain, { chain: ['s1.dkim.crm.example'] }), keyAt('mail2019', domain, { result: 'revoked' })]), dmarc: dmarcFacts(dmarc, 'none'), receiving, zone: zone(domain, { tokens: [{ service: 'Google', text: 'google-site-verification=abc' }], otherTexts: ['hello'] }) }),
    ...say(sample('spf', 'broken', 'spf'), sample('spf', 'advice', 'spf'), sample('dkim', 'ok'), sample('dmarc', 'risk', 'dmarc'), sample('receiving', 'ok')),
    { type: 'answer', question: 'forge', answer: { kind: 'yes', status: 'risk', reasons: [sample('dmarc', 'risk').id] } },
    { type: 'answer', question: 'deliver', answer: { kind: 'at-risk', status: 'broken', reasons: [sample('spf', 'broken').id] } },
    ...fixes(fixIds.length > 0 ? fixIds : ['dmarc.repair' as const]).map((fix): ReportEvent => ({ type: 'fix', fix })),
    ...done,
    { type: 'done' },
  ]);
} // prettier-ignore

export function healthyReport(): Report {
  const domain = 'post.example';
  const spf = found('spf', domain, 'v=spf1 mx include:_spf.mailhost.example ~all');
  const dmarc = found('dmarc', `_dmarc.${domain}`, 'v=DMARC1; p=reject; rua=mailto:dmarc@post.example');
  const root = node(domain, spf.text, 0, { 2: { hosts: [host('mx1.post.example', '192.0.2.1')] }, 3: { child: net('_spf.mailhost.example', 2) } });
  return build(domain, [
    ...running,
    { type: 'record', record: spf },
    { type: 'record', record: dmarc },
    ...fact({ spf: spfTree(root), dkim: dkimFacts([keyAt('2026a', domain)]), dmarc: dmarcFacts(dmarc, 'reject'), receiving, zone: zone(domain) }),
    ...say(sample('spf', 'ok'), sample('dkim', 'ok'), sample('dmarc', 'ok'), sample('receiving', 'ok')),
    { type: 'answer', question: 'forge', answer: { kind: 'no', status: 'ok', reasons: [] } },
    { type: 'answer', question: 'deliver', answer: { kind: 'nothing-against', status: 'ok', reasons: [] } },
    ...done,
    { type: 'done' },
  ]);
} // prettier-ignore

/** DMARC and Receiving are read, SPF and DKIM are not. */
export function waitingReport(): Report {
  const domain = 'example.com';
  const dmarc = found('dmarc', `_dmarc.${domain}`, 'v=DMARC1; p=none; rua=mailto:dmarc@example.com');
  return build(domain, [
    ...running,
    { type: 'query', query: query(domain, 'TXT', null) },
    { type: 'query', query: query(domain, 'MX', { status: 'no-data' }) },
    ...[1, 2, 3].map((n): ReportEvent => ({ type: 'query', query: query(`s${n}._domainkey.${domain}`, 'TXT', n < 3 ? { status: 'no-name' } : null, { purpose: 'probe' }) })),
    { type: 'record', record: dmarc },
    ...fact({ dmarc: dmarcFacts(dmarc, 'none'), receiving }),
    ...say(sample('dmarc', 'risk', 'dmarc'), sample('receiving', 'ok')),
    { type: 'section', section: 'dmarc', state: 'done' },
    { type: 'section', section: 'receiving', state: 'done' },
  ]);
} // prettier-ignore

/** Every look-up failed: nothing is known, and nothing may be called missing. */
export function failedReport(): Report {
  const domain = 'slow.example';
  const failure = { status: 'failed', reason: 'timeout', note: '' } as const;
  const root: SpfNode = { domain, outcome: 'failed', reason: 'timeout', record: null, found: null, rows: [], lookups: 0 };
  return build(domain, [
    ...running,
    { type: 'query', query: query(domain, 'TXT', failure) },
    ...fact({
      spf: spfTree(root, { complete: false, ending: 'unknown' }),
      dkim: dkimFacts([], { failed: 45, below: 'unknown', wildcard: 'unknown' }),
      dmarc: { walk: [{ name: `_dmarc.${domain}`, outcome: 'failed' }], outcome: 'failed', complete: false, record: null, policyDomain: null, organizationalDomain: null, effective: null, older: null, reports: [] },
      receiving: { kind: 'failed', hosts: [], providers: [] },
      zone: zone(domain, { exists: 'unknown', apex: null, nameServers: [], negativeTtl: null, signed: 'unknown' }),
    }),
    ...say(sample('spf', 'unknown'), sample('dmarc', 'unknown')),
    { type: 'answer', question: 'forge', answer: { kind: 'unknown', status: 'unknown', reasons: [] } },
    { type: 'answer', question: 'deliver', answer: { kind: 'unknown', status: 'unknown', reasons: [] } },
    ...done,
    { type: 'done' },
  ]);
} // prettier-ignore

export const hostile = '<img src=x onerror=alert(1)>\u202egro.live\u0000\u200b`${x}`';

/** Script tags, marks of direction, `__proto__`, and very long texts. */
export function hostileReport(): Report {
  const domain = 'evil.example';
  const spf = found('spf', domain, `v=spf1 ${hostile} __proto__=1 ${'a:x.example '.repeat(400)}-all`);
  const dmarc = found('dmarc', `_dmarc.${domain}`, `v=DMARC1; p=none; __proto__=${hostile}; rua=mailto:${'x'.repeat(5000)}@evil.example`);
  return build(domain, [
    ...running,
    { type: 'query', query: query(domain, 'TXT', { status: 'found', records: [{ strings: [hostile.repeat(500)] }], ttl: 1, authentic: false }) },
    { type: 'record', record: spf },
    { type: 'record', record: dmarc },
    ...fact({ spf: spfTree(node(domain, spf.text, 0)), dkim: dkimFacts([keyAt('s1', domain, { chain: [hostile] })]), dmarc: dmarcFacts(dmarc, 'none'), receiving: { ...receiving, hosts: [{ preference: 0, exchange: hostile, cname: [], v4: [], v6: [], failed: null }] }, zone: zone(domain, { otherTexts: [hostile, 'y'.repeat(64_000)], tokens: [{ service: 'Google', text: hostile }] }) }),
    ...say(sample('spf', 'broken', 'spf'), sample('dmarc', 'risk', 'dmarc')),
    { type: 'answer', question: 'forge', answer: { kind: 'yes', status: 'risk', reasons: [] } },
    { type: 'answer', question: 'deliver', answer: { kind: 'at-risk', status: 'broken', reasons: [] } },
    ...done,
    { type: 'done' },
  ]);
} // prettier-ignore

const servers = `$ORIGIN example.com.
$TTL 3600
@ SOA ns1 hostmaster 1 3600 600 86400 900
@ NS ns1
@ MX 10 mx1
@ MX 20 mx2
@ TXT "v=spf1 ip4:192.0.2.25 mx -all"
mx1 A 192.0.2.20
mx2 A 192.0.2.21
mail A 192.0.2.25
_dmarc TXT "v=DMARC1; p=reject; rua=mailto:dmarc@example.com"
_mta-sts TXT "v=STSv1; id=20261124"
mta-sts A 192.0.2.80
_smtp._tls TXT "v=TLSRPTv1; rua=tls@example.com"
_25._tcp.mx1 TLSA 3 1 1 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
default._bimi TXT "v=BIMI1; l=http://example.com/logo.svg"
25.2.0.192.in-addr.arpa. PTR mail.example.com.
`;
/** Encryption on the way in, the servers, and the sender that is named, as the check itself finds them. */
export async function serversReport(ip: string | null = null, helo: string | null = null): Promise<Report> {
  let report = emptyReport('example.com', startedAt);
  const read = parseIp(ip ?? '');
  await checkDomain('example.com', {
    resolver: zoneResolver(servers),
    now: () => startedAt,
    signal: new AbortController().signal,
    emit: (event) => (report = reduce(report, event)),
    sender: read && { ip: read, helo },
  });
  return report;
}
