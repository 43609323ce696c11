// RFC 8460 §3:
//   tlsrpt-record  = tlsrpt-version 1*(field-delim tlsrpt-field) [field-delim]
//   tlsrpt-version = %s"v=TLSRPTv1"
//   tlsrpt-rua     = %s"rua=" tlsrpt-uri *(*WSP "," *WSP tlsrpt-uri)
//   tlsrpt-uri     = URI, with "," "!" and ";" percent-encoded
import { nameProblem } from '../../base/domain-name.ts';
import { shown } from '../../base/shown.ts';
import { span, type Spanned } from '../../base/span.ts';
import { transportFinding as finding, type TransportFinding } from '../../findings/transport.ts';
import { parseFieldList } from '../../syntax/field-list.ts';
import { splitValue } from '../../syntax/tag-list.ts';
import type { TlsReportTarget, TlsRptRecord } from './types.ts';

/** "records that do not begin with "v=TLSRPTv1;" are discarded". */
export const isTlsRptRecord = (text: string): boolean => text.startsWith('v=TLSRPTv1;');
/** Meant as one, whether or not senders take it for one. */
export const looksLikeTlsRpt = (text: string): boolean =>
  /v[\s"'\\]{0,4}=[\s"'\\]{0,4}tlsrpt/i.test(text.slice(0, 200));

export function parseTlsRpt(text: string): {
  readonly record: TlsRptRecord;
  readonly findings: readonly TransportFinding[];
} {
  // What rua may hold is judged URI by URI.
  const { fields, broken, repeated, blankEnd } = parseFieldList(text, ({ name, value }) => name.value === 'rua' || /^[\x21-\x3a\x3c\x3e-\x7e]+$/.test(value.value)); // prettier-ignore
  const [first] = fields;
  const hasBlank = /^v=TLSRPTv1[ \t]+;/.test(text);
  const isFirst = isTlsRptRecord(text) || hasBlank;
  const rua = fields.find(({ name }) => name.value === 'rua');
  const targets = rua ? splitValue(rua.value, ',').map(readTarget) : [];
  const record: TlsRptRecord = {
    kind: 'tls-rpt',
    text,
    fields,
    isCandidate: isTlsRptRecord(text),
    usable:
      isFirst && broken.length === 0 && blankEnd === null && targets.some(({ scheme }) => scheme !== null),
    targets,
    repeated,
    broken,
  };

  const found: TransportFinding[] = [];
  const place = first?.span ?? span(0, Math.min(text.length, 80));
  const beginning = { span: place };
  if (!isFirst)
    found.push(finding('transport.tls-rpt.version', { written: shown(text.slice(place.start, place.end)) }, beginning)); // prettier-ignore
  else if (hasBlank)
    found.push(finding('transport.tls-rpt.version-blank', { written: shown(text.slice(0, text.indexOf(';') + 1)) }, beginning)); // prettier-ignore
  if (!rua) found.push(finding('transport.tls-rpt.rua-missing', { written: shown(text) }, beginning));
  for (const { uri, scheme } of targets)
    if (scheme === null)
      found.push(finding('transport.tls-rpt.rua-invalid', { written: shown(uri.value) }, { span: uri.span }));
  for (const piece of broken)
    found.push(finding('transport.tls-rpt.syntax', { written: shown(piece.value) }, { span: piece.span }));
  if (blankEnd) found.push(finding('transport.tls-rpt.blank-end', {}, { span: blankEnd }));
  for (const field of repeated)
    found.push(finding('transport.tls-rpt.repeated', { field: shown(field.name.value) }, { span: field.span })); // prettier-ignore
  for (const field of fields) {
    const isKnown = ['v', 'rua'].includes(field.name.value) || field.span.start === 0;
    if (!isKnown && !repeated.includes(field) && !broken.some((piece) => piece.span.start === field.span.start))
      found.push(finding('transport.tls-rpt.unknown-field', { field: shown(field.name.value) }, { span: field.span })); // prettier-ignore
  }
  return { record, findings: found };
}

/** RFC 3986 §2 without what has to be encoded here; RFC 6068 §2 for mailto. */
function readTarget(uri: Spanned<string>): TlsReportTarget {
  const none: TlsReportTarget = { uri, scheme: null, host: null };
  const text = uri.value;
  if (!/^(?:[A-Za-z0-9\-._~:/?#[\]@$&'()*+=]|%[0-9A-Fa-f]{2})+$/.test(text)) return none;
  if (/^mailto:/i.test(text)) {
    const address = text.slice('mailto:'.length).split('?')[0] ?? '';
    const at = address.lastIndexOf('@');
    const host = address.slice(at + 1).toLowerCase();
    return at > 0 &&
      nameProblem(host) === null &&
      /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)+|\[[a-z0-9.:]+\])$/.test(host)
      ? { uri, scheme: 'mailto', host }
      : none;
  }
  if (!/^https:\/\/[^/?#]/i.test(text) || !URL.canParse(text)) return none;
  return { uri, scheme: 'https', host: new URL(text).hostname };
}
