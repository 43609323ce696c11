import type { Span, Spanned } from '../base/span.ts';
import type { LocalFinding } from '../findings/finding.ts';

/** Every parser has this shape. It accepts any string, never throws, never asks DNS. */
export interface Parsed<R> {
  readonly record: R;
  readonly findings: readonly LocalFinding[];
}

/** What the owner wrote, or what the standard supplies when the tag is left out or cannot be used. */
export type Setting<T> =
  | { readonly value: T; readonly from: 'record'; readonly span: Span }
  | { readonly value: T; readonly from: 'default' }
  /** `value` is what the standard then assumes. */
  | { readonly value: T; readonly from: 'invalid'; readonly written: Spanned<string> };

/** A piece of a record that the page can highlight and explain. */
export interface Part<Topic> {
  readonly span: Span;
  readonly topic: Topic;
}
