import { isAtOrBelow } from '../base/domain-name.ts';
import { pathRecords, type ServerPlan } from '../build/first-server.ts';
import { askNobody } from '../build/published.ts';
import { octetsOf } from '../dns/txt.ts';
import type { Resolver } from '../dns/types.ts';
import { zoneResolver } from '../dns/zone.ts';
import { zoneStrings } from './records-as-code.ts';

/** RFC 1035 §5.1; the reverse names lie in another zone, that of the address's owner. */
export function pathZone(plan: ServerPlan): string {
  const lines = pathRecords(plan)
    .filter(({ type }) => type !== 'PTR')
    .map(({ name, type, value }) => `${name}. 3600 IN ${type} ${type === 'TXT' ? zoneStrings(octetsOf(value)) : value}`); // prettier-ignore
  return [`$ORIGIN ${plan.domain}.`, '$TTL 3600', ...lines, ''].join('\n');
}

/**
 * DNS with this zone in it. What others publish is not known from it: the reverse names, and the consent of whoever else
 * receives the reports (RFC 9990 §4).
 */
export function pathResolver(plan: ServerPlan): Resolver {
  const zone = zoneResolver(pathZone(plan));
  const isOthers = (name: string) =>
    isAtOrBelow(name, 'arpa') || (name.includes('._report._dmarc.') && !isAtOrBelow(name, plan.domain));
  return { lookup: (name, ...rest) => (isOthers(name) ? askNobody : zone).lookup(name, ...rest) };
}
