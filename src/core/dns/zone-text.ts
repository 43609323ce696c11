/*
 * Master files, RFC 1035 §5.1: one entry a line, parentheses carry a line on, `;` starts a comment, a blank owner
 * repeats the last, names without a dot at the end are relative to $ORIGIN, `@` is the origin itself.
 */
import { nameProblem } from '../base/domain-name.ts';
import { parseIp } from '../base/ip.ts';
import { octetsOf } from './txt.ts';
import { rrTypes, type RrData, type RrType } from './types.ts';

export interface ZoneRecord<T extends RrType = RrType> {
  readonly name: string;
  readonly type: T;
  readonly ttl: number;
  readonly data: RrData[T];
}
export interface ZoneFailure {
  readonly name: string;
  /** null: every type. */
  readonly type: RrType | null;
  readonly reason: 'timeout' | 'servfail' | 'refused' | 'bogus';
}
export interface ZoneError {
  readonly line: number;
  readonly text: string;
}
export interface ZoneText {
  readonly records: readonly ZoneRecord[];
  readonly failures: readonly ZoneFailure[];
  /** `;@absent NAME TYPE`: an overlay says that this is gone. */
  readonly absent: readonly { readonly name: string; readonly type: RrType | null }[];
  /** Names with types this page does not ask for: they exist all the same. */
  readonly others: readonly string[];
  /** By $ORIGIN: what the `;@sign` line above it says; answers below it count as validated, or fail validation. */
  readonly signs: ReadonlyMap<string, ZoneSign>;
  readonly errors: readonly ZoneError[];
}

export type ZoneSign = 'yes' | 'no' | 'bogus';

interface Token {
  readonly text: string;
  readonly quoted: boolean;
}
interface Entry {
  readonly line: number;
  readonly blankOwner: boolean;
  readonly tokens: readonly Token[];
}

/** RFC 1035 §5.1: `\DDD` is an octet, `\X` is X itself. */
function readEscape(text: string, at: number): { octet: string; next: number } {
  const digits = /^\d{3}/.exec(text.slice(at + 1, at + 4))?.[0];
  if (digits !== undefined && Number(digits) < 256)
    return { octet: String.fromCharCode(Number(digits)), next: at + 4 };
  return { octet: text.charAt(at + 1), next: at + 2 };
}

/** `text` holds one octet a character. */
function* entriesOf(text: string): Generator<Entry> {
  let tokens: Token[] = [];
  let line = 1;
  let startedAt = 1;
  let depth = 0;
  let blankOwner = false;
  let atLineStart = true;
  let at = 0;
  while (at <= text.length) {
    const char = text.charAt(at);
    if (char === '' || char === '\n') {
      if (depth === 0 || char === '') {
        if (tokens.length > 0) yield { line: startedAt, blankOwner, tokens };
        tokens = [];
        atLineStart = true;
      }
      line += 1;
      at += 1;
      continue;
    }
    if (atLineStart) {
      startedAt = line;
      blankOwner = char === ' ' || char === '\t';
      atLineStart = false;
    }
    if (char === ' ' || char === '\t' || char === '\r') at += 1;
    else if (char === ';') while (at < text.length && text.charAt(at) !== '\n') at += 1;
    else if (char === '(' || char === ')') {
      depth = Math.max(0, depth + (char === '(' ? 1 : -1));
      at += 1;
    } else if (char === '"') {
      let value = '';
      at += 1;
      while (at < text.length && text.charAt(at) !== '"') {
        if (text.charAt(at) === '\n') line += 1;
        if (text.charAt(at) === '\\' && at + 1 < text.length) {
          const { octet, next } = readEscape(text, at);
          value += octet;
          at = next;
        } else value += text.charAt(at++);
      }
      at += 1;
      tokens.push({ text: value, quoted: true });
    } else {
      let value = '';
      while (at < text.length && !/[\s;()"]/.test(text.charAt(at))) {
        if (text.charAt(at) === '\\' && at + 1 < text.length) {
          const { octet, next } = readEscape(text, at);
          value += octet;
          at = next;
        } else value += text.charAt(at++);
      }
      tokens.push({ text: value, quoted: false });
    }
  }
}

const unitSeconds: ReadonlyMap<string, number> = new Map([
  ['', 1], ['s', 1], ['m', 60], ['h', 3600], ['d', 86_400], ['w', 604_800],
]); // prettier-ignore

/** `3600`, `1h30m`; null when it is no time. */
function seconds(text: string | undefined): number | null {
  // Each part but the last ends in a letter: with the unit optional everywhere, many digits could be cut in 2ⁿ ways.
  if (text === undefined || !/^(?:\d{1,10}[smhdw]){0,5}\d{0,10}$/i.test(text) || text === '') return null;
  let sum = 0;
  for (const [, count, unit] of text.matchAll(/(\d+)([smhdw]?)/gi))
    sum += Number(count) * (unitSeconds.get((unit ?? '').toLowerCase()) ?? 1);
  return sum <= 0x7fff_ffff ? sum : null;
}

const isType = (text: string): text is RrType => (rrTypes as readonly string[]).includes(text);

function absolute(name: string, origin: string): string {
  const lower = name.toLowerCase();
  if (lower === '@') return origin;
  if (lower === '.') return '';
  if (lower.endsWith('.')) return lower.slice(0, -1);
  return origin === '' ? lower : `${lower}.${origin}`;
}

const integer = (text: string | undefined, most: number): number | null =>
  text !== undefined && /^\d{1,10}$/.test(text) && Number(text) <= most ? Number(text) : null;

/** The octets of a TXT string longer than 255 cannot stand in DNS; such a record is an error. */
function txtData(tokens: readonly Token[]): RrData['TXT'] | null {
  const strings = tokens.map(({ text }) => text);
  return strings.length > 0 && strings.every((string) => string.length <= 255) ? { strings } : null;
}

function readData(type: RrType, tokens: readonly Token[], origin: string): RrData[RrType] | null {
  const words = tokens.map(({ text }) => text);
  const [first, second, third, ...rest] = words;
  if (first === undefined) return null;
  switch (type) {
    case 'A':
    case 'AAAA': {
      const address = parseIp(first);
      return address?.family === (type === 'A' ? 4 : 6) ? address.text : null;
    }
    case 'CNAME':
    case 'NS':
    case 'PTR': {
      const target = absolute(first, origin);
      return nameProblem(target) === null ? target : null;
    }
    case 'TXT':
      return txtData(tokens);
    case 'MX': {
      const preference = integer(first, 65_535);
      return preference === null || second === undefined
        ? null
        : { preference, exchange: absolute(second, origin) };
    }
    case 'SOA': {
      const [serial, refresh, retry, expire, minimum] = words
        .slice(2)
        .map((word) => seconds(word) ?? integer(word, 0xffff_ffff));
      if (
        second === undefined ||
        serial == null ||
        refresh == null ||
        retry == null ||
        expire == null ||
        minimum == null
      )
        return null;
      return {
        primary: absolute(first, origin),
        mailbox: absolute(second, origin),
        serial,
        refresh,
        retry,
        expire,
        minimum,
      };
    }
    case 'TLSA': {
      const [usage, selector, matchingType] = [
        integer(first, 255),
        integer(second, 255),
        integer(third, 255),
      ];
      if (usage === null || selector === null || matchingType === null) return null;
      return { usage, selector, matchingType, data: rest.join('').toLowerCase() };
    }
    case 'DNSKEY': {
      const [flags, protocol, algorithm] = [
        integer(first, 65_535),
        integer(second, 255),
        integer(third, 255),
      ];
      if (flags === null || protocol !== 3 || algorithm === null) return null;
      return { flags, protocol, algorithm, key: rest.join('') };
    }
    case 'DS': {
      const [keyTag, algorithm, digestType] = [
        integer(first, 65_535),
        integer(second, 255),
        integer(third, 255),
      ];
      if (keyTag === null || algorithm === null || digestType === null) return null;
      return { keyTag, algorithm, digestType, digest: rest.join('').toLowerCase() };
    }
  }
}

/** The types this page does not ask for are skipped without complaint. */
const otherTypes =
  /^(RRSIG|NSEC3?|NSEC3PARAM|CAA|SRV|NAPTR|HTTPS|SVCB|SSHFP|DNAME|HINFO|CDS|CDNSKEY|TYPE\d+)$/i;

/** Reads any text; never throws. Non-ASCII characters stand for their UTF-8 octets. */
export function readZone(text: string): ZoneText {
  const records: ZoneRecord[] = [];
  const errors: ZoneError[] = [];
  const { failures, absent } = readDirectives(text);
  const others: string[] = [];
  const signs = new Map<string, ZoneSign>();
  const signLines = readSignLines(text);
  let origin = '';
  let defaultTtl = 3600;
  let owner: string | null = null;
  let sign: ZoneSign = 'no';
  for (const entry of entriesOf(octetsOf(text))) {
    const { tokens, line } = entry;
    while (signLines[0] && signLines[0].line <= line) sign = signLines.shift()?.sign ?? sign;
    const wrong = () =>
      errors.push({
        line,
        text: tokens
          .map((token) => token.text)
          .join(' ')
          .slice(0, 120),
      });
    const [first, second] = tokens;
    if (first?.text.toUpperCase() === '$ORIGIN' && second) {
      origin = absolute(second.text, origin);
      continue;
    }
    if (first?.text.toUpperCase() === '$TTL') {
      defaultTtl = seconds(second?.text) ?? defaultTtl;
      continue;
    }
    if (first && !first.quoted && first.text.startsWith('$')) {
      wrong(); // $INCLUDE and the like: nothing is read from elsewhere
      continue;
    }
    let rest = tokens;
    if (!entry.blankOwner && first) {
      owner = absolute(first.text, origin);
      rest = tokens.slice(1);
    }
    // The root may own records, but only when it is written: `.` or `@`.
    if (owner === null || (owner !== '' && nameProblem(owner) !== null)) {
      wrong();
      continue;
    }
    if (!signs.has(origin)) signs.set(origin, sign);
    let ttl = defaultTtl;
    // RFC 1035 §5.1: TTL and class in either order, both optional.
    for (let count = 0; count < 2; count++) {
      const word = rest[0]?.text ?? '';
      if (/^(IN|CH|HS)$/i.test(word)) rest = rest.slice(1);
      else if (seconds(word) !== null) {
        ttl = seconds(word) ?? ttl;
        rest = rest.slice(1);
      }
    }
    const type = rest[0]?.text.toUpperCase() ?? '';
    if (!isType(type)) {
      if (otherTypes.test(type)) others.push(owner);
      else wrong();
      continue;
    }
    const data = readData(type, rest.slice(1), origin);
    if (data === null) wrong();
    else records.push({ name: owner, type, ttl, data });
  }
  return { records, failures, absent, others, signs, errors };
}

/** `island`: signed, but without DS at the parent, which is unsigned to everybody (RFC 4035 §5.2). */
const signWords: Readonly<Partial<Record<string, ZoneSign>>> = { yes: 'yes', no: 'no', island: 'no' };

/** `;@sign yes|no|bogus|expired|island`, each good for the entries below it. */
function readSignLines(text: string): { readonly line: number; readonly sign: ZoneSign }[] {
  return text.split('\n').flatMap((written, index) => {
    const word = /^;@sign[ \t]+(yes|no|bogus|expired|island)\b/.exec(written)?.[1];
    if (word === undefined) return [];
    return [{ line: index + 1, sign: signWords[word] ?? 'bogus' }];
  });
}

function readDirectives(text: string): Pick<ZoneText, 'failures' | 'absent'> {
  const failures: ZoneFailure[] = [];
  const absent: { name: string; type: RrType | null }[] = [];
  for (const [, what, name = '', written = '', reason] of text.matchAll(
    /^;@(fail|absent)[ \t]+(\S+)(?:[ \t]+(\S+))?(?:[ \t]+(\S+))?[ \t]*\r?$/gm,
  )) {
    const type = isType(written.toUpperCase()) ? (written.toUpperCase() as RrType) : null;
    const owner = absolute(name.endsWith('.') ? name : `${name}.`, '');
    if (what === 'absent') absent.push({ name: owner, type });
    else if (reason === 'timeout' || reason === 'servfail' || reason === 'refused' || reason === 'bogus')
      failures.push({ name: owner, type, reason });
  }
  return { failures, absent };
}
