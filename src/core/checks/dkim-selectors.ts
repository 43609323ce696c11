/** Finds the DKIM keys of a domain. They cannot be listed from outside, so names are guessed, and said to be guessed. */
import { mailProviderOf } from '../data/mail-providers.ts';
import { providerOfCname, providerOfSpf, selectorEntry } from '../data/selectors.ts';
import { finding, placed, type Finding, type LocalFinding } from '../findings/finding.ts';
import { looksLikeDkimKey, parseDkimKey } from '../records/dkim/parse.ts';
import type { CheckDeps } from './check.ts';
import {
  askSelector,
  isWildcard,
  randomLabel,
  sameAsWildcard,
  selectorFromInput,
  selectorName,
  textsOf,
  untilAborted,
  type SelectorAnswer,
} from './dkim-ask.ts';
import { danglingFindings, readSelector } from './dkim-found.ts';
import { selectorNames, stageOneLimit } from './dkim-names.ts';
import type { DkimFacts, DkimKeyFound } from './facts.ts';

export interface DkimHints {
  readonly mx: readonly string[];
  readonly spf: readonly string[];
}
export type DkimDeps = CheckDeps & { readonly hints: Promise<DkimHints> };
export interface DkimOptions {
  /** Ask just these, which a person named. */
  readonly selectors?: readonly string[];
  /** 2: all names known here; what stage 1 asked comes from the resolver's memory. */
  readonly stage?: 1 | 2;
}

/** Address look-ups of names that exist without text, and names doubled by a DNS panel: small, fixed numbers. */
const mostAddressProbes = 2;
const mostOwn = 20;
const mostDoubledOwn = 3;

export async function checkDkim(
  domain: string,
  deps: DkimDeps,
  options: DkimOptions = {},
): Promise<DkimFacts> {
  deps.signal.throwIfAborted();
  return options.selectors
    ? checkNamed(domain, deps, options.selectors)
    : guess(domain, deps, options.stage ?? 1);
}

async function guess(domain: string, deps: DkimDeps, stage: 1 | 2): Promise<DkimFacts> {
  const { resolver, signal, emit } = deps;
  const asked = new Set<string>();
  const limit = stage === 1 ? stageOneLimit : Number.MAX_SAFE_INTEGER;
  const ask = (selectors: readonly string[]): Promise<readonly SelectorAnswer[]> => {
    const fresh = [...new Set(selectors)]
      .filter((selector) => !asked.has(selector))
      .slice(0, limit - asked.size);
    for (const selector of fresh) asked.add(selector);
    return Promise.all(fresh.map((selector) => askSelector(selector, domain, deps, 'probe')));
  };
  const [common, hinted, random, below] = await Promise.all([
    ask(selectorNames(stage, deps.now())),
    untilAborted(deps.hints, signal).then(async (hints) => {
      const inferred = inferFrom(hints);
      return { inferred, answers: await ask(inferred.flatMap(({ selectors }) => selectors)) };
    }),
    askSelector(randomLabel(deps), domain, deps, 'probe'),
    resolver.lookup(`_domainkey.${domain}`, 'TXT', signal, { purpose: 'probe' }),
  ]);
  const wild = isWildcard(random);
  const ownOf = (answers: readonly SelectorAnswer[]) =>
    answers.filter((answer) => !sameAsWildcard(answer, random));
  const byCname = inferFromCnames(ownOf([...common, ...hinted.answers]));
  const later = await ask(byCname.flatMap(({ selectors }) => selectors));
  const inferred = [...hinted.inferred, ...byCname];
  const answers = [...common, ...hinted.answers, ...later];
  const own = ownOf(answers);

  const readings = own.flatMap((answer) => readSelector(answer, inferred) ?? []);
  const keys = readings.map(({ found }) => found);
  const failed = answers.filter(({ lookup }) => lookup.status === 'failed').length;
  const facts: DkimFacts = {
    asked: asked.size,
    failed,
    more: stage === 1 ? selectorNames(2, deps.now()).filter((selector) => !asked.has(selector)).length : 0,
    keys,
    wildcard: wild ? 'yes' : random.lookup.status === 'failed' ? 'unknown' : 'no',
    below: belowOf(below.status, random, keys.length > 0),
    inferred,
  };

  for (const { found } of readings) for (const record of found.records) emit({ type: 'record', record });
  const findings: Finding[] = [
    ...readings.flatMap((reading) => reading.findings),
    ...danglingFindings(keys, (name) =>
      own.some((one) => one.name === name && one.lookup.status === 'no-data'),
    ),
    ...(await lookAround(domain, deps, { facts, own, random })),
    ...wholeFindings(domain, facts, random, answers).map((one) => placed(one, 'dkim')),
  ];
  for (const one of findings) emit({ type: 'finding', finding: one });
  return facts;
}

/** Names that exist without text may hold an address (a proxied CNAME, F12); a panel may have doubled the name (F17). */
async function lookAround(
  domain: string,
  { resolver, signal }: DkimDeps,
  { facts, own, random }: { facts: DkimFacts; own: readonly SelectorAnswer[]; random: SelectorAnswer },
): Promise<readonly Finding[]> {
  const purpose = { purpose: 'probe' } as const;
  // Where even the random name "exists", no-data proves nothing.
  const bare =
    random.lookup.status === 'no-name' && random.chain.length === 0
      ? own
          .filter(({ lookup, chain }) => lookup.status === 'no-data' && chain.length === 0)
          .slice(0, mostAddressProbes)
      : [];
  const doubledName = `_domainkey.${domain}.${domain}`;
  const [addresses, doubled] = await Promise.all([
    Promise.all(bare.map(({ name }) => resolver.lookup(name, 'A', signal, purpose))),
    facts.below === 'nothing' && doubledName.length <= 253
      ? resolver.lookup(doubledName, 'TXT', signal, purpose)
      : null,
  ]);
  const found: LocalFinding[] = bare.flatMap(({ name }, index) =>
    addresses[index]?.status === 'found' ? [finding('dkim.name.address', { name })] : [],
  );
  if (doubled?.status === 'found' || doubled?.status === 'no-data')
    found.push(finding('dkim.name.doubled', { wrongName: doubledName }));
  return found.map((one) => placed(one, 'dkim'));
}

/** What all answers together say. */
function wholeFindings(
  domain: string,
  facts: DkimFacts,
  random: SelectorAnswer,
  answers: readonly SelectorAnswer[],
): readonly LocalFinding[] {
  const found: LocalFinding[] = [];
  const { keys, asked, failed, below, inferred } = facts;
  const wildcard = facts.wildcard === 'yes' ? wildcardFinding(domain, random) : null;
  if (wildcard) found.push(wildcard);
  // A guess that missed is not an absence: nothing here may read as "no DKIM".
  const count = asked - failed;
  if (keys.length === 0 && count > 0 && wildcard?.id !== 'dkim.wildcard.revoked') {
    found.push(finding('dkim.none.guessed', { domain, count }, { unknown: 'cannot-see' }));
    const name = `_domainkey.${domain}`;
    // RFC 8020 §2: below a name that does not exist there is nothing; some servers deny empty names wrongly.
    if (below === 'nothing') found.push(finding('dkim.below.nothing', { name }));
    if (below === 'something') found.push(finding('dkim.below.something', { name }));
  }
  if (failed > 0) found.push(finding('dkim.lookups.failed', { failed, asked }, { unknown: 'failed' }));
  if (keys.length > 0 && keys.every(({ result }) => result === 'revoked'))
    found.push(finding('dkim.keys.all-revoked', { domain }));
  const usable = keys.filter(({ result }) => result === 'ok' || result === 'testing');
  if (usable.length > 0 && usable.every(isEd25519)) found.push(finding('dkim.keys.only-ed25519', { domain }));
  for (const { provider, from, selectors } of inferred) {
    const missed = selectors.every((selector) =>
      answers.some(
        (one) => one.selector === selector && one.chain.length === 0 && /^no-/.test(one.lookup.status),
      ),
    );
    if (from === 'mx' && selectorEntry(provider)?.fixed && missed && facts.wildcard === 'no')
      found.push(finding('dkim.provider.not-set-up', { provider, domain, selectors }));
  }
  if (inferred.some(({ provider }) => provider === 'Amazon SES')) found.push(finding('dkim.ses.tokens', {}));
  return found;
}

const isEd25519 = ({ records }: DkimKeyFound): boolean =>
  records.every(({ parsed }) => parsed?.kind === 'dkim-key' && parsed.keyType.value === 'ed25519');

/** RFC 6376 §6.1.2 warns of wildcards; one with an empty key is the way to say "no selector is ours". */
function wildcardFinding(domain: string, random: SelectorAnswer): LocalFinding {
  const texts = textsOf(random);
  const keys = texts.filter(looksLikeDkimKey).map((text) => parseDkimKey(text).record.key.state);
  if (keys.length === 0) return finding('dkim.wildcard.text', { domain });
  return keys.every((state) => state === 'revoked')
    ? finding('dkim.wildcard.revoked', { domain })
    : finding('dkim.wildcard.key', { domain });
}

function belowOf(
  status: SelectorAnswer['lookup']['status'],
  random: SelectorAnswer,
  anyKey: boolean,
): DkimFacts['below'] {
  if (anyKey) return 'something';
  if (status === 'failed') return 'unknown';
  if (status === 'no-name') return 'nothing';
  // A zone that says "exists" of every name (wildcard, compact denial of existence) has said nothing.
  return random.lookup.status === 'no-name' && random.chain.length === 0 ? 'something' : 'unknown';
}

function inferFrom({ mx, spf }: DkimHints): DkimFacts['inferred'] {
  const found = new Map<string, DkimFacts['inferred'][number]>();
  const add = (provider: string | undefined, from: 'mx' | 'spf') => {
    const entry = provider === undefined ? null : selectorEntry(provider);
    if (entry && !found.has(entry.provider))
      found.set(entry.provider, { provider: entry.provider, from, selectors: entry.selectors });
  };
  for (const host of mx) add(mailProviderOf(host)?.name, 'mx');
  for (const target of spf) add(providerOfSpf(target)?.provider, 'spf');
  return [...found.values()];
}

function inferFromCnames(answers: readonly SelectorAnswer[]): DkimFacts['inferred'] {
  const found = new Map<string, DkimFacts['inferred'][number]>();
  for (const { chain } of answers)
    for (const target of chain) {
      const entry = providerOfCname(target);
      if (entry)
        found.set(entry.provider, { provider: entry.provider, from: 'cname', selectors: entry.selectors });
    }
  return [...found.values()];
}

/** Selectors that a person read in a message or in a panel: their absence is a fault, and confirmed like any other. */
async function checkNamed(domain: string, deps: DkimDeps, typed: readonly string[]): Promise<DkimFacts> {
  const { resolver, signal, emit } = deps;
  const selectors = [...new Set(typed.flatMap((text) => selectorFromInput(text, domain) ?? []))].slice(
    0,
    mostOwn,
  );
  const answers = await Promise.all(
    selectors.map((selector) => askSelector(selector, domain, deps, 'needed')),
  );
  const readings = answers.flatMap((answer) => readSelector(answer, []) ?? []);
  const keys = readings.map(({ found }) => found);
  for (const { found } of readings) for (const record of found.records) emit({ type: 'record', record });

  const absent = answers.filter(({ lookup, chain }) => /^no-/.test(lookup.status) && chain.length === 0);
  const doubled = await Promise.all(
    absent.slice(0, mostDoubledOwn).map(async ({ selector }) => {
      const wrongName = selectorName(selector, `${domain}.${domain}`);
      if (wrongName.length > 253) return null;
      const { status } = await resolver.lookup(wrongName, 'TXT', signal, { purpose: 'probe' });
      return status === 'found' ? { wrongName, shortName: `${selector}._domainkey` } : null;
    }),
  );
  const failed = answers.filter(({ lookup }) => lookup.status === 'failed').length;
  const findings: Finding[] = [
    ...readings.flatMap((reading) => reading.findings),
    ...danglingFindings(keys, (name) =>
      answers.some((one) => one.name === name && one.lookup.status === 'no-data'),
    ),
    ...absent.map(({ name }, index) => {
      const wrong = doubled[index];
      return placed(
        wrong ? finding('dkim.name.doubled-selector', wrong) : finding('dkim.selector.no-key', { name }),
        'dkim',
      );
    }),
  ];
  if (failed > 0)
    findings.push(
      placed(
        finding('dkim.lookups.failed', { failed, asked: selectors.length }, { unknown: 'failed' }),
        'dkim',
      ),
    );
  for (const one of findings) emit({ type: 'finding', finding: one });
  return {
    asked: selectors.length, failed, more: 0, keys, wildcard: 'unknown', below: keys.length > 0 ? 'something' : 'unknown', inferred: [],
  }; // prettier-ignore
}

/** Facts of a further run laid over earlier ones; every selector stands once, with its newer reading. */
export function mergeDkimFacts(before: DkimFacts, after: DkimFacts): DkimFacts {
  const newer = new Set(after.keys.map(({ selector }) => selector));
  return {
    asked: before.asked + after.asked,
    failed: before.failed + after.failed,
    more: before.more,
    keys: [...before.keys.filter(({ selector }) => !newer.has(selector)), ...after.keys],
    wildcard: after.wildcard === 'unknown' ? before.wildcard : after.wildcard,
    below: after.below === 'unknown' ? before.below : after.below,
    inferred: [...before.inferred, ...after.inferred],
  };
}
