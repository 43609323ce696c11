import type { AreaTexts } from './area-texts.ts';
import type { bimiFindings } from '../findings/bimi.ts';
import type { transportFindings } from '../findings/transport.ts';
import type { Language } from './texts.ts';
import type { ToolBuildWords } from './tool-build-words.ts';

export async function loadToolBuild(language: Language): Promise<ToolBuildWords> {
  const { words } =
    language === 'de' ? await import('./de/tool-build.ts') : await import('./en/tool-build.ts');
  return words;
}

/** Texts of the findings that only these records have. */
export interface TransportTexts {
  readonly transport: AreaTexts<typeof transportFindings>;
  readonly bimi: AreaTexts<typeof bimiFindings>;
}
export async function loadTransportTexts(language: Language): Promise<TransportTexts> {
  const [{ transportTexts }, { bimiTexts }] =
    language === 'de'
      ? await Promise.all([import('./de/transport.ts'), import('./de/bimi.ts')])
      : await Promise.all([import('./en/transport.ts'), import('./en/bimi.ts')]);
  return { transport: transportTexts, bimi: bimiTexts };
}
