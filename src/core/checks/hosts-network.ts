// Team Cymru, "IP to ASN mapping": fields between bars, in TXT records.
//   <reverse>.origin.asn.cymru.com, <nibbles>.origin6.asn.cymru.com   AS… | prefix | country | registry | date
//   AS<number>.asn.cymru.com                                          AS | country | registry | date | name
import { cidrContains, parseIp, rangeOf, reverseName, type IpAddress } from '../base/ip.ts';
import { shown } from '../base/shown.ts';
import { genericNames } from '../data/generic-names.ts';
import { joinStrings } from '../dns/txt.ts';
import type { FailureReason } from '../dns/types.ts';
import type { Deps } from './check.ts';
import { unmappedIp } from './reverse-name.ts';

export interface NetworkOrigin {
  /** Several networks may announce one prefix. */
  readonly asNumbers: readonly number[];
  readonly prefix: string;
  /** Where the owner is registered; not where the server stands. */
  readonly country: string;
  readonly registry: string;
  /** `YYYY-MM-DD`; empty where none is told. */
  readonly allocated: string;
}
export interface NetworkName {
  readonly asNumber: number;
  readonly country: string;
  readonly registry: string;
  readonly allocated: string;
  readonly name: string;
  /** A word in the name that speaks of lines for homes; "possibly", no more. */
  readonly homeWord: string | null;
}
export type NetworkFacts =
  | { readonly outcome: 'known'; readonly origin: NetworkOrigin; readonly owners: readonly NetworkName[] }
  | { readonly outcome: 'unknown'; readonly reason: FailureReason | 'none' };

const fieldsOf = (text: string) =>
  text
    .slice(0, 1000)
    .split('|')
    .map((field) => field.trim());

/** RFC 6793 §3: four octets. */
function asNumber(text: string): number | null {
  const digits = /^(?:AS)?(\d{1,10})$/i.exec(text)?.[1];
  return digits !== undefined && Number(digits) > 0 && Number(digits) <= 0xffffffff ? Number(digits) : null;
}
const dateOf = (text: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : '');
const codeOf = (text: string) => (/^[a-z]{2}$/i.test(text) ? text.toUpperCase() : '');

/** Null: not an answer of that form, or one about another address. */
export function parseNetworkOrigin(text: string, ip: IpAddress): NetworkOrigin | null {
  const [numbers = '', prefix = '', country = '', registry = '', allocated = ''] = fieldsOf(text);
  const asNumbers = numbers
    .split(/\s+/)
    .slice(0, 20)
    .flatMap((number) => asNumber(number) ?? []);
  const [network = '', length = ''] = prefix.split('/');
  const base = parseIp(network);
  if (asNumbers.length === 0 || !base || !/^\d{1,3}$/.test(length)) return null;
  if (!cidrContains(base, Number(length), ip)) return null;
  return {
    asNumbers,
    prefix,
    country: codeOf(country),
    registry: shown(registry, 20),
    allocated: dateOf(allocated),
  };
}

export function parseNetworkName(text: string): NetworkName | null {
  const [number = '', country = '', registry = '', allocated = '', ...rest] = fieldsOf(text);
  const asN = asNumber(number);
  // A bar inside the name belongs to it.
  const name = rest.join(' | ');
  if (asN === null || name === '') return null;
  return {
    asNumber: asN,
    country: codeOf(country),
    registry: shown(registry, 20),
    allocated: dateOf(allocated),
    name: shown(name),
    homeWord: homeWordIn(name.toLowerCase()),
  };
}

function homeWordIn(name: string): string | null {
  const words = new Set(name.split(/[^a-z0-9]+/));
  return genericNames.entries.words.find(({ word, dynamic }) => dynamic && words.has(word))?.word ?? null;
}

export function originName(ip: IpAddress): string {
  const zone = ip.family === 4 ? 'origin' : 'origin6';
  return `${reverseName(ip).replace(/\.(?:in-addr|ip6)\.arpa$/, '')}.${zone}.asn.cymru.com`;
}

/** Decoration beside an address, never part of a judgement: the service may be away. */
export async function readNetwork(written: IpAddress, deps: Deps): Promise<NetworkFacts> {
  const { resolver, signal } = deps;
  signal.throwIfAborted();
  const ip = unmappedIp(written);
  if (rangeOf(ip) !== 'unicast') return { outcome: 'unknown', reason: 'not-asked' };
  const lookup = await resolver.lookup(originName(ip), 'TXT', signal, { purpose: 'probe' });
  if (lookup.status === 'failed') return { outcome: 'unknown', reason: lookup.reason };
  const origins = lookup.status === 'found' ? lookup.records.flatMap((record) => parseNetworkOrigin(joinStrings(record), ip) ?? []) : []; // prettier-ignore
  // The longest prefix is the one that routes.
  const [origin] = origins.sort((a, b) => lengthOf(b) - lengthOf(a));
  if (!origin) return { outcome: 'unknown', reason: 'none' };
  const owners = await Promise.all(
    origin.asNumbers.slice(0, 3).map(async (number) => {
      const name = await resolver.lookup(`as${String(number)}.asn.cymru.com`, 'TXT', signal, { purpose: 'probe' }); // prettier-ignore
      const texts = name.status === 'found' ? name.records.map(joinStrings) : [];
      return texts.flatMap((text) => parseNetworkName(text) ?? []).slice(0, 1);
    }),
  );
  return { outcome: 'known', origin, owners: owners.flat() };
}
const lengthOf = ({ prefix }: NetworkOrigin) => Number(prefix.slice(prefix.indexOf('/') + 1));
