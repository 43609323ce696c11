import { finding, placed, type LocalFinding } from '../findings/finding.ts';
import { parseSpf } from '../records/spf/parse.ts';
import type { CheckDeps, Deps } from './check.ts';
import type { SpfTree } from './facts.ts';
import { add, buildTree, foundRecord, lookupLimit, voidLimit } from './spf-count.ts';
import { endingOf } from './spf-judge-ending.ts';
import { judgeAnswer, judgeOtherTexts, judgeTree } from './spf-judge.ts';
import { sendersBeyond, sendersIn } from './spf-senders.ts';
import { readSpf, spfRecordsIn, type SpfReading } from './spf-read.ts';

/** RFC 7505 §3: the domain says that it takes no mail. */
async function takesNoMail(domain: string, { resolver, signal }: CheckDeps): Promise<boolean> {
  const mx = await resolver.lookup(domain, 'MX', signal);
  return mx.status === 'found' && mx.records.every(({ exchange }) => exchange === '');
}

function rootFindings(tree: SpfTree, count: number, noMail: boolean): readonly LocalFinding[] {
  const { domain, outcome, reason } = tree.root;
  switch (outcome) {
    case 'none':
      return [finding(noMail ? 'spf.missing.no-mail' : 'spf.missing', { domain })];
    case 'no-name':
      return [finding('spf.no-name', { domain })];
    case 'bad-name':
      return [finding('spf.bad-name', { domain })];
    case 'several':
      return [finding('spf.several', { domain, count })];
    case 'failed':
      return [finding('spf.lookup.failed', { domain, reason: reason ?? 'timeout' }, { unknown: 'failed' })];
    default:
      return [];
  }
}

function treeOf(domain: string, reading: SpfReading): SpfTree {
  const { node, complete, lookups } = buildTree(domain, reading);
  const voids = node.rows.reduce((sum, row) => add(sum, row.voids), { v4: 0, v6: 0 });
  return {
    root: node, lookups, lookupLimit, voids, voidLimit, complete, ending: endingOf(node), senders: sendersIn(node),
  }; // prettier-ignore
}

/** Reads and counts the whole tree; nothing is judged. `pause` hands the thread to others, so that long trees are read in slices. */
export async function readSpfTree(
  domain: string,
  deps: Deps,
  pause: () => Promise<void> = () => Promise.resolve(),
): Promise<SpfTree> {
  const reading = await readSpf(domain, deps, pause);
  await pause();
  return treeOf(domain, reading);
}

/** Reads, counts and judges the whole tree. `pause` as in `readSpfTree`. */
export async function checkSpf(
  domain: string,
  deps: CheckDeps,
  pause: () => Promise<void> = () => Promise.resolve(),
): Promise<SpfTree> {
  const reading = await readSpf(domain, deps, pause);
  await pause();
  const tree = treeOf(domain, reading);
  await pause();
  const { root: node, lookups, complete } = tree;
  const lookup = reading.texts.get(domain);
  const records = lookup ? spfRecordsIn(lookup) : [];
  for (const [index, { strings }] of records.entries())
    if (lookup) {
      const id = index === 0 ? 'spf' : `spf:${index + 1}`;
      const record = foundRecord(id, domain, lookup, strings);
      deps.emit({ type: 'record', record });
      for (const local of parseSpf(record.text).findings)
        deps.emit({ type: 'finding', finding: placed(local, 'spf', id) });
    }
  const noMail = node.outcome === 'none' && (await takesNoMail(domain, deps));
  const findings = [...rootFindings(tree, records.length, noMail)];
  if (lookups > lookupLimit)
    findings.push(
      finding('spf.lookups.over-limit', {
        domain,
        count: lookups,
        limit: lookupLimit,
        senders: sendersBeyond(node, lookupLimit),
        atLeast: !complete,
      }),
    );
  else if (lookups >= lookupLimit - 1)
    findings.push(finding('spf.lookups.near-limit', { count: lookups, limit: lookupLimit }));
  findings.push(...judgeTree(tree, domain));
  if (lookup?.status === 'found')
    findings.push(...judgeOtherTexts(lookup.records, domain), ...judgeAnswer(lookup.records, domain));
  for (const local of findings)
    deps.emit({ type: 'finding', finding: placed(local, 'spf', records.length > 0 ? 'spf' : null) });
  return tree;
}
