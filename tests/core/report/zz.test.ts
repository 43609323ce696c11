import { test } from 'vitest';
import { zoneResolver } from '../../../src/core/dns/zone.ts';
import { checkDomain } from '../../../src/core/report/check-domain.ts';
import { emptyReport, reduce } from '../../../src/core/report/reduce.ts';
const head = `$ORIGIN a.example.
$TTL 300
@ SOA ns1 h 1 3600 600 86400 60
@ NS ns1
@ MX 10 mx
mx A 192.0.2.1
_dmarc TXT "v=DMARC1; p=reject; rua=mailto:a@a.example"
`;
const rows: [string, string][] = [
  ['redirect to +all', '@ TXT "v=spf1 redirect=r.b.example"\nr.b.example. TXT "v=spf1 +all"'],
  ['halves', '@ TXT "v=spf1 ip4:0.0.0.0/1 ip4:128.0.0.0/1 -all"'],
  ['include halves', '@ TXT "v=spf1 include:r.b.example -all"\nr.b.example. TXT "v=spf1 ip4:0.0.0.0/0 -all"'],
  ['a/0', '@ TXT "v=spf1 mx/0 -all"'],
  ['v6 /0', '@ TXT "v=spf1 ip6:::/0 -all"'],
  ['exists always', '@ TXT "v=spf1 exists:mx.a.example -all"'],
  ['exists macro', '@ TXT "v=spf1 exists:%{i}.x.example -all"'],
  ['several', '@ TXT "v=spf1 mx -all"\n@ TXT "v=spf1 a -all"'],
  ['nested include fail', '@ TXT "v=spf1 include:r.b.example -all"\n;@fail r.b.example. TXT timeout'],
  ['mx fail', '@ TXT "v=spf1 a:q.b.example -all"\n;@fail q.b.example. A timeout'],
  ['pct 50', '@ TXT "v=spf1 mx -all"'],
];
test.each(rows)('%s', async (name, zone) => {
  let r = emptyReport('a.example', 0);
  await checkDomain('a.example', { resolver: zoneResolver((name === 'pct 50' ? head.replace('p=reject', 'p=reject; pct=50') : head) + zone), signal: new AbortController().signal, now: () => 0, emit: (e) => (r = reduce(r, e)) });
  console.log(`>>> ${name}: ${r.answers.forge?.kind} ${r.answers.forge?.reasons.join(' ')} | ${r.answers.deliver?.kind} | q=${r.queries.length} | ${r.facts.spf?.ending} complete=${r.facts.spf?.complete}`);
});
