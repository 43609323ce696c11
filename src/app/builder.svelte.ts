import {
  askNobody,
  builtName,
  costsOf,
  holdsBack,
  isPrivateKey,
  isSelector,
  judgeDraft,
  noCosts,
  planned,
  readPublished,
  recogniseInput,
  withCosts,
  type BuildKind,
  type Judged,
  type JudgedDraft,
  type Published,
  type Resolver,
  type SpfCosts,
} from '../core/index.ts';
import type { Asking } from './asking.svelte.ts';
import { Heard } from './heard.ts';

/** What was typed for a name: the name that is meant, or null. */
export function nameIn(typed: string): string | null {
  const seen = recogniseInput(typed);
  return 'domain' in seen ? seen.domain : null;
}

/** What a draft holds; nothing secret (decisions.md §5). */
export interface Draft {
  readonly domain: string;
  readonly text: string;
  readonly selector: string;
  /** What stands in fields and is not in the record yet. */
  readonly typed: Readonly<Record<string, string>>;
  /** What was begun for other domains, the latest first. */
  readonly others?: readonly Draft[];
}

const unlessSecret = (text: string) => (isPrivateKey(text) ? '' : text);

const withoutSecrets = ({ domain, text, selector, typed }: Draft): Draft => ({
  domain: unlessSecret(domain),
  text: unlessSecret(text),
  selector: unlessSecret(selector),
  typed: Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, unlessSecret(value)])),
});

/** What may be kept: a private key that was pasted into a field is left out, wherever it stands. */
export const draftText = (draft: Draft): string =>
  JSON.stringify({ version: 1, ...withoutSecrets(draft), others: (draft.others ?? []).map(withoutSecrets) });

/** Anything that is not a draft of this version is dropped. */
export function readDraft(kept: string | null): Draft | null {
  if (kept === null || kept.length > 100_000) return null;
  let value: unknown;
  try {
    value = JSON.parse(kept);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  if (typeof value !== 'object' || value === null || !('version' in value) || value.version !== 1)
    return null;
  const draft = draftIn(value);
  const others = 'others' in value && Array.isArray(value.others) ? (value.others as readonly unknown[]) : [];
  return draft && { ...draft, others: others.slice(0, mostOthers).flatMap((one) => draftIn(one) ?? []) };
}

/** Drafts of one kind that are kept beside the latest. */
export const mostOthers = 5;

function draftIn(value: unknown): Draft | null {
  if (typeof value !== 'object' || value === null) return null;
  const { domain, text, selector, typed } = value as Record<string, unknown>;
  if (typeof domain !== 'string' || typeof text !== 'string') return null;
  const fields = typeof typed === 'object' && typed !== null ? Object.entries(typed) : [];
  return {
    domain,
    text,
    selector: typeof selector === 'string' ? selector : '',
    typed: Object.fromEntries(
      fields.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    ),
  };
}

interface Seen {
  readonly owner: string;
  readonly text: string;
  readonly draft: JudgedDraft;
  /** The first name that nobody was asked for; empty: all were; null: nobody was asked anything. */
  readonly missing: string | null;
}

interface World {
  readonly kind: BuildKind;
  readonly asking: Asking;
  readonly now: () => number;
  /** What an untouched form holds. */
  readonly starter: string;
}

/** One record that is being written: its text is the one truth, the form is a view of it. */
export class Builder {
  readonly kind: BuildKind;
  readonly asking: Asking;
  readonly starter: string;
  domain = $state('');
  selector = $state('');
  text = $state('');
  typed = $state<Record<string, string>>({});
  others: readonly Draft[] = [];
  /** The text that the person wants in spite of what was found. */
  #insistedOn = $state<string | null>(null);
  published = $state.raw<Published | null>(null);
  costs = $state.raw<SpfCosts>(noCosts);
  readonly name: string | null = $derived.by(() => nameIn(this.domain));
  readonly owner: string = $derived.by(() => builtName(this.kind, this.name ?? 'example.com', this.selector));
  /** Whether the selector can be part of a name; BIMI has a usual one. */
  readonly isNamed: boolean = $derived.by(
    () => (this.kind !== 'dkim' && this.kind !== 'bimi') || (this.kind === 'bimi' && this.selector === '') || isSelector(this.selector), // prettier-ignore
  );
  #seen = $state.raw<Seen | null>(null);
  /** What is judged: the text at its place. */
  readonly key: string = $derived.by(() => `${this.owner}\n${this.text}`);
  /** What was judged last at this name; a text that is being written is judged when the hand rests. */
  readonly #here: Seen | null = $derived.by(() => (this.#seen?.owner === this.owner ? this.#seen : null));
  /** The text that was judged last at this name: only that is offered for copying; null: none was yet. */
  readonly offered: string | null = $derived.by(() => this.#here?.text ?? null);
  /** Whether DNS has answered all that the text asks of it. */
  readonly isLive: boolean = $derived.by(() => this.#here?.missing === '');
  /** A name in the text that nobody was asked for, though others were. */
  readonly missing: string | null = $derived.by(() => this.#here?.missing ?? null);
  readonly judged: JudgedDraft | null = $derived.by(() => this.#seen?.draft ?? null);
  readonly against: readonly Judged[] = $derived.by(() => this.judged?.findings.filter(holdsBack) ?? []);
  readonly #now: () => number;
  #judging: AbortController | null = null;
  /** Answers of the latest look-up, and the domain it was for. */
  #heard: { readonly name: string; readonly answers: Heard } | null = null;

  constructor({ kind, asking, now, starter }: World) {
    this.kind = kind;
    this.asking = asking;
    this.starter = starter;
    this.#now = now;
    this.text = starter;
  }

  get insisted(): boolean {
    return this.#insistedOn === this.text;
  }
  set insisted(wanted: boolean) {
    this.#insistedOn = wanted ? this.text : null;
  }

  take({ domain, text, selector, typed }: Draft): void {
    this.domain = domain;
    this.text = text;
    this.selector = selector;
    this.typed = { ...typed };
  }

  get draft(): string {
    return draftText(this);
  }

  /** What the record says, with the answers of the latest look-up where there was one; nobody is asked. */
  async judge(): Promise<void> {
    this.#judging?.abort();
    const { signal } = (this.#judging = new AbortController());
    const { text, owner, kind } = this;
    const name = this.name ?? 'example.com';
    const heard = this.#heard?.name === name ? this.#heard.answers : null;
    const others = this.published?.name === owner ? this.published.others : [];
    const missing: string[] = [];
    const judgeWith = (live: Resolver, asks: boolean) =>
      judgeDraft(
        kind,
        name,
        text,
        {
          resolver: planned([{ name: owner, type: 'TXT', value: text, others }], live),
          signal,
          now: this.#now,
        },
        asks,
      );
    const known = heard?.again((one) => missing.push(one)) ?? askNobody;
    let draft = await judgeWith(known, heard !== null);
    if (missing.length > 0) draft = await judgeWith(known, false);
    if (!signal.aborted) this.#show({ owner, text, draft, missing: heard ? (missing[0] ?? '') : null });
  }

  #show(seen: Seen): void {
    this.#seen = seen;
    if (seen.missing === '' && seen.draft.tree) this.costs = withCosts(this.costs, costsOf(seen.draft.tree));
  }

  /** On press only: what is published, and what the draft would be in the midst of it. */
  async lookUp(example: string | null): Promise<boolean> {
    const { name, kind, owner } = this;
    if (name === null) return false;
    const answers = new Heard();
    const seen = await this.asking.run(
      async (live) => {
        const deps = { ...live, resolver: answers.from(live.resolver) };
        const published = await readPublished(kind, owner, name, deps);
        const [first] = published.texts;
        // An untouched form begins with what is published.
        const text = this.text === this.starter && first !== undefined ? first : this.text;
        const resolver = planned(
          [{ name: owner, type: 'TXT', value: text, others: published.others }],
          deps.resolver,
        );
        return { published, text, draft: await judgeDraft(kind, name, text, { ...deps, resolver }, true) };
      },
      { example },
    );
    if (!seen || this.name !== name) return false;
    this.published = seen.published;
    if (this.text === this.starter) this.text = seen.text;
    this.#judging?.abort();
    this.#heard = { name, answers };
    this.#show({ owner, text: seen.text, draft: seen.draft, missing: '' });
    // Written on meanwhile.
    if (this.text !== seen.text) void this.judge();
    return true;
  }
}
