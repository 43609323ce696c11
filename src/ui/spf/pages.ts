import type { Component } from 'svelte';
import type { ToolProps } from '../../app/tool.ts';
import type { SpfPageId } from '../../core/text/tool-spf-words.ts';

/** One screen of the SPF tool: `#spf` or `#spf/<kind>`, loaded when it is opened. */
export interface SpfPage {
  readonly id: SpfPageId;
  /** What stands behind `#spf/`; null: `#spf` itself. */
  readonly kind: string | null;
  readonly load: () => Promise<{ readonly default: Component<ToolProps> }>;
}

/** In the order of the links; the first one is also shown for a kind that this version does not have. */
export const pages: readonly [SpfPage, ...SpfPage[]] = [
  { id: 'test', kind: null, load: () => import('./TestPage.svelte') },
  { id: 'who', kind: 'who', load: () => import('./WhoPage.svelte') },
  { id: 'edit', kind: 'edit', load: () => import('./EditPage.svelte') },
  { id: 'mail', kind: 'mail', load: () => import('./MailPage.svelte') },
  { id: 'names', kind: 'names', load: () => import('./NamesPage.svelte') },
  { id: 'syntax', kind: 'syntax', load: () => import('./SyntaxPage.svelte') },
  { id: 'cases', kind: 'cases', load: () => import('./CasesPage.svelte') },
];

export const pageOf = (kind: string | null): SpfPage => pages.find((page) => page.kind === kind) ?? pages[0];
