/** Milliseconds and counts of the DNS client. */
export interface Limits {
  /** No answer after this long: the same question goes to the next service, the first valid answer wins. */
  readonly hedgeAfter: number;
  /** One request. */
  readonly attempt: number;
  /** One look-up, all its requests together. */
  readonly lookup: number;
  /** A service that failed twice in a row is left out this long. */
  readonly coolDown: number;
  /** A body larger than a DNS message can be (RFC 8484 §6). */
  readonly body: number;
}

export const limits: Limits = {
  hedgeAfter: 800,
  attempt: 4000,
  lookup: 8000,
  coolDown: 60_000,
  body: 65_535,
};
