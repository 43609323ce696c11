// RFC 2045 §5.1: type "/" subtype *( ";" attribute "=" value ); RFC 2231 §3, §4: values in pieces and in a charset.
import { bytesFromLatin1 } from '../base/bytes.ts';
import { decodeCharset } from '../base/charset.ts';
import { decodeEncodedWords, readableOctets } from './encoded-words.ts';
import { cursorAt, type Cursor } from './structured.ts';

export interface MediaType {
  /** Lower case; RFC 2045 §5.2: text/plain where nothing can be read. */
  readonly type: string;
  /** Lower case; null for a single word (`inline`, as in Content-Disposition). */
  readonly subtype: string | null;
  /** Names in lower case; the first where one stands twice. */
  readonly parameters: ReadonlyMap<string, string>;
}

const mostParameters = 200;
const token = /[!#$%&'*+\-.0-9A-Z^_`a-z{|}~\u0080-\uffff]*/y;
/** Unquoted values hold what they should not: colons in boundaries, slashes in names. */
const looseValue = /[^;" \t\r\n]*/y;
/** Names of files hold blanks, and many programs leave out the quotes. */
const looseName = /[^;"\r\n]*/y;

/** `value`: one character an octet. Never throws. */
export function parseMediaType(value: string): MediaType {
  const cursor = cursorAt(value);
  cursor.skip();
  const type = cursor.run(token).value.toLowerCase();
  cursor.skip();
  let subtype: string | null = null;
  if (cursor.take('/')) {
    cursor.skip();
    subtype = cursor.run(token).value.toLowerCase() || null;
  }
  const written = new Map<string, string>();
  for (let count = 0; count < mostParameters && !cursor.ended; count++) {
    cursor.skipTo(';');
    cursor.take(';');
    cursor.skip();
    const name = cursor.run(token).value.toLowerCase();
    cursor.skip();
    if (name === '' || !cursor.take('=')) continue;
    cursor.skip();
    const text = parameterValue(cursor, name);
    if (!written.has(name)) written.set(name, text);
  }
  return {
    type: type === '' ? 'text' : type,
    subtype: type === '' ? 'plain' : subtype,
    parameters: joined(written),
  };
}

function parameterValue(cursor: Cursor, name: string): string {
  const isName = name === 'filename' || name === 'name';
  return cursor.quoted()?.value ?? cursor.run(isName ? looseName : looseValue).value.trimEnd();
}

/** RFC 2231: `name*0*=utf-8'en'a%20b; name*1=c` is one value. */
function joined(written: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const whole = new Map<string, string>();
  const pieces = new Map<
    string,
    { readonly at: number; readonly encoded: boolean; readonly text: string }[]
  >();
  for (const [name, text] of written) {
    const match = /^([^*]+)(?:\*(\d{1,3}))?(\*)?$/.exec(name);
    if (!match?.[1] || (match[2] === undefined && match[3] === undefined)) {
      whole.set(name, decodeEncodedWords(readableOctets(text)));
      continue;
    }
    const row = pieces.get(match[1]) ?? [];
    row.push({ at: Number(match[2] ?? '0'), encoded: match[3] !== undefined, text });
    pieces.set(match[1], row);
  }
  for (const [name, row] of pieces) {
    row.sort((one, other) => one.at - other.at);
    // §3: the numbers begin at 0 and leave none out; what follows a gap is no part of the value.
    const gap = row.findIndex(({ at }, index) => at !== index);
    if (gap > 0) row.length = gap;
    const charset = row[0]?.encoded ? (/^([^']*)'[^']*'/.exec(row[0].text)?.[1] ?? '') : '';
    const octets = row.map(({ encoded, text }, index) => {
      const bare = encoded && index === 0 ? text.replace(/^[^']*'[^']*'/, '') : text;
      return encoded
        ? bare.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
        : bare;
    });
    whole.set(name, decodeCharset(bytesFromLatin1(octets.join('')), charset));
  }
  return whole;
}
