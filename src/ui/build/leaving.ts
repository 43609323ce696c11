/** The builder of keys itself, or a place in the page around it. */
const stays = (address: string) =>
  /^#(?:main$|build\/dkim(?:$|\?))/.test(new URL(address, location.href).hash);

/** Whether a press leads to another screen of this page, about which no browser asks. */
export function leadsAway(event: MouseEvent): boolean {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  // Another language keeps the screen.
  if (!isPlain || !link?.href || link.hreflang !== '' || link.target !== '') return false;
  return new URL(link.href).origin === location.origin && !stays(link.href);
}

/** Asks `letsGo` before Back and Forward to another screen, where the browser tells of them; gives what ends it. */
export function beforeTraversal(letsGo: () => boolean): () => void {
  if (!('navigation' in window)) return () => undefined;
  const { navigation } = window;
  const ask = (event: NavigateEvent) => {
    const { navigationType, cancelable, destination } = event;
    if (navigationType !== 'traverse' || !cancelable || !destination.sameDocument) return;
    if (!stays(destination.url) && !letsGo()) event.preventDefault();
  };
  navigation.addEventListener('navigate', ask);
  return () => navigation.removeEventListener('navigate', ask);
}
