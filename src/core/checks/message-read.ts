/** What a message says of itself, before anybody is asked. */
import type { Bytes } from '../base/bytes.ts';
import { parseDomainName } from '../base/domain-name.ts';
import { freemail } from '../data/freemail.ts';
import { parseAddresses, type Mailbox } from '../mail/addresses.ts';
import type { HeaderField } from '../mail/header-fields.ts';
import { fieldOf, fieldText, parseMessage, type Message } from '../mail/message.ts';
import { readSignature } from './dkim-verify-signature.ts';
import { hopsOf, type Hop } from './message-hops.ts';
import {
  boundaryOf,
  heloOf,
  likely,
  operatorOf,
  receivingSide,
  reportedResults,
  type Boundary,
  type ReceivingSide,
  type Reported,
} from './message-trust.ts';

export interface Envelope {
  /** Empty: a message about another one, to which no bounce may be sent (RFC 5321 §4.5.5). */
  readonly address: string;
  /** Lower-case A-labels; null for the empty one. */
  readonly domain: string | null;
  readonly from: 'return-path' | 'results' | 'received-spf';
}
export interface MessageFacts {
  readonly message: Message;
  /** `missing`: only the header was handed in. */
  readonly body: 'given' | 'missing';
  readonly fromFields: readonly HeaderField[];
  readonly from: readonly Mailbox[];
  /** The one domain that a person sees as the sender (RFC 9989 §5.3.1). */
  readonly author: string | null;
  /** Why there is none. `no-domain`: what stands there names no domain that DNS could hold. */
  readonly authorFault: 'missing' | 'several' | 'no-domain' | null;
  readonly envelope: Envelope | null;
  readonly hops: readonly Hop[];
  readonly side: ReceivingSide;
  readonly reported: readonly Reported[];
  /** As found; the person may choose another hop. */
  readonly boundary: Boundary | null;
  readonly signatures: readonly { readonly domain: string | null; readonly selector: string | null }[];
  readonly signs: MessageSigns;
}
/** Evidence for what happened on the way. */
export interface MessageSigns {
  readonly list: string | null;
  readonly forwarded: readonly string[];
  /** A forwarder put its own bounce address in (SRS and the like). */
  readonly rewritten: boolean;
  /** A program on a web server wrote it. */
  readonly form: readonly string[];
  /** Such a program sent it to the people whose server it runs on: what a contact form does. */
  readonly formToOwner: boolean;
  readonly authorIsFreemail: boolean;
  readonly dkim2: boolean;
  readonly arcSets: number;
}

/** Never throws; asks nothing. */
export const readMessage = (bytes: Bytes, body: MessageFacts['body']): MessageFacts =>
  readMessageOf(parseMessage(bytes), body);

/** The same of a message that was taken apart already. */
export function readMessageOf(message: Message, body: MessageFacts['body']): MessageFacts {
  const { header } = message;
  const { fields } = header;
  const fromFields = fields.filter(({ key }) => key === 'from');
  const from = fromFields.flatMap(({ value }) => parseAddresses(value.value).mailboxes);
  const hops = hopsOf(header);
  const side = receivingSide(hops);
  const reported = reportedResults(header, hops, side);
  const envelope = envelopeOf(message, reported);
  const { author, fault: authorFault } = authorOf(fromFields, from);
  return {
    message,
    body,
    fromFields,
    from,
    author,
    authorFault,
    envelope,
    hops,
    side,
    reported,
    boundary: boundaryOf(header, hops, side, reported),
    signatures: fields
      .filter(({ key }) => key === 'dkim-signature')
      .map(({ value }) => readSignature(value.value, 'dkim').facts),
    signs: signsOf(message, author, envelope),
  };
}

/**
 * RFC 9989 §5.3.1: one field, and all addresses in it of one domain. A word that is no address (`Doe, John <j@x>`) names
 * nobody; an address whose domain cannot be read leaves open whom a person sees.
 */
function authorOf(
  fields: readonly HeaderField[],
  from: readonly Mailbox[],
): { readonly author: string | null; readonly fault: MessageFacts['authorFault'] } {
  if (fields.length > 1) return { author: null, fault: 'several' };
  if (from.length === 0) return { author: null, fault: 'missing' };
  const addressed = from.filter(({ address }) => address !== null);
  const domains = new Set(addressed.map(({ domain }) => asciiName(domain)));
  const [only = null] = domains;
  if (domains.size > 1) return { author: null, fault: 'several' };
  return { author: only, fault: only === null ? 'no-domain' : null };
}

/** Lower-case A-labels; null where it is no name. */
export function asciiName(written: string | null): string | null {
  const name = written === null ? null : parseDomainName(written);
  return name?.ok ? name.ascii : null;
}

function envelopeOf({ header }: Message, reported: readonly Reported[]): Envelope | null {
  const field = fieldOf(header, 'return-path');
  const path = field ? parseAddresses(field.value.value).mailboxes[0]?.address : undefined;
  if (field && path != null) return envelope(path, 'return-path');
  if (field && /<\s*>/.test(field.value.value)) return envelope('', 'return-path');
  for (const { results } of likely(reported))
    for (const { method, properties } of results.results) {
      const told = method === 'spf' ? properties['smtp.mailfrom'] : undefined;
      if (told !== undefined) return envelope(told, 'results');
    }
  const spf = fieldOf(header, 'received-spf')?.value.value ?? '';
  const told = /envelope-from\s{0,9}=\s{0,9}"?<?([^\s;">]{1,320})/i.exec(spf)?.[1];
  return told === undefined ? null : envelope(told, 'received-spf');
}
const envelope = (address: string, from: Envelope['from']): Envelope => ({
  address: address.replace(/^<|>$/g, ''),
  domain: asciiName(address.replace(/^<|>$/g, '').replace(/^.*@/s, '')),
  from,
});

const forwardFields = ['x-forwarded-to', 'x-forwarded-for', 'resent-from', 'resent-to', 'x-forwarded-encrypted', 'x-original-to-forwarded', 'x-ms-exchange-forwardedto', 'x-envelope-forwarded']; // prettier-ignore
const formFields = ['x-php-originating-script', 'x-php-script', 'x-php-filename'];

/** The bounce address belongs to those it was sent to. */
const toOwner = (header: Message['header'], { domain }: Envelope): boolean =>
  domain !== null &&
  parseAddresses(fieldOf(header, 'to')?.value.value ?? '').mailboxes.some(
    (to) => to.domain !== null && operatorOf(to.domain) === operatorOf(domain),
  );

function signsOf({ header }: Message, author: string | null, path: Envelope | null): MessageSigns {
  const has = (key: string) => fieldOf(header, key) !== null;
  const localPart = path?.address.replace(/@[^@]*$/, '') ?? '';
  const mailer = fieldText(header, 'x-mailer') ?? '';
  const form = [
    ...formFields.filter(has),
    ...(/phpmailer|wordpress|php\/\d|typo3|joomla|drupal/i.test(mailer) ? ['x-mailer'] : []),
    ...(/^(?:www-data|apache|nobody|wwwrun|httpd|nginx|web\d{1,6})$/i.test(localPart) ? ['return-path'] : []),
  ];
  const isListed = /^(?:list|bulk-list)$/i.test((fieldText(header, 'precedence') ?? '').trim());
  return {
    list:
      fieldText(header, 'list-id') ??
      (has('list-post') || has('x-beenthere') || has('mailing-list') || isListed
        ? (fieldText(header, 'list-post') ?? '')
        : null),
    forwarded: forwardFields.filter(has),
    // Sender Rewriting Scheme: SRS0=hash=time=domain=local@forwarder; Microsoft: bounces+SRS=…; Gmail: local+caf_=…
    rewritten: /^(?:bounces\+)?srs[01]?[=+-]|\+caf_=/i.test(localPart),
    form,
    formToOwner: form.length > 0 && path !== null && toOwner(header, path),
    authorIsFreemail: author !== null && freemail.entries.some(({ domain }) => domain === author),
    // draft-ietf-dkim-dkim2-spec: DKIM2-Signature and Message-Instance.
    dkim2: header.fields.some(({ key }) => /^dkim2-|^(?:message-instance|mail-version)$/.test(key)),
    arcSets: header.fields.filter(({ key }) => key === 'arc-seal').length,
  };
}

/** The hops among which the person may choose: those that show an address of the other side. */
export const boundaryChoices = ({ hops }: MessageFacts): readonly Boundary[] =>
  hops.flatMap((hop) =>
    hop.ip ? [{ hop: hop.number, ip: hop.ip.text, helo: heloOf(hop), from: 'chosen' as const }] : [],
  );
