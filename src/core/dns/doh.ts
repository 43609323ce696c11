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
  /** When the request left the queue; null while it waits there. */
  since: number | null;
  readonly end: Promise<{ readonly service: Service; readonly outcomes: readonly Outcome<T>[] }>;
}
const givenUpNote = 'given up: another service answered first';

type Usable<T extends RrType> = Outcome<T> & { readonly answer: Extract<WireAnswer<T>, { kind: 'answer' }> };
const isUsable = <T extends RrType>(outcome: Outcome<T>): outcome is Usable<T> => outcome.answer !== null;
const isAbsence = (attempt: Attempt) => attempt.outcome === 'no-data' || attempt.outcome === 'no-name';

const rcodeNames: readonly string[] = ['NOERROR', 'FORMERR', 'SERVFAIL', 'NXDOMAIN', 'NOTIMP', 'REFUSED'];
/** Failures of the service rather than of the zone asked about: two in a row and it rests. */
const ofService: ReadonlySet<FailureReason> = new Set(['timeout', 'http', 'blocked', 'malformed']);
/** Of several failures the one that says most about the name asked. */
const telling: readonly FailureReason[] = ['bogus', 'servfail', 'refused', 'timeout', 'http', 'malformed', 'blocked', 'not-asked']; // prettier-ignore
/** RFC 8914 §4.16–§4.19: blocked, censored, filtered, prohibited. What such an answer lacks is not missing in DNS. */
const isFiltered = (ede: readonly ExtendedError[]) => ede.some(({ code }) => code >= 15 && code <= 18);

/** A `fetch` may be deaf to its signal; whoever waits is not. */
function untilAborted<V>(work: Promise<V>, signal: AbortSignal): Promise<V> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

function alarm<V>(): { readonly rings: Promise<V>; readonly ring: (value: V) => void } {
  let ring: (value: V) => void = nothing;
  const rings = new Promise<V>((resolve) => (ring = resolve));
  return { rings, ring: (value) => ring(value) };
}
const nothing = () => undefined;

export function dohResolver({ fetch, services, now, limits, after }: DohDeps): Resolver {
  const gates = new Map<string, Gate>(services.map((service) => [service.id, gate(service, { now, after })]));
  const health = new Map<string, { failures: number; restsUntil: number }>();

  function note(service: Service, failed: boolean) {
    const failures = failed ? (health.get(service.id)?.failures ?? 0) + 1 : 0;
    health.set(service.id, { failures, restsUntil: failures >= 2 ? now() + limits.coolDown : 0 });
  }

  const isAwake = ({ id }: Service) => (health.get(id)?.restsUntil ?? 0) <= now();

  /** When all services rest, all are tried all the same. */
  function inOrder(): readonly Service[] {
    const awake = services.filter(isAwake);
    return awake.length > 0 ? awake : services;
  }

  /** One GET. Rejects only when `signal` aborts. */
  async function request<T extends RrType>(
    service: Service,
    name: string,
    type: T,
    why: Attempt['why'],
    signal: AbortSignal,
    { onSent = () => undefined, limit = limits.attempt }: { onSent?: () => void; limit?: number } = {},
  ): Promise<Outcome<T>> {
    const release = await (gates.get(service.id) ?? gate(service, { now, after })).enter(signal);
    const startedAt = now();
    onSent();
    const done = new AbortController();
    const tooLate = new AbortController();
    after(limit, done.signal).then(
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
      const within = AbortSignal.any([signal, tooLate.signal]);
      const asked = fetch(`${service.url}?dns=${query}`, {
        method: 'GET',
        mode: 'cors',
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
        headers: { accept: 'application/dns-message' },
        signal: within,
      });
      const response = await untilAborted(asked, within);
      if (response.status !== 200) return failed('http', `HTTP ${response.status}`);
      const contentType = (response.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
      if (contentType !== 'application/dns-message')
        // A captive portal or a block page: something answered, but not DNS.
        return failed(
          'malformed',
          `HTTP 200 with ${contentType === '' ? 'no content type' : String(contentType).slice(0, 60)}`,
        );
      const body = new Uint8Array(await untilAborted(response.arrayBuffer(), within));
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
      if (answer.records.length === 0 && isFiltered(answer.ede))
        return failed('refused', 'withheld by the service', answer.ede);
      note(service, false);
      const outcome = answer.records.length > 0 ? 'found' : answer.rcode === 3 ? 'no-name' : 'no-data';
      const attempt = { service: service.id, ms: now() - startedAt, outcome, note: '', why } as const;
      return { service, attempt, answer, failure: null };
    } catch (error) {
      signal.throwIfAborted();
      if (tooLate.signal.aborted) return failed('timeout', `no answer within ${limit / 1000} s`);
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
    onSent: () => void,
  ): Promise<readonly Outcome<T>[]> {
    const first = await request(service, name, type, why, signal, { onSent });
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
  const givenUp = <T extends RrType>(
    running: ReadonlyMap<Service, Running<T>>,
    note: string,
  ): readonly Outcome<T>[] =>
    [...running].flatMap(([service, { why, since }]) => {
      if (since === null) return []; // it never left
      const attempt = { service: service.id, ms: now() - since, outcome: 'timeout', note, why } as const;
      const failure = note === givenUpNote ? null : ({ reason: 'timeout', note, ede: [] } as const);
      return [{ service, attempt, answer: null, failure }];
    });

  /** Asks the services until one gives an answer: the next one when one fails or is late. */
  async function firstAnswer<T extends RrType>(name: string, type: T, signal: AbortSignal) {
    const log: Outcome<T>[] = [];
    const waiting = [...inOrder()];
    const ended = new AbortController();
    const within = AbortSignal.any([signal, ended.signal]);
    const running = new Map<Service, Running<T>>();
    // The clock runs from the moment the first request leaves the queue: waiting for a turn is nobody's failure.
    let firstSentAt: number | null = null;
    const [late, over] = [alarm<'late'>(), alarm<'over'>()];
    let isLate = false;
    const start = (why: Attempt['why']) => {
      const service = waiting.shift();
      if (!service) return;
      const onSent = () => {
        const entry = running.get(service);
        if (entry) entry.since = now();
        if (firstSentAt !== null) return;
        firstSentAt = now();
        // Both alarms end with the race.
        after(limits.hedgeAfter, within).then(() => late.ring('late'), nothing);
        after(limits.lookup, within).then(() => over.ring('over'), nothing);
      };
      const end = withDiagnosis(service, name, type, why, within, onSent).then((outcomes) => ({
        service,
        outcomes,
      }));
      running.set(service, { why, since: null, end });
    };
    const spent = () => now() - (firstSentAt ?? now());
    try {
      start('first');
      while (running.size > 0) {
        const end = await Promise.race([
          ...[...running.values()].map((each) => each.end),
          over.rings,
          ...(isLate ? [] : [late.rings]),
        ]);
        if (end === 'over')
          return {
            good: null,
            log: [...log, ...givenUp(running, `no answer within ${limits.lookup / 1000} s`)],
            spent: spent(),
          };
        if (end === 'late') {
          isLate = true;
          // The list beyond the second is by choice only.
          if (log.length === 0 && running.size === 1) start('hedge');
          continue;
        }
        running.delete(end.service);
        log.push(...end.outcomes);
        const good = end.outcomes.find(isUsable);
        if (good) {
          // Overtaken although it had the time: twice in a row and it rests, or each question would wait for the hedge.
          for (const [service, { since }] of running)
            if (since !== null && now() - since >= limits.hedgeAfter) note(service, true);
          return { good, log: [...log, ...givenUp(running, givenUpNote)], spent: spent() };
        }
        // Broken DNSSEC is the zone's fault: asking elsewhere would only look for a service that does not validate.
        if (end.outcomes[0]?.failure?.reason === 'bogus')
          return { good: null, log: [...log, ...givenUp(running, givenUpNote)], spent: spent() };
        if (running.size === 0) start('failover');
      }
      return { good: null, log, spent: spent() };
    } finally {
      ended.abort(new DOMException('another answer came first', 'AbortError'));
    }
  }

  function result<T extends RrType>(
    log: readonly Outcome<T>[],
    good: Usable<T> | null,
    confirmed: boolean | null,
  ): Lookup<T> {
    const attempts = log.map(({ attempt }) => attempt);
    const worst = telling.flatMap(
      (reason) => log.find((outcome) => outcome.failure?.reason === reason) ?? [],
    )[0];
    const failure = worst?.failure;
    const { service, answer } = good ?? { service: (worst ?? log[0])?.service, answer: null };
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
      const { good, log, spent } = await firstAnswer(name, type, signal);
      if (!good || !isAbsence(good.attempt) || options.purpose === 'probe') return result(log, good, null);
      // Nothing is called missing before a second service said so.
      const answered = new Set(
        log.filter(({ attempt }) => attempt.note !== givenUpNote).map(({ service }) => service.id),
      );
      const second = services.find((service) => isAwake(service) && !answered.has(service.id));
      const limit = Math.min(limits.attempt, limits.lookup - spent);
      if (!second || limit <= 0) return result(log, good, services.length > 1 ? false : null);
      const confirmation = await request(second, name, type, 'confirm', signal, { limit });
      const all = [...log, confirmation];
      if (isUsable(confirmation) && !isAbsence(confirmation.attempt)) return result(all, confirmation, false);
      // Both miss the record. Where one of them says that the name exists, it does.
      const kept = isUsable(confirmation) && confirmation.attempt.outcome === 'no-data' ? confirmation : good;
      return result(all, kept, isUsable(confirmation));
    },
  };
}
