import type { Part } from '../parsed.ts';
import { parseTagList } from '../../syntax/tag-list.ts';
import type { Tag } from '../../syntax/tags.ts';
import { shown } from '../../base/shown.ts';
import type { DkimKeyRecord } from './types.ts';

export type DkimTopic =
  | { readonly id: 'dkim.version'; readonly value: string; readonly valid: boolean }
  | { readonly id: 'dkim.type'; readonly type: 'rsa' | 'ed25519' | 'unknown'; readonly written: string }
  | { readonly id: 'dkim.hashes'; readonly hashes: readonly string[]; readonly sha256: boolean }
  | { readonly id: 'dkim.services'; readonly services: readonly string[]; readonly email: boolean }
  | {
      readonly id: 'dkim.flags';
      readonly testing: boolean;
      readonly strict: boolean;
      readonly written: string;
    }
  | { readonly id: 'dkim.notes'; readonly notes: string }
  | {
      readonly id: 'dkim.key';
      readonly type: 'RSA' | 'Ed25519';
      readonly bits: number;
      /** Decimal; null for Ed25519. */
      readonly exponent: string | null;
    }
  | { readonly id: 'dkim.key.revoked' }
  | { readonly id: 'dkim.key.broken'; readonly missing: number | null }
  | { readonly id: 'dkim.granularity'; readonly value: string }
  /** A second tag of the same name. */
  | { readonly id: 'dkim.repeated'; readonly tag: string }
  | { readonly id: 'dkim.unknown'; readonly tag: string }
  | { readonly id: 'dkim.junk'; readonly text: string };

/** One part per tag, and per piece that is no tag, in source order. */
export function partsOf(record: DkimKeyRecord): readonly Part<DkimTopic>[] {
  const seen = new Set<string>();
  const parts: Part<DkimTopic>[] = record.tags.map((tag, index) => {
    const repeated = seen.has(tag.name.value);
    seen.add(tag.name.value);
    const topic: DkimTopic = repeated
      ? { id: 'dkim.repeated', tag: shown(tag.name.value) }
      : topicOf(record, tag, index);
    return { span: tag.span, topic };
  });
  for (const { value, span } of parseTagList(record.text).junk)
    parts.push({ span, topic: { id: 'dkim.junk', text: shown(value) } });
  return parts.sort((a, b) => a.span.start - b.span.start);
}

function topicOf(record: DkimKeyRecord, { name, value }: Tag, index: number): DkimTopic {
  const written = shown(value.value);
  switch (name.value) {
    case 'v':
      return { id: 'dkim.version', value: written, valid: value.value === 'DKIM1' && index === 0 };
    case 'k':
      return { id: 'dkim.type', type: record.keyType.value, written };
    case 'h': {
      const hashes = record.hashes.value === 'any' ? [] : record.hashes.value;
      return {
        id: 'dkim.hashes',
        hashes: hashes.slice(0, 8).map((hash) => shown(hash)),
        sha256: hashes.includes('sha256'),
      };
    }
    case 's': {
      const services = record.services.value;
      const email = services.includes('*') || services.includes('email');
      return { id: 'dkim.services', services: services.slice(0, 8).map((service) => shown(service)), email };
    }
    case 't':
      return {
        id: 'dkim.flags',
        testing: record.flags.testing !== null,
        strict: record.flags.strict !== null,
        written,
      };
    case 'n':
      return { id: 'dkim.notes', notes: shown(value.value, 80) };
    case 'g':
      return { id: 'dkim.granularity', value: written };
    case 'p':
      return keyTopic(record);
    default:
      return { id: 'dkim.unknown', tag: shown(name.value) };
  }
}

function keyTopic({ key }: DkimKeyRecord): DkimTopic {
  switch (key.state) {
    case 'revoked':
      return { id: 'dkim.key.revoked' };
    case 'ok':
      return {
        id: 'dkim.key',
        type: key.form === 'ed25519' ? 'Ed25519' : 'RSA',
        bits: key.bits,
        exponent:
          key.exponent === null ? null : shown(key.exponent < 2n ** 64n ? String(key.exponent) : '> 2^64'),
      };
    case 'broken':
      return { id: 'dkim.key.broken', missing: key.missing?.characters ?? null };
    case 'absent':
      return { id: 'dkim.key.broken', missing: null };
  }
}
