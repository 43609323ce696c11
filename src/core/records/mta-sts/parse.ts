// RFC 8461 §3.1:
//   sts-text-record = sts-version 1*(sts-field-delim sts-field) [sts-field-delim]
//   sts-version     = %s"v=STSv1"
//   sts-id          = %s"id=" 1*32(ALPHA / DIGIT)
//   sts-ext-value   = 1*(%x21-3A / %x3C / %x3E-7E)
import { shown } from '../../base/shown.ts';
import { span } from '../../base/span.ts';
import { transportFinding as finding, type TransportFinding } from '../../findings/transport.ts';
import { parseFieldList } from '../../syntax/field-list.ts';
import type { Tag } from '../../syntax/tags.ts';
import type { MtaStsRecord } from './types.ts';

/** §3.1: "records which do not begin with "v=STSv1;" are discarded". */
export const isMtaStsRecord = (text: string): boolean => text.startsWith('v=STSv1;');
/** Meant as one, whether or not senders take it for one. */
export const looksLikeMtaSts = (text: string): boolean =>
  /v[\s"'\\]{0,4}=[\s"'\\]{0,4}stsv/i.test(text.slice(0, 200));

export function parseMtaSts(text: string): {
  readonly record: MtaStsRecord;
  readonly findings: readonly TransportFinding[];
} {
  const { fields, broken, repeated, blankEnd } = parseFieldList(text, ({ value }) => /^[\x21-\x3a\x3c\x3e-\x7e]+$/.test(value.value)); // prettier-ignore
  const [first] = fields;
  // `v=STSv1 ;` keeps the grammar, and is passed over by whoever compares the first nine characters.
  const hasBlank = /^v=STSv1[ \t]+;/.test(text);
  const id = fields.find(({ name }) => name.value === 'id')?.value ?? null;
  const isIdSound = id !== null && /^[a-z0-9]{1,32}$/i.test(id.value);
  const isCandidate = isMtaStsRecord(text);
  const isFirst = isCandidate || hasBlank;
  // An empty or over-long id is named as such, not as a broken field.
  const otherwise = broken.filter(
    (piece) => !id || piece.span.end !== id.span.end || piece.value !== `id=${id.value}`,
  );
  const record: MtaStsRecord = {
    kind: 'mta-sts',
    text,
    fields,
    isCandidate,
    usable: isFirst && isIdSound && otherwise.length === 0 && blankEnd === null,
    id,
    repeated,
    broken: otherwise,
  };

  const found: TransportFinding[] = [];
  const place = first?.span ?? span(0, Math.min(text.length, 80));
  const beginning = { span: place };
  if (!isFirst)
    found.push(finding('transport.mta-sts.version', { written: shown(text.slice(place.start, place.end)) }, beginning)); // prettier-ignore
  else if (hasBlank)
    found.push(finding('transport.mta-sts.version-blank', { written: shown(text.slice(0, text.indexOf(';') + 1)) }, beginning)); // prettier-ignore
  if (id === null) found.push(finding('transport.mta-sts.id-missing', { written: shown(text) }, beginning));
  else if (!isIdSound)
    found.push(finding('transport.mta-sts.id-invalid', { written: shown(id.value) }, { span: id.span }));
  for (const piece of otherwise)
    found.push(finding('transport.mta-sts.syntax', { written: shown(piece.value) }, { span: piece.span }));
  if (blankEnd) found.push(finding('transport.mta-sts.blank-end', {}, { span: blankEnd }));
  for (const field of repeated)
    found.push(finding('transport.mta-sts.repeated', { field: shown(field.name.value) }, { span: field.span })); // prettier-ignore
  for (const field of fields.filter((one) => isUnknown(one, repeated, otherwise)))
    found.push(finding('transport.mta-sts.unknown-field', { field: shown(field.name.value) }, { span: field.span })); // prettier-ignore
  return { record, findings: found };
}

const isUnknown = (
  field: Tag,
  repeated: readonly Tag[],
  broken: readonly { readonly span: { readonly start: number } }[],
) =>
  !['v', 'id'].includes(field.name.value) &&
  field.span.start > 0 &&
  !repeated.includes(field) &&
  !broken.some(({ span: { start } }) => start === field.span.start);
