import { expect, test } from 'vitest';
import { zoneResolver } from '../../../src/core/dns/zone.ts';
import { checkDomain } from '../../../src/core/report/check-domain.ts';
import { emptyReport, reduce } from '../../../src/core/report/reduce.ts';
import type { Report } from '../../../src/core/report/types.ts';

const now = () => Date.UTC(2026, 10, 24);
async function answersOf(zone: string, domain: string) {
  let report: Report = emptyReport(domain, now());
  await checkDomain(domain, {
    resolver: zoneResolver(zone),
    signal: new AbortController().signal,
    now,
    random: (length) => new Uint8Array(length).fill(7),
    emit: (event) => (report = reduce(report, event)),
    logged: (error) => {
      throw error;
    },
  });
  const { forge, deliver } = report.answers;
  return { forge, deliver, told: `${forge?.kind ?? ''} ${deliver?.kind ?? ''}` };
}

const top = `$ORIGIN a.example.
$TTL 3600
@ SOA ns1 hostmaster 1 7200 3600 1209600 900
@ NS ns1
ns1 A 192.0.2.53
`;
const mail = `${top}@ MX 10 mx1
mx1 A 192.0.2.10
`;
const zone = (spf: string, dmarc: string, more = '') =>
  `${mail}${spf && `@ TXT "${spf}"\n`}${dmarc && `_dmarc TXT "${dmarc}"\n`}${more}`;
const spf = 'v=spf1 mx -all';
const report = 'rua=mailto:x@a.example';
const reject = `v=DMARC1; p=reject; ${report}`;
const failing = (name: string, type = 'TXT', reason = 'timeout') => `;@fail ${name}. ${type} ${reason}\n`;
/** 512 bits of RSA. */
const weak = 's1._domainkey TXT "v=DKIM1; k=rsa; p=MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAKvwLPPMjgMjQBsmzHTsRvn77e13YakOrXxkLDd5IFUS0HyiV10cJEuZKM6mNHU6AgG5hN+TLjtvmdDtp06Lwo8CAwEAAQ=="\n'; // prettier-ignore

/** The zone, then whether mail can be forged and whether it is accepted. */
test.each<[string, string, string, string?]>([
  ['all is well', zone(spf, reject), 'no nothing-against'],
  ['~all is as good with DMARC', zone('v=spf1 mx ~all', reject), 'no nothing-against'],
  ['no SPF: nothing passes by it', zone('', reject), 'no at-risk'],
  ['no DMARC', zone(spf, ''), 'yes at-risk'],
  ['nothing at all', zone('', ''), 'yes at-risk'],
  ['p=none', zone(spf, `v=DMARC1; p=none; ${report}`), 'yes nothing-against'],
  ['p=quarantine', zone(spf, `v=DMARC1; p=quarantine; ${report}`), 'hardly nothing-against'],
  ['reject in test is quarantine', zone(spf, `${reject}; t=y`), 'hardly nothing-against'],
  ['quarantine in test is none', zone(spf, `v=DMARC1; p=quarantine; t=y; ${report}`), 'yes nothing-against'],
  ['pct=10 of reject: older receivers quarantine the rest', zone(spf, `${reject}; pct=10`), 'hardly nothing-against'],
  ['pct=10 of quarantine: older receivers let the rest pass', zone(spf, `v=DMARC1; p=quarantine; pct=10; ${report}`), 'partly nothing-against'],
  ['pct=0 of quarantine', zone(spf, `v=DMARC1; p=quarantine; pct=0; ${report}`), 'partly nothing-against'],
  ['pct=100', zone(spf, `${reject}; pct=100`), 'no nothing-against'],
  ['sp=none', zone(spf, `${reject}; sp=none`), 'partly nothing-against'],
  ['sp=quarantine below reject', zone(spf, `${reject}; sp=quarantine`), 'partly nothing-against'],
  ['np=none', zone(spf, `${reject}; np=none`), 'partly nothing-against'],
  ['np=reject mends sp=none for new receivers alone', zone(spf, `${reject}; sp=none; np=reject`), 'partly nothing-against'],
  ['an invalid p with a report address is none', zone(spf, `v=DMARC1; p=rejct; ${report}`), 'yes at-risk'],
  ['an invalid p without one is nothing', zone(spf, 'v=DMARC1; p=rejct'), 'yes at-risk'],
  ['two DMARC records are none', `${zone(spf, reject)}_dmarc TXT "v=DMARC1; p=none"\n`, 'yes at-risk'],
  ['a look-up of DMARC that failed', zone(spf, reject, failing('_dmarc.a.example')), 'unknown unknown'],
  ['a look-up of SPF that failed', zone('', reject, failing('a.example')), 'unknown unknown'],
  ['an included record that failed', zone('v=spf1 include:b.example -all', reject, failing('b.example')), 'unknown unknown'],
  ['a host of SPF that failed', zone('v=spf1 a:b.example -all', reject, failing('b.example', 'A')), 'unknown unknown'],
  ['bogus signatures', zone(spf, reject, failing('_dmarc.a.example', 'TXT', 'bogus')), 'unknown unknown'],
  ['bogus at the domain itself', zone('', '', ['TXT', 'MX', 'SOA', 'NS', 'DS'].map((type) => failing('a.example', type, 'bogus')).join('')), 'yes at-risk'],
  ['+all', zone('v=spf1 mx +all', reject), 'yes at-risk'],
  ['an include of +all', zone('v=spf1 include:b.example -all', reject, 'b.example. TXT "v=spf1 +all"\n'), 'yes at-risk'],
  ['the whole address space', zone('v=spf1 ip4:0.0.0.0/0 -all', reject), 'yes at-risk'],
  ['its two halves', zone('v=spf1 ip4:0.0.0.0/1 ip4:128.0.0.0/1 -all', reject), 'yes at-risk'],
  ['all public IPv6', zone('v=spf1 ip6:2000::/3 -all', reject), 'yes at-risk'],
  ['exists with a name that stands', zone('v=spf1 exists:mx1.a.example -all', reject), 'yes at-risk'],
  ['exists that depends on the message', zone('v=spf1 exists:%{i}.b.example -all', reject), 'hardly nothing-against'],
  ['ptr', zone('v=spf1 ptr -all', reject), 'hardly nothing-against'],
  ['a broad network', zone('v=spf1 ip4:20.0.0.0/8 -all', reject), 'partly nothing-against'],
  ['?all: who is not listed gets no pass', zone('v=spf1 mx ?all', reject), 'no nothing-against'],
  ['two SPF records: nothing passes', zone(spf, reject, '@ TXT "v=spf1 -all"\n'), 'no at-risk'],
  ['a weak key', zone(spf, reject, weak), 'partly at-risk'],
  ['sends nothing', `${top}@ MX 0 .\n@ TXT "v=spf1 -all"\n_dmarc TXT "v=DMARC1; p=reject"\n`, 'no sends-none'],
  ['sends nothing, but subdomains are open', `${top}@ MX 0 .\n@ TXT "v=spf1 -all"\n_dmarc TXT "v=DMARC1; p=reject; sp=none"\n`, 'partly nothing-against'],
  ['sends nothing, but invented names are open', `${top}@ MX 0 .\n@ TXT "v=spf1 -all"\n_dmarc TXT "v=DMARC1; p=reject; np=none"\n`, 'partly nothing-against'],
  ['takes nothing, and says no more', `${top}@ MX 0 .\n`, 'yes at-risk'],
  ['inherited', zone('', reject, 'news MX 10 mx1\nnews TXT "v=spf1 mx -all"\n'), 'no nothing-against', 'news.a.example'],
  ['inherited sp=none', zone('', `${reject}; sp=none`, 'news MX 10 mx1\nnews TXT "v=spf1 mx -all"\n'), 'yes nothing-against', 'news.a.example'],
  ['psd=n ends the walk: older receivers go to the suffix list', zone(spf, `${reject}; psd=n`), 'no nothing-against'],
  ['psd=y', zone(spf, `${reject}; psd=y`), 'no nothing-against'],
  ['the name above failed', zone('', reject, `news MX 10 mx1\nnews TXT "v=spf1 mx -all"\n${failing('_dmarc.news.a.example')}`), 'unknown unknown', 'news.a.example'],
])('%s', async (_name, text, expected, domain = 'a.example') => {
  expect((await answersOf(text, domain)).told).toBe(expected);
}); // prettier-ignore

test.each<[string, string, string]>([
  ['exists', zone('v=spf1 exists:mx1.a.example -all', reject), 'spf.exists.always'],
  ['halves', zone('v=spf1 ip4:0.0.0.0/1 ip4:128.0.0.0/1 -all', reject), 'spf.network.everyone-together'],
  ['no policy', zone(spf, ''), 'dmarc.missing'],
  ['unread', zone(spf, reject, failing('_dmarc.a.example')), 'dmarc.lookup.failed'],
])('the reason: %s', async (_name, text, reason) => {
  expect((await answersOf(text, 'a.example')).forge?.reasons).toContain(reason);
});
