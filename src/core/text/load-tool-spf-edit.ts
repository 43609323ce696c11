import type { Language } from './texts.ts';
import type { ToolSpfEditWords } from './tool-spf-edit-words.ts';

export async function loadToolSpfEdit(language: Language): Promise<ToolSpfEditWords> {
  const { words } =
    language === 'de' ? await import('./de/tool-spf-edit.ts') : await import('./en/tool-spf-edit.ts');
  return words;
}
