import { shown } from '../base/shown.ts';
import { hostsFinding as finding, type HostsFinding } from '../findings/hosts.ts';
import { isHidden, type ReverseFacts, type ReverseNameFacts } from './reverse-name.ts';

/** What the reverse names of an address that sends mean for its mail. */
export function judgeReverse(facts: ReverseFacts): readonly HostsFinding[] {
  const ip = facts.ip.text;
  const { range } = facts;
  if (isHidden(range)) return [finding('hosts.address.not-public', { ip, range })];
  const found: HostsFinding[] = range === 'unicast' ? [] : [finding('hosts.address.special', { ip, range })];

  switch (facts.outcome) {
    case 'failed':
      return [...found, finding('hosts.reverse.failed', { ip }, { unknown: 'failed' })];
    case 'none':
      return [...found, finding('hosts.reverse.missing', { ip })];
    case 'not-asked':
      return found;
    case 'names':
      return [...found, ...judgeNames(ip, facts)];
  }
}

function judgeNames(ip: string, { names, more, delegation }: ReverseFacts): readonly HostsFinding[] {
  const found: HostsFinding[] = [];
  const confirmed = names.find(({ back }) => back === 'confirmed');
  if (confirmed) {
    found.push(finding('hosts.reverse.ok', { ip, name: shown(confirmed.name) }));
    // RFC 8601 §2.7.3 asks for one match; some receivers look at the first name only.
    const other = names.find(({ back }) => back === 'other-address' || back === 'no-address');
    if (other)
      found.push(
        finding('hosts.reverse.partly', { ip, name: shown(other.name), confirmed: shown(confirmed.name) }),
      );
  } else {
    found.push(...withoutConfirmation(ip, names, more));
  }
  if (names.length > 1)
    found.push(
      finding('hosts.reverse.several', {
        ip,
        count: names.length + more,
        names: names.slice(0, 3).map(({ name }) => shown(name)),
      }),
    );
  if (more > 0)
    found.push(finding('hosts.reverse.many', { ip, count: names.length + more, checked: names.length }));
  const target = delegation.at(-1);
  if (target !== undefined) found.push(finding('hosts.reverse.delegated', { ip, target: shown(target) }));
  const illegal = names.find(({ isHostName }) => !isHostName);
  if (illegal) found.push(finding('hosts.reverse.illegal', { ip, name: shown(illegal.name) }));
  found.push(...judgeHint(confirmed ?? names[0]));
  return found;
}

/** Nothing is called wrong while a name was not asked or its look-up failed. */
function withoutConfirmation(
  ip: string,
  names: readonly ReverseNameFacts[],
  more: number,
): readonly HostsFinding[] {
  const failed = names.find(({ back }) => back === 'failed');
  if (failed)
    return [finding('hosts.reverse.back-failed', { ip, name: shown(failed.name) }, { unknown: 'failed' })];
  if (more > 0)
    return names
      .slice(0, 1)
      .map(({ name }) => finding('hosts.reverse.back-failed', { ip, name: shown(name) }, { unknown: 'not-asked' })); // prettier-ignore
  const other = names.find(({ back }) => back === 'other-address');
  if (other)
    return [
      finding('hosts.reverse.mismatch', {
        ip,
        name: shown(other.name),
        addresses: other.addresses.slice(0, 3).map((address) => shown(address)),
      }),
    ];
  return names.slice(0, 1).map(({ name }) => finding('hosts.reverse.no-address', { ip, name: shown(name) }));
}

function judgeHint(named: ReverseNameFacts | undefined): readonly HostsFinding[] {
  if (!named?.hint) return [];
  const params = { name: shown(named.name), matched: shown(named.hint.matched) };
  return [finding(named.hint.dynamic ? 'hosts.reverse.dynamic' : 'hosts.reverse.generic', params)];
}
