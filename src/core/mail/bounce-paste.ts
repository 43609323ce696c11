/** What a mail program, a web page or a quoting person did to a refusal before it was pasted. */

import { decodeEntities, withoutElement } from './html-text.ts';

/** Elements of a page that begin a new line, and others that only go. */
const lineTags =
  /<(?:br|\/(?:p|div|tr|li|h[1-6]|pre|blockquote|table))(?:[ \t\n][^<>]{0,2000})?[ \t]{0,4}\/?>/gi;
const tags =
  /<\/?(?:html|head|body|meta|link|title|br|p|div|span|a|b|i|u|em|strong|font|center|table|tbody|thead|tr|td|th|ul|ol|li|h[1-6]|hr|img|pre|code|blockquote|small|tt|o:p)(?:[ \t\r\n][^<>]{0,2000})?[ \t]{0,4}\/?>/gi;
const looksLikeHtml = /<(?:html|body|div|table|br|p|span|td)(?:[ \t\r\n][^<>]{0,2000})?\/?>/i;
/** Bounded: each place in the text is looked at a fixed number of times. */
export function plainFromHtml(text: string): string {
  const read = withoutElement(withoutElement(text, 'style'), 'script');
  return decodeEntities(read.replace(lineTags, '\n').replace(tags, ''));
}

/** RFC 3676 §4.5: `>` before each line of what is quoted; taken away where most lines have it. */
function unquoted(text: string): string {
  const lines = text.split('\n', 20_000);
  const full = lines.filter((line) => line.trim() !== '');
  const quoted = full.filter((line) => /^[ \t]{0,4}>/.test(line));
  if (quoted.length < 2 || quoted.length * 2 < full.length) return text;
  return lines.map((line) => line.replace(/^[ \t]{0,4}(?:>[ \t]?){1,20}/, '')).join('\n');
}

/** Fields of a report, moved to the right by whoever passed them on: the blanks that all of them have are not theirs. */
function outdented(text: string): string {
  const indent = /^([ \t]{1,20})(?:Final-Recipient|Reporting-MTA|Diagnostic-Code):/im.exec(text)?.[1];
  return indent === undefined ? text : text.split('\n').map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line)).join('\n'); // prettier-ignore
}

/** The text as the server wrote it, as far as that shows. */
export function unwrapped(pasted: string): string {
  // Marks without width stand in what is copied from a page; a bare CR ended lines on old systems.
  const text = pasted.replace(/[\u0000\u200b-\u200d\u2060\ufeff]/g, '').replace(/\r(?!\n)/g, '\n');
  const plain = outdented(unquoted(text));
  // A whole message says by itself which of its parts are HTML.
  const isPage =
    looksLikeHtml.test(plain.slice(0, 200_000)) && !/^[A-Za-z][\w-]{0,70}:/.test(plain.trimStart());
  return isPage ? plainFromHtml(plain) : plain;
}
