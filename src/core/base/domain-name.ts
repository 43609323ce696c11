import { toUnicode } from 'punycode';

export type NameProblem =
  'empty' | 'empty-label' | 'label-too-long' | 'name-too-long' | 'bad-character' | 'not-international';

export type DomainName =
  | {
      readonly ok: true;
      /** Lower-case A-labels, no dot at the end. */ readonly ascii: string;
      readonly unicode: string;
    }
  | { readonly ok: false; readonly reason: NameProblem };

export const labelsOf = (name: string): readonly string[] => (name === '' ? [] : name.split('.'));

export function parentOf(name: string): string | null {
  const dot = name.indexOf('.');
  return dot < 0 ? null : name.slice(dot + 1);
}

export const isAtOrBelow = (name: string, parent: string): boolean =>
  name === parent || name.endsWith(`.${parent}`);

/** RFC 1035 §2.3.4: a label has 1–63 octets, a name 255 on the wire, which is 253 characters as text. */
export function nameProblem(ascii: string): NameProblem | null {
  if (ascii === '') return 'empty';
  if (ascii.length > 253)
    return ascii.split('.').some((label) => label.length > 63) ? 'label-too-long' : 'name-too-long';
  for (let start = 0; ;) {
    const dot = ascii.indexOf('.', start);
    const length = (dot < 0 ? ascii.length : dot) - start;
    if (length === 0) return 'empty-label';
    if (length > 63) return 'label-too-long';
    if (dot < 0) return null;
    start = dot + 1;
  }
}

/** UTS 46 by the platform's own URL; its trap, numbers read as IPv4, is kept out by a label that is none. */
function asciiOf(name: string): string | null {
  const url = `http://x.${name}.invalid/`;
  if (!URL.canParse(url)) return null;
  const { hostname } = new URL(url);
  return hostname.startsWith('x.') && hostname.endsWith('.invalid') ? hostname.slice(2, -8) : null;
}

/** What a person wrote, as a name that DNS can be asked for. Never throws. */
export function parseDomainName(text: string): DomainName {
  const written = text.trim();
  const dotted = /[^\x00-\x7f]/.test(written) ? written.replace(/[。.。]/gu, '.') : written;
  const name = dotted.endsWith('.') ? dotted.slice(0, -1) : dotted;
  if (name === '') return { ok: false, reason: 'empty' };
  if (name.length > 1024) return { ok: false, reason: 'name-too-long' };
  // Underscores are no host names but fine in DNS (RFC 8552); all else below 0x80 is letters, digits, hyphens.
  const plain = /^[A-Za-z0-9\-_.]*$/.test(name);
  if (!plain && /[^a-z0-9\-_.\u0080-\u{10ffff}]/iu.test(name)) return { ok: false, reason: 'bad-character' };
  if (name.startsWith('.') || name.endsWith('.') || name.includes('..'))
    return { ok: false, reason: 'empty-label' };
  const ascii = plain ? name.toLowerCase() : asciiOf(name);
  if (ascii === null) return { ok: false, reason: 'not-international' };
  const problem = nameProblem(ascii);
  if (problem) return { ok: false, reason: problem };
  return { ok: true, ascii, unicode: unicodeOf(ascii) };
}

/** For display beside the A-labels; what cannot be decoded stays as it is. */
export function unicodeOf(ascii: string): string {
  if (!ascii.includes('xn--')) return ascii;
  return ascii
    .split('.')
    .map((label) => {
      try {
        if (!label.startsWith('xn--')) return label;
        const decoded = toUnicode(label);
        // Only what a person could have written: hidden and direction-changing characters do not come back the same.
        return asciiOf(decoded) === label ? decoded : label;
      } catch {
        return label; // not Punycode: shown as written
      }
    })
    .join('.');
}

/** Last labels that mean something only inside a network, RFC 6761, RFC 6762, RFC 7686; never asked (decisions of the project). */
const inside = new Set(['local', 'internal', 'lan', 'corp', 'home', 'localhost', 'onion']);

/** RFC 1918, RFC 3927, RFC 1122, RFC 6598, RFC 4193, RFC 4291: reverse names of addresses that are private. */
const privateReverse = [
  /(^|\.)(10|127|0)\.in-addr\.arpa$/,
  /(^|\.)168\.192\.in-addr\.arpa$/,
  /(^|\.)254\.169\.in-addr\.arpa$/,
  /(^|\.)(1[6-9]|2\d|3[01])\.172\.in-addr\.arpa$/,
  /(^|\.)(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.100\.in-addr\.arpa$/,
  /(^|\.)[cd]\.f\.ip6\.arpa$/,
  /(^|\.)[89ab]\.e\.f\.ip6\.arpa$/,
  /^1(\.0){31}\.ip6\.arpa$/,
];

/** Whether a name must never leave this browser. `name`: lower-case A-labels. */
export function neverAsked(name: string): boolean {
  const dot = name.lastIndexOf('.');
  const last = name.slice(dot + 1);
  // A single label is a host of the own network or a mistake; a last label of digits is an address, no top level (RFC 3696 §2).
  if (dot < 0 || /^\d+$/.test(last)) return true;
  // RFC 8375: home.arpa.
  if (last === 'arpa')
    return isAtOrBelow(name, 'home.arpa') || privateReverse.some((pattern) => pattern.test(name));
  return inside.has(last);
}
