/** TypeScript tells octets in a plain buffer from those in a shared one; `crypto.subtle` takes only the former. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** One character an octet (U+0000–U+00FF); characters above are cut to their low octet. */
export function bytesFromLatin1(text: string): Bytes {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** Every octet widened to one unit of UTF-16 (all machines with a browser are little-endian): the quickest way there is. */
const widened = new TextDecoder('utf-16le', { ignoreBOM: true });
export const latin1FromBytes = (bytes: Uint8Array): string => widened.decode(new Uint16Array(bytes));
