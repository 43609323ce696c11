import type { AskOptions, Lookup, QueryTrace, Resolver, RrType } from './types.ts';

interface Question {
  trace: QueryTrace;
  readonly answer: Promise<Lookup<RrType>>;
  /** First asked as a probe. */
  readonly guessed: boolean;
}

/**
 * The resolver of one run: a question is asked once, however many sections need it, and each one that left is told to
 * `onQuery`, when asked and again when answered. `depth` of a question is 1 + the greatest depth among the questions
 * already answered when it was first asked, so the greatest depth of a run is the length of its longest chain of round trips.
 */
export function runResolver(deps: {
  readonly resolver: Resolver;
  readonly now: () => number;
  readonly onQuery: (query: QueryTrace) => void;
}): Resolver {
  const { resolver, now, onQuery } = deps;
  const startedAt = now();
  const asked = new Map<string, Question>();
  let answeredDepth = 0;
  let lastId = 0;

  function tell(question: Question, change: Partial<QueryTrace>) {
    question.trace = { ...question.trace, ...change };
    onQuery(question.trace);
  }

  function ask(name: string, type: RrType, signal: AbortSignal, options: AskOptions): Question {
    const askedAt = now() - startedAt;
    const question: Question = {
      trace: {
        id: (lastId += 1),
        name,
        type,
        purpose: options.purpose,
        askedAt,
        ms: null,
        answer: null,
        depth: answeredDepth + 1,
      },
      answer: resolver.lookup(name, type, signal, options),
      guessed: options.purpose === 'probe',
    };
    question.answer.then(
      (answer) => {
        answeredDepth = Math.max(answeredDepth, question.trace.depth);
        tell(question, { answer, ms: now() - startedAt - askedAt });
      },
      () => undefined, // aborted: whoever asked sees the reason, the log needs no line
    );
    onQuery(question.trace);
    return question;
  }

  return {
    async lookup<T extends RrType>(
      name: string,
      type: T,
      signal: AbortSignal,
      options: AskOptions = { purpose: 'needed' },
    ): Promise<Lookup<T>> {
      signal.throwIfAborted();
      const key = `${name.toLowerCase().replace(/\.$/, '')} ${type}`;
      let question = asked.get(key);
      if (!question) {
        question = ask(name, type, signal, options);
        asked.set(key, question);
      } else if (options.purpose === 'needed' && question.trace.purpose !== 'needed')
        tell(question, { purpose: 'needed' });
      if (options.purpose !== 'probe' && question.guessed) {
        // A guess that found nothing was not confirmed elsewhere (decisions): what is needed is asked once more, in full.
        const answer = await question.answer;
        const missed = answer.status === 'no-data' || answer.status === 'no-name';
        if (missed && answer.detail?.confirmed === null && asked.get(key) === question) {
          question = ask(name, type, signal, options);
          asked.set(key, question);
        } else question = asked.get(key) ?? question;
      }
      // The map holds answers of every type; this one was asked with this type.
      return (await question.answer) as Lookup<T>;
    },
  };
}
