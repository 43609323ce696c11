import { causeOf, refuserOf } from '../../src/core/checks/bounce-cause.ts';
import { explainBounce, type Bounce, type BounceRecipient } from '../../src/core/mail/bounce.ts';
import { caseOf } from '../../src/core/mail/bounce-case.ts';

/** One refusal with everything that the page says of it. */
export interface Told extends BounceRecipient {
  readonly domain: string | null;
  readonly ip: string | null;
  readonly recipientDomain: string | null;
  readonly selector: string | null;
  readonly refuser: string;
  readonly finding: string;
}

export function told(text: string): Omit<Bounce, 'recipients'> & { readonly recipients: readonly Told[] } {
  const bounce = explainBounce(text);
  return {
    ...bounce,
    recipients: bounce.recipients.map((one) => {
      const about = caseOf(bounce, one);
      return {
        ...one,
        ...about,
        ip: about.ip?.text ?? null,
        refuser: refuserOf(bounce, one),
        finding: causeOf(bounce, one, about).id,
      };
    }),
  };
}
