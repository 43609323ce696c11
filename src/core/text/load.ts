import type { CheckPack } from './check-pack.ts';
import { start as english } from './en/start.ts';
import type { StartWords } from './start-words.ts';
import type { Language } from './texts.ts';

/** English travels with the page: one request less, and a failed download never leaves the page without words. */
export async function loadStart(language: Language): Promise<StartWords> {
  if (language === 'en') return english;
  const { start } = await import('./de/start.ts');
  return start;
}

export { english };

export async function loadCheckPack(language: Language): Promise<CheckPack> {
  const [{ texts }, { words }] =
    language === 'de'
      ? await Promise.all([import('./de/check.ts'), import('./de/check-words.ts')])
      : await Promise.all([import('./en/check.ts'), import('./en/check-words.ts')]);
  return { ...texts, words };
}
