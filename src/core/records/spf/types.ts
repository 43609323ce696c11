import type { Span, Spanned } from '../../base/span.ts';

/** RFC 7208 §12. */
export interface SpfRecord {
  readonly kind: 'spf';
  readonly text: string;
  readonly version: Spanned<string>;
  readonly terms: readonly SpfTerm[];
}
/** A broken term keeps its place in the row. */
export type SpfTerm = SpfMechanism | SpfModifier | SpfBroken;
export type Qualifier = '+' | '-' | '~' | '?';
interface Node {
  readonly span: Span;
}
interface MechanismBase extends Node {
  readonly kind: 'mechanism';
  readonly qualifier: Spanned<Qualifier> | null;
}
export type SpfMechanism = MechanismBase &
  (
    | { readonly name: 'all' }
    | { readonly name: 'include'; readonly target: DomainSpec }
    | { readonly name: 'exists'; readonly target: DomainSpec }
    | { readonly name: 'a' | 'mx'; readonly target: DomainSpec | null; readonly prefix: Prefix }
    | { readonly name: 'ptr'; readonly target: DomainSpec | null }
    | {
        readonly name: 'ip4' | 'ip6';
        readonly address: Spanned<string>;
        readonly length: Spanned<number> | null;
      }
  );
export type SpfModifier = Node & { readonly kind: 'modifier' } & (
    | { readonly name: 'redirect' | 'exp'; readonly target: DomainSpec }
    | { readonly name: 'other'; readonly key: Spanned<string>; readonly value: Spanned<string> }
  );
export interface SpfBroken extends Node {
  readonly kind: 'broken';
}
/** RFC 7208 §5.6 dual-cidr-length; null: left out (/32, /128). */
export interface Prefix {
  readonly v4: Spanned<number> | null;
  readonly v6: Spanned<number> | null;
}
/** RFC 7208 §7.1. */
export interface DomainSpec extends Node {
  readonly parts: readonly MacroPart[];
}
export type MacroPart =
  | (Node & { readonly kind: 'literal'; readonly text: string })
  | (Node & { readonly kind: 'escape'; readonly code: '%%' | '%_' | '%-' })
  | (Node & {
      readonly kind: 'macro';
      /** As written: upper case asks for URL escaping (§7.3). */
      readonly letter: string;
      readonly keep: number | null;
      readonly reverse: boolean;
      readonly delimiters: string;
    });
