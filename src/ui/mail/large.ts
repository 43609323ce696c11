import type { Boundary, Deps, MessageFacts, MessageVerdict, RrType } from '../../core/index.ts';
import { trustedScript } from '../../trusted.ts';
import address from './message.worker.ts?worker&url';
import { openFile, type Opened, type Refused } from './open.ts';
import type { FromWorker, ToWorker } from './worker-words.ts';

/** Octets from which on a message is read and verified in a worker. */
const large = 256_000;
const inWorker = (size: number): boolean => size > large && typeof Worker === 'function';

/** One order to a worker of its own, which ends with it. Rejects when aborted, or when the worker failed. */
function order<T>(
  wanted: ToWorker,
  signal: AbortSignal,
  on: (message: FromWorker, answer: (reply: ToWorker) => void) => { readonly done: T } | null,
): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const worker = new Worker(trustedScript(address), { type: 'module' });
    const end = (finish: () => void): void => {
      worker.terminate();
      signal.removeEventListener('abort', aborted);
      finish();
    };
    const aborted = (): void => end(() => reject(signal.reason as Error));
    signal.addEventListener('abort', aborted);
    worker.onerror = () => end(() => reject(new Error('the worker for messages failed')));
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'failed') {
        end(() => reject(new Error(`the worker failed: ${data.message}`)));
        return;
      }
      const got = on(data, (reply) => worker.postMessage(reply));
      if (got) end(() => resolve(got.done));
    };
    worker.postMessage(wanted);
  });
}

/** `told`: how much was read, from 0 to 1; only for large files. Rejects when aborted. */
export async function openMessage(
  file: File,
  signal: AbortSignal,
  told: (part: number) => void,
): Promise<Opened | Refused> {
  if (!inWorker(file.size)) return openFile(file);
  told(0);
  return order({ kind: 'open', file }, signal, (message) => {
    if (message.kind === 'progress') told(message.part);
    return message.kind === 'opened' ? { done: message.result } : null;
  });
}

export interface Wish {
  readonly chosen: Boundary | null;
  readonly localPart: 'ask' | 'withhold';
}

/** As `explainMessage` of the core, wherever it runs. Rejects only when aborted or by a mistake of ours. */
export async function explain(facts: MessageFacts, deps: Deps, wish: Wish): Promise<MessageVerdict> {
  if (!inWorker(facts.message.bytes.length))
    return (await import('./verify.ts')).explainMessage(facts, deps, wish);
  const { resolver, signal } = deps;
  return order({ kind: 'explain', facts, ...wish, now: deps.now() }, signal, (message, answer) => {
    if (message.kind === 'question') void put(message, answer);
    return message.kind === 'explained' ? { done: message.verdict } : null;
  });

  async function put(
    { id, name, type, probe }: Extract<FromWorker, { kind: 'question' }>,
    answer: (reply: ToWorker) => void,
  ): Promise<void> {
    try {
      const asked = probe ? ({ purpose: 'probe' } as const) : undefined;
      answer({ kind: 'answer', id, lookup: await resolver.lookup<RrType>(name, type, signal, asked) });
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }
}
