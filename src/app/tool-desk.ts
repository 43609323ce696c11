import { Asking } from './asking.svelte.ts';
import type { Desk, DeskWorld } from './desk.svelte.ts';
import type { ToolDesk } from './tool.ts';

/** What a tool may see and do of the desk. */
export function toolDesk(desk: Desk, { deps, logged }: Pick<DeskWorld, 'deps' | 'logged'>): ToolDesk {
  const isSilent = () => desk.settings.choices.silent;
  return {
    services: desk.services,
    get silent() {
      return isSilent();
    },
    allow: () => desk.silence(false),
    asking: () =>
      new Asking({
        deps,
        logged,
        resolver: async (example, onQuery) => {
          const engine = await desk.session.engine();
          if (example !== null) return (await engine?.exampleResolver(example, onQuery)) ?? null;
          return (
            engine?.resolver(
              desk.asked.map(({ id }) => id),
              isSilent,
              onQuery,
            ) ?? null
          );
        },
      }),
    replace: (address) => desk.route.replace(address),
    link: (address) => desk.route.link(address),
  };
}
