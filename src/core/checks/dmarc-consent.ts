// RFC 9990 §4: whether a report address outside the domain has agreed; RFC 9991 §5: the same for ruf.
import { vendorOf } from '../data/report-vendors.ts';
import { finding, type LocalFinding } from '../findings/finding.ts';
import { isDmarcRecord, parseDmarc } from '../records/dmarc/parse.ts';
import { shown } from '../base/shown.ts';
import type { DmarcRecord, ReportTarget } from '../records/dmarc/types.ts';
import type { Deps } from './check.ts';
import { isAtOrBelow } from '../base/domain-name.ts';
import { fits } from './dmarc-name.ts';
import { organizationalDomain, textsOf, walkNames, walkTree, type AskPolicy } from './dmarc-walk.ts';
import type { ReportConsent } from './facts.ts';

/** Receivers send to few addresses; beyond this nothing is asked. */
const mostHosts = 10;

type Standing =
  | { readonly state: 'internal' | 'agreed' | 'missing' | 'failed'; readonly name: string | null }
  | { readonly state: 'redirected' | 'refused'; readonly name: string; readonly written: string };
type MailHost = 'yes' | 'no' | 'unknown';

export interface Consents {
  readonly reports: readonly ReportConsent[];
  readonly findings: readonly LocalFinding[];
}

/** `policyDomain`: where the record was found; `organizational` null: its walk failed. */
export async function checkConsents(
  record: DmarcRecord,
  policyDomain: string,
  organizational: string | null,
  ask: AskPolicy,
  deps: Deps,
): Promise<Consents> {
  const targets = [
    ...record.aggregateReports.map((target) => ({ kind: 'rua' as const, target })),
    ...record.failureReports.map((target) => ({ kind: 'ruf' as const, target })),
  ];
  const hosts = [...new Set(targets.flatMap(({ target }) => mailHostOf(target) ?? []))].slice(0, mostHosts);
  const answers = new Map(
    await Promise.all(
      hosts.map(async (host) => {
        const [standing, receives] = await Promise.all([
          standingOf(host, policyDomain, organizational, ask, deps),
          receivesMail(host, deps),
        ]);
        return [host, { standing, receives }] as const;
      }),
    ),
  );

  const findings: LocalFinding[] = [];
  const agreed = new Set<string>();
  const said = new Set<string>();
  const reports = targets.flatMap(({ kind, target }): readonly ReportConsent[] => {
    const host = mailHostOf(target);
    const uri = shown(target.uri.value, 200);
    if (host === null)
      return [{ kind, uri, domain: null, state: 'invalid', consentName: null, vendor: null }];
    const answer = answers.get(host);
    if (!answer) return [];
    const local = judge(host, policyDomain, answer, target);
    if (local === null) agreed.add(host);
    else if (!said.has(host)) findings.push(local);
    said.add(host);
    return [
      {
        kind,
        uri,
        domain: host,
        state: stateOf(answer),
        consentName: answer.standing.name,
        vendor: vendorOf(host),
      },
    ];
  });
  if (agreed.size > 0) findings.push(finding('dmarc.rua.ok', { hosts: [...agreed] }));
  return { reports, findings };
}

const mailHostOf = ({ scheme, domain }: ReportTarget): string | null => (scheme === 'mailto' ? domain : null);

async function standingOf(
  host: string,
  policyDomain: string,
  organizational: string | null,
  ask: AskPolicy,
  deps: Deps,
): Promise<Standing> {
  if (host === policyDomain || host === organizational) return { state: 'internal', name: null };
  // §4.10.2 of RFC 9989: an Organizational Domain is the name itself or above it, so only such a host can share it.
  const shared = organizational ?? policyDomain;
  if (isAtOrBelow(host, shared)) {
    // Side by side, so that the walk below costs one round trip.
    const ahead = Promise.all(walkNames(host).map((name) => ask(name, 'ahead')));
    const [walk] = await Promise.all([walkTree(host, ask), ahead]);
    if (walk.failed) return { state: 'failed', name: walk.failed.name };
    if (organizationalDomain(host, walk.found) === shared) return { state: 'internal', name: null };
  }
  const standing = await consentAt(host, `${policyDomain}._report._dmarc.${host}`, deps);
  // Without the domain's own walk nobody knows whether this host needs a consent at all.
  return organizational === null && standing.state === 'missing'
    ? { state: 'failed', name: standing.name }
    : standing;
}

async function consentAt(host: string, name: string, { resolver, signal }: Deps): Promise<Standing> {
  // §4 step 3: a name that DNS cannot hold cannot be verified.
  if (!fits(name)) return { state: 'missing', name: null };
  const lookup = await resolver.lookup(name, 'TXT', signal);
  if (lookup.status === 'failed') return { state: 'failed', name };
  // Steps 5 and 6: several are fine here, one is enough.
  const records = textsOf(lookup)
    .filter(isDmarcRecord)
    .map((text) => parseDmarc(text).record);
  if (records.length === 0) return { state: 'missing', name };
  const [instead] = records.flatMap(({ aggregateReports }) => aggregateReports);
  if (!instead) return { state: 'agreed', name };
  // Step 7: another address, but only at the same host; otherwise reports go to neither.
  const written = shown(instead.uri.value);
  return { state: instead.domain === host ? 'redirected' : 'refused', name, written };
}

/** RFC 5321 §5.1: MX, and only without any MX an address; RFC 7505: the null MX takes no mail. */
async function receivesMail(host: string, { resolver, signal }: Deps): Promise<MailHost> {
  const mx = await resolver.lookup(host, 'MX', signal);
  if (mx.status === 'found') return mx.records.every(({ exchange }) => exchange === '') ? 'no' : 'yes';
  if (mx.status === 'no-name') return 'no';
  if (mx.status === 'failed') return 'unknown';
  const addresses = await Promise.all([
    resolver.lookup(host, 'A', signal),
    resolver.lookup(host, 'AAAA', signal),
  ]);
  if (addresses.some(({ status }) => status === 'found')) return 'yes';
  return addresses.some(({ status }) => status === 'failed') ? 'unknown' : 'no';
}

interface Known {
  readonly standing: Standing;
  readonly receives: MailHost;
}

function stateOf({ standing, receives }: Known): ReportConsent['state'] {
  switch (standing.state) {
    case 'missing':
    case 'refused':
      return 'missing';
    case 'failed':
      return 'failed';
    case 'internal':
      return receives === 'no' ? 'no-mail-host' : 'internal';
    case 'agreed':
    case 'redirected':
      return receives === 'no' ? 'no-mail-host' : 'agreed';
  }
}

/** Null: reports can arrive there. */
function judge(
  host: string,
  domain: string,
  { standing, receives }: Known,
  target: ReportTarget,
): LocalFinding | null {
  const at = { span: target.span };
  if (standing.state === 'missing') {
    const name = standing.name ?? `${domain}._report._dmarc.${host}`;
    return finding('dmarc.rua.not-authorised', { domain, host, name }, at);
  }
  if (standing.state === 'failed')
    return finding('dmarc.rua.failed', { host, name: standing.name ?? host }, { ...at, unknown: 'failed' });
  if (standing.state === 'refused')
    return finding('dmarc.rua.redirect-refused', { host, written: standing.written }, at);
  if (receives === 'no') return finding('dmarc.rua.no-mail-host', { host }, at);
  if (standing.state === 'redirected')
    return finding('dmarc.rua.redirected', { host, written: standing.written }, at);
  return receives === 'unknown'
    ? finding('dmarc.rua.failed', { host, name: host }, { ...at, unknown: 'failed' })
    : null;
}
