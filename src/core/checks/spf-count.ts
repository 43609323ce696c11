import type { FailureReason, Lookup } from '../dns/types.ts';
import { senderOf } from '../data/senders.ts';
import { parseMacroString } from '../records/spf/domain-spec.ts';
import { hasSyntaxError, parseSpf } from '../records/spf/parse.ts';
import { printDomainSpec } from '../records/spf/print.ts';
import type { SpfRecord, SpfTerm } from '../records/spf/types.ts';
import type { FoundRecord } from './check.ts';
import type { SpfExplanation, SpfHost, SpfMxAnswer, SpfNode, SpfRow } from './facts.ts';
import {
  canBeAsked,
  isRedirect,
  reachable,
  spfRecordsIn,
  targetOf,
  textOf,
  type SpfReading,
} from './spf-read.ts';

export const lookupLimit = 10;
export const voidLimit = 2;
/** A record that names the same name twice doubles the tree with every level; we draw at most this many. */
const nodeLimit = 120;

interface Counter {
  lookups: number;
  nodes: number;
  complete: boolean;
}
type Voids = SpfRow['voids'];
const noVoids: Voids = { v4: 0, v6: 0 };
/** RFC 7208 §4.6.4: no answer at all, or NXDOMAIN. */
const voidOf = (lookup: Lookup<'A'> | Lookup<'AAAA'> | Lookup<'MX'> | Lookup<'TXT'> | null): number =>
  lookup?.status === 'no-data' || lookup?.status === 'no-name' ? 1 : 0;
/** A question that was not put is not an empty answer. */
const failureOf = (lookup: { status: string; reason?: FailureReason } | null): FailureReason | null =>
  lookup === null ? 'not-asked' : lookup.status === 'failed' ? (lookup.reason ?? 'malformed') : null;

export function foundRecord(
  id: string,
  name: string,
  lookup: Lookup<'TXT'>,
  strings: readonly string[],
  parsed: SpfRecord = parseSpf(textOf(strings)).record,
): FoundRecord {
  const text = textOf(strings);
  const at = lookup.status === 'found' ? lookup : { ttl: null, authentic: false };
  return {
    id, section: 'spf', name, strings, text, ttl: at.ttl, authentic: at.authentic, parsed,
  }; // prettier-ignore
}

function hostOf(name: string, reading: SpfReading): SpfHost {
  const v4 = reading.answer(name, 'A');
  const v6 = reading.answer(name, 'AAAA');
  const alias = v4?.detail?.chain.at(-1) ?? v6?.detail?.chain.at(-1);
  return {
    name,
    v4: v4?.status === 'found' ? v4.records : [],
    v6: v6?.status === 'found' ? v6.records : [],
    failed: failureOf(v4) ?? failureOf(v6),
    ...(alias !== undefined && { alias }),
  };
}

function mxAnswer(mx: Lookup<'MX'> | null): SpfMxAnswer {
  const none = { reason: null, count: 0 };
  if (mx === null || mx.status === 'failed') return { ...none, outcome: 'failed', reason: failureOf(mx) };
  if (mx.status !== 'found') return { ...none, outcome: 'none' };
  const count = mx.records.filter(({ exchange }) => exchange !== '').length;
  return { outcome: count === 0 ? 'null-mx' : 'hosts', reason: null, count };
}

/** §4.6.4 counts per term: for mx only an empty MX answer, not the exchanges; exists always asks A (§5.7). */
function hostsAndVoids(
  term: SpfTerm,
  name: string,
  reading: SpfReading,
): Pick<SpfRow, 'hosts' | 'mx' | 'voids'> {
  if (term.kind !== 'mechanism') return { hosts: null, mx: null, voids: noVoids };
  if (term.name === 'a') {
    const voids = { v4: voidOf(reading.answer(name, 'A')), v6: voidOf(reading.answer(name, 'AAAA')) };
    return { hosts: reading.answer(name, 'A') ? [hostOf(name, reading)] : null, mx: null, voids };
  }
  if (term.name === 'exists') {
    const answer = reading.answer(name, 'A');
    const none = voidOf(answer);
    const v4 = answer?.status === 'found' ? answer.records : [];
    const host = { name, v4, v6: [], failed: failureOf(answer) };
    return { hosts: answer ? [host] : null, mx: null, voids: { v4: none, v6: none } };
  }
  if (term.name !== 'mx') return { hosts: null, mx: null, voids: noVoids };
  const mx = reading.answer(name, 'MX');
  const none = voidOf(mx);
  const exchanges = mx?.status === 'found' ? mx.records.filter(({ exchange }) => exchange !== '') : [];
  const hosts = mx ? exchanges.map(({ exchange }) => hostOf(exchange, reading)) : null;
  return { hosts, mx: mxAnswer(mx), voids: { v4: none, v6: none } };
}

/** §6.2: no record, several, or macros that cannot be read: receivers go on as if there were no exp. */
function explanationAt(name: string, reading: SpfReading): SpfExplanation | null {
  const lookup = reading.answer(name, 'TXT');
  if (!lookup) return null;
  if (lookup.status === 'failed') return { outcome: 'failed', text: null };
  const [only, second] = lookup.status === 'found' ? lookup.records : [];
  if (!only || second) return { outcome: 'unusable', text: null };
  const text = textOf(only.strings);
  const parts = parseMacroString(text, { start: 0, end: text.length }, 'explanation');
  return { outcome: typeof parts === 'string' ? 'unusable' : 'text', text };
}

const needsLookup = (term: SpfTerm) =>
  isRedirect(term) ||
  (term.kind === 'mechanism' && ['include', 'a', 'mx', 'ptr', 'exists'].includes(term.name));
/** RFC 7208 §4.6.4: the PTR question of %{p} is in the limit of ten as well. */
const asksForName = (term: SpfTerm) =>
  'target' in term &&
  term.name !== 'exp' &&
  term.target?.parts.some((part) => part.kind === 'macro' && /p/i.test(part.letter)) === true;

/** Builds the tree depth first, in the order of evaluation, from what was read. */
export function buildTree(
  root: string,
  reading: SpfReading,
): { node: SpfNode; complete: boolean; lookups: number } {
  const counter: Counter = { lookups: 0, nodes: 0, complete: true };

  function row(
    term: SpfTerm,
    part: number,
    domain: string,
    path: readonly string[],
    reached: boolean,
  ): SpfRow {
    const base = {
      term,
      part,
      ordinal: null,
      cost: 0,
      target: null,
      child: null,
      hosts: null,
      mx: null,
    } as const;
    const host = 'target' in term && term.name !== 'exp' && term.target ? printDomainSpec(term.target) : null;
    const sender = host === null ? null : (senderOf(host)?.name ?? null);
    const rest = { ...base, voids: noVoids, sender, past: counter.lookups > lookupLimit };
    if (!reached || !('target' in term)) return rest;
    const target = targetOf(term.target, domain, root);
    if (!needsLookup(term)) {
      const explanation = path.length === 0 && target !== null ? explanationAt(target, reading) : null;
      return { ...rest, target, ...(explanation && { explanation }) };
    }
    const before = counter.lookups;
    counter.lookups += asksForName(term) ? 2 : 1;
    const ordinal = counter.lookups;
    const counted = { ...rest, target, ordinal, past: ordinal > lookupLimit };
    if (term.name === 'include' || term.name === 'redirect') {
      const child = node(target, [...path, domain]);
      const below = child.rows.reduce((sum, { voids }) => add(sum, voids), noVoids);
      const own = child.outcome === 'no-name' || emptyTxt(child) ? { v4: 1, v6: 1 } : noVoids;
      return { ...counted, child, cost: counter.lookups - before, voids: add(below, own) };
    }
    const cost = counter.lookups - before;
    return target === null
      ? { ...counted, cost }
      : { ...counted, cost, ...hostsAndVoids(term, target, reading) };
  }

  const emptyTxt = ({ domain }: SpfNode) => reading.texts.get(domain)?.status === 'no-data';

  function node(name: string | null, path: readonly string[]): SpfNode {
    const domain = name ?? '';
    const without = (outcome: SpfNode['outcome'], reason: FailureReason | null = null): SpfNode => ({
      domain, outcome, reason, record: null, found: null, rows: [], lookups: 0,
    }); // prettier-ignore
    const unread = (outcome: 'depends' | 'failed' | 'not-followed', reason: FailureReason | null = null) => {
      counter.complete = false;
      return without(outcome, reason);
    };
    if (name === null) return unread('depends');
    if (!canBeAsked(name)) return without('bad-name');
    if (path.includes(name)) return without('loop');
    counter.nodes += 1;
    const lookup = counter.nodes > nodeLimit ? null : reading.texts.get(name);
    if (!lookup) return unread('not-followed');
    if (lookup.status === 'failed') return unread('failed', lookup.reason);
    if (lookup.status === 'no-name') return without('no-name');
    const [only, second] = spfRecordsIn(lookup);
    if (!only) return without('none');
    if (second) return without('several');
    const record = reading.recordOf(textOf(only.strings));
    const found = foundRecord(path.length === 0 ? 'spf' : `spf:${name}`, name, lookup, only.strings, record);
    const outcome = hasSyntaxError(record) ? 'syntax' : 'record';
    const before = counter.lookups;
    const rows = rowsOf(record, name, path);
    return { domain, outcome, reason: null, record, found, rows, lookups: counter.lookups - before };
  }

  function rowsOf(record: SpfRecord, domain: string, path: readonly string[]): readonly SpfRow[] {
    const reached = new Set(reachable(record));
    // RFC 7208 §6.1: redirect is looked at only after every mechanism, wherever it stands.
    const order = record.terms.map((term, index) => ({ term, index }));
    order.sort((a, b) => Number(isRedirect(a.term)) - Number(isRedirect(b.term)) || a.index - b.index);
    const rows = order.map(({ term, index }) => row(term, index + 2, domain, path, reached.has(term)));
    return rows.sort((a, b) => a.part - b.part);
  }

  const top = node(root, []);
  return { node: top, complete: counter.complete, lookups: counter.lookups };
}

export const add = (a: Voids, b: Voids): Voids => ({ v4: a.v4 + b.v4, v6: a.v6 + b.v6 });
