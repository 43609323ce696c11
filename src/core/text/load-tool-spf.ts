import type { Language } from './texts.ts';
import type { ToolSpfWords } from './tool-spf-words.ts';

export async function loadToolSpf(language: Language): Promise<ToolSpfWords> {
  const { words } = language === 'de' ? await import('./de/tool-spf.ts') : await import('./en/tool-spf.ts');
  return words;
}
