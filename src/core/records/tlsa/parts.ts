import { shown } from '../../base/shown.ts';
import type { Part } from '../parsed.ts';
import type { TlsaRecord } from './types.ts';

/** What a piece of this record is about; RFC 7671 and RFC 7672 say what mail makes of it. */
export type TlsaTopic =
  | { readonly id: 'tlsa.usage'; readonly usage: 0 | 1 | 2 | 3 | null; readonly written: string }
  | { readonly id: 'tlsa.selector'; readonly selector: 0 | 1 | null; readonly written: string; readonly usage: number | null } // prettier-ignore
  | { readonly id: 'tlsa.matching'; readonly type: 0 | 1 | 2 | null; readonly written: string }
  | {
      readonly id: 'tlsa.data';
      readonly octets: number;
      readonly expected: number | null;
      readonly isHex: boolean;
    };

const oneOf = <const T extends number>(value: number | null, values: readonly T[]): T | null =>
  values.find((one) => one === value) ?? null;

/** The four fields in order, as far as they are there. */
export function partsOf({
  text,
  usage,
  selector,
  matchingType,
  data,
}: TlsaRecord): readonly Part<TlsaTopic>[] {
  const written = ({ span }: { readonly span: { readonly start: number; readonly end: number } }) =>
    shown(text.slice(span.start, span.end), 20);
  const parts: readonly Part<TlsaTopic>[] = [
    {
      span: usage.span,
      topic: { id: 'tlsa.usage', usage: oneOf(usage.value, [0, 1, 2, 3]), written: written(usage) },
    },
    {
      span: selector.span,
      topic: {
        id: 'tlsa.selector',
        selector: oneOf(selector.value, [0, 1]),
        written: written(selector),
        usage: usage.value,
      },
    },
    {
      span: matchingType.span,
      topic: {
        id: 'tlsa.matching',
        type: oneOf(matchingType.value, [0, 1, 2]),
        written: written(matchingType),
      },
    },
    {
      span: data.span,
      topic: { id: 'tlsa.data', octets: data.octets, expected: data.expected, isHex: data.hex !== null },
    },
  ];
  return parts.filter(({ span }) => span.end > span.start);
}
