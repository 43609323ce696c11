import { shown } from '../../base/shown.ts';
import type { Part } from '../parsed.ts';
import type { BimiRecord } from './types.ts';

/** What a piece of this record is about. */
export type BimiTopic =
  | { readonly id: 'bimi.v'; readonly usable: boolean }
  | { readonly id: 'bimi.l'; readonly url: string; readonly state: 'ok' | 'empty' | 'invalid'; readonly declined: boolean } // prettier-ignore
  | { readonly id: 'bimi.a'; readonly url: string; readonly state: 'ok' | 'empty' | 'invalid' }
  | { readonly id: 'bimi.avp'; readonly preference: 'brand' | 'personal' | null }
  | { readonly id: 'bimi.lps'; readonly prefixes: readonly string[] }
  | { readonly id: 'bimi.unknown'; readonly tag: string }
  | { readonly id: 'bimi.repeated'; readonly tag: string }
  | { readonly id: 'bimi.piece'; readonly written: string };

/** Every tag and every stray piece, in source order. */
export function partsOf(record: BimiRecord): readonly Part<BimiTopic>[] {
  const tags = record.tags.map((tag): Part<BimiTopic> => ({
    span: tag.span,
    topic: record.repeated.includes(tag)
      ? { id: 'bimi.repeated', tag: shown(tag.name.value) }
      : topicOf(tag.name.value, tag.value.value, record),
  }));
  const pieces = record.junk.map(({ value, span }): Part<BimiTopic> => ({
    span,
    topic: { id: 'bimi.piece', written: shown(value) },
  }));
  return [...tags, ...pieces].toSorted((a, b) => a.span.start - b.span.start);
}

function topicOf(name: string, value: string, record: BimiRecord): BimiTopic {
  const { location, evidence, preference } = record;
  const url = shown(value);
  switch (name) {
    case 'v':
      return { id: 'bimi.v', usable: record.isCandidate };
    case 'l':
      return location.state === 'absent'
        ? { id: 'bimi.unknown', tag: name }
        : { id: 'bimi.l', url, state: location.state, declined: record.state === 'declined' };
    case 'a':
      return evidence.state === 'absent'
        ? { id: 'bimi.unknown', tag: name }
        : { id: 'bimi.a', url, state: evidence.state };
    case 'avp':
      return { id: 'bimi.avp', preference: preference.from === 'invalid' ? null : preference.value };
    case 'lps':
      return { id: 'bimi.lps', prefixes: record.prefixes.slice(0, 20).map((one) => shown(one.value)) };
    default:
      return { id: 'bimi.unknown', tag: shown(name) };
  }
}
