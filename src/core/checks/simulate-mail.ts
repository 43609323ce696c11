/** One mail from connection to outcome: SPF (RFC 7208), alignment and DMARC (RFC 9989), beside RFC 7489 where it differs. */
import { checkHost } from './check-host.ts';
import type { Deps } from './check.ts';
import { evaluateDmarc, type DmarcVerdict, type Identifier } from './dmarc-evaluate.ts';
import { evaluateDmarcOlder, olderDiffers, type OlderVerdict } from './dmarc-older-evaluate.ts';
import type { SpfCheck } from './spf-host-types.ts';

export interface SimulatedMail {
  readonly ip: string;
  readonly helo: string;
  /** Reverse path, an address; empty: the HELO name stands for it (RFC 7208 §2.4). */
  readonly mailFrom: string;
  /** Domain of the visible From, as A-labels. */
  readonly from: string;
  /** The d= of a signature; null: the mail is not signed. */
  readonly dkim: { readonly domain: string; readonly passed: boolean } | null;
  readonly localPart?: 'ask' | 'withhold';
}

/** Whether a domain belongs to the domain in From; null: nothing asks, because no policy applies. */
export type Belongs = 'yes' | 'no' | 'unknown' | null;
/** `unknown`: SPF was not asked to its end, because a question would hold the local part. */
export type MailResult = DmarcVerdict['result'] | 'unknown';

export interface MailOutcome {
  readonly identity: 'mail-from' | 'helo';
  /** The domain that SPF spoke for. */
  readonly spfDomain: string;
  readonly spf: SpfCheck;
  readonly spfBelongs: Belongs;
  /** Null: not signed. */
  readonly dkimBelongs: Belongs;
  readonly dmarc: DmarcVerdict;
  /** DMARC's result, with what SPF could not say: an open SPF that would have decided leaves it open. */
  readonly result: MailResult;
  /** What RFC 7489 makes of it; null: the list of public suffixes could not be loaded. */
  readonly older: (OlderVerdict & { readonly mail: MailResult }) | null;
  /** Whether `older` asks for something else. */
  readonly differs: boolean;
}

/** Asks DNS; rejects only when the signal aborts. */
export async function simulateMail(mail: SimulatedMail, deps: Deps): Promise<MailOutcome> {
  const { ip, helo, mailFrom, from, dkim, localPart = 'ask' } = mail;
  const spf = await checkHost({ ip, helo, mailFrom, localPart }, deps);
  const reverse = mailFrom === '' ? helo : mailFrom;
  const spfDomain = reverse
    .slice(reverse.lastIndexOf('@') + 1)
    .replace(/\.$/, '')
    .toLowerCase();
  const ofSpf = (result: string): readonly Identifier[] => [{ domain: spfDomain, result }];
  const ofDkim = (result: string): readonly Identifier[] => (dkim ? [{ domain: dkim.domain, result }] : []);
  const signed = ofDkim(dkim?.passed ? 'pass' : 'fail');
  const question = { headerFrom: from, spf: ofSpf(spf.result), dkim: signed };

  const dmarc = await evaluateDmarc(question, deps);
  // Had it passed: tells whether the domain belongs to From, and whether an answer that is missing matters.
  const belongs = async (spfPart: readonly Identifier[], dkimPart: readonly Identifier[]) =>
    dmarc.policy === null
      ? null
      : belongsBy(await evaluateDmarc({ headerFrom: from, spf: spfPart, dkim: dkimPart }, deps));
  const spfBelongs = await belongs(ofSpf('pass'), []);
  const dkimBelongs = dkim ? await belongs([], ofDkim('pass')) : null;

  const result = withOpenSpf(dmarc.result, spf, spfBelongs !== 'no');
  const list = await import('./public-suffix.ts').catch(() => null);
  deps.signal.throwIfAborted();
  const verdict = list && (await evaluateDmarcOlder(question, list.organizationalDomainByPublicSuffix, deps));
  const older = verdict && { ...verdict, mail: withOpenSpf(verdict.result, spf, verdict.spfAligned) };
  return {
    identity: mailFrom === '' ? 'helo' : 'mail-from',
    spfDomain,
    spf,
    spfBelongs,
    dkimBelongs,
    dmarc,
    result,
    older,
    differs:
      older !== null &&
      olderDiffers(
        { result, appliedPolicy: dmarc.appliedPolicy },
        { result: older.mail, policy: older.policy, percent: older.percent },
      ),
  };
}

function belongsBy({ result }: DmarcVerdict): Belongs {
  return result === 'pass' ? 'yes' : result === 'fail' ? 'no' : 'unknown';
}

/** RFC 9989 §5.3, RFC 7489 §6.6.2: no policy is applied where a pass may only be missing because SPF could not be asked. */
function withOpenSpf(
  result: DmarcVerdict['result'],
  { result: spf }: SpfCheck,
  matters: boolean,
): MailResult {
  return result === 'fail' && matters && (spf === 'temperror' || spf === 'unknown') ? spf : result;
}
