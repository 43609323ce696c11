import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  builtName,
  holdsBack,
  judgeBuilt,
  judgeDraft,
  type BuildKind,
} from '../../../src/core/build/judge.ts';
import { planned } from '../../../src/core/build/planned.ts';
import { dmarcStages, reportAddress } from '../../../src/core/build/sets.ts';
import { addSpfTerm, printSpfForm, readSpfForm, removeSpfTerm, setSpfAll, spfFields, spfTermFrom } from '../../../src/core/build/spf-form.ts'; // prettier-ignore
import { printTagForm, readTagForm, setTag } from '../../../src/core/build/tag-form.ts';
import { checkTransport } from '../../../src/core/checks/transport.ts';
import { zoneFromRecords } from '../../../src/core/dns/zone.ts';
import { statusOf } from '../../../src/core/findings/finding.ts';
import { transportFindings } from '../../../src/core/findings/transport.ts';
import { checkDomain } from '../../../src/core/report/check-domain.ts';
import { emptyReport, reduce } from '../../../src/core/report/reduce.ts';

/** Whatever the form holds: what the report would call broken or a risk after publishing is said before it is copied. */
const live = zoneFromRecords({
  'x.example': { MX: [[10, 'mx.x.example']], A: ['192.0.2.1'] },
  'mx.x.example': { A: ['192.0.2.2'] },
  // Who publishes the record of MTA-STS has put the policy there before (the page says so).
  'mta-sts.x.example': { A: ['192.0.2.3'] },
  'a.example': { TXT: ['v=spf1 ip4:192.0.2.64/26 -all'], A: ['192.0.2.65'] },
  'two.example': { TXT: ['v=spf1 -all', 'v=spf1 mx -all'] },
  'loop.example': { TXT: ['v=spf1 include:loop.example -all'] },
  'far.example': { TXT: ['v=spf1 mx mx:a.example a a:a.example include:a.example exists:a.example mx:x.example a:x.example include:a.example -all'] },
}); // prettier-ignore
const signal = new AbortController().signal;
const deps = { signal, now: () => 0 };

const junk = ['192.0.2.1', '192.0.2.9/24', '0.0.0.0/0', '::/0', '2001:db8::/32', 'a.example', 'two.example', 'loop.example', 'far.example', 'gone.example', 'x.example', 'localhost', 'bücher.example', '%{i}.a.example', '192.0.2.1:25', 'a b', '', '-all', 'a.example;', '"', '\\', '${x}', '\u0000', '\u202e', 'x'.repeat(300)]; // prettier-ignore
const starts = ['v=spf1', '', 'v=spf1 mx -all', 'v=spf1 redirect=a.example', 'v=spf1 a wrong! ?all exp=a.example', 'v=spf2', 'V=SPF1 PTR +ALL', 'hello', ' v=spf1 -all', 'v=spf1 -all -all']; // prettier-ignore
const spfStep = fc.oneof(
  fc.record({ do: fc.constant('add' as const), field: fc.constantFrom(...spfFields), text: fc.constantFrom(...junk) }), // prettier-ignore
  fc.record({ do: fc.constant('all' as const), all: fc.constantFrom('-', '~', '?', '+', null) }),
  fc.record({ do: fc.constant('remove' as const), at: fc.nat(4) }),
);
const spf = fc.tuple(fc.constantFrom(...starts), fc.array(spfStep, { maxLength: 8 })).map(([start, steps]) =>
  steps.reduce((text, step) => {
    const form = readSpfForm(text);
    if (step.do === 'all') return printSpfForm(setSpfAll(form, step.all));
    if (step.do === 'remove') return printSpfForm(removeSpfTerm(form, step.at));
    const answer = spfTermFrom(step.field, step.text);
    return 'term' in answer ? printSpfForm(addSpfTerm(form, answer.term)) : text;
  }, start),
);
const values = ['none', 'reject', 'quarantine', 'rejct', 'y', 'n', 's', 'r', '0:1', 'd', 'mailto:r@x.example', 'mailto:r@other.example', 'a@x.example', 'https://x.example/', 'http://x.example/', '', ';', 'x=y', '\n', '"', 'ü', '20261124', 'no-id', 'rsa', 'ed25519', 'AAAA', 'V9i5nulBYPrQpn7R0hTuPt5N5t0bNPS01bb0clQyRDY=']; // prettier-ignore
const tags = (head: readonly string[], names: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...head), fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...values, null)), { maxLength: 7 })) // prettier-ignore
    .map(([start, list]) => list.reduce((text, [name, value]) => printTagForm(setTag(readTagForm(text), name, value)), start)); // prettier-ignore
const drafts: Readonly<Record<Exclude<BuildKind, 'bimi'>, fc.Arbitrary<string>>> = {
  spf,
  dmarc: tags(['v=DMARC1; p=none', 'v=DMARC1', 'p=none; v=DMARC1', 'v=DMARC1; p=reject; junk', 'hello', 'v=dmarc1; p=none'], ['p', 'sp', 'np', 't', 'adkim', 'aspf', 'rua', 'ruf', 'fo', 'psd', 'pct', 'v']), // prettier-ignore
  dkim: tags(['v=DKIM1', 'v=DKIM1; p=', 'k=rsa', 'hello', 'v=DKIM1; p=MIG; p=MIG'], ['v', 'k', 'p', 'h', 's', 't', 'n', 'g']), // prettier-ignore
  'mta-sts': tags(['v=STSv1', 'v=STSv1;', 'id=1; v=STSv1', 'hello'], ['id', 'v', 'mode']),
  'tls-rpt': tags(['v=TLSRPTv1', 'v=TLSRPTv1;', 'hello'], ['rua', 'v']),
};
/** What other records of the domain, or their absence, cause. */
const others = (kind: BuildKind, id: string) =>
  !id.startsWith(kind === 'mta-sts' || kind === 'tls-rpt' ? `transport.${kind}` : `${kind}.`);

/** What a report says of the domain with this record, and that is broken or a risk. */
async function reported(kind: BuildKind, text: string): Promise<readonly string[]> {
  const resolver = planned(
    [{ name: builtName(kind, 'x.example', 'default'), type: 'TXT', value: text }],
    live,
  );
  if (kind === 'mta-sts' || kind === 'tls-rpt') {
    const { findings } = await checkTransport({ domain: 'x.example', receiving: { kind: 'hosts', hosts: [] }, policyText: null }, { ...deps, resolver }); // prettier-ignore
    return findings.filter(({ id }) => ['broken', 'risk'].includes(transportFindings[id].status)).map(({ id }) => id); // prettier-ignore
  }
  let report = emptyReport('x.example', 0);
  await checkDomain('x.example', { ...deps, resolver, emit: (event) => (report = reduce(report, event)) });
  return report.findings.filter((one) => ['broken', 'risk'].includes(statusOf(one))).map(({ id }) => id);
}

test.each(Object.keys(drafts) as (keyof typeof drafts)[])('%s: nothing that the report finds goes unsaid at the copy button', { timeout: 120_000 }, async (kind) => {
  await fc.assert(
    fc.asyncProperty(drafts[kind], async (text) => {
      if (text.trim() === '') return;
      const name = builtName(kind, 'x.example', 'default');
      const over = planned([{ name, type: 'TXT', value: text }], live);
      const { findings } = await judgeDraft(kind, 'x.example', text, { ...deps, resolver: over }, true);
      const held = findings.filter(holdsBack);
      const worse = (await reported(kind, text)).filter((id) => !others(kind, id) && id !== 'dmarc.policy.none' && id !== 'dmarc.testing');
      expect([text, worse.length === 0 || held.length > 0, worse]).toEqual([text, true, worse]);
    }),
    { numRuns: 250, seed: 20261124 },
  );
}); // prettier-ignore

test('the steps of the plan and the fields of the forms, clean as they are offered', () => {
  for (const { policy, testing } of dmarcStages) {
    const text = printTagForm(setTag(setTag(readTagForm(`v=DMARC1; rua=${reportAddress('r@x.example') ?? ''}`), 'p', policy), 't', testing ? 'y' : null)); // prettier-ignore
    expect([text, judgeBuilt('dmarc', text).filter(holdsBack).map(({ finding }) => finding.id)]).toEqual([text, []]); // prettier-ignore
  }
});
