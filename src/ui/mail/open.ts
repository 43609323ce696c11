import {
  messagesIn,
  parseMessage,
  readMessage,
  readPasted,
  type Inner,
  type MessageFacts,
  type Repair,
} from '../../core/index.ts';

export interface Opened {
  readonly facts: MessageFacts;
  readonly repairs: readonly Repair[];
  readonly inside: { readonly all: readonly Inner[]; readonly best: number };
  /** Which of them is shown. */
  readonly at: number;
}
export type Refused = 'noMail' | 'tooLarge' | 'unreadable' | 'outlook';

const largest = 50_000_000;
/** MS-CFB §2.2: what an Outlook file begins with, whatever its name. */
const outlookMark = [0xd0, 0xcf, 0x11, 0xe0];

export function openText(text: string): Opened | Refused {
  const { bytes, body, repairs } = readPasted(text);
  const opened = openBytes(bytes, body);
  return opened.facts.message.header.fields.length === 0 ? 'noMail' : { ...opened, repairs };
}

export async function openFile(file: File): Promise<Opened | Refused> {
  if (file.size > largest) return 'tooLarge';
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    if (error instanceof DOMException) return 'unreadable';
    throw error;
  }
  if (outlookMark.every((octet, at) => bytes[at] === octet)) return 'outlook';
  const opened = openBytes(bytes, 'given');
  return opened.facts.message.header.fields.length === 0 ? 'noMail' : opened;
}

/** The message that was meant, where one carries others. */
export function openBytes(bytes: Uint8Array<ArrayBuffer>, body: 'given' | 'missing'): Opened {
  const inside = messagesIn(parseMessage(bytes));
  const best = inside.best === 0 ? undefined : inside.all[inside.best];
  const facts = best ? readMessage(best.bytes, best.body) : readMessage(bytes, body);
  return { facts, repairs: [], inside, at: inside.best };
}
