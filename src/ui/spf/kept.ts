import type { Lookup, Resolver, RrType } from '../../core/index.ts';

/** Answers by "TYPE name". */
export type Answers = Map<string, Lookup<RrType>>;
const keyOf = (name: string, type: RrType) => `${type} ${name.toLowerCase().replace(/\.$/, '')}`;

/** Answers from what is kept and asks nothing; what is not kept is noted in `missing`, by name. */
export const keptResolver = (answers: Answers, missing?: Set<string>): Resolver => ({
  lookup<T extends RrType>(name: string, type: T): Promise<Lookup<T>> {
    const kept = answers.get(keyOf(name, type));
    if (!kept) missing?.add(name.toLowerCase());
    // Kept by its type.
    const answer = kept as Lookup<T> | undefined;
    return Promise.resolve(answer ?? { status: 'failed', reason: 'not-asked', note: '', detail: null });
  },
});

/** Asks only what is not kept yet or failed the last time, and keeps every answer. */
export const keepingResolver = (answers: Answers, live: Resolver): Resolver => ({
  async lookup(name, type, signal, options) {
    const kept = answers.get(keyOf(name, type));
    if (kept && kept.status !== 'failed') return kept as Lookup<typeof type>;
    const answer = await live.lookup(name, type, signal, options);
    answers.set(keyOf(name, type), answer);
    return answer;
  },
});
