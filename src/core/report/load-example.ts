import type { Resolver } from '../dns/types.ts';

/** A built-in example with its resolver; the zones and their reader are a chunk of their own. `null`: no such example. */
export async function loadExample(
  id: string,
): Promise<{ readonly domain: string; readonly resolver: Resolver } | null> {
  const [{ exampleZone }, { zoneResolver }] = await Promise.all([
    import('./examples.ts'),
    import('../dns/zone.ts'),
  ]);
  const example = exampleZone(id);
  return example && { domain: example.domain, resolver: zoneResolver(example.zone) };
}
