/** What servers between sender and receiver did, as far as the header shows it; lines below the receiver's own may be forged. */
import { parseAddresses } from '../mail/addresses.ts';
import { fieldOf } from '../mail/message.ts';
import type { Deps } from './check.ts';
import type { Hop } from './message-hops.ts';
import { asciiName, type MessageFacts } from './message-read.ts';
import { operatorOf, type Boundary } from './message-trust.ts';

/** What the other side calls itself; null where that is no name. */
export const hostOf = (boundary: Boundary | null): string | null => {
  const helo = boundary?.helo ?? null;
  return helo !== null && helo.includes('.') ? helo.toLowerCase() : null;
};
export const forwarderOf = ({ boundary }: MessageFacts): string => hostOf(boundary) ?? boundary?.ip ?? '';

/** The hop in which the server that handed the message over had received it from a third one. */
function relayHop({ hops, side }: MessageFacts, boundary: Boundary | null): Hop | null {
  const host = hostOf(boundary);
  if (host === null || boundary?.from === 'chosen') return null;
  const before = hops.slice(0, hops.length - side.hops.length);
  const isOfHost = (name: string | null) => name?.includes('.') && operatorOf(name) === operatorOf(host);
  return before.findLast(({ received: { by, from } }) => isOfHost(by) && from?.includes('.') && !isOfHost(from)) ?? null; // prettier-ignore
} // prettier-ignore

/** RFC 5321 §4.4 for: the one mailbox that a server received it for. */
const mailboxOf = (hop: Hop | undefined): string | null =>
  parseAddresses(hop?.received.for ?? '').mailboxes[0]?.address?.toLowerCase() ?? null;

const delivered = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to', 'x-apparently-to'];

/** The mailbox that it was delivered to, by what the receiving system wrote. */
function recipientOf({ side, message }: MessageFacts): string | null {
  const told = side.hops.map(mailboxOf).find((one) => one !== null);
  const fields = delivered.map((key) => fieldOf(message.header, key)?.value.value ?? '');
  return told ?? fields.flatMap((value) => parseAddresses(value).mailboxes[0]?.address?.toLowerCase() ?? [])[0] ?? null; // prettier-ignore
}

/** Somebody else's server passed it on, with traces of it. */
export function isForwarded(facts: MessageFacts, domain: string): boolean {
  const { signs, boundary } = facts;
  if (signs.forwarded.length > 0 || signs.rewritten) return true;
  const host = hostOf(boundary);
  if (host === null || operatorOf(host) === operatorOf(domain)) return false;
  const hop = relayHop(facts, boundary);
  // To the same mailbox nobody forwards: a relay of the sender, or the receiver's own server in front.
  if (hop) return !isSameMailbox(facts, hop);
  return signs.arcSets > 0 && signs.list === null;
}
function isSameMailbox(facts: MessageFacts, hop: Hop): boolean {
  const mailbox = mailboxOf(hop);
  return mailbox !== null && mailbox === recipientOf(facts);
}

/** A server that received it for the same mailbox and passed it on, and the domain whose MX may name that server. */
export interface InFront {
  readonly host: string;
  readonly recipient: string;
  /** The hop in which that server received it. */
  readonly hop: Hop;
}
export function serverInFront(facts: MessageFacts, boundary: Boundary | null): InFront | null {
  const hop = relayHop(facts, boundary);
  const host = hostOf(boundary);
  if (!hop?.ip || host === null || !isSameMailbox(facts, hop)) return null;
  const recipient = asciiName(recipientOf(facts)?.replace(/^.*@/s, '') ?? null);
  return recipient === null ? null : { host, recipient, hop };
}

/** RFC 5321 §5.1: where MX sends mail for this mailbox, the boundary lies before that server. */
export async function isInbound({ host, recipient }: InFront, { resolver, signal }: Pick<Deps, 'resolver' | 'signal'>): Promise<'yes' | 'no' | 'unknown'> {
  const mx = await resolver.lookup(recipient, 'MX', signal);
  if (mx.status === 'failed') return 'unknown';
  return mx.status === 'found' && mx.records.some(({ exchange }) => operatorOf(exchange) === operatorOf(host)) ? 'yes' : 'no';
} // prettier-ignore
