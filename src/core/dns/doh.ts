/** The DNS client: asks over HTTPS, in parallel and within limits, and answers with a value for everything DNS can say. */
import { nameProblem, neverAsked } from '../base/domain-name.ts';
import type { Limits } from './limits.ts';
import type { Service } from './services.ts';
import { gate, type Gate } from './gate.ts';
import type { AskOptions, Attempt, ExtendedError, FailureReason, Lookup, Resolver, RrType } from './types.ts';
import { decodeAnswer, encodeQuery, type WireAnswer } from './wire.ts';

export interface DohDeps {
  readonly fetch: typeof fetch;
  /** In the order to ask; the second is for confirmation, hedge and fail-over. One alone: nobody else is asked. */
  readonly services: readonly Service[];
  readonly now: () => number;
  readonly limits: Limits;
  /** Resolves after `ms`; rejects with `signal.reason` when that aborts first. */
  readonly after: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** One request's end, with the line for the log. */
interface Outcome<T extends RrType> {
  readonly service: Service;
  readonly attempt: Attempt;
  readonly answer: Extract<WireAnswer<T>, { kind: 'answer' }> | null;
  readonly failure: {
    readonly reason: FailureReason;
    readonly note: string;
    readonly ede: readonly ExtendedError[];
  } | null;
}

interface Running<T extends RrType> {
  readonly why: Attempt['why'];
  readonly since: number;
  readonly end: Promise<{ readonly service: Service; readonly outcomes: readonly Outcome<T>[] }>;
}
const givenUpNote = 'given up: another service answered first';

type Usable<T extends RrType> = Outcome<T> & { readonly answer: Extract<WireAnswer<T>, { kind: 'answer' }> };
const isUsable = <T extends RrType>(outcome: Outcome<T>): outcome is Usable<T> => outcome.answer !== null;
const isAbsence = (attempt: Attempt) => attempt.outcome === 'no-data' || attempt.outcome === 'no-name';

const rcodeNames: readonly string[] = ['NOERROR', 'FORMERR', 'SERVFAIL', 'NXDOMAIN', 'NOTIMP', 'REFUSED'];
/** Failures of the service rather than of the zone asked about: two in a row and it rests. */
const ofService: ReadonlySet<FailureReason> = new Set(['timeout', 'http', 'blocked', 'malformed']);

export function dohResolver({ fetch, services, now, limits, after }: DohDeps): Resolver {
  const gates = new Map<string, Gate>(services.map((service) => [service.id, gate(service, { now, after })]));
  const health = new Map<string, { failures: number; restsUntil: number }>();

  function note(service: Service, failed: boolean) {
    const failures = failed ? (health.get(service.id)?.failures ?? 0) + 1 : 0;
    health.set(service.id, { failures, restsUntil: failures >= 2 ? now() + limits.coolDown : 0 });
  }

  /** Rested services first; when all of them rest, all are tried all the same. */
  function inOrder(): readonly Service[] {
    const awake = services.filter(({ id }) => (health.get(id)?.restsUntil ?? 0) <= now());
    return awake.length > 0 ? awake : services;
  }

  /** One GET. Rejects only when `signal` aborts. */
  async function request<T extends RrType>(
    service: Service,
    name: string,
    type: T,
    why: Attempt['why'],
    signal: AbortSignal,
  ): Promise<Outcome<T>> {
    // prettier-ignore
    const release = await (gates.get(service.id) ?? gate(service, { now, after })).enter(signal);
    const startedAt = now();
    const done = new AbortController();
    const tooLate = new AbortController();
    after(limits.attempt, done.signal).then(
      () => tooLate.abort(),
      () => undefined, // answered in time
    );
    const failed = (reason: FailureReason, text: string, ede: readonly ExtendedError[] = []): Outcome<T> => {
      note(service, ofService.has(reason));
      const attempt = { service: service.id, ms: now() - startedAt, outcome: reason, note: text, why };
      return { service, attempt, answer: null, failure: { reason, note: text, ede } };
    };
    try {
      const query = encodeQuery(name, type, {
        checkingDisabled: why === 'checking-disabled',
        withoutClientSubnet: service.withoutClientSubnet,
      });
      // RFC 8484 §4.1: GET; with this one header there is no CORS preflight.
      const response = await fetch(`${service.url}?dns=${query}`, {
        method: 'GET',
        mode: 'cors',
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
        headers: { accept: 'application/dns-message' },
        signal: AbortSignal.any([signal, tooLate.signal]),
      });
      if (response.status !== 200) return failed('http', `HTTP ${response.status}`);
      const contentType = (response.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
      if (contentType !== 'application/dns-message')
        return failed(
          'http',
          `HTTP 200 with ${contentType === '' ? 'no content type' : String(contentType).slice(0, 60)}`,
        );
      const body = new Uint8Array(await response.arrayBuffer());
      signal.throwIfAborted();
      if (body.length > limits.body) return failed('malformed', 'larger than a DNS message');
      const answer = decodeAnswer(body, name, type);
      if (answer.kind === 'malformed') return failed('malformed', answer.note);
      // RFC 8020, RFC 2308: NXDOMAIN and NODATA are answers; every other code says nothing about the name.
      if (answer.rcode !== 0 && answer.rcode !== 3)
        return failed(
          answer.rcode === 5 ? 'refused' : 'servfail',
          rcodeNames[answer.rcode] ?? `RCODE ${answer.rcode}`,
          answer.ede,
        );
      note(service, false);
      const outcome = answer.records.length > 0 ? 'found' : answer.rcode === 3 ? 'no-name' : 'no-data';
      const attempt = { service: service.id, ms: now() - startedAt, outcome, note: '', why } as const;
      return { service, attempt, answer, failure: null };
    } catch (error) {
      signal.throwIfAborted();
      if (tooLate.signal.aborted) return failed('timeout', `no answer within ${limits.attempt / 1000} s`);
      // A browser gives the same TypeError for CORS, a content blocker, a filtered network and no network at all.
      if (error instanceof TypeError) return failed('blocked', 'the request did not get through');
      return failed('malformed', 'the answer could not be read');
    } finally {
      done.abort();
      release();
    }
  }

  /** RFC 4035 §3.2.2: with checking disabled a validating service hands out what it could not validate. */
  async function withDiagnosis<T extends RrType>(
    service: Service,
    name: string,
    type: T,
    why: Attempt['why'],
    signal: AbortSignal,
  ): Promise<readonly Outcome<T>[]> {
    // prettier-ignore
    const first = await request(service, name, type, why, signal);
    if (first.attempt.outcome !== 'servfail' || first.attempt.note !== 'SERVFAIL') return [first];
    const unchecked = await request(service, name, type, 'checking-disabled', signal);
    if (!unchecked.answer) return [first, unchecked];
    const bogus = {
      reason: 'bogus',
      note: 'DNSSEC validation fails',
      ede: first.failure?.ede ?? [],
    } as const;
    return [
      { ...first, attempt: { ...first.attempt, outcome: 'bogus' }, failure: bogus },
      { ...unchecked, answer: null },
    ];
  }

  /** Requests that left and whose answers nobody waits for any more: they belong in the log. */
  const givenUp = <T extends RrType>(running: ReadonlyMap<Service, Running<T>>): readonly Outcome<T>[] =>
    [...running].map(([service, { why, since }]) => {
      const attempt = {
        service: service.id,
        ms: now() - since,
        outcome: 'timeout',
        note: givenUpNote,
        why,
      } as const;
      return { service, attempt, answer: null, failure: null };
    });

  /** Asks the services until one gives an answer: the next one when one fails or is late. */
  async function firstAnswer<T extends RrType>(name: string, type: T, signal: AbortSignal) {
    const log: Outcome<T>[] = [];
    const waiting = [...inOrder()];
    const over = new AbortController();
    const within = AbortSignal.any([signal, over.signal]);
    const running = new Map<Service, Running<T>>();
    const startedAt = now();
    const start = (why: Attempt['why']) => {
      const service = waiting.shift();
      if (!service || (running.size === 0 && log.length > 0 && now() - startedAt >= limits.lookup)) return;
      const end = withDiagnosis(service, name, type, why, within).then((outcomes) => ({ service, outcomes }));
      running.set(service, { why, since: now(), end });
    };
    try {
      start('first');
      let hedge: Promise<null> | null = after(limits.hedgeAfter, within).then(() => null);
      hedge.catch(() => undefined); // ends with the race
      while (running.size > 0) {
        const ended = await Promise.race([
          ...[...running.values()].map(({ end }) => end),
          ...(hedge ? [hedge] : []),
        ]);
        if (ended === null) {
          hedge = null;
          // The list beyond the second is by choice only.
          if (log.length === 0 && running.size === 1) start('hedge');
          continue;
        }
        running.delete(ended.service);
        log.push(...ended.outcomes);
        const good = ended.outcomes.find(isUsable);
        if (good) return { good, log: [...log, ...givenUp(running)] };
        // Broken DNSSEC is the zone's fault: asking elsewhere would only look for a service that does not validate.
        if (ended.outcomes[0]?.failure?.reason === 'bogus') return { good: null, log };
        if (running.size === 0) start('failover');
      }
      return { good: null, log };
    } finally {
      over.abort(new DOMException('another answer came first', 'AbortError'));
    }
  }

  function result<T extends RrType>(
    log: readonly Outcome<T>[],
    good: Usable<T> | null,
    confirmed: boolean | null,
  ): Lookup<T> {
    const attempts = log.map(({ attempt }) => attempt);
    const failure =
      log.find((outcome) => outcome.failure?.reason === 'bogus')?.failure ??
      log.find((outcome) => outcome.failure)?.failure;
    const { service, answer } = good ?? { service: log[0]?.service, answer: null };
    const detail = {
      service: service?.id ?? '',
      chain: answer?.chain ?? [],
      negativeTtl: answer?.negativeTtl ?? null,
      authentic: answer?.authentic ?? false,
      ede: answer?.ede ?? failure?.ede ?? [],
      confirmed,
      attempts,
    };
    if (!answer)
      return {
        status: 'failed',
        reason: failure?.reason ?? 'blocked',
        note: failure?.note ?? 'no service to ask',
        detail,
      };
    if (answer.records.length > 0)
      return {
        status: 'found',
        records: answer.records,
        ttl: answer.ttl,
        authentic: answer.authentic,
        detail,
      };
    // RFC 6604 §3: NXDOMAIN speaks of the last name of the chain; the name asked exists when it is an alias.
    return { status: answer.rcode === 3 ? 'no-name' : 'no-data', detail };
  }

  return {
    async lookup<T extends RrType>(
      written: string,
      type: T,
      signal: AbortSignal,
      options: AskOptions = { purpose: 'needed' },
    ): Promise<Lookup<T>> {
      // prettier-ignore
      signal.throwIfAborted();
      const name = written.toLowerCase().replace(/\.$/, '');
      const problem = nameProblem(name) ?? (/[^\x21-\x7e]/.test(name) ? 'bad-character' : null);
      if (problem || neverAsked(name))
        return {
          status: 'failed',
          reason: 'not-asked',
          note: problem ?? 'a name of private networks',
          detail: null,
        };
      const { good, log } = await firstAnswer(name, type, signal);
      if (!good || !isAbsence(good.attempt) || options.purpose === 'probe') return result(log, good, null);
      // Nothing is called missing before a second service said so.
      const answered = new Set(
        log.filter(({ attempt }) => attempt.note !== givenUpNote).map(({ service }) => service.id),
      );
      const second = services.find(({ id }) => !answered.has(id));
      if (!second) return result(log, good, services.length > 1 ? false : null);
      const confirmation = await request(second, name, type, 'confirm', signal);
      const all = [...log, confirmation];
      if (isUsable(confirmation) && !isAbsence(confirmation.attempt)) return result(all, confirmation, false);
      return result(all, good, confirmation.attempt.outcome === good.attempt.outcome);
    },
  };
}
