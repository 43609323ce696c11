import type { Language } from './texts.ts';
import type { ToolCompareWords } from './tool-compare-words.ts';

export async function loadToolCompare(language: Language): Promise<ToolCompareWords> {
  const { words } =
    language === 'de' ? await import('./de/tool-compare.ts') : await import('./en/tool-compare.ts');
  return words;
}
