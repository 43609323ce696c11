import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { makeDkimKey } from '../../src/core/build/dkim-keys.ts';
import { pathRecords, type ServerPlan } from '../../src/core/build/first-server.ts';
import { builtName } from '../../src/core/build/judge.ts';
import {
  consentRecord,
  dmarcStages,
  mtaStsId,
  noMailSet,
  type NewRecord,
} from '../../src/core/build/sets.ts';
import { addSpfTerm, printSpfForm, readSpfForm } from '../../src/core/build/spf-form.ts';
import { printTagForm, readTagForm, setTag } from '../../src/core/build/tag-form.ts';
import { checkMailServer } from '../../src/core/checks/mail-server.ts';
import { dohResolver } from '../../src/core/dns/doh.ts';
import { limits } from '../../src/core/dns/limits.ts';
import { services } from '../../src/core/dns/services.ts';
import { recordsAsCode } from '../../src/core/export/records-as-code.ts';
import { pathZone } from '../../src/core/export/path-zone.ts';
import { statusOf } from '../../src/core/findings/finding.ts';
import { checkDomain } from '../../src/core/report/check-domain.ts';
import { emptyReport, reduce } from '../../src/core/report/reduce.ts';
import { labFetch } from '../support/lab-fetch.ts';
import { startLab } from '../support/lab.mjs';

/** A fault, and the records that the builders write against it, as a zone file that real servers load and serve. */
interface Row {
  readonly name: string;
  /** Lines of the zone before, with `@` for the domain. */
  readonly before: readonly string[];
  /** Lines that stay. */
  readonly stays?: readonly string[];
  readonly build: (domain: string) => readonly NewRecord[] | Promise<readonly NewRecord[]>;
  readonly mends: string;
  /** Nothing broken and no risk is left. */
  readonly isWhole?: true;
}
const host = ['@ MX 10 mail', 'mail A 192.0.2.25'];
const txt = (name: string, value: string): NewRecord => ({ name, type: 'TXT', value });
const stage = (text: string, at: number) => {
  const { policy, testing } = dmarcStages[at]!;
  return printTagForm(setTag(setTag(readTagForm(text), 'p', policy), 't', testing ? 'y' : null));
};
const watching = (domain: string) => `v=DMARC1; p=none; rua=mailto:post@${domain}`;
const rows: readonly Row[] = [
  {
    name: 'two SPF records',
    before: ['@ TXT "v=spf1 mx -all"', '@ TXT "v=spf1 ip4:192.0.2.25 -all"'],
    stays: host,
    build: (domain) => [txt(domain, printSpfForm(addSpfTerm(readSpfForm('v=spf1 mx -all'), 'ip4:192.0.2.25')))], // prettier-ignore
    mends: 'spf.several',
  },
  {
    name: 'no SPF record',
    before: [],
    stays: host,
    build: (domain) => [txt(domain, 'v=spf1 mx ~all')],
    mends: 'spf.missing',
  },
  {
    name: 'no DMARC record',
    before: [],
    stays: host,
    build: (domain) => [txt(`_dmarc.${domain}`, watching(domain))],
    mends: 'dmarc.missing',
  },
  {
    name: 'DMARC that only watches, at the last step of the plan',
    before: ['_dmarc TXT "v=DMARC1; p=none; rua=mailto:post@watched.test"'],
    stays: host,
    build: (domain) => [txt(`_dmarc.${domain}`, stage(watching(domain), 3))],
    mends: 'dmarc.policy.none',
  },
  {
    name: 'DMARC that only watches, at the step of the test',
    before: ['_dmarc TXT "v=DMARC1; p=none; rua=mailto:post@watched.test"'],
    stays: host,
    build: (domain) => [txt(`_dmarc.${domain}`, stage(watching(domain), 1))],
    mends: 'dmarc.policy.none',
  },
  {
    name: 'a DKIM key that was cut',
    before: ['default._domainkey TXT "v=DKIM1; k=rsa; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQ"'],
    stays: host,
    build: async (domain) => [txt(builtName('dkim', domain, 'default'), (await makeDkimKey('rsa4096', crypto)).record)], // prettier-ignore
    mends: 'dkim.key.cut',
  },
  {
    name: 'no consent to reports',
    before: ['_dmarc TXT "v=DMARC1; p=reject; rua=mailto:post@reports.test"'],
    stays: [...host, '_dmarc TXT "v=DMARC1; p=reject; rua=mailto:post@reports.test"'],
    build: (domain) => [consentRecord(domain, 'reports.test')],
    mends: 'dmarc.rua.not-authorised',
  },
  {
    name: 'no MTA-STS',
    before: [],
    stays: [...host, 'mta-sts A 192.0.2.26'],
    build: (domain) => [txt(builtName('mta-sts', domain, ''), `v=STSv1; id=${mtaStsId('2026-11-24T01:02:03Z')}`)], // prettier-ignore
    mends: 'transport.mta-sts.missing',
  },
  {
    name: 'no TLS reports',
    before: [],
    stays: host,
    build: (domain) => [txt(builtName('tls-rpt', domain, ''), `v=TLSRPTv1; rua=mailto:tls@${domain}`)],
    mends: 'transport.tls-rpt.missing',
  },
  {
    name: 'a domain that sends no mail and does not say so',
    before: ['@ A 192.0.2.27'],
    stays: ['@ A 192.0.2.27'],
    build: noMailSet,
    mends: 'dmarc.missing',
    isWhole: true,
  },
];

const plan: ServerPlan = { domain: 'path.test', host: 'mail.path.test', v4: '192.0.2.25', v6: '2001:db8::25', selector: 'default', dkim: '', reports: 'post@path.test' }; // prettier-ignore
const isHere = inject('lab') !== null;
const checkzone = ['/usr/bin/named-checkzone', '/usr/sbin/named-checkzone'].find((path) => existsSync(path));
const top = '@ SOA ns.root.test. hostmaster.root.test. 1 3600 600 86400 60\n@ NS ns.root.test.\n';

describe.skipIf(!isHere)('what the builders write, loaded and served by real servers', () => {
  let dir: string;
  let lab: Awaited<ReturnType<typeof startLab>>;
  let network: ReturnType<typeof labFetch>;
  const files: string[] = [];

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'mailwright-built-'));
    cpSync(fileURLToPath(new URL('../zones', import.meta.url)), dir, { recursive: true });
    const names: string[] = [];
    const write = (domain: string, text: string) => {
      writeFileSync(join(dir, `${domain}.zone`), `;@sign no\n${text}`);
      files.push(domain);
      if (domain.split('.').length === 2) names.push(domain.split('.')[0]!);
    };
    const consents: string[] = [];
    for (const [at, row] of rows.entries()) {
      const [old, now] = [`old${at}.test`, `new${at}.test`];
      write(old, `$ORIGIN ${old}.\n$TTL 60\n${top}${[...row.before, ...(row.stays ?? [])].filter((line, index, all) => all.indexOf(line) === index).join('\n')}\n`); // prettier-ignore
      const records = await row.build(now);
      const elsewhere = records.filter(({ name }) => !name.endsWith(now));
      consents.push(...elsewhere.map(({ name, value }) => `${name}. TXT "${value}"`));
      write(now, `${recordsAsCode('zone-file', records.filter((record) => !elsewhere.includes(record)), now, 60)}${top}${(row.stays ?? []).join('\n')}\n`); // prettier-ignore
    }
    write('reports.test', `$ORIGIN reports.test.\n$TTL 60\n${top}${consents.join('\n')}\n`);
    const { record } = await makeDkimKey('rsa2048', crypto);
    write('path.test', `${pathZone({ ...plan, dkim: record })}${top}`);
    const parent = join(dir, 'test.zone');
    writeFileSync(parent, `${readFileSync(parent, 'utf8')}\n${names.map((name) => `${name} NS ns.root`).join('\n')}\n`); // prettier-ignore
    lab = await startLab({ zones: dir });
    network = labFetch({ ca: lab.ca, ports: { services: lab.ports.services } });
  }, 60_000);
  afterAll(async () => {
    network.close();
    await lab.stop();
    rmSync(dir, { recursive: true, force: true });
  });

  const signal = new AbortController().signal;
  const now = () => performance.now();
  const deps = () => ({
    signal,
    now,
    resolver: dohResolver({
      fetch: (...request) => network.fetch(...request),
      services,
      now,
      limits,
      after: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    }),
  });
  /** Everything that the report and the look at the server say. */
  async function said(domain: string) {
    let report = emptyReport(domain, now());
    await checkDomain(domain, { ...deps(), emit: (event) => (report = reduce(report, event)) });
    return report.findings;
  }
  const transport = async (domain: string) =>
    (await checkMailServer({ domain, ip: null, helo: null }, deps())).transport?.findings ?? []; // prettier-ignore

  test('named-checkzone loads each of them', ({ skip }) => {
    if (checkzone === undefined && process.env['CI'] !== 'true') skip();
    for (const domain of files) {
      const { status, stdout } = spawnSync(checkzone ?? 'named-checkzone', ['-i', 'local', domain, join(dir, `${domain}.zone`)], { encoding: 'utf8' }); // prettier-ignore
      expect([domain, status, stdout.trim().split('\n').at(-1)]).toEqual([domain, 0, 'OK']);
    }
  });

  const worse = (findings: Awaited<ReturnType<typeof said>>) =>
    findings.filter((one) => ['broken', 'risk'].includes(statusOf(one))).map(({ id }) => id);
  test.each(rows.map((row, at) => [row.name, row.mends, at] as const))('%s', async (_, mends, at) => {
    const ask = mends.startsWith('transport.') ? transport : said;
    const [before, after] = await Promise.all([ask(`old${at}.test`), ask(`new${at}.test`)]);
    expect(before.map(({ id }) => id as string)).toContain(mends);
    expect(after.map(({ id }) => id as string)).not.toContain(mends);
    if (rows[at]?.isWhole) expect(worse(await said(`new${at}.test`))).toEqual([]);
  });

  test('the zone of the first server has no broken or risk finding but that it begins by watching', async () => {
    expect(worse(await said('path.test'))).toEqual(['dmarc.policy.none']);
    expect(pathRecords(plan).length).toBeGreaterThan(5);
  });
});
