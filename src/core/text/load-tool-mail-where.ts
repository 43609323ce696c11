import type { Language } from './texts.ts';
import type { ToolMailWhereWords } from './tool-mail-where-words.ts';

export async function loadToolMailWhere(language: Language): Promise<ToolMailWhereWords> {
  const { words } =
    language === 'de' ? await import('./de/tool-mail-where.ts') : await import('./en/tool-mail-where.ts');
  return words;
}
