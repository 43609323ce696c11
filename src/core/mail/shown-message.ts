/** What a message says, for a person to look at: its text, and what is attached by name and size. */
import { textFromHtml } from './html-text.ts';

export interface ShownPart {
  /** `type/subtype` in lower case; null where nothing tells. */
  readonly type: string | null;
  readonly fileName: string | null;
  /** Octets without their transfer encoding; null where nothing tells. */
  readonly size: number | null;
}
export interface ShownMessage {
  /** Null where there is none. */
  readonly text: string | null;
  /** The text was read out of HTML. */
  readonly fromHtml: boolean;
  /** Only the beginning is shown. */
  readonly cut: boolean;
  /** What is attached. */
  readonly parts: readonly ShownPart[];
  /** Parts beyond those listed. */
  readonly more: number;
}

const mostCharacters = 200_000;
const mostListed = 200;

/** `html` is read only where there is no plain text. Bounded in time and size. */
export function shownOf(
  plain: string | null,
  html: string | null,
  parts: readonly ShownPart[],
): ShownMessage {
  const written = plain ?? html;
  const beginning = written?.slice(0, mostCharacters) ?? null;
  return {
    text: (plain === null && beginning !== null ? textFromHtml(beginning) : beginning)?.trimEnd() ?? null,
    fromHtml: plain === null && html !== null,
    cut: written !== null && written.length > mostCharacters,
    parts: parts.slice(0, mostListed).map(({ type, fileName, size }) => ({
      type: type?.slice(0, 120) ?? null,
      fileName: fileName?.slice(0, 200) ?? null,
      size,
    })),
    more: Math.max(0, parts.length - mostListed),
  };
}
