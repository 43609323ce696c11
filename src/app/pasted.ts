import type { Recognised } from '../core/index.ts';
import type { ToolId } from './tool-ids.ts';

export type RecordKind = 'spf' | 'dkim' | 'dmarc';
export interface PastedRecord {
  readonly kind: RecordKind;
  readonly text: string;
  /** Owner name, where the text had one. */
  readonly name: string;
}

const known = { spf: 'spf', dmarc: 'dmarc', 'dkim-key': 'dkim', other: null } as const;

const readers: Partial<Record<Recognised['kind'], ToolId>> = {
  headers: 'mail',
  message: 'mail',
  bounce: 'bounce',
  ip: 'hosts',
};
/** The tool that reads what was pasted. */
export const toolFor = (seen: Recognised): ToolId | null => readers[seen.kind] ?? null;

/** The known records of a pasted text; none when there is nothing that this version explains. */
export function recordsIn(seen: Recognised): readonly PastedRecord[] {
  const lines =
    seen.kind === 'record'
      ? [{ name: '', text: seen.text, record: seen.record }]
      : seen.kind === 'zone-lines'
        ? seen.lines
        : [];
  return lines.flatMap(({ name, text, record }) => {
    const kind = known[record];
    return kind === null ? [] : [{ name, text, kind }];
  });
}
