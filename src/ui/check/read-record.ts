import {
  parseDkimKey,
  parseDmarc,
  parseSpf,
  placed,
  type Finding,
  type FoundRecord,
} from '../../core/index.ts';

export interface ReadRecord {
  readonly record: FoundRecord['parsed'];
  readonly findings: readonly Finding[];
  /** The text as our own repair would write it; null where there is none. */
  readonly corrected: string | null;
}

const parsers = { spf: parseSpf, dkim: parseDkimKey, dmarc: parseDmarc } as const;
export function readRecord(kind: keyof typeof parsers, text: string): ReadRecord {
  const { record, findings } = parsers[kind](text);
  return { record, findings: findings.map((finding) => placed(finding, kind, kind)), corrected: null };
}
