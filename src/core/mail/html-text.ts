/** The words of an HTML text: no element is made, nothing is loaded, and what comes out is shown as text. */

/** Elements whose words are not for reading. */
const unread = ['head', 'style', 'script', 'template', 'noscript'];
/** Elements that begin a new line, and others that only go. */
const lineTags =
  /<(?:br|hr|\/(?:p|div|tr|li|h[1-6]|pre|blockquote|table|ul|ol|section|article))(?:[ /][^<>]{0,4000})?>/gi;
const otherTags = /<[/!?]?[a-z][^<>]{0,4000}>/gi;
const cells = /<\/t[dh](?:[ /][^<>]{0,4000})?>/gi;

const entities: Readonly<Record<string, string>> = {
  lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ', shy: '', zwnj: '', zwj: '',
  auml: 'ä', ouml: 'ö', uuml: 'ü', szlig: 'ß', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', eacute: 'é', egrave: 'è',
  ndash: '–', mdash: '—', hellip: '…', bull: '•', middot: '·', euro: '€', copy: '©', reg: '®',
  lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', bdquo: '„', sbquo: '‚', laquo: '«', raquo: '»',
}; // prettier-ignore

/** `html`: a whole text that says of itself that it is HTML. Linear in its length; never throws. */
export function textFromHtml(html: string): string {
  let text = withoutComments(html);
  for (const element of unread) text = withoutElement(text, element);
  return decodeEntities(
    text
      .replace(/[ \t\r\n\f]+/g, ' ')
      .replace(lineTags, '\n')
      .replace(cells, ' ')
      .replace(otherTags, ''),
  )
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Character references by number, and the names that mail uses; anything else stays as written. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,6});/gi, (whole, name: string) => entity(name) ?? whole);

function entity(name: string): string | null {
  if (!name.startsWith('#')) return entities[name] ?? entities[name.toLowerCase()] ?? null;
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : null;
}

function withoutComments(text: string): string {
  let kept = '';
  for (let at = 0; ;) {
    const open = text.indexOf('<!--', at);
    const close = open < 0 ? -1 : text.indexOf('-->', open + 4);
    if (close < 0) return kept + text.slice(at);
    kept += text.slice(at, open);
    at = close + 3;
  }
}

/** Without an element and all that stands in it. */
export function withoutElement(text: string, element: string): string {
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return text;
  const begins = (at: number): boolean => !/[a-z0-9]/.test(lower.charAt(at + element.length + 1));
  let kept = '';
  for (let at = 0, from = 0; ;) {
    const open = lower.indexOf(`<${element}`, from);
    if (open >= 0 && !begins(open)) {
      from = open + 1;
      continue;
    }
    const close = open < 0 ? -1 : lower.indexOf(`</${element}`, open);
    if (close < 0) return kept + text.slice(at);
    kept += text.slice(at, open);
    const end = lower.indexOf('>', close);
    if (end < 0) return kept;
    at = from = end + 1;
  }
}
