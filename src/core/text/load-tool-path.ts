import type { Language } from './texts.ts';
import type { ToolPathWords } from './tool-path-words.ts';

export async function loadToolPath(language: Language): Promise<ToolPathWords> {
  const { words } = language === 'de' ? await import('./de/tool-path.ts') : await import('./en/tool-path.ts');
  return words;
}
