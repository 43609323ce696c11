/** Which words of a refusal decide, and what they mean: words before numbers, the receiver's own before the general. */
import { span, type Span } from '../base/span.ts';
import {
  bouncePatterns,
  type BounceKind,
  type BouncePattern,
  type BounceReceiver,
} from '../data/bounce-patterns.ts';

/** Of one refusal; longer ones are repetition. */
export const mostWords = 4000;

export const oneLine = (text: string): string => text.slice(0, mostWords).split(/\s+/).join(' ').trim();

/** The code only decides where no words fit. */
export function patternFor(words: string, status: string | null): BouncePattern | null {
  const text = words.slice(0, mostWords);
  const receiver = receiverOf(text);
  // Where the receiver shows itself, another one's words for the same code do not count.
  const order =
    receiver === null
      ? bouncePatterns.entries
      : [receiver, 'any'].flatMap((of) => bouncePatterns.entries.filter((entry) => entry.receiver === of));
  const byWords = order.find(({ pattern }) => pattern.test(text));
  if (byWords) return byWords;
  return status === null
    ? null
    : (bouncePatterns.entries.find(({ receiver: of, pattern }) => of === 'any' && pattern.test(status)) ??
        null);
}

const receiverMarks: readonly (readonly [BounceReceiver, RegExp])[] = [
  ['google', /\bgsmtp\b|\bgcdp\b|support\.google\.com|google\.com\/mail|\baspmx\.l\.google\.com/i],
  ['microsoft', /protection\.outlook\.com|\.prod\.outlook\.com|outlook\.com|RESOLVER\.|STOREDRV\.|MSEXCH/i],
  ['yahoo', /yahoodns\.net|help\.yahoo\.com|postmaster\.yahoo/i],
  ['apple', /icloud\.com|support\.apple\.com/i],
  ['gmx', /nemesis esmtp|gmx\.(?:net|de)|postmaster\.(?:gmx|web)\./i],
  ['t-online', /t-online\.de/i],
  ['laposte', /laposte\.net|\bLPN\d{3}_/i],
];
export const receiverOf = (text: string): BounceReceiver | null =>
  receiverMarks.find(([, mark]) => mark.test(text))?.[0] ?? null;

const hardKinds: readonly BounceKind[] = ['recipient-unknown', 'recipient-moved', 'host-unknown', 'null-mx'];

/** Refused only after the message was there: then a server's "unknown user" is often a filter's word. */
const afterData = /smtp command data|(?:reply to|after) (?:the )?(?:end of )?data\b/i;

export interface Judged {
  readonly kind: BounceKind | 'unknown';
  readonly pattern: string | null;
  readonly hard: boolean;
  readonly permanent: boolean | null;
  readonly decisive: Span | null;
}

export function judged(
  match: BouncePattern | null,
  words: string,
  code: string | null,
  action: string | null,
): Judged {
  const permanent =
    action === 'delayed'
      ? false
      : code?.startsWith('5')
        ? true
        : code?.startsWith('4')
          ? false
          : action === 'failed'
            ? true
            : null;
  return {
    kind: match?.kind ?? 'unknown',
    pattern: match?.id ?? null,
    hard: match !== null && hardKinds.includes(match.kind) && permanent !== false && !afterData.test(words),
    permanent,
    decisive: decisiveIn(words, match, code),
  };
}

/** Where the words stand that decided, or the code, where only it speaks. */
function decisiveIn(words: string, match: BouncePattern | null, code: string | null): Span | null {
  const found = match?.pattern.exec(words.slice(0, mostWords));
  if (found && found[0] !== '') return span(found.index, found.index + found[0].length);
  const at = code === null ? -1 : words.indexOf(code);
  return code === null || at < 0 ? null : span(at, at + code.length);
}
