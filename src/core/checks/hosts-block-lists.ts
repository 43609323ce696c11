import { parseIp, rangeOf, reverseName, type IpAddress } from '../base/ip.ts';
import type { BlockList } from '../data/block-lists.ts';
import type { FailureReason, Lookup, QueryTrace } from '../dns/types.ts';
import type { Deps } from './check.ts';
import { isHidden, unmappedIp } from './reverse-name.ts';

/** What one list says of one address. A name that is not there means "not listed" only after the controls. */
export type BlockListAnswer =
  | { readonly outcome: 'listed'; readonly addresses: readonly string[]; readonly lists: readonly string[] }
  | { readonly outcome: 'not-listed' }
  /** The list does not answer this DNS service: 127.255.255.0/24, 127.0.0.1 or an address that is no code. */
  | { readonly outcome: 'refused'; readonly addresses: readonly string[] }
  /** The controls did not answer as RFC 5782 §5 asks: nothing this list says can be trusted here. */
  | { readonly outcome: 'no-control' }
  | { readonly outcome: 'failed'; readonly reason: FailureReason }
  | { readonly outcome: 'not-asked' };

/** RFC 5782 §2.1, §2.4: octets or nibbles turned round, before the zone. */
export function blockListName(ip: IpAddress, zone: string): string {
  return `${reverseName(ip).replace(/\.(?:in-addr|ip6)\.arpa$/, '')}.${zone}`;
}

/** RFC 5782 §2.1: an answer lies in 127.0.0.0/8; lists keep 127.255.255.0/24 and 127.0.0.1 for "you may not ask". */
const isCode = (address: string): boolean => {
  const octets = parseIp(address)?.family === 4 ? address.split('.').map(Number) : [];
  if (octets[0] !== 127) return false;
  return address !== '127.0.0.1' && address !== '127.0.0.255' && !(octets[1] === 255 && octets[2] === 255);
};

export function readBlockListAnswer(list: Pick<BlockList, 'codes'>, lookup: Lookup<'A'>): BlockListAnswer {
  if (lookup.status === 'failed') return { outcome: 'failed', reason: lookup.reason };
  if (lookup.status !== 'found') return { outcome: 'not-listed' };
  // One refusal beside codes: the list is answering about us, not about the address.
  if (!lookup.records.every(isCode)) return { outcome: 'refused', addresses: lookup.records };
  const lists = lookup.records.flatMap((address) => {
    const last = Number(address.slice('127.0.0.'.length));
    return list.codes.find(([octet]) => address.startsWith('127.0.0.') && octet === last)?.[1] ?? [];
  });
  return { outcome: 'listed', addresses: lookup.records, lists: [...new Set(lists)] };
}

/** `key`: the person's own, for lists that want one; it stands in the question and nowhere else. */
export async function askBlockList(
  list: BlockList,
  written: IpAddress,
  key: string | null,
  { resolver, signal }: Deps,
): Promise<BlockListAnswer> {
  signal.throwIfAborted();
  const ip = unmappedIp(written);
  const isKeyUsable = list.ask !== 'key' || (key !== null && /^[a-z0-9]{1,63}$/i.test(key));
  if (list.ask === 'link' || !isKeyUsable || isHidden(rangeOf(ip))) return { outcome: 'not-asked' };
  const zone = list.zone.replace('<key>', key ?? '');
  const ask = (name: string) => resolver.lookup(name, 'A', signal, { purpose: 'probe' });
  // RFC 5782 §5: 127.0.0.2 is always listed and 127.0.0.1 never.
  const [yes, no] = await Promise.all([ask(`2.0.0.127.${zone}`), ask(`1.0.0.127.${zone}`)]);
  const listed = readBlockListAnswer(list, yes);
  if (listed.outcome === 'failed' || listed.outcome === 'refused') return listed;
  if (no.status === 'failed') return { outcome: 'failed', reason: no.reason };
  if (listed.outcome !== 'listed' || no.status === 'found') return { outcome: 'no-control' };
  return readBlockListAnswer(list, await ask(blockListName(ip, zone)));
}

/** The question as it may be shown, saved and passed on: the person's key is a secret between them and the list. */
export function maskKey(query: QueryTrace, key: string): QueryTrace {
  if (!/^[a-z0-9]+$/i.test(key)) return query;
  const masked = JSON.stringify(query, (_, value: unknown) =>
    typeof value === 'string' ? value.replace(new RegExp(key, 'gi'), '<key>') : value,
  );
  return JSON.parse(masked) as QueryTrace;
}
