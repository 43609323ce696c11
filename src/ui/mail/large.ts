import type {
  Boundary,
  Bytes,
  Deps,
  MessageFacts,
  MessageVerdict,
  RrType,
  ShownMessage,
} from '../../core/index.ts';
import { trustedScript } from '../../trusted.ts';
import address from './message.worker.ts?worker&url';
import { openFile, openText, type Opened, type Refused } from './open.ts';
import type { FromWorker, ToWorker } from './worker-words.ts';

/** Octets, or characters of a pasted text, from which on a message is read and verified in a worker. */
const large = 32_000;
const inWorker = (size: number): boolean => size > large && typeof Worker === 'function';

/** A worker that has nothing to do: got ready while a long text lies in the box, or kept from reading to verifying. */
let idle: Worker | null = null;

const newWorker = (): Worker => new Worker(trustedScript(address), { type: 'module' });

function keep(worker: Worker): void {
  idle = worker;
  worker.onmessage = null;
  // It could not be loaded: whoever needs one tries again, and tells.
  worker.onerror = () => {
    if (idle === worker) idle = null;
  };
}

/** What lies in the box is long: its worker loads and compiles while the person reaches for the button. */
export function getReady(size: number): void {
  if (idle === null && inWorker(size)) keep(newWorker());
}

/** The tool is left. */
export function letGo(): void {
  idle?.terminate();
  idle = null;
}

/**
 * One order to a worker, which ends with it, unless it is kept for the next: its code is warm then. Rejects when aborted,
 * or when the worker failed.
 */
function order<T>(
  wanted: ToWorker,
  signal: AbortSignal,
  on: (message: FromWorker, answer: (reply: ToWorker) => void) => { readonly done: T } | null,
): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const worker = idle ?? newWorker();
    idle = null;
    const end = (finish: () => void, isKept = false): void => {
      signal.removeEventListener('abort', aborted);
      if (isKept && idle === null) keep(worker);
      else worker.terminate();
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
      if (got) end(() => resolve(got.done), wanted.kind === 'open');
    };
    worker.postMessage(wanted);
  });
}

/** `given`: a file or what was pasted. `told`: how much was read, from 0 to 1; only for large ones. Rejects when aborted. */
export async function openMessage(
  given: File | string,
  signal: AbortSignal,
  told: (part: number) => void,
): Promise<Opened | Refused> {
  if (!inWorker(typeof given === 'string' ? given.length : given.size))
    return typeof given === 'string' ? openText(given) : openFile(given);
  told(0);
  return order({ kind: 'open', given }, signal, (message) => {
    if (message.kind === 'progress') told(message.part);
    return message.kind === 'opened' ? { done: message.result } : null;
  });
}

/** Milliseconds after which a text is given up: one of ten million octets takes a fifth of a second. */
const longest = 10_000;

/** As `shownMessage` of the core, and null too where it took too long. Rejects when aborted. */
export async function readText(bytes: Bytes, signal: AbortSignal): Promise<ShownMessage | null> {
  if (!inWorker(bytes.length)) return (await import('./shown.ts')).shownMessage(bytes);
  const tooLate = AbortSignal.timeout(longest);
  try {
    return await order({ kind: 'show', bytes }, AbortSignal.any([signal, tooLate]), (message) =>
      message.kind === 'shown' ? { done: message.shown } : null,
    );
  } catch (error) {
    if (tooLate.aborted && !signal.aborted) return null;
    throw error;
  }
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
