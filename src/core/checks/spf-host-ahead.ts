/**
 * Asks side by side what check_host (RFC 7208 §4) may come to ask one after the other: every question that some outcome
 * of the questions still open leads to within the limits of §4.6.4, and no other. An open question can have any answer;
 * what is known decides as it does in the evaluation. Nothing is asked ahead that holds a local part.
 */
import type { SpfRecord } from '../records/spf/types.ts';
import { chosen } from './spf-host-answers.ts';
import { askedOutcome, isUnwritable, plainOutcome, targetOf, type Counted } from './spf-host-mechanisms.ts';
import {
  isDomain, isWithheld, modifierOf, mostLookups, usesMacro, validatedNames, type Asker, type HostRun,
} from './spf-host-run.ts'; // prettier-ignore

/** The fewest look-ups with which a place is reached after 0, 1 and 2 void ones; infinite: it is not reached so. */
type Reach = readonly [number, number, number];
const never: Reach = [Infinity, Infinity, Infinity];
const start: Reach = [0, Infinity, Infinity];
const isReached = (reach: Reach) => reach.some((lookups) => lookups <= mostLookups);
const least = (one: Reach, other: Reach): Reach => [
  Math.min(one[0], other[0]),
  Math.min(one[1], other[1]),
  Math.min(one[2], other[2]),
];
const after = (reach: Reach, lookups: number): Reach => {
  const counted = (before: number) => (before + lookups > mostLookups ? Infinity : before + lookups);
  return [counted(reach[0]), counted(reach[1]), counted(reach[2])];
};
/** §4.6.4: the third void look-up ends it. */
const afterVoid = ([none, one]: Reach): Reach => [Infinity, none, one];

/** Where the evaluation can go on: after a match or a pass, and after anything else that is no error. */
interface Ways {
  readonly yes: Reach;
  readonly no: Reach;
}
const nowhere: Ways = { yes: never, no: never };

/** What it gives is called after each answer. */
export function lookAhead(run: HostRun): () => void {
  const asker: Asker = {
    ask(name, type) {
      const answer = run.answers.get(name, type);
      if (!answer) void run.answers.ask(name, type, 'ahead');
      return answer;
    },
    warm: (name, type) => void run.answers.ask(name, type, 'ahead'),
  };
  /** A record reached with the same counts leads to the same questions. */
  const walked = new Map<string, Ways>();

  function host(domain: string, from: Reach): Ways {
    if (!isDomain(domain)) return nowhere;
    const answer = asker.ask(domain, 'TXT');
    if (!answer) return { yes: from, no: from };
    const choice = chosen(answer);
    if (!('record' in choice)) return nowhere;
    const key = `${domain} ${from.join()}`;
    const ways = walked.get(key) ?? terms(choice.record, domain, from);
    walked.set(key, ways);
    return ways;
  }

  function terms(record: SpfRecord, domain: string, from: Reach): Ways {
    let { yes, no } = nowhere;
    let here = from;
    for (const term of record.terms) {
      if (term.kind !== 'mechanism') continue;
      if (!isReached(here)) return { yes, no };
      let ways: Ways;
      if ('target' in term) ways = counted(term, domain, here);
      else ways = plainOutcome(term, run).match ? { yes: here, no: never } : { yes: never, no: here };
      if ((term.qualifier?.value ?? '+') === '+') yes = least(yes, ways.yes);
      else no = least(no, ways.yes);
      here = ways.no;
    }
    if (!isReached(here)) return { yes, no };
    const redirect = modifierOf(record, 'redirect');
    if (!redirect) return { yes, no: least(no, here) };
    const target = named(redirect, domain, here);
    const ways = target.name === null ? nowhere : host(target.name, target.reach);
    return { yes: least(yes, ways.yes), no: least(no, ways.no) };
  }

  /** §4.6.4: what the term itself costs; `name` is null where nobody knows it yet, or it must not be asked ahead. */
  function named(term: Pick<Counted, 'target'>, domain: string, from: Reach) {
    const { target } = term;
    const usesName = target !== null && usesMacro(target, 'p');
    const reach = after(from, usesName ? 2 : 1);
    const isHeld = !isReached(reach) || (target !== null && usesMacro(target, 'sl'));
    const names = usesName && !isHeld ? (validatedNames(run, asker)?.names ?? null) : null;
    const name = isHeld ? null : targetOf(term, domain, run, names);
    return { reach, name: name === null ? null : name.toLowerCase() };
  }

  function counted(term: Counted, domain: string, from: Reach): Ways {
    const { reach, name } = named(term, domain, from);
    if (!isReached(reach) || (term.target && isWithheld(term.target, run))) return nowhere;
    if (isUnwritable(term, run)) return { yes: never, no: reach };
    if (name === null) return { yes: reach, no: reach };
    if (term.name === 'include') return host(name, reach);
    const outcome = askedOutcome(term, name, run, asker);
    if ('stop' in outcome) return outcome.stop === 'waiting' ? { yes: reach, no: reach } : nowhere;
    if (outcome.match) return { yes: reach, no: never };
    return { yes: never, no: outcome.isVoid ? afterVoid(reach) : reach };
  }

  return () => {
    walked.clear();
    host(run.sender.domain, start);
  };
}
