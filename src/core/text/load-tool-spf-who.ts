import type { Language } from './texts.ts';
import type { ToolSpfWhoWords } from './tool-spf-who-words.ts';

export async function loadToolSpfWho(language: Language): Promise<ToolSpfWhoWords> {
  const { words } =
    language === 'de' ? await import('./de/tool-spf-who.ts') : await import('./en/tool-spf-who.ts');
  return words;
}
