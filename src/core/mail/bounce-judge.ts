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
      ? bouncePatterns.entries.filter((entry) => !entry.onlyShown)
      : [receiver, 'any'].flatMap((of) => bouncePatterns.entries.filter((entry) => entry.receiver === of));
  const byWords = order.find(({ pattern }) => pattern.test(text));
  if (byWords) return byWords;
  return status === null
    ? null
    : (bouncePatterns.entries.find(({ receiver: of, pattern }) => of === 'any' && pattern.test(status)) ??
        null);
}

const receiverMarks: readonly (readonly [BounceReceiver, RegExp])[] = [
  ['google', /\bgsmtp\b|\bgcdp\b|support\.google\.com|google\.com\/mail|\baspmx\.l\.google\.com|gmail-smtp-in/i],
  ['microsoft', /protection\.outlook\.com|\.prod\.outlook\.com|outlook\.com|RESOLVER\.|STOREDRV\.|MSEXCH/i],
  ['yahoo', /yahoodns\.net|help\.yahoo\.com|postmaster\.yahoo|yahooinc\.com|\.mail\.\w{2,4}\.yahoo\.com|postmaster\.aol/i],
  ['apple', /(?<!@)\bicloud\.com|support\.apple\.com/i],
  ['gmx', /nemesis esmtp|(?<!@)\bgmx\.(?:net|de)|postmaster\.(?:gmx|web|1und1|ionos|mail)\.|web\.de\/email/i],
  ['t-online', /(?<!@)\bt-online\.de/i],
  ['freenet', /postmaster\.freenet|(?<!@)\bfreenet\.de/i],
  ['comcast', /comcast\.net|xfinity\.com/i],
  ['orange', /\bOFR\d{0,3}_\d{3}\b|(?<!@)\borange\.fr/i],
  ['free', /postmaster\.free\.fr|\.proxad\.net/i],
  ['laposte', /laposte\.net|\bLPN\d{3}_/i],
  ['mimecast', /mimecast\.com/i],
]; // prettier-ignore
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
  /** What stands around them: the command that was answered. */
  around = words,
): Judged {
  const permanent = isForGood(code, action);
  // RFC 3463 §2: class 2 is success, whatever else the words speak of.
  const said = code?.startsWith('2') ? null : match;
  return {
    kind: said?.kind ?? 'unknown',
    pattern: said?.id ?? null,
    hard:
      said !== null &&
      hardKinds.includes(said.kind) &&
      permanent !== false &&
      !code?.startsWith('4') &&
      !afterData.test(around),
    permanent,
    decisive: decisiveIn(words, said, code),
  };
}

/** RFC 3464 §2.3.3: who reports says whether it gave up, also on what RFC 3463 §2 calls transient; else the class of the code speaks. */
function isForGood(code: string | null, action: string | null): boolean | null {
  if (action === 'delayed') return false;
  if (action === 'failed' || code?.startsWith('5')) return true;
  if (code?.startsWith('4')) return false;
  return action === 'returned' ? true : null;
}

/** Where the words stand that decided, or the code, where only it speaks. */
function decisiveIn(words: string, match: BouncePattern | null, code: string | null): Span | null {
  const found = match?.pattern.exec(words.slice(0, mostWords));
  if (found && found[0] !== '') return span(found.index, found.index + found[0].length);
  const at = code === null ? -1 : words.indexOf(code);
  return code === null || at < 0 ? null : span(at, at + code.length);
}
