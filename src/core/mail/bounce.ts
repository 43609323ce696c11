/** A bounce, an SMTP reply or a line of a log: who refused whom, for good or for now, and in which words. */
import type { Span } from '../base/span.ts';
import type { BounceKind, BounceReceiver } from '../data/bounce-patterns.ts';
import { judged, mostWords, oneLine, patternFor, receiverOf } from './bounce-judge.ts';
import { readLog, type LoggedRefusal } from './bounce-log.ts';
import { plainFromHtml, unwrapped } from './bounce-paste.ts';
import { readDeliveryStatus, type ReportedRecipient } from './bounce-report.ts';
import { addressesIn, joinedReply, replyIn, statusIn, withoutCopy } from './bounce-text.ts';
import { parseAddresses } from './addresses.ts';
import { readSignatureTags } from './dkim-signature.ts';
import {
  allParts,
  bodyText,
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
  /** Domains of all addresses, in order of appearance. */
  readonly domains: readonly string[];
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
  return isMail ? mailBounce(message) : textBounce(cut.slice(0, mostText));
}

function mailBounce(message: Message): Bounce {
  const parts = allParts(message);
  const told = toldText(message, parts);
  const reports = parts.filter(
    ({ media }) => media.type === 'message' && /^(?:global-)?delivery-status$/.test(media.subtype ?? ''),
  );
  const feedback = parts.find(({ media }) => media.type === 'message' && media.subtype === 'feedback-report');
  const original = parts.find(
    (part) => part !== message && part.parts.length === 0 && fieldOf(part.header, 'from') !== null,
  );
  const sender = senderOf(original) ?? senderOf(message, 'to');
  const read = reports.map((part) => readDeliveryStatus(bodyText(message, part).slice(0, mostText)));
  if (read.length === 0 && deliveryFields.test(told)) read.push(readDeliveryStatus(fieldsIn(told)));
  const reported = read.flatMap(({ recipients }) => recipients).slice(0, mostRecipients);
  if (feedback) return feedbackBounce(told, sender);
  const isReply =
    fieldText(message.header, 'auto-submitted')?.toLowerCase().startsWith('auto-replied') ?? false;
  const failed = addressesIn(fieldText(message.header, 'x-failed-recipients') ?? '');
  const subject = fieldText(message.header, 'subject') ?? '';
  const recipients =
    reported.length > 0
      ? reported.map((one) => fromReport(one, told))
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
  const sender = /\b(?:from|F|MAIL FROM)[=:]\s?<([^>\s]{1,320})>/i.exec(text)?.[1] ?? null;
  const signatures = signaturesIn(headersInside(text));
  const logged = readLog(text);
  if (logged.length > 0)
    return whole('text', logged.map(fromLog), null, text, logged[0]?.sender ?? sender, signatures);
  const told = withoutCopy(text);
  if (deliveryFields.test(told)) {
    const { recipients, reportingHost } = readDeliveryStatus(fieldsIn(told));
    if (recipients.length > 0)
      return whole(
        'text',
        recipients.slice(0, mostRecipients).map((one) => fromReport(one, proseIn(told))),
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

/** The words of the server, before the returned message. */
function toldText(message: Message, parts: readonly MessagePart[]): string {
  const texts = parts.filter(
    ({ media, parts: inside }) => media.type === 'text' && media.subtype === 'plain' && inside.length === 0,
  );
  const shown = texts.length > 0 ? texts : parts.filter(({ media }) => media.type === 'text').slice(0, 1);
  const first = shown[0];
  if (!first) return withoutCopy(bodyText(message, message).slice(0, mostText));
  const text = withoutCopy(bodyText(message, first).slice(0, mostText));
  return first.media.subtype === 'html' ? plainFromHtml(text) : text;
}

function senderOf(part: MessagePart | undefined, field = 'from'): string | null {
  const written = part && fieldOf(part.header, field)?.value.value;
  return written === undefined ? null : (parseAddresses(written).mailboxes[0]?.address ?? null);
}

/** RFC 3464: the report speaks, and where it says little, the words around the address do. */
function fromReport(one: ReportedRecipient, told: string): BounceRecipient {
  const beside = one.address === null ? told : (chunkFor(one.address, told) ?? told);
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
  const known = failed.length > 0 ? failed : recipientsIn(told, senders);
  const addresses: readonly (string | null)[] = known.length > 0 ? known.slice(0, mostRecipients) : [null];
  return addresses.map((address) => {
    const chunk = (address === null ? null : chunkFor(address, told)) ?? told;
    // What stands beside the address is about it; the rest may be.
    const near = oneLine(joinedReply(chunk));
    const far = oneLine(told);
    const status = statusIn(near) ?? statusIn(far);
    const match = patternFor(near, status) ?? patternFor(far, status) ?? patternFor(subject, null);
    return {
      address,
      status,
      reply: replyIn(near) ?? replyIn(far),
      ...judged(match, near, status ?? replyIn(near) ?? replyIn(far), null),
      words: near,
      remoteHost: hostIn(near),
      refusedHere: null,
      sender: null,
    };
  });
}

/** `host mx.example said`; qmail: `192.0.2.9 does not like recipient.` */
const hostIn = (words: string): string | null =>
  /\bhost ([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,10})/i.exec(words)?.[1] ??
  /(?:^|\s)([0-9a-f.:]{3,45}) does not like (?:recipient|sender)/i.exec(words)?.[1] ??
  null;

/** Addresses that stand as the refused ones do: alone on a line, before a colon, first in the text. */
function recipientsIn(told: string, senders: readonly string[]): readonly string[] {
  const isOther = (address: string) =>
    !senders.includes(address) && !/^(?:postmaster|mailer-daemon|support|help|abuse)@/i.test(address);
  const lines = told.split('\n');
  const alone = lines.flatMap(
    (line) => /^\s{0,20}<?([^\s<>@]{1,64}@[^\s<>@:]{1,253}?)>?:?\s{0,20}$/.exec(line)?.[1] ?? [],
  );
  const found = alone.filter((address) => addressesIn(address)[0] === address);
  // Postmasters to write to, as refusals name them.
  const all = addressesIn(told).filter((address) => !/^(?:tosa@|delist@)/i.test(address));
  const wanted = found.filter(isOther);
  if (wanted.length > 0) return [...new Set(wanted)];
  const first = all.find(isOther) ?? found[0] ?? all[0];
  return first === undefined ? [] : [first];
}

/** The lines from the one that names the address to the next empty one. */
function chunkFor(address: string, told: string): string | null {
  const at = told.toLowerCase().lastIndexOf(`<${address.toLowerCase()}>:`);
  const from = at >= 0 ? at : told.toLowerCase().indexOf(address.toLowerCase());
  if (from < 0) return null;
  const lineStart = told.lastIndexOf('\n', from) + 1;
  const rest = told.slice(lineStart, lineStart + mostWords);
  const lines = rest.split(/\r?\n/);
  const end = lines.findIndex((line, index) => index > 0 && line.trim() === '');
  const chunk = (end < 0 ? lines : lines.slice(0, end)).join('\n');
  // An address alone says nothing; the words then stand elsewhere.
  return chunk.replace(address, '').replace(/[\s<>:]/g, '') === '' ? null : chunk;
}

function whole(
  form: Bounce['form'],
  recipients: readonly BounceRecipient[],
  reportingHost: string | null,
  told: string,
  sender: string | null,
  signatures: Bounce['signatures'],
): Bounce {
  const addresses = [
    ...new Set([
      ...recipients.flatMap(({ address }) => address ?? []),
      ...addressesIn(told),
      ...(sender === null ? [] : [sender]),
    ]),
  ].slice(0, mostRecipients);
  const domains = [
    ...new Set(addresses.map((address) => address.slice(address.lastIndexOf('@') + 1).toLowerCase())),
  ];
  const words = recipients.map((one) => `${one.words} ${one.remoteHost ?? ''}`).join(' ');
  return {
    form,
    recipients,
    receiver: receiverOf(words.slice(0, mostWords)),
    reportingHost,
    domains,
    addresses,
    sender,
    signatures,
  };
}
