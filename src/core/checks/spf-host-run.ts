/** What one evaluation of check_host keeps: its counts, its questions, its macros. Global over the whole recursion. */
import { nameProblem } from '../base/domain-name.ts';
import { ipFromOctets, octetsContain, readOctets, reverseName } from '../base/ip.ts';
import type { Lookup, RrType } from '../dns/types.ts';
import type { DomainSpec, SpfModifier, SpfRecord } from '../records/spf/types.ts';
import type { Deps } from './check.ts';
import { hostAnswers, type HostAnswers } from './spf-host-answers.ts';
import { macroIp } from './spf-host-match.ts';
import type { SpfQuestion, SpfReason, SpfRequest, SpfStep } from './spf-host-types.ts';
import type { MacroContext } from './spf-macro.ts';

/** RFC 7208 §4.6.4. */
export const mostLookups = 10;
const mostVoids = 2;
export const mostNames = 10;

/** `waiting`: an answer is missing; the evaluation is made again when it is there. */
export interface Stop {
  readonly stop: 'temperror' | 'permerror' | 'unknown' | 'waiting';
  readonly section: string;
  readonly reason: SpfReason;
}
export const stopped = (stop: Stop['stop'], section: string, reason: SpfReason): Stop => ({
  stop,
  section,
  reason,
});
export const waiting: Stop = stopped('waiting', '4.4', 'look-up-failed');
export const overLimit: Stop = stopped('permerror', '4.6.4', 'limit');

export interface Sender {
  readonly localPart: string;
  readonly domain: string;
}

/** `letters` in lower case. */
export const usesMacro = ({ parts }: Pick<DomainSpec, 'parts'>, letters: string): boolean =>
  parts.some((part) => part.kind === 'macro' && letters.includes(part.letter.toLowerCase()));

/** DNS can be asked for it: labels of 1–63 octets, 253 in all, no space or control. */
export function isAskable(name: string): boolean {
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    if (code < 0x21 || code > 0x7e) return false;
  }
  return nameProblem(name) === null;
}

/** §4.3: what cannot be a domain with a record: literals, single labels, empty or over-long ones. */
export const isDomain = (name: string): boolean =>
  name.includes('.') && !name.startsWith('[') && isAskable(name.endsWith('.') ? name.slice(0, -1) : name);

export type Pointer = Extract<SpfModifier, { name: 'redirect' | 'exp' }>;
export function modifierOf(record: SpfRecord, name: Pointer['name']): Pointer | null {
  for (const term of record.terms) if (term.kind === 'modifier' && term.name === name) return term;
  return null;
}

/** Who asks: the evaluation, which tells each question in its trace, or the look ahead, which tells nothing. */
export interface Asker {
  /** Null: not known yet. */
  readonly ask: <T extends RrType>(name: string, type: T) => Lookup<T> | null;
  /** May be asked side by side with what is asked now. */
  readonly warm: (name: string, type: RrType) => void;
}

export interface HostLimits {
  readonly lookups: number;
  readonly voids: number;
}
/** §4.6.4. */
const standardLimits: HostLimits = { lookups: mostLookups, voids: mostVoids };

export interface HostRun {
  /** The client's address, 4 or 16 of them. */
  readonly octets: readonly number[];
  readonly addressType: 'A' | 'AAAA';
  readonly sender: Sender;
  readonly request: SpfRequest;
  readonly answers: HostAnswers;
  /** Seconds since the epoch. */
  readonly seconds: () => number;
  readonly asker: Asker;
  readonly limits: HostLimits;
  /** Written out, once a macro asked for it. */
  written: Pick<MacroContext, 'ip' | 'ipReadable'> | null;
  // From here on: of one attempt.
  trace: SpfStep[];
  questions: SpfQuestion[];
  lookups: number;
  voidLookups: number;
  /** The first answer that is not there. */
  missing: { readonly name: string; readonly type: RrType } | null;
  /** §5.5, once `%{p}` asked for them. */
  names: readonly string[] | null;
}

export function hostRun(
  octets: readonly number[],
  sender: Sender,
  request: SpfRequest,
  deps: Deps,
  limits = standardLimits,
): HostRun {
  const answers = hostAnswers(deps);
  const run: HostRun = {
    octets,
    addressType: octets.length === 4 ? 'A' : 'AAAA',
    sender,
    request,
    answers,
    limits,
    seconds: () => Math.floor(deps.now() / 1000),
    asker: {
      ask(name, type) {
        const answer = answers.get(name, type);
        if (answer) run.questions.push({ name, type, status: answer.status });
        else run.missing ??= { name, type };
        return answer;
      },
      warm: () => undefined,
    },
    written: null,
    trace: [],
    questions: [],
    lookups: 0,
    voidLookups: 0,
    missing: null,
    names: null,
  };
  return run;
}

/**
 * Makes the attempt again and again until no answer is missing. `ahead` may ask more, side by side with what is needed.
 * Rejects only when the signal aborts.
 */
export async function untilAnswered<T>(
  run: HostRun,
  attempt: () => T,
  ahead: (() => void) | null,
): Promise<T> {
  for (;;) {
    const outcome = attempt();
    const { missing, trace } = run;
    if (!missing) return outcome;
    const answered = run.answers.ask(missing.name, missing.type, 'needed');
    // Without a step there is no record yet, so that nothing else can be foreseen.
    if (ahead && (trace.length > 0 || run.lookups > 0)) {
      ahead();
      run.answers.listen(() => {
        if (!run.answers.get(missing.name, missing.type)) ahead();
      });
    }
    await answered;
    run.answers.listen(null);
    run.trace = [];
    run.questions = [];
    run.lookups = 0;
    run.voidLookups = 0;
    run.missing = null;
    run.names = null;
  }
}

/** The addresses of the client's family, as octets; none where there is no such record. */
export function addressesIn(answer: Lookup<'A' | 'AAAA'>): Stop | readonly (readonly number[])[] {
  if (answer.status === 'failed') return stopped('temperror', '5', 'look-up-failed');
  return answer.status === 'found' ? answer.records.map((text) => readOctets(text) ?? []) : [];
}

// ── Limits, §4.6.4 ──
export const isWithheld = (spec: DomainSpec, { request }: HostRun): boolean =>
  request.localPart === 'withhold' && usesMacro(spec, 'sl');

export function countVoid(run: HostRun): Stop | null {
  run.voidLookups += 1;
  return run.voidLookups > run.limits.voids ? overLimit : null;
}

/** One look-up for the term, one more for `%{p}` in its name. The eleventh is a permerror, and it is not asked. */
export function count(spec: DomainSpec | null, run: HostRun): Stop | null {
  if (run.lookups >= run.limits.lookups) return overLimit;
  run.lookups += 1;
  if (spec && isWithheld(spec, run)) return stopped('unknown', '7.2', 'withheld');
  if (!spec || !usesMacro(spec, 'p')) return null;
  if (run.lookups >= run.limits.lookups) return overLimit;
  run.lookups += 1;
  return resolveNames(run) ? null : waiting;
}

export interface Validated {
  readonly names: readonly string[];
  /** The PTR question was. */
  readonly isVoid: boolean;
  /** Something could not be asked, so that a name may be missing here. */
  readonly failed: boolean;
  /** There are more of them. */
  readonly isCut: boolean;
}
/** §5.5: names whose addresses lead back; an error only means "not this one". Null: an answer is missing. */
export function validatedNames(run: HostRun, { ask, warm }: Asker): Validated | null {
  const { addressType, octets } = run;
  const answer = ask(reverseName(ipFromOctets(octets)), 'PTR');
  if (!answer) return null;
  if (answer.status !== 'found')
    return {
      names: [],
      isVoid: answer.status !== 'failed',
      failed: answer.status === 'failed',
      isCut: false,
    };
  const listed = answer.records.slice(0, mostNames).filter(isAskable);
  for (const name of listed) warm(name, addressType);
  const names: string[] = [];
  let failed = false;
  for (const name of listed) {
    const found = ask(name, addressType);
    if (!found) return null;
    const addresses = addressesIn(found);
    if ('stop' in addresses) failed = true;
    else if (addresses.some((address) => octetsContain(address, address.length * 8, octets)))
      names.push(name.toLowerCase());
  }
  return { names, isVoid: false, failed, isCut: answer.records.length > mostNames };
}

/**
 * For `%{p}`: whether the names are known. Whether its question counts as void is left open (§4.6.4): not counted.
 */
export function resolveNames(run: HostRun): boolean {
  run.names ??= validatedNames(run, run.asker)?.names ?? null;
  return run.names !== null;
}

/** §7.3 `p`: the domain itself if validated, else a name below it, else any; "unknown" without one. */
const nameOf = (names: readonly string[], domain: string): string =>
  names.find((name) => name === domain) ??
  names.find((name) => name.endsWith(`.${domain}`)) ??
  names[0] ??
  'unknown';

/** `names`: those of `%{p}`; null: not known. */
export function contextOf(run: HostRun, domain: string, names = run.names): MacroContext {
  const { octets, sender, request } = run;
  run.written ??= { ip: macroIp(octets), ipReadable: ipFromOctets(octets).text };
  return {
    domain,
    senderDomain: sender.domain,
    localPart: sender.localPart,
    ...run.written,
    family: octets.length === 4 ? 4 : 6,
    helo: request.helo,
    validatedName: names && nameOf(names, domain),
    receiver: request.receiver ?? 'unknown',
    seconds: run.seconds(),
  };
}

export function tell(
  run: HostRun,
  { depth, domain, term, span, target }: Pick<SpfStep, 'depth' | 'domain' | 'term' | 'span' | 'target'>,
  outcome: SpfStep['outcome'],
  section: string,
  reason: SpfReason | null = null,
): void {
  const { questions, lookups, voidLookups } = run;
  run.trace.push({
    depth,
    domain,
    term,
    span,
    target,
    questions,
    outcome,
    lookups,
    voidLookups,
    section,
    reason,
  });
  run.questions = [];
}
