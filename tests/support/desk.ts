import { CheckSession, type Engine, type Source } from '../../src/app/check-session.svelte.ts';
import { Desk, type DeskWorld } from '../../src/app/desk.svelte.ts';
import { Settings, servicesToAsk } from '../../src/app/settings.svelte.ts';
import { emptyReport, reduce, statusOf } from '../../src/core/index.ts';
import { services } from '../../src/core/dns/services.ts';
import { recogniseInput } from '../../src/core/report/input.ts';
import { english, loadStart } from '../../src/core/text/load.ts';

/** What is thrown or rejected anywhere ends the test. */
const logged = (error: unknown): never => {
  throw error;
};

/** The core, but for checks: `source` runs them, and no question leaves. */
export const engineOver = (source: Source, changes: Partial<Engine> = {}): Engine => ({
  recognise: recogniseInput,
  emptyReport,
  reduce,
  statusOf,
  resolver: () => ({ lookup: () => new Promise(() => undefined) }),
  exampleResolver: () => Promise.resolve(null),
  live: () => source,
  example: (id) => Promise.resolve(id === 'healthy' ? { domain: 'healthy.example', source } : null),
  pack: () => Promise.resolve(null),
  open: () => Promise.resolve(null),
  ...changes,
});

/** A desk over such a core. The report has its own tests; without its words it waits. */
export function deskOver(
  engine: Engine,
  { storage, ...world }: Pick<DeskWorld, 'route'> & Partial<DeskWorld> & { readonly storage: Storage | null },
) {
  const settings = new Settings(
    storage,
    services.map(({ id }) => id),
  );
  const session = new CheckSession({
    load: () => Promise.resolve(engine),
    now: () => 0,
    services: () => servicesToAsk(services, settings.choices).map(({ id }) => id),
    isSilent: () => settings.choices.silent,
    logged,
  });
  const desk = new Desk({
    settings,
    session,
    services,
    words: english,
    pageLanguage: 'en',
    ids: false,
    deps: { now: () => 0 },
    fetch: () => Promise.reject(new Error('no test asks the network')),
    storage: null,
    secure: true,
    loadStart,
    loadPack: () => new Promise(() => undefined),
    logged,
    ...world,
  });
  return { desk, session, settings };
}
