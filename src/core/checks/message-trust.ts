/** RFC 8601 §1.2, §5, §7.1: only what the receiving system wrote itself can be believed; all below may be forged. */
import { parseIp, type IpAddress } from '../base/ip.ts';
import { parseAuthenticationResults, type AuthenticationResults } from '../mail/authentication-results.ts';
import type { HeaderField, HeaderSection } from '../mail/header-fields.ts';
import type { Hop } from './message-hops.ts';

/**
 * `receiver`: written by the system that received it. `place`: stands where only that system writes, under a name that
 * none of its servers has. `below`: under the right name, and below the Received of the server that took the message
 * over, so that it is forged where that server lets forged ones through (§5). `older`: anybody may have written it.
 */
export type Trust = 'receiver' | 'place' | 'below' | 'older';

export interface Reported {
  readonly field: HeaderField;
  readonly results: AuthenticationResults;
  readonly trust: Trust;
}
/** Where the receiving system took the message over, and from which address. */
export interface Boundary {
  /** `number` of the hop; null where no Received shows it. */
  readonly hop: number | null;
  readonly ip: string;
  readonly helo: string | null;
  /** What it was read from. */
  readonly from: 'received-spf' | 'results' | 'filter' | 'hop' | 'chosen';
}

/** One label below a suffix of one or two labels; only a hint, and enough to tell servers of one operator. */
export function operatorOf(name: string): string {
  const labels = name.toLowerCase().replace(/\.$/, '').split('.');
  const [second = '', top = ''] = labels.slice(-2);
  const isDeep = top.length === 2 && /^(?:co|com|org|net|ac|gov|edu|or|ne|go|gob|nom)$/.test(second);
  return labels.slice(isDeep ? -3 : -2).join('.');
}
const isInside = (name: string): boolean =>
  !name.includes('.') ||
  parseIp(name.replace(/^IPv6:/i, '')) !== null ||
  /\.(?:local|localdomain|internal|lan|home|corp|intern|intra)$/i.test(name);

export interface ReceivingSide {
  /** The operator's name; null where no server gave one. */
  readonly operator: string | null;
  /** Hops written by the receiving system, in travel order. */
  readonly hops: readonly Hop[];
}

/** From the top: hops whose server belongs to the same operator as the last one, down to the first that let a stranger in. */
export function receivingSide(hops: readonly Hop[]): ReceivingSide {
  const mine: Hop[] = [];
  let operator: string | null = null;
  for (const hop of hops.toReversed()) {
    const { by } = hop.received;
    if (by !== null && !isInside(by)) {
      const name = operatorOf(by);
      if (operator !== null && name !== operator) break;
      operator = name;
    }
    mine.push(hop);
    // What stands below came with the message, whatever servers it names.
    if (operator !== null && isFromOutside(hop, operator)) break;
  }
  return { operator, hops: mine.reverse() };
}

/** The name that DNS has for the address counts more than what the other side called itself. */
function isFromOutside({ ip, received, field }: Hop, operator: string): boolean {
  if (ip === null && received.ip !== null) return false; // an address of the inside
  const name = received.reverseName ?? received.from;
  if (name === null) return ip !== null;
  if (ip === null && isInside(name)) return false;
  // Postfix: no name leads back to the address, so that the other one is only what it called itself.
  return /^[^()]{0,300}\(unknown\s{1,9}\[/i.test(field.value.value) || operatorOf(name) !== operator;
}

/** §5: they remove what others wrote in their name, so that their own counts below their Received too. */
const removeForged: ReadonlySet<string> = new Set(['google.com', 'outlook.com']);

/** Every Authentication-Results field, top first, each with whether it can be believed. */
export function reportedResults(
  { fields }: HeaderSection,
  hops: readonly Hop[],
  side: ReceivingSide,
): readonly Reported[] {
  const foreign = hops.length > side.hops.length ? hops[hops.length - side.hops.length - 1] : null;
  const border = foreign ? foreign.position : Number.POSITIVE_INFINITY;
  const isStrict = side.operator !== null && removeForged.has(side.operator);
  const entrance = isStrict ? undefined : side.hops[0]?.position;
  let topmost: { readonly name: string | null; readonly trust: Trust } | null = null;
  return fields.flatMap((field, position): readonly Reported[] => {
    if (field.key !== 'authentication-results') return [];
    const results = parseAuthenticationResults(field.value.value);
    const name = results.authservId?.toLowerCase() ?? null;
    if (position > border) return [{ field, results, trust: 'older' }];
    // §1.2: an authserv-id may be any word; a name without a dot tells nobody's.
    const fits = name !== null && side.operator !== null && operatorOf(name) === side.operator;
    if (entrance !== undefined && position > entrance)
      return [{ field, results, trust: fits ? 'below' : 'older' }];
    if (!topmost) {
      // Microsoft leaves the name out.
      const isMicrosoft = name === null && side.operator === 'outlook.com';
      topmost = { name, trust: fits || isMicrosoft ? 'receiver' : 'place' };
      return [{ field, results, trust: topmost.trust }];
    }
    // One system may write several, one a program; another name between them is somebody else's.
    return [{ field, results, trust: name === topmost.name ? topmost.trust : 'older' }];
  });
}

/** Results that can be believed, in the order in which they stand. */
export const believed = (reported: readonly Reported[]): readonly Reported[] =>
  reported.filter(({ trust }) => trust === 'receiver' || trust === 'place');

/** The same and those that are the receiver's if it lets no forged ones through: enough for what is proved otherwise. */
export const likely = (reported: readonly Reported[]): readonly Reported[] =>
  reported.filter(({ trust }) => trust !== 'older');

const addressIn = (text: string): IpAddress | null => {
  for (const [word] of text.matchAll(/[0-9a-f:.]{3,45}/gi)) {
    const ip = parseIp(word.replace(/[.:]$/, '')) ?? parseIp(word);
    if (ip) return ip;
  }
  return null;
};

/** The connecting address: what the receiver says of it counts more than what its Received looks like. */
export function boundaryOf(
  { fields }: HeaderSection,
  hops: readonly Hop[],
  side: ReceivingSide,
  reported: readonly Reported[],
): Boundary | null {
  const lowest = side.hops[0];
  const border = hops.length > side.hops.length ? hops[hops.length - side.hops.length - 1] : undefined;
  const above = fields.slice(0, border?.position ?? fields.length);
  const at = (ip: IpAddress, from: Boundary['from'], said: string | null): Boundary => {
    const hop = side.hops.find((one) => one.ip?.text === ip.text) ?? null;
    return {
      hop: hop?.number ?? null,
      ip: ip.text,
      helo: said ?? (hop ? heloOf(hop) : lowest && lowest.ip === null ? heloOf(lowest) : null),
      from,
    };
  };
  // What stands below the receiver's own Received may come with the message: it counts only where both name one address.
  const forged = (field: HeaderField | undefined, ip: IpAddress): boolean =>
    lowest?.ip != null && field !== undefined && fields.indexOf(field) > lowest.position && lowest.ip.text !== ip.text; // prettier-ignore
  const spfField = above.find(({ key }) => key === 'received-spf');
  const written = spfField?.value.value ?? '';
  const client = /client-ip\s{0,9}=\s{0,9}"?([0-9a-f:.]{3,45})/i.exec(written)?.[1];
  const clientIp = client ? parseIp(client) : addressIn(/\b(?:designates?|of)\s{1,9}([0-9a-f:.]{3,45})/i.exec(written)?.[1] ?? ''); // prettier-ignore
  if (clientIp && !forged(spfField, clientIp)) return at(clientIp, 'received-spf', /helo\s{0,9}=\s{0,9}"?([^\s;"]{1,255})/i.exec(written)?.[1] ?? null); // prettier-ignore
  const spf = likely(reported).flatMap(({ field, results }) =>
    results.results.map((result) => ({ ...result, field })),
  );
  for (const { method, comments, properties, field } of spf) {
    const told = properties['smtp.remote-ip'] ?? properties['policy.iprev'] ?? properties['smtp.client-ip'];
    const said = method === 'spf' ? comments.join(' ') : '';
    const ip = addressIn(told ?? '') ?? addressIn(/(?:designate|sender IP is|permit|address)[^0-9a-f:]{0,30}([0-9a-f:.]{3,45})|(?:^|\s)([0-9a-f:.]{7,45})\s{1,9}is\b/i.exec(said)?.slice(1).find(Boolean) ?? ''); // prettier-ignore
    if (ip && !forged(field, ip)) return at(ip, 'results', null);
  }
  const filterField = above.find(({ key }) => key === 'x-forefront-antispam-report');
  const forefront = filterField?.value.value ?? '';
  const cip = addressIn(/CIP:([0-9a-f:.]{3,45})/i.exec(forefront)?.[1] ?? '');
  if (cip && !forged(filterField, cip))
    return at(cip, 'filter', /\bH:([^;\s]{1,255})/.exec(forefront)?.[1] ?? null);
  const hop = side.hops.find((one) => one.ip !== null);
  return hop?.ip ? { hop: hop.number, ip: hop.ip.text, helo: heloOf(hop), from: 'hop' } : null;
}

export const heloOf = ({ received }: Hop): string | null => {
  const name = received.helo ?? received.from;
  return name !== null && parseIp(name) === null ? name : null;
};
