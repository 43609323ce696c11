import { neverAsked } from '../base/domain-name.ts';
import { parseIp, type IpAddress } from '../base/ip.ts';
import { shown } from '../base/shown.ts';
import type { FailureReason } from '../dns/types.ts';
import { hostsFinding as finding, type HostsFinding } from '../findings/hosts.ts';
import type { Deps } from './check.ts';
import { holds, isHostName, lookUpAddresses, unmappedIp, type ReverseFacts } from './reverse-name.ts';

/** The name a server gives in HELO or EHLO, beside the address it speaks from. */
export interface HeloFacts {
  readonly helo: string;
  readonly form: 'name' | 'literal' | 'bare-address' | 'single-label' | 'not-a-name';
  /** Whether the address literal, or one of the name's addresses, is the address; null: not known. */
  readonly isSame: boolean | null;
  readonly v4: readonly string[];
  readonly v6: readonly string[];
  readonly failed: FailureReason | null;
  /** The name that holds the addresses, where the HELO name is an alias. */
  readonly alias: string | null;
}

/** RFC 5321 §4.1.3: `[192.0.2.1]`, `[IPv6:2001:db8::1]`. */
export function readAddressLiteral(text: string): IpAddress | null {
  const inner = /^\[(?:(ipv6):)?([0-9a-f.:]{2,45})\]$/i.exec(text);
  const ip = parseIp(inner?.[2] ?? '');
  return ip && (ip.family === 6) === (inner?.[1] !== undefined) ? ip : null;
}

export async function readHelo(written: string, ip: IpAddress, deps: Deps): Promise<HeloFacts> {
  deps.signal.throwIfAborted();
  const helo = written.trim().replace(/\.$/, '').toLowerCase();
  const own = unmappedIp(ip);
  const base = { helo, isSame: null, v4: [], v6: [], failed: null, alias: null };
  const literal = readAddressLiteral(helo);
  if (literal) return { ...base, form: 'literal', isSame: unmappedIp(literal).text === own.text };
  if (parseIp(helo)) return { ...base, form: 'bare-address' };
  if (!isHostName(helo)) return { ...base, form: 'not-a-name' };
  // RFC 5321 §2.3.5: fully qualified; a name of one network says nothing to others.
  if (!helo.includes('.') || neverAsked(helo)) return { ...base, form: 'single-label' };
  const [a, aaaa] = await Promise.all([lookUpAddresses(helo, 4, deps), lookUpAddresses(helo, 6, deps)]);
  const v4 = a.status === 'found' ? a.records : [];
  const v6 = aaaa.status === 'found' ? aaaa.records : [];
  const mine = own.family === 4 ? a : aaaa;
  const failed = [a, aaaa].find((one) => one.status === 'failed');
  return {
    ...base,
    form: 'name',
    v4,
    v6,
    isSame: mine.status === 'failed' ? null : holds([...v4, ...v6], own),
    failed: failed?.reason ?? null,
    alias: a.detail?.chain.at(-1) ?? aaaa.detail?.chain.at(-1) ?? null,
  };
}

export function judgeHelo(
  facts: HeloFacts,
  ip: IpAddress,
  reverse: ReverseFacts | null,
): readonly HostsFinding[] {
  const helo = shown(facts.helo);
  switch (facts.form) {
    case 'not-a-name':
      return [finding('hosts.helo.bad', { helo })];
    case 'single-label':
      return [finding('hosts.helo.not-full', { helo })];
    case 'bare-address':
      return [finding('hosts.helo.bare-address', { helo })];
    case 'literal':
      return facts.isSame === true
        ? [finding('hosts.helo.literal', { helo })]
        : [finding('hosts.helo.literal-other', { ip: unmappedIp(ip).text, helo })];
    case 'name':
      return judgeName(facts, unmappedIp(ip).text, reverse);
  }
}

function judgeName(facts: HeloFacts, ip: string, reverse: ReverseFacts | null): readonly HostsFinding[] {
  const { v4, v6, isSame, alias } = facts;
  const helo = shown(facts.helo);
  if (isSame === null) return [finding('hosts.helo.failed', { helo }, { unknown: 'failed' })];
  const all = [...v4, ...v6];
  const found: HostsFinding[] = [];
  if (isSame) found.push(finding('hosts.helo.ok', { ip, helo }));
  else if (all.length > 0)
    found.push(finding('hosts.helo.other-address', { ip, helo, addresses: all.slice(0, 3).map((one) => shown(one)) })); // prettier-ignore
  else if (facts.failed) found.push(finding('hosts.helo.failed', { helo }, { unknown: 'failed' }));
  else found.push(finding('hosts.helo.no-address', { helo }));
  // RFC 5321 §2.3.5: "a primary host name (a domain name that resolves to an address RR)".
  if (alias !== null) found.push(finding('hosts.helo.alias', { helo, target: shown(alias) }));
  // Where both names lead to the address, a difference is allowed; a few receivers compare them all the same.
  const confirmed = (reverse?.names ?? []).filter(({ back }) => back === 'confirmed');
  const [first] = confirmed;
  if (isSame && first && !confirmed.some(({ name }) => name === facts.helo))
    found.push(finding('hosts.helo.reverse-differs', { helo, name: shown(first.name) }));
  if (isSame && facts.failed === null && (v4.length === 0 || v6.length === 0))
    found.push(finding('hosts.helo.one-family', { helo, family: v4.length > 0 ? 4 : 6 }));
  return found;
}
