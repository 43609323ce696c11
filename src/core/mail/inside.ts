/** A message may carry others: forwarded as an attachment, or the original in a bounce. The right one is found and named. */
import type { Bytes } from '../base/bytes.ts';
import { allParts, decodedBody, fieldText, parseMessage, type Message, type MessagePart } from './message.ts';

export interface Inner {
  /** What it is: the message handed in, one attached to it, or the original that a bounce gives back. */
  readonly kind: 'outer' | 'attached' | 'returned';
  /** RFC 3462: only the header was given back. */
  readonly body: 'given' | 'missing';
  readonly subject: string | null;
  readonly bytes: Bytes;
}

const mostInner = 20;

/** All messages in one, the outer one first; `best`: the one that a person who handed this in asks about. */
export function messagesIn(message: Message): { readonly all: readonly Inner[]; readonly best: number } {
  const isReport = message.media.type === 'multipart' && message.media.subtype === 'report';
  const outer: Inner = {
    kind: 'outer',
    body: 'given',
    subject: fieldText(message.header, 'subject'),
    bytes: message.bytes,
  };
  const inner = allParts(message)
    .filter((part) => part !== message)
    .flatMap((part): readonly Inner[] => {
      const found = innerOf(message, part);
      return found ? [{ ...found, kind: isReport ? 'returned' : 'attached' }] : [];
    })
    .slice(0, mostInner);
  // A bounce is about the message it gives back; a message with exactly one attached was sent to have that one read.
  const best = inner.length > 0 && (isReport || inner.length === 1) ? 1 : 0;
  return { all: [outer, ...inner], best };
}

function innerOf(message: Message, part: MessagePart): Omit<Inner, 'kind'> | null {
  const { type, subtype } = part.media;
  const headersOnly =
    (type === 'text' && subtype === 'rfc822-headers') ||
    (type === 'message' && ['global-headers', 'rfc822-headers'].includes(subtype ?? ''));
  const whole = type === 'message' && ['rfc822', 'global'].includes(subtype ?? '');
  if (!headersOnly && !whole) return null;
  const bytes = decodedBody(message, part).slice();
  const { header } = parseMessage(bytes);
  if (header.fields.length === 0) return null;
  return { body: headersOnly ? 'missing' : 'given', subject: fieldText(header, 'subject'), bytes };
}
