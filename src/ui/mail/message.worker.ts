/** Large messages are read and verified here, so that the page stays quick. */
import type { Lookup, Resolver, RrType } from '../../core/index.ts';
import { openFile, openText } from './open.ts';
import type { FromWorker, ToWorker } from './worker-words.ts';

const page = globalThis as unknown as {
  readonly postMessage: (message: FromWorker, transfer?: Transferable[]) => void;
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
    const { given } = order;
    return {
      kind: 'opened',
      result: typeof given === 'string' ? openText(given) : await openFile(given, told),
    };
  }
  if (order.kind === 'show')
    return { kind: 'shown', shown: await (await import('./shown.ts')).shownMessage(order.bytes) };
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
  // The octets of a message that was opened go over to the page: a copy of them would hold it up.
  const tell = (said: FromWorker): void => {
    const octets =
      said.kind === 'opened' && typeof said.result !== 'string' ? said.result.facts.message.bytes : null;
    page.postMessage(said, octets ? [octets.buffer] : []);
    // What comes next is loaded while the person reads; where that fails, the order for it will say so.
    if (octets) void import('./verify.ts').catch(() => null);
  };
  work(data).then(tell, (error: unknown) =>
    // Nothing of the message: only what kind of error it was.
    page.postMessage({ kind: 'failed', message: error instanceof Error ? error.name : 'unknown' }),
  );
};
