import {
  bodyIn,
  isCompoundFile,
  messagesIn,
  parseMessage,
  readMessage,
  readMessageOf,
  readPasted,
  type Inner,
  type MessageFacts,
  type Repair,
  type ShownMessage,
} from '../../core/index.ts';
import { utf16Text } from '../parts/utf16.ts';

type Octets = Uint8Array<ArrayBuffer>;
export interface Opened {
  readonly facts: MessageFacts;
  readonly repairs: readonly Repair[];
  readonly inside: { readonly all: readonly Inner[]; readonly best: number };
  /** Which of them is shown. */
  readonly at: number;
  /** What an Outlook file shows, whose text is not the one that was signed; null for every other message. */
  readonly outlook: ShownMessage | null;
}
export type Refused = 'noMail' | 'tooLarge' | 'unreadable' | 'outlookDamaged' | 'outlookBare';

const largest = 50_000_000;

export function openText(text: string): Opened | Refused {
  const { bytes, body, repairs } = readPasted(text);
  const opened = openBytes(bytes, body);
  return opened.facts.message.header.fields.length === 0 ? 'noMail' : { ...opened, repairs };
}

/** `told`: how much of the file was read, from 0 to 1. The octets stay in memory only. */
export async function openFile(
  file: File,
  told: (part: number) => void = () => undefined,
): Promise<Opened | Refused> {
  if (file.size > largest) return 'tooLarge';
  const bytes = await octetsOf(file, told);
  if (bytes === null) return 'unreadable';
  if (isCompoundFile(bytes)) return openOutlook(bytes);
  const text = utf16Text(bytes);
  if (text !== null) return openText(text);
  const opened = openBytes(bytes, bodyIn(bytes) ?? 'given');
  return opened.facts.message.header.fields.length === 0 ? 'noMail' : opened;
}

const step = 1_000_000;

async function octetsOf(file: File, told: (part: number) => void): Promise<Octets | null> {
  const bytes = new Uint8Array(file.size);
  try {
    for (let at = 0; at < file.size; at += step) {
      bytes.set(new Uint8Array(await file.slice(at, at + step).arrayBuffer()), at);
      told(Math.min(1, (at + step) / file.size));
    }
  } catch (error) {
    if (error instanceof DOMException) return null; // moved, or not allowed
    throw error;
  }
  return bytes;
}

async function openOutlook(bytes: Octets): Promise<Opened | Refused> {
  const { readOutlookFile } = await import('./outlook.ts');
  const read = readOutlookFile(bytes);
  if (!read.ok) return read.reason === 'damaged' ? 'outlookDamaged' : 'outlookBare';
  // Outlook does not keep the octets of the text, so that only the header part of a signature can be judged.
  const opened = openBytes(read.header, 'missing');
  if (opened.facts.message.header.fields.length === 0) return 'outlookBare';
  return { ...opened, outlook: read.shown };
}

/** The message that was meant, where one carries others. */
export function openBytes(bytes: Octets, body: 'given' | 'missing'): Opened {
  const message = parseMessage(bytes);
  const inside = messagesIn(message);
  const best = inside.best === 0 ? undefined : inside.all[inside.best];
  const facts = best ? readMessage(best.bytes, best.body) : readMessageOf(message, body);
  return { facts, repairs: [], inside, at: inside.best, outlook: null };
}
