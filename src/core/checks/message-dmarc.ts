/** DMARC for one message, from what could be verified; what could not is never counted as a failure. */
import type { Deps } from './check.ts';
import { evaluateDmarc, type DmarcVerdict, type Identifier } from './dmarc-evaluate.ts';
import { policyAsker } from './dmarc-walk.ts';
import type { MessageFacts } from './message-read.ts';
import type { DmarcNow, OpenReason, SignatureSeen, SpfNow } from './message-types.ts';

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
  },
  deps: Deps,
): Promise<DmarcNow> {
  const { author } = facts;
  const dkim = seen.signatures.map(dkimInput);
  const spf = spfInputs(facts, seen.spf, seen.helo);
  const counted = (inputs: readonly Input[], hopeful: boolean): readonly Identifier[] =>
    inputs.map(({ domain, result, open }) => ({ domain, result: hopeful && open ? 'pass' : result }));
  const ask = (hopeful: boolean) =>
    evaluateDmarc(
      { headerFrom: author ?? '', spf: counted(spf.inputs, hopeful), dkim: counted(dkim, hopeful) },
      deps,
    );
  const verdict = await ask(false);
  const older = author === null ? null : await olderResult(author, counted(spf.inputs, false), counted(dkim, false), deps); // prettier-ignore
  const result = verdict.result;
  if (result === 'temperror') return { result: 'open', open: ['look-up'], verdict, older: null };
  if (result !== 'fail')
    return { result, open: [], verdict, older: older !== null && older !== result ? older : null };
  const reasons = [...dkim, ...spf.inputs].flatMap(({ open }) => open ?? []);
  const mayPass = spf.open !== null || (reasons.length > 0 && (await ask(true)).result !== 'fail');
  if (!mayPass)
    return { result, open: [], verdict, older: older !== null && older !== result ? older : null };
  return {
    result: 'open',
    open: [...new Set(spf.open ? [...reasons, spf.open] : reasons)],
    verdict,
    older: null,
  };
}

function dkimInput({ verdict, reported }: SignatureSeen): Input {
  const { domain, result, reason, header, body } = verdict;
  const open = (): OpenReason | null => {
    // What the receiver found valid and this copy does not: the copy was changed later.
    if (result === 'fail' && reported === 'pass') return 'copy';
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
  spf: SpfNow | null,
  helo: SpfNow | null,
): { readonly inputs: readonly Input[]; readonly open: OpenReason | null } {
  if (!envelope) return { inputs: [], open: 'no-envelope' };
  if (!boundary) return { inputs: [], open: 'no-address' };
  const used = envelope.address === '' ? helo : spf;
  if (!used) return { inputs: [], open: null };
  const { result } = used.check;
  const open = result === 'temperror' ? 'look-up' : result === 'unknown' ? 'local-part' : null;
  return { inputs: [{ domain: used.domain, result, open }], open: null };
}

/** RFC 7489 §3.1, §6.6.3: the Organizational Domain by public suffix list, and only two places for the record. */
async function olderResult(
  author: string,
  spf: readonly Identifier[],
  dkim: readonly Identifier[],
  deps: Deps,
): Promise<DmarcNow['older']> {
  const list = await import('./public-suffix.ts').catch(() => null);
  if (!list) return null;
  const organizational = list.organizationalDomainByPublicSuffix(author);
  const { ask } = policyAsker(deps);
  const own = await ask(author);
  const above =
    !own.record && organizational !== null && organizational !== author ? await ask(organizational) : null;
  if (own.outcome === 'failed' || above?.outcome === 'failed') return null;
  const record = own.record ?? above?.record ?? null;
  if (!record) return 'none';
  const fits = ({ domain, result }: Identifier, mode: 'relaxed' | 'strict') =>
    result === 'pass' &&
    (domain === author ||
      (mode === 'relaxed' &&
        organizational !== null &&
        list.organizationalDomainByPublicSuffix(domain) === organizational));
  const passes =
    spf.some((one) => fits(one, record.spfAlignment.value)) ||
    dkim.some((one) => fits(one, record.dkimAlignment.value));
  return passes ? 'pass' : 'fail';
}

/** The policy that the domain asks for when DMARC fails; null without one. */
export const policyAsked = ({ appliedPolicy }: DmarcVerdict): string | null => appliedPolicy;
