/** Between two slices of long work: the browser draws, and answers what the person does. */
export const pause = (): Promise<void> =>
  new Promise((done) => {
    setTimeout(done);
  });
