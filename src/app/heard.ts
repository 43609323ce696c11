import { askNobody, type Lookup, type Resolver, type RrType } from '../core/index.ts';

/** What a look-up heard, so that a draft is judged anew while it is written and nobody is asked again. */
export class Heard {
  readonly #answers = new Map<string, Lookup<RrType>>();

  /** Asks `live`, and keeps what it says. */
  from(live: Resolver): Resolver {
    return {
      lookup: async (name, type, signal, options) => {
        const answer = await live.lookup(name, type, signal, options);
        this.#answers.set(`${name.toLowerCase()} ${type}`, answer);
        return answer;
      },
    };
  }

  /** Answers from what was kept; `onMissing` learns of each name that the draft needs and nobody was asked for. */
  again(onMissing: (name: string) => void): Resolver {
    return {
      lookup: <T extends RrType>(...asked: Parameters<typeof askNobody.lookup<T>>): Promise<Lookup<T>> => {
        const [name, type, , options] = asked;
        const kept = this.#answers.get(`${name.toLowerCase()} ${type}`);
        if (kept) return Promise.resolve(kept as Lookup<T>); // it was asked with this type
        if ((options?.purpose ?? 'needed') === 'needed') onMissing(name);
        return askNobody.lookup(...asked);
      },
    };
  }
}
