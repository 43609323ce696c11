import type { Deps, QueryTrace, Resolver } from '../core/index.ts';

export interface AskingWorld {
  /** Loads the core and answers each question once, telling it to `onQuery`; null: the network did not give it. `example`: answers from a built-in zone, null: no such example. */
  readonly resolver: (
    example: string | null,
    onQuery: (query: QueryTrace) => void,
  ) => Promise<Resolver | null>;
  readonly deps: Pick<Deps, 'now' | 'random' | 'crypto'>;
  readonly logged: (error: unknown) => void;
}

/** The questions of one tool: one run at a time, each with its log; what a newer run overtakes ends at once. */
export class Asking {
  /** "What left this browser", since the last run began. */
  queries = $state.raw<readonly QueryTrace[]>([]);
  running = $state(false);
  /** The page itself failed; this says nothing about the names asked. */
  trouble = $state<'load' | 'bug' | null>(null);
  readonly #world: AskingWorld;
  #run: AbortController | null = null;

  constructor(world: AskingWorld) {
    this.#world = world;
  }

  /**
   * Runs `work` with a resolver whose answers are kept for this run and whose questions stand in `queries`.
   * Null: stopped, overtaken, or `trouble` says why.
   */
  async run<T>(
    work: (deps: Deps) => Promise<T>,
    { example = null }: { readonly example?: string | null } = {},
  ): Promise<T | null> {
    this.#run?.abort();
    const run = (this.#run = new AbortController());
    this.running = true;
    this.trouble = null;
    this.queries = [];
    try {
      const resolver = await this.#world.resolver(example, (query) => this.#note(run, query));
      run.signal.throwIfAborted();
      if (!resolver) {
        this.trouble = 'load';
        return null;
      }
      const result = await work({ ...this.#world.deps, resolver, signal: run.signal });
      run.signal.throwIfAborted();
      return result;
    } catch (error) {
      if (run.signal.aborted) return null;
      this.#world.logged(error);
      this.trouble = 'bug';
      return null;
    } finally {
      if (this.#run === run) this.running = false;
    }
  }

  stop(): void {
    this.#run?.abort();
    this.running = false;
  }

  #note(run: AbortController, query: QueryTrace): void {
    if (run.signal.aborted) return;
    const at = this.queries.findIndex(({ id }) => id === query.id);
    this.queries = at < 0 ? [...this.queries, query] : this.queries.with(at, query);
  }
}
