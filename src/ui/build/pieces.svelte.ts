import type { Builder } from '../../app/builder.svelte.ts';

export const piecesOf = (text: string): readonly string[] =>
  text.split(/[\s,;]+/).filter((piece) => piece !== '');

interface Reading {
  readonly builder: Builder;
  /** Its key among what is typed and not in the record yet. */
  readonly name: string;
  /** The piece as the record holds it; null: cannot be read. */
  readonly read: (piece: string) => string | null;
  /** Called with what could be read, or with nothing where the field was emptied. */
  readonly take: (good: readonly string[]) => void;
  readonly cut?: (text: string) => readonly string[];
}

/** A field whose pieces go into the record when it is left; what cannot be read stays in it and is said. */
export class Pieces {
  readonly #of: Reading;
  readonly #cut: (text: string) => readonly string[];
  #left = $state(false);
  /** What was not taken over. */
  readonly wrong: readonly string[] = $derived.by(() =>
    this.#left ? this.#cut(this.typed ?? '').filter((piece) => this.#of.read(piece) === null) : [],
  );

  constructor(of: Reading) {
    this.#of = of;
    this.#cut = of.cut ?? piecesOf;
    // The page went before the field was left.
    const kept = this.typed;
    if (kept !== undefined && kept !== '') this.leave(kept);
  }

  /** As it was typed, where the record does not say all of it. */
  get typed(): string | undefined {
    return this.#of.builder.typed[this.#of.name];
  }
  type(text: string): void {
    this.#of.builder.typed[this.#of.name] = text;
  }
  leave(text: string): void {
    const { builder, name, read, take } = this.#of;
    this.#left = true;
    const pieces = this.#cut(text);
    const good = pieces.flatMap((piece) => read(piece) ?? []);
    if (good.length > 0 || pieces.length === 0) take(good);
    if (good.length < pieces.length) builder.typed[name] = text;
    else
      builder.typed = Object.fromEntries(Object.entries(builder.typed).filter(([field]) => field !== name));
  }
}
