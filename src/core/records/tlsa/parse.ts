// RFC 6698 §2.2: three decimal numbers, then hexadecimal in which blanks may stand.
import { span, type Spanned } from '../../base/span.ts';
import type { RrData } from '../../dns/types.ts';
import type { TlsaData, TlsaRecord, TlsaUse } from './types.ts';

/** §2.1.3: SHA-256, SHA-512. */
const digestOctets: Readonly<Partial<Record<number, number>>> = { 1: 32, 2: 64 };
/** A certificate in full is a few thousand octets. */
const mostText = 200_000;

export function parseTlsa(whole: string): TlsaRecord {
  const text = whole.slice(0, mostText);
  const words = [...text.matchAll(/[^\s()]+/g)];
  const number = (index: number): Spanned<number | null> => {
    const word = words[index];
    if (!word) return { value: null, span: span(text.length, text.length) };
    const value = /^\d{1,3}$/.test(word[0]) && Number(word[0]) <= 255 ? Number(word[0]) : null;
    return { value, span: span(word.index, word.index + word[0].length) };
  };
  const [usage, selector, matchingType] = [number(0), number(1), number(2)];
  const data = readData(text, words.slice(3), matchingType.value);
  return {
    kind: 'tlsa',
    text,
    usage,
    selector,
    matchingType,
    data,
    use: useOf(usage.value, selector.value, matchingType.value, data),
  };
}

function readData(text: string, words: readonly RegExpExecArray[], matchingType: number | null): TlsaData {
  const [first] = words;
  const last = words.at(-1);
  const hex = words
    .map(([word]) => word)
    .join('')
    .toLowerCase();
  const isHex = /^(?:[0-9a-f]{2})+$/.test(hex);
  return {
    span: first && last ? span(first.index, last.index + last[0].length) : span(text.length, text.length),
    hex: isHex ? hex : null,
    octets: isHex ? hex.length / 2 : 0,
    expected: matchingType === null ? null : (digestOctets[matchingType] ?? null),
  };
}

function useOf(usage: number | null, selector: number | null, type: number | null, data: TlsaData): TlsaUse {
  if (usage === null || selector === null || type === null || data.hex === null) return 'malformed';
  if (usage > 3 || selector > 1 || type > 2) return 'unassigned';
  if (usage < 2) return 'pkix';
  return data.expected !== null && data.octets !== data.expected ? 'wrong-length' : 'usable';
}

export const printTlsa = ({ usage, selector, matchingType, data }: RrData['TLSA']): string =>
  `${String(usage)} ${String(selector)} ${String(matchingType)} ${data}`;

/** The three numbers by which a person recognises the record. */
export const numbersOf = ({ usage, selector, matchingType }: TlsaRecord): string =>
  [usage, selector, matchingType].map(({ value }) => (value === null ? '?' : String(value))).join(' ');
