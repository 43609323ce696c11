import { span, type Span } from '../../base/span.ts';
import { finding, type LocalFinding } from '../../findings/finding.ts';
import { splitValue } from '../../syntax/tag-list.ts';
import type { Tag } from '../../syntax/tags.ts';
import type { Setting } from '../parsed.ts';
import { nearest } from './nearest.ts';
import { shown } from '../../base/shown.ts';
import type { DmarcRecord, ReportTarget } from './types.ts';
import { hasReportUri, isPolicyInvalid } from './validity.ts';

/** RFC 9989 §9.3; pct, rf and ri are historic there. */
export const knownTags = [
  'v', 'p', 'sp', 'np', 'adkim', 'aspf', 'psd', 't', 'rua', 'ruf', 'fo', 'pct', 'rf', 'ri',
] as const; // prettier-ignore
/** More of one kind tell nobody more; a hostile record must not flood the page. */
const mostOfAKind = 8;

/** What can be said of the text alone, in the order in which it stands there. */
export function judgeSyntax(record: DmarcRecord): readonly LocalFinding[] {
  if (!record.usable) return [...version(record), ...separators(record), ...characters(record)];
  const all = [
    ...separators(record),
    ...characters(record),
    ...names(record),
    ...policies(record),
    ...values(record),
    ...historic(record),
    ...record.aggregateReports.flatMap((target) => reportTarget('rua', target)),
    ...record.failureReports.flatMap((target) => reportTarget('ruf', target)),
    ...junk(record),
  ];
  return limited(all).sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
}

function limited(findings: readonly LocalFinding[]): LocalFinding[] {
  const counts = new Map<string, number>();
  return findings.filter(({ id }) => {
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return count <= mostOfAKind;
  });
}

function version({ text, tags }: DmarcRecord): readonly LocalFinding[] {
  const tag = tags[0]?.span ?? span(0, text.length);
  const place = span(tag.start, Math.min(tag.end, tag.start + 80));
  return [
    finding('dmarc.version.wrong', { written: shown(text.slice(place.start, place.end)) }, { span: place }),
  ];
}

/** `p=reject rua=…` and `p=reject, rua=…`: the next tag is swallowed by the value before it. */
function separators({ tags }: DmarcRecord): readonly LocalFinding[] {
  const swallowed = new RegExp(`[\\s,]\\s{0,20}(${knownTags.join('|')})\\s{0,20}=`, 'i');
  return tags.flatMap(({ value }) => {
    const found = swallowed.exec(value.value);
    if (!found) return [];
    const start = value.span.start + found.index;
    return [
      finding(
        'dmarc.syntax.separator',
        { tag: (found[1] ?? '').toLowerCase() },
        { span: span(start, start + found[0].length) },
      ),
    ];
  });
}

/**
 * What editors, chat programs and DNS panels put into a record: backslashes, quotes straight and curly, blanks
 * that are not blanks. As Unicode, and as the octets of UTF-8 when the text came from DNS.
 */
const foreign =
  /\\|"|[\u2018-\u201f\u00ab\u00bb\u00a0\u200b-\u200f\u2028-\u202f\u2060-\u2069\ufeff]|\u00e2\u0080[\u0080-\u00bf]|\u00c2[\u00a0\u00ab\u00bb]|\u00ef\u00bb\u00bf|[^\x20-\x7e\t\r\n]/g;

function characters({ text }: DmarcRecord): readonly LocalFinding[] {
  const found = [...text.slice(0, 4096).matchAll(foreign)];
  const [first] = found;
  if (!first) return [];
  const kinds = [...new Set(found.map(([character]) => nameOf(character)))].slice(0, 4);
  const place = span(first.index, first.index + first[0].length);
  return [finding('dmarc.syntax.characters', { characters: kinds }, { span: place })];
}

/** Invisible ones by their number, the others as they are. */
function nameOf(written: string): string {
  const octets = written.length > 1 ? Array.from(written, (character) => character.charCodeAt(0)) : [];
  const [a = 0, b = 0, c = 0] = octets;
  const code =
    octets.length === 3
      ? ((a & 15) << 12) | ((b & 63) << 6) | (c & 63)
      : octets.length === 2
        ? ((a & 31) << 6) | (b & 63)
        : (written.codePointAt(0) ?? 0);
  const isVisible = code === 0x22 || code === 0x5c || (code >= 0x2018 && code <= 0x201f);
  return isVisible ? String.fromCodePoint(code) : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

function names({ tags, duplicates }: DmarcRecord): readonly LocalFinding[] {
  const known = new Set<string>(knownTags);
  const unknown = tags
    .filter(({ name }) => !known.has(name.value.toLowerCase()))
    .map(({ name }) => {
      const written = name.value.toLowerCase();
      const meant = nearest(written, ['adkim', 'aspf', 'rua', 'ruf', 'psd', 'pct'] as const);
      const at = { span: name.span };
      return meant
        ? finding('dmarc.tag.misspelt', { tag: shown(name.value), meant }, at)
        : finding('dmarc.tag.unknown', { tag: shown(name.value) }, at);
    });
  const twice = duplicates.map(({ name, span }) =>
    finding('dmarc.tag.duplicate', { tag: shown(name.value) }, { span }),
  );
  // RFC 7489 §6.3: p had to stand second; RFC 9989 §4.8 leaves the order free.
  const second = tags[1]?.name.value.toLowerCase();
  const p = tags.find(({ name }) => name.value.toLowerCase() === 'p');
  const order = p && second !== 'p' ? [finding('dmarc.policy.not-second', {}, { span: p.span })] : [];
  return [...unknown, ...twice, ...order];
}

function policies(record: DmarcRecord): readonly LocalFinding[] {
  if (!isPolicyInvalid(record)) return [];
  const actsAsNone = hasReportUri(record);
  const { policy, subdomainPolicy, nonexistentPolicy } = record;
  const invalid = ([
    ['p', policy],
    ['sp', subdomainPolicy],
    ['np', nonexistentPolicy],
  ] as const).flatMap(([tag, setting]) =>
    setting.from === 'invalid'
      ? [
          finding(
            actsAsNone ? 'dmarc.policy.invalid' : 'dmarc.policy.invalid-ignored',
            { tag, written: shown(setting.written.value) },
            { span: placeOf(record, tag) ?? setting.written.span },
          ),
        ]
      : [],
  ); // prettier-ignore
  if (policy.from !== 'default') return invalid;
  const first = record.tags[0];
  const at = first ? { span: first.span } : {};
  return [finding(actsAsNone ? 'dmarc.policy.missing' : 'dmarc.policy.missing-ignored', {}, at), ...invalid];
}

const tagOf = ({ tags }: DmarcRecord, name: string): Tag | null =>
  tags.find((tag) => tag.name.value.toLowerCase() === name) ?? null;
const placeOf = (record: DmarcRecord, name: string): Span | null => tagOf(record, name)?.span ?? null;

/** §4.8: a value that does not fit is dropped in favour of the default. */
function values(record: DmarcRecord): readonly LocalFinding[] {
  const checked: readonly (readonly [string, Setting<unknown>, string])[] = [
    ['adkim', record.dkimAlignment, 'r'],
    ['aspf', record.spfAlignment, 'r'],
    ['t', record.testing, 'n'],
    ['psd', record.publicSuffix, 'u'],
    ['fo', record.failureOptions, '0'],
  ];
  const invalid = checked.flatMap(([tag, setting, assumed]) =>
    setting.from === 'invalid'
      ? [
          finding(
            'dmarc.value.invalid',
            { tag, written: shown(setting.written.value), assumed },
            { span: placeOf(record, tag) ?? setting.written.span },
          ),
        ]
      : [],
  );
  const fo = tagOf(record, 'fo');
  // §4.7 fo: its content is ignored when there is no ruf.
  const unused = fo && !tagOf(record, 'ruf') ? [finding('dmarc.fo.unused', {}, { span: fo.span })] : [];
  return [...invalid, ...unused];
}

function historic(record: DmarcRecord): readonly LocalFinding[] {
  return record.historic.map(({ name, value, span }) => {
    const tag = name.value.toLowerCase();
    const percent = tag === 'pct' && /^\d{1,3}$/.test(value.value) ? Number(value.value) : 100;
    const enforced = [record.policy, record.subdomainPolicy, record.nonexistentPolicy]
      .map(({ value }) => value)
      .find((policy) => policy !== 'none');
    return percent < 100 && enforced
      ? finding('dmarc.pct.partial', { percent, policy: enforced }, { span })
      : finding('dmarc.tag.removed', { tag, written: shown(value.value) }, { span });
  });
}

function reportTarget(tag: 'rua' | 'ruf', target: ReportTarget): readonly LocalFinding[] {
  const at = { span: target.span };
  const written = shown(target.uri.value);
  const size = target.size
    ? [finding('dmarc.rua.size', { tag, written: target.size.value }, { span: target.size.span })]
    : [];
  if (target.scheme === null)
    return [
      target.uri.value.includes('@')
        ? finding('dmarc.rua.not-mailto', { tag, written }, at)
        : finding('dmarc.rua.invalid', { tag, written }, at),
      ...size,
    ];
  // §4.7 rua: mailto must be supported, every other scheme may be ignored.
  if (target.scheme !== 'mailto')
    return [finding('dmarc.rua.scheme', { tag, scheme: shown(target.scheme) }, at), ...size];
  return target.domain === null ? [finding('dmarc.rua.invalid', { tag, written }, at), ...size] : size;
}

function junk(record: DmarcRecord): readonly LocalFinding[] {
  return record.junk.map((piece) => {
    const written = shown(piece.value);
    const at = { span: piece.span };
    // `rua=mailto:a@x; mailto:b@y`: the second address is no part of rua.
    return splitValue(piece, ',').some(({ value }) => /^mailto:|^[^\s@]+@[^\s@]+$/i.test(value))
      ? finding('dmarc.rua.separator', { written }, at)
      : finding('dmarc.syntax.piece', { written }, at);
  });
}
