/** The header as it may have been before: each variant undoes one usual change. */
import type { Canonicalization } from '../mail/canonical.ts';
import type { HeaderSection } from '../mail/header-fields.ts';
import type { HeaderProof } from './message-types.ts';

export interface HeaderVariant {
  readonly proof: HeaderProof;
  readonly text: string;
}

/** `[list]`, `***SPAM***`, `{Spam?}`, `EXTERN:`, also behind `Re:`; what mailing lists and filters put there. */
const marks = [
  /^(\s*(?:(?:re|aw|fwd?|wg)\s*:\s*)?)(\[[^\]\r\n]{1,60}\])\s*/i,
  /^(\s*(?:(?:re|aw|fwd?|wg)\s*:\s*)?)(\*{2,5}\s?[^*\r\n]{1,40}\*{2,5}|\{[^}\r\n]{1,40}\}|<[^>\r\n]{1,40}>)\s*/i,
  /^(\s*)((?:\[?extern(?:al)?\]?|ext|spam|junk|phishing)\s*:?)\s+/i,
];

export function* headerVariants(
  header: HeaderSection,
  how: Canonicalization,
  signed: readonly string[],
): Generator<HeaderVariant> {
  const change = (key: string, to: (value: string) => string): string => changeAll(header, [key], to);
  const subject = header.fields.find(({ key }) => key === 'subject')?.value.value ?? '';
  if (signed.includes('subject'))
    for (const mark of marks) {
      const match = mark.exec(subject);
      if (!match) continue;
      const [whole, before = '', tag = ''] = match;
      const rest = subject.slice(whole.length);
      // Whatever stood there before, a blank or none.
      for (const start of [before === '' ? ' ' : before, before.trimEnd() + ' ', before.trimEnd()])
        yield { proof: { kind: 'tag', tag }, text: change('subject', () => start + rest) };
    }
  if (signed.includes('content-transfer-encoding'))
    for (const word of ['8bit', '7bit', 'quoted-printable', 'base64'])
      yield { proof: { kind: 'encoding' }, text: change('content-transfer-encoding', () => ` ${word}`) };
  if (how === 'relaxed') return;
  // RFC 6376 §3.4.1: "simple" does not survive any other folding.
  const folded = [...new Set(signed)].filter((key) => header.fields.some((field) => field.key === key));
  const refold = (value: string, by: string) => value.replace(/\r?\n[ \t]+/g, by);
  for (const by of [' ', '\r\n ', '\r\n\t', '\r\n        ']) {
    yield { proof: { kind: 'folding' }, text: changeAll(header, folded, (value) => refold(value, by)) };
  }
  yield {
    proof: { kind: 'folding' },
    text: changeAll(header, folded, (value) =>
      value.replace(/(?<![ \t])[ \t]+$/, '').replace(/^[ \t]*/, ' '),
    ),
  };
}

function changeAll(header: HeaderSection, keys: readonly string[], to: (value: string) => string): string {
  let text = '';
  let at = 0;
  for (const { key, value } of header.fields) {
    if (!keys.includes(key)) continue;
    text += header.text.slice(at, value.span.start) + to(value.value);
    at = value.span.end;
  }
  return text + header.text.slice(at);
}
