// RFC 8601 §2.2, with CFWS nearly everywhere:
//   authres  = authserv-id [ CFWS version ] ( ";" "none" / 1*resinfo )
//   resinfo  = ";" method [ "/" version ] "=" result [ "reason" "=" value ] *( ptype "." property "=" pvalue )
// RFC 8617 §4.1.1 puts "i=N;" before it. Large receivers leave out the authserv-id, or write it in the middle.
// Read without a word, because nearly everybody writes or reads it so: a semicolon at the end, nothing behind the
// authserv-id, dots and underscores in names, and the signs of Base64 in a value.
import type { Span, Spanned } from '../base/span.ts';
import { readableOctets } from './encoded-words.ts';
import { unfold } from './header-fields.ts';
import { cursorAt, type Cursor } from './structured.ts';

export type AuthenticationResultsError =
  | 'comment-unclosed'
  | 'quote-unclosed'
  | 'line-break'
  | 'instance-unreadable'
  | 'server-missing'
  | 'server-misplaced'
  | 'server-unquoted'
  | 'text-after-server'
  | 'none-with-more'
  | 'method-unreadable'
  | 'result-missing'
  | 'result-unreadable'
  | 'reason-misplaced'
  | 'property-unreadable'
  | 'property-without-type'
  | 'value-missing'
  | 'value-unquoted'
  | 'empty-result';

export interface AuthenticationProperty {
  /** `smtp.mailfrom`, lower case; without a dot where the type was left out (`action`). */
  readonly name: string;
  readonly value: string;
  readonly span: Span;
}
export interface AuthenticationResult {
  /** Lower case. */
  readonly method: string;
  readonly methodVersion: number | null;
  /** Lower case, as written. */
  readonly result: string;
  /** The registered word that a receiver's own one stands for; as `result` where there is none. */
  readonly outcome: string;
  readonly reason: string | null;
  /** The first comment. */
  readonly comment: string | null;
  readonly comments: readonly string[];
  /** By `ptype.prop`; the first where one stands twice. */
  readonly properties: Readonly<Record<string, string>>;
  readonly propertyList: readonly AuthenticationProperty[];
  readonly span: Span;
}
export interface AuthenticationResults {
  readonly authservId: string | null;
  readonly version: number | null;
  /** `i=` of an ARC-Authentication-Results field. */
  readonly instance: number | null;
  readonly results: readonly AuthenticationResult[];
  /** The first thing outside RFC 8601; what was readable is listed all the same. */
  readonly error: AuthenticationResultsError | null;
}

/** A field with more results than this is read up to here. */
const mostResults = 500;

const methodWord = /[A-Za-z0-9\-_.]*/y;
const nameWord = /[A-Za-z0-9\-_]*/y;
/** A word with dots is no result; Yahoo wrote a domain there. */
const resultWord = /(?:[A-Za-z0-9\-_]+(?:\.[A-Za-z0-9\-_]+)*)?/y;
const digitsWord = /[0-9]*/y;
/** Wider than a token: base64 in header.b, addresses in smtp.mailfrom, IPv6 in policy.iprev stand unquoted. */
const valueWord = /[^ \t\r\n;("]*/y;
const serverWord = /[^ \t\r\n;("=]*/y;
/** RFC 2045 §5.1: what no token has; without "/", "=" and "?", which a local part (RFC 5321 §4.1.2) and Base64 may have. */
const beyondToken = /[\0-\x20\x7f()<>@,;:\\"[\]]/;

/** Words of large receivers and of older standards (RFC 8601 §2.7; Yahoo, Microsoft, older libraries). */
const outcomes = new Map([
  ['hardfail', 'fail'],
  ['success', 'pass'],
  ['perm_fail', 'permerror'],
  ['temp_fail', 'temperror'],
  ['permfail', 'permerror'],
  ['tempfail', 'temperror'],
  ['timeout', 'temperror'],
  ['bestguesspass', 'none'],
]);

/** `text`: the value of the field. Never throws; linear in its length. */
export function parseAuthenticationResults(text: string): AuthenticationResults {
  const cursor = cursorAt(text);
  const state: State = { results: [], none: false, authservId: null, error: null };
  // RFC 5322 §2.2.3: a line of the field that does not begin with a blank is none of the field.
  if (/\n[^ \t]/.test(text)) fail(state, 'line-break');
  cursor.skip();
  const instance = readInstance(cursor, state);
  const version = readServer(cursor, state);
  while (!cursor.ended && state.results.length < mostResults) {
    if (!cursor.take(';')) {
      // Only reached in front of the first result: everything later ends at a semicolon.
      fail(state, 'text-after-server');
      cursor.skipTo(';');
      continue;
    }
    readResult(cursor, state);
  }
  if (cursor.unclosed) fail(state, cursor.unclosed === 'comment' ? 'comment-unclosed' : 'quote-unclosed');
  if (state.authservId === null) fail(state, 'server-missing');
  const { results, error } = state;
  // §5, RFC 6532: an internationalized name stands there in UTF-8.
  const authservId = state.authservId === null ? null : readableOctets(state.authservId);
  return { authservId, version, instance, results, error };
}

interface State {
  readonly results: AuthenticationResult[];
  none: boolean;
  authservId: string | null;
  error: AuthenticationResultsError | null;
}
const fail = (state: State, error: AuthenticationResultsError): void => {
  state.error ??= error;
};

/** RFC 8617 §4.1.1, §4.2.1: "i" in lower case, and a number from 1 to 50. */
function readInstance(cursor: Cursor, state: State): number | null {
  const rest = cursorAt(cursor.text, cursor.at);
  const key = rest.run(nameWord).value;
  rest.skip();
  if (key.toLowerCase() !== 'i' || !rest.take('=')) return null;
  rest.skip();
  const digits = rest.run(digitsWord).value;
  rest.skip();
  const isWhole = rest.peek() === ';' && /^\d{1,2}$/.test(digits);
  const instance = isWhole ? Number(digits) : null;
  if (key !== 'i' || instance === null || instance < 1 || instance > 50) fail(state, 'instance-unreadable');
  cursor.skipTo(';');
  cursor.take(';');
  cursor.skip();
  return instance;
}

/** The authserv-id and its version; leaves the cursor before the first semicolon, or before a result that came instead. */
function readServer(cursor: Cursor, state: State): number | null {
  const rest = cursorAt(cursor.text, cursor.at);
  const name = rest.quoted() ?? rest.run(serverWord);
  rest.skip();
  if (
    name.value === '' ||
    rest.peek() === '=' ||
    (rest.peek() === '/' && /^[A-Za-z0-9\-_.]/.test(name.value))
  ) {
    // Microsoft begins with the first result.
    fail(state, 'server-missing');
    if (name.value !== '') readResult(cursor, state);
    return null;
  }
  if (cursor.quoted() === null) {
    cursor.run(serverWord);
    if (beyondToken.test(name.value)) fail(state, 'server-unquoted');
  }
  state.authservId = name.value;
  cursor.skip();
  const digits = cursor.run(digitsWord).value;
  cursor.skip();
  return digits === '' ? null : Math.min(Number(digits), Number.MAX_SAFE_INTEGER);
}

/** From behind a semicolon to the next one. */
function readResult(cursor: Cursor, state: State): void {
  const before = cursor.skip();
  // A semicolon at the very end is common and harmless.
  if (cursor.ended) return;
  const start = cursor.at;
  const head = readMethod(cursor, state);
  if (typeof head === 'string') {
    fail(state, head);
    cursor.skipTo(';');
  }
  if (head === null || typeof head === 'string') return;
  const rest = readProperties(cursor, state);
  const told = [...before, ...head.comments, ...rest.comments].map(({ value }) =>
    readableOctets(unfold(value)),
  );
  state.results.push({
    method: head.method,
    methodVersion: head.version,
    result: head.result,
    outcome: outcomes.get(head.result) ?? head.result,
    reason: rest.reason,
    comment: told[0] ?? null,
    comments: told,
    properties: firstOfEach(rest.list),
    propertyList: rest.list,
    span: { start, end: cursor.at },
  });
}

interface Method {
  readonly method: string;
  readonly version: number | null;
  readonly result: string;
  readonly comments: readonly Spanned<string>[];
}

/** `method/version=result`; null for a word that stands alone and was dealt with. */
function readMethod(cursor: Cursor, state: State): Method | AuthenticationResultsError | null {
  if (cursor.peek() === ';') return 'empty-result';
  const method = cursor.run(methodWord).value.toLowerCase();
  if (method === '') return 'method-unreadable';
  if (state.none) return 'none-with-more';
  cursor.skip();
  if (cursor.ended || cursor.peek() === ';') {
    readBare(method, state);
    return null;
  }
  let version: number | null = null;
  if (cursor.take('/')) {
    cursor.skip();
    const digits = cursor.run(digitsWord).value;
    cursor.skip();
    if (digits === '') return 'method-unreadable';
    version = Math.min(Number(digits), Number.MAX_SAFE_INTEGER);
  }
  if (!cursor.take('=')) return 'method-unreadable';
  const comments = cursor.skip();
  const quoted = cursor.quoted();
  const result = (quoted ?? cursor.run(resultWord)).value.toLowerCase();
  if (quoted !== null || result.includes('.')) fail(state, 'result-unreadable');
  return result === '' ? 'result-missing' : { method, version, result, comments };
}

/** A word alone: "none", or Microsoft's authserv-id in the middle. */
function readBare(word: string, state: State): void {
  if (word === 'none' && state.results.length === 0) state.none = true;
  else if (word.includes('.') && state.results.length > 0) {
    state.authservId ??= word;
    state.error = state.error === 'server-missing' ? 'server-misplaced' : (state.error ?? 'server-misplaced');
  } else fail(state, 'result-missing');
}

interface Properties {
  readonly comments: readonly Spanned<string>[];
  readonly reason: string | null;
  readonly list: readonly AuthenticationProperty[];
}

function readProperties(cursor: Cursor, state: State): Properties {
  const comments: Spanned<string>[] = [];
  const list: AuthenticationProperty[] = [];
  let reason: string | null = null;
  for (;;) {
    comments.push(...cursor.skip());
    if (cursor.ended || cursor.peek() === ';') return { comments, reason, list };
    const start = cursor.at;
    const type = cursor.run(nameWord).value.toLowerCase();
    comments.push(...cursor.skip());
    let name = type;
    if (type !== '' && cursor.take('.')) {
      comments.push(...cursor.skip());
      const property = cursor.run(methodWord).value.toLowerCase();
      name = property === '' || property.startsWith('.') ? '' : `${type}.${property}`;
      comments.push(...cursor.skip());
    }
    if (name === '' || !cursor.take('=')) {
      fail(state, 'property-unreadable');
      cursor.skipTo(';');
      return { comments, reason, list };
    }
    const value = readValue(cursor, comments, state);
    if (value === null) {
      fail(state, 'value-missing');
      continue;
    }
    if (name === 'reason') {
      // One, and before the properties.
      if (reason !== null || list.length > 0) fail(state, 'reason-misplaced');
      reason ??= value;
    } else {
      // Microsoft: "dmarc=pass action=none".
      if (!name.includes('.')) fail(state, 'property-without-type');
      list.push({ name, value, span: { start, end: cursor.at } });
    }
  }
}

/** pvalue: a token, a quoted string, or an address whose local part may be quoted. */
function readValue(cursor: Cursor, comments: Spanned<string>[], state: State): string | null {
  const behind = cursor.at;
  comments.push(...cursor.skip());
  // Left empty, with the next property following.
  if (
    cursor.at > behind &&
    /^[a-z-]{1,20}\.[a-z-]{1,40}=/i.test(cursor.text.slice(cursor.at, cursor.at + 64))
  )
    return null;
  const quoted = cursor.quoted();
  const plain = quoted === null || cursor.peek() === '@' ? cursor.run(valueWord).value : '';
  // A lone quote or bracket must not hold the loop.
  if (quoted === null && plain === '') return null;
  // An address has one "@" outside quotes.
  if (beyondToken.test(plain.replace('@', ''))) fail(state, 'value-unquoted');
  return readableOctets((quoted?.value ?? '') + plain);
}

function firstOfEach(list: readonly AuthenticationProperty[]): Readonly<Record<string, string>> {
  const first = new Map<string, string>();
  for (const { name, value } of list) if (!first.has(name)) first.set(name, value);
  return Object.fromEntries(first);
}
