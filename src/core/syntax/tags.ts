import type { Span, Spanned } from '../base/span.ts';

/** One `name=value` of a tag list, in source order; duplicates and unknown names are kept, judging comes later. */
export interface Tag {
  readonly name: Spanned<string>;
  readonly value: Spanned<string>;
  readonly span: Span;
}
