import {
  parseDkimKey,
  parseDmarc,
  parseSpf,
  placed,
  repairDkimKey,
  repairDmarc,
  repairSpf,
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
const repairs = {
  spf: (text: string) => repairSpf(text)?.text ?? null,
  dkim: repairDkimKey,
  dmarc: (text: string) => repairDmarc(text)?.text ?? null,
} as const;

export function readRecord(kind: keyof typeof parsers, text: string): ReadRecord {
  const { record, findings } = parsers[kind](text);
  return {
    record,
    findings: findings.map((finding) => placed(finding, kind, kind)),
    corrected: repairs[kind](text),
  };
}
