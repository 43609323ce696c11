import type { Component } from 'svelte';
import { toolIds, type ToolId } from '../app/desk.svelte.ts';
import type { ToolProps } from '../app/tool.ts';

/** Each tool's code is loaded when it is opened. Only what stands here is in the menu (decisions.md §8). */
export const tools: { readonly [Id in ToolId]?: () => Promise<{ readonly default: Component<ToolProps> }> } =
  {};

export const toolsHere = toolIds.filter((id) => tools[id] !== undefined);
