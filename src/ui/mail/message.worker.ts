/** Large messages are read and verified here, so that the page stays quick. */
import type { Lookup, Resolver, RrType } from '../../core/index.ts';
import { openFile } from './open.ts';
import type { FromWorker, ToWorker } from './worker-words.ts';

const page = globalThis as unknown as {
  readonly postMessage: (message: FromWorker) => void;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
};
const open = new Map<number, (lookup: Lookup<RrType>) => void>();
let last = 0;

const resolver: Resolver = {
  lookup<T extends RrType>(name: string, type: T, _signal: AbortSignal, options?: { purpose?: string }) {
    return new Promise<Lookup<T>>((resolve) => {
      const id = ++last;
      // The page answers with the type that was asked for.
      open.set(id, resolve as (lookup: Lookup<RrType>) => void);
      page.postMessage({ kind: 'question', id, name, type, probe: options?.purpose === 'probe' });
    });
  },
};

async function work(order: Exclude<ToWorker, { kind: 'answer' }>): Promise<FromWorker> {
  if (order.kind === 'open') {
    const told = (part: number) => page.postMessage({ kind: 'progress', part });
    return { kind: 'opened', result: await openFile(order.file, told) };
  }
  const { facts, chosen, localPart, now } = order;
  const signal = new AbortController().signal; // the page stops the whole worker
  const { explainMessage } = await import('./verify.ts');
  const deps = { resolver, signal, now: () => now, crypto };
  return { kind: 'explained', verdict: await explainMessage(facts, deps, { chosen, localPart }) };
}

page.onmessage = ({ data }) => {
  if (data.kind === 'answer') {
    open.get(data.id)?.(data.lookup);
    open.delete(data.id);
    return;
  }
  work(data).then(page.postMessage, (error: unknown) =>
    // Nothing of the message: only what kind of error it was.
    page.postMessage({ kind: 'failed', message: error instanceof Error ? error.name : 'unknown' }),
  );
};
