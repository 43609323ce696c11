/** RFC 8617 §5.2: the chain of ARC sets. A pass is information, not authentication of the author (§7.2, RFC 9989 §7.4). */
import type { Bytes } from '../base/bytes.ts';
import { readNumber } from '../mail/dkim-signature.ts';
import type { Deps } from './check.ts';
import type { ArcFault, ArcOpen, ArcSet, ArcVerdict } from './arc-verify-types.ts';
import { collectSets, type CollectedSet } from './arc-verify-sets.ts';
import type { DkimOptions } from './dkim-verify.ts';
import { outcomeOf, verification, type Run } from './dkim-verify-outcome.ts';
import { messageParts, signatureSpan, signedData, type MessageParts } from './dkim-verify-parts.ts';
import type { DkimVerdict } from './dkim-verify-types.ts';

type Part = Pick<DkimVerdict, 'result' | 'reason'>;

/** Asks for each key; rejects only when aborted. */
export const verifyArc = (message: Bytes, deps: Deps, options: DkimOptions = {}): Promise<ArcVerdict> =>
  verifyArcOf(messageParts(message), deps, options);

/** The same of a message that was taken apart already. */
export async function verifyArcOf(
  parts: MessageParts,
  deps: Deps,
  { body = 'given' }: DkimOptions,
): Promise<ArcVerdict> {
  deps.signal.throwIfAborted();
  const collected = collectSets(parts);
  if (collected === null) return { ...nothingWrong, result: 'none', sets: [] };
  if (!collected.ok) return failed(collected.reason, collected.instance, []);
  const { sets } = collected;
  const structural = structureFault(sets);
  // §5.2 step 2 and 3: a chain said to be broken, or built wrongly, is not computed.
  if (structural)
    return failed(
      structural.reason,
      structural.instance,
      sets.map((set) => shown(set, null, null)),
    );
  const now = Math.floor(deps.now() / 1000);
  const messages = verification(parts, deps, body);
  const seals: Run = { ...messages, body: 'none' };
  const judged = await Promise.all(
    sets.map(async (set, at) => {
      const [messagePart, sealPart] = await Promise.all([
        judgeMessage(set, messages, now),
        judgeSeal(sets.slice(0, at + 1), set, seals, now),
      ]);
      return shown(set, messagePart, sealPart);
    }),
  );
  deps.signal.throwIfAborted();
  const newest = judged.at(-1);
  // Step 4: the newest message signature must verify; older ones may have been broken by later hops.
  if (isWrong(newest?.message)) return failed('message-signature', newest?.instance ?? null, judged);
  const badSeal = judged.findLast(({ seal }) => isWrong(seal));
  if (badSeal) return failed('seal', badSeal.instance, judged);
  const parted = [newest?.message, ...judged.map(({ seal }) => seal)];
  const open = parted.map(openOf).find((reason) => reason !== null);
  if (open) return { ...nothingWrong, result: 'unknown', open, sets: judged };
  return { ...nothingWrong, result: 'pass', oldestPass: oldestPass(judged), sets: judged };
}

const nothingWrong = { reason: null, open: null, instance: null, oldestPass: null } as const;

/** A signature that does not hold, whatever else could be asked. */
const isWrong = (part: Part | null | undefined): boolean => part?.result !== 'pass' && openOf(part) === null;

/** A look-up that failed, a body or WebCrypto that is not there say nothing about a chain. */
function openOf(part: Part | null | undefined): ArcOpen | null {
  if (part?.result === 'temperror') return 'key-unavailable';
  if (part?.reason === 'body-not-given' || part?.reason === 'crypto-unavailable') return part.reason;
  return null;
}

const failed = (reason: ArcFault, instance: number | null, sets: readonly ArcSet[]): ArcVerdict => ({
  ...nothingWrong,
  result: 'fail',
  reason,
  instance,
  sets,
});

/** §5.2 steps 2 and 3; instances are already known to be 1 to N, each whole. */
function structureFault(sets: readonly CollectedSet[]): { reason: ArcFault; instance: number } | null {
  const newest = sets.at(-1);
  if (newest?.seal.tags.get('cv') === 'fail') return { reason: 'chain-said-fail', instance: newest.instance };
  for (const { instance, seal, message } of sets) {
    if (seal.tags.get('cv') !== (instance === 1 ? 'none' : 'pass'))
      return { reason: 'chain-value', instance };
    // §4.1.3: an ARC-Seal has no h=. §4.1.2: an ARC-Message-Signature never covers an ARC-Seal.
    if (seal.tags.get('h') !== null) return { reason: 'seal-names-fields', instance };
    if (message.facts.signedNames.includes('arc-seal')) return { reason: 'message-signs-seal', instance };
  }
  return null;
}

async function judgeMessage({ message, messageAt }: CollectedSet, run: Run, now: number): Promise<Part> {
  const how = message.facts.canonicalization?.header ?? 'simple';
  const { signedNames } = message.facts;
  return withoutOutdated(
    await outcomeOf(
      message,
      () => signedData(run.parts, signedNames, messageAt, message.tags, how),
      run,
      now,
    ),
  );
}

async function judgeSeal(
  chain: readonly CollectedSet[],
  set: CollectedSet,
  run: Run,
  now: number,
): Promise<Part> {
  return withoutOutdated(await outcomeOf(set.seal, () => sealedData(run.parts, chain, set), run, now));
}

/** Only the two words that the chain needs are kept. */
const withoutOutdated = ({ result, reason }: Part): Part => ({ result, reason });

/** §5.1.1: the sets in order, each as results, message signature, seal; the last seal without b= and line end. */
function sealedData(
  { header, canonical }: MessageParts,
  chain: readonly CollectedSet[],
  { seal, sealAt }: CollectedSet,
): Bytes {
  const fields = chain.flatMap(({ resultsAt, messageAt, sealAt: at }) => [resultsAt, messageAt, at]);
  const without = signatureSpan(header.fields[sealAt], seal.tags);
  return canonical('relaxed').join(fields.slice(0, -1), sealAt, without);
}

/** §5.2 step 5: the lowest instance from which on every message signature verifies; 0 when all do. */
function oldestPass(sets: readonly ArcSet[]): number {
  const lastBroken = sets.findLastIndex(({ message }) => message?.result !== 'pass');
  return lastBroken < 0 ? 0 : (sets[lastBroken + 1]?.instance ?? 0);
}

const shown = (set: CollectedSet, message: Part | null, seal: Part | null): ArcSet => ({
  instance: set.instance,
  domain: set.seal.facts.domain,
  selector: set.seal.facts.selector,
  algorithm: set.seal.facts.algorithm,
  chainValue: set.seal.tags.get('cv'),
  sealedAt: readNumber(set.seal.tags.get('t') ?? '', 12),
  messageDomain: set.message.facts.domain,
  message,
  seal,
  results: set.results,
  spans: set.spans,
});
