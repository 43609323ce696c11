/** Fields that were left: before that, nobody is told that a half-typed word is wrong (ux.md §11). */
export class Left {
  #names = $state.raw<readonly string[]>([]);

  /** `kept`: what an earlier visit left in them. */
  constructor(kept: Readonly<Record<string, string>> = {}) {
    this.#names = Object.keys(kept).filter((name) => kept[name]?.trim() !== '');
  }
  has(name: string): boolean {
    return this.#names.includes(name);
  }
  leave(name: string): void {
    if (!this.has(name)) this.#names = [...this.#names, name];
  }
}
