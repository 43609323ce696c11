import type { Service } from './services.ts';

/** Lets as many requests through to one service as it bears. */
export interface Gate {
  /** Resolves with the way out, which must be called; rejects with the signal's reason when that aborts first. */
  readonly enter: (signal: AbortSignal) => Promise<() => void>;
}

export function gate(
  { inFlight, perSecond }: Service,
  deps: { readonly now: () => number; readonly after: (ms: number, signal: AbortSignal) => Promise<void> },
): Gate {
  let inside = 0;
  let nextAt = 0;
  const queue: (() => void)[] = [];

  const leave = () => {
    inside -= 1;
    queue.shift()?.();
  };

  async function turn(signal: AbortSignal) {
    while (inside >= inFlight)
      await new Promise<void>((resolve, reject) => {
        const go = () => {
          signal.removeEventListener('abort', stop);
          resolve();
        };
        const stop = () => {
          queue.splice(queue.indexOf(go), 1);
          reject(signal.reason as Error);
        };
        queue.push(go);
        signal.addEventListener('abort', stop, { once: true });
      });
  }

  return {
    async enter(signal) {
      signal.throwIfAborted();
      await turn(signal);
      inside += 1;
      if (perSecond === null) return leave;
      const wait = Math.max(0, nextAt - deps.now());
      nextAt = Math.max(nextAt, deps.now()) + 1000 / perSecond;
      try {
        if (wait > 0) await deps.after(wait, signal);
      } catch (error) {
        leave();
        throw error;
      }
      return leave;
    },
  };
}
