import { render as renderOnServer } from 'svelte/server';
import { CheckSession } from './app/check-session.svelte.ts';
import { Desk } from './app/desk.svelte.ts';
import { Route } from './app/route.svelte.ts';
import { Settings } from './app/settings.svelte.ts';
import { services } from './core/dns/services.ts';
import { start as german } from './core/text/de/start.ts';
import { start as english } from './core/text/en/start.ts';
import type { Language } from './core/text/texts.ts';
import App from './ui/App.svelte';

const words = { en: english, de: german };
const notHere = () => Promise.reject(new Error('nothing is loaded while the start page is written'));

/** The start page as text, so that its words stand there before any script and without one (decisions.md §6). */
export function render(language: Language): { readonly head: string; readonly body: string } {
  const desk = new Desk({
    route: new Route({
      location: { origin: '', pathname: '', search: '', hash: '' },
      history: { pushState: () => undefined, replaceState: () => undefined },
    }),
    settings: new Settings(
      { getItem: () => null, setItem: () => undefined },
      services.map(({ id }) => id),
    ),
    session: new CheckSession({
      load: notHere,
      now: () => 0,
      services: () => [],
      isSilent: () => false,
      logged: () => undefined,
    }),
    services,
    words: words[language],
    pageLanguage: language,
    ids: false,
    deps: { now: () => 0 },
    fetch: notHere,
    storage: null,
    secure: true,
    loadStart: notHere,
    loadPack: notHere,
    logged: () => undefined,
  });
  const { head, body } = renderOnServer(App, { props: { desk } });
  return { head, body };
}
