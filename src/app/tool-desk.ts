import { Asking } from './asking.svelte.ts';
import type { Desk, DeskWorld } from './desk.svelte.ts';
import type { ToolDesk } from './tool.ts';

const draftKey = (kind: string) => (kind === 'path' ? 'mailwright.path' : `mailwright.draft.${kind}`);

/** What a tool may see and do of the desk. */
export function toolDesk(
  desk: Desk,
  { deps, fetch, storage, logged }: Pick<DeskWorld, 'deps' | 'fetch' | 'storage' | 'logged'>,
): ToolDesk {
  const isSilent = () => desk.settings.choices.silent;
  const asked = () => desk.asked;
  return {
    get asked() {
      return asked();
    },
    services: desk.services,
    get silent() {
      return isSilent();
    },
    allow: () => desk.silence(false),
    secure: desk.secure,
    asking: (ids) =>
      new Asking({
        deps,
        logged,
        resolver: async (example, onQuery) => {
          const engine = await desk.session.engine();
          if (example !== null) return (await engine?.exampleResolver(example, onQuery)) ?? null;
          return engine?.resolver(ids ?? asked().map(({ id }) => id), isSilent, onQuery) ?? null;
        },
      }),
    reaches: async (id) => !isSilent() && (await import('./reach.ts')).reaches(id, fetch),
    go: (address) => {
      desk.route.go(address);
      void desk.arrive().catch(logged);
    },
    replace: (address) => desk.route.replace(address),
    link: (address) => desk.route.link(address),
    check: (domain) => desk.check(domain),
    open: (address, given) => desk.open(address, given),
    draft: (kind) => storage?.getItem(draftKey(kind)) ?? null,
    keepDraft: (kind, text) => {
      try {
        if (text === null) storage?.removeItem(draftKey(kind));
        else storage?.setItem(draftKey(kind), text);
      } catch (error) {
        if (!(error instanceof DOMException)) throw error; // full or forbidden
      }
    },
  };
}
