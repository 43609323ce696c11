import { shown } from '../base/shown.ts';
import { transportFinding as finding, type TransportFinding } from '../findings/transport.ts';
import { coversHost } from '../records/mta-sts/policy.ts';
import type { MtaStsPolicy } from '../records/mta-sts/types.ts';
import type { ReceivingFacts } from './facts.ts';

/** One mail host beside the pattern that allows it. */
export interface HostCoverage {
  readonly exchange: string;
  readonly pattern: string | null;
}

export const coverageOf = ({ mx }: MtaStsPolicy, exchanges: readonly string[]): readonly HostCoverage[] =>
  exchanges.map((exchange) => ({
    exchange,
    pattern: mx.find((pattern) => coversHost(pattern, exchange))?.text.value ?? null,
  }));

/** RFC 8461 §4.1, §5: the policy against the mail hosts that DNS names now. An unknown MX set is not judged. */
export function judgeCoverage(
  domain: string,
  policy: MtaStsPolicy,
  { kind, hosts }: Pick<ReceivingFacts, 'kind' | 'hosts'>,
): readonly TransportFinding[] {
  if (!policy.usable || policy.mode === null || policy.maxAge === null) return [];
  if (policy.mode === 'none') return [finding('transport.policy.none', { domain })];
  if (kind === 'failed') return [];
  if (kind === 'null-mx') return [finding('transport.policy.null-mx', { domain })];
  const exchanges = hosts.map(({ exchange }) => exchange).filter((exchange) => exchange !== '');
  const uncovered = coverageOf(policy, exchanges).flatMap(({ exchange, pattern }) => (pattern === null ? exchange : [])); // prettier-ignore
  const found: TransportFinding[] = [];
  if (uncovered.length > 0) {
    const params = { hosts: uncovered.slice(0, 3).map((host) => shown(host)) };
    found.push(
      policy.mode === 'enforce'
        ? finding('transport.policy.mx-uncovered', params)
        : finding('transport.policy.mx-uncovered-testing', params),
    );
  }
  found.push(...judgeDepth(policy, uncovered));
  for (const pattern of policy.mx)
    if (exchanges.length > 0 && !exchanges.some((exchange) => coversHost(pattern, exchange)))
      found.push(
        finding(
          'transport.policy.mx-unused',
          { pattern: shown(pattern.text.value) },
          { span: pattern.text.span },
        ),
      );
  if (policy.mode === 'testing') found.push(finding('transport.policy.testing', { domain }));
  else if (uncovered.length === 0 && exchanges.length > 0)
    found.push(finding('transport.policy.ok', { domain, mode: policy.mode, seconds: policy.maxAge }));
  return found;
}

/** §4.1: `*.example.com` matches neither `example.com` nor `a.b.example.com`, which is often expected of it. */
function judgeDepth({ mx }: MtaStsPolicy, uncovered: readonly string[]): readonly TransportFinding[] {
  for (const { host: parent, isWildcard, text } of mx) {
    if (!isWildcard || parent === null) continue;
    const host = uncovered.find((exchange) => exchange === parent || exchange.endsWith(`.${parent}`));
    if (host !== undefined)
      return [
        finding('transport.policy.wildcard-depth', { pattern: shown(text.value), host: shown(host) }, { span: text.span }), // prettier-ignore
      ];
  }
  return [];
}
