/** A refusal told in prose: whom it is about, and which of its lines belong to whom. */
import { mostWords, oneLine, patternFor } from './bounce-judge.ts';
import {
  isContactAt,
  isDesk,
  isSenderAt,
  joinedReply,
  placedAddresses,
  replyIn,
  statusIn,
} from './bounce-text.ts';

/** Addresses that stand as the refused ones do: before a colon, alone on a line, first in the text. */
export function recipientsIn(told: string, senders: readonly string[]): readonly string[] {
  const placed = placedAddresses(told).filter((one) => !isSenderAt(told, one) && !isContactAt(told, one));
  const isOther = (address: string) => !senders.includes(address) && !isDesk(address);
  const headed = placed.filter(
    ({ start, end }) => told[start - 1] === '<' && /^>(?:: |:\s*\n| \((?:reason|expanded))/.test(told.slice(end, end + 12)),
  ); // prettier-ignore
  const alone = placed.filter(({ start, end }) => {
    const line = told.slice(told.lastIndexOf('\n', start) + 1, start);
    return /^\s{0,20}(?:\[SMTP:)?<?$/i.test(line) && /^>?\]?:?[ \t]{0,20}\r?(?:\n|$)/.test(told.slice(end, end + 30));
  }); // prettier-ignore
  const found = [...headed, ...alone].sort((one, other) => one.start - other.start);
  const named = unique(found.map(({ address }) => address));
  const wanted = named.filter(isOther);
  if (wanted.length > 0) return wanted;
  const all = placed.map(({ address }) => address);
  const first = all.find(isOther) ?? named[0] ?? all.find((address) => !/^(?:tosa|tobr|delist|abuse)/i.test(address)); // prettier-ignore
  return first === undefined ? [] : [first];
}

/** The same mailbox, however its letters are written. */
function unique(addresses: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return addresses.filter((address) => {
    const isNew = !seen.has(address.toLowerCase());
    seen.add(address.toLowerCase());
    return isNew;
  });
}

/** From the line that opens with the address to that of the next one; without words there, the whole text. */
export function piecesFor(told: string, addresses: readonly string[]): readonly string[] {
  if (addresses.length < 2) return addresses.map(() => told);
  const text = `\n${told.toLowerCase()}`;
  const starts = addresses.map((address) => {
    const wanted = address.toLowerCase();
    const lines = [`\n<${wanted}>`, `\n${wanted}`].map((line) => text.indexOf(line));
    const found = lines.filter((index) => index >= 0);
    return found.length > 0 ? Math.min(...found) : text.indexOf(wanted) - 1;
  });
  const sorted = [...starts].sort((one, other) => one - other);
  return addresses.map((address, index) => {
    const start = starts[index] ?? -1;
    if (start < 0) return told;
    const piece = told.slice(
      start,
      sorted.find((other) => other > start),
    );
    return saysSomething(piece, address) ? piece : told;
  });
}
/** An address alone says nothing; the words then stand elsewhere. */
const saysSomething = (piece: string, address: string): boolean =>
  piece
    .toLowerCase()
    .replaceAll(address.toLowerCase(), '')
    .replace(/[\s<>:[\]]/g, '') !== '';

const mostParagraphs = 300;
/** The paragraph that tells the refusal: the one about the address if it has a code, else the one that says most. */
export function tellerOf(piece: string): (address: string | null) => string {
  const paragraphs = piece.split(/\r?\n[ \t]*\r?\n/, mostParagraphs).filter((one) => one.trim() !== '');
  const lower = paragraphs.map((one) => one.toLowerCase());
  let heaviest: { readonly text: string; readonly weight: number } | null = null;
  return (address) => {
    const wanted = address?.toLowerCase();
    const at =
      wanted === undefined
        ? -1
        : lower.findIndex((one) => one.includes(wanted) && saysSomething(one, wanted));
    const about = paragraphs[at];
    if (about !== undefined && replyIn(oneLine(about)) !== null) return about;
    heaviest ??= heaviestOf(paragraphs);
    if (about !== undefined && weightOf(about) >= heaviest.weight) return about;
    return heaviest.weight === 0 ? piece : heaviest.text;
  };
}

const heaviestOf = (paragraphs: readonly string[]) =>
  paragraphs
    .map((text) => ({ text, weight: weightOf(text) }))
    .reduce((most, one) => (one.weight > most.weight ? one : most), { text: '', weight: 0 });

function weightOf(paragraph: string): number {
  const words = oneLine(paragraph);
  const found = patternFor(words, null)?.pattern.exec(words)?.[0];
  return (
    // Words say more than a code that stands alone.
    (found === undefined ? 0 : /[a-z]/i.test(found) ? 8 : 4) +
    (replyIn(words) === null ? 0 : 2) +
    (statusIn(words) === null ? 0 : 1)
  );
}

/** On one line, a reply of several lines joined. */
export const wordsOf = (text: string): string => oneLine(joinedReply(text.slice(0, mostWords)));

const host = String.raw`([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,10})`;
const address = String.raw`([0-9a-f.:]{3,45})`;
/** How the programs that report name the server that spoke. */
const hostMarks: readonly RegExp[] = [
  String.raw`\bhost:? ${host}\.?(?= ?[[(]|:? said)`,
  String.raw`talking to ${host}`,
  String.raw`connect(?:ed)? to ${host}\.? ?\[`,
  String.raw`(?:remote )?server (?:at )?${host}\.? ?(?:[[(]|returned|said|replied|failed)`,
  String.raw`remote server \(${address}\)`,
  String.raw`rejected your message: ${host}`,
  String.raw`\n[ \t]{0,20}${host}\.? \[[0-9a-f.:]{3,45}\]:`,
  String.raw`\n[ \t]{0,20}${host}\r?\n[^\n]{0,20}(?:remote server|#?[45]\d\d[ -])`,
  String.raw`(?:^|\s)${address} (?:does not like|failed after|said:)`,
].map((source) => new RegExp(source, 'i'));

/** `text`: lines as they stand; null: none is named. */
export function hostIn(text: string): string | null {
  const read = text.slice(0, 4 * mostWords);
  for (const mark of hostMarks) {
    const found = mark.exec(read)?.[1];
    if (found !== undefined) return found.replace(/\.$/, '');
  }
  return null;
}
