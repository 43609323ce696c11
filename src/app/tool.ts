import type { Country } from '../core/index.ts';
import type { CheckPack } from '../core/text/check-pack.ts';
import type { StartWords } from '../core/text/start-words.ts';
import type { Language } from '../core/text/texts.ts';
import type { Address } from './address.ts';
import type { Asking } from './asking.svelte.ts';

/** A DNS service as far as the page speaks of it. */
export interface NamedService {
  readonly id: string;
  readonly name: string;
  readonly operator: string;
  readonly country: Country;
}

/** What the person handed to a tool: never in an address, in storage or in a request (decisions.md §2). */
export type Given = { readonly text: string } | { readonly file: File };

/** The page as a tool sees it. */
export interface ToolDesk {
  /** Services that are asked now, the first one first. */
  readonly asked: readonly NamedService[];
  readonly services: readonly NamedService[];
  /** The person stopped all questions. */
  readonly silent: boolean;
  readonly allow: () => void;
  /** False on plain http: there is no WebCrypto. */
  readonly secure: boolean;
  /** A log of questions of its own; `ids`: these services instead of the chosen ones. */
  readonly asking: (ids?: readonly string[]) => Asking;
  /** Whether a request to this service goes through at all, read or not; one question, on press only. */
  readonly reaches: (id: string) => Promise<boolean>;
  /** A new step for Back. */
  readonly go: (address: Address) => void;
  /** The same place, told better. */
  readonly replace: (address: Address) => void;
  /** A full address to pass on. */
  readonly link: (address: Address) => string;
  /** Opens the report of a domain; on press only. */
  readonly check: (domain: string) => void;
  /** Hands a text or a file to another tool. */
  readonly open: (address: Address, given: Given) => void;
  /** `mailwright.draft.<kind>` and `mailwright.path` (decisions.md §5); null: nothing kept, or nothing can be. */
  readonly draft: (kind: string) => string | null;
  readonly keepDraft: (kind: string, text: string | null) => void;
}

/** What every tool is given. */
export interface ToolProps {
  readonly address: Address;
  readonly language: Language;
  readonly words: StartWords;
  readonly pack: CheckPack;
  readonly given: Given | null;
  readonly desk: ToolDesk;
}
