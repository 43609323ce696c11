import type { TestProject } from 'vitest/node';
import { missingPrograms, startLab } from './lab.mjs';
import type { LabAddress } from './lab-fetch.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the lab listens; null on a machine without the programs (with CI=true that is an error). */
    lab: LabAddress | null;
  }
}

export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const missing = missingPrograms();
  if (missing.length > 0) {
    if (process.env['CI'] === 'true') throw new Error(`the DNS lab needs ${missing.join(', ')}`);
    project.provide('lab', null);
    return undefined;
  }
  const { ca, ports, stop } = await startLab();
  project.provide('lab', { ca, ports: { services: ports.services } });
  return stop;
}
