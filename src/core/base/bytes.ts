/** TypeScript tells octets in a plain buffer from those in a shared one; `crypto.subtle` takes only the former. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** One character an octet (U+0000–U+00FF); characters above are cut to their low octet. */
export function bytesFromLatin1(text: string): Bytes {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

export function latin1FromBytes(bytes: Uint8Array): string {
  let text = '';
  // In slices: a spread of a large array would overflow the call stack.
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return text;
}
