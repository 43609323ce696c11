import type { MacroFormId, MacroLetter, SyntaxTopicId } from '../data/spf-syntax.ts';

/** Everything the page on SPF's syntax says. */
export interface ToolSpfSyntaxWords {
  readonly heading: string;
  readonly sub: string;
  readonly contents: string;
  readonly record: string;
  readonly ip: string;
  readonly badIp: string;
  readonly parts: string;
  readonly reset: string;
  readonly topics: Readonly<Record<SyntaxTopicId, { readonly title: string; readonly text: string }>>;
  readonly macros: {
    readonly heading: string;
    readonly text: string;
    readonly sender: string;
    readonly letters: string;
    readonly forms: string;
    readonly own: string;
    readonly gives: string;
    readonly notAMacro: string;
    readonly onlyExp: string;
    readonly columns: { readonly macro: string; readonly means: string; readonly here: string };
    readonly letter: Readonly<Record<MacroLetter, string>>;
    readonly form: Readonly<Record<MacroFormId, string>>;
  };
}
