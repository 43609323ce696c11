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
  type SpfTree,
} from '../../core/index.ts';

export interface ReadRecord {
  readonly record: FoundRecord['parsed'];
  readonly findings: readonly Finding[];
  /** Who is not listed in an SPF record; null for other records. */
  readonly ending: SpfTree['ending'] | 'redirect' | null;
  /** The text as our own repair would write it; null where there is none. */
  readonly corrected: string | null;
}

const parsers = { spf: parseSpf, dkim: parseDkimKey, dmarc: parseDmarc } as const;
const repairs = {
  spf: (text: string) => repairSpf(text)?.text ?? null,
  dkim: repairDkimKey,
  dmarc: (text: string) => repairDmarc(text)?.text ?? null,
} as const;

const endings = { '-': 'fail', '~': 'softfail', '?': 'neutral', '+': 'pass' } as const;

/** RFC 7208 §4.7: without `all` and `redirect` the result is neutral; §6.1: `all` switches `redirect` off. */
function endingOf(record: FoundRecord['parsed']): ReadRecord['ending'] {
  if (record?.kind !== 'spf') return null;
  const all = record.terms.find((term) => term.kind === 'mechanism' && term.name === 'all');
  if (all?.kind === 'mechanism') return endings[all.qualifier?.value ?? '+'];
  return record.terms.some((term) => term.kind === 'modifier' && term.name === 'redirect')
    ? 'redirect'
    : 'neutral';
}

export function readRecord(kind: keyof typeof parsers, text: string): ReadRecord {
  const { record, findings } = parsers[kind](text);
  return {
    record,
    ending: endingOf(record),
    findings: findings.map((finding) => placed(finding, kind, kind)),
    corrected: repairs[kind](text),
  };
}
