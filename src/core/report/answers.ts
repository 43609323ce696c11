/** The two questions of a domain report; pure functions of what was found. Wrong reassurance is the worst mistake here. */
import type { EffectivePolicies, SpfNode } from '../checks/facts.ts';
import type { FindingId } from '../findings/catalogue.ts';
import { sections, statusOf, type Finding } from '../findings/finding.ts';
import type { Answer, DeliverAnswer, ForgeAnswer, Report } from './types.ts';

/** In protocol order, whichever section was read first: the same answers give the same reasons. */
const idsOf = (report: Report, wanted: (finding: Finding) => boolean): readonly FindingId[] => {
  const found = sections.flatMap((section) =>
    report.findings.filter((finding) => finding.section === section),
  );
  return [...new Set(found.filter(wanted).map(({ id }) => id))];
};

/** SPF lets everybody pass, and with SPF DMARC. */
const letsEverybodyPass: ReadonlySet<FindingId> = new Set([
  'spf.all.pass',
  'spf.include.pass-all',
  'spf.network.everyone',
  'spf.network.everyone-together',
  'spf.exists.always',
]);

const hasFailed = (node: SpfNode): boolean =>
  node.outcome === 'failed' ||
  node.outcome === 'not-followed' ||
  node.rows.some(
    (row) =>
      (row.child && hasFailed(row.child)) === true || (row.hosts ?? []).some(({ failed }) => failed !== null),
  );

/** RFC 7208 §5.7, §5.5: whom `exists` and `ptr` let pass cannot be read from the record. */
const isOpenEnded = (node: SpfNode): boolean =>
  node.rows.some(
    ({ term, child }) =>
      (term.kind === 'mechanism' && (term.name === 'exists' || term.name === 'ptr')) ||
      (child !== null && isOpenEnded(child)),
  );

const ranks = { none: 0, quarantine: 1, reject: 2 } as const;
const rank = (policy: keyof typeof ranks | null): number => (policy === null ? 0 : ranks[policy]);

/** The weakest of two readings, row by row: what is asked of every receiver, new or old. */
const weakest = (
  row: keyof EffectivePolicies,
  effective: EffectivePolicies,
  older: EffectivePolicies | null,
): number => {
  const old = older?.[row];
  // Older receivers apply the policy to a share of the mail only (pct): the rest gets the next weaker one.
  const share = old && 'percent' in old && typeof old.percent === 'number' && old.percent < 100 ? Math.min(rank(old.policy), 1) : rank(old?.policy ?? null); // prettier-ignore
  return Math.min(rank(effective[row].policy), old ? share : 2);
};

/** "Can someone send mail pretending to be X?" */
export function forgeAnswer(report: Report): Answer<ForgeAnswer> {
  const { spf, dmarc } = report.facts;
  const answer = (
    kind: ForgeAnswer,
    status: Answer<ForgeAnswer>['status'],
    wanted: (finding: Finding) => boolean,
  ) => ({
    kind,
    status,
    reasons: idsOf(report, wanted),
  });
  const inDmarc = (statuses: readonly string[]) => (finding: Finding) =>
    finding.section === 'dmarc' &&
    statuses.includes(statusOf(finding)) &&
    !finding.id.startsWith('dmarc.rua.');
  const unread = (finding: Finding) =>
    (finding.section === 'dmarc' || finding.section === 'spf') && statusOf(finding) === 'unknown';

  if (!dmarc || dmarc.outcome === 'failed') return answer('unknown', 'unknown', unread);
  if (report.findings.some(({ id }) => letsEverybodyPass.has(id)))
    return answer('yes', 'broken', ({ id }) => letsEverybodyPass.has(id));
  const { effective, older } = dmarc;
  if (!effective || dmarc.outcome !== 'policy')
    return answer(
      'yes',
      'risk',
      (finding) => inDmarc(['broken', 'risk'])(finding) || finding.id === 'dmarc.missing',
    );
  const [domain, existing, invented] = (['domain', 'existing', 'invented'] as const).map((row) => weakest(row, effective, older)) as [number, number, number]; // prettier-ignore
  if (rank(effective.domain.policy) === 0) return answer('yes', 'risk', inDmarc(['broken', 'risk']));
  if (!spf || spf.root.outcome === 'failed' || hasFailed(spf.root) || !dmarc.complete)
    return answer('unknown', 'unknown', unread);
  const weaker = (finding: Finding) =>
    inDmarc(['broken', 'risk'])(finding) || finding.id === 'dmarc.older.differs';
  if (domain === 0)
    return answer('partly', 'risk', (finding) => weaker(finding) || inDmarc(['advice'])(finding));
  if (Math.min(existing, invented) < domain) return answer('partly', 'risk', weaker);
  const weakKey = ({ id }: Finding) => id === 'dkim.key.too-short' || id === 'spf.network.broad';
  if (report.findings.some(weakKey)) return answer('partly', 'risk', weakKey);
  if (domain === 1 || !spf.complete || isOpenEnded(spf.root))
    return answer(
      'hardly',
      'advice',
      (finding) =>
        inDmarc(['risk', 'advice'])(finding) ||
        ['spf.macro.depends', 'spf.ptr.used', 'dmarc.older.differs'].includes(finding.id),
    );
  return answer('no', 'ok', ({ id }) => id === 'dmarc.policy.reject');
}

/** Findings short of broken that make receivers refuse or distrust mail. */
const weighsOnDelivery: ReadonlySet<FindingId> = new Set([
  'spf.missing',
  'spf.missing.no-mail',
  'dmarc.missing',
  'spf.all.missing',
  'dkim.key.too-short',
]);
/** The same of a server that the person says sends (RFC 5321 §4.1.4, RFC 8601 §2.7.3). */
const weighsOnSender: ReadonlySet<FindingId> = new Set([
  'hosts.reverse.illegal',
  'hosts.reverse.dynamic',
  'hosts.helo.literal',
  'hosts.helo.literal-other',
  'hosts.helo.no-address',
  'hosts.helo.other-address',
  'hosts.helo-spf.not-pass',
]);
/** Broken, but only reports or incoming mail suffer. */
const noDelivery = (id: FindingId) => /^(?:dmarc\.rua|receiving|transport|bimi)\./.test(id);

/** "Will receivers accept mail from X?", as far as DNS can tell: at best nothing stands in the way. */
export function deliverAnswer(report: Report): Answer<DeliverAnswer> {
  const has = (id: FindingId) => report.findings.some((finding) => finding.id === id);
  if (
    has('spf.sends-nothing') &&
    has('receiving.null-mx') &&
    has('dmarc.policy.reject') &&
    !has('dmarc.subdomain.weaker') &&
    !has('dmarc.invented.weaker')
  )
    return {
      kind: 'sends-none',
      status: 'ok',
      reasons: ['spf.sends-nothing', 'receiving.null-mx', 'dmarc.policy.reject'],
    };
  const broken = idsOf(report, (finding) => statusOf(finding) === 'broken' && !noDelivery(finding.id));
  if (broken.length > 0) return { kind: 'at-risk', status: 'broken', reasons: broken };
  const { sender } = report.facts;
  const risks = idsOf(report, ({ id }) => weighsOnDelivery.has(id) || (sender !== null && weighsOnSender.has(id))); // prettier-ignore
  if (risks.length > 0) return { kind: 'at-risk', status: 'risk', reasons: risks };
  const { spf, dmarc, receiving } = report.facts;
  const unread = !spf || spf.root.outcome === 'failed' || hasFailed(spf.root) || !dmarc || dmarc.outcome === 'failed' || !receiving || receiving.kind === 'failed' || report.facts.zone?.exists !== 'yes'; // prettier-ignore
  const unweighed = report.findings.some((finding) => finding.id.startsWith('hosts.') && statusOf(finding) === 'unknown'); // prettier-ignore
  if (unread || unweighed)
    return { kind: 'unknown', status: 'unknown', reasons: idsOf(report, (finding) => statusOf(finding) === 'unknown' && finding.section !== 'dkim') }; // prettier-ignore
  return { kind: 'nothing-against', status: 'ok', reasons: idsOf(report, (finding) => ['spf.ok', 'dmarc.policy.reject', 'dkim.key.ok', 'hosts.reverse.ok', 'hosts.helo.ok'].includes(finding.id)) }; // prettier-ignore
}
