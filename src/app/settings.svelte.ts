import type { Language } from '../core/text/texts.ts';

export type Theme = 'system' | 'light' | 'dark';

/** What is remembered in this browser: choices of the person, never a name, a record or a message (decisions.md §5). */
export interface Choices {
  readonly theme: Theme;
  /** `null`: as the browser says. */
  readonly language: Language | null;
  /** Id of the DNS service asked first; `null`: the page's own order. */
  readonly first: string | null;
  /** No second service is asked. */
  readonly only: boolean;
  /** Check links run without a press. */
  readonly always: boolean;
  /** No question leaves this browser. */
  readonly silent: boolean;
  /** The keys / ? t r. */
  readonly keys: boolean;
}

export const defaults: Choices = {
  theme: 'system',
  language: null,
  first: null,
  only: false,
  always: false,
  silent: false,
  keys: true,
};

const key = 'mailwright.settings';
const themes: readonly unknown[] = ['system', 'light', 'dark'];
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';

/** Anything that is not exactly ours is dropped whole. */
export function readChoices(text: string | null, services: readonly string[]): Choices {
  if (text === null) return defaults;
  let saved: unknown;
  try {
    saved = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return defaults;
    throw error;
  }
  if (typeof saved !== 'object' || saved === null || !('version' in saved) || saved.version !== 1)
    return defaults;
  const value = saved as Readonly<Record<string, unknown>>; // each field is looked at below
  const { theme, language, first, only, always, silent, keys } = value;
  const isOurs =
    themes.includes(theme) &&
    (language === null || language === 'en' || language === 'de') &&
    (first === null || (typeof first === 'string' && services.includes(first))) &&
    [only, always, silent, keys].every(isFlag);
  // Every field was looked at above.
  return isOurs ? ({ theme, language, first, only, always, silent, keys } as Choices) : defaults;
}

export class Settings {
  choices = $state.raw<Choices>(defaults);
  /** False: this browser keeps nothing, so choices last until the page is closed. */
  kept = $state(true);
  readonly #storage: Pick<Storage, 'getItem' | 'setItem'> | null;

  constructor(storage: Pick<Storage, 'getItem' | 'setItem'> | null, services: readonly string[]) {
    this.#storage = storage;
    this.kept = storage !== null;
    this.choices = readChoices(storage?.getItem(key) ?? null, services);
  }

  set(change: Partial<Choices>): void {
    this.choices = { ...this.choices, ...change };
    try {
      this.#storage?.setItem(key, JSON.stringify({ version: 1, ...this.choices }));
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      this.kept = false; // full or forbidden
    }
  }
}

/** The chosen service first, then the page's own order; one only when the person wants no other. */
export function servicesToAsk<S extends { readonly id: string }>(
  services: readonly S[],
  { first, only }: Pick<Choices, 'first' | 'only'>,
): readonly S[] {
  const chosen = services.find(({ id }) => id === first) ?? services[0];
  if (!chosen) return [];
  return only ? [chosen] : [chosen, ...services.filter((service) => service !== chosen)].slice(0, 2);
}
