/** DMARC for one message, from what could be verified; what could not is never counted as a failure. */
import type { Deps } from './check.ts';
import { evaluateDmarc, type DmarcQuestion, type DmarcVerdict, type Identifier } from './dmarc-evaluate.ts';
import { evaluateDmarcOlder, olderDiffers } from './dmarc-older-evaluate.ts';
import type { MessageFacts } from './message-read.ts';
import type { DmarcNow, MessageVerdict, OpenReason, SignatureSeen, SpfNow } from './message-types.ts';

interface Input extends Identifier {
  /** Set where the result may still be a pass. */
  readonly open: OpenReason | null;
}

export async function dmarcOf(
  facts: MessageFacts,
  seen: {
    readonly spf: SpfNow | null;
    readonly helo: SpfNow | null;
    readonly signatures: readonly SignatureSeen[];
    readonly inbound: MessageVerdict['inbound'];
  },
  deps: Deps,
): Promise<DmarcNow> {
  const { author } = facts;
  const dkim = seen.signatures.map(dkimInput);
  const spf = spfInputs(facts, seen);
  const question = (hopeful: boolean): DmarcQuestion => {
    const counted = (inputs: readonly Input[]): readonly Identifier[] =>
      inputs.map(({ domain, result, open }) => ({
        domain,
        // What no answer could make a pass any more is no error that may go away.
        result: hopeful && open ? 'pass' : result === 'temperror' && !open ? 'fail' : result,
      }));
    return { headerFrom: author ?? '', spf: counted(spf.inputs), dkim: counted(dkim) };
  };
  const verdict = await evaluateDmarc(question(false), deps);
  const { result } = verdict;
  const reasons = [...dkim, ...spf.inputs].flatMap(({ open }) => open ?? []);
  const open = (more: readonly OpenReason[]): DmarcNow => ({
    result: 'open',
    open: [...new Set([...more, ...reasons])],
    verdict,
    older: null,
  });
  if (result === 'temperror') return open(['look-up']);
  if (result === 'fail') {
    if (spf.open) return open([spf.open]);
    if (reasons.length > 0 && (await evaluateDmarc(question(true), deps)).result !== 'fail') return open([]);
  }
  return {
    result,
    open: [],
    verdict,
    older: author === null ? null : await older(question(false), verdict, deps),
  };
}

/** RFC 7489 by the public suffix list, where it comes out otherwise. */
async function older(question: DmarcQuestion, newer: DmarcVerdict, deps: Deps): Promise<DmarcNow['older']> {
  const list = await import('./public-suffix.ts').catch(() => null);
  if (!list) return null;
  const verdict = await evaluateDmarcOlder(question, list.organizationalDomainByPublicSuffix, deps);
  return verdict.result !== 'temperror' && olderDiffers(newer, verdict) ? verdict : null;
}

/** The receiver found the signature valid, and now there is no key for it. */
export const isKeyGoneSince = ({ reason }: SignatureSeen['verdict'], reported: string | null): boolean =>
  reported === 'pass' && (reason === 'key-missing' || reason === 'key-revoked');

function dkimInput({ verdict, reported }: SignatureSeen): Input {
  const { domain, result, reason, header, body } = verdict;
  const open = (): OpenReason | null => {
    // What the receiver found valid and this copy does not: the copy was changed later.
    if (result === 'fail' && reported === 'pass') return 'copy';
    // Keys are replaced; what was valid on arrival stays so (RFC 6376 §3.1).
    if (isKeyGoneSince(verdict, reported)) return 'key-since';
    switch (reason) {
      case 'body-not-given':
        return header === 'pass' ? 'body' : null;
      case 'key-unavailable':
      case 'key-not-asked':
        return body === 'fail' ? null : 'look-up';
      case 'crypto-unavailable':
      case 'not-evaluated':
        return body === 'fail' ? null : 'not-computed';
      default:
        return null;
    }
  };
  return { domain: domain ?? '', result, open: open() };
}

/** RFC 9989 §4.2, RFC 7208 §2.4: the reverse path, and the HELO name where that is empty. */
function spfInputs(
  { envelope, boundary }: MessageFacts,
  { spf, helo, inbound }: Pick<MessageVerdict, 'spf' | 'helo' | 'inbound'>,
): { readonly inputs: readonly Input[]; readonly open: OpenReason | null } {
  if (!envelope) return { inputs: [], open: 'no-envelope' };
  if (!boundary) return { inputs: [], open: 'no-address' };
  const used = envelope.address === '' ? helo : spf;
  if (!used) return { inputs: [], open: null };
  const { result } = used.check;
  const failed = result === 'temperror' ? 'look-up' : result === 'unknown' ? 'local-part' : null;
  const inside = inbound && (inbound.isKnown ? 'inside' : 'look-up');
  const open = failed ?? (result === 'pass' || result === 'none' ? null : inside);
  return { inputs: [{ domain: used.domain, result, open }], open: null };
}

/** What the record says of this domain, as it stands there: `sp=reject; t=y`; null without a policy. */
export function policyWritten({ policy, appliedPolicy, decidedBy }: DmarcVerdict): string | null {
  if (policy === null) return null;
  const tag = decidedBy === 'sp' || decidedBy === 'np' ? decidedBy : 'p';
  return `${tag}=${policy}${appliedPolicy === policy ? '' : '; t=y'}`;
}
