/** Messages signed by hand, with the canonical forms of RFC 6376 §3.4 written anew, so that ours is not proved by itself. */
import { createHash } from 'node:crypto';
import { letterKeys } from './letter-keys.ts';

type KeyName = keyof typeof letterKeys;
export interface Signing {
  readonly d?: string;
  readonly s?: string;
  readonly key?: KeyName;
  /** Another private key of the kind that `key` names, as PKCS#8 in PEM. */
  readonly pem?: string;
  readonly c?: 'relaxed/relaxed' | 'simple/simple' | 'relaxed/simple';
  readonly h?: readonly string[];
  /** More tags, as written. */
  readonly more?: string;
}

const octets = (text: string): Buffer => Buffer.from(text, 'latin1');
const relaxed = (name: string, value: string): string =>
  `${name.toLowerCase()}:${value
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim()}`;

function canonicalBody(body: string, how: string): string {
  const lines = how === 'relaxed' ? body.split('\r\n').map((line) => line.replace(/[ \t]+/g, ' ').replace(/ $/, '')) : body.split('\r\n'); // prettier-ignore
  const text = lines.join('\r\n').replace(/(\r\n)+$/, '');
  return text === '' ? (how === 'simple' ? '\r\n' : '') : `${text}\r\n`;
}

async function signature(key: KeyName, pem: string | undefined, data: string): Promise<string> {
  const pkcs8 = Buffer.from(pem?.replace(/-----[^-]+-----/g, '') ?? letterKeys[key], 'base64');
  if (key === 'ed25519') {
    const own = await crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', false, ['sign']);
    const hashed = createHash('sha256').update(octets(data)).digest();
    return Buffer.from(await crypto.subtle.sign('Ed25519', own, hashed)).toString('base64');
  }
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const own = await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign']);
  return Buffer.from(await crypto.subtle.sign(algorithm.name, own, Uint8Array.from(octets(data)))).toString(
    'base64',
  );
}

/** The same message with a DKIM-Signature on top. Lines end in CRLF. */
export async function signed(message: string, signing: Signing = {}): Promise<string> {
  const { d = 'letters.test', s = 'mail2026', key = 'rsa', c = 'relaxed/relaxed', more = '' } = signing;
  const { h = ['from', 'to', 'subject', 'date', 'message-id'] } = signing;
  const [headerHow = '', bodyHow = ''] = c.split('/');
  const at = message.indexOf('\r\n\r\n');
  const fields = message
    .slice(0, at + 2)
    .split(/\r\n(?![ \t])/)
    .filter((field) => field !== '')
    .map((field) => [field.slice(0, field.indexOf(':')), field.slice(field.indexOf(':') + 1)] as const);
  const hash = createHash('sha256').update(octets(canonicalBody(message.slice(at + 4), bodyHow))).digest('base64'); // prettier-ignore
  const algorithm = key === 'ed25519' ? 'ed25519-sha256' : 'rsa-sha256';
  const bare = ` v=1; a=${algorithm}; c=${c}; d=${d}; s=${s};\r\n\th=${h.join(':')}; ${more}\r\n\tbh=${hash}; b=`;
  const line = (name: string, value: string) =>
    headerHow === 'relaxed' ? relaxed(name, value) : `${name}:${value}`;
  const taken = h.flatMap((name) => {
    const field = fields.findLast(([one]) => one.toLowerCase() === name);
    return field ? [`${line(field[0], field[1])}\r\n`] : [];
  });
  const b = await signature(key, signing.pem, taken.join('') + line('DKIM-Signature', bare));
  return `DKIM-Signature:${bare}${b}\r\n${message}`;
}

export interface Letter {
  readonly from?: string;
  readonly subject?: string;
  readonly body?: string;
  readonly more?: readonly string[];
}
/** A message as its author's program writes it. */
export const letter = ({ from = 'Ann <ann@letters.test>', subject = 'Minutes', body = 'Dear all,\r\n\r\nhere they are.\r\n', more = [] }: Letter = {}): string =>
  [`From: ${from}`, 'To: bob@receiver.test', `Subject: ${subject}`, 'Date: Tue, 10 Nov 2026 09:00:00 +0100', 'Message-ID: <1@letters.test>', ...more, '', body].join('\r\n'); // prettier-ignore

export interface Arrival {
  readonly ip?: string;
  readonly helo?: string;
  readonly path?: string;
  /** Fields that the receiver writes above its Received. */
  readonly above?: readonly string[];
  /** Hops before the receiver's. */
  readonly before?: readonly string[];
  readonly date?: string;
}
/** The same message as the receiver stored it. */
export const arrived = (message: string, { ip = '192.0.2.140', helo = 'mail.letters.test', path = 'ann@letters.test', above = [], before = [], date = 'Tue, 10 Nov 2026 08:00:04 +0000' }: Arrival = {}): string =>
  [`Return-Path: <${path}>`, ...above, `Received: from ${helo} (${helo} [${ip.includes(':') ? `IPv6:${ip}` : ip}])`, `\tby mx.receiver.test (Postfix) with ESMTPS id 4AbC (using TLSv1.3) for <bob@receiver.test>; ${date}`, ...before, message].join('\r\n'); // prettier-ignore
