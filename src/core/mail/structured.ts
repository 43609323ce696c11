// RFC 5322 §3.2: what structured fields are made of. CFWS = folding white space and comments; quoted-string.
import { span, type Span, type Spanned } from '../base/span.ts';

/** A place in the text of a structured field. Every method moves forward, so a loop over it ends. */
export interface Cursor {
  readonly text: string;
  readonly at: number;
  readonly ended: boolean;
  /** A comment or quoted string was opened and never closed. */
  readonly unclosed: 'comment' | 'quote' | null;
  peek(): string;
  /** Moves on when the next character is this one. */
  take(character: string): boolean;
  /** Moves over white space and comments; gives the comments, without their outer parentheses. */
  skip(): readonly Spanned<string>[];
  /** The longest run of characters for which `fits` holds. */
  run(fits: (code: number) => boolean): Spanned<string>;
  /** A quoted string with its escapes undone; null when none begins here. */
  quoted(): Spanned<string> | null;
  /** Moves to the next of these characters outside comments and quotes, or to the end. */
  skipTo(characters: string): Span;
}

export function cursorAt(text: string, start = 0): Cursor {
  let at = start;
  let unclosed: Cursor['unclosed'] = null;

  /** `at` is on the opening parenthesis (RFC 5322 §3.2.2; comments nest). */
  function comment(): Spanned<string> {
    const from = at + 1;
    let depth = 0;
    for (; at < text.length; at++) {
      const character = text[at];
      if (character === '\\') at++;
      else if (character === '(') depth++;
      else if (character === ')' && --depth === 0) break;
    }
    if (at >= text.length) unclosed = 'comment';
    const place = span(from, Math.min(at, text.length));
    at = Math.min(at + 1, text.length);
    return { value: text.slice(place.start, place.end), span: place };
  }

  function quoted(): Spanned<string> | null {
    if (text[at] !== '"') return null;
    const from = at++;
    let piece = at;
    let value = '';
    for (; at < text.length && text[at] !== '"'; at++)
      if (text[at] === '\\' && at + 1 < text.length) {
        value += text.slice(piece, at);
        piece = ++at;
      }
    value += text.slice(piece, at);
    if (at >= text.length) unclosed = 'quote';
    else at++;
    return { value: value.replace(/\r?\n(?=[ \t])/g, ''), span: span(from, at) };
  }

  return {
    text,
    get at() {
      return at;
    },
    get ended() {
      return at >= text.length;
    },
    get unclosed() {
      return unclosed;
    },
    peek: () => text.charAt(at),
    take(character) {
      if (text.charAt(at) !== character || at >= text.length) return false;
      at++;
      return true;
    },
    skip() {
      const comments: Spanned<string>[] = [];
      for (; at < text.length;)
        if (text[at] === '(') comments.push(comment());
        else if (isWhite(text.charCodeAt(at))) at++;
        else break;
      return comments;
    },
    run(fits) {
      const from = at;
      while (at < text.length && fits(text.charCodeAt(at))) at++;
      return { value: text.slice(from, at), span: span(from, at) };
    },
    quoted,
    skipTo(characters) {
      const from = at;
      while (at < text.length && !characters.includes(text.charAt(at)))
        if (text[at] === '(') comment();
        else if (quoted() === null) at++;
      return span(from, at);
    },
  };
}

/** Space, tab, carriage return, line feed. */
export const isWhite = (code: number): boolean =>
  code === 0x20 || code === 0x09 || code === 0x0d || code === 0x0a;

/** Tests character codes against those of `more`, letters and digits. */
export function wordCode(more: string): (code: number) => boolean {
  const others = new Set(Array.from(more, (character) => character.charCodeAt(0)));
  return (code) =>
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    others.has(code);
}
