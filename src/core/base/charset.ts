import type { Bytes } from './bytes.ts';

/** Octets as text. A label nobody knows, or octets that break their own charset, are read as UTF-8, then as Windows-1252. */
export function decodeCharset(bytes: Bytes, label: string): string {
  const name = label.trim().toLowerCase();
  // Software that calls its text ASCII often writes UTF-8.
  const told = name === '' || name === 'us-ascii' || name === 'ascii' ? 'utf-8' : name;
  return (
    tryDecode(bytes, told, true) ??
    tryDecode(bytes, 'utf-8', true) ??
    (told === 'utf-8' ? null : tryDecode(bytes, told, false)) ??
    new TextDecoder('windows-1252').decode(bytes)
  );
}

function tryDecode(bytes: Bytes, label: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(label, { fatal, ignoreBOM: false }).decode(bytes);
  } catch {
    return null; // an unknown label, or octets outside the charset
  }
}
