import { hydrate, mount } from 'svelte';
import { CheckSession } from './app/check-session.svelte.ts';
import { Desk } from './app/desk.svelte.ts';
import { Route } from './app/route.svelte.ts';
import { defaults, servicesToAsk, Settings } from './app/settings.svelte.ts';
import { services } from './core/dns/services.ts';
import { loadCheckPack, loadStart } from './core/text/load.ts';
import type { Language } from './core/text/texts.ts';
import App from './ui/App.svelte';
import './ui/styles/tokens.css';
import './ui/styles/base.css';
import './ui/styles/shell.css';

/** A browser may forbid storage altogether. */
function storage(): Storage | null {
  try {
    return localStorage;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

const after = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    const stop = () => {
      clearTimeout(timer);
      // Whoever aborts says why; the reason is passed on as it is.
      reject(signal.reason as Error);
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });

const logged = (error: unknown) => console.error(error);
const isLanguage = (value: string | null | undefined): value is Language => value === 'en' || value === 'de';

// boot.js, before the first paint, has left both here: the page's own language and the one that is wanted.
const { page, wanted } = document.documentElement.dataset;
const pageLanguage: Language = page === 'de' ? 'de' : 'en';
const language = isLanguage(wanted) ? wanted : pageLanguage;
const ids = new URLSearchParams(location.search).get('lang') === 'ids';

const now = () => Date.now();
const ask: typeof fetch = (input, init) => fetch(input, init);
const kept = storage();
const settings = new Settings(
  kept,
  services.map(({ id }) => id),
);
const session = new CheckSession({
  async load() {
    const [{ engine }, { recogniseInput }] = await Promise.all([
      import('./app/engine.ts'),
      import('./app/recognise.ts'),
    ]);
    const world = {
      fetch: ask,
      now,
      after,
      random: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
      ...(isSecureContext && { crypto }),
    };
    return engine(world, recogniseInput);
  },
  now,
  services: () => servicesToAsk(services, settings.choices).map(({ id }) => id),
  isSilent: () => settings.choices.silent,
  logged,
});

async function begin(target: HTMLElement) {
  const desk = new Desk({
    route: new Route({ location, history }),
    settings,
    session,
    services,
    words: await loadStart(language).catch((error: unknown) => {
      logged(error);
      return loadStart('en'); // needs no download
    }),
    pageLanguage,
    ids,
    deps: {
      now,
      random: (length) => crypto.getRandomValues(new Uint8Array(length)),
      ...(isSecureContext && { crypto }),
    },
    fetch: ask,
    storage: kept,
    secure: isSecureContext,
    loadStart,
    loadPack: loadCheckPack,
    logged,
  });
  // What stands there already is taken over where it is what would be drawn; otherwise the page is drawn anew.
  const { choices } = settings;
  const isPlain = choices.first === defaults.first && !choices.only && !choices.always && !choices.silent;
  const stands = target.firstElementChild !== null && desk.shown.kind === 'start';
  const fits =
    stands && isPlain && !ids && isSecureContext && language === pageLanguage && !desk.route.sentToHost;
  const options = { target, props: { desk } };
  if (fits) hydrate(App, options);
  else {
    target.replaceChildren();
    document.querySelector('head title')?.remove();
    document.querySelector('head meta[name="description"]')?.remove();
    mount(App, options);
  }
  const arrive = () => void desk.arrive().catch(logged);
  addEventListener('popstate', arrive);
  addEventListener('hashchange', arrive);
  if (location.hash.length > 1 || desk.route.sentToHost) arrive();
}

const target = document.getElementById('app');
if (target) void begin(target).catch(logged);
