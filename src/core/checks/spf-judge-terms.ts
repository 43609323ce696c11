import type { Span } from '../base/span.ts';
import { senderOf } from '../data/senders.ts';
import { finding, type LocalFinding } from '../findings/finding.ts';
import { termText } from '../records/spf/print.ts';
import { shown } from '../base/shown.ts';
import type { SpfTerm } from '../records/spf/types.ts';
import type { SpfHost, SpfNode, SpfRow } from './facts.ts';
import { endingOf, qualifierOf } from './spf-judge-ending.ts';
import { judgeNetwork } from './spf-judge-networks.ts';
import { isRedirect, reachable } from './spf-read.ts';

/** RFC 7208 §4.6.4: more exchanges than this are an error. */
const exchangeLimit = 10;

/** Where a row stands in the tree. */
export interface RowPlace {
  readonly domain: string;
  readonly node: SpfNode;
  readonly depth: number;
  /** Place in the root's text: that of the row itself, or of the term that led here. */
  readonly span: Span;
  /** A match of this row ends in pass for the whole record. */
  readonly passes: boolean;
}

/** Every row that evaluation can reach, with its place. */
export function rowsBelow(root: SpfNode): readonly (RowPlace & { readonly row: SpfRow })[] {
  const found: (RowPlace & { readonly row: SpfRow })[] = [];
  function visit(node: SpfNode, depth: number, from: Span | null, passing: boolean) {
    const reached = new Set<SpfTerm>(node.record ? reachable(node.record) : []);
    for (const row of node.rows) {
      if (!reached.has(row.term)) continue;
      const span = from ?? row.term.span;
      const passes = passing && qualifierOf(row.term) === '+';
      found.push({ row, node, depth, span, passes, domain: root.domain });
      if (row.child) visit(row.child, depth + 1, span, passes);
    }
  }
  visit(root, 0, null, root.outcome === 'record');
  return found;
}

export const writtenOf = ({ record }: SpfNode, { term }: SpfRow): string =>
  record ? termText(record, term) : '';

function wrongIn({ record }: SpfNode): string {
  if (!record) return '';
  const broken = record.terms.find(({ kind }) => kind === 'broken');
  const twice = record.terms.findLast((term) => term.kind === 'modifier' && term.name !== 'other');
  const wrong = broken ?? twice;
  return shown(wrong ? termText(record, wrong) : record.text);
}

/** RFC 7208 §5.2 and §6.1: what the other record's state does to this one. */
export function judgeChild(row: SpfRow, at: RowPlace): readonly LocalFinding[] {
  const { child } = row;
  if (!child || row.target === null) return [];
  const place = { span: at.span };
  const term = shown(writtenOf(at.node, row));
  const params = { term, target: shown(row.target), domain: at.node.domain, direct: at.depth === 0 };
  switch (child.outcome) {
    case 'none':
      return [finding('spf.include.no-record', params, place)];
    case 'no-name':
      return [finding('spf.include.no-name', params, place)];
    case 'several':
      return [finding('spf.include.several', params, place)];
    case 'syntax':
      return [finding('spf.include.syntax', { ...params, wrong: wrongIn(child) }, place)];
    case 'loop':
      return [finding('spf.include.loop', params, place)];
    case 'bad-name':
      return [finding('spf.include.bad-name', params, place)];
    case 'failed': {
      const reason = child.reason ?? 'timeout';
      return [finding('spf.include.failed', { ...params, reason }, { ...place, unknown: 'failed' })];
    }
    case 'record':
      // At the root a redirect's ending is the record's own (spf.all.pass).
      return at.passes && !isRedirect(row.term) && endingOf(child) === 'pass'
        ? [finding('spf.include.pass-all', params, place)]
        : [];
    case 'depends':
    case 'not-followed':
      return [];
  }
}

const hasAddress = ({ v4, v6 }: SpfHost) => v4.length + v6.length > 0;

/** §5.3, §5.4, §5.7: what the names behind a, mx and exists gave. */
function judgeHosts(row: SpfRow, at: RowPlace): readonly LocalFinding[] {
  const { term, target, mx, hosts } = row;
  if (target === null || term.kind !== 'mechanism' || !['a', 'mx', 'exists'].includes(term.name)) return [];
  const own = at.depth === 0;
  const place = { span: at.span };
  const params = { term: shown(writtenOf(at.node, row)), target: shown(target) };
  const failed = (name: string, reason: string) =>
    // What our own bounds left out below is said once, for the tree.
    own || reason !== 'not-asked'
      ? [
          finding(
            'spf.target.failed',
            { ...params, target: shown(name), reason },
            { ...place, unknown: reason === 'not-asked' ? 'not-asked' : 'failed' },
          ),
        ]
      : [];
  if (mx && mx.count > exchangeLimit)
    return [finding('spf.mx.too-many', { ...params, count: mx.count, limit: exchangeLimit }, place)];
  if (mx?.outcome === 'failed') return failed(target, mx.reason ?? 'timeout');
  if (hosts === null) return failed(target, 'not-asked');
  const failures = hosts.flatMap(({ name, failed: reason }) => (reason ? failed(name, reason) : []));
  // §5.7: any A record at the name is a match, whoever sends.
  if (term.name === 'exists' && at.passes && hosts.some(hasAddress))
    return [finding('spf.exists.always', { ...params, domain: at.domain }, place)];
  if (!own) return failures;
  if (mx?.outcome === 'null-mx') return [finding('spf.mx.null', params, place)];
  if (mx?.outcome === 'none') return [finding('spf.mx.none', params, place)];
  const [end] = hosts.flatMap(({ alias }) => alias ?? []);
  if (term.name === 'a' && end !== undefined && failures.length === 0 && hosts.some(hasAddress))
    return [finding('spf.target.cname', { ...params, end: shown(end) }, place)];
  const empty = hosts.filter(({ v4, v6, failed: f }) => v4.length + v6.length === 0 && f === null);
  if (empty.length === 0) return failures;
  if (term.name === 'mx') {
    const names = empty.map(({ name }) => shown(name));
    return [...failures, finding('spf.mx.no-address', { term: params.term, hosts: names }, place)];
  }
  return [...failures, finding(term.name === 'a' ? 'spf.a.void' : 'spf.exists.void', params, place)];
}

const usesName = (term: SpfTerm) =>
  'target' in term &&
  term.target?.parts.some((part) => part.kind === 'macro' && /p/i.test(part.letter)) === true;

function judgeMacros(row: SpfRow, at: RowPlace): readonly LocalFinding[] {
  const { term } = row;
  if (at.depth > 0 || !('target' in term)) return [];
  const params = { term: shown(writtenOf(at.node, row)) };
  const place = { span: at.span };
  if (usesName(term)) return [finding('spf.macro.ptr', params, place)];
  return row.target === null && term.name !== 'exp' ? [finding('spf.macro.depends', params, place)] : [];
}

/** §2.4: SPF looks at the domain of the bounce address only. */
function judgeNeed({ term, target }: SpfRow, at: RowPlace, written: string): readonly LocalFinding[] {
  if (at.depth > 0 || term.kind !== 'mechanism' || term.name !== 'include' || target === null) return [];
  const sender = senderOf(target);
  return sender?.ownBounceDomain === true
    ? [finding('spf.include.not-needed', { term: shown(written), sender: sender.name }, { span: at.span })]
    : [];
}

/** §6.2: only one TXT record whose macros can be read is an explanation; that of the root alone is looked at. */
function judgeExplanation({ explanation, target }: SpfRow, at: RowPlace): readonly LocalFinding[] {
  if (at.depth > 0 || explanation?.outcome !== 'unusable' || target === null) return [];
  // §6.2: the explanation of a redirect's target stands in its place.
  const replaced = at.node.record !== null && reachable(at.node.record).some(isRedirect);
  return !replaced ? [finding('spf.exp.unusable', { target: shown(target) }, { span: at.span })] : [];
}

export function judgeRow(row: SpfRow, at: RowPlace): readonly LocalFinding[] {
  const written = writtenOf(at.node, row);
  const ptr = at.depth === 0 && row.term.kind === 'mechanism' && row.term.name === 'ptr';
  return [
    ...judgeChild(row, at),
    ...judgeNeed(row, at, written),
    ...judgeHosts(row, at),
    ...(ptr ? [finding('spf.ptr.used', { term: shown(written) }, { span: at.span })] : []),
    ...judgeMacros(row, at),
    ...judgeExplanation(row, at),
    ...judgeNetwork(
      row.term,
      { written, domain: at.domain, own: at.depth === 0, passes: at.passes },
      { span: at.span },
    ),
  ];
}
