import { tick } from 'svelte';

/** Between two slices of long work: the browser draws, and answers what the person does. */
export const pause = (): Promise<void> =>
  new Promise((done) => {
    setTimeout(done);
  });

/** Until what was set stands on the page; the layout of long results is then a slice of its own, not part of a focus. */
export async function drawn(): Promise<void> {
  await tick();
  await pause();
}
