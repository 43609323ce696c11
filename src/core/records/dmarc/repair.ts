import { parseTagList, splitValue } from '../../syntax/tag-list.ts';
import { knownTags } from './judge.ts';
import { nearest } from './nearest.ts';
import { parseReportTargets } from './report-target.ts';
import { parseDmarc } from './parse.ts';

type Pair = readonly [name: string, value: string];
/** Far above any real record; a longer text is not repaired but written anew. */
const longest = 4096;
const policies = ['none', 'quarantine', 'reject'] as const;
const policyTags = ['p', 'sp', 'np'];
const reportTags = ['rua', 'ruf'];
const droppedTags = ['pct', 'rf', 'ri'];

/** The tags as their owner meant them, in the usual order; only slips that leave no doubt are corrected. */
export function repairTags(text: string): readonly Pair[] {
  const list = parseTagList(separated(cleaned(text.slice(0, longest))));
  const found = new Map<string, string>();
  for (const { name, value } of list.tags) {
    const known = meantTag(name.value.toLowerCase());
    // A second tag of the same name is not the first one's correction.
    if (known && !found.has(known)) found.set(known, value.value);
  }
  const strays = list.junk
    .flatMap((piece) => splitValue(piece, ','))
    .filter(({ value }) => value.includes('@'));
  if (strays.length > 0 && found.has('rua'))
    found.set('rua', [found.get('rua'), ...strays.map(({ value }) => value)].join(','));

  const pairs: Pair[] = [['v', 'DMARC1']];
  const order = ['p', ...[...found.keys()].filter((name) => name !== 'v' && name !== 'p')];
  for (const name of order) {
    const value = found.get(name);
    const repaired = value === undefined ? null : repairValue(name, value);
    if (repaired) pairs.push([name, repaired]);
  }
  const hasFailureReports = pairs.some(([name]) => name === 'ruf');
  return pairs.filter(([name]) => name !== 'fo' || hasFailureReports);
}

/** Unicode and, from DNS, the octets of UTF-8: blanks become blanks; quotes, marks and backslashes go. */
const cleaned = (text: string): string =>
  text
    .replace(/[\u00a0\u202f\u2000-\u200a]|\u00c2\u00a0|\u00e2\u0080[\u0080-\u008a\u00af]/g, ' ')
    .replace(/\\|"|[\u2018-\u201f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/\u00e2\u0080[\u008b-\u008f\u0098-\u009f\u00aa-\u00ae]|\u00ef\u00bb\u00bf/g, '');

/** `p=reject rua=…` and `v=DMARC1, p=…`: a semicolon before every tag that stands after a blank or comma. */
const separated = (text: string): string =>
  text.replace(new RegExp(`[\\s,]{1,20}(${knownTags.join('|')})\\s{0,20}=`, 'gi'), '; $1=');

function meantTag(name: string): string | null {
  const known: readonly string[] = knownTags;
  if (known.includes(name)) return droppedTags.includes(name) ? null : name;
  const meant = nearest(name, ['adkim', 'aspf', 'rua', 'ruf', 'psd', 'pct'] as const);
  return meant && !droppedTags.includes(meant) ? meant : null;
}

function repairValue(name: string, value: string): string | null {
  if (policyTags.includes(name)) {
    const lower = value.toLowerCase();
    return policies.find((policy) => policy === lower) ?? nearest(lower, policies) ?? value;
  }
  if (reportTags.includes(name)) return repairTargets(value);
  // Another invalid value is dropped: receivers use the default already.
  const { record } = parseDmarc(`v=DMARC1; ${name}=${value}`);
  const setting = { adkim: record.dkimAlignment, aspf: record.spfAlignment, t: record.testing, psd: record.publicSuffix, fo: record.failureOptions }[name]; // prettier-ignore
  return setting?.from === 'record' ? value : null;
}

function repairTargets(value: string): string | null {
  const pieces = splitValue({ value, span: { start: 0, end: value.length } }, ',')
    .map(({ value }) => repairTarget(value))
    .filter((piece) => piece !== '');
  return [...new Set(pieces)].join(',') || null;
}

function repairTarget(written: string): string {
  const isUsable = (text: string) =>
    parseReportTargets({ value: text, span: { start: 0, end: text.length } })[0]?.domain != null;
  const plain = written.replace(/!\d+[kmgt]?$/i, '');
  const bare = plain.replace(/\s/g, '').replace(/^mailto:?\/{0,2}:?|^mail:|^<|>$/gi, '');
  const mended = `mailto:${bare}`;
  if (isUsable(plain)) return plain;
  return isUsable(mended) ? mended : plain;
}
