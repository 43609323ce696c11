import type { DkimKeyPair } from '../../core/index.ts';

/** A private key in memory: never kept, never part of a draft, an address or a log (issue §1). */
export class Secret {
  pair = $state.raw<DkimKeyPair | null>(null);
  isSaved = $state(false);

  hold(pair: DkimKeyPair): void {
    this.pair = pair;
    this.isSaved = false;
  }
  forget(): void {
    this.pair = null;
    this.isSaved = false;
  }
}
