import { missingPrograms, startLab } from '../../support/lab.mjs';

/** Starts the DNS lab for all journeys; `process.env` carries its address into the workers. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  const missing = missingPrograms();
  if (missing.length > 0) {
    if (process.env['CI'] === 'true') throw new Error(`the DNS lab needs ${missing.join(', ')}`);
    return undefined;
  }
  const { ports, spki, stop } = await startLab();
  process.env['MAILWRIGHT_LAB'] = JSON.stringify({ services: ports.services, closed: ports.closed, spki });
  return stop;
}
