import type { Resolver } from '../dns/types.ts';
import type { ToolExample } from './tool-examples.ts';

/** A built-in example with its resolver; the zones and their reader are chunks of their own. `null`: no such example. */
export async function loadExample(
  id: string,
): Promise<{ readonly domain: string; readonly resolver: Resolver } | null> {
  const [{ exampleZone }, { zoneResolver }] = await Promise.all([
    import('./examples.ts'),
    import('../dns/zone.ts'),
  ]);
  const example = exampleZone(id);
  if (example) return { domain: example.domain, resolver: zoneResolver(example.zone) };
  const { toolDomain, toolExamples, toolZone } = await import('./tool-examples.ts');
  return Object.hasOwn(toolExamples, id) ? { domain: toolDomain, resolver: zoneResolver(toolZone) } : null;
}

/** The text that an example of a tool begins with; null: no such example of it. */
export async function loadToolExample(tool: ToolExample['tool'], id: string): Promise<string | null> {
  const { toolExamples } = await import('./tool-examples.ts');
  const found = Object.hasOwn(toolExamples, id) ? toolExamples[id] : undefined;
  return found?.tool === tool ? found.text : null;
}
