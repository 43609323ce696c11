import { parseIp } from './ip.ts';

/** Why a text is not one address; each has a sentence in text/. */
export type AddressProblem =
  /** A network, a range, or several addresses. */
  | 'several'
  /** RFC 4007 §11: `%` and what follows is known to one computer only. */
  | 'zone'
  /** RFC 6943 §3.1.1: some programs read `010` as eight. */
  | 'zeros'
  /** What `inet_aton` takes beside four decimal numbers: hexadecimal, octal, one number, fewer than four parts. */
  | 'notation'
  /** A number above 255. */
  | 'size'
  /** A reverse name of a network, or of a delegation (RFC 2317) that does not tell the address. */
  | 'reverse'
  | 'other';

const part = String.raw`(?:0x[\da-f]{1,16}|\d{1,20})`;
const oldNotation = new RegExp(String.raw`^${part}(?:\.${part}){0,3}$`, 'i');

/** `text`: what was typed and is no address (`parseIp`); any text. */
export function addressProblem(text: string): AddressProblem {
  const trimmed = text.trim();
  if (trimmed.length > 300) return 'other';
  if (/(?:^|\.)(?:in-addr|ip6)\.arpa\.?$/i.test(trimmed)) return 'reverse';
  const pieces = trimmed.split(/[\s,;]+/).filter((piece) => piece !== '');
  if (pieces.length > 1 && pieces.every((piece) => parseIp(piece) !== null)) return 'several';
  const bare = trimmed.replace(/^\[(?:ipv6:)?([^\]]*)\](?::\d{1,5})?$/i, '$1');
  if (isSeveral(bare)) return 'several';
  if (/^[\da-f:.]+%\S*$/i.test(bare)) return 'zone';
  // An IPv4 address may stand at the end of an IPv6 one (RFC 4291 §2.2), and before a port.
  const quads = /(?:^|:)(\d{1,20}(?:\.\d{1,20}){3})(?::\d{1,5})?$/.exec(bare)?.[1]?.split('.');
  if (quads?.some((quad) => /^0\d/.test(quad))) return 'zeros';
  if (quads?.some((quad) => Number(quad) > 255)) return 'size';
  return oldNotation.test(bare) ? 'notation' : 'other';
}

/** `192.0.2.0/24`, `192.0.2.0/255.255.255.0`, `192.0.2.1-192.0.2.9`, `192.0.2.1-9`, `192.0.2.*`. */
const isSeveral = (bare: string): boolean =>
  /^[\da-f:.]+\s*\/\s*[\d.]+$/i.test(bare) ||
  /^[\da-f]*[.:][\da-f:.]*\s*[-\u2013\u2014]\s*[\da-f:.]+$/i.test(bare) ||
  /^(?:\d{1,3}\.){1,3}(?:\*\.){0,2}\*$/.test(bare);
