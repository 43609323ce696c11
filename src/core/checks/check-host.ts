/** RFC 7208 §4: check_host(), with every step told. */
import { unreachable } from '../base/unreachable.ts';
import { parseMacroString } from '../records/spf/domain-spec.ts';
import type { SpfRecord } from '../records/spf/types.ts';
import type { Deps } from './check.ts';
import { lookAhead } from './spf-host-ahead.ts';
import { chosen } from './spf-host-answers.ts';
import { clientOctets } from './spf-host-match.ts';
import {
  askedOutcome,
  isUnwritable,
  matched,
  plainOutcome,
  targetOf,
  type Counted,
  type TermOutcome,
} from './spf-host-mechanisms.ts';
import {
  contextOf, count, countVoid, hostRun, isAskable, isDomain, isWithheld, modifierOf, resolveNames, stopped, tell,
  untilAnswered, usesMacro, waiting, type HostRun, type Pointer, type Sender,
} from './spf-host-run.ts'; // prettier-ignore
import type { SpfCheck, SpfReason, SpfRequest, SpfResult, SpfStep } from './spf-host-types.ts';
import { expandParts } from './spf-macro.ts';

type Ended = SpfResult | 'waiting';
interface Evaluated {
  readonly result: Ended;
  /** The record whose `exp` may speak: the one that failed, following redirects but not includes (§6.2). */
  readonly failed: { readonly record: SpfRecord; readonly domain: string } | null;
}

const byQualifier = { '+': 'pass', '-': 'fail', '~': 'softfail', '?': 'neutral' } as const;

/** §2.4, §4.3: the sender; without a local part it is "postmaster". */
export function senderOf({ mailFrom, helo }: Pick<SpfRequest, 'mailFrom' | 'helo'>): Sender {
  const sender = mailFrom === '' ? helo : mailFrom;
  const at = sender.lastIndexOf('@');
  const domain = sender.slice(at + 1).toLowerCase();
  return {
    localPart: at > 0 ? sender.slice(0, at) : 'postmaster',
    domain: domain.endsWith('.') ? domain.slice(0, -1) : domain,
  };
}

/**
 * RFC 7208 §4.1 for the MAIL FROM identity, or HELO where the reverse path is empty (§2.4). Asks DNS; rejects only when
 * the signal aborts. `ahead: false` asks one question after the other, with the same outcome.
 */
export async function checkHost(
  request: SpfRequest,
  deps: Deps,
  { ahead = true }: { readonly ahead?: boolean } = {},
): Promise<SpfCheck> {
  deps.signal.throwIfAborted();
  const octets = clientOctets(request.ip);
  const sender = senderOf(request);
  if (octets === null || !isDomain(sender.domain))
    return { result: 'none', explanation: null, trace: [], lookups: 0, voidLookups: 0 };
  const run = hostRun(octets, sender, request, deps);
  return await untilAnswered(run, () => attempt(run), ahead ? lookAhead(run) : null);
}

/** The term that lists an address, and the domain in whose record it stands. */
export interface SpfListing {
  readonly term: string;
  readonly domain: string;
}
/** Enough for every tree that is read (`readLimits`), and an end for those that go round in circles. */
const farLimits = { lookups: 200, voids: 200 };

/**
 * Where an evaluation ended at a limit (RFC 7208 §4.6.4): the term behind it that would let the address pass, if nobody
 * stopped. Null: there is none, or an answer is not at hand. `deps.resolver` should only give what was asked already.
 */
export async function listedBeyond(
  request: SpfRequest,
  { trace }: SpfCheck,
  deps: Deps,
): Promise<SpfListing | null> {
  const octets = clientOctets(request.ip);
  if (octets === null || !trace.some(({ reason }) => reason === 'limit')) return null;
  const run = hostRun(octets, senderOf(request), request, deps, farLimits);
  const far = await untilAnswered(run, () => attempt(run), null);
  if (far.result !== 'pass') return null;
  // The steps of an include stand before its own: the last ones lead from the deepest match outwards.
  let listing: SpfStep | null = null;
  for (const step of far.trace.toReversed()) {
    if (step.outcome !== 'match' || (listing && step.depth !== listing.depth + 1)) break;
    listing = step;
  }
  return listing?.term ? { term: listing.term, domain: listing.domain } : null;
}

function attempt(run: HostRun): SpfCheck {
  const { result, failed } = host(run.sender.domain, 0, run);
  const { trace, lookups, voidLookups } = run;
  const explanation = result === 'fail' && failed ? explain(failed, run) : null;
  // Whoever waits never looks at it.
  return { result: result === 'waiting' ? 'unknown' : result, explanation, trace, lookups, voidLookups };
}

function ended(
  result: SpfResult,
  section: string,
  reason: SpfReason,
  depth: number,
  domain: string,
  run: HostRun,
) {
  tell(run, wholeRecord(depth, domain), result, section, reason);
  return { result, failed: null };
}
const wholeRecord = (depth: number, domain: string) => ({
  depth,
  domain,
  term: null,
  span: null,
  target: null,
});
const unanswered: Evaluated = { result: 'waiting', failed: null };

/** §4.1–§4.7. */
function host(domain: string, depth: number, run: HostRun): Evaluated {
  if (!isDomain(domain)) return ended('none', '4.3', 'not-askable', depth, domain, run);
  const answer = run.asker.ask(domain, 'TXT');
  if (!answer) return unanswered;
  const choice = chosen(answer);
  return 'record' in choice
    ? terms(choice.record, domain, depth, run)
    : ended(choice.end, choice.section, choice.reason, depth, domain, run);
}

function terms(record: SpfRecord, domain: string, depth: number, run: HostRun): Evaluated {
  for (const term of record.terms) {
    if (term.kind !== 'mechanism') continue;
    let target: string | null = null;
    let outcome: TermOutcome;
    if ('target' in term) {
      const stop = count(term.target, run);
      target = stop?.stop === 'waiting' ? null : targetOf(term, domain, run);
      outcome = stop ?? counted(term, target ?? '', depth, run);
    } else outcome = plainOutcome(term, run);
    const { span } = term;
    const place = { depth, domain, term: record.text.slice(span.start, span.end), span, target };
    if ('stop' in outcome) {
      if (outcome.stop === 'waiting') return unanswered;
      tell(run, place, outcome.stop, outcome.section, outcome.reason);
      return { result: outcome.stop, failed: null };
    }
    tell(run, place, outcome.match ? 'match' : 'no-match', outcome.section, outcome.reason);
    if (!outcome.match) continue;
    const result = byQualifier[term.qualifier?.value ?? '+'];
    return { result, failed: result === 'fail' ? { record, domain } : null };
  }
  // §5.1: "all" anywhere in the record makes redirect void; then it would have matched above.
  const modifier = modifierOf(record, 'redirect');
  if (modifier) return redirect(modifier, record, domain, depth, run);
  tell(run, wholeRecord(depth, domain), 'neutral', '4.7');
  return { result: 'neutral', failed: null };
}

/** The mechanisms that ask DNS; their look-up has been counted (§4.6.4). */
function counted(term: Counted, target: string, depth: number, run: HostRun): TermOutcome {
  if (isUnwritable(term, run)) return matched(false, '4.8', 'not-askable');
  const name = target.toLowerCase();
  if (term.name === 'include') return included(host(name, depth + 1, run).result);
  const outcome = askedOutcome(term, name, run, run.asker);
  return ('isVoid' in outcome && outcome.isVoid ? countVoid(run) : null) ?? outcome;
}

/** §5.2. */
function included(result: Ended): TermOutcome {
  switch (result) {
    case 'pass':
      return matched(true, '5.2');
    case 'fail':
    case 'softfail':
    case 'neutral':
      return matched(false, '5.2');
    case 'none':
      return stopped('permerror', '5.2', 'inner-none');
    case 'waiting':
      return waiting;
    case 'temperror':
    case 'permerror':
    case 'unknown':
      return stopped(result, '5.2', 'inner-error');
    default:
      return unreachable(result);
  }
}

/** §6.1: counts as a look-up; `none` at the target is a permerror. */
function redirect(
  pointer: Pointer,
  record: SpfRecord,
  domain: string,
  depth: number,
  run: HostRun,
): Evaluated {
  const { target: spec, span } = pointer;
  const place = { depth, domain, term: record.text.slice(span.start, span.end), span };
  const stop = count(spec, run);
  if (stop?.stop === 'waiting') return unanswered;
  const target = stop ? null : targetOf(pointer, domain, run);
  if (target === null) {
    const result = stop?.stop ?? 'permerror';
    tell(run, { ...place, target }, result, stop?.section ?? '6.1', stop?.reason ?? 'not-askable');
    return { result, failed: null };
  }
  tell(run, { ...place, target }, 'followed', '6.1');
  const inner = host(target.toLowerCase(), depth + 1, run);
  if (inner.result !== 'none') return inner;
  tell(run, { ...place, target }, 'permerror', '6.1', 'inner-none');
  return { result: 'permerror', failed: null };
}

/** §6.2: any error, or more than one text, is as if there were no `exp`. Not counted. */
function explain({ record, domain }: NonNullable<Evaluated['failed']>, run: HostRun): string | null {
  const exp = modifierOf(record, 'exp');
  if (!exp || isWithheld(exp.target, run)) return null;
  if (usesMacro(exp.target, 'p') && !resolveNames(run)) return null;
  const name = targetOf(exp, domain, run);
  if (name === null || !isAskable(name)) return null;
  const lookup = run.asker.ask(name, 'TXT');
  if (lookup?.status !== 'found' || lookup.records.length !== 1) return null;
  const text = lookup.records[0]?.strings.join('') ?? '';
  if (text.length > 4096 || /[^\x20-\x7e]/.test(text)) return null;
  const parts = parseMacroString(text, { start: 0, end: text.length }, 'explanation');
  if (typeof parts === 'string' || (usesMacro({ parts }, 'p') && !resolveNames(run))) return null;
  return expandParts(parts, contextOf(run, domain));
}
