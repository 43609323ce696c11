// RFC 5322 §3.4: address-list = (mailbox / group) *( "," … ); mailbox = [phrase] "<" addr ">" / addr; group = phrase ":" list ";".
import { span, type Span } from '../base/span.ts';
import { decodeEncodedWords, readableOctets } from './encoded-words.ts';
import { cursorAt, type Cursor } from './structured.ts';

export interface Mailbox {
  /** As a person reads it; null where there is none. */
  readonly name: string | null;
  /** Without comments and blanks; null where only a name stood; empty for `<>`. */
  readonly address: string | null;
  /** Behind the `@`, as written; null without one, and where more than one stands outside quotes: nobody knows which counts. */
  readonly domain: string | null;
  readonly comments: readonly string[];
  /** The group it stands in. */
  readonly group: string | null;
  readonly span: Span;
}
export interface AddressList {
  readonly mailboxes: readonly Mailbox[];
  readonly groups: readonly string[];
}

const mostMailboxes = 5000;
const wordHere = /[^ \t\r\n<>,;:"(]*/y;
const angleWord = /[^ \t\r\n>("]*/y;
const oneCharacter = /[^]?/y;

/** `value`: one character an octet; any text at all is read as far as it goes. */
export function parseAddresses(value: string): AddressList {
  const cursor = cursorAt(value);
  const mailboxes: Mailbox[] = [];
  const groups: string[] = [];
  let group: string | null = null;
  let entry = emptyEntry();
  const close = (end: number): void => {
    const mailbox = mailboxOf(entry, group, end);
    if (mailbox) mailboxes.push(mailbox);
    entry = emptyEntry();
  };
  while (!cursor.ended && mailboxes.length < mostMailboxes) {
    const before = cursor.at;
    for (const { value: comment } of cursor.skip()) entry.comments.push(readable(comment));
    if (cursor.at >= value.length) break;
    entry.separated = cursor.at > before;
    entry.start ??= cursor.at;
    const end = cursor.at;
    if (cursor.take(',')) close(end);
    else if (cursor.take(';')) {
      close(end);
      group = null;
    } else if (cursor.peek() === ':' && entry.angle === null && !entry.hasAt) {
      cursor.take(':');
      group = readable(entry.words.join(' '));
      groups.push(group);
      entry = emptyEntry();
    } else if (cursor.peek() === '<') {
      if (entry.angle !== null) {
        // Without a comma: what stood behind the first address is the name of this one.
        const name = entry.words.splice(entry.nameWords);
        close(end);
        entry.words.push(...name);
      }
      entry.start ??= cursor.at;
      readAngle(cursor, entry);
    } else if (entry.angle !== null && cursor.take('>')) continue;
    else {
      // Two whole addresses without a comma are two addresses.
      const whole = entry.angle !== null || /@[^@]{0,252}[^@.]$/.test(entry.words.at(-1)?.slice(-255) ?? '');
      if (whole && entry.separated && startsAddress(cursor)) close(end);
      entry.start ??= cursor.at;
      readWord(cursor, entry);
    }
  }
  close(value.length);
  return { mailboxes, groups };
}

interface Entry {
  start: number | null;
  /** White space stood before the place that is read next. */
  separated: boolean;
  readonly words: string[];
  /** The words as a bare address: RFC 5322 §4.4 allows blanks around its dots and its `@`, and nowhere else. */
  written: string;
  /** What follows belongs to it, blanks or not: nothing stood before, or a dot, or an `@`. */
  joins: boolean;
  /** An `@` stood outside quotes. */
  hasAt: boolean;
  readonly comments: string[];
  angle: string | null;
  /** How many of the words stood before it. */
  nameWords: number;
}
const emptyEntry = (): Entry => ({
  start: null,
  separated: false,
  words: [],
  written: '',
  joins: true,
  hasAt: false,
  comments: [],
  angle: null,
  nameWords: 0,
});

function readAngle(cursor: Cursor, entry: Entry): void {
  entry.nameWords = entry.words.length;
  const inside = emptyEntry();
  // Some write them twice.
  while (cursor.take('<'));
  while (!cursor.ended) {
    const before = cursor.at;
    for (const { value } of cursor.skip()) entry.comments.push(readable(value));
    inside.separated = cursor.at > before;
    if (cursor.at >= cursor.text.length || cursor.take('>')) break;
    const { span: place } = cursor.quoted() ?? cursor.run(angleWord);
    if (place.end === place.start) break;
    addWritten(inside, cursor.text.slice(place.start, place.end));
  }
  // RFC 5322 §4.4: an old route before the address means nothing.
  const address = inside.written;
  entry.angle = address.startsWith('@') ? address.slice(address.indexOf(':') + 1) : address;
}

function readWord(cursor: Cursor, entry: Entry): void {
  const quoted = cursor.quoted();
  if (quoted) {
    entry.words.push(quoted.value);
    addWritten(entry, cursor.text.slice(quoted.span.start, quoted.span.end));
    return;
  }
  const word = cursor.run(wordHere).value;
  // A character that can stand nowhere is kept as a word of its own.
  const piece = word === '' ? cursor.run(oneCharacter).value : word;
  entry.words.push(piece);
  entry.hasAt ||= piece.includes('@');
  addWritten(entry, piece);
}

function addWritten(entry: Entry, piece: string): void {
  const joins = !entry.separated || entry.joins || /^[.@]/.test(piece);
  entry.written += joins ? piece : ` ${piece}`;
  entry.joins = /[.@]$/.test(piece);
}

/** Whether the next word looks like an address of its own. */
const startsAddress = ({ text, at }: Cursor): boolean =>
  /^[^\s@,;<>()"]{1,64}@[^\s@,;<>()"]/.test(text.slice(at, at + 70));

function mailboxOf(entry: Entry, group: string | null, end: number): Mailbox | null {
  const { start, words, written, hasAt, comments, angle } = entry;
  if (start === null || (angle === null && words.length === 0)) return null;
  const bare = angle === null && hasAt;
  const address = angle ?? (bare ? written : null);
  const phrase = bare ? '' : readable(words.join(' '));
  const shown = address === null ? null : readableOctets(address);
  return {
    name: phrase === '' ? null : phrase,
    address: shown,
    domain: shown === null ? null : domainOf(shown),
    comments,
    group,
    span: span(start, end),
  };
}

/** RFC 5322 §3.4.1: a quoted local part may hold an `@`; outside it stands exactly one. */
function domainOf(address: string): string | null {
  const pieces = address.replace(/^"(?:\\.|[^"\\])*"/, '').split('@');
  const domain = pieces.length === 2 ? pieces[1] : undefined;
  return domain === undefined || domain === '' ? null : domain;
}

const readable = (octets: string): string => decodeEncodedWords(readableOctets(octets)).trim();
