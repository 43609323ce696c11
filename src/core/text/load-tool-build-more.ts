import type { Language } from './texts.ts';
import type { ToolBuildMoreWords } from './tool-build-more-words.ts';

export async function loadToolBuildMore(language: Language): Promise<ToolBuildMoreWords> {
  const { words } =
    language === 'de' ? await import('./de/tool-build-more.ts') : await import('./en/tool-build-more.ts');
  return words;
}
