import { shown } from '../base/shown.ts';
import { bouncePatterns, type BounceKind, type BounceReceiver } from '../data/bounce-patterns.ts';
import { bounceFinding as finding, type BounceFinding } from '../findings/bounce.ts';
import type { Bounce, BounceRecipient } from '../mail/bounce.ts';
import { mostWords, receiverOf } from '../mail/bounce-judge.ts';
import type { BounceCase } from '../mail/bounce-case.ts';

/** As the receiver calls itself. */
const names: Readonly<Record<Exclude<BounceReceiver, 'any'>, string>> = {
  google: 'Gmail',
  microsoft: 'Microsoft',
  yahoo: 'Yahoo',
  apple: 'iCloud Mail',
  gmx: 'GMX/WEB.DE',
  't-online': 'T-Online',
  freenet: 'freenet',
  comcast: 'Comcast',
  orange: 'Orange',
  free: 'Free',
  laposte: 'La Poste',
  mimecast: 'Mimecast',
};

/** Who refused: the receiver by its words, else the host that spoke; empty: not known. */
export function refuserOf(bounce: Bounce, one: BounceRecipient): string {
  if (one.refusedHere) return '';
  const byPattern = bouncePatterns.entries.find(({ id }) => id === one.pattern)?.receiver ?? 'any';
  const receiver =
    receiverOf(`${one.words.slice(0, mostWords)} ${one.remoteHost ?? ''}`) ??
    (byPattern === 'any' ? (bounce.recipients.length === 1 ? bounce.receiver : null) : byPattern);
  if (receiver !== null && receiver !== 'any') return names[receiver];
  return shown(one.remoteHost ?? '', 120);
}

/** Patterns that say more than their kind. */
const closer = new Map<
  string,
  | 'gmail'
  | 'outlook'
  | 'no-dmarc'
  | 'alignment'
  | 'lookup'
  | 'spf-lookup'
  | 'receiving-lookup'
  | 'listed-domain'
  | 't-online'
>([
  ['google-unauthenticated', 'gmail'],
  ['google-unauthenticated-rate', 'gmail'],
  ['microsoft-515', 'outlook'],
  ['google-no-dmarc', 'no-dmarc'],
  ['google-alignment', 'alignment'],
  ['google-dmarc-temporary', 'lookup'],
  ['spf-temporary', 'spf-lookup'],
  ['dns-again', 'receiving-lookup'],
  ['domain-list', 'listed-domain'],
  ['t-online-ip', 't-online'],
  ['t-online-contact', 't-online'],
]);

/** `Spf= Fail , Dkim= Pass , DMARC= Fail` at the end of Outlook.com's refusal. */
const failedChecks = (words: string): readonly string[] =>
  (['SPF', 'DKIM', 'DMARC'] as const).filter((check) =>
    new RegExp(`\\b${check}\\s{0,3}=\\s{0,3}(?:fail|none|temperror|permerror)`, 'i').test(words),
  );

/** One refusal in our words. */
export function causeOf(bounce: Bounce, one: BounceRecipient, about: BounceCase): BounceFinding {
  const receiver = refuserOf(bounce, one);
  const domain = shown(about.domain ?? '', 120);
  const recipient = shown(about.recipientDomain ?? '', 120);
  const ip = about.ip?.text ?? '';
  if (bounce.form === 'auto-reply') return finding('bounce.auto-reply', { receiver });
  if (bounce.form === 'feedback-report') return finding('bounce.complaint', { domain });
  switch (one.pattern === null ? undefined : closer.get(one.pattern)) {
    case 'gmail':
      return finding('bounce.gmail-5-7-26', { domain });
    case 'outlook':
      return finding('bounce.outlook-5-7-515', { domain, failed: failedChecks(one.words) });
    case 'no-dmarc':
      return finding('bounce.no-dmarc', { receiver, domain });
    case 'alignment':
      return finding('bounce.alignment', { receiver, domain });
    case 'lookup':
      return finding('bounce.dmarc-lookup', { receiver, domain });
    case 'spf-lookup':
      return finding('bounce.spf-lookup', { receiver, domain });
    case 'receiving-lookup':
      return finding('bounce.receiving-lookup', { domain: recipient });
    case 'listed-domain':
      return finding('bounce.listed-domain', { receiver, domain });
    case 't-online':
      return finding('bounce.t-online', { ip });
    case undefined:
      return byKind(one, { receiver, domain, recipient, ip });
  }
}

/** RFC 3463 §2, RFC 5321 §4.2.1: what begins with 2 is a success. */
export const isRefusal = ({ kind, status, reply, permanent }: BounceRecipient): boolean =>
  kind !== 'unknown' || permanent !== null || !(status ?? reply ?? '2').startsWith('2');

interface About {
  readonly receiver: string;
  readonly domain: string;
  readonly recipient: string;
  readonly ip: string;
}

function byKind(one: BounceRecipient, { receiver, domain, recipient, ip }: About): BounceFinding {
  const { kind } = one;
  switch (kind) {
    case 'recipient-unknown':
    case 'recipient-moved':
    case 'recipient-disabled':
      return finding(`bounce.${kind}`, { receiver, domain: recipient });
    case 'host-unknown':
    case 'null-mx':
    case 'loop':
    case 'expired':
      return finding(`bounce.${kind}`, { domain: recipient });
    case 'network':
      return finding('bounce.network', { receiver, domain: recipient });
    case 'relay-denied':
      return finding('bounce.relay-denied', { receiver, domain: recipient });
    case 'dmarc':
    case 'spf-record':
    case 'dkim':
    case 'unauthenticated':
    case 'sender-refused':
      return finding(`bounce.${kind}`, { receiver, domain });
    case 'spf':
      return finding('bounce.spf', { receiver, domain, ip });
    case 'reverse-dns':
    case 'block-list':
      return finding(`bounce.${kind}`, { receiver, ip });
    case 'recipient-refuses':
    case 'mailbox-full':
    case 'message-too-big':
    case 'arc':
    case 'helo':
    case 'tls':
    case 'reputation':
    case 'rate':
    case 'greylisted':
    case 'spam':
    case 'virus':
    case 'attachment':
    case 'login-needed':
    case 'header-malformed':
    case 'disk-full':
    case 'server-trouble':
    case 'policy':
      return finding(`bounce.${kind}`, { receiver });
    case 'unknown':
      return isRefusal(one)
        ? finding('bounce.unknown', { receiver })
        : one.status === null && one.reply === null
          ? finding('bounce.nothing', {})
          : finding('bounce.accepted', { receiver });
  }
}

export type BounceQuestion = 'spf' | 'dkim' | 'dmarc' | 'reverse' | 'receiving';
/** What has to be asked now to see whether the cause is still there; empty: DNS cannot show it. */
export function questionsFor(kind: BounceKind | 'unknown'): readonly BounceQuestion[] {
  switch (kind) {
    case 'dmarc':
    case 'unauthenticated':
      return ['spf', 'dkim', 'dmarc'];
    case 'spf':
    case 'spf-record':
      return ['spf'];
    case 'dkim':
      return ['dkim'];
    case 'arc':
      return ['spf', 'dkim', 'dmarc'];
    case 'reverse-dns':
    case 'helo':
      return ['reverse'];
    case 'block-list':
    case 'reputation':
    case 'rate':
    case 'greylisted':
    case 'spam':
    case 'policy':
    case 'unknown':
      return ['reverse', 'spf', 'dkim', 'dmarc'];
    case 'sender-refused':
      return ['spf', 'dmarc', 'reverse'];
    case 'recipient-unknown':
    case 'host-unknown':
    case 'null-mx':
    case 'expired':
    case 'network':
    case 'relay-denied':
    case 'loop':
      return ['receiving'];
    case 'recipient-moved':
    case 'recipient-disabled':
    case 'recipient-refuses':
    case 'mailbox-full':
    case 'message-too-big':
    case 'tls':
    case 'virus':
    case 'attachment':
    case 'login-needed':
    case 'header-malformed':
    case 'disk-full':
    case 'server-trouble':
      return [];
  }
}
