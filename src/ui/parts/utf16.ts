/** What an editor saved as "Unicode": UTF-16 with its mark (RFC 2781 §3.2). Null for everything else. */
export function utf16Text(bytes: Uint8Array): string | null {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  if (mark === 0xfffe) return new TextDecoder('utf-16le').decode(bytes);
  if (mark === 0xfeff) return new TextDecoder('utf-16be').decode(bytes);
  return null;
}
