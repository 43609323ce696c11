import { setTimeout as sleep } from 'node:timers/promises';
import { checkDomain, dohResolver, limits, services, type QueryTrace } from '../../src/core/index.ts';
import { answerInProcess } from '../support/lab-in-process.ts';

export interface RoundTrips {
  readonly domain: string;
  /** Requests that left, confirmations and hedges with them. */
  readonly requests: number;
  readonly questions: number;
  /** The longest chain of questions that each had to wait for the one before (QueryTrace.depth). */
  readonly chain: number;
  readonly firstFinding: number;
  readonly firstAnswer: number;
  readonly done: number;
}

const after = (ms: number, signal: AbortSignal) => sleep(ms, undefined, { signal });

/** One check over the client's real wire format, each answer `delay` milliseconds late; milliseconds since the start. */
export async function measure(domain: string, delay: number): Promise<RoundTrips> {
  let requests = 0;
  const resolver = dohResolver({
    services,
    limits,
    now: () => performance.now(),
    after,
    fetch: async (input, init) => {
      requests += 1;
      await sleep(delay, undefined, init?.signal ? { signal: init.signal } : {});
      const url = new URL(input instanceof Request ? input.url : input);
      const query = Buffer.from(url.searchParams.get('dns') ?? '', 'base64url');
      const answer = await answerInProcess(query, url.hostname === 'cloudflare-dns.com');
      if (typeof answer === 'string') throw new TypeError('Failed to fetch');
      const headers = { 'content-type': answer.contentType };
      return new Response(new Uint8Array(answer.body), { status: answer.status, headers });
    },
  });

  const began = performance.now();
  const since = () => Math.round(performance.now() - began);
  const queries = new Map<number, QueryTrace>();
  let firstFinding = 0;
  let firstAnswer = 0;
  await checkDomain(domain, {
    resolver,
    signal: new AbortController().signal,
    now: () => performance.now(),
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    crypto,
    emit: (event) => {
      if (event.type === 'query') queries.set(event.query.id, event.query);
      if (event.type === 'finding') firstFinding ||= since();
      if (event.type === 'answer') firstAnswer ||= since();
    },
  });
  const chain = Math.max(0, ...[...queries.values()].map(({ depth }) => depth));
  return { domain, requests, questions: queries.size, chain, firstFinding, firstAnswer, done: since() };
}
