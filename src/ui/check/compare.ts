import { recogniseInput, recogniseName } from '../../core/index.ts';

export type Kind = 'spf' | 'dkim' | 'dmarc';

/** Where a record stands, and the domain it speaks of. */
export interface Owner {
  readonly name: string;
  readonly domain: string;
}

/**
 * The owner name of a record, from the name or the domain that a person typed (RFC 7208 §3.1, RFC 9989 §4.1,
 * RFC 6376 §3.6.2.1); null: not a name, or a DKIM name without its selector.
 */
export function ownerOf(kind: Kind, typed: string): Owner | null {
  const read = recogniseName(typed.trim());
  if (!read.ok) return null;
  const name = read.domain;
  if (kind === 'spf') return { name, domain: name };
  if (kind === 'dmarc')
    return name.startsWith('_dmarc.')
      ? { name, domain: name.slice(7) }
      : { name: `_dmarc.${name}`, domain: name };
  const at = name.lastIndexOf('._domainkey.');
  return at > 0 ? { name, domain: name.slice(at + 12) } : null;
}

const recordOf = { spf: 'spf', dmarc: 'dmarc', dkim: 'dkim-key' } as const;

/** Of the texts at a name those that are meant as this record; at a selector each one is (RFC 6376 §3.6.2.2). */
export const meantAs = (kind: Kind, texts: readonly string[]): readonly string[] =>
  kind === 'dkim'
    ? texts
    : texts.filter((text) => {
        const seen = recogniseInput(text);
        return seen.kind === 'record' && seen.record === recordOf[kind];
      });
