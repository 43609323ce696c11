import { finding, placed, type Finding, type LocalFinding } from '../findings/finding.ts';
import { looksLikeDmarc, parseDmarc } from '../records/dmarc/parse.ts';
import type { DmarcRecord } from '../records/dmarc/types.ts';
import type { CheckDeps, FoundRecord } from './check.ts';
import { judgePolicy } from './dmarc-judge.ts';
import { askableName, fits } from './dmarc-name.ts';
import { differ, effectivePolicies, olderPolicies } from './dmarc-policy.ts';
import {
  applicablePolicy,
  nameExists,
  organizationalDomain,
  policyAsker,
  textsOf,
  walkNames,
  walkTree,
  type AskPolicy,
  type FoundPolicy,
  type PolicyAnswer,
  type Walk,
} from './dmarc-walk.ts';
import type { DmarcFacts, DmarcStep, EffectivePolicies } from './facts.ts';

/** More at one name is an attack or an accident; the page shows the first. */
const mostRecords = 8;

const nothing: DmarcFacts = {
  walk: [],
  outcome: 'none',
  complete: true,
  record: null,
  policyDomain: null,
  organizationalDomain: null,
  effective: null,
  older: null,
  reports: [],
};

export async function checkDmarc(input: string, deps: CheckDeps): Promise<DmarcFacts> {
  deps.signal.throwIfAborted();
  const domain = askableName(input);
  if (domain === null) return nothing;
  const say = (local: LocalFinding, record: string | null = null) =>
    deps.emit({ type: 'finding', finding: placed(local, 'dmarc', record) satisfies Finding });

  const { ask } = policyAsker(deps);
  // Its own chunk, needed only where reports are asked for; fetched while the walk is under way.
  const consentCheck = import('./dmarc-consent.ts');
  consentCheck.catch(() => undefined); // where it is needed, awaiting it tells
  // Side by side, so that the walk costs one round trip; the walk itself then takes only what it needs.
  const ahead = Promise.all(
    walkNames(domain).map((name, index) => ask(name, index === 0 ? 'needed' : 'ahead')),
  );
  const [walk] = await Promise.all([walkTree(domain, ask), ahead]);
  const steps = walk.steps.map(({ name, outcome }): DmarcStep => ({ name, outcome }));
  const complete = walk.failed === null;

  const [first] = walk.steps;
  const own = first?.record ? (walk.found[0] ?? null) : null;
  const policy = own ?? (complete ? applicablePolicy(domain, walk.found) : null);
  if (walk.failed) say(finding('dmarc.lookup.failed', { name: walk.failed.name }, { unknown: 'failed' }));

  const record = policy ? emitRecord(policy, deps, say) : null;
  if (first && first.outcome !== 'record') emitIgnored(first, policy !== null, deps, say);
  if (!policy) {
    if (complete) await explainAbsence(domain, walk, deps, say);
    return { ...nothing, walk: steps, complete, outcome: complete ? 'none' : 'failed' };
  }

  const organizational = complete ? organizationalDomain(domain, walk.found) : null;
  const inherited = policy.domain !== domain;
  const { checkConsents } = await consentCheck;
  const [exists, consents] = await Promise.all([
    inherited ? nameExists(domain, deps) : ('yes' as const),
    checkConsents(policy.record, policy.domain, await organizationalOf(policy, walk, ask), ask, deps),
  ]);
  const effective = effectivePolicies(domain, walk.found, exists !== 'no');
  if (inherited) say(finding('dmarc.inherited', { domain, from: policy.domain }), 'dmarc');
  if (exists === 'no') say(finding('dmarc.domain.absent', { domain }), 'dmarc');
  if (exists === 'unknown')
    say(finding('dmarc.lookup.failed', { name: domain }, { unknown: 'failed' }), 'dmarc');
  for (const local of judgePolicy(domain, policy, organizational, effective)) say(local, 'dmarc');
  for (const local of consents.findings) say(local, 'dmarc');

  const { older, known } = await olderWhereDifferent(domain, walk, effective, ask, deps);
  if (complete && !known) say(finding('dmarc.older.unread', { domain }, { unknown: 'failed' }), 'dmarc');
  if (older) say(finding('dmarc.older.differs', { domain }), 'dmarc');
  return {
    walk: steps,
    outcome: effective.domain.policy === null ? 'not-applied' : 'policy',
    complete: complete && known,
    record,
    policyDomain: policy.domain,
    organizationalDomain: organizational,
    effective,
    older,
    reports: consents.reports,
  };
}

type Say = (local: LocalFinding, record?: string | null) => void;

function foundRecord(
  id: string,
  answer: PolicyAnswer,
  strings: readonly string[],
  parsed: DmarcRecord,
): FoundRecord {
  const { lookup } = answer;
  return {
    id,
    section: 'dmarc',
    name: answer.name,
    strings,
    text: strings.join(''),
    ttl: lookup?.status === 'found' ? lookup.ttl : null,
    authentic: lookup?.status === 'found' && lookup.authentic,
    parsed,
  };
}

const recordsOf = ({ lookup }: PolicyAnswer) => (lookup?.status === 'found' ? lookup.records : []);

function emitRecord({ answer, record }: FoundPolicy, deps: CheckDeps, say: Say): FoundRecord {
  const strings = recordsOf(answer).find(({ strings }) => strings.join('') === record.text)?.strings;
  const found = foundRecord('dmarc', answer, strings ?? [record.text], record);
  deps.emit({ type: 'record', record: found });
  for (const local of parseDmarc(record.text).findings) say(local, 'dmarc');
  return found;
}

/** What stands at the domain's own name and was passed over: too many records, or one that no receiver recognises. */
function emitIgnored(answer: PolicyAnswer, hasOther: boolean, deps: CheckDeps, say: Say): void {
  const candidates = recordsOf(answer)
    .map(({ strings }) => ({ strings, ...parseDmarc(strings.join('')) }))
    .filter(({ record }) => (answer.outcome === 'several' ? record.usable : looksLikeDmarc(record.text)));
  if (answer.outcome === 'several')
    say(finding('dmarc.several', { name: answer.name, count: candidates.length }));
  candidates.slice(0, mostRecords).forEach(({ strings, record, findings }, index) => {
    const number = index + (hasOther ? 2 : 1);
    const id = number === 1 ? 'dmarc' : `dmarc:${String(number)}`;
    deps.emit({ type: 'record', record: foundRecord(id, answer, strings, record) });
    for (const local of findings) say(local, id);
  });
}

/** Nothing applies: say so, and look where a record of this kind is put by mistake. */
async function explainAbsence(domain: string, walk: Walk, deps: CheckDeps, say: Say): Promise<void> {
  const doubled = `_dmarc.${domain}.${domain}`;
  const [wrong, apex] = await Promise.all([
    fits(doubled) ? deps.resolver.lookup(doubled, 'TXT', deps.signal, { purpose: 'probe' }) : null,
    deps.resolver.lookup(domain, 'TXT', deps.signal),
  ]);
  const stray = (texts: readonly string[]) => texts.some((text) => /^\s*v\s*=\s*DMARC1/i.test(text));
  const isDoubled = stray(textsOf(wrong));
  const isAtApex = stray(textsOf(apex));
  const [first] = walk.steps;
  if (first?.outcome !== 'several') say(finding('dmarc.missing', { domain }));
  if (isDoubled) say(finding('dmarc.name.doubled', { name: doubled, short: '_dmarc' }));
  if (isAtApex) say(finding('dmarc.name.apex', { domain }));
}

/** The Organizational Domain of the place where the record was found; null when its walk failed. */
async function organizationalOf(policy: FoundPolicy, walk: Walk, ask: AskPolicy): Promise<string | null> {
  const own = policy.domain === walk.start ? walk : await walkTree(policy.domain, ask);
  return own.failed ? null : organizationalDomain(policy.domain, own.found);
}

/** RFC 7489 beside it, only where a receiver of that age would do something else. */
async function olderWhereDifferent(
  domain: string,
  walk: Walk,
  effective: EffectivePolicies,
  ask: AskPolicy,
  deps: CheckDeps,
): Promise<{ readonly older: EffectivePolicies | null; readonly known: boolean }> {
  const unknown = { older: null, known: false };
  if (walk.failed) return unknown;
  // The list is a chunk of its own; a page that cannot load it knows nothing about older receivers.
  const list = await import('./public-suffix.ts').catch(() => null);
  deps.signal.throwIfAborted();
  if (!list) return unknown;
  const organizational = list.organizationalDomainByPublicSuffix(domain);
  const names = [...new Set([domain, organizational ?? domain])];
  const answers = new Map(
    await Promise.all(names.map(async (name) => [name, await ask(name, 'ahead')] as const)),
  );
  if ([...answers.values()].some(({ outcome }) => outcome === 'failed')) return unknown;
  const older = olderPolicies(domain, organizational, (name) => {
    const answer = answers.get(name);
    return answer?.record ?? (answer?.outcome === 'several' ? 'several' : 'none');
  });
  return { older: differ(effective, older) ? older : null, known: true };
}
