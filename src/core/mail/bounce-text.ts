/** What people and servers write around a refusal: addresses, codes, and where the returned message begins. */

const before = /[\w.!#$%&'*+/=?^`{|}~-]{1,64}$/;
const behind = /^[a-z0-9](?:[a-z0-9-]{0,62}\.)+[a-z0-9-]{2,24}/i;
const mostAddresses = 2000;

/** Found from each `@` to both sides, so that the length of the text alone decides how long it takes. */
export function addressesIn(text: string): readonly string[] {
  const found = new Set<string>();
  let end = 0;
  for (let at = text.indexOf('@'); at >= 0 && found.size < mostAddresses; at = text.indexOf('@', at + 1)) {
    const local = before.exec(text.slice(Math.max(end, at - 64), at))?.[0];
    const domain = behind.exec(text.slice(at + 1, at + 255))?.[0];
    if (local === undefined || domain === undefined) continue;
    end = at + 1 + domain.length;
    found.add(`${local.replace(/^['=]+/, '')}@${domain}`);
  }
  return [...found];
}

/** Lines that open the copy of the returned message. */
const copyBegins =
  /^[ \t>*=_-]{0,80}(?:(?:this is|below (?:this line )?is|here is|the following is) a copy of|below this line|(?:the )?(?:header of the )?original message|unsent message|returned message|message header|undelivered message|message text follows|text of the message|copy of (?:your|the) message|non-?delivered message|included is a copy)/i;

/** The words before the returned message. */
export function withoutCopy(text: string): string {
  const lines = text.split('\n', 5000);
  const at = lines.findIndex(
    (line, index) => index > 0 && (copyBegins.test(line) || /^Received: |^Return-Path: /i.test(line)),
  );
  return (at < 0 ? lines : lines.slice(0, at)).join('\n');
}

/** RFC 3463: class, subject, detail. */
export const statusIn = (text: string): string | null =>
  // Directly behind a reply code it is the other server's own.
  /[245]\d\d[- ]['"(#]?([245]\.\d{1,3}\.\d{1,3})(?![\d.]*\.\d|\d)/.exec(text)?.[1] ??
  /(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.]*\.\d|\d)/.exec(text)?.[0] ??
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
