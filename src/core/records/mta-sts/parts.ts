import { shown } from '../../base/shown.ts';
import type { Part } from '../parsed.ts';
import type { MtaStsMode, MtaStsPolicy, MtaStsRecord, PolicyLine } from './types.ts';

/** What a piece of this record, or a line of this policy, is about. */
export type MtaStsTopic =
  | { readonly id: 'mta-sts.v'; readonly usable: boolean }
  | { readonly id: 'mta-sts.id'; readonly written: string; readonly usable: boolean }
  | { readonly id: 'mta-sts.unknown'; readonly field: string }
  | { readonly id: 'mta-sts.repeated'; readonly field: string }
  | { readonly id: 'mta-sts.piece'; readonly written: string }
  | { readonly id: 'mta-sts.policy.version'; readonly usable: boolean }
  | { readonly id: 'mta-sts.policy.mode'; readonly mode: MtaStsMode | null }
  | { readonly id: 'mta-sts.policy.max-age'; readonly seconds: number | null }
  | {
      readonly id: 'mta-sts.policy.mx';
      readonly written: string;
      readonly host: string | null;
      readonly isWildcard: boolean;
    };

/** Every field and every stray piece, in source order. */
export function partsOf(record: MtaStsRecord): readonly Part<MtaStsTopic>[] {
  const fields = record.fields
    .filter(({ span }) => !record.broken.some((piece) => piece.span.start === span.start))
    .map((field): Part<MtaStsTopic> => {
      const name = field.name.value;
      if (record.repeated.includes(field))
        return { span: field.span, topic: { id: 'mta-sts.repeated', field: shown(name) } };
      if (field === record.fields[0] && /^v$/i.test(name))
        return { span: field.span, topic: { id: 'mta-sts.v', usable: field.value.value === 'STSv1' } };
      if (field.value === record.id) {
        const written = shown(field.value.value);
        const usable = /^[a-z0-9]{1,32}$/i.test(field.value.value);
        return { span: field.span, topic: { id: 'mta-sts.id', written, usable } };
      }
      return { span: field.span, topic: { id: 'mta-sts.unknown', field: shown(name) } };
    });
  return inOrder([...fields, ...pieces(record)]);
}

export function policyPartsOf(policy: MtaStsPolicy): readonly Part<MtaStsTopic>[] {
  const lines = policy.lines.map((line): Part<MtaStsTopic> => ({
    span: line.span,
    topic: policy.repeated.includes(line)
      ? { id: 'mta-sts.repeated', field: shown(line.key.value) }
      : topicOf(line, policy),
  }));
  return inOrder([...lines, ...pieces(policy)]);
}

function topicOf({ key, value }: PolicyLine, policy: MtaStsPolicy): MtaStsTopic {
  switch (key.value) {
    case 'version':
      return { id: 'mta-sts.policy.version', usable: value.value === 'STSv1' };
    case 'mode':
      return { id: 'mta-sts.policy.mode', mode: policy.mode };
    case 'max_age':
      return { id: 'mta-sts.policy.max-age', seconds: policy.maxAge };
    case 'mx': {
      const pattern = policy.mx.find(({ text }) => text === value);
      return {
        id: 'mta-sts.policy.mx',
        written: shown(value.value),
        host: pattern?.host ?? null,
        isWildcard: pattern?.isWildcard ?? false,
      };
    }
    default:
      return { id: 'mta-sts.unknown', field: shown(key.value) };
  }
}

const pieces = ({ broken }: Pick<MtaStsRecord, 'broken'>) =>
  broken.map(({ value, span }): Part<MtaStsTopic> => ({
    span,
    topic: { id: 'mta-sts.piece', written: shown(value) },
  }));
const inOrder = (parts: readonly Part<MtaStsTopic>[]) =>
  parts.toSorted((a, b) => a.span.start - b.span.start);
