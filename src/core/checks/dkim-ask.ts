import { joinStrings } from '../dns/txt.ts';
import type { AskOptions, Lookup } from '../dns/types.ts';
import type { Deps } from './check.ts';

/** What DNS said about one selector. */
export interface SelectorAnswer {
  readonly selector: string;
  readonly name: string;
  readonly lookup: Lookup<'TXT'>;
  /** CNAME targets followed, last one holds (or lacks) the data. */
  readonly chain: readonly string[];
}

export async function askSelector(
  selector: string,
  domain: string,
  { resolver, signal }: Deps,
  purpose: AskOptions['purpose'],
): Promise<SelectorAnswer> {
  const name = selectorName(selector, domain);
  const lookup = await resolver.lookup(name, 'TXT', signal, { purpose });
  const chain = lookup.detail?.chain ?? [];
  return { selector, name, lookup, chain: chain[0] === name ? chain.slice(1) : chain };
}

/** RFC 6376 §3.6.2.1. */
export const selectorName = (selector: string, domain: string): string => `${selector}._domainkey.${domain}`;

/** A label nobody has published, so that an answer to it can only come from a wildcard. */
export function randomLabel({ random, now }: Deps): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz234567';
  const octets = random?.(16);
  if (octets) return Array.from(octets, (octet) => letters.charAt(octet % 32)).join('');
  return `probe-${now().toString(36)}`;
}

export const textsOf = ({ lookup }: SelectorAnswer): readonly string[] =>
  lookup.status === 'found' ? lookup.records.map(joinStrings) : [];

/** The random name answered, or led somewhere: so would every name below. */
export const isWildcard = ({ lookup, chain }: SelectorAnswer): boolean =>
  lookup.status === 'found' || chain.length > 0;

/** Whether a name says nothing of its own, because the wildcard answers the same. */
export function sameAsWildcard(answer: SelectorAnswer, wildcard: SelectorAnswer): boolean {
  if (!isWildcard(wildcard) || answer.lookup.status !== wildcard.lookup.status) return false;
  const sorted = (one: SelectorAnswer) => JSON.stringify([[...textsOf(one)].sort(), one.chain]);
  return sorted(answer) === sorted(wildcard);
}

/** Rejects at once when the signal aborts, although the promise itself may never settle. */
export function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    signal.addEventListener('abort', stop, { once: true });
    void promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
    if (signal.aborted) stop();
  });
}

/** What a person typed as a selector: also `s1._domainkey.example.com`; null when no such name can be asked. */
export function selectorFromInput(text: string, domain: string): string | null {
  const typed = text.trim().toLowerCase().replace(/\.$/, '');
  const [selector = ''] = typed.split('._domainkey');
  const wellFormed = selector.split('.').every((label) => /^[a-z0-9_-]{1,63}$/.test(label));
  return wellFormed && selectorName(selector, domain).length <= 253 ? selector : null;
}
