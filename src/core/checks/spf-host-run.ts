/** What one evaluation of check_host keeps: its counts, its questions, its macros. Global over the whole recursion. */
import { nameProblem } from '../base/domain-name.ts';
import { octetsContain, octetsOfIp, readOctets, reverseName, type IpAddress } from '../base/ip.ts';
import type { Lookup, RrType } from '../dns/types.ts';
import type { DomainSpec, SpfRecord } from '../records/spf/types.ts';
import type { Deps } from './check.ts';
import { macroIp } from './spf-host-match.ts';
import type { SpfQuestion, SpfReason, SpfRequest, SpfStep } from './spf-host-types.ts';
import { expand, type MacroContext } from './spf-macro.ts';

/** RFC 7208 §4.6.4. */
const mostLookups = 10;
const mostVoids = 2;
export const mostNames = 10;

export interface Stop {
  readonly stop: 'temperror' | 'permerror' | 'unknown';
  readonly section: string;
  readonly reason: SpfReason;
}
export const stopped = (stop: Stop['stop'], section: string, reason: SpfReason): Stop => ({
  stop,
  section,
  reason,
});

export interface Sender {
  readonly localPart: string;
  readonly domain: string;
}

export const usesMacro = ({ parts }: Pick<DomainSpec, 'parts'>, letters: RegExp): boolean =>
  parts.some((part) => part.kind === 'macro' && letters.test(part.letter));

/** DNS can be asked for it: labels of 1–63 octets, 253 in all, no space or control. */
export function isAskable(name: string): boolean {
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    if (code < 0x21 || code > 0x7e) return false;
  }
  return nameProblem(name) === null;
}

export type HostRun = ReturnType<typeof hostRun>;

export function hostRun(
  ip: IpAddress,
  sender: Sender,
  request: SpfRequest,
  deps: Deps,
  mayAskAhead: boolean,
) {
  const { resolver, signal, now } = deps;
  const addressType: 'A' | 'AAAA' = ip.family === 4 ? 'A' : 'AAAA';
  const octets = octetsOfIp(ip);
  const trace: SpfStep[] = [];
  const asked = new Map<string, Promise<Lookup<RrType>>>();
  let questions: SpfQuestion[] = [];
  let lookups = 0;
  let voidLookups = 0;
  let validatedName: string | null = null;

  // ── DNS ──
  function lookup<T extends RrType>(name: string, type: T, purpose: 'needed' | 'ahead'): Promise<Lookup<T>> {
    const key = `${name.toLowerCase()} ${type}`;
    let answer = asked.get(key);
    if (!answer) {
      answer = resolver.lookup(name, type, signal, { purpose });
      asked.set(key, answer);
    }
    // The map holds answers of every type; this one was asked with this type.
    return answer as Promise<Lookup<T>>;
  }

  /** Puts an answer that the standard asks for into the trace; apart from the asking, which thus waits once and not twice. */
  function told<T extends RrType>(name: string, type: T, answer: Lookup<T>): Lookup<T> {
    questions.push({ name, type, status: answer.status });
    return answer;
  }
  const needed = <T extends RrType>(name: string, type: T) => lookup(name, type, 'needed');
  const ask = async <T extends RrType>(name: string, type: T) => told(name, type, await needed(name, type));

  function warm(name: string, type: RrType) {
    if (mayAskAhead) lookup(name, type, 'ahead').catch(() => undefined); // aborted: the asker is told
  }

  /** The addresses of the client's family, as octets; none where there is no such record. */
  function addressesIn(answer: Lookup<'A' | 'AAAA'>): Stop | readonly (readonly number[])[] {
    if (answer.status === 'failed') return stopped('temperror', '5', 'look-up-failed');
    return answer.status === 'found' ? answer.records.map((text) => readOctets(text) ?? []) : [];
  }
  const addresses = async (name: string) => addressesIn(await ask(name, addressType));

  // ── Limits, §4.6.4 ──
  const isWithheld = (spec: DomainSpec) => request.localPart === 'withhold' && usesMacro(spec, /[sl]/i);

  function countVoid(isVoid: boolean): Stop | null {
    if (!isVoid) return null;
    voidLookups += 1;
    return voidLookups > mostVoids ? stopped('permerror', '4.6.4', 'limit') : null;
  }

  /** One look-up for the term, one more for `%{p}` in its name. The eleventh is a permerror, and it is not asked. */
  function count(spec: DomainSpec | null): Stop | null | Promise<null> {
    if (lookups >= mostLookups) return stopped('permerror', '4.6.4', 'limit');
    lookups += 1;
    if (spec && isWithheld(spec)) return stopped('unknown', '7.2', 'withheld');
    if (!spec || !usesMacro(spec, /p/i)) return null;
    if (lookups >= mostLookups) return stopped('permerror', '4.6.4', 'limit');
    lookups += 1;
    return resolveName().then(() => null);
  }

  /**
   * §5.5: names whose addresses lead back; an error only means "not this one". `isVoid`: the PTR question was.
   * `failed`: something could not be asked, so that a name may be missing here.
   */
  async function validatedNames(): Promise<{
    readonly names: readonly string[];
    readonly isVoid: boolean;
    readonly failed: boolean;
  }> {
    const answer = await ask(reverseName(ip), 'PTR');
    if (answer.status !== 'found')
      return { names: [], isVoid: answer.status !== 'failed', failed: answer.status === 'failed' };
    let failed = false;
    const names = answer.records.slice(0, mostNames).filter(isAskable);
    const leadsBack = await Promise.all(
      names.map(async (name) => {
        const found = await addresses(name);
        if ('stop' in found) failed = true;
        return (
          !('stop' in found) && found.some((address) => octetsContain(address, address.length * 8, octets))
        );
      }),
    );
    return {
      names: names.filter((_, at) => leadsBack[at]).map((name) => name.toLowerCase()),
      isVoid: false,
      failed,
    };
  }

  /**
   * §7.3 `p`: the domain itself if validated, else a name below it, else any; "unknown" without one. Whether its question
   * counts as void is left open (§4.6.4): not counted.
   */
  async function resolveName() {
    if (validatedName !== null) return;
    const { names } = await validatedNames();
    const { domain } = sender;
    validatedName =
      names.find((name) => name === domain) ??
      names.find((name) => name.endsWith(`.${domain}`)) ??
      names[0] ??
      'unknown';
  }

  let addressMacro: string | null = null;
  let lastContext: MacroContext | null = null;
  function context(domain: string): MacroContext {
    if (lastContext?.domain === domain) return lastContext;
    return (lastContext = {
      domain,
      senderDomain: sender.domain,
      localPart: sender.localPart,
      // Few records ask for them.
      get ip() {
        return (addressMacro ??= macroIp(ip));
      },
      get validatedName() {
        return validatedName;
      },
      get seconds() {
        return Math.floor(now() / 1000);
      },
      ipReadable: ip.text,
      family: ip.family,
      helo: request.helo,
      receiver: request.receiver ?? 'unknown',
    });
  }

  /**
   * Asks side by side what the terms of a record will ask first, so that a record costs one round trip and not one a
   * term. Never more than the standard still allows, nothing that holds parts of the message beyond its domain.
   */
  function askAhead(record: SpfRecord, domain: string) {
    let left = mostLookups - lookups;
    for (const term of record.terms) {
      if (term.kind === 'mechanism' && term.name === 'all') return;
      if (term.kind !== 'mechanism' || !('target' in term)) continue;
      if (left-- <= 0) return;
      if (term.name === 'ptr' || (term.target && usesMacro(term.target, /[slp]/i))) continue;
      const name = term.target ? expand(term.target, context(domain)) : domain;
      const types = { include: 'TXT', a: addressType, mx: 'MX', exists: 'A' } as const;
      if (name !== null && isAskable(name)) warm(name, types[term.name]);
    }
  }

  function tell(
    place: Pick<SpfStep, 'depth' | 'domain' | 'term' | 'span' | 'target'>,
    outcome: SpfStep['outcome'],
    section: string,
    reason: SpfReason | null = null,
  ) {
    const { depth, domain, term, span, target } = place;
    trace.push({
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
    questions = [];
  }

  return {
    ip, octets, sender, addressType, trace, told, needed, ask, warm, addressesIn, addresses, count, countVoid, isWithheld,
    validatedNames, resolveName, context, askAhead, tell,
    counts: () => ({ lookups, voidLookups }),
  }; // prettier-ignore
}
