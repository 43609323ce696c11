import type { Language } from './texts.ts';
import type { ToolHostsWords } from './tool-hosts-words.ts';

export async function loadToolHosts(language: Language): Promise<ToolHostsWords> {
  const { words } =
    language === 'de' ? await import('./de/tool-hosts.ts') : await import('./en/tool-hosts.ts');
  return words;
}
