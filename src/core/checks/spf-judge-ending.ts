import { finding, type LocalFinding } from '../findings/finding.ts';
import { shown } from '../base/shown.ts';
import { termText } from '../records/spf/print.ts';
import type { SpfTerm } from '../records/spf/types.ts';
import type { SpfNode, SpfRow, SpfTree } from './facts.ts';
import { isRedirect } from './spf-read.ts';

const isAll = (term: SpfTerm) => term.kind === 'mechanism' && term.name === 'all';
export const qualifierOf = (term: SpfTerm) =>
  term.kind === 'mechanism' ? (term.qualifier?.value ?? '+') : '+';

/** RFC 7208 §4.7: who is not listed; a redirect takes the other record's ending (§6.1). */
export function endingOf(node: SpfNode): SpfTree['ending'] {
  if (node.outcome !== 'record') return 'unknown';
  const all = node.rows.find(({ term }) => isAll(term));
  if (all)
    return ({ '+': 'pass', '-': 'fail', '~': 'softfail', '?': 'neutral' } as const)[qualifierOf(all.term)];
  const redirect = redirectOf(node);
  return redirect ? (redirect.child ? endingOf(redirect.child) : 'unknown') : 'neutral';
}

const redirectOf = ({ rows }: SpfNode): SpfRow | undefined => rows.find(({ term }) => isRedirect(term));

/** The record whose own end decides; §6.1 leads there by redirect. */
function lastOf(node: SpfNode): SpfNode {
  if (node.rows.some(({ term }) => isAll(term))) return node;
  const next = redirectOf(node)?.child;
  return next ? lastOf(next) : node;
}

/** §10.1.2: nothing but `-all`. Terms that cannot match with pass change nothing. */
export const sendsNothing = ({ outcome, rows }: SpfNode): boolean => {
  const all = rows.findIndex(({ term }) => isAll(term));
  const decisive = rows[all];
  return (
    outcome === 'record' &&
    decisive !== undefined &&
    qualifierOf(decisive.term) === '-' &&
    rows.slice(0, all).every(({ term }) => term.kind === 'modifier')
  );
};

export function judgeEnding(tree: SpfTree, domain: string): readonly LocalFinding[] {
  const { root } = tree;
  const own = root.rows.find(({ term }) => isAll(term)) ?? redirectOf(root);
  const place = own ? { span: own.term.span } : {};
  if (sendsNothing(root)) return [finding('spf.sends-nothing', { domain }, place)];
  const last = lastOf(root);
  switch (endingOf(root)) {
    case 'pass':
      return [finding('spf.all.pass', { domain }, place)];
    case 'softfail':
      return [finding('spf.all.softfail', { domain }, place)];
    case 'fail':
      return [finding('spf.all.fail', { domain }, place)];
    case 'neutral':
      return last.rows.some(({ term }) => isAll(term))
        ? [finding('spf.all.neutral', { domain }, place)]
        : [finding('spf.all.missing', { domain: last.domain }, place)];
    case 'unknown':
      return [];
  }
}

/** §5.1: terms after `all` are never tested; §6.1: `all` switches redirect off. */
export function judgeOrder({ record, rows }: SpfNode): readonly LocalFinding[] {
  const at = rows.findIndex(({ term }) => isAll(term));
  if (!record || at < 0) return [];
  const redirects = rows.filter(({ term }) => isRedirect(term));
  const behind = rows.slice(at + 1).filter(({ term }) => term.kind === 'mechanism');
  const first = behind[0];
  return [
    ...redirects.map(({ term }) =>
      finding('spf.redirect.with-all', { term: shown(termText(record, term)) }, { span: term.span }),
    ),
    ...(first
      ? [
          finding(
            'spf.terms.after-all',
            { terms: behind.map(({ term }) => shown(termText(record, term))) },
            { span: first.term.span },
          ),
        ]
      : []),
  ];
}
