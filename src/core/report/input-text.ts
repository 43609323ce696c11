import { looksLikeDkimKey } from '../records/dkim/parse.ts';
import { looksLikeDmarc } from '../records/dmarc/parse.ts';
import { looksLikeSpf } from '../records/spf/parse.ts';

export type RecordKind = 'spf' | 'dmarc' | 'dkim-key' | 'other';

/** A TXT record in a zone file or in the output of a tool. */
export interface ZoneLine {
  /** Owner name as written, without the dot at the end. */
  readonly name: string;
  readonly text: string;
  readonly record: RecordKind;
}

/** Which record a text is meant to be; null: none that is known. */
export function recordKindOf(text: string): RecordKind | null {
  const start = text.slice(0, 4096).trimStart();
  if (/^v\s*=\s*DMARC/i.test(start) || looksLikeDmarc(start)) return 'dmarc';
  if (/^v\s*=\s*spf\d/i.test(start) || looksLikeSpf(start)) return 'spf';
  if (/^v\s*=\s*(?:STSv1|TLSRPTv1|BIMI1)\b/i.test(start) || /^spf2\.0\//i.test(start)) return 'other';
  if (/^v\s*=\s*DKIM/i.test(start)) return 'dkim-key';
  // A signature has the same kind of tags and is no record.
  if (
    /^(?:[a-z]\s*=[^;]{0,200};\s*){0,6}p\s*=\s*[A-Za-z0-9+/=\s"]{16,}/.test(start) &&
    !/\bbh\s*=/.test(start)
  )
    return 'dkim-key';
  if (looksLikeDkimKey(start) && /(?:^|;)\s*p\s*=/.test(start)) return 'dkim-key';
  // What is left when somebody copied without the beginning.
  if (
    /^(?:[+~?-]?(?:include|ip4|ip6|ipv4|ipv6|exists):\S+|[+~?-]?(?:mx|a))(?:\s+\S+)*\s+[+~?-]?all\s*$/i.test(
      start,
    )
  )
    return 'spf';
  return null;
}

/** `"a" "b"` as one text (RFC 7208 §3.3); text without quotes stays. */
export function joinStrings(written: string): string {
  const trimmed = written.trim();
  const body = trimmed.startsWith('(') ? trimmed.slice(1).replace(/\)$/, '').trim() : trimmed;
  // No record is longer (RFC 1035 §3.3.14: RDLENGTH has 16 bits).
  if (!body.startsWith('"') || body.length > 100_000) return body;
  const strings = [...body.matchAll(/"((?:[^"\\]|\\.)*)"?/gs)].map(([, one = '']) => one);
  return strings
    .join('')
    .replace(/\\(\d{3})/g, (_, code: string) => String.fromCharCode(Number(code) & 255))
    .replace(/\\(.)/g, '$1');
}

const owner = String.raw`([\w*@.-]{1,255})`;
const shapes = [
  // dig, a zone file: name [ttl] [class] TXT "…", perhaps over several lines in parentheses
  new RegExp(
    String.raw`^${owner}[ \t]+(?:\d+\w?[ \t]+)?(?:IN[ \t]+)?(?:\d+\w?[ \t]+)?TXT[ \t]+(\([^()]*\)|.+)$`,
    'gim',
  ),
  // host
  new RegExp(String.raw`^${owner}[ \t]+descriptive text[ \t]+(.+)$`, 'gim'),
  // nslookup
  new RegExp(String.raw`^${owner}[ \t]+text =[ \t]*(.+)$`, 'gim'),
];
const mostLines = 50;

export function zoneLinesIn(text: string): readonly ZoneLine[] {
  const found: ZoneLine[] = [];
  for (const shape of shapes)
    for (const [, name = '', written = ''] of text.matchAll(shape)) {
      if (found.length >= mostLines) return found;
      // What stands behind the last quotation mark is a comment.
      const strings = written.startsWith('"') ? written.slice(0, written.lastIndexOf('"') + 1) : written;
      const joined = joinStrings(strings);
      found.push({ name: name.replace(/\.$/, ''), text: joined, record: recordKindOf(joined) ?? 'other' });
    }
  return found;
}

const headerNames =
  /^(?:Received|Return-Path|Delivered-To|DKIM-Signature|Authentication-Results|Received-SPF|ARC-[A-Za-z-]+|From|To|Cc|Subject|Date|Message-ID|Reply-To|MIME-Version|Content-Type|List-Id|List-Unsubscribe|Sender|X-[\w-]+)[ \t]*:/gim;

export interface Headers {
  readonly signatures: number;
  readonly hasBody: boolean;
  readonly isBounce: boolean;
  readonly isReport: 'dmarc' | 'tls' | null;
}

/** Header fields of a message; null when the text does not begin with some. */
export function headersIn(text: string): Headers | null {
  const top = text.trimStart().replace(/^From \S+.*\r?\n/, '');
  if (!/^[A-Za-z][\w-]{1,70}[ \t]*:/.test(top)) return null;
  const end = /\r?\n[ \t]*\r?\n/.exec(top);
  const head = end ? top.slice(0, end.index) : top;
  const names = head.match(headerNames)?.length ?? 0;
  const signatures = head.match(/^DKIM-Signature[ \t]*:/gim)?.length ?? 0;
  if (
    names < 2 &&
    !/^(?:DKIM-Signature|Authentication-Results|ARC-\w+|Received|Received-SPF)[ \t]*:/i.test(top)
  )
    return null;
  return {
    signatures,
    hasBody: end !== null && top.slice(end.index).trim() !== '',
    isBounce:
      /report-type\s*=\s*"?delivery-status/i.test(head) ||
      /^Content-Type:\s*multipart\/report(?![^\n]*(?:tlsrpt|feedback))/im.test(head),
    isReport: /report-type\s*=\s*"?tlsrpt|^TLS-Report-Domain:/im.test(head)
      ? 'tls'
      : /^Subject:[^\n]*Report Domain:/im.test(head)
        ? 'dmarc'
        : null,
  };
}

/** Words that stand in bounces and mail logs and hardly anywhere else. */
const bounceSigns: readonly RegExp[] = [
  /(?:^|[\s:(])[45]\d\d[ -]#?[45]\.\d{1,3}\.\d{1,3}\b/,
  /\b[45]\.[0-7]\.\d{1,3}\b[^\n]{0,200}\b(?:reject|refus|denied|blocked|unauthenticated|spf|dkim|dmarc|mailbox|recipient|address)/i,
  /^(?:Diagnostic-Code|Final-Recipient|Reporting-MTA|Remote-MTA):/im,
  /\bstatus=(?:bounced|deferred)\b/,
  /\bhost \S{1,255}\s?(?:\[[\da-f.:]+\])? said:/i,
  /\b(?:Undelivered Mail Returned to Sender|Delivery Status Notification|Mail delivery failed|Undeliverable:|Unzustellbar:|could not be delivered|konnte nicht zugestellt werden)/i,
  /^[ \t]{0,20}[45]\d\d[ -][A-Za-z].{10,}/m,
];
export const looksLikeBounce = (text: string): boolean => bounceSigns.some((sign) => sign.test(text));
