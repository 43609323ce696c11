import type { DmarcPolicy, DmarcRecord } from '../records/dmarc/types.ts';
import { align, type Alignment } from './alignment.ts';
import type { Deps } from './check.ts';
import { askableName } from './dmarc-name.ts';
import { decide } from './dmarc-policy.ts';
import type { EffectivePolicy } from './facts.ts';
import { discover, nameExists, organizationalDomain, policyAsker, walkTree } from './dmarc-walk.ts';

/** A domain that SPF or DKIM spoke for; the result in the words of RFC 8601. */
export interface Identifier {
  readonly domain: string;
  readonly result: string;
}
export interface DmarcQuestion {
  /** Domain or address of the visible From. */
  readonly headerFrom: string;
  readonly spf: readonly Identifier[];
  readonly dkim: readonly Identifier[];
}
export interface DmarcVerdict {
  readonly result: 'pass' | 'fail' | 'none' | 'temperror' | 'permerror';
  /** The policy that speaks for this domain (p, sp or np); null without one. */
  readonly policy: DmarcPolicy | null;
  /** The same after `t=y`: what receivers are asked to do when the result is fail. */
  readonly appliedPolicy: DmarcPolicy | null;
  readonly policyDomain: string | null;
  /** The record that applies, and the tag of it that speaks for this domain. */
  readonly record: DmarcRecord | null;
  readonly decidedBy: EffectivePolicy['decidedBy'] | null;
  /** Null where the standard needs no walk to find it, or the walk failed. */
  readonly organizationalDomain: string | null;
  readonly dkimAligned: boolean;
  readonly spfAligned: boolean;
  readonly namesAsked: readonly string[];
}

/** RFC 9989 §5.3. */
export async function evaluateDmarc(question: DmarcQuestion, deps: Deps): Promise<DmarcVerdict> {
  deps.signal.throwIfAborted();
  const { ask, namesAsked } = policyAsker(deps);
  const without = (result: DmarcVerdict['result']): DmarcVerdict => ({
    result,
    policy: null,
    appliedPolicy: null,
    policyDomain: null,
    record: null,
    decidedBy: null,
    organizationalDomain: null,
    dkimAligned: false,
    spfAligned: false,
    namesAsked,
  });

  const author = askableName(question.headerFrom);
  // §5.3.1: without exactly one Author Domain there is nothing that DMARC could be asked for.
  if (author === null) return without('permerror');

  const { policy, failed } = await discover(author, ask);
  if (failed) return without('temperror');
  if (!policy) return without('none');
  const { record } = policy;
  const own = policy.domain === author;
  // §4.7 np: whether the name exists matters only where np could speak.
  const needsExistence = !own && record.nonexistentPolicy.from === 'record';
  const exists = needsExistence ? await nameExists(author, deps) : 'yes';
  const decision = decide(record, { own, exists: exists !== 'no' });
  // Whether it passes does not depend on it, and what is asked for when it fails is not known then.
  const isOpen = exists === 'unknown' && decision.policy !== decide(record, { own, exists: false }).policy;
  const where = { policyDomain: policy.domain, record, decidedBy: decision.decidedBy };
  if (decision.policy === null) return { ...without('none'), ...where };

  let organizational: Promise<string | null> | null = null;
  const organizationalOfAuthor = () =>
    (organizational ??= walkTree(author, ask).then((walk) =>
      walk.failed ? null : organizationalDomain(author, walk.found),
    ));
  const from = { domain: author, organizational: organizationalOfAuthor };
  const best = async (
    identifiers: readonly Identifier[],
    mode: 'relaxed' | 'strict',
    result: 'pass' | 'temperror' = 'pass',
  ): Promise<Alignment> => {
    let found: Alignment = 'not-aligned';
    for (const domain of named(identifiers, result)) {
      const alignment = await align(domain, from, mode, ask);
      if (alignment === 'aligned') return alignment;
      if (alignment === 'unknown') found = alignment;
    }
    return found;
  };
  const identifiers = [...named(question.spf, 'pass'), ...named(question.dkim, 'pass')];
  const spf = await best(question.spf, record.spfAlignment.value);
  const dkim = await best(question.dkim, record.dkimAlignment.value);
  // §4.10.2, note: where all names are the Author Domain and a record stands there, it is the Organizational Domain.
  const reported = (): Promise<string | null> | string | null => {
    if (organizational || !own) return organizationalOfAuthor();
    return identifiers.every((domain) => domain === author) ? author : null;
  };
  const isAligned = spf === 'aligned' || dkim === 'aligned';
  // §5.3.5: what could not be verified now may pass later, which matters only for a domain that would be aligned.
  const mayPass = async () =>
    (await best(question.spf, record.spfAlignment.value, 'temperror')) !== 'not-aligned' ||
    (await best(question.dkim, record.dkimAlignment.value, 'temperror')) !== 'not-aligned';
  if (isOpen)
    return isAligned
      ? {
          ...without('pass'),
          organizationalDomain: await reported(),
          dkimAligned: dkim === 'aligned',
          spfAligned: spf === 'aligned',
        }
      : without('temperror');
  const isUnknown = spf === 'unknown' || dkim === 'unknown' || (!isAligned && (await mayPass()));
  return {
    // §5.3.5: one aligned pass is enough; an error counts only when nothing else passed.
    result: isAligned ? 'pass' : isUnknown ? 'temperror' : 'fail',
    policy: decision.published,
    appliedPolicy: decision.policy,
    ...where,
    organizationalDomain: await reported(),
    dkimAligned: dkim === 'aligned',
    spfAligned: spf === 'aligned',
    namesAsked,
  };
}

/** §4.3: only a pass counts, softfail and neutral never; the same domain is looked at once. */
function named(identifiers: readonly Identifier[], wanted: 'pass' | 'temperror'): readonly string[] {
  const names = identifiers
    .filter(({ result }) => result.toLowerCase() === wanted)
    .flatMap(({ domain }) => askableName(domain) ?? []);
  return [...new Set(names)];
}
