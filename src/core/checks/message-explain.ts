/** One message, whole: everything that can be verified, who vouched for what, and the cause. */
import { parseIp } from '../base/ip.ts';
import { neverAsked } from '../base/domain-name.ts';
import { verifyArcOf } from './arc-verify.ts';
import type { Deps } from './check.ts';
import { checkHost } from './check-host.ts';
import { messageParts } from './dkim-verify-parts.ts';
import { nameExists } from './dmarc-walk.ts';
import { verifyDkimOf } from './dkim-verify.ts';
import type { DkimVerdict } from './dkim-verify-types.ts';
import { alignerOf, identityRows, type Aligner } from './message-alignment.ts';
import { findingsOf } from './message-cause.ts';
import { dmarcOf } from './message-dmarc.ts';
import { probeSignature } from './message-probes.ts';
import { asciiName, type MessageFacts } from './message-read.ts';
import { rulesOf } from './message-rules.ts';
import { believed, type Boundary, type Reported } from './message-trust.ts';
import type { MessageVerdict, SignatureSeen, SpfNow } from './message-types.ts';
import { isInbound, serverInFront } from './message-way.ts';
import { readReverseName } from './reverse-name.ts';

/** Signatures beyond these are verified, and not probed. */
const mostProbed = 4;

export interface ExplainOptions {
  /** The boundary that the person chose instead of the one found. */
  readonly chosen?: Boundary | null;
  readonly localPart?: 'ask' | 'withhold';
}

/**
 * Asks for the names of `namesToAsk` and those that the records there point to; the local part of the sender only where
 * `localPart` says that the person agreed. Rejects only when aborted.
 */
export async function explainMessage(
  read: MessageFacts,
  deps: Deps,
  { chosen = null, localPart = 'withhold' }: ExplainOptions = {},
): Promise<MessageVerdict> {
  deps.signal.throwIfAborted();
  const facts: MessageFacts = chosen ? { ...read, boundary: chosen } : read;
  const { author, boundary, body, message } = facts;
  const arrival = arrivalOf(facts, deps.now());
  // Expiry counts at the time of arrival (RFC 6376 §3.5 x=), not when somebody looks at it years later.
  const then: Deps = { ...deps, now: () => arrival };
  const ip = boundary ? parseIp(boundary.ip) : null;
  // Taken apart once: DKIM and ARC share the canonical body and its hash.
  const parts = messageParts(message.bytes);
  const [verdicts, arc, spf, helo, reverse, aligner, inbound] = await Promise.all([
    verifyDkimOf(parts, then, { body }),
    verifyArcOf(parts, then, { body }),
    spfNow(facts, 'envelope', localPart, deps),
    spfNow(facts, 'helo', 'withhold', deps),
    ip ? readReverseName(ip, deps) : null,
    author === null ? null : alignerOf(author, deps),
    inboundServer(facts, deps),
  ]);
  const signatures = await Promise.all(
    verdicts.map((verdict, index) => seenSignature(verdict, index, facts, aligner, then, deps)),
  );
  const rows = await identityRows(facts, aligner, { spf, helo, dkim: verdicts });
  const dmarc = await dmarcOf(facts, { spf, helo, signatures, inbound }, deps);
  // A domain without a record may not be there at all.
  const isBare =
    dmarc.result === 'none' && dmarc.verdict.policyDomain === null && !facts.signs.authorIsFreemail;
  const authorExists = isBare && author !== null ? await nameExists(author, deps) : null;
  const without = { signatures, arc, spf, helo, reverse, inbound, dmarc, rows, authorExists };
  const rules = rulesOf(facts, without);
  deps.signal.throwIfAborted();
  return { ...without, rules, findings: findingsOf(facts, without) };
}

async function inboundServer(facts: MessageFacts, deps: Deps): Promise<MessageVerdict['inbound']> {
  const front = serverInFront(facts, facts.boundary);
  if (!front) return null;
  const answer = await isInbound(front, deps);
  return answer === 'no' ? null : { ...front, isKnown: answer === 'yes' };
}

/** 1990; a clock that was never set says 1970. */
const earliest = 631_152_000_000;

/** When the receiving system took it over; now, where its clock says nothing that can be. */
function arrivalOf({ side, hops }: MessageFacts, now: number): number {
  const time = side.hops.find((hop) => hop.time !== null)?.time ?? hops.at(-1)?.time ?? null;
  return time !== null && time > earliest && time < now ? time : now;
}

async function spfNow(
  { envelope, boundary }: MessageFacts,
  identity: 'envelope' | 'helo',
  localPart: 'ask' | 'withhold',
  deps: Deps,
): Promise<SpfNow | null> {
  if (!boundary) return null;
  const helo = asciiName(boundary.helo);
  const domain = identity === 'helo' ? helo : (envelope?.domain ?? null);
  if (domain === null || neverAsked(domain)) return null;
  const mailFrom = identity === 'helo' ? '' : (envelope?.address ?? '').replace(/@[^@]*$/, `@${domain}`);
  const check = await checkHost(
    { ip: boundary.ip, helo: helo ?? '', mailFrom: mailFrom.includes('@') || mailFrom === '' ? mailFrom : domain, localPart },
    deps,
  ); // prettier-ignore
  return { domain, ip: boundary.ip, check };
}

async function seenSignature(
  verdict: DkimVerdict,
  index: number,
  facts: MessageFacts,
  aligner: Aligner | null,
  then: Deps,
  deps: Deps,
): Promise<SignatureSeen> {
  const { domain, expiresAt, result } = verdict;
  const broken =
    result === 'fail' ||
    verdict.reason === 'key-missing' ||
    verdict.header === 'fail' ||
    verdict.body === 'fail';
  return {
    verdict,
    alignment: domain !== null && aligner ? await aligner.dkim(domain) : 'unknown',
    proofs: broken && index < mostProbed ? await probeSignature(facts, verdict, then) : null,
    expiredSince: verdict.reason !== 'expired' && expiresAt !== null && expiresAt * 1000 < deps.now(),
    reported: reportedDkim(verdict, facts.reported),
  };
}

/** RFC 8601 §2.7.1, RFC 6008: told apart by the beginning of b=, else by domain and selector. */
function reportedDkim(
  { signatureStart, domain, selector }: DkimVerdict,
  reported: readonly Reported[],
): string | null {
  const results = believed(reported)
    .flatMap(({ results: told }) => told.results)
    .filter(({ method }) => method === 'dkim');
  const by = results.find(({ properties }) => {
    const start = properties['header.b'];
    return (
      start !== undefined &&
      signatureStart !== null &&
      start.slice(0, 8) === signatureStart.slice(0, start.length)
    );
  });
  const same = results.filter(({ properties }) => {
    const told = properties['header.d'] ?? properties['header.i']?.replace(/^.*@/, '');
    const key = properties['header.s'];
    return told?.toLowerCase() === domain && (key === undefined || key === selector);
  });
  return (by ?? (same.length === 1 ? same[0] : undefined))?.outcome ?? null;
}
