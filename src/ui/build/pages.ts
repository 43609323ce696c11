import type { Component } from 'svelte';
import type { KindProps } from './kind.ts';

type Page = () => Promise<{ readonly default: Component<KindProps> }>;

/** Each kind's code is loaded when it is opened. */
export const pages = {
  spf: () => import('./SpfBuild.svelte'),
  dmarc: () => import('./DmarcBuild.svelte'),
} satisfies Record<string, Page>;
export const pageIds = Object.keys(pages) as readonly (keyof typeof pages)[];
