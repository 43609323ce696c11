// draft-brand-indicators-for-message-identification-14 §4.3: a tag list of RFC 6376 §3.2.
//   v = BIMI1, first · l = one https URI or nothing · a = one https URI or nothing · avp = brand / personal
//   lps = prefixes of local parts, 1*63(ALPHA / DIGIT / "-"), between commas
import { shown } from '../../base/shown.ts';
import { span } from '../../base/span.ts';
import { bimiFinding as finding, type BimiFinding } from '../../findings/bimi.ts';
import { parseTagList, splitValue } from '../../syntax/tag-list.ts';
import type { Tag } from '../../syntax/tags.ts';
import type { BimiLocation, BimiRecord } from './types.ts';

export const isBimiRecord = (text: string): boolean => /^v[ \t]*=[ \t]*BIMI1[ \t]*(?:;|$)/.test(text);
/** Meant as one, whether or not receivers take it for one. */
export const looksLikeBimi = (text: string): boolean =>
  /v[\s"'\\]{0,4}=[\s"'\\]{0,4}bimi/i.test(text.slice(0, 200));

const known: ReadonlySet<string> = new Set(['v', 'l', 'a', 'avp', 'lps']);
const isPrefix = (text: string) => /^[a-z0-9-]{1,63}$/i.test(text);

export function parseBimi(text: string): {
  readonly record: BimiRecord;
  readonly findings: readonly BimiFinding[];
} {
  const { tags, junk, duplicates } = parseTagList(text);
  const valueOf = (name: string) => tags.find((tag) => tag.name.value === name)?.value ?? null;
  const location = readLocation(valueOf('l'));
  const evidence = readLocation(valueOf('a'));
  const preference = valueOf('avp');
  const prefixes = valueOf('lps');
  const isCandidate = isBimiRecord(text);
  const hasLogo = location.state === 'ok';
  const hasEvidence = evidence.state === 'ok' || evidence.state === 'invalid';
  const isSound = isCandidate && junk.length === 0 && duplicates.length === 0;
  const state =
    isSound && hasLogo && evidence.state !== 'invalid'
      ? 'indicator'
      : isSound && location.state === 'empty' && !hasEvidence
        ? 'declined'
        : 'invalid';
  const record: BimiRecord = {
    kind: 'bimi',
    text,
    tags,
    isCandidate,
    state,
    location,
    evidence,
    preference:
      preference === null
        ? { value: 'brand', from: 'default' }
        : preference.value === 'brand' || preference.value === 'personal'
          ? { value: preference.value, from: 'record', span: preference.span }
          : { value: 'brand', from: 'invalid', written: preference },
    prefixes: prefixes && prefixes.value !== '' ? splitValue(prefixes, ',') : [],
    repeated: duplicates,
    junk,
  };
  return { record, findings: [...judgeLocations(record), ...judgeTags(record)] };
}

/** Https only; what a browser would mend is not mended here. */
function readLocation(written: BimiRecord['prefixes'][number] | null): BimiLocation {
  if (!written) return { state: 'absent' };
  if (written.value === '') return { state: 'empty', written };
  // One address: a list, as an early draft had it, leads nowhere.
  const isUri =
    !/,\s*https?:/i.test(written.value) &&
    /^https:\/\/[a-z0-9[][^\s"<>\\^`{|}]*$/i.test(written.value) &&
    URL.canParse(written.value);
  return { state: isUri ? 'ok' : 'invalid', written };
}

function judgeLocations({ text, tags, isCandidate, location, evidence }: BimiRecord): readonly BimiFinding[] {
  const found: BimiFinding[] = [];
  const beginning = { span: tags[0]?.span ?? span(0, Math.min(text.length, 80)) };
  if (!isCandidate)
    found.push(finding('bimi.version', { written: shown(text.slice(beginning.span.start, beginning.span.end)) }, beginning)); // prettier-ignore
  if (location.state === 'absent') found.push(finding('bimi.location.missing', { written: shown(text) }, beginning)); // prettier-ignore
  // Older readers took a certificate alone; draft -14 wants the logo named too.
  if (location.state === 'empty' && (evidence.state === 'ok' || evidence.state === 'invalid'))
    found.push(finding('bimi.location.empty', { written: 'l=' }, { span: location.written.span }));
  if (location.state === 'invalid')
    found.push(finding('bimi.location.invalid', { written: shown(location.written.value) }, { span: location.written.span })); // prettier-ignore
  if (location.state === 'ok' && !/\.svgz?(?:[?#]|$)/i.test(location.written.value))
    found.push(finding('bimi.location.not-svg', { written: shown(location.written.value) }, { span: location.written.span })); // prettier-ignore
  if (evidence.state === 'invalid')
    found.push(finding('bimi.evidence.invalid', { written: shown(evidence.written.value) }, { span: evidence.written.span })); // prettier-ignore
  return found;
}

function judgeTags({ tags, preference, prefixes, repeated, junk }: BimiRecord): readonly BimiFinding[] {
  const isUnknown = (tag: Tag) => !known.has(tag.name.value) && !repeated.includes(tag) && tag !== tags[0];
  return [
    ...(preference.from === 'invalid'
      ? [finding('bimi.preference.invalid', { written: shown(preference.written.value) }, { span: preference.written.span })] // prettier-ignore
      : []),
    ...prefixes
      .filter(({ value }) => !isPrefix(value))
      .map((one) => finding('bimi.prefixes.invalid', { written: shown(one.value) }, { span: one.span })),
    ...repeated.map((tag) =>
      finding('bimi.tag.repeated', { tag: shown(tag.name.value) }, { span: tag.span }),
    ),
    ...tags.filter(isUnknown).map((tag) => finding('bimi.tag.unknown', { tag: shown(tag.name.value) }, { span: tag.span })), // prettier-ignore
    ...junk.map((one) => finding('bimi.piece', { written: shown(one.value) }, { span: one.span })),
  ];
}
