/**
 * What one evaluation knows of DNS. The evaluation itself is a plain function of these answers: where one is missing it
 * stops, and is made again from the start when the answer is there. Asking ahead can thus change nothing but the time.
 */
import type { Lookup, RrType } from '../dns/types.ts';
import { hasSyntaxError, isSpfRecord, readSpf } from '../records/spf/parse.ts';
import type { SpfRecord } from '../records/spf/types.ts';
import type { Deps } from './check.ts';
import type { SpfReason, SpfResult } from './spf-host-types.ts';

/** RFC 7208 §4.4–§4.6: the one record of a name that can be evaluated, or why there is none. */
export type Chosen =
  | { readonly record: SpfRecord }
  | { readonly end: SpfResult; readonly section: string; readonly reason: SpfReason };

function chosenFrom(lookup: Lookup<'TXT'>): Chosen {
  const end = (result: SpfResult, section: string, reason: SpfReason) => ({ end: result, section, reason });
  if (lookup.status === 'failed') return end('temperror', '4.4', 'look-up-failed');
  if (lookup.status !== 'found') return end('none', lookup.status === 'no-name' ? '4.3' : '4.5', 'no-record');
  let text: string | null = null;
  let repeated = false;
  for (const { strings } of lookup.records) {
    const joined = strings.length === 1 ? (strings[0] ?? '') : strings.join('');
    if (!isSpfRecord(joined)) continue;
    if (text !== null && joined !== text) return end('permerror', '4.5', 'several-records');
    repeated = text !== null;
    text = joined;
  }
  if (repeated) return end('permerror', '4.5', 'repeated-record');
  if (text === null) return end('none', '4.5', 'no-record');
  const record = readSpf(text);
  // §4.6: a syntax error anywhere is found before anything is evaluated.
  return hasSyntaxError(record) ? end('permerror', '4.6', 'syntax') : { record };
}

/** An answer is read once, however many evaluations it serves, and for as long as somebody keeps it. */
const read = new WeakMap<Lookup<'TXT'>, Chosen>();
export function chosen(lookup: Lookup<'TXT'>): Chosen {
  let choice = read.get(lookup);
  if (!choice) read.set(lookup, (choice = chosenFrom(lookup)));
  return choice;
}

export type HostAnswers = ReturnType<typeof hostAnswers>;
export function hostAnswers({ resolver, signal }: Pick<Deps, 'resolver' | 'signal'>) {
  /** By name in lower case and type; a promise: on its way. */
  const known = new Map<string, Partial<Record<RrType, Lookup<RrType> | Promise<void>>>>();
  const isHere = (answer: Lookup<RrType> | Promise<void> | undefined): answer is Lookup<RrType> =>
    answer !== undefined && 'status' in answer;
  let onAnswer: (() => void) | null = null;

  return {
    /** Null: not known yet. */
    get<T extends RrType>(name: string, type: T): Lookup<T> | null {
      const answer = known.get(name.toLowerCase())?.[type];
      // The map holds answers of every type; this one was asked with this type.
      return isHere(answer) ? (answer as Lookup<T>) : null;
    },
    /** Asked once, whatever for. Null: it is answered; else until it is. Rejects when the signal aborts. */
    ask(name: string, type: RrType, purpose: 'needed' | 'ahead'): Promise<void> | null {
      const key = name.toLowerCase();
      let here = known.get(key);
      if (!here) known.set(key, (here = {}));
      const before = here[type];
      if (before !== undefined) return isHere(before) ? null : before;
      const of = here;
      const asked = resolver.lookup(name, type, signal, { purpose }).then((answer) => {
        of[type] = answer;
        onAnswer?.();
      });
      if (purpose === 'ahead') asked.catch(() => undefined); // told to whoever comes to need it
      return (here[type] = asked);
    },
    /** `then`: what is done at each answer. */
    listen(then: (() => void) | null): void {
      onAnswer = then;
    },
  };
}
