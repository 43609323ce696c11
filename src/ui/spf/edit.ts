import {
  authorisedBy,
  checkHost,
  checkSpf,
  isSpfRecord,
  listedBeyond,
  overlay,
  placed,
  readAhead,
  parseSpf,
  readSpfTree,
  recogniseName,
  zoneFromRecords,
  type CheckEvent,
  type Deps,
  type Finding,
  type FoundRecord,
  type Resolver,
  type SpfAuthorised,
  type SpfCheck,
  type SpfListing,
  type SpfTree,
} from '../../core/index.ts';
import type { WrittenRecord } from './planned.ts';

/** Far longer than TXT data can be. */
export const longestRecord = 70_000;
/** A record that is not tied to a domain is read as if it stood here; nobody is asked for it. */
const nowhere = 'example.com';

export interface Draft {
  /** Null: none was given, or what was is no domain. */
  readonly domain: string | null;
  readonly own: string;
  readonly others: readonly WrittenRecord[];
  /** One address, or null. */
  readonly ip: string | null;
}

export interface Tried {
  readonly domain: string;
  readonly text: string;
  readonly tree: SpfTree;
  readonly record: FoundRecord;
  readonly findings: readonly Finding[];
  readonly authorised: SpfAuthorised;
  readonly test: {
    readonly ip: string;
    readonly check: SpfCheck;
    readonly beyond: SpfListing | null;
  } | null;
}

/** A line break from pasting is a space between terms; everything else stays as it was typed. */
export const oneLine = (text: string): string => text.replace(/[ \t]*\r?\n[ \t]*/g, ' ').trim();

export const nameIn = (text: string): string | null => {
  const name = recogniseName(text.trim());
  return name.ok ? name.domain : null;
};

/** What the person wrote in place of what is published. */
export function drafted({ domain, own, others }: Draft, live: Resolver): Resolver {
  const names = others.flatMap(({ name, text }) => {
    const good = nameIn(name);
    return good === null || text.trim() === '' ? [] : [[good, { TXT: [oneLine(text)] }] as const];
  });
  const zone = Object.fromEntries([...names, [domain ?? nowhere, { TXT: [oneLine(own)] }]]);
  return overlay(zoneFromRecords(zone), live);
}

const isUnasked = ({ unknown, params }: Finding): boolean =>
  unknown === 'not-asked' || ('reason' in params && params.reason === 'not-asked');

/** Reads the drafted records over `deps.resolver` as a receiver would; null while nothing is written. */
export async function tryDraft(
  draft: Draft,
  deps: Deps,
  rest: () => Promise<void> = () => Promise.resolve(),
): Promise<Tried | null> {
  const text = oneLine(draft.own);
  if (text === '') return null;
  const domain = draft.domain ?? nowhere;
  const resolver = drafted(draft, deps.resolver);
  const findings: Finding[] = [];
  const emit = (event: CheckEvent) => {
    // What was not asked is told once, by name; it has not failed.
      if (event.type === 'finding' && !isUnasked(event.finding)) findings.push(event.finding);
  };
  const tree = await checkSpf(domain, { ...deps, resolver, emit }, rest);
  await rest();
  await readAhead(tree, rest);
  const { root } = tree;
  const read = parseSpf(text);
  // A text that no receiver takes for SPF is not in the tree; what is wrong with it is said all the same.
  if (!root.record)
    findings.splice(0, findings.length, ...read.findings.map((local) => placed(local, 'spf', 'spf', 'proposed')));
  const { ip } = draft;
  const request = { ip: ip ?? '', helo: '', mailFrom: `postmaster@${domain}` };
  const check = ip === null ? null : await checkHost(request, { ...deps, resolver });
  await rest();
  // The tree has asked for everything already.
  const beyond = check && (await listedBeyond(request, check, { ...deps, resolver }));
  await rest();
  const authorised = authorisedBy(tree);
  await rest();
  return {
    domain,
    text,
    tree,
    record: (root.found && { ...root.found, ttl: null }) ?? { id: 'spf', section: 'spf', name: domain, strings: [], text, ttl: null, authentic: false, parsed: read.record },
    findings,
    authorised,
    test: ip !== null && check ? { ip, check, beyond } : null,
  };
} // prettier-ignore

export interface Published {
  readonly domain: string;
  /** Every text that receivers take for SPF. */
  readonly texts: readonly string[];
  readonly failed: boolean;
  readonly authorised: SpfAuthorised;
}

/** The record as it is published, with everything it includes. */
export async function readPublished(
  domain: string,
  deps: Deps,
  rest: () => Promise<void> = () => Promise.resolve(),
): Promise<Published> {
  const lookup = await deps.resolver.lookup(domain, 'TXT', deps.signal);
  const joined = lookup.status === 'found' ? lookup.records.map(({ strings }) => strings.join('')) : [];
  const texts = joined.filter((text) => isSpfRecord(text));
  const tree = await readSpfTree(domain, deps, rest);
  await readAhead(tree, rest);
  return { domain, texts, failed: lookup.status === 'failed', authorised: authorisedBy(tree) };
}

const sizeOf = (set: SpfAuthorised['pass']['v4']) =>
  set.reduce((sum, { first, last }) => sum + last - first + 1n, 0n);
type Families = SpfAuthorised['pass'];
function lacking(one: Families, other: Families): { readonly v4: bigint; readonly v6: bigint } {
  const left = (a: Families['v4'], b: Families['v4']) => {
    let sum = sizeOf(a);
    let at = 0;
    for (const { first, last } of a)
      for (at = Math.max(0, at - 1); at < b.length; at += 1) {
        const cut = b[at];
        if (!cut || cut.first > last) break;
        const from = cut.first > first ? cut.first : first;
        const to = cut.last < last ? cut.last : last;
        if (from <= to) sum -= to - from + 1n;
      }
    return sum;
  };
  return { v4: left(one.v4, other.v4), v6: (left(one.v6, other.v6) + (1n << 64n) - 1n) >> 64n };
}
/** Addresses (IPv6: networks of 64 bits) that pass after and not before, and the other way round. */
export const comparedWith = (before: SpfAuthorised, after: SpfAuthorised) => ({
  more: lacking(after.pass, before.pass),
  less: lacking(before.pass, after.pass),
});
