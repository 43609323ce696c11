import { span } from '../base/span.ts';
import { finding, statusOf, type LocalFinding } from '../findings/finding.ts';
import type { TxtData } from '../dns/types.ts';
import { isSpfRecord, looksLikeSpf, parseSpf } from '../records/spf/parse.ts';
import { termText } from '../records/spf/print.ts';
import { holdsAnother } from '../records/spf/repair.ts';
import { shown } from '../base/shown.ts';
import { isReadable } from '../records/spf/term.ts';
import type { SpfNode, SpfRow, SpfTree } from './facts.ts';
import { judgeEnding, judgeOrder, sendsNothing } from './spf-judge-ending.ts';
import { judgeNetworksTogether } from './spf-judge-networks.ts';
import { judgeRow, rowsBelow, writtenOf } from './spf-judge-terms.ts';
import { reachable, textOf } from './spf-read.ts';

/** RFC 7208 §3.4. */
const advisedLength = 450;

/** The void look-ups of the term itself, without those of the record it leads to (§4.6.4). */
function ownVoids({ voids, child }: SpfRow): SpfRow['voids'] {
  const below = child?.rows ?? [];
  return {
    v4: voids.v4 - below.reduce((sum, row) => sum + row.voids.v4, 0),
    v6: voids.v6 - below.reduce((sum, row) => sum + row.voids.v6, 0),
  };
}

function judgeVoids(tree: SpfTree): readonly LocalFinding[] {
  const { voids, voidLimit: limit } = tree;
  const family = voids.v4 > limit ? 'v4' : voids.v6 > limit ? 'v6' : null;
  if (!family) return [];
  const terms = rowsBelow(tree.root)
    .filter(({ row }) => ownVoids(row)[family] > 0)
    .map(({ node, row }) => shown(writtenOf(node, row)));
  const id = family === 'v4' ? 'spf.voids.over-limit' : 'spf.voids.over-limit-v6';
  return [finding(id, { count: voids[family], limit, terms: [...new Set(terms)] })];
}

/** §4.6.2: the first match decides, so a term written again can never decide anything. */
function judgeDuplicates({ record, rows }: SpfNode): readonly LocalFinding[] {
  if (!record) return [];
  const reached = new Set(reachable(record));
  const seen = new Set<string>();
  const findings: LocalFinding[] = [];
  for (const row of rows) {
    if (row.term.kind !== 'mechanism' || !reached.has(row.term)) continue;
    const written = shown(termText(record, row.term));
    const key = written.replace(/^[+~?-]/, '').toLowerCase();
    if (seen.has(key))
      findings.push(finding('spf.duplicate-term', { term: written }, { span: row.term.span }));
    seen.add(key);
  }
  return findings;
}

function judgeSize({ found }: SpfNode): readonly LocalFinding[] {
  const octets = found?.text.length ?? 0;
  return octets > advisedLength ? [finding('spf.record.long', { octets, limit: advisedLength })] : [];
}

/** §3.3: strings are joined without a space; two terms that meet at the seam become one. */
export function judgeSeams(strings: readonly string[]): readonly LocalFinding[] {
  const text = textOf(strings);
  const findings: LocalFinding[] = [];
  let at = 0;
  for (const string of strings.slice(0, -1)) {
    at += string.length;
    const start = text.lastIndexOf(' ', at - 1) + 1;
    const next = text.indexOf(' ', at);
    const end = next < 0 ? text.length : next;
    const [before, after, whole] = [text.slice(start, at), text.slice(at, end), text.slice(start, end)];
    if (before === '' || after === '' || whole.length > 1000) continue;
    const lost = !isReadable(whole) || holdsAnother(whole);
    if (lost && isReadable(before) && isReadable(after))
      findings.push(
        finding(
          'spf.string.glued',
          { before: shown(before), after: shown(after) },
          { span: span(start, end) },
        ),
      );
  }
  return findings;
}

function judgeReach(rows: ReturnType<typeof rowsBelow>, domain: string): readonly LocalFinding[] {
  const nodes = rows.flatMap(({ row }) => (row.child ? [row.child] : []));
  const beyond = (row: SpfRow) =>
    row.child?.outcome === 'not-followed' || row.hosts?.some(({ failed }) => failed === 'not-asked') === true;
  // Terms of the own record say for themselves that they were not asked.
  const left = rows.some(({ row, depth }) => (depth > 0 || row.child !== null) && beyond(row));
  if (!left) return [];
  const read = new Set([domain, ...nodes.filter(({ record }) => record).map((node) => node.domain)]).size;
  return [finding('spf.tree.not-followed', { domain, read }, { unknown: 'not-asked' })];
}

function once(findings: readonly LocalFinding[]): readonly LocalFinding[] {
  const seen = new Set<string>();
  return findings.filter(({ id, params, span: place }) => {
    const at = id === 'spf.duplicate-term' ? (place?.start ?? '') : '';
    const key = `${id} ${JSON.stringify(params)} ${at}`;
    return !seen.has(key) && seen.add(key);
  });
}

const spoils = (local: LocalFinding) => ['broken', 'risk', 'unknown'].includes(statusOf(local));

/** What the whole tree means for the domain. Places are in the domain's own record. */
export function judgeTree(tree: SpfTree, domain: string): readonly LocalFinding[] {
  const { root } = tree;
  if (!root.record) return [];
  const below = rowsBelow(root);
  const findings = once([
    ...(root.found ? judgeSeams(root.found.strings) : []),
    ...below.flatMap((at) => judgeRow(at.row, at)),
    ...judgeNetworksTogether(
      below.map(({ row, node, passes }) => ({ row, passes, written: writtenOf(node, row) })),
      domain,
    ),
    ...judgeVoids(tree),
    ...judgeReach(below, domain),
    ...judgeOrder(root),
    ...judgeEnding(tree, domain),
    ...judgeDuplicates(root),
    ...judgeSize(root),
  ]);
  const good =
    tree.complete &&
    root.outcome === 'record' &&
    tree.lookups <= tree.lookupLimit &&
    !sendsNothing(root) &&
    ![...findings, ...parseSpf(root.record.text).findings].some(spoils);
  const ok = finding('spf.ok', { domain, count: tree.lookups, limit: tree.lookupLimit });
  return good ? [ok, ...findings] : findings;
}

/** Texts beside the record that were meant as SPF but are not taken as such (§4.5), and Sender ID (§3.1). */
export function judgeOtherTexts(records: readonly TxtData[], domain: string): readonly LocalFinding[] {
  return records.flatMap(({ strings }) => {
    const text = textOf(strings);
    const senderId = /^spf2\.0\/[a-z,]{1,40}/i.exec(text);
    if (senderId) return [finding('spf.sender-id.obsolete', { domain, version: senderId[0] })];
    return looksLikeSpf(text) && !isSpfRecord(text)
      ? [finding('spf.version.unusable', { domain, start: shown(text.slice(0, 12)) })]
      : [];
  });
}

/** Most resolvers take UDP answers up to this size (RFC 9715 appendix B) and ask for longer ones again over TCP. */
const answerLimit = 1232;

/** RFC 7208 §3.4: all TXT records of the name travel in one answer. RFC 1035 §4.1: header, question, records. */
export function judgeAnswer(records: readonly TxtData[], domain: string): readonly LocalFinding[] {
  const question = domain.length + 2 + 4;
  const octets = records.reduce(
    // A pointer to the name, type, class, TTL and length; each string has an octet for its own length.
    (sum, { strings }) => sum + 12 + strings.reduce((all, string) => all + 1 + string.length, 0),
    12 + question,
  );
  return octets > answerLimit ? [finding('spf.answer.long', { domain, octets })] : [];
}
