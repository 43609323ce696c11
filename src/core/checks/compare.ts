import type { FailureReason, Lookup, RrType } from '../dns/types.ts';

/** What one DNS service said to one question; null: not yet. */
export interface ServiceAnswer {
  readonly service: string;
  readonly lookup: Lookup<RrType> | null;
  /** When it said so, in milliseconds since the epoch; null: not yet. */
  readonly at: number | null;
}

export type Compared = Pick<ServiceAnswer, 'service'> & {
  readonly outcome: 'found' | 'no-data' | 'no-name' | 'failed' | 'waiting';
  readonly reason: FailureReason | null;
  /** The records in one order, for answers come in any. */
  readonly records: readonly string[];
  /** Seconds this service will go on saying so: TTL left, or of an absence what RFC 2308 §5 lets it remember. */
  readonly left: number | null;
  /** When that ends, in milliseconds since the epoch. */
  readonly until: number | null;
  readonly authentic: boolean;
  readonly ede: readonly { readonly code: number; readonly text: string }[];
  /** Who says the same has the same number, from 0, most first; null: said nothing of the name. */
  readonly group: number | null;
};

export interface ComparedAnswers {
  readonly rows: readonly Compared[];
  /** `open`: fewer than two services have answered. */
  readonly verdict: 'same' | 'different' | 'open';
  /** By number: who says it, and for how long at most. */
  readonly groups: readonly {
    readonly services: readonly string[];
    readonly left: number | null;
    readonly until: number | null;
    /** They say that there is nothing, which is remembered like a record (RFC 2308 §5). */
    readonly isAbsence: boolean;
  }[];
}

/** One record as text that can be compared; fields in the order of the zone file. */
export function answerText(record: unknown): string {
  if (typeof record === 'string') return record;
  if (typeof record !== 'object' || record === null) return '';
  if ('strings' in record && Array.isArray(record.strings)) return record.strings.join('');
  return Object.values(record).map(String).join(' ');
}

const latest = (times: readonly (number | null)[]): number | null =>
  times.reduce((most, time) => (most === null || time === null ? null : Math.max(most, time)), 0);

/** A failed look-up is no answer: it neither agrees nor differs. */
export function compareAnswers(answers: readonly ServiceAnswer[]): ComparedAnswers {
  const said = answers.map(({ service, lookup, at }): Omit<Compared, 'group'> => {
    const until = (left: number | null) => ({
      left,
      until: left === null || at === null ? null : at + left * 1000,
    });
    const base = { service, reason: null, records: [], ...until(null), authentic: lookup?.detail?.authentic ?? false, ede: lookup?.detail?.ede ?? [] }; // prettier-ignore
    if (lookup === null) return { ...base, outcome: 'waiting' };
    switch (lookup.status) {
      case 'failed':
        return { ...base, outcome: 'failed', reason: lookup.reason };
      case 'found':
        return {
          ...base,
          outcome: 'found',
          records: lookup.records.map(answerText).sort(),
          ...until(lookup.ttl),
          authentic: lookup.authentic,
        };
      case 'no-data':
      case 'no-name':
        return { ...base, outcome: lookup.status, ...until(lookup.detail?.negativeTtl ?? null) };
    }
  });
  const told = said.filter(({ outcome }) => outcome !== 'failed' && outcome !== 'waiting');
  const keyOf = ({ outcome, records }: Pick<Compared, 'outcome' | 'records'>) =>
    JSON.stringify([outcome, records]);
  const byKey = new Map<string, (typeof told)[number][]>();
  for (const one of told) byKey.set(keyOf(one), [...(byKey.get(keyOf(one)) ?? []), one]);
  const sorted = [...byKey.entries()].sort(([, a], [, b]) => b.length - a.length);
  const order = sorted.map(([key]) => key);
  return {
    rows: said.map((one) => {
      const at = order.indexOf(keyOf(one));
      return { ...one, group: at < 0 ? null : at };
    }),
    verdict: told.length < 2 ? 'open' : order.length > 1 ? 'different' : 'same',
    groups: sorted.map(([, members]) => ({
      services: members.map(({ service }) => service),
      left: latest(members.map(({ left }) => left)),
      until: latest(members.map(({ until }) => until)),
      isAbsence: members.every(({ outcome }) => outcome !== 'found'),
    })),
  };
}
