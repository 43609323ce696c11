/** A run of text, or one character that would not be seen and could change how its neighbours are shown. */
export interface Piece {
  readonly text: string;
  readonly hidden: boolean;
}

// Controls, marks of direction (UAX #9), zero-width and other ignorable characters, separators, lone surrogates.
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
const unseenOrSpace = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?! )\p{Zs}/u;

const codePoint = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Text from DNS as it may be drawn: what cannot be seen is named (`U+202E`). Prose of ours may hold odd spaces. */
export function visible(text: string, prose = false): readonly Piece[] {
  const strange = prose ? unseen : unseenOrSpace;
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
