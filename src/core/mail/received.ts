// RFC 5321 §4.4: "from" domain "by" domain [ "via" … ] [ "with" … ] [ "id" … ] [ "for" … ] ";" date; what comments hold is each server's own.
import { parseIp } from '../base/ip.ts';
import { parseMailDate, type MailDate } from './date.ts';
import { readableOctets } from './encoded-words.ts';
import { cursorAt } from './structured.ts';

export interface Received {
  /** What the other side called itself, or what the server knew of it. */
  readonly from: string | null;
  /** The address of the other side, as text. */
  readonly ip: string | null;
  /** The name its address has in DNS, as the server wrote it. */
  readonly reverseName: string | null;
  readonly helo: string | null;
  readonly by: string | null;
  readonly via: string | null;
  readonly with: string | null;
  readonly id: string | null;
  readonly for: string | null;
  /** `TLSv1.3` and the like, `TLS` where its version is not told; null where nothing was said. */
  readonly tls: string | null;
  readonly date: MailDate | null;
}

/** Before it may stand whom the other side's IDENT named (RFC 1413). */
const nameBeside =
  /^[ \t]*(?:[\w:+.-]{1,99}@)?([a-z0-9\x80-\xff_-]{1,63}(?:\.[a-z0-9\x80-\xff_-]{1,63}){1,20})\.?(?=[ \t]*(?:\[|$))/i;

/** What the other side called itself: it may be an address too, of its own choice. */
const heloBeside = /\b(?:he|eh|lh)lo[= ][ \t]{0,9}\[?([^\s)\]]{1,255})\]?/i;

const clauses = ['from', 'by', 'via', 'with', 'id', 'for'] as const;
type Clause = (typeof clauses)[number];
interface Said {
  readonly words: string[];
  readonly comments: string[];
}

/** `value`: the field's value, folding included. */
export function parseReceived(value: string): Received {
  const said = new Map<Clause, Said>();
  // Some servers put the whole clause in parentheses.
  const text = value.replace(/^\s{0,9}\((from\s[^()]{1,500})\)/i, '$1 ');
  const cursor = cursorAt(text);
  let clause: Said = { words: [], comments: [] };
  let dateFrom = text.length;
  while (!cursor.ended) {
    for (const comment of cursor.skip()) clause.comments.push(comment.value);
    if (cursor.at >= text.length) break;
    if (cursor.take(';')) {
      dateFrom = cursor.at;
      // A second semicolon may stand before the date; the last one counts.
      continue;
    }
    const word = cursor.run(/[^ \t\r\n(;]*/y).value;
    const name = clauses.find((one) => one === word.toLowerCase());
    if (name && !said.has(name) && dateFrom === text.length) {
      clause = { words: [], comments: [] };
      said.set(name, clause);
    } else if (dateFrom === text.length) clause.words.push(word);
  }
  const wordOf = (name: Clause) => readable(said.get(name)?.words[0]?.replace(/^[<[]|(?:[>,]|\](?::\d{1,5})?)$/g, '')); // prettier-ignore
  const from = said.get('from');
  const beside = (from?.comments ?? []).join(' ');
  const reverseName = nameBeside.exec(beside)?.[1];
  const whole = [from?.words.join(' ') ?? '', beside].join(' ');
  return {
    from: wordOf('from'),
    ip: addressIn(beside.replace(heloBeside, '')) ?? addressIn(from?.words.join(' ') ?? ''),
    reverseName: reverseName !== undefined && parseIp(reverseName) === null ? readable(reverseName) : null,
    helo: readable(heloBeside.exec(whole)?.[1]),
    by: wordOf('by'),
    via: wordOf('via'),
    with:
      said.get('with')?.words.find((word) => /smtp|http|lmtp|mapi|local|esmtp/i.test(word)) ?? wordOf('with'),
    id: wordOf('id'),
    for: wordOf('for'),
    tls: /\b(?:TLS|SSL)v?\d(?:[._]\d)?/i.exec(value)?.[0] ?? /\bESMTP\/(TLS)\b/i.exec(value)?.[1] ?? null,
    date: parseMailDate(text.slice(dateFrom)),
  };
}

/** RFC 6531: names in UTF-8. */
const readable = (octets: string | undefined): string | null =>
  octets === undefined ? null : readableOctets(octets);

/** The first address in square brackets; else the first anywhere. */
function addressIn(text: string): string | null {
  for (const pattern of [
    /\[(?:IPv6:)?([0-9a-f:.]{2,45})(?:%\w{1,20})?\]/gi,
    /(?<![\w.:-])([0-9a-f:.]{3,45})(?![\w.-])/gi,
  ])
    for (const [, written] of text.matchAll(pattern)) {
      const candidate = (written ?? '').replace(/(\.\d{1,3}):\d{1,5}$/, '$1');
      // A server that listens on IPv6 only writes IPv4 as "::ffff:192.0.2.1" (RFC 4291 §2.5.5.2).
      const mapped = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(candidate)?.[1];
      if (mapped !== undefined && parseIp(mapped) !== null) return mapped;
      if (/[.:]/.test(candidate) && parseIp(candidate) !== null) return candidate;
    }
  return null;
}
