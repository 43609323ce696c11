/** RFC 7208 §5: whether one mechanism matches, as far as the answers at hand tell. */
import { octetsContain, readOctets } from '../base/ip.ts';
import { unreachable } from '../base/unreachable.ts';
import type { Prefix, SpfMechanism } from '../records/spf/types.ts';
import {
  addressesIn, contextOf, isAskable, mostNames, overLimit, stopped, usesMacro, validatedNames, waiting,
  type Asker, type HostRun, type Stop,
} from './spf-host-run.ts'; // prettier-ignore
import type { SpfReason } from './spf-host-types.ts';
import { expand, literalName } from './spf-macro.ts';

export interface Match {
  readonly match: boolean;
  readonly section: string;
  readonly reason: SpfReason | null;
  /** §4.6.4: its question had no answer. */
  readonly isVoid: boolean;
}
export type TermOutcome = Stop | Match;
export const matched = (
  match: boolean,
  section: string,
  reason: SpfReason | null = null,
  isVoid = false,
): Match => ({ match, section, reason, isVoid });
const voided = (section: string) => matched(false, section, null, true);

/** A mechanism that costs a look-up (§4.6.4). */
export type Counted = Extract<SpfMechanism, { target: unknown }>;
type Asked = Exclude<Counted, { readonly name: 'include' }>;
/** The name a term is about, in lower case (§4.8); null: it needs a name that is not known. */
export function targetOf(
  { target }: Pick<Counted, 'target'>,
  domain: string,
  run: HostRun,
  names = run.names,
): string | null {
  if (!target) return domain;
  return literalName(target) ?? expand(target, contextOf(run, domain, names));
}

/** RFC 8616 §4: a local part that no label can hold makes the term fail to match; it is no error. */
export const isUnwritable = ({ target }: Counted, { sender }: HostRun): boolean =>
  target !== null && usesMacro(target, 'sl') && /[^\x00-\x7f]/.test(sender.localPart);

/** `all`, `ip4` and `ip6` ask nothing. */
export function plainOutcome(
  term: Extract<SpfMechanism, { name: 'all' | 'ip4' | 'ip6' }>,
  { octets }: HostRun,
): Match {
  if (term.name === 'all') return matched(true, '5.1');
  // §5.6: `ip6:` never matches an IPv4 address, mapped or not.
  const isFour = term.name === 'ip4';
  const network = octets.length === (isFour ? 4 : 16) ? readOctets(term.address.value) : null;
  if (!network) return matched(false, '5.6');
  return matched(octetsContain(network, term.length?.value ?? (isFour ? 32 : 128), octets), '5.6');
}

/** What a mechanism other than `include` finds at the name it is about, in lower case. */
export function askedOutcome(term: Asked, name: string, run: HostRun, asker: Asker): TermOutcome {
  if (term.name === 'ptr') {
    const validated = validatedNames(run, asker);
    if (!validated) return waiting;
    const { names, isVoid, failed, isCut } = validated;
    const isBelow = names.some((found) => found === name || found.endsWith(`.${name}`));
    const reason = !isBelow && failed ? 'reverse-failed' : isCut ? 'names-cut' : null;
    return matched(isBelow, '5.5', reason, isVoid);
  }
  // §4.8 leaves open what a name that cannot exist after expansion means: it matches nobody.
  if (!isAskable(name)) return matched(false, '4.8', 'not-askable');
  switch (term.name) {
    case 'a': {
      const answer = asker.ask(name, run.addressType);
      const found = answer ? addressesIn(answer) : waiting;
      if ('stop' in found) return found;
      return found.length === 0 ? voided('5.3') : matched(isAmong(run, found, term.prefix), '5.3');
    }
    case 'mx':
      return mx(name, term.prefix, run, asker);
    case 'exists': {
      // §5.7: an A question, even for IPv6 clients.
      const answer = asker.ask(name, 'A');
      if (!answer) return waiting;
      if (answer.status === 'failed') return stopped('temperror', '5', 'look-up-failed');
      return answer.status === 'found' ? matched(true, '5.7') : voided('5.7');
    }
    default:
      return unreachable(term);
  }
}

/** §5.4: no implicit MX; at most ten exchanges (§4.6.4). */
function mx(name: string, prefix: Prefix, run: HostRun, { ask, warm }: Asker): TermOutcome {
  const answer = ask(name, 'MX');
  if (!answer) return waiting;
  if (answer.status === 'failed') return stopped('temperror', '5', 'look-up-failed');
  if (answer.status !== 'found') return voided('5.4');
  if (answer.records.length > mostNames) return overLimit;
  const exchanges = answer.records
    .toSorted((one, other) => one.preference - other.preference)
    .map(({ exchange }) => exchange)
    .filter(isAskable);
  for (const exchange of exchanges) warm(exchange, run.addressType);
  for (const exchange of exchanges) {
    const addresses = ask(exchange, run.addressType);
    const found = addresses ? addressesIn(addresses) : waiting;
    if ('stop' in found) return found;
    if (isAmong(run, found, prefix)) return matched(true, '5.4');
  }
  return matched(false, '5.4');
}

function isAmong(run: HostRun, addresses: readonly (readonly number[])[], { v4, v6 }: Prefix): boolean {
  const length = run.octets.length === 4 ? (v4?.value ?? 32) : (v6?.value ?? 128);
  return addresses.some((address) => octetsContain(address, length, run.octets));
}
