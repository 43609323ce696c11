/** A run of text, or one character that would not be seen and could change how its neighbours are shown. */
export interface Piece {
  readonly text: string;
  readonly hidden: boolean;
}

// Controls, marks of direction (UAX #9), zero-width and other ignorable characters, separators, lone surrogates.
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
/** A text of many lines: its line feeds and tabs are what they are. */
const unseenInLines = /[\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?![\n\t])\p{Cc}/u;
const unseenOrSpace = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?! )\p{Zs}/u;

const codePoint = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** What a text is: one line from outside, a sentence of ours, or a text of many lines; the latter two may hold odd spaces. */
export type Kind = 'line' | 'prose' | 'lines';
const strangeIn = { line: unseenOrSpace, prose: unseen, lines: unseenInLines };

/** Text from outside as it may be drawn: what cannot be seen is named (`U+202E`). */
export function visible(text: string, kind: Kind): readonly Piece[] {
  const strange = strangeIn[kind];
  if (!strange.test(text)) return [{ text, hidden: false }];
  const pieces: Piece[] = [];
  let plain = '';
  for (const character of text) {
    if (!strange.test(character)) plain += character;
    else {
      if (plain !== '') pieces.push({ text: plain, hidden: false });
      plain = '';
      pieces.push({ text: codePoint(character), hidden: true });
    }
  }
  if (plain !== '') pieces.push({ text: plain, hidden: false });
  return pieces;
}

/** Where a long name or record may break: after `:` `.` `=` `@` `/` `;`. */
export const breakable = (text: string): readonly string[] => text.split(/(?<=[:.=@/;])(?=.)/);
