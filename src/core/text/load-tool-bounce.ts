import type { BounceTexts } from './tool-bounce-words.ts';
import type { Language } from './texts.ts';

export async function loadToolBounce(language: Language): Promise<BounceTexts> {
  const [{ words }, { hostsTexts }] =
    language === 'de'
      ? await Promise.all([import('./de/tool-bounce.ts'), import('./de/hosts.ts')])
      : await Promise.all([import('./en/tool-bounce.ts'), import('./en/hosts.ts')]);
  return { ...words, hosts: hostsTexts };
}
