/** What a message says, for a person to look at: its text, and what is attached by name and size. Nothing is unpacked. */
import { span } from '../base/span.ts';
import { textFromHtml } from './html-text.ts';
import { allParts, bodyText, type Message, type MessagePart } from './message.ts';

export interface ShownPart {
  /** `type/subtype` in lower case. */
  readonly type: string;
  readonly fileName: string | null;
  /** Octets as they were sent, with their transfer encoding. */
  readonly size: number;
}
export interface ShownMessage {
  /** The first text/plain part that is no attachment, else the words of the first HTML part; null where there is neither. */
  readonly text: string | null;
  /** The text was read out of HTML. */
  readonly fromHtml: boolean;
  /** Only the beginning is shown. */
  readonly cut: boolean;
  readonly parts: readonly ShownPart[];
  /** Parts beyond those listed. */
  readonly more: number;
}

const mostOctets = 200_000;
const mostListed = 200;

/** Bounded in time and size for any message. */
export function shownMessage(message: Message): ShownMessage {
  const leaves = allParts(message).filter(
    ({ parts, media }) => parts.length === 0 && media.type !== 'multipart',
  );
  const first = (subtype: string) =>
    leaves.find(
      ({ media, fileName, disposition }) =>
        media.type === 'text' &&
        media.subtype === subtype &&
        fileName === null &&
        disposition !== 'attachment',
    );
  // A multipart whose boundary never comes holds nothing but its text.
  const undivided = message.media.type === 'multipart' && message.parts.length === 0 ? message : undefined;
  const plain = first('plain') ?? undivided;
  const part = plain ?? first('html');
  const text = part ? bodyText(message, beginning(part)) : null;
  return {
    text: text === null || plain ? text : textFromHtml(text),
    fromHtml: part !== undefined && plain === undefined,
    cut: part !== undefined && sizeOf(part) > mostOctets,
    parts: leaves.slice(0, mostListed).map((part) => ({
      type: `${part.media.type}/${part.media.subtype ?? ''}`.slice(0, 120),
      fileName: part.fileName?.slice(0, 200) ?? null,
      size: sizeOf(part),
    })),
    more: Math.max(0, leaves.length - mostListed),
  };
}

const sizeOf = ({ body }: MessagePart): number => body.end - body.start;
const beginning = (part: MessagePart): MessagePart => ({
  ...part,
  body: span(part.body.start, Math.min(part.body.end, part.body.start + mostOctets)),
});
