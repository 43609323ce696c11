import type { Belongs, MailResult } from '../checks/simulate-mail.ts';
import type { DmarcVerdict } from '../checks/dmarc-evaluate.ts';
import type { OlderVerdict } from '../checks/dmarc-older-evaluate.ts';
import type { Fmt } from './format.ts';

export type Policy = DmarcVerdict['policy'];

/** Everything the simulation of one mail says. Functions get data, never words. */
export interface ToolSpfMailWords {
  readonly heading: string;
  readonly sub: string;
  readonly ip: string;
  readonly ipHint: string;
  readonly helo: string;
  readonly heloHint: string;
  readonly mailFrom: string;
  readonly mailFromHint: string;
  readonly from: string;
  readonly fromHint: string;
  readonly dkim: string;
  readonly dkimHint: string;
  readonly signature: string;
  readonly verifies: string;
  readonly verifiesNot: string;
  readonly run: string;
  readonly stop: string;
  readonly agree: string;
  readonly link: string;
  readonly wrong: Readonly<Record<'ip' | 'helo' | 'mailFrom' | 'from' | 'dkim' | 'identity', string>>;
  readonly outcome: string;
  /** One sentence; `policy`: what receivers are asked to do when the result is fail. */
  readonly result: (result: MailResult, from: string, policy: Policy) => string;
  readonly meaning: (result: MailResult) => string;
  readonly steps: string;
  readonly heloInstead: string;
  /** `domain`: null where the mail is not signed. */
  readonly dkimSays: (domain: string | null, passed: boolean) => string;
  readonly policy: (found: {
    readonly result: DmarcVerdict['result'];
    readonly from: string;
    readonly domain: string | null;
    readonly decidedBy: DmarcVerdict['decidedBy'];
    readonly policy: Policy;
    readonly applied: Policy;
  }) => string;
  readonly asked: (names: readonly string[], fmt: Fmt) => string;
  readonly belongs: (
    belongs: Exclude<Belongs, null>,
    of: {
      readonly by: 'spf' | 'dkim';
      readonly domain: string;
      readonly from: string;
      readonly strict: boolean;
    },
  ) => string;
  readonly older: string;
  readonly olderSame: string;
  readonly olderUnknown: string;
  readonly olderWhy: (organizational: string | null) => string;
  readonly olderResult: (result: MailResult, from: string, older: OlderVerdict, fmt: Fmt) => string;
  readonly trace: string;
}
