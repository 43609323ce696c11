import { serviceTestNames } from '../data/service-test.ts';
import type { FailureReason, Lookup, RrType } from '../dns/types.ts';
import type { Deps } from './check.ts';

export type Tested = 'yes' | 'no' | 'unknown';
export const testedSubjects = ['reach', 'cors', 'wire', 'validates', 'refuses', 'absent', 'long', 'ede'] as const; // prettier-ignore
export type TestedSubject = (typeof testedSubjects)[number];

/** What one DNS service can do from this browser; what was not seen is unknown. */
export interface ServiceTest {
  readonly service: string;
  /** `reach`: something answered. `cors`: a page may read it. `wire`: it was a whole DNS message (RFC 8484 §6). */
  readonly seen: Readonly<Record<TestedSubject, Tested>>;
  /** Why the first question had no answer; null: it had one. */
  readonly reason: FailureReason | null;
}

const { entries } = serviceTestNames;
const nothing: ServiceTest['seen'] = { reach: 'unknown', cors: 'unknown', wire: 'unknown', validates: 'unknown', refuses: 'unknown', absent: 'unknown', long: 'unknown', ede: 'unknown' }; // prettier-ignore
/** A DNS message came, whatever it said. */
const readable = { reach: 'yes', cors: 'yes', wire: 'yes' } as const;

/**
 * Four questions to one service (`deps.resolver` asks only that one). `reaches`: whether a request goes through whose
 * answer nobody may read; asked only where the first question was blocked. Rejects only when the signal aborts.
 */
export async function testService(
  service: string,
  reaches: () => Promise<boolean>,
  { resolver, signal }: Deps,
): Promise<ServiceTest> {
  signal.throwIfAborted();
  const ask = <T extends RrType>({ name, type }: { readonly name: string; readonly type: T }) =>
    resolver.lookup(name, type, signal);
  const first = await ask(entries.signed);
  if (first.status === 'failed') {
    const isReached = first.reason === 'blocked' && (await reaches());
    const seen = seenOfFailure(first.reason, isReached);
    if (seen.wire !== 'yes') return { service, seen, reason: first.reason };
  }
  const [absent, long, broken] = await Promise.all([ask(entries.absent), ask(entries.long), ask(entries.broken)]);
  const seen: ServiceTest['seen'] = {
    ...readable,
    // RFC 4035 §3.2.3: AD says that all of the answer was validated.
    validates: first.status === 'found' ? (first.authentic ? 'yes' : 'no') : 'unknown',
    refuses: refusal(broken),
    // RFC 2308 §2: nothing may be made up for a name that is not there.
    absent: absent.status === 'failed' ? 'unknown' : absent.status === 'found' ? 'no' : 'yes',
    long: wholeText(long),
    // RFC 8914: the reason beside the refusal; only a refusal can carry it.
    ede: refusal(broken) === 'yes' ? ((broken.detail?.ede.length ?? 0) > 0 ? 'yes' : 'no') : 'unknown',
  };
  return { service, seen, reason: first.status === 'failed' ? first.reason : null };
} // prettier-ignore

/** A page sees the same error for CORS, a content blocker, a filtered network and no network: `reaches` tells CORS apart. */
function seenOfFailure(reason: FailureReason, isReached: boolean): ServiceTest['seen'] {
  switch (reason) {
    case 'blocked':
      return isReached ? { ...nothing, reach: 'yes', cors: 'no' } : { ...nothing, reach: 'no' };
    // A status or a body was read, but it was no DNS message.
    case 'http':
    case 'malformed':
      return { ...nothing, reach: 'yes', cors: 'yes', wire: 'no' };
    case 'servfail':
    case 'refused':
    case 'bogus':
      return { ...nothing, ...readable };
    case 'timeout':
    case 'not-asked':
      return nothing;
  }
}

/** RFC 4035 §5.5: a validating service answers SERVFAIL, and hands the data out with checking disabled. */
const refusal = (broken: Lookup<'A'>): Tested =>
  broken.status === 'found'
    ? 'no'
    : broken.status === 'failed' && broken.reason === 'bogus'
      ? 'yes'
      : 'unknown';

/** RFC 1035 §3.3.14: a text of several strings; a cut one is no whole message. A missing one may be gone for all. */
function wholeText(long: Lookup<'TXT'>): Tested {
  if (long.status === 'failed') return long.reason === 'malformed' ? 'no' : 'unknown';
  if (long.status !== 'found') return 'unknown';
  return long.records.some(({ strings }) => strings.length > 1) ? 'yes' : 'no';
} // prettier-ignore
