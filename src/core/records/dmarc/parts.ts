import type { Part, Setting } from '../parsed.ts';
import { shown } from '../../base/shown.ts';
import type { DmarcPolicy, DmarcRecord, ReportTarget } from './types.ts';
import { isPolicyInvalid } from './validity.ts';

/** What a piece of this record is about; `null` for a value that cannot be used. */
export type DmarcTopic =
  | { readonly id: 'dmarc.v'; readonly usable: boolean }
  | { readonly id: 'dmarc.p'; readonly policy: DmarcPolicy | null; readonly testing: boolean }
  | { readonly id: 'dmarc.sp'; readonly policy: DmarcPolicy | null; readonly own: DmarcPolicy }
  | { readonly id: 'dmarc.np'; readonly policy: DmarcPolicy | null; readonly existing: DmarcPolicy }
  | { readonly id: 'dmarc.t'; readonly testing: boolean | null; readonly policy: DmarcPolicy }
  | { readonly id: 'dmarc.psd'; readonly suffix: 'yes' | 'no' | 'unknown' | null }
  | { readonly id: 'dmarc.adkim'; readonly alignment: 'relaxed' | 'strict' | null }
  | { readonly id: 'dmarc.aspf'; readonly alignment: 'relaxed' | 'strict' | null }
  | {
      readonly id: 'dmarc.fo';
      readonly options: readonly ('0' | '1' | 'd' | 's')[] | null;
      /** Without ruf nothing comes of it. */
      readonly reports: boolean;
    }
  | { readonly id: 'dmarc.rua'; readonly usable: readonly string[]; readonly broken: readonly string[] }
  | { readonly id: 'dmarc.ruf'; readonly usable: readonly string[]; readonly broken: readonly string[] }
  | { readonly id: 'dmarc.pct'; readonly written: string; readonly percent: number | null }
  | { readonly id: 'dmarc.rf'; readonly written: string }
  | { readonly id: 'dmarc.ri'; readonly written: string; readonly seconds: number | null }
  | { readonly id: 'dmarc.repeated'; readonly tag: string }
  | { readonly id: 'dmarc.unknown'; readonly tag: string }
  | { readonly id: 'dmarc.piece'; readonly written: string };

/** Every tag and every stray piece, in source order; whatever lies between belongs to none. */
export function partsOf(record: DmarcRecord): readonly Part<DmarcTopic>[] {
  const repeated = new Set(record.duplicates);
  const tags = record.tags.map((tag): Part<DmarcTopic> => {
    const name = tag.name.value.toLowerCase();
    const topic: DmarcTopic = repeated.has(tag)
      ? { id: 'dmarc.repeated', tag: shown(name) }
      : topicOf(name, tag.value.value, record);
    return { span: tag.span, topic };
  });
  const pieces = record.junk.map(({ value, span }): Part<DmarcTopic> => ({
    span,
    topic: { id: 'dmarc.piece', written: shown(value) },
  }));
  return [...tags, ...pieces].sort((a, b) => a.span.start - b.span.start);
}

const valid = <T>(setting: Setting<T>): T | null => (setting.from === 'invalid' ? null : setting.value);

const reports = (targets: readonly ReportTarget[]) => ({
  usable: targets.flatMap(({ uri, domain }) => (domain === null ? [] : [shown(uri.value.replace(/^mailto:/i, ''))])), // prettier-ignore
  broken: targets.filter(({ domain }) => domain === null).map(({ uri }) => shown(uri.value)),
});

const wholeNumber = (text: string, most: number): number | null =>
  /^\d{1,9}$/.test(text) && Number(text) <= most ? Number(text) : null;

function topicOf(name: string, value: string, record: DmarcRecord): DmarcTopic {
  const own = isPolicyInvalid(record) ? 'none' : record.policy.value;
  switch (name) {
    case 'v':
      return { id: 'dmarc.v', usable: record.usable };
    case 'p':
      return { id: 'dmarc.p', policy: valid(record.policy), testing: record.testing.value };
    case 'sp':
      return { id: 'dmarc.sp', policy: valid(record.subdomainPolicy), own };
    case 'np':
      return {
        id: 'dmarc.np',
        policy: valid(record.nonexistentPolicy),
        existing: record.subdomainPolicy.value,
      };
    case 't':
      return { id: 'dmarc.t', testing: valid(record.testing), policy: own };
    case 'psd':
      return { id: 'dmarc.psd', suffix: valid(record.publicSuffix) };
    case 'adkim':
      return { id: 'dmarc.adkim', alignment: valid(record.dkimAlignment) };
    case 'aspf':
      return { id: 'dmarc.aspf', alignment: valid(record.spfAlignment) };
    case 'fo':
      return {
        id: 'dmarc.fo',
        options: valid(record.failureOptions),
        reports: record.failureReports.length > 0,
      };
    case 'rua':
      return { id: 'dmarc.rua', ...reports(record.aggregateReports) };
    case 'ruf':
      return { id: 'dmarc.ruf', ...reports(record.failureReports) };
    case 'pct':
      return { id: 'dmarc.pct', written: shown(value), percent: wholeNumber(value, 100) };
    case 'rf':
      return { id: 'dmarc.rf', written: shown(value) };
    case 'ri':
      return { id: 'dmarc.ri', written: shown(value), seconds: wholeNumber(value, 999_999_999) };
    default:
      return { id: 'dmarc.unknown', tag: shown(name) };
  }
}
