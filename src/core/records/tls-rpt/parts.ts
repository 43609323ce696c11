import { shown } from '../../base/shown.ts';
import type { Part } from '../parsed.ts';
import type { TlsRptRecord } from './types.ts';

/** What a piece of this record is about. */
export type TlsRptTopic =
  | { readonly id: 'tls-rpt.v'; readonly usable: boolean }
  | {
      readonly id: 'tls-rpt.rua';
      readonly mail: readonly string[];
      readonly web: readonly string[];
      readonly broken: readonly string[];
    }
  | { readonly id: 'tls-rpt.unknown'; readonly field: string }
  | { readonly id: 'tls-rpt.repeated'; readonly field: string }
  | { readonly id: 'tls-rpt.piece'; readonly written: string };

/** Every field and every stray piece, in source order. */
export function partsOf(record: TlsRptRecord): readonly Part<TlsRptTopic>[] {
  const fields = record.fields
    .filter(({ span }) => !record.broken.some((piece) => piece.span.start === span.start))
    .map((field): Part<TlsRptTopic> => {
      const name = field.name.value;
      if (record.repeated.includes(field))
        return { span: field.span, topic: { id: 'tls-rpt.repeated', field: shown(name) } };
      if (field === record.fields[0] && /^v$/i.test(name))
        return { span: field.span, topic: { id: 'tls-rpt.v', usable: field.value.value === 'TLSRPTv1' } };
      return {
        span: field.span,
        topic: name === 'rua' ? targetsOf(record) : { id: 'tls-rpt.unknown', field: shown(name) },
      };
    });
  const pieces = record.broken.map(({ value, span }): Part<TlsRptTopic> => ({
    span,
    topic: { id: 'tls-rpt.piece', written: shown(value) },
  }));
  return [...fields, ...pieces].toSorted((a, b) => a.span.start - b.span.start);
}

function targetsOf({ targets }: TlsRptRecord): TlsRptTopic {
  const of = (wanted: 'mailto' | 'https' | null) =>
    targets
      .filter(({ scheme }) => scheme === wanted)
      .map(({ uri }) => shown(uri.value.replace(/^mailto:/i, '')));
  return { id: 'tls-rpt.rua', mail: of('mailto'), web: of('https'), broken: of(null) };
}
