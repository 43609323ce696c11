import type { Component } from 'svelte';
import { loadToolBuildMore } from '../../core/text/load-tool-build-more.ts';
import type { Language } from '../../core/text/texts.ts';
import type { BuildPage } from '../../core/text/tool-build-words.ts';
import type { KindProps } from './kind.ts';

/** Each kind's code is loaded when it is opened. */
export const pages: Readonly<Record<BuildPage, () => Promise<{ readonly default: Component<KindProps> }>>> = {
  spf: () => import('./SpfBuild.svelte'),
  dkim: () => import('./DkimBuild.svelte'),
  dmarc: () => import('./DmarcBuild.svelte'),
  'mta-sts': () => import('./MtaStsBuild.svelte'),
  'tls-rpt': () => import('./TlsRptBuild.svelte'),
  bimi: () => import('./BimiBuild.svelte'),
  none: () => import('./NoneBuild.svelte'),
  ptr: () => import('./PtrBuild.svelte'),
  consent: () => import('./ConsentBuild.svelte'),
};

// Ahead of the press. What does not come now is asked for again by the press, which says so.
const ahead = (coming: Promise<unknown>) => void coming.catch(() => undefined);

/** What every kind needs. */
export const fetchShared = (language: Language) =>
  ahead(Promise.all([import('./RecordBuild.svelte'), loadToolBuildMore(language)]));

/** Somebody points at its name. */
export const fetchKind = (kind: BuildPage) => ahead(pages[kind]());
