import type { CheckPack } from '../core/text/check-pack.ts';
import type { StartWords } from '../core/text/start-words.ts';
import type { Language } from '../core/text/texts.ts';
import type { Address } from './address.ts';
import type { Asking } from './asking.svelte.ts';
import type { NamedService } from './desk.svelte.ts';

/** The page as a tool sees it. */
export interface ToolDesk {
  readonly services: readonly NamedService[];
  /** The person stopped all questions. */
  readonly silent: boolean;
  readonly allow: () => void;
  /** A log of questions of its own. */
  readonly asking: () => Asking;
  /** The same place, told better. */
  readonly replace: (address: Address) => void;
  /** A full address to pass on. */
  readonly link: (address: Address) => string;
}

/** What every tool is given. */
export interface ToolProps {
  readonly address: Address;
  readonly language: Language;
  readonly words: StartWords;
  readonly pack: CheckPack;
  readonly desk: ToolDesk;
}
