import type {
  Finding,
  QueryTrace,
  Reading,
  Recognised,
  Report,
  ReportEvent,
  Resolver,
  Status,
} from '../core/index.ts';
import { isSame, type Sender } from './report-keys.ts';

export type OnQuery = (query: QueryTrace) => void;

/** One run of the checks as the session orders it. */
export interface Run {
  readonly domain: string;
  /** Selector names that the person gave. */
  readonly selectors: readonly string[];
  readonly sender: Sender | null;
  readonly signal: AbortSignal;
  readonly emit: (event: ReportEvent) => void;
}

/** A source of answers that keeps what it has heard for the length of one check. */
export interface Source {
  readonly check: (run: Run) => Promise<void>;
  /** Stage 2 of the selector search, or single names the person gave (decisions.md §2). */
  readonly searchKeys: (report: Report, names: readonly string[] | null, run: Run) => Promise<void>;
}

/** The core, as it is loaded while the person types (engine.ts). */
export interface Engine {
  readonly recognise: (text: string, as?: Reading | null) => Recognised;
  readonly emptyReport: (domain: string, startedAt: number) => Report;
  readonly reduce: (report: Report, event: ReportEvent) => Report;
  readonly statusOf: (finding: Finding) => Status;
  /** Asks the DNS services named, in this order. */
  readonly live: (services: readonly string[], isSilent: () => boolean) => Source;
  /** The same, for tools that ask for themselves: each question once, told to `onQuery`. */
  readonly resolver: (services: readonly string[], isSilent: () => boolean, onQuery: OnQuery) => Resolver;
  readonly exampleResolver: (id: string, onQuery: OnQuery) => Promise<Resolver | null>;
  /** Answers from a built-in zone; asks nobody. */
  readonly example: (id: string) => Promise<{ readonly domain: string; readonly source: Source } | null>;
  /** The answers seen, for a link; null where they do not fit into one. */
  readonly pack: (report: Report) => Promise<string | null>;
  /** What `pack` made, to be read again without a question; null for anything else. */
  readonly open: (text: string) => Promise<{
    readonly domain: string;
    readonly startedAt: number;
    readonly source: Source;
  } | null>;
}

export interface SessionWorld {
  readonly load: () => Promise<Engine>;
  readonly now: () => number;
  readonly services: () => readonly string[];
  readonly isSilent: () => boolean;
  /** A section that throws is a bug: logged, never hidden. */
  readonly logged: (error: unknown) => void;
}

export type Counts = Readonly<Record<Exclude<Status, 'note'>, number>>;

interface Kept {
  readonly report: Report;
  readonly source: Source;
  readonly selectors: readonly string[];
  readonly sender: Sender | null;
  readonly hasSearched: boolean;
}

/** Milliseconds. Answers that come together are drawn together: no eye tells them apart, and each drawing costs. */
const frameTime = 16;

/** How many finished reports Back and Forward can show again without asking anybody. */
const remembered = 12;

export class CheckSession {
  report = $state.raw<Report | null>(null);
  running = $state(false);
  /** Id of the built-in example that is shown. */
  example = $state<string | null>(null);
  /** When the answers shown were seen, where they came with a link. */
  seenAt = $state<number | null>(null);
  /** The page itself failed; this says nothing about the domain. */
  trouble = $state<'load' | 'bug' | null>(null);
  readonly #world: SessionWorld;
  #engine: Engine | null = null;
  #source: Source | null = null;
  #selectors: readonly string[] = [];
  /** Weighed in what is shown. */
  sender = $state.raw<Sender | null>(null);
  /** Stage 2 of the selector search was run on what is shown. */
  #hasSearched = false;
  #run: AbortController | null = null;
  /** Oldest first. */
  #kept: readonly Kept[] = [];

  constructor(world: SessionWorld) {
    this.#world = world;
  }

  /** Loads the core once; `null` when the network did not give it. */
  async engine(): Promise<Engine | null> {
    if (this.#engine) return this.#engine;
    try {
      this.#engine = await this.#world.load();
      if (this.trouble === 'load') this.trouble = null;
    } catch (error) {
      this.#world.logged(error);
      this.trouble = 'load';
    }
    return this.#engine;
  }

  /** What is shown came from this page or with a link: no question is behind it. */
  get asksNobody(): boolean {
    return this.example !== null || this.seenAt !== null;
  }

  get counts(): Counts {
    const counts = { broken: 0, risk: 0, advice: 0, ok: 0, unknown: 0 };
    for (const finding of this.report?.findings ?? []) {
      const status = this.#engine?.statusOf(finding) ?? 'note';
      if (status !== 'note') counts[status] += 1;
    }
    return counts;
  }

  async start(
    domain: string,
    selectors: readonly string[] = [],
    sender: Sender | null = null,
  ): Promise<void> {
    const run = this.#begin();
    const engine = await this.engine();
    if (run.signal.aborted) return;
    if (!engine) {
      this.#end(run);
      return;
    }
    this.example = this.seenAt = null;
    this.#source = engine.live(this.#world.services(), this.#world.isSilent);
    await this.#check(engine, run, domain, selectors, sender);
  }

  /** False: there is no example of that name. */
  async startExample(id: string, sender: Sender | null = null): Promise<boolean> {
    const run = this.#begin();
    const engine = await this.engine();
    const example = (await engine?.example(id)) ?? null;
    if (run.signal.aborted) return true;
    if (!engine || !example) {
      this.#end(run);
      return engine === null;
    }
    this.example = id;
    this.seenAt = null;
    this.#source = example.source;
    await this.#check(engine, run, example.domain, [], sender);
    return true;
  }

  /** Answers that came with a link; false: they cannot be read. */
  async startSnapshot(
    text: string,
    selectors: readonly string[] = [],
    sender: Sender | null = null,
  ): Promise<boolean> {
    const run = this.#begin();
    const engine = await this.engine();
    const seen = (await engine?.open(text)) ?? null;
    if (run.signal.aborted) return true;
    // A link comes from strangers: its name must be one that could have been checked here.
    const named = seen && engine?.recognise(seen.domain);
    if (!engine || !seen || !named || !('domain' in named) || named.domain !== seen.domain) {
      this.#end(run);
      return engine === null;
    }
    this.example = null;
    this.seenAt = seen.startedAt;
    this.#source = seen.source;
    await this.#check(engine, run, seen.domain, selectors, sender, seen.startedAt);
    return true;
  }

  /** For a link that carries the answers seen, with the selectors that were not found by guessing. */
  async snapshot(): Promise<{ readonly packed: string; readonly selectors: readonly string[] } | null> {
    const { report } = this;
    const engine = await this.engine();
    // Without a network the packer may not load; then there is no such link.
    const packed = report && engine && (await engine.pack(report).catch(() => null));
    if (!packed) return null;
    // Keys found among the further names would not be found again by the first ones.
    const found = this.#hasSearched ? (report.facts.dkim?.keys.map(({ selector }) => selector) ?? []) : [];
    const added = found.filter((name) => !this.#selectors.includes(name));
    return { packed, selectors: [...this.#selectors, ...added] };
  }

  /** What was checked a moment ago comes back as it was, without a question; false when it is not kept. */
  show(domain: string, sender: Sender | null = null): boolean {
    const kept = this.#kept.find((one) => one.report.domain === domain && isSame(one.sender, sender));
    if (!kept) return false;
    this.#run?.abort();
    this.#run = null;
    this.running = false;
    this.example = this.seenAt = null;
    this.trouble = null;
    this.report = kept.report;
    this.#source = kept.source;
    this.#selectors = kept.selectors;
    this.sender = kept.sender;
    this.#hasSearched = kept.hasSearched;
    return true;
  }

  async recheck(): Promise<void> {
    if (this.example !== null) await this.startExample(this.example, this.sender);
    else if (this.report) await this.start(this.report.domain, this.#selectors, this.sender);
  }

  /** `null`: all names of stage 2. */
  async searchKeys(names: readonly string[] | null): Promise<void> {
    const { report } = this;
    const source = this.#source;
    // A name that nobody asked then has no answer in a link.
    if (!report || !source || this.running || this.seenAt !== null) return;
    const engine = await this.engine();
    if (!engine) return;
    const run = this.#begin();
    const added = (names ?? []).filter((name) => !this.#selectors.includes(name));
    this.#selectors = [...this.#selectors, ...added];
    this.#hasSearched ||= names === null;
    await this.#follow(engine, run, report, (emit) =>
      source.searchKeys(report, names, {
        domain: report.domain,
        selectors: this.#selectors,
        sender: this.sender,
        signal: run.signal,
        emit,
      }),
    );
  }

  /** Everything under way ends at once; what is known stays on the page. */
  stop(): void {
    this.#run?.abort();
    this.running = false;
  }

  #begin(): AbortController {
    this.#run?.abort();
    const run = (this.#run = new AbortController());
    this.running = true;
    this.trouble = null;
    return run;
  }

  #end(run: AbortController): void {
    if (this.#run === run) this.running = false;
  }

  async #check(
    engine: Engine,
    run: AbortController,
    domain: string,
    selectors: readonly string[],
    sender: Sender | null,
    startedAt = this.#world.now(),
  ): Promise<void> {
    const source = this.#source;
    if (!source) return;
    this.#selectors = selectors;
    this.sender = sender;
    this.#hasSearched = false;
    const empty = engine.emptyReport(domain, startedAt);
    await this.#follow(engine, run, empty, (emit) =>
      source.check({ domain, selectors, sender, signal: run.signal, emit }),
    );
  }

  async #follow(
    engine: Engine,
    run: AbortController,
    from: Report,
    ask: (emit: (event: ReportEvent) => void) => Promise<void>,
  ): Promise<void> {
    let report = (this.report = from);
    let frame: ReturnType<typeof setTimeout> | undefined;
    const show = () => {
      clearTimeout(frame);
      frame = undefined;
      if (this.#run === run) this.report = report; // a late answer of an older check must not win
    };
    const emit = (event: ReportEvent) => {
      if (run.signal.aborted) return;
      report = engine.reduce(report, event);
      frame ??= setTimeout(show, frameTime);
    };
    try {
      await ask(emit);
      if (!run.signal.aborted) this.#keep(report);
    } catch (error) {
      if (run.signal.aborted) return;
      this.#world.logged(error);
      this.trouble = 'bug';
    } finally {
      show();
      this.#end(run);
    }
  }

  #keep(report: Report): void {
    if (this.asksNobody || !this.#source) return;
    const kept = {
      report,
      source: this.#source,
      selectors: this.#selectors,
      sender: this.sender,
      hasSearched: this.#hasSearched,
    };
    const others = this.#kept.filter((other) => other.report.domain !== report.domain);
    this.#kept = [...others, kept].slice(-remembered);
  }
}
