/** The evaluation that the receiver made, made again now: only what the cause needs, and every name known before. */
import type { IpAddress } from '../base/ip.ts';
import { reverseName } from '../base/ip.ts';
import { neverAsked } from '../base/domain-name.ts';
import { shown } from '../base/shown.ts';
import { bounceFinding as finding, type BounceFinding } from '../findings/bounce.ts';
import type { HostsFinding } from '../findings/hosts.ts';
import { finding as general, statusOf, type LocalFinding } from '../findings/finding.ts';
import type { BounceKind } from '../data/bounce-patterns.ts';
import { textOf } from './spf-read.ts';
import type { BounceQuestion } from './bounce-cause.ts';
import { dkimChange, dmarcChange, spfChange, type BounceChange } from './bounce-change.ts';
import { checkHost } from './check-host.ts';
import type { Deps } from './check.ts';
import { askSelector, selectorName, textsOf } from './dkim-ask.ts';
import { readSelector } from './dkim-found.ts';
import { evaluateDmarc } from './dmarc-evaluate.ts';
import { discover, policyAsker, textsOf as dmarcTexts, walkNames } from './dmarc-walk.ts';
import { readReverseName, isHidden, unmappedIp } from './reverse-name.ts';
import { judgeReverse } from './reverse-name-judge.ts';
import type { SpfCheck } from './spf-host-types.ts';

/** What is asked about; the parts that are null leave their questions out. */
export interface BounceSubject {
  readonly domain: string | null;
  readonly ip: IpAddress | null;
  readonly selector: string | null;
  readonly recipientDomain: string | null;
  readonly questions: readonly BounceQuestion[];
}
export type LiveFinding = BounceFinding | HostsFinding | LocalFinding;
export interface BounceLive {
  readonly findings: readonly LiveFinding[];
  readonly changes: readonly BounceChange[];
  readonly spf: SpfCheck | null;
  /** The domain in whose DNS panel the changes are entered; empty without a change. */
  readonly apex: string;
  /** Whether DNS still shows what was refused; `unclear`: something could not be asked; `beside`, `unseen`: the cause is not of DNS, and what can be seen has a fault, or none. */
  readonly now: 'still' | 'gone' | 'unclear' | 'beside' | 'unseen';
}

/** The first names that leave the browser; SPF and reverse names lead to further ones. */
export function namesFor({
  domain,
  ip,
  selector,
  recipientDomain,
  questions,
}: BounceSubject): readonly string[] {
  const names: string[] = [];
  const wants = (question: BounceQuestion) => questions.includes(question);
  if (domain !== null && wants('spf')) names.push(domain);
  if (domain !== null && selector !== null && wants('dkim')) names.push(selectorName(selector, domain));
  if (domain !== null && wants('dmarc')) names.push(...walkNames(domain).map((name) => `_dmarc.${name}`));
  if (ip !== null && wants('reverse')) names.push(reverseName(unmappedIp(ip)));
  if (recipientDomain !== null && wants('receiving')) names.push(recipientDomain);
  return [...new Set(names)].filter((name) => !neverAsked(name));
}

export async function checkBounce(subject: BounceSubject, deps: Deps): Promise<BounceLive> {
  deps.signal.throwIfAborted();
  const { domain, ip, selector, recipientDomain, questions } = subject;
  const wants = (question: BounceQuestion) => questions.includes(question);
  const [spf, key, reverse, receiving] = await Promise.all([
    domain !== null && wants('spf') ? liveSpf(domain, ip, deps) : null,
    domain !== null && selector !== null && wants('dkim') ? liveKey(domain, selector, deps) : null,
    ip !== null && wants('reverse') ? liveReverse(ip, deps) : null,
    recipientDomain !== null && wants('receiving') ? liveReceiving(recipientDomain, deps) : null,
  ]);
  const dmarc = domain !== null && wants('dmarc') ? await liveDmarc(domain, spf?.check ?? null, deps) : null;
  const found = [spf, key, dmarc, reverse, receiving].filter((part) => part !== null);
  const changes = found.flatMap(({ change }) => change ?? []);
  return {
    findings: found.flatMap((part) => part.findings),
    changes,
    apex: changes.length > 0 && domain !== null ? await panelDomain(domain) : '',
    spf: spf?.check ?? null,
    now: nowOf(found),
  };
}

/** Causes that a record itself can show; a block list or a mailbox stands elsewhere. */
const shownByDns: readonly (BounceKind | 'unknown')[] = [
  'dmarc',
  'spf',
  'spf-record',
  'dkim',
  'unauthenticated',
  'reverse-dns',
  'host-unknown',
  'null-mx',
];
/** Of a refusal of this kind; null: nobody said what was refused. */
export function asAnswerTo(kind: BounceKind | 'unknown' | null, live: BounceLive): BounceLive {
  if (kind === null || shownByDns.includes(kind)) return live;
  const { now } = live;
  return { ...live, now: now === 'still' ? 'beside' : now === 'gone' ? 'unseen' : now };
}

interface Part {
  readonly findings: readonly LiveFinding[];
  readonly change: BounceChange | null;
  readonly state: 'bad' | 'good' | 'unknown';
}

/** Panels write names relative to the domain that was registered; its list is loaded only for this. */
async function panelDomain(domain: string): Promise<string> {
  // A part that did not load takes nothing from the record itself.
  const list = await import('./public-suffix.ts').catch(() => null);
  return list?.organizationalDomainByPublicSuffix(domain) ?? domain;
}

/** Nothing is called gone while a part of it is not known. */
function nowOf(parts: readonly Part[]): BounceLive['now'] {
  if (parts.some(({ state }) => state === 'bad')) return 'still';
  return parts.length > 0 && parts.every(({ state }) => state === 'good') ? 'gone' : 'unclear';
}

// ── SPF ────────────────────────────────────────────────────────────────────────────────────────

async function liveSpf(
  name: string,
  ip: IpAddress | null,
  deps: Deps,
): Promise<Part & { readonly check: SpfCheck | null }> {
  const domain = shown(name);
  const none: Part & { readonly check: null } = { findings: [], change: null, state: 'unknown', check: null };
  // Without the address that sent, no receiver's evaluation can be repeated.
  if (ip === null) return none;
  const address = unmappedIp(ip);
  const check = await checkHost(
    { ip: address.text, helo: name, mailFrom: `postmaster@${name}`, localPart: 'withhold' },
    deps,
  );
  const { result } = check;
  const published = await deps.resolver.lookup(name, 'TXT', deps.signal);
  const texts = published.status === 'found' ? published.records.map(({ strings }) => textOf(strings)) : [];
  const change =
    published.status === 'failed'
      ? null
      : await spfChange({ domain: name, ip: address, result, texts }, deps);
  const at = { domain, ip: address.text };
  switch (result) {
    case 'pass':
      return { findings: [finding('bounce.now.spf-pass', at)], change: null, state: 'good', check };
    case 'fail':
    case 'softfail':
    case 'neutral':
      return {
        findings: [finding('bounce.now.spf-not-listed', { ...at, result })],
        change,
        state: 'bad',
        check,
      };
    case 'none':
      return { findings: [finding('bounce.now.spf-none', { domain })], change, state: 'bad', check };
    case 'permerror':
      return { findings: [finding('bounce.now.spf-error', { domain })], change, state: 'bad', check };
    case 'temperror':
    case 'unknown':
      return {
        findings: [
          finding(
            'bounce.now.spf-failed',
            { domain },
            { unknown: result === 'unknown' ? 'not-asked' : 'failed' },
          ),
        ],
        change: null,
        state: 'unknown',
        check,
      };
  }
}

// ── DKIM ───────────────────────────────────────────────────────────────────────────────────────

async function liveKey(domain: string, selector: string, deps: Deps): Promise<Part> {
  const answer = await askSelector(selector, domain, deps, 'needed');
  const name = shown(answer.name, 120);
  if (answer.lookup.status === 'failed')
    return {
      findings: [finding('bounce.now.key-failed', { name }, { unknown: 'failed' })],
      change: null,
      state: 'unknown',
    };
  const read = readSelector(answer, []);
  if (!read || read.found.records.length === 0)
    return { findings: [general('dkim.selector.no-key', { name })], change: null, state: 'bad' };
  const told = read.findings.filter((one) => ['broken', 'risk'].includes(statusOf(one)));
  switch (read.found.result) {
    case 'ok':
    case 'testing':
      return { findings: [finding('bounce.now.key-ok', { name }), ...told], change: null, state: 'good' };
    case 'revoked':
      return { findings: [finding('bounce.now.key-revoked', { name }), ...told], change: null, state: 'bad' };
    case 'weak':
    case 'broken':
    case 'not-a-key':
      return { findings: told, change: dkimChange(answer.name, textsOf(answer)), state: 'bad' };
  }
}

// ── DMARC ──────────────────────────────────────────────────────────────────────────────────────

async function liveDmarc(name: string, spf: SpfCheck | null, deps: Deps): Promise<Part> {
  const domain = shown(name);
  const { ask } = policyAsker(deps);
  const { policy, failed } = await discover(name, ask);
  if (failed)
    return {
      findings: [general('dmarc.lookup.failed', { name: shown(failed.name, 120) }, { unknown: 'failed' })],
      change: null,
      state: 'unknown',
    };
  if (!policy) {
    const own = await ask(name);
    const texts = dmarcTexts(own.lookup).filter((text) => /^v\s{0,4}=\s{0,4}DMARC1/i.test(text));
    const told =
      own.outcome === 'several'
        ? general('dmarc.several', { name: shown(own.name, 120), count: texts.length })
        : general('dmarc.missing', { domain });
    return { findings: [told], change: dmarcChange(name, texts), state: 'bad' };
  }
  const verdict = await evaluateDmarc(
    { headerFrom: name, spf: spf ? [{ domain: name, result: spf.result }] : [], dkim: [] },
    deps,
  );
  const asked = verdict.appliedPolicy ?? 'none';
  const told = finding('bounce.now.dmarc-policy', { domain, policy: asked, from: shown(policy.domain) });
  const repaired = dmarcChange(policy.domain, [policy.record.text]);
  if (verdict.result === 'pass')
    return {
      findings: [finding('bounce.now.dmarc-by-spf', { domain }), told],
      change: repaired,
      state: 'good',
    };
  if (verdict.result === 'temperror' || spf === null)
    return { findings: [told], change: repaired, state: 'unknown' };
  return {
    findings: [finding('bounce.now.dmarc-needs-dkim', { domain, policy: asked }), told],
    change: repaired,
    state: 'bad',
  };
}

// ── The address, and where the recipient's mail goes ───────────────────────────────────────────

async function liveReverse(ip: IpAddress, deps: Deps): Promise<Part> {
  const facts = await readReverseName(ip, deps);
  const findings = judgeReverse(facts);
  const state =
    isHidden(facts.range) || facts.iprev === 'temperror' || facts.iprev === null
      ? 'unknown'
      : facts.iprev === 'pass'
        ? 'good'
        : 'bad';
  return { findings, change: null, state };
}

async function liveReceiving(name: string, { resolver, signal }: Deps): Promise<Part> {
  const domain = shown(name);
  const part = (told: BounceFinding, state: Part['state']): Part => ({
    findings: [told],
    change: null,
    state,
  });
  const failed = () => part(finding('bounce.now.mx-failed', { domain }, { unknown: 'failed' }), 'unknown');
  const mx = await resolver.lookup(name, 'MX', signal);
  if (mx.status === 'failed') return failed();
  if (mx.status === 'no-name') return part(finding('bounce.now.mx-no-name', { domain }), 'bad');
  if (mx.status === 'found' && mx.records.length > 0) {
    const hosts = mx.records.map(({ exchange }) => exchange);
    return hosts.every((host) => host === '')
      ? part(finding('bounce.now.mx-null', { domain }), 'bad')
      : part(
          finding('bounce.now.mx-hosts', {
            domain,
            hosts: hosts
              .filter((host) => host !== '')
              .slice(0, 5)
              .map((host) => shown(host)),
          }),
          'good',
        );
  }
  // RFC 5321 §5.1: without MX the address of the domain itself takes its mail.
  const [v4, v6] = await Promise.all([
    resolver.lookup(name, 'A', signal),
    resolver.lookup(name, 'AAAA', signal),
  ]);
  if (v4.status === 'found' || v6.status === 'found')
    return part(finding('bounce.now.mx-implicit', { domain }), 'good');
  return v4.status === 'failed' || v6.status === 'failed'
    ? failed()
    : part(finding('bounce.now.mx-none', { domain }), 'bad');
}
