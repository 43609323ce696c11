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
  /** What `pattern` fits right here; it is sticky, and may fit nothing. */
  run(pattern: RegExp): Spanned<string>;
  /** A quoted string with its escapes undone; null when none begins here. */
  quoted(): Spanned<string> | null;
  /** Moves to the next of these characters outside comments and quotes, or to the end. */
  skipTo(characters: string): Span;
}

const none: readonly Spanned<string>[] = [];

/**
 * The place of the first character of `pattern` from `start` on for which `isEnd` holds; the end of the text without one.
 * What stands behind a backslash counts for nothing. Written over patterns, because a browser runs them at full speed from
 * the first character on, and a loop only once it is warm.
 */
function eachFrom(
  pattern: RegExp,
  text: string,
  start: number,
  isEnd: (character: string) => boolean,
): number {
  pattern.lastIndex = start;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    if (found[0] === '\\') pattern.lastIndex++;
    else if (isEnd(found[0])) return found.index;
  }
  return text.length;
}

export function cursorAt(text: string, start = 0): Cursor {
  let at = start;
  let unclosed: Cursor['unclosed'] = null;

  /** `at` is on the opening parenthesis (RFC 5322 §3.2.2; comments nest). */
  function comment(): Spanned<string> {
    const from = at + 1;
    let depth = 0;
    at = eachFrom(/[\\()]/g, text, at, (character) => {
      if (character === '(') depth++;
      return character === ')' && --depth === 0;
    });
    if (at >= text.length) unclosed = 'comment';
    const place = span(from, Math.min(at, text.length));
    at = Math.min(at + 1, text.length);
    return { value: text.slice(place.start, place.end), span: place };
  }

  function quoted(): Spanned<string> | null {
    if (text[at] !== '"') return null;
    const from = at++;
    const inside = at;
    at = eachFrom(/[\\"]/g, text, at, (character) => character === '"');
    const value = text.slice(inside, at).replace(/\\([^])/g, '$1');
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
      let comments: Spanned<string>[] | null = null;
      for (;;) {
        const code = text.charCodeAt(at);
        if (isWhite(code)) at++;
        else if (code === 0x28) (comments ??= []).push(comment());
        else return comments ?? none;
      }
    },
    run(pattern) {
      const from = at;
      pattern.lastIndex = at;
      at += pattern.exec(text)?.[0].length ?? 0;
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
