// RFC 6376 §3.6.1, a tag list (§3.2) whose tags are
//   v "DKIM1", first · h hashes · k "rsa" / "ed25519" (RFC 8463) · n notes · p key, required · s services · t flags
import type { Spanned } from '../../base/span.ts';
import { finding, type LocalFinding } from '../../findings/finding.ts';
import { isTagName, parseTagList, splitValue, type TagList } from '../../syntax/tag-list.ts';
import type { Tag } from '../../syntax/tags.ts';
import type { Parsed, Setting } from '../parsed.ts';
import { judgeKey, praiseKey } from './judge.ts';
import { readPublicKey } from './public-key.ts';
import { shown } from '../../base/shown.ts';
import { textFaults } from './text-faults.ts';
import type { DkimKeyRecord } from './types.ts';

const knownTags = ['v', 'h', 'k', 'n', 'p', 's', 't', 'g'];

export function parseDkimKey(text: string): Parsed<DkimKeyRecord> {
  const list = parseTagList(text);
  // A broken list has no right reading; the first of several tags is shown.
  const tagOf = (name: string) => list.tags.find((tag) => tag.name.value === name);
  const findings: LocalFinding[] = [...textFaults(text, list)];
  const pasted = findings.length > 0;
  // Faults of pasting explain everything after them: telling the consequences too would only hide the cause.
  if (!pasted) findings.push(...listFindings(list));
  const listBroken = findings.some(({ id }) => id !== 'dkim.tag.empty');
  if (!pasted) findings.push(...versionFindings(list.tags));
  const versionBroken = findings.some(
    ({ id }) => id.startsWith('dkim.version.') && id !== 'dkim.version.absent',
  );

  const told: LocalFinding[] = [];
  const keyType = readKeyType(tagOf('k'), told);
  const hashes = readHashes(tagOf('h'), told);
  const services = readServices(tagOf('s'), told);
  const written = tagOf('p')?.value;
  const key = written ? readPublicKey(written, keyType.value, text.length) : null;
  if (key) told.push(...key.findings);
  else if (!findings.some((one) => one.id === 'dkim.tag.case' && one.params.right === 'p'))
    told.push(finding('dkim.key.missing', {}));
  told.push(...unknownTags(list.tags, tagOf('g')));
  // A private key is never a mere consequence.
  findings.push(...told.filter(({ id }) => !pasted || id === 'dkim.key.private'));

  const record: DkimKeyRecord = {
    kind: 'dkim-key',
    text,
    tags: list.tags,
    keyType,
    hashes,
    services,
    flags: readFlags(tagOf('t')),
    notes: tagOf('n')?.value ?? null,
    key: key?.key ?? { state: 'absent' },
    usable: !pasted && !listBroken && !versionBroken && list.tags.length > 0,
  };
  const judged = [...findings, ...judgeKey(record)];
  return { record, findings: [...judged, ...praiseKey(record, judged)] };
}

/** Whether somebody meant this text to be a DKIM key, however badly it came out. */
export function looksLikeDkimKey(text: string): boolean {
  const head = text.slice(0, 4096);
  if (/^[\s"'“”„(]{0,8}v\s{0,4}=\s{0,4}dkim/i.test(head)) return true;
  const { tags } = parseTagList(head);
  const version = tags.find(({ name }) => name.value.toLowerCase() === 'v');
  if (version) return /^["\\]*dkim/i.test(version.value.value);
  const key = tags.find(({ name }) => /^["'(\s]{0,4}p$/i.test(name.value))?.value.value;
  if (key === undefined) return false;
  const others = tags.filter(({ name }) => /^["'(\s]{0,4}[kthsgn]$/i.test(name.value));
  return (
    /^["'\s]{0,4}(MI[A-Za-z0-9+/]|[A-Za-z0-9+/]{43}=)/.test(key) ||
    (key === '' && others.length === tags.length - 1)
  );
}

/** RFC 6376 §6.1.2 step 5: a record outside the format is ignored. */
function listFindings({ tags, junk, empty, duplicates }: TagList): readonly LocalFinding[] {
  // RFC 6376 §3.2: tag-name = ALPHA *( ALPHA / DIGIT / "_" ).
  const misnamed = tags
    .filter(({ name }) => !isTagName(name.value))
    .map(({ name, value, span }) => ({ value: `${name.value}=${value.value}`, span }));
  const found: LocalFinding[] = [...junk, ...misnamed].map(({ value, span }) =>
    finding('dkim.tag.junk', { text: shown(value) }, { span }),
  );
  // RFC 6376 §3.2: a tag that stands twice makes the whole list invalid.
  for (const { name, span } of duplicates)
    found.push(finding('dkim.tag.duplicate', { tag: shown(name.value) }, { span }));
  for (const { name } of tags) {
    const right = name.value.toLowerCase();
    if (right !== name.value && knownTags.includes(right) && !tags.some((tag) => tag.name.value === right))
      found.push(finding('dkim.tag.case', { written: shown(name.value), right }, { span: name.span }));
  }
  const [first] = empty;
  if (first) found.push(finding('dkim.tag.empty', {}, { span: first }));
  return found.slice(0, 20);
}

/** RFC 6376 §3.6.1: recommended; if there, it is first, and exactly "DKIM1". */
function versionFindings(tags: readonly Tag[]): readonly LocalFinding[] {
  const at = tags.findIndex(({ name }) => name.value === 'v');
  const version = tags[at];
  if (!version) return tags.length > 0 ? [finding('dkim.version.absent', {})] : [];
  if (version.value.value !== 'DKIM1')
    return [finding('dkim.version.wrong', { value: shown(version.value.value) }, { span: version.span })];
  return at > 0 ? [finding('dkim.version.not-first', {}, { span: version.span })] : [];
}

function readKeyType(tag: Tag | undefined, findings: LocalFinding[]): DkimKeyRecord['keyType'] {
  if (!tag) return { value: 'rsa', from: 'default' };
  const { value, span } = tag.value;
  if (value === 'rsa' || value === 'ed25519') return { value, from: 'record', span };
  // RFC 6376 §3.2 makes values case-sensitive, RFC 5234 §2.3 the grammar's "rsa" not; verifiers differ.
  const right = value.toLowerCase();
  if (right === 'rsa' || right === 'ed25519') {
    findings.push(finding('dkim.type.case', { written: shown(value), right }, { span }));
    return { value: right, from: 'record', span };
  }
  findings.push(finding('dkim.type.unknown', { value: shown(value) }, { span }));
  return { value: 'unknown', from: 'record', span };
}

function readHashes(tag: Tag | undefined, findings: LocalFinding[]): DkimKeyRecord['hashes'] {
  if (!tag) return { value: 'any', from: 'default' };
  const hashes = wordsOf(tag.value);
  // Unknown names are ignored; every signature in use today is over SHA-256 (RFC 8301 §3.1).
  if (!hashes.includes('sha256')) {
    const span = tag.span;
    findings.push(
      hashes.includes('sha1')
        ? finding('dkim.hash.sha1-only', {}, { span })
        : finding('dkim.hash.unknown-only', { value: shown(tag.value.value) }, { span }),
    );
  }
  return { value: hashes, from: 'record', span: tag.value.span };
}

function readServices(tag: Tag | undefined, findings: LocalFinding[]): Setting<readonly string[]> {
  if (!tag) return { value: ['*'], from: 'default' };
  const services = wordsOf(tag.value);
  if (!services.includes('*') && !services.includes('email'))
    findings.push(finding('dkim.service.not-email', { value: shown(tag.value.value) }, { span: tag.span }));
  return { value: services, from: 'record', span: tag.value.span };
}

function readFlags(tag: Tag | undefined): DkimKeyRecord['flags'] {
  const flags = tag ? splitValue(tag.value, ':') : [];
  const flag = <F extends string>(wanted: F): Spanned<F> | null => {
    const found = flags.find(({ value }) => value.toLowerCase() === wanted);
    return found ? { value: wanted, span: found.span } : null;
  };
  return { testing: flag('y'), strict: flag('s') };
}

function unknownTags(tags: readonly Tag[], granularity: Tag | undefined): readonly LocalFinding[] {
  const found: LocalFinding[] = [];
  // RFC 4871 §3.6.1, removed by RFC 6376: an empty g= matched no address at all.
  if (granularity)
    found.push(
      granularity.value.value === ''
        ? finding('dkim.tag.granularity-empty', {}, { span: granularity.span })
        : finding('dkim.tag.granularity', {}, { span: granularity.span }),
    );
  for (const { name, span } of tags)
    if (!knownTags.includes(name.value.toLowerCase()) && isTagName(name.value))
      found.push(finding('dkim.tag.unknown', { tag: shown(name.value) }, { span }));
  return found.slice(0, 20);
}

const wordsOf = (value: Spanned<string>): readonly string[] =>
  splitValue(value, ':')
    .map((piece) => piece.value.toLowerCase())
    .filter((word) => word !== '');
