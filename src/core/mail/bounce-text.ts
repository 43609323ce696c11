/** What people and servers write around a refusal: addresses, codes, and where the returned message begins. */

// RFC 6531 §3.3: letters outside ASCII as well; of scripts that set words apart, so that no sentence becomes part of a name.
const letters = String.raw`\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}`;
const before = new RegExp(String.raw`[${letters}\d_.!#$%&'*+/=?^\x60{|}~-]{1,64}$`, 'u');
const behind = new RegExp(String.raw`^[${letters}\d](?:[${letters}\d-]{0,62}\.)+[${letters}\d-]{2,24}`, 'u');
/** `id=a@b`: the key is not part of it; `list-jane=b.example@c` has one of its own. */
const named = /^(?:['=]+|(?:id|from|sender|mailfrom|rcpt|to|r|s|F)=)/i;
const mostAddresses = 2000;

export interface PlacedAddress {
  readonly address: string;
  readonly start: number;
  readonly end: number;
}

/** Found from each `@` to both sides, so that the length of the text alone decides how long it takes. */
export function placedAddresses(text: string): readonly PlacedAddress[] {
  const found: PlacedAddress[] = [];
  let end = 0;
  for (let at = text.indexOf('@'); at >= 0 && found.length < mostAddresses; at = text.indexOf('@', at + 1)) {
    const local = before.exec(text.slice(Math.max(end, at - 64), at))?.[0].replace(named, '');
    const domain = behind.exec(text.slice(at + 1, at + 255))?.[0];
    if (!local || domain === undefined) continue;
    end = at + 1 + domain.length;
    found.push({ address: `${local}@${domain}`, start: at - local.length, end });
  }
  return found;
}
export const addressesIn = (text: string): readonly string[] => [
  ...new Set(placedAddresses(text).map(({ address }) => address)),
];

/** Says whose mail it was: `MAIL FROM:<a@b>`, `Sender Address: a@b`, `<a@b>: Sender address rejected`. */
const opensSender =
  /(?:(?:^|[\s;,?&])(?:from|F|id|return-path|envelope-from|mailfrom|x-postfix-sender|sender(?: address)?)[=:]\s{0,3}(?:rfc822;\s?)?<?|\bmail from:?\s?<|while verifying <|region [\w-]{1,30}: |anti-spoofing policy: )$/i;
const closesSender =
  /^>?(?::|\.{3})?\s{0,3}(?:sender (?:address |domain )?(?:is |was )?(?:rejected|denied|refused|blocked|verif|not )|domain of sender)/i;
export const isSenderAt = (text: string, { start, end }: PlacedAddress): boolean =>
  closesSender.test(text.slice(end, end + 60)) ||
  opensSender.test(text.slice(Math.max(0, start - 60), start));

/** Whose mail was refused, as the words name it; the servers that report are not it. */
export function senderIn(text: string): string | null {
  const plain = text.replaceAll('%40', '@');
  return (
    placedAddresses(plain).find((one) => !isDesk(one.address) && isSenderAt(plain, one))?.address ?? null
  );
}

/** Where people are asked to write, and what sends bounces: seldom who was refused. */
export const isDesk = (address: string): boolean =>
  /^(?:postmaster|mailer-daemon|support|help|abuse|delist|tosa|tobr)(?=[@_+-])/i.test(address);
const opensContact =
  /(?:\bcontact|write to|e-?mail us at|forward this (?:message|error) to|details to|reach us at|kontaktieren sie|wenden sie sich (?:bitte )?an|schreiben sie (?:bitte )?an):?\s{0,3}<?$/i;
export const isContactAt = (text: string, { start }: PlacedAddress): boolean =>
  opensContact.test(text.slice(Math.max(0, start - 40), start));

const stillTried =
  /will be retried|will (?:retry|keep (?:on )?trying|continue (?:to try|trying))|not yet been delivered|(?:delivery )?attempts will continue|message still in queue|delivery (?:is|has been) delayed|weitere zustellversuche|wird weiter(?:hin)? versucht/i;
const givenUp =
  /this is a permanent error|\bi['’]ve given up|permanent (?:fatal errors?|failure)|no further (?:delivery )?attempts|retry timeout exceeded|returned to sender|message expired/i;
const notDelivered =
  /(?:could ?n[o'’]t|couldn['’]t|was not|wasn['’]t|cannot|unable to) (?:be )?deliver(?:ed)?|delivery (?:has )?failed|delivery failure|undeliverable|nicht zugestellt werden|fehler bei der (?:nachrichten)?zustellung/i;
/** What the letter around a refusal says of it; `returned`: no more than that it came back. */
export const frameIn = (text: string): 'delayed' | 'failed' | 'returned' | null =>
  stillTried.test(text)
    ? 'delayed'
    : givenUp.test(text)
      ? 'failed'
      : notDelivered.test(text)
        ? 'returned'
        : null;

/** Lines that open the copy of the returned message. */
const copyBegins =
  /^[ \t>*=_-]{0,80}(?:(?:this is|below (?:this line )?is|here is|the following is) a copy of|below this line|(?:the )?(?:header of the )?original message(?! was received| details)|(?:ursprüngliche|originale?) ?nachricht|unsent message|returned message|message header|undelivered message|message text follows|text of the message|copy of (?:your|the) message|non-?delivered message|included is a copy)/i;

/** The words before the returned message. */
export function withoutCopy(text: string): string {
  const lines = text.split('\n', 5000);
  const at = lines.findIndex(
    (line, index) => index > 0 && (copyBegins.test(line) || /^Received: |^Return-Path: /i.test(line)),
  );
  return (at < 0 ? lines : lines.slice(0, at)).join('\n');
}

/** RFC 3463: class, subject, detail; subjects of two digits are not registered, versions of programs have them. */
export const statusIn = (text: string): string | null =>
  // Directly behind a reply code it is the other server's own.
  /[245]\d\d[- ]['"(#]?([245]\.\d\.\d{1,3})(?![\d.]*\.\d|\d)/.exec(text)?.[1] ??
  /(?<![\d.])[245]\.\d\.\d{1,3}(?![\d.]*\.\d|\d)/.exec(text)?.[0] ??
  null;

/** RFC 5321 §4.2: the code at the beginning of a reply, or where one is quoted. */
export const replyIn = (text: string): string | null =>
  /(?:^|[\s:;>([,"'#])([245]\d\d)(?=[\s-][\s<[("'#A-Za-z\d-]|[,;)]|$)/.exec(text)?.[1] ??
  // "SMTP error 550: …"; a colon on both sides is a time or an address.
  /(?:^|[\s(['"])([245]\d\d)(?=:\s)/.exec(text)?.[1] ??
  null;

/** A reply of several lines repeats its codes (RFC 5321 §4.2.1): one line, the codes once. */
export function joinedReply(text: string): string {
  const [, code, mark, status] = /^\s*([245]\d\d)([- ])(?:([245]\.\d{1,3}\.\d{1,3}) )?/.exec(text) ?? [];
  // The hyphen promises more lines, also where unfolding has made them one.
  const lines = text.split(mark === '-' ? new RegExp(`\\r?\\n|[ \\t](?=${code}[- ])`) : /\r?\n/);
  return lines
    .map((line, index) => {
      if (index === 0 || code === undefined) return line.trim();
      const bare = line.trim().replace(new RegExp(`^${code}[- ]`), '');
      return status !== undefined && bare.startsWith(`${status} `) ? bare.slice(status.length + 1) : bare;
    })
    .join(' ');
}
