/** An https address as a record may hold it: ASCII alone (RFC 3986 §2), its host as A-labels; null: none. */
export function webAddress(pasted: string): string | null {
  const text = pasted.trim();
  if (!/^https:\/\/[^/\s]/i.test(text) || /\s/.test(text) || !URL.canParse(text)) return null;
  return /^[!-~]*$/.test(text) ? text : new URL(text).href;
}
