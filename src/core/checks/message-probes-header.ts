/** The header as it may have been before: each variant undoes one usual change, or two that go together. */
import type { Canonicalization } from '../mail/canonical.ts';
import type { HeaderSection } from '../mail/header-fields.ts';
import type { Message } from '../mail/message.ts';
import type { HeaderProof } from './message-types.ts';

export interface HeaderVariant {
  readonly proofs: readonly HeaderProof[];
  readonly text: string;
}
/** What one change makes of the fields it touches: the value, or null for a field that was not there. */
interface Undo {
  readonly proof: HeaderProof;
  readonly key: string;
  readonly to: (value: string) => string | null;
}

/** `[list]`, `***SPAM***`, `{Spam?}`, `EXTERN:`, also behind `Re:`; what mailing lists and filters put there. */
const marks = [
  /^(\s*(?:(?:re|aw|fwd?|wg)\s*:\s*)?)(\[[^\]\r\n]{1,60}\])\s*/i,
  /^(\s*(?:(?:re|aw|fwd?|wg)\s*:\s*)?)(\*{2,5}\s?[^*\r\n]{1,40}\*{2,5}|\{[^}\r\n]{1,40}\}|<[^>\r\n]{1,40}>)\s*/i,
  /^(\s*)((?:\[?extern(?:al)?\]?|ext|spam|junk|phishing)\s*:?)\s+/i,
];
/** Fields that lists and relays add; a signer that names one which is not there forbids that (RFC 6376 §5.4). */
const added = /^(?:reply-to|sender|cc|list-.*|precedence|mime-version|content-(?:language|disposition)|in-reply-to|references|errors-to|importance|x-.*)$/; // prettier-ignore

export function* headerVariants(
  { header, parts, media }: Message,
  how: Canonicalization,
  signed: readonly string[],
): Generator<HeaderVariant> {
  const tags = signed.includes('subject') ? [...subjectTags(header)] : [];
  const others = [...addedFields(header, signed), ...wrapped(header, parts, media, signed)];
  for (const one of [...tags, ...others]) yield variant(header, [one]);
  // A list that puts its mark before the subject mostly does more than that.
  for (const tag of tags) for (const one of others) yield variant(header, [tag, one]);
  if (others.length > 1) yield variant(header, others);
  if (signed.includes('content-transfer-encoding'))
    for (const word of ['8bit', '7bit', 'quoted-printable', 'base64'])
      yield variant(header, [
        { proof: { kind: 'encoding' }, key: 'content-transfer-encoding', to: () => ` ${word}` },
      ]);
  if (how === 'relaxed') return;
  // RFC 6376 §3.4.1: "simple" does not survive any other folding.
  const folded = [...new Set(signed)].filter((key) => header.fields.some((field) => field.key === key));
  const refold = (to: (value: string) => string): HeaderVariant =>
    variant(header, folded.map((key) => ({ proof: { kind: 'folding' }, key, to }))); // prettier-ignore
  for (const by of [' ', '\r\n ', '\r\n\t', '\r\n        '])
    yield refold((value) => value.replace(/\r?\n[ \t]+/g, by));
  yield refold((value) => value.replace(/(?<![ \t])[ \t]+$/, '').replace(/^[ \t]*/, ' '));
}

function* subjectTags({ fields }: HeaderSection): Generator<Undo> {
  const subject = fields.find(({ key }) => key === 'subject')?.value.value ?? '';
  for (const mark of marks) {
    const match = mark.exec(subject);
    if (!match) continue;
    const [whole, before = '', tag = ''] = match;
    const rest = subject.slice(whole.length);
    // Whatever stood there before, a blank or none.
    for (const start of new Set([before === '' ? ' ' : before, before.trimEnd() + ' ', before.trimEnd()]))
      yield { proof: { kind: 'tag', tag }, key: 'subject', to: () => start + rest };
  }
}

function addedFields({ fields }: HeaderSection, signed: readonly string[]): readonly Undo[] {
  const here = new Set(fields.flatMap(({ key }) => (added.test(key) && signed.includes(key) ? [key] : [])));
  return [...here].slice(0, 8).map((key) => {
    const field = fields.find((one) => one.key === key)?.name.value ?? key;
    return { proof: { kind: 'added', field }, key, to: () => null };
  });
}

/** The message was wrapped into a new multipart: its Content-Type now stands in the first part. */
function wrapped(
  { fields }: HeaderSection,
  parts: Message['parts'],
  media: Message['media'],
  signed: readonly string[],
): readonly Undo[] {
  const inner = parts[0]?.header.fields.find(({ key }) => key === 'content-type')?.value.value;
  if (inner === undefined || media.subtype !== 'mixed' || !signed.includes('content-type')) return [];
  return fields.some(({ key }) => key === 'content-type')
    ? [{ proof: { kind: 'wrapped' }, key: 'content-type', to: () => inner }]
    : [];
}

function variant(header: HeaderSection, undone: readonly Undo[]): HeaderVariant {
  let text = '';
  let at = 0;
  for (const { key, span, value } of header.fields) {
    const undo = undone.find((one) => one.key === key);
    if (!undo) continue;
    const before = undo.to(value.value);
    // Under another name it is signed by nobody, and the number of each field stays what it was.
    text += before === null ? `${header.text.slice(at, span.start)}X-` : header.text.slice(at, value.span.start) + before; // prettier-ignore
    at = before === null ? span.start : value.span.end;
  }
  const kinds = new Map(undone.map(({ proof }) => [JSON.stringify(proof), proof]));
  return { proofs: [...kinds.values()], text: text + header.text.slice(at) };
}
