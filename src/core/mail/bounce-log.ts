/** Refusals in the logs of mail servers: one line, one recipient. Lines about what was delivered say nothing here. */
import { addressesIn, joinedReply } from './bounce-text.ts';

export interface LoggedRefusal {
  readonly address: string | null;
  readonly sender: string | null;
  /** What was said, without the frame of the log line. */
  readonly words: string;
  readonly remoteHost: string | null;
  /** The server that keeps this log refused; `client` is who came to it. */
  readonly ours: boolean;
  readonly client: string | null;
  readonly helo: string | null;
  /** False: it is tried again; null: the words decide. */
  readonly permanent: boolean | null;
  /** RFC 3463, where the frame states it. */
  readonly status: string | null;
}

const mostLines = 5000;
const mostLine = 8000;
const mostRefusals = 200;

interface Seen {
  /** Senders by the id of the queue (Postfix, Exim), recipients by the number of the delivery (qmail). */
  readonly senders: Map<string, string>;
  readonly deliveries: Map<string, string>;
}
type Reader = (line: string, seen: Seen) => LoggedRefusal | readonly LoggedRefusal[] | null;

const refusal = (more: Partial<LoggedRefusal> & { readonly words: string }): LoggedRefusal => ({
  address: null,
  sender: null,
  remoteHost: null,
  ours: false,
  client: null,
  helo: null,
  permanent: null,
  status: null,
  ...more,
});
const within = (line: string, pattern: RegExp): string | null => {
  const found = pattern.exec(line)?.[1];
  return found === undefined || found === '' ? null : found;
};
const ip = String.raw`(?:IPv6:)?([0-9a-fA-F.:]{3,45})`;

/** `queue: to=<a>, relay=host[ip]:25, …, status=bounced (words)` */
const postfix: Reader = (line, { senders }) => {
  const status = /\bstatus=(bounced|deferred|expired|undeliverable)\s{1,4}\((.{1,7000})\)\s*$/.exec(line);
  const address = within(line, /\bto=<([^<>\s]{0,320})>/);
  if (!status || address === null) return null;
  const words = status[2] ?? '';
  const relay = within(line, /\brelay=([A-Za-z0-9.-]{1,253})\[/);
  return refusal({
    address,
    sender: senders.get(queueOf(line) ?? '') ?? null,
    words,
    remoteHost: within(words, /\bhost ([A-Za-z0-9.-]{1,253})/) ?? relay,
    permanent: status[1] !== 'deferred',
    status: statusOf(line),
  });
};

/** `dsn=5.1.1` in the lines of Postfix and sendmail. */
const statusOf = (line: string): string | null => within(line, /\bdsn=([45]\.\d{1,3}\.\d{1,3})\b/);

/** sendmail: `to=<a>, delay=…, mailer=esmtp, relay=host. [ip], dsn=5.1.1, stat=words`; what was sent says `Sent`. */
const sendmail: Reader = (line, { senders }) => {
  const words = within(line, /\bstat=(?!Sent\b|queued\b)(.{1,7000})$/);
  const address = within(line, /\bto=<?([^<>\s,]{1,320}@[^<>\s,]{1,255})/);
  if (words === null || address === null) return null;
  return refusal({
    address,
    sender: senders.get(queueOf(line) ?? '') ?? null,
    words,
    remoteHost: within(line, /\brelay=([A-Za-z0-9.-]{1,253}?)\.?(?:[ ,]|$)/),
    permanent: !words.startsWith('Deferred'),
    status: statusOf(line),
  });
};

/** sendmail turns a client away: `ruleset=check_rcpt, arg1=<a>, relay=name [ip], reject=words`, `Milter: data, reject=words`. */
const sendmailReject: Reader = (line) => {
  const words = within(line, /\breject=([45].{1,7000})$/);
  if (words === null || !/\b(?:ruleset=|Milter)/.test(line)) return null;
  const about = within(line, /\barg1=<?([^<>\s,]{1,320})/);
  const isRecipient = /\bruleset=check_(?:rcpt|compat)/.test(line);
  return refusal({
    address: within(line, /\bto=<([^<>\s]{1,320})>/) ?? (isRecipient ? about : null),
    sender: within(line, /\bfrom=<([^<>\s]{1,320})>/) ?? (/\bruleset=check_mail/.test(line) ? about : null),
    words,
    ours: true,
    client: new RegExp(String.raw`\brelay=[^\[]{0,300}\[${ip}\]`).exec(line)?.[1] ?? null,
  });
};

/** Dovecot puts it into no mailbox: `lmtp(a@b)<1><x>: msgid=<m>: save failed to INBOX: words`. */
const dovecot: Reader = (line) => {
  const found = /\bdovecot: (?:lmtp|lda)\(([^()\s,]{1,320})[^()]{0,60}\).{0,600}?: (?:save failed to|failed to store into mailbox) [^:]{1,200}: (.{1,2000})$/.exec(line); // prettier-ignore
  return found ? refusal({ address: found[1] ?? null, words: found[2] ?? '', ours: true }) : null;
};

/** OpenSMTPD: `mta delivery … from=<a> to=<b> … relay="ip (host)" … result="PermFail" stat="words"`. */
const openSmtpd: Reader = (line) => {
  const found = /\bresult="?(PermFail|TempFail|Expire|Loop)"? stat="?(.{1,7000}?)"?\s*$/.exec(line);
  const address = within(line, /\bto=<([^<>\s]{1,320})>/);
  if (!found || address === null) return null;
  return refusal({
    address,
    sender: within(line, /\bfrom=<([^<>\s]{1,320})>/),
    words: found[2] ?? '',
    remoteHost: within(line, /\brelay="[^"()]{0,80}\(([A-Za-z0-9.-]{1,253})\)/),
    permanent: found[1] !== 'TempFail',
  });
};

/** `NOQUEUE: reject: RCPT from name[ip]: words; from=<a> to=<b> proto=ESMTP helo=<name>`, and the same of a milter. */
const postfixReject: Reader = (line) => {
  const found = new RegExp(
    String.raw`\b(?:milter-)?reject(?:_warning)?: [A-Z-]{3,20} from [^\s\[\]]{1,255}\[${ip}\](?::\d{1,5})?: (.{1,7000})$`,
  ).exec(line);
  if (!found) return null;
  const [, client = '', rest = ''] = found;
  return refusal({
    address: within(rest, /\bto=<([^<>\s]{1,320})>/),
    sender: within(rest, /\bfrom=<([^<>\s]{1,320})>/),
    words: rest.replace(/; from=<.{0,2000}$/, ''),
    ours: true,
    client,
    helo: within(rest, /\bhelo=<([^<>\s]{1,255})>/),
  });
};

/** `** a@b R=router T=transport H=host [ip]: words` gives up, `== a@b … defer (…): words` tries again. */
const exim: Reader = (line, { senders }) => {
  const found = /(?:^|\s)(\*\*|==) ([^\s<>]{1,320}@[^\s<>:]{1,255}|<?[^\s<>]{1,320}@[^\s<>:]{1,255}>?):?\s(.{1,7000})$/.exec(line); // prettier-ignore
  if (!found) return null;
  const [, sign = '', address = '', rest = ''] = found;
  // Lines of a reply stand as "\n" in one line of the log.
  const said = (/(?:^|\s)(?:R|T|H|X|P|DT)=.{0,1000}?: (.{1,7000})$/.exec(rest)?.[1] ?? rest).replaceAll(
    '\\n',
    '\n',
  );
  return refusal({
    address: address.replace(/^<|>$/g, ''),
    sender: within(rest, /\bF=<([^<>\s]{1,320})>/) ?? senders.get(queueOf(line) ?? '') ?? null,
    words: said,
    remoteHost: within(rest, /\bH=([A-Za-z0-9.-]{1,253})/),
    permanent: sign === '**',
  });
};

/** `H=name (helo) [ip] F=<sender> rejected RCPT <a@b>: words` */
const eximReject: Reader = (line) => {
  const found = new RegExp(
    String.raw`\bH=(.{0,300}?)\[${ip}\](?::\d{1,5})?.{0,600}?\b(?:temporarily )?rejected (?:RCPT|after DATA|MAIL|EHLO or HELO|connection)(.{0,7000})$`,
  ).exec(line);
  if (!found) return null;
  const [, name = '', client = '', rest = ''] = found;
  return refusal({
    address: within(rest, /<([^<>\s]{1,320})>/),
    sender: within(line, /\bF=<([^<>\s]{1,320})>/),
    words: rest.replace(/^[^:]{0,330}: ?/, '') || rest.trim(),
    ours: true,
    client,
    helo: within(name, /\(([^()\s]{1,255})\)/),
    permanent: /\btemporarily rejected\b/.test(line) ? false : null,
  });
};

/** `delivery 7: failure: 192.0.2.1_does_not_like_recipient./Remote_host_said:_550_…` */
const qmail: Reader = (line, { deliveries }) => {
  const found = /\bdelivery (\d{1,12}): (failure|deferral): (.{1,7000})$/.exec(line);
  if (!found) return null;
  const [, number = '', how = '', said = ''] = found;
  const words = said.replaceAll('_', ' ').replaceAll('/', ' ').trim();
  return refusal({
    address: deliveries.get(number) ?? null,
    words,
    remoteHost: within(words, /^([0-9a-f.:]{3,45}) (?:does|failed|said)/i),
    permanent: how === 'failure',
  });
};

/** Exchange: what a tracking log keeps of the last reply, `[{LED=550 5.7.1 …};{FQDN=mx};{IP=…}]`. */
const exchange: Reader = (line) => {
  const words = within(line, /\{LED=([^{}]{1,4000})\}/);
  if (words === null) return null;
  // The columns behind are: message id, recipients, …, sender; only the id stands in angle brackets.
  const named = addressesIn(line.replace(/\{[^{}]{0,4000}\}|<[^<>]{0,1000}>/g, ''));
  const isTracking = /,(?:FAIL|DSN|DEFER|BADMAIL),/.test(line);
  return refusal({
    address: isTracking ? (named[0] ?? null) : null,
    sender: isTracking ? (named[1] ?? null) : null,
    words,
    remoteHost: within(line, /\{FQDN=([A-Za-z0-9.-]{1,253})\}/),
  });
};

/** Exchange: a reply in the log of a send connector, `…,<,"550 5.7.1 …",`. */
const exchangeProtocol: Reader = (line) => {
  const words = within(line, /,<,"?([45]\d\d[ -][^"]{1,4000}?)"?,?[^,]{0,200}$/);
  return words === null ? null : refusal({ words });
};

/** amavisd: `Blocked SPAM {…}, [ip]:port [origin] <from> -> <to>,<to>, Queue-ID: …` */
const amavis: Reader = (line) => {
  const found = new RegExp(
    String.raw`\bBlocked ((?:INFECTED|BANNED|SPAM|SPAMMY|BAD-HEADER[\w-]{0,4}|UNCHECKED|OVERSIZED|MTA-BLOCKED)\b[^{}]{0,300}).{0,300}?\[${ip}\].{0,200}?<([^<>\s]{0,320})> -> (<[^<>\s]{1,320}>(?:,<[^<>\s]{1,320}>){0,50})`,
  ).exec(line);
  if (!found) return null;
  const [, what = '', client = '', sender = '', recipients = ''] = found;
  return recipients.split(',').map((recipient) =>
    refusal({
      address: recipient.slice(1, -1),
      sender: sender === '' ? null : sender,
      words: `Blocked ${what.trim().replace(/,$/, '')}`,
      ours: true,
      client,
      permanent: true,
    }),
  );
};

/** rspamd: `…, ip: 192.0.2.1, from: <a@b>, (default: T (reject): [15.20/15.00] [SYMBOL(1.0){…},…` */
const rspamd: Reader = (line) => {
  const found = /\(default: [TF] \((reject|soft reject|greylist)\): (\[[-\d.]{1,12}\/[-\d.]{1,12}\].{0,1500})/.exec(line); // prettier-ignore
  if (!found) return null;
  const [, action = '', rest = ''] = found;
  return refusal({
    address: within(line, /\brcpts?: <([^<>\s,]{1,320})/),
    sender: within(line, /\bfrom: <([^<>\s]{1,320})>/),
    words: `rspamd ${action}: ${rest}`,
    ours: true,
    client: new RegExp(String.raw`\bip: ${ip}`).exec(line)?.[1] ?? null,
    permanent: action === 'reject',
  });
};

const readers: readonly Reader[] = [
  postfix,
  postfixReject,
  openSmtpd,
  sendmail,
  sendmailReject,
  eximReject,
  exim,
  qmail,
  amavis,
  rspamd,
  exchange,
  exchangeProtocol,
  dovecot,
];

/** Postfix: `…: 4ABC: `, Exim: `2026-11-24 10:00:00 1tABCD-000000001aB-1Xyz `. */
const queueOf = (line: string): string | null =>
  /\]: ([0-9A-Za-z]{6,30}): /.exec(line)?.[1] ??
  /^\S{10} \S{8,20} (?:\[\d{1,7}\] )?([0-9A-Za-z]{6,12}-[0-9A-Za-z]{6,12}-[0-9A-Za-z]{2,4}) /.exec(
    line,
  )?.[1] ??
  null;

/** The refusals of a pasted log, in order; none: it is no log, or nothing in it was refused. */
export function readLog(text: string): readonly LoggedRefusal[] {
  const lines = text.split(/\r?\n/, mostLines).map((line) => line.slice(0, mostLine));
  const senders = new Map<string, string>();
  const deliveries = new Map<string, string>();
  for (const line of lines) {
    const queue = queueOf(line);
    const sender =
      within(line, /\bfrom=<([^<>\s]{1,320})>/) ?? within(line, / <= ([^\s<>]{1,320}@[^\s<>]{1,255}) /);
    if (queue !== null && sender !== null && !senders.has(queue)) senders.set(queue, sender);
    const [, number, to] =
      /\bstarting delivery (\d{1,12}): msg \d{1,15} to (?:remote|local) (\S{1,320})/.exec(line) ?? [];
    if (number !== undefined && to !== undefined) deliveries.set(number, to);
  }
  const seen = { senders, deliveries };
  const found: LoggedRefusal[] = [];
  for (const line of lines) {
    if (found.length >= mostRefusals) break;
    for (const reader of readers) {
      const read = reader(line, seen);
      if (!read) continue;
      found.push(...[read].flat().map((one) => ({ ...one, words: joinedReply(one.words) })));
      break;
    }
  }
  return found;
}
