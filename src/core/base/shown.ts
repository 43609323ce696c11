/** TXT data arrives one character an octet; text that is valid UTF-8 in that form is decoded, any other stays. */
export function readable(text: string): string {
  if (!/[\u0080-\u00ff]/.test(text) || /[^\u0000-\u00ff]/.test(text)) return text;
  try {
    return decodeURIComponent(
      text.replace(/[%\u0080-\u00ff]/g, (one) => `%${one.charCodeAt(0).toString(16)}`),
    );
  } catch (error) {
    if (error instanceof URIError) return text; // not UTF-8: shown as it is
    throw error;
  }
}

/** So much of a hostile text is looked at; a letter cut in two at the end goes. */
const beginning = (text: string, most: number): string =>
  text.length > most ? text.slice(0, most).replace(/[\u00c0-\u00ff][\u0080-\u00bf]{0,2}$/, '') : text;

/** A piece of a record as a parameter of a text: short, one line, and without the backtick that marks code. */
export function shown(text: string, most = 80): string {
  const line = readable(beginning(text, 5 * most))
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, '\ufffd')
    .replaceAll('`', "'");
  if (line.length <= most) return line;
  // Not between the two halves of one character.
  return `${line.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
