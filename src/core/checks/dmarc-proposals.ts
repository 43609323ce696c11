import type { Safety } from '../findings/define.ts';
import { statusOf } from '../findings/finding.ts';
import { isDmarcRecord, parseDmarc } from '../records/dmarc/parse.ts';
import { printTags } from '../records/dmarc/print.ts';
import { repairTags } from '../records/dmarc/repair.ts';
import type { DmarcPolicy, DmarcRecord } from '../records/dmarc/types.ts';
import { percentOf } from './dmarc-policy.ts';

/** A new text for the record; it was read by our own parser before it is offered. */
export interface DmarcProposal {
  readonly text: string;
  readonly safety: Safety;
  readonly step:
    | 'start'
    | 'park'
    | 'repair'
    | 'add-reports'
    | 'protect-invented'
    | 'align-subdomains'
    | 'quarantine'
    | 'end-testing'
    | 'reject';
}

/** For a domain that sends: changes nothing about delivery. The mailbox has to exist. */
export const starterDmarc = (domain: string): DmarcProposal => ({
  text: `v=DMARC1; p=none; rua=${reportAddress(domain)}`,
  safety: 'safe',
  step: 'start',
});

/** For a domain that sends nothing: reject holds for all names below it too (RFC 9989 §4.7). */
export const parkedDmarc = (): DmarcProposal => ({
  text: 'v=DMARC1; p=reject;',
  safety: 'safe',
  step: 'park',
});

export const reportAddress = (domain: string): string => `mailto:dmarc-reports@${domain}`;

/** The same record as its owner meant it; null when nothing has to change or nothing sound comes of it. */
export function repairDmarc(text: string): DmarcProposal | null {
  const repaired = printTags(repairTags(text));
  const before = parseDmarc(text);
  const after = parseDmarc(repaired);
  const isSound = isDmarcRecord(repaired) && after.findings.every((local) => statusOf(local) !== 'broken');
  const hadReason = before.findings.some((local) => ['broken', 'risk', 'advice'].includes(statusOf(local)));
  if (!isSound || !hadReason) return null;
  // What is repaired may take effect for the first time: then own senders have to be known.
  const strengthened =
    strongest(after.record) !== 'none' && (!acts(before.record) || percentOf(before.record) < 100);
  return { text: repaired, safety: strengthened ? 'check-first' : 'safe', step: 'repair' };
}

const strongest = ({ policy, subdomainPolicy, nonexistentPolicy }: DmarcRecord): DmarcPolicy =>
  [policy, subdomainPolicy, nonexistentPolicy].find(({ value }) => value !== 'none')?.value ?? 'none';
const acts = (record: DmarcRecord): boolean =>
  record.usable && !parseDmarc(record.text).findings.some((local) => statusOf(local) === 'broken');

/**
 * One step at a time (ux.md §4): a readable record first, then reports, then what touches no real sender, then the
 * policy. Everything that could cost a real sender its mail is `check-first`: only the reports know all senders.
 */
export function nextDmarcStep(record: DmarcRecord, domain: string): DmarcProposal | null {
  const repaired = repairDmarc(record.text);
  if (repaired) return repaired;
  if (!record.usable || record.policy.from !== 'record') return null;
  const { policy, subdomainPolicy, nonexistentPolicy, testing } = record;
  const change = (step: DmarcProposal['step'], safety: Safety, edit: Edit): DmarcProposal => ({
    text: edited(record, edit),
    safety,
    step,
  });

  if (record.aggregateReports.length === 0)
    return change('add-reports', 'safe', { set: ['rua', reportAddress(domain)] });
  if (policy.value === 'none')
    return change('quarantine', 'check-first', {
      set: ['p', 'quarantine'],
      drop: weakerThan(record, 'quarantine'),
    });
  if (
    nonexistentPolicy.value === 'none' ||
    (policy.value === 'reject' && nonexistentPolicy.value !== 'reject')
  )
    return change('protect-invented', 'safe', { set: ['np', 'reject'] });
  if (subdomainPolicy.value !== policy.value && subdomainPolicy.value !== 'reject')
    return change('align-subdomains', 'check-first', { drop: ['sp'] });
  if (testing.value) return change('end-testing', 'check-first', { drop: ['t'] });
  if (policy.value === 'quarantine')
    return change('reject', 'check-first', { set: ['p', 'reject'], drop: weakerThan(record, 'reject') });
  return null;
}

interface Edit {
  readonly set?: readonly [name: string, value: string];
  readonly drop?: readonly string[];
}

/** A stricter p must not leave a weaker sp or np beside it. */
function weakerThan(record: DmarcRecord, policy: DmarcPolicy): readonly string[] {
  const weaker = (value: DmarcPolicy) => value === 'none' || (value === 'quarantine' && policy === 'reject');
  return [
    ...(weaker(record.subdomainPolicy.value) ? ['sp'] : []),
    ...(weaker(record.nonexistentPolicy.value) ? ['np'] : []),
  ];
}

function edited({ tags }: DmarcRecord, { set, drop = [] }: Edit): string {
  const kept = tags
    .map(({ name, value }) => [name.value.toLowerCase(), value.value] as const)
    .filter(([name]) => !drop.includes(name));
  if (!set) return printTags(kept);
  const [name, value] = set;
  if (kept.some(([other]) => other === name))
    return printTags(kept.map(([other, old]) => [other, other === name ? value : old]));
  // Policies stand together, before the addresses, as most records have them.
  const at = kept.findLastIndex(([other]) => ['v', 'p', 'sp'].includes(other));
  const place = name === 'rua' ? kept.length : at + 1;
  return printTags([...kept.slice(0, place), [name, value], ...kept.slice(place)]);
}
