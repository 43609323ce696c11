import { bytesFromLatin1 } from '../base/bytes.ts';
import type { TxtData } from './types.ts';

/** RFC 7208 §3.3, RFC 6376 §3.6.2.2: the strings of one record are joined with nothing between them. */
export const joinStrings = ({ strings }: TxtData): string => strings.join('');

/** Octets as a person reads them: UTF-8, and U+FFFD where they are not. */
export const decodeUtf8 = (octets: string): string => new TextDecoder().decode(bytesFromLatin1(octets));

export const octetsOf = (text: string): string => {
  const bytes = new TextEncoder().encode(text);
  let octets = '';
  for (const byte of bytes) octets += String.fromCharCode(byte);
  return octets;
};
