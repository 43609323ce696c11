import {
  caseOf,
  namesFor,
  parseIp,
  questionsFor,
  recogniseName,
  selectorFromInput,
  type Bounce,
  type BounceRecipient,
  type BounceSubject,
} from '../../core/index.ts';
import { utf16Text } from '../parts/utf16.ts';

export type Questions = BounceSubject['questions'];
/** What stands in the form, as typed. */
export interface Fields {
  readonly domain: string;
  readonly ip: string;
  readonly selector: string;
  readonly recipient: string;
}
export type WrongField = 'domain' | 'ip' | 'selector' | 'recipient';

/** Without a text nothing is known of the cause: all that the link names is looked at. */
export const allQuestions: Questions = ['spf', 'dkim', 'dmarc', 'reverse'];

export const usesDomain = (questions: Questions): boolean =>
  questions.some((one) => one === 'spf' || one === 'dkim' || one === 'dmarc');
export const usesIp = (questions: Questions): boolean =>
  questions.some((one) => one === 'spf' || one === 'reverse');

/** The refusal that DNS can say most about: the first with a question. */
export const firstToAsk = ({ recipients }: Bounce): BounceRecipient | null =>
  recipients.find(({ kind }) => questionsFor(kind).length > 0) ?? recipients[0] ?? null;

export function fieldsOf(bounce: Bounce, one: BounceRecipient): Fields {
  const { domain, ip, selector, recipientDomain } = caseOf(bounce, one);
  return {
    domain: domain ?? '',
    ip: ip?.text ?? '',
    selector: selector ?? '',
    recipient: recipientDomain ?? '',
  };
}

const nameIn = (text: string): string | null => {
  const name = recogniseName(text.trim());
  return name.ok ? name.domain : null;
};

/** What the fields ask for; a field that no question needs is not read. */
export function subjectFrom(
  fields: Fields,
  questions: Questions,
): { readonly subject: BounceSubject; readonly wrong: WrongField | null } {
  const isUsed = (text: string, used: boolean) => used && text.trim() !== '';
  const domain = isUsed(fields.domain, usesDomain(questions)) ? nameIn(fields.domain) : null;
  const ip = isUsed(fields.ip, usesIp(questions)) ? parseIp(fields.ip.trim().replace(/^\[|\]$/g, '')) : null;
  const wantsKey = questions.includes('dkim');
  const selector =
    isUsed(fields.selector, wantsKey) && domain !== null ? selectorFromInput(fields.selector, domain) : null;
  const wantsRecipient = questions.includes('receiving');
  const recipientDomain = isUsed(fields.recipient, wantsRecipient) ? nameIn(fields.recipient) : null;
  const wrong: WrongField | null =
    isUsed(fields.domain, usesDomain(questions)) && domain === null
      ? 'domain'
      : isUsed(fields.ip, usesIp(questions)) && ip === null
        ? 'ip'
        : isUsed(fields.selector, wantsKey) && domain !== null && selector === null
          ? 'selector'
          : isUsed(fields.recipient, wantsRecipient) && recipientDomain === null
            ? 'recipient'
            : null;
  return { subject: { domain, ip, selector, recipientDomain, questions }, wrong };
}

export const namesOf = (subject: BounceSubject): readonly string[] => namesFor(subject);

/** UTF-16 with its mark, UTF-8, else one octet a letter: old servers write their own words in ISO-8859-1 and say so nowhere. */
export async function textOf(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const marked = utf16Text(bytes);
  if (marked !== null) return marked;
  try {
    // A character that the end of the piece cuts is left out.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
