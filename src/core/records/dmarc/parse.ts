// RFC 9989 §4.8 (strings of one TXT record joined without anything between, §4.5):
//   dmarc-record  = dmarc-version *(dmarc-sep dmarc-tag) [dmarc-sep]
//   dmarc-version = "v" equals %s"DMARC1"          ; the value's case counts
//   dmarc-sep     = *WSP ";" *WSP
//   dmarc-tag     = 1*ALPHA equals 1*dmarc-value
//   dmarc-value   = %x20-3A / %x3C-7E
// Quoted literals match in any case (RFC 5234 §2.3), so `P=Reject` is `p=reject`.
import type { Spanned } from '../../base/span.ts';
import { parseTagList, splitValue } from '../../syntax/tag-list.ts';
import type { Tag } from '../../syntax/tags.ts';
import type { Parsed, Setting } from '../parsed.ts';
import { judgeSyntax } from './judge.ts';
import { parseReportTargets } from './report-target.ts';
import type { DmarcPolicy, DmarcRecord, ReportTarget } from './types.ts';

/**
 * RFC 9989 §4.7: `v` must be first and its value exactly `DMARC1`; anything else is not a DMARC record to any
 * receiver, however much it looks like one.
 */
export const isDmarcRecord = (text: string): boolean => /^[vV][ \t]*=[ \t]*DMARC1[ \t]*(?:;|$)/.test(text);

/** Meant as a DMARC record, whether or not receivers take it for one. */
export const looksLikeDmarc = (text: string): boolean =>
  /v[\s"'\\]{0,4}=[\s"'\\]{0,4}dmarc/i.test(text.slice(0, 2000)) ||
  /^\s{0,9}p\s{0,4}=\s{0,4}(?:none|quarantine|reject)\b/i.test(text);

export function parseDmarc(text: string): Parsed<DmarcRecord> {
  const list = parseTagList(text);
  const first = new Map<string, Tag>();
  const duplicates: Tag[] = [];
  for (const tag of list.tags) {
    const name = tag.name.value.toLowerCase();
    if (first.has(name)) duplicates.push(tag);
    else first.set(name, tag);
  }
  const tagNamed = (name: string) => first.get(name)?.value ?? null;
  const targets = (name: string): readonly ReportTarget[] => {
    const value = tagNamed(name);
    return value ? parseReportTargets(value) : [];
  };

  const policy = setting(tagNamed('p'), readPolicy, 'none', 'none');
  const subdomainPolicy = setting(tagNamed('sp'), readPolicy, policy.value, 'none');
  const record: DmarcRecord = {
    kind: 'dmarc',
    text,
    tags: list.tags,
    policy,
    subdomainPolicy,
    // §4.7 np: falls back to sp, and that to p.
    nonexistentPolicy: setting(tagNamed('np'), readPolicy, subdomainPolicy.value, 'none'),
    testing: setting(tagNamed('t'), (text) => oneOf(text, { y: true, n: false }), false),
    publicSuffix: setting(tagNamed('psd'), (text) => oneOf(text, { y: 'yes', n: 'no', u: 'unknown' }), 'unknown'), // prettier-ignore
    dkimAlignment: setting(tagNamed('adkim'), readAlignment, 'relaxed'),
    spfAlignment: setting(tagNamed('aspf'), readAlignment, 'relaxed'),
    failureOptions: setting(tagNamed('fo'), readFailureOptions, ['0']),
    aggregateReports: targets('rua'),
    failureReports: targets('ruf'),
    historic: ['pct', 'rf', 'ri'].flatMap((name) => first.get(name) ?? []),
    usable: isDmarcRecord(text),
    duplicates,
    junk: list.junk,
  };
  return { record, findings: judgeSyntax(record) };
}

function setting<T>(
  written: Spanned<string> | null,
  read: (text: string) => T | null,
  byDefault: T,
  ifInvalid: T = byDefault,
): Setting<T> {
  if (!written) return { value: byDefault, from: 'default' };
  const value = read(written.value);
  return value === null
    ? { value: ifInvalid, from: 'invalid', written }
    : { value, from: 'record', span: written.span };
}

function oneOf<T>(text: string, values: Readonly<Record<string, T>>): T | null {
  const found = Object.entries(values).find(([word]) => word === text.toLowerCase());
  return found ? found[1] : null;
}

const readPolicy = (text: string): DmarcPolicy | null =>
  oneOf(text, { none: 'none', quarantine: 'quarantine', reject: 'reject' });

const readAlignment = (text: string): 'relaxed' | 'strict' | null =>
  oneOf(text, { r: 'relaxed', s: 'strict' });

/** RFC 9989 §4.8 dmarc-fo: colon-separated, each at most once, and 0 not beside 1. */
function readFailureOptions(text: string): readonly ('0' | '1' | 'd' | 's')[] | null {
  const pieces = splitValue({ value: text, span: { start: 0, end: text.length } }, ':');
  const options = pieces.map(({ value }) => oneOf(value, { 0: '0', 1: '1', d: 'd', s: 's' } as const));
  const valid = options.flatMap((option) => option ?? []);
  const isSound =
    valid.length === options.length &&
    new Set(valid).size === valid.length &&
    !(valid.includes('0') && valid.includes('1'));
  return isSound ? valid : null;
}
