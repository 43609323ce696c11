// RFC 9989 §4.8:
//   dmarc-urilist = dmarc-uri *(*WSP "," *WSP dmarc-uri)
//   dmarc-uri     = URI                       ; RFC 3986; "," and "!" are percent-encoded
//   obs-dmarc-uri = dmarc-uri "!" 1*DIGIT [ "k" / "m" / "g" / "t" ]
import { span, type Spanned } from '../../base/span.ts';
import { splitValue } from '../../syntax/tag-list.ts';
import type { ReportTarget } from './types.ts';

/** RFC 3986 §2: what a URI may be made of, percent signs only before two hexadecimal digits. */
const uriText = /^(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[\da-f]{2})+$/i;
const scheme = /^([a-z][a-z0-9+.-]*):/i;
const hostLabel = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/i;
/** Far more addresses than any receiver sends to; it bounds the look-ups that follow. */
export const mostTargets = 40;

export function parseReportTargets(value: Spanned<string>): readonly ReportTarget[] {
  return splitValue(value, ',')
    .filter(({ value }) => value !== '')
    .slice(0, mostTargets)
    .map(parseReportTarget);
}

function parseReportTarget(piece: Spanned<string>): ReportTarget {
  const limit = /!\d+[kmgt]?$/i.exec(piece.value);
  const end = limit ? limit.index : piece.value.length;
  const { start } = piece.span;
  const text = piece.value.slice(0, end);
  const name = scheme.exec(text)?.[1]?.toLowerCase() ?? null;
  return {
    span: piece.span,
    uri: { value: text, span: span(start, start + end) },
    scheme: name,
    domain: name !== null && uriText.test(text) ? hostOf(text, name) : null,
    size: limit ? { value: limit[0], span: span(start + end, piece.span.end) } : null,
  };
}

function hostOf(uri: string, name: string): string | null {
  const rest = uri.slice(name.length + 1);
  if (name !== 'mailto') {
    const authority = /^\/\/(?:[^/?#@]*@)?([^/?#:@]+)/.exec(rest)?.[1] ?? null;
    return authority && isHost(authority) ? authority.toLowerCase() : null;
  }
  // RFC 6068 §2: addresses, then "?" and header fields. RFC 9990 §4: the domain of the URI's address.
  const [address = ''] = rest.split('?', 1);
  const at = address.lastIndexOf('@');
  const host = address.slice(at + 1);
  const isAddress = at > 0 && !address.startsWith('//') && isHost(host);
  return isAddress ? host.toLowerCase() : null;
}

const isHost = (host: string): boolean =>
  host.length <= 253 && host.includes('.') && host.split('.').every((label) => hostLabel.test(label));
