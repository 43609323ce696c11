/** The corrected record for what the live look showed; each new text was read by our own evaluation before it is offered. */
import type { IpAddress } from '../base/ip.ts';
import { overlay } from '../dns/overlay.ts';
import { zoneFromRecords } from '../dns/zone.ts';
import { hasSyntaxError, isSpfRecord, parseSpf } from '../records/spf/parse.ts';
import { checkHost } from './check-host.ts';
import type { Deps } from './check.ts';
import { repairDkimKey } from './dkim-proposals.ts';
import { repairDmarc, starterDmarc } from './dmarc-proposals.ts';
import type { SpfResult } from './spf-host-types.ts';
import { mergeSpf, repairSpf } from './spf-proposals.ts';

export interface BounceChange {
  readonly why:
    'add-address' | 'first-spf' | 'merge-spf' | 'repair-spf' | 'repair-key' | 'repair-dmarc' | 'first-dmarc';
  readonly action: 'add' | 'replace';
  /** Absolute owner name (A-labels). */
  readonly name: string;
  readonly type: 'TXT';
  readonly before: readonly string[];
  readonly after: string;
  readonly ttl: number | null;
}

interface SpfQuestion {
  readonly domain: string;
  readonly ip: IpAddress;
  readonly result: SpfResult;
  /** All TXT records at the domain. */
  readonly texts: readonly string[];
}

/** RFC 7208 §4.6.2: the first mechanism that fits decides, so that the address stands before `all`; §6.1: and before redirect. */
function withAddress(text: string, { family, text: address }: IpAddress): string | null {
  const { record } = parseSpf(text);
  if (hasSyntaxError(record)) return null;
  const end = record.terms.find(
    (term) => term.kind !== 'broken' && (term.name === 'all' || term.name === 'redirect'),
  );
  const term = `ip${family}:${address}`;
  return end === undefined
    ? `${text.trimEnd()} ${term}`
    : `${text.slice(0, end.span.start)}${term} ${text.slice(end.span.start)}`;
}

/** The SPF record under which this address passes; null where no honest one is found. */
export async function spfChange(
  { domain, ip, result, texts }: SpfQuestion,
  deps: Deps,
): Promise<BounceChange | null> {
  if (result === 'pass' || result === 'temperror' || result === 'unknown') return null;
  const records = texts.filter((text) => isSpfRecord(text) || /^\s{0,4}v\s{0,3}=\s{0,3}spf/i.test(text));
  const base = { name: domain, type: 'TXT', before: records, ttl: null } as const;
  const [only] = records;
  const candidates: readonly (Pick<BounceChange, 'why'> & { readonly text: string | null })[] =
    only === undefined
      ? [{ why: 'first-spf', text: `v=spf1 ip${ip.family}:${ip.text} ~all` }]
      : records.length > 1
        ? mergedWith(records, ip)
        : hasSyntaxError(parseSpf(only).record) || !isSpfRecord(only)
          ? repairedWith(only, ip)
          : [{ why: 'add-address', text: withAddress(only, ip) }];
  for (const { why, text } of candidates) {
    if (text === null || !(await passes(domain, ip, text, deps))) continue;
    return { ...base, why, action: records.length === 0 ? 'add' : 'replace', after: text };
  }
  return null;
}

function mergedWith(texts: readonly string[], ip: IpAddress) {
  const merged = mergeSpf(texts)?.text ?? null;
  return [
    { why: 'merge-spf', text: merged },
    { why: 'merge-spf', text: merged === null ? null : withAddress(merged, ip) },
  ] as const;
}
function repairedWith(text: string, ip: IpAddress) {
  const repaired = repairSpf(text)?.text ?? null;
  return [
    { why: 'repair-spf', text: repaired },
    { why: 'repair-spf', text: repaired === null ? null : withAddress(repaired, ip) },
  ] as const;
}

/** RFC 7208 over what would then be published. */
async function passes(domain: string, ip: IpAddress, text: string, deps: Deps): Promise<boolean> {
  const planned = zoneFromRecords({ [domain]: { TXT: [text] } });
  const { result } = await checkHost(
    { ip: ip.text, helo: domain, mailFrom: `postmaster@${domain}`, localPart: 'withhold' },
    { ...deps, resolver: overlay(planned, deps.resolver) },
  );
  return result === 'pass';
}

export function dkimChange(name: string, texts: readonly string[]): BounceChange | null {
  const [only] = texts;
  if (only === undefined || texts.length > 1) return null;
  const repaired = repairDkimKey(only);
  return repaired === null
    ? null
    : { why: 'repair-key', action: 'replace', name, type: 'TXT', before: texts, after: repaired, ttl: null };
}

/** A first record changes nothing about delivery; several are not merged, for which one is meant is not ours to say. */
export function dmarcChange(domain: string, texts: readonly string[]): BounceChange | null {
  const name = `_dmarc.${domain}`;
  const base = { name, type: 'TXT', before: texts, ttl: null } as const;
  const [only] = texts;
  if (texts.length > 1) return null;
  if (only === undefined)
    return { ...base, why: 'first-dmarc', action: 'add', after: starterDmarc(domain).text };
  const repaired = repairDmarc(only);
  return repaired && { ...base, why: 'repair-dmarc', action: 'replace', after: repaired.text };
}
