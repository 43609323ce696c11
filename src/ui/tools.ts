import type { Component } from 'svelte';
import type { ToolId } from '../app/tool-ids.ts';
import type { ToolProps } from '../app/tool.ts';

/** Each tool's code is loaded when it is opened. */
export const tools: {
  readonly [Id in ToolId]: () => Promise<{ readonly default: Component<ToolProps> }>;
} = {
  spf: () => import('./spf/SpfTool.svelte'),
  hosts: () => import('./hosts/HostsTool.svelte'),
  build: () => import('./build/BuildTool.svelte'),
  bounce: () => import('./bounce/BounceTool.svelte'),
  mail: () => import('./mail/MailTool.svelte'),
  compare: () => import('./compare/CompareTool.svelte'),
  path: () => import('./path/PathTool.svelte'),
};
