import type { Component } from 'svelte';
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
