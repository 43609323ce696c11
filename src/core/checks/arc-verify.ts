/** RFC 8617 §5.2: the chain of ARC sets. A pass is information, not authentication of the author (§7.2, RFC 9989 §7.4). */
import { bytesFromLatin1, type Bytes } from '../base/bytes.ts';
import { canonicalChanged } from '../mail/canonical.ts';
import { readNumber, withoutSignature } from '../mail/dkim-signature.ts';
import type { Deps } from './check.ts';
import type { ArcFault, ArcSet, ArcVerdict } from './arc-verify-types.ts';
import { collectSets, type CollectedSet } from './arc-verify-sets.ts';
import { outcomeOf, verification, type Run } from './dkim-verify-outcome.ts';
import { fieldAt, messageParts, signedData, type MessageParts } from './dkim-verify-parts.ts';
import type { DkimVerdict } from './dkim-verify-types.ts';

type Part = Pick<DkimVerdict, 'result' | 'reason'>;

/** Asks for each key; rejects only when aborted. */
export async function verifyArc(message: Bytes, deps: Deps): Promise<ArcVerdict> {
  deps.signal.throwIfAborted();
  const parts = messageParts(message);
  const collected = collectSets(parts);
  if (collected === null) return { result: 'none', reason: null, instance: null, oldestPass: null, sets: [] };
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
  const messages = verification(parts, deps, 'given');
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
  if (newest?.message?.result !== 'pass')
    return failed('message-signature', newest?.instance ?? null, judged);
  const badSeal = judged.findLast(({ seal }) => seal?.result !== 'pass');
  if (badSeal) return failed('seal', badSeal.instance, judged);
  return { result: 'pass', reason: null, instance: null, oldestPass: oldestPass(judged), sets: judged };
}

const failed = (reason: ArcFault, instance: number | null, sets: readonly ArcSet[]): ArcVerdict => ({
  result: 'fail',
  reason,
  instance,
  oldestPass: null,
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
  { seal }: CollectedSet,
  run: Run,
  now: number,
): Promise<Part> {
  return withoutOutdated(await outcomeOf(seal, () => sealedData(run.parts, chain), run, now));
}

/** Only the two words that the chain needs are kept. */
const withoutOutdated = ({ result, reason }: Part): Part => ({ result, reason });

/** §5.1.1: the sets in order, each as results, message signature, seal; the last seal without b= and line end. */
function sealedData({ header }: MessageParts, chain: readonly CollectedSet[]): Bytes {
  const lines: string[] = [];
  for (const [index, set] of chain.entries()) {
    lines.push(fieldAt(header, set.resultsAt, 'relaxed'), fieldAt(header, set.messageAt, 'relaxed'));
    const field = header.fields[set.sealAt];
    if (index < chain.length - 1) lines.push(fieldAt(header, set.sealAt, 'relaxed'));
    else if (field)
      lines.push(canonicalChanged(header.text, field, withoutSignature(set.seal.tags), 'relaxed'));
  }
  return bytesFromLatin1(lines.join('\r\n'));
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
