/** RFC 7208 §4: check_host(), with every step told. */
import { nameProblem } from '../base/domain-name.ts';
import { parseIp } from '../base/ip.ts';
import { parseMacroString } from '../records/spf/domain-spec.ts';
import { hasSyntaxError, isSpfRecord, readSpf } from '../records/spf/parse.ts';
import type { SpfModifier, SpfRecord } from '../records/spf/types.ts';
import type { Deps } from './check.ts';
import { unmapped } from './spf-host-match.ts';
import { mechanismOutcome } from './spf-host-mechanisms.ts';
import { hostRun, isAskable, usesMacro, type HostRun, type Sender } from './spf-host-run.ts';
import type { SpfCheck, SpfReason, SpfRequest, SpfResult } from './spf-host-types.ts';
import { expand, expandParts } from './spf-macro.ts';

interface Evaluated {
  readonly result: SpfResult;
  /** The record whose `exp` may speak: the one that failed, following redirects but not includes (§6.2). */
  readonly failed: { readonly record: SpfRecord; readonly domain: string } | null;
}

const byQualifier = { '+': 'pass', '-': 'fail', '~': 'softfail', '?': 'neutral' } as const;

/** §4.3: what cannot be a domain with a record: literals, single labels, empty or over-long ones. */
function isDomain(name: string): boolean {
  const bare = name.endsWith('.') ? name.slice(0, -1) : name;
  return (
    bare.includes('.') && nameProblem(bare) === null && /^[\x21-\x7e]+$/.test(bare) && !bare.startsWith('[')
  );
}

/** §2.4, §4.3: the sender; without a local part it is "postmaster". */
function senderOf({ mailFrom, helo }: SpfRequest): Sender {
  const sender = mailFrom === '' ? helo : mailFrom;
  const at = sender.lastIndexOf('@');
  return {
    localPart: at > 0 ? sender.slice(0, at) : 'postmaster',
    domain: sender
      .slice(at + 1)
      .replace(/\.$/, '')
      .toLowerCase(),
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
  const written = parseIp(request.ip.trim());
  const sender = senderOf(request);
  if (written === null || !isDomain(sender.domain))
    return { result: 'none', explanation: null, trace: [], lookups: 0, voidLookups: 0 };
  const run = hostRun(unmapped(written), sender, request, deps, ahead);
  const { result, failed } = await host(sender.domain, 0, run);
  const explanation = result === 'fail' && failed ? await explain(failed, run) : null;
  return { result, explanation, trace: run.trace, ...run.counts() };
}

/** §4.1–§4.7. */
async function host(domain: string, depth: number, run: HostRun): Promise<Evaluated> {
  const end = (result: SpfResult, section: string, reason: SpfReason): Evaluated => {
    run.tell({ depth, domain, term: null, span: null, target: null }, result, section, reason);
    return { result, failed: null };
  };
  if (!isDomain(domain)) return end('none', '4.3', 'not-askable');
  const lookup = run.told(domain, 'TXT', await run.needed(domain, 'TXT'));
  if (lookup.status === 'failed') return end('temperror', '4.4', 'look-up-failed');
  if (lookup.status !== 'found') return end('none', lookup.status === 'no-name' ? '4.3' : '4.5', 'no-record');
  const texts = lookup.records.map(({ strings }) => strings.join('')).filter(isSpfRecord);
  const [text] = texts;
  if (text === undefined) return end('none', '4.5', 'no-record');
  if (texts.length > 1) return end('permerror', '4.5', 'several-records');
  const record = readSpf(text);
  // §4.6: a syntax error anywhere is found before anything is evaluated.
  if (hasSyntaxError(record)) return end('permerror', '4.6', 'syntax');
  return await terms(record, domain, depth, run);
}

async function terms(record: SpfRecord, domain: string, depth: number, run: HostRun): Promise<Evaluated> {
  const inner = async (name: string) => (await host(name, depth + 1, run)).result;
  let isAhead = false;
  for (const term of record.terms) {
    if (term.kind !== 'mechanism') continue;
    // Nothing is asked ahead for an address that stands in the record itself.
    if ('target' in term && !isAhead) {
      isAhead = true;
      run.askAhead(record, domain);
    }
    const pending = mechanismOutcome(term, domain, run, inner);
    const outcome = pending instanceof Promise ? await pending : pending;
    const spec = 'target' in term ? term.target : null;
    const place = {
      depth,
      domain,
      term: record.text.slice(term.span.start, term.span.end),
      span: term.span,
      target: !('target' in term) ? null : spec ? expand(spec, run.context(domain)) : domain,
    };
    if ('stop' in outcome) {
      run.tell(place, outcome.stop, outcome.section, outcome.reason);
      return { result: outcome.stop, failed: null };
    }
    run.tell(place, outcome.match ? 'match' : 'no-match', outcome.section, outcome.reason);
    if (!outcome.match) continue;
    const result = byQualifier[term.qualifier?.value ?? '+'];
    return { result, failed: result === 'fail' ? { record, domain } : null };
  }
  // §5.1: "all" anywhere in the record makes redirect void; then it would have matched above.
  const modifier = modifierOf(record, 'redirect');
  if (modifier) return await redirect(modifier, record, domain, depth, run);
  run.tell({ depth, domain, term: null, span: null, target: null }, 'neutral', '4.7');
  return { result: 'neutral', failed: null };
}

type Pointer = Extract<SpfModifier, { name: 'redirect' | 'exp' }>;
function modifierOf(record: SpfRecord, name: Pointer['name']): Pointer | null {
  for (const term of record.terms) if (term.kind === 'modifier' && term.name === name) return term;
  return null;
}

/** §6.1: counts as a look-up; `none` at the target is a permerror. */
async function redirect(
  { target: spec, span }: Pointer,
  record: SpfRecord,
  domain: string,
  depth: number,
  run: HostRun,
): Promise<Evaluated> {
  const place = { depth, domain, term: record.text.slice(span.start, span.end), span };
  const count = run.count(spec);
  const stop = count instanceof Promise ? await count : count;
  const target = stop ? null : expand(spec, run.context(domain));
  if (target === null) {
    const result = stop?.stop ?? 'permerror';
    run.tell({ ...place, target }, result, stop?.section ?? '6.1', stop?.reason ?? 'not-askable');
    return { result, failed: null };
  }
  run.tell({ ...place, target }, 'followed', '6.1');
  const inner = await host(target.toLowerCase(), depth + 1, run);
  if (inner.result !== 'none') return inner;
  run.tell({ ...place, target }, 'permerror', '6.1', 'inner-none');
  return { result: 'permerror', failed: null };
}

/** §6.2: any error, or more than one text, is as if there were no `exp`. Not counted. */
async function explain(
  { record, domain }: NonNullable<Evaluated['failed']>,
  run: HostRun,
): Promise<string | null> {
  const exp = modifierOf(record, 'exp');
  if (!exp || run.isWithheld(exp.target)) return null;
  if (usesMacro(exp.target, /p/i)) await run.resolveName();
  const name = expand(exp.target, run.context(domain));
  if (name === null || !isAskable(name)) return null;
  const lookup = await run.ask(name, 'TXT');
  if (lookup.status !== 'found' || lookup.records.length !== 1) return null;
  const text = lookup.records[0]?.strings.join('') ?? '';
  if (text.length > 4096 || /[^\x20-\x7e]/.test(text)) return null;
  const parts = parseMacroString(text, { start: 0, end: text.length }, 'explanation');
  if (typeof parts === 'string') return null;
  if (usesMacro({ parts }, /p/i)) await run.resolveName();
  return expandParts(parts, run.context(domain));
}
