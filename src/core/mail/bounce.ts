/** A bounce, an SMTP reply or a line of a log: who refused whom, for good or for now, and in which words. */
import type { Span } from '../base/span.ts';
import type { BounceKind, BounceReceiver } from '../data/bounce-patterns.ts';
import { judged, mostWords, oneLine, patternFor, receiverOf } from './bounce-judge.ts';
import { readLog, type LoggedRefusal } from './bounce-log.ts';
import { plainFromHtml, unwrapped } from './bounce-paste.ts';
import { readDeliveryStatus, type ReportedRecipient } from './bounce-report.ts';
import { hostIn, piecesFor, recipientsIn, tellerOf, wordsOf } from './bounce-prose.ts';
import {
  addressesIn,
  frameIn,
  isDesk,
  joinedReply,
  replyIn,
  senderIn,
  statusIn,
  withoutCopy,
} from './bounce-text.ts';
import { parseAddresses } from './addresses.ts';
import { caseOf } from './bounce-case.ts';
import { readSignatureTags } from './dkim-signature.ts';
import {
  allParts,
  bodyText,
  decodedBody,
  fieldOf,
  fieldText,
  parseMessage,
  type Message,
  type MessagePart,
} from './message.ts';

export interface BounceRecipient {
  readonly address: string | null;
  /** RFC 3463, as stated; null where none was. */
  readonly status: string | null;
  /** The three digits of the SMTP reply. */
  readonly reply: string | null;
  /** The address itself is wrong and stays so. */
  readonly hard: boolean;
  /** True: given up; false: the server still tries; null: not said. */
  readonly permanent: boolean | null;
  /** `unknown`: no pattern fits, only the code speaks. */
  readonly kind: BounceKind | 'unknown';
  /** Id of the pattern that fitted. */
  readonly pattern: string | null;
  /** What the server said, on one line. */
  readonly words: string;
  /** Where in `words` stands what decided; null: it stands elsewhere, or nothing decided. */
  readonly decisive: Span | null;
  /** The host that said it. */
  readonly remoteHost: string | null;
  /** From a log of the server that refused: the address that came to it, and the name that it gave. */
  readonly refusedHere: { readonly client: string | null; readonly helo: string | null } | null;
  /** Envelope sender, where a log line names it. */
  readonly sender: string | null;
}
export interface Bounce {
  readonly form: 'delivery-report' | 'feedback-report' | 'auto-reply' | 'message' | 'text';
  readonly recipients: readonly BounceRecipient[];
  /** Whose refusal it is, where the words show it. */
  readonly receiver: BounceReceiver | null;
  readonly reportingHost: string | null;
  /** Domains of the mail addresses in order of appearance, then those that the refusals judge. */
  readonly domains: readonly string[];
  /** Mail addresses in order of appearance, then the addresses of servers that the refusals judge. */
  readonly addresses: readonly string[];
  /** Who sent the message that came back. */
  readonly sender: string | null;
  /** `d=` and `s=` of the signatures in the message that came back. */
  readonly signatures: readonly { readonly domain: string; readonly selector: string }[];
}

const mostRecipients = 200;
const mostText = 200_000;
const mostPasted = 2_000_000;

/** Any text; never throws. Nothing is asked. */
export function explainBounce(text: string): Bounce {
  const cut = unwrapped(text.slice(0, mostPasted));
  const message = parseMessage(new TextEncoder().encode(cut));
  const { fields } = message.header;
  const isMail =
    fields.length >= 2 &&
    ['from', 'to', 'subject', 'received', 'return-path', 'date', 'message-id'].some((key) =>
      fieldOf(message.header, key),
    );
  return isMail ? mailBounce(message, bounceInside(message)) : textBounce(cut.slice(0, mostText));
}

/** RFC 3464 §2, and the names under which servers write. */
const isBounce = ({ header, media }: MessagePart): boolean =>
  /^(?:mailer-daemon|postmaster|mail-daemon|microsoftexchange)/i.test(
    addressesIn(fieldText(header, 'from') ?? '')[0] ?? '',
  ) ||
  /^<>$/.test(fieldText(header, 'return-path')?.trim() ?? '') ||
  (media.subtype === 'report' && media.type === 'multipart');

/** A bounce that somebody passed on as an attachment; what the person wrote around it refuses nothing. */
const bounceInside = (message: Message): MessagePart =>
  isBounce(message)
    ? message
    : (allParts(message).find((part) => part !== message && isBounce(part)) ?? message);

function mailBounce(message: Message, root: MessagePart): Bounce {
  const parts = allParts(root);
  const told = toldText(message, root, parts);
  const reports = parts.filter(
    ({ media }) => media.type === 'message' && /^(?:global-)?delivery-status$/.test(media.subtype ?? ''),
  );
  const feedback = parts.find(({ media }) => media.type === 'message' && media.subtype === 'feedback-report');
  const original = parts.find(
    (part) => part !== root && part.parts.length === 0 && fieldOf(part.header, 'from') !== null,
  );
  const sender = senderOf(original) ?? senderIn(told) ?? senderOf(root, 'to');
  const read = reports.map((part) => readDeliveryStatus(readable(message, part).slice(0, mostText)));
  if (read.length === 0 && deliveryFields.test(told)) read.push(readDeliveryStatus(fieldsIn(told)));
  const reported = read.flatMap(({ recipients }) => recipients).slice(0, mostRecipients);
  if (feedback) return feedbackBounce(told, sender);
  const isReply = fieldText(root.header, 'auto-submitted')?.toLowerCase().startsWith('auto-replied') ?? false;
  const failed = addressesIn(fieldText(root.header, 'x-failed-recipients') ?? '');
  const subject = fieldText(root.header, 'subject') ?? '';
  const recipients =
    reported.length > 0
      ? reported.map(reportReader(told))
      : fromText(told, failed, sender === null ? [] : [sender], subject);
  const looksFailed = recipients.some(
    ({ kind, reply, status }) => kind !== 'unknown' || reply !== null || status !== null,
  );
  const form = reported.length > 0 ? 'delivery-report' : isReply && !looksFailed ? 'auto-reply' : 'message';
  return whole(
    form,
    form === 'auto-reply' ? recipients.map(asReply) : recipients,
    read.find((one) => one.reportingHost)?.reportingHost ?? null,
    told,
    sender,
    signaturesIn(original),
  );
}

function textBounce(text: string): Bounce {
  const returned = headersInside(text);
  const from = senderOf(returned);
  const sender = senderIn(text) ?? (from !== null && isDesk(from) ? null : from);
  const signatures = signaturesIn(returned);
  const logged = readLog(text);
  if (logged.length > 0)
    return whole('text', logged.map(fromLog), null, text, logged[0]?.sender ?? sender, signatures);
  const told = withoutCopy(text);
  if (deliveryFields.test(told)) {
    const { recipients, reportingHost } = readDeliveryStatus(fieldsIn(told));
    if (recipients.length > 0)
      return whole(
        'text',
        recipients.slice(0, mostRecipients).map(reportReader(proseIn(told))),
        reportingHost,
        told,
        sender,
        signatures,
      );
  }
  const log = /\bto=<([^>\s]{1,320})>/.exec(text)?.[1];
  const recipients = fromText(told, log === undefined ? [] : [log], sender === null ? [] : [sender], '');
  return whole('text', recipients, null, text, sender, signatures);
}

/** RFC 3464 §2.3: the fields about a recipient, pasted without their message. */
const deliveryFields = /^(?:Final-Recipient|Diagnostic-Code)[ \t]{0,10}:/im;
/** From the first of them; what stands before is prose. */
const fieldsAt = (told: string): number =>
  /^(?:Reporting-MTA|Original-Recipient|Final-Recipient|Action|Status|Diagnostic-Code|Remote-MTA)[ \t]{0,10}:/im.exec(told)?.index ?? 0; // prettier-ignore
const fieldsIn = (told: string): string => told.slice(fieldsAt(told));
const proseIn = (told: string): string => told.slice(0, fieldsAt(told));

/** The header of the returned message, where a person pasted it below the refusal. */
function headersInside(text: string): Pick<MessagePart, 'header'> | undefined {
  const at = /^(?:DKIM-Signature|Return-Path|Received|From):/im.exec(text)?.index;
  return at === undefined ? undefined : parseMessage(new TextEncoder().encode(text.slice(at, at + mostText)));
}

const mostSignatures = 10;
function signaturesIn(part: Pick<MessagePart, 'header'> | undefined): Bounce['signatures'] {
  const fields = part?.header.fields.filter(({ key }) => key === 'dkim-signature') ?? [];
  return fields.slice(0, mostSignatures).flatMap(({ value }) => {
    const tags = readSignatureTags(value.value.slice(0, 10_000));
    const domain = tags.get('d')?.toLowerCase();
    const selector = tags.get('s')?.toLowerCase();
    return domain && selector ? [{ domain, selector }] : [];
  });
}

function fromLog({ words: said, ours, client, helo, ...one }: LoggedRefusal): BounceRecipient {
  const words = oneLine(said);
  // RFC 3463 §2: the frame states the code that the words may leave out.
  const status = statusIn(words) ?? one.status;
  const reply = replyIn(words);
  const action = one.permanent === null ? null : one.permanent ? 'failed' : 'delayed';
  return {
    address: one.address,
    sender: one.sender,
    status,
    reply,
    ...judged(patternFor(words, status), words, status ?? reply, action),
    words,
    remoteHost: one.remoteHost,
    refusedHere: ours ? { client, helo } : null,
  };
}

const feedbackBounce = (told: string, sender: string | null): Bounce =>
  whole('feedback-report', [{ ...unknownRecipient, address: null, words: '' }], null, told, sender, []);

const unknownRecipient = {
  status: null,
  reply: null,
  hard: false,
  permanent: null,
  kind: 'unknown',
  pattern: null,
  decisive: null,
  remoteHost: null,
  refusedHere: null,
  sender: null,
} as const;

const asReply = ({ address, words }: BounceRecipient): BounceRecipient => ({
  ...unknownRecipient,
  address,
  words,
});

/** What was pasted is text already: only what a transfer encoding hides is still written in the charset of its part. */
function readable(message: Message, part: MessagePart): string {
  if (part.encoding === 'base64' || part.encoding === 'quoted-printable') return bodyText(message, part);
  const bytes = decodedBody(message, part);
  return bytes.some((byte) => byte > 0x7f) ? new TextDecoder().decode(bytes) : bodyText(message, part);
}

/** The words of the server, before the returned message. */
function toldText(message: Message, root: MessagePart, parts: readonly MessagePart[]): string {
  const texts = parts.filter(
    ({ media, parts: inside }) => media.type === 'text' && media.subtype === 'plain' && inside.length === 0,
  );
  const shown = texts.length > 0 ? texts : parts.filter(({ media }) => media.type === 'text').slice(0, 1);
  const first = shown[0];
  if (!first) return withoutCopy(readable(message, root).slice(0, mostText));
  const text = withoutCopy(readable(message, first).slice(0, mostText));
  return first.media.subtype === 'html' ? plainFromHtml(text) : text;
}

function senderOf(part: Pick<MessagePart, 'header'> | undefined, field = 'from'): string | null {
  const written = part && fieldOf(part.header, field)?.value.value;
  return written === undefined ? null : (parseAddresses(written).mailboxes[0]?.address ?? null);
}

const reportReader = (told: string) => {
  const tell = tellerOf(told);
  return (one: ReportedRecipient) => fromReport(one, tell);
};

/** RFC 3464: the report speaks, and where it says little, the words around the address do. */
function fromReport(one: ReportedRecipient, tell: (address: string | null) => string): BounceRecipient {
  const beside = tell(one.address);
  const diagnostic = one.diagnostic === null ? '' : joinedReply(one.diagnostic);
  const words = oneLine(diagnostic === '' ? beside : diagnostic);
  const said = statusIn(diagnostic) ?? statusIn(one.diagnostic === null ? beside : '');
  // A status that only names the class says less than the words' own.
  const status = one.status === null || (/\.0\.0$/.test(one.status) && said !== null) ? said : one.status;
  const match = patternFor(words, status) ?? patternFor(oneLine(beside), null);
  return {
    address: one.address,
    status,
    reply: replyIn(diagnostic) ?? replyIn(oneLine(beside)),
    ...judged(match, words, status, one.action),
    words,
    remoteHost: one.remoteHost,
    refusedHere: null,
    sender: null,
  };
}

function fromText(
  told: string,
  failed: readonly string[],
  senders: readonly string[],
  subject: string,
): readonly BounceRecipient[] {
  const known = (failed.length > 0 ? failed : recipientsIn(told, senders)).slice(0, mostRecipients);
  const frame = frameIn(told);
  // Where no piece is about one alone, the same text is read for all.
  const tellers = new Map<string, ReturnType<typeof tellerOf>>();
  const read = (address: string | null, piece: string): BounceRecipient => {
    const teller = tellers.get(piece) ?? tellerOf(piece);
    tellers.set(piece, teller);
    const telling = teller(address);
    const near = wordsOf(telling);
    // What stands beside the address is about it; the rest of its piece may be.
    const far = wordsOf(piece);
    const status = statusIn(near) ?? statusIn(far);
    const reply = replyIn(near) ?? replyIn(far);
    const match = patternFor(near, status) ?? patternFor(far, status) ?? patternFor(subject, null);
    return {
      address,
      status,
      reply,
      ...judged(match, near, status ?? reply, frameIn(piece.slice(0, mostWords)) ?? frame, oneLine(piece)),
      words: near,
      remoteHost: hostIn(telling) ?? hostIn(piece),
      refusedHere: null,
      sender: senderIn(near),
    };
  };
  if (known.length === 0) return [read(null, told)];
  const pieces = piecesFor(told, known);
  return known.map((address, index) => read(address, pieces[index] ?? told));
}

function whole(
  form: Bounce['form'],
  recipients: readonly BounceRecipient[],
  reportingHost: string | null,
  told: string,
  sender: string | null,
  signatures: Bounce['signatures'],
): Bounce {
  const mail = [
    ...recipients.flatMap(({ address }) => address ?? []),
    ...addressesIn(told),
    ...(sender === null ? [] : [sender]),
  ];
  const cases = recipients.map((one) => caseOf({ sender, signatures }, one));
  const domains = [...mail.map((address) => address.slice(address.lastIndexOf('@') + 1).toLowerCase()), ...cases.flatMap(({ domain }) => domain ?? [])]; // prettier-ignore
  const addresses = [...mail, ...cases.flatMap(({ ip }) => ip?.text ?? [])];
  const words = recipients.map((one) => `${one.words} ${one.remoteHost ?? ''}`).join(' ');
  return {
    form,
    recipients,
    receiver: receiverOf(words.slice(0, mostWords)),
    reportingHost,
    domains: [...new Set(domains)].slice(0, mostRecipients),
    addresses: [...new Set(addresses)].slice(0, mostRecipients),
    sender,
    signatures,
  };
}
