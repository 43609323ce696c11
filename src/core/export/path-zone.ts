import { pathRecords, type ServerPlan } from '../build/first-server.ts';
import { octetsOf } from '../dns/txt.ts';
import { zoneStrings } from './records-as-code.ts';

/** RFC 1035 §5.1; the reverse names lie in another zone, that of the address's owner. */
export function pathZone(plan: ServerPlan): string {
  const lines = pathRecords(plan)
    .filter(({ type }) => type !== 'PTR')
    .map(({ name, type, value }) => `${name}. 3600 IN ${type} ${type === 'TXT' ? zoneStrings(octetsOf(value)) : value}`); // prettier-ignore
  return [`$ORIGIN ${plan.domain}.`, '$TTL 3600', ...lines, ''].join('\n');
}
