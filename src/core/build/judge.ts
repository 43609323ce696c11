import { neverAsked, parseDomainName } from '../base/domain-name.ts';
import type { Deps } from '../checks/check.ts';
import type { DmarcFacts, SpfTree } from '../checks/facts.ts';
import { checkDmarc } from '../checks/dmarc-check.ts';
import { checkSpf } from '../checks/spf-tree.ts';
import { bimiFindings, type BimiFinding } from '../findings/bimi.ts';
import type { Status } from '../findings/define.ts';
import { placed, statusOf, type Finding } from '../findings/finding.ts';
import { transportFindings, type TransportFinding } from '../findings/transport.ts';
import { parseBimi } from '../records/bimi/parse.ts';
import { parseDkimKey } from '../records/dkim/parse.ts';
import { parseDmarc } from '../records/dmarc/parse.ts';
import { parseMtaSts } from '../records/mta-sts/parse.ts';
import { parsePolicy } from '../records/mta-sts/policy-judge.ts';
import { parseSpf } from '../records/spf/parse.ts';
import { parseTlsRpt } from '../records/tls-rpt/parse.ts';

export const buildKinds = ['spf', 'dkim', 'dmarc', 'mta-sts', 'tls-rpt', 'bimi'] as const;
export type BuildKind = (typeof buildKinds)[number];

/** A finding of the area it belongs to, with its status beside it. */
export type Judged = { readonly status: Status } & (
  | { readonly area: 'check'; readonly finding: Finding }
  | { readonly area: 'transport'; readonly finding: TransportFinding }
  | { readonly area: 'bimi'; readonly finding: BimiFinding }
);

export const judgedCheck = (finding: Finding): Judged => ({
  area: 'check',
  finding,
  status: statusOf(finding),
});
const judgedTransport = (finding: TransportFinding): Judged => ({ area: 'transport', finding, status: transportFindings[finding.id].status }); // prettier-ignore
const judgedBimi = (finding: BimiFinding): Judged => ({ area: 'bimi', finding, status: bimiFindings[finding.id].status }); // prettier-ignore

const parsers = { spf: parseSpf, dkim: parseDkimKey, dmarc: parseDmarc } as const;

/** What our own parser says about a record that is being written; no name is asked. */
export const judgeBuilt = (kind: BuildKind, text: string): readonly Judged[] => {
  switch (kind) {
    case 'mta-sts':
      return parseMtaSts(text).findings.map(judgedTransport);
    case 'tls-rpt':
      return parseTlsRpt(text).findings.map(judgedTransport);
    case 'bimi':
      return parseBimi(text).findings.map(judgedBimi);
    default:
      return parsers[kind](text).findings.map((local) => judgedCheck(placed(local, kind, kind, 'proposed')));
  }
};

/** The policy file of MTA-STS (RFC 8461 §3.2). */
export const judgePolicyFile = (text: string): readonly Judged[] =>
  parsePolicy(text).findings.map(judgedTransport);

export interface JudgedDraft {
  readonly findings: readonly Judged[];
  readonly tree: SpfTree | null;
  readonly dmarc: DmarcFacts | null;
}

/**
 * What our own check says of `domain` with DNS as `deps.resolver` tells it (an overlay of the draft). Where nobody is
 * asked, what could not be known is left out.
 */
export async function judgeDraft(
  kind: BuildKind,
  domain: string,
  text: string,
  deps: Deps,
  asks: boolean,
): Promise<JudgedDraft> {
  if (text.trim() === '') return { findings: [], tree: null, dmarc: null };
  if (kind !== 'spf' && kind !== 'dmarc')
    return { findings: judgeBuilt(kind, text), tree: null, dmarc: null };
  const found: Finding[] = [];
  const heard = {
    ...deps,
    emit: (event: { readonly type: string } & { readonly finding?: Finding }) => {
      if (event.finding) found.push({ ...event.finding, from: 'proposed' });
    },
  };
  const tree = kind === 'spf' ? await checkSpf(domain, heard) : null;
  const dmarc = kind === 'dmarc' ? await checkDmarc(domain, heard) : null;
  const shown = found.filter((one) => asks || (statusOf(one) !== 'unknown' && one.id !== 'spf.lookups.near-limit')); // prettier-ignore
  // What is not read as a record at all leaves only "missing" above; the parser says why.
  const parsed = judgeBuilt(kind, text);
  const own = shown.map(judgedCheck);
  const said = new Set(own.map(({ finding }) => finding.id as string));
  return { findings: [...own, ...parsed.filter(({ finding }) => !said.has(finding.id))], tree, dmarc };
}

/** Steps that a plan takes on purpose: said, and yet no reason to hold the record back. */
const deliberate: ReadonlySet<string> = new Set(['dmarc.policy.none', 'dmarc.testing']);

/** Nothing is offered for copying with one of these (issue §1). */
export const holdsBack = ({ status, finding }: Judged): boolean =>
  (status === 'broken' || status === 'risk') && !deliberate.has(finding.id);

/** The label that stands before the domain; `selector` only for DKIM and BIMI. */
export function builtName(kind: BuildKind, domain: string, selector: string): string {
  const labels = {
    spf: '',
    dkim: `${selector}._domainkey.`,
    dmarc: '_dmarc.',
    'mta-sts': '_mta-sts.',
    'tls-rpt': '_smtp._tls.',
    bimi: `${selector === '' ? 'default' : selector}._bimi.`,
  };
  return labels[kind] + domain;
}

/** RFC 6376 §3.1: labels of letters, digits and hyphens, with dots between them. */
export const isSelector = (text: string): boolean =>
  /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/i.test(text) && text.length <= 63;

/** A host of a policy for MTA-STS: a name, or one behind a star (RFC 8461 §4.1), as A-labels; null: none. */
export function policyHost(written: string): string | null {
  const name = parseDomainName(written.replace(/^\*\./, ''));
  if (!name.ok || neverAsked(name.ascii)) return null;
  return `${written.startsWith('*.') ? '*.' : ''}${name.ascii}`;
}

/** RFC 1035 §3.2.1, §3.3: 65,535 octets, of which each string of 255 takes one for its length. */
export const fitsTxt = (octets: number): boolean => octets + Math.ceil(octets / 255) <= 65_535;
