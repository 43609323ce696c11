/** The tools beside the check, by their addresses (decisions.md §5). */
export const toolIds = ['spf', 'mail', 'bounce', 'hosts', 'build', 'compare', 'path'] as const;
export type ToolId = (typeof toolIds)[number];
/** The others are reached from these. */
export const menuIds: readonly ToolId[] = ['spf', 'mail', 'bounce', 'hosts', 'build'];

export const isTool = (name: string): name is ToolId => toolIds.some((id) => id === name);
