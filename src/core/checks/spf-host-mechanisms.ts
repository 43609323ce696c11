/** RFC 7208 §5: whether one mechanism matches. */
import { octetsContain, readOctets } from '../base/ip.ts';
import { unreachable } from '../base/unreachable.ts';
import type { Prefix, SpfMechanism } from '../records/spf/types.ts';
import { isAskable, mostNames, stopped, usesMacro, type HostRun, type Stop } from './spf-host-run.ts';
import type { SpfReason, SpfResult } from './spf-host-types.ts';
import { expand } from './spf-macro.ts';

export interface Match {
  readonly match: boolean;
  readonly section: string;
  readonly reason: SpfReason | null;
}
export type TermOutcome = Stop | Match;
const matched = (match: boolean, section: string, reason: SpfReason | null = null): Match => ({
  match,
  section,
  reason,
});

/** check_host for an include, by whoever evaluates records. */
export type Inner = (domain: string) => Promise<SpfResult>;

/** At once where nothing is asked. */
export function mechanismOutcome(
  term: SpfMechanism,
  domain: string,
  run: HostRun,
  inner: Inner,
): TermOutcome | Promise<TermOutcome> {
  switch (term.name) {
    case 'all':
      return matched(true, '5.1');
    case 'ip4':
    case 'ip6': {
      // §5.6: `ip6:` never matches an IPv4 address, mapped or not.
      const [family, whole] = term.name === 'ip4' ? ([4, 32] as const) : ([6, 128] as const);
      const network = run.ip.family === family ? readOctets(term.address.value) : null;
      if (!network) return matched(false, '5.6');
      return matched(octetsContain(network, term.length?.value ?? whole, run.octets), '5.6');
    }
    case 'include':
    case 'exists':
    case 'a':
    case 'mx':
    case 'ptr':
      return counted(term, domain, run, inner);
    default:
      return unreachable(term);
  }
}

/** The mechanisms that ask DNS: their look-up counts before anything else (§4.6.4). */
async function counted(
  term: Extract<SpfMechanism, { target: unknown }>,
  domain: string,
  run: HostRun,
  inner: Inner,
): Promise<TermOutcome> {
  const spec = term.target;
  const count = run.count(spec);
  const stop = count instanceof Promise ? await count : count;
  if (stop) return stop;
  // RFC 8616 §4: a local part that no label can hold makes the term fail to match; it is no error.
  if (spec && usesMacro(spec, /[sl]/i) && /[^\x00-\x7f]/.test(run.sender.localPart))
    return matched(false, '4.8', 'not-askable');
  const name = (spec ? expand(spec, run.context(domain)) : domain)?.toLowerCase() ?? '';
  if (term.name === 'include') return included(await inner(name));
  if (term.name === 'ptr') {
    const { names, isVoid, failed } = await run.validatedNames();
    const isBelow = names.some((found) => found === name || found.endsWith(`.${name}`));
    return run.countVoid(isVoid) ?? matched(isBelow, '5.5', !isBelow && failed ? 'reverse-failed' : null);
  }
  // §4.8 leaves open what a name that cannot exist after expansion means: it matches nobody.
  if (!isAskable(name)) return matched(false, '4.8', 'not-askable');
  if (term.name === 'a') {
    const type = run.addressType;
    const found = run.addressesIn(run.told(name, type, await run.needed(name, type)));
    if ('stop' in found) return found;
    return run.countVoid(found.length === 0) ?? matched(isAmong(run, found, term.prefix), '5.3');
  }
  if (term.name === 'mx') return await mx(name, term.prefix, run);
  // §5.7, exists: an A question, even for IPv6 clients.
  const answer = run.told(name, 'A', await run.needed(name, 'A'));
  if (answer.status === 'failed') return stopped('temperror', '5', 'look-up-failed');
  return run.countVoid(answer.status !== 'found') ?? matched(answer.status === 'found', '5.7');
}

/** §5.2. */
function included(result: SpfResult): TermOutcome {
  switch (result) {
    case 'pass':
      return matched(true, '5.2');
    case 'fail':
    case 'softfail':
    case 'neutral':
      return matched(false, '5.2');
    case 'none':
      return stopped('permerror', '5.2', 'inner-none');
    case 'temperror':
    case 'permerror':
    case 'unknown':
      return stopped(result, '5.2', 'inner-error');
    default:
      return unreachable(result);
  }
}

/** §5.4: no implicit MX; at most ten exchanges (§4.6.4). */
async function mx(name: string, prefix: Prefix, run: HostRun): Promise<TermOutcome> {
  const answer = await run.ask(name, 'MX');
  if (answer.status === 'failed') return stopped('temperror', '5', 'look-up-failed');
  if (answer.status !== 'found') return run.countVoid(true) ?? matched(false, '5.4');
  if (answer.records.length > mostNames) return stopped('permerror', '4.6.4', 'limit');
  const exchanges = answer.records
    .toSorted((one, other) => one.preference - other.preference)
    .map(({ exchange }) => exchange)
    .filter(isAskable);
  for (const exchange of exchanges) run.warm(exchange, run.addressType);
  for (const exchange of exchanges) {
    const found = await run.addresses(exchange);
    if ('stop' in found) return found;
    if (isAmong(run, found, prefix)) return matched(true, '5.4');
  }
  return matched(false, '5.4');
}

function isAmong(run: HostRun, addresses: readonly (readonly number[])[], { v4, v6 }: Prefix): boolean {
  const length = run.ip.family === 4 ? (v4?.value ?? 32) : (v6?.value ?? 128);
  return addresses.some((address) => octetsContain(address, length, run.octets));
}
