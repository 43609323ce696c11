import type { DomainSpec, MacroPart, SpfRecord, SpfTerm } from './types.ts';

const printPart = (part: MacroPart): string => {
  switch (part.kind) {
    case 'literal':
      return part.text;
    case 'escape':
      return part.code;
    case 'macro':
      return `%{${part.letter}${part.keep ?? ''}${part.reverse ? 'r' : ''}${part.delimiters}}`;
  }
};
export const printDomainSpec = ({ parts }: DomainSpec): string => parts.map(printPart).join('');

/** As it stood, spaces between the terms included: `printSpf(parseSpf(text).record) === text`. */
export function printSpf({ text, version, terms }: SpfRecord): string {
  let printed = version.value;
  let at = version.span.end;
  for (const { span } of terms) {
    printed += text.slice(at, span.start) + text.slice(span.start, span.end);
    at = span.end;
  }
  return printed + text.slice(at);
}

export const termText = (record: SpfRecord, { span }: SpfTerm): string =>
  record.text.slice(span.start, span.end);
