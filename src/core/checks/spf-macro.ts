import type { DomainSpec, MacroPart } from '../records/spf/types.ts';

/** RFC 7208 §7.2; null: not known here. */
export interface MacroContext {
  readonly domain: string;
  /** Domain and local part of the sender. */
  readonly senderDomain: string | null;
  readonly localPart: string | null;
  /** %{i}: dotted quad, or 32 nibbles with dots. */
  readonly ip: string | null;
  readonly ipReadable: string | null;
  readonly family: 4 | 6 | null;
  readonly helo: string | null;
  readonly validatedName: string | null;
  readonly receiver: string | null;
  /** Seconds since the epoch. */
  readonly seconds: number | null;
}

function valueOf(letter: string, c: MacroContext): string | null {
  switch (letter.toLowerCase()) {
    case 's':
      return c.localPart !== null && c.senderDomain !== null ? `${c.localPart}@${c.senderDomain}` : null;
    case 'l':
      return c.localPart;
    case 'o':
      return c.senderDomain;
    case 'd':
      return c.domain;
    case 'i':
      return c.ip;
    case 'p':
      return c.validatedName;
    case 'v':
      return c.family === null ? null : c.family === 4 ? 'in-addr' : 'ip6';
    case 'h':
      return c.helo;
    case 'c':
      return c.ipReadable;
    case 'r':
      return c.receiver;
    case 't':
      return c.seconds === null ? null : String(c.seconds);
    default:
      return null;
  }
}

/** RFC 7208 §7.3: everything outside RFC 3986 "unreserved", by its UTF-8 octets. */
const escaped = (text: string) =>
  [...new TextEncoder().encode(text)]
    .map((octet) => {
      const character = String.fromCharCode(octet);
      return /[A-Za-z0-9\-._~]/.test(character)
        ? character
        : `%${octet.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('');

function splitAt(value: string, delimiters: string): string[] {
  if (delimiters.length === 1) return value.split(delimiters);
  const pieces: string[] = [];
  let from = 0;
  for (let at = 0; at < value.length; at++)
    if (delimiters.includes(value.charAt(at))) {
      pieces.push(value.slice(from, at));
      from = at + 1;
    }
  pieces.push(value.slice(from));
  return pieces;
}

/** The text after expansion, or null when it needs something that is not known. */
export function expandParts(parts: readonly MacroPart[], context: MacroContext): string | null {
  let text = '';
  for (const part of parts) {
    if (part.kind === 'literal') text += part.text;
    else if (part.kind === 'escape') text += { '%%': '%', '%_': ' ', '%-': '%20' }[part.code];
    else {
      const value = valueOf(part.letter, context);
      if (value === null) return null;
      // RFC 7208 §7.3: split, reverse, keep the right-most, join with dots; then escape.
      const pieces = splitAt(value, part.delimiters === '' ? '.' : part.delimiters);
      if (part.reverse) pieces.reverse();
      const kept = (part.keep === null ? pieces : pieces.slice(-part.keep)).join('.');
      text += part.letter === part.letter.toUpperCase() ? escaped(kept) : kept;
    }
  }
  return text;
}

/** The name as it stands, where it has no macro. */
export const literalName = ({ parts }: DomainSpec): string | null =>
  parts.length === 1 && parts[0]?.kind === 'literal' ? fitting(parts[0].text) : null;

export function expand(spec: DomainSpec, context: MacroContext): string | null {
  const text = expandParts(spec.parts, context);
  return text === null ? null : fitting(text);
}

/** RFC 7208 §7.3: over 253 characters, labels are dropped from the left. The dot at the end goes (§7.3 allows it). */
function fitting(text: string): string {
  let name = text.endsWith('.') ? text.slice(0, -1) : text;
  while (name.length > 253) {
    const dot = name.indexOf('.');
    if (dot < 0) return name.slice(-253);
    name = name.slice(dot + 1);
  }
  return name;
}

/** The domain itself (d) and, for its own record, the sender's domain (o) are known beforehand; nothing else is. */
export const dependsOnMessage = ({ parts }: DomainSpec): boolean =>
  parts.some((part) => part.kind === 'macro' && !/[do]/i.test(part.letter));

export const knownBeforehand = (domain: string, root: string): MacroContext => ({
  domain, senderDomain: root, localPart: null, ip: null, ipReadable: null, family: null,
  helo: null, validatedName: null, receiver: null, seconds: null,
}); // prettier-ignore
