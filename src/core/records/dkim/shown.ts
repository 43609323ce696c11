/** A piece of a record as a finding's parameter: short, one line, and without the backtick that marks code. */
export function shown(text: string, most = 40): string {
  const line = text
    .slice(0, most + 1)
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, '\ufffd')
    .replaceAll('`', "'");
  return line.length > most ? `${line.slice(0, most)}…` : line;
}
