import type { Language } from './texts.ts';
import type { ToolMailWords } from './tool-mail-words.ts';

export async function loadToolMail(language: Language): Promise<ToolMailWords> {
  const { words } = language === 'de' ? await import('./de/tool-mail.ts') : await import('./en/tool-mail.ts');
  return words;
}
