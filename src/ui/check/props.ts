import type { Sender } from '../../app/report-keys.ts';
import type { CheckPack } from '../../core/text/check-pack.ts';
import type { FoundRecord, Report, Section } from '../../core/index.ts';

/** What every part of a report gets. */
export interface Shared {
  readonly report: Report;
  readonly pack: CheckPack;
  /** `<record>.<part>`, such as `spf.3` (decisions.md §5). */
  readonly pinned: string | null;
  readonly onpin: (id: string | null) => void;
  /** Where an address is tested against SPF; another page about SPF: its kind, without an address. */
  readonly test: (ip: string, kind?: string) => string;
  /** The finding that a link points at. */
  readonly sought?: string | null;
  /** Weighs another server that sends; null: nothing may be asked. */
  readonly onsender?: ((sender: Sender | null) => void) | null;
}

/** In the order of the list. */
export const protocols = ['spf', 'dkim', 'dmarc', 'receiving', 'transport'] as const;
export type Protocol = (typeof protocols)[number];

export const recordsOf = (report: Report, section: Section): readonly FoundRecord[] =>
  report.records.filter((record) => record.section === section);
