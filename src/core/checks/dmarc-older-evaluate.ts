/** What a receiver does that still follows RFC 7489: organizational domains by the public suffix list, and `pct`. */
import type { DmarcPolicy, DmarcRecord } from '../records/dmarc/types.ts';
import type { Deps } from './check.ts';
import type { DmarcQuestion, Identifier } from './dmarc-evaluate.ts';
import { askableName } from './dmarc-name.ts';
import { olderPolicies } from './dmarc-policy.ts';
import { policyAsker, type PolicyAnswer } from './dmarc-walk.ts';

export interface OlderVerdict {
  readonly result: 'pass' | 'fail' | 'none' | 'temperror' | 'permerror';
  /** What the record asks for; null without one. */
  readonly policy: DmarcPolicy | null;
  /** For mail outside the sample of `pct` (§6.6.4); the same as `policy` where `percent` is 100. */
  readonly restPolicy: DmarcPolicy | null;
  readonly percent: number;
  readonly policyDomain: string | null;
  readonly organizationalDomain: string | null;
  /** Whether the domain belongs to the Author Domain, whatever SPF and DKIM said of it. */
  readonly spfAligned: boolean;
  readonly dkimAligned: boolean;
}

/** RFC 7489 §6.6.2. `organizationalOf`: §3.2 by a public suffix list; null for a suffix itself. Asks two names at most. */
export async function evaluateDmarcOlder(
  { headerFrom, spf, dkim }: DmarcQuestion,
  organizationalOf: (domain: string) => string | null,
  deps: Deps,
): Promise<OlderVerdict> {
  deps.signal.throwIfAborted();
  const without = (result: OlderVerdict['result']): OlderVerdict => ({
    result,
    policy: null,
    restPolicy: null,
    percent: 100,
    policyDomain: null,
    organizationalDomain: null,
    spfAligned: false,
    dkimAligned: false,
  });
  const author = askableName(headerFrom);
  if (author === null) return without('permerror');
  const { ask } = policyAsker(deps);
  const organizationalDomain = organizationalOf(author);
  // §6.6.3: the domain itself, then its Organizational Domain, one after the other.
  const own = await ask(author);
  if (own.outcome === 'failed') return without('temperror');
  const isFinal = own.record !== null || own.outcome === 'several';
  const above =
    isFinal || organizationalDomain === null || organizationalDomain === author
      ? null
      : await ask(organizationalDomain);
  if (above?.outcome === 'failed') return without('temperror');
  const answers = new Map([own, ...(above ? [above] : [])].map((answer) => [answer.domain, answer]));
  const row = olderPolicies(author, organizationalDomain, (name) => olderAnswer(answers.get(name))).domain;
  if (row.policy === null) return { ...without('none'), organizationalDomain };

  const record = answers.get(row.policyDomain ?? '')?.record ?? null;
  // §3.1: relaxed wants the same Organizational Domain, strict the same name.
  const isAligned = (mode: 'relaxed' | 'strict' | undefined) => (domain: string) =>
    domain === author ||
    (mode !== 'strict' && (organizationalOf(domain) ?? domain) === (organizationalDomain ?? author));
  const alignedSpf = identifiersWhere(spf, isAligned(record?.spfAlignment.value));
  const alignedDkim = identifiersWhere(dkim, isAligned(record?.dkimAlignment.value));
  const aligned = [...alignedSpf, ...alignedDkim];
  const some = (wanted: string) => aligned.some(({ result }) => result.toLowerCase() === wanted);
  return {
    result: some('pass') ? 'pass' : some('temperror') ? 'temperror' : 'fail',
    policy: row.published,
    restPolicy: row.policy,
    percent: row.percent ?? 100,
    policyDomain: row.policyDomain,
    organizationalDomain,
    spfAligned: alignedSpf.length > 0,
    dkimAligned: alignedDkim.length > 0,
  };
}

/** Whether it comes out otherwise than by RFC 9989: the result, or what is asked for when it is fail. */
export const olderDiffers = (
  newer: { readonly result: string; readonly appliedPolicy: DmarcPolicy | null },
  older: { readonly result: string; readonly policy: DmarcPolicy | null; readonly percent: number },
): boolean =>
  newer.result !== older.result ||
  (newer.result === 'fail' && (newer.appliedPolicy !== older.policy || older.percent < 100));

const olderAnswer = (answer: PolicyAnswer | undefined): DmarcRecord | 'none' | 'several' =>
  answer?.record ?? (answer?.outcome === 'several' ? 'several' : 'none');

const identifiersWhere = (identifiers: readonly Identifier[], is: (domain: string) => boolean) =>
  identifiers.filter(({ domain }) => {
    const name = askableName(domain);
    return name !== null && is(name);
  });
