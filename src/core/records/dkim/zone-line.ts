/** A TXT record as zone files and key tools print it: `name [ttl] [IN] TXT ( "piece" "piece" )`. */
export interface ZoneLine {
  /** As written; null when the line began with its strings. */
  readonly name: string | null;
  /** The strings joined (RFC 6376 §3.6.2.2). */
  readonly text: string;
}

/** null when the text is no such line: no quoted string, or something else than strings behind TXT. */
export function readZoneLine(line: string): ZoneLine | null {
  const quote = line.indexOf('"');
  if (quote < 0) return null;
  const head = line.slice(0, quote).replaceAll('(', ' ').trim();
  const words = head === '' ? [] : head.split(/\s+/);
  if (words.length > 0 && words.at(-1)?.toUpperCase() !== 'TXT') return null;
  const owner = words.length > 1 ? (words[0] ?? null) : null;
  if (owner?.includes('=')) return null;
  const text = joinQuoted(line.slice(quote));
  return text === null ? null : { name: owner, text };
}

/** RFC 1035 §5.1: quoted strings, `\"` and `\;` for the character itself; white space, parentheses and comments between. */
function joinQuoted(text: string): string | null {
  let joined = '';
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (inside && character === '\\' && at + 1 < text.length) joined += text.charAt(++at);
    else if (character === '"') inside = !inside;
    else if (inside) joined += character;
    else if (character === ';') at = endOfLine(text, at);
    else if (!/[\s()]/.test(character)) return null;
  }
  return inside ? null : joined;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}
