import type { Language } from './texts.ts';
import type { ToolSpfCasesWords } from './tool-spf-cases-words.ts';
import type { ToolSpfMailWords } from './tool-spf-mail-words.ts';
import type { ToolSpfNamesWords } from './tool-spf-names-words.ts';
import type { ToolSpfSyntaxWords } from './tool-spf-syntax-words.ts';

/** Each page of the SPF tool has its words in a chunk of its own. */
export async function loadToolSpfCases(language: Language): Promise<ToolSpfCasesWords> {
  return (await (language === 'de' ? import('./de/tool-spf-cases.ts') : import('./en/tool-spf-cases.ts')))
    .words;
}
export async function loadToolSpfMail(language: Language): Promise<ToolSpfMailWords> {
  return (await (language === 'de' ? import('./de/tool-spf-mail.ts') : import('./en/tool-spf-mail.ts')))
    .words;
}
export async function loadToolSpfNames(language: Language): Promise<ToolSpfNamesWords> {
  return (await (language === 'de' ? import('./de/tool-spf-names.ts') : import('./en/tool-spf-names.ts')))
    .words;
}
export async function loadToolSpfSyntax(language: Language): Promise<ToolSpfSyntaxWords> {
  return (await (language === 'de' ? import('./de/tool-spf-syntax.ts') : import('./en/tool-spf-syntax.ts')))
    .words;
}
