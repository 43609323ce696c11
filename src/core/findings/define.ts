/** ux.md §4: five statuses and the neutral note, which has no icon and never counts in a group's worst. */
export type Status = 'broken' | 'risk' | 'advice' | 'ok' | 'unknown' | 'note';

/** An RFC by number, the BIMI draft (draft-brand-indicators-for-message-identification), or a receiver's published guideline. */
export type SpecId = `RFC ${number}` | 'BIMI' | 'Gmail' | 'Yahoo' | 'Outlook' | 'M3AAWG';
export interface SpecRef {
  readonly doc: SpecId;
  readonly section: string;
}
export const rfc = (number: number, section: string): SpecRef => ({ doc: `RFC ${number}`, section });

export type Params = Readonly<Record<string, string | number | boolean | readonly string[]>>;
export type Confidence = 'certain' | 'probable' | 'possible';
export type Safety = 'safe' | 'check-first' | 'ask-provider';
/** Whose turn it is to mend it (ux.md §1.7). */
export type Turn = 'you' | 'mail-provider' | 'dns-host' | 'address-owner' | 'other-company' | 'nobody';

export interface FindingSpec<P extends Params> {
  readonly status: Status;
  readonly refs: readonly SpecRef[];
  /** Example parameters: their types are the parameters' types, and tests render every text with them. */
  readonly example: P;
  /** Left out: certain. */
  readonly confidence?: Confidence;
  /** May the fix be applied right now? Left out: safe. */
  readonly safety?: Safety;
  /** Left out: you. */
  readonly turn?: Turn;
}

export const define = <const P extends Params>(spec: FindingSpec<P>): FindingSpec<P> => spec;
