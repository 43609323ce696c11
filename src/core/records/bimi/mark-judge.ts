import { dayText } from '../../base/civil-date.ts';
import { shown } from '../../base/shown.ts';
import { markFinding as finding, type MarkFinding } from '../../findings/mark.ts';
import type { JudgedMark, MarkCertificate, MarkFile } from './mark-types.ts';

/** id-kp-BrandIndicatorforMessageIdentification. */
const brandIndicator = '1.3.6.1.5.5.7.3.31';
const logotype = '1.3.6.1.5.5.7.1.12';
const day = 86_400_000;
/** As for certificates of web servers: the digest's 398 days. */
const longestDays = 398;
const soonDays = 30;

export interface MarkQuestion {
  readonly domain: string;
  /** Where the BIMI record stands, or would stand: `<selector>._bimi.<domain or organization>`. */
  readonly record: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Holds what a certificate says of itself against the domain and today; its signature is nobody's claim here. */
export function judgeMark(file: MarkFile, text: string, question: MarkQuestion): JudgedMark {
  if (file.kind === 'too-large')
    return { certificate: null, findings: [finding('mark.too-large', { kilobytes: file.kilobytes })] };
  const { certificates, secret } = file;
  const found: MarkFinding[] = [];
  if (secret !== null) found.push(finding('mark.private-key', { label: secret }));
  if (certificates.length === 0)
    found.push(finding('mark.not-pem', { written: shown(text.trim().split('\n')[0] ?? '', 40) }));
  const unreadable = certificates.indexOf(null);
  if (unreadable >= 0) found.push(finding('mark.unreadable', { number: unreadable + 1 }));
  const at = Math.max(certificates.findIndex(isForBrands), 0);
  const certificate = certificates[at] ?? null;
  if (!certificate) return { certificate: null, findings: found };

  // The draft's evidence document begins with the mark certificate; those of its issuers follow.
  if (at > 0) found.push(finding('mark.order', { number: at + 1 }));
  const others = certificates.filter((one) => one !== null && one !== certificate);
  const { issuer } = certificate;
  if (!others.some((other) => other?.subject === issuer)) found.push(finding('mark.chain', { issuer }));
  found.push(
    ...judgeContent(certificate, question),
    ...judgeDates(certificate, question.now),
    finding('mark.unseen', { issuer }, { unknown: 'cannot-see' }),
  );
  return { certificate, findings: found };
}

const isForBrands = (one: MarkCertificate | null) => one?.usages.includes(brandIndicator) ?? false;

function judgeContent(certificate: MarkCertificate, question: MarkQuestion): readonly MarkFinding[] {
  const found: MarkFinding[] = [...judgeNames(certificate, question)];
  if (!isForBrands(certificate)) found.push(finding('mark.usage', { usage: brandIndicator }));
  if (!certificate.hasLogotype) found.push(finding('mark.logotype', { extension: logotype }));
  if (!certificate.hasTimestamps) found.push(finding('mark.sct', {}));
  const type = certificate.markType === null ? null : shown(certificate.markType, 60);
  if (type === null) found.push(finding('mark.type.missing', {}));
  // "Modified Registered Mark" is a common one: the whole value counts.
  else if (/^(?:registered|government) mark$/i.test(type))
    found.push(finding('mark.type.verified', { type })); // prettier-ignore
  else found.push(finding('mark.type.common', { type }));
  return found;
}

function judgeNames({ names, issuer, until }: MarkCertificate, { domain, record }: MarkQuestion): readonly MarkFinding[] {
  const [, selector = '', holder = domain] = /^(.+?)\._bimi\.(.+)$/.exec(record) ?? [];
  const wanted = [domain, holder, `${selector}._bimi.${domain}`, `${selector}._bimi.${holder}`];
  const fitting = names.find((name) => wanted.includes(name));
  if (fitting !== undefined)
    return [finding('mark.ok', { name: shown(fitting), issuer, until: dayText(until) })];
  if (names.length === 0) return [finding('mark.names.none', { wanted: record })];
  const parent = names.find((name) => domain.endsWith(`.${name}`));
  if (parent !== undefined) return [finding('mark.names.parent', { domain, name: shown(parent) })];
  return [finding('mark.names', { wanted: record, names: names.slice(0, 5).map((name) => shown(name)) })];
} // prettier-ignore

function judgeDates({ from, until }: MarkCertificate, now: number): readonly MarkFinding[] {
  const left = Math.floor((until - now) / day);
  const length = Math.round((until - from) / day);
  return [
    ...(now > until ? [finding('mark.expired', { until: dayText(until) })] : []),
    ...(now < from ? [finding('mark.not-yet', { from: dayText(from) })] : []),
    ...(now <= until && left <= soonDays ? [finding('mark.ends-soon', { until: dayText(until), days: left })] : []), // prettier-ignore
    ...(length > longestDays ? [finding('mark.long', { days: length })] : []),
  ];
}

/** The picture that was brought beside the one inside the certificate: the draft wants the same octets. */
export const judgeLogo = (inside: string, brought: string): MarkFinding =>
  finding(inside === brought ? 'mark.logo.same' : 'mark.logo.other', {});
